# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `plans`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext.filters import Where

    from ...client import AsyncCaller
    from ...models.create_plan import CreatePlan, CreatePlanFields
    from ...models.open_body import OpenBody
    from ...models.plan import Plan
    from ...models.plan_phase import PlanPhase, PlanPhaseFields
    from ...models.plan_phase_pricing import PlanPhasePricing, PlanPhasePricingFields
    from ...types import Unset
    from ._async_raw import AsyncRawPlans
    from ._filters import ListPlansFilters


class AsyncPlans:
    """Templates of contracts, with phases, priced lines and versions."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawPlans:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawPlans

        return AsyncRawPlans(self._caller)

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListPlansFilters],
    ) -> AsyncPager[Plan]:
        """List plans.

        Plans by page, newest first unless `order` says otherwise. The archived list of parameters is cut after
        `created_at__gt`, so there are surely more filters. The vendor's tools called `/templates/plan` for a while
        and now call this path; `plans_v3` has the others.

        GET /plans. Evidence: documented (docs2.zenskar.com/api-reference/plans/list-plans).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            order: The field to sort by, descending with a minus in front. The server takes `-created_at` if it
                is left out.

        """
        from ...client import Request
        from .list_plans import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
        )

    @overload
    async def create(self, body: CreatePlan | Mapping[str, Any]) -> Plan: ...
    @overload
    async def create(self, **fields: Unpack[CreatePlanFields]) -> Plan: ...
    async def create(self, body: CreatePlan | Mapping[str, Any] | None = None, **fields: Any) -> Plan:
        """Create a plan.

        Makes a plan, with its phases if they are given. A plan has no currency: each pricing names one in its
        `pricing_data`. By the vendor's tool a phase needs `features` or a line in `pricings`; the least it shows is
        a phase whose features are `{"pricing_data": {"pricing_type": "features", "currency": "USD"}}`. One release
        of the tool sends the body of `POST /templates/plan` here; the newer one and the page have the nested body
        described here.

        POST /plans. Evidence: documented (docs2.zenskar.com/api-reference/plans/create-plan).

        Args:
            body: a `CreatePlan`, a dict of the same shape, or its fields as keywords.

        """
        from .create_plan import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, plan_id: str | UUID) -> Plan:
        """Get a plan.

        One plan by its id, with its phases and how it follows from the version before it.

        GET /plans/{plan_id}. Evidence: documented (docs2.zenskar.com/api-reference/plans/get-plan-by-id).

        Args:
            plan_id: The `id` of the plan.

        """
        from .get_plan import request

        return await self._caller.call(request(plan_id))

    @overload
    async def update(self, plan_id: str | UUID, body: CreatePlan | Mapping[str, Any]) -> Plan: ...
    @overload
    async def update(self, plan_id: str | UUID, **fields: Unpack[CreatePlanFields]) -> Plan: ...
    async def update(
        self, plan_id: str | UUID, body: CreatePlan | Mapping[str, Any] | None = None, **fields: Any
    ) -> Plan:
        """Update a plan.

        Puts the plan that is sent in the place of the one that is there, as far as the method tells. Method and
        path are those of the first release of the vendor's tools, which later ones dropped; the docs still have a
        page of this name.

        PUT /plans/{plan_id}. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00
        (v1.0.0)).

        Args:
            plan_id: The `id` of the plan.
            body: a `CreatePlan`, a dict of the same shape, or its fields as keywords.

        """
        from .update_plan import request

        return await self._caller.call(request(plan_id, body, fields=fields))

    async def delete(self, plan_id: str | UUID) -> Any:
        """Delete a plan.

        Deletes a plan. Method and path are those of the first release of the vendor's tools, which later ones
        dropped.

        DELETE /plans/{plan_id}. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00
        (v1.0.0)).

        Args:
            plan_id: The `id` of the plan.

        """
        from .delete_plan import request

        return await self._caller.call(request(plan_id))

    @overload
    async def create_phase(self, plan_id: str | UUID, body: PlanPhase | Mapping[str, Any]) -> Any: ...
    @overload
    async def create_phase(self, plan_id: str | UUID, **fields: Unpack[PlanPhaseFields]) -> Any: ...
    async def create_phase(
        self, plan_id: str | UUID, body: PlanPhase | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add a phase to a plan.

        Adds a phase, with its lines if they are given. Method and path are those of the first release of the
        vendor's tools.

        POST /plans/{plan_id}/phases. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @
        6011b00 (v1.0.0)).

        Args:
            plan_id: The `id` of the plan.
            body: a `PlanPhase`, a dict of the same shape, or its fields as keywords.

        """
        from .create_plan_phase import request

        return await self._caller.call(request(plan_id, body, fields=fields))

    @overload
    async def update_phase(
        self, plan_id: str | UUID, phase_id: str | UUID, body: PlanPhase | Mapping[str, Any]
    ) -> Any: ...
    @overload
    async def update_phase(
        self, plan_id: str | UUID, phase_id: str | UUID, **fields: Unpack[PlanPhaseFields]
    ) -> Any: ...
    async def update_phase(
        self,
        plan_id: str | UUID,
        phase_id: str | UUID,
        body: PlanPhase | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Update a phase of a plan.

        Puts the phase that is sent in the place of the one that is there, as far as the method tells. Method and
        path are those of the first release of the vendor's tools.

        PUT /plans/{plan_id}/phases/{phase_id}. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-
        config.json @ 6011b00 (v1.0.0)).

        Args:
            plan_id: The `id` of the plan.
            phase_id: The `id` of the phase.
            body: a `PlanPhase`, a dict of the same shape, or its fields as keywords.

        """
        from .update_plan_phase import request

        return await self._caller.call(request(plan_id, phase_id, body, fields=fields))

    async def delete_phase(self, plan_id: str | UUID, phase_id: str | UUID) -> Any:
        """Delete a phase of a plan.

        Deletes a phase. Method and path are those of the first release of the vendor's tools.

        DELETE /plans/{plan_id}/phases/{phase_id}. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-
        config.json @ 6011b00 (v1.0.0)).

        Args:
            plan_id: The `id` of the plan.
            phase_id: The `id` of the phase.

        """
        from .delete_plan_phase import request

        return await self._caller.call(request(plan_id, phase_id))

    @overload
    async def create_phase_pricing(
        self, plan_id: str | UUID, phase_id: str | UUID, body: PlanPhasePricing | Mapping[str, Any]
    ) -> Any: ...
    @overload
    async def create_phase_pricing(
        self, plan_id: str | UUID, phase_id: str | UUID, **fields: Unpack[PlanPhasePricingFields]
    ) -> Any: ...
    async def create_phase_pricing(
        self,
        plan_id: str | UUID,
        phase_id: str | UUID,
        body: PlanPhasePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Add a priced line to a phase of a plan.

        Adds a product at a price to a phase. Give `pricing_id` or `pricing`, and `product_id` or `product`. That
        `schedule` is required is read off the place that it has in the example, which shows both of each pair.

        POST /plans/{plan_id}/phases/{phase_id}/pricing. Evidence: documented (docs2.zenskar.com/api-
        reference/plans/create-plan-phase-pricing).

        Args:
            plan_id: The `id` of the plan.
            phase_id: The `id` of the phase.
            body: a `PlanPhasePricing`, a dict of the same shape, or its fields as keywords.

        """
        from .create_plan_phase_pricing import request

        return await self._caller.call(request(plan_id, phase_id, body, fields=fields))

    @overload
    async def update_phase_pricing(
        self,
        plan_id: str | UUID,
        phase_id: str | UUID,
        phase_pricing_id: str | UUID,
        body: PlanPhasePricing | Mapping[str, Any],
    ) -> Any: ...
    @overload
    async def update_phase_pricing(
        self,
        plan_id: str | UUID,
        phase_id: str | UUID,
        phase_pricing_id: str | UUID,
        **fields: Unpack[PlanPhasePricingFields],
    ) -> Any: ...
    async def update_phase_pricing(
        self,
        plan_id: str | UUID,
        phase_id: str | UUID,
        phase_pricing_id: str | UUID,
        body: PlanPhasePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Update a priced line of a plan.

        Puts the line that is sent in the place of the one that is there, as far as the method tells. Method and
        path are those of the first release of the vendor's tools.

        PUT /plans/{plan_id}/phases/{phase_id}/pricing/{phase_pricing_id}. Evidence: vendor_tool
        (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).

        Args:
            plan_id: The `id` of the plan.
            phase_id: The `id` of the phase.
            phase_pricing_id: The `id` of the line of the phase. The vendor's tool calls it `pricingId` where it
                deletes the line; presumably that is the same.
            body: a `PlanPhasePricing`, a dict of the same shape, or its fields as keywords.

        """
        from .update_plan_phase_pricing import request

        return await self._caller.call(request(plan_id, phase_id, phase_pricing_id, body, fields=fields))

    async def delete_phase_pricing(
        self, plan_id: str | UUID, phase_id: str | UUID, phase_pricing_id: str | UUID
    ) -> Any:
        """Delete a priced line of a plan.

        Deletes a line of a phase. Method and path are those of the first release of the vendor's tools, which calls
        the last id `pricingId` here and `phasePricingId` for PUT. It is taken to be the id of the line both times,
        and not that of the pricing of the product.

        DELETE /plans/{plan_id}/phases/{phase_id}/pricing/{phase_pricing_id}. Evidence: vendor_tool
        (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 6011b00 (v1.0.0)).

        Args:
            plan_id: The `id` of the plan.
            phase_id: The `id` of the phase.
            phase_pricing_id: The `id` of the line of the phase. The vendor's tool calls it `pricingId` where it
                deletes the line; presumably that is the same.

        """
        from .delete_plan_phase_pricing import request

        return await self._caller.call(request(plan_id, phase_id, phase_pricing_id))

    async def differences(self, plan_id: str | UUID) -> Any:
        """Get the differences between an old and a new plan.

        What changed from one version of a plan to the next. Only the old index names it, between the lines of
        phases and `POST /plans/{plan_id}/new_version`; the path follows the latter and takes its last word from
        `plan_version.diff` of a plan. That field holds the same (additions, deletions, updates), so `GET
        /plans/{plan_id}` will do instead.

        GET /plans/{plan_id}/diff. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        Args:
            plan_id: The `id` of the plan.

        """
        from .get_plan_differences import request

        return await self._caller.call(request(plan_id))

    async def create_version(
        self, plan_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Create a new version of a plan.

        Makes the next version of a plan. Method and path are those of the first release of the vendor's tools; the
        body is not known.

        POST /plans/{plan_id}/new_version. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json
        @ 6011b00 (v1.0.0): createPlanVersion).

        Args:
            plan_id: The `id` of the plan.

        """
        from .create_plan_version import request

        return await self._caller.call(request(plan_id, body, fields=fields))
