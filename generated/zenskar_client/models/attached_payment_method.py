# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class AttachedPaymentMethod(ApiObject):
    """The attached payment method.

    In every response that a source shows: `customer_id`, `payment_method_id`, `external_id`, `set_as_default`,
    `raw_data`. If one is missing after all, it is `UNSET`.
    """

    customer_id: str
    """Undocumented."""
    payment_method_id: str
    """Undocumented."""
    external_id: str
    """The id of the customer at the payment provider."""
    set_as_default: bool
    """Undocumented."""
    raw_data: JsonObject
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"raw_data": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.customer_id = d.pop("customer_id", UNSET)
        self.payment_method_id = d.pop("payment_method_id", UNSET)
        self.external_id = d.pop("external_id", UNSET)
        self.set_as_default = d.pop("set_as_default", UNSET)
        self.raw_data = JsonObject.from_dict(v) if (v := d.pop("raw_data", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.payment_method_id) is not UNSET:
            d["payment_method_id"] = v
        if (v := model.external_id) is not UNSET:
            d["external_id"] = v
        if (v := model.set_as_default) is not UNSET:
            d["set_as_default"] = v
        if (v := model.raw_data) is not UNSET:
            d["raw_data"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, AttachedPaymentMethod)


# Imported last, because models can refer to each other.
from .json_object import JsonObject

resolvable(AttachedPaymentMethod, globals())
