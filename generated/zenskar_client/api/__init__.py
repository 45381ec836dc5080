# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespaces of the API: `Namespaces`, and `AsyncNamespaces` for an asynchronous client. Each is imported on first use."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncNamespaces
    from ._sync import Namespaces

_MODULES = {"AsyncNamespaces": "._async", "Namespaces": "._sync"}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)


__all__ = ["AsyncNamespaces", "Namespaces"]
