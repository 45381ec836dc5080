"""Which columns of a file are which part of an event. Decides from the row alone; what an event may be, the outbox checks."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, tzinfo
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import frozen

from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.outbox.loading.types import ColumnType, moment, reader_of

Data: TypeAlias = Mapping[str, ColumnType] | Sequence[str] | None
DATA = "data"
SLUG = "slug"


class RowError(ValueError):
    """A row that is no event. The message says why."""


@frozen
class Layout:
    """Which columns of a file are which part of an event.

    Attributes:
        slug: The slug of all events; None if the column `slug` has it.
        customer_id: The column of the customer.
        timestamp: The column of the time.
        event_id: The columns that make the id of an event; empty if the file and the place of the row make it.
        data: The columns that are the event's data; None for the column `data`, or for all others if there is none.
        readers: What reads the texts of data columns, as far as their types are told.
        zone: The time zone of times without an offset; None if they are refused.
    """

    slug: str | None
    customer_id: str
    timestamp: str
    event_id: tuple[str, ...]
    data: tuple[str, ...] | None
    readers: Mapping[str, Callable[[str], Any]]
    zone: tzinfo | None

    @classmethod
    def of(
        cls,
        slug: str | None,
        *,
        customer_id: str,
        timestamp: str,
        event_id: str | Sequence[str] | None,
        data: Data,
        zone: tzinfo | None,
    ) -> "Layout":
        """Check what a caller says of the columns.

        Raises:
            InvalidRequestError: A type is unknown, or a column has no name.
        """
        ids = () if event_id is None else (event_id,) if isinstance(event_id, str) else tuple(event_id)
        if event_id is not None and not ids:
            raise InvalidRequestError("event_id: name a column or more; None if the place of a row is its id")
        types: Mapping[str, ColumnType] = data if isinstance(data, Mapping) else {}
        names = None if data is None else (data,) if isinstance(data, str) else tuple(data)
        readers = {name: reader_of(name, kind) for name, kind in types.items()}
        return cls(slug, customer_id, timestamp, ids, names, readers, zone)

    def __str__(self) -> str:
        """What was said of the columns: the same text for the same layout, in any process."""
        readers = {name: read.__name__ for name, read in self.readers.items()}
        return repr((self.slug, self.customer_id, self.timestamp, self.event_id, self.data, readers, str(self.zone)))

    @property
    def wanted(self) -> list[str] | None:
        """The columns that events are made of; None if that is up to the file."""
        if self.data is None:
            return None
        return list(dict.fromkeys((*self._parts, *self.data)))

    @property
    def decimals(self) -> Collection[str]:
        """The columns that are told to be numbers with a fraction."""
        return [name for name, read in self.readers.items() if read is reader_of(name, Decimal)]

    @property
    def _parts(self) -> list[str]:
        slug = [SLUG] if self.slug is None else []
        return [*slug, self.customer_id, self.timestamp, *self.event_id]

    def check_texts(self, header: Sequence[str]) -> None:
        """Check the header of a file in which all values are texts.

        Raises:
            InvalidRequestError: It lacks a column, or the type of a data column is not told.
        """
        if missing := [name for name in self.wanted or self._parts if name not in header]:
            raise InvalidRequestError(f"it has no column {missing[0]!r}; its columns are {', '.join(header)}")
        data = self.data or [name for name in header if name not in self._parts]
        if untold := [name for name in data if name not in self.readers]:
            example = f"{{{untold[0]!r}: Decimal}}"
            raise InvalidRequestError(f"a CSV file does not tell the type of {', '.join(untold)}: say data={example}")

    def event(self, columns: Mapping[str, Any], place_id: str) -> dict[str, Any]:
        """Return the event that a row is.

        Args:
            columns: The values of the row.
            place_id: The id of the event, if no column has it.

        Raises:
            RowError: It is none.
        """
        return {
            "slug": _text(columns, SLUG) if self.slug is None else self.slug,
            "customer_id": _text(columns, self.customer_id),
            "timestamp": self._time(columns),
            "event_id": self._id(columns) if self.event_id else place_id,
            "data": self._data(columns),
        }

    def _id(self, columns: Mapping[str, Any]) -> str:
        texts = [_text(columns, name) for name in self.event_id]
        return texts[0] if len(texts) == 1 else json.dumps(texts, ensure_ascii=False, separators=(",", ":"))

    def _time(self, columns: Mapping[str, Any]) -> datetime:
        value = columns.get(self.timestamp)
        if isinstance(value, str):
            try:
                value = moment(value)
            except ValueError as error:
                raise RowError(f"{self.timestamp}: {value!r} {error}") from None
        if not isinstance(value, datetime):
            raise RowError(f"{self.timestamp}: {value!r} is not a time")
        if value.tzinfo is None:
            if self.zone is None:
                raise RowError(f"{self.timestamp}: {value} has no offset; give its time zone as the zone")
            value = value.replace(tzinfo=self.zone)
            if value.utcoffset() != value.replace(fold=1).utcoffset():  # the clocks are changed in that hour
                raise RowError(f"{self.timestamp}: {value:%Y-%m-%d %H:%M:%S} is there twice, or never, in {self.zone}")
        return value

    def _data(self, columns: Mapping[str, Any]) -> dict[str, Any]:
        if self.data is None and DATA in columns:
            found = columns[DATA]
            if not isinstance(found, dict):
                raise RowError(f"{DATA}: {found!r} is not an object")
        elif self.data is None:
            found = {name: value for name, value in columns.items() if name not in self._parts}
        else:
            if missing := [name for name in self.data if name not in columns]:
                raise RowError(f"{missing[0]}: there is no such column")
            found = {name: columns[name] for name in self.data}
        return {**found, **{name: _typed(name, found[name], read) for name, read in self.readers.items()}}


def _typed(name: str, value: Any, read: Callable[[str], Any]) -> Any:
    """Return a value as the type of its column: a text is read, and other values have their type."""
    if not isinstance(value, str):
        return value
    try:
        return read(value)
    except ValueError as error:
        raise RowError(f"{name}: {value!r} {error}" if value.strip() else f"{name}: it is empty") from None


def _text(columns: Mapping[str, Any], name: str) -> str:
    value = columns.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value:
        raise RowError(f"{name}: {'it is empty' if value in (None, '') else f'{value!r} is not a text'}")
    return value
