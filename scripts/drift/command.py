"""Compare recorded responses with the description: `make drift`.

    python -m scripts.drift                     read the cassettes in cassettes/, print what differs
    python -m scripts.drift FOLDER --write      write what was seen into openapi/ as `observed`, and regenerate

Users record the cassettes against the real API with `zenskar_ext.testing.cassettes`. The exit status is 0 if nothing
differs, 1 if something differs (with --write: if something is left for a person to settle), 2 for wrong use.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path

from scripts import editing, generate
from scripts.drift.answers import Answer, CassetteError, answers, cassettes
from scripts.drift.corrections import Corrections
from scripts.drift.differences import Kind, Place
from scripts.drift.findings import Finding, confirmed, findings
from scripts.problems import say
from scripts.publishing import drafted
from zenskar_ext.testing._sandbox.description import Description

ROOT = Path(__file__).resolve().parents[2]
DESCRIPTION = ROOT / "openapi"
CASSETTES = Path("cassettes")
WORDS: Mapping[Kind, str] = {
    "undescribed": "not described: {0.observation}",
    "missing": "missing, though required",
    "null": "null, described as {0.described}",
    "type": "{0.observation}, described as {0.described}",
    "format": "not of format {0.described}: {0.listed}",
    "value": "new value: {0.listed}",
    "pattern": "{0.listed} does not match {0.described}",
    "media": "{0.listed}, described as {0.described}",
    "status": "the status is not described",
    "path": "the path is {0.described}, and the API returned {0.listed}",
    "request": "the API returned {0.listed}",
}
"""The text for a finding, by its kind."""


def report(description: Description, found: Iterable[Finding]) -> Iterator[str]:
    """Yield the lines that say what differs, by operation, request, response and schema."""
    for heading, group in groupby(found, key=lambda each: _heading(description, each.place)):
        together = list(group)
        users = sorted({name for each in together for name in each.operations})
        shared = together[0].place.section in ("responses", "schemas")
        yield f"{heading}, in responses of {', '.join(users)}" if shared else heading
        width = max(len(str(each.place)) for each in together)
        for each in together:
            count = counted(len(each.answers), "response")
            yield f"  {each.place!s:{width}}  {WORDS[each.kind].format(each)} ({count})"
        yield ""


def _heading(description: Description, place: Place) -> str:
    if place.section == "requests":
        return "Requests that fit no operation"
    if place.section == "operations":
        operation = description.operations[place.name]
        return f"{operation.id}, {operation.method} {operation.path}"
    return place.name


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="drift", description="Compare recorded responses with the description.")
    parser.add_argument("cassettes", nargs="?", type=Path, default=CASSETTES, help="a folder or a file (cassettes/)")
    parser.add_argument("--write", action="store_true", help="write what was seen into openapi/, and regenerate")
    parser.add_argument("--date", type=date.fromisoformat, help="the day of the recording, as 2026-11-21 (today)")
    options = parser.parse_args(arguments)
    description = Description(json.loads((DESCRIPTION / "zenskar.bundled.json").read_text()))
    try:
        files = cassettes(options.cassettes)
        recorded = _recorded(files)
    except CassetteError as error:
        say(*f"Nothing was compared: {error}".split("\n"), file=sys.stderr)
        return 2
    found = findings(description, recorded)
    say(*report(description, found))
    held = f"{counted(len(recorded), 'response')} of {counted(len(files), 'cassette')}"
    print(f"{counted(len(found), 'difference')} in {held}.")
    fitting = confirmed(description, recorded)
    if fitting:
        say(f"{counted(len(fitting), 'inferred response')} confirmed: {', '.join(map(str, fitting))}.")
    if options.write:
        return write(found, options.date or datetime.now(UTC).date(), fitting)
    return int(bool(found))


def _recorded(files: Iterable[Path]) -> list[Answer]:
    """Return the responses in all cassettes.

    Raises:
        CassetteError: Some cannot be read. The message has a line for each.
    """
    recorded: list[Answer] = []
    wrong: list[str] = []
    for file in files:
        try:
            recorded += answers(file)
        except CassetteError as error:
            wrong.append(str(error))
    if wrong:
        raise CassetteError("\n".join(wrong))
    return recorded


def write(found: Sequence[Finding], day: date, fitting: Iterable[Place] = ()) -> int:
    """Write into the description what needs no decision, regenerate, and print the rest; return the exit status.

    Args:
        found: The differences.
        day: The day of the recording.
        fitting: The inferred responses that were recorded as they are described. They are inferred no longer.
    """
    with drafted(DESCRIPTION) as draft:
        corrections = Corrections(draft, day.isoformat())
        for place in fitting:
            corrections.confirm(place)
        left = [each for each in found if not corrections.take(each)]
        texts = corrections.texts()
        editing.write(texts)
        status = generate.publish(draft) if texts else 0
    if status:
        return status
    print(f"{len(found) - len(left)} written, to {counted(len(texts), 'file')} of {DESCRIPTION.name}.")
    if left:
        print(f"{len(left)} left for you to settle:")
    for each in left:
        say(f"  {each.place}: {WORDS[each.kind].format(each)}")
    return int(bool(left))
