"""A sandbox whose data changes from day to day, and the comparison of a warehouse with it, row by row."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from random import Random
from typing import Any, Final

from zenskar_ext import APIStatusError, Zenskar, need
from zenskar_ext.export.arrays import batch
from zenskar_ext.export.destinations.addresses import destination_at
from zenskar_ext.export.destinations.port import DELETED, KEY, PARENT
from zenskar_ext.export.resources import Table, resource
from zenskar_ext.export.runs import Export
from zenskar_ext.testing import Sandbox

RESOURCES: Final = ("invoices", "payments", "customers", "contacts")
CHANGES: Final = ("invoice", "draft", "pay", "void", "delete", "refund", "customer", "rename", "forget", "reprice")


class History:
    """Changes of the data of a sandbox, each chosen by a number."""

    def __init__(self, sandbox: Sandbox, seed: int) -> None:
        self.sandbox = sandbox
        self.zk: Zenskar = sandbox.client()
        self.random = Random(seed)

    def day(self, changes: int) -> None:
        """Let a day pass, with some changes."""
        for _ in range(changes):
            self.sandbox.clock.move(timedelta(seconds=self.random.randrange(86_400 // changes)))
            self.change(self.random.choice(CHANGES))

    def change(self, kind: str) -> None:
        """Make a change; what the rules of the API refuse is not made."""
        with suppress(APIStatusError, IndexError):
            getattr(self, f"_{kind}")()

    def _one(self, *statuses: str) -> Any:
        found = [each for each in self.zk.invoices.list() if each.status in statuses]
        return self.random.choice(found)

    def _put(self, status: str) -> None:
        amount = self.random.randrange(1, 10**9)
        made = {"status": status, "currency": "USD", "invoice_total": amount / 100, "amount_due": amount / 100}
        self.sandbox.put("/invoices", {**made, "customer_id": next(iter(self.zk.customers.list())).id})

    def _invoice(self) -> None:
        self._put("approved")

    def _draft(self) -> None:
        self._put("draft")

    def _pay(self) -> None:
        part: dict[str, Any] = {"invoice_id": self._one("approved", "partially_paid").id, "amount": 100}
        self.zk.payments.create(amount=100, currency_code="USD", status="success", payment_parts=[part])

    def _void(self) -> None:
        self.zk.invoices.void(self._one("approved").id)

    def _delete(self) -> None:
        self.zk.invoices.delete(self._one("draft").id)

    def _refund(self) -> None:
        paid = [each for each in self.zk.payments.list() if each.status == "success"]
        self.zk.payments.refund(
            need(self.random.choice(paid).id),
            refund_amount=1,
            refund_destination="credits",
            writeoff_invoices=False,
        )

    def _customer(self) -> None:
        self.zk.customers.create(customer_name=f"C{self.random.random()}", email="c@c.example")

    def _rename(self) -> None:
        found = list(self.zk.customers.list())
        self.zk.customers.update(self.random.choice(found).id, customer_name=f"R{self.random.random()}")

    def _forget(self) -> None:
        found = list(self.zk.contacts.list())
        self.zk.contacts.delete(self.random.choice(found).id)

    def _reprice(self) -> None:
        """Change an invoice whose status is final, behind the back of the API."""
        paid = self._one("paid", "void")
        self.sandbox.put("/invoices", {**paid.to_dict(), "external_id": f"x{self.random.random()}"})


def export(zk: Zenskar, warehouse: Any, **options: Any) -> Export:
    return Export(zk, warehouse, RESOURCES, windows=3, **options)


def differences(zk: Zenskar, warehouse: str, *names: str) -> list[str]:
    """Return the rows that the warehouse and the server have differently."""
    with reading(warehouse) as held:
        return differing(zk, held, names or RESOURCES)


def differing(
    zk: Zenskar, held: Callable[[Table], dict[str, dict[str, Any]]], names: Sequence[str] = RESOURCES
) -> list[str]:
    """Return the rows that the server has differently than a warehouse, whose rows a function returns."""
    found: list[str] = []
    for each in map(resource, names):
        namespace = getattr(zk, each.operation.name.partition(".")[0])
        items = list(namespace.list())
        found += compared(each.table, {item.id: item for item in items}, held(each.table))
        for part in each.parts:
            call = getattr(namespace, part.operation.name.partition(".")[2])
            below = {
                f"{item.id}/{one.get('id') or f'#{number}'}": one
                for item in items
                for number, one in enumerate(call(item.id))
            }
            found += compared(part.table, below, held(part.table))
    return found


@contextmanager
def reading(warehouse: str) -> Iterator[Any]:
    """Yield a function that returns the rows of a table that are not tombstones, by key."""
    destination: Any = destination_at(warehouse)
    with destination.opened():

        def held(table: Table) -> dict[str, dict[str, Any]]:
            names = [KEY, PARENT, *table.schema.names]
            listed = ", ".join(f'"{name}"' for name in names)
            rows = destination._run(f'select {listed} from "{table.name}" where {DELETED} is null')
            return {row[0]: dict(zip(names, row, strict=True)) for row in rows}

        yield held


def compared(table: Table, expected: dict[str, Any], held: dict[str, dict[str, Any]]) -> list[str]:
    rows = batch(table.schema, table.columns, table.model, list(expected.values()), 0).to_pylist()
    wanted = dict(zip(expected, rows, strict=True))
    found = [f"{table.name}: {key} is missing" for key in wanted.keys() - held.keys()]
    found += [f"{table.name}: {key} is too much" for key in held.keys() - wanted.keys()]
    for key in wanted.keys() & held.keys():
        values = {name: held[key][name] for name in wanted[key]}
        if values != wanted[key]:
            found.append(f"{table.name}: {key} is {values}, not {wanted[key]}")
    return found
