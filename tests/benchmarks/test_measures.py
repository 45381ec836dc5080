from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks.measures import cold_start, http_libraries, measures
from benchmarks.race import Contestant


def test_a_full_run_takes_every_measure() -> None:
    every = measures()
    assert {"calls", "cold_start", "http_libraries", "lists", "size"} <= {each.name for each in every}
    assert all(each.rounds.full > 0 for each in every)


def test_a_cold_start_is_compared_in_a_clean_and_in_an_editable_environment() -> None:
    names = ["httpx2", "zenskar-ext", *cold_start.PEER_STARTS]
    variants = [each + end for each in names[:2] for end in (cold_start.CALLED, cold_start.EDITABLE)]
    times = {name: [0.1] for name in (*names, *variants)} | {"zenskar-ext": [0.13], "zenskar-ext, editable": [0.14]}
    found = {each.name: each for each in cold_start.figures(times)}
    clean = found["import, client, first namespace, first model: ours / import httpx2"]
    editable = found[f"{clean.name}, in an editable development environment"]
    assert clean.values == pytest.approx((1.3,))
    assert clean.target == 1.35
    assert editable.values == pytest.approx((1.4,))
    assert editable.target == 1.5


def test_the_start_of_the_bare_interpreter_in_the_same_environment_is_subtracted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = {"/a": {"pass": 1.0, "import x": 3.0}, "/b": {"pass": 2.0, "import x": 9.0}}

    def race(contestants: Sequence[Contestant], rounds: int) -> Mapping[str, Sequence[float]]:
        return {each.name: [taken[str(each.python)][each.arguments[0]]] * rounds for each in contestants}

    monkeypatch.setattr(cold_start, "race", race)
    starts = {"in a": ("import x", Path("/a")), "in b": ("import x", Path("/b"))}
    assert cold_start.seconds(starts, 2) == {"in a": [2.0, 2.0], "in b": [7.0, 7.0]}


def test_the_libraries_are_compared_by_name_and_version_and_are_not_guarded(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {"answered": 2900, "stuck": 0, "next": 10}

    def run(library: str, work: str, url: str) -> dict[str, Any]:
        assert library in ("httpx", "httpx2")
        assert url.startswith("http://127.0.0.1:")
        return counts if work == "cancelled" else {"at_once": 1.5, "bounded": 0.5}

    def race(contestants: Sequence[Contestant], rounds: int) -> Mapping[str, Sequence[float]]:
        return {each.name: [0.2 if "httpx2" in each.name else 0.4] * rounds for each in contestants}

    monkeypatch.setattr(http_libraries, "_run", run)
    monkeypatch.setattr(http_libraries, "race", race)
    monkeypatch.setattr(http_libraries, "version", {"httpx": "0.28.1", "httpx2": "2.16.2"}.get)
    figures = list(http_libraries.measure(2))
    found = {each.name: list(each.values) for each in figures}
    assert found["connections stuck in use afterwards: httpx 0.28.1"] == [0, 0]
    assert found["1,000 GETs, all at once / 50 at a time: httpx2 2.16.2"] == [3.0]
    assert set(found["one GET, CPU time: httpx2 / httpx"]) == {0.5}
    assert not any(each.guarded for each in figures if each.unit == "x")
