"""What of a response differs from what a scenario file expects.

Decides when two values are the same. The file names the fields that matter; all others may have any value. A list has
exactly the items of the file. Numbers are compared exactly. Date-times are the same if they are the same instant, and a
date in the file is any time of that day, because the clock of a sandbox advances with every request.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from attrs import evolve, frozen

from zenskar_client.types import dumps
from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.json import is_array, is_object
from zenskar_ext.testing._sandbox.scenario.text import Place
from zenskar_ext.testing._sandbox.scenario.words import meant

DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@frozen
class Difference:
    """A place in the file, and what came there instead."""

    place: Place
    message: str


@frozen
class Spot:
    """Where a comparison is: in the file, and in which field of which record."""

    place: Place
    name_of: Callable[[str], str]
    """What readers call the record with an id."""
    record: str = ""
    field: str = ""

    def within(self, got: Any) -> "Spot":
        """Return the spot in a record, if the value is one."""
        return evolve(self, record=self.name_of(got["id"]), field="") if isinstance(got.get("id"), str) else self

    def at(self, name: str) -> "Spot":
        """Return the spot of a field."""
        return evolve(self, place=(*self.place, name), field=f"{self.field}.{name}".removeprefix("."))

    def item(self, index: int) -> "Spot":
        """Return the spot of an item of a list."""
        return evolve(self, place=(*self.place, index), field=f"{self.field}[{index}]")

    def difference(self, expected: str, got: str) -> Difference:
        """Return a difference here."""
        return Difference(
            self.place, ": ".join(filter(None, (self.record, self.field, f"expected {expected}, got {got}")))
        )


def differences(spot: Spot, expected: Any, got: Any) -> Iterator[Difference]:
    """Yield what differs, in the order of the file."""
    if is_object(expected) and is_object(got):
        inside = spot.within(got)
        for name, value in expected.items():
            if name in got:
                yield from differences(inside.at(name), value, got[name])
            else:
                yield inside.at(name).difference(dumps(value), f"no such field{meant(name, got)}")
    elif is_array(expected) and is_array(got):
        if len(expected) != len(got):
            yield spot.difference(f"{len(expected)} items", f"{len(got)}")
        for index, (one, other) in enumerate(zip(expected, got, strict=False)):
            yield from differences(spot.item(index), one, other)
    elif not _same(expected, got):
        yield spot.difference(dumps(expected), dumps(got))


def _same(expected: Any, got: Any) -> bool:
    if isinstance(expected, bool) or isinstance(got, bool):
        return expected is got
    if isinstance(expected, str) and isinstance(got, str):
        return expected == got or _is_same_time(expected, got)
    return bool(expected == got)


def _is_same_time(expected: str, got: str) -> bool:
    try:
        wanted, instant = read_instant(expected), read_instant(got)
    except ValueError:
        return False
    return wanted == instant or (DATE.fullmatch(expected) is not None and wanted.date() == instant.date())
