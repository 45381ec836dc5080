"""The pricing models: the parts that an amount has, by the price and the quantity, to the digit.

Each rule is that of the vendor's page about the model, whose worked examples are in the tests. Must not know contracts.

Sources: docs.zenskar.com/docs/per-unit-pricing, percent-pricing, package-pricing, tiered-pricing, volume-pricing,
step-pricing, tiered-pricing-with-flat-fee and volume-pricing-with-flat-fee.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import Any

from attrs import frozen

from zenskar_ext._sansio.currencies import EXACT
from zenskar_ext.testing._sandbox.checks import TYPES
from zenskar_ext.testing._sandbox.json import is_array
from zenskar_ext.testing._sandbox.messages import bad_request, no_rule
from zenskar_ext.testing._sandbox.money import less
from zenskar_ext.testing._sandbox.store import Record

ZERO = Decimal(0)


@frozen
class Part:
    """Some units at one price."""

    price: Decimal
    quantity: Decimal
    is_fee: bool = False
    """Whether the price is the fee of a tier, and not that of a unit."""

    @property
    def amount(self) -> Decimal:
        """The price of all the units."""
        return EXACT.multiply(self.price, self.quantity)


@frozen
class Tier:
    """A price for the units above `low`, up to and including `high`."""

    price: Decimal
    fee: Decimal
    low: Decimal
    high: Decimal


def percent_of(percentage: Decimal, amount: Decimal) -> Decimal:
    """Return a percentage of an amount, with all its digits."""
    return EXACT.scaleb(EXACT.multiply(percentage, amount), -2)


def read_decimal(value: Any, what: str) -> Decimal:
    """Return a number of a pricing.

    Raises:
        Refusal: 400 if it is none, such as a reference to a step of the execution_logic.
    """
    if not TYPES["number"](value):
        raise no_rule(f"{what} that is not a number")
    return Decimal(value)


def _one_price(data: Record, quantity: Decimal) -> Iterator[Part]:
    yield Part(read_decimal(data["unit_amount"], "a unit_amount"), quantity)


def _percentage(data: Record, quantity: Decimal) -> Iterator[Part]:
    yield Part(percent_of(read_decimal(data["percentage"], "a percentage"), Decimal(1)), quantity)


def _packages(data: Record, quantity: Decimal) -> Iterator[Part]:
    if data["package_size"] <= 0:
        raise bad_request("A package_size must be above 0.")
    packages = ceil(Fraction(quantity) / Fraction(data["package_size"]))
    yield Part(read_decimal(data["unit_amount"], "a unit_amount"), Decimal(packages))


def _tiered(data: Record, quantity: Decimal) -> Iterator[Part]:
    """Each unit costs what its tier says; each tier that is reached costs its fee."""
    for tier in _reached(data, quantity):
        if tier.fee:
            yield Part(tier.fee, Decimal(1), is_fee=True)
        if quantity > tier.low:
            yield Part(tier.price, less(min(quantity, tier.high), tier.low))


def _volume(data: Record, quantity: Decimal) -> Iterator[Part]:
    """All units cost what the tier of the quantity says, and its fee."""
    tier = _reached(data, quantity)[-1]
    if tier.fee:
        yield Part(tier.fee, Decimal(1), is_fee=True)
    yield Part(tier.price, quantity)


def _step(data: Record, quantity: Decimal) -> Iterator[Part]:
    """The price is that of the step in which the quantity lies, however many units there are."""
    tier = _reached(data, quantity)[-1]
    if tier.fee:
        raise no_rule("a flat_fee of a step")
    yield Part(tier.price, Decimal(1), is_fee=True)


def _reached(data: Record, quantity: Decimal) -> Sequence[Tier]:
    """Return the tiers up to that of a quantity. The first one begins at 0, and contains it."""
    tiers = _tiers(data)
    found = [tier for tier in tiers if tier.low < quantity or tier is tiers[0]]
    if quantity > tiers[-1].high:
        raise bad_request(f"The tiers of a line end before its quantity of {quantity}.")
    return found


def _tiers(data: Record) -> Sequence[Tier]:
    prices, ends = _numbers(data, "unit_amount"), _numbers(data, "up_to", Decimal("Infinity"))
    fees = _numbers(data, "flat_fee") if data.get("flat_fee") else [ZERO] * len(ends)
    bounds = [ZERO, *ends]
    if not len(prices) == len(ends) == len(fees) or not ends or any(high <= low for low, high in pairwise(bounds)):
        raise bad_request("The tiers of a line do not fit each other.")
    return [Tier(*each) for each in zip(prices, fees, bounds[:-1], ends, strict=True)]


def _numbers(data: Record, name: str, null: Decimal | None = None) -> list[Decimal]:
    """Return the numbers of a list; `null` stands for null if it is given."""
    values = data.get(name)
    if not is_array(values):
        raise no_rule(f"tiers without a list {name}")
    return [null if null and value is None else read_decimal(value, f"an entry of {name}") for value in values]


MODELS: Mapping[str, Callable[[Record, Decimal], Iterator[Part]]] = {
    "flat_fee": _one_price,
    "per_unit": _one_price,
    "percent": _percentage,
    "package": _packages,
    "tiered": _tiered,
    "tiered_with_flat_fee": _tiered,
    "volume": _volume,
    "volume_with_flat_fee": _volume,
    "step": _step,
}
"""The parts of an amount, by pricing_type."""
ONE_PRICE = ("flat_fee", "per_unit", "percent")
"""The models in which a quantity below 0 takes off what the same quantity above 0 adds. No tier or package holds it."""
FIELDS = ("unit_amount", "up_to", "flat_fee", "percentage", "package_size")
"""The fields of a price that a model may read, also where the description does not have them for its type."""
GUESSED = ("tiered_with_flat_fee", "volume_with_flat_fee")
"""The models whose rule is documented, but not the fields of a request. They are read like those of `tiered`."""
