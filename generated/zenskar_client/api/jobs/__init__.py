# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `jobs`: `Jobs`, `AsyncJobs`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncJobs
    from ._async_raw import AsyncRawJobs
    from ._filters import ListJobsFilters
    from ._raw import RawJobs
    from ._sync import Jobs

_MODULES = {
    "ListJobsFilters": "._filters",
    "AsyncJobs": "._async",
    "AsyncRawJobs": "._async_raw",
    "RawJobs": "._raw",
    "Jobs": "._sync",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)


__all__ = ["AsyncJobs", "AsyncRawJobs", "Jobs", "ListJobsFilters", "RawJobs"]
