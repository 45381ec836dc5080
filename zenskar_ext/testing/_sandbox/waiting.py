"""Waits until the sandbox holds the records that a test expects: for services that work in the background.

Decides which records match, and what the error says if too few do. Every change wakes it, so it needs no polling.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

from attrs import field, frozen

from zenskar_client.types import dumps, loads
from zenskar_ext.testing._sandbox.records import check_collection
from zenskar_ext.testing._sandbox.service import Service
from zenskar_ext.testing._sandbox.store import Record

Where = Mapping[str, Any] | Callable[[Record], object]
SHOWN = 5
"""How many records an error shows."""
LONGEST = 200
"""How many characters it shows of each."""


def _as_stored(where: Where) -> Where:
    """Return fields with their values as records hold them: a datetime, a UUID or a Decimal as the client sends it."""
    return where if callable(where) else loads(dumps(where))


@frozen
class Wanted:
    """What a test waits for: `count` records of a collection that have these fields, or for which a function is true."""

    collection: str
    where: Where = field(converter=_as_stored)
    count: int

    def among(self, records: Sequence[Record]) -> list[Record]:
        """Return the records that match."""
        where = self.where
        if callable(where):
            return [record for record in records if self._is_true(where, record)]
        return [record for record in records if all(record.get(name) == value for name, value in where.items())]

    def _is_true(self, where: Callable[[Record], object], record: Record) -> object:
        try:
            return where(record)
        except Exception as error:
            error.add_note(
                f"wait_for called the function with this record of {self.collection}: {_short(dumps(record))}"
            )
            raise

    def missing(self, records: Sequence[Record], count: int, seconds: float) -> str:
        """Return what an error says: what was expected, and which records there are instead."""
        wanted = getattr(self.where, "__name__", "the function") if callable(self.where) else dumps(self.where)
        found = f"{count} of {len(records)} records match {wanted}, not {self.count}{':' if records else ''}"
        lines = list(map(_short, self._texts(records[-SHOWN:])))
        earlier = [f"... and {len(records) - SHOWN} before these"] if len(records) > SHOWN else []
        return "\n  ".join([f"{self.collection}: after {seconds:g} s, {found}", *lines, *earlier])

    def _texts(self, records: Sequence[Record]) -> Iterator[str]:
        for record in records:
            shown = record if callable(self.where) else {name: record.get(name) for name in ("id", *self.where)}
            yield dumps(shown)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."


def wait_for(service: Service, wanted: Wanted, seconds: float) -> list[Record]:
    """Return copies of the records as soon as enough match.

    Raises:
        TimeoutError: They do not within this time. The message shows what there is instead.
        ConfigurationError: There is no such collection.
    """
    check_collection(service.world.description, wanted.collection)
    end = time.monotonic() + seconds
    state, records = service.rows(wanted.collection)
    while len(found := wanted.among(records)) < wanted.count:  # without the lock: the function may use the sandbox
        before, left = state, end - time.monotonic()
        if left > 0:
            state, records = service.rows(wanted.collection, before, left)
        if state == before or left <= 0:  # a function that writes changes the state each time
            raise TimeoutError(wanted.missing(records, len(found), seconds))
    return deepcopy(found)
