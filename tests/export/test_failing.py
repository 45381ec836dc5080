"""A row that cannot be read or stored holds up no other one: it is named, and asked for again by the next run."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.export.histories import differences, reading
from zenskar_client.models import Invoice
from zenskar_ext import InternalServerError, PermissionDeniedError, RetryPolicy, Zenskar, ZenskarError
from zenskar_ext.export import (
    Balance,
    Export,
    ExportError,
    FailedListsError,
    FailedRowsError,
    Progress,
    UnfitValueError,
)
from zenskar_ext.export.errors import failed_rows, unfit
from zenskar_ext.export.passes import asking, failing, parts, work
from zenskar_ext.export.passes.work import Work
from zenskar_ext.export.resources import resource
from zenskar_ext.export.states import State
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault

BAD = "00000000-0000-4000-8000-000000000001"
GOOD = "00000000-0000-4000-8000-000000000002"
PAYMENT = "00000000-0000-4000-8000-000000000003"
TOO_LONG = Decimal("0.0000000000000000001")
OLD: dict[str, Any] = {"status": "approved", "currency": "USD", "amount_due": 1, "created_at": "2025-01-01T00:00:00Z"}


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Yield a sandbox with two old invoices. The ids of the others come after theirs."""
    with Sandbox(invoices=3, customers=1, seed=3) as sandbox:
        for key in (BAD, GOOD):
            sandbox.put("/invoices", {**OLD, "id": key})
        yield sandbox


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"duckdb:///{tmp_path}/b.duckdb"


def put_payment(sandbox: Sandbox, amount: object) -> None:
    names = [{"invoice_id": BAD, "payment_id": PAYMENT, "amount": amount}]
    fixed = {"currency_code": "USD", "status": "success", "type": "payment", "created_at": OLD["created_at"]}
    sandbox.put("/payments", {**fixed, "id": PAYMENT, "amount": amount, "invoices": names})


class Broken:
    """Calls about one row fail, as long as the block lasts. The server answers them so."""

    def __init__(self, patch: pytest.MonkeyPatch, sandbox: Sandbox, method: str, operation: str, fault: Any) -> None:
        self.calls = 0
        kind = type(sandbox.client().invoices)
        whole = getattr(kind, method)

        def failing(namespace: Any, key: str, **more: Any) -> Any:
            if key == BAD:
                self.calls += 1
                sandbox.faults.add(Fault(at=1, operation=operation, **fault))
            return whole(namespace, key, **more)

        patch.setattr(kind, method, failing)


def export(zk: Zenskar, address: str, *names: str, **options: Any) -> Export:
    return Export(zk, address, names or ["invoices"], windows=1, workers=1, **options)


def keys(address: str, name: str) -> set[str]:
    """Return the keys of a table."""
    each = resource("invoices")
    with reading(address) as held:
        return {*held(next(one for one in (each.table, *(part.table for part in each.parts)) if one.name == name))}


def behind(run: Callable[[], object]) -> tuple[FailedRowsError, dict[str, Balance]]:
    with pytest.raises(FailedListsError) as raised:
        run()
    failure = raised.value.failures["invoices"]
    assert isinstance(failure, FailedRowsError)
    return failure, {each.table: each for each in raised.value.balances}


@pytest.mark.parametrize(
    ("status", "error"),
    [(403, PermissionDeniedError), (500, InternalServerError), (404, ExportError)],
    ids=["403", "500", "404"],
)
def test_a_row_whose_parts_fail_holds_up_no_other_and_is_asked_for_again(
    sandbox: Sandbox,
    zk: Zenskar,
    warehouse: str,
    status: int,
    error: type[ZenskarError],
) -> None:
    put_payment(sandbox, 5)
    with pytest.MonkeyPatch.context() as patch:
        broken = Broken(patch, sandbox, "list_payments", "list_invoice_payments", {"status": status})
        for number in (1, 2):
            failure, closing = behind(export(zk, warehouse, "invoices", "customers").run)
            assert (failure.count, [*failure.failures], broken.calls) == (1, [BAD], number)
            assert isinstance(failure.failures[BAD], error)
            assert closing["invoices"].agrees
            assert closing["customers"].agrees
            assert [closing[f"invoices_{name}"].behind for name in ("payments", "line_items")] == [1, 1]
            assert not closing["invoices_payments"].agrees
            assert ", 1 not up to date" in str(closing["invoices_payments"])
            assert len(keys(warehouse, "invoices")) == 5
            assert f"{BAD}/{PAYMENT}" not in keys(warehouse, "invoices_payments")
            assert keys(warehouse, "invoices_line_items")
    assert all(each.agrees for each in export(zk, warehouse).run("new"))
    assert differences(zk, warehouse, "invoices") == []


