# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `performance_obligation_templates`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import AsyncCaller

if TYPE_CHECKING:
    from ._async_raw import AsyncRawPerformanceObligationTemplates


class AsyncPerformanceObligationTemplates:
    """Templates for performance obligations: a library, and those of the organisation."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawPerformanceObligationTemplates:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawPerformanceObligationTemplates

        return AsyncRawPerformanceObligationTemplates(self._caller)

    async def list_library_templates(self) -> Any:
        """List the templates of the library.

        Presumably returns the ready-made templates of performance obligations that Zenskar provides.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /performance_obligation_templates/library. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed: `library` below the plural of the heading.
        """
        from .list_library_templates import request

        return await self._caller.call(request())

    async def get_library_template(self, template_id: str | hints.UUID) -> Any:
        """Get a template of the library.

        Presumably returns one template of the library.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /performance_obligation_templates/library/{template_id}. Sent again after a failure that may pass.

        Args:
            template_id: The id of the template.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The old index
            lists two reads by id: this one after the library, and another among the organisation's own templates.
            The path is assumed to be an item of the library.
        """
        from .get_library_template import request

        return await self._caller.call(request(template_id))

    async def list(self) -> Any:
        """List performance obligation templates.

        Presumably returns the organisation's own templates.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /performance_obligation_templates. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed: the plural of the heading. `/templates/pob` would follow the newer `/templates/plan`.
        """
        from .list_performance_obligation_templates import request

        return await self._caller.call(request())

    async def create(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a performance obligation template.

        Creates a template. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /performance_obligation_templates. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed to be that of the list.
        """
        from .create_performance_obligation_template import request

        return await self._caller.call(request(body, fields=fields))

    async def get(self, template_id: str | hints.UUID) -> Any:
        """Get a performance obligation template.

        Returns one of the organisation's own templates by its id.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /performance_obligation_templates/{template_id}. Sent again after a failure that may pass.

        Args:
            template_id: The id of the template.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The old index
            lists two reads by id: this one after the creation of a template, and another after the library. The
            path is assumed to be an item of the list.
        """
        from .get_performance_obligation_template import request

        return await self._caller.call(request(template_id))

    async def update(
        self, template_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a performance obligation template.

        Changes a template. The body is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /performance_obligation_templates/{template_id}. Never sent again once it may have reached the server.

        Args:
            template_id: The id of the template.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation; the current index has no such heading. The path is
            assumed to be an item of the list.
        """
        from .update_performance_obligation_template import request

        return await self._caller.call(request(template_id, body, fields=fields))
