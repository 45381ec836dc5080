# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_decimal, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateTaxRate(ApiObject):
    """A tax of a new jurisdiction rate."""

    tax_name: str | Unset = UNSET
    """Undocumented."""
    rate_percent: Decimal | Unset = UNSET
    """The rate in percent: 50 means half. Presumably 0 to 100."""
    is_compound: bool | Unset = UNSET
    """The server's default is false."""
    compound_order: int | Unset = UNSET
    """The server's default is 0."""
    jurisdiction_level: str | Unset = UNSET
    """Undocumented."""
    jurisdiction_code: str | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "tax_name": "string",
            "rate_percent": "number",
            "is_compound": "boolean",
            "compound_order": "integer",
            "jurisdiction_level": "string",
            "jurisdiction_code": "string",
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.tax_name = d.pop("tax_name", UNSET)
        self.rate_percent = read_decimal(v) if (v := d.pop("rate_percent", UNSET)).__class__ is not Decimal else v
        self.is_compound = d.pop("is_compound", UNSET)
        self.compound_order = d.pop("compound_order", UNSET)
        self.jurisdiction_level = d.pop("jurisdiction_level", UNSET)
        self.jurisdiction_code = d.pop("jurisdiction_code", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.tax_name) is not UNSET:
            d["tax_name"] = v
        if (v := model.rate_percent) is not UNSET:
            d["rate_percent"] = v
        if (v := model.is_compound) is not UNSET:
            d["is_compound"] = v
        if (v := model.compound_order) is not UNSET:
            d["compound_order"] = v
        if (v := model.jurisdiction_level) is not UNSET:
            d["jurisdiction_level"] = v
        if (v := model.jurisdiction_code) is not UNSET:
            d["jurisdiction_code"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class CreateTaxRateFields(TypedDict, closed=True):
        """The fields of `CreateTaxRate` in a dict."""

        tax_name: NotRequired[str]
        """Undocumented."""
        rate_percent: NotRequired[Decimal | int]
        """The rate in percent: 50 means half. Presumably 0 to 100."""
        is_compound: NotRequired[bool]
        """The server's default is false."""
        compound_order: NotRequired[int]
        """The server's default is 0."""
        jurisdiction_level: NotRequired[str]
        """Undocumented."""
        jurisdiction_code: NotRequired[str]
        """Undocumented."""


resolvable(CreateTaxRate, globals())
