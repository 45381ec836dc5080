# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `billable_metrics`, returning whole responses."""

from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Response, Unset
from .. import billable_metrics as namespace

if TYPE_CHECKING:
    from ...models.create_billable_metric import CreateBillableMetricFields
    from ...models.preview_visual_query import PreviewVisualQueryFields
    from ...models.update_billable_metric import UpdateBillableMetricFields


class RawBillableMetrics:
    """The methods of `BillableMetrics`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListBillableMetricsFilters],
    ) -> Response[models.BillableMetricPage]:
        """List billable metrics: the whole response, with one page."""
        from ...operations import Request
        from .list_billable_metrics import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(
                    OPERATION,
                    query={
                        "cursor": cursor,
                        "limit": limit,
                        "order": order,
                        "sort_key": sort_key,
                        "sort_type": sort_type,
                    },
                ),
                where,
                filters,
            )
        )

    @overload
    def create(
        self, body: models.CreateBillableMetric | CreateBillableMetricFields | AnyFields
    ) -> Response[models.BillableMetric]: ...
    @overload
    def create(self, **fields: Unpack[CreateBillableMetricFields]) -> Response[models.BillableMetric]: ...
    def create(
        self, body: models.CreateBillableMetric | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.BillableMetric]:
        """Create a billable metric: the whole response."""
        from .create_billable_metric import request

        return self._caller.answer(request(body, fields=fields))

    def list_schemas(self) -> Response[Any]:
        """List the schemas of all billable metrics: the whole response."""
        from .list_billable_metric_schemas import request

        return self._caller.answer(request())

    def estimates(
        self,
        *,
        aggregate_id: str,
        customer_id: str,
        start_date: dt.date,
        end_date: dt.date,
        get_single: bool | Unset = UNSET,
    ) -> Response[models.BillableMetricEstimate | builtins.list[models.BillableMetricEstimate]]:
        """Get estimates of a billable metric: the whole response."""
        from .get_billable_metric_estimates import request

        return self._caller.answer(
            request(
                aggregate_id=aggregate_id,
                customer_id=customer_id,
                start_date=start_date,
                end_date=end_date,
                get_single=get_single,
            )
        )

    def create_estimate(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.BillableMetricEstimate]:
        """Add an estimate of a billable metric: the whole response."""
        from .create_billable_metric_estimate import request

        return self._caller.answer(request(body, fields=fields))

    def update_estimate(
        self, estimate_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update an estimate of a billable metric: the whole response."""
        from .update_billable_metric_estimate import request

        return self._caller.answer(request(estimate_id, body, fields=fields))

    def get(self, aggregate_id: str | hints.UUID) -> Response[models.BillableMetric]:
        """Get a billable metric: the whole response."""
        from .get_billable_metric import request

        return self._caller.answer(request(aggregate_id))

    def delete(self, aggregate_id: str | hints.UUID) -> Response[Any]:
        """Delete a billable metric: the whole response."""
        from .delete_billable_metric import request

        return self._caller.answer(request(aggregate_id))

    @overload
    def update(
        self, aggregate_id: str | hints.UUID, body: models.UpdateBillableMetric | UpdateBillableMetricFields | AnyFields
    ) -> Response[models.BillableMetric]: ...
    @overload
    def update(
        self, aggregate_id: str | hints.UUID, **fields: Unpack[UpdateBillableMetricFields]
    ) -> Response[models.BillableMetric]: ...
    def update(
        self,
        aggregate_id: str | hints.UUID,
        body: models.UpdateBillableMetric | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.BillableMetric]:
        """Update a billable metric: the whole response."""
        from .update_billable_metric import request

        return self._caller.answer(request(aggregate_id, body, fields=fields))

    def logs(
        self,
        aggregate_id: str | hints.UUID,
        *,
        start_date: dt.date | Unset = UNSET,
        end_date: dt.date | Unset = UNSET,
        month: str | Unset = UNSET,
        customer_id: str | Unset = UNSET,
        query_limit: int | Unset = UNSET,
    ) -> Response[Any]:
        """Get the log of a billable metric: the whole response."""
        from .get_billable_metric_logs import request

        return self._caller.answer(
            request(
                aggregate_id,
                start_date=start_date,
                end_date=end_date,
                month=month,
                customer_id=customer_id,
                query_limit=query_limit,
            )
        )

    @overload
    def preview_visual_query(
        self, body: models.PreviewVisualQuery | PreviewVisualQueryFields | AnyFields
    ) -> Response[Any]: ...
    @overload
    def preview_visual_query(self, **fields: Unpack[PreviewVisualQueryFields]) -> Response[Any]: ...
    def preview_visual_query(
        self, body: models.PreviewVisualQuery | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Preview a visual query: the whole response."""
        from .preview_billable_metric_visual_query import request

        return self._caller.answer(request(body, fields=fields))

    def preview_sql_query(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Preview an SQL query: the whole response."""
        from .preview_billable_metric_sql_query import request

        return self._caller.answer(request(body, fields=fields))

    def get_query(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Get the query of a billable metric: the whole response."""
        from .get_billable_metric_query import request

        return self._caller.answer(request(body, fields=fields))
