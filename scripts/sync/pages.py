"""Find the OpenAPI document of one operation in a docs page.

Knows how the pages of the Mintlify site and of the older ReadMe site look. Must not know how pages are put together.
"""

import re
from typing import Any, Final

from attrs import frozen

from scripts.description import METHODS
from scripts.sync.parsing import InputError, description, one_line, parsed

_MINTLIFY: Final = re.compile(
    r"^## OpenAPI[ \t]*\n+````[ \t]*ya?ml[ \t]*(?P<info>[^\n]*)\n(?P<text>.*?)^````[ \t]*$", re.MULTILINE | re.DOTALL
)
_README: Final = re.compile(
    r"^# OpenAPI definition[ \t]*\n+```[ \t]*json[ \t]*\n(?P<text>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL
)
_TITLE: Final = re.compile(r"^# (?P<title>[^\n]+)$", re.MULTILINE)
_HTML: Final = re.compile(r"\s*<(!doctype|html)", re.IGNORECASE)


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
    if _HTML.match(text):
        login = (
            " that asks to log in" if re.search(r"type=[\"']?password|sign.?in|log.?in", text, re.IGNORECASE) else ""
        )
        raise InputError(f"{where}: an HTML page{login}, not the Markdown of a docs page")
    text = text.replace("\r\n", "\n")
    title = (found := _TITLE.search(text)) and one_line(found["title"])
    if block := _MINTLIFY.search(text):
        document = description(parsed(block["text"], where), where)
        _refuse_another_operation(document, block["info"], where)
    elif block := _README.search(text):
        value = parsed(block["text"], where)
        if value == {}:
            return None
        document = description(value, where)
    else:
        return None
    return Page(where, title or "", document)


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
