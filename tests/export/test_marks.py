"""Where new rows begin: after an interruption, a long run, or a run with `since`, no row in between is left out."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.export.histories import reading
from tests.export.lakes import Lake
from zenskar_ext import Zenskar
from zenskar_ext.export import Export, FailedListsError, Progress
from zenskar_ext.export.destinations.addresses import destination_at
from zenskar_ext.export.resources import resource
from zenskar_ext.export.states import State
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault

MIDNIGHT = datetime(2026, 1, 10, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
INVOICE: dict[str, Any] = {"currency": "USD", "amount_due": 1, "invoice_total": 1}
INVOICES = resource("invoices").table


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Yield a sandbox with one invoice, of the hour before midnight."""
    with Sandbox(invoices=0, customers=1, seed=3) as sandbox:
        put(sandbox, 1, MIDNIGHT - HOUR, "approved")
        yield sandbox


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"duckdb:///{tmp_path}/b.duckdb"


def put(sandbox: Sandbox, number: int, created: datetime, status: str = "paid") -> None:
    sandbox.put("/invoices", {**INVOICE, "id": key(number), "status": status, "created_at": created.isoformat()})


def key(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


def invoices(zk: Zenskar, address: str, now: datetime, **options: Any) -> Export:
    return Export(zk, address, ["invoices"], clock=lambda: now, windows=1, workers=1, **options)


def held(address: str) -> list[str]:
    with reading(address) as rows:
        return sorted(rows(INVOICES))


def test_what_was_created_while_a_run_was_interrupted_in_its_open_pass_is_read(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    sandbox.faults.add(Fault(at=2, operation="list_invoices", status=503))
    with pytest.raises(FailedListsError):
        invoices(zk, warehouse, MIDNIGHT).run("open")
    put(sandbox, 2, MIDNIGHT + DAY)
    put(sandbox, 3, MIDNIGHT + 2 * DAY - HOUR / 2, "draft")  # the open pass reads it, and then the next run begins
    assert invoices(zk, warehouse, MIDNIGHT + 2 * DAY).run("open")[0].agrees
    assert held(warehouse) == [key(1), key(2), key(3)]


def test_what_was_created_while_a_long_run_went_on_is_read_by_the_next_one(
    sandbox: Sandbox, zk: Zenskar, address: str
) -> None:
    def meanwhile(progress: Progress) -> None:
        if progress.now == "new":
            put(sandbox, 2, MIDNIGHT + HOUR / 2)
            put(sandbox, 3, MIDNIGHT + 3 * HOUR, "draft")

    assert not invoices(zk, address, MIDNIGHT, progress=meanwhile).run("open")[0].agrees
    assert invoices(zk, address, MIDNIGHT + 4 * HOUR).run("new")[0].agrees
    assert held(address) == [key(1), key(2), key(3)]


def test_a_run_with_a_since_that_leaves_rows_out_does_not_move_where_the_next_one_begins(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    invoices(zk, warehouse, MIDNIGHT).run()
    put(sandbox, 2, MIDNIGHT + 4 * DAY)
    put(sandbox, 3, MIDNIGHT + 19 * DAY)
    assert invoices(zk, warehouse, MIDNIGHT + 20 * DAY).run("new", since=MIDNIGHT + 14 * DAY)[0].agrees
    assert held(warehouse) == [key(1), key(3)]
    assert invoices(zk, warehouse, MIDNIGHT + 21 * DAY).run("new")[0].agrees


def test_a_warehouse_of_an_earlier_version_is_read_whole_once(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    """Its state says where the newest row is, and not up to where all rows were read."""
    put(sandbox, 3, MIDNIGHT + 10 * DAY, "draft")
    invoices(zk, warehouse, MIDNIGHT + 11 * DAY).run()
    put(sandbox, 2, MIDNIGHT + DAY)  # was left out
    destination = destination_at(warehouse)
    with destination.opened():
        state: dict[str, Any] = json.loads(destination.state("invoices") or "")
        with destination.transaction():
            kept = {name: value for name, value in state.items() if name not in ("read_to", "until")}
            destination.keep("invoices", json.dumps(kept))
    assert invoices(zk, warehouse, MIDNIGHT + 12 * DAY).run("new")[0].agrees
    before = len(sandbox.requests)
    invoices(zk, warehouse, MIDNIGHT + 13 * DAY).run("new")
    assert (MIDNIGHT + 10 * DAY - HOUR).date().isoformat() in str(sandbox.requests[before].query)


def test_what_was_created_while_a_run_of_a_pipeline_was_interrupted_is_loaded(
    sandbox: Sandbox, zk: Zenskar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")
    monkeypatch.setenv("DLT_DATA_DIR", str(tmp_path / "dlt"))
    file, now = Lake("duckdb", tmp_path), [MIDNIGHT]

    def load(**options: Any) -> str:
        made = file.run(zk, resources=["invoices"], mode="open", lists=1, clock=lambda: now[0], **options)
        return State.of(made.state["sources"]["zenskar"]["zenskar"]["states"]["invoices"]).now

    failed: list[FailedListsError] = []
    sandbox.faults.add(Fault(at=2, operation="list_invoices", status=503))
    assert load(on_failure=failed.append) == "open"
    assert failed
    put(sandbox, 2, MIDNIGHT + DAY)
    put(sandbox, 3, MIDNIGHT + 2 * DAY - HOUR / 2, "draft")
    now[0] += 2 * DAY
    assert load() == "done"
    assert sorted(file.held(INVOICES)) == [key(1), key(2), key(3)]


def after(state: State, *created: datetime) -> State:
    """Return a state whose pass has read some rows, and has ended."""
    return state.reached("", list(created)).entering("parts").entering("done")


def test_a_list_has_been_read_to_the_start_of_the_run_or_the_newest_row_of_a_pass_that_reads_new_rows() -> None:
    begun = State().next_run(MIDNIGHT, HOUR, 1)
    assert begun.since is None
    assert after(begun).read_to is None
    assert after(begun, MIDNIGHT - DAY).read_to == MIDNIGHT - DAY
    assert after(begun, MIDNIGHT + DAY).read_to == MIDNIGHT
    sweep = State(newest=MIDNIGHT - DAY).next_run(MIDNIGHT, HOUR, 1, mode="sweep")
    assert sweep.entering("sweep").read_to is None
    assert after(sweep.entering("sweep"), MIDNIGHT + DAY).read_to == MIDNIGHT
    later = begun.reached("", [MIDNIGHT - DAY]).entering("open").reached("", [MIDNIGHT + DAY]).entering("parts")
    assert later.read_to == MIDNIGHT - DAY


@pytest.mark.parametrize(("before", "moves"), [(2 * HOUR, True), (HOUR, True), (HOUR / 2, False)])
def test_a_run_with_a_since_counts_if_it_begins_no_later_than_one_without(before: timedelta, *, moves: bool) -> None:
    state = after(State().next_run(MIDNIGHT, HOUR, 1), MIDNIGHT)
    scoped = state.next_run(MIDNIGHT + DAY, HOUR, 1, mode="new", scope=MIDNIGHT - before)
    assert scoped.since == MIDNIGHT - before
    assert after(scoped, MIDNIGHT + DAY).read_to == (MIDNIGHT + DAY if moves else MIDNIGHT)
    assert after(State().next_run(MIDNIGHT, HOUR, 1, scope=MIDNIGHT - before), MIDNIGHT).read_to is None


def test_a_row_of_the_future_or_a_clock_that_is_set_back_hides_no_new_rows() -> None:
    state = after(State().next_run(MIDNIGHT, HOUR, 1), datetime(2099, 1, 1, tzinfo=UTC))
    assert state.next_run(MIDNIGHT + 9 * DAY, HOUR, 1).since == MIDNIGHT - HOUR
    assert state.next_run(MIDNIGHT - DAY, HOUR, 1).since == MIDNIGHT - DAY - HOUR
