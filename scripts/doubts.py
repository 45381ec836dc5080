"""Take back what the description says against an operation, once a source shows its path.

Must not know which source it is.
"""

import re
from typing import Any, Final

WEAK: Final = ("assumed", "inferred")
"""The levels of a path that no source shows."""
_GUESSES: Final = re.compile(r"\b(assumed|inferred|guess)\b")
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
        operation["description"] = without_doubts(operation["description"], body=body)
    evidence["level"] = level
    for doubt in ("x-absent", "x-candidates"):
        operation.pop(doubt, None)


def without_doubts(text: str, *, body: bool) -> str:
    """Return a description without the part on its sources, and without sentences that call something a guess.

    A description that has nothing else stays as it is.
    """
    said = str(text).partition("Sources: ")[0].strip()
    sentences = re.split(r"(?<=[.:;])\s+", said)
    kept = [each for each in sentences if not _GUESSES.search(each) and not (body and _OPEN_BODY.search(each))]
    found = " ".join(kept)
    return str(text) if found in ("", str(text).strip()) else found
