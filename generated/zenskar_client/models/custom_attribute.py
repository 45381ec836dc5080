# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CustomAttribute(ApiObject):
    """The definition of a custom attribute."""

    id: str | None | Unset = UNSET
    """A UUID."""
    organisation_id: str | None | Unset = UNSET
    """A UUID."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    updated_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    attribute_key_name: str | None | Unset = UNSET
    """Undocumented."""
    display_name: str | None | Unset = UNSET
    """Undocumented."""
    module: CustomAttributeModule | None | Unset = UNSET
    """Known values: `customers`, `products`, `contracts`, `plans`, `invoices`, `payments`."""
    data_type: CustomAttributeDataType | None | Unset = UNSET
    """Known values: `STRING`, `INTEGER`, `FLOAT`, `BOOLEAN`, `LIST_STRING`, `ENUM`, `JSON`, `DATE`."""
    business_entity_id: str | None | Unset = UNSET
    """The id of the business entity for which this definition is an override. A UUID."""
    is_tag: bool | None | Unset = UNSET
    """Undocumented."""
    enum_choices: builtins.list[str] | None | Unset = UNSET
    """Undocumented."""
    default_value: Any | Unset = UNSET
    """The default value, of the type that `data_type` names."""
    is_required: bool | None | Unset = UNSET
    """Undocumented."""
    is_enabled: bool | None | Unset = UNSET
    """Undocumented."""
    sort_order: int | None | Unset = UNSET
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    business_entity: BusinessEntity | None | Unset = UNSET
    """A business entity: a company of the organisation."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "created_at": (write_datetime,),
            "updated_at": (write_datetime,),
            "business_entity": (None, BusinessEntity),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.organisation_id = d.pop("organisation_id", UNSET)
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.updated_at = read_datetime(v) if (v := d.pop("updated_at", UNSET)).__class__ is str else v
        self.attribute_key_name = d.pop("attribute_key_name", UNSET)
        self.display_name = d.pop("display_name", UNSET)
        self.module = CustomAttributeModule.by_value[v] if (v := d.pop("module", UNSET)).__class__ is str else v
        self.data_type = CustomAttributeDataType.by_value[v] if (v := d.pop("data_type", UNSET)).__class__ is str else v
        self.business_entity_id = d.pop("business_entity_id", UNSET)
        self.is_tag = d.pop("is_tag", UNSET)
        self.enum_choices = d.pop("enum_choices", UNSET)
        self.default_value = d.pop("default_value", UNSET)
        self.is_required = d.pop("is_required", UNSET)
        self.is_enabled = d.pop("is_enabled", UNSET)
        self.sort_order = d.pop("sort_order", UNSET)
        self.description = d.pop("description", UNSET)
        self.business_entity = (
            BusinessEntity.from_dict(v) if (v := d.pop("business_entity", UNSET)).__class__ is dict else v
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
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.organisation_id) is not UNSET:
            d["organisation_id"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.updated_at) is not UNSET:
            d["updated_at"] = v
        if (v := model.attribute_key_name) is not UNSET:
            d["attribute_key_name"] = v
        if (v := model.display_name) is not UNSET:
            d["display_name"] = v
        if (v := model.module) is not UNSET:
            d["module"] = str(v) if isinstance(v, str) else v
        if (v := model.data_type) is not UNSET:
            d["data_type"] = str(v) if isinstance(v, str) else v
        if (v := model.business_entity_id) is not UNSET:
            d["business_entity_id"] = v
        if (v := model.is_tag) is not UNSET:
            d["is_tag"] = v
        if (v := model.enum_choices) is not UNSET:
            d["enum_choices"] = v
        if (v := model.default_value) is not UNSET:
            d["default_value"] = v
        if (v := model.is_required) is not UNSET:
            d["is_required"] = v
        if (v := model.is_enabled) is not UNSET:
            d["is_enabled"] = v
        if (v := model.sort_order) is not UNSET:
            d["sort_order"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.business_entity) is not UNSET:
            d["business_entity"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CustomAttribute)


# Imported last, because models can refer to each other.
from .business_entity import BusinessEntity
from .custom_attribute_data_type import CustomAttributeDataType
from .custom_attribute_module import CustomAttributeModule

resolvable(CustomAttribute, globals())
