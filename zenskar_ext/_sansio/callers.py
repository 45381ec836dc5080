"""Warnings that point at the line of the caller's code which led to them, however deep in this library they arise.

Python shows a DeprecationWarning only if that line is in the program itself. Decides nothing about what is warned of.
"""

import sys
import warnings
from traceback import walk_stack
from types import FrameType

_OURS = frozenset({"zenskar_client", "zenskar_ext"})
# What lies between a call that is a task or a thread of its own, and the code that started the event loop.
_LOOPS = frozenset({"anyio", "asyncio", "concurrent", "outcome", "threading", "trio", "uvloop"})


def warn(message: str, category: type[Warning]) -> None:
    """Warn at the line of the first caller outside this library; of a task without one, where its loop was started."""
    frame = _caller(sys._getframe(1))  # noqa: SLF001 - `skip_file_prefixes` is of Python 3.12
    names = frame.f_globals
    warnings.warn_explicit(
        message,
        category,
        frame.f_code.co_filename,
        frame.f_lineno,
        module=names.get("__name__", "<string>"),
        registry=names.setdefault("__warningregistry__", {}),
        module_globals=names,
    )


def _caller(frame: FrameType) -> FrameType:
    outside = [each for each, _ in walk_stack(frame) if _package(each) not in _OURS]
    return next((each for each in outside if _package(each) not in _LOOPS), next(iter(outside), frame))


def _package(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__")).partition(".")[0]
