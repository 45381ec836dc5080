# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `plans`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Response, Unset
from .. import plans as namespace

if TYPE_CHECKING:
    from ...models.create_plan import CreatePlanFields
    from ...models.plan_phase import PlanPhaseFields
    from ...models.plan_phase_pricing import PlanPhasePricingFields


class RawPlans:
    """The methods of `Plans`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListPlansFilters],
    ) -> Response[models.PlanPage]:
        """List plans: the whole response, with one page."""
        from ...operations import Request
        from .list_plans import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
            )
        )

    @overload
    def create(self, body: models.CreatePlan | CreatePlanFields | AnyFields) -> Response[models.Plan]: ...
    @overload
    def create(self, **fields: Unpack[CreatePlanFields]) -> Response[models.Plan]: ...
    def create(self, body: models.CreatePlan | Mapping[str, Any] | None = None, **fields: Any) -> Response[models.Plan]:
        """Create a plan: the whole response."""
        from .create_plan import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, plan_id: str | hints.UUID) -> Response[models.Plan]:
        """Get a plan: the whole response."""
        from .get_plan import request

        return self._caller.answer(request(plan_id))

    @overload
    def update(
        self, plan_id: str | hints.UUID, body: models.CreatePlan | CreatePlanFields | AnyFields
    ) -> Response[models.Plan]: ...
    @overload
    def update(self, plan_id: str | hints.UUID, **fields: Unpack[CreatePlanFields]) -> Response[models.Plan]: ...
    def update(
        self, plan_id: str | hints.UUID, body: models.CreatePlan | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Plan]:
        """Update a plan: the whole response."""
        from .update_plan import request

        return self._caller.answer(request(plan_id, body, fields=fields))

    def delete(self, plan_id: str | hints.UUID) -> Response[Any]:
        """Delete a plan: the whole response."""
        from .delete_plan import request

        return self._caller.answer(request(plan_id))

    @overload
    def create_phase(
        self, plan_id: str | hints.UUID, body: models.PlanPhase | PlanPhaseFields | AnyFields
    ) -> Response[Any]: ...
    @overload
    def create_phase(self, plan_id: str | hints.UUID, **fields: Unpack[PlanPhaseFields]) -> Response[Any]: ...
    def create_phase(
        self, plan_id: str | hints.UUID, body: models.PlanPhase | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Add a phase to a plan: the whole response."""
        from .create_plan_phase import request

        return self._caller.answer(request(plan_id, body, fields=fields))

    @overload
    def update_phase(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.PlanPhase | PlanPhaseFields | AnyFields,
    ) -> Response[Any]: ...
    @overload
    def update_phase(
        self, plan_id: str | hints.UUID, phase_id: str | hints.UUID, **fields: Unpack[PlanPhaseFields]
    ) -> Response[Any]: ...
    def update_phase(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.PlanPhase | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Update a phase of a plan: the whole response."""
        from .update_plan_phase import request

        return self._caller.answer(request(plan_id, phase_id, body, fields=fields))

    def delete_phase(self, plan_id: str | hints.UUID, phase_id: str | hints.UUID) -> Response[Any]:
        """Delete a phase of a plan: the whole response."""
        from .delete_plan_phase import request

        return self._caller.answer(request(plan_id, phase_id))

    @overload
    def create_phase_pricing(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.PlanPhasePricing | PlanPhasePricingFields | AnyFields,
    ) -> Response[Any]: ...
    @overload
    def create_phase_pricing(
        self, plan_id: str | hints.UUID, phase_id: str | hints.UUID, **fields: Unpack[PlanPhasePricingFields]
    ) -> Response[Any]: ...
    def create_phase_pricing(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.PlanPhasePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Add a priced line to a phase of a plan: the whole response."""
        from .create_plan_phase_pricing import request

        return self._caller.answer(request(plan_id, phase_id, body, fields=fields))

    @overload
    def update_phase_pricing(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        phase_pricing_id: str | hints.UUID,
        body: models.PlanPhasePricing | PlanPhasePricingFields | AnyFields,
    ) -> Response[Any]: ...
    @overload
    def update_phase_pricing(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        phase_pricing_id: str | hints.UUID,
        **fields: Unpack[PlanPhasePricingFields],
    ) -> Response[Any]: ...
    def update_phase_pricing(
        self,
        plan_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        phase_pricing_id: str | hints.UUID,
        body: models.PlanPhasePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Update a priced line of a plan: the whole response."""
        from .update_plan_phase_pricing import request

        return self._caller.answer(request(plan_id, phase_id, phase_pricing_id, body, fields=fields))

    def delete_phase_pricing(
        self, plan_id: str | hints.UUID, phase_id: str | hints.UUID, phase_pricing_id: str | hints.UUID
    ) -> Response[Any]:
        """Delete a priced line of a plan: the whole response."""
        from .delete_plan_phase_pricing import request

        return self._caller.answer(request(plan_id, phase_id, phase_pricing_id))

    def differences(self, plan_id: str | hints.UUID) -> Response[Any]:
        """Get the differences between an old and a new plan: the whole response."""
        from .get_plan_differences import request

        return self._caller.answer(request(plan_id))

    def create_version(
        self, plan_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a new version of a plan: the whole response."""
        from .create_plan_version import request

        return self._caller.answer(request(plan_id, body, fields=fields))
