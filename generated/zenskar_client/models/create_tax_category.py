# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateTaxCategory(ApiObject):
    """A new tax category. The server generates its code."""

    name: str
    """Undocumented."""
    external_codes: JsonObject | builtins.list[ExternalCode] | Unset = UNSET
    """The codes by provider, such as `avalara` or `anrok`.
    Sources: an object on the docs page; a list in the vendor's tool. The docs page is the better source."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"name": "name"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"name": "string", "external_codes": (JsonObject, [ExternalCode])}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"external_codes": (None, JsonObject, ExternalCode)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.external_codes = (
            JsonObject.from_dict(v)
            if (v := d.pop("external_codes", UNSET)).__class__ is dict
            else [ExternalCode.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
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
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.external_codes) is not UNSET:
            d["external_codes"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateTaxCategory)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .external_code import ExternalCodeFields

    class CreateTaxCategoryFields(TypedDict, closed=True):
        """The fields of `CreateTaxCategory` as keyword arguments or in a dict."""

        name: str
        """Undocumented."""
        external_codes: NotRequired[
            JsonObject | Sequence[ExternalCode | ExternalCodeFields | AnyFields] | Mapping[str, Any]
        ]
        """The codes by provider, such as `avalara` or `anrok`.
        Sources: an object on the docs page; a list in the vendor's tool. The docs page is the better source."""


# Imported last, because models can refer to each other.
from .external_code import ExternalCode
from .json_object import JsonObject

resolvable(CreateTaxCategory, globals())
