"""Rules of the lists of grants: those of one customer, those of all, and each entitlement once with its sums."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, cast

from attrs import evolve

from zenskar_ext.testing._sandbox.checks import Problem, unprocessable
from zenskar_ext.testing._sandbox.filters import fields, matcher
from zenskar_ext.testing._sandbox.lists import NAMES, list_page
from zenskar_ext.testing._sandbox.relations import (
    CONTRACTS,
    CUSTOMERS,
    ENTITLEMENTS,
    GRANTS,
    INVOICES,
    PRODUCTS,
)
from zenskar_ext.testing._sandbox.rules.grants import end_of, grants_of, total
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

RELATED = ("contract", "product", "invoice")
OWN = ("entitlement_id", "customer_id")
"""Fields of a grant that only the sandbox uses."""
PAGE = {"limit": "50", "sort_key": "created_at", "sort_type": "asc"}
"""The documented defaults for pages of balances."""


def list_grants(call: Call) -> Any:
    """Return the grants of a customer, of one entitlement or of all."""
    return _page(call, lambda row: _details(call, row, RELATED), grants_of(call.store, **call.path))


def list_customers(call: Call) -> Any:
    """Return the grants of all customers."""
    call.notes.append("the fields are those of the documented list of balances")
    return _page(call, lambda row: _details(call, row, RELATED), call.store.rows(GRANTS))


def list_balances(call: Call) -> Any:
    """Return the grants of all customers, with the related records that the query requests."""
    wanted = [name for name in call.query.get("populate", "").split(",") if name]
    if not {"customer", *RELATED}.issuperset(wanted):
        problem = Problem(("query", "populate"), f"one of customer, {', '.join(RELATED)} is expected", "value_error")
        raise unprocessable(problem, note="how the real API handles other names is undocumented")
    paged = evolve(call, query=call.query.over(PAGE))
    return _page(paged, lambda row: _balance(call, row, wanted), call.store.rows(GRANTS))


def list_unique(call: Call) -> Any:
    """Return each entitlement of a customer once, with sums. Filters select among its grants."""
    call.notes.append("sums are over all grants, expired ones included; total_expired_entitlements counts grants")
    described = call.operation.named("query")
    filters = {name: call.query[name] for name in call.query if not described[name].control}
    matches = matcher(call.store, fields(call.world.description, call.operation, GRANTS), filters)
    own = grants_of(call.store, customer=call.path["customer_id"])
    firsts = {row["entitlement"]: row for row in reversed(own) if matches(row)}
    return _page(call, lambda row: _sums(call, row["entitlement"], own), firsts.values())


def _page(call: Call, show: Callable[[Record], Record], grants: Collection[Record]) -> Any:
    keys = {grant["id"] for grant in grants}
    page = cast("Record", list_page(call, GRANTS, lambda row: row["id"] in keys))
    items = (call.operation.page or NAMES)["items"]
    return {**page, items: [show(row) for row in page[items]]}


def _balance(call: Call, grant: Record, wanted: Collection[str]) -> Record:
    customer = {"id": grant["customer"]}
    if "customer" in wanted:
        known = call.store.get(CUSTOMERS, grant["customer"]) or {}
        names = {"name": "customer_name", "email": "email"}
        customer |= {name: known[field] for name, field in names.items() if known.get(field) is not None}
    return {**_details(call, grant, wanted), "customer": customer}


def _details(call: Call, grant: Record, wanted: Collection[str]) -> Record:
    entitlement = call.store.get(ENTITLEMENTS, grant["entitlement"]) or {}
    found = {
        "contract": (call.store.get(CONTRACTS, grant.get("contract_id", "")), "name"),
        "product": (call.store.get(PRODUCTS, entitlement.get("product_id") or ""), "name"),
        "invoice": (call.store.get(INVOICES, grant.get("invoice_id", "")), "invoice_number"),
    }
    related = {
        name: {"id": record["id"], **({"name": record[field]} if field in record else {})}
        for name, (record, field) in found.items()
        if name in wanted and record
    }
    return {**{name: value for name, value in grant.items() if name not in OWN}, **related}


def _sums(call: Call, entitlement_id: str, own: Collection[Record]) -> Record:
    grants = [grant for grant in own if grant["entitlement"] == entitlement_id]
    return {
        "entitlement": call.store.get(ENTITLEMENTS, entitlement_id),
        "total_quantity": total(grants, "quantity"),
        "total_quantity_used": total(grants, "quantity_used"),
        "total_expired_entitlements": sum(end_of(grant) <= call.world.clock.now for grant in grants),
    }


RULES: Mapping[str, Rule] = {
    "list_customer_entitlements": list_grants,
    "list_customer_entitlements_by_entitlement": list_grants,
    "list_unique_customer_entitlements": list_unique,
    "list_entitlement_balances": list_balances,
    "list_entitlement_customers": list_customers,
}
