# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class JournalLineTag(ApiObject):
    """A tag on a journal line. It links the line to another record."""

    reference_tag_type: str | Unset = UNSET
    """Undocumented."""
    reference_tag_id: str | Unset = UNSET
    """A UUID."""
    reference_tag_content: str | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"reference_tag_type": "string", "reference_tag_id": "string", "reference_tag_content": "string"}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.reference_tag_type = d.pop("reference_tag_type", UNSET)
        self.reference_tag_id = d.pop("reference_tag_id", UNSET)
        self.reference_tag_content = d.pop("reference_tag_content", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.reference_tag_type) is not UNSET:
            d["reference_tag_type"] = v
        if (v := model.reference_tag_id) is not UNSET:
            d["reference_tag_id"] = v
        if (v := model.reference_tag_content) is not UNSET:
            d["reference_tag_content"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class JournalLineTagFields(TypedDict, closed=True):
        """The fields of `JournalLineTag` in a dict."""

        reference_tag_type: NotRequired[str]
        """Undocumented."""
        reference_tag_id: NotRequired[str]
        """A UUID."""
        reference_tag_content: NotRequired[str]
        """Undocumented."""


resolvable(JournalLineTag, globals())
