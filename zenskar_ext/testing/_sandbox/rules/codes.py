"""Rules of tax codes: a request has a list or an object, a response always an object, as the docs show it."""

from collections.abc import Mapping
from typing import Any

from zenskar_ext.testing._sandbox.json import is_array
from zenskar_ext.testing._sandbox.relations import PRODUCTS
from zenskar_ext.testing._sandbox.resources import create, item, update
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.world import Call, Rule

CATEGORIES = "/tax/categories"
PAIR = {"provider", "code"}


def create_product(call: Call) -> Any:
    """Store a product."""
    return create(call, PRODUCTS, _with_object(call, "tax_codes"))


def update_product(call: Call) -> Any:
    """Change a product. A list replaces its codes; an object is merged into them, as any other object."""
    product = item(call)
    replaced: Record = {"tax_codes": {}} if is_array(call.body.get("tax_codes")) else {}
    return update(call, PRODUCTS, {**product, **replaced}, _with_object(call, "tax_codes"))


def create_tax_category(call: Call) -> Any:
    """Store a tax category."""
    return create(call, CATEGORIES, _with_object(call, "external_codes"))


def _with_object(call: Call, field: str) -> Mapping[str, Any]:
    """Return the body with its codes as an object: a pair in a list becomes a field, another entry is merged."""
    body: Record = call.body
    if not is_array(body.get(field)):
        return body
    call.notes.append(f"responses have {field} as an object; what the real API makes of a list is undocumented")
    codes: Record = {}
    for entry in body[field]:
        codes |= {entry["provider"]: entry["code"]} if entry.keys() == PAIR else entry
    return {**body, field: codes}


RULES: Mapping[str, Rule] = {
    "create_product": create_product,
    "update_product": update_product,
    "create_tax_category": create_tax_category,
}
