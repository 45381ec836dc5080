"""The sandbox's core: it takes a request and returns what to deliver, the same in process and over HTTP.

Decides everything and waits for nothing: sockets and sleeping are up to the transports.
"""

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any

from attrs import evolve

from zenskar_ext.testing._sandbox.answers import answer_call
from zenskar_ext.testing._sandbox.calls import read_call
from zenskar_ext.testing._sandbox.description import Operation
from zenskar_ext.testing._sandbox.gate import Gate
from zenskar_ext.testing._sandbox.idempotency import Keys
from zenskar_ext.testing._sandbox.json import Json
from zenskar_ext.testing._sandbox.messages import Answer, Delivery, Received, Refusal, Request, answer_json
from zenskar_ext.testing._sandbox.page_faults import answers_in_pages, bent
from zenskar_ext.testing._sandbox.pages import Views
from zenskar_ext.testing._sandbox.records import put_record
from zenskar_ext.testing._sandbox.state import read_state, write_state
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.strikes import Strike
from zenskar_ext.testing._sandbox.world import World
from zenskar_ext.testing.faults import Faults

KEY = "Idempotency-Key"


class Service:
    """The sandbox's core: one world, and what a request has to pass to reach it.

    Args:
        gate: Which requests are let in.
        build: Makes the world that everything starts from.
        seconds: The clock that rates of requests are measured with, in seconds.
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
        """Start again: with a new world, without faults, and with an empty request log."""
        with self._lock:
            self.world = self._build()
            self._keys = Keys()
            self.faults.clear()
            self.received.clear()

    def state(self) -> Json:
        """Return all that another sandbox needs to continue from here, as JSON."""
        with self._lock:
            return write_state(self.world, self._keys)

    def restore(self, state: Any) -> None:
        """Replace the state. Faults and the request log stay.

        Raises:
            ConfigurationError: It is not a state. Nothing has changed then.
        """
        read = read_state(state)
        with self._lock:
            self.world = evolve(self.world, ids=read.ids, clock=read.clock, store=read.store, views=Views())
            self._keys = read.keys

    def put(self, collection: str, record: Mapping[str, Any]) -> Record:
        """Store a record, bypassing the API, and return it.

        Raises:
            ConfigurationError: There is no such collection, or the record lacks what it needs.
        """
        with self._lock:
            return put_record(self.world, collection, record)

    def deliver(self, request: Request) -> Delivery:
        """Do the work of a request, and return what a transport has to do about it."""
        with self._lock:
            self.world.clock.tick()
            operation = self._operation(request)
            strike = self.faults.strike(operation.id if operation else None)
            answer = self._struck(request, operation, strike)
            self._log(request, operation, answer)
            return Delivery(answer, strike.latency, strike.cut)

    def _struck(self, request: Request, operation: Operation | None, strike: Strike) -> Answer | None:
        """Return the response with what a strike does to it; None if it drops the connection."""
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
        """Return the response to a request. What a refused request has changed is undone."""
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
            return answer_call(read_call(self.world, request, operation, path))
        now, same = self.world.clock.now, (request.path, request.body)
        answer = self._keys.replay(key, same, now)
        if answer is None:
            answer = answer_call(read_call(self.world, request, operation, path))
            self._keys.keep(key, same, answer, now)
        return answer
