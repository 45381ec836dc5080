"""The Zenskar client for services: pagination, filters, retries and errors on top of the raw client `zenskar_client`.

Holds the public names and imports each one when it is first used; contains no logic.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zenskar_client import models
    from zenskar_client.checks import extra
    from zenskar_client.types import UNSET, Response, Unset, dumps, loads
    from zenskar_ext._async.batches import AsyncBatches
    from zenskar_ext._async.client import AsyncZenskar
    from zenskar_ext._async.pager import AsyncPager
    from zenskar_ext._sansio.batch import Batch
    from zenskar_ext._sansio.cursor import Page
    from zenskar_ext._sync.batches import Batches
    from zenskar_ext._sync.client import Zenskar
    from zenskar_ext._sync.pager import Pager
    from zenskar_ext.attempts import Attempt, FailedAttempt, Retry
    from zenskar_ext.errors import (
        APIConnectionError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConfigurationError,
        ConflictError,
        CursorLoopError,
        FilterError,
        InternalServerError,
        InvalidRequestError,
        MissingFieldError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        SeveralRecordsError,
        TargetError,
        UnprocessableEntityError,
        UnverifiedOperationError,
        UnverifiedOperationWarning,
        ZenskarError,
    )
    from zenskar_ext.filters import (
        Op,
        Where,
        between,
        contains,
        eq,
        gt,
        gte,
        ilike,
        in_,
        is_null,
        like,
        lt,
        lte,
        ne,
        not_in,
        starts_with,
        where,
    )
    from zenskar_ext.missing import need, opt
    from zenskar_ext.retries import RetryPolicy

__version__ = "0.2.0.dev0"

_HOMES = {
    "zenskar_client": ("models",),
    "zenskar_client.checks": ("extra",),
    "zenskar_client.types": ("UNSET", "Response", "Unset", "dumps", "loads"),
    "zenskar_ext._async.client": ("AsyncZenskar",),
    "zenskar_ext._async.batches": ("AsyncBatches",),
    "zenskar_ext._async.pager": ("AsyncPager",),
    "zenskar_ext._sansio.batch": ("Batch",),
    "zenskar_ext._sync.batches": ("Batches",),
    "zenskar_ext._sansio.cursor": ("Page",),
    "zenskar_ext._sync.pager": ("Pager",),
    "zenskar_ext._sync.client": ("Zenskar",),
    "zenskar_ext.attempts": ("Attempt", "FailedAttempt", "Retry"),
    "zenskar_ext.errors": (
        "APIConnectionError",
        "APIResponseValidationError",
        "APIStatusError",
        "APITimeoutError",
        "AuthenticationError",
        "BadRequestError",
        "ConfigurationError",
        "ConflictError",
        "CursorLoopError",
        "FilterError",
        "InternalServerError",
        "InvalidRequestError",
        "MissingFieldError",
        "NotFoundError",
        "PermissionDeniedError",
        "RateLimitError",
        "SeveralRecordsError",
        "TargetError",
        "UnprocessableEntityError",
        "UnverifiedOperationError",
        "UnverifiedOperationWarning",
        "ZenskarError",
    ),
    "zenskar_ext.filters": (
        "Op",
        "Where",
        "between",
        "contains",
        "eq",
        "gt",
        "gte",
        "ilike",
        "in_",
        "is_null",
        "like",
        "lt",
        "lte",
        "ne",
        "not_in",
        "starts_with",
        "where",
    ),
    "zenskar_ext.missing": ("need", "opt"),
    "zenskar_ext.retries": ("RetryPolicy",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


__all__ = [
    "UNSET",
    "APIConnectionError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncBatches",
    "AsyncPager",
    "AsyncZenskar",
    "Attempt",
    "AuthenticationError",
    "BadRequestError",
    "Batch",
    "Batches",
    "ConfigurationError",
    "ConflictError",
    "CursorLoopError",
    "FailedAttempt",
    "FilterError",
    "InternalServerError",
    "InvalidRequestError",
    "MissingFieldError",
    "NotFoundError",
    "Op",
    "Page",
    "Pager",
    "PermissionDeniedError",
    "RateLimitError",
    "Response",
    "Retry",
    "RetryPolicy",
    "SeveralRecordsError",
    "TargetError",
    "UnprocessableEntityError",
    "Unset",
    "UnverifiedOperationError",
    "UnverifiedOperationWarning",
    "Where",
    "Zenskar",
    "ZenskarError",
    "__version__",
    "between",
    "contains",
    "dumps",
    "eq",
    "extra",
    "gt",
    "gte",
    "ilike",
    "in_",
    "is_null",
    "like",
    "loads",
    "lt",
    "lte",
    "models",
    "ne",
    "need",
    "not_in",
    "opt",
    "starts_with",
    "where",
]
