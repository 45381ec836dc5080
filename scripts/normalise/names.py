"""Choose the names of classes, operations and fields: valid in Python, and none taken twice.

File names must differ by more than case, and no class may be called like something that a generated module imports.
"""

import keyword
import re
import unicodedata
from collections.abc import Iterable, Iterator

from openapi_python_client.strings import ClassName, PythonIdentifier

PREFIX = "field_"
LONGEST = 100
"""The longest name before a number; the names of files have limits."""
IMPORTED = frozenset(
    {
        "Any",
        "ApiObject",
        "AsyncCaller",
        "AsyncPager",
        "Caller",
        "ClassVar",
        "Decimal",
        "File",
        "Filter",
        "FilterBy",
        "Literal",
        "Mapping",
        "Never",
        "NotRequired",
        "Op",
        "OpenEnum",
        "Operation",
        "PageShape",
        "Pager",
        "Query",
        "Request",
        "Response",
        "Self",
        "Sequence",
        "TYPE_CHECKING",
        "TypedDict",
        "UNSET",
        "UUID",
        "Unpack",
        "Unset",
        "Where",
    }
)
"""The names that generated modules import or define; a class of one of these names would hide them."""


class ClassNames:
    """The names of the classes of one client, each given once.

    Args:
        taken: Names that are no longer free.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Start with the names that generated modules import."""
        self._taken = {_file_of(name) for name in (*IMPORTED, *taken)}

    def free(self, text: str) -> bool:
        """Return whether a class may be called like a text."""
        return _file_of(class_name(text)) not in self._taken

    def take(self, *texts: str) -> str:
        """Return the first free name of several texts, or the last one with a suffix or a number."""
        for text in _candidates(tuple(text[:LONGEST] for text in texts)):
            name = class_name(text)
            if _file_of(name) not in self._taken:
                self._taken |= {_file_of(name), _file_of(f"{name}Fields")}
                return name
        raise AssertionError  # the candidates do not end


def _candidates(texts: tuple[str, ...]) -> Iterator[str]:
    yield from texts
    yield f"{texts[-1]}Model"
    number = 2
    while True:
        yield f"{texts[-1]}{number}"
        number += 1


def class_name(text: str) -> str:
    """Return a text as the name of a class, as the generator does."""
    name = str(ClassName(as_python_reads(text), PREFIX))
    return name if is_usable(name) and any(each.isalnum() for each in text) else "Model"


def as_python_reads(name: str) -> str:
    """Return a name in the form in which Python compares names: `ﬁ` as `fi`."""
    return unicodedata.normalize("NFKC", name)


def _file_of(name: str) -> str:
    return str(PythonIdentifier(name, PREFIX)).replace("_", "")


def identifier(text: str) -> str:
    """Return a text as a snake-case identifier that the generator leaves as it is."""
    words = str(PythonIdentifier(re.sub(r"\W+", "_", as_python_reads(text)).strip("_"), "op_")).lower()
    name = "_".join(re.findall(r"[a-z0-9]+", words)) or "operation"
    return str(PythonIdentifier(name[:LONGEST] if name[0].isalpha() else f"op_{name[:LONGEST]}", "op_"))


def unique(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return names in which each one that is already taken has a number."""
    known, found = set(taken), []
    for name in names:
        choices = (name, *(f"{name.rstrip('_')}_{number}" for number in range(2, len(known) + 3)))
        chosen = next(each for each in choices if each not in known)
        known.add(chosen)
        found.append(chosen)
    return found


def is_usable(name: str) -> bool:
    """Return whether a name can be an argument."""
    return name.isidentifier() and not keyword.iskeyword(name)
