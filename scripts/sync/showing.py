"""Print what differs: what a person has to decide, what it means for users, each difference, then the counts.

The text is Markdown, so that it can be the text of a pull request. Must not know files.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from attrs import asdict, frozen

from scripts.markdown import code, inert, inert_beside_code, one_line
from scripts.sync.advising import advice, plainly
from scripts.sync.differing import LEVELS, Difference
from scripts.sync.matching import plain
from scripts.sync.takeover import Takeover
from scripts.sync.writing import Written

_LEVEL_ONLY: Final = re.compile(r"- changed methods? .*: \w+ -> \w+")
_COUNTED: Final = {
    "level": "whose level rises to published (`--all` lists them)",
    "new": "that only the vendor's description has",
    "absent": "assumed here, that the vendor's description lacks",
    "withdrawn": "that the vendor's description no longer has",
    "kept": "that other sources show, and the vendor's description lacks",
    "path": "that moved to another path or method",
}
UNDO: Final = "git checkout -- openapi generated docs changelog.d && git clean -fd openapi generated"


@frozen
class Report:
    """What is printed.

    Attributes:
        document: Our bundle, before.
        takeover: The comparison.
        written: What would be written, or was.
        users: What changes for users, in the words of the changelog.
        files: The files of `openapi/` that were written; None if nothing was to be written.
        every: Whether operations are listed of which only the level changes.
    """

    document: Mapping[str, Any]
    takeover: Takeover
    written: Written
    users: Sequence[str]
    files: Sequence[str] | None = None
    every: bool = False


def as_text(report: Report) -> str:
    """Return the summary."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    takeover = report.takeover
    yield f"# The vendor's description: {inert(str(takeover.source))}"
    yield ""
    if takeover.differs:
        yield from _section("For you to decide", list(advice(report.document, takeover, report.written)))
        if takeover.left:
            yield "`--put-off` in place of `--keep` lists a place again next time. With `make`, options go into `ARGS`."
            yield ""
        yield from _section("What it means for users", _for_users(report))
        yield from _changes(report)
    else:
        yield "Nothing differs from openapi/ that was not seen before."
        yield ""
    yield from _section("Ignored", [inert(each) for each in takeover.said.unread])
    yield from _section("Counts", counts(takeover))
    if report.files is not None:
        yield from _section("Written", _written(report.files))


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"## {title}"
        yield ""
        yield from (f"- {line}" for line in lines)
        yield ""


def _for_users(report: Report) -> list[str]:
    return [
        inert_beside_code(each.removeprefix("- "))
        for each in report.users
        if report.every or not _LEVEL_ONLY.fullmatch(each)
    ]


def _changes(report: Report) -> Iterator[str]:
    """Iterate the differences that are taken over, by tag; of levels only if all are wanted."""
    tags = _tags(report.document, report.takeover)
    told = [each for each in report.takeover.taken if report.every or each.kind not in LEVELS]
    told.sort(key=lambda each: _heading(each, tags))
    for heading, group in groupby(told, key=lambda each: _heading(each, tags)):
        yield from _section(
            inert(heading), [f"{code(str(each.place))}: {_line(each, report.written)}" for each in group]
        )


def _line(difference: Difference, written: Written) -> str:
    call = written.calls.get(difference.place.name)
    return f"new, as {code(call)}" if call and difference.kind == "new" else plainly(difference)


def _heading(difference: Difference, tags: Mapping[str, str]) -> str:
    if difference.place.section == "operations":
        return tags.get(difference.place.name, "Other operations")
    return "Schemas"


def _tags(document: Mapping[str, Any], takeover: Takeover) -> dict[str, str]:
    ours = {each["operationId"]: str(each["tags"][0]) for item in document["paths"].values() for each in item.values()}
    known = {plain(each): each for each in ours.values()}
    new = {
        name: known.get(plain(each.tag), one_line(each.tag) or "Other operations")
        for name, each in takeover.theirs.operations.items()
    }
    return {**new, **ours}


def _written(files: Sequence[str]) -> list[str]:
    if not files:
        return ["Nothing: openapi/ and the client say it already."]
    return [
        f"{len(files)} file{'s' * (len(files) > 1)} of openapi/, and the client generated from it: {_some(files)}",
        "Next: `make change` runs the tests, and renews the recordings and tables.",
        f"To undo it, if nothing else in these folders is uncommitted: `{UNDO}`",
    ]


def _some(files: Sequence[str], most: int = 8) -> str:
    rest = f" and {len(files) - most} more (`git status` lists them)" if len(files) > most else ""
    return f"{', '.join(files[:most])}{rest}"


def counts(takeover: Takeover) -> list[str]:
    """List how many operations and schemas were matched, and how many differences there are of each kind."""
    kinds = Counter[str](each.kind for each in (*takeover.taken, *(each for each, _ in takeover.left)))
    rest = sum(number for kind, number in kinds.items() if kind not in {*_COUNTED, "shown"})
    found = [
        f"{_number(len(takeover.names.operations), 'operation')} and {_number(len(takeover.names.schemas), 'schema')} matched"
    ]
    for kind, said in _COUNTED.items():
        if number := kinds[kind]:
            found.append(f"{_number(number, 'operation')} {said}")
    found += (
        [f"{_number(kinds['shown'], 'part')} that the vendor's description confirms (no longer `x-inferred`)"]
        if kinds["shown"]
        else []
    )
    found += [_number(rest, "other difference")] if rest else []
    settled = len(takeover.settled)
    return [*found, *([f"{_number(settled, 'place')} where ours stays, as you decided"] if settled else [])]


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def as_json(report: Report) -> str:
    """Return the outcome as JSON, for machines, in the groups of the text."""
    takeover, written = report.takeover, report.written
    groups = [
        *(("decide", each, reason) for each, reason in takeover.left),
        *(("level" if each.kind in LEVELS else "change", each, "") for each in takeover.taken),
        *(("settled", each, "keep ours") for each in takeover.settled),
    ]
    source = takeover.source
    content = {
        "source": {
            "name": source.name,
            "version": source.version,
            "complete": source.complete,
            "pages": source.pages,
        },
        "decide": list(advice(report.document, takeover, written)),
        "users": list(report.users),
        "perhaps": dict(takeover.perhaps),
        "conflicts": sorted(map(str, takeover.conflicts)),
        "differences": [
            {
                "group": group,
                "place": str(each.place),
                "kind": each.kind,
                "says": str(each),
                "theirs": each.theirs,
                "ours": each.ours,
                "left": reason,
            }
            for group, each, reason in groups
        ],
        "amounts": [asdict(each) for each in written.amounts],
        "secrets": [asdict(each) for each in written.secrets],
        "named": dict(written.named),
        "calls": dict(written.calls),
        "operations": {
            name: {"request": request, "by": takeover.reasons.get(name, "")}
            for name, request in takeover.names.operations.items()
        },
        "schemas": dict(takeover.names.schemas),
        "counts": counts(takeover),
        "written": None if report.files is None else list(report.files),
    }
    return json.dumps(content, indent=1).replace("\x7f", "\\u007f")
