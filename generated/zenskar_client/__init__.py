# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The raw client of the Zenskar API: models, one module an operation, one namespace a tag.

`Client` sends requests and reads answers, and does nothing else. For pages, filters, retries and errors by status use
`zenskar_ext`.
"""

from .client import AsyncClient, Client

__all__ = ["AsyncClient", "Client"]
