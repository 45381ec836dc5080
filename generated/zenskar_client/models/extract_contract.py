# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class ExtractContract(ApiObject):
    """The text from which a contract is extracted."""

    content: str
    """The text of the contract."""
    name: str
    """Undocumented."""
    organization_id: str | Unset = UNSET
    """The id of your organisation, spelt with a z here.
    Sources: the vendor's tool server fills it in itself."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"content": "content", "name": "name"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"content": "string", "name": "string", "organization_id": "string"}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.content = d.pop("content", UNSET)
        self.name = d.pop("name", UNSET)
        self.organization_id = d.pop("organization_id", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.content) is not UNSET:
            d["content"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.organization_id) is not UNSET:
            d["organization_id"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class ExtractContractFields(TypedDict, closed=True):
        """The fields of `ExtractContract` as keyword arguments or in a dict."""

        content: str
        """The text of the contract."""
        name: str
        """Undocumented."""
        organization_id: NotRequired[str]
        """The id of your organisation, spelt with a z here.
        Sources: the vendor's tool server fills it in itself."""


resolvable(ExtractContract, globals())
