# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `plans`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Unset
from .. import plans as namespace

if TYPE_CHECKING:
    from ...models.create_plan import CreatePlanFields
    from ...models.plan_phase import PlanPhaseFields
    from ...models.plan_phase_pricing import PlanPhasePricingFields
    from ._raw import RawPlans


class Plans:
    """Templates for contracts, with phases, priced lines and versions."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawPlans:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawPlans

        return RawPlans(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListPlansFilters],
    ) -> hints.Pager[models.Plan]:
        """List plans.

        Returns plans, paginated, newest first unless `order` says otherwise. `plans_v3` has the plans of the third
        version.

        GET /plans. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            order: The field to sort by; prefix it with a minus for descending order. The server default is
                `-created_at`.

        Returns:
            An iterator over all items of all pages, each a `Plan`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/plans/list-plans).
            The archived list of parameters is cut off after `created_at__gt`, so there are surely more filters. The
            vendor's tools called `/templates/plan` for a while and now call this path.
        """
        from ...operations import Request
        from .list_plans import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
        )

    @overload
    def create(self, body: models.CreatePlan | CreatePlanFields | AnyFields) -> models.Plan: ...
    @overload
    def create(self, **fields: Unpack[CreatePlanFields]) -> models.Plan: ...
    def create(self, body: models.CreatePlan | Mapping[str, Any] | None = None, **fields: Any) -> models.Plan:
        """Create a plan.

        Creates a plan, with its phases if they are sent. A plan has no currency: each pricing names one in its
        `pricing_data`. According to the vendor's tool, a phase needs `features` or a line in `pricings`. The
        minimum that the tool shows is a phase whose features are `{"pricing_data": {"pricing_type": "features",
        "currency": "USD"}}`.

        POST /plans. Never sent again once it may have reached the server.

        Args:
            body: A `CreatePlan`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                status: The status of a plan. Required.
                schedule: The duration and the start of a plan, a phase or a line. Required.
                description: Undocumented.
                phases: The phases of the plan.

        Returns:
            A plan. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON of
            another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/plans/create-plan).
            The response is inferred: The archived text is cut off within the request. `GET /plans/{plan_id}`
            responds with this schema.
            One release of the vendor's tool sends the body of `POST /templates/plan` here. The newer release and
            the docs page have the nested body described here. The schema of the newest tool also requires `phases`,
            which the backend does not.
        """
        from .create_plan import request

        return self._caller.call(request(body, fields=fields))

    def get(self, plan_id: str | hints.UUID) -> models.Plan:
        """Get a plan.

        Returns one plan by its id, with its phases and its relation to the previous version.

        GET /plans/{plan_id}. Sent again after a failure that may pass.

        Args:
            plan_id: The `id` of the plan.

        Returns:
            A plan. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/plans/get-plan-by-id).
        """
        from .get_plan import request

        return self._caller.call(request(plan_id))

    @overload
    def update(
        self, plan_id: str | hints.UUID, body: models.CreatePlan | CreatePlanFields | AnyFields
    ) -> models.Plan: ...
    @overload
    def update(self, plan_id: str | hints.UUID, **fields: Unpack[CreatePlanFields]) -> models.Plan: ...
    def update(
        self, plan_id: str | hints.UUID, body: models.CreatePlan | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Plan:
        """Update a plan.

        Replaces the plan with the one that is sent, judging by the method.

        PUT /plans/{plan_id}. Sent again after a failure that may pass.

        Args:
            plan_id: The `id` of the plan.
            body: A `CreatePlan`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                status: The status of a plan. Required.
                schedule: The duration and the start of a plan, a phase or a line. Required.
                description: Undocumented.
                phases: The phases of the plan.

        Returns:
            A plan. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON of
            another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
            The response is inferred: No source shows the status or the response. `GET` on the same path responds
            with this schema.
            Method and path are those of the first release of the vendor's tools, which later releases dropped. The
            docs still have a page of this name.
        """
        from .update_plan import request

        return self._caller.call(request(plan_id, body, fields=fields))

    def delete(self, plan_id: str | hints.UUID) -> Any:
        """Delete a plan.

        Deletes a plan.

        DELETE /plans/{plan_id}. Sent again after a failure that may pass.

        Args:
            plan_id: The `id` of the plan.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
            Method and path are those of the first release of the vendor's tools, which later releases dropped.
        """
        from .delete_plan import request

        return self._caller.call(request(plan_id))

    @overload
    def create_phase(self, plan_id: str | hints.UUID, body: models.PlanPhase | PlanPhaseFields | AnyFields) -> Any: ...
    @overload
    def create_phase(self, plan_id: str | hints.UUID, **fields: Unpack[PlanPhaseFields]) -> Any: ...
    def create_phase(
        self, plan_id: str | hints.UUID, body: models.PlanPhase | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add a phase to a plan.

        Adds a phase to a plan, with its lines if they are sent.

        POST /plans/{plan_id}/phases. Never sent again once it may have reached the server.

        Args:
            plan_id: The `id` of the plan.
            body: A `PlanPhase`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                schedule: The duration and the start of a plan, a phase or a line. Required.
                order: The position of the phase among the others. Required.
                description: Undocumented.
                features: A price and all settings that belong to it. Warning: without `quantity` and
                    `billing_period` the server accepts the pricing, but the dashboard shows no cadence and a
                    quantity of zero.
                pricings: The lines of the phase.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
            Method and path are those of the first release of the vendor's tools.
        """
        from .create_plan_phase import request

        return self._caller.call(request(plan_id, body, fields=fields))

    @overload
    def update_phase(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.PlanPhase | PlanPhaseFields | AnyFields,
    ) -> Any: ...
    @overload
    def update_phase(
        self, plan_id: str | hints.UUID, phase_id: str | hints.UUID, **fields: Unpack[PlanPhaseFields]
    ) -> Any: ...
    def update_phase(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.PlanPhase | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Update a phase of a plan.

        Replaces the phase with the one that is sent, judging by the method.

        PUT /plans/{plan_id}/phases/{phase_id}. Sent again after a failure that may pass.

        Args:
            plan_id: The `id` of the plan.
            phase_id: The `id` of the phase.
            body: A `PlanPhase`, a dict of the same shape, or its fields as keywords:
                name: Undocumented. Required.
                schedule: The duration and the start of a plan, a phase or a line. Required.
                order: The position of the phase among the others. Required.
                description: Undocumented.
                features: A price and all settings that belong to it. Warning: without `quantity` and
                    `billing_period` the server accepts the pricing, but the dashboard shows no cadence and a
                    quantity of zero.
                pricings: The lines of the phase.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
            Method and path are those of the first release of the vendor's tools.
        """
        from .update_plan_phase import request

        return self._caller.call(request(plan_id, phase_id, body, fields=fields))

    def delete_phase(self, plan_id: str | hints.UUID, phase_id: str | hints.UUID) -> Any:
        """Delete a phase of a plan.

        Deletes a phase of a plan.

        DELETE /plans/{plan_id}/phases/{phase_id}. Sent again after a failure that may pass.

        Args:
            plan_id: The `id` of the plan.
            phase_id: The `id` of the phase.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
            Method and path are those of the first release of the vendor's tools.
        """
        from .delete_plan_phase import request

        return self._caller.call(request(plan_id, phase_id))

    @overload
    def create_phase_pricing(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.PlanPhasePricing | PlanPhasePricingFields | AnyFields,
    ) -> Any: ...
    @overload
    def create_phase_pricing(
        self, plan_id: str | hints.UUID, phase_id: str | hints.UUID, **fields: Unpack[PlanPhasePricingFields]
    ) -> Any: ...
    def create_phase_pricing(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.PlanPhasePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Add a priced line to a phase of a plan.

        Adds a product at a price to a phase. Send either `pricing_id` or `pricing`, and either `product_id` or
        `product`.

        POST /plans/{plan_id}/phases/{phase_id}/pricing. Never sent again once it may have reached the server.

        Args:
            plan_id: The `id` of the plan.
            phase_id: The `id` of the phase.
            body: A `PlanPhasePricing`, a dict of the same shape, or its fields as keywords:
                schedule: The duration and the start of a plan, a phase or a line. Required.
                pricing_id: The id of an existing pricing of the product.
                product_id: A UUID.
                pricing: A price and all settings that belong to it. Warning: without `quantity` and
                    `billing_period` the server accepts the pricing, but the dashboard shows no cadence and a
                    quantity of zero.
                product: A new product, or a new group of products.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/plans/create-plan-phase-pricing).
            The example shows both fields of each pair. That `schedule` is required is read off its position in the
            example.
        """
        from .create_plan_phase_pricing import request

        return self._caller.call(request(plan_id, phase_id, body, fields=fields))

    @overload
    def update_phase_pricing(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        phase_pricing_id: str | hints.UUID,
        body: models.PlanPhasePricing | PlanPhasePricingFields | AnyFields,
    ) -> Any: ...
    @overload
    def update_phase_pricing(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        phase_pricing_id: str | hints.UUID,
        **fields: Unpack[PlanPhasePricingFields],
    ) -> Any: ...
    def update_phase_pricing(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        phase_pricing_id: str | hints.UUID,
        body: models.PlanPhasePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Update a priced line of a plan.

        Replaces the line with the one that is sent, judging by the method.

        PUT /plans/{plan_id}/phases/{phase_id}/pricing/{phase_pricing_id}. Sent again after a failure that may pass.

        Args:
            plan_id: The `id` of the plan.
            phase_id: The `id` of the phase.
            phase_pricing_id: The `id` of the line of the phase. The vendor's tool calls it `pricingId` when it
                deletes the line; presumably that is the same id.
            body: A `PlanPhasePricing`, a dict of the same shape, or its fields as keywords:
                schedule: The duration and the start of a plan, a phase or a line. Required.
                pricing_id: The id of an existing pricing of the product.
                product_id: A UUID.
                pricing: A price and all settings that belong to it. Warning: without `quantity` and
                    `billing_period` the server accepts the pricing, but the dashboard shows no cadence and a
                    quantity of zero.
                product: A new product, or a new group of products.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
            Method and path are those of the first release of the vendor's tools.
        """
        from .update_plan_phase_pricing import request

        return self._caller.call(request(plan_id, phase_id, phase_pricing_id, body, fields=fields))

    def delete_phase_pricing(
        self, plan_id: str | hints.UUID, phase_id: str | hints.UUID, phase_pricing_id: str | hints.UUID
    ) -> Any:
        """Delete a priced line of a plan.

        Deletes a line of a phase.

        DELETE /plans/{plan_id}/phases/{phase_id}/pricing/{phase_pricing_id}. Sent again after a failure that may
        pass.

        Args:
            plan_id: The `id` of the plan.
            phase_id: The `id` of the phase.
            phase_pricing_id: The `id` of the line of the phase. The vendor's tool calls it `pricingId` when it
                deletes the line; presumably that is the same id.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).
            Method and path are those of the first release of the vendor's tools. It calls the last id `pricingId`
            here and `phasePricingId` for PUT. Both are taken to be the id of the line, not the id of the product's
            pricing.
        """
        from .delete_plan_phase_pricing import request

        return self._caller.call(request(plan_id, phase_id, phase_pricing_id))

    def differences(self, plan_id: str | hints.UUID) -> Any:
        """Get the differences between an old and a new plan.

        Returns what changed from one version of a plan to the next. `plan_version.diff` of a plan contains the same
        (additions, deletions, updates), so you can use `GET /plans/{plan_id}` instead.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /plans/{plan_id}/diff. Sent again after a failure that may pass.

        Args:
            plan_id: The `id` of the plan.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, between the lines of phases and `POST
            /plans/{plan_id}/new_version`. The path is assumed from the latter, with a last word taken from
            `plan_version.diff`.
        """
        from .get_plan_differences import request

        return self._caller.call(request(plan_id))

    def create_version(
        self, plan_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create a new version of a plan.

        Creates the next version of a plan. The body is not known.

        POST /plans/{plan_id}/new_version. Never sent again once it may have reached the server.

        Args:
            plan_id: The `id` of the plan.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0):
            createPlanVersion).
            Method and path are those of the first release of the vendor's tools.
        """
        from .create_plan_version import request

        return self._caller.call(request(plan_id, body, fields=fields))
