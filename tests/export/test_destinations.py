"""Destinations: exact sums, many parts at once, files that are written after a kill, and what engines refuse."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pytest
from pyarrow import parquet  # type: ignore[import-untyped]

from tests.export.histories import differences, export
from zenskar_client.models import Invoice, InvoiceLineItem
from zenskar_ext import Zenskar
from zenskar_ext.export import Export, ExportError, FailedListsError, Progress
from zenskar_ext.export.destinations.addresses import destination_at
from zenskar_ext.export.destinations.port import KEY
from zenskar_ext.export.errors import LostWarehouseError
from zenskar_ext.export.resources import resource
from zenskar_ext.export.stamped import part_rows, whole_rows
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault

AT = datetime(2026, 1, 1, 12, tzinfo=UTC)
OLD = "00000000-0000-4000-8000-000000000001"
INVOICE: dict[str, Any] = {"status": "approved", "currency": "USD", "invoice_total": 10, "amount_due": 10}
INVOICES = resource("invoices").table
LINES = resource("invoices").parts[1].table


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(invoices=4, customers=1, seed=3) as sandbox:
        yield sandbox


def test_sums_of_the_longest_amounts_are_exact(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    longest, least = (
        Decimal("99999999999999999999.999999999999999999"),
        Decimal("-99999999999999999999.999999999999999999"),
    )
    for status, amount, times in (("draft", longest, 3), ("draft", least, 1), ("approved", least, 7)):
        for _ in range(times):
            sandbox.put("/invoices", {"status": status, "currency": status, "amount_due": amount})
    sums = Export(zk, warehouse, ["invoices"]).run()[0].sums
    assert sums["draft"]["amount_due"] == Decimal("199999999999999999999.999999999999999998")
    assert sums["approved"]["amount_due"] == Decimal("-699999999999999999999.999999999999999993")
    assert sums["draft"]["invoice_total"] is None


def test_a_row_may_have_more_parts_than_a_statement_has_parameters(warehouse: str) -> None:
    destination: Any = destination_at(warehouse)
    lines = [InvoiceLineItem.from_dict({"id": f"{number}"}) for number in range(66_000)]
    rows = part_rows(LINES, [("a", lines), ("b", lines[:2])], AT)
    with destination.opened():
        destination.create(LINES)
        with destination.transaction():
            destination.upsert(LINES, rows)
            destination.bury_parts(LINES, ["a"], rows.column(KEY).to_pylist()[1:66_000], AT)
        query = f"select _zenskar_parent, count(*) from {LINES.name} where _zenskar_deleted_at is null group by 1"
        assert dict(destination._run(query)) == {"a": 65_999, "b": 2}


def test_a_404_that_comes_once_buries_no_row(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    old = {**INVOICE, "id": OLD, "status": "frozen", "created_at": "2025-01-01T00:00:00Z"}
    sandbox.put("/invoices", old)
    Export(zk, warehouse, ["invoices"]).run()
    sandbox.faults.add(Fault(at=1, operation="get_invoice", status=404))
    assert Export(zk, warehouse, ["invoices"]).run("open")[0].tombstones == 0
    sandbox.faults.add(Fault(chance=1, operation="get_invoice", status=404))
    assert Export(zk, warehouse, ["invoices"]).run("open")[0].tombstones == 1
    sandbox.faults.clear()
    assert Export(zk, warehouse, ["invoices"]).run("sweep")[0].tombstones == 0
    assert differences(zk, warehouse, "invoices") == []


def test_a_row_that_is_gone_when_its_parts_are_read_is_a_tombstone_until_it_is_seen_again(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    def lose(progress: Progress) -> None:
        if progress.now == "sweep":
            sandbox.faults.add(Fault(chance=1, operation="list_invoice_payments", status=404))
            sandbox.faults.add(Fault(chance=1, operation="get_invoice", status=404))

    closing = Export(zk, warehouse, ["invoices"], progress=lose).run("sweep")
    assert closing[0].tombstones == 4
    sandbox.faults.clear()
    assert Export(zk, warehouse, ["invoices"]).run("sweep")[0].tombstones == 0
    assert differences(zk, warehouse, "invoices") == []


def test_parquet_files_are_written_after_a_run_that_was_killed_before_it_wrote_them(
    sandbox: Sandbox, zk: Zenskar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "files"
    address = f"parquet:///{folder}"
    export(zk, address).run()
    sandbox.put("/invoices", dict(INVOICE))
    replace = Path.replace

    def killed(self: Path, target: Path) -> Path:
        if self.name == ".invoices.parquet":
            raise KeyboardInterrupt
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            export(zk, address).run()
    assert parquet.read_table(folder / "invoices.parquet").num_rows == 4
    Export(zk, address, ["contacts"]).run("new")
    assert parquet.read_table(folder / "invoices.parquet").num_rows == 5
    assert not [*folder.glob(".*.parquet")]


def test_a_parquet_file_that_no_export_made_is_not_replaced(sandbox: Sandbox, zk: Zenskar, tmp_path: Path) -> None:
    (tmp_path / "invoices.parquet").write_bytes(b"mine")
    with pytest.raises(
        FailedListsError, match=r"there is a file .*/invoices\.parquet that no export made; move it away"
    ):
        Export(zk, f"parquet:///{tmp_path}", ["invoices", "customers"]).run()
    assert (tmp_path / "invoices.parquet").read_bytes() == b"mine"
    assert parquet.read_table(tmp_path / "customers.parquet").num_rows == zk.customers.list().count()
    assert "/invoices" not in [each.path for each in sandbox.requests]


def test_a_parquet_file_is_on_disk_before_it_replaces_the_old_one(
    sandbox: Sandbox, zk: Zenskar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(zk, f"parquet:///{tmp_path}").run()
    sandbox.put("/invoices", dict(INVOICE))
    held: dict[str, int] = {}

    def note(_: int) -> None:
        [new] = tmp_path.glob(".*.parquet")
        held[new.name] = parquet.read_table(tmp_path / new.name[1:]).num_rows

    monkeypatch.setattr(os, "fsync", note)
    export(zk, f"parquet:///{tmp_path}").run()
    assert held[".invoices.parquet"] == 4
    assert parquet.read_table(tmp_path / "invoices.parquet").num_rows == 5


def test_the_files_of_lists_that_did_not_fail_are_written(sandbox: Sandbox, zk: Zenskar, tmp_path: Path) -> None:
    sandbox.faults.add(Fault(chance=1, operation="list_payments", status=403))
    with pytest.raises(FailedListsError):
        Export(zk, f"parquet:///{tmp_path}/files", ["payments", "invoices"]).run()
    assert parquet.read_table(tmp_path / "files" / "invoices.parquet").num_rows == 4


def execute(warehouse: str, tmp_path: Path, statement: Any) -> None:
    """Do something to a warehouse that no export does."""
    if warehouse.startswith("postgresql"):
        with psycopg.connect(warehouse.replace("+psycopg", "").replace("@/", "@localhost/"), autocommit=True) as server:
            server.execute(statement)
        return
    name = "billing" if warehouse.startswith("duckdb") else "billing/.zenskar.duckdb"
    (tmp_path / name).parent.mkdir(exist_ok=True)
    with duckdb.connect(f"{tmp_path}/{name}") as file:
        file.execute(statement)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("create table payments (id text)", "payments: there is a table payments that no export made; rename it"),
        (
            "create table payments (_zenskar_key bigint)",
            "a column _zenskar_key of the type .*, not text; rename or drop",
        ),
        ("create table payments (_zenskar_key text)", "payments: (DuckDB|PostgreSQL) refuses: "),
    ],
    ids=["not ours", "another type", "no key"],
)
def test_a_table_that_cannot_be_used_is_refused_by_name_and_the_others_are_filled(
    zk: Zenskar, warehouse: str, tmp_path: Path, statement: str, words: str
) -> None:
    execute(warehouse, tmp_path, statement)
    with pytest.raises(FailedListsError, match=words) as raised:
        Export(zk, warehouse, ["payments", "customers"]).run()
    assert "\\n" not in str(raised.value)
    assert raised.value.balances[0].table == "customers"


def test_a_user_who_may_not_create_tables_is_told_in_one_line(zk: Zenskar, postgresql: str, tmp_path: Path) -> None:
    execute(postgresql, tmp_path, "create role guest login; revoke create on schema public from public")
    try:
        with pytest.raises(ExportError, match=r"^PostgreSQL refuses: permission denied for schema public$"):
            Export(zk, postgresql.replace("postgres:@", "guest:@"), ["customers"]).run()
    finally:
        execute(postgresql, tmp_path, "drop role guest")


def test_a_database_whose_connection_is_lost_ends_the_run_in_one_line(
    sandbox: Sandbox, zk: Zenskar, postgresql: str, tmp_path: Path
) -> None:
    def cut(progress: Progress) -> None:
        if progress.resource == "payments":
            statement = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
            execute(postgresql, tmp_path, statement)

    with pytest.raises(LostWarehouseError, match=r"^PostgreSQL cannot go on: [^\n]*$"):
        Export(zk, postgresql, ["payments", "customers"], progress=cut).run()
    assert "/customers" not in [each.path for each in sandbox.requests]
    export(zk, postgresql).run()
    assert differences(zk, postgresql) == []


def test_a_file_that_cannot_be_written_any_more_ends_the_run_in_one_line(zk: Zenskar, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    export(zk, f"parquet:///{folder}").run()
    (folder / "invoices.parquet").unlink()
    (folder / "invoices.parquet").mkdir()
    with pytest.raises(ExportError, match=r"invoices\.parquet cannot be written: "):
        export(zk, f"parquet:///{folder}").run()
    (folder / ".invoices.parquet").unlink()
    (folder / ".invoices.parquet").mkdir()
    with pytest.raises(LostWarehouseError, match="DuckDB cannot go on with "):
        export(zk, f"parquet:///{folder}").run()


def test_an_interrupt_of_duckdb_is_no_failure_of_a_list(tmp_path: Path) -> None:
    destination: Any = destination_at(f"duckdb:///{tmp_path}/b.duckdb")

    class Interrupted:
        def execute(self, *_: object) -> None:
            raise duckdb.InterruptException

    with destination.opened():
        destination._connection = Interrupted()
        with pytest.raises(duckdb.InterruptException):
            destination.state("x")


def test_a_tombstone_is_taken_back_once_the_row_is_seen_again(tmp_path: Path) -> None:
    destination: Any = destination_at(f"duckdb:///{tmp_path}/b.duckdb")
    with destination.opened():
        destination.create(INVOICES)
        destination.upsert(INVOICES, whole_rows(INVOICES, [Invoice(id="a")], AT))
        destination.bury(INVOICES, ["a"], AT)
        assert destination.unseen(INVOICES, datetime.now(UTC), (), "", 5) == []
        destination.upsert(INVOICES, whole_rows(INVOICES, [Invoice(id="a")], AT))
        assert destination.unseen(INVOICES, datetime.now(UTC), (), "", 5) == ["a"]
        assert destination.unseen(INVOICES, datetime.now(UTC), (), "a", 5) == []
