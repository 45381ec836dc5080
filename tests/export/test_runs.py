"""Runs: what each pass finds, what is refused, what the closing balance says."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from random import Random
from threading import Barrier
from typing import Any

import duckdb
import psycopg
import pytest
from attrs import evolve
from pyarrow import parquet  # type: ignore[import-untyped]

from tests.export.histories import compared, differences, export, reading
from zenskar_client.models import Invoice
from zenskar_ext import ConfigurationError, InternalServerError, PermissionDeniedError, Zenskar, need
from zenskar_ext.export import Export, ExportError, FailedListsError, FailedRowsError, Progress, UnfitValueError
from zenskar_ext.export.destinations.addresses import destination_at
from zenskar_ext.export.destinations.sql import columns
from zenskar_ext.export.hashes import row_hash
from zenskar_ext.export.passes.together import Ended, EndedError
from zenskar_ext.export.resources import resource
from zenskar_ext.export.schemas import model_of
from zenskar_ext.export.stamped import part_rows, whole_rows
from zenskar_ext.export.states import State
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
OLD = "00000000-0000-4000-8000-000000000001"
INVOICE: dict[str, Any] = {"status": "approved", "currency": "USD", "invoice_total": 10, "amount_due": 10}


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(invoices=12, customers=2, seed=3) as sandbox:
        yield sandbox


def asked(sandbox: Sandbox) -> list[str]:
    return [each.path for each in sandbox.requests]


def test_a_warehouse_of_each_kind_has_every_row(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    closing = export(zk, warehouse).run()
    assert {each.table: each.rows for each in closing}["invoices"] == 12
    assert all(each.agrees for each in closing)
    assert differences(zk, warehouse) == []
    before = len(sandbox.requests)
    again = export(zk, warehouse).run()
    assert sum(each.changed for each in again) == 0
    assert not [path for path in asked(sandbox)[before:] if "line_items" in path]


def test_a_payment_of_an_old_invoice_is_found_without_a_sweep(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    old = sandbox.put("/invoices", {**INVOICE, "id": OLD, "created_at": "2025-01-01T00:00:00Z"})
    export(zk, warehouse).run()
    part: dict[str, Any] = {"invoice_id": OLD, "amount": 1000}
    zk.payments.create(amount=1000, currency_code="USD", status="success", payment_parts=[part])
    assert zk.invoices.get(OLD).status == "paid" != old["status"]
    export(zk, warehouse).run("open")
    assert differences(zk, warehouse) == []


def test_a_refund_that_changes_a_payment_and_no_invoice_is_found(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    sandbox.put("/invoices", {**INVOICE, "id": OLD})
    part: dict[str, Any] = {"invoice_id": OLD, "amount": 1000}
    paid = zk.payments.create(amount=1000, currency_code="USD", status="success", payment_parts=[part])
    export(zk, warehouse).run()
    zk.payments.refund(str(paid["id"]), refund_amount=5, refund_destination="credits", writeoff_invoices=True)
    export(zk, warehouse).run("open")
    assert differences(zk, warehouse) == []


def test_a_row_whose_status_the_description_does_not_know_is_asked_for(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "status": "frozen", "created_at": "2025-01-01T00:00:00Z"})
    export(zk, warehouse).run()
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "status": "frozen", "created_at": "2025-01-01T00:00:00Z", "x": 1})
    export(zk, warehouse).run("open")
    assert differences(zk, warehouse) == []


def test_a_row_that_is_gone_becomes_a_tombstone_and_its_parts_too(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "status": "draft"})
    export(zk, warehouse).run()
    zk.invoices.delete(OLD)
    closing = export(zk, warehouse).run("open")
    assert closing[0].tombstones == 1
    assert differences(zk, warehouse) == []
    sandbox.put("/invoices", {**INVOICE, "id": OLD})
    assert export(zk, warehouse).run()[0].tombstones == 0
    assert differences(zk, warehouse) == []


def test_a_deleted_row_without_a_status_is_found_by_the_sweep_only(zk: Zenskar, warehouse: str) -> None:
    made = zk.contacts.create(customer=next(iter(zk.customers.list())).id, first_name="A", email="a@a.example")
    export(zk, warehouse).run()
    zk.contacts.delete(made.id)
    closing = {each.table: each for each in export(zk, warehouse).run("open")}
    assert not closing["contacts"].agrees
    assert "they differ" in str(closing["contacts"])
    export(zk, warehouse).run()
    assert differences(zk, warehouse) == []


def test_parts_that_are_not_found_of_a_row_that_is_there_are_an_error_and_no_part_is_buried(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    export(zk, warehouse).run()
    sandbox.put("/invoices", {**INVOICE, "id": OLD})
    sandbox.faults.add(Fault(chance=1, operation="list_invoice_payments", status=404))
    unknown = export(zk, warehouse)
    unknown._resources = [evolve(each, get=None) for each in unknown._resources]
    for each in (export(zk, warehouse), unknown):  # also where no operation says whether a row is there
        with pytest.raises(ExportError, match="is there, but not all of its parts"):
            each.run()
    sandbox.faults.clear()
    export(zk, warehouse).run()
    assert differences(zk, warehouse) == []


def test_a_run_that_asks_for_more_than_the_one_that_did_not_end_follows_it(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    old = {**INVOICE, "id": OLD, "created_at": "2025-01-01T00:00:00Z"}
    sandbox.put("/invoices", {**old, "status": "paid"})
    export(zk, warehouse).run()
    sandbox.faults.add(Fault(chance=1, operation="list_invoices", status=500))
    with pytest.raises(FailedListsError, match="500"):
        export(zk, warehouse).run("new")
    sandbox.faults.clear()
    sandbox.put("/invoices", {**old, "status": "void"})
    assert export(zk, warehouse).run("all")[0].changed == 1
    assert differences(zk, warehouse) == []


def test_a_row_without_a_time_that_appears_later_is_found_by_the_sweep(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    export(zk, warehouse).run()
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "created_at": None})
    assert export(zk, warehouse).run()[0].agrees
    assert differences(zk, warehouse) == []


@pytest.mark.parametrize("apart", [1, 2, 37, 276])
def test_rows_that_were_created_within_a_few_microseconds_are_swept(
    zk: Zenskar, tmp_path: Path, sandbox: Sandbox, apart: int
) -> None:
    for invoice in zk.invoices.list():
        sandbox._service.world.store.remove("/invoices", str(invoice.id))
    for number in (0, apart):
        created = NOON + timedelta(microseconds=number)
        sandbox.put("/invoices", {**INVOICE, "created_at": created.isoformat(timespec="microseconds")})
    invoices = Export(zk, f"duckdb:///{tmp_path}/b.duckdb", ["invoices"])
    assert invoices.run()[0].agrees
    before = len(sandbox.requests)
    assert invoices.run("sweep")[0].agrees
    bounds = [each.query for each in sandbox.requests[before:] if "created_at__gte" in each.query]
    assert len(bounds) == min(24, apart) - 1


def test_a_warehouse_of_another_organisation_is_refused_and_stays_as_it_is(zk: Zenskar, warehouse: str) -> None:
    export(zk, warehouse).run()
    words = f"holds the rows of organisation .*, and the client is of {OLD}"
    other = Sandbox(invoices=2, seed=99).client(organisation=OLD)
    with other, pytest.raises(ExportError, match=words):
        export(other, warehouse).run()
    assert differences(zk, warehouse) == []


def test_two_runs_at_once_are_refused(zk: Zenskar, warehouse: str) -> None:
    def second(progress: Progress) -> None:
        with pytest.raises(ExportError, match=r"another run has .* open"):
            export(zk, warehouse).run()
        seen.append(progress)

    seen: list[Progress] = []
    export(zk, warehouse, progress=second).run()
    assert seen[0] == Progress("invoices", "new", 12)
    assert {each.now for each in seen} == {"new", "open", "sweep", "parts"}


def test_a_list_that_failed_goes_on_where_it_was(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    seen: list[str] = []
    export = Export(zk, warehouse, ["payments"], progress=lambda progress: seen.append(progress.now))
    sandbox.faults.add(Fault(at=2, operation="list_payments", status=500))
    with pytest.raises(FailedListsError, match="500"):
        export.run()
    assert {*seen} == {"new"}
    seen.clear()
    assert export.run(afresh=False)[0].agrees
    assert "new" not in seen


def test_a_run_that_is_continued_is_followed_by_one_that_sees_what_changed_meanwhile(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    sandbox.faults.add(Fault(at=2, operation="list_invoice_line_items", status=401))
    with pytest.raises(FailedListsError, match="401"):
        export(zk, warehouse).run()
    sandbox.put("/invoices", {**INVOICE, "id": "00000000-0000-4000-8000-00000000000a"})
    zk.invoices.void(need(next(iter(zk.invoices.list(status="approved"))).id))
    export(zk, warehouse).run()
    assert differences(zk, warehouse) == []


@pytest.mark.parametrize(
    ("name", "column"), [("invoices", "invoice_number"), ("invoices_line_items", "subtotal")], ids=["rows", "parts"]
)
def test_a_column_that_a_table_lacked_is_filled(zk: Zenskar, postgresql: str, name: str, column: str) -> None:
    export(zk, postgresql).run()
    with psycopg.connect(postgresql.replace("+psycopg", "")) as connection:
        filled = connection.execute(f"select count({column}) from {name}").fetchall()
        connection.execute(f"alter table {name} drop column {column}")
    export(zk, postgresql).run()
    with psycopg.connect(postgresql.replace("+psycopg", "")) as connection:
        assert connection.execute(f"select count({column}) from {name}").fetchall() == filled != [(0,)]
    assert differences(zk, postgresql) == []


def test_a_table_of_parts_that_was_dropped_is_filled_again(zk: Zenskar, tmp_path: Path) -> None:
    warehouse = f"duckdb:///{tmp_path}/b.duckdb"
    export(zk, warehouse).run()
    with duckdb.connect(f"{tmp_path}/b.duckdb") as connection:
        connection.execute("drop table invoices_line_items")
    export(zk, warehouse).run()
    assert differences(zk, warehouse) == []


def test_a_checkpoint_that_the_server_does_not_know_any_more_begins_the_pass_again(
    sandbox: Sandbox, zk: Zenskar, tmp_path: Path
) -> None:
    warehouse = f"duckdb:///{tmp_path}/b.duckdb"
    export(zk, warehouse).run()
    for checkpoint in ("gone", json.dumps("no checkpoint")):
        with duckdb.connect(f"{tmp_path}/b.duckdb") as connection:
            ((text,),) = connection.execute("select value from _zenskar_state where name = 'invoices'").fetchall()
            state = evolve(State.of(text), now="new", checkpoint=checkpoint)
            connection.execute("update _zenskar_state set value = ? where name = 'invoices'", [state.text()])
        sandbox.put("/invoices", dict(INVOICE))
        export(zk, warehouse).run()
        assert differences(zk, warehouse) == []
    sandbox.faults.add(Fault(at=1, operation="list_invoices", status=400))
    with pytest.raises(Exception, match="400"):
        export(zk, warehouse).run()


def test_the_balance_has_sums_by_currency_and_is_kept(sandbox: Sandbox, zk: Zenskar, tmp_path: Path) -> None:
    sandbox.put("/invoices", {**INVOICE, "currency": "XTS", "invoice_total": Decimal("0.10")})
    closing = Export(zk, f"duckdb:///{tmp_path}/b.duckdb", ["invoices"]).run()
    currency = next(iter(zk.invoices.list()))["currency"]
    total = sum(need(each.invoice_total) for each in zk.invoices.list() if each["currency"] == currency)
    assert closing[0].sums[currency]["invoice_total"] == total
    assert "  XTS: invoice_total 0.1, amount_due 10" in str(closing[0])
    assert "13 rows, the server counts 13; 13 changed, 0 deleted" in str(closing[0])
    with duckdb.connect(f"{tmp_path}/b.duckdb") as connection:
        ((kept,),) = connection.execute("select value from _zenskar_state where name = 'balance/invoices/1'").fetchall()
    assert json.loads(kept)["rows"] == 13


def test_amounts_without_a_currency_are_summed_apart(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    sandbox.put("/invoices", {"status": "draft", "amount_due": Decimal("99999999999999999999.000000000000000001")})
    closing = Export(zk, warehouse, ["invoices"]).run()
    assert closing[0].sums[None]["amount_due"] == Decimal("99999999999999999999.000000000000000001")
    assert "no currency: amount_due 99999999999999999999.000000000000000001" in str(closing[0])


def test_a_text_that_postgresql_cannot_store_is_refused_by_row_and_field(
    sandbox: Sandbox, zk: Zenskar, postgresql: str
) -> None:
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "undescribed": "a\0b"})
    Export(zk, postgresql, ["invoices"]).run()  # as JSON it is escaped
    sandbox.put("/invoices", {**INVOICE, "id": OLD, "invoice_number": "a\0b"})
    with pytest.raises(
        FailedListsError, match="field invoice_number: PostgreSQL cannot store a text with a NUL"
    ) as raised:
        Export(zk, postgresql, ["invoices"]).run()
    rows = raised.value.failures["invoices"]
    assert isinstance(rows, FailedRowsError)
    failure = rows.failures[OLD]
    assert isinstance(failure, UnfitValueError)
    assert failure.id == OLD


def test_parquet_files_have_the_rows_of_the_last_run(zk: Zenskar, tmp_path: Path) -> None:
    Export(zk, f"parquet:///{tmp_path}/files", ["invoices"]).run()
    table = parquet.read_table(tmp_path / "files" / "invoices.parquet")
    assert table.num_rows == 12
    assert str(table.schema.field("amount_due").type) == "decimal128(38, 18)"
    assert sorted(each.name for each in (tmp_path / "files").glob("*.parquet")) == [
        "invoices.parquet",
        "invoices_line_items.parquet",
        "invoices_payments.parquet",
    ]


def test_a_column_of_a_field_that_is_described_later_is_added(zk: Zenskar, warehouse: str) -> None:
    destination: Any = destination_at(warehouse)
    table = resource("invoices").table
    fewer = table.schema.remove(table.schema.get_field_index("amount_due"))
    with destination.opened():
        destination.create(evolve(table, schema=fewer))
        assert "amount_due" not in destination._has("invoices")
        destination.create(table)
        assert {*destination._has("invoices")} == {*columns(table)}
    export(zk, warehouse).run()
    assert differences(zk, warehouse) == []


def test_rows_that_no_operation_gets_by_id_are_never_buried(zk: Zenskar, tmp_path: Path) -> None:
    each = resource("accounting.list_accounts")
    assert each.get is None
    assert each.table.name == "accounting_accounts"
    Export(zk, f"duckdb:///{tmp_path}/b.duckdb", ["accounting.list_accounts"]).run()


@pytest.mark.parametrize(
    "name", ["invoices", "payments", "customers", "contracts", "credit_notes", "plans", "products"]
)
def test_what_a_run_needs_of_a_list_is_in_the_description(name: str) -> None:
    each = resource(name)
    assert each.get is not None
    assert each.get.name == f"{name}.get"


def test_parts_are_taken_in_if_the_description_knows_their_path_and_their_fields() -> None:
    """docs/export.md names those that it does not know; they come along once it does."""
    known = {name: [part.table.name for part in resource(name).parts] for name in ("credit_notes", "contracts")}
    assert known == {"credit_notes": [], "contracts": []}
    lines = import_module("zenskar_client.api.credit_notes.list_credit_note_line_items").OPERATION
    assert (lines.level, lines.page) == ("assumed", None)
    amendments = import_module("zenskar_client.api.contracts.list_contract_amendments").OPERATION
    assert model_of(amendments) is None


@pytest.mark.parametrize("kind", ["duckdb", "postgresql"])
def test_parts_that_somebody_deleted_or_added_are_noticed(
    kind: str, request: pytest.FixtureRequest, sandbox: Sandbox, zk: Zenskar, tmp_path: Path
) -> None:
    warehouse = request.getfixturevalue("postgresql") if kind == "postgresql" else f"duckdb:///{tmp_path}/b.duckdb"
    export(zk, warehouse).run()
    destination: Any = destination_at(warehouse)
    lines = "select _zenskar_key, _zenskar_parent from invoices_line_items order by 1"
    with destination.opened():
        rows = destination._run(lines)
        key, parent = rows[0]
        destination._run("delete from invoices_line_items where _zenskar_key = ?", key)
        other = next(each for _, each in rows if each != parent)
        destination._run(
            "insert into invoices_line_items (_zenskar_key, _zenskar_parent) values (?, ?)", f"{other}/x", other
        )
    before = len(sandbox.requests)
    export(zk, warehouse).run("new")
    assert {path.split("/")[2] for path in asked(sandbox)[before:] if "line_items" in path} == {parent, other}
    assert differences(zk, warehouse) == []
    before = len(sandbox.requests)
    export(zk, warehouse).run("new")
    assert not [path for path in asked(sandbox)[before:] if "line_items" in path]


def test_balances_of_accounts_are_read_again_in_each_run(zk: Zenskar, warehouse: str) -> None:
    accounts = Export(zk, warehouse, ["accounting.list_accounts"])
    part = resource("accounting.list_accounts").parts[0]

    def differs() -> list[str]:
        items = zk.accounting.list_accounts()
        rows = {
            f"{each.id}/#{place}": one
            for each in items
            for place, one in enumerate(zk.accounting.account_balance(str(each.id)))
        }
        with reading(warehouse) as held:
            return compared(part.table, rows, held(part.table))

    accounts.run()
    assert differs() == []
    zk.invoices.void(need(next(iter(zk.invoices.list(status="approved"))).id))
    assert differs()
    accounts.run("new")
    assert differs() == []


def test_final_statuses_are_those_of_the_description() -> None:
    assert resource("invoices").final == frozenset({"discarded", "paid", "void"})
    assert resource("customers").final is None
    assert [each.table.name for each in resource("invoices").parts] == ["invoices_payments", "invoices_line_items"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("invoice", "'invoice' is not a list that can be exported; did you mean invoices[?]$"),
        ("xyz", "'xyz' is not a list that can be exported$"),
        ("invoices.get", "not a list that can be exported; there is invoices.list, "),
        ("invoices.list_payments", "not a list that can be exported"),
        ("tags", "the rows of the list have no id"),
    ],
)
def test_a_list_that_cannot_be_kept_is_refused(name: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=reason):
        Export(None, f"duckdb:///{tmp_path}/b.duckdb", [name])


@pytest.mark.parametrize("address", ["billing.duckdb", "duckdb:///", "parquet://", "mysql://u:secret@h/b"])
def test_an_address_that_is_no_destination_is_refused_without_its_password(address: str) -> None:
    with pytest.raises(ExportError, match="a destination is duckdb") as raised:
        Export(None, address, [])
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize("option", [{"windows": 0}, {"workers": True}])
def test_a_number_that_cannot_be_is_refused(option: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="give 1 or more"):
        Export(None, f"duckdb:///{tmp_path}/b", [], **option)


@pytest.mark.parametrize(
    ("mode", "since", "reason"),
    [
        ("old", None, "mode='old': give one of new, open, sweep, all"),
        ("new", NOON.replace(tzinfo=None), "give a time with a time zone"),
        ("sweep", NOON, 'mode "sweep" reads everything; give mode "new" or "open"'),
    ],
)
def test_a_run_that_cannot_be_is_refused(mode: Any, since: Any, reason: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=reason):
        Export(None, f"duckdb:///{tmp_path}/b", ["customers"]).run(mode, since=since)


def test_a_row_without_an_id_cannot_be_kept() -> None:
    table = resource("invoices").table
    for row in (Invoice(), Invoice(id=""), "paid"):
        with pytest.raises(ExportError, match="invoices: a row has no id"):
            whole_rows(table, [row], NOON)


def test_of_rows_with_one_id_on_a_page_the_last_counts() -> None:
    rows = whole_rows(resource("invoices").table, [Invoice(id="a"), Invoice(id="a", amount_due=Decimal(1))], NOON)
    assert rows.column("amount_due").to_pylist() == [Decimal(1)]


def test_parts_without_ids_of_their_own_are_kept_by_their_places() -> None:
    items = [Invoice(id="a"), Invoice(), Invoice(id="a", amount_due=Decimal(1))]
    rows = part_rows(resource("invoices").table, [("p", items)], NOON)
    assert rows.column("_zenskar_key").to_pylist() == ["p/a", "p/#1", "p/#2"]


def test_a_part_that_a_page_repeats_is_kept_once() -> None:
    items = [Invoice(id="a", amount_due=Decimal(1)), Invoice(id="b"), Invoice(id="a", amount_due=Decimal("1.0"))]
    rows = part_rows(resource("invoices").table, [("p", items), ("q", items[:1])], NOON)
    assert rows.column("_zenskar_key").to_pylist() == ["p/a", "p/b", "q/a"]


def hashed(**fields: Any) -> str:
    return row_hash(Invoice.from_dict(fields))


def test_the_hash_of_a_row_tells_values_and_not_how_they_are_written() -> None:
    assert hashed(a=1, b={"c": [1, 2], "d": 0}) == hashed(b={"d": Decimal("0.00"), "c": [Decimal("1.0"), 2]}, a=1)
    assert hashed(a=Decimal("1E+3")) == hashed(a=1000) == hashed(a=Decimal("1000.0"))
    different = [hashed(), hashed(a=None), hashed(a=""), hashed(a=0), hashed(a=False), hashed(a=[]), hashed(a="0")]
    different += [
        hashed(a=[1, 2]),
        hashed(a=[2, 1]),
        hashed(a=Decimal("0.1")),
        hashed(a=Decimal("0." + "0" * 40 + "1")),
    ]
    assert len(set(different)) == len(different)


def test_a_clock_that_was_set_back_does_not_hide_what_a_run_has_not_read() -> None:
    first = State().next_run(NOON, timedelta(), 3)
    second = first.next_run(NOON - timedelta(days=1), timedelta(), 3)
    assert first.started is not None
    assert second.started is not None
    assert second.started > first.started


def test_a_state_is_kept_as_it_is() -> None:
    state = State().next_run(NOON, timedelta(hours=1), 3, mode="open").reached("c", [NOON, NOON - timedelta(days=1)])
    entered = state.entering("open").next_window()
    assert State.of(entered.text()) == entered
    assert entered.span == (NOON - timedelta(days=1), NOON)
    assert entered.read_to == entered.until == NOON


RUN = """
import sys, warnings
warnings.simplefilter("ignore")
from zenskar_ext import Zenskar
from tests.export.histories import export
with Zenskar("sandbox_key", sys.argv[3], base_url=sys.argv[1]) as zk:
    export(zk, sys.argv[2]).run()
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["duckdb", "postgresql"])
def test_a_process_that_is_killed_at_any_moment_loses_nothing(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    warehouse = request.getfixturevalue("postgresql") if kind == "postgresql" else f"duckdb:///{tmp_path}/b.duckdb"
    random, killed = Random(2), 0
    with Sandbox(invoices=40, customers=4, seed=3) as sandbox, sandbox.client() as zk, sandbox.serve() as url:
        while True:
            command = [sys.executable, "-c", RUN, url, warehouse, sandbox.organisation]
            process = subprocess.Popen(command, start_new_session=True)
            enough = len(sandbox.requests) + random.randrange(2, 20 + 30 * killed)
            while process.poll() is None and len(sandbox.requests) < enough:
                time.sleep(0.002)
            if process.poll() is not None:
                break
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            killed += 1
            time.sleep(0.2)  # PostgreSQL notices that its client is gone
        assert process.returncode == 0
        assert killed
        assert differences(zk, warehouse) == []


@pytest.mark.parametrize(
    ("windows", "apart"), [(1, timedelta(days=1)), (24, timedelta(microseconds=1))], ids=["one window", "too close"]
)
def test_a_list_whose_rows_may_lack_a_date_is_read_in_one_window_too(
    tmp_path: Path, windows: int, apart: timedelta
) -> None:
    with Sandbox() as sandbox, sandbox.client() as zk:
        for number in (1, 2):
            created = NOON + number * apart
            sandbox.put("/aggregates", {"id": f"m{number}", "created_at": created.isoformat(timespec="microseconds")})
        export = Export(zk, f"duckdb:///{tmp_path}/b.duckdb", ["billable_metrics"], windows=windows)
        [balance] = [export.run(), export.run()][-1]
    assert balance.agrees


@pytest.mark.parametrize("name", ["credit_notes", "contracts", "plans", "products", "billable_metrics"])
def test_other_lists_are_kept_too(zk: Zenskar, tmp_path: Path, name: str) -> None:
    warehouse = f"duckdb:///{tmp_path}/b.duckdb"
    for _ in range(2):
        closing = Export(zk, warehouse, [name], windows=2).run()
        assert closing[0].agrees
    each = resource(name)
    with reading(warehouse) as held:
        items = {item.id: item for item in getattr(zk, name).list()}
        assert compared(each.table, items, held(each.table)) == []


def test_several_lists_are_read_at_a_time(zk: Zenskar, warehouse: str) -> None:
    inside, most = Barrier(3, timeout=20), []

    def wait(progress: Progress) -> None:
        if progress.now == "new" and progress.resource != "contacts":
            most.append(inside.wait())

    assert all(each.agrees for each in export(zk, warehouse, lists=3, progress=wait).run())
    assert sorted(most) == [0, 1, 2]
    assert differences(zk, warehouse) == []


@pytest.mark.parametrize("lists", [1, 3])
def test_if_lists_fail_the_others_are_brought_up_to_date_and_the_next_run_goes_on(
    sandbox: Sandbox, zk: Zenskar, warehouse: str, lists: int
) -> None:
    export(zk, warehouse).run()
    sandbox.put("/invoices", dict(INVOICE))
    zk.contacts.create(customer=next(iter(zk.customers.list())).id, first_name="A", email="a@a.example")
    sandbox.faults.add(Fault(chance=1, operation="list_payments", status=403))
    sandbox.faults.add(Fault(chance=1, operation="list_customers", status=500))
    for _ in range(2):
        with pytest.raises(FailedListsError, match=r"^payments: .*403.*; customers: .*500") as raised:
            export(zk, warehouse, lists=lists).run()
        first, second = raised.value.failures.values()
        assert isinstance(first, PermissionDeniedError)
        assert isinstance(second, InternalServerError)
        names = [each.table for each in raised.value.balances]
        assert names == ["invoices", "invoices_payments", "invoices_line_items", "contacts"]
        assert all(each.agrees for each in raised.value.balances)
    with pytest.raises(FailedListsError, match="payments: "):
        export(zk, warehouse, lists=lists).run("new")
    sandbox.faults.clear()
    assert all(each.agrees for each in export(zk, warehouse, lists=lists).run())
    assert differences(zk, warehouse) == []


def test_a_list_whose_closing_fails_is_one_that_failed(sandbox: Sandbox, zk: Zenskar, tmp_path: Path) -> None:
    sandbox.faults.add(Fault(chance=1, operation="list_invoice_line_items", status=401))
    with pytest.raises(FailedListsError, match=r"^invoices: ") as raised:
        Export(zk, f"duckdb:///{tmp_path}/b.duckdb", ["invoices", "customers"]).run()
    assert raised.value.balances[0].table == "customers"


@pytest.mark.parametrize("lists", [1, 2])
def test_what_is_no_failure_of_a_list_ends_the_run_at_once(zk: Zenskar, tmp_path: Path, lists: int) -> None:
    def leave(progress: Progress) -> None:
        seen.append(progress.now)
        raise SystemExit

    seen: list[str] = []
    with pytest.raises(SystemExit):
        Export(zk, f"duckdb:///{tmp_path}/b.duckdb", ["invoices", "payments"], lists=lists, progress=leave).run()
    assert {*seen} == {"new"}
    assert len(seen) <= lists


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ([], "resources=\\[\\]: name the lists"),
        ("invoices", "resources='invoices': name the lists"),
        (["invoices", "invoices"], "'invoices' is there twice"),
        (["payments", "credit-notes", "credit_notes.list"], "'credit-notes' is there twice"),
    ],
    ids=["none", "text", "twice", "two names"],
)
def test_lists_that_are_not_named_once_are_refused(names: Any, reason: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=reason):
        Export(None, f"duckdb:///{tmp_path}/b.duckdb", names)


def test_a_list_ends_once_another_one_has_failed() -> None:
    ended = Ended(lambda _: None)
    ended(Progress("invoices", "new", 1))
    ended.event.set()
    with pytest.raises(EndedError):
        ended(Progress("invoices", "new", 2))
