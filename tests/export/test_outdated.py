"""Parts are read again if they change, however the runs of their own list and of the list of their rows are mixed."""

from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path

import pytest

from tests.export.histories import compared, reading
from zenskar_ext import Zenskar, ZenskarError
from zenskar_ext.export import Export, Progress
from zenskar_ext.export.passes.outdated import _named, _naming
from zenskar_ext.export.resources import resource
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.faults import Fault

INVOICE = "00000000-0000-4000-8000-000000000001"
PAYMENT = "00000000-0000-4000-8000-000000000002"
OTHER = "00000000-0000-4000-8000-000000000003"
PAYMENTS = next(part for part in resource("invoices").parts if part.own is not None)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Yield a sandbox with an old invoice whose status is final, and a payment of it."""
    with Sandbox(invoices=1, customers=1, seed=3) as sandbox:
        sandbox.put("/invoices", {"id": INVOICE, "status": "paid", "created_at": "2025-01-01T00:00:00Z"})
        put(sandbox, PAYMENT, "100")
        yield sandbox


def put(sandbox: Sandbox, key: str, amount: str, invoice: str = INVOICE) -> None:
    """Change a payment without changing its invoice."""
    names = [{"invoice_id": invoice, "payment_id": key, "amount": amount}]
    sandbox.put(
        "/payments",
        {
            "id": key,
            "created_at": "2025-01-01T00:00:00Z",
            "amount": amount,
            "currency_code": "USD",
            "status": "success",
            "type": "payment",
            "invoices": names,
        },
    )


def differs(zk: Zenskar, warehouse: str) -> list[str]:
    """Return the parts that the warehouse has otherwise than the server."""
    table = PAYMENTS.table
    with reading(warehouse) as held:
        below = {
            f"{row.id}/{one.id}": one for row in zk.invoices.list() for one in zk.invoices.list_payments(str(row.id))
        }
        return compared(table, below, held(table))


Step = Callable[[Sandbox, Zenskar, str], object]


def _interrupted(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    sandbox.faults.add(Fault(chance=1, operation="list_payments", status=500))
    with pytest.raises(ZenskarError):
        Export(zk, warehouse, ["payments"]).run("open")
    sandbox.faults.clear()


def _only(*names: str) -> Step:
    return lambda _sandbox, zk, warehouse: Export(zk, warehouse, names).run("open")


def _of_a_changed_invoice(sandbox: Sandbox, zk: Zenskar, warehouse: str) -> None:
    sandbox.put("/invoices", {"id": INVOICE, "status": "paid", "external_id": "changed"})
    Export(zk, warehouse, ["invoices"]).run("sweep")


STEPS: dict[str, Step] = {
    "interrupted": _interrupted,
    "invoices": _of_a_changed_invoice,
    "payments": _only("payments"),
    "change": lambda sandbox, _zk, _warehouse: put(sandbox, PAYMENT, "70"),
    "another": lambda sandbox, _zk, _warehouse: put(sandbox, OTHER, "30"),
}


RUNS = ("interrupted", "invoices", "payments")
ORDERS = [each for each in permutations((*RUNS, "change")) if each.index("interrupted") < each.index("payments")]
ORDERS += permutations((*RUNS[1:], "another"))


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_lists_that_are_read_apart_find_every_part(
    sandbox: Sandbox, zk: Zenskar, tmp_path: Path, order: tuple[str, ...]
) -> None:
    warehouse = f"duckdb:///{tmp_path}/b.duckdb"
    Export(zk, warehouse, ["invoices", "payments"]).run()
    for step in order:
        STEPS[step](sandbox, zk, warehouse)
    for name in ("payments", "invoices"):
        Export(zk, warehouse, [name]).run("open")
    assert differs(zk, warehouse) == []


def at(moment: tuple[str, str], change: Callable[[], object]) -> Callable[[Progress], object]:
    """Return what makes a change at the first progress of a list and pass."""
    left = [change]

    def progress(now: Progress) -> None:
        if left and (now.resource, now.now) == moment:
            left.pop()()

    return progress


MOMENTS = [("invoices", "sweep"), ("payments", "sweep"), ("invoices", "parts")]


@pytest.mark.parametrize("moment", MOMENTS, ids="-".join)
@pytest.mark.parametrize("names", [("invoices", "payments"), ("payments", "invoices")], ids="-".join)
def test_a_part_that_changes_and_changes_back_while_a_run_reads_it_is_read_again(
    sandbox: Sandbox, zk: Zenskar, tmp_path: Path, moment: tuple[str, str], names: tuple[str, ...]
) -> None:
    warehouse = f"duckdb:///{tmp_path}/b.duckdb"
    Export(zk, warehouse, names).run()
    sandbox.put("/invoices", {"id": INVOICE, "status": "paid", "external_id": "x"})
    Export(zk, warehouse, names, progress=at(moment, lambda: put(sandbox, PAYMENT, "5"))).run("sweep")
    put(sandbox, PAYMENT, "100")
    Export(zk, warehouse, names).run("open")
    assert differs(zk, warehouse) == []


def test_a_part_that_was_deleted_or_belongs_to_another_row_is_read_again(
    sandbox: Sandbox, zk: Zenskar, warehouse: str
) -> None:
    both = Export(zk, warehouse, ["invoices", "payments"])
    put(sandbox, OTHER, "30")
    both.run()
    other = next(str(each.id) for each in zk.invoices.list() if each.id != INVOICE)
    put(sandbox, PAYMENT, "100", other)
    both.run("open")
    assert differs(zk, warehouse) == []
    sandbox._service.world.store.remove("/payments", OTHER)
    both.run("sweep")
    assert differs(zk, warehouse) == []


def test_parts_that_say_less_than_their_own_rows_are_not_read_in_each_run(
    sandbox: Sandbox, zk: Zenskar, warehouse: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list of the parts may have other fields than their own list."""
    whole = type(zk.invoices).list_payments
    monkeypatch.setattr(
        type(zk.invoices),
        "list_payments",
        lambda *given, **more: [type(each).from_dict({"id": each.id}) for each in whole(*given, **more)],
    )
    both = Export(zk, warehouse, ["invoices", "payments"])
    for _ in range(2):
        both.run()
    before = len(sandbox.requests)
    both.run()
    assert not [
        each.path for each in sandbox.requests[before:] if each.path.endswith("/payments") and "inv" in each.path
    ]
    put(sandbox, PAYMENT, "5")
    both.run("open")
    assert [each.path for each in sandbox.requests[before:] if INVOICE in each.path]


def test_a_row_names_others_in_texts_whose_name_ends_in_id() -> None:
    own = PAYMENTS.own
    assert own is not None
    columns = [each for each in _naming(own) if each.name in ("customer_id", "invoices", "additional_properties")]
    values = ["a", '[{"invoice_id": "b", "amount": "c", "x": {"plan_ids": ["d", 1]}}]', None]
    assert {*_named(columns, values)} == {"a", "b", "d"}


def test_parts_have_an_own_list_if_one_has_their_rows() -> None:
    assert [part.own and part.own.name for part in resource("invoices").parts] == ["payments", None]


def test_no_two_lists_have_parts_of_one_own_list() -> None:
    """A row of an own list remembers one hash: what it was told of. Two lists would need one each."""
    names = ("invoices", "customers", "products", "accounting.list_accounts")
    owns = [part.own for name in names for part in resource(name).parts if part.own is not None]
    assert len({each.name for each in owns}) == len(owns)
