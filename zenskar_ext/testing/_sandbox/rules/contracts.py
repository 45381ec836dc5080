"""Rules of contracts: create, replace and delete them, with phases and lines."""

from collections.abc import Mapping
from typing import Any

from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.json import is_object
from zenskar_ext.testing._sandbox.lists import list_page
from zenskar_ext.testing._sandbox.messages import Refusal, bad_request, not_found
from zenskar_ext.testing._sandbox.relations import CONTRACTS, CUSTOMERS
from zenskar_ext.testing._sandbox.resources import create
from zenskar_ext.testing._sandbox.rules.contract_states import (
    AMENDMENTS,
    amend,
    body_in_utc,
    current,
    expect,
    settle,
    shown_contract,
)
from zenskar_ext.testing._sandbox.rules.inert import tell_inert
from zenskar_ext.testing._sandbox.rules.phases import LATEST, contract_span, is_pause, new_line, place
from zenskar_ext.testing._sandbox.rules.replacing import CHOICE, with_old_ids
from zenskar_ext.testing._sandbox.store import Record, write_instant
from zenskar_ext.testing._sandbox.world import Call, Rule

STARTING = ("draft", "active")
CHANGEABLE = ("draft", "active", "paused", "disputed")


def create_contract(call: Call) -> Any:
    """Store a contract, under the id in the request if there is one."""
    body = _checked(call)
    if body["status"] not in STARTING:
        raise bad_request(f"A new contract is draft or active, not {body['status']}.")
    phases: list[Record] = body.get("phases", [])
    if not phases:
        call.notes.append("the docs page asks for at least one phase; the vendor's tool requires none")
    tell_inert(call, body)
    contract = create(call, CONTRACTS, {**body, "phases": place(call, body, phases)})
    if "id" in body:
        if call.store.get(CONTRACTS, body["id"]):
            raise bad_request("Another contract has this id already.")
        call.store.remove(CONTRACTS, contract["id"])
        contract = call.store.put(CONTRACTS, {**contract, "id": body["id"]})
    return shown_contract(call, settle(call, contract))


def get_contract(call: Call) -> Any:
    """Return a contract with its current status."""
    return shown_contract(call, current(call))


def list_contracts(call: Call) -> Any:
    """Return a page of contracts with their current status."""
    for contract in call.store.rows(CONTRACTS):
        settle(call, contract)
    page = list_page(call, CONTRACTS)
    assert is_object(page), "the description has a page here"
    return {**page, "results": [shown_contract(call, contract) for contract in page["results"]]}


def update_contract(call: Call) -> Any:
    """Replace a contract with that of the request."""
    contract, body = current(call), _checked(call)
    if body["status"] not in CHANGEABLE:
        raise bad_request(f"The status cannot be set to {body['status']} here.")
    if "phases" not in body:
        note = "the vendor's tool says that a PUT without phases fails in this way"
        raise Refusal(500, {"detail": "Internal Server Error"}, note)
    kept = {name: contract[name] for name in ("id", "created_at")}
    call.notes.append(CHOICE)
    tell_inert(call, body)
    phases = place(call, body, with_old_ids(call.store, contract.get("phases", []), body["phases"]))
    return shown_contract(call, amend(call, kept, "update", {**body, "phases": phases}))


def delete_contract(call: Call) -> Any:
    """Delete a draft."""
    contract = current(call)
    expect(contract, ("draft",), "deleted")
    call.store.remove(CONTRACTS, contract["id"])
    return {**shown_contract(call, contract), "deleted_at": call.world.clock.stamp()}


def list_amendments(call: Call) -> Any:
    """Return the changes of a contract, as a page."""
    call.notes.append("the names of the fields are the sandbox's own")
    key = call.path["contract_id"]
    return list_page(call, AMENDMENTS, lambda row: row["contract_id"] == key)


def create_phase(call: Call) -> Any:
    """Add a phase to a contract: where its dates say, or after the others."""
    contract, new = current(call), body_in_utc(call)
    expect(contract, CHANGEABLE, "changed")
    phases: list[Record] = contract.get("phases", [])
    start = new.get("start_date", write_instant(LATEST))
    earlier = [phase for phase in phases if read_instant(phase["start_date"]) <= read_instant(start)]
    later = [phase for phase in phases if phase not in earlier]
    placed = place(call, contract, [*earlier, new, *later])
    tell_inert(call, {**contract, "phases": [new]})
    amend(call, contract, "create_phase", {"phases": placed})
    return placed[len(earlier)]


def create_phase_pricing(call: Call) -> Any:
    """Add a line to a phase."""
    contract = current(call)
    expect(contract, CHANGEABLE, "changed")
    phases: list[Record] = contract.get("phases", [])
    phase = next((phase for phase in phases if phase["id"] == call.path["phase_id"]), None)
    if phase is None:
        raise not_found()
    if is_pause(phase):
        raise bad_request("A pause cannot have lines.")
    body = body_in_utc(call)
    if "pricing_id" in body and "pricing" in body:
        raise bad_request("A line has either a pricing_id or a pricing.")
    line = new_line(call, body)
    tell_inert(call, {**contract, "phases": [{"pricings": [line]}]})
    changed = {**phase, "pricings": [*phase.get("pricings", []), line]}
    amend(call, contract, "create_phase_pricing", {"phases": [changed if row is phase else row for row in phases]})
    return line


def _checked(call: Call) -> Record:
    body = body_in_utc(call)
    if call.store.get(CUSTOMERS, body["customer_id"]) is None:
        raise bad_request("There is no such record: customer_id.")
    whole = contract_span(body)
    if whole.end is not None and whole.end <= whole.begin:
        raise bad_request("A contract must end after its start_date.")
    return body


RULES: Mapping[str, Rule] = {
    "create_contract": create_contract,
    "get_contract": get_contract,
    "list_contracts": list_contracts,
    "update_contract": update_contract,
    "delete_contract": delete_contract,
    "list_contract_amendments": list_amendments,
    "create_contract_phase": create_phase,
    "create_contract_phase_pricing": create_phase_pricing,
}
