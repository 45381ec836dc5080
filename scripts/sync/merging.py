"""Put the descriptions of many pages together into one document.

Decides when two pages contradict each other. Must not know how a page looks.
"""

from collections.abc import Sequence
from typing import Any

from scripts.markdown import one_line
from scripts.sync.pages import Page
from scripts.sync.parsing import InputError


def merged(pages: Sequence[Page]) -> dict[str, Any]:
    """Return one document with the operations and components of all pages.

    Raises:
        InputError: Two pages spell a component or an operation in two ways.
    """
    first = pages[0].document
    document: dict[str, Any] = {
        "openapi": first["openapi"],
        "info": first.get("info", {}),
        "paths": {},
        "components": {},
    }
    said: dict[tuple[str, str], tuple[Any, str]] = {}
    for page in pages:
        for path, item in page.document["paths"].items():
            if not isinstance(item, dict):
                raise InputError(f"{page.where}: {one_line(path)} is not a mapping")
            common = {key: value for key, value in item.items() if key in ("parameters", "servers")}
            for name in item.keys() - common.keys():
                _say(said, (path, name), {**common, name: item[name]}, page.where)
                document["paths"].setdefault(path, {}).update({**common, name: _titled(item[name], page.title)})
        for section, parts in (page.document.get("components") or {}).items():
            if section != "securitySchemes" and isinstance(parts, dict):  # ReadMe numbers them
                for name, part in parts.items():
                    _say(said, (section, name), part, page.where)
                    document["components"].setdefault(section, {})[name] = part
    return document


def _say(said: dict[tuple[str, str], tuple[Any, str]], key: tuple[str, str], part: Any, where: str) -> None:
    known, before = said.setdefault(key, (part, where))
    if known != part:
        section, name = map(one_line, key)
        part = f"{name.upper()} {section}" if section.startswith("/") else f"{name} ({section})"
        raise InputError(f"{where}: it describes {part} differently than {before} does; save both pages again")


def _titled(operation: Any, title: str) -> Any:
    """Return an operation with a summary: the title of its page, unless it has one of its own."""
    return {**operation, "summary": operation.get("summary") or title} if isinstance(operation, dict) else operation
