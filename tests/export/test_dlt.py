"""The source for dlt: pipelines into DuckDB, PostgreSQL and Parquet files hold what the server holds."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from typing import Any, Never
from uuid import uuid4

import duckdb
import pytest

from tests.export.histories import CHANGES, History, compared, differing
from tests.export.lakes import Lake
from zenskar_ext import ConfigurationError, Zenskar, need
from zenskar_ext.export import ExportError, FailedListsError
from zenskar_ext.export.dlt import zenskar_source
from zenskar_ext.export.dlt.hints import hints
from zenskar_ext.export.dlt.store import Store
from zenskar_ext.export.kinds import AMOUNT
from zenskar_ext.export.resources import resource, usual
from zenskar_ext.export.states import State
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault

OLD = "00000000-0000-4000-8000-000000000001"
OTHER = "00000000-0000-4000-8000-000000000002"
AGAIN = "the destination does not hold the rows that were loaded"
INVOICE: dict[str, Any] = {"status": "approved", "currency": "USD", "invoice_total": 10, "amount_due": 10}
INVOICES = resource("invoices").table
LINES = resource("invoices").parts[1].table


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep dlt off the network and out of the home folder, and let it not print what it says of logs."""
    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")
    monkeypatch.setenv("RUNTIME__LOG_LEVEL", "CRITICAL")
    monkeypatch.setenv("DLT_DATA_DIR", str(tmp_path / "dlt"))


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(invoices=8, customers=2, seed=3) as sandbox:
        yield sandbox


@pytest.fixture(params=["duckdb", "postgresql", "parquet"])
def lake(request: pytest.FixtureRequest, tmp_path: Path) -> Lake:
    """Return an empty destination, of each kind in turn."""
    address = request.getfixturevalue("postgresql") if request.param == "postgresql" else ""
    return Lake(request.param, tmp_path, address)


@pytest.fixture
def file(tmp_path: Path) -> Lake:
    """Return an empty destination that is a DuckDB file."""
    return Lake("duckdb", tmp_path)


AMOUNTS = [
    "99999999999999999999.999999999999999999",
    "-99999999999999999999.999999999999999999",
    "0.000000000012345",
    "0.000000000001",
    "12.50",
]


def put_special_rows(sandbox: Sandbox) -> list[str]:
    """Store invoices that are hard to keep, and return their ids."""
    rows: list[dict[str, Any]] = [{**INVOICE, "amount_due": Decimal(each)} for each in AMOUNTS]
    rows += [{**INVOICE, "amount_due": None}, {"status": "paused", "currency": "USD"}]
    rate = Decimal("0.1000000000000000000000000000000000000001")
    rows.append({**INVOICE, "rate": rate, "due_date": "2026-01-31T05:30:00+05:30"})
    return [sandbox.put("/invoices", row)["id"] for row in rows]


def check_special_rows(held: dict[str, dict[str, Any]], made: list[str]) -> None:
    assert [held[key]["amount_due"] for key in made[:6]] == [*map(Decimal, AMOUNTS), None]
    assert (held[made[6]]["status"], held[made[6]]["amount_due"]) == ("paused", None)
    last = held[made[7]]
    assert '"rate":0.1000000000000000000000000000000000000001' in last["additional_properties"]
    assert last["due_date"].isoformat() == "2026-01-31T00:00:00+00:00"


def test_a_destination_of_each_kind_holds_what_the_server_holds(
    sandbox: Sandbox, zk: Zenskar, lake: Lake, caplog: pytest.LogCaptureFixture
) -> None:
    made = put_special_rows(sandbox)
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "status": "draft"})
    lake.run(zk)
    check_special_rows(lake.held(INVOICES), made)
    assert differing(zk, lake.held) == []
    assert lake.select(
        "select count(*) as rows from [_zenskar_balances]" if lake.kind != "parquet" else "select 8 as rows"
    ) == [{"rows": 8}]

    history = History(sandbox, seed=5)
    for change in CHANGES:
        history.change(change)
    history.zk.close()
    zk.invoices.delete(OLD)
    changed = lake.counts(lake.run(zk))
    assert 0 < changed["invoices"] < len(list(zk.invoices.list()))
    assert OLD not in lake.held(INVOICES)
    assert differing(zk, lake.held) == []

    lake.lose()
    sandbox.put("/invoices", {**INVOICE, "id": OLD})
    assert lake.counts(lake.run(zk)) == {"invoices": 1}
    assert differing(zk, lake.held) == []
    assert AGAIN not in caplog.text


