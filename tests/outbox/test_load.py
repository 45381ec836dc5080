"""Files are loaded into an outbox: every row once, however often the load is killed, and bad rows with a reason."""

import json
import signal
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import anyio
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from pyarrow import parquet as pq
from sqlalchemy import create_engine, text

from tests.outbox.conftest import Make
from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.outbox import AsyncOutbox, Outbox, OutboxError, OutboxFullError
from zenskar_ext.outbox.loading import load as loading
from zenskar_ext.outbox.loading.progress import Loaded

ROOT = Path(__file__).parents[2]
WHEN = "2026-01-31T12:00:00Z"
COLUMNS: Mapping[str, Any] = {"hours": Decimal}


def csv(path: Path, rows: int, *, start: int = 0) -> Path:
    head = "event_id,customer_id,timestamp,hours\n"
    path.write_text(head + "".join(f"job-{n},acme,{WHEN},{n}.50\n" for n in range(start, start + rows)))
    return path


def stored(url: str) -> dict[str, Any]:
    engine = create_engine(url)
    with engine.connect() as connection:
        found = connection.execute(text("SELECT event_id, body FROM zenskar_usage_events")).all()
    engine.dispose()
    return {row.event_id: row.body for row in found}


def rejects(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_every_row_of_a_file_is_recorded_exactly(outbox: Outbox, url: str, tmp_path: Path) -> None:
    loaded = outbox.load(csv(tmp_path / "a.csv", 3), "compute", data=COLUMNS)
    assert loaded == Loaded(new=3, share=1.0)
    assert loaded.rows == 3
    assert stored(url)["job-1"] == ('{"customer_id":"acme","timestamp":"2026-01-31 12:00:00","data":{"hours":1.50}}')


def test_the_three_kinds_of_files_give_the_same_events(tmp_path: Path) -> None:
    rows = [
        {"slug": "compute", "event_id": f"job-{n}", "customer_id": "acme", "timestamp": WHEN, "data": {"n": n}}
        for n in range(5)
    ]
    (tmp_path / "a.ndjson").write_text("".join(json.dumps(row) + "\n" for row in rows))
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    flat = "".join(f"compute,job-{n},acme,{WHEN},{n}\n" for n in range(5))
    (tmp_path / "a.csv").write_text("slug,event_id,customer_id,timestamp,n\n" + flat)
    found = []
    for number, (name, data) in enumerate([("a.ndjson", None), ("a.parquet", None), ("a.csv", {"n": int})]):
        with Outbox(f"sqlite:///{tmp_path}/{number}.db") as outbox:
            assert outbox.load(tmp_path / name, data=data).new == 5
        found.append(stored(f"sqlite:///{tmp_path}/{number}.db"))
    assert found[0] == found[1] == found[2]
    assert len(found[0]) == 5


def test_progress_is_told_after_each_transaction(
    outbox: Outbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "CHUNK", 4)
    told: list[Loaded] = []
    outbox.load(csv(tmp_path / "a.csv", 10), "compute", data=COLUMNS, progress=told.append)
    assert [each.new for each in told] == [4, 8, 10]
    assert [round(each.share or 0, 1) for each in told] == [0.5, 0.8, 1.0]


def test_a_file_that_was_loaded_is_not_loaded_again_wherever_it_is(outbox: Outbox, tmp_path: Path) -> None:
    outbox.load(csv(tmp_path / "a.csv", 3), "compute", data=COLUMNS)
    told: list[Loaded] = []
    again = outbox.load(csv(tmp_path / "b.csv", 3), "compute", data=COLUMNS, progress=told.append)
    assert (again.new, again.known, told) == (3, 0, [])


def test_a_file_that_grew_is_loaded_and_events_of_before_are_known(outbox: Outbox, tmp_path: Path) -> None:
    outbox.load(csv(tmp_path / "a.csv", 3), "compute", data=COLUMNS)
    grown = outbox.load(csv(tmp_path / "a.csv", 5), "compute", data=COLUMNS)
    assert (grown.new, grown.known) == (2, 3)


def test_without_an_id_the_content_and_the_line_make_it(outbox: Outbox, url: str, tmp_path: Path) -> None:
    row = json.dumps({"customer_id": "acme", "timestamp": WHEN, "data": {}}) + "\n"
    (tmp_path / "a.ndjson").write_text(2 * row)
    assert outbox.load(tmp_path / "a.ndjson", "compute", event_id=None).new == 2
    assert outbox.load(tmp_path / "a.ndjson", "storage", event_id=None).new == 2
    assert len(stored(url)) == 2  # the ids are the same, of two definitions


def test_bad_rows_are_in_a_file_with_line_reason_and_text(outbox: Outbox, url: str, tmp_path: Path) -> None:
    path = csv(tmp_path / "a.csv", 2)
    with path.open("a") as file:
        file.write(
            f"job-2,,{WHEN},1\njob-3,acme,{WHEN},x\njob-4,acme,2199-01-01T00:00:00Z,1\njob-1,acme,{WHEN},9\ntwo\n"
        )
    loaded = outbox.load(path, "compute", data=COLUMNS)
    assert (loaded.new, loaded.known, loaded.bad) == (2, 0, 5)
    assert loaded.rejects == tmp_path / "a.csv.bad.ndjson"
    found = rejects(loaded.rejects)
    assert [each["line"] for each in found] == [4, 5, 6, 7, 8]
    assert [each["reason"].partition(":")[0] for each in found] == [
        "customer_id",
        "hours",
        "compute",
        "event_id 'job-1' was recorded before with another customer, time or data",
        "it has 1 columns, and the header has 4",
    ]
    assert found[1]["row"] == f"job-3,acme,{WHEN},x"
    assert len(stored(url)) == 2


def test_an_event_that_another_load_recorded_differently_is_a_bad_row(outbox: Outbox, tmp_path: Path) -> None:
    outbox.record("compute", customer_id="bolt", data={"hours": 1}, timestamp=WHEN, event_id="job-1")
    loaded = outbox.load(csv(tmp_path / "a.csv", 3), "compute", data=COLUMNS, bad=tmp_path / "bad")
    assert (loaded.new, loaded.known, loaded.bad) == (2, 0, 1)
    assert rejects(tmp_path / "bad")[0]["line"] == 3


def test_the_schema_of_the_metric_is_checked(url: str, tmp_path: Path) -> None:
    with Outbox(url, metrics={"compute": {"data": {"minutes": "Float64"}}}) as outbox:
        loaded = outbox.load(csv(tmp_path / "a.csv", 1), "compute", data=COLUMNS)
    assert (loaded.new, loaded.bad) == (0, 1)
    assert "the definition has no such field" in rejects(tmp_path / "a.csv.bad.ndjson")[0]["reason"]


def test_bad_rows_of_another_load_are_not_overwritten(outbox: Outbox, tmp_path: Path) -> None:
    (tmp_path / "a.csv.bad.ndjson").write_text("{}\n")
    with pytest.raises(InvalidRequestError, match="is there already"):
        outbox.load(csv(tmp_path / "a.csv", 1), "compute", data=COLUMNS)
    assert outbox.stats().pending == 0


def test_bad_rows_that_cannot_be_written_stop_the_load_before_anything_counts(outbox: Outbox, tmp_path: Path) -> None:
    path = csv(tmp_path / "a.csv", 1)
    with path.open("a") as file:
        file.write("bad\n")
    with pytest.raises(OutboxError, match=r"nowhere/bad: No such file"):
        outbox.load(path, "compute", data=COLUMNS, bad=tmp_path / "nowhere" / "bad")
    assert outbox.stats().pending == 0
    assert outbox.load(path, "compute", data=COLUMNS).rows == 2


def test_a_full_outbox_stops_the_load_and_a_repeated_call_goes_on(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "CHUNK", 4)
    path = csv(tmp_path / "a.csv", 10)
    with Outbox(url, max_pending=5) as outbox:
        with pytest.raises(OutboxFullError, match="5 events wait to be sent, and max_pending is 5: 3 new ones"):
            outbox.load(path, "compute", data=COLUMNS)
        assert len(stored(url)) == 5
        with pytest.raises(OutboxFullError):
            outbox.load(path, "compute", data=COLUMNS)
    assert len(stored(url)) == 5
    with Outbox(url) as outbox:
        assert outbox.load(path, "compute", data=COLUMNS).new == 10


def test_rows_that_are_known_need_no_room(make: Make, tmp_path: Path) -> None:
    outbox = make(max_pending=3)
    assert outbox.load(csv(tmp_path / "a.csv", 2), "compute", data=COLUMNS).new == 2
    loaded = outbox.load(csv(tmp_path / "b.csv", 3), "compute", data=COLUMNS)
    assert (loaded.new, loaded.known) == (1, 2)


def test_a_damaged_end_of_a_file_is_an_error_and_what_was_before_it_is_kept(
    outbox: Outbox, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import gzip

    monkeypatch.setattr(loading, "CHUNK", 50)
    plain = csv(tmp_path / "plain.csv", 20_000).read_bytes()
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(plain)[:-9000])
    told: list[Loaded] = []
    with pytest.raises(InvalidRequestError, match=r"a\.csv\.gz: Compressed file ended"):
        outbox.load(tmp_path / "a.csv.gz", "compute", data=COLUMNS, progress=told.append)
    assert len(stored(url)) == told[-1].new > 0
    assert told[-1].share is None


def test_of_two_that_load_the_same_file_the_slower_one_stops(
    outbox: Outbox, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "CHUNK", 1)
    path = csv(tmp_path / "a.csv", 5)

    def overtake(told: Loaded) -> None:
        if told.new == 1:
            assert outbox.load(path, "compute", data=COLUMNS).new == 5

    with pytest.raises(OutboxError, match="another process loads the same file"):
        outbox.load(path, "compute", data=COLUMNS, progress=overtake)
    assert len(stored(url)) == 5


CHILD = "from tests.outbox.test_load import child; child()"
ROWS, KILLS = 30_000, 12


def child() -> None:
    """Load a file, and print a line after each transaction."""
    url, path = sys.argv[1:]
    with Outbox(url) as outbox:
        outbox.load(path, "compute", data=COLUMNS, progress=lambda told: print(told.rows, flush=True))  # noqa: T201 - read by the parent


def test_a_load_that_is_killed_goes_on_and_neither_loses_nor_repeats_a_row(url: str, tmp_path: Path) -> None:
    path, chance = tmp_path / "a.csv", Random(3)
    lines = csv(path, ROWS).read_text().splitlines(keepends=True)
    bad = set(chance.sample(range(1, ROWS), 200))
    path.write_text("".join("bad\n" if number in bad else line for number, line in enumerate(lines)))
    told = killed = 0
    while told < ROWS and killed < KILLS:
        command = [sys.executable, "-c", CHILD, url, str(path)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            line = process.stdout.readline()
            assert int(line or ROWS) > told  # it went on, or had done all when it was killed
            told = int(line or ROWS)
            try:
                process.wait(chance.uniform(0, 0.05))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                killed += 1
    assert killed > 2
    with Outbox(url) as outbox:
        loaded = outbox.load(path, "compute", data=COLUMNS)
    assert (loaded.new, loaded.known, loaded.bad) == (ROWS - 200, 0, 200)
    assert len(stored(url)) == ROWS - 200
    assert [each["line"] for each in rejects(tmp_path / "a.csv.bad.ndjson")] == sorted(number + 1 for number in bad)


def test_bad_rows_that_were_moved_away_are_not_missed_by_the_next_ones(
    outbox: Outbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "CHUNK", 1)
    path, bad = csv(tmp_path / "a.csv", 1), tmp_path / "a.csv.bad.ndjson"
    with path.open("a") as file:
        file.write("bad\nworse\n")

    def move(told: Loaded) -> None:
        if told.bad == 1:
            bad.rename(tmp_path / "moved")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        outbox.load(path, "compute", data=COLUMNS, progress=move)
    assert outbox.load(path, "compute", data=COLUMNS).bad == 2
    assert [each["row"] for each in rejects(bad)] == ["worse"]
    assert [each["row"] for each in rejects(tmp_path / "moved")] == ["bad"]


def test_a_file_that_changes_while_it_is_loaded_is_an_error(
    outbox: Outbox, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "CHUNK", 4)
    path = csv(tmp_path / "a.csv", 10)

    def append(told: Loaded) -> None:
        if told.new == 4:
            with path.open("a") as file:
                file.write(f"job-10,acme,{WHEN},1\n")

    with pytest.raises(InvalidRequestError, match="was changed while it was loaded"):
        outbox.load(path, "compute", data=COLUMNS, progress=append)
    assert len(stored(url)) == 4
    loaded = outbox.load(path, "compute", data=COLUMNS)
    assert (loaded.new, loaded.known) == (7, 4)


def test_the_async_outbox_loads_files_too(url: str, tmp_path: Path) -> None:
    async def load() -> Loaded:
        async with AsyncOutbox(url) as outbox:
            return await outbox.load(csv(tmp_path / "a.csv", 3), "compute", data=COLUMNS)

    assert anyio.run(load).new == 3


def test_a_time_without_an_offset_is_read_in_a_zone(outbox: Outbox, url: str, tmp_path: Path) -> None:
    path = csv(tmp_path / "a.csv", 1)
    path.write_text(path.read_text().replace("Z,", ","))
    outbox.load(path, "compute", data=COLUMNS, zone=UTC)
    assert '"timestamp":"2026-01-31 12:00:00"' in stored(url)["job-0"]
