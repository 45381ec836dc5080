# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, Self

from attr import define as attrs_define
from attr import field as attrs_field

from ..types import UNSET, AnyFields, ApiObject, Unset, read_datetime, resolvable, write_datetime, write_fields


@attrs_define(repr=False, eq=False, kw_only=True)
class CreateJournalEntry(ApiObject):
    """A new journal entry. The debits and the credits of its lines should add up to the same amount."""

    description: str
    """Undocumented."""
    currency: str
    """Undocumented."""
    journal_lines: builtins.list[CreateJournalLine]
    """A line of a journal entry in a request."""
    event: str | None | Unset = UNSET
    """Undocumented."""
    posted_at: dt.datetime | None | Unset = UNSET
    """The time at which the entry takes effect.
    Sources: the vendor's tool shows it without a time zone."""
    custom_data: JsonObject | None | Unset = UNSET
    """A free-form JSON object."""
    status_type: JournalEntryStatus | Unset = UNSET
    """The status of a journal entry. Requests accept `pending` and `posted`. Known values: `pending`, `posted`,
    `draft`.
    Sources: the filter of the vendor's tool accepts `posted` and `draft`."""
    additional_properties: dict[str, Any] = attrs_field(factory=dict)
    """Fields that the API description does not contain, unchanged."""

    _required: ClassVar[Mapping[str, str]] = {
        "description": "description",
        "currency": "currency",
        "journal_lines": "journal_lines",
    }

    _only_sent: ClassVar[bool] = True

    @staticmethod
    def _described() -> Mapping[str, Any]:
        return {
            "description": "string",
            "currency": "string",
            "journal_lines": [CreateJournalLine],
            "event": "string",
            "posted_at": "date-time",
            "custom_data": JsonObject,
            "status_type": JournalEntryStatus,
        }

    @staticmethod
    def _writers() -> Mapping[str, tuple[Any, ...]]:
        return {
            "journal_lines": (None, CreateJournalLine),
            "posted_at": (write_datetime,),
            "custom_data": (None, JsonObject),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the model from a JSON object. Missing fields become `UNSET`; values of other types stay unchanged."""
        d = dict(src_dict)
        self = cls.__new__(cls)
        self.description = d.pop("description", UNSET)
        self.currency = d.pop("currency", UNSET)
        self.journal_lines = (
            [CreateJournalLine.from_dict(item) if item.__class__ is dict else item for item in v]
            if (v := d.pop("journal_lines", UNSET)).__class__ is list
            else v
        )
        self.event = d.pop("event", UNSET)
        self.posted_at = read_datetime(v) if (v := d.pop("posted_at", UNSET)).__class__ is str else v
        self.custom_data = JsonObject.from_dict(v) if (v := d.pop("custom_data", UNSET)).__class__ is dict else v
        self.status_type = JournalEntryStatus.by_value[v] if (v := d.pop("status_type", UNSET)).__class__ is str else v
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object. Fields that are `UNSET` are omitted; unknown fields are included.

        Raises:
            InvalidRequest: A date-time has no time zone, a date has a time, or an amount of money is a float.
        """
        d: dict[str, Any] = {}
        model: Any = self
        if (v := model.description) is not UNSET:
            d["description"] = v
        if (v := model.currency) is not UNSET:
            d["currency"] = v
        if (v := model.journal_lines) is not UNSET:
            d["journal_lines"] = v
        if (v := model.event) is not UNSET:
            d["event"] = v
        if (v := model.posted_at) is not UNSET:
            d["posted_at"] = v
        if (v := model.custom_data) is not UNSET:
            d["custom_data"] = v
        if (v := model.status_type) is not UNSET:
            d["status_type"] = str(v) if isinstance(v, str) else v
        for key, value in self.additional_properties.items():
            d.setdefault(key, value)
        return write_fields(d, CreateJournalEntry)


if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from .create_journal_line import CreateJournalLineDict
    from .journal_entry_status import JournalEntryStatusValue

    class CreateJournalEntryFields(TypedDict, closed=True):
        """The fields of `CreateJournalEntry` as keyword arguments or in a dict."""

        description: str
        """Undocumented."""
        currency: str
        """Undocumented."""
        journal_lines: Sequence[CreateJournalLine | CreateJournalLineDict | AnyFields]
        """A line of a journal entry in a request."""
        event: NotRequired[str | None]
        """Undocumented."""
        posted_at: NotRequired[dt.datetime | None]
        """The time at which the entry takes effect.
        Sources: the vendor's tool shows it without a time zone."""
        custom_data: NotRequired[JsonObject | Mapping[str, Any] | None]
        """A free-form JSON object."""
        status_type: NotRequired[JournalEntryStatus | JournalEntryStatusValue]
        """The status of a journal entry. Requests accept `pending` and `posted`. Known values: `pending`, `posted`,
        `draft`.
        Sources: the filter of the vendor's tool accepts `posted` and `draft`."""


# Imported last, because models can refer to each other.
from .create_journal_line import CreateJournalLine
from .journal_entry_status import JournalEntryStatus
from .json_object import JsonObject

resolvable(CreateJournalEntry, globals())