def test_a_destination_of_each_kind_that_was_restored_from_a_backup_is_noticed(
    sandbox: Sandbox, zk: Zenskar, lake: Lake, caplog: pytest.LogCaptureFixture
) -> None:
    for each in (OLD, OTHER):
        sandbox.put("/invoices", {**INVOICE, "id": each, "status": "draft"})
    lake.run(zk)
    restore = lake.backup()
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "amount_due": 4})
    zk.invoices.delete(OTHER)
    sandbox.put("/invoices", {**INVOICE, "id": OTHER[:-1] + "3"})
    lake.run(zk)
    restore()
    assert len(compared(INVOICES, {need(one.id): one for one in zk.invoices.list()}, lake.held(INVOICES))) == 3
    lake.run(zk)
    assert differing(zk, lake.held) == []
    assert f"invoices: {AGAIN}" in caplog.text
    assert f"customers: {AGAIN}" not in caplog.text
    assert lake.counts(lake.run(zk)) == {}


def test_rows_of_a_backup_that_the_copy_does_not_know_are_there_until_a_sweep(
    sandbox: Sandbox, zk: Zenskar, file: Lake
) -> None:
    invoice = next(one for one in zk.invoices.list() if len(list(zk.invoices.list_line_items(need(one.id)))) > 1)
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "status": "draft"})
    file.run(zk)
    restore, lines = file.backup(), file.held(LINES)
    zk.invoices.delete(OLD)
    file.run(zk)
    with duckdb.connect(f"{file.folder}/lake.duckdb") as connection:
        line = min(key for key, row in lines.items() if row["_zenskar_parent"] == invoice.id)
        connection.execute("delete from billing.invoices_line_items where _zenskar_key = ?", [line])
    file.lose()
    file.run(zk)
    restore()
    file.run(zk, mode="new")
    assert OLD in file.held(INVOICES)
    assert {*file.held(LINES)} == {*lines}
    file.run(zk)
    assert differing(zk, file.held) == []


DAMAGES = [
    "drop table billing.invoices_line_items",
    "drop table billing._zenskar_balances; drop table billing.invoices",
    "delete from billing.invoices",
    "drop schema billing cascade; create schema billing",
    "drop schema billing cascade",
]


def test_what_somebody_did_to_the_destination_is_repaired(zk: Zenskar, file: Lake) -> None:
    file.run(zk, resources=["invoices"], mode="new")
    before = [{*file.held(table)} for table in (INVOICES, LINES)]
    for damage in DAMAGES:
        with duckdb.connect(f"{file.folder}/lake.duckdb") as connection:
            connection.execute(damage)
        file.run(zk, resources=["invoices"], mode="new")
        assert [{*file.held(table)} for table in (INVOICES, LINES)] == before
        assert file.select("select count(*) > 0 as kept from [_zenskar_balances]") == [{"kept": True}]
    (file.folder / "lake.duckdb").unlink()
    file.run(zk, resources=["invoices"], mode="new")
    assert [{*file.held(table)} for table in (INVOICES, LINES)] == before


@pytest.mark.parametrize("refresh", ["drop_data", "drop_resources"])
def test_tables_that_dlt_is_told_to_empty_are_filled_by_the_same_run(zk: Zenskar, file: Lake, refresh: str) -> None:
    file.run(zk, resources=["customers"], mode="new")
    file.run(zk, resources=["customers"], mode="new", said={"refresh": refresh})
    assert holds_the_customers(zk, file)


@pytest.mark.parametrize("disposition", ["replace", "append"])
def test_another_way_to_write_is_refused_before_anything_is_lost(zk: Zenskar, file: Lake, disposition: str) -> None:
    file.run(zk, resources=["customers"], mode="new")
    with pytest.raises(Exception, match=f'customers: write_disposition="{disposition}" would lose rows'):
        file.run(zk, resources=["customers"], mode="new", said={"write_disposition": disposition})
    assert holds_the_customers(zk, file)


