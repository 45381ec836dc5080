"""From a call to its response: by the rule of the operation, by what its path tells, or by neither.

Decides which of the three applies, and what the note says about an operation whose effect is unknown. Must not know any
operation.
"""

from collections.abc import Iterator
from typing import Any

from zenskar_ext.testing._sandbox.contents import kind_of_content
from zenskar_ext.testing._sandbox.messages import Answer, answer_json, answer_text
from zenskar_ext.testing._sandbox.postings import post_changes
from zenskar_ext.testing._sandbox.reads import without_effect
from zenskar_ext.testing._sandbox.resources import answer_generic
from zenskar_ext.testing._sandbox.rules import RULES
from zenskar_ext.testing._sandbox.samples import sample
from zenskar_ext.testing._sandbox.shapes import shape
from zenskar_ext.testing._sandbox.world import Call

NOTHING_DONE = "the sandbox has no rule for this operation: nothing was done"

WITHOUT_EFFECT = "without effect in the sandbox: "
MOST_NAMED = 20


def answer_call(call: Call) -> Answer:
    """Return the response to a call.

    Raises:
        Refusal: The call is refused. What it did until then has to be undone.
    """
    operation = call.operation
    known, rule = shape(call.world.description, operation), RULES.get(operation.id)
    if rule:
        result = rule(call)
    elif known:
        result = answer_generic(call, known)
    else:
        result = _stand_in(call)
    if isinstance(result, Answer):
        return result
    if rule or known:
        call.notes.extend(_without_effect(call))
    post_changes(call)
    note = "; ".join(dict.fromkeys(call.notes))
    if not operation.media_type:
        return answer_text(operation.status, "", "", note)
    if kind_of_content(operation.media_type) != "json":
        return answer_text(operation.status, operation.media_type, str(result), note)
    return answer_json(operation.status, result, note)


def _without_effect(call: Call) -> Iterator[str]:
    names = without_effect(call.query, call.body, call.store.written())
    if names:
        shown = ", ".join(ascii(name)[1:-1] for name in names[:MOST_NAMED])  # a name may hold any character
        yield f"{WITHOUT_EFFECT}{shown}{', ...' if len(names) > MOST_NAMED else ''}"


def _stand_in(call: Call) -> Any:
    """Return a response that fits, for an operation whose effect is unknown."""
    if call.operation.example is None:
        call.notes.append(f"{NOTHING_DONE}; the response is the smallest that fits its schema")
        return sample(call.world.description, call.operation.answer)
    call.notes.append(f"{NOTHING_DONE}; the response is the example of the docs")
    return call.operation.example
