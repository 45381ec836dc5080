"""The exit codes of the command, by class of error. docs/command.md has them as a table."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Final, NamedTuple

from zenskar_ext import errors
from zenskar_ext.errors import ZenskarError


class Exit(NamedTuple):
    """An exit code, what it means, and the errors that it stands for."""

    code: int
    words: str
    errors: tuple[type[BaseException], ...] = ()


REFUSED: Final = 12
"""A write that nobody agreed to."""
INTERRUPTED: Final = 130

EXITS: Final[Sequence[Exit]] = (
    Exit(0, "done"),
    Exit(2, "wrong usage: nothing was sent", (errors.InvalidRequestError,)),
    Exit(3, "no usable settings: key, organisation, address or profile", (errors.ConfigurationError,)),
    Exit(4, "the path of the operation is only assumed: nothing was sent", (errors.UnverifiedOperationError,)),
    Exit(5, "the API refused the key or the organisation", (errors.AuthenticationError, errors.PermissionDeniedError)),
    Exit(6, "there is no such record", (errors.NotFoundError,)),
    Exit(8, "too many requests", (errors.RateLimitError,)),
    Exit(9, "the server failed", (errors.InternalServerError,)),
    Exit(7, "the API refused the request", (errors.APIStatusError,)),
    Exit(10, "no response came", (errors.APIConnectionError,)),
    Exit(11, "a response that cannot be read", (errors.APIResponseValidationError, errors.CursorLoopError)),
    Exit(1, "another failure, such as an extra that is not installed", (ZenskarError,)),
    Exit(REFUSED, "a write was not confirmed: nothing was sent"),
    Exit(13, "the closing balance of an export does not agree"),
    Exit(14, "what is printed could not be written"),
    Exit(INTERRUPTED, "interrupted"),
    Exit(141, "the reader of standard output has closed it, as `head` does"),
)
"""The first one that fits an error counts."""


def code_of_status(status: int) -> int:
    """Return the exit code for the status of a response that kept something from being sent."""
    known = {HTTPStatus.TOO_MANY_REQUESTS: 8, HTTPStatus.NOT_FOUND: 6}
    if status in known:
        return known[HTTPStatus(status)]
    return {2: 11, 3: 11, 5: 9}.get(status // 100, 7)


def code_of(error: ZenskarError) -> int:
    """Return the exit code for an error."""
    return next(each.code for each in EXITS if isinstance(error, each.errors))
