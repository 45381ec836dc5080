# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, read_datetime, resolvable, write_fields, write_utc


@attrs_define(repr=False, eq=False, kw_only=True)
class UsageEvent(ApiObject):
    """Usage by a customer: a single event, or a sum of several.

    Sources:
        The vendor's tool checks all three fields, as the backend's `UsageEventPayload` does.
    """

    customer_id: str
    """A customer id of your choice, such as `cus_123` or a UUID. The billable metric maps it to a customer."""
    timestamp: dt.datetime
    """The time of the usage. Events are ordered by it. The safest form is `YYYY-MM-DD HH:MM:SS` in UTC. Sent as `YYYY-
    MM-DD HH:MM:SS`, in UTC.
    Sources: guides also show ISO 8601 with a `Z`; a numeric offset was rejected."""
    data: JsonObject
    """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar. A `datetime` in it is
    sent as `YYYY-MM-DD HH:MM:SS`, in UTC."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {"customer_id": "customer_id", "timestamp": "timestamp", "data": "data"}

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {"customer_id": "string", "timestamp": "date-time", "data": "any"}

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {"timestamp": (write_utc,), "data": (write_utc,)}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.customer_id = d.pop("customer_id", UNSET)
        self.timestamp = read_datetime(v) if (v := d.pop("timestamp", UNSET)).__class__ is str else v
        self.data = JsonObject.from_dict(v) if (v := d.pop("data", UNSET)).__class__ is dict else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.customer_id) is not UNSET:
            d["customer_id"] = v
        if (v := model.timestamp) is not UNSET:
            d["timestamp"] = v
        if (v := model.data) is not UNSET:
            d["data"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, UsageEvent)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    class UsageEventFields(TypedDict, closed=True):
        """The fields of `UsageEvent` as keyword arguments or in a dict."""

        customer_id: str
        """A customer id of your choice, such as `cus_123` or a UUID. The billable metric maps it to a customer."""
        timestamp: dt.datetime
        """The time of the usage. Events are ordered by it. The safest form is `YYYY-MM-DD HH:MM:SS` in UTC. Sent as
        `YYYY-MM-DD HH:MM:SS`, in UTC.
        Sources: guides also show ISO 8601 with a `Z`; a numeric offset was rejected."""
        data: JsonObject | Mapping[str, Any]
        """A free-form JSON object. Its keys are defined by the caller or by a system behind Zenskar. A `datetime` in
        it is sent as `YYYY-MM-DD HH:MM:SS`, in UTC."""


# Imported last, because models can refer to each other.
from .json_object import JsonObject

resolvable(UsageEvent, globals())
