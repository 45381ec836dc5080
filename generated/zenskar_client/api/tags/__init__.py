# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `tags`: `Tags`, `AsyncTags`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncTags
    from ._async_raw import AsyncRawTags
    from ._raw import RawTags
    from ._sync import Tags

_MODULES = {"AsyncTags": "._async", "AsyncRawTags": "._async_raw", "RawTags": "._raw", "Tags": "._sync"}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)


__all__ = ["AsyncRawTags", "AsyncTags", "RawTags", "Tags"]
