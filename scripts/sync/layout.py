"""Keep the layout of a file: a changed word is a changed line, and no other line moves.

ruamel writes a whole file anew and breaks some lines elsewhere. So what it writes before and after a change is
compared, and only the lines that differ are put into the text as people wrote it.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from scripts import editing
from scripts.drift.layout import spaced


def written(text: str | None, content: Any) -> str:
    """Return the text of a file whose content was changed.

    Args:
        text: The text that the file has, None if it is new.
        content: Its changed content, as `editing.load` returned it.
    """
    if text is None:
        return editing.dump(spaced(content))
    return patched(text, editing.dump(spaced(editing.read(text))), editing.dump(spaced(content)))


def patched(text: str, before: str, after: str) -> str:
    """Return a text with the lines that differ between two other texts, of which one says the same as it does."""
    ours, old, new = (each.splitlines(keepends=True) for each in (text, before, after))
    in_ours, in_new = dict(_same(old, ours)), dict(_same(old, new))
    anchors = [number for number in range(len(old)) if number in in_ours and number in in_new]
    found: list[str] = []
    start = (0, 0, 0)
    for end in (*((number, in_ours[number], in_new[number]) for number in anchors), (len(old), len(ours), len(new))):
        pieces = [side[first:last] for side, first, last in zip((old, ours, new), start, end, strict=True)]
        found += pieces[1] if pieces[0] == pieces[2] else pieces[2]
        found += ours[end[1] : end[1] + 1]
        start = (end[0] + 1, end[1] + 1, end[2] + 1)
    return "".join(found)


def _same(some: Sequence[str], others: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Iterate pairs of the numbers of lines that two texts have in common, in order."""
    for first, second, size in SequenceMatcher(None, some, others, autojunk=False).get_matching_blocks():
        yield from ((first + number, second + number) for number in range(size))
