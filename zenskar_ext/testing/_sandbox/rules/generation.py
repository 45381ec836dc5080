"""Rules of generating invoices from contracts: which cycles a request bills, and that no cycle is billed twice."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.messages import bad_request, not_found
from zenskar_ext.testing._sandbox.money import EXACT, major
from zenskar_ext.testing._sandbox.relations import CONTRACTS, CUSTOMERS, INVOICES
from zenskar_ext.testing._sandbox.resources import item, update
from zenskar_ext.testing._sandbox.rules.contract_states import expect, settle
from zenskar_ext.testing._sandbox.rules.cycles import Cycle, Line, cycles, lines
from zenskar_ext.testing._sandbox.rules.invoices import GENERATED, draft, expect_draft
from zenskar_ext.testing._sandbox.rules.line_items import line_item
from zenskar_ext.testing._sandbox.rules.phases import contract_span, full_hour
from zenskar_ext.testing._sandbox.rules.pricing import Charge, charge, total
from zenskar_ext.testing._sandbox.store import Record, write_instant
from zenskar_ext.testing._sandbox.world import Call, Rule

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ALREADY = "InvoiceAlreadyGeneratedForThisBillingPeriod"
CHOICES = (
    "invoice_ids holds the id of a new invoice, and is an empty list if none was made",
    "an invoice holds the cycles that lie completely in the window",
    "check_duplicate_invoice has no effect: no cycle is billed twice",
)
"""The sandbox's choices where no source shows what the real API does."""


@frozen
class Window:
    """The period that an invoice is requested for."""

    begin: datetime
    end: datetime


def generate_invoice(call: Call) -> Any:
    """Store a draft over all cycles of a contract that lie in the window and, if one is named, are billed for the date.

    If drafts hold these cycles already, their ids are returned instead. If any other invoice holds one of the cycles,
    that is an error.
    """
    call.notes.extend(CHOICES)
    contract, window = _contract(call), _window(call)
    due = list(_due(call, contract, window, lambda cycle: _is_asked_for(call, cycle)))
    keys = [cycle.key for _, cycle in due]
    standing = _standing(call, contract, keys)
    if standing or not due:
        return {"invoice_ids": standing}
    charges = _charges(call, contract, due)
    fields = {
        "customer_id": contract["customer_id"],
        "contract_id": contract["id"],
        "currency": contract["currency"],
        "invoice_period": {"begin_date": write_instant(window.begin), "end_date_exclusive": write_instant(window.end)},
        **({"bill_for_date": write_instant(_date(call))} if call.body.get("bill_for_date") else {}),
    }
    invoice = draft(call, {**fields, **_totals(call, contract, charges)})
    _keep_lines(call, {"id": invoice["id"], "contract_id": contract["id"], "cycles": keys}, contract, charges)
    return {"invoice_ids": [invoice["id"]]}


def regenerate_invoice(call: Call) -> Any:
    """Calculate a draft again for the same cycles, with the usage and the changes of the contract that came in since."""
    invoice = item(call)
    expect_draft(invoice, "generated again")
    kept = call.store.get(GENERATED, invoice["id"])
    contract = call.store.get(CONTRACTS, invoice.get("contract_id", ""))
    if kept is None or contract is None:
        raise bad_request("Only an invoice that was generated from a contract can be generated again.")
    times = sorted(read_instant(time) for key in kept["cycles"] for time in key[:2])
    due = list(_due(call, contract, Window(times[0], times[-1]), lambda cycle: cycle.key in kept["cycles"]))
    charges = _charges(call, contract, due)
    _keep_lines(call, kept, contract, charges)
    return update(call, INVOICES, invoice, _totals(call, contract, charges))


def generation_status(call: Call) -> Any:
    """Report that an invoice of the contract is complete: the sandbox generates at once."""
    if item(call).get("contract_id") != call.query["contract_id"]:
        raise not_found()
    return {"status": "completed"}


