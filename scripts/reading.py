"""Read a file of the description into plain values, with the line of each.

Reads the events of the YAML parser, so nothing is constructed but JSON values, and nothing recurses: depth, size and
the expansion of aliases have limits. Must not know what any value means.
"""

import re
from math import isfinite
from pathlib import Path
from typing import Any, Final

from attrs import define, field
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.nodes import ScalarNode

from scripts.problems import Pointer, Problem

BYTES: Final = 2_000_000
"""The largest file."""
DEPTH: Final = 64
"""How deep values may be nested."""
VALUES: Final = 500_000
"""The largest number of values in a file, when aliases are replaced by what they stand for."""
DIGITS: Final = 40
"""The longest number."""
_HINTS: Final = {
    "but found '<block mapping start>'": "; this line is indented otherwise than the lines around it",
    "but found '-'": "; this line is indented otherwise than the lines around it",
    "cannot start any token": "; indent with spaces, and quote what begins with such a character",
    "mapping values are not allowed here": "; a colon is missing in the line before, or a text with a colon is not quoted",
}
_TAG: Final = "tag:yaml.org,2002:"
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class Unreadable(ValueError):
    """The rest of a file is not read. Says the line, 0 for the file as a whole, and the reason."""

    def __init__(self, line: int, reason: str) -> None:
        """Keep the line and the reason."""
        super().__init__(f"line {line}: {reason}" if line else reason)
        self.line, self.reason = line, reason


@define
class File:
    """A file that was read.

    Attributes:
        name: Its name, as problems show it.
        value: Its content; None if it cannot be read.
        lines: The line of each value.
        problems: What is wrong with it as YAML.
    """

    name: str
    value: Any = None
    lines: dict[Pointer, int] = field(factory=dict[Pointer, int])
    problems: list[Problem] = field(factory=list[Problem])

    def line(self, pointer: Pointer) -> int:
        """Return the line of a value, or of the nearest value around it."""
        while pointer not in self.lines and pointer:
            pointer = pointer[:-1]
        return self.lines.get(pointer, 1)

    def complain(self, line: int, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.name, line, message))


def read(path: Path, name: str) -> File:
    """Read a file. What is wrong with it is in its `problems`."""
    file = File(name)
    try:
        file.value = _Reader(file).value(YAML(typ="safe", pure=True), text(path, BYTES))
    except Unreadable as error:
        file.complain(error.line, error.reason)
    except YAMLError as error:
        reason = _of_yaml(error)
        file.complain(reason.line, reason.reason)
    return file