def test_rows_of_a_run_that_failed_after_its_files_were_written_are_written_again(
    zk: Zenskar, file: Lake, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    file.run(zk, resources=["customers"])
    add_customer(zk)
    with monkeypatch.context() as patched:
        patched.setattr(Store, "loads", failing)
        with pytest.raises(Exception, match="no room"):
            file.run(zk, resources=["customers"], mode="sweep", at_most=timedelta())
    file.run(zk, resources=["customers"])
    assert holds_the_customers(zk, file)
    file.run(zk, resources=["customers"])
    assert AGAIN not in caplog.text


def failing(*_: object) -> Never:
    raise OSError("no room")


def test_an_amount_that_does_not_fit_is_refused_by_name_and_nothing_of_the_run_is_loaded(
    sandbox: Sandbox, zk: Zenskar, file: Lake
) -> None:
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "amount_due": Decimal("0.0000000000000000001")})
    with pytest.raises(Exception, match="does not fit decimal128") as raised:
        file.run(zk, resources=["invoices"])
    assert f"{OLD}: field amount_due" in str(raised.value)
    assert file.held(INVOICES) == {}


def test_a_run_that_took_enough_time_goes_on_where_it_was_even_on_another_machine(
    sandbox: Sandbox, zk: Zenskar, file: Lake, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "status": "draft"})
    for deleted in (False, True):
        ran: list[str] = []
        if deleted:
            zk.invoices.delete(OLD)
        while ran[-1:] != ["done"]:
            asked, mode = len(sandbox.requests), "sweep" if deleted else "new"
            pipeline = file.run(zk, resources=["invoices"], lists=1, mode=mode, at_most=timedelta())
            assert len(sandbox.requests) - asked < 20
            ran.append(State.of(pipeline.state["sources"]["zenskar"]["zenskar"]["states"]["invoices"]).now)
            if len(ran) % 2:
                file.lose()
        assert len(ran) < 9  # a row that is not found is asked for twice
        assert ran[0] != "done"
    assert compared(INVOICES, {need(one.id): one for one in zk.invoices.list()}, file.held(INVOICES)) == []
    assert AGAIN not in caplog.text
    for each in resource("invoices").parts:
        assert OLD not in {row["_zenskar_parent"] for row in file.held(each.table).values()}


CUSTOMERS = resource("customers").table


def add_customer(zk: Zenskar) -> None:
    zk.customers.create(customer_name="A", email=f"{uuid4().hex}@a.example")


def holds_the_customers(zk: Zenskar, lake: Lake) -> bool:
    return compared(CUSTOMERS, {need(one.id): one for one in zk.customers.list()}, lake.held(CUSTOMERS)) == []


def test_a_folder_that_is_older_than_the_destination_is_not_believed(zk: Zenskar, file: Lake, tmp_path: Path) -> None:
    file.run(zk, resources=["customers"])
    copytree(file.pipelines, tmp_path / "old")
    add_customer(zk)
    file.run(zk, resources=["customers"])
    file.lose()
    copytree(tmp_path / "old", file.pipelines)
    add_customer(zk)
    assert file.counts(file.run(zk, resources=["customers"])) == {"customers": 1}
    assert holds_the_customers(zk, file)


def test_a_destination_of_another_organisation_is_refused_on_a_machine_without_its_folder(
    zk: Zenskar, file: Lake
) -> None:
    file.run(zk, resources=["customers"])
    file.lose()
    with Sandbox().client(organisation=OTHER) as other, pytest.raises(Exception, match=f"client is of {OTHER}"):
        file.run(other, resources=["customers"])
    assert holds_the_customers(zk, file)


def test_rows_that_somebody_deleted_from_the_destination_are_loaded_again(zk: Zenskar, file: Lake) -> None:
    def damage(*tables: str) -> None:
        with duckdb.connect(f"{file.folder}/lake.duckdb") as connection:
            for table in tables:
                connection.execute(f"delete from billing.{table} where _zenskar_key > '8'")

    file.run(zk, resources=["invoices"], mode="new")
    before = file.held(INVOICES), file.held(LINES)
    damage("invoices")
    file.run(zk, resources=["invoices"], mode="new")
    assert {*file.held(INVOICES)} == {*before[0]}
    damage("invoices", "invoices_line_items")
    file.lose()
    file.run(zk, resources=["invoices"], mode="new")
    assert ({*file.held(INVOICES)}, {*file.held(LINES)}) == ({*before[0]}, {*before[1]})


