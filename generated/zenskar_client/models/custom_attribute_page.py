# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CustomAttributePage(ApiObject):
    """A page of custom attribute definitions.

    In every response that a source shows: `results`. If one is missing after all, it is `UNSET`.
    """

    results: builtins.list[CustomAttribute]
    """The definition of a custom attribute."""
    next_: str | None | Unset = UNSET
    """The cursor of the next page."""
    previous: str | None | Unset = UNSET
    """The cursor of the previous page."""
    total_count: int | None | Unset = UNSET
    """The number of custom attribute definitions on all pages."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"next": "next_"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"results": (None, CustomAttribute)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.results = (
            [CustomAttribute.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("results", UNSET)).__class__ is list
            else v
        )
        self.next_ = d.pop("next", UNSET)
        self.previous = d.pop("previous", UNSET)
        self.total_count = d.pop("total_count", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.results) is not UNSET:
            d["results"] = v
        if (v := model.next_) is not UNSET:
            d["next"] = v
        if (v := model.previous) is not UNSET:
            d["previous"] = v
        if (v := model.total_count) is not UNSET:
            d["total_count"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CustomAttributePage)


# Imported last, because models can refer to each other.
from .custom_attribute import CustomAttribute

resolvable(CustomAttributePage, globals())
