# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class VisualQueryOrder(ApiObject):
    """A column to sort by."""

    column: str | Unset = UNSET
    """Undocumented."""
    type_: str | Unset = UNSET
    """The sort direction.
    Sources: the vendor's tools send `DESC`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _renamed: ClassVar[Mapping[str, str]] = {"type": "type_"}

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"column": "string", "type": "string"}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.column = d.pop("column", UNSET)
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
        if (v := model.column) is not UNSET:
            d["column"] = v
        if (v := model.type_) is not UNSET:
            d["type"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class VisualQueryOrderDict(TypedDict, closed=True):
        """The fields of `VisualQueryOrder` in a dict, as the API spells them."""

        column: NotRequired[str]
        """Undocumented."""
        type: NotRequired[str]
        """The sort direction.
        Sources: the vendor's tools send `DESC`."""


resolvable(VisualQueryOrder, globals())
