# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Types that annotations name and that nothing imports at start: each is imported when an annotation is evaluated.

This is what lets `typing.get_type_hints` work on every method.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ssl import SSLContext as SSLContext
    from uuid import UUID as UUID

    from zenskar_ext._async.pager import AsyncPager as AsyncPager
    from zenskar_ext._sansio.downloads import OnProgress as OnProgress
    from zenskar_ext._sansio.targets import BinaryStream as BinaryStream
    from zenskar_ext._sansio.targets import Target as Target
    from zenskar_ext._sync.pager import Pager as Pager
    from zenskar_ext.filters import Op as Op
    from zenskar_ext.filters import Where as Where

    from .operations import Request as Request

_MODULES = {
    "AsyncPager": "zenskar_ext._async.pager",
    "BinaryStream": "zenskar_ext._sansio.targets",
    "OnProgress": "zenskar_ext._sansio.downloads",
    "Op": "zenskar_ext.filters",
    "Pager": "zenskar_ext._sync.pager",
    "Request": f"{__package__}.operations",
    "SSLContext": "ssl",
    "Target": "zenskar_ext._sansio.targets",
    "UUID": "uuid",
    "Where": "zenskar_ext.filters",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_MODULES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
