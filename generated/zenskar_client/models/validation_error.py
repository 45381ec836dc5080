# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class ValidationError(ApiObject):
    """One fault in a request."""

    loc: builtins.list[str | int] | Unset = UNSET
    """The location of the fault, from the outermost level inwards, such as `["body", "email"]`. An integer is a
    position in a list."""
    msg: str | Unset = UNSET
    """The message, such as `field required`."""
    type_: str | Unset = UNSET
    """The type of fault, such as `value_error.missing`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.loc = d.pop("loc", UNSET)
        self.msg = d.pop("msg", UNSET)
        self.type_ = d.pop("type", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.loc) is not UNSET:
            d["loc"] = v
        if (v := model.msg) is not UNSET:
            d["msg"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(ValidationError, globals())
