# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `customer_portal`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...client import AsyncCaller

if TYPE_CHECKING:
    from ._async_raw import AsyncRawCustomerPortal


class AsyncCustomerPortal:
    """The configuration of the customer-facing portal. Portal sessions are created under Customers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawCustomerPortal:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawCustomerPortal

        return AsyncRawCustomerPortal(self._caller)

    async def get_configuration(self) -> Any:
        """Get the customer portal configuration.

        Returns the configuration of the organisation's customer-facing portal.

        GET /customer_portal/configuration. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getCustomerPortalConfiguration).
            Known from the vendor's tools only.
        """
        from .get_customer_portal_configuration import request

        return await self._caller.call(request())

    async def update_configuration(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Update the customer portal configuration.

        Updates the configuration of the customer-facing portal. Being a PUT, it presumably replaces the whole
        configuration. The body is not known.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        PUT /customer_portal/configuration. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (sibling: GET /customer_portal/configuration (mcp_tools.json)).
            The docs' old index lists this operation without a path. That it is a PUT on the path of the GET is
            inferred, because an organisation has one configuration.
        """
        from .update_customer_portal_configuration import request

        return await self._caller.call(request(body, fields=fields))

    async def create_configuration(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create the customer portal configuration.

        Creates the configuration of the customer-facing portal. The body is not known.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        POST /customer_portal/configuration. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (sibling: GET /customer_portal/configuration (mcp_tools.json)).
            The docs' old index lists this operation without a path. That it is a POST on the path of the GET is
            inferred, because an organisation has one configuration.
        """
        from .create_customer_portal_configuration import request

        return await self._caller.call(request(body, fields=fields))
