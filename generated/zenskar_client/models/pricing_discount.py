# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_money, resolvable, write_fields, write_money


@attrs_define(repr=False, eq=False, kw_only=True)
class PricingDiscount(ApiObject):
    """A discount on the price.

    Warning: the unit of `unit_amount` of `PricingDiscount` is unknown. No source shows whether it is major or minor
    units of the currency.

    Sources:
        The fields are those on the docs page about updating a quote. According to third-party notes, a pricing
        takes the same fields.
    """

    type_: DiscountType | None | Unset = UNSET
    """Known values: `fixed`, `percent`, `quantity`, `percentage`."""
    unit_amount: Decimal | None | Unset = UNSET
    """The size of the discount. Presumably money, percent or a quantity, depending on `type`.
    Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
    id: str | None | Unset = UNSET
    """A UUID."""
    identifier: str | None | Unset = UNSET
    """Undocumented."""
    priority: int | None | Unset = UNSET
    """Undocumented."""
    pricing_period: PricingPeriod | None | Unset = UNSET
    """The interval at which a price, a discount or a grant applies."""
    label: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "type": DiscountType,
            "unit_amount": "number",
            "id": "string",
            "identifier": "string",
            "priority": "integer",
            "pricing_period": PricingPeriod,
            "label": "string",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"unit_amount": (write_money,), "pricing_period": (None, PricingPeriod)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.type_ = DiscountType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.unit_amount = read_money(v) if (v := d.pop("unit_amount", UNSET)).__class__ is not Decimal else v
        self.id = d.pop("id", UNSET)
        self.identifier = d.pop("identifier", UNSET)
        self.priority = d.pop("priority", UNSET)
        self.pricing_period = (
            PricingPeriod.from_dict(v) if (v := d.pop("pricing_period", UNSET)).__class__ is dict else v
        )
        self.label = d.pop("label", UNSET)
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
        if (v := model.unit_amount) is not UNSET:
            d["unit_amount"] = v
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.identifier) is not UNSET:
            d["identifier"] = v
        if (v := model.priority) is not UNSET:
            d["priority"] = v
        if (v := model.pricing_period) is not UNSET:
            d["pricing_period"] = v
        if (v := model.label) is not UNSET:
            d["label"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PricingDiscount)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .discount_type import DiscountTypeValue
    from .pricing_period import PricingPeriodFields

    class PricingDiscountDict(TypedDict, closed=True):
        """The fields of `PricingDiscount` in a dict, as the API spells them."""

        type: NotRequired[DiscountType | DiscountTypeValue | None]
        """Known values: `fixed`, `percent`, `quantity`, `percentage`."""
        unit_amount: NotRequired[Decimal | int | None]
        """The size of the discount. Presumably money, percent or a quantity, depending on `type`.
        Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."""
        id: NotRequired[str | None]
        """A UUID."""
        identifier: NotRequired[str | None]
        """Undocumented."""
        priority: NotRequired[int | None]
        """Undocumented."""
        pricing_period: NotRequired[PricingPeriod | PricingPeriodFields | AnyFields | None]
        """The interval at which a price, a discount or a grant applies."""
        label: NotRequired[str | None]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .discount_type import DiscountType
from .pricing_period import PricingPeriod

resolvable(PricingDiscount, globals())
