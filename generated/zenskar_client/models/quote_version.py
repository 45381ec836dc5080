# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import (
    UNSET,
    ApiObject,
    Unset,
    read_date,
    read_datetime,
    resolvable,
    write_date,
    write_datetime,
    write_fields,
)


@attrs_define(repr=False, eq=False, kw_only=True)
class QuoteVersion(ApiObject):
    """The current content of a quote. Each change creates a version."""

    id: str | None | Unset = UNSET
    """A UUID."""
    quote_id: str | None | Unset = UNSET
    """A UUID."""
    version_number: int | None | Unset = UNSET
    """Undocumented."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    currency: str | None | Unset = UNSET
    """Undocumented."""
    status: QuoteStatus | None | Unset = UNSET
    """Known values: `draft`."""
    quote_type: QuoteType | None | Unset = UNSET
    """Known values: `new_business`."""
    valid_from: dt.date | None | Unset = UNSET
    """Undocumented."""
    start_date: dt.date | None | Unset = UNSET
    """Undocumented."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    updated_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    valid_until: dt.date | None | Unset = UNSET
    """Undocumented."""
    validity_config: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    end_date: dt.date | None | Unset = UNSET
    """Undocumented."""
    estimate: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    provisioning_config: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    contract_payment_config: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    payment_method_id: str | None | Unset = UNSET
    """A UUID."""
    contract_id: str | None | Unset = UNSET
    """The id of the contract that was created when the quote was accepted. A UUID."""
    discounts: builtins.list[JsonObject] | None | Unset = UNSET
    """A free-form JSON object."""
    taxes: builtins.list[JsonObject] | None | Unset = UNSET
    """A free-form JSON object."""
    line_items: builtins.list[Any] | None | Unset = UNSET
    """The line items. The shape of an item is not shown by any source."""
    version_metadata: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    created_by: str | None | Unset = UNSET
    """A UUID."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "valid_from": (write_date,),
            "start_date": (write_date,),
            "created_at": (write_datetime,),
            "updated_at": (write_datetime,),
            "valid_until": (write_date,),
            "validity_config": (None, JsonObject),
            "end_date": (write_date,),
            "estimate": (None, JsonObject),
            "provisioning_config": (None, JsonObject),
            "contract_payment_config": (None, JsonObject),
            "discounts": (None, JsonObject),
            "taxes": (None, JsonObject),
            "version_metadata": (None, JsonObject),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.quote_id = d.pop("quote_id", UNSET)
        self.version_number = d.pop("version_number", UNSET)
        self.name = d.pop("name", UNSET)
        self.currency = d.pop("currency", UNSET)
        self.status = QuoteStatus.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.quote_type = QuoteType.by_value[v] if (v := d.pop("quote_type", UNSET)).__class__ is str else v
        self.valid_from = read_date(v) if (v := d.pop("valid_from", UNSET)).__class__ is str else v
        self.start_date = read_date(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.updated_at = read_datetime(v) if (v := d.pop("updated_at", UNSET)).__class__ is str else v
        self.description = d.pop("description", UNSET)
        self.valid_until = read_date(v) if (v := d.pop("valid_until", UNSET)).__class__ is str else v
        self.validity_config = (
            JsonObject.from_dict(v) if (v := d.pop("validity_config", UNSET)).__class__ is dict else v
        )
        self.end_date = read_date(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.estimate = JsonObject.from_dict(v) if (v := d.pop("estimate", UNSET)).__class__ is dict else v
        self.provisioning_config = (
            JsonObject.from_dict(v) if (v := d.pop("provisioning_config", UNSET)).__class__ is dict else v
        )
        self.contract_payment_config = (
            JsonObject.from_dict(v) if (v := d.pop("contract_payment_config", UNSET)).__class__ is dict else v
        )
        self.payment_method_id = d.pop("payment_method_id", UNSET)
        self.contract_id = d.pop("contract_id", UNSET)
        self.discounts = (
            [JsonObject.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("discounts", UNSET)).__class__ is list
            else v
        )
        self.taxes = (
            [JsonObject.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("taxes", UNSET)).__class__ is list
            else v
        )
        self.line_items = d.pop("line_items", UNSET)
        self.version_metadata = (
            JsonObject.from_dict(v) if (v := d.pop("version_metadata", UNSET)).__class__ is dict else v
        )
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
        if (v := model.quote_id) is not UNSET:
            d["quote_id"] = v
        if (v := model.version_number) is not UNSET:
            d["version_number"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.quote_type) is not UNSET:
            d["quote_type"] = str(v) if isinstance(v, str) else v
        if (v := model.valid_from) is not UNSET:
            d["valid_from"] = v
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.updated_at) is not UNSET:
            d["updated_at"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.valid_until) is not UNSET:
            d["valid_until"] = v
        if (v := model.validity_config) is not UNSET:
            d["validity_config"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.estimate) is not UNSET:
            d["estimate"] = v
        if (v := model.provisioning_config) is not UNSET:
            d["provisioning_config"] = v
        if (v := model.contract_payment_config) is not UNSET:
            d["contract_payment_config"] = v
        if (v := model.payment_method_id) is not UNSET:
            d["payment_method_id"] = v
        if (v := model.contract_id) is not UNSET:
            d["contract_id"] = v
        if (v := model.discounts) is not UNSET:
            d["discounts"] = v
        if (v := model.taxes) is not UNSET:
            d["taxes"] = v
        if (v := model.line_items) is not UNSET:
            d["line_items"] = v
        if (v := model.version_metadata) is not UNSET:
            d["version_metadata"] = v
        if (v := model.created_by) is not UNSET:
            d["created_by"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, QuoteVersion)


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .quote_status import QuoteStatus
from .quote_type import QuoteType

resolvable(QuoteVersion, globals())
