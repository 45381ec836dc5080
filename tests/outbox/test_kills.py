"""Recorders and senders that are killed at random moments lose no event and count none twice.

This is the short version. `python -m benchmarks.outbox_kills` kills 200.
"""

from pathlib import Path

import pytest

from benchmarks.outbox_kills.__main__ import main
from benchmarks.outbox_kills.trial import Plan, run

KILLS = 20


@pytest.mark.slow
def test_every_event_is_in_the_sandbox_once_or_dead_or_parked_with_a_reason(url: str, tmp_path: Path) -> None:
    told: list[str] = []
    found = run(Plan(url, processes=4, kills=KILLS, seed=7, pauses=(0.05, 0.3)), tmp_path, told.append)
    assert found.problems == ()
    assert found.arrived > 100
    assert found.dead + found.parked > 0
    assert len(told) == 1


@pytest.mark.slow
def test_the_command_prints_what_became_of_the_events(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--kills", "2", "--processes", "2"]) == 0
    assert "sqlite, 2 processes, 2 kills in" in capsys.readouterr().out
