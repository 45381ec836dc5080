# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class AddPlanProducts(ApiObject):
    """The products to add to a plan."""

    products: builtins.list[PlanV3Product]
    """A product of a plan and its price."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"products": "products"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"products": [PlanV3Product]}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"products": (None, PlanV3Product)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.products = (
            [PlanV3Product.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("products", UNSET)).__class__ is list
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
        if (v := model.products) is not UNSET:
            d["products"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, AddPlanProducts)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .plan_v3_product import PlanV3ProductFields

    class AddPlanProductsFields(TypedDict, closed=True):
        """The fields of `AddPlanProducts` as keyword arguments or in a dict."""

        products: Sequence[PlanV3Product | PlanV3ProductFields | AnyFields]
        """A product of a plan and its price."""


# Imported last, because models can refer to each other.
from .plan_v3_product import PlanV3Product

resolvable(AddPlanProducts, globals())
