"""The sandbox's core: it takes a request and returns what to deliver, the same in process and over HTTP.

Decides everything. Waits for nothing but a change, in `rows`: sockets and sleeping are up to the transports.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from secrets import token_urlsafe
from threading import Condition, Lock
from typing import Any

from attrs import evolve

from zenskar_ext._extras import needs_extra
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.answers import answer_call
from zenskar_ext.testing._sandbox.calls import read_call
from zenskar_ext.testing._sandbox.description import Operation, elsewhere
from zenskar_ext.testing._sandbox.exchanges import KEPT, Exchange, exchange
from zenskar_ext.testing._sandbox.formats import naive_times
from zenskar_ext.testing._sandbox.gate import Gate, unauthorized
from zenskar_ext.testing._sandbox.idempotency import Keys, is_of_array
from zenskar_ext.testing._sandbox.json import Json
from zenskar_ext.testing._sandbox.messages import Answer, Delivery, Received, Refusal, Request, answer_json
from zenskar_ext.testing._sandbox.page_faults import answers_in_pages, bent
from zenskar_ext.testing._sandbox.pages import Views
from zenskar_ext.testing._sandbox.records import is_shown, put_record
from zenskar_ext.testing._sandbox.state import read_state, write_state
from zenskar_ext.testing._sandbox.store import Record
from zenskar_ext.testing._sandbox.strikes import Strike
from zenskar_ext.testing._sandbox.switches import AiHost, ArrayKeys
from zenskar_ext.testing._sandbox.world import World
from zenskar_ext.testing.changes import Change
from zenskar_ext.testing.faults import Faults

KEY = "Idempotency-Key"
LOGGED = 100_000
"""How many requests the log keeps."""


class Service:
    """The sandbox's core: one world, and what a request has to pass to reach it.

    Args:
        gate: Which requests are let in.
        build: Makes the world that everything starts from.
        seconds: The clock that rates of requests are measured with, in seconds.
        on_change: Called with every change, see `tell`.
        scenario: The scenario file that is played at the start, without telling its changes.
    """

    def __init__(
        self,
        gate: Gate,
        build: Callable[[], World],
        seconds: Callable[[], float],
        on_change: Callable[[Change], object] | None = None,
        scenario: Path | None = None,
    ) -> None:
        """Start with a new world."""
        self.world = build()
        self.names: dict[str, str] = {}
        operations = self.world.description.operations
        lists = {name for name, operation in operations.items() if answers_in_pages(operation)}
        self._elsewhere = elsewhere(self.world.description)
        self.faults = Faults(operations, lists, seconds)
        self.received: deque[Received] = deque(maxlen=LOGGED)
        self.exchanges: deque[Exchange] = deque(maxlen=KEPT)
        self.gate = gate
        self.token = token_urlsafe(24)
        self._build = build
        self._keys = Keys()
        self._on_change = on_change
        self._untold = list[Change]()
        self._state = 0
        self._lock = Condition(Lock())
        self._scenario = scenario
        with self._lock:
            self._start()

    def reset(self) -> None:
        """Start again: with a new world, without faults, and with an empty request log."""
        with self._lock:
            self.world = self._build()
            self._keys = Keys()
            self.faults.clear()
            self.received.clear()
            self.exchanges.clear()
            self._start()
            self._announce()

    def play(self, scenario: Path) -> None:
        """Play a scenario file. Its requests meet no faults, and are not logged."""
        for step in self._steps(scenario):
            with self._lock:
                step()
                changes = self._take_untold()
            self.tell(changes)

    def _start(self) -> None:
        self.names.clear()
        for step in self._steps(self._scenario) if self._scenario else ():
            step()
        self._untold.clear()

    def _steps(self, scenario: Path) -> Iterable[Callable[[], None]]:
        with needs_extra("sandbox", "a scenario file"):
            from zenskar_ext.testing._sandbox.scenario.playing import read_scenario
        return read_scenario(scenario, self.world.description, self.names, self._own_request, self._move)

    def _own_request(self, request: Request) -> Answer:
        self.world.clock.tick()
        with naive_times(self.world.switches.zone):
            return self.handle(evolve(request, headers=self.gate.headers))

    def _move(self, to: datetime) -> None:
        self.world.clock.set(to)

    def state(self) -> Json:
        """Return all that another sandbox needs to continue from here, as JSON."""
        with self._lock:
            return write_state(self.world, self._keys)

    def restore(self, state: Any) -> None:
        """Replace the state. Faults and the request log stay.

        Raises:
            ConfigurationError: It is not a state, or one whose values mean something else here. Nothing has changed then.
        """
        read = read_state(state)
        if read.switches != self.world.switches.of_values:
            ours, theirs = (_sandbox_with(each) for each in (self.world.switches.of_values, read.switches))
            msg = f"its values are those of {theirs}, and mean something else in {ours}"
            raise ConfigurationError(msg)
        with self._lock:
            self.world = evolve(self.world, ids=read.ids, clock=read.clock, store=read.store, views=Views())
            self._keys = read.keys
            self._announce()

    def put(self, collection: str, record: Mapping[str, Any]) -> Record:
        """Store a record, bypassing the API, and return it.

        Raises:
            ConfigurationError: There is no such collection, or the record lacks what it needs.
        """
        with self._lock:
            with self._committing():
                stored = put_record(self.world, collection, record)
            changes = self._take_untold()
        self.tell(changes)
        return stored

    def rows(self, collection: str, state: int | None = None, timeout: float = 0) -> tuple[int, Sequence[Record]]:
        """Return the number of the state, and the records of a collection.

        Args:
            collection: Its path.
            state: Wait until the state has another number than this one.
            timeout: ... but at most this many seconds.
        """
        with self._lock:
            self._lock.wait_for(lambda: self._state != state, timeout)
            return self._state, self.world.store.rows(collection)

    def collections(self) -> Mapping[str, Sequence[Record]]:
        """Return the records of every collection of the API that has some, by its name."""
        with self._lock:
            kept = self.world.store.collections()
        return {name: records for name, records in kept.items() if is_shown(self.world.description, name)}

    def tell(self, changes: Sequence[Change]) -> None:
        """Call `on_change` with each of these changes. It may use the sandbox, so the lock must not be held.

        Raises:
            RuntimeError: `on_change` raised an exception, which is its cause. The later changes are not told.
        """
        for change in changes:
            assert self._on_change  # otherwise nothing was kept to tell
            try:
                self._on_change(deepcopy(change))
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # `pytest.fail` raises no Exception
                msg = f"on_change raised {type(error).__name__} for: {change}"
                raise RuntimeError(msg) from error

    def deliver(self, request: Request) -> Delivery:
        """Do the work of a request, and return what a transport has to do about it."""
        with self._lock, naive_times(self.world.switches.zone):
            self.world.clock.tick()
            operation = self._operation(request)
            strike = self.faults.strike(operation.id if operation else None)
            answer = self._headed(self._struck(request, operation, strike))
            delivery = Delivery(answer, strike.latency, strike.cut, self._take_untold())
            self._log(request, operation, delivery)
            return delivery

    def _headed(self, answer: Answer | None) -> Answer | None:
        more = self.world.switches.response_headers
        return evolve(answer, headers={**answer.headers, **dict(more)}) if answer and more else answer

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
            with self._committing():
                self.gate.check(request.headers)
                if request.path in self._elsewhere and self.world.switches.ai_host is AiHost.CLOSED:
                    raise unauthorized()
                operation, path = self.world.description.route(request.method, request.path)
                return self._answer_once(request, operation, path)
        except Refusal as refusal:
            return answer_json(refusal.status, refusal.body, refusal.note, refusal.headers)

    def _operation(self, request: Request) -> Operation | None:
        try:
            return self.world.description.route(request.method, request.path)[0]
        except Refusal:
            return None

    def _log(self, request: Request, operation: Operation | None, delivery: Delivery) -> None:
        name, status = operation.id if operation else None, delivery.answer.status if delivery.answer else None
        received = Received(request.method, request.path, request.query, name, status)
        number = self.exchanges[-1].number + 1 if self.exchanges else 1
        self.received.append(received)
        self.exchanges.append(exchange(number, self.world.clock.stamp(), received, request, delivery))

    @contextmanager
    def _committing(self) -> Generator[None]:
        """Undo what the block does if it ends with an exception. Otherwise announce its changes, and keep them to tell."""
        with self.world.store.whole() as changes:
            yield
        if changes:
            self._announce()
            told = [change for change in changes if is_shown(self.world.description, change.collection)]
            self._untold += told if self._on_change else ()

    def _announce(self) -> None:
        self._state += 1
        self._lock.notify_all()

    def _take_untold(self) -> Sequence[Change]:
        changes, self._untold = self._untold, []
        return changes

    def _answer_once(self, request: Request, operation: Operation, path: Mapping[str, str]) -> Answer:
        key = request.headers.get(KEY.lower()) if KEY in operation.named("header") else None
        if key is None or (is_of_array(request) and self.world.switches.array_keys is ArrayKeys.IGNORED):
            return answer_call(read_call(self.world, request, operation, path))
        now, same = self.world.clock.now, (request.path, request.body)
        answer = self._keys.replay(key, same, now)
        if answer is None:
            answer = answer_call(read_call(self.world, request, operation, path))
            if answer.status == operation.status or self.world.store.written():
                self._keys.keep(key, same, answer, now)
        return answer


def _sandbox_with(switches: Mapping[str, str]) -> str:
    return f"Sandbox({', '.join(f'{name}={value!r}' for name, value in switches.items())})"
