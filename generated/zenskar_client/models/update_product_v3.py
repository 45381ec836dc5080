# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdateProductV3(ApiObject):
    """Changes to a product of the newer kind. The fields are those of creation. Which of them can change is not shown
    by any source.
    """

    name: str | Unset = UNSET
    """Undocumented."""
    description: str | Unset = UNSET
    """The description. Leading and trailing whitespace is removed. A blank text becomes null."""
    sku: str | Unset = UNSET
    """Undocumented."""
    type_: ProductV3Type | Unset = UNSET
    """Whether a product is sold at one point in time or over a period. Known values: `point_in_time`,
    `period_of_time`."""
    subtype: ProductV3Subtype | Unset = UNSET
    """What a product counts. `point_in_time` allows `quantity` and `credits`; `period_of_time` allows `quantity` and
    `feature`. Known values: `quantity`, `credits`, `feature`."""
    unit: ProductV3Unit | Unset = UNSET
    """The name of one unit of a product."""
    tax_category: str | Unset = UNSET
    """The Zenskar code of the tax category."""
    status: ProductV3Status | Unset = UNSET
    """The status of a product: whether it is offered. Known values: `active`, `inactive`, `archived`."""
    slug: str | Unset = UNSET
    """Undocumented."""
    custom_attributes: JsonObject | Unset = UNSET
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "name": "string",
            "description": "string",
            "sku": "string",
            "type": ProductV3Type,
            "subtype": ProductV3Subtype,
            "unit": ProductV3Unit,
            "tax_category": "string",
            "status": ProductV3Status,
            "slug": "string",
            "custom_attributes": JsonObject,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"unit": (None, ProductV3Unit), "custom_attributes": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.sku = d.pop("sku", UNSET)
        self.type_ = ProductV3Type.by_value[v] if (v := d.pop("type", UNSET)).__class__ is str else v
        self.subtype = ProductV3Subtype.by_value[v] if (v := d.pop("subtype", UNSET)).__class__ is str else v
        self.unit = ProductV3Unit.from_dict(v) if (v := d.pop("unit", UNSET)).__class__ is dict else v
        self.tax_category = d.pop("tax_category", UNSET)
        self.status = ProductV3Status.by_value[v] if (v := d.pop("status", UNSET)).__class__ is str else v
        self.slug = d.pop("slug", UNSET)
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
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.sku) is not UNSET:
            d["sku"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = str(v) if isinstance(v, str) else v
        if (v := model.subtype) is not UNSET:
            d["subtype"] = str(v) if isinstance(v, str) else v
        if (v := model.unit) is not UNSET:
            d["unit"] = v
        if (v := model.tax_category) is not UNSET:
            d["tax_category"] = v
        if (v := model.status) is not UNSET:
            d["status"] = str(v) if isinstance(v, str) else v
        if (v := model.slug) is not UNSET:
            d["slug"] = v
        if (v := model.custom_attributes) is not UNSET:
            d["custom_attributes"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UpdateProductV3)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .product_v3_status import ProductV3StatusValue
    from .product_v3_subtype import ProductV3SubtypeValue
    from .product_v3_type import ProductV3TypeValue
    from .product_v3_unit import ProductV3UnitFields

    class UpdateProductV3Fields(TypedDict, closed=True):
        """The fields of `UpdateProductV3` as keyword arguments."""

        name: NotRequired[str]
        """Undocumented."""
        description: NotRequired[str]
        """The description. Leading and trailing whitespace is removed. A blank text becomes null."""
        sku: NotRequired[str]
        """Undocumented."""
        type_: NotRequired[ProductV3Type | ProductV3TypeValue]
        """Whether a product is sold at one point in time or over a period. Known values: `point_in_time`,
        `period_of_time`."""
        subtype: NotRequired[ProductV3Subtype | ProductV3SubtypeValue]
        """What a product counts. `point_in_time` allows `quantity` and `credits`; `period_of_time` allows `quantity`
        and `feature`. Known values: `quantity`, `credits`, `feature`."""
        unit: NotRequired[ProductV3Unit | ProductV3UnitFields | AnyFields]
        """The name of one unit of a product."""
        tax_category: NotRequired[str]
        """The Zenskar code of the tax category."""
        status: NotRequired[ProductV3Status | ProductV3StatusValue]
        """The status of a product: whether it is offered. Known values: `active`, `inactive`, `archived`."""
        slug: NotRequired[str]
        """Undocumented."""
        custom_attributes: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""

    class UpdateProductV3Dict(TypedDict, closed=True):
        """The fields of `UpdateProductV3` in a dict, as the API spells them."""

        name: NotRequired[str]
        """Undocumented."""
        description: NotRequired[str]
        """The description. Leading and trailing whitespace is removed. A blank text becomes null."""
        sku: NotRequired[str]
        """Undocumented."""
        type: NotRequired[ProductV3Type | ProductV3TypeValue]
        """Whether a product is sold at one point in time or over a period. Known values: `point_in_time`,
        `period_of_time`."""
        subtype: NotRequired[ProductV3Subtype | ProductV3SubtypeValue]
        """What a product counts. `point_in_time` allows `quantity` and `credits`; `period_of_time` allows `quantity`
        and `feature`. Known values: `quantity`, `credits`, `feature`."""
        unit: NotRequired[ProductV3Unit | ProductV3UnitFields | AnyFields]
        """The name of one unit of a product."""
        tax_category: NotRequired[str]
        """The Zenskar code of the tax category."""
        status: NotRequired[ProductV3Status | ProductV3StatusValue]
        """The status of a product: whether it is offered. Known values: `active`, `inactive`, `archived`."""
        slug: NotRequired[str]
        """Undocumented."""
        custom_attributes: NotRequired[JsonObject | Mapping[str, Any]]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject
from .product_v3_status import ProductV3Status
from .product_v3_subtype import ProductV3Subtype
from .product_v3_type import ProductV3Type
from .product_v3_unit import ProductV3Unit

resolvable(UpdateProductV3, globals())