def _contract(call: Call) -> Record:
    found = call.store.get(CONTRACTS, call.body["contract_id"])
    if found is None or found["customer_id"] != call.body["customer_id"]:
        raise bad_request("The customer has no such contract.")
    contract = settle(call, found)
    expect(contract, ("active", "expired"), "billed")
    end = contract_span(contract).end
    if contract["status"] == "expired" and (end is None or _date(call) > end):
        raise bad_request("The contract had expired by then.")
    return contract


def _date(call: Call) -> datetime:
    named = call.body.get("bill_for_date")
    return read_instant(named) if named else _read_time(call, "from_date")


def _window(call: Call) -> Window:
    window = Window(_read_time(call, "from_date"), full_hour(_read_time(call, "to_date")))
    if window.end <= window.begin:
        raise bad_request("The to_date must be after the from_date.")
    return window


def _read_time(call: Call, name: str) -> datetime:
    """Return a time in the request, which is a date-time or counts Unix seconds."""
    value = call.body[name]
    try:
        return read_instant(value) if isinstance(value, str) else EPOCH + timedelta(seconds=int(value))
    except OverflowError as error:
        raise unprocessable(Problem(("body", name), "date value out of range", "value_error.datetime")) from error


def _is_asked_for(call: Call, cycle: Cycle) -> bool:
    date, day = call.body.get("bill_for_date"), call.body.get("billing_cycle_start_day")
    return (not date or read_instant(date) == cycle.bill_for) and day in (None, cycle.start_day)


def _due(call: Call, contract: Record, window: Window, wanted: Callable[[Cycle], bool]) -> Sequence[tuple[Line, Cycle]]:
    return [
        (line, cycle)
        for line in lines(call.store, contract)
        for cycle in takewhile(lambda cycle: cycle.begin < window.end, cycles(line))
        if cycle.begin >= window.begin and cycle.end <= window.end and wanted(cycle)
    ]


def _standing(call: Call, contract: Record, keys: Sequence[list[str]]) -> list[str]:
    """Return the ids of the drafts that hold these cycles already.

    Raises:
        Refusal: 400 if an invoice that is not a draft holds some of them, or if drafts hold some but not all.
    """
    rows = [row for row in call.store.rows(GENERATED) if row["contract_id"] == contract["id"]]
    invoices = {row["id"]: call.store.get(INVOICES, row["id"]) or {} for row in rows}
    found = [
        row for row in rows if invoices[row["id"]]["status"] != "void" and any(key in keys for key in row["cycles"])
    ]
    held = [key for row in found for key in row["cycles"]]
    drafts = all(invoices[row["id"]]["status"] == "draft" for row in found)
    if found and not (drafts and all(key in held for key in keys)):
        raise bad_request("An invoice holds a cycle of this window already.", code=ALREADY)
    if found:
        call.notes.append("a draft holds these cycles already; it is left as it is")
    return [row["id"] for row in found]


def _charges(call: Call, contract: Record, due: Sequence[tuple[Line, Cycle]]) -> Sequence[tuple[Line, Charge]]:
    customer = call.store.get(CUSTOMERS, contract["customer_id"])
    if customer is None:
        raise bad_request("The customer of this contract was deleted.")
    return [(line, charge(call.store, contract, customer, line, cycle)) for line, cycle in due]


def _totals(call: Call, contract: Record, charges: Sequence[tuple[Line, Charge]]) -> Record:
    amount = total(charge.amount for _, charge in charges)
    if EXACT.remainder(amount, major(1, contract["currency"])):
        call.notes.append("the total has more digits than its currency; nothing is rounded")
    return {"invoice_total": amount, "net_invoice_total": amount}


def _keep_lines(call: Call, row: Record, contract: Record, charges: Sequence[tuple[Line, Charge]]) -> None:
    items = [line_item(call.store, line, charge, contract["currency"]) for line, charge in charges]
    call.store.put(GENERATED, {**row, "lines": items})


RULES: Mapping[str, Rule] = {
    "generate_invoice": generate_invoice,
    "regenerate_invoice": regenerate_invoice,
    "get_invoice_generation_status": generation_status,
}
