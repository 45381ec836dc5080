from pathlib import Path

import pytest

from benchmarks.race import OURS, PEERS, Contestant, race, ratios, without_peers

CLOCK = """
import sys
print("ready", flush=True)
for turn, _ in enumerate(sys.stdin, 1):
    print(turn * float(sys.argv[1]), flush=True)
"""


@pytest.fixture
def clock(tmp_path: Path) -> str:
    """Return a contestant whose first turn takes the given number of seconds, the second twice as long, and so on."""
    script = tmp_path / "clock.py"
    script.write_text(CLOCK)
    return str(script)


def test_each_contestant_has_a_turn_each_round(clock: str) -> None:
    contestants = [Contestant("fast", clock, ("1",)), Contestant("slow", clock, ("3",))]
    times = race(contestants, rounds=4)
    assert times == {"fast": [1, 2, 3, 4], "slow": [3, 6, 9, 12]}
    assert ratios(times, "slow", "fast") == (3, 3, 3, 3)
    assert ratios(times, "fast", "slow") == pytest.approx((1 / 3,) * 4)


def test_who_begins_a_round_changes(tmp_path: Path) -> None:
    log, script = tmp_path / "log", tmp_path / "script.py"
    script.write_text(
        f"import sys\nprint('ready', flush=True)\nfor _ in sys.stdin:\n"
        f"    open({str(log)!r}, 'a').write(sys.argv[1])\n    print(1, flush=True)\n"
    )
    race([Contestant(name, str(script), (name,)) for name in "abc"], rounds=4)
    assert log.read_text() == "abcbcacababc"


def test_without_peers_those_of_the_peers_are_not_started_and_have_no_ratios(clock: str) -> None:
    contestants = [Contestant("ours", clock, ("1",), OURS), Contestant("peer", "not started", python=PEERS)]
    with without_peers():
        times = race(contestants, rounds=2)
    assert times == {"ours": [1, 2], "peer": []}
    assert ratios(times, "ours", "peer") == ()


@pytest.mark.parametrize(
    ("script", "message"),
    [("", "odd ended"), ("print('hello')", "odd printed 'hello'"), ("print('ready')", "odd ended")],
    ids=["ends at once", "prints something else", "ends before its turn"],
)
def test_a_contestant_that_fails_is_named(tmp_path: Path, script: str, message: str) -> None:
    path = tmp_path / "odd.py"
    path.write_text(script + "\nimport sys; sys.stdin.readline()" * script.startswith("print('ready"))
    with pytest.raises(RuntimeError, match=message):
        race([Contestant("odd", str(path))], rounds=1)
