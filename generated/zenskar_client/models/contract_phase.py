# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class ContractPhase(ApiObject):
    """A phase: a period of the contract, with its pricings. Phases lie within the contract and do not overlap."""

    name: str
    """The server's default is "Standard Phase"."""
    description: str | Unset = UNSET
    """Undocumented."""
    start_date: dt.datetime | Unset = UNSET
    """The start of the phase. Defaults to the start of the contract or the end of the previous phase."""
    end_date: dt.datetime | Unset = UNSET
    """The end of the phase. Defaults to the end of the contract or the start of the next phase."""
    pricings: builtins.list[ContractPhasePricing] | Unset = UNSET
    """The lines of the phase."""
    features: CreatePricing | Unset = UNSET
    """A price and all settings that belong to it. `quantity` belongs here, not in `pricing_data`, where one public
    client puts it.
    Warning: without `quantity` and `billing_period` the server accepts the pricing, but the dashboard shows no
    cadence and a quantity of zero.
    Sources: the docs page lists one more list, labelled Usage Report Configuration, without its field name."""
    phase_type: ContractPhaseType | Unset = UNSET
    """The type of a phase. Known values: `active`, `pause`, `trial`, `paused`.
    Sources: the first three values are those of the vendor's tool; an older docs page has `paused` instead of
    `pause`."""
    source_plan_phase_id: str | Unset = UNSET
    """The id of the plan phase from which this phase was created. A UUID."""
    phase_metadata: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"name": "name"}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "description": "string",
            "start_date": "date-time",
            "end_date": "date-time",
            "pricings": [ContractPhasePricing],
            "features": CreatePricing,
            "phase_type": ContractPhaseType,
            "source_plan_phase_id": "string",
            "phase_metadata": JsonObject,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "start_date": (write_datetime,),
            "end_date": (write_datetime,),
            "pricings": (None, ContractPhasePricing),
            "features": (None, CreatePricing),
            "phase_metadata": (None, JsonObject),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.start_date = read_datetime(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.end_date = read_datetime(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.pricings = (
            [ContractPhasePricing.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("pricings", UNSET)).__class__ is list
            else v
        )
        self.features = CreatePricing.from_dict(v) if (v := d.pop("features", UNSET)).__class__ is dict else v
        self.phase_type = ContractPhaseType.by_value[v] if (v := d.pop("phase_type", UNSET)).__class__ is str else v
        self.source_plan_phase_id = d.pop("source_plan_phase_id", UNSET)
        self.phase_metadata = JsonObject.from_dict(v) if (v := d.pop("phase_metadata", UNSET)).__class__ is dict else v
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
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.pricings) is not UNSET:
            d["pricings"] = v
        if (v := model.features) is not UNSET:
            d["features"] = v
        if (v := model.phase_type) is not UNSET:
            d["phase_type"] = str(v) if isinstance(v, str) else v
        if (v := model.source_plan_phase_id) is not UNSET:
            d["source_plan_phase_id"] = v
        if (v := model.phase_metadata) is not UNSET:
            d["phase_metadata"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, ContractPhase)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .contract_phase_pricing import ContractPhasePricingFields
    from .contract_phase_type import ContractPhaseTypeValue
    from .create_pricing import CreatePricingFields

    class ContractPhaseFields(TypedDict, closed=True):
        """The fields of `ContractPhase` as keyword arguments or in a dict."""

        name: str
        """The server's default is "Standard Phase"."""
        description: NotRequired[str]
        """Undocumented."""
        start_date: NotRequired[dt.datetime]
        """The start of the phase. Defaults to the start of the contract or the end of the previous phase."""
        end_date: NotRequired[dt.datetime]
        """The end of the phase. Defaults to the end of the contract or the start of the next phase."""
        pricings: NotRequired[Sequence[ContractPhasePricing | ContractPhasePricingFields | AnyFields]]
        """The lines of the phase."""
        features: NotRequired[CreatePricing | CreatePricingFields | AnyFields]
        """A price and all settings that belong to it. `quantity` belongs here, not in `pricing_data`, where one public
        client puts it.
        Warning: without `quantity` and `billing_period` the server accepts the pricing, but the dashboard shows no
        cadence and a quantity of zero.
        Sources: the docs page lists one more list, labelled Usage Report Configuration, without its field name."""
        phase_type: NotRequired[ContractPhaseType | ContractPhaseTypeValue]
        """The type of a phase. Known values: `active`, `pause`, `trial`, `paused`.
        Sources: the first three values are those of the vendor's tool; an older docs page has `paused` instead of
        `pause`."""
        source_plan_phase_id: NotRequired[str]
        """The id of the plan phase from which this phase was created. A UUID."""
        phase_metadata: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""


# Imported last, because models can refer to each other.
from .contract_phase_pricing import ContractPhasePricing
from .contract_phase_type import ContractPhaseType
from .create_pricing import CreatePricing
from .json_object import JsonObject

resolvable(ContractPhase, globals())
