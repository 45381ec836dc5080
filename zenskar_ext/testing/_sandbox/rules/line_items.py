"""How the lines of an invoice look in a response, modelled on the one example that the docs show.

Decides nothing about amounts.
"""

from decimal import Decimal
from typing import Any

from zenskar_ext.testing._sandbox.relations import PRODUCTS
from zenskar_ext.testing._sandbox.rules.cycles import Line
from zenskar_ext.testing._sandbox.rules.pricing import Charge, Part
from zenskar_ext.testing._sandbox.store import Record, Store


def line_item(store: Store, line: Line, charge: Charge, currency: str) -> Record:
    """Return the line of an invoice for the charge of a contract line."""
    known: Record = line.pricing.get("quantity") or {}
    data: Record = line.pricing["pricing_data"]
    unit = known.get("unit") or data.get("unit") or "unit"
    model = f"{data['pricing_type'].replace('_', '-')}-pricing"
    return {
        "name": _name(store, line),
        "quantity": _quantity(charge.quantity, unit),
        "subtotal": _amount(charge.amount, currency),
        "pricing_model": model,
        "features": [_feature(part, model, unit, currency) for part in charge.parts],
    }


def _name(store: Store, line: Line) -> str:
    product = line.record.get("product") or store.get(PRODUCTS, line.record.get("product_id", "")) or {}
    data: Record = line.pricing["pricing_data"]
    return str(product.get("name") or line.pricing.get("name") or data.get("label") or data["pricing_type"])


def _feature(part: Part, model: str, unit: str, currency: str) -> Record:
    name = model.replace("-", " ").title()
    price = _amount(part.price, f"{currency}/{unit}")
    quantity, total = _quantity(part.quantity, unit), _amount(part.amount, currency)
    texts = {"price": price["display"], "quantity": quantity["display"], "total": total["display"]}
    return {
        "type": model,
        "name": name,
        "price": price,
        "quantity": quantity,
        "total": total,
        "currency": currency,
        "quantity_unit": unit,
        "display": [{"name": name, **texts}],
    }


def _quantity(value: Decimal, unit: str) -> dict[str, Any]:
    return {"value": value, "unit": unit, "display": f"{value:f} {unit}{'' if value == 1 else 's'}"}


def _amount(value: Decimal, unit: str) -> dict[str, Any]:
    return {"value": value, "unit": unit, "display": f"{value:,f} {unit}"}
