"""The closing balance of a run: what the warehouse holds, and what the server counts."""

import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from attrs import asdict, frozen

from zenskar_ext.export.hashes import trimmed
from zenskar_ext.export.kinds import AMOUNT
from zenskar_ext.export.passes.work import Work
from zenskar_ext.export.resources import Table
from zenskar_ext.filters import gte

_CREATED: Final = "created_at"


@frozen
class Balance:
    """The closing balance of a table.

    Attributes:
        at: When the run started.
        table: The table.
        rows: How many rows it holds, without tombstones.
        tombstones: How many rows are gone.
        changed: How many rows the run found new, changed or gone.
        server: How many rows the server counts; None if it does not say, or if the table does not tell which of its
            rows were created `since`.
        since: The `created_at` that the server counted from; None for all rows.
        compared: How many rows the table holds of those that the server counted.
        behind: How many rows could not be read or stored; of a table of parts, of how many rows the parts could not be.
        sums: The sum of each column of amounts, by currency; None is no currency.
    """

    at: datetime
    table: str
    rows: int
    tombstones: int
    changed: int
    server: int | None
    since: datetime | None
    compared: int
    behind: int
    sums: Mapping[str | None, Mapping[str, Decimal | None]]

    @property
    def agrees(self) -> bool:
        """Whether no row is behind, and the warehouse holds as many rows as the server counts, if it counts them."""
        return not self.behind and self.server in (None, self.compared)

    def __str__(self) -> str:
        scope = "" if self.since is None else f"; created since {self.since.isoformat()}: {self.compared}"
        counted = "" if self.server is None else f"{scope}, the server counts {self.server}"
        warning = "" if self.server in (None, self.compared) else ": they differ"
        behind = f", {self.behind} not up to date" if self.behind else ""
        changes = f"{self.changed} changed, {self.tombstones} deleted{behind}"
        lines = [f"{self.table}: {self.rows} rows{counted}{warning}; {changes}"]
        for currency, sums in self.sums.items():
            told = ", ".join(f"{name} {_digits(value)}" for name, value in sums.items() if value is not None)
            lines += [f"  {currency or 'no currency'}: {told}"] if told else []
        return "\n".join(lines)

    def text(self) -> str:
        """Return the balance as JSON, to keep."""
        sums = [
            [currency, {name: _digits(value) for name, value in each.items()}] for currency, each in self.sums.items()
        ]
        since = self.since and self.since.isoformat()
        told = {"at": self.at.isoformat(), "since": since, "agrees": self.agrees, "sums": sums}
        return json.dumps({**asdict(self), **told})


def _digits(value: Decimal | None) -> str | None:
    return None if value is None else f"{trimmed(value):f}"


def balances(work: Work, behind: int) -> list[Balance]:
    """Return the balance of the table of a resource, and those of its parts.

    Args:
        work: The run.
        behind: Of how many rows they themselves or their parts are not up to date.
    """
    page, scope = work.resource.operation.page, work.state.scope
    told = scope is None or _CREATED in work.resource.table.schema.names
    counted = work.list(**({} if scope is None else {_CREATED: gte(scope)}))
    server = counted.count() if page is not None and page.total and told else None
    return [
        _balance(work, work.resource.table, server, len(work.state.behind)),
        *(_balance(work, each.table, None, behind) for each in work.resource.parts),
    ]


def _balance(work: Work, table: Table, server: int | None, behind: int) -> Balance:
    rows, tombstones, changed = work.destination.figures(table, work.at)
    since = None if server is None else work.state.scope
    compared = rows if since is None else work.destination.created_since(table, since)
    amounts = [each.name for each in table.columns if each.kind is AMOUNT]
    found: list[tuple[Any, ...]] = [*work.destination.sums(table, amounts)] if amounts else []
    sums = {row[0]: dict(zip(amounts, row[1:], strict=True)) for row in found}
    return Balance(work.at, table.name, rows, tombstones, changed, server, since, compared, behind, sums)
