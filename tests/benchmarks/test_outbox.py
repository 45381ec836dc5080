"""What measures the outbox does the work that it says, and measures it."""

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks.measures import outbox, outbox_growth, outbox_memory
from benchmarks.postgres import HAS_WHEEL, NO_WHEEL
from benchmarks.race import HERE, Contestant, race
from benchmarks.report import BEGIN, END, usage
from benchmarks.results import Results, Summary
from benchmarks.server import Sink
from zenskar_client import http
from zenskar_ext import Zenskar
from zenskar_ext.outbox import Outbox

sys.path.insert(0, str(HERE / "contestants"))
import outbox_crowd as crowd

sys.path.pop(0)


def test_the_sink_answers_once_a_whole_request_is_there_after_the_time_of_the_path() -> None:
    with Sink() as sink, http.Client() as client:
        started = time.perf_counter()
        for _ in range(2):
            answer = client.post(f"{sink.url}/30/usage/compute", content=b"x" * 3_000_000)
            assert (answer.status_code, answer.json()) == (200, {})
        assert time.perf_counter() - started >= 0.06
        assert client.post(f"{sink.url}/0/usage/compute").status_code == 200


@pytest.mark.slow
@pytest.mark.parametrize("pair", outbox.PAIRS[:-2], ids=lambda pair: pair.what)
def test_both_of_a_pair_do_their_work_again_and_again(pair: outbox.Pair, tmp_path: Path) -> None:
    with Sink() as sink:
        both = [Contestant(who, "outbox.py", (who, str(tmp_path), f"{sink.url}/0")) for who in (pair.ours, pair.bare)]
        times = race(both, 2)
    assert [len(taken) for taken in times.values()] == [2, 2]
    assert all(each > 0 for taken in times.values() for each in taken)


@pytest.mark.parametrize("who", crowd.WORKS)
def test_one_of_a_crowd_counts_its_events(who: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "SECONDS", 0.05)
    with (
        Sink() as sink,
        Outbox(f"sqlite:///{tmp_path}/usage.db") as box,
        Zenskar("key", "organisation", base_url=f"{sink.url}/0") as zk,
    ):
        box.record_many(crowd.events(30))
        count = crowd.WORKS[who](box, zk)
        stats = box.stats()
    assert (count, stats.sent) == (30, 30) if who == "send" else (count, stats.pending) == (count, count + 30)


def test_speed_is_compared_in_pairs_and_the_sender_has_a_target(monkeypatch: pytest.MonkeyPatch) -> None:
    def made_up(contestants: Sequence[Contestant], rounds: int) -> Mapping[str, Sequence[float]]:
        names = [each.name for each in contestants]
        assert names == ["ours", "by hand"]
        return {"ours": [2.0] * rounds, "by hand": [1.0] * rounds}

    monkeypatch.setattr(outbox, "race", made_up)
    found = {each.name: each for each in outbox.measure(2)}
    sent = found["send, 20 ms, 4 in flight: speed, ours / by hand"]
    assert (sent.values, sent.target, sent.at_least) == ((0.5, 0.5), 0.8, True)
    assert found["send, 20 ms, 4 in flight: ours"].values == (25_000.0, 25_000.0)


def test_growth_is_compared_with_one_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(outbox_growth, "PROCESSES", (1, 2))
    monkeypatch.setattr(outbox_growth, "TO_SEND", 600)
    databases = (f"sqlite:///{tmp_path}/{number}.db" for number in range(9))
    with Sink() as sink:
        found = {each.name: each for each in outbox_growth._growth("SQLite", "send", databases, f"{sink.url}/0", 1)}
    one, two = (found[f"SQLite, in a second: {each}"].values[0] for each in ("1 process", "2 processes"))
    assert found["SQLite, compared with one process: 2 processes"].values == (two / one,)
    assert one > 0


@pytest.mark.skipif(not HAS_WHEEL, reason=NO_WHEEL)
def test_growth_is_measured_with_both_databases(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def speed(_who: str, count: int, database: str, _url: str) -> float:
        seen.append(database.partition(":")[0])
        return float(count)

    monkeypatch.setattr(outbox_growth, "_speed", speed)
    figures = list(outbox_growth.measure(1))
    assert set(seen) == {"sqlite", "postgresql+psycopg"}
    assert len(figures) == 2 * 3 * (4 + 3)


def test_memory_is_that_of_many_events_less_that_of_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbox_memory, "MANY", 2_000)
    monkeypatch.setattr(outbox_memory, "FEW", 1_000)
    [figure] = outbox_memory.measure(1)
    assert abs(figure.values[0]) < 20
    assert (figure.unit, figure.target) == ("MiB", 5)


def test_the_page_on_usage_shows_growth_and_nothing_else() -> None:
    def summary(measure: str, name: str, value: float, unit: str) -> Summary:
        return Summary(measure, name, unit, 1, value, value, value)

    figures: Any = (
        summary("outbox_growth", "SQLite: sent, in a second: 1 process", 5000, "events"),
        summary("outbox_growth", "SQLite: sent, in a second: 2 processes", 6000, "events"),
        summary("outbox_growth", "SQLite: sent, compared with one process: 2 processes", 1.2, "x"),
        summary("calls", "one GET", 1.1, "x"),
    )
    text = usage(f"# Usage\n{BEGIN}\nold\n{END}\nAfter.\n", Results.of(figures))
    assert "| SQLite: sent, in a second | 5,000 events | 6,000 events |" in text
    assert "| SQLite: sent, compared with one process |  | 1.2x |" in text
    assert "one GET" not in text
    assert "old" not in text
