"""What a run of a pipeline begins with: the copy in its folder, or the destination if that is further.

The state of the pipeline, which dlt stores in the destination together with the rows, says how far the destination is:

- `store` and `version`: the copy that was loaded last, and its version;
- `organisation`: whose rows they are;
- `states`: where the run of each list is, as in `states.State`;
- `shipped`: of each table, the start of the last complete run that was loaded, the number of the load, how many rows
  there were, and the sum of the numbers of the loads that they came with.

The destination can be behind that: it may have been restored from a backup, or emptied. Each change of its rows by a later
load changes their number or that sum, because the numbers rise. So a table whose figures are others is loaded anew.
"""

import json
import logging
from collections.abc import Collection, MutableMapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from attrs import frozen

from zenskar_ext.export.destinations.port import ORGANISATION
from zenskar_ext.export.dlt.remote import Remote
from zenskar_ext.export.dlt.store import Store
from zenskar_ext.export.resources import Resource, Table
from zenskar_ext.export.states import State

_MARK: Final = "_dlt"
_LOG: Final = logging.getLogger("zenskar_ext.export")


@frozen
class Basis:
    """The state of a pipeline.

    Attributes:
        kept: What dlt stores in the destination.
        store: The copy in the folder of the pipeline.
        remote: The destination.
    """

    kept: MutableMapping[str, Any]
    store: Store
    remote: Remote

    def begin(self, lists: Sequence[Resource]) -> None:
        """Make the copy one that a run can go on from, and note that it is further than the destination now."""
        mark: dict[str, Any] = json.loads(self.store.state(_MARK) or '{"store": null, "version": 0}')
        ours = mark["store"] == self.kept.get("store") and mark["version"] >= self.kept.get("version", 0)
        if "store" in self.kept and not ours:
            self.store.clear()
            mark["store"] = None
        if "organisation" in self.kept:  # the run refuses a client of another one
            with self.store.transaction():
                self.store.keep(ORGANISATION, self.kept["organisation"])
        if self._shipped:
            self.remote.complete()
        for each in lists:
            lost = each.table.name in self.kept.get("states", {}) and self.store.state(each.table.name) is None
            self._restore(each) if lost else self._repair(each)
        new = {"store": mark["store"] or uuid4().hex, "version": max(mark["version"], self.kept.get("version", 0)) + 1}
        with self.store.transaction():
            self.store.keep(_MARK, json.dumps(new))
        self.kept.update(new)

    def forget(self, emptied: Collection[str]) -> None:
        """Note that dlt is going to drop or empty tables before it loads: all of their rows are loaded."""
        for name in emptied:
            self._shipped.pop(name, None)

    def since(self, table: Table) -> tuple[datetime, int] | None:
        """Return the time after which what changed in a table is not loaded yet, and the last load; None if nothing is."""
        shipped = self._shipped.get(table.name, {})
        return (datetime.fromisoformat(shipped["at"]), shipped["load"]) if shipped.get("at") else None

    def state(self, each: Resource) -> State:
        """Return where the run of a list is."""
        return State.of(self.store.state(each.table.name))

    def ship(self, each: Resource, selected: Sequence[Table]) -> None:
        """Note that all that changed in some tables of a list is going to be loaded."""
        state = self.state(each)
        self.kept.setdefault("states", {})[each.table.name] = state.text()
        self.kept["organisation"] = self.store.state(ORGANISATION)
        for table in selected:
            before = self._shipped.get(table.name, {}).get("at")
            at = state.started.isoformat() if state.now == "done" and state.started else before
            rows, loads = self.store.loads(table)
            self._shipped[table.name] = {"at": at, "load": self.kept["version"], "rows": rows, "loads": loads}

    @property
    def _shipped(self) -> MutableMapping[str, Any]:
        found: MutableMapping[str, Any] = self.kept.setdefault("shipped", {})
        return found

    def _repair(self, each: Resource) -> None:
        for table in self._wrong(each):
            self.store.adopt(each, table, self.remote.rows(table))

    def _restore(self, each: Resource) -> None:
        for table in (each.table, *(part.table for part in each.parts)):
            self.store.fill(table, self.remote.rows(table))
        if self._wrong(each):
            self.store.outdate_all(each.table)
        else:
            self.store.resume(each, State.of(self.kept["states"][each.table.name]))

    def _wrong(self, each: Resource) -> list[Table]:
        """Return the tables whose rows in the destination are not those that were loaded. They are loaded anew."""
        tables = [each.table, *(part.table for part in each.parts)]
        wrong = [table for table in tables if table.name in self._shipped and not self._holds(table)]
        for table in wrong:
            _LOG.warning(
                "%s: the destination does not hold the rows that were loaded; all of them are loaded again", table.name
            )
            del self._shipped[table.name]
        return wrong

    def _holds(self, table: Table) -> bool:
        shipped = self._shipped[table.name]
        return self.remote.loads(table) == (shipped["rows"], shipped.get("loads"))
