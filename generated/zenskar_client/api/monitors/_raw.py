# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `monitors`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import Caller
from ...types import Response

if TYPE_CHECKING:
    from typing_extensions import deprecated
else:
    from ...types import deprecated


class RawMonitors:
    """The methods of `Monitors`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @deprecated("monitors.list is deprecated; its docstring says why")
    def list(self) -> Response[Any]:
        """List monitor metrics: the whole response."""
        from .list_monitor_metrics import request

        return self._caller.answer(request())

    @deprecated("monitors.create is deprecated; its docstring says why")
    def create(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create a monitor metric: the whole response."""
        from .create_monitor_metric import request

        return self._caller.answer(request(body, fields=fields))

    @deprecated("monitors.get is deprecated; its docstring says why")
    def get(self, monitor_metric_id: str | hints.UUID) -> Response[Any]:
        """Get a monitor metric: the whole response."""
        from .get_monitor_metric import request

        return self._caller.answer(request(monitor_metric_id))

    @deprecated("monitors.logs is deprecated; its docstring says why")
    def logs(self, monitor_metric_id: str | hints.UUID) -> Response[Any]:
        """Get the logs of a monitor metric: the whole response."""
        from .get_monitor_metric_logs import request

        return self._caller.answer(request(monitor_metric_id))

    @deprecated("monitors.latest is deprecated; its docstring says why")
    def latest(self, monitor_metric_id: str | hints.UUID) -> Response[Any]:
        """Get the latest value of a monitor metric: the whole response."""
        from .get_latest_monitor_metric import request

        return self._caller.answer(request(monitor_metric_id))

    @deprecated("monitors.history is deprecated; its docstring says why")
    def history(self, monitor_metric_id: str | hints.UUID) -> Response[Any]:
        """Get the history of a monitor metric: the whole response."""
        from .get_monitor_metric_history import request

        return self._caller.answer(request(monitor_metric_id))

    @deprecated("monitors.invoice_total is deprecated; its docstring says why")
    def invoice_total(self) -> Response[Any]:
        """Get the invoice total monitor metric: the whole response."""
        from .get_invoice_total_monitor_metric import request

        return self._caller.answer(request())

    @deprecated("monitors.invoice_total_bulk is deprecated; its docstring says why")
    def invoice_total_bulk(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Get invoice totals in bulk: the whole response."""
        from .get_invoice_totals_in_bulk import request

        return self._caller.answer(request(body, fields=fields))

    @deprecated("monitors.toggle is deprecated; its docstring says why")
    def toggle(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Switch monitoring on or off: the whole response."""
        from .toggle_monitoring import request

        return self._caller.answer(request(body, fields=fields))