def test_a_run_whose_calls_fail_goes_on_and_loads_everything(sandbox: Sandbox, zk: Zenskar, file: Lake) -> None:
    sandbox.faults.add(Fault(at=1, operation="list_customers", status=500))
    with pytest.raises(Exception, match="500"):
        file.run(zk, resources=["payments", "customers"], lists=1)
    file.run(zk, resources=["payments", "customers"], lists=1)
    assert holds_the_customers(zk, file)
    assert len(file.held(resource("payments").table)) == zk.payments.list().count()


def test_a_run_that_took_enough_time_tells_what_failed_until_then(sandbox: Sandbox, zk: Zenskar, file: Lake) -> None:
    sandbox.faults.add(Fault(chance=1, operation="list_payments", status=401))
    enough: dict[str, Any] = {"resources": ["payments", "invoices"], "lists": 1, "at_most": timedelta()}
    with pytest.raises(Exception, match=r"payments: .*401"):
        file.run(zk, **enough)
    failed: list[FailedListsError] = []
    file.run(zk, **enough, on_failure=failed.append)
    assert [[*each.failures] for each in failed] == [["payments"]]
    assert 0 < len(file.held(INVOICES)) <= zk.invoices.list().count()


def test_what_did_not_fail_is_loaded_if_somebody_takes_the_failures(
    sandbox: Sandbox, zk: Zenskar, lake: Lake, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "amount_due": Decimal("0.0000000000000000001")})
    sandbox.faults.add(Fault(at=1, operation="list_payments", status=403))
    failed: list[FailedListsError] = []
    names = ["payments", "customers", "invoices"]
    lake.run(zk, resources=names, lists=1, on_failure=failed.append)
    assert [*failed[0].failures] == ["payments", "invoices"]
    assert holds_the_customers(zk, lake)
    assert {*lake.held(INVOICES)} == {str(one.id) for one in zk.invoices.list()} - {OLD}
    assert lake.held(LINES)
    sandbox.put("/invoices", {**INVOICE, "id": OLD})
    lake.lose()  # the destination knows which row is behind
    lake.run(zk, resources=names, lists=1, mode="new", on_failure=failed.append)
    assert len(failed) == 1
    assert {*lake.held(INVOICES)} == {str(one.id) for one in zk.invoices.list()}
    assert len(lake.held(resource("payments").table)) == zk.payments.list().count()
    assert AGAIN not in caplog.text


def test_a_row_whose_parts_failed_is_stale_on_another_machine_too(sandbox: Sandbox, zk: Zenskar, file: Lake) -> None:
    def put(amount: int) -> None:
        names = [{"invoice_id": OLD, "payment_id": OTHER, "amount": amount}]
        fixed = {"currency_code": "USD", "status": "success", "type": "payment", "invoices": names}
        sandbox.put("/payments", {**fixed, "id": OTHER, "amount": amount})

    sandbox.put("/invoices", {**INVOICE, "id": OLD, "status": "paid"})
    put(100)
    file.run(zk, resources=["invoices", "payments"])
    put(5)
    sandbox.faults.add(Fault(chance=1, operation="list_invoice_payments", status=500))
    failed: list[FailedListsError] = []
    file.run(zk, resources=["invoices", "payments"], on_failure=failed.append)
    assert [*failed[0].failures] == ["invoices"]
    sandbox.faults.clear()
    file.lose()
    file.run(zk, resources=["invoices"], mode="new")
    assert differing(zk, file.held, ["invoices"]) == []


def test_tables_that_are_not_selected_are_loaded_once_they_are(sandbox: Sandbox, zk: Zenskar, file: Lake) -> None:
    file.run(zk, only=["payments", "invoices"], mode="new")
    assert "/customers" not in [each.path for each in sandbox.requests]
    assert file.held(LINES) == {}
    file.run(zk, only=["_zenskar_balances"])
    file.run(zk, mode="new")
    assert differing(zk, file.held) == []


def test_a_list_that_a_run_leaves_out_is_restored_when_it_is_read_again(zk: Zenskar, file: Lake) -> None:
    add_customer(zk)
    file.run(zk, resources=["customers"])
    file.run(zk, resources=["contacts"])
    file.lose()
    file.run(zk, resources=["contacts"])
    zk.customers.delete(next(one.id for one in zk.customers.list() if one.customer_name == "A"))
    assert file.counts(file.run(zk, resources=["customers"])) == {"customers": 1}
    assert holds_the_customers(zk, file)


