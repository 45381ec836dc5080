# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `plans_v3`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Response, Unset
from .. import plans_v3 as namespace

if TYPE_CHECKING:
    from ...models.add_plan_products import AddPlanProductsFields
    from ...models.create_plan_v3 import CreatePlanV3Fields
    from ...models.preview_plan_v3 import PreviewPlanV3Fields


class RawPlansV3:
    """The methods of `PlansV3`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListPlansV3Filters],
    ) -> Response[models.PlanV3Page]:
        """List plans of the third version: the whole response, with one page."""
        from ...operations import Request
        from .list_plans_v3 import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
            )
        )

    @overload
    def create(self, body: models.CreatePlanV3 | CreatePlanV3Fields | AnyFields) -> Response[models.PlanV3]: ...
    @overload
    def create(self, **fields: Unpack[CreatePlanV3Fields]) -> Response[models.PlanV3]: ...
    def create(
        self, body: models.CreatePlanV3 | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.PlanV3]:
        """Create a plan of the third version: the whole response."""
        from .create_plan_v3 import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, plan_id: str | hints.UUID) -> Response[models.PlanV3]:
        """Get a plan of the third version: the whole response."""
        from .get_plan_v3 import request

        return self._caller.answer(request(plan_id))

    @overload
    def add_products(
        self, plan_id: str | hints.UUID, body: models.AddPlanProducts | AddPlanProductsFields | AnyFields
    ) -> Response[Any]: ...
    @overload
    def add_products(self, plan_id: str | hints.UUID, **fields: Unpack[AddPlanProductsFields]) -> Response[Any]: ...
    def add_products(
        self, plan_id: str | hints.UUID, body: models.AddPlanProducts | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Add products to a plan of the third version: the whole response."""
        from .add_plan_v3_products import request

        return self._caller.answer(request(plan_id, body, fields=fields))

    @overload
    def preview(
        self, plan_id: str | hints.UUID, body: models.PreviewPlanV3 | PreviewPlanV3Fields | AnyFields
    ) -> Response[Any]: ...
    @overload
    def preview(self, plan_id: str | hints.UUID, **fields: Unpack[PreviewPlanV3Fields]) -> Response[Any]: ...
    def preview(
        self, plan_id: str | hints.UUID, body: models.PreviewPlanV3 | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Preview the estimate of a plan of the third version: the whole response."""
        from .preview_plan_v3 import request

        return self._caller.answer(request(plan_id, body, fields=fields))
