# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class UpdatePrompt(ApiObject):
    """Changes to a prompt."""

    prompt_name: str | Unset = UNSET
    """Undocumented."""
    prompt_text: str | Unset = UNSET
    """Undocumented."""
    prompt_schema: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"prompt_name": "string", "prompt_text": "string", "prompt_schema": "string"}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.prompt_name = d.pop("prompt_name", UNSET)
        self.prompt_text = d.pop("prompt_text", UNSET)
        self.prompt_schema = d.pop("prompt_schema", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.prompt_name) is not UNSET:
            d["prompt_name"] = v
        if (v := model.prompt_text) is not UNSET:
            d["prompt_text"] = v
        if (v := model.prompt_schema) is not UNSET:
            d["prompt_schema"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class UpdatePromptFields(TypedDict, closed=True):
        """The fields of `UpdatePrompt` as keyword arguments or in a dict."""

        prompt_name: NotRequired[str]
        """Undocumented."""
        prompt_text: NotRequired[str]
        """Undocumented."""
        prompt_schema: NotRequired[str | None]
        """Undocumented."""


resolvable(UpdatePrompt, globals())
