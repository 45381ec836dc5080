"""The sandbox's core: a request in, what to deliver out; the same in process and over HTTP.

Decides everything and waits for nothing: sockets and sleeping are the shells' matter.
"""

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl

from zenskar_client.types import loads
from zenskar_ext.testing._sandbox.checks import MISSING, Problem, check_body, check_parameters, unprocessable
from zenskar_ext.testing._sandbox.description import Operation
from zenskar_ext.testing._sandbox.gate import Gate
from zenskar_ext.testing._sandbox.idempotency import Keys
from zenskar_ext.testing._sandbox.json import Json
from zenskar_ext.testing._sandbox.messages import Answer, Delivery, Received, Refusal, Request, answer_json, not_found
from zenskar_ext.testing._sandbox.resources import answer_generic
from zenskar_ext.testing._sandbox.rules import RULES
from zenskar_ext.testing._sandbox.shapes import named_items, record_schema, shape
from zenskar_ext.testing._sandbox.store import TICK, Record
from zenskar_ext.testing._sandbox.world import Call, World
from zenskar_ext.testing.faults import Faults

KEY = "Idempotency-Key"
SAYING = {"type", "properties", "oneOf", "anyOf"}
"""What a schema that says anything has one of."""
BODY_NOT_SHOWN = "no source shows the body of this answer"
NOTHING_DONE = "the sandbox has no rule for this operation: nothing was done"


class Service:
    """The sandbox's core: one world, and what is in its way.

    Args:
        gate: Who may come in.
        build: Makes the world that everything starts from.
    """

    def __init__(self, gate: Gate, build: Callable[[], World]) -> None:
        """Start with a new world."""
        self.world = build()
        self.faults = Faults(self.world.description.operations)
        self.received: list[Received] = []
        self._gate = gate
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

    def deliver(self, request: Request) -> Delivery:
        """Give what a shell has to do about a request, with the work already done."""
        with self._lock:
            self.world.clock.move(TICK)
            operation = self._operation(request)
            strike = self.faults.strike(operation.id if operation else None)
            answer = None if strike.drop == "before" else strike.answer() or self.handle(request)
            if strike.drop == "after":
                answer = None
            self._log(request, operation, answer)
            return Delivery(answer, strike.latency, strike.cut)

    def handle(self, request: Request) -> Answer:
        """Give the answer to a request; what a refused one has changed is undone."""
        try:
            with self.world.store.whole():
                self._gate.check(request.headers)
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
        result: Any = {}
        if rule:
            result = rule(call)
        elif known:
            result = answer_generic(call, known)
        else:
            call.notes.append(NOTHING_DONE)
        return answer_json(operation.status, result, "; ".join(call.notes))

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


def _read_body(body: bytes) -> Any:
    if not body:
        raise unprocessable(Problem(("body",), *MISSING))
    try:
        return loads(body)
    except (ValueError, ArithmeticError, RecursionError) as error:
        position = getattr(error, "pos", 0)
        raise unprocessable(Problem(("body", position), str(error) or "not JSON", "value_error.jsondecode")) from error
