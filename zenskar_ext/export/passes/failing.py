"""Which failures are those of one row, so that the others go on, and which ones end the reading of a list at once.

A key that is refused, a rate limit that never ends, and a connection that is lost fail for every row. So does a server that
is down: after some rows that fail one after another, the list itself is asked for.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from zenskar_ext.errors import (
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    CursorLoopError,
    NotFoundError,
    RateLimitError,
)
from zenskar_ext.export.errors import UnfitValueError

T = TypeVar("T")

DOUBT: Final = 20
"""After so many rows that fail one after another, the list is asked for, to see whether everything fails."""

MOST: Final = 1_000
"""So many rows that fail, one after another or on the pages of a list, are no matter of single rows any more."""

KEPT: Final = 100
"""Of so many rows it is kept why they failed."""


def attempt(call: Callable[[str], Any], key: str) -> Any:
    """Return what a call returns for a row: None for a 404, and the error if only this row fails.

    Raises:
        ZenskarError: The call would fail for every row.
    """
    try:
        return call(key)
    except NotFoundError:
        return None
    except (AuthenticationError, RateLimitError):
        raise
    except (APIStatusError, APITimeoutError, APIResponseValidationError, CursorLoopError) as error:
        return error


def left_out(some: Sequence[T], store: Callable[[Sequence[T]], None]) -> list[tuple[T, UnfitValueError]]:
    """Store all but those with a value that does not fit, by halves. Return these, and why each does not fit."""
    try:
        store(some)
    except UnfitValueError as error:
        if len(some) == 1:
            return [(some[0], error)]
        half = len(some) // 2
        return left_out(some[:half], store) + left_out(some[half:], store)
    return []
