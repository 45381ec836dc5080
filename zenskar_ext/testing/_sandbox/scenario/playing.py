"""Plays the steps of a scenario: each is a request, whose response is compared with what the file expects.

Decides how arguments become a request, and what a name stands for. Must not know what any operation does: a request is
checked and handled as if a client had sent it.
"""

from collections.abc import Callable, Iterator, MutableMapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from attrs import frozen

from zenskar_client.types import dumps, loads
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.contents import kind_of_content
from zenskar_ext.testing._sandbox.description import Description
from zenskar_ext.testing._sandbox.json import Json, is_array, is_object
from zenskar_ext.testing._sandbox.messages import NOTE, Answer, Request, json_bytes
from zenskar_ext.testing._sandbox.scenario.differences import Spot, differences
from zenskar_ext.testing._sandbox.scenario.steps import Move, Step, read_steps
from zenskar_ext.testing._sandbox.scenario.text import Place, Text, read_text
from zenskar_ext.testing._sandbox.scenario.words import BODY, EXPECT, LITERAL, REFERENCE, number_meant
from zenskar_ext.testing.scenarios import ExpectationError, ScenarioError

REFUSED = 400
"""The lowest status of a refusal."""


def read_scenario(
    path: Path,
    description: Description,
    names: MutableMapping[str, str],
    handle: Callable[[Request], Answer],
    move: Callable[[datetime], None],
) -> list[Callable[[], None]]:
    """Return the steps of a file, as functions to call in turn.

    Args:
        path: The file.
        description: The description that the methods come from.
        names: The ids of what has a name. Steps add to it.
        handle: Handles a request.
        move: Sets the clock.

    Raises:
        ScenarioError: The file is wrong. A step raises it, too, if it is refused.
        ExpectationError: A step raises it if its response differs from what the file expects.
        OSError: The file cannot be read.
    """
    text = read_text(path)
    player = _Player(text, names, handle, move)
    return [partial(player.play, step) for step in read_steps(description, text, names)]


@frozen
class _Player:
    text: Text
    names: MutableMapping[str, str]
    handle: Callable[[Request], Answer]
    move: Callable[[datetime], None]

    def play(self, step: Move | Step) -> None:
        """Play a step. What it did is undone if it is refused."""
        if isinstance(step, Move):
            self._move(step)
            return
        answer = self.handle(self._request(step))
        result = _content(answer)
        if answer.status >= REFUSED:
            raise ScenarioError(*self._refusals(step, answer, result))
        if step.name is not None:
            self.names[step.name] = self._id(step, result)
        spot = Spot((*step.place[:-1], EXPECT), self._name_of)
        found = [each for wanted in step.expected for each in differences(spot, self._known(wanted), result)]
        if found:
            raise ExpectationError(*(self.text.told(each.place, f"{step.method}: {each.message}") for each in found))

    def _move(self, step: Move) -> None:
        try:
            self.move(step.to)
        except ConfigurationError as error:
            raise ScenarioError(self.text.told(step.place, str(error))) from error

    def _request(self, step: Step) -> Request:
        operation, rest = step.operation, self._known(step.arguments)
        path = {name: quote(_plain(rest.pop(name)), safe="") for name in operation.named("path")}
        query = [(name, rest.pop(name)) for name in operation.named("query") if name in rest]
        texts = [(name, _plain(item)) for name, value in query for item in (value if is_array(value) else [value])]
        body = json_bytes(rest.get(BODY, rest)) if operation.body is not None else b""
        return Request(operation.method, operation.path.format_map(path), urlencode(texts), body=body)

    def _known(self, value: Any) -> Any:
        """Return a value with ids in place of names."""
        if is_object(value):
            return {key: self._known(item) for key, item in value.items()}
        if is_array(value):
            return [self._known(item) for item in value]
        if isinstance(value, str) and (match := REFERENCE.fullmatch(value)):
            return self.names[match[1]]
        return value[1:] if isinstance(value, str) and LITERAL.fullmatch(value) else value

    def _refusals(self, step: Step, answer: Answer, result: Any) -> Iterator[str]:
        """Yield the reasons of a refusal, each with the line that it is about."""
        note = f" ({answer.headers[NOTE]})" if NOTE in answer.headers else ""
        detail = result.get("detail") if is_object(result) else result
        whole = (BODY,) if BODY in step.arguments else ()
        reasons: list[Json] = detail if is_array(detail) else [{"loc": [], "msg": detail}]
        for each in reasons:
            field: Place = tuple(each["loc"][1:])
            words = [step.method, ".".join(map(str, field)), f"{answer.status} {each['msg']}"]
            hint = number_meant(_at(step.arguments, (*whole, *field)))
            yield self.text.told((*step.place, *whole, *field), ": ".join(filter(None, words)) + hint + note)

    def _id(self, step: Step, result: Any) -> str:
        """Return the id that a name stands for: that of the response, or the only one in its lists of ids."""
        fields: Json = result if is_object(result) else {}
        lists = [value for name, value in fields.items() if name.endswith("_ids") and is_array(value)]
        found = [fields["id"]] if "id" in fields else [key for value in lists for key in value]
        if len(found) != 1:
            message = f"{step.method}: the response has no single id to call {step.name}: {dumps(result)}"
            raise ScenarioError(self.text.told(step.place, message))
        return str(found[0])

    def _name_of(self, key: str) -> str:
        return next((f"${name}" for name, known in self.names.items() if known == key), key)


def _at(value: Any, place: Place) -> Any:
    """Return the value at a place; None if nothing is there."""
    for step in place:
        inside: dict[Any, Any] = dict(enumerate(value)) if is_array(value) else value if is_object(value) else {}
        value = inside.get(step)
    return value


def _content(answer: Answer) -> Any:
    """Return the value of a JSON response, and the text of any other."""
    is_json = kind_of_content(answer.headers.get("content-type", "")) == "json"
    return loads(answer.body) if is_json else answer.body.decode()


def _plain(value: Any) -> str:
    """Return a value as paths and queries write it."""
    return value if isinstance(value, str) else dumps(value)
