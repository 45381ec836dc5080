"""For tests of services that use Zenskar: a local Zenskar, and faults on demand."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zenskar_ext.testing.changes import Change
    from zenskar_ext.testing.faults import Fault
    from zenskar_ext.testing.sandbox import Sandbox

_HOME_OF = {
    "Change": "zenskar_ext.testing.changes",
    "Fault": "zenskar_ext.testing.faults",
    "Sandbox": "zenskar_ext.testing.sandbox",
}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


__all__ = ["Change", "Fault", "Sandbox"]
