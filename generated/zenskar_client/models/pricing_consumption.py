# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class PricingConsumption(ApiObject):
    """The use of a customer's entitlements by a product. Quantity grants are consumed before pricing, credit grants
    after it. Features are not used up. Usage that the balance does not cover becomes overage.
    """

    id: str | None | Unset = UNSET
    """Undocumented."""
    priority: int | None | Unset = UNSET
    """Undocumented."""
    label: str | None | Unset = UNSET
    """Undocumented."""
    entitlement_id: str | None | Unset = UNSET
    """A UUID."""
    type_: EntitlementType | None | Unset = UNSET
    """Known values: `Feature`, `Quantity`, `Credits`."""
    trigger_event: str | None | Unset = UNSET
    """The event: invoice approval, invoice creation or monitoring. The API's values are not shown by any source."""
    show_additional_info: bool | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "id": "string",
            "priority": "integer",
            "label": "string",
            "entitlement_id": "string",
            "type": EntitlementType,
            "trigger_event": "string",
            "show_additional_info": "boolean",
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.priority = d.pop("priority", UNSET)
        self.label = d.pop("label", UNSET)
        self.entitlement_id = d.pop("entitlement_id", UNSET)
        self.type_ = EntitlementType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.trigger_event = d.pop("trigger_event", UNSET)
        self.show_additional_info = d.pop("show_additional_info", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.priority) is not UNSET:
            d["priority"] = v
        if (v := model.label) is not UNSET:
            d["label"] = v
        if (v := model.entitlement_id) is not UNSET:
            d["entitlement_id"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.trigger_event) is not UNSET:
            d["trigger_event"] = v
        if (v := model.show_additional_info) is not UNSET:
            d["show_additional_info"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .entitlement_type import EntitlementTypeValue

    class PricingConsumptionDict(TypedDict, closed=True):
        """The fields of `PricingConsumption` in a dict, as the API spells them."""

        id: NotRequired[str | None]
        """Undocumented."""
        priority: NotRequired[int | None]
        """Undocumented."""
        label: NotRequired[str | None]
        """Undocumented."""
        entitlement_id: NotRequired[str | None]
        """A UUID."""
        type: NotRequired[EntitlementType | EntitlementTypeValue | None]
        """Known values: `Feature`, `Quantity`, `Credits`."""
        trigger_event: NotRequired[str | None]
        """The event: invoice approval, invoice creation or monitoring. The API's values are not shown by any source."""
        show_additional_info: NotRequired[bool | None]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .entitlement_type import EntitlementType

resolvable(PricingConsumption, globals())
