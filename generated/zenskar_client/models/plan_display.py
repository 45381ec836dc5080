# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PlanDisplay(ApiObject):
    """The presentation of a plan to customers."""

    name: str | None | Unset = UNSET
    """Undocumented."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    features: builtins.list[str] | None | Unset = UNSET
    """Undocumented."""
    custom_fields: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"name": "string", "description": "string", "features": ["string"], "custom_fields": JsonObject}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"custom_fields": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.features = d.pop("features", UNSET)
        self.custom_fields = JsonObject.from_dict(v) if (v := d.pop("custom_fields", UNSET)).__class__ is dict else v
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
        if (v := model.features) is not UNSET:
            d["features"] = v
        if (v := model.custom_fields) is not UNSET:
            d["custom_fields"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PlanDisplay)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class PlanDisplayFields(TypedDict, closed=True):
        """The fields of `PlanDisplay` in a dict."""

        name: NotRequired[str | None]
        """Undocumented."""
        description: NotRequired[str | None]
        """Undocumented."""
        features: NotRequired[Sequence[str] | None]
        """Undocumented."""
        custom_fields: NotRequired[JsonObject | Mapping[str, Any] | None]
        """A free-form JSON object."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject

resolvable(PlanDisplay, globals())
