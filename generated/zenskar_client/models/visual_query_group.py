# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class VisualQueryGroup(ApiObject):
    """A group of conditions."""

    filters: builtins.list[JsonObject] | Unset = UNSET
    """The conditions. Their shape is not shown by any source."""
    logic: str | Unset = UNSET
    """The operator that joins the filters: `AND`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"filters": [JsonObject], "logic": "string"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"filters": (None, JsonObject)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.filters = (
            [JsonObject.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("filters", UNSET)).__class__ is list
            else v
        )
        self.logic = d.pop("logic", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.filters) is not UNSET:
            d["filters"] = v
        if (v := model.logic) is not UNSET:
            d["logic"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, VisualQueryGroup)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class VisualQueryGroupFields(TypedDict, closed=True):
        """The fields of `VisualQueryGroup` in a dict."""

        filters: NotRequired[Sequence[JsonObject | Mapping[str, Any]]]
        """The conditions. Their shape is not shown by any source."""
        logic: NotRequired[str]
        """The operator that joins the filters: `AND`."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject

resolvable(VisualQueryGroup, globals())
