# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `monitors`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import AsyncCaller

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ._async_raw import AsyncRawMonitors
else:
    from ...types import deprecated


class AsyncMonitors:
    """Monitors of contracts: dates, cycles, amounts and invoice totals by customer and day. Probably removed from
    the public API."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawMonitors:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawMonitors

        return AsyncRawMonitors(self._caller)

    @deprecated("monitors.list is deprecated; its docstring says why")
    async def list(self) -> Any:
        """List monitor metrics (deprecated).

        Returns the monitors. Treat this operation as removed: nothing replaces it. According to the guide, a
        monitor has a name, a description and a source. It watches parts of a contract such as its dates, its cycle,
        the amounts of its products and the invoice total.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /monitor_metrics. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, and no release of the vendor's tools has it. The path is
            assumed: the plural of the title's noun.
        """
        from .list_monitor_metrics import request

        return await self._caller.call(request())

    @deprecated("monitors.create is deprecated; its docstring says why")
    async def create(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a monitor metric (deprecated).

        Creates a monitor. Treat this operation as removed: nothing replaces it. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /monitor_metrics. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, and no release of the vendor's tools has it. The path is
            assumed to be that of the list.
        """
        from .create_monitor_metric import request

        return await self._caller.call(request(body, fields=fields))

    @deprecated("monitors.get is deprecated; its docstring says why")
    async def get(self, monitor_metric_id: str | hints.UUID) -> Any:
        """Get a monitor metric (deprecated).

        Returns one monitor by its id. Treat this operation as removed: nothing replaces it.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /monitor_metrics/{monitor_metric_id}. Sent again after a failure that may pass.

        Args:
            monitor_metric_id: The id of the monitor.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, and no release of the vendor's tools has it. The path is
            assumed to be an item of the list.
        """
        from .get_monitor_metric import request

        return await self._caller.call(request(monitor_metric_id))

    @deprecated("monitors.logs is deprecated; its docstring says why")
    async def logs(self, monitor_metric_id: str | hints.UUID) -> Any:
        """Get the logs of a monitor metric (deprecated).

        Returns what a monitor has recorded. Treat this operation as removed: nothing replaces it.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /monitor_metrics/{monitor_metric_id}/logs. Sent again after a failure that may pass.

        Args:
            monitor_metric_id: The id of the monitor.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, and no release of the vendor's tools has it. The path is
            assumed from `/rawmetric/{raw_metric_id}/logs`; billable metrics use the reverse order.
        """
        from .get_monitor_metric_logs import request

        return await self._caller.call(request(monitor_metric_id))

    @deprecated("monitors.latest is deprecated; its docstring says why")
    async def latest(self, monitor_metric_id: str | hints.UUID) -> Any:
        """Get the latest value of a monitor metric (deprecated).

        Presumably returns the most recent value of a monitor. Treat this operation as removed: nothing replaces it.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /monitor_metrics/{monitor_metric_id}/latest. Sent again after a failure that may pass.

        Args:
            monitor_metric_id: The id of the monitor.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, and no release of the vendor's tools has it. The path is
            assumed: `latest` after the monitor, because the index lists it after the logs.
        """
        from .get_latest_monitor_metric import request

        return await self._caller.call(request(monitor_metric_id))

    @deprecated("monitors.history is deprecated; its docstring says why")
    async def history(self, monitor_metric_id: str | hints.UUID) -> Any:
        """Get the history of a monitor metric (deprecated).

        Returns the values of a monitor over time. The guide shows them by customer and day. Treat this operation as
        removed: nothing replaces it.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /monitor_metrics/{monitor_metric_id}/history. Sent again after a failure that may pass.

        Args:
            monitor_metric_id: The id of the monitor.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, and no release of the vendor's tools has it. The path is
            assumed: `history` after the monitor, because the index lists it after the logs.
        """
        from .get_monitor_metric_history import request

        return await self._caller.call(request(monitor_metric_id))

    @deprecated("monitors.invoice_total is deprecated; its docstring says why")
    async def invoice_total(self) -> Any:
        """Get the invoice total monitor metric (deprecated).

        Returns the monitor of invoice totals. It may need an id of a contract or a monitor. Treat this operation as
        removed: nothing replaces it.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /monitor_metrics/invoice_total. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, and no release of the vendor's tools has it. The path is
            assumed: the name of the metric below the list.
        """
        from .get_invoice_total_monitor_metric import request

        return await self._caller.call(request())

    @deprecated("monitors.invoice_total_bulk is deprecated; its docstring says why")
    async def invoice_total_bulk(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get invoice totals in bulk (deprecated).

        Returns several invoice totals at once. It only reads, although it is a POST. Treat this operation as
        removed: nothing replaces it. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /monitor_metrics/invoice_total/bulk. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, and no release of the vendor's tools has it. The path is
            assumed: that of the single total followed by `bulk`.
        """
        from .get_invoice_totals_in_bulk import request

        return await self._caller.call(request(body, fields=fields))

    @deprecated("monitors.toggle is deprecated; its docstring says why")
    async def toggle(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Switch monitoring on or off (deprecated).

        Switches monitoring on or off, for the organisation or for one monitor. Treat this operation as removed:
        nothing replaces it. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /monitor_metrics/toggle. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, and no release of the vendor's tools has it. The path is
            assumed: the verb below the list, because the title names no single monitor.
        """
        from .toggle_monitoring import request

        return await self._caller.call(request(body, fields=fields))
