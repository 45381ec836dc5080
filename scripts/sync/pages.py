"""Find the OpenAPI document of one operation in a docs page.

Knows how the pages of the Mintlify site and of the older ReadMe site look. Must not know how pages are put together.
"""

import re
from typing import Any, Final

from attrs import frozen

from scripts.description import METHODS
from scripts.markdown import one_line
from scripts.sync.parsing import InputError, description, parsed, stranger

_MINTLIFY: Final = ("## OpenAPI", "````", re.compile(r"````[ \t]*ya?ml(?P<info>.*)"))
_README: Final = ("# OpenAPI definition", "```", re.compile(r"```[ \t]*json(?P<info>[ \t]*)"))
"""The heading above a block, the line at its end, and the line at its beginning."""
_TITLE: Final = re.compile(r"^# (?P<title>[^\n]+)$", re.MULTILINE)


@frozen
class Page:
    """The description of one operation on a page.

    Attributes:
        where: The page, as errors call it.
        title: Its title.
        document: The OpenAPI document, cut down to the operation.
    """

    where: str
    title: str
    document: dict[str, Any]


def page(text: str, where: str) -> Page | None:
    """Return the description on a page, None if the page has none.

    Raises:
        InputError: It is not a page in Markdown, or its description cannot be read.
    """
    if found := stranger(text):
        raise InputError(f"{where}: {found}, not a description")
    text = text.replace("\r\n", "\n")
    title = one_line(heading["title"]) if (heading := _TITLE.search(text)) else ""
    if block := _block(text, *_MINTLIFY):
        info, content = block
        document = description(parsed(content, where), where)
        _refuse_another_operation(document, info, where)
    elif block := _block(text, *_README):
        value = parsed(block[1], where)
        if value == {}:
            return None
        document = description(value, where)
    else:
        return None
    return Page(where, title, document)


def _block(text: str, heading: str, end: str, start: re.Pattern[str]) -> tuple[str, str] | None:
    """Return what the first line of the block below a heading says, and the block; each line is looked at once."""
    info, block, is_below = "", None, False
    for line in text.split("\n"):
        if block is not None:
            if line.rstrip(" \t") == end:
                return info, "\n".join(block)
            block.append(line)
        elif line.rstrip(" \t") == heading:
            is_below = True
        elif is_below and line:
            is_below = False
            if opened := start.fullmatch(line):
                info, block = opened["info"], list[str]()
    return None


def _refuse_another_operation(document: dict[str, Any], info: str, where: str) -> None:
    """Refuse a block without the operation that the first line of its fence names."""
    words = info.split()
    if len(words) < 2:  # noqa: PLR2004 - method and path
        raise InputError(f"{where}: the fence names no method and path")
    method, path = words[-2].lower(), words[-1]
    if method not in METHODS:
        return
    item = document["paths"].get(path)
    if not isinstance(item, dict) or method not in item:
        raise InputError(f"{where}: the fence names {method.upper()} {one_line(path)}, which its description lacks")
