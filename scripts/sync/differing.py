"""One difference between the vendor's description and ours, and the words for it."""

import json
from collections.abc import Mapping
from typing import Any, Final, Literal

from attrs import evolve, frozen

from scripts.doubts import WEAK
from scripts.sync.normalising import words

Kind = Literal[
    "new", "absent", "withdrawn", "kept", "path", "level", "shown", "deprecated", "status", "media", "keyed", "document", "undescribed", "gone", "type",
    "null", "required", "value", "default",
]  # fmt: skip
LEVELS: Final = frozenset({"level", "shown"})
"""The kinds that say how well something is known, and change nothing that users call."""
_NAMED: Final = {"properties": ".", "responses": " ", "anyOf": "|", "parameters": "?"}
_ALONE: Final = {"items": "[]", "additionalProperties": ".*", "requestBody": " body"}


@frozen
class Place:
    """A place in our description.

    Attributes:
        section: `operations` or `schemas`.
        name: The operationId, or the name of the schema.
        steps: The keys that lead from there to the place; a parameter is named instead of counted.
    """

    section: str
    name: str
    steps: tuple[str, ...] = ()

    def at(self, *steps: str) -> "Place":
        """Return a place further inside."""
        return evolve(self, steps=self.steps + steps)

    @property
    def field(self) -> str:
        """Return the name of the field or parameter at this place, "" if it is neither."""
        return self.steps[-1] if self.steps[-2:-1] in (("properties",), ("parameters",)) else ""

    def __str__(self) -> str:
        """Return the place in readable form: `InvoicePage.results[].id`, `list_users 200`, `list_users?status`."""
        text, steps = self.name, iter(self.steps)
        for step in steps:
            text += f"{_NAMED[step]}{next(steps)}" if step in _NAMED else _ALONE.get(step, "")
        return text


@frozen
class Difference:
    """One difference.

    Attributes:
        place: Where it is in our description.
        kind: What differs.
        theirs: What the vendor has there: a normal schema, a status, a request, values, or whether it is so.
        ours: What we have there.
    """

    place: Place
    kind: Kind
    theirs: Any
    ours: Any = None

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what makes it the same difference as one that was seen before."""
        return str(self.place), self.kind, json.dumps(self.theirs, sort_keys=True)

    def __str__(self) -> str:
        """Say what differs."""
        return str(_WORDS[self.kind](self.theirs, self.ours))


def _of_need(theirs: Any, _: Any) -> str:
    return "required, described as optional" if theirs else "optional, described as required"


def _of_null(theirs: Any, _: Any) -> str:
    return "null, described as never null" if theirs else "never null, described as null too"


def _of_withdrawal(theirs: Any, _: Any) -> str:
    if not theirs:
        return "no longer in the vendor's description, which alone showed it: refused from now on"
    refused = ", and refused from now on" if theirs in WEAK else ", as before it was published"
    return f"no longer in the vendor's description: {theirs} again{refused}"


_WORDS: Final[Mapping[str, Any]] = {
    "new": lambda theirs, _: f"new, with a body of {theirs['sends']}" if "sends" in theirs else "new",
    "absent": lambda _, ours: f"not in the vendor's description, and only {ours} here: refused from now on",
    "withdrawn": _of_withdrawal,
    "kept": lambda _, ours: f"not in the vendor's description, but {ours} here",
    "path": lambda theirs, ours: f"{theirs}, described as {ours}",
    "level": lambda theirs, ours: f"{theirs}, was {ours}",
    "shown": lambda _, __: "shown by the vendor's description, no longer inferred",
    "deprecated": lambda theirs, _: "deprecated" if theirs else "no longer deprecated",
    "status": lambda theirs, ours: f"status {theirs}, described as {ours}",
    "keyed": lambda _, __: "takes an idempotency key, described as taking none",
    "document": lambda theirs, ours: f"{theirs}, described as {ours or 'nothing'}",
    "media": lambda theirs, ours: f"{theirs}, described as {ours}",
    "undescribed": lambda theirs, _: (
        f"not described: {'required ' * (theirs.get('required') is True)}{words(theirs.get('schema', theirs))}"
    ),
    "gone": lambda _, ours: f"not in the vendor's description, described as {words(ours)}",
    "type": lambda theirs, ours: f"{words(theirs)}, described as {words(ours)}",
    "null": _of_null,
    "required": _of_need,
    "value": lambda theirs, _: f"new values: {', '.join(theirs)}",
    "default": lambda theirs, ours: (
        f"the server default is {theirs!r}, described as {'none' if ours is None else repr(ours)}"
    ),
}
