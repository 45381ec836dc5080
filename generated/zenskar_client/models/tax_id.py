# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class TaxId(ApiObject):
    """A tax number of a customer."""

    country_code: str | None | Unset = UNSET
    """Undocumented."""
    tax_code: str | None | Unset = UNSET
    """Undocumented."""
    tax_id: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"country_code": "string", "tax_code": "string", "tax_id": "string"}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.country_code = d.pop("country_code", UNSET)
        self.tax_code = d.pop("tax_code", UNSET)
        self.tax_id = d.pop("tax_id", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.country_code) is not UNSET:
            d["country_code"] = v
        if (v := model.tax_code) is not UNSET:
            d["tax_code"] = v
        if (v := model.tax_id) is not UNSET:
            d["tax_id"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class TaxIdFields(TypedDict, closed=True):
        """The fields of `TaxId` in a dict."""

        country_code: NotRequired[str | None]
        """Undocumented."""
        tax_code: NotRequired[str | None]
        """Undocumented."""
        tax_id: NotRequired[str | None]
        """Undocumented."""


resolvable(TaxId, globals())
