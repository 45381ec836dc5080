# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `plans_v3`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Unset
from .. import plans_v3 as namespace

if TYPE_CHECKING:
    from ...models.add_plan_products import AddPlanProductsFields
    from ...models.create_plan_v3 import CreatePlanV3Fields
    from ...models.preview_plan_v3 import PreviewPlanV3Fields
    from ._raw import RawPlansV3


class PlansV3:
    """Plans of the third version: a separate generation of plans with one currency and a list of products."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawPlansV3:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawPlansV3

        return RawPlansV3(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListPlansV3Filters],
    ) -> hints.Pager[models.PlanV3]:
        """List plans of the third version.

        Returns plans of the third version, paginated, newest first unless `order` says otherwise. They are not the
        plans of `GET /plans`.

        GET /templates/plan. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            order: The field to sort by; prefix it with a minus for descending order. The server default is
                `-created_at`.

        Returns:
            An iterator over all items of all pages, each a `PlanV3`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/plans-v3/templates-plan-list).
            The archived list of parameters is cut off after `business_entity_id__in`, so there may be more filters.
        """
        from ...operations import Request
        from .list_plans_v3 import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
        )

    @overload
    def create(self, body: models.CreatePlanV3 | CreatePlanV3Fields | AnyFields) -> models.PlanV3: ...
    @overload
    def create(self, **fields: Unpack[CreatePlanV3Fields]) -> models.PlanV3: ...
    def create(self, body: models.CreatePlanV3 | Mapping[str, Any] | None = None, **fields: Any) -> models.PlanV3:
        """Create a plan of the third version.

        Creates a plan with one currency, as `draft` if no status is sent.

        POST /templates/plan. Never sent again once it may have reached the server.

        Args:
            body: A `CreatePlanV3`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                currency: The currency: an ISO 4217 code. Required.
                id: A custom id for the plan.
                display_config: The presentation of a plan to customers.
                duration: The duration: an ISO 8601 duration, such as `P1M` or `P1Y`.
                renewal_config: A free-form JSON object.
                custom_attributes: A free-form JSON object.
                trial_config: A free-form JSON object.
                discounts: The discounts, in the same shape as in the pricing of a product.
                taxes: The taxes, in the same shape as in the pricing of a product.
                commitments: The commitments, in the same shape as in the pricing of a product.
                payment_config: A free-form JSON object.
                billing_config: A free-form JSON object.
                provisioning_config: The time at which purchased products are provisioned.
                status: The server's default is "draft".
                business_entity_id: A UUID.
                products: A product of a plan and its price.

        Returns:
            A plan of the third version in lists. Fields that are missing in the response are `UNSET`. All are, if
            the response is empty. JSON of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (docs.zenskar.com/reference/templates-plan-create).
            The response is inferred: No source shows the status or the response. In this API, creating and changing
            a record responds with the record, where a source shows it; an item of the list on the same path has
            this schema.
            The docs page lists the body without method and path, which are those of the vendor's tools of spring
            2026. Newer tools call `POST /plans`.
        """
        from .create_plan_v3 import request

        return self._caller.call(request(body, fields=fields))

    def get(self, plan_id: str | hints.UUID) -> models.PlanV3:
        """Get a plan of the third version.

        Returns one plan by its id. It surely has more fields than lists show, for instance products and prices; no
        source shows them.

        GET /templates/plan/{plan_id}. Sent again after a failure that may pass.

        Args:
            plan_id: The `id` of the plan.

        Returns:
            A plan of the third version in lists. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getPlanById).
            The response is inferred: No source shows the status or the response. An item of `GET /templates/plan`
            has this schema.
            The vendor's newer tools call `GET /plans/{plan_id}`.
        """
        from .get_plan_v3 import request

        return self._caller.call(request(plan_id))

    @overload
    def add_products(
        self, plan_id: str | hints.UUID, body: models.AddPlanProducts | AddPlanProductsFields | AnyFields
    ) -> Any: ...
    @overload
    def add_products(self, plan_id: str | hints.UUID, **fields: Unpack[AddPlanProductsFields]) -> Any: ...
    def add_products(
        self, plan_id: str | hints.UUID, body: models.AddPlanProducts | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add products to a plan of the third version.

        Adds products with their prices to a plan.

        POST /templates/plan/{plan_id}/products. Never sent again once it may have reached the server.

        Args:
            plan_id: The `id` of the plan.
            body: A `AddPlanProducts`, a dict of the same shape, or its fields as keywords:
                products: A product of a plan and its price. Required.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:addProductsToPlan).
            The vendor's newer tools no longer have it.
        """
        from .add_plan_v3_products import request

        return self._caller.call(request(plan_id, body, fields=fields))

    @overload
    def preview(
        self, plan_id: str | hints.UUID, body: models.PreviewPlanV3 | PreviewPlanV3Fields | AnyFields
    ) -> Any: ...
    @overload
    def preview(self, plan_id: str | hints.UUID, **fields: Unpack[PreviewPlanV3Fields]) -> Any: ...
    def preview(
        self, plan_id: str | hints.UUID, body: models.PreviewPlanV3 | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Preview the estimate of a plan of the third version.

        Estimates what a contract with this plan would amount to from a given day. Only the start is required; what
        is left out comes from the plan or is made up.

        POST /templates/plan/{plan_id}/preview. Never sent again once it may have reached the server.

        Args:
            plan_id: The `id` of the plan.
            body: A `PreviewPlanV3`, a dict of the same shape, or its fields as keywords:
                start_date: Undocumented. Required.
                end_date: The end date.
                customer_id: The id of the customer.
                name: The name.
                description: Undocumented.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/plans-v3/templates-plan-preview-estimate).
            The vendor's newer tools no longer have it.
        """
        from .preview_plan_v3 import request

        return self._caller.call(request(plan_id, body, fields=fields))
