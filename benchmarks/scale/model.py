"""Simulates how a long list is read: tasks that wait for pages, cores that read them, a rate that limits both.

A page is one request. Its latency is the wait of the task; after it the page needs a core. A window is read page after
page, because each page names the next one. Time is simulated, so an hour takes seconds, and no server is needed.
"""

import heapq
from collections.abc import Sequence
from random import Random
from typing import Final

from attrs import frozen

PAGE: Final = 100
"""Rows in a page: what the API gives at most is not shown; 100 is what our measures use."""


@frozen
class Setup:
    """What reads the list.

    Attributes:
        tasks: How many windows are read at once.
        cores: How many cores read pages. The threads of one Python process share one.
        latency: The seconds until a response arrives, on average.
        jitter: By which share of it the latency varies, up and down.
        cpu: The seconds of a core that a page needs.
        start: The seconds of a core that a task needs before its first page.
        begin: The seconds before the first task starts, and after the last ended.
        rate: How many requests a second are sent at most; each task gets an equal share.
        failures: The share of the requests that fail, and are sent again.
        pause: The seconds before a request is sent again.
    """

    tasks: int
    cores: int
    latency: float
    cpu: float
    jitter: float = 0.0
    start: float = 0.0
    begin: float = 0.0
    rate: float | None = None
    failures: float = 0.0
    pause: float = 0.25


@frozen
class Outcome:
    """How it went.

    Attributes:
        seconds: How long it took.
        requests: How many requests were sent.
        rows: How many rows were read.
        busy: Which share of the time the cores were busy.
    """

    seconds: float
    requests: int
    rows: int
    busy: float

    @property
    def per_hour(self) -> float:
        """How many rows an hour that is."""
        return self.rows / self.seconds * 3600


def even(rows: int, windows: int) -> list[int]:
    """Return the rows of windows that are equally full."""
    return [rows * (place + 1) // windows - rows * place // windows for place in range(windows)]


def simulate(windows: Sequence[int], setup: Setup, seed: int = 0) -> Outcome:
    """Read windows of so many rows each, and return how it went."""
    random, waiting = Random(seed), list(reversed(windows))
    space = 0.0 if setup.rate is None else setup.tasks / setup.rate
    cores = [setup.begin] * setup.cores
    events: list[
        tuple[float, int, bool, int, float]
    ] = []  # time, number, whether a page arrived, pages left, next turn
    requests = number = 0
    busy, end = 0.0, setup.begin

    def ask(now: float, pages: int, turn: float) -> None:
        nonlocal requests, number
        sent = max(now, turn)
        turn = sent + space
        arrives = sent + _wait(setup, random)
        requests += 1
        while random.random() < setup.failures:
            sent = max(arrives + setup.pause, turn)
            turn = sent + space
            arrives = sent + _wait(setup, random)
            requests += 1
        number += 1
        heapq.heappush(events, (arrives, number, True, pages, turn))

    def take(now: float) -> None:
        nonlocal busy
        if waiting:
            begun = max(now, heapq.heappop(cores))
            heapq.heappush(cores, begun + setup.start)
            busy += setup.start
            ask(begun + setup.start, max(1, -(-waiting.pop() // PAGE)), 0.0)

    for _ in range(setup.tasks):
        take(setup.begin)
    while events:
        now, _, arrived, pages, turn = heapq.heappop(events)
        end = max(end, now)
        if arrived:
            begun = max(now, heapq.heappop(cores))
            heapq.heappush(cores, begun + setup.cpu)
            busy += setup.cpu
            number += 1
            heapq.heappush(events, (begun + setup.cpu, number, False, pages - 1, turn))
        elif pages:
            ask(now, pages, turn)
        else:
            take(now)
    return Outcome(end, requests, sum(windows), busy / (end * setup.cores))


def _wait(setup: Setup, random: Random) -> float:
    return setup.latency * (1 + setup.jitter * (2 * random.random() - 1))
