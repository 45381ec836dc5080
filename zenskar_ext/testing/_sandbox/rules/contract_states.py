"""Rules of the states of contracts: pauses, the end of a pause, and the end of a contract.

An active contract is paused while a pause runs, and expired once its end date has come. Both happen without a request.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from zenskar_ext.testing._sandbox.formats import instant_of, local, read_instant
from zenskar_ext.testing._sandbox.instants import timed
from zenskar_ext.testing._sandbox.messages import bad_request, no_rule
from zenskar_ext.testing._sandbox.relations import CONTRACTS, CUSTOMERS
from zenskar_ext.testing._sandbox.resources import item, update
from zenskar_ext.testing._sandbox.rules.phases import Span, contract_span, pauses, read_span, spans
from zenskar_ext.testing._sandbox.shapes import record_schema
from zenskar_ext.testing._sandbox.store import Record, write_instant
from zenskar_ext.testing._sandbox.world import Call, Rule

AMENDMENTS = "/contract_v2/{contract_id}/amendments"
LIVING = ("active", "paused")
POLICY = "unpause_extension_policy"


def pause_contract(call: Call) -> Any:
    """Add a pause to an active contract, now or for later."""
    call.notes.append("a pause is stored as a phase; how the real API shows one is undocumented")
    contract = current(call)
    expect(contract, ("active",), "paused")
    return shown_contract(call, amend(call, contract, "pause", _changes(contract, None, _pause(call))))


def update_pause(call: Call) -> Any:
    """Change a pause: the one that the request names, or the only one."""
    contract = current(call)
    expect(contract, LIVING, "paused")
    wanted = call.body.get("pause_phase_id")
    found = [pause for pause in pauses(contract) if wanted in (None, pause["id"])]
    if len(found) != 1:
        raise bad_request(f"{len(found)} pause phases were found; name one by its pause_phase_id.")
    (old,) = found
    new = {**old, **{name: value for name, value in body_in_utc(call).items() if name in ("start_date", "end_date")}}
    if POLICY in call.body:
        new["phase_metadata"] = {**old.get("phase_metadata", {}), POLICY: call.body[POLICY]}
    return shown_contract(call, amend(call, contract, "update_pause", _changes(contract, old, new)))


def resume_contract(call: Call) -> Any:
    """End the running pause."""
    contract = current(call)
    if contract["status"] != "paused":
        raise bad_request(f"The pause phase was not found: this contract is {contract['status']}.")
    running = _running(contract, call.world.clock.now)
    changes: Record = {"status": "active"}
    if running:
        changes |= _changes(contract, running, {**running, "end_date": call.world.clock.stamp()})
    return shown_contract(call, amend(call, contract, "resume", changes))


def expire_contract(call: Call) -> Any:
    """End a contract, its phases and their lines at the end of a day, which is today if none is named."""
    call.notes.append("the status becomes expired when the day is over; whether the real API waits is undocumented")
    contract = current(call)
    expect(contract, LIVING, "expired")
    named = call.body.get("expiry_date")
    day = date.fromisoformat(named) if named else call.world.clock.now.date()
    end = datetime.combine(day, time.max, UTC)
    if end < contract_span(contract).begin:
        raise bad_request("A contract cannot end before its start_date.")
    if (known := contract_span(contract).end) and known < end:
        raise no_rule("an expiry later than the end_date of a contract, whose phases end there")
    ends = {phase["id"]: {"end_date": write_instant(span.end)} for phase, span in spans(contract) if span.end}
    phases = [_cut({**ends.get(phase["id"], {}), **phase}, end) for phase in _begun(contract.get("phases", ()), end)]
    return shown_contract(call, amend(call, contract, "expire", {"end_date": write_instant(end), "phases": phases}))


def body_in_utc(call: Call) -> Record:
    """Return the body of a request with its dates as responses write them."""
    body: Record = timed(call.world.description, call.operation.body or {}, call.body)
    return body


def current(call: Call) -> Record:
    """Return the contract in the path with its current status."""
    return settle(call, item(call))


def settle(call: Call, contract: Record) -> Record:
    """Return a contract with its current status."""
    status = _status(contract, call.world.clock.now)
    return contract if status == contract["status"] else call.store.put(CONTRACTS, {**contract, "status": status})


def amend(call: Call, contract: Record, kind: str, changes: Mapping[str, Any]) -> Record:
    """Merge changes into a contract, store them as an amendment, and return the changed contract."""
    changed = settle(call, update(call, CONTRACTS, contract, changes))
    row = {"contract_id": contract["id"], "change_type": kind, "modifications": dict(changes)}
    call.store.put(AMENDMENTS, {"id": call.world.ids.new(), "created_at": call.world.clock.stamp(), **row})
    return changed


def shown_contract(call: Call, contract: Record) -> Record:
    """Return a contract as responses show it, with its customer."""
    description = call.world.description
    fields = description.properties(description.properties(record_schema(description, CONTRACTS))["customer"])
    customer = call.store.get(CUSTOMERS, contract["customer_id"]) or {}
    return {**contract, "customer": {name: customer[name] for name in fields if customer.get(name) is not None}}


def expect(contract: Record, allowed: Collection[str], done: str) -> None:
    """Refuse the request if the state of the contract does not allow it."""
    if contract["status"] not in allowed:
        raise bad_request(
            f"Only a contract that is {' or '.join(allowed)} can be {done}; this one is {contract['status']}."
        )


def _status(contract: Record, now: datetime) -> str:
    if contract["status"] not in LIVING:
        return str(contract["status"])
    end, running = contract.get("end_date"), _running(contract, now)
    if end and read_instant(end) <= now and not (running and _holds(running)):
        return "expired"
    if pauses(contract):
        return "paused" if running else "active"
    return str(contract["status"])


def _running(contract: Record, now: datetime) -> Record | None:
    found = ((pause, _exact(pause)) for pause in pauses(contract))
    return next((pause for pause, span in found if span.begin < now and (span.end is None or now < span.end)), None)


def _exact(pause: Record) -> Span:
    """Return the span of a pause to the second. It is not rounded up, because it moves the end of a contract."""
    end = pause.get("end_date")
    return Span(read_instant(pause["start_date"]), read_instant(end) if end else None)


def _pause(call: Call) -> Record:
    policy = {POLICY: call.body[POLICY]}
    dates = {name: value for name, value in body_in_utc(call).items() if name != POLICY}
    return {"id": call.world.ids.new(), "name": "Pause", "phase_type": "pause", **dates, "phase_metadata": policy}


def _changes(contract: Record, old: Record | None, new: Record) -> Record:
    """Return the changes to a contract when a pause is added, or replaces an old one."""
    whole, span = contract_span(contract), _exact(new)
    others = [phase for phase in contract.get("phases", ()) if phase is not old]
    if span.end is not None and span.end <= span.begin:
        raise bad_request("A pause must end after its start_date.")
    if span.begin < whole.begin or (whole.end is not None and span.begin >= whole.end):
        raise bad_request("A pause must begin within its contract.")
    if any(span.meets(read_span(pause, span)) for pause in pauses({"phases": others})):
        raise bad_request("The contract has a pause at that time already.")
    changes: Record = {"phases": [*others, new]}
    longer = _extension(new) - (_extension(old) if old else timedelta())
    if contract.get("end_date") and longer:
        changes["end_date"] = write_instant(_later(read_instant(contract["end_date"]), longer))
    return changes


def _begun(records: Iterable[Record], end: datetime) -> Iterator[Record]:
    """Return the phases or lines that begin before an end. Without a start_date, one begins with what it is part of."""
    return (each for each in records if "start_date" not in each or read_instant(each["start_date"]) < end)


def _cut(record: Record, end: datetime) -> Record:
    """Return a phase or a line that ends at `end` if it would end later or never; its lines too."""
    own = record.get("end_date")
    cut: Record = record if own and read_instant(own) <= end else {**record, "end_date": write_instant(end)}
    if "pricings" not in cut:
        return cut
    return {**cut, "pricings": [_cut(line, end) for line in _begun(cut["pricings"], end)]}


def _extends(pause: Record) -> bool:
    return bool(pause.get("phase_metadata", {}).get(POLICY) == "extend")


def _holds(pause: Record) -> bool:
    """Return whether the end of the contract waits for the end of a pause."""
    return _extends(pause) and _exact(pause).end is None


def _extension(pause: Record) -> timedelta:
    """Return by how much a pause moves the end of its contract; zero while its own end is open."""
    span = _exact(pause)
    return local(span.end) - local(span.begin) if _extends(pause) and span.end else timedelta()


def _later(end: datetime, by: timedelta) -> datetime:
    try:
        return instant_of(local(end) + by)
    except OverflowError as error:
        raise bad_request("The contract would end after the year 9999.") from error


RULES: Mapping[str, Rule] = {
    "pause_contract": pause_contract,
    "update_contract_pause": update_pause,
    "resume_contract": resume_contract,
    "expire_contract": expire_contract,
}
