# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateProduct(ApiObject):
    """Changes to a product.

    Sources:
        Known only from the vendor's tool.
    """

    name: str | Unset = UNSET
    """Undocumented."""
    sku: str | Unset = UNSET
    """Undocumented."""
    description: str | Unset = UNSET
    """Undocumented."""
    is_active: bool | Unset = UNSET
    """Undocumented."""
    tax_codes: builtins.list[JsonObject] | JsonObject | Unset = UNSET
    """The tax codes.
    Sources: a list here in every release of the vendor's tool; an object in the docs' responses, and in the newest
    release for new products."""
    custom_attributes: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
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
        return write_fields(d, UpdateProduct)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class UpdateProductFields(TypedDict, closed=True):
        """The fields of `UpdateProduct` as keyword arguments or in a dict."""

        name: NotRequired[str]
        """Undocumented."""
        sku: NotRequired[str]
        """Undocumented."""
        description: NotRequired[str]
        """Undocumented."""
        is_active: NotRequired[bool]
        """Undocumented."""
        tax_codes: NotRequired[Sequence[JsonObject | Mapping[str, Any]] | JsonObject | Mapping[str, Any]]
        """The tax codes.
        Sources: a list here in every release of the vendor's tool; an object in the docs' responses, and in the
        newest release for new products."""
        custom_attributes: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject

resolvable(UpdateProduct, globals())
