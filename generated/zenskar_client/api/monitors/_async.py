# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `monitors`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...client import AsyncCaller
    from ...models.open_body import OpenBody
    from ._async_raw import AsyncRawMonitors


class AsyncMonitors:
    """Watches over contracts: dates, cycles, amounts and invoice totals by customer and day. Probably gone from the
    public API."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawMonitors:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawMonitors

        return AsyncRawMonitors(self._caller)

    async def list(self) -> Any:
        """List monitor metrics (deprecated).

        The monitors. By the guide a monitor has a name, a description and a source, and watches parts of a contract
        such as its dates, its cycle, the amounts of its products and the invoice total. Only the old index names
        it, no release of the vendor's tools has it, and nothing replaces it: take it as removed. The path is the
        plural of the title's noun.

        GET /monitor_metrics. Evidence: assumed (order of the docs' old index). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .list_monitor_metrics import request

        return await self._caller.call(request())

    async def create(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a monitor metric (deprecated).

        Sets up a monitor. Only the old index names it, no release of the vendor's tools has it, and nothing
        replaces it: take it as removed. The path is that of the list. The body is not known.

        POST /monitor_metrics. Evidence: assumed (order of the docs' old index). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .create_monitor_metric import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, monitor_metric_id: str | UUID) -> Any:
        """Get a monitor metric (deprecated).

        One monitor by its id. Only the old index names it, no release of the vendor's tools has it, and nothing
        replaces it: take it as removed. The path is an item of the list.

        GET /monitor_metrics/{monitor_metric_id}. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        Args:
            monitor_metric_id: The id of the monitor.

        """
        from .get_monitor_metric import request

        return await self._caller.call(request(monitor_metric_id))

    async def logs(self, monitor_metric_id: str | UUID) -> Any:
        """Get the logs of a monitor metric (deprecated).

        What a monitor has recorded. Only the old index names it, no release of the vendor's tools has it, and
        nothing replaces it: take it as removed. The path follows `/rawmetric/{raw_metric_id}/logs`; billable
        metrics turn it round.

        GET /monitor_metrics/{monitor_metric_id}/logs. Evidence: assumed (order of the docs' old index). The path is
        only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            monitor_metric_id: The id of the monitor.

        """
        from .get_monitor_metric_logs import request

        return await self._caller.call(request(monitor_metric_id))

    async def latest(self, monitor_metric_id: str | UUID) -> Any:
        """Get the latest value of a monitor metric (deprecated).

        The value that a monitor took last, presumably. Only the old index names it, no release of the vendor's
        tools has it, and nothing replaces it: take it as removed. The path puts `latest` behind the monitor, as the
        index lists it behind the logs.

        GET /monitor_metrics/{monitor_metric_id}/latest. Evidence: assumed (order of the docs' old index). The path
        is only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            monitor_metric_id: The id of the monitor.

        """
        from .get_latest_monitor_metric import request

        return await self._caller.call(request(monitor_metric_id))

    async def history(self, monitor_metric_id: str | UUID) -> Any:
        """Get the history of a monitor metric (deprecated).

        The values of a monitor over time; the guide shows them by customer and day. Only the old index names it, no
        release of the vendor's tools has it, and nothing replaces it: take it as removed. The path puts `history`
        behind the monitor, as the index lists it behind the logs.

        GET /monitor_metrics/{monitor_metric_id}/history. Evidence: assumed (order of the docs' old index). The path
        is only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            monitor_metric_id: The id of the monitor.

        """
        from .get_monitor_metric_history import request

        return await self._caller.call(request(monitor_metric_id))

    async def invoice_total(self) -> Any:
        """Get the invoice total monitor metric (deprecated).

        The monitor of what invoices come to. Only the old index names it, no release of the vendor's tools has it,
        and nothing replaces it: take it as removed. The path puts the name of the metric under the list; it may
        need an id of a contract or a monitor.

        GET /monitor_metrics/invoice_total. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        """
        from .get_invoice_total_monitor_metric import request

        return await self._caller.call(request())

    async def invoice_total_bulk(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get invoice totals in bulk (deprecated).

        The invoice totals of several things at once. It reads, although it is a POST. Only the old index names it,
        no release of the vendor's tools has it, and nothing replaces it: take it as removed. The path adds `bulk`
        to that of the single total. The body is not known.

        POST /monitor_metrics/invoice_total/bulk. Evidence: assumed (order of the docs' old index). The path is only
        assumed: the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`;
        `make probe` finds out.

        """
        from .get_invoice_totals_in_bulk import request

        return await self._caller.call(request(body, fields=fields))

    async def toggle(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Switch monitoring on or off (deprecated).

        Switches monitoring on or off, for the organisation or for one monitor. Only the old index names it, no
        release of the vendor's tools has it, and nothing replaces it: take it as removed. The path puts the verb
        under the list, since the title names no single monitor. The body is not known.

        POST /monitor_metrics/toggle. Evidence: assumed (order of the docs' old index). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        """
        from .toggle_monitoring import request

        return await self._caller.call(request(body, fields=fields))
