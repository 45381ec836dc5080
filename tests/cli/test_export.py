"""`zenskar export`: what it prints, its exit codes, and that a run that was interrupted goes on."""

import json
import signal
import sys
from decimal import Decimal
from pathlib import Path

import click
import duckdb
import pytest

from tests.cli.conftest import Result, Run
from zenskar_ext import need
from zenskar_ext.export import Progress
from zenskar_ext.export.command import Shown
from zenskar_ext.export.destinations.duckdb import DuckDB
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault

OLD = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "billing.duckdb"


@pytest.fixture
def export(run: Run, file: Path) -> Run:
    """Return a function that exports into an empty warehouse."""

    def export(*arguments: str) -> Result:
        return run("export", f"duckdb:///{file}", *arguments)

    return export


def balances(done: Result) -> dict[str, dict[str, object]]:
    return {each["table"]: each for each in map(json.loads, done.out.splitlines())}


@pytest.mark.usefixtures("sandbox")
def test_without_options_the_lists_that_sources_show_are_exported_with_their_parts(export: Run, file: Path) -> None:
    done = export()
    assert done.code == 0
    assert "invoices: 30 rows, the server counts 30; 30 changed, 0 deleted" in done.out
    with duckdb.connect(str(file)) as warehouse:
        tables = {row[0] for row in warehouse.execute("select table_name from duckdb_tables()").fetchall()}
        ((rows,),) = warehouse.execute("select count(*) from invoices_line_items").fetchall()
    assert {"invoices", "payments", "customers", "contracts", "credit_notes", "_zenskar_state"} <= tables
    assert not {"invoices_internal", "tags"} & tables
    assert rows > 30


def test_the_balances_are_json_lines_with_every_digit(sandbox: Sandbox, export: Run) -> None:
    found = balances(export("--json", "--resources", "invoices, payments"))
    assert [*found] == ["invoices", "invoices_payments", "invoices_line_items", "payments"]
    invoices = found["invoices"]
    assert (invoices["rows"], invoices["server"], invoices["agrees"], invoices["since"]) == (30, 30, True, None)
    sums = dict(invoices["sums"])  # type: ignore[call-overload]
    zk = sandbox.client()
    due = sum(need(each.amount_due) for each in zk.invoices.list() if each["currency"] == "USD")
    assert Decimal(sums["USD"]["amount_due"]) == due
    assert sums["USD"]["applied_balance"] == "0"


def test_a_balance_that_does_not_agree_has_an_exit_code(sandbox: Sandbox, export: Run) -> None:
    zk = sandbox.client()
    made = zk.contacts.create(customer=next(iter(zk.customers.list())).id, first_name="A", email="a@a.example")
    assert export("--resources", "contacts").code == 0
    zk.contacts.delete(made.id)
    done = export("--resources", "contacts", "--mode", "open")
    assert done.code == 13
    assert "they differ" in done.out
    assert "zenskar: contacts: the server counts other rows than the warehouse holds" in done.err
    assert export("--resources", "contacts", "--mode", "sweep").code == 0


