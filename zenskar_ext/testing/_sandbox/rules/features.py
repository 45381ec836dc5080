"""The features of a pricing or of a phase: what discounts, commitments, service fees and taxes do to an amount.

They apply in this order, each to what the ones before it have left. A feature that would change an amount in a way that
no source shows is refused.

Sources: docs2.zenskar.com/docs/features, feature-commitments, feature-service-fees and feature-taxes, and
docs.zenskar.com/docs/feature-discount. The names of fields are those of the description.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from zenskar_ext._sansio.currencies import EXACT
from zenskar_ext.testing._sandbox.messages import bad_request, no_rule
from zenskar_ext.testing._sandbox.money import less
from zenskar_ext.testing._sandbox.rules.cycles import Cycle
from zenskar_ext.testing._sandbox.rules.pricing_models import ZERO, percent_of, read_decimal
from zenskar_ext.testing._sandbox.store import Record

PERCENTAGES = ("percent", "percentage")
"""Sources use both words."""
WHOLE = Decimal(100)
COMMON = {"id", "identifier", "priority", "label", "type", "unit_amount"}
KNOWN: Mapping[str, set[str]] = {
    "discounts": COMMON,
    "commitments": COMMON | {"charge_full_amount", "skip_zero_amount"},
    "service_fees": COMMON,
    "taxes": COMMON | {"code"},
}
"""The fields of each kind that are understood. Others are refused unless they are null or false."""


@frozen
class Adjustment:
    """What a feature adds to an amount, or takes off it."""

    kind: str
    label: str
    amount: Decimal


def adjustments(features: Record, amount: Decimal, cycles: Sequence[Cycle]) -> Sequence[Adjustment]:
    """Return what the features of a pricing or of a phase do to its amount, in the order in which they apply.

    Args:
        features: The pricing, or the settings of the phase.
        amount: What is billed without them.
        cycles: The cycles that the amount is for.

    Raises:
        Refusal: 400 if no source shows what a feature does.
    """
    found: list[Adjustment] = []
    for kind, rule in RULES.items():
        feature = _only(features, kind)
        if feature is not None:
            if amount < 0:
                raise no_rule(f"{kind} of an amount below 0")
            _expect_known(kind, feature, cycles)
            change = rule(feature, amount)
            amount = EXACT.add(amount, change)
            found.append(Adjustment(kind, feature.get("label") or NAMES[kind], change))
    return found


def has_fixed_amount(features: Record) -> bool:
    """Return whether a feature adds, or takes off, an amount that is not a share of what else is billed."""
    return any(not _is_percentage(kind, feature) for kind in RULES for feature in features.get(kind) or ())


def _only(features: Record, kind: str) -> Record | None:
    entries: Sequence[Record] = features.get(kind) or ()
    if len(entries) > 1:
        raise no_rule(f"several {kind} at once")
    return entries[0] if entries else None


def _expect_known(kind: str, feature: Record, cycles: Sequence[Cycle]) -> None:
    unknown = [name for name, value in feature.items() if name not in KNOWN[kind] and value not in (None, False)]
    if unknown:
        raise no_rule(f"{', '.join(unknown)} of {kind}")
    if _is_percentage(kind, feature):
        return
    if len({(cycle.begin, cycle.end) for cycle in cycles}) > 1:
        raise no_rule(f"{kind} of a fixed amount on an invoice over several periods: bill each period by itself")
    in_full = kind == "commitments" and feature.get("charge_full_amount") is not False
    if not (in_full or all(cycle.whole for cycle in cycles)):
        raise no_rule(f"{kind} of a fixed amount in a part of a cycle")


def _is_percentage(kind: str, feature: Record) -> bool:
    return kind == "taxes" or (kind != "commitments" and feature.get("type") in PERCENTAGES)


def _size(kind: str, feature: Record) -> Decimal:
    size = read_decimal(feature.get("unit_amount"), f"a unit_amount of {kind}")
    if size < 0 or (_is_percentage(kind, feature) and size > WHOLE):
        raise bad_request(f"The unit_amount of {kind} is not below 0, and a percentage is not above 100.")
    return size


def _share(kind: str, feature: Record, amount: Decimal) -> Decimal:
    """Return the fixed amount of a feature, or its percentage of an amount."""
    if _is_percentage(kind, feature):
        return percent_of(_size(kind, feature), amount)
    if feature.get("type") != "fixed":
        raise no_rule(f"{kind} of type {feature.get('type')}")
    return _size(kind, feature)


def _discount(feature: Record, amount: Decimal) -> Decimal:
    """A discount takes off no more than there is."""
    return less(ZERO, min(_share("discounts", feature, amount), amount))


def _commitment(feature: Record, amount: Decimal) -> Decimal:
    """A commitment is what is billed at least."""
    if feature.get("type", "minimum_spend") != "minimum_spend":
        raise no_rule(f"commitments of type {feature['type']}")
    if feature.get("skip_zero_amount") and not amount:
        raise no_rule("skip_zero_amount of commitments where nothing else is billed")
    return max(less(_size("commitments", feature), amount), ZERO)


def _service_fee(feature: Record, amount: Decimal) -> Decimal:
    return _share("service_fees", feature, amount)


def _tax(feature: Record, amount: Decimal) -> Decimal:
    if feature.get("type") != "manual":
        raise no_rule(f"taxes of type {feature.get('type')}")
    return _share("taxes", feature, amount)


RULES: Mapping[str, Callable[[Record, Decimal], Decimal]] = {
    "discounts": _discount,
    "commitments": _commitment,
    "service_fees": _service_fee,
    "taxes": _tax,
}
"""What each kind adds to an amount, in the order in which they apply."""
NAMES: Mapping[str, str] = {
    "discounts": "Discount",
    "commitments": "Commitment",
    "service_fees": "Service Fee",
    "taxes": "Tax",
}
