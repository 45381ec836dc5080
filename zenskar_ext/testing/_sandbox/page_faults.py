"""What a fault does to a page of a list: it has no items although more follow, or it repeats a cursor.

Decides from the request and its response. Must not know when a fault hits.
"""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from attrs import evolve

from zenskar_client.types import loads
from zenskar_ext.testing._sandbox.description import Operation
from zenskar_ext.testing._sandbox.json import Json
from zenskar_ext.testing._sandbox.lists import NAMES
from zenskar_ext.testing._sandbox.messages import Answer, Request, json_bytes
from zenskar_ext.testing._sandbox.pages import write_again
from zenskar_ext.testing._sandbox.strikes import Bend
from zenskar_ext.testing.faults import Faults


def answers_in_pages(operation: Operation) -> bool:
    """Return whether an operation responds with a page and the cursor of the next one."""
    return "cursor" in operation.named("query") and "next" in _names(operation)


def bent(faults: Faults, request: Request, operation: Operation, answer: Answer) -> Answer:
    """Return a response with what the faults do to it, if it is a page and one hits."""
    if answer.status != operation.status or not answers_in_pages(operation):
        return answer
    cursor = dict(parse_qsl(request.query)).get("cursor")
    possible: Sequence[Bend] = ("empty",) if cursor is None else ("empty", "repeat")
    bend = faults.bend(operation.id, possible)
    if bend is None:
        return answer
    items, following = _names(operation)["items"], _names(operation)["next"]
    empty: Json = {items: [], following: write_again(cursor)}
    changes = empty if bend == "empty" else {following: cursor}
    return evolve(answer, body=json_bytes({**loads(answer.body), **changes}))


def _names(operation: Operation) -> Mapping[str, str]:
    return operation.page or NAMES
