# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Operations by path, for calls that name a path and no operation."""

from typing import Final

NEVER_RETRY: Final[tuple[str, ...]] = ("/invoices/pay/{payload}", "/datasources/{datasource_id}/sync")
"""The paths of operations that must not be sent twice, whatever the outcome. They count for every method: a HEAD acts too."""

__all__ = ["NEVER_RETRY"]
