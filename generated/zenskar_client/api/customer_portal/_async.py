# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `customer_portal`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncCaller
    from ...models.open_body import OpenBody
    from ._async_raw import AsyncRawCustomerPortal


class AsyncCustomerPortal:
    """The configuration of the customer-facing portal. Portal sessions are created under Customers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawCustomerPortal:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawCustomerPortal

        return AsyncRawCustomerPortal(self._caller)

    async def get_configuration(self) -> Any:
        """Get the customer portal configuration.

        Returns the configuration of the organisation's customer-facing portal.

        Sources: known from the vendor's tools only.

        GET /customer_portal/configuration. Evidence: vendor_tool (mcp_tools.json:getCustomerPortalConfiguration).

        """
        from .get_customer_portal_configuration import request

        return await self._caller.call(request())

    async def update_configuration(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Update the customer portal configuration.

        Updates the configuration of the customer-facing portal. Being a PUT, it presumably replaces the whole
        configuration. The body is not known.

        Sources: the docs' old index lists this operation without a path. That it is a PUT on the path of the GET is
        inferred, because an organisation has one configuration.

        PUT /customer_portal/configuration. Evidence: inferred (sibling: GET /customer_portal/configuration
        (mcp_tools.json)). The path is inferred from its siblings: the first call warns; `make probe` finds out.

        """
        from .update_customer_portal_configuration import request

        return await self._caller.call(request(body, fields=fields))

    async def create_configuration(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create the customer portal configuration.

        Creates the configuration of the customer-facing portal. The body is not known.

        Sources: the docs' old index lists this operation without a path. That it is a POST on the path of the GET
        is inferred, because an organisation has one configuration.

        POST /customer_portal/configuration. Evidence: inferred (sibling: GET /customer_portal/configuration
        (mcp_tools.json)). The path is inferred from its siblings: the first call warns; `make probe` finds out.

        """
        from .create_customer_portal_configuration import request

        return await self._caller.call(request(body, fields=fields))
