"""The sandbox's core: a request in, what to deliver out; the same in process and over HTTP.

Decides everything and waits for nothing: sockets and sleeping are the shells' matter.
"""

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl

from attrs import evolve

from zenskar_client.types import loads
from zenskar_ext.testing._sandbox.checks import MISSING, Problem, check_body, check_parameters, unprocessable
from zenskar_ext.testing._sandbox.description import Operation
from zenskar_ext.testing._sandbox.gate import Gate
from zenskar_ext.testing._sandbox.idempotency import Keys
from zenskar_ext.testing._sandbox.json import Json
from zenskar_ext.testing._sandbox.messages import (
    Answer,
    Delivery,
    Received,
    Refusal,
    Request,
    answer_json,
    answer_text,
    not_found,
)
from zenskar_ext.testing._sandbox.page_faults import answers_in_pages, bent
from zenskar_ext.testing._sandbox.pages import Views
from zenskar_ext.testing._sandbox.records import put_record
from zenskar_ext.testing._sandbox.resources import answer_generic
from zenskar_ext.testing._sandbox.rules import RULES
from zenskar_ext.testing._sandbox.samples import sample
from zenskar_ext.testing._sandbox.shapes import named_items, record_schema, shape
from zenskar_ext.testing._sandbox.state import read_state, write_state
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.strikes import Strike
from zenskar_ext.testing._sandbox.world import Call, World
from zenskar_ext.testing.faults import Faults

KEY = "Idempotency-Key"
JSON = "application/json"
SAYING = {"type", "properties", "oneOf", "anyOf"}
"""What a schema that says anything has one of."""
BODY_NOT_SHOWN = "no source shows the body of this answer"
NOTHING_DONE = "the sandbox has no rule for this operation: nothing was done"


