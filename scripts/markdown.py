"""Put words of strangers into Markdown that is printed and may become the text of a pull request: they do nothing there."""

import re
from typing import Final

LONGEST: Final = 1_000
"""The largest number of characters of one text; what is behind them is cut off."""
_ACTS: Final = re.compile(r"[<>`@\\*|~]|&\w*;|&#|#\d|\]\s*[(\[:]|!\[|://|www\.|\b__|__\b")
"""What Markdown, HTML or GitHub would act on, outside of code."""
_OURS: Final = re.compile(r"(`[^`]+`|\*\*[a-z ]+\*\*)")
"""What the words of the changelog mark themselves: code, and a verdict."""


def one_line(text: str) -> str:
    """Return a text on one line, without what a terminal would act on."""
    return "".join(each if each.isprintable() else " " for each in re.sub(r"\s+", " ", text)).strip()


def code(text: str) -> str:
    """Return a text as code, in which nothing acts."""
    line = _cut(one_line(text)).replace("`", "'")
    return f"`{line}`"


def inert(text: str) -> str:
    """Return a text as it is if nothing in it acts, and else as code."""
    line = _cut(one_line(text))
    return code(line) if _ACTS.search(line) else line


def inert_beside_code(line: str) -> str:
    """Return a line of the changelog, which has code of its own; what acts beside it becomes code too."""
    parts = _OURS.split(one_line(line))
    return "".join(
        f" {code(each)} " if number % 2 == 0 and _ACTS.search(each) else each for number, each in enumerate(parts)
    )


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} ..."