def text(path: Path, largest: int) -> str:
    """Return the text of a file.

    Raises:
        Unreadable: It cannot be read, is larger than `largest` bytes, or is not UTF-8.
    """
    try:
        if path.stat().st_size > largest:
            raise Unreadable(0, f"the file is larger than {largest:,} bytes, the limit")
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise Unreadable(0, f"the file cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise Unreadable(error.object[: error.start].count(b"\n") + 1, "this is not UTF-8") from None


def _of_yaml(error: YAMLError) -> Unreadable:
    """Return what the parser says, with its line."""
    if not isinstance(error, MarkedYAMLError):
        return Unreadable(1, f"this is no YAML: {error}")
    mark, said = error.problem_mark or error.context_mark, str(error.problem or error.context)
    hint = next((hint for words, hint in _HINTS.items() if words in said), "")
    return Unreadable(mark.line + 1 if mark else 1, f"this is no YAML: {said}{hint}")


def load(path: Path, *, largest: int, values: int, depth: int) -> Any:
    """Return the content of any YAML file as plain values, with merge keys and dates. Nothing is built beyond limits.

    Args:
        path: The file, of one document.
        largest: The largest number of bytes.
        values: The largest number of keys and values, when aliases are replaced by what they stand for.
        depth: How deep values may be nested.

    Raises:
        Unreadable: It is no YAML, or exceeds a limit.
    """
    given = text(path, largest)
    try:
        _count(given, values, depth)
        return YAML(typ="safe").load(given)
    except YAMLError as error:
        raise _of_yaml(error) from None
    except RecursionError:
        raise Unreadable(0, f"it is nested more than {depth} levels deep") from None


def _count(text: str, values: int, depth: int) -> None:
    """Check how many values a text has, without building any."""
    count, levels, sizes = 0, list[tuple[str | None, int]](), dict[str, int]()
    for event in YAML(typ="safe").parse(text):
        match event:
            case MappingStartEvent() | SequenceStartEvent():
                levels.append((event.anchor, count))
                count += 1
            case MappingEndEvent() | SequenceEndEvent():
                anchor, before = levels.pop()
                sizes |= {anchor: count - before} if anchor else {}
            case ScalarEvent():
                sizes |= {event.anchor: 1} if event.anchor else {}
                count += 1
            case AliasEvent():
                if event.anchor not in sizes:
                    raise Unreadable(
                        event.start_mark.line + 1, f"*{event.anchor} stands for nothing that ends before it"
                    )
                count += sizes[event.anchor]
        if count > values or len(levels) > depth:
            limit = f"has more than {values:,} values" if count > values else f"is nested more than {depth} levels deep"
            raise Unreadable(event.start_mark.line + 1, f"it {limit}, the limit")


@define
class _Level:
    """A mapping or a list that is being read."""

    holder: Any
    anchor: str | None
    before: int
    key: str | None = None


class _Reader:
    """Builds the value of a file from the events of the parser."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._levels: list[_Level] = []
        self._at: list[str | int] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._count = 0
        self._root: Any = None

    def value(self, yaml: YAML, text: str) -> Any:
        """Return the value of a text.

        Raises:
            Unreadable: A limit is exceeded, or there is a construct that is not used here.
        """
        self._yaml = yaml
        documents = 0
        for event in yaml.parse(text):
            line = event.start_mark.line + 1
            match event:
                case DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        raise Unreadable(line, "a second document begins here; a file is one document")
                case MappingStartEvent() | SequenceStartEvent():
                    self._refuse_tag(event, line)
                    holder: Any = {} if isinstance(event, MappingStartEvent) else []
                    self._open(holder, event.anchor, line)
                case MappingEndEvent() | SequenceEndEvent():
                    self._close()
                case ScalarEvent():
                    self._scalar(event, line)
                case AliasEvent():
                    self._alias(str(event.anchor), line)
        return self._root

    def _open(self, holder: Any, anchor: str | None, line: int) -> None:
        if len(self._levels) == DEPTH:
            raise Unreadable(line, f"values are nested more than {DEPTH} deep, the limit")
        before = self._count
        self._put(holder, line)
        self._levels.append(_Level(holder, anchor, before))
        self._at.append(0)

    def _close(self) -> None:
        level = self._levels.pop()
        self._at.pop()
        if level.anchor:
            self._anchors[level.anchor] = level.holder, self._count - level.before
        self._advance()

    def _alias(self, anchor: str, line: int) -> None:
        if anchor not in self._anchors:
            raise Unreadable(line, f"*{anchor} stands for nothing that ends before it")
        value, size = self._anchors[anchor]
        self._count += size - 1
        self._put(value, line)
        self._advance()

    def _scalar(self, event: ScalarEvent, line: int) -> None:
        level = self._levels[-1] if self._levels else None
        if level and isinstance(level.holder, dict) and level.key is None:
            self._key(level, event, line)
            return
        value = self._plain(event, line)
        self._put(value, line)
        if event.anchor:
            self._anchors[event.anchor] = value, 1
        self._advance()

    def _key(self, level: _Level, event: ScalarEvent, line: int) -> None:
        key = event.value if event.value == "<<" else self._plain(event, line)
        if not isinstance(key, str):
            self._file.complain(line, f"the key {event.value} is no text; quote it")
            key = event.value
        if key in level.holder:
            first = self._file.lines[*self._at[:-1], key]
            self._file.complain(line, f"{key} is already in line {first}; a key may be there once")
        level.key = key
        self._at[-1] = key
        self._file.lines[tuple(self._at)] = line

    def _plain(self, event: ScalarEvent, line: int) -> Any:
        self._refuse_tag(event, line)
        text = event.value
        if _SURROGATE.search(text):
            raise Unreadable(line, "this text has half of a character, which no file in UTF-8 can hold")
        tag = str(self._yaml.resolver.resolve(ScalarNode, text, event.implicit)).removeprefix(_TAG)
        if tag in ("int", "float") and len(text) > DIGITS:
            self._file.complain(line, f"this number has more than {DIGITS} digits, the limit")
        elif tag == "timestamp":
            self._file.complain(line, f"{text} is read as a date; quote it")
        elif tag in ("int", "float", "bool", "null"):
            value = self._yaml.constructor.construct_object(ScalarNode(_TAG + tag, text))
            if not isinstance(value, float) or isfinite(value):
                return value
            self._file.complain(line, f"{text} is no number of JSON")
        return text

    def _refuse_tag(self, event: Any, line: int) -> None:
        if event.tag is not None and event.tag != "!":
            raise Unreadable(line, f"the tag {event.tag} is not used here; write a plain value")

    def _put(self, value: Any, line: int) -> None:
        self._count += 1
        if self._count > VALUES:
            raise Unreadable(line, f"the file has more than {VALUES:,} values with its aliases, the limit")
        level = self._levels[-1] if self._levels else None
        if level is None:
            self._root = value
            self._file.lines[()] = line
        elif isinstance(level.holder, list):
            self._at[-1] = len(level.holder)
            self._file.lines[tuple(self._at)] = line
            level.holder.append(value)
        elif level.key is None:
            raise Unreadable(line, "only a text can be a key")
        else:
            level.holder[level.key] = value

    def _advance(self) -> None:
        """Expect the next key after a value is complete."""
        if self._levels:
            self._levels[-1].key = None
