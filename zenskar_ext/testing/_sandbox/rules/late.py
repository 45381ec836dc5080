"""Usage that comes in for a period which an invoice bills already: it is on no invoice, and every response says so.

Decides what is told. What is billed is up to `generation`; must not change it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from attrs import frozen

from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.metrics import PREFIX
from zenskar_ext.testing._sandbox.relations import CONTRACTS, CUSTOMERS, INVOICES
from zenskar_ext.testing._sandbox.rules.billed import BILLED, USAGE, of_contract
from zenskar_ext.testing._sandbox.rules.metering import METRICS
from zenskar_ext.testing._sandbox.store import Record, Store, write_instant
from zenskar_ext.testing._sandbox.world import Call

LATE = "/usage/late"
"""How many events came in after an invoice had billed their period, by contract, invoice and period."""


@frozen
class Period:
    """A period of a contract that an invoice bills."""

    contract_id: str
    invoice_id: str
    begin: str
    end: str

    @property
    def key(self) -> str:
        """The id under which late events are counted."""
        return f"{self.contract_id} {self.invoice_id} {self.begin}"


def tell_late(call: Call, slug: str, events: Iterable[Record]) -> None:
    """Count the events that came in too late for the invoice of their period, and add a note on each period."""
    table = re.compile(rf"{re.escape(PREFIX + slug)}(?![\w-])")
    kinds = {f"{USAGE}{row['id']}" for row in call.store.rows(METRICS) if table.search(row["aggregation_query"])}
    found, known = Counter[Period](), dict[str, list[Record]]()
    for event in events if kinds else ():
        who = event["customer_id"]
        if who not in known:
            known[who] = [row for row in _billed(call.store, who) if row["kind"] in kinds]
        found.update(set(_periods(call.store, known[who], event["timestamp"])))
    for period, count in found.items():
        before = call.store.get(LATE, period.key) or {"events": 0}
        about = {"contract_id": period.contract_id, "invoice_id": period.invoice_id}
        times = {"begin": period.begin, "end": period.end, "events": before["events"] + count}
        row = call.store.put(LATE, {"id": period.key, **about, **times})
        call.notes.extend(_notes(call.store, {**row, "events": count}))


def late_notes(store: Store, contract_id: str) -> Iterator[str]:
    """Yield a note on each period of a contract for which usage came in too late."""
    for row in store.rows_with(LATE, of_contract, contract_id):
        yield from _notes(store, row)


def late_notes_of_invoice(store: Store, invoice: Record) -> Iterator[str]:
    """Yield a note on each period of an invoice for which usage came in too late."""
    for row in store.rows_with(LATE, of_contract, invoice.get("contract_id", "")):
        if row["invoice_id"] == invoice["id"]:
            yield from _notes(store, row)


def forget_late(store: Store, invoice: Record) -> None:
    """Forget the late usage of an invoice, because it is calculated again."""
    for row in store.rows_with(LATE, of_contract, invoice["contract_id"]):
        if row["invoice_id"] == invoice["id"]:
            store.remove(LATE, row["id"])


def _notes(store: Store, row: Record) -> Iterator[str]:
    invoice = store.get(INVOICES, row["invoice_id"]) or {"status": "void"}
    if invoice["status"] == "void":
        return
    bills = "it bills them only after POST .../regenerate" if invoice["status"] == "draft" else "no invoice bills them"
    yield f"{row['events']} events from {row['begin']} to {row['end']} came after invoice {row['invoice_id']}: {bills}"


def _billed(store: Store, who: str) -> Iterator[Record]:
    """Iterate over what is billed of the contracts of a customer, who is named by the id or the external id."""
    own = store.get(CUSTOMERS, who)
    for customer in [*([own] if own else []), *store.rows_with(CUSTOMERS, _external_id, who)]:
        for contract in store.rows_with(CONTRACTS, _customer_id, customer["id"]):
            yield from (row for row in store.rows_with(BILLED, of_contract, contract["id"]) if "kind" in row)


def _periods(store: Store, rows: Iterable[Record], timestamp: str) -> Iterator[Period]:
    try:
        time = datetime.fromisoformat(timestamp.removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError:  # a day that does not exist is stored, and refused when it is measured
        return
    for row in rows:
        for *times, invoice_id, _ in row["days"]:
            begin, end = map(read_instant, times)
            standing = (store.get(INVOICES, invoice_id) or {"status": "void"})["status"] != "void"
            if standing and begin <= time < end:
                yield Period(row["contract_id"], invoice_id, write_instant(begin), write_instant(end))


def _external_id(customer: Record) -> list[str]:
    own = customer.get("external_id")
    return [own] if own and own != customer["id"] else []


def _customer_id(contract: Record) -> list[str]:
    return [contract["customer_id"]]
