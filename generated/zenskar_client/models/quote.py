# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class Quote(ApiObject):
    """A quote.

    Sources:
        Known from one complete example. Which fields can be null or missing is not shown. Only one value of each
        enum is shown.
    """

    id: str | None | Unset = UNSET
    """A UUID."""
    quote_number: str | None | Unset = UNSET
    """Undocumented."""
    quote_mode: QuoteMode | None | Unset = UNSET
    """Known values: `approval-based`."""
    organisation_id: str | None | Unset = UNSET
    """A UUID."""
    customer_id: str | None | Unset = UNSET
    """A UUID."""
    business_entity_id: str | None | Unset = UNSET
    """A UUID."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    updated_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    current_version_id: str | None | Unset = UNSET
    """A UUID."""
    current_version: QuoteVersion | None | Unset = UNSET
    """The current content of a quote."""
    custom_data: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    created_by: str | None | Unset = UNSET
    """A UUID."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "created_at": (write_datetime,),
            "updated_at": (write_datetime,),
            "current_version": (None, QuoteVersion),
            "custom_data": (None, JsonObject),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.quote_number = d.pop("quote_number", UNSET)
        self.quote_mode = QuoteMode.by_value[v] if (v := d.pop("quote_mode", UNSET)).__class__ is str else v
        self.organisation_id = d.pop("organisation_id", UNSET)
        self.customer_id = d.pop("customer_id", UNSET)
        self.business_entity_id = d.pop("business_entity_id", UNSET)
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.updated_at = read_datetime(v) if (v := d.pop("updated_at", UNSET)).__class__ is str else v
        self.current_version_id = d.pop("current_version_id", UNSET)
        self.current_version = (
            QuoteVersion.from_dict(v) if (v := d.pop("current_version", UNSET)).__class__ is dict else v
        )
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.created_by = d.pop("created_by", UNSET)
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
        if (v := model.quote_number) is not UNSET:
            d["quote_number"] = v
        if (v := model.quote_mode) is not UNSET:
            d["quote_mode"] = str(v) if isinstance(v, str) else v
        if (v := model.organisation_id) is not UNSET:
            d["organisation_id"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.business_entity_id) is not UNSET:
            d["business_entity_id"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.updated_at) is not UNSET:
            d["updated_at"] = v
        if (v := model.current_version_id) is not UNSET:
            d["current_version_id"] = v
        if (v := model.current_version) is not UNSET:
            d["current_version"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        if (v := model.created_by) is not UNSET:
            d["created_by"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, Quote)


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .quote_mode import QuoteMode
from .quote_version import QuoteVersion

resolvable(Quote, globals())
