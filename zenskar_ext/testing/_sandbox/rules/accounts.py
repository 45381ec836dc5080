"""Rules of accounts: the chart of accounts lists all of them."""

from collections.abc import Mapping
from typing import Any

from zenskar_ext.testing._sandbox.lists import list_page
from zenskar_ext.testing._sandbox.world import Call, Rule

ACCOUNTS = "/accounting_new/accounts"


def list_chart(call: Call) -> Any:
    """Return all accounts, newest first."""
    return list_page(call, ACCOUNTS)


RULES: Mapping[str, Rule] = {"get_chart_of_accounts": list_chart}
