"""From a call to its response: by the rule of the operation, by what its path tells, or by neither.

Decides which of the three applies, and what the note says about an operation whose effect is unknown. Must not know any
operation.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from zenskar_ext.testing._sandbox.contents import kind_of_content
from zenskar_ext.testing._sandbox.messages import Answer, answer_json, answer_text
from zenskar_ext.testing._sandbox.postings import post_changes
from zenskar_ext.testing._sandbox.reads import is_stored, without_effect
from zenskar_ext.testing._sandbox.resources import answer_generic
from zenskar_ext.testing._sandbox.rules import RULES
from zenskar_ext.testing._sandbox.samples import sample
from zenskar_ext.testing._sandbox.shapes import shape
from zenskar_ext.testing._sandbox.undescribed import undescribed
from zenskar_ext.testing._sandbox.world import Call, Rule

NOTHING_DONE = "the sandbox has no rule for this operation: nothing was done"

WITHOUT_EFFECT = "without effect in the sandbox: "
UNDESCRIBED = "not described, and kept as sent: "
MOST_NAMED = 20


def answer_call(call: Call) -> Answer:
    """Return the response to a call.

    Raises:
        Refusal: The call is refused. What it did until then has to be undone.
    """
    operation, result = call.operation, result_of(call)
    if isinstance(result, Answer):
        return result
    if _rule(call):
        call.notes.extend(_without_effect(call))
    post_changes(call)
    note = "; ".join(dict.fromkeys(call.notes))
    if not operation.media_type:
        return answer_text(operation.status, "", "", note)
    if kind_of_content(operation.media_type) != "json":
        return answer_text(operation.status, operation.media_type, str(result), note)
    return answer_json(operation.status, result, note)


def result_of(call: Call) -> Any:
    """Do what an operation does, and return the value of its successful response.

    Raises:
        Refusal: The call is refused. What it did until then has to be undone.
    """
    rule = _rule(call)
    return rule(call) if rule else _stand_in(call)


def _rule(call: Call) -> Rule | None:
    """Return what does the work of an operation; None if its effect is unknown."""
    known = shape(call.world.description, call.operation)
    return RULES.get(call.operation.id) or (partial(answer_generic, shape=known) if known else None)


def _without_effect(call: Call) -> Iterator[str]:
    lost, kept = without_effect(call.query, call.body, call.store.written()), list[str]()
    for path, value in undescribed(call.world.description, call.operation.body or {}, call.body):
        if path[0] not in lost and value is not None:
            held = is_stored(str(path[-1]), value, call.store.written())
            (kept if held else lost).append(".".join(map(str, path)))
    yield from _named(WITHOUT_EFFECT, lost)
    yield from _named(UNDESCRIBED, kept)


def _named(what: str, names: Sequence[str]) -> Iterator[str]:
    """Yield the part of a note that names something, if there is any."""
    if names:
        shown = ", ".join(map(_shown, names[:MOST_NAMED]))
        yield f"{what}{shown}{', ...' if len(names) > MOST_NAMED else ''}"


def _shown(name: str) -> str:
    """Return a name, which may hold any character, as a header can: a header does not end in a space."""
    return ascii(name)[1:-1] if name and name == name.strip() else ascii(name)


def _stand_in(call: Call) -> Any:
    """Return a response that fits, for an operation whose effect is unknown."""
    if call.operation.example is None:
        call.notes.append(f"{NOTHING_DONE}; the response is the smallest that fits its schema")
        return sample(call.world.description, call.operation.answer)
    call.notes.append(f"{NOTHING_DONE}; the response is the example of the docs")
    return call.operation.example