def test_new_rows_since_a_day_are_read_and_counted_from_there(sandbox: Sandbox, export: Run) -> None:
    invoice = {"status": "approved", "currency": "USD", "amount_due": 1}
    sandbox.put("/invoices", {**invoice, "id": OLD, "created_at": "2001-01-01T00:00:00Z"})
    sandbox.put("/invoices", {**invoice, "created_at": "2031-01-01T00:00:00Z"})
    for time in ("2030-01-01", "2030-01-01T00:00:00+00:00"):
        done = export("--resources", "invoices,customers", "--mode", "new", "--since", time)
        assert done.code == 0
        assert "invoices: 1 rows; created since 2030-01-01T00:00:00+00:00: 1, the server counts 1; " in done.out
        assert "customers: 0 rows; 0 changed" in done.out  # the columns of a customer do not tell when it was created


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--mode", "old"), 2, "'old' is not one of 'new', 'open', 'sweep', 'all'"),
        (("--since", "soon"), 2, "'soon' is not a time such as 2026-01-31"),
        (("--since", "2026-01-31T12:00:00"), 2, "is not a time such as 2026-01-31"),
        (("--since", "2026-01-31 12:00:00"), 2, "is not a time such as 2026-01-31"),
        (("--since", "2026-01-31t12:00"), 2, "is not a time such as 2026-01-31"),
        (("--since", "2026-01-31"), 2, 'mode "all" reads everything; give mode "new" or "open"'),
        (("--resources", "invoice"), 2, "'invoice' is not a list that can be exported; did you mean invoices?"),
        (("--resources", "invoices,invoices"), 2, "'invoices' is there twice"),
        (("--resources", ""), 2, "Invalid value for '--resources': it is empty"),
    ],
)
@pytest.mark.usefixtures("sandbox")
def test_wrong_usage_is_one_line_and_nothing_is_written(
    export: Run, file: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = export(*arguments)
    assert (done.code, done.out) == (code, "")
    assert words in done.err
    assert done.err.count("\n") == 1
    assert not file.exists()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (f"duckdb:///{__file__}/billing.duckdb", "billing.duckdb.lock cannot be written: "),
        ("postgresql://u:secret@localhost:1/b", "PostgreSQL cannot be reached"),
        ("postgresql://u:an@secret@localhost:1/b", "this is no address of PostgreSQL"),
        ("postgresql://u:secret@[::1/b", "this is no address of PostgreSQL"),
    ],
)
@pytest.mark.usefixtures("sandbox")
def test_a_warehouse_that_is_not_there_is_one_line_without_its_password(run: Run, address: str, words: str) -> None:
    done = run("export", address, "--resources", "invoices")
    assert (done.code, done.out) == (1, "")
    assert words in done.err
    assert "secret" not in done.err
    assert done.err.count("\n") == 1


@pytest.mark.usefixtures("sandbox")
def test_an_address_of_another_kind_is_wrong_usage(run: Run) -> None:
    done = run("export", "mysql://u:secret@h/b", "--resources", "invoices")
    assert (done.code, done.out) == (2, "")
    assert done.err == "zenskar: a destination is duckdb:///file, parquet:///folder or postgresql://...\n"


def test_each_list_that_failed_is_a_line_and_the_balances_are_of_the_others(sandbox: Sandbox, export: Run) -> None:
    sandbox.faults.add(Fault(chance=1, operation="list_payments", status=403))
    sandbox.faults.add(Fault(chance=1, operation="list_contacts", status=404))
    done = export("--resources", "payments,customers,contacts,credit-notes", "--json")
    assert done.code == 5
    assert {*balances(done)} >= {"customers", "credit_notes"}
    assert not {"payments", "contacts"} & {*balances(done)}
    failed = [line for line in done.err.splitlines() if line.startswith("zenskar: ")]
    assert [line.split(": ")[1] for line in failed] == ["payments", "contacts"]
    sandbox.faults.clear()
    assert export("--resources", "payments,customers,contacts,credit-notes").code == 0


def test_each_row_that_failed_is_a_line_and_the_exit_code_is_that_of_its_error(sandbox: Sandbox, export: Run) -> None:
    sandbox.faults.add(Fault(chance=1, operation="list_invoice_line_items", status=500))
    done = export("--resources", "invoices,customers", "--json")
    assert done.code == 9
    found = balances(done)
    assert (found["invoices"]["agrees"], found["invoices_line_items"]["behind"]) == (True, 30)
    assert (found["invoices_line_items"]["agrees"], found["customers"]["agrees"]) == (False, True)
    failed = [line for line in done.err.splitlines() if line.startswith("zenskar: ")]
    assert len(failed) == 11
    assert all(line.startswith("zenskar: invoices: ") and "returned 500" in line for line in failed[:10])
    assert failed[10] == "zenskar: invoices: 30 rows are not up to date; 10 of them are named"
    sandbox.faults.clear()
    assert export("--resources", "invoices,customers", "--mode", "new").code == 0


