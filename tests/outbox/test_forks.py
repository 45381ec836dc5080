"""Forks: what the child of a process that has an outbox on SQLite may do, and what it refuses."""

import os
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest

from zenskar_ext.outbox import Outbox, OutboxError
from zenskar_ext.outbox.forks import FORKS, Forks, identity, open_files


def record(outbox: Outbox, event_id: str) -> bool:
    return outbox.record("compute", customer_id="c", data={"hours": 1}, event_id=event_id).new


def forked(work: Callable[[], object]) -> int:
    """Fork, and do some work in the child: it ends with 0, or with 1 if the work raises something."""
    child = os.fork()
    if child == 0:  # pragma: no cover - in the child
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)
    return child


def ended(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def refuses(work: Callable[[], object]) -> None:  # pragma: no cover - in the child
    with pytest.raises(OutboxError, match="forked while its parent had this file open"):
        work()


def test_what_a_child_records_after_its_parent_has_closed_is_kept(sqlite: str) -> None:
    outbox = Outbox(sqlite)
    record(outbox, "parent")
    begun, closed = os.pipe(), os.pipe()

    def work() -> None:  # pragma: no cover - in the child
        record(outbox, "child-1")
        os.write(begun[1], b"x")
        os.read(closed[0], 1)
        for number in range(2, 5):
            assert record(outbox, f"child-{number}")

    child = forked(work)
    os.read(begun[0], 1)
    outbox.close()  # the last connection that closes deletes the log, unless it sees that of the child
    with Outbox(sqlite) as other:
        assert other.stats().pending == 2
    os.write(closed[1], b"x")
    assert ended(child) == 0
    with Outbox(sqlite) as other:
        assert other.stats().pending == 5
    for each in (*begun, *closed):
        os.close(each)


def test_children_of_a_process_whose_threads_record_record_too(sqlite: str) -> None:
    outbox, stop = Outbox(sqlite, timeout=10.0), Event()
    counts = [0, 0]

    def work(place: int) -> None:
        while not stop.is_set():
            counts[place] += record(outbox, f"{place}-{counts[place]}")

    threads = [Thread(target=work, args=(place,)) for place in range(2)]
    for each in threads:
        each.start()
    children = [forked(partial(record, outbox, f"child-{number}")) for number in range(5)]
    assert [ended(each) for each in children] == [0] * 5
    stop.set()
    for each in threads:
        each.join()
    assert outbox.stats().pending == sum(counts) + 5
    outbox.close()


def test_a_child_refuses_a_file_that_a_connection_of_the_caller_had_open(sqlite: str) -> None:
    outbox = Outbox(sqlite)
    mine = sqlite3.connect(sqlite.removeprefix("sqlite:///"))
    mine.execute("SELECT count(*) FROM zenskar_usage_events").fetchall()

    def work() -> None:  # pragma: no cover - in the child
        refuses(lambda: record(outbox, "child"))
        refuses(outbox.stats)
        refuses(lambda: Outbox(sqlite))

    assert ended(forked(work)) == 0
    mine.close()
    assert record(outbox, "parent")
    assert ended(forked(lambda: record(outbox, "child"))) == 0
    assert outbox.stats().pending == 2
    outbox.close()


def test_a_transaction_that_does_not_end_in_time_goes_on_and_the_child_refuses(
    sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox = Outbox(sqlite)
    monkeypatch.setattr(FORKS._running, "hold", lambda: None)  # as if the time was over
    with outbox._database.transaction() as connection:
        child = forked(lambda: refuses(lambda: record(outbox, "child")))
        connection.exec_driver_sql("CREATE TABLE mine (id INTEGER)")
    assert ended(child) == 0
    with outbox._database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM mine").scalar() == 0
    outbox.close()


def test_an_outbox_without_connections_has_none_to_close(sqlite: str, postgresql: str) -> None:
    with Outbox(sqlite) as outbox, Outbox(postgresql) as other:
        FORKS.before()
        try:
            assert identity(sqlite.removeprefix("sqlite:///")) not in open_files()
        finally:
            FORKS.in_parent()
        outbox._database._opened = None
        outbox._database.let_go()
        assert record(outbox, "later")
        assert record(other, "later")


def test_a_child_knows_which_files_were_open(tmp_path: Path) -> None:
    forks = Forks()
    forks.check(str(tmp_path / "open"))
    with (tmp_path / "open").open("w"):
        forks.in_child()
        with pytest.raises(OutboxError, match=r"open nothing on it before the fork.*spawn"):
            forks.check(str(tmp_path / "open"))
        forks.check(str(tmp_path / "none"))


def test_where_the_system_does_not_list_open_files_they_are_looked_for(tmp_path: Path) -> None:
    with (tmp_path / "open").open("w"):
        found = open_files(str(tmp_path / "none"))
        assert identity(str(tmp_path / "open")) in found
        assert found == open_files()


def test_a_file_that_is_deleted_or_replaced_under_an_open_outbox_is_an_error(sqlite: str) -> None:
    path = Path(sqlite.removeprefix("sqlite:///"))
    with Outbox(sqlite) as outbox:
        record(outbox, "before")
        path.rename(path.with_name("moved.db"))
        for work in (lambda: record(outbox, "lost"), outbox.stats):
            with pytest.raises(
                OutboxError, match="deleted or replaced while the outbox was open: open the outbox again"
            ):
                work()
        assert not path.exists()
        path.with_name("moved.db").rename(path)
        assert record(outbox, "after")


@pytest.mark.parametrize("form", ["usage.db", "file:usage.db?uri=true", "file:///{}/usage.db?uri=true"])
def test_a_relative_address_stays_the_same_when_the_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with Outbox(f"sqlite:///{form.format(str(tmp_path)[1:])}") as outbox:
        FORKS.before()
        FORKS.in_parent()
        (tmp_path / "elsewhere").mkdir()
        monkeypatch.chdir(tmp_path / "elsewhere")
        assert record(outbox, "e")  # as a daemon, which goes to / after its fork
    assert (tmp_path / "usage.db").exists()
    assert not list((tmp_path / "elsewhere").iterdir())
