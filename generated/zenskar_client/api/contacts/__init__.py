# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The namespace `contacts`: `Contacts`, `AsyncContacts`, and both with whole responses.

Each class is imported on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncContacts
    from ._async_raw import AsyncRawContacts
    from ._filters import ListContactsFilters
    from ._raw import RawContacts
    from ._sync import Contacts

_MODULES = {
    "ListContactsFilters": "._filters",
    "AsyncContacts": "._async",
    "AsyncRawContacts": "._async_raw",
    "RawContacts": "._raw",
    "Contacts": "._sync",
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


__all__ = ["AsyncContacts", "AsyncRawContacts", "Contacts", "ListContactsFilters", "RawContacts"]
