"""Rules of the ledger: what a journal entry must be, and in which collections its lines are.

In an entry, the debits of each currency equal the credits. Amounts are whole minor units. The lines of an entry are
stored with it and, to be listed, on their own. What lies in a closed period cannot be changed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.lists import list_page
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import ACCOUNTS, JOURNAL, LINES, PERIODS, broken_references
from zenskar_ext.testing._sandbox.resources import create, item, replace
from zenskar_ext.testing._sandbox.store import Record, Store
from zenskar_ext.testing._sandbox.world import Call, Rule, World

CHOSEN = (
    "no source shows that the real API checks whether an entry balances, nor which status an entry has that is created "
    "without one: here it is posted"
)


OWN = "/accounting_new/posted"
"""The entries that the sandbox has posted for records, under their ids, with what they are of."""


def list_entries(call: Call) -> Any:
    """Return the journal entries, newest first."""
    return list_page(call, JOURNAL)


def create_entry(call: Call) -> Any:
    """Store an entry. Without a time, it is posted now."""
    lines = _lines(call)
    return enter(call.world, create(call, JOURNAL, _fields(call)), lines)


def update_entry(call: Call) -> Any:
    """Replace an entry that was created by a request, with all its lines."""
    _expect_by_hand(call)
    lines = _lines(call)
    _remove_lines(call.store, item(call))
    return enter(call.world, replace(call, JOURNAL, item(call), _fields(call)), lines)


def delete_entry(call: Call) -> Any:
    """Delete an entry that was created by a request, with all its lines."""
    _expect_by_hand(call)
    _remove_lines(call.store, item(call))
    call.store.remove(JOURNAL, item(call)["id"])
    return {}


def enter(world: World, entry: Record, lines: Iterable[Record]) -> Record:
    """Store an entry with its lines, and return it.

    Raises:
        Refusal: 400 if the books are closed for the day of the entry.
    """
    _expect_open(world.store, entry)
    shared = {"journal_entry_id": entry["id"], "created_at": entry["created_at"]}
    kept = [world.store.put(LINES, {"id": world.ids.new(), **line, **shared}) for line in lines]
    return world.store.put(JOURNAL, {**entry, "journal_lines": kept})


def day_of(entry: Record) -> date | None:
    """Return the day on which an entry counts; None if it is not posted."""
    posted = entry.get("status_type") == "posted" and entry.get("posted_at")
    return read_instant(posted).date() if posted else None


def closed_through(store: Store) -> date:
    """Return the last day for which the books are closed; the first day of all if they never were."""
    return max((date.fromisoformat(period["period_end"]) for period in store.rows(PERIODS)), default=date.min)


def _fields(call: Call) -> Record:
    call.notes.append(CHOSEN)
    given = {name: value for name, value in call.body.items() if value is not None}
    return {"status_type": "posted", "posted_at": call.world.clock.stamp(), **given}


def _lines(call: Call) -> list[Record]:
    """Return the lines in a request.

    Raises:
        Refusal: 400 if they do not balance, or one of them is not a line, or refers to what does not exist.
    """
    lines = [_line(call, number, line) for number, line in enumerate(call.body["journal_lines"], start=1)]
    more: Counter[str] = Counter()
    for line in lines:
        more[line["currency"]] += line["debits"] - line["credits"]
    uneven = [_excess(currency, amount) for currency, amount in more.items() if amount]
    if uneven or not lines:
        raise bad_request(f"The entry does not balance: {'; '.join(uneven) or 'it has no lines'}.")
    return lines


def _line(call: Call, number: int, line: Record) -> Record:
    debits, credits_ = int(line["debits"]), int(line["credits"])
    if min(debits, credits_) or not max(debits, credits_):
        raise bad_request(
            f"Line {number} has debits of {debits} and credits of {credits_}: one is 0, the other above 0."
        )
    broken = broken_references(call.store, LINES, line, {ACCOUNTS, *call.world.described()})
    if broken:
        raise bad_request(f"Line {number} refers to what does not exist: {', '.join(broken)}.")
    return {**line, "debits": debits, "credits": credits_}


def _excess(currency: str, amount: int) -> str:
    more, less = ("debits", "credits") if amount > 0 else ("credits", "debits")
    return f"the {more} of {currency} exceed the {less} by {abs(amount)}"


def _expect_by_hand(call: Call) -> None:
    """Refuse to change what was posted for a record: the books would no longer fit it, and it cannot be taken back."""
    posted = call.store.get(OWN, item(call)["id"])
    if posted:
        raise bad_request(
            f"This entry was posted for {posted['of']}, so it cannot be changed or deleted by itself: "
            "void, refund or credit that, or create an entry that corrects it."
        )


def _remove_lines(store: Store, entry: Record) -> None:
    _expect_open(store, entry)
    for line in store.rows(LINES):
        if line.get("journal_entry_id") == entry["id"]:
            store.remove(LINES, line["id"])


def _expect_open(store: Store, entry: Record) -> None:
    day, closed = day_of(entry), closed_through(store)
    if day and day <= closed:
        raise bad_request(f"The books are closed through {closed}: nothing of {day} can be posted, changed or deleted.")


RULES: Mapping[str, Rule] = {
    "list_journal_entries": list_entries,
    "create_journal_entry": create_entry,
    "update_journal_entry": update_entry,
    "delete_journal_entry": delete_entry,
}
