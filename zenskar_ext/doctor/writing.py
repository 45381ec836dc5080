"""Writes what is settled into a file that `zenskar_ext.settled` reads: at once, or not at all."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from os.path import realpath
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from attrs import asdict, evolve

from zenskar_ext.doctor.examination import Report
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.settled import VERSION, Settled, read_settled


def write(report: Report, file: Path, day: date) -> Settled:
    """Write the settled answers of a report. Answers that the file has already stay where the report has none.

    Raises:
        ConfigurationError: The file belongs to another organisation, or cannot be read or written.
    """
    found = _joined(before(report.organisation, report.base_url, file), report, day)
    text = "".join(f"{line}\n" for line in _lines(found))
    place = Path(realpath(file))  # a link stays, and what it points to is replaced
    try:
        with TemporaryDirectory(dir=place.parent, prefix=f".{place.name}.") as folder:
            new = Path(folder, place.name)
            new.write_text(text, encoding="utf-8")
            if place.exists():
                new.chmod(place.stat().st_mode)
            new.replace(place)
    except OSError as error:
        raise ConfigurationError(f"{file} cannot be written: {error.strerror}") from None
    return found


def before(organisation: str, base_url: str, file: Path) -> Settled | None:
    """Return what a file says of an organisation; None if there is no file.

    Raises:
        ConfigurationError: The file belongs to another organisation, cannot be read, or is not one of the doctor.
    """
    folder = Path(realpath(file)).parent
    if not folder.is_dir():
        raise ConfigurationError(f"{file} cannot be written: there is no folder {folder}")
    if not file.exists():
        return None
    found = read_settled(file)
    if (found.organisation, found.base_url.rstrip("/")) != (organisation, base_url.rstrip("/")):
        raise ConfigurationError(
            f"{file} is of the organisation {found.organisation} at {found.base_url}: give another file to --write"
        )
    return found


def _joined(old: Settled | None, report: Report, day: date) -> Settled:
    start = old or Settled(report.organisation, report.base_url, day)
    answers = {each.settles: each for each in report.answers if each.settles}
    none = Settled("", "", day)
    values: dict[str, Any] = {
        name: each.value if each.is_settled else getattr(none, name) for name, each in answers.items()
    }
    how = {**start.how, **{name: each.words for name, each in answers.items()}}
    kept = {name: words for name, words in how.items() if name not in answers or answers[name].is_settled}
    return evolve(start, **values, how=kept, settled_on=day if answers else start.settled_on)


def _lines(found: Settled) -> Iterator[str]:
    """Yield the lines of the file, in TOML."""
    yield "# Written by `zenskar doctor --write`. `zenskar_ext.settled.read_settled` reads it."
    yield f"version = {VERSION}"
    values = asdict(found, filter=lambda _, value: value is not None)
    tables: list[tuple[str, Mapping[str, str]]] = []
    for name, value in values.items():
        if isinstance(value, dict):
            tables.append((name, cast("dict[str, str]", value)))
        else:
            yield f"{name} = {_value(value)}"
    for name, table in tables:
        yield f"\n[{name}]"
        yield from (f"{_value(key)} = {_value(value)}" for key, value in table.items())


def _value(value: object) -> str:
    """Return a value in TOML, whose texts are those of JSON."""
    return value.isoformat() if isinstance(value, date) else json.dumps(value).replace("\x7f", "\\u007f")
