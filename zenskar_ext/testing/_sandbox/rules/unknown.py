"""What stands in a contract that is billed and that the description does not have, so that no amount silently lacks it.

In a price, such a field may change the amount, so it is refused. Around a price, it is told.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from attrs import frozen

from zenskar_ext.testing._sandbox.description import Description
from zenskar_ext.testing._sandbox.json import Json
from zenskar_ext.testing._sandbox.messages import no_rule
from zenskar_ext.testing._sandbox.rules.cycles import Line
from zenskar_ext.testing._sandbox.rules.pricing_models import FIELDS
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.undescribed import undescribed
from zenskar_ext.testing._sandbox.world import Call

SCHEMAS: Mapping[str, Json] = {
    "pricing": {"allOf": [{"$ref": "#/components/schemas/Pricing"}, {"$ref": "#/components/schemas/CreatePricing"}]},
    "contract": {"allOf": [{"$ref": "#/components/schemas/Contract"}, {"$ref": "#/components/schemas/CreateContract"}]},
    "line": {"$ref": "#/components/schemas/ContractPhasePricing"},
    "phase": {"$ref": "#/components/schemas/ContractPhase"},
}
"""A pricing and a contract as they are sent, and as they are stored."""
INSIDE = ("phases", "pricings", "pricing", "features")
"""What a contract, a phase or a line holds that is looked at by itself."""
HARMLESS = ("custom_data", "custom_attributes", "metadata", "product", "is_archived")
"""Fields that change no amount, besides ids and times."""


def expect_described(call: Call, contract: Record, lines: Iterable[Line]) -> None:
    """Add a note on each field of a contract that is not described, outside of its prices.

    Raises:
        Refusal: 400 if such a field is in a price, or in the features of a phase.
    """
    description, lines = call.world.description, list(lines)
    phases = list({line.phase["id"]: line.phase for line in lines}.values())
    features = [phase["features"] for phase in phases if phase.get("features")]
    for priced in (*(line.pricing for line in lines), *features):
        for name in _unknown(description, "pricing", _Same(priced)):
            raise no_rule(f"{name} of a pricing, which is not described")
    around = [("contract", contract), *(("phase", each) for each in phases), *(("line", each.record) for each in lines)]
    for what, record in around:
        for name in _unknown(description, what, _Same(record)):
            call.notes.append(f"{name} of a {what} is not described, and changes no amount")


@cache
def _schema(description: Description, what: str) -> Json:
    return description.resolve(SCHEMAS[what])


@frozen(eq=False)
class _Same:
    """A record, equal to itself only. A record is never changed in place, so what is known of it stays true."""

    record: Record

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.record is other.record

    def __hash__(self) -> int:
        return id(self.record)


@lru_cache(1000)
def _unknown(description: Description, what: str, kept: _Same) -> tuple[str, ...]:
    own = {name: value for name, value in kept.record.items() if what == "pricing" or name not in INSIDE}
    found = undescribed(description, _schema(description, what), own)
    return tuple(".".join(map(str, path)) for path, value in found if _counts(str(path[-1]), value))


def _counts(name: str, value: object) -> bool:
    harmless = name in HARMLESS or name in FIELDS or name == "id" or name.endswith(("_id", "_at"))
    return not harmless and value not in (None, False, [], {})
