"""Names instead of ids: entries and balances by the names of accounts."""

from collections.abc import Mapping
from typing import Any

from zenskar_client import http

ENTRY = "/accounting_new/journal_entry"
LINES = "/accounting_new/journal_lines"


def chart(on: http.Client) -> Mapping[str, str]:
    """Return the id of each account by its name, after the name of its parent if it has one."""
    rows = on.get("/accounting_new/accounts", params={"limit": 100}).json()["results"]
    return {"/".join(filter(None, (row.get("parent_path"), row["name"]))): row["id"] for row in rows}


def entry(on: http.Client, *lines: tuple[str, int, int], currency: str = "USD", **more: Any) -> dict[str, Any]:
    """Return the body of an entry. A line is the name of an account, its debits and its credits."""
    ids = chart(on)
    rows = [
        {"account_id": ids[name], "debits": debits, "credits": credits_, "currency": currency}
        for name, debits, credits_ in lines
    ]
    return {"description": "By hand", "currency": currency, "journal_lines": rows, **more}


def balances(on: http.Client, currency: str = "USD", **filters: Any) -> dict[str, int]:
    """Return the trial balance: what each account holds, debits positive and credits negative; no account that holds nothing."""
    found = {}
    for name, key in chart(on).items():
        for row in on.get(f"/accounting_new/accounts/{key}/balance", params=filters).json():
            if row["currency"] == currency and row["debits"] != row["credits"]:
                found[name] = row["debits"] - row["credits"]
    return found


def posted(on: http.Client) -> list[list[tuple[str, int, int]]]:
    """Return the lines of all entries, the oldest first. A line is the name of an account, its debits and its credits."""
    names = {key: name for name, key in chart(on).items()}
    rows = on.get("/accounting_new/journal_entries", params={"limit": 1000, "order": "created_at"}).json()["results"]
    return [
        [(names[line["account_id"]], line["debits"], line["credits"]) for line in row["journal_lines"]] for row in rows
    ]
