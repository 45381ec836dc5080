# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateCustomAttribute(ApiObject):
    """Changes to a custom attribute definition.

    Sources:
        `attribute_key_name` is shown to be nullable; for the other fields this is assumed.
    """

    attribute_key_name: str | None | Unset = UNSET
    """The key of the attribute. In most cases it cannot be changed after creation."""
    display_name: str | None | Unset = UNSET
    """Undocumented."""
    module: CustomAttributeModule | None | Unset = UNSET
    """Known values: `customers`, `products`, `contracts`, `plans`, `invoices`, `payments`."""
    data_type: CustomAttributeDataType | None | Unset = UNSET
    """The type of the attribute's values. In most cases it cannot be changed after creation. Known values: `STRING`,
    `INTEGER`, `FLOAT`, `BOOLEAN`, `LIST_STRING`, `ENUM`, `JSON`, `DATE`."""
    business_entity_id: str | None | Unset = UNSET
    """A UUID."""
    is_tag: bool | None | Unset = UNSET
    """Undocumented."""
    enum_choices: builtins.list[str] | None | Unset = UNSET
    """Undocumented."""
    default_value: Any | Unset = UNSET
    """The default value. It must match `data_type`, and `enum_choices` if there are any."""
    is_required: bool | None | Unset = UNSET
    """Undocumented."""
    is_enabled: bool | None | Unset = UNSET
    """Undocumented."""
    sort_order: int | None | Unset = UNSET
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "attribute_key_name": "string",
            "display_name": "string",
            "module": CustomAttributeModule,
            "data_type": CustomAttributeDataType,
            "business_entity_id": "string",
            "is_tag": "boolean",
            "enum_choices": ["string"],
            "default_value": "any",
            "is_required": "boolean",
            "is_enabled": "boolean",
            "sort_order": "integer",
            "description": "string",
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
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
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
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
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .custom_attribute_data_type import CustomAttributeDataTypeValue
    from .custom_attribute_module import CustomAttributeModuleValue

    class UpdateCustomAttributeFields(TypedDict, closed=True):
        """The fields of `UpdateCustomAttribute` as keyword arguments or in a dict."""

        attribute_key_name: NotRequired[str | None]
        """The key of the attribute. In most cases it cannot be changed after creation."""
        display_name: NotRequired[str | None]
        """Undocumented."""
        module: NotRequired[CustomAttributeModule | CustomAttributeModuleValue | None]
        """Known values: `customers`, `products`, `contracts`, `plans`, `invoices`, `payments`."""
        data_type: NotRequired[CustomAttributeDataType | CustomAttributeDataTypeValue | None]
        """The type of the attribute's values. In most cases it cannot be changed after creation. Known values:
        `STRING`, `INTEGER`, `FLOAT`, `BOOLEAN`, `LIST_STRING`, `ENUM`, `JSON`, `DATE`."""
        business_entity_id: NotRequired[str | None]
        """A UUID."""
        is_tag: NotRequired[bool | None]
        """Undocumented."""
        enum_choices: NotRequired[Sequence[str] | None]
        """Undocumented."""
        default_value: NotRequired[Any]
        """The default value. It must match `data_type`, and `enum_choices` if there are any."""
        is_required: NotRequired[bool | None]
        """Undocumented."""
        is_enabled: NotRequired[bool | None]
        """Undocumented."""
        sort_order: NotRequired[int | None]
        """Undocumented."""
        description: NotRequired[str | None]
        """Undocumented."""


# Imported last, because models can refer to each other.
from .custom_attribute_data_type import CustomAttributeDataType
from .custom_attribute_module import CustomAttributeModule

resolvable(UpdateCustomAttribute, globals())
