# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `revrec_v3`: `RevrecV3`, `AsyncRevrecV3`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncRevrecV3
    from ._async_raw import AsyncRawRevrecV3
    from ._raw import RawRevrecV3
    from ._sync import RevrecV3

_MODULES = {"AsyncRevrecV3": "._async", "AsyncRawRevrecV3": "._async_raw", "RawRevrecV3": "._raw", "RevrecV3": "._sync"}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)


__all__ = ["AsyncRawRevrecV3", "AsyncRevrecV3", "RawRevrecV3", "RevrecV3"]
