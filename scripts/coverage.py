"""Count how much of the API is described, and how well: `make coverage`.

    python -m scripts.coverage            print the table, write docs/coverage.md and the figures in README.md
    python -m scripts.coverage --json     print the figures as JSON instead; write nothing
    python -m scripts.coverage --check    write nothing; exit 1 if something is wrong

`--check` fails if a row of the index is neither described nor withdrawn, if an operation has no level or source, or if
docs/coverage.md or the figures in README.md are not up to date with the description.
"""

import argparse
import csv
import json
import sys
import textwrap
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import asdict, field, frozen

from scripts import pages
from scripts.decisions import withdrawn_rows
from scripts.description import namespaces, operations
from scripts.problems import say
from zenskar_ext.cli.known import ABSENT, LEVELS, Listed, answer, level, listed, sentence, units

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "openapi" / "zenskar.bundled.json"
INDEX = ROOT / "openapi" / "index.csv"
PAGE = ROOT / "docs" / "coverage.md"
README = ROOT / "README.md"
BEGIN: Final = "<!-- coverage: written by `make coverage` -->"
END: Final = "<!-- end of coverage -->"


@frozen
class Row:
    """A row of the documentation index.

    Attributes:
        call: Its method in the client; None if the row is not described.
        level: The evidence level of that operation.
        withdrawn: Whether it was described once, and is not any more.
    """

    seed_id: str
    tag: str
    title: str
    method: str
    call: str | None
    level: str | None
    withdrawn: bool


@frozen
class Tag:
    """The figures of one tag of the description.

    Attributes:
        name: The tag.
        namespace: Its namespace in the client.
        rows: How many rows of the index its operations cover.
        operations: How many operations are described.
        levels: How many operations have each evidence level.
        modelled: How many operations have a response whose shape is described.
        inferred: How many of these are inferred, as no source shows all of the response.
        examples: How many documented examples they carry, of request bodies and of responses.
    """

    name: str
    namespace: str
    rows: int
    operations: int
    levels: Mapping[str, int]
    modelled: int
    inferred: int
    examples: int


@frozen
class Coverage:
    """All figures, and the problems found."""

    tags: Sequence[Tag]
    rows: Sequence[Row]
    operations: Sequence[Listed]
    problems: Sequence[str] = field(factory=tuple)
    units: Sequence[str] = field(factory=tuple)
    """The unit of each field of money: `minor`, `major` or `unknown`."""

    @property
    def described(self) -> int:
        """Return how many rows of the index are described."""
        return sum(row.call is not None for row in self.rows)

    @property
    def sentence(self) -> str:
        """Return how many methods return models, and how many run without an option of the client."""
        return sentence(self.operations, self.units)


def coverage(
    document: Mapping[str, Any], index: Iterable[Mapping[str, str]], withdrawn: Collection[str] = ()
) -> Coverage:
    """Compare a description with the rows of the index, and count what it describes."""
    names = namespaces(document)
    described = [operation for _, _, operation in operations(document)]
    calls: dict[str, tuple[str, str]] = {}
    problems: list[str] = []
    for operation in described:
        evidence = operation.get("x-evidence", {})
        if evidence.get("level") not in LEVELS or not evidence.get("sources"):
            problems.append(f"{operation['operationId']} has no known level, or no source")
        tag = operation["tags"][0]
        call = f"zk.{names[tag]}.{operation['x-method']}"
        calls |= {seed_id: (call, level(operation)) for seed_id in evidence.get("index", [])}
    rows = []
    for row in index:
        place, known = calls.get(row["seed_id"], (None, None))
        gone = row["seed_id"] in withdrawn
        rows.append(Row(row["seed_id"], row["tag"], row["title"], row["method"], place, known, gone))
    problems += [
        f"the index row {row.seed_id!r} is not described" for row in rows if row.call is None and not row.withdrawn
    ]
    tags = [_tag(name, namespace, described) for name, namespace in names.items()]
    amounts = [*units(document.get("components", {}).get("schemas", {}))]
    return Coverage(tags, rows, listed(document), problems, amounts)


