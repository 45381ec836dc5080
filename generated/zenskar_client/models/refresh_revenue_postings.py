# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, read_date, resolvable, write_date, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class RefreshRevenuePostings(ApiObject):
    """The postings to recalculate, and their date. The server rejects a body in which any of these fields is missing."""

    contract_id: str
    """The id of the billing contract. A UUID."""
    revenue_contract_id: str
    """A UUID."""
    revenue_contract_item_id: str
    """A UUID."""
    performance_obligation_id: str
    """A UUID."""
    posting_date: dt.date
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {
        "contract_id": "contract_id",
        "revenue_contract_id": "revenue_contract_id",
        "revenue_contract_item_id": "revenue_contract_item_id",
        "performance_obligation_id": "performance_obligation_id",
        "posting_date": "posting_date",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "contract_id": "string",
            "revenue_contract_id": "string",
            "revenue_contract_item_id": "string",
            "performance_obligation_id": "string",
            "posting_date": "date",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"posting_date": (write_date,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.contract_id = d.pop("contract_id", UNSET)
        self.revenue_contract_id = d.pop("revenue_contract_id", UNSET)
        self.revenue_contract_item_id = d.pop("revenue_contract_item_id", UNSET)
        self.performance_obligation_id = d.pop("performance_obligation_id", UNSET)
        self.posting_date = read_date(v) if (v := d.pop("posting_date", UNSET)).__class__ is str else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.contract_id) is not UNSET:
            d["contract_id"] = v
        if (v := model.revenue_contract_id) is not UNSET:
            d["revenue_contract_id"] = v
        if (v := model.revenue_contract_item_id) is not UNSET:
            d["revenue_contract_item_id"] = v
        if (v := model.performance_obligation_id) is not UNSET:
            d["performance_obligation_id"] = v
        if (v := model.posting_date) is not UNSET:
            d["posting_date"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, RefreshRevenuePostings)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class RefreshRevenuePostingsFields(TypedDict, closed=True):
        """The fields of `RefreshRevenuePostings` as keyword arguments or in a dict."""

        contract_id: str
        """The id of the billing contract. A UUID."""
        revenue_contract_id: str
        """A UUID."""
        revenue_contract_item_id: str
        """A UUID."""
        performance_obligation_id: str
        """A UUID."""
        posting_date: dt.date
        """Undocumented."""


resolvable(RefreshRevenuePostings, globals())
