"""Grants: the records that give a customer some of an entitlement for a period, and the deductions from them.

A grant is stored in two collections, because two paths lead to it. What is used never exceeds what is granted. Must not
know which request changes a grant.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal

from zenskar_ext._sansio.currencies import EXACT
from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.messages import bad_request
from zenskar_ext.testing._sandbox.money import less
from zenskar_ext.testing._sandbox.relations import GRANTS, GRANTS_OF_CUSTOMER
from zenskar_ext.testing._sandbox.store import Record, Store
from zenskar_ext.testing._sandbox.world import Call

LOGS = f"{GRANTS}/{{ec_id}}/logs"
DEDUCTIONS = f"{GRANTS}/{{ec_id}}/deductions"
ALWAYS = datetime.min.replace(tzinfo=UTC)
NEVER = datetime.max.replace(tzinfo=UTC)


def grants_of(store: Store, **fields: str) -> list[Record]:
    """Return the grants that have these fields, the oldest first."""
    return [row for row in store.rows(GRANTS) if all(row.get(name) == value for name, value in fields.items())]


def keep(call: Call, grant: Record) -> Record:
    """Store a grant, with what is left of it if it has a quantity.

    Raises:
        Refusal: 400 if more is used than granted, or less than zero.
    """
    kept = {name: value for name, value in grant.items() if name != "quantity_remaining"}
    if "quantity" in grant:
        used = grant.get("quantity_used", 0)
        if not 0 <= used <= grant["quantity"]:
            raise bad_request(f"The quantity_used is {used}; it must be from 0 to {grant['quantity']}.")
        kept["quantity_remaining"] = less(grant["quantity"], used)
    call.store.put(GRANTS_OF_CUSTOMER, kept)
    return call.store.put(GRANTS, kept)


def remove(store: Store, grant: Record) -> None:
    """Delete a grant."""
    for collection in (GRANTS, GRANTS_OF_CUSTOMER):
        if store.get(collection, grant["id"]):
            store.remove(collection, grant["id"])


def log(call: Call, event: str, grant: Record) -> Record:
    """Log what has happened to a grant, and return the grant."""
    amounts: Record = {name: grant[name] for name in ("quantity", "quantity_used") if name in grant}
    _write_down(call, LOGS, grant, {"event": event, **amounts})
    return grant


def use_up(call: Call, grants: Iterable[Record], amount: Decimal) -> Decimal:
    """Deduct an amount from grants, beginning with the one that ends first, and return the rest that they do not cover."""
    left = amount
    for grant in sorted(grants, key=end_of):
        taken = min(left, Decimal(grant.get("quantity_remaining", 0)))
        if taken:
            left = less(left, taken)
            used = EXACT.add(Decimal(grant.get("quantity_used", 0)), taken)
            _write_down(call, DEDUCTIONS, grant, {"quantity": taken})
            log(call, "deducted", keep(call, {**grant, "quantity_used": used}))
    return left


def total(grants: Iterable[Record], field: str) -> Decimal:
    """Return the exact sum of a field."""
    whole = Decimal(0)
    for grant in grants:
        whole = EXACT.add(whole, Decimal(grant.get(field, 0)))
    return whole


def begin_of(grant: Record) -> datetime:
    """Return when a grant begins."""
    return read_instant(grant["active_from"]) if "active_from" in grant else ALWAYS


def end_of(grant: Record) -> datetime:
    """Return the first moment at which a grant is over."""
    return read_instant(grant["expiry_at"]) if "expiry_at" in grant else NEVER


def _write_down(call: Call, collection: str, grant: Record, fields: Record) -> None:
    ids = {"id": call.world.ids.new(), "ec_id": grant["id"]}
    call.store.put(collection, {**ids, **fields, "created_at": call.world.clock.stamp()})
