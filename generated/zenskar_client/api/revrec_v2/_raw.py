# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `revrec_v2`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import Caller
from ...types import Response

if TYPE_CHECKING:
    from typing_extensions import deprecated
else:
    from ...types import deprecated


class RawRevrecV2:
    """The methods of `RevrecV2`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @deprecated("revrec_v2.list_performance_obligations is deprecated; its docstring says why")
    def list_performance_obligations(self) -> Response[Any]:
        """List performance obligations (v2): the whole response."""
        from .list_performance_obligations_v2 import request

        return self._caller.answer(request())

    @deprecated("revrec_v2.create_performance_obligation is deprecated; its docstring says why")
    def create_performance_obligation(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a performance obligation (v2): the whole response."""
        from .create_performance_obligation_v2 import request

        return self._caller.answer(request(body, fields=fields))

    @deprecated("revrec_v2.get_performance_obligation is deprecated; its docstring says why")
    def get_performance_obligation(self, performance_obligation_id: str | hints.UUID) -> Response[Any]:
        """Get a performance obligation (v2): the whole response."""
        from .get_performance_obligation_v2 import request

        return self._caller.answer(request(performance_obligation_id))

    @deprecated("revrec_v2.list_plans is deprecated; its docstring says why")
    def list_plans(self) -> Response[Any]:
        """List revenue plans (v2): the whole response."""
        from .list_revenue_plans_v2 import request

        return self._caller.answer(request())

    @deprecated("revrec_v2.get_plan is deprecated; its docstring says why")
    def get_plan(self, revenue_plan_id: str | hints.UUID) -> Response[Any]:
        """Get a revenue plan (v2): the whole response."""
        from .get_revenue_plan_v2 import request

        return self._caller.answer(request(revenue_plan_id))

    @deprecated("revrec_v2.update_plan is deprecated; its docstring says why")
    def update_plan(
        self, revenue_plan_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update a revenue plan (v2): the whole response."""
        from .update_revenue_plan_v2 import request

        return self._caller.answer(request(revenue_plan_id, body, fields=fields))

    @deprecated("revrec_v2.activate_plan is deprecated; its docstring says why")
    def activate_plan(
        self, revenue_plan_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Activate a revenue plan (v2): the whole response."""
        from .activate_revenue_plan_v2 import request

        return self._caller.answer(request(revenue_plan_id, body, fields=fields))

    @deprecated("revrec_v2.update_plan_period is deprecated; its docstring says why")
    def update_plan_period(
        self,
        revenue_plan_id: str | hints.UUID,
        period_id: str | hints.UUID,
        body: models.OpenBody | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Update a period of a revenue plan (v2): the whole response."""
        from .update_revenue_plan_period_v2 import request

        return self._caller.answer(request(revenue_plan_id, period_id, body, fields=fields))

    @deprecated("revrec_v2.list_postings is deprecated; its docstring says why")
    def list_postings(self) -> Response[Any]:
        """List revenue postings (v2): the whole response."""
        from .list_revenue_postings_v2 import request

        return self._caller.answer(request())

    @deprecated("revrec_v2.get_posting is deprecated; its docstring says why")
    def get_posting(self, revenue_posting_id: str | hints.UUID) -> Response[Any]:
        """Get a revenue posting (v2): the whole response."""
        from .get_revenue_posting_v2 import request

        return self._caller.answer(request(revenue_posting_id))

    @deprecated("revrec_v2.recognise_till_date is deprecated; its docstring says why")
    def recognise_till_date(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Recognise revenue up to a date (v2): the whole response."""
        from .recognise_revenue_till_date_v2 import request

        return self._caller.answer(request(body, fields=fields))

    @deprecated("revrec_v2.post_to_ledger is deprecated; its docstring says why")
    def post_to_ledger(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Post recognised revenue to the ledger (v2): the whole response."""
        from .post_recognised_revenue_v2 import request

        return self._caller.answer(request(body, fields=fields))
