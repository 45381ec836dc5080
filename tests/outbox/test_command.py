"""`zenskar usage`: what it prints, its exit codes, and that it shows no secret."""

import gzip
import json
import os
import runpy
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner, Result

from tests.outbox.arriving import wait_until
from zenskar_ext import Zenskar
from zenskar_ext.outbox import Outbox, command
from zenskar_ext.outbox.command import usage
from zenskar_ext.testing import Fault, Sandbox

WHEN = "2026-01-31T12:00:00Z"
Run = Callable[..., Result]


@pytest.fixture
def run(sqlite: str, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs the command on a database of SQLite."""
    monkeypatch.setenv("ZENSKAR_OUTBOX", sqlite)

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(usage, list(map(str, arguments)))

    return run


@pytest.fixture
def filled(sqlite: str) -> Iterator[Outbox]:
    """Yield an outbox with two events: the first fits the definition, and the second does not."""
    with Outbox(sqlite, batches="atomic") as outbox:
        for name, data in (("job-1", {"hours": 1}), ("job-2", {"minutes": 1})):
            outbox.record("compute", customer_id="acme", data=data, timestamp=WHEN, event_id=name)
        yield outbox


@pytest.fixture
def dead(filled: Outbox, zk: Zenskar) -> Outbox:
    """Return an outbox in which the second event is dead."""
    filled.drain(zk)
    filled.drain(zk)
    assert filled.stats().dead == 1
    return filled


@pytest.fixture
def served(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """Serve the sandbox, and let the environment point at it."""
    with sandbox.serve() as url:
        monkeypatch.setenv("ZENSKAR_BASE_URL", url)
        monkeypatch.setenv("ZENSKAR_API_KEY", "sandbox_key")
        monkeypatch.setenv("ZENSKAR_ORGANISATION", sandbox.organisation)
        yield sandbox


def told(result: Result, code: int) -> str:
    """Return the only line of an error."""
    assert result.exit_code == code, result.output
    return result.stderr.strip().splitlines()[-1]


@pytest.mark.usefixtures("filled")
def test_status_counts_the_events(run: Run) -> None:
    lines = run("status").stdout.splitlines()
    assert lines[0].split() == ["pending", "2"]
    assert lines[-1].split()[0] == "oldest"
    found = json.loads(run("status", "--json").stdout)
    assert list(found) == ["pending", "leased", "sent", "parked", "dead", "discarded", "oldest_age", "failure"]
    assert (found["pending"], found["sent"]) == (2, 0)


@pytest.mark.usefixtures("filled")
def test_status_fails_if_an_event_waits_for_too_long(run: Run) -> None:
    assert run("status", "--max-age", "1h").exit_code == 0
    assert "are allowed" in told(run("status", "--max-age", "0s"), 1)


def test_send_says_what_stays_in_the_outbox(run: Run, sqlite: str, served: Sandbox) -> None:
    with Outbox(sqlite) as outbox:
        outbox.record("compute", customer_id="acme", data={"hours": 1}, timestamp=WHEN)
    served.faults.add(Fault(chance=1, status=503))
    said = told(run("send", "--yes", "--once"), 9)
    assert said.startswith("Error: some events could not be sent now; they stay in the outbox; the last failure: ")
    assert "503" in said
    assert "503" in run("status").stdout.partition("failing since 20")[2].partition("; the last time, 20")[2]
    assert json.loads(run("status", "--json").stdout)["failure"]["status"] == 503
    served.faults.clear()
    time.sleep(1.1)  # the back-off
    result = run("send", "--yes", "--once")
    assert (result.exit_code, result.stdout) == (0, "1 sent, 0 dead, 0 parked, 0 pending\n")


SETTLED = 'version = 1\norganisation = "o"\nsettled_on = 2026-01-02\n'


@pytest.mark.usefixtures("filled", "served")
@pytest.mark.parametrize("keys", ["honoured", "ignored"])
def test_send_does_with_batches_what_was_settled(run: Run, tmp_path: Path, keys: str) -> None:
    url = os.environ["ZENSKAR_BASE_URL"]
    file = tmp_path / "settled.toml"
    file.write_text(f'{SETTLED}base_url = "{url}"\nbatches = "atomic"\narray_keys = "{keys}"\n')
    result = run("send", "--yes", "--once", "--settled", file)
    assert "1 dead, 0 parked" in result.stdout  # without the file, the event that is not to blame is parked
    assert ("See --batch-events 1" in result.stderr) == (keys == "ignored")


@pytest.mark.usefixtures("filled")
def test_send_takes_no_answers_of_another_api(run: Run, tmp_path: Path, served: Sandbox) -> None:
    file = tmp_path / "settled.toml"
    file.write_text(f'{SETTLED}base_url = "https://api.zenskar.com"\nbatches = "atomic"\n')
    assert "prove nothing about http" in told(run("send", "--yes", "--once", "--settled", file), 3)
    file.write_text("nonsense")
    assert "is not TOML" in told(run("send", "--yes", "--once", "--settled", file), 2)
    assert [each for each in served.requests if each.path.startswith("/usage/")] == []


@pytest.mark.usefixtures("filled")
def test_send_without_credentials_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZENSKAR_API_KEY", raising=False)
    assert "ZENSKAR_API_KEY" in told(run("send", "--yes", "--once"), 3)


@pytest.mark.usefixtures("filled")
def test_send_ends_with_the_code_of_what_keeps_the_events(
    run: Run, served: Sandbox, monkeypatch: pytest.MonkeyPatch, sqlite: str
) -> None:
    served.faults.add(Fault(at=1, operation="ingest_usage_event", status=401))
    assert "401" in told(run("send", "--yes", "--once"), 5)
    monkeypatch.setenv("ZENSKAR_BASE_URL", "http://127.0.0.1:9")
    result = run("send", "--yes", "--once")
    assert "the last failure" in told(result, 10)
    assert "the outbox will send a batch again: " in result.stderr
    assert told(run("send", "--yes", "--once"), 10)  # the batch waits
    with Outbox(sqlite) as outbox, outbox._database.transaction() as connection:
        connection.exec_driver_sql("UPDATE zenskar_usage_batches SET failed_at = NULL, due = 4e9")
    assert (
        told(run("send", "--yes", "--once"), 1) == "Error: some events could not be sent now; they stay in the outbox"
    )


def test_parked_events_are_said_by_status(run: Run, sqlite: str, zk: Zenskar) -> None:
    with Outbox(sqlite) as outbox:
        for name in ("hours", "hour"):
            outbox.record("compute", customer_id="c", data={name: 1})
        outbox.drain(zk)
    result = run("status")
    assert (result.exit_code, result.stderr[:19]) == (0, "1 events are parked")
    assert told(run("status", "--max-age", "1h"), 1).startswith("Error: 1 events are parked: it is not known")


@pytest.mark.usefixtures("filled", "served")
def test_events_are_sent_only_if_somebody_agrees(run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    before = len(sandbox.requests)
    refused = "Error: events are sent to the API, and counted there: give --yes. Nothing was sent"
    assert told(run("send", "--once"), 12) == refused
    for answer, code in (("n\n", 12), ("y\n", 1)):
        monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True)
        assert len(sandbox.requests) == before
        result = CliRunner().invoke(usage, ["send", "--once"], input=answer)
        assert result.exit_code == code
        assert "Send the events of this outbox with Zenskar(" in result.output
    assert len(sandbox.requests) > before


def has_sent(outbox: Outbox, count: int) -> bool:
    return outbox.stats().sent == count


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_send_goes_on_until_it_is_interrupted(sqlite: str, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "zenskar_ext.outbox", "--database", sqlite, "send", "--yes"]
    with Outbox(sqlite) as outbox, subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for sent in (1, 2):
            outbox.record("compute", customer_id="acme", data={"hours": 1}, timestamp=WHEN)
            wait_until(partial(has_sent, outbox, sent))
        process.send_signal(number)
        text, _ = process.communicate(timeout=20)
    assert (process.returncode, text) == (0, "2 sent, 0 dead, 0 parked, 0 pending\n")


@pytest.mark.usefixtures("served")
def test_the_sender_of_a_command_stops_when_told(run: Run, sqlite: str) -> None:
    def stop() -> None:
        with Outbox(sqlite) as outbox:
            wait_until(partial(has_sent, outbox, 1))
        os.kill(os.getpid(), signal.SIGTERM)

    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    with Outbox(sqlite) as outbox:
        outbox.record("compute", customer_id="acme", data={"hours": 1}, timestamp=WHEN)
    thread = Thread(target=stop)
    thread.start()
    try:
        assert run("send", "--yes").stdout == "1 sent, 0 dead, 0 parked, 0 pending\n"
    finally:
        thread.join()
        for number, handler in before.items():
            signal.signal(number, handler)


def test_dead_events_are_exported_with_the_reason_and_sent_again(run: Run, dead: Outbox, tmp_path: Path) -> None:
    result = run("export", tmp_path / "dead.ndjson")
    assert (result.exit_code, result.stdout) == (0, "")
    [line] = map(json.loads, (tmp_path / "dead.ndjson").read_text().splitlines())
    assert (line["event_id"], line["data"], line["kind"]) == ("job-2", {"minutes": 1}, "dead")
    assert "not in the definition" in line["reason"]
    assert json.loads(run("export").stdout) == line
    assert run("export", "--slug", "storage").stdout == ""
    assert run("export", "--event-id", "job-1").stdout == ""
    assert run("export", "--parked").stdout == ""
    missing = run("retry", "--event-id", "job-1")
    assert told(missing, 6) == "Error: 0 dead events were found with --event-id job-1: see `export`, and `status`"
    assert told(run("retry", "--slug", "storage"), 6).startswith("Error: 0 dead events were found with --slug storage")
    assert run("retry").stdout == "1 events are pending again\n"
    assert dead.stats().pending == 1


@pytest.mark.usefixtures("dead")
def test_an_export_writes_over_nothing_not_even_the_outbox(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text("customer,hours\n")
    assert told(run("export", file), 2).endswith("events.csv is there already: move it away, or name another file")
    assert file.read_text() == "customer,hours\n"
    file.write_text("")
    assert run("export", file).exit_code == 0
    assert '"kind":"dead"' in file.read_text()


@pytest.mark.usefixtures("dead")
def test_a_file_that_cannot_be_written_is_one_line(run: Run, tmp_path: Path) -> None:
    result = run("export", tmp_path / "none" / "dead.ndjson")
    assert told(result, 2).endswith("dead.ndjson cannot be written: No such file or directory")


def test_an_export_cannot_change_what_a_terminal_shows(run: Run, filled: Outbox, zk: Zenskar) -> None:
    filled.record("compute", customer_id="c", data={"minutes": "\x1b[2J"}, timestamp=WHEN, event_id="job-3")
    filled.drain(zk)
    assert "\x1b" not in run("export").stdout


@pytest.mark.usefixtures("dead")
def test_parked_events_are_sent_again_only_if_told_twice(run: Run) -> None:
    assert "then give --yes" in told(run("retry", "--parked"), 2)
    assert run("retry", "--parked", "--yes").stdout == "0 events are pending again\n"


@pytest.mark.usefixtures("dead")
@pytest.mark.parametrize(
    "command",
    [("retry", "--yes"), ("export",), ("discard", "--all", "--reason", "x"), ("correct", "job-2", "--data", "{}")],
)
@pytest.mark.parametrize("kinds", [("--parked", "--dead"), ("--dead", "--parked")], ids=["parked first", "dead first"])
def test_dead_and_parked_at_once_are_refused(run: Run, command: Sequence[str], kinds: Sequence[str]) -> None:
    assert told(run(*command, *kinds), 2) == "Error: give --parked or --dead, not both"


def test_old_events_are_deleted(run: Run, sqlite: str, zk: Zenskar) -> None:
    with Outbox(sqlite) as outbox:
        outbox.record("compute", customer_id="acme", data={"hours": 1}, timestamp=WHEN)
        outbox.drain(zk)
    assert run("prune", "--older-than", "1d").stdout == "0 events deleted\n"
    assert run("prune", "--older-than", "0s").stdout == "1 events deleted\n"


def csv(tmp_path: Path, end: str = "") -> Path:
    path = tmp_path / "a.csv"
    path.write_text(f"job,step,customer_id,timestamp,hours\n7,1,acme,{WHEN},1.50\n" + end)
    return path


@pytest.mark.parametrize(
    "ids", [("--event-id", "job", "--event-id", "step"), ("--no-event-id",), ("--event-id", "job")], ids=len
)
def test_a_file_is_loaded(run: Run, tmp_path: Path, ids: Sequence[str]) -> None:
    arguments = ("load", csv(tmp_path), "--slug", "compute", "--data", "hours:Decimal", *ids)
    result = run(*arguments)
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "1 new events, 0 recorded before, 0 bad rows\n"


def test_columns_of_a_file_of_json_need_no_types(run: Run, tmp_path: Path) -> None:
    row = {"slug": "compute", "event_id": "1", "customer_id": "acme", "timestamp": "2026-01-31 12:00", "a": 1, "b": 2}
    path = tmp_path / "a.ndjson.gz"
    path.write_bytes(gzip.compress(json.dumps(row).encode()))
    assert run("load", path, "--data", "a", "--data", "b", "--zone", "UTC").stdout.startswith("1 new events")


def test_bad_rows_are_told_and_the_command_fails(run: Run, tmp_path: Path) -> None:
    path = csv(tmp_path, "bad\n")
    arguments = ("--slug", "compute", "--event-id", "job", "--data", "hours:Decimal", "--bad", tmp_path / "bad")
    assert told(run("load", path, *arguments), 1) == f"Error: bad rows, with line and reason: {tmp_path}/bad"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("load", "nowhere.csv"), "nowhere.csv"),
        (("load", "a.csv", "--event-id", "job", "--no-event-id"), "not both"),
        (("load", "a.csv", "--data", "hours:Decimal", "--data", "x"), "the type of every column, or of none"),
        (("load", "a.csv", "--data", "hours:float"), "'hours' as 'float': give"),
        (("load", "a.csv", "--zone", "Mars"), "'Mars' is not a time zone"),
        (("load", "a.csv", "--slug", "x", "--event-id", "job"), "does not tell the type of"),
        (("status", "--max-age", "soon"), "'soon' is not a duration such as"),
        (("prune",), "--older-than"),
        (("send", "--in-flight", "0"), "0 is not in the range"),
    ],
)
def test_bad_input_is_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: Sequence[str], line: str
) -> None:
    csv(tmp_path)
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code in (1, 2)
    assert line in result.stderr.strip().splitlines()[-1]
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "address",
    ["postgresql+psycopg://me:hush@127.0.0.1:1/usage", "nothing:hush", "mysql://me:hush@h/d", "sqlite:////x/hush/y"],
)
def test_no_message_shows_the_password_of_the_database(run: Run, address: str) -> None:
    result = run("--database", address, "status")
    assert result.exit_code in (1, 3)
    assert len(result.stderr.splitlines()) == 1
    assert "hush" not in result.output


def test_without_a_database_it_says_how_to_give_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZENSKAR_OUTBOX")
    assert "--database or ZENSKAR_OUTBOX" in told(run("status"), 2)
    for each in ("status", "send", "load"):
        assert run(each, "--help").exit_code == 0


@pytest.mark.usefixtures("filled", "served")
def test_the_module_refuses_a_profile_which_it_does_not_read(
    run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(sandbox.requests)
    monkeypatch.setenv("ZENSKAR_PROFILE", "test")
    words = "ZENSKAR_PROFILE is 'test', but python -m zenskar_ext.outbox reads no profile: run zenskar usage send"
    assert told(run("send", "--once", "--yes"), 3).startswith(f"Error: {words}")
    assert len(sandbox.requests) == before


def test_what_is_given_twice_or_empty_is_refused(run: Run, tmp_path: Path, dead: Outbox) -> None:
    assert "'--slug': it is empty" in told(run("retry", "--slug", ""), 2)
    assert "it is empty; give a value" in told(run("--database", "", "status"), 2)
    assert "'--data': it is given more than once" in told(run("correct", "job-2", "--data", "{}", "--data", "{}"), 2)
    twice = '{"hours": 1, "hours": 2}'
    assert "--data: an object has 'hours' twice" in told(run("correct", "job-2", "--data", twice), 2)
    metrics = tmp_path / "metrics.json"
    metrics.write_text('{"compute": {}, "compute": {}}')
    assert "an object has 'compute' twice" in told(run("load", csv(tmp_path), "--metrics", metrics), 2)
    assert dead.stats().dead == 1


def test_it_is_a_module_to_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    import_module("zenskar_ext.outbox.__main__")  # which runs nothing
    monkeypatch.setattr(sys, "argv", ["x", "--help"])
    with pytest.raises(SystemExit, match="0"):
        runpy.run_path(str(Path(command.__file__).with_name("__main__.py")), run_name="__main__")
    assert "Usage: python -m zenskar_ext.outbox" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["status", "retry", "export", "send"])
def test_a_mistyped_address_is_an_error_and_creates_nothing(run: Run, tmp_path: Path, command: str) -> None:
    assert "the file does not exist" in told(run("--database", f"sqlite:///{tmp_path}/typo.db", command), 1)
    assert not (tmp_path / "typo.db").exists()


@pytest.mark.usefixtures("filled")
def test_another_prefix_is_an_error_and_creates_nothing(run: Run) -> None:
    for _ in range(2):
        assert "it has no table typo_usage_state" in told(run("--prefix", "typo_", "status"), 1)


def test_a_database_with_a_prefix_is_read(run: Run, sqlite: str) -> None:
    with Outbox(sqlite, table_prefix="billing_") as outbox:
        outbox.record("compute", customer_id="acme", data={"hours": 1}, timestamp=WHEN)
    assert json.loads(run("--prefix", "billing_", "status", "--json").stdout)["pending"] == 1


@pytest.mark.usefixtures("filled")
def test_status_does_not_wait_for_a_writer(run: Run, sqlite: str) -> None:
    writer = sqlite3.connect(sqlite.removeprefix("sqlite:///"), isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    begin = time.monotonic()
    assert run("status").exit_code == 0
    assert time.monotonic() - begin < 3
    writer.close()


@pytest.mark.usefixtures("served")
def test_send_once_fails_if_events_were_not_accepted(run: Run, filled: Outbox) -> None:
    assert "were not accepted" in told(run("send", "--yes", "--once", "--batches", "atomic"), 1)
    assert filled.stats().dead == 1


def test_a_dead_event_is_corrected(run: Run, dead: Outbox) -> None:
    assert "give --data" in told(run("correct", "job-2"), 2)
    assert "--data" in told(run("correct", "job-2", "--data", "{"), 2)
    assert "0 dead events have this id" in told(run("correct", "job-1", "--data", "{}"), 6)
    assert "give --yes" in told(run("correct", "job-1", "--parked", "--data", "{}"), 2)
    assert run("correct", "job-2", "--data", '{"hours": 1.10}').stdout == "1 event is pending again\n"
    assert dead.stats().pending == 1


def test_dead_events_are_given_up(run: Run, dead: Outbox) -> None:
    assert "give --event-id or --slug" in told(run("discard", "--reason", "late"), 2)
    assert "0 dead events" in told(run("discard", "--reason", "late", "--event-id", "typo"), 6)
    assert run("discard", "--reason", "late", "--event-id", "job-2").stdout == "1 events are discarded\n"
    assert dead.stats().discarded == 1


def test_a_file_is_checked_against_definitions(run: Run, tmp_path: Path) -> None:
    metrics = tmp_path / "metrics.json"
    arguments = ("--slug", "compute", "--event-id", "job", "--data", "hours:Decimal", "--metrics", metrics)
    for text, line in (
        ("{", "metrics.json: "),
        ("[]", "is not a JSON object"),
        ('{"compute": 1}', "give the dataschema"),
    ):
        metrics.write_text(text)
        assert line in run("load", csv(tmp_path), *arguments).stderr
    metrics.write_text('{"compute": {"data": {"minutes": "Float64"}}}')
    assert "bad rows" in told(run("load", csv(tmp_path), *arguments), 1)


def test_a_load_stops_when_too_many_events_wait(run: Run, tmp_path: Path) -> None:
    path = csv(tmp_path, f"8,1,acme,{WHEN},1\n9,1,acme,{WHEN},1\n")
    arguments = ("load", path, "--slug", "compute", "--event-id", "job", "--data", "hours:Decimal", "--max-pending")
    assert "max_pending is 2: the new one is not kept" in told(run(*arguments, 2), 1)
    assert json.loads(run("status", "--json").stdout)["pending"] == 2
    assert run(*arguments, 3).stdout == "3 new events, 0 recorded before, 0 bad rows\n"
