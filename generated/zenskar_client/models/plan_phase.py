# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PlanPhase(ApiObject):
    """A phase: a period of a plan, with its pricings.

    Sources:
        In the schema of the vendor's tool, each phase needs `features` or at least one line in `pricings`.
    """

    name: str
    """Undocumented."""
    schedule: PlanSchedule
    """The duration and the start of a plan, a phase or a line."""
    order: int
    """The position of the phase among the others. The first phase has 0."""
    description: str | Unset = UNSET
    """Undocumented."""
    features: CreatePricing | Unset = UNSET
    """A price and all settings that belong to it. `quantity` belongs here, not in `pricing_data`, where one public
    client puts it.
    Warning: without `quantity` and `billing_period` the server accepts the pricing, but the dashboard shows no
    cadence and a quantity of zero.
    Sources: the docs page lists one more list, labelled Usage Report Configuration, without its field name."""
    pricings: builtins.list[PlanPhasePricing] | Unset = UNSET
    """The lines of the phase."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"name": "name", "schedule": "schedule", "order": "order"}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "schedule": PlanSchedule,
            "order": "integer",
            "description": "string",
            "features": CreatePricing,
            "pricings": [PlanPhasePricing],
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "schedule": (None, PlanSchedule),
            "features": (None, CreatePricing),
            "pricings": (None, PlanPhasePricing),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.schedule = PlanSchedule.from_dict(v) if (v := d.pop("schedule", UNSET)).__class__ is dict else v
        self.order = d.pop("order", UNSET)
        self.description = d.pop("description", UNSET)
        self.features = CreatePricing.from_dict(v) if (v := d.pop("features", UNSET)).__class__ is dict else v
        self.pricings = (
            [PlanPhasePricing.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("pricings", UNSET)).__class__ is list
            else v
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.schedule) is not UNSET:
            d["schedule"] = v
        if (v := model.order) is not UNSET:
            d["order"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.features) is not UNSET:
            d["features"] = v
        if (v := model.pricings) is not UNSET:
            d["pricings"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PlanPhase)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .create_pricing import CreatePricingFields
    from .plan_phase_pricing import PlanPhasePricingFields
    from .plan_schedule import PlanScheduleFields

    class PlanPhaseFields(TypedDict, closed=True):
        """The fields of `PlanPhase` as keyword arguments or in a dict."""

        name: str
        """Undocumented."""
        schedule: PlanSchedule | PlanScheduleFields | AnyFields
        """The duration and the start of a plan, a phase or a line."""
        order: int
        """The position of the phase among the others. The first phase has 0."""
        description: NotRequired[str]
        """Undocumented."""
        features: NotRequired[CreatePricing | CreatePricingFields | AnyFields]
        """A price and all settings that belong to it. `quantity` belongs here, not in `pricing_data`, where one public
        client puts it.
        Warning: without `quantity` and `billing_period` the server accepts the pricing, but the dashboard shows no
        cadence and a quantity of zero.
        Sources: the docs page lists one more list, labelled Usage Report Configuration, without its field name."""
        pricings: NotRequired[Sequence[PlanPhasePricing | PlanPhasePricingFields | AnyFields]]
        """The lines of the phase."""


# Imported last, because models can refer to each other.
from .create_pricing import CreatePricing
from .plan_phase_pricing import PlanPhasePricing
from .plan_schedule import PlanSchedule

resolvable(PlanPhase, globals())
