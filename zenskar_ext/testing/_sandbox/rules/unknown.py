"""What stands in a contract that is billed and that the description does not have, so that no amount silently lacks it.

In a price, such a field may change the amount, so it is refused. Around a price, it is told.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

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
    for priced in (*(line.pricing for line in lines), *(phase.get("features") or {} for phase in phases)):
        for name in _unknown(description, "pricing", priced):
            raise no_rule(f"{name} of a pricing, which is not described")
    around = [("contract", contract), *(("phase", each) for each in phases), *(("line", each.record) for each in lines)]
    for what, record in around:
        own = {name: value for name, value in record.items() if name not in INSIDE}
        for name in _unknown(description, what, own):
            call.notes.append(f"{name} of a {what} is not described, and changes no amount")


@cache
def _schema(description: Description, what: str) -> Json:
    return description.resolve(SCHEMAS[what])


def _unknown(description: Description, what: str, record: Record) -> Iterator[str]:
    for path, value in undescribed(description, _schema(description, what), record):
        name = str(path[-1])
        harmless = name in HARMLESS or name in FIELDS or name == "id" or name.endswith(("_id", "_at"))
        if not harmless and value not in (None, False, [], {}):
            yield ".".join(map(str, path))
