"""Rules of the reports of the ledger: the balance of an account, the balance sheet and the income statement.

Only lines of posted entries count, each account on its own: a parent does not hold the sums of its children. Amounts of
different currencies are never added up. The balance of an account counts on the side on which it grows. In the income
statement, income counts positive and expenses negative: the vendor's own client adds its rows up to retained earnings.
So in every currency, assets are liabilities, equity and all of the income statement together.
"""

from calendar import monthrange
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.filters import Field, fields, matcher
from zenskar_ext.testing._sandbox.formats import read_boolean
from zenskar_ext.testing._sandbox.lists import page_of
from zenskar_ext.testing._sandbox.messages import not_found
from zenskar_ext.testing._sandbox.pages import Order, View
from zenskar_ext.testing._sandbox.relations import ACCOUNTS, JOURNAL, LINES, RELATIONS
from zenskar_ext.testing._sandbox.rules.ledger import day_of
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

MONTHS = {"month": 1, "quarter": 3, "year": 12}
GROUPING = (
    *(f"{name}_id" for name in RELATIONS[LINES] if name not in ("journal_entry", "account")),
    "tax_jurisdiction_id",
    "revenue_contract_id",
    "revenue_contract_item_id",
    "performance_obligation_id",
)
IN_ORDER = Order("id", Field(None, ("id",), "string"), descending=False)
Key = tuple[Any, ...]
"""An account, a currency, and the values of the grouping keys."""


@frozen
class Dated:
    """A line that counts, and the day on which it does."""

    day: date
    line: Record


@frozen
class Sums:
    """What was debited and what was credited."""

    debits: int = 0
    credits: int = 0

    def plus(self, line: Record) -> "Sums":
        """Return the sums with one more line."""
        return Sums(self.debits + line["debits"], self.credits + line["credits"])

    def shown(self, normality: str) -> Record:
        """Return the amounts of a row of a report."""
        balance = self.debits - self.credits if normality == "debit" else self.credits - self.debits
        return {"balance": balance, "debits": self.debits, "credits": self.credits}


def account_balance(call: Call) -> Any:
    """Return the balance of an account in each currency that its lines have, at the end of a day: today by default."""
    account = call.store.get(ACCOUNTS, call.path["account_id"])
    if account is None:
        raise not_found()
    call.notes.append("the balance counts on the side on which the account grows; no source shows its sign")
    end = _day(call, "as_of") or call.world.clock.now.date()
    sums: dict[str, Sums] = {}
    for each in _counted(call, [account["id"]]):
        if each.day <= end:
            currency = each.line["currency"]
            sums[currency] = sums.get(currency, Sums()).plus(each.line)
    return [{"currency": each, **sums[each].shown(account["balance_normality"])} for each in sorted(sums)]


def balance_sheet(call: Call) -> Any:
    """Return what the accounts of assets, liabilities and equity hold at the end of each interval."""
    accounts = _accounts(call, "Assets", "Liabilities", "Equity")
    return _statement(call, {account["id"]: account["balance_normality"] for account in accounts})


def income_statement(call: Call) -> Any:
    """Return what was earned and spent in each interval."""
    return _statement(
        call, dict.fromkeys((account["id"] for account in _accounts(call, "Income", "Expenses")), "credit")
    )


def _accounts(call: Call, *categories: str) -> list[Record]:
    return [account for account in call.store.rows(ACCOUNTS) if account["account_category"] in categories]


def _statement(call: Call, sides: Mapping[str, str]) -> Any:
    call.notes.append(
        "a row has one currency; with get_changes it has the movements of its interval, else the balance at its end: "
        "no source explains that parameter, nor shows intervals and signs"
    )
    keys = _grouping(call)
    places = {account_id: place for place, account_id in enumerate(sides)}
    found: list[Record] = []
    for start, end, sums in _by_interval(call, _counted(call, sides), keys):
        for account_id, currency, *values in sorted(sums, key=lambda key: (places[key[0]], *map(str, key[1:]))):
            interval = {"interval_start": start.isoformat(), "interval_end": end.isoformat()}
            amounts = sums[account_id, currency, *values].shown(sides[account_id])
            row = {"account_id": account_id, "currency": currency, **dict(zip(keys, values, strict=True))}
            found.append({"id": f"{len(found):09}", **row, **interval, **amounts})
    view = View(found, IN_ORDER)
    return page_of(call, view, lambda rows: [{name: row[name] for name in row if name != "id"} for row in rows])


