# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class ApproveInvoice(ApiObject):
    """The options for approving an invoice. All fields are optional, but the body is required."""

    check_duplicate_invoice: bool | Unset = UNSET
    """Whether to check for a duplicate invoice. The server's default is true.
    Sources: the vendor's tool switches it on."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"check_duplicate_invoice": "boolean"}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.check_duplicate_invoice = d.pop("check_duplicate_invoice", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.check_duplicate_invoice) is not UNSET:
            d["check_duplicate_invoice"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class ApproveInvoiceFields(TypedDict, closed=True):
        """The fields of `ApproveInvoice` as keyword arguments or in a dict."""

        check_duplicate_invoice: NotRequired[bool]
        """Whether to check for a duplicate invoice. The server's default is true.
        Sources: the vendor's tool switches it on."""


resolvable(ApproveInvoice, globals())
