# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import (
    UNSET,
    AnyFields,
    ApiObject,
    Unset,
    read_datetime,
    read_decimal,
    read_money,
    resolvable,
    write_datetime,
    write_fields,
    write_money,
)


@attrs_define(repr=False, eq=False, kw_only=True)
class PricingGrant(ApiObject):
    """An entitlement that the customer receives with the pricing.

    Warning: the unit of `unit_amount` of `PricingGrant` is unknown. No source shows whether it is major or minor
    units of the currency.

    Sources:
        The archived docs page is cut off. There may be more fields.
    """

    unit_amount: Decimal | None | Unset = UNSET
    """The amount that is granted. Whether credits are money is not shown by any source.
    Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    entitlement_id: str | None | Unset = UNSET
    """A UUID."""
    type_: EntitlementType | None | Unset = UNSET
    """Known values: `Feature`, `Quantity`, `Credits`."""
    id: str | None | Unset = UNSET
    """A UUID."""
    identifier: str | None | Unset = UNSET
    """Undocumented."""
    priority: int | None | Unset = UNSET
    """Undocumented."""
    label: str | None | Unset = UNSET
    """Undocumented."""
    trigger_event: GrantTriggerEvent | None | Unset = UNSET
    """Known values: `invoice_approval`, `invoice_creation`, `payment_success`."""
    expires_at: GrantExpiry | None | Unset = UNSET
    """Known values: `end_of_product_billing_period`."""
    expiry_period: str | None | Unset = UNSET
    """Undocumented."""
    grant_frequency_same_as_product: bool | None | Unset = UNSET
    """Undocumented."""
    grant_period: str | None | Unset = UNSET
    """Undocumented."""
    unit: str | None | Unset = UNSET
    """Undocumented."""
    period: PricingPeriod | None | Unset = UNSET
    """The interval at which a price, a discount or a grant applies."""
    start_date: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    feature_option_value: str | None | Unset = UNSET
    """Undocumented."""
    numeric_value: Decimal | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "unit_amount": "number",
            "entitlement_id": "string",
            "type": EntitlementType,
            "id": "string",
            "identifier": "string",
            "priority": "integer",
            "label": "string",
            "trigger_event": GrantTriggerEvent,
            "expires_at": GrantExpiry,
            "expiry_period": "string",
            "grant_frequency_same_as_product": "boolean",
            "grant_period": "string",
            "unit": "string",
            "period": PricingPeriod,
            "start_date": "date-time",
            "feature_option_value": "string",
            "numeric_value": "number",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"unit_amount": (write_money,), "period": (None, PricingPeriod), "start_date": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.unit_amount = read_money(v) if (v := d.pop("unit_amount", UNSET)).__class__ is not Decimal else v
        self.entitlement_id = d.pop("entitlement_id", UNSET)
        self.type_ = EntitlementType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.id = d.pop("id", UNSET)
        self.identifier = d.pop("identifier", UNSET)
        self.priority = d.pop("priority", UNSET)
        self.label = d.pop("label", UNSET)
        self.trigger_event = (
            GrantTriggerEvent.by_value[v] if (v := d.pop("trigger_event", UNSET)).__class__ is str else v
        )
        self.expires_at = GrantExpiry.by_value[v] if (v := d.pop("expires_at", UNSET)).__class__ is str else v
        self.expiry_period = d.pop("expiry_period", UNSET)
        self.grant_frequency_same_as_product = d.pop("grant_frequency_same_as_product", UNSET)
        self.grant_period = d.pop("grant_period", UNSET)
        self.unit = d.pop("unit", UNSET)
        self.period = PricingPeriod.from_dict(v) if (v := d.pop("period", UNSET)).__class__ is dict else v
        self.start_date = read_datetime(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.feature_option_value = d.pop("feature_option_value", UNSET)
        self.numeric_value = read_decimal(v) if (v := d.pop("numeric_value", UNSET)).__class__ is not Decimal else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.unit_amount) is not UNSET:
            d["unit_amount"] = v
        if (v := model.entitlement_id) is not UNSET:
            d["entitlement_id"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.identifier) is not UNSET:
            d["identifier"] = v
        if (v := model.priority) is not UNSET:
            d["priority"] = v
        if (v := model.label) is not UNSET:
            d["label"] = v
        if (v := model.trigger_event) is not UNSET:
            d["trigger_event"] = str(v) if isinstance(v, str) else v
        if (v := model.expires_at) is not UNSET:
            d["expires_at"] = str(v) if isinstance(v, str) else v
        if (v := model.expiry_period) is not UNSET:
            d["expiry_period"] = v
        if (v := model.grant_frequency_same_as_product) is not UNSET:
            d["grant_frequency_same_as_product"] = v
        if (v := model.grant_period) is not UNSET:
            d["grant_period"] = v
        if (v := model.unit) is not UNSET:
            d["unit"] = v
        if (v := model.period) is not UNSET:
            d["period"] = v
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.feature_option_value) is not UNSET:
            d["feature_option_value"] = v
        if (v := model.numeric_value) is not UNSET:
            d["numeric_value"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PricingGrant)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .entitlement_type import EntitlementTypeValue
    from .grant_expiry import GrantExpiryValue
    from .grant_trigger_event import GrantTriggerEventValue
    from .pricing_period import PricingPeriodFields

    class PricingGrantDict(TypedDict, closed=True):
        """The fields of `PricingGrant` in a dict, as the API spells them."""

        unit_amount: NotRequired[Decimal | int | None]
        """The amount that is granted. Whether credits are money is not shown by any source.
        Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
        entitlement_id: NotRequired[str | None]
        """A UUID."""
        type: NotRequired[EntitlementType | EntitlementTypeValue | None]
        """Known values: `Feature`, `Quantity`, `Credits`."""
        id: NotRequired[str | None]
        """A UUID."""
        identifier: NotRequired[str | None]
        """Undocumented."""
        priority: NotRequired[int | None]
        """Undocumented."""
        label: NotRequired[str | None]
        """Undocumented."""
        trigger_event: NotRequired[GrantTriggerEvent | GrantTriggerEventValue | None]
        """Known values: `invoice_approval`, `invoice_creation`, `payment_success`."""
        expires_at: NotRequired[GrantExpiry | GrantExpiryValue | None]
        """Known values: `end_of_product_billing_period`."""
        expiry_period: NotRequired[str | None]
        """Undocumented."""
        grant_frequency_same_as_product: NotRequired[bool | None]
        """Undocumented."""
        grant_period: NotRequired[str | None]
        """Undocumented."""
        unit: NotRequired[str | None]
        """Undocumented."""
        period: NotRequired[PricingPeriod | PricingPeriodFields | AnyFields | None]
        """The interval at which a price, a discount or a grant applies."""
        start_date: NotRequired[dt.datetime | None]
        """Undocumented."""
        feature_option_value: NotRequired[str | None]
        """Undocumented."""
        numeric_value: NotRequired[Decimal | int | None]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .entitlement_type import EntitlementType
from .grant_expiry import GrantExpiry
from .grant_trigger_event import GrantTriggerEvent
from .pricing_period import PricingPeriod

resolvable(PricingGrant, globals())
