# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateProduct(ApiObject):
    """A new product, or a new group of products.

    Sources:
        Known only from the vendor's tool.
    """

    name: str
    """Undocumented."""
    type_: ProductType
    """Whether the record is one product or a group. Known values: `product`, `group`.
    Sources: third-party notes write `standalone` and `bundle` instead."""
    sku: str | Unset = UNSET
    """Undocumented."""
    description: str | Unset = UNSET
    """Undocumented."""
    is_active: bool | Unset = UNSET
    """Undocumented."""
    tax_codes: builtins.list[JsonObject] | JsonObject | Unset = UNSET
    """The tax codes.
    Sources: a list in older releases of the vendor's tool; an object in the newest release, as in the docs'
    responses."""
    custom_attributes: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    _required: ClassVar[Mapping[str, str]] = {"name": "name", "type_": "type"}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "type": ProductType,
            "sku": "string",
            "description": "string",
            "is_active": "boolean",
            "tax_codes": ([JsonObject], JsonObject),
            "custom_attributes": JsonObject,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"tax_codes": (None, JsonObject, JsonObject), "custom_attributes": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.type_ = ProductType.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.sku = d.pop("sku", UNSET)
        self.description = d.pop("description", UNSET)
        self.is_active = d.pop("is_active", UNSET)
        self.tax_codes = (
            JsonObject.from_dict(v)
            if (v := d.pop("tax_codes", UNSET)).__class__ is dict
            else [JsonObject.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        self.custom_attributes = (
            JsonObject.from_dict(v) if (v := d.pop("custom_attributes", UNSET)).__class__ is dict else v
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
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.sku) is not UNSET:
            d["sku"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.is_active) is not UNSET:
            d["is_active"] = v
        if (v := model.tax_codes) is not UNSET:
            d["tax_codes"] = v
        if (v := model.custom_attributes) is not UNSET:
            d["custom_attributes"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateProduct)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .product_type import ProductTypeValue

    class CreateProductFields(TypedDict, closed=True):
        """The fields of `CreateProduct` as keyword arguments."""

        name: str
        """Undocumented."""
        type_: ProductType | ProductTypeValue
        """Whether the record is one product or a group. Known values: `product`, `group`.
        Sources: third-party notes write `standalone` and `bundle` instead."""
        sku: NotRequired[str]
        """Undocumented."""
        description: NotRequired[str]
        """Undocumented."""
        is_active: NotRequired[bool]
        """Undocumented."""
        tax_codes: NotRequired[Sequence[JsonObject | Mapping[str, Any]] | JsonObject | Mapping[str, Any]]
        """The tax codes.
        Sources: a list in older releases of the vendor's tool; an object in the newest release, as in the docs'
        responses."""
        custom_attributes: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""

    class CreateProductDict(TypedDict, closed=True):
        """The fields of `CreateProduct` in a dict, as the API spells them."""

        name: str
        """Undocumented."""
        type: ProductType | ProductTypeValue
        """Whether the record is one product or a group. Known values: `product`, `group`.
        Sources: third-party notes write `standalone` and `bundle` instead."""
        sku: NotRequired[str]
        """Undocumented."""
        description: NotRequired[str]
        """Undocumented."""
        is_active: NotRequired[bool]
        """Undocumented."""
        tax_codes: NotRequired[Sequence[JsonObject | Mapping[str, Any]] | JsonObject | Mapping[str, Any]]
        """The tax codes.
        Sources: a list in older releases of the vendor's tool; an object in the newest release, as in the docs'
        responses."""
        custom_attributes: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .product_type import ProductType

resolvable(CreateProduct, globals())
