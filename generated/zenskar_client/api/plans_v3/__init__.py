# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `plans_v3`: `PlansV3` and `AsyncPlansV3`, and `raw` for whole answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload
from uuid import UUID

from ...client import AsyncCaller, Caller
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from typing_extensions import TypedDict

    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext._sync.pager import Pager
    from zenskar_ext.filters import Op, Where

    from ...models.add_plan_products import AddPlanProducts, AddPlanProductsFields
    from ...models.create_plan_v3 import CreatePlanV3, CreatePlanV3Fields
    from ...models.plan_status import PlanStatus
    from ...models.plan_v3 import PlanV3
    from ...models.plan_v3_page import PlanV3Page
    from ...models.preview_plan_v3 import PreviewPlanV3, PreviewPlanV3Fields
    from ...types import FilterBy

    class ListPlansV3Filters(TypedDict, total=False, closed=True):
        """What `plans_v3.list` can be filtered by; each field has the operators that the API has for it."""

        id: FilterBy[Literal["eq", "in"], str | UUID]
        name: FilterBy[Literal["eq", "ilike", "like", "in", "contains", "starts_with"], str]
        status: FilterBy[Literal["eq", "in"], PlanStatus | str]
        is_latest_version: bool | Op[Literal["eq"], bool]
        business_entity_id: FilterBy[Literal["eq", "in"], str | UUID]


