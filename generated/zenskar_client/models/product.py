# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class Product(ApiObject):
    """A product, or a group of products.

    In every response that a source shows: `id`, `name`, `type_`. If one is missing after all, it is `UNSET`.

    Sources:
        The archived docs page is cut off after `updated_at`. The later fields, their types and values are inferred
        from its one example.
    """

    id: str
    """A UUID."""
    name: str
    """Undocumented."""
    type_: ProductType
    """Whether the record is one product or a group. Known values: `product`, `group`.
    Sources: third-party notes write `standalone` and `bundle` instead."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    tags: builtins.list[Any] | None | Unset = UNSET
    """The tags. The shape of a tag is not shown by any source."""
    sku: str | None | Unset = UNSET
    """Undocumented."""
    parent_link_id: str | None | Unset = UNSET
    """Undocumented."""
    tax_codes: JsonObject | None | Unset = UNSET
    """The tax codes: an object here, a list in most request bodies."""
    is_active: bool | None | Unset = UNSET
    """Undocumented."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    updated_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    default_pricing_id: str | None | Unset = UNSET
    """A UUID."""
    custom_attributes: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    product_category: ProductCategory | None | Unset = UNSET
    """Known values: `group`."""
    product_type: ProductTimeType | None | Unset = UNSET
    """Known values: `time_dependent`."""
    product_sub_type: ProductSubType | None | Unset = UNSET
    """Known values: `quantity`."""
    track_usage: bool | None | Unset = UNSET
    """Undocumented."""
    enum_values: builtins.list[str] | None | Unset = UNSET
    """Undocumented."""
    unit: str | None | Unset = UNSET
    """Undocumented."""
    entitlements: builtins.list[Entitlement] | None | Unset = UNSET
    """The definition of an entitlement: a right to use something."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "tax_codes": (None, JsonObject),
            "created_at": (write_datetime,),
            "updated_at": (write_datetime,),
            "custom_attributes": (None, JsonObject),
            "entitlements": (None, Entitlement),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.name = d.pop("name", UNSET)
        self.type_ = ProductType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.description = d.pop("description", UNSET)
        self.tags = d.pop("tags", UNSET)
        self.sku = d.pop("sku", UNSET)
        self.parent_link_id = d.pop("parent_link_id", UNSET)
        self.tax_codes = JsonObject.from_dict(v) if (v := d.pop("tax_codes", UNSET)).__class__ is dict else v
        self.is_active = d.pop("is_active", UNSET)
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
        self.updated_at = read_datetime(v) if (v := d.pop("updated_at", UNSET)).__class__ is str else v
        self.default_pricing_id = d.pop("default_pricing_id", UNSET)
        self.custom_attributes = (
            JsonObject.from_dict(v) if (v := d.pop("custom_attributes", UNSET)).__class__ is dict else v
        )
        self.product_category = (
            ProductCategory.by_value[v] if (v := d.pop("product_category", UNSET)).__class__ is str else v
        )
        self.product_type = ProductTimeType.by_value[v] if (v := d.pop("product_type", UNSET)).__class__ is str else v
        self.product_sub_type = (
            ProductSubType.by_value[v] if (v := d.pop("product_sub_type", UNSET)).__class__ is str else v
        )
        self.track_usage = d.pop("track_usage", UNSET)
        self.enum_values = d.pop("enum_values", UNSET)
        self.unit = d.pop("unit", UNSET)
        self.entitlements = (
            [Entitlement.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("entitlements", UNSET)).__class__ is list
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
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.tags) is not UNSET:
            d["tags"] = v
        if (v := model.sku) is not UNSET:
            d["sku"] = v
        if (v := model.parent_link_id) is not UNSET:
            d["parent_link_id"] = v
        if (v := model.tax_codes) is not UNSET:
            d["tax_codes"] = v
        if (v := model.is_active) is not UNSET:
            d["is_active"] = v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        if (v := model.updated_at) is not UNSET:
            d["updated_at"] = v
        if (v := model.default_pricing_id) is not UNSET:
            d["default_pricing_id"] = v
        if (v := model.custom_attributes) is not UNSET:
            d["custom_attributes"] = v
        if (v := model.product_category) is not UNSET:
            d["product_category"] = str(v) if isinstance(v, str) else v
        if (v := model.product_type) is not UNSET:
            d["product_type"] = str(v) if isinstance(v, str) else v
        if (v := model.product_sub_type) is not UNSET:
            d["product_sub_type"] = str(v) if isinstance(v, str) else v
        if (v := model.track_usage) is not UNSET:
            d["track_usage"] = v
        if (v := model.enum_values) is not UNSET:
            d["enum_values"] = v
        if (v := model.unit) is not UNSET:
            d["unit"] = v
        if (v := model.entitlements) is not UNSET:
            d["entitlements"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, Product)


# Imported last, because models can refer to each other.
from .entitlement import Entitlement
from .json_object import JsonObject
from .product_category import ProductCategory
from .product_sub_type import ProductSubType
from .product_time_type import ProductTimeType
from .product_type import ProductType

resolvable(Product, globals())
