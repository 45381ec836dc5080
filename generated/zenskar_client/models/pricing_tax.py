# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_money, resolvable, write_fields, write_money


@attrs_define(repr=False, eq=False, kw_only=True)
class PricingTax(ApiObject):
    """A tax on the price.

    Warning: the unit of `unit_amount` of `PricingTax` is unknown. No source shows whether it is major or minor
    units of the currency.

    Sources:
        The fields are those on the docs page about updating a quote. The vendor's client reads `type`, `code` and
        `unit_amount` of a pricing in the same way. According to third-party notes, there is also `is_compound`.
    """

    type_: PricingTaxType | None | Unset = UNSET
    """Known values: `manual`, `avalara`."""
    id: str | None | Unset = UNSET
    """A UUID."""
    identifier: str | None | Unset = UNSET
    """Undocumented."""
    priority: int | None | Unset = UNSET
    """Undocumented."""
    label: str | None | Unset = UNSET
    """Undocumented."""
    code: str | None | Unset = UNSET
    """The tax code, for `avalara`."""
    unit_amount: Decimal | None | Unset = UNSET
    """The rate of the tax in per cent, for `manual`.
    Warning: the unit is unknown. No source shows whether it is major or minor units of the currency.
    Sources: the vendor's client reads it so; no source shows what it is for other types."""
    is_compound: bool | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "type": PricingTaxType,
            "id": "string",
            "identifier": "string",
            "priority": "integer",
            "label": "string",
            "code": "string",
            "unit_amount": "number",
            "is_compound": "boolean",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"unit_amount": (write_money,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.type_ = PricingTaxType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.id = d.pop("id", UNSET)
        self.identifier = d.pop("identifier", UNSET)
        self.priority = d.pop("priority", UNSET)
        self.label = d.pop("label", UNSET)
        self.code = d.pop("code", UNSET)
        self.unit_amount = read_money(v) if (v := d.pop("unit_amount", UNSET)).__class__ is not Decimal else v
        self.is_compound = d.pop("is_compound", UNSET)
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
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.identifier) is not UNSET:
            d["identifier"] = v
        if (v := model.priority) is not UNSET:
            d["priority"] = v
        if (v := model.label) is not UNSET:
            d["label"] = v
        if (v := model.code) is not UNSET:
            d["code"] = v
        if (v := model.unit_amount) is not UNSET:
            d["unit_amount"] = v
        if (v := model.is_compound) is not UNSET:
            d["is_compound"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PricingTax)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .pricing_tax_type import PricingTaxTypeValue

    class PricingTaxDict(TypedDict, closed=True):
        """The fields of `PricingTax` in a dict, as the API spells them."""

        type: NotRequired[PricingTaxType | PricingTaxTypeValue | None]
        """Known values: `manual`, `avalara`."""
        id: NotRequired[str | None]
        """A UUID."""
        identifier: NotRequired[str | None]
        """Undocumented."""
        priority: NotRequired[int | None]
        """Undocumented."""
        label: NotRequired[str | None]
        """Undocumented."""
        code: NotRequired[str | None]
        """The tax code, for `avalara`."""
        unit_amount: NotRequired[Decimal | int | None]
        """The rate of the tax in per cent, for `manual`.
        Warning: the unit is unknown. No source shows whether it is major or minor units of the currency.
        Sources: the vendor's client reads it so; no source shows what it is for other types."""
        is_compound: NotRequired[bool | None]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .pricing_tax_type import PricingTaxType

resolvable(PricingTax, globals())
