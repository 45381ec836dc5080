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
    ApiObject,
    Unset,
    read_date,
    read_datetime,
    read_decimal,
    resolvable,
    write_date,
    write_datetime,
    write_fields,
)


@attrs_define(repr=False, eq=False, kw_only=True)
class PricingQuantityEntry(ApiObject):
    """The quantity from a given day on."""

    value: Decimal | None | Unset = UNSET
    """Undocumented."""
    effective_from: dt.date | None | Unset = UNSET
    """Undocumented."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"value": "number", "effective_from": "date", "created_at": "date-time", "description": "string"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"effective_from": (write_date,), "created_at": (write_datetime,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.value = read_decimal(v) if (v := d.pop("value", UNSET)).__class__ is not Decimal else v
        self.effective_from = read_date(v) if (v := d.pop("effective_from", UNSET)).__class__ is str else v
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.description = d.pop("description", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.value) is not UNSET:
            d["value"] = v
        if (v := model.effective_from) is not UNSET:
            d["effective_from"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PricingQuantityEntry)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class PricingQuantityEntryFields(TypedDict, closed=True):
        """The fields of `PricingQuantityEntry` in a dict."""

        value: NotRequired[Decimal | int | None]
        """Undocumented."""
        effective_from: NotRequired[dt.date | None]
        """Undocumented."""
        created_at: NotRequired[dt.datetime | None]
        """Undocumented."""
        description: NotRequired[str | None]
        """Undocumented."""


resolvable(PricingQuantityEntry, globals())