def test_a_part_that_does_not_fit_holds_up_no_other_row(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    put_payment(sandbox, TOO_LONG)
    failure, _ = behind(export(zk, warehouse).run)
    assert str(failure).startswith(f"{BAD}: id '{PAYMENT}', field amount: ")
    assert str(failure).endswith("; 1 row is not up to date")
    put_payment(sandbox, 5)
    export(zk, warehouse).run("new")
    assert differences(zk, warehouse, "invoices") == []


def test_a_row_on_a_page_that_does_not_fit_holds_up_no_other_row_and_is_asked_for_until_it_fits(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    now = datetime(2030, 1, 1, tzinfo=UTC)
    export(zk, warehouse).run()
    late = {**OLD, "created_at": "2027-01-01T00:00:00Z"}
    sandbox.put("/invoices", {**late, "id": PAYMENT, "amount_due": TOO_LONG})
    sandbox.put("/invoices", {**late, "id": PAYMENT[:-1] + "4"})
    for year in (2028, 2029):  # the next run begins at the newest row
        sandbox.put("/invoices", {**OLD, "created_at": f"{year}-01-01T00:00:00Z"})
        failure, closing = behind(partial(export(zk, warehouse, clock=lambda: now).run, "new"))
        assert isinstance(failure.failures[PAYMENT], UnfitValueError)
        assert (closing["invoices"].behind, closing["invoices"].agrees) == (1, False)
        assert keys(warehouse, "invoices") == {str(each.id) for each in zk.invoices.list()} - {PAYMENT}
    behind(export(zk, warehouse).run)
    sandbox.put("/invoices", {**late, "id": PAYMENT})
    assert export(zk, warehouse).run("new")[0].agrees
    assert differences(zk, warehouse, "invoices") == []


def test_a_row_that_does_not_fit_and_is_deleted_is_forgotten(sandbox: Sandbox, zk: Zenskar, address: str) -> None:
    sandbox.put("/invoices", {**OLD, "id": PAYMENT, "amount_due": TOO_LONG})
    behind(export(zk, address).run)
    sandbox._service.world.store.remove("/invoices", PAYMENT)
    assert export(zk, address).run("new")[0].agrees


@pytest.mark.parametrize("mode", ["open", "sweep"])
def test_a_row_that_cannot_be_asked_for_holds_up_no_other(
    sandbox: Sandbox, zk: Zenskar, address: str, monkeypatch: pytest.MonkeyPatch, mode: Any
) -> None:
    for key in (BAD, GOOD):
        sandbox.put("/invoices", {**OLD, "id": key, "status": "frozen"})
    export(zk, address).run()
    with monkeypatch.context() as patch:
        hide(patch)
        broken = Broken(patch, sandbox, "get", "get_invoice", {"status": 500})
        sandbox.put("/invoices", {**OLD, "id": GOOD, "status": "frozen", "amount_due": 7})
        failure, closing = behind(partial(export(zk, address).run, mode))
        assert ([*failure.failures], broken.calls) == ([BAD], 2)
        assert not closing["invoices"].agrees
        with reading(address) as held:
            assert held(resource("invoices").table)[GOOD]["amount_due"] == 7
        behind(partial(export(zk, address).run, "new"))  # asks for it again
        assert broken.calls == 3
    assert export(zk, address).run("new")[0].behind == 0


def answer_with(sandbox: Sandbox, *statuses: int) -> None:
    """Let the next requests for a row by its id fail, each with its status."""
    for place, status in enumerate(statuses, 1):
        sandbox.faults.add(Fault(at=place, operation="get_invoice", status=status))


def test_a_row_that_fails_and_is_not_found_once_is_not_taken_for_deleted(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    export(zk, warehouse).run()
    sandbox.put("/invoices", {**OLD, "id": BAD, "status": "paid"})
    answer_with(sandbox, 500, 404)
    failure, closing = behind(partial(export(zk, warehouse).run, "open"))
    assert isinstance(failure.failures[BAD], InternalServerError)
    assert (closing["invoices"].tombstones, closing["invoices"].behind) == (0, 1)
    assert export(zk, warehouse).run("new")[0].agrees
    assert differences(zk, warehouse, "invoices") == []


@pytest.mark.parametrize(
    ("mode", "statuses", "fails"),
    [
        ("new", [404], False),
        ("new", [404, 500], True),
        ("open", [404], False),
        ("open", [404, 404], False),
        ("open", [500, 404], True),
        ("open", [404, 500], True),
    ],
)
def test_a_row_that_failed_in_an_earlier_run_is_not_forgotten_before_it_is_read(
    sandbox: Sandbox, zk: Zenskar, address: str, mode: Any, statuses: list[int], *, fails: bool
) -> None:
    export(zk, address).run()
    sandbox.put("/invoices", {**OLD, "id": BAD, "status": "paid"})
    answer_with(sandbox, 500, 500)
    behind(partial(export(zk, address).run, "open"))
    answer_with(sandbox, *statuses)
    if fails:
        assert [*behind(partial(export(zk, address).run, mode))[0].failures] == [BAD]
    closing = export(zk, address).run("new" if fails else mode)[0]
    assert (closing.tombstones, closing.agrees) == (0, True)
    assert differences(zk, address, "invoices") == []


@pytest.mark.parametrize("mode", ["new", "open", "sweep"])
def test_a_row_that_failed_in_an_earlier_run_and_is_deleted_becomes_a_tombstone(
    sandbox: Sandbox, zk: Zenskar, address: str, mode: Any
) -> None:
    put_payment(sandbox, 5)
    export(zk, address).run()
    sandbox.put("/invoices", {**OLD, "id": BAD, "status": "paid"})
    answer_with(sandbox, 500, 500)
    behind(partial(export(zk, address).run, "open"))
    sandbox._service.world.store.remove("/invoices", BAD)
    closing = export(zk, address).run(mode)
    assert (closing[0].tombstones, closing[0].agrees) == (1, True)
    assert f"{BAD}/{PAYMENT}" not in keys(address, "invoices_payments")


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param({"data": {"id": BAD, "amount_due": 9}}, id="an envelope"),
        pytest.param({"message": "maintenance"}, id="a message"),
        pytest.param({"id": GOOD, "amount_due": 9}, id="another row"),
    ],
)
def test_an_answer_that_is_not_the_row_is_not_taken_for_it(
    sandbox: Sandbox, zk: Zenskar, address: str, monkeypatch: pytest.MonkeyPatch, answer: Any
) -> None:
    for key in (BAD, GOOD):
        sandbox.put("/invoices", {**OLD, "id": key, "status": "frozen"})
    export(zk, address).run()
    whole = type(zk.invoices).get
    with monkeypatch.context() as patch:
        hide(patch)
        patch.setattr(
            type(zk.invoices), "get", lambda self, key: Invoice.from_dict(answer) if key == BAD else whole(self, key)
        )
        failure, closing = behind(partial(export(zk, address).run, "open"))
    said = f"the id '{GOOD}'" if "id" in answer else "no id"
    assert {key: str(error) for key, error in failure.failures.items()} == {
        BAD: f"the answer to the request for it has {said}, so it is not taken for the row"
    }
    assert not closing["invoices"].agrees
    with reading(address) as held:
        assert held(resource("invoices").table)[BAD]["amount_due"] == 1


def hide(patch: pytest.MonkeyPatch) -> None:
    """Leave two invoices out of the pages of their list."""
    whole = Work._pages

    def some(one: Work, pager: Any) -> Iterator[Any]:
        for page in whole(one, pager):
            yield evolve(page, items=[each for each in page.items if each.id not in (BAD, GOOD)])

    patch.setattr(Work, "_pages", some)


@pytest.mark.parametrize(
    "fault", [{"status": 401}, {"status": 429}, {"drop": "before"}], ids=["key", "rate", "connection"]
)
def test_what_would_fail_for_every_row_ends_the_list_at_once(
    sandbox: Sandbox, zk: Zenskar, address: str, monkeypatch: pytest.MonkeyPatch, fault: dict[str, Any]
) -> None:
    Broken(monkeypatch, sandbox, "list_line_items", "list_invoice_line_items", fault)
    with pytest.raises(FailedListsError) as raised:
        export(zk, address).run()
    assert not isinstance(raised.value.failures["invoices"], FailedRowsError)
    assert raised.value.balances == []


def test_after_some_rows_that_fail_in_a_row_the_list_is_asked_whether_everything_fails(
    sandbox: Sandbox, zk: Zenskar, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "DOUBT", 2)
    sandbox.faults.add(Fault(chance=1, operation="list_invoice_payments", status=503))

    def stop(progress: Progress) -> None:
        if progress.now == "sweep":
            sandbox.faults.add(Fault(chance=1, operation="list_invoices", status=503))

    assert behind(export(zk, address).run)[0].count == 5
    with pytest.raises(FailedListsError) as raised:
        export(zk, address, progress=stop).run()
    assert isinstance(raised.value.failures["invoices"], InternalServerError)


def test_too_many_rows_that_fail_are_no_matter_of_single_rows(
    sandbox: Sandbox, zk: Zenskar, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "MOST", 2)
    monkeypatch.setattr(work, "MOST", 2)
    with monkeypatch.context() as patch:
        patch.setattr(work, "KEPT", 1)
        for key in (BAD, GOOD):
            sandbox.put("/invoices", {**OLD, "id": key, "amount_due": TOO_LONG})
        failure, _ = behind(export(zk, address).run)
        assert (failure.count, len(failure.failures)) == (2, 1)
        assert str(failure).endswith("; 2 rows are not up to date; 1 of them are named")
    sandbox.put("/invoices", {**OLD, "amount_due": TOO_LONG})
    with pytest.raises(FailedListsError) as raised:
        export(zk, address).run()
    assert isinstance(raised.value.failures["invoices"], UnfitValueError)
    for each in zk.invoices.list():
        sandbox.put("/invoices", {**OLD, "id": each.id})
    export(zk, address).run("sweep")
    for each in zk.invoices.list():
        sandbox.put("/invoices", {**OLD, "id": each.id, "external_id": "x"})
    sandbox.faults.add(Fault(chance=1, operation="list_invoice_payments", status=500))
    with pytest.raises(FailedListsError) as raised:
        export(zk, address).run()
    assert isinstance(raised.value.failures["invoices"], InternalServerError)


def test_rows_whose_parts_fail_one_after_another_are_counted_over_a_whole_pass(
    sandbox: Sandbox, zk: Zenskar, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "AT_ONCE", 2)
    monkeypatch.setattr(asking, "MOST", 5)
    sandbox.faults.add(Fault(chance=1, operation="list_invoice_line_items", status=500))
    with pytest.raises(FailedListsError) as raised:
        export(zk, address).run()
    assert isinstance(raised.value.failures["invoices"], InternalServerError)
    asked = [each.path for each in sandbox.requests if each.path.endswith("/line_items")]
    assert len(asked) == 5
    monkeypatch.setattr(asking, "MOST", 6)
    assert behind(export(zk, address).run)[0].count == 5


def test_a_row_that_no_operation_gets_stays_behind_until_a_run_reads_it(
    sandbox: Sandbox, zk: Zenskar, address: str
) -> None:
    def run(mode: Any) -> Any:
        each = export(zk, address)
        each._resources = [evolve(one, get=None) for one in each._resources]
        return lambda: each.run(mode)

    sandbox.put("/invoices", {**OLD, "id": PAYMENT, "amount_due": TOO_LONG})
    behind(run("all"))
    sandbox.put("/invoices", {**OLD, "id": PAYMENT})
    assert "only a sweep reads it again" in str(behind(run("new"))[0])
    assert run("sweep")()[0].agrees


def test_a_run_after_one_that_was_killed_asks_for_the_rows_again_that_failed_in_it(
    sandbox: Sandbox, zk: Zenskar, address: str
) -> None:
    def leave(progress: Progress) -> None:
        if progress.now == "sweep":
            raise KeyboardInterrupt

    sandbox.put("/invoices", {**OLD, "id": PAYMENT, "amount_due": TOO_LONG})
    with pytest.raises(KeyboardInterrupt):
        export(zk, address, progress=leave).run()
    failure, closing = behind(partial(export(zk, address).run, "new", afresh=False))
    assert [*failure.failures] == [PAYMENT]
    assert closing["invoices"].behind == 1
    sandbox.put("/invoices", {**OLD, "id": PAYMENT})
    assert export(zk, address).run()[0].agrees


def test_a_timeout_is_the_failure_of_a_row(
    sandbox: Sandbox, zk: Zenskar, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sandbox.client(timeout=0.2, retries=RetryPolicy(attempts=1)) as quick, monkeypatch.context() as patch:
        Broken(patch, sandbox, "list_payments", "list_invoice_payments", {"latency": 1.0})
        assert behind(export(quick, address).run)[0].count == 1
    assert export(zk, address).run()[0].agrees


def test_the_message_names_ten_rows_and_their_number() -> None:
    failures = {f"row {number}": unfit(0, f"row {number}", "", "it is no row") for number in range(12)}
    error = failed_rows(30, failures)
    assert error.lines()[:2] == ["row 0: it is no row", "row 1: it is no row"]
    assert error.lines()[10:] == ["30 rows are not up to date; 10 of them are named"]
    assert failing.KEPT > 10


def test_a_state_of_an_earlier_version_has_no_rows_behind() -> None:
    text = State().noted((), ["a", "b"]).noted(["a"], ["c"]).text()
    assert State.of(text).behind == ("b", "c")
    assert State.of(text.replace(', "behind": ["b", "c"]', "")).behind == ()


def test_parts_follow_a_list_that_an_earlier_run_had_begun(sandbox: Sandbox, zk: Zenskar, address: str) -> None:
    """What has changed of it is seen by the run that follows the earlier one, when the other lists have been read."""

    def stop(progress: Progress) -> None:
        if progress.now == "sweep" and progress.rows:
            raise KeyboardInterrupt

    put_payment(sandbox, 1)
    export(zk, address, "invoices", "payments").run()
    with pytest.raises(KeyboardInterrupt):
        export(zk, address, "payments", progress=stop).run()
    put_payment(sandbox, 700)
    balances = export(zk, address, "invoices", "payments").run()
    assert all(balance.agrees for balance in balances)
    assert differences(zk, address, "invoices", "payments") == []
