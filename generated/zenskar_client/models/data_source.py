# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, resolvable


@attrs_define(repr=False, eq=False, kw_only=True)
class DataSource(ApiObject):
    """A system from which data is read. Which fields can be null or missing is not shown by any source."""

    id: str | None | Unset = UNSET
    """A UUID."""
    name: str | None | Unset = UNSET
    """Undocumented."""
    connector_type: str | None | Unset = UNSET
    """The kind of system, such as BigQuery, PostgreSQL or Snowflake."""
    destination: str | None | Unset = UNSET
    """The destination. Its meaning is not shown by any source."""
    status: str | None | Unset = UNSET
    """The status.
    Sources: only the value `active` is shown; there are others."""
    remote_conn: bool | None | Unset = UNSET
    """A flag whose meaning is not shown by any source."""
    message: str | None | Unset = UNSET
    """A message whose content is not shown by any source."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.name = d.pop("name", UNSET)
        self.connector_type = d.pop("connector_type", UNSET)
        self.destination = d.pop("destination", UNSET)
        self.status = d.pop("status", UNSET)
        self.remote_conn = d.pop("remote_conn", UNSET)
        self.message = d.pop("message", UNSET)
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.id) is not UNSET:
            d["id"] = v
        if (v := model.name) is not UNSET:
            d["name"] = v
        if (v := model.connector_type) is not UNSET:
            d["connector_type"] = v
        if (v := model.destination) is not UNSET:
            d["destination"] = v
        if (v := model.status) is not UNSET:
            d["status"] = v
        if (v := model.remote_conn) is not UNSET:
            d["remote_conn"] = v
        if (v := model.message) is not UNSET:
            d["message"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return d


resolvable(DataSource, globals())
