# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class EdgeInput(ApiObject):
    """A reference to the result of another step of the pricing's `execution_logic`, used instead of a number.

    Sources:
        Known only from third-party notes on the docs.
    """

    step_name: str | None | Unset = UNSET
    """Undocumented."""
    output_field: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"step_name": "string", "output_field": "string"}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.step_name = d.pop("step_name", UNSET)
        self.output_field = d.pop("output_field", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.step_name) is not UNSET:
            d["step_name"] = v
        if (v := model.output_field) is not UNSET:
            d["output_field"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class EdgeInputFields(TypedDict, closed=True):
        """The fields of `EdgeInput` in a dict."""

        step_name: NotRequired[str | None]
        """Undocumented."""
        output_field: NotRequired[str | None]
        """Undocumented."""


resolvable(EdgeInput, globals())
