"""Write texts of the description into Python: as a literal, as a name, as a docstring, or not at all.

Nothing else may put a text of the description into generated code. A description is data: whatever its texts contain,
the code has the same syntax tree. Must not know where a text comes from or where it goes.
"""

import json
import keyword
import re
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from openapi_python_client.schema.untrusted_string import UntrustedString

from scripts.description import DescriptionError

_QUOTES = re.compile(r'""+|"\Z')
_IMPORT = re.compile(r"from \.[.\w]* import (\w+)(?: as (\w+))?")


def literal(value: Any) -> str:
    """Return a JSON value as a Python literal.

    Raises:
        DescriptionError: It is no JSON value, or a number that JSON cannot express.
    """
    match raw(value):
        case None | bool() | int() as plain:
            return repr(plain)
        case float() as number if number - number == 0:  # neither infinite nor NaN, which are names in Python
            return repr(number)
        case str() as text:
            return repr(str(text))
        case list() | tuple() as items:
            return f"[{', '.join(map(literal, items))}]"
        case dict() as items:
            return f"{{{', '.join(f'{literal(key)}: {literal(item)}' for key, item in items.items())}}}"
        case other:
            raise DescriptionError(f"{other!r} cannot be written as a literal")


def name(value: Any) -> str:
    """Return a text that is the name of something in Python.

    Raises:
        DescriptionError: It is no identifier, is a word of Python, or Python would read it as another name.
    """
    text = str(raw(value))
    if not text.isidentifier() or keyword.iskeyword(text) or unicodedata.normalize("NFKC", text) != text:
        raise DescriptionError(f"{text!r} cannot be a name in Python")
    return text


def docstring(value: Any, width: int = 0, indent: int = 0) -> str:
    """Return a text as a part of a docstring, wrapped, with the lines after the first one indented.

    Characters that cannot be seen, such as those that reverse the direction of writing, are left out.
    """
    lines = _visible(str(raw(value))).splitlines()
    if width:
        lines = [part for line in lines for part in _wrapped(line, width)]
    gap = " " * indent
    text = "\n".join(f"{gap}{line}" if line and number else line for number, line in enumerate(lines))
    return _QUOTES.sub(lambda found: found[0].replace('"', '\\"'), text.replace("\\", "\\\\"))


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, expand_tabs=False, replace_whitespace=False) or [""]


def _visible(text: str) -> str:
    """Return a text without what cannot be seen; any kind of space becomes a space, any end of a line a newline."""
    lines = text.splitlines()
    shown = ("".join(" " if each.isspace() else each for each in line if _is_visible(each)) for line in lines)
    return "\n".join(shown)


def _is_visible(character: str) -> bool:
    return character.isprintable() or character.isspace()


def import_line(value: str) -> str:
    """Return an import of a module of the package by another one.

    Raises:
        DescriptionError: It is anything else.
    """
    found = _IMPORT.fullmatch(value)
    if not found:
        raise DescriptionError(f"{value!r} is not an import of a model")
    for imported in filter(None, found.groups()):
        name(imported)
    return value


def member(value: str | int) -> Any:
    """Return the value of an enum's member, which the generator has escaped for double quotes if it is a text."""
    return json.loads(f'"{value}"') if isinstance(value, str) else value


def raw(value: Any) -> Any:
    """Return a value without the wrapping by which the generator marks the texts of the description."""
    return value.get_untrusted_value() if isinstance(value, UntrustedString) else value


FILTERS: Mapping[str, Callable[..., Any]] = {
    function.__name__: function for function in (docstring, import_line, literal, member, name, raw)
}
"""The functions, as filters of the templates."""
