"""The text of a scenario file: YAML as JSON values, with the line of each.

Reads the events of the parser, so nothing but JSON values is ever built. A plain word is null, a boolean or a number only
where JSON has it: a date, a `no` and 007 are texts. Numbers keep their digits. Size, depth and the expansion of aliases
have limits. Must not know what any value means.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

import yaml  # type: ignore[import-untyped]
from attrs import frozen

from zenskar_ext.testing._sandbox.json import Json, is_unicode
from zenskar_ext.testing._sandbox.scenario.words import NUMBER
from zenskar_ext.testing.scenarios import ScenarioError

Place = tuple[str | int, ...]
BYTES = 1_000_000
"""The largest file."""
DEPTH = 50
"""How deep values may be nested."""
VALUES = 50_000
"""The largest number of values, where an alias counts as all that it stands for."""
DIGITS = 100
"""The longest number."""
_YAML: Any = yaml  # its types are partly unknown
WORDS: Mapping[str, Any] = {"": None, "~": None, "null": None, "true": True, "false": False}


@frozen
class Text:
    """A file that was read: its name, its value, and the line of each value and key in it."""

    name: str
    value: Any
    lines: Mapping[Place, int]

    def told(self, place: Place, message: str) -> str:
        """Return a message with the file, and the line of a place or of the nearest place around it."""
        known = next(place[:length] for length in range(len(place), -1, -1) if place[:length] in self.lines)
        return f"{self.name}:{self.lines[known]}: {message}"


def read_text(path: Path) -> Text:
    """Read a file.

    Raises:
        ScenarioError: It is not YAML, uses what no JSON has, or exceeds a limit.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(BYTES + 1)
    if len(content) > BYTES:
        raise ScenarioError(f"{path}: the file is larger than {BYTES:,} bytes")
    reader = _Reader(str(path))
    try:
        return Text(str(path), reader.document(content), reader.lines)
    except yaml.MarkedYAMLError as error:
        reader.refuse(error.problem_mark or error.context_mark, f"this is not YAML: {error.problem}")
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ScenarioError(f"{path}: this is not YAML in UTF-8: {error}") from error


class _Reader:
    """Builds the value of a file from the events of the parser."""

    def __init__(self, name: str) -> None:
        self.lines: dict[Place, int] = {}
        self._name = name
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._count = 0

    def document(self, content: bytes) -> Any:
        """Return the value of the only document."""
        events: Iterator[Any] = _YAML.parse(content.decode(), Loader=yaml.SafeLoader)
        value: Any = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(event.start_mark, "a second document begins here; a scenario is one document")
                value = self._value(events, next(events), ())
        self.lines.setdefault((), 1)
        return value

    def refuse(self, mark: Any, message: str) -> NoReturn:
        """Refuse the file, and name the line of a mark."""
        raise ScenarioError(f"{self._name}:{mark.line + 1}: {message}")

    def _value(self, events: Iterator[Any], event: Any, place: Place) -> Any:
        self.lines.setdefault(place, event.start_mark.line + 1)
        before = self._count
        self._count += 1
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if len(place) > DEPTH:
            self.refuse(event.start_mark, f"values are nested more than {DEPTH} deep")
        if event.tag is not None:
            self.refuse(event.start_mark, f"the tag {event.tag} is not read: write a plain value, or quote a text")
        value = self._untagged(events, event, place)
        self._check_count(event)
        if event.anchor:
            self._anchors[event.anchor] = value, self._count - before
        return value

    def _untagged(self, events: Iterator[Any], event: Any, place: Place) -> Any:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, place)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Any] = []
            while not isinstance(item := next(events), yaml.SequenceEndEvent):
                items.append(self._value(events, item, (*place, len(items))))
            return items
        return self._plain(event) if event.implicit[0] else self._text(event)

    def _mapping(self, events: Iterator[Any], place: Place) -> Json:
        found: Json = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.tag is not None:
                self.refuse(event.start_mark, "a key is a plain word or a quoted text")
            key = self._text(event)
            if key == "<<" and event.implicit[0]:
                self.refuse(event.start_mark, "merge keys (<<) are not read: write an alias as a whole value")
            if key in found:
                first = self.lines[*place, key]
                self.refuse(event.start_mark, f"{key} is already in line {first}: a key can be there once")
            self.lines[*place, key] = event.start_mark.line + 1
            found[key] = self._value(events, next(events), (*place, key))
        return found

    def _alias(self, event: Any) -> Any:
        if event.anchor not in self._anchors:
            self.refuse(event.start_mark, f"*{event.anchor} stands for nothing that ends before it")
        value, size = self._anchors[event.anchor]
        self._count += size - 1
        self._check_count(event)
        return value

    def _text(self, event: Any) -> str:
        text = str(event.value)
        if not is_unicode(text):
            self.refuse(event.start_mark, "this text has half of a character, which UTF-8 cannot hold")
        return text

    def _plain(self, event: Any) -> Any:
        text = self._text(event)
        if not NUMBER.fullmatch(text):
            return WORDS.get(text, text)
        if len(text) > DIGITS:
            self.refuse(event.start_mark, f"this number has more than {DIGITS} digits")
        return int(text) if text.removeprefix("-").isdecimal() else Decimal(text)

    def _check_count(self, event: Any) -> None:
        if self._count > VALUES:
            self.refuse(event.start_mark, f"the file has more than {VALUES:,} values with its aliases")
