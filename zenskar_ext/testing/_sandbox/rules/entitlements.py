"""Rules of entitlements: granting them to customers, and deducting from what was granted."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from zenskar_ext.testing._sandbox.checks import MESSAGES, Problem, check_body, unprocessable
from zenskar_ext.testing._sandbox.formats import read_integer
from zenskar_ext.testing._sandbox.lists import NAMES
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.relations import ENTITLEMENTS, GRANTS, broken_references
from zenskar_ext.testing._sandbox.resources import item, update
from zenskar_ext.testing._sandbox.rules.grants import (
    ALWAYS,
    DEDUCTIONS,
    LOGS,
    NEVER,
    begin_of,
    end_of,
    grants_of,
    keep,
    log,
    remove,
    total,
    use_up,
)
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

SINGLE = ("id", "entitlement", "customer", "expiry_at", "active_from", "quantity", "quantity_used", "created_at")
"""The fields that responses show of a single grant; lists show more."""
SHOWN_OF = {"name": "name", "units": "units", "type": "entitlement_type"}
"""The fields of its entitlement that a grant shows, by their names in the grant."""
CHANGEABLE = ("expiry_at", "active_from", "quantity", "quantity_used")
DEDUCTION = {
    "type": "object",
    "required": ["quantity"],
    "properties": {"quantity": {"type": "number", "exclusiveMinimum": 0}},
}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECONDS = 10**11
"""From this number on, a Unix time counts milliseconds: as seconds it would be beyond the year 5000."""


def update_entitlement(call: Call) -> Any:
    """Change an entitlement, and what its grants show of it."""
    entitlement = update(call, ENTITLEMENTS, item(call), call.body)
    for grant in grants_of(call.store, entitlement=entitlement["id"]):
        own = {name: value for name, value in grant.items() if name not in SHOWN_OF}
        keep(call, {**own, **_named(entitlement)})
    return entitlement


def delete_entitlement(call: Call) -> Any:
    """Delete an entitlement that no customer has."""
    if grants_of(call.store, entitlement=item(call)["id"]):
        raise bad_request("An entitlement that customers have cannot be deleted.")
    call.store.remove(ENTITLEMENTS, item(call)["id"])
    return {}


def create_grant(call: Call) -> Any:
    """Grant a customer some of an entitlement."""
    entitlement = item(call)
    given = {name: value for name, value in call.body.items() if value is not None}
    _expect_same({"entitlement": entitlement["id"], **given}, entitlement=entitlement["id"])
    if call.store.get(GRANTS, given.get("id", "")):
        raise bad_request("A customer entitlement with this id exists already.")
    fresh = {"id": call.world.ids.new(), "quantity_used": 0}
    ids = {"entitlement": entitlement["id"], "entitlement_id": entitlement["id"], "customer_id": given["customer"]}
    grant = {**fresh, **given, **ids, **_named(entitlement), "created_at": call.world.clock.stamp()}
    broken = broken_references(call.store, GRANTS, grant, call.world.described())
    if broken:
        raise bad_request(f"There is no such record: {', '.join(broken)}.")
    return _single(log(call, "created", keep(call, grant)))


def get_grant(call: Call) -> Any:
    """Return a grant."""
    return _single(item(call))


def update_grant(call: Call) -> Any:
    """Change a grant. The ids of entitlement and customer in the body must be those in the path."""
    grant = item(call)
    _expect_same(call.body, entitlement=grant["entitlement"], customer=grant["customer"])
    changes = {name: call.body[name] for name in CHANGEABLE if name in call.body}
    return _single(log(call, "updated", keep(call, update(call, GRANTS, grant, changes))))


def delete_grant(call: Call) -> Any:
    """Delete a grant of a customer."""
    remove(call.store, item(call))
    return {}


def get_total(call: Call) -> Any:
    """Return how much of an entitlement a customer is granted, in total or within a period."""
    call.notes.append("the sum is of what was granted, used or not; Unix time may count seconds or milliseconds")
    start, end = _read_unix(call, "start_date", ALWAYS), _read_unix(call, "end_date", NEVER)
    own = grants_of(call.store, **_owner(call))
    inside = [grant for grant in own if begin_of(grant) <= end and end_of(grant) > start]
    return {**_owner(call), "quantity": total(inside, "quantity")}


def deduct(call: Call) -> Any:
    """Deduct from what a customer has now, beginning with the grant that ends first."""
    call.notes.append(
        "the body is undocumented: it is a guess that it has a quantity, and that more than is left is refused"
    )
    check_body(call.world.description, DEDUCTION, call.body)
    if call.records["entitlement_id"].get("entitlement_type") == "Feature":
        raise bad_request("A feature has no quantity: it is not used up.")
    missing = use_up(call, _active(call), Decimal(call.body["quantity"]))
    if missing:
        raise bad_request(f"That is {missing} more than the customer has left of this entitlement.")
    remaining = total(_active(call), "quantity_remaining")
    return {**_owner(call), "quantity": call.body["quantity"], "quantity_remaining": remaining}


def list_logs(call: Call) -> Any:
    """Return what has happened to a grant, in order."""
    return _rows(call, LOGS)


def list_deductions(call: Call) -> Any:
    """Return the deductions from a grant, in order."""
    return _rows(call, DEDUCTIONS)


def _expect_same(body: Mapping[str, Any], **ids: str) -> None:
    differing = [name for name, value in ids.items() if body[name] != value]
    if differing:
        raise bad_request(f"The ids in the body and in the path differ: {', '.join(differing)}.")


def _named(entitlement: Record) -> Record:
    return {name: entitlement[field] for name, field in SHOWN_OF.items() if entitlement.get(field) is not None}


def _single(grant: Record) -> Record:
    return {name: grant[name] for name in SINGLE if name in grant}


def _owner(call: Call) -> dict[str, str]:
    return {"entitlement": call.path["entitlement_id"], "customer": call.path["customer_id"]}


def _active(call: Call) -> list[Record]:
    now = call.world.clock.now
    own = grants_of(call.store, **_owner(call))
    return [grant for grant in own if begin_of(grant) <= now < end_of(grant)]


def _read_unix(call: Call, name: str, default: datetime) -> datetime:
    if name not in call.query:
        return default
    count = read_integer(call.query[name])
    try:
        return EPOCH + timedelta(milliseconds=count if abs(count) >= MILLISECONDS else count * 1000)
    except OverflowError as error:
        raise unprocessable(Problem(("query", name), *MESSAGES["date-time"])) from error


def _rows(call: Call, collection: str) -> Record:
    rows = [row for row in call.store.rows(collection) if row["ec_id"] == item(call)["id"]]
    return {NAMES["items"]: rows, NAMES["total"]: len(rows)}


RULES: Mapping[str, Rule] = {
    "update_entitlement": update_entitlement,
    "delete_entitlement": delete_entitlement,
    "create_customer_entitlement": create_grant,
    "get_customer_entitlement": get_grant,
    "get_customer_entitlement_by_id": get_grant,
    "update_customer_entitlement": update_grant,
    "delete_customer_entitlement": delete_grant,
    "get_customer_entitlement_total": get_total,
    "deduct_customer_entitlement": deduct,
    "get_customer_entitlement_logs": list_logs,
    "list_customer_entitlement_deductions": list_deductions,
}
