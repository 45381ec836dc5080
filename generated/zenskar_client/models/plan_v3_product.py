# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class PlanV3Product(ApiObject):
    """A product of a plan and its price.

    Sources:
        The vendor's tool names the two fields and shows nothing else.
    """

    product_id: str | Unset = UNSET
    """A UUID."""
    pricing: Any | Unset = UNSET
    """The pricing configuration. Its shape is not shown by any source."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"product_id": "string", "pricing": "any"}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.product_id = d.pop("product_id", UNSET)
        self.pricing = d.pop("pricing", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.product_id) is not UNSET:
            d["product_id"] = v
        if (v := model.pricing) is not UNSET:
            d["pricing"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class PlanV3ProductFields(TypedDict, closed=True):
        """The fields of `PlanV3Product` in a dict."""

        product_id: NotRequired[str]
        """A UUID."""
        pricing: NotRequired[Any]
        """The pricing configuration. Its shape is not shown by any source."""


resolvable(PlanV3Product, globals())