def test_a_second_run_at_once_is_refused(zk: Zenskar, file: Lake) -> None:
    file.run(zk, resources=["customers"])
    with (
        Store(Path(file.pipeline().working_dir) / "zenskar.duckdb").held(),
        pytest.raises(Exception, match=r"another run has .*zenskar\.duckdb open"),
    ):
        file.run(zk, resources=["customers"])


def test_a_source_can_be_run_again_and_without_a_client_it_takes_the_environment(
    sandbox: Sandbox, zk: Zenskar, file: Lake, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sandbox.serve() as url:
        for name, value in {"API_KEY": "sandbox_key", "ORGANISATION": sandbox.organisation, "BASE_URL": url}.items():
            monkeypatch.setenv(f"ZENSKAR_{name}", value)
        source, pipeline = zenskar_source(resources=["customers"]), file.pipeline()
        pipeline.run(source)
        zk.customers.create(customer_name="A", email="a@a.example")
        pipeline.run(source)
    assert len(file.held(resource("customers").table)) == len(list(zk.customers.list()))


def test_every_amount_of_every_table_has_its_precision_and_scale() -> None:
    for name in usual():
        each = resource(name)
        for table in (each.table, *(part.table for part in each.parts)):
            told = {one["name"]: one for one in hints(table)}
            for column in table.columns:
                if column.kind is AMOUNT:
                    wanted = {"data_type": "decimal", "precision": 38, "scale": 18}
                    assert told[column.name] == {"name": column.name, "nullable": True, **wanted}


def test_without_a_choice_the_source_has_the_usual_lists_their_parts_and_the_balances() -> None:
    names = [*zenskar_source().resources]
    assert {*usual(), "invoices_line_items", "_zenskar_balances"} <= {*names}


@pytest.mark.parametrize(
    ("options", "error", "reason"),
    [
        ({"resources": ["invoice"]}, ExportError, "is not a list that can be exported"),
        ({"resources": ["invoices"], "lists": 0}, ConfigurationError, "give 1 or more"),
        ({"resources": ["invoices"], "windows": 0}, ConfigurationError, "give 1 or more"),
    ],
)
def test_a_source_that_cannot_be_is_refused_at_once(
    options: dict[str, Any], error: type[Exception], reason: str
) -> None:
    with pytest.raises(error, match=reason):
        zenskar_source(**options)


def test_without_dlt_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dlt", None)
    with pytest.raises(ModuleNotFoundError, match=r"this needs dlt: pip install 'zenskar-ext\[dlt\]'"):
        zenskar_source()


RUN = """
import sys, warnings
from pathlib import Path
warnings.simplefilter("ignore")
from tests.export.lakes import Lake
from zenskar_ext import Zenskar
with Zenskar("sandbox_key", sys.argv[2], base_url=sys.argv[1]) as zk:
    Lake("duckdb", Path(sys.argv[3])).run(zk)
"""


def test_a_text_that_postgresql_cannot_store_is_refused_by_row_and_field(
    sandbox: Sandbox, zk: Zenskar, postgresql: str, tmp_path: Path
) -> None:
    lake = Lake("postgresql", tmp_path, postgresql)
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "invoice_number": "a\0b"})
    with pytest.raises(Exception, match="field invoice_number: PostgreSQL cannot store a text with a NUL") as raised:
        lake.run(zk, resources=["invoices"], mode="new")
    assert OLD in str(raised.value)
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "invoice_number": "ab"})
    lake.run(zk, resources=["invoices"], mode="sweep")
    assert lake.held(INVOICES)[OLD]["invoice_number"] == "ab"


@pytest.mark.slow
def test_a_process_that_is_killed_loses_nothing(file: Lake) -> None:
    with Sandbox(invoices=20, customers=4, seed=3) as sandbox, sandbox.client() as zk, sandbox.serve() as url:
        for requests in (40, None):
            command = [sys.executable, "-c", RUN, url, sandbox.organisation, str(file.folder)]
            process = subprocess.Popen(command, start_new_session=True)
            enough = None if requests is None else len(sandbox.requests) + requests
            while process.poll() is None and (enough is None or len(sandbox.requests) < enough):
                time.sleep(0.01)
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        assert process.returncode == 0
        assert differing(zk, file.held) == []
