# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import Any, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class JournalEntry(ApiObject):
    """A journal entry with its lines.

    In every response that a source shows: `id`, `organisation_id`, `description`, `currency`, `journal_lines`. If
    one is missing after all, it is `UNSET`.

    Sources:
        The archived docs pages are cut off within it. `event`, `status_type` and `created_at` are fields that the
        vendor's client reads from the list. There may be more.
    """

    id: str
    """A UUID."""
    organisation_id: str
    """A UUID."""
    description: str
    """Undocumented."""
    currency: str
    """Undocumented."""
    journal_lines: builtins.list[JournalLine]
    """A line of a journal entry."""
    posted_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    custom_data: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    event: str | None | Unset = UNSET
    """Undocumented."""
    status_type: JournalEntryStatus | None | Unset = UNSET
    """Known values: `pending`, `posted`, `draft`."""
    created_at: dt.datetime | None | Unset = UNSET
    """Undocumented."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "journal_lines": (None, JournalLine),
            "posted_at": (write_datetime,),
            "custom_data": (None, JsonObject),
            "created_at": (write_datetime,),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.id = d.pop("id", UNSET)
        self.organisation_id = d.pop("organisation_id", UNSET)
        self.description = d.pop("description", UNSET)
        self.currency = d.pop("currency", UNSET)
        self.journal_lines = (
            [JournalLine.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("journal_lines", UNSET)).__class__ is list
            else v
        )
        self.posted_at = read_datetime(v) if (v := d.pop("posted_at", UNSET)).__class__ is str else v
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.event = d.pop("event", UNSET)
        self.status_type = JournalEntryStatus.by_value[v] if (v := d.pop("status_type", UNSET)).__class__ is str else v
        self.created_at = read_datetime(v) if (v := d.pop("created_at", UNSET)).__class__ is str else v
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
        if (v := model.organisation_id) is not UNSET:
            d["organisation_id"] = v
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.journal_lines) is not UNSET:
            d["journal_lines"] = v
        if (v := model.posted_at) is not UNSET:
            d["posted_at"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        if (v := model.event) is not UNSET:
            d["event"] = v
        if (v := model.status_type) is not UNSET:
            d["status_type"] = str(v) if isinstance(v, str) else v
        if (v := model.created_at) is not UNSET:
            d["created_at"] = v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, JournalEntry)


# Imported last, because models can refer to each other.
from .journal_entry_status import JournalEntryStatus
from .journal_line import JournalLine
from .json_object import JsonObject

resolvable(JournalEntry, globals())
