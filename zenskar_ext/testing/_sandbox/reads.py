"""Which parts of a request had an effect, so that the note can name the others.

A part has an effect if a rule reads it by its name, or if a record that was written holds it: what is stored is shown.
Must not know any operation.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.json import Json, is_array, is_object
from zenskar_ext.testing._sandbox.store import Record


class Given(dict[str, Any]):
    """The fields of a request. They remember which of them were read by name; to copy them all is not to read them."""

    def __init__(self, fields: Mapping[str, Any], read: set[str] | None = None) -> None:
        """Start with fields that nobody has read, or share with others which have been."""
        super().__init__(fields)
        self.read: set[str] = set() if read is None else read

    def __getitem__(self, name: str) -> Any:
        self.read.add(name)
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self.read.add(str(name))
        return super().__contains__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """Return a field, or the default if there is none."""
        self.read.add(name)
        return super().get(name, default)

    def over(self, defaults: Mapping[str, Any]) -> "Given":
        """Return these fields, with defaults for those that are missing. Reading them there is reading them here."""
        return Given({**defaults, **self}, self.read)

    def unread(self) -> dict[str, Any]:
        """Return the fields that were not read by name, except those without a value."""
        return {name: value for name, value in self.items() if name not in self.read and value is not None}


def given(value: Any) -> Any:
    """Return an object as one that remembers what is read of it; any other value as it is."""
    return Given(value) if is_object(value) and not isinstance(value, Given) else value


def without_effect(query: Any, body: Any, written: Iterable[Record]) -> list[str]:
    """Return the names of the parts of a request that had no effect.

    Args:
        query: The parameters of the query.
        body: The body. Only an object has named parts; the items of an array are stored as a whole.
        written: The records that the request has stored.
    """
    unread = {**query.unread(), **(body.unread() if isinstance(body, Given) else {})}
    stored = [each for record in written for each in _objects(record)] if unread else []
    return [name for name, value in unread.items() if not any(_holds(each.get(name), value) for each in stored)]


def is_stored(name: str, value: Any, written: Iterable[Record]) -> bool:
    """Return whether one of the records that a request has stored holds a field with a value, at any depth."""
    return any(_holds(each.get(name), value) for record in written for each in _objects(record) if name in each)


def _objects(value: Any) -> Iterator[Json]:
    """Yield an object and all objects inside it: a phase is stored inside its contract."""
    if is_object(value):
        yield value
    inside = value.values() if is_object(value) else value if is_array(value) else ()
    for each in inside:
        yield from _objects(each)


def _holds(stored: Any, sent: Any) -> bool:
    """Return whether a stored value is a sent one, perhaps with more fields, or with its times in UTC."""
    if is_object(sent):
        return is_object(stored) and all(_holds(stored.get(name), value) for name, value in sent.items())
    if is_array(sent):
        return is_array(stored) and len(stored) == len(sent) and all(map(_holds, stored, sent))
    return stored == sent or _is_same_time(stored, sent)


def _is_same_time(stored: Any, sent: Any) -> bool:
    try:
        return read_instant(stored) == read_instant(sent)
    except (TypeError, ValueError):
        return False