@pytest.mark.usefixtures("sandbox")
def test_a_file_that_is_no_warehouse_is_one_line(export: Run, file: Path) -> None:
    file.write_text("something else")
    done = export("--resources", "invoices")
    assert (done.code, done.out) == (1, "")
    assert "DuckDB cannot open" in done.err


@pytest.mark.usefixtures("sandbox")
def test_a_second_run_at_once_is_refused(export: Run, file: Path) -> None:
    with DuckDB(file).opened():
        done = export("--resources", "invoices")
    assert (done.code, done.out) == (1, "")
    assert done.err == f"zenskar: another run has {file} open; wait until it ends\n"


def test_after_ctrl_c_the_same_command_goes_on(sandbox: Sandbox, export: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGINT)

    def press(_shown: Shown, progress: Progress) -> None:
        if progress.resource == "payments":
            signal.raise_signal(signal.SIGINT)

    with monkeypatch.context() as patch:
        patch.setattr(Shown, "__call__", press)
        done = export("--resources", "invoices,payments", "--mode", "new")
    assert (done.code, done.out) == (130, "")
    assert done.err.endswith("zenskar: interrupted; what was read is stored, and the same command continues there\n")
    assert signal.getsignal(signal.SIGINT) is before
    asked = len(sandbox.requests)
    assert export("--resources", "invoices,payments", "--mode", "new").code == 0
    assert sandbox.requests[asked].path.startswith("/invoices/")  # the parts, where it was; then another run


def test_a_call_that_fails_has_its_own_exit_code_and_is_not_taken_for_ctrl_c(sandbox: Sandbox, export: Run) -> None:
    sandbox.faults.add(Fault(at=1, operation="list_invoices", status=403))
    done = export("--resources", "invoices")
    assert (done.code, done.out) == (5, "")
    assert "interrupted" not in done.err


@pytest.mark.usefixtures("sandbox")
def test_a_missing_package_names_what_to_install(export: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    done = export("--resources", "invoices")
    assert (done.code, done.err) == (1, "zenskar: this needs duckdb: pip install 'zenskar-ext[export]'\n")


def test_a_missing_extra_names_itself(export: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zenskar_ext.export.command", None)
    done = export()
    assert (done.code, done.err) == (1, "zenskar: zenskar export needs more: pip install 'zenskar-ext[cli,export]'\n")


def test_the_sandbox_can_be_exported_without_an_account(export: Run) -> None:
    assert "the server counts 20" in export("--sandbox", "--resources", "customers").out


@pytest.fixture
def seconds() -> list[float]:
    """Return a list with the number that a clock tells."""
    return [0.0]


def told(shown: Shown, seconds: list[float]) -> None:
    for at, progress in (
        (0.0, Progress("invoices", "new", 100)),
        (0.1, Progress("invoices", "new", 200)),
        (11.0, Progress("invoices", "new", 30_000)),
        (11.1, Progress("invoices", "new", 30_100)),
        (11.2, Progress("invoices", "open", 100)),
    ):
        seconds[0] = at
        shown(progress)
    shown.end()


def test_progress_is_a_line_for_each_pass_and_now_and_then(
    seconds: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    told(Shown(terminal=False, clock=lambda: seconds[0]), seconds)
    lines = ["invoices: new, 30,000 rows", "invoices: new, 30,100 rows", "invoices: open, 100 rows"]
    assert capsys.readouterr().err.splitlines() == lines


def test_progress_on_a_terminal_is_one_line_that_is_taken_away(
    seconds: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []
    monkeypatch.setattr(click, "echo", lambda text, *, err, nl: printed.append(text + "\n" * nl) if err else None)
    told(Shown(terminal=True, clock=lambda: seconds[0]), seconds)
    assert "".join(printed) == "\r\033[Kinvoices: new, 30,000 rows\r\033[Kinvoices: new, 30,100 rows\r\033[K"


def test_a_run_without_rows_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Shown(terminal=False).end()
    assert capsys.readouterr().err == ""