def _tag(name: str, namespace: str, operations: Iterable[Mapping[str, Any]]) -> Tag:
    own = [operation for operation in operations if operation["tags"][0] == name]
    return Tag(
        name=name,
        namespace=namespace,
        rows=sum(len(operation["x-evidence"]["index"]) for operation in own),
        operations=len(own),
        levels=dict(Counter(map(level, own))),
        modelled=sum(answer(operation) != "any JSON" for operation in own),
        inferred=sum(answer(operation) == "inferred" for operation in own),
        examples=sum(_examples(operation) for operation in own),
    )


def _examples(operation: Mapping[str, Any]) -> int:
    holders = [operation.get("requestBody", {}), *operation["responses"].values()]
    media = [each for holder in holders for each in holder.get("content", {}).values()]
    return sum(("example" in each) + len(each.get("examples", {})) for each in media)


def page(found: Coverage) -> str:
    """Return the text of docs/coverage.md."""
    levels = [each for each in (*LEVELS, ABSENT) if any(tag.levels.get(each) for tag in found.tags)]
    heading = [
        "tag",
        "namespace",
        "index rows",
        "operations",
        *levels,
        "answers modelled",
        "of these inferred",
        "examples",
    ]
    figures = [
        [tag.rows, tag.operations, *(tag.levels.get(each, 0) for each in levels), *counts]
        for tag in found.tags
        for counts in [(tag.modelled, tag.inferred, tag.examples)]
    ]
    table = [[tag.name, f"`{tag.namespace}`", *row] for tag, row in zip(found.tags, figures, strict=True)]
    sums = [sum(column) for column in zip(*figures, strict=True)]
    told = f"Of {len(found.rows)} rows of the documentation index {found.described} are described."
    newer = sum(not each.in_index for each in found.operations)
    lines = [
        "# Coverage",
        "",
        f"{told} What the levels mean is in [evidence.md](evidence.md). Written by `make coverage`.",
        "",
        found.sentence,
        "",
        *_markdown(heading, [*table, ["**all**", "", *sums]]),
        "",
        "## The operations, one by one",
        "",
        f"{len(found.operations)} operations, {newer} of them newer than the index.",
        "",
        *_markdown(
            ["in the client", "method", "path", "level", "response"],
            [
                [f"`{each.call}`", each.method.upper(), f"`{each.path}`", each.level, each.answer]
                for each in found.operations
            ],
        ),
        "",
        "## The index, row by row",
        "",
        "Two rows may be one operation: the index names some twice.",
        "",
        *_markdown(
            ["tag", "title", "method", "in the client", "level"],
            [[row.tag, row.title, row.method.upper(), _place(row), row.level or ""] for row in found.rows],
        ),
    ]
    return "\n".join(lines) + "\n"


def filled(text: str, found: Coverage) -> str:
    """Return README.md with the figures between its two marks; the text around them does not change."""
    sentence = textwrap.fill(found.sentence, 120, break_on_hyphens=False)
    return pages.filled("README.md", text, (BEGIN, END), f"\n{sentence}\n")


def _place(row: Row) -> str:
    if row.call is None:
        return "withdrawn" if row.withdrawn else "missing"
    return f"`{row.call}`"


def _markdown(heading: Sequence[object], rows: Iterable[Sequence[object]]) -> list[str]:
    def line(cells: Sequence[object]) -> str:
        return f"| {' | '.join(str(cell) for cell in cells)} |"

    return [line(heading), line(["---"] * len(heading)), *(line(row) for row in rows)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="coverage", description="How much of the API is described, and how well.")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON; write nothing")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if something is wrong")
    options = parser.parse_args(arguments)
    with INDEX.open(newline="") as file:
        found = coverage(json.loads(BUNDLE.read_text()), csv.DictReader(file), withdrawn_rows())
    texts = {PAGE: page(found), README: filled(README.read_text(), found)}
    problems = list(found.problems)
    for place, text in texts.items():
        if options.check and (not place.exists() or place.read_text() != text):
            problems.append(f"{place.relative_to(ROOT)} is not up to date: run `make coverage`")
    if options.json:
        print(json.dumps({**asdict(found), "described": found.described}, indent=1))
    elif not options.check:
        say(*texts[PAGE].partition("## The operations")[0].strip().split("\n"))
        for place, text in texts.items():
            place.write_text(text)
    if problems:
        say(*problems, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
