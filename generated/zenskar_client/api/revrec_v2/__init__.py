# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `revrec_v2`: `RevrecV2`, `AsyncRevrecV2`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncRevrecV2
    from ._async_raw import AsyncRawRevrecV2
    from ._raw import RawRevrecV2
    from ._sync import RevrecV2

_MODULES = {"AsyncRevrecV2": "._async", "AsyncRawRevrecV2": "._async_raw", "RawRevrecV2": "._raw", "RevrecV2": "._sync"}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)


__all__ = ["AsyncRawRevrecV2", "AsyncRevrecV2", "RawRevrecV2", "RevrecV2"]
