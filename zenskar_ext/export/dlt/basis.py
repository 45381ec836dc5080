"""What a run of a pipeline begins with: the copy in its folder, or the destination if that is further.

The state of the pipeline, which dlt stores in the destination together with the rows, says how far the destination is:

- `store` and `version`: the copy that was loaded last, and its version;
- `states`: where the run of each list is, as in `states.State`;
- `shipped`: of each table, the start of the last complete run that was loaded, and how many rows there were.
"""

import json
from collections.abc import MutableMapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from attrs import frozen

from zenskar_ext.export.dlt.remote import Remote
from zenskar_ext.export.dlt.store import Store
from zenskar_ext.export.resources import Resource, Table
from zenskar_ext.export.states import State

_MARK: Final = "_dlt"


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
        for each in lists:
            lost = each.table.name in self.kept.get("states", {}) and self.store.state(each.table.name) is None
            self._restore(each) if lost else self._compare(each)
        new = {"store": mark["store"] or uuid4().hex, "version": max(mark["version"], self.kept.get("version", 0)) + 1}
        with self.store.transaction():
            self.store.keep(_MARK, json.dumps(new))
        self.kept.update(new)

    def since(self, table: Table) -> datetime | None:
        """Return the time after which what changed in a table is not loaded yet; None if nothing is."""
        at = self._shipped.get(table.name, {}).get("at")
        return at and datetime.fromisoformat(at)

    def state(self, each: Resource) -> State:
        """Return where the run of a list is."""
        return State.of(self.store.state(each.table.name))

    def ship(self, each: Resource, selected: Sequence[Table]) -> None:
        """Note that all that changed in some tables of a list is going to be loaded."""
        state = self.state(each)
        self.kept.setdefault("states", {})[each.table.name] = state.text()
        for table in selected:
            before = self._shipped.get(table.name, {}).get("at")
            at = state.started.isoformat() if state.now == "done" and state.started else before
            self._shipped[table.name] = {"at": at, "rows": self.store.live(table)}

    @property
    def _shipped(self) -> MutableMapping[str, Any]:
        found: MutableMapping[str, Any] = self.kept.setdefault("shipped", {})
        return found

    def _compare(self, each: Resource) -> bool:
        """Return whether the destination holds the rows that were loaded. Tables that do not are loaded anew."""
        tables = [each.table, *(part.table for part in each.parts)]
        wrong = [
            table.name
            for table in tables
            if table.name in self._shipped and self.remote.count(table) != self._shipped[table.name]["rows"]
        ]
        for name in wrong:
            del self._shipped[name]
        return not wrong

    def _restore(self, each: Resource) -> None:
        for table in (each.table, *(part.table for part in each.parts)):
            self.store.fill(table, self.remote.rows(table))
        text = self.kept["states"][each.table.name]
        if self._compare(each):
            self.store.resume(each, State.of(text))
        else:
            self.store.outdated(each.table)
