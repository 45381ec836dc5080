"""Rules of generating invoices from contracts: which cycles a request bills, and that no cycle is billed twice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from typing import Any

from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.messages import bad_request, not_found
from zenskar_ext.testing._sandbox.relations import CONTRACTS, INVOICES
from zenskar_ext.testing._sandbox.resources import item, update
from zenskar_ext.testing._sandbox.rules.billed import Ledger
from zenskar_ext.testing._sandbox.rules.bills import Bill, bill
from zenskar_ext.testing._sandbox.rules.contract_states import expect, settle
from zenskar_ext.testing._sandbox.rules.cycles import Cycle, Line, cycles, lines
from zenskar_ext.testing._sandbox.rules.inert import contract_notes
from zenskar_ext.testing._sandbox.rules.invoices import GENERATED, draft, expect_draft
from zenskar_ext.testing._sandbox.rules.late import forget_late, late_notes
from zenskar_ext.testing._sandbox.rules.line_items import ROUNDING, line_items
from zenskar_ext.testing._sandbox.rules.phases import contract_span, full_hour
from zenskar_ext.testing._sandbox.rules.terms import due
from zenskar_ext.testing._sandbox.store import Record, write_instant
from zenskar_ext.testing._sandbox.world import Call, Rule

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ALREADY = "InvoiceAlreadyGeneratedForThisBillingPeriod"
Billable = tuple[Line, Cycle]
CHOICES = (
    "invoice_ids holds the id of a new invoice, and is an empty list if none was made",
    "an invoice holds the cycles whose billing date lies in the window",
    "its bill_for_date is the latest of them",
    "check_duplicate_invoice has no effect: nothing is billed twice",
)
"""The sandbox's choices where no source shows what the real API does."""


def generate_invoice(call: Call) -> Any:
    """Store a draft over all cycles of a contract that are billed in the window and, if one is named, for the date.

    A cycle whose billing date has not come is left out, and what an invoice holds already too. If drafts hold all that is
    left, their ids are returned instead. If any other invoice does, that is an error.
    """
    call.notes.extend(CHOICES)
    contract, (begin, end) = _contract(call), _window(call)
    among = list(lines(call.store, contract))
    call.notes.extend(late_notes(call.store, contract["id"]))
    asked = [
        (line, cycle)
        for line, cycle in _cycles(among, begin, end)
        if cycle.is_billed_in(begin, end) and _is_asked_for(call, cycle)
    ]
    if not asked:
        return {"invoice_ids": []}
    ledger = Ledger(call.store, contract, among)
    wanted, standing = _open(call, ledger, asked)
    if not wanted:
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
    keys = [[line.record["id"], *cycle.key] for line, cycle in wanted]
    _keep(call, {"id": invoice["id"], "contract_id": contract["id"], "cycles": keys}, held)
    ledger.keep(invoice["id"], wanted)
    return {"invoice_ids": [invoice["id"]]}


def regenerate_invoice(call: Call) -> Any:
    """Calculate a draft again for the same cycles, with the usage and the prices that came in since.

    A draft that holds a cycle which the contract no longer has is left as it is.
    """
    invoice = item(call)
    expect_draft(invoice, "generated again")
    kept = call.store.get(GENERATED, invoice["id"])
    contract = call.store.get(CONTRACTS, invoice.get("contract_id", ""))
    if kept is None or contract is None:
        raise bad_request("Only an invoice that was generated from a contract can be generated again.")
    begins = [read_instant(begin) for _, begin, _, _ in kept["cycles"]]
    among = list(lines(call.store, contract))
    ledger = Ledger(call.store, contract, among, apart=invoice["id"])
    ids = {key[0] for key in kept["cycles"]}
    found = {
        (line.record["id"], *part.key): (line, part)
        for line, cycle in _cycles(among, min(begins), max(begins))
        if line.record["id"] in ids
        for part in ledger.open(line, cycle)[0]
    }
    gone = [key for key in kept["cycles"] if tuple(key) not in found]
    if gone:
        _, begin, end, _ = gone[0]
        raise bad_request(
            f"The contract was changed, and no longer has the cycle from {begin} to {end} of this draft: "
            "delete the draft and generate again."
        )
    held = bill(call, contract, [found[tuple(key)] for key in kept["cycles"]])
    _keep(call, kept, held)
    forget_late(call.store, invoice)
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
    call.notes.extend(contract_notes(contract))
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


def _cycles(among: Iterable[Line], since: datetime, until: datetime) -> Iterator[tuple[Line, Cycle]]:
    """Iterate over the cycles of lines that run at some time of a period."""
    for line in among:
        for cycle in takewhile(lambda cycle: cycle.begin <= until, cycles(line, since)):
            yield line, cycle


def _open(call: Call, ledger: Ledger, asked: Sequence[Billable]) -> tuple[Sequence[Billable], Sequence[str]]:
    """Return what of the cycles is billed now, and the ids of the drafts that hold all of them if nothing is.

    Raises:
        Refusal: 400 if nothing is billed, because no billing date has come or an approved invoice holds the cycles.
    """
    now = call.world.clock.now
    come = [(line, cycle) for line, cycle in asked if cycle.bill_for <= now]
    early = min((cycle.bill_for for _, cycle in asked if cycle.bill_for > now), default=None)
    wait = f"a cycle is billed when it begins (prepaid) or ends (postpaid): the next one on {early and write_instant(early)}"
    if not come:
        raise bad_request(f"Nothing is billed yet, at {write_instant(now)}: {wait}.")
    if early:
        call.notes.append(f"cycles that are billed later are left out: {wait}")
    wanted, holders = list[Billable](), dict[str, None]()
    for line, cycle in come:
        left, held = ledger.open(line, cycle)
        wanted += [(line, part) for part in left]
        holders |= dict.fromkeys(held)
    for phase in {id(line.phase): line.phase for line, _ in wanted}.values():
        ledger.expect_open_features(phase, [cycle for line, cycle in wanted if line.phase is phase])
    invoices = [call.store.get(INVOICES, key) or {} for key in holders]
    if not wanted and any(invoice["status"] != "draft" for invoice in invoices):
        raise bad_request(f"On invoice {', '.join(holders)} already: every cycle of this window.", code=ALREADY)
    if holders and wanted:
        call.notes.append(f"what is on invoice {', '.join(holders)} already is left out")
    elif holders:
        call.notes.append("a draft holds these cycles already; it is left as it is")
    return wanted, list(holders)


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
