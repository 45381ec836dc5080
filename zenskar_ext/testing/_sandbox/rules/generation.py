"""Rules of generating invoices from contracts: which cycles a request bills, and that no cycle is billed twice."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from typing import Any

from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.messages import bad_request, not_found
from zenskar_ext.testing._sandbox.relations import CONTRACTS, INVOICES
from zenskar_ext.testing._sandbox.resources import item, update
from zenskar_ext.testing._sandbox.rules.bills import Bill, bill
from zenskar_ext.testing._sandbox.rules.contract_states import expect, settle
from zenskar_ext.testing._sandbox.rules.cycles import Cycle, Line, cycles, lines
from zenskar_ext.testing._sandbox.rules.invoices import GENERATED, draft, expect_draft
from zenskar_ext.testing._sandbox.rules.line_items import ROUNDING, line_items
from zenskar_ext.testing._sandbox.rules.phases import contract_span, full_hour
from zenskar_ext.testing._sandbox.rules.terms import due
from zenskar_ext.testing._sandbox.store import Record, write_instant
from zenskar_ext.testing._sandbox.world import Call, Rule

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ALREADY = "InvoiceAlreadyGeneratedForThisBillingPeriod"
BILLED = "/contract_v2/billed"
"""Which invoice holds a cycle, by the contract and the cycle."""
CHOICES = (
    "invoice_ids holds the id of a new invoice, and is an empty list if none was made",
    "an invoice holds the cycles whose billing date lies in the window",
    "its bill_for_date is the latest of them",
    "check_duplicate_invoice has no effect: no cycle is billed twice",
)
"""The sandbox's choices where no source shows what the real API does."""


def generate_invoice(call: Call) -> Any:
    """Store a draft over all cycles of a contract that are billed in the window and, if one is named, for the date.

    If drafts hold these cycles already, their ids are returned instead. If any other invoice holds one of the cycles,
    that is an error.
    """
    call.notes.extend(CHOICES)
    contract, (begin, end) = _contract(call), _window(call)
    wanted = [
        (line, cycle)
        for line, cycle in _cycles(call, contract, begin, end)
        if cycle.is_billed_in(begin, end) and _is_asked_for(call, cycle)
    ]
    keys = [cycle.key for _, cycle in wanted]
    standing = _standing(call, contract, keys)
    if standing or not wanted:
        return {"invoice_ids": standing}
    held = bill(call, contract, wanted)
    fields = {
        "customer_id": contract["customer_id"],
        "contract_id": contract["id"],
        "currency": contract["currency"],
        "invoice_period": {"begin_date": write_instant(begin), "end_date_exclusive": write_instant(end)},
        "bill_for_date": write_instant(max(cycle.bill_for for _, cycle in wanted)),
        **due(held.term, "on_creation", call.world.clock.now),
    }
    invoice = draft(call, {**fields, **_totals(call, contract, held)})
    _keep(call, {"id": invoice["id"], "contract_id": contract["id"], "cycles": keys}, held)
    for key in keys:
        call.store.put(BILLED, {"id": _billed(contract, key), "invoice_id": invoice["id"]})
    return {"invoice_ids": [invoice["id"]]}


def regenerate_invoice(call: Call) -> Any:
    """Calculate a draft again for the same cycles, with the usage and the changes of the contract that came in since."""
    invoice = item(call)
    expect_draft(invoice, "generated again")
    kept = call.store.get(GENERATED, invoice["id"])
    contract = call.store.get(CONTRACTS, invoice.get("contract_id", ""))
    if kept is None or contract is None:
        raise bad_request("Only an invoice that was generated from a contract can be generated again.")
    begins = [read_instant(begin) for begin, _, _ in kept["cycles"]]
    among = _cycles(call, contract, min(begins), max(begins))
    held = bill(call, contract, [(line, cycle) for line, cycle in among if cycle.key in kept["cycles"]])
    _keep(call, kept, held)
    return update(call, INVOICES, invoice, _totals(call, contract, held))


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
    return _read_time(call, "bill_for_date" if call.body.get("bill_for_date") else "from_date")


def _window(call: Call) -> tuple[datetime, datetime]:
    """Return the beginning and the end of the window. It has no length for a charge that is billed at one moment."""
    begin, end = _read_time(call, "from_date"), full_hour(_read_time(call, "to_date"))
    if end < begin:
        raise bad_request("The to_date must not be before the from_date.")
    return begin, end


def _read_time(call: Call, name: str) -> datetime:
    """Return a time in the request, which is a date-time or counts Unix seconds."""
    value = call.body[name]
    try:
        return read_instant(value) if isinstance(value, str) else EPOCH + timedelta(seconds=int(value))
    except OverflowError as error:
        raise unprocessable(Problem(("body", name), "date value out of range", "value_error.datetime")) from error


def _is_asked_for(call: Call, cycle: Cycle) -> bool:
    named, day = call.body.get("bill_for_date"), call.body.get("billing_cycle_start_day")
    return (not named or _read_time(call, "bill_for_date") == cycle.bill_for) and day in (None, cycle.start_day)


def _cycles(call: Call, contract: Record, since: datetime, until: datetime) -> Iterator[tuple[Line, Cycle]]:
    """Iterate over the cycles of a contract that run at some time of a period, with their lines."""
    for line in lines(call.store, contract):
        for cycle in takewhile(lambda cycle: cycle.begin <= until, cycles(line, since)):
            yield line, cycle


def _standing(call: Call, contract: Record, keys: Sequence[list[str]]) -> list[str]:
    """Return the ids of the drafts that hold these cycles already.

    Raises:
        Refusal: 400 if an invoice that is not a draft holds some of them, or if drafts hold some but not all.
    """
    rows = [call.store.get(BILLED, _billed(contract, key)) for key in keys]
    found = [call.store.get(INVOICES, row["invoice_id"]) if row else None for row in rows]
    standing = [invoice for invoice in found if invoice and invoice["status"] != "void"]
    if standing and (len(standing) < len(keys) or any(invoice["status"] != "draft" for invoice in standing)):
        raise bad_request("An invoice holds a cycle of this window already.", code=ALREADY)
    if standing:
        call.notes.append("a draft holds these cycles already; it is left as it is")
    return list(dict.fromkeys(str(invoice["id"]) for invoice in standing))


def _billed(contract: Record, key: Sequence[str]) -> str:
    return " ".join((contract["id"], *key))


def _totals(call: Call, contract: Record, held: Bill) -> Record:
    if held.rounding:
        call.notes.append(f"no source shows how totals are rounded: here to whole minor units, by a line {ROUNDING!r}")
    counted = call.world.switches.invoice_unit.from_major(held.total, contract["currency"])
    return {"invoice_total": counted, "net_invoice_total": counted}


def _keep(call: Call, row: Record, held: Bill) -> None:
    kept = {"lines": line_items(call.store, held), "payment_term": held.term}
    call.store.put(GENERATED, {**row, **kept})


RULES: Mapping[str, Rule] = {
    "generate_invoice": generate_invoice,
    "regenerate_invoice": regenerate_invoice,
    "get_invoice_generation_status": generation_status,
}
