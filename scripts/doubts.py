"""Take back what the description says against an operation, once a source shows its path.

Must not know which source it is.
"""

import re
import textwrap
from typing import Any, Final

from ruamel.yaml.scalarstring import FoldedScalarString

from scripts.drift.layout import LONGEST, in_one_line

WEAK: Final = ("assumed", "inferred")
"""The levels of a path that no source shows."""
_GUESSES: Final = re.compile(r"\b(assumed|inferred|guess)\b")
_WIDTH: Final = 112
_OPEN_BODY: Final = re.compile(r"The body is not (known|shown)\b")


def settle_path(operation: Any, level: str, *, body: bool = False) -> None:
    """Raise the level of an operation, and take out what explained why its path was not known.

    Args:
        operation: The operation, as its file has it.
        level: Its new level.
        body: Whether the source shows the body too.
    """
    evidence = operation["x-evidence"]
    if evidence["level"] in WEAK:
        before = operation["description"]
        after = without_doubts(before, body=body)
        operation["description"] = before if after == before else folded(after)
    evidence["level"] = level
    for doubt in ("x-absent", "x-candidates"):
        operation.pop(doubt, None)


def without_doubts(text: str, *, body: bool) -> str:
    """Return a description without the part on its sources, and without sentences that call something a guess.

    A description that has nothing else stays as it is.
    """
    paragraphs = str(text).partition("Sources: ")[0].strip().split("\n\n")
    kept = [_without_guesses(each, body=body) for each in paragraphs]
    return "\n\n".join(each for each in kept if each) or str(text)


def _without_guesses(paragraph: str, *, body: bool) -> str:
    sentences = re.split(r"(?<=[.:;])\s+", paragraph.strip())
    kept = [each for each in sentences if not _GUESSES.search(each) and not (body and _OPEN_BODY.search(each))]
    return " ".join(kept)


def folded(text: str) -> Any:
    """Return a text as a file writes it: on one line if it fits, otherwise folded into lines."""
    if len(text) <= LONGEST and "\n" not in text:
        return in_one_line(text)
    lines = [textwrap.wrap(each, _WIDTH, break_long_words=False, break_on_hyphens=False) for each in text.split("\n\n")]
    value = FoldedScalarString("\n\n".join(" ".join(each) for each in lines))
    value.fold_pos, at = [], 0
    for paragraph in lines:
        for line in paragraph:
            at += len(line) + 1
            value.fold_pos.append(at - 1)
        value.fold_pos.pop()
        at += 1
    return value
