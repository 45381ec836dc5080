"""Print what differs: by tag, operation and schema, then what it means for users, then the counts.

The text is Markdown, so that it can be the text of a pull request. Must not know files.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from scripts.sync.differing import LEVELS, Difference
from scripts.sync.matching import plain
from scripts.sync.parsing import one_line
from scripts.sync.takeover import Takeover
from scripts.sync.writing import Written


def shown(document: Mapping[str, Any], takeover: Takeover, written: Written, users: Sequence[str]) -> Iterator[str]:
    """Iterate the lines of the summary.

    Args:
        document: Our bundle, before.
        takeover: The comparison.
        written: What would be written, or was.
        users: What changes for users, in the words of the changelog.
    """
    yield f"# The vendor's description: {takeover.source}"
    yield ""
    if not takeover.differs:
        yield "Nothing differs from openapi/ that was not seen before."
        return
    tags = _tags(document, takeover)
    told = [each for each in takeover.taken if each.kind not in LEVELS]
    for heading, group in groupby(
        sorted(told, key=lambda each: _heading(each, tags)), key=lambda each: _heading(each, tags)
    ):
        yield f"## {heading}"
        yield ""
        together = list(group)
        for each in together:
            name = f" (as `{written.named[each.place.name]}`)" if each.place.name in written.named else ""
            yield f"- `{each.place}`: {_line(each)}{name}"
        yield ""
    yield from _section(
        "Left to you", [f"`{each.place}`: {_line(each)}. Ours stays: {reason}." for each, reason in takeover.left]
    )
    yield from _section(
        "Amounts whose unit is unknown",
        [f"`{each}`: look for a source that tells its unit" for each in written.amounts],
    )
    yield from _section("Not read", [one_line(each) for each in takeover.said.unread])
    yield from _section("What it means for users", [each.removeprefix("- ") for each in users])
    yield from _section("Counts", [f"{number} {each}" for each, number in counts(takeover).items()])


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"## {title}"
        yield ""
        yield from (f"- {line}" for line in lines)
        yield ""


def _line(difference: Difference) -> str:
    return one_line(str(difference)).replace("`", "'")


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


def as_text(document: Mapping[str, Any], takeover: Takeover, written: Written, users: Sequence[str]) -> str:
    """Return the summary."""
    return "\n".join(shown(document, takeover, written, users))


def counts(takeover: Takeover) -> dict[str, int]:
    """Return how many differences there are of each kind, and how many parts were matched."""
    kinds = Counter[str](each.kind for each in (*takeover.taken, *(each for each, _ in takeover.left)))
    words = {
        "level": "operations that are published now",
        "shown": "parts that are no longer inferred",
        "new": "new operations",
        "absent": "assumed operations that are absent",
        "kept": "operations that only other sources show",
        "path": "operations that are elsewhere",
    }
    found = {"operations matched": len(takeover.names.operations), "schemas matched": len(takeover.names.schemas)}
    rest = sum(number for kind, number in kinds.items() if kind not in words)
    return {
        **found,
        **{said: kinds[kind] for kind, said in words.items() if kinds[kind]},
        **({"other differences": rest} if rest else {}),
    }


def as_json(_: Mapping[str, Any], takeover: Takeover, written: Written, users: Sequence[str]) -> str:
    """Return the outcome as JSON, for machines."""
    left = {each.key: reason for each, reason in takeover.left}
    every = [*takeover.taken, *(each for each, _ in takeover.left)]
    content = {
        "source": {
            "name": takeover.source.name,
            "version": takeover.source.version,
            "complete": takeover.source.complete,
            "pages": takeover.source.pages,
        },
        "differences": [
            {
                "place": str(each.place),
                "kind": each.kind,
                "says": str(each),
                "theirs": each.theirs,
                "ours": each.ours,
                "left": left.get(each.key, ""),
            }
            for each in every
        ],
        "operations": {
            name: {"request": request, "by": takeover.reasons.get(name, "")}
            for name, request in takeover.names.operations.items()
        },
        "schemas": dict(takeover.names.schemas),
        "named": dict(written.named),
        "amounts": list(written.amounts),
        "users": list(users),
        "counts": counts(takeover),
    }
    return json.dumps(content, indent=1, ensure_ascii=False)
