"""The closing balance of a run: what the warehouse holds, and what the server counts."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import asdict, frozen

from zenskar_ext.export.hashes import trimmed
from zenskar_ext.export.kinds import AMOUNT
from zenskar_ext.export.passes.work import Work
from zenskar_ext.export.resources import Table


@frozen
class Balance:
    """The closing balance of a table.

    Attributes:
        table: The table.
        rows: How many rows it holds, without tombstones.
        tombstones: How many rows are gone.
        changed: How many rows the run found new, changed or gone.
        server: How many rows the server counts; None if it does not say.
        sums: The sum of each column of amounts, by currency; None is no currency.
    """

    table: str
    rows: int
    tombstones: int
    changed: int
    server: int | None
    sums: Mapping[str | None, Mapping[str, Decimal | None]]

    @property
    def agrees(self) -> bool:
        """Whether the warehouse holds as many rows as the server counts, if it counts them."""
        return self.server is None or self.server == self.rows

    def __str__(self) -> str:
        counted = "" if self.server is None else f", the server counts {self.server}"
        warning = "" if self.agrees else ": they differ"
        lines = [f"{self.table}: {self.rows} rows{counted}{warning}; {self.changed} changed, {self.tombstones} deleted"]
        for currency, sums in self.sums.items():
            told = ", ".join(f"{name} {trimmed(value):f}" for name, value in sums.items() if value is not None)
            lines += [f"  {currency or 'no currency'}: {told}"] if told else []
        return "\n".join(lines)

    def text(self) -> str:
        """Return the balance as JSON, to keep."""
        return json.dumps({**asdict(self), "sums": [[key, value] for key, value in self.sums.items()]}, default=str)


def balances(work: Work) -> list[Balance]:
    """Return the balance of the table of a resource, and those of its parts."""
    page = work.resource.operation.page
    server = work.list().count() if page is not None and page.total else None
    return [
        _balance(work, work.resource.table, server),
        *(_balance(work, each.table, None) for each in work.resource.parts),
    ]


def _balance(work: Work, table: Table, server: int | None) -> Balance:
    rows, tombstones, changed = work.destination.figures(table, work.at)
    amounts = [each.name for each in table.columns if each.kind is AMOUNT]
    found: list[tuple[Any, ...]] = [*work.destination.sums(table, amounts)] if amounts else []
    sums = {row[0]: dict(zip(amounts, row[1:], strict=True)) for row in found}
    return Balance(table.name, rows, tombstones, changed, server, sums)
