"""The steps of a scenario file: which operation each calls, with what, and what is expected of it.

Decides all that can be said before a step is played: which words a file can use, and which names it has. Must not know
any operation by name: a step names a method of the client, and the description has the rest.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from attrs import field, frozen

from zenskar_ext.testing._sandbox.description import Description, Operation
from zenskar_ext.testing._sandbox.formats import read_instant
from zenskar_ext.testing._sandbox.json import Json, is_array, is_object
from zenskar_ext.testing._sandbox.scenario.text import Place, Text
from zenskar_ext.testing._sandbox.scenario.words import AS, BODY, CLOCK, EXPECT, NAME, REFERENCE, STEPS, meant
from zenskar_ext.testing.scenarios import ScenarioError

CREATE = ".create"


@frozen
class Move:
    """A step that sets the clock."""

    place: Place
    to: datetime


@frozen
class Step:
    """A step that calls an operation."""

    place: Place
    """Where its arguments are in the file."""
    method: str
    """The method of the client, such as `invoices.generate`."""
    operation: Operation
    arguments: Json
    """By name, as the client takes them. `body` is a whole body."""
    name: str | None = None
    """What its result is called in the file."""
    expected: Sequence[Any] = ()
    """What is expected of the response, if the file says it."""


def read_steps(description: Description, text: Text, names: Collection[str]) -> list[Move | Step]:
    """Return the steps of a file, in its order.

    Args:
        description: The description that the methods come from.
        text: The file.
        names: What has a name already.

    Raises:
        ScenarioError: The file uses words or names that do not exist. The message has all of them.
    """
    reader = _Reader(text, methods(description), set(names))
    steps = list(reader.steps())
    if reader.problems:
        raise ScenarioError(*reader.problems)
    return steps


@cache
def methods(description: Description) -> Mapping[str, Operation]:
    """Return the operations by the names of their methods in the client, such as `invoices.generate`."""
    spaces = {tag["name"]: tag["x-namespace"] for tag in description.document["tags"]}
    described = (each for item in description.document["paths"].values() for each in item.values())
    return {
        f"{spaces[raw['tags'][0]]}.{raw['x-method']}": description.operations[raw["operationId"]]
        for raw in described
        if is_object(raw) and "operationId" in raw
    }


@frozen
class _Reader:
    """Reads the steps, and notes what is wrong with them."""

    text: Text
    methods: Mapping[str, Operation]
    names: set[str]
    problems: list[str] = field(factory=list[str])

    def steps(self) -> Iterator[Move | Step]:
        """Yield the steps of the file."""
        sections = {name.removesuffix(CREATE) for name in self.methods if name.endswith(CREATE)}
        for section, content in self._entries((), self.text.value):
            if section == STEPS:
                for index, step in enumerate(self._items((section,), content)):
                    yield from self._step((section, index), step)
            elif section in sections:
                for name, body in self._entries((section,), content):
                    yield from self._call((section, name), f"{section}{CREATE}", body, {AS: name})
            else:
                self._complain((section,), f"{section} is not part of a scenario{meant(section, [STEPS, *sections])}")

    def _complain(self, place: Place, message: str) -> None:
        self.problems.append(self.text.told(place, message))

    def _entries(self, place: Place, value: Any) -> list[tuple[str, Any]]:
        if is_object(value):
            return list(value.items())
        self._complain(place, "names with values are expected here, such as `name: Acme`")
        return []

    def _items(self, place: Place, value: Any) -> list[Any]:
        if is_array(value):
            return value
        self._complain(place, "a list is expected here: each step begins with a dash")
        return []

    def _step(self, place: Place, step: Any) -> Iterator[Move | Step]:
        """Yield a step of the list, unless something is wrong with it."""
        found = self._entries(place, step)
        does = [(word, given) for word, given in found if word not in (AS, EXPECT)]
        if len(does) != 1 or (CLOCK in step and len(found) > 1):
            words = f"a method of the client such as invoices.generate, with {AS} and {EXPECT} if needed, or {CLOCK}"
            self._complain(place, f"a step is {words}")
        for word, given in does[:1]:
            if word == CLOCK:
                yield from self._move((*place, word), given)
            else:
                yield from self._call((*place, word), word, given, step)

    def _move(self, place: Place, given: Any) -> Iterator[Move]:
        try:
            yield Move(place, read_instant(given))
        except (TypeError, ValueError):
            self._complain(place, "the clock is set to a date or a date-time, such as 2026-02-01")

    def _call(self, place: Place, method: str, given: Any, step: Json) -> Iterator[Step]:
        operation = self.methods.get(method)
        if operation is None:
            self._complain(place, f"the client has no method {method}{meant(method, self.methods)}")
            return
        arguments = self._arguments(place, method, operation, given)
        expected = [step[EXPECT]] if EXPECT in step else []
        self._check_references(place, given)
        self._check_references((*place[:-1], EXPECT), step.get(EXPECT))
        if AS in step:
            self._take_name(place, step[AS])
        yield Step(place, method, operation, arguments, step.get(AS), expected)

    def _arguments(self, place: Place, method: str, operation: Operation, given: Any) -> Json:
        """Return the arguments by name. A text alone is the one value that the path needs."""
        path, query = operation.named("path"), operation.named("query")
        if isinstance(given, str) and len(path) == 1:
            given = dict.fromkeys(path, given)
        arguments = dict(self._entries(place, {} if given is None else given))
        for name in [name for name in path if name not in arguments]:
            self._complain(place, f"{method} needs {name}")
        known = [*path, *query, *([] if operation.body is None else [BODY])]
        if operation.body is None or BODY in arguments:
            for name in [name for name in arguments if name not in known]:
                self._complain((*place, name), f"{method} takes no {name}{meant(name, known)}")
        return arguments

    def _check_references(self, place: Place, value: Any) -> None:
        """Check that each `$name` in a value is known by then."""
        if is_object(value) or is_array(value):
            for key, item in value.items() if is_object(value) else enumerate(value):
                self._check_references((*place, key), item)
        elif isinstance(value, str) and (match := REFERENCE.fullmatch(value)) and match[1] not in self.names:
            self._complain(place, f"nothing above is called {match[1]}{meant(match[1], self.names)}")

    def _take_name(self, place: Place, name: Any) -> None:
        if not isinstance(name, str) or not NAME.fullmatch(name):
            self._complain(place, "a name is letters, digits, _ and -, and begins with a letter or _")
        elif name in self.names:
            self._complain(place, f"another record is called {name}")
        else:
            self.names.add(name)