class PlansV3:
    """Plans of the third version, a generation of their own with one currency and a list of products."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawPlansV3:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        return RawPlansV3(self._caller)

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListPlansV3Filters],
    ) -> Pager[PlanV3]:
        """List plans of the third version.

        Plans of the third version by page, newest first unless `order` says otherwise. They are others than those
        of `GET /plans`. The archived list of parameters is cut after `business_entity_id__in`, so there may be more
        filters.

        GET /templates/plan. Evidence: documented (docs2.zenskar.com/api-reference/plans-v3/templates-plan-list).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            order: The field to sort by, descending with a minus in front. The server takes `-created_at` if it
                is left out.

        """
        from ...client import Request
        from .list_plans_v3 import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
        )

    @overload
    def create(self, body: CreatePlanV3 | Mapping[str, Any]) -> Any: ...
    @overload
    def create(self, **fields: Unpack[CreatePlanV3Fields]) -> Any: ...
    def create(self, body: CreatePlanV3 | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a plan of the third version.

        Makes a plan with one currency, as `draft` if no status is given. The page lists the body without method and
        path, which are those of the vendor's tools of spring 2026; newer ones call `POST /plans`.

        POST /templates/plan. Evidence: vendor_tool (docs.zenskar.com/reference/templates-plan-create).

        Args:
            body: a `CreatePlanV3`, a dict of the same shape, or its fields as keywords.

        """
        from .create_plan_v3 import request

        return self._caller.call(request(body, fields=fields))

    def get(self, plan_id: str | UUID) -> PlanV3:
        """Get a plan of the third version.

        One plan by its id. It surely has more than lists show, products and prices for instance; no source shows
        it. The vendor's newer tools call `GET /plans/{plan_id}`.

        GET /templates/plan/{plan_id}. Evidence: vendor_tool (mcp_tools.json:getPlanById).

        Args:
            plan_id: The `id` of the plan.

        """
        from .get_plan_v3 import request

        return self._caller.call(request(plan_id))

    @overload
    def add_products(self, plan_id: str | UUID, body: AddPlanProducts | Mapping[str, Any]) -> Any: ...
    @overload
    def add_products(self, plan_id: str | UUID, **fields: Unpack[AddPlanProductsFields]) -> Any: ...
    def add_products(
        self, plan_id: str | UUID, body: AddPlanProducts | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add products to a plan of the third version.

        Adds products with their prices to a plan. The vendor's newer tools no longer have it.

        POST /templates/plan/{plan_id}/products. Evidence: vendor_tool (mcp_tools.json:addProductsToPlan).

        Args:
            plan_id: The `id` of the plan.
            body: a `AddPlanProducts`, a dict of the same shape, or its fields as keywords.

        """
        from .add_plan_v3_products import request

        return self._caller.call(request(plan_id, body, fields=fields))

    @overload
    def preview(self, plan_id: str | UUID, body: PreviewPlanV3 | Mapping[str, Any]) -> Any: ...
    @overload
    def preview(self, plan_id: str | UUID, **fields: Unpack[PreviewPlanV3Fields]) -> Any: ...
    def preview(self, plan_id: str | UUID, body: PreviewPlanV3 | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Preview the estimate of a plan of the third version.

        What a contract of this plan would come to from a day on. Only the start is needed; what is left out comes
        from the plan or is made up. The vendor's newer tools no longer have it.

        POST /templates/plan/{plan_id}/preview. Evidence: documented (docs2.zenskar.com/api-
        reference/plans-v3/templates-plan-preview-estimate).

        Args:
            plan_id: The `id` of the plan.
            body: a `PreviewPlanV3`, a dict of the same shape, or its fields as keywords.

        """
        from .preview_plan_v3 import request

        return self._caller.call(request(plan_id, body, fields=fields))


class RawPlansV3:
    """The methods of `PlansV3`, giving whole answers."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListPlansV3Filters],
    ) -> Response[PlanV3Page]:
        """List plans of the third version: the whole answer with one page."""
        from ...client import Request
        from .list_plans_v3 import OPERATION

        return self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
            )
        )

    @overload
    def create(self, body: CreatePlanV3 | Mapping[str, Any]) -> Response[Any]: ...
    @overload
    def create(self, **fields: Unpack[CreatePlanV3Fields]) -> Response[Any]: ...
    def create(self, body: CreatePlanV3 | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create a plan of the third version: the whole answer."""
        from .create_plan_v3 import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, plan_id: str | UUID) -> Response[PlanV3]:
        """Get a plan of the third version: the whole answer."""
        from .get_plan_v3 import request

        return self._caller.answer(request(plan_id))

    @overload
    def add_products(self, plan_id: str | UUID, body: AddPlanProducts | Mapping[str, Any]) -> Response[Any]: ...
    @overload
    def add_products(self, plan_id: str | UUID, **fields: Unpack[AddPlanProductsFields]) -> Response[Any]: ...
    def add_products(
        self, plan_id: str | UUID, body: AddPlanProducts | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Add products to a plan of the third version: the whole answer."""
        from .add_plan_v3_products import request

        return self._caller.answer(request(plan_id, body, fields=fields))

    @overload
    def preview(self, plan_id: str | UUID, body: PreviewPlanV3 | Mapping[str, Any]) -> Response[Any]: ...
    @overload
    def preview(self, plan_id: str | UUID, **fields: Unpack[PreviewPlanV3Fields]) -> Response[Any]: ...
    def preview(
        self, plan_id: str | UUID, body: PreviewPlanV3 | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Preview the estimate of a plan of the third version: the whole answer."""
        from .preview_plan_v3 import request

        return self._caller.answer(request(plan_id, body, fields=fields))


class AsyncPlansV3:
    """Plans of the third version, a generation of their own with one currency and a list of products."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawPlansV3:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        return AsyncRawPlansV3(self._caller)

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListPlansV3Filters],
    ) -> AsyncPager[PlanV3]:
        """List plans of the third version.

        Plans of the third version by page, newest first unless `order` says otherwise. They are others than those
        of `GET /plans`. The archived list of parameters is cut after `business_entity_id__in`, so there may be more
        filters.

        GET /templates/plan. Evidence: documented (docs2.zenskar.com/api-reference/plans-v3/templates-plan-list).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            order: The field to sort by, descending with a minus in front. The server takes `-created_at` if it
                is left out.

        """
        from ...client import Request
        from .list_plans_v3 import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
        )

    @overload
    async def create(self, body: CreatePlanV3 | Mapping[str, Any]) -> Any: ...
    @overload
    async def create(self, **fields: Unpack[CreatePlanV3Fields]) -> Any: ...
    async def create(self, body: CreatePlanV3 | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a plan of the third version.

        Makes a plan with one currency, as `draft` if no status is given. The page lists the body without method and
        path, which are those of the vendor's tools of spring 2026; newer ones call `POST /plans`.

        POST /templates/plan. Evidence: vendor_tool (docs.zenskar.com/reference/templates-plan-create).

        Args:
            body: a `CreatePlanV3`, a dict of the same shape, or its fields as keywords.

        """
        from .create_plan_v3 import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, plan_id: str | UUID) -> PlanV3:
        """Get a plan of the third version.

        One plan by its id. It surely has more than lists show, products and prices for instance; no source shows
        it. The vendor's newer tools call `GET /plans/{plan_id}`.

        GET /templates/plan/{plan_id}. Evidence: vendor_tool (mcp_tools.json:getPlanById).

        Args:
            plan_id: The `id` of the plan.

        """
        from .get_plan_v3 import request

        return await self._caller.call(request(plan_id))

    @overload
    async def add_products(self, plan_id: str | UUID, body: AddPlanProducts | Mapping[str, Any]) -> Any: ...
    @overload
    async def add_products(self, plan_id: str | UUID, **fields: Unpack[AddPlanProductsFields]) -> Any: ...
    async def add_products(
        self, plan_id: str | UUID, body: AddPlanProducts | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add products to a plan of the third version.

        Adds products with their prices to a plan. The vendor's newer tools no longer have it.

        POST /templates/plan/{plan_id}/products. Evidence: vendor_tool (mcp_tools.json:addProductsToPlan).

        Args:
            plan_id: The `id` of the plan.
            body: a `AddPlanProducts`, a dict of the same shape, or its fields as keywords.

        """
        from .add_plan_v3_products import request

        return await self._caller.call(request(plan_id, body, fields=fields))

    @overload
    async def preview(self, plan_id: str | UUID, body: PreviewPlanV3 | Mapping[str, Any]) -> Any: ...
    @overload
    async def preview(self, plan_id: str | UUID, **fields: Unpack[PreviewPlanV3Fields]) -> Any: ...
    async def preview(
        self, plan_id: str | UUID, body: PreviewPlanV3 | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Preview the estimate of a plan of the third version.

        What a contract of this plan would come to from a day on. Only the start is needed; what is left out comes
        from the plan or is made up. The vendor's newer tools no longer have it.

        POST /templates/plan/{plan_id}/preview. Evidence: documented (docs2.zenskar.com/api-
        reference/plans-v3/templates-plan-preview-estimate).

        Args:
            plan_id: The `id` of the plan.
            body: a `PreviewPlanV3`, a dict of the same shape, or its fields as keywords.

        """
        from .preview_plan_v3 import request

        return await self._caller.call(request(plan_id, body, fields=fields))


class AsyncRawPlansV3:
    """The methods of `AsyncPlansV3`, giving whole answers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListPlansV3Filters],
    ) -> Response[PlanV3Page]:
        """List plans of the third version: the whole answer with one page."""
        from ...client import Request
        from .list_plans_v3 import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
            )
        )

    @overload
    async def create(self, body: CreatePlanV3 | Mapping[str, Any]) -> Response[Any]: ...
    @overload
    async def create(self, **fields: Unpack[CreatePlanV3Fields]) -> Response[Any]: ...
    async def create(self, body: CreatePlanV3 | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create a plan of the third version: the whole answer."""
        from .create_plan_v3 import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, plan_id: str | UUID) -> Response[PlanV3]:
        """Get a plan of the third version: the whole answer."""
        from .get_plan_v3 import request

        return await self._caller.answer(request(plan_id))

    @overload
    async def add_products(self, plan_id: str | UUID, body: AddPlanProducts | Mapping[str, Any]) -> Response[Any]: ...
    @overload
    async def add_products(self, plan_id: str | UUID, **fields: Unpack[AddPlanProductsFields]) -> Response[Any]: ...
    async def add_products(
        self, plan_id: str | UUID, body: AddPlanProducts | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Add products to a plan of the third version: the whole answer."""
        from .add_plan_v3_products import request

        return await self._caller.answer(request(plan_id, body, fields=fields))

    @overload
    async def preview(self, plan_id: str | UUID, body: PreviewPlanV3 | Mapping[str, Any]) -> Response[Any]: ...
    @overload
    async def preview(self, plan_id: str | UUID, **fields: Unpack[PreviewPlanV3Fields]) -> Response[Any]: ...
    async def preview(
        self, plan_id: str | UUID, body: PreviewPlanV3 | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Preview the estimate of a plan of the third version: the whole answer."""
        from .preview_plan_v3 import request

        return await self._caller.answer(request(plan_id, body, fields=fields))
