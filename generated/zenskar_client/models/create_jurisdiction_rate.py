# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_date, resolvable, write_date, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateJurisdictionRate(ApiObject):
    """A new jurisdiction rate: a place, a category, a period of time, and the taxes that apply there. Give
    `zip_code_start` and `zip_code_end` together or not at all.

    Sources:
        Which fields are required is inferred from their order in the example.
    """

    country_code: str
    """Undocumented."""
    tax_category_id: str
    """A UUID."""
    effective_from: dt.date
    """Undocumented."""
    state_code: str | None | Unset = UNSET
    """Undocumented."""
    city: str | None | Unset = UNSET
    """Undocumented."""
    zip_code_start: str | None | Unset = UNSET
    """Undocumented."""
    zip_code_end: str | None | Unset = UNSET
    """Undocumented."""
    effective_to: dt.date | None | Unset = UNSET
    """Undocumented."""
    is_active: bool | Unset = UNSET
    """The server's default is true."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    rates: builtins.list[CreateTaxRate] | Unset = UNSET
    """The taxes that make up the rate."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {
        "country_code": "country_code",
        "tax_category_id": "tax_category_id",
        "effective_from": "effective_from",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "country_code": "string",
            "tax_category_id": "string",
            "effective_from": "date",
            "state_code": "string",
            "city": "string",
            "zip_code_start": "string",
            "zip_code_end": "string",
            "effective_to": "date",
            "is_active": "boolean",
            "name": "string",
            "rates": [CreateTaxRate],
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"effective_from": (write_date,), "effective_to": (write_date,), "rates": (None, CreateTaxRate)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.country_code = d.pop("country_code", UNSET)
        self.tax_category_id = d.pop("tax_category_id", UNSET)
        self.effective_from = read_date(v) if (v := d.pop("effective_from", UNSET)).__class__ is str else v
        self.state_code = d.pop("state_code", UNSET)
        self.city = d.pop("city", UNSET)
        self.zip_code_start = d.pop("zip_code_start", UNSET)
        self.zip_code_end = d.pop("zip_code_end", UNSET)
        self.effective_to = read_date(v) if (v := d.pop("effective_to", UNSET)).__class__ is str else v
        self.is_active = d.pop("is_active", UNSET)
        self.name = d.pop("name", UNSET)
        self.rates = (
            [CreateTaxRate.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("rates", UNSET)).__class__ is list
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
        if (v := model.country_code) is not UNSET:
            d["country_code"] = v
        if (v := model.tax_category_id) is not UNSET:
            d["tax_category_id"] = v
        if (v := model.effective_from) is not UNSET:
            d["effective_from"] = v
        if (v := model.state_code) is not UNSET:
            d["state_code"] = v
        if (v := model.city) is not UNSET:
            d["city"] = v
        if (v := model.zip_code_start) is not UNSET:
            d["zip_code_start"] = v
        if (v := model.zip_code_end) is not UNSET:
            d["zip_code_end"] = v
        if (v := model.effective_to) is not UNSET:
            d["effective_to"] = v
        if (v := model.is_active) is not UNSET:
            d["is_active"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.rates) is not UNSET:
            d["rates"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateJurisdictionRate)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .create_tax_rate import CreateTaxRateFields

    class CreateJurisdictionRateFields(TypedDict, closed=True):
        """The fields of `CreateJurisdictionRate` as keyword arguments or in a dict."""

        country_code: str
        """Undocumented."""
        tax_category_id: str
        """A UUID."""
        effective_from: dt.date
        """Undocumented."""
        state_code: NotRequired[str | None]
        """Undocumented."""
        city: NotRequired[str | None]
        """Undocumented."""
        zip_code_start: NotRequired[str | None]
        """Undocumented."""
        zip_code_end: NotRequired[str | None]
        """Undocumented."""
        effective_to: NotRequired[dt.date | None]
        """Undocumented."""
        is_active: NotRequired[bool]
        """The server's default is true."""
        name: NotRequired[str | None]
        """Undocumented."""
        rates: NotRequired[Sequence[CreateTaxRate | CreateTaxRateFields | AnyFields]]
        """The taxes that make up the rate."""


# Imported last, because models can refer to each other.
from .create_tax_rate import CreateTaxRate

resolvable(CreateJurisdictionRate, globals())
