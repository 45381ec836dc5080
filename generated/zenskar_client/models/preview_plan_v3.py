# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_date, resolvable, write_date, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class PreviewPlanV3(ApiObject):
    """The assumptions for the estimate of a plan."""

    start_date: dt.date
    """Undocumented."""
    end_date: dt.date | None | Unset = UNSET
    """The end date. If omitted, it is taken from the duration of the plan."""
    customer_id: str | None | Unset = UNSET
    """The id of the customer. If omitted, a made-up customer is used. A UUID."""
    name: str | None | Unset = UNSET
    """The name. If omitted, it is the name of the plan."""
    description: str | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"start_date": "start_date"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "start_date": "date",
            "end_date": "date",
            "customer_id": "string",
            "name": "string",
            "description": "string",
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"start_date": (write_date,), "end_date": (write_date,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.start_date = read_date(v) if (v := d.pop("start_date", UNSET)).__class__ is str else v
        self.end_date = read_date(v) if (v := d.pop("end_date", UNSET)).__class__ is str else v
        self.customer_id = d.pop("customer_id", UNSET)
        self.name = d.pop("name", UNSET)
        self.description = d.pop("description", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.start_date) is not UNSET:
            d["start_date"] = v
        if (v := model.end_date) is not UNSET:
            d["end_date"] = v
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, PreviewPlanV3)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class PreviewPlanV3Fields(TypedDict, closed=True):
        """The fields of `PreviewPlanV3` as keyword arguments or in a dict."""

        start_date: dt.date
        """Undocumented."""
        end_date: NotRequired[dt.date | None]
        """The end date. If omitted, it is taken from the duration of the plan."""
        customer_id: NotRequired[str | None]
        """The id of the customer. If omitted, a made-up customer is used. A UUID."""
        name: NotRequired[str | None]
        """The name. If omitted, it is the name of the plan."""
        description: NotRequired[str | None]
        """Undocumented."""


resolvable(PreviewPlanV3, globals())
