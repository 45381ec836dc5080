# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_decimal, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PricingQuantity(ApiObject):
    """The number of units that are charged, with the billable metric that measures them."""

    type_: QuantityType | None | Unset = UNSET
    """Known values: `metered`, `fixed`."""
    label: str | None | Unset = UNSET
    """Undocumented."""
    quantity: Decimal | None | Unset = UNSET
    """The number of units, for type `fixed`."""
    unit: str | None | Unset = UNSET
    """Undocumented."""
    aggregate_id: str | None | Unset = UNSET
    """The id of the billable metric. Required for type `metered`. A UUID."""
    quantity_entries: builtins.list[PricingQuantityEntry] | None | Unset = UNSET
    """The entries of a quantity that changes over time."""
    trigger_event: GrantTriggerEvent | None | Unset = UNSET
    """Known values: `invoice_approval`, `invoice_creation`, `payment_success`."""
    expires_at: GrantExpiry | None | Unset = UNSET
    """Known values: `end_of_product_billing_period`."""
    expiry_period: str | None | Unset = UNSET
    """Undocumented."""
    grant_frequency_same_as_product: bool | None | Unset = UNSET
    """Undocumented."""
    grant_frequency: str | None | Unset = UNSET
    """Undocumented."""
    feature_option_value: str | None | Unset = UNSET
    """Undocumented."""
    numeric_value: Decimal | None | Unset = UNSET
    """Undocumented."""
    allow_mid_cycle_cancellation: bool | None | Unset = UNSET
    """The server's default is false."""
    constraints: PricingConstraints | None | Unset = UNSET
    """The bounds of a quantity."""
    aggregate: PricingAggregate | None | Unset = UNSET
    """The billable metric of a metered quantity."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "quantity_entries": (None, PricingQuantityEntry),
            "constraints": (None, PricingConstraints),
            "aggregate": (None, PricingAggregate),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.type_ = QuantityType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.label = d.pop("label", UNSET)
        self.quantity = read_decimal(v) if (v := d.pop("quantity", UNSET)).__class__ is not Decimal else v
        self.unit = d.pop("unit", UNSET)
        self.aggregate_id = d.pop("aggregate_id", UNSET)
        self.quantity_entries = (
            [PricingQuantityEntry.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("quantity_entries", UNSET)).__class__ is list
            else v
        )
        self.trigger_event = (
            GrantTriggerEvent.by_value[v] if (v := d.pop("trigger_event", UNSET)).__class__ is str else v
        )
        self.expires_at = GrantExpiry.by_value[v] if (v := d.pop("expires_at", UNSET)).__class__ is str else v
        self.expiry_period = d.pop("expiry_period", UNSET)
        self.grant_frequency_same_as_product = d.pop("grant_frequency_same_as_product", UNSET)
        self.grant_frequency = d.pop("grant_frequency", UNSET)
        self.feature_option_value = d.pop("feature_option_value", UNSET)
        self.numeric_value = read_decimal(v) if (v := d.pop("numeric_value", UNSET)).__class__ is not Decimal else v
        self.allow_mid_cycle_cancellation = d.pop("allow_mid_cycle_cancellation", UNSET)
        self.constraints = (
            PricingConstraints.from_dict(v) if (v := d.pop("constraints", UNSET)).__class__ is dict else v
        )
        self.aggregate = PricingAggregate.from_dict(v) if (v := d.pop("aggregate", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.label) is not UNSET:
            d["label"] = v
        if (v := model.quantity) is not UNSET:
            d["quantity"] = v
        if (v := model.unit) is not UNSET:
            d["unit"] = v
        if (v := model.aggregate_id) is not UNSET:
            d["aggregate_id"] = v
        if (v := model.quantity_entries) is not UNSET:
            d["quantity_entries"] = v
        if (v := model.trigger_event) is not UNSET:
            d["trigger_event"] = str(v) if isinstance(v, str) else v
        if (v := model.expires_at) is not UNSET:
            d["expires_at"] = str(v) if isinstance(v, str) else v
        if (v := model.expiry_period) is not UNSET:
            d["expiry_period"] = v
        if (v := model.grant_frequency_same_as_product) is not UNSET:
            d["grant_frequency_same_as_product"] = v
        if (v := model.grant_frequency) is not UNSET:
            d["grant_frequency"] = v
        if (v := model.feature_option_value) is not UNSET:
            d["feature_option_value"] = v
        if (v := model.numeric_value) is not UNSET:
            d["numeric_value"] = v
        if (v := model.allow_mid_cycle_cancellation) is not UNSET:
            d["allow_mid_cycle_cancellation"] = v
        if (v := model.constraints) is not UNSET:
            d["constraints"] = v
        if (v := model.aggregate) is not UNSET:
            d["aggregate"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PricingQuantity)


# Imported last, because models can refer to each other.
from .grant_expiry import GrantExpiry
from .grant_trigger_event import GrantTriggerEvent
from .pricing_aggregate import PricingAggregate
from .pricing_constraints import PricingConstraints
from .pricing_quantity_entry import PricingQuantityEntry
from .quantity_type import QuantityType

resolvable(PricingQuantity, globals())
