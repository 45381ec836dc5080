# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `customer_portal`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import Caller
    from ...models.open_body import OpenBody
    from ._raw import RawCustomerPortal


class CustomerPortal:
    """How the customer-facing portal is set up. Sessions of it are made under Customers."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawCustomerPortal:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawCustomerPortal

        return RawCustomerPortal(self._caller)

    def get_configuration(self) -> Any:
        """Get the customer portal configuration.

        How the customer-facing portal of the organisation is set up. Known from the vendor's tools only.

        GET /customer_portal/configuration. Evidence: vendor_tool (mcp_tools.json:getCustomerPortalConfiguration).

        """
        from .get_customer_portal_configuration import request

        return self._caller.call(request())

    def update_configuration(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Update the customer portal configuration.

        Changes how the customer-facing portal is set up; being a PUT, presumably as a whole. The old index has it
        without a path; that it is a PUT to the path of GET is inferred, since an organisation has one
        configuration. The body is not known.

        PUT /customer_portal/configuration. Evidence: inferred (sibling: GET /customer_portal/configuration
        (mcp_tools.json)). The path is inferred from its siblings: the first call warns; `make probe` finds out.

        """
        from .update_customer_portal_configuration import request

        return self._caller.call(request(body, fields=fields))

    def create_configuration(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create the customer portal configuration.

        Sets up the customer-facing portal. The old index has it without a path; that it is a POST to the path of
        GET is inferred, since an organisation has one configuration. The body is not known.

        POST /customer_portal/configuration. Evidence: inferred (sibling: GET /customer_portal/configuration
        (mcp_tools.json)). The path is inferred from its siblings: the first call warns; `make probe` finds out.

        """
        from .create_customer_portal_configuration import request

        return self._caller.call(request(body, fields=fields))
