"""Reads NDJSON: a JSON object in each line. Numbers keep the digits of the file."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import IO, Any, Final, cast

from attrs import frozen

from zenskar_ext.outbox.loading.lines import Lines
from zenskar_ext.outbox.loading.reading import Place, Row

_NONE: Final[Mapping[str, Any]] = {}


@frozen
class Ndjson:
    """A file of NDJSON. Empty lines are skipped."""

    file: IO[bytes]
    length: int | None

    def rows(self, start: Place) -> Iterator[Row]:
        """Read the rows from a place to the end of the file."""
        lines = Lines(self.file, start)
        for text in lines:
            if text.strip():
                columns, problem = (_NONE, lines.problem) if lines.problem else _read(text)
                yield Row(lines.place.line, lines.place, columns, problem, lines.raw)
            lines.begin()


def _read(text: str) -> tuple[Mapping[str, Any], str]:
    """Return the object, or what is wrong with it."""
    try:
        value = _DECODER.decode(text)
    except RecursionError:
        return _NONE, "it is nested too deeply"
    except InvalidOperation:
        return _NONE, "it contains a number with too large an exponent"
    except ValueError as error:
        return _NONE, f"it is not JSON: {error}"
    if not isinstance(value, dict):
        return _NONE, "it is JSON, but not an object"
    return cast("dict[str, Any]", value), ""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; with a key twice, it would not be certain which value counts."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        msg = f"the key {twice!r} is there twice"
        raise ValueError(msg)
    return found


def _refuse(name: str) -> object:
    msg = f"{name} is not a JSON number"
    raise ValueError(msg)


_DECODER: Final = json.JSONDecoder(parse_float=Decimal, parse_constant=_refuse, object_pairs_hook=_unique)
