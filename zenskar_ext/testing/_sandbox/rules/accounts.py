"""Rules of accounts: the chart that every sandbox starts with, and which side of an account grows.

The docs draw the default chart: these are its accounts. Retained earnings are left out: the vendor's own client derives
them from the income statement, because the API does not store them.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from attrs import frozen

from zenskar_ext.testing._sandbox.lists import list_page
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import ACCOUNTS
from zenskar_ext.testing._sandbox.resources import create
from zenskar_ext.testing._sandbox.world import Call, Rule, World

NORMALITY = {"Assets": "debit", "Expenses": "debit", "Liabilities": "credit", "Equity": "credit", "Income": "credit"}
"""The side on which an account grows, by its category."""


@frozen
class Account:
    """An account of the default chart."""

    category: str
    name: str
    parent: str | None = None


CUSTOMERS = Account("Assets", "Customers", "Accounts Receivable")
GATEWAYS = Account("Assets", "Payment Gateways", "Accounts Receivable")
CASH = Account("Assets", "Cash")
WALLET = Account("Liabilities", "Customer Wallet")
SALES_TAX = Account("Liabilities", "Sales Tax")
REVENUE = Account("Income", "Sales and Services Revenue")
RETURNS = Account("Expenses", "Sales Returns and Allowances")
WITHHELD = Account("Expenses", "Tax Withheld")
CHART = (
    Account("Assets", "Accounts Receivable"),
    CUSTOMERS,
    GATEWAYS,
    CASH,
    Account("Assets", "TDS Receivable"),
    Account("Assets", "Unbilled Revenue"),
    Account("Liabilities", "Accounts Payable"),
    Account("Liabilities", "Contra Accounts Receivable"),
    Account("Liabilities", "Customers", "Contra Accounts Receivable"),
    Account("Liabilities", "Payment Gateways", "Contra Accounts Receivable"),
    WALLET,
    Account("Liabilities", "Deferred Revenue"),
    SALES_TAX,
    REVENUE,
    Account("Expenses", "GST"),
    Account("Expenses", "Payment Gateway Fees"),
    RETURNS,
    WITHHELD,
)
PARENTS = {account.parent for account in CHART}


@cache
def id_of(account: Account, organisation: str) -> str:
    """Return the id of an account of the chart, which is the same in every sandbox of an organisation."""
    return str(uuid5(NAMESPACE_URL, f"{organisation} {account.category} {account.parent} {account.name}"))


def lay_out(world: World) -> None:
    """Store the default chart of accounts."""
    for account in CHART:
        record = {
            "id": id_of(account, world.organisation),
            "organisation_id": world.organisation,
            "account_category": account.category,
            "name": account.name,
            "balance_normality": NORMALITY[account.category],
            "is_parent": account.parent is None and account.name in PARENTS,
            "parent_path": account.parent,
            "custom_data": {"default_account": True},
            "created_at": world.clock.stamp(),
        }
        world.store.put(ACCOUNTS, record)


def list_chart(call: Call) -> Any:
    """Return all accounts, newest first."""
    call.notes.append("the names are those of the docs; parent_path is the name of the parent, a form no source shows")
    return list_page(call, ACCOUNTS)


def init_chart(call: Call) -> Any:
    """Do nothing: the chart is there."""
    call.notes.append("the chart of accounts is there from the start: nothing was done")
    return {}


def create_account(call: Call) -> Any:
    """Store an account at the top level. It grows on the side of its category."""
    category = call.body["account_category"]
    if category not in NORMALITY:
        raise bad_request(f"There is no rule for accounts of {category}: the categories are {', '.join(NORMALITY)}.")
    derived = {"balance_normality": NORMALITY[category], "is_parent": False}
    return create(call, ACCOUNTS, {**call.body, **derived})


RULES: Mapping[str, Rule] = {
    "get_chart_of_accounts": list_chart,
    "init_chart_of_accounts": init_chart,
    "create_account": create_account,
}
