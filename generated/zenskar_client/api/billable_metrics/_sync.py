# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `billable_metrics`."""

from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Unset
from .. import billable_metrics as namespace

if TYPE_CHECKING:
    from ...models.create_billable_metric import CreateBillableMetricFields
    from ...models.preview_visual_query import PreviewVisualQueryFields
    from ...models.update_billable_metric import UpdateBillableMetricFields
    from ._raw import RawBillableMetrics


class BillableMetrics:
    """Queries that turn usage events into quantities to bill. The API calls them aggregates."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawBillableMetrics:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawBillableMetrics

        return RawBillableMetrics(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        sort_key: str | None | Unset = UNSET,
        sort_type: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListBillableMetricsFilters],
    ) -> hints.Pager[models.BillableMetric]:
        """List billable metrics.

        Returns billable metrics, paginated, newest first unless `order` says otherwise. Use `order` to sort:
        `sort_key` and `sort_type` are said to work only under an `apiversion` other than 20230501.

        GET /aggregates. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            order: The field to sort by; prefix it with a minus for descending order. The server default is
                `-created_at`.
            sort_key: The older parameter for the field to sort by.
            sort_type: The direction for `sort_key`.

        Returns:
            An iterator over all items of all pages, each a `BillableMetric`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/billable-metrics/list-billable-metrics).
            The archived docs page is cut off within the filters by `created_at`, so there are more. The last two
            filters are those of the vendor's newer tool, which sends true for both, to get metrics of the top level
            only. That is the choice of the tool, not shown to be the default of the API.
        """
        from ...operations import Request
        from .list_billable_metrics import OPERATION

        return self._caller.paginate(
            Request(
                OPERATION,
                query={"cursor": cursor, "limit": limit, "order": order, "sort_key": sort_key, "sort_type": sort_type},
            ),
            where,
            filters,
        )

    @overload
    def create(
        self, body: models.CreateBillableMetric | CreateBillableMetricFields | AnyFields
    ) -> models.BillableMetric: ...
    @overload
    def create(self, **fields: Unpack[CreateBillableMetricFields]) -> models.BillableMetric: ...
    def create(
        self, body: models.CreateBillableMetric | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.BillableMetric:
        """Create a billable metric.

        Creates a billable metric. Every field is required. `dataschema` is JSON within a string, and the two
        queries are templates of SQL and Jinja.

        POST /aggregates. Never sent again once it may have reached the server.

        Args:
            body: A `CreateBillableMetric`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                dataschema: The data schema, as JSON text within a string. Required.
                aggregation_query: The query, as a template of SQL and Jinja. Required.
                cust_agg_query: The query, as a template of SQL and Jinja. Required.
                visual_query_builder: A free-form JSON object. Required.
                datasource: The id of a data source. Required.

        Returns:
            A billable metric. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/billable-metrics/create-billable-metric).
        """
        from .create_billable_metric import request

        return self._caller.call(request(body, fields=fields))

    def list_schemas(self) -> Any:
        """List the schemas of all billable metrics.

        Returns the schemas of all billable metrics of the organisation.

        GET /aggregates/tables/schema. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getAggregateSchemas).
            The vendor's tool calls it; the current docs do not list it.
        """
        from .list_billable_metric_schemas import request

        return self._caller.call(request())

    def estimates(
        self,
        *,
        aggregate_id: str,
        customer_id: str,
        start_date: dt.date,
        end_date: dt.date,
        get_single: bool | Unset = UNSET,
    ) -> models.BillableMetricEstimate | builtins.list[models.BillableMetricEstimate]:
        """Get estimates of a billable metric.

        Returns the estimated usage of a metric by a customer in a period. Dates have no time of day. The response
        is one estimate or an array of estimates; presumably `get_single` decides which.

        GET /aggregates/estimates. Sent again after a failure that may pass.

        Returns:
            The JSON of the response, read as far as its shape is known.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/billable-metrics/get-aggregate-estimates-for-a-
            period).
            The response is inferred: The archived docs page is cut off before the items of the array. Presumably
            they have the shape of a single estimate.
        """
        from .get_billable_metric_estimates import request

        return self._caller.call(
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
    ) -> models.BillableMetricEstimate:
        """Add an estimate of a billable metric.

        Creates an estimate of a billable metric. The body is not known; the fields of an estimate (`aggregate_id`,
        `customer_id`, `start_date`, `end_date`, `value`) are the natural guess.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        POST /aggregates/estimates. Never sent again once it may have reached the server.

        Returns:
            An estimate of how much of a billable metric a customer uses in a period. Fields that are missing in the
            response are `UNSET`. All are, if the response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (order of the docs' old index).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it; `GET` on the same path has this schema.
            Only the docs' old index names this operation. The path is inferred to be that of the GET.
        """
        from .create_billable_metric_estimate import request

        return self._caller.call(request(body, fields=fields))

    def update_estimate(
        self, estimate_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update an estimate of a billable metric.

        Changes an estimate of a billable metric. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /aggregates/estimates/{estimate_id}. Never sent again once it may have reached the server.

        Args:
            estimate_id: The id of the estimate. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: that of the estimates followed by an
            id, as elsewhere in the API. It could also be the path of the estimates itself, with the id in the body.
        """
        from .update_billable_metric_estimate import request

        return self._caller.call(request(estimate_id, body, fields=fields))

    def get(self, aggregate_id: str | hints.UUID) -> models.BillableMetric:
        """Get a billable metric.

        Returns one billable metric by its id.

        GET /aggregates/{aggregate_id}. Sent again after a failure that may pass.

        Args:
            aggregate_id: The `id` of the billable metric.

        Returns:
            A billable metric. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getAggregateById).
            The response is inferred: No source shows the status or the response. `POST /aggregates` responds with
            this schema.
            The docs page is not archived.
        """
        from .get_billable_metric import request

        return self._caller.call(request(aggregate_id))

    def delete(self, aggregate_id: str | hints.UUID) -> Any:
        """Delete a billable metric.

        Deletes a billable metric permanently.

        DELETE /aggregates/{aggregate_id}. Sent again after a failure that may pass.

        Args:
            aggregate_id: The `id` of the billable metric.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: client_code (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc: deleteAggregate).
            The current docs list this operation, but its page is not archived.
        """
        from .delete_billable_metric import request

        return self._caller.call(request(aggregate_id))

    @overload
    def update(
        self, aggregate_id: str | hints.UUID, body: models.UpdateBillableMetric | UpdateBillableMetricFields | AnyFields
    ) -> models.BillableMetric: ...
    @overload
    def update(
        self, aggregate_id: str | hints.UUID, **fields: Unpack[UpdateBillableMetricFields]
    ) -> models.BillableMetric: ...
    def update(
        self,
        aggregate_id: str | hints.UUID,
        body: models.UpdateBillableMetric | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.BillableMetric:
        """Update a billable metric.

        Changes the fields that are sent and leaves the others unchanged.

        PATCH /aggregates/{aggregate_id}. Never sent again once it may have reached the server.

        Args:
            aggregate_id: The `id` of the billable metric.
            body: A `UpdateBillableMetric`, a dict of the same shape, or its fields as keywords:
                name: Undocumented.
                dataschema: The data schema, as JSON text within a string.
                aggregation_query: The query, as a template of SQL and Jinja.
                cust_agg_query: The query, as a template of SQL and Jinja.
                visual_query_builder: A free-form JSON object.
                datasource: The id of a data source.

        Returns:
            A billable metric. Fields that are missing in the response are `UNSET`. All are, if the response is
            empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/billable-metrics/update-aggregate).
            The response is inferred: The docs page has an empty schema. In this API, creating and changing a record
            responds with the record, where a source shows it; `POST /aggregates` has this schema.
            The docs page leaves the response open.
        """
        from .update_billable_metric import request

        return self._caller.call(request(aggregate_id, body, fields=fields))

    def logs(
        self,
        aggregate_id: str | hints.UUID,
        *,
        start_date: dt.date | Unset = UNSET,
        end_date: dt.date | Unset = UNSET,
        month: str | Unset = UNSET,
        customer_id: str | Unset = UNSET,
        query_limit: int | Unset = UNSET,
    ) -> Any:
        """Get the log of a billable metric.

        Returns the log of one billable metric, for a period, a month or a customer. Note the order of the path:
        `logs` comes before the id.

        GET /aggregates/logs/{aggregate_id}. Sent again after a failure that may pass.

        Args:
            aggregate_id: The `id` of the billable metric.
            month: The month in words.
            query_limit: The number of rows.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getAggregateLogs).
            The vendor's tool calls it; the current docs do not list it.
        """
        from .get_billable_metric_logs import request

        return self._caller.call(
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
    def preview_visual_query(self, body: models.PreviewVisualQuery | PreviewVisualQueryFields | AnyFields) -> Any: ...
    @overload
    def preview_visual_query(self, **fields: Unpack[PreviewVisualQueryFields]) -> Any: ...
    def preview_visual_query(
        self, body: models.PreviewVisualQuery | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Preview a visual query.

        Runs a query without saving it. `limit` and `offset` paginate the rows. Note the path: `aggregate` is
        singular here.

        POST /aggregate/visualquery/preview. Never sent again once it may have reached the server.

        Args:
            body: A `PreviewVisualQuery`, a dict of the same shape, or its fields as keywords:
                limit: The maximum number of rows.
                offset: The number of rows to skip.
                order_by: The columns to sort by.
                aggregate_operation: The aggregate operation.
                customer_mapping: The customer mapping.
                end_date_mapping: The mapping of the end date.
                start_date_mapping: The mapping of the start date.
                table_name: The name of the table: `raw_metric_` followed by the `api_slug` of a usage event.
                visual_query: The conditions that select rows.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: client_code (github.com/zenskar/mcp-zenskar src/server.js @ f09bfcf).
            This operation is known from the vendor's tool server only, which uses it to list the rows of a usage
            event. Its newest version no longer does. The response is not shown.
        """
        from .preview_billable_metric_visual_query import request

        return self._caller.call(request(body, fields=fields))

    def preview_sql_query(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Preview an SQL query.

        Runs an SQL query without saving it. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /aggregate/sqlquery/preview. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, after the preview of a visual query. The path is assumed
            from that one, and its middle part is a guess.
        """
        from .preview_billable_metric_sql_query import request

        return self._caller.call(request(body, fields=fields))

    def get_query(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Get the query of a billable metric.

        Presumably returns the SQL of a visual query. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /aggregate/visualquery. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, after the two previews. The path is assumed: that of the
            visual query without `preview`.
        """
        from .get_billable_metric_query import request

        return self._caller.call(request(body, fields=fields))
