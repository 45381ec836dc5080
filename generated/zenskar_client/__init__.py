# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The raw client of the Zenskar API: models, one module per operation, one namespace per tag.

`Client` only sends requests and reads responses. For pagination, filters, retries and errors per status, use
`zenskar_ext`.
"""

from . import models
from .client import AsyncClient, Client

__all__ = ["AsyncClient", "Client", "models"]