class Service:
    """The sandbox's core: one world, and what is in its way.

    Args:
        gate: Who may come in.
        build: Makes the world that everything starts from.
        seconds: The clock that rates of requests are measured by.
    """

    def __init__(self, gate: Gate, build: Callable[[], World], seconds: Callable[[], float]) -> None:
        """Start with a new world."""
        self.world = build()
        operations = self.world.description.operations
        lists = {name for name, operation in operations.items() if answers_in_pages(operation)}
        self.faults = Faults(operations, lists, seconds)
        self.received: list[Received] = []
        self.gate = gate
        self._build = build
        self._keys = Keys()
        self._lock = Lock()

    def reset(self) -> None:
        """Start anew: a new world, no faults, nothing received."""
        with self._lock:
            self.world = self._build()
            self._keys = Keys()
            self.faults.clear()
            self.received.clear()

    def state(self) -> Json:
        """Give all that another sandbox needs to go on from here, as JSON."""
        with self._lock:
            return write_state(self.world, self._keys)

    def restore(self, state: Any) -> None:
        """Go on from a state; faults and the log stay.

        Raises:
            ConfigurationError: It is none; nothing has changed then.
        """
        read = read_state(state)
        with self._lock:
            self.world = evolve(self.world, ids=read.ids, clock=read.clock, store=read.store, views=Views())
            self._keys = read.keys

    def put(self, collection: str, record: Mapping[str, Any]) -> Record:
        """Keep a record past the API, and give it.

        Raises:
            ConfigurationError: There is no such collection, or the record lacks what it needs.
        """
        with self._lock:
            return put_record(self.world, collection, record)

    def deliver(self, request: Request) -> Delivery:
        """Give what a shell has to do about a request, with the work already done."""
        with self._lock:
            self.world.clock.tick()
            operation = self._operation(request)
            strike = self.faults.strike(operation.id if operation else None)
            answer = self._struck(request, operation, strike)
            self._log(request, operation, answer)
            return Delivery(answer, strike.latency, strike.cut)

    def _struck(self, request: Request, operation: Operation | None, strike: Strike) -> Answer | None:
        """Give the answer with what a strike does to it, None if it drops the connection."""
        if strike.drop == "before":
            return None
        answer = strike.answer() or self.handle(request)
        if strike.drop == "after":
            return None
        if strike.garble:
            return answer.garbled()
        if operation is None or strike.cut is not None:
            return answer
        return bent(self.faults, request, operation, answer)

    def handle(self, request: Request) -> Answer:
        """Give the answer to a request; what a refused one has changed is undone."""
        try:
            with self.world.store.whole():
                self.gate.check(request.headers)
                operation, path = self.world.description.route(request.method, request.path)
                return self._answer_once(request, operation, path)
        except Refusal as refusal:
            return answer_json(refusal.status, refusal.body, refusal.note, refusal.headers)

    def _operation(self, request: Request) -> Operation | None:
        try:
            return self.world.description.route(request.method, request.path)[0]
        except Refusal:
            return None

    def _log(self, request: Request, operation: Operation | None, answer: Answer | None) -> None:
        name, status = operation.id if operation else None, answer.status if answer else None
        self.received.append(Received(request.method, request.path, request.query, name, status))

    def _answer_once(self, request: Request, operation: Operation, path: Mapping[str, str]) -> Answer:
        key = request.headers.get(KEY.lower()) if KEY in operation.named("header") else None
        if key is None:
            return self._answer(request, operation, path)
        now, same = self.world.clock.now, (request.path, request.body)
        answer = self._keys.replay(key, same, now)
        if answer is None:
            answer = self._answer(request, operation, path)
            self._keys.keep(key, same, answer, now)
        return answer

    def _answer(self, request: Request, operation: Operation, path: Mapping[str, str]) -> Answer:
        call = self._call(request, operation, path)
        known, rule = shape(self.world.description, operation), RULES.get(operation.id)
        if rule:
            result = rule(call)
        elif known:
            result = answer_generic(call, known)
        else:
            result = _stand_in(call)
        note = "; ".join(call.notes)
        if operation.media_type != JSON:
            return answer_text(operation.status, operation.media_type, result, note)
        return answer_json(operation.status, result, note)

    def _call(self, request: Request, operation: Operation, path: Mapping[str, str]) -> Call:
        """Give what a rule gets, with everything about it checked against the description."""
        description = self.world.description
        query = dict(parse_qsl(request.query, keep_blank_values=True))
        check_parameters(operation, "path", path)
        check_parameters(operation, "query", query)
        body = None
        if operation.body is not None:
            body = _read_body(request.body)
            check_body(description, self._body_schema(operation, operation.body), body)
        notes = [*operation.notes, *([] if operation.answer.keys() & SAYING else [BODY_NOT_SHOWN])]
        return Call(self.world, operation, path, query, body, self._records(operation, path), notes)

    def _body_schema(self, operation: Operation, shown: Json) -> Json:
        """Give what a body has to fit; of one that no source shows, the fields that the answer has are to fit that."""
        known = shape(self.world.description, operation)
        if shown.get("properties") or not known:
            return shown
        answer = record_schema(self.world.description, known.collection)
        return {**shown, "properties": answer.get("properties", {})}

    def _records(self, operation: Operation, path: Mapping[str, str]) -> dict[str, Record]:
        """Give what the ids in a path stand for; each has to be there, and to belong to those before it."""
        found: dict[str, Record] = {}
        for name, collection in named_items(self.world.description, operation.path).items():
            record = self.world.store.get(collection, path[name])
            parents = {parent: path.get(parent) for parent in named_items(self.world.description, collection)}
            if record is None or any(record[parent] != key for parent, key in parents.items()):
                raise not_found()
            found[name] = record
        return found


def _stand_in(call: Call) -> Any:
    """Give an answer that fits, of an operation that nothing is known to do."""
    operation = call.operation
    if operation.example is None:
        call.notes.append(f"{NOTHING_DONE}; the answer is the smallest that fits its schema")
        return sample(call.world.description, operation.answer)
    call.notes.append(f"{NOTHING_DONE}; the answer is the example of the docs")
    return operation.example


def _read_body(body: bytes) -> Any:
    if not body:
        raise unprocessable(Problem(("body",), *MISSING))
    try:
        return loads(body)
    except (ValueError, ArithmeticError, RecursionError) as error:
        position = getattr(error, "pos", 0)
        raise unprocessable(Problem(("body", position), str(error) or "not JSON", "value_error.jsondecode")) from error
