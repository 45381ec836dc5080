"""How the lines of an invoice look in a response, modelled on the one example that the docs show.

Decides nothing about amounts.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from zenskar_ext.testing._sandbox.money import less
from zenskar_ext.testing._sandbox.relations import PRODUCTS
from zenskar_ext.testing._sandbox.rules.bills import Bill
from zenskar_ext.testing._sandbox.rules.cycles import Line
from zenskar_ext.testing._sandbox.rules.features import Adjustment
from zenskar_ext.testing._sandbox.rules.pricing import Charge, FreeUnits
from zenskar_ext.testing._sandbox.rules.pricing_models import Part
from zenskar_ext.testing._sandbox.store import Record, Store, write_instant

FREE = "Free Units"
FEE = "Flat Fee"
ROUNDING = "Rounding"
"""The line that makes the total a whole number of minor units."""


def line_items(store: Store, held: Bill) -> list[Record]:
    """Return the lines of an invoice: one for each charge, for what a feature of a phase adds, and for rounding."""
    charges = [_line(store, charge, held.currency) for charge in held.charges]
    adjustments = [
        _plain(each.label, each.amount, held.currency, _adjustment(each, held.currency)) for each in held.adjustments
    ]
    return [*charges, *adjustments, *([_plain(ROUNDING, held.rounding, held.currency)] if held.rounding else [])]


def _plain(name: str, amount: Decimal, currency: str, *features: Record) -> Record:
    return {"name": name, "subtotal": _amount(amount, currency), "features": list(features)}


def _line(store: Store, charge: Charge, currency: str) -> Record:
    unit = _unit(charge.line)
    return {
        "name": _name(store, charge.line),
        "quantity": _quantity(charge.quantity, unit),
        "subtotal": _amount(charge.amount, currency),
        "pricing_model": _model(charge.line),
        "service_start_date": write_instant(charge.cycle.begin),
        "service_end_date": write_instant(charge.cycle.end),
        "features": list(_features(charge, unit, currency)),
    }


def _unit(line: Line) -> str:
    known: Record = line.pricing.get("quantity") or {}
    return str(known.get("unit") or line.pricing["pricing_data"].get("unit") or "unit")


def _model(line: Line) -> str:
    return f"{line.pricing['pricing_data']['pricing_type'].replace('_', '-')}-pricing"


def _name(store: Store, line: Line) -> str:
    product = line.record.get("product") or store.get(PRODUCTS, line.record.get("product_id", "")) or {}
    data: Record = line.pricing["pricing_data"]
    return str(product.get("name") or line.pricing.get("name") or data.get("label") or data["pricing_type"])


def _features(charge: Charge, unit: str, currency: str) -> Iterator[Record]:
    model = _model(charge.line)
    if charge.free:
        yield _free_units(charge.free, charge.quantity, unit, currency)
    for part in charge.parts:
        name = FEE if part.is_fee else model.replace("-", " ").title()
        yield {"type": model, **_priced(name, part, unit, currency)}
    yield from (_adjustment(each, currency) for each in charge.adjustments)


def _priced(name: str, part: Part, unit: str, currency: str) -> Record:
    price = _amount(part.price, currency if part.is_fee else f"{currency}/{unit}")
    quantity, total = _quantity(part.quantity, unit), _amount(part.amount, currency)
    texts = {"price": price["display"], "quantity": quantity["display"], "total": total["display"]}
    return {
        "name": name,
        "price": price,
        "quantity": quantity,
        "total": total,
        "currency": currency,
        "quantity_unit": unit,
        "display": [{"name": name, **texts}],
    }


def _free_units(free: FreeUnits, quantity: Decimal, unit: str, currency: str) -> Record:
    return {
        "type": "free-units",
        **_priced(FREE, Part(Decimal(0), free.used), unit, currency),
        "free_quantity": _quantity(free.used, unit),
        "remaining_quantity": _quantity(less(quantity, free.used), unit),
        "free_units_granted": _quantity(free.granted, unit),
        "free_units_remaining": _quantity(less(free.granted, free.used), unit),
    }


def _adjustment(each: Adjustment, currency: str) -> Record:
    total = _amount(each.amount, currency)
    shown = {"name": each.label, "total": total["display"]}
    return {
        "type": each.kind.replace("_", "-"),
        "name": each.label,
        "total": total,
        "currency": currency,
        "display": [shown],
    }


def _quantity(value: Decimal, unit: str) -> dict[str, Any]:
    return {"value": value, "unit": unit, "display": f"{value:f} {unit}{'' if value == 1 else 's'}"}


def _amount(value: Decimal, unit: str) -> dict[str, Any]:
    return {"value": value, "unit": unit, "display": f"{value:,f} {unit}"}