def _by_interval(
    call: Call, lines: Sequence[Dated], keys: Sequence[str]
) -> Iterator[tuple[date, date, Mapping[Key, Sums]]]:
    """Yield the first and last day of each interval, and its sums."""
    today, changes = call.world.clock.now.date(), _changes(call)
    first, last = _day(call, "start_date") or date.min, _day(call, "end_date") or today
    sums: dict[Key, Sums] = {}
    waiting = deque(each for each in lines if each.day <= last and (each.day >= first or not changes))
    if not waiting or first > last:
        return
    end_of_all = min(last, max(today, waiting[-1].day))
    for start, end in _intervals(max(first, waiting[0].day), end_of_all, _cadence(call)):
        sums = {} if changes else dict(sums)
        while waiting and waiting[0].day <= end:
            line = waiting.popleft().line
            key = (line["account_id"], line["currency"], *(line.get(name) for name in keys))
            sums[key] = sums.get(key, Sums()).plus(line)
        yield max(start, first), min(end, last), sums


def _intervals(first: date, last: date, months: int) -> Iterator[tuple[date, date]]:
    """Yield the calendar intervals from the one of the first day to the one of the last day."""
    for number in range(_month(first) // months, _month(last) // months + 1):
        year, month = divmod(number * months, 12)
        last_year, last_month = divmod((number + 1) * months - 1, 12)
        days = monthrange(last_year, last_month + 1)[1]
        yield date(year, month + 1, 1), date(last_year, last_month + 1, days)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _counted(call: Call, accounts: Collection[str]) -> list[Dated]:
    """Return the lines of accounts that count and that the filters of the request match, by day."""
    described = call.operation.named("query")
    filters = {name: call.query[name] for name in call.query if not described[name].control}
    matches = matcher(call.store, fields(call.world.description, call.operation, LINES), filters)
    found = [
        Dated(day, line)
        for line in call.store.rows(LINES)
        if line.get("account_id") in accounts
        and (day := day_of(call.store.get(JOURNAL, line["journal_entry_id"]) or {}))
        and matches(line)
    ]
    return sorted(found, key=lambda each: each.day)


def _day(call: Call, name: str) -> date | None:
    return date.fromisoformat(call.query[name]) if name in call.query else None


def _changes(call: Call) -> bool:
    default = call.operation.named("query")["get_changes"].schema.get("x-server-default", False)
    return read_boolean(call.query["get_changes"]) if "get_changes" in call.query else bool(default)


def _cadence(call: Call) -> int:
    name = call.query.get("cadence", "month")
    if name not in MONTHS:
        problem = Problem(("query", "cadence"), f"one of {', '.join(MONTHS)} is expected", "value_error")
        raise unprocessable(problem, note="which other values the real API takes is undocumented")
    return MONTHS[name]


def _grouping(call: Call) -> Sequence[str]:
    keys = [key for key in call.query.get("grouping_keys", "").split(",") if key]
    if not set(GROUPING).issuperset(keys):
        problem = Problem(("query", "grouping_keys"), f"each is one of {', '.join(GROUPING)}", "value_error")
        raise unprocessable(
            problem, note="which keys the real API takes, apart from customer_id and contract_id, is undocumented"
        )
    return list(dict.fromkeys(keys))


RULES: Mapping[str, Rule] = {
    "get_account_balance": account_balance,
    "get_balance_sheet": balance_sheet,
    "get_income_statement": income_statement,
}
