"""The options of a call: the values that `with_options` changes.

Decides which values are valid. Knows nothing of how requests are built or sent.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from math import inf
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from attrs import field, frozen

from zenskar_ext._sansio.redaction import SIGNING
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.retries import RetryPolicy, check_function, is_number

if TYPE_CHECKING:
    from zenskar_ext.attempts import Attempt, Retry

RetryHook: TypeAlias = Callable[["Retry"], None]
AttemptHook: TypeAlias = Callable[["Attempt"], None]
OnRetry: TypeAlias = RetryHook | Sequence[RetryHook]
OnAttempt: TypeAlias = AttemptHook | Sequence[AttemptHook]
F = TypeVar("F", bound=Callable[..., object])

DEFAULT_TIMEOUT = 30.0
_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"  # a token of HTTP
_VALUE = r"([!-~]([ \t!-~]*[!-~])?)?"
_FRAMING = frozenset(
    {"connection", "content-length", "expect", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"}
)


def hooks_of(name: str, given: "F | Sequence[F] | None", event: str) -> tuple[F, ...]:
    """Return one hook, or those of a list or tuple, as a tuple.

    Raises:
        ConfigurationError: One of them cannot be called, or is async: nobody would await it.
    """
    if given is None:
        return ()
    hooks = tuple(cast("Sequence[F]", given)) if isinstance(given, list | tuple) else (cast("F", given),)
    for hook in hooks:
        check_function(name, hook, event)
    return hooks


def _retry_hooks(given: OnRetry | None) -> tuple[RetryHook, ...]:
    return hooks_of("on_retry", given, "a Retry")


def _attempt_hooks(given: OnAttempt | None) -> tuple[AttemptHook, ...]:
    return hooks_of("on_attempt", given, "an Attempt")


@frozen
class Options:
    """How calls are sent.

    Attributes:
        timeout: How many seconds one attempt may wait for the connection, and for each part of the response.
        retries: How often and for how long a call is tried.
        headers: Headers added to every request.
        on_retry: Called before each wait, one after the other.
        on_attempt: Called after each attempt, one after the other.
        max_response_bytes: How large the unpacked body of a response may be.
    """

    timeout: float = DEFAULT_TIMEOUT
    retries: RetryPolicy = field(factory=RetryPolicy)
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    on_retry: tuple[RetryHook, ...] = field(default=(), converter=_retry_hooks)
    on_attempt: tuple[AttemptHook, ...] = field(default=(), converter=_attempt_hooks)
    max_response_bytes: int = 256 * 2**20

    def __attrs_post_init__(self) -> None:
        if not is_number(self.timeout) or not 0 < self.timeout < inf:
            msg = f"timeout={self.timeout!r}: give a number of seconds greater than 0"
            raise ConfigurationError(msg)
        if type(self.retries) is not RetryPolicy:
            msg = f"retries={self.retries!r}: give a RetryPolicy, such as RetryPolicy(attempts=1) for none"
            raise ConfigurationError(msg)
        if problem := problem_of_headers(self.headers, of_one_call=False):
            msg = f"headers: {problem}"
            raise ConfigurationError(msg)
        if type(self.max_response_bytes) is not int or self.max_response_bytes < 1:
            msg = f"max_response_bytes={self.max_response_bytes!r}: give an int of 1 or more"
            raise ConfigurationError(msg)

    def changed(
        self,
        *,
        timeout: float | None = None,
        retries: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        on_retry: OnRetry | None = None,
        on_attempt: OnAttempt | None = None,
        max_response_bytes: int | None = None,
    ) -> "Options":
        """Return a copy with some options changed: headers are added to the existing ones, hooks replace them."""
        return Options(
            timeout=self.timeout if timeout is None else timeout,
            retries=self.retries if retries is None else retries,
            headers={**self.headers, **Options(headers={} if headers is None else headers).headers},
            on_retry=self.on_retry if on_retry is None else on_retry,
            on_attempt=self.on_attempt if on_attempt is None else on_attempt,
            max_response_bytes=self.max_response_bytes if max_response_bytes is None else max_response_bytes,
        )


def problem_of_headers(headers: object, *, of_one_call: bool = True) -> str:
    """Say why headers cannot be sent, without showing their values; "" if they can.

    Args:
        headers: A mapping of names to values.
        of_one_call: Whether they are those of one call, and not of all.
    """
    if not isinstance(headers, Mapping):
        return "give a dict of names and values, all of them str"
    texts = cast("Mapping[object, object]", headers)
    if not of_one_call and "idempotency-key" in {str(name).lower() for name in texts}:
        return "an Idempotency-Key names one call, and would make the server drop all others; pass it to each call"
    return next((problem for name, value in texts.items() if (problem := _problem(name, value))), "")


def _problem(name: object, value: object) -> str:
    if not (isinstance(name, str) and isinstance(value, str)):
        return "give a dict of names and values, all of them str"
    if not re.fullmatch(_NAME, name):
        return f"{name!r} is not the name of a header"
    if name.lower() in SIGNING:
        return f"{name.lower()} is set by the client; create a client with another api_key or organisation"
    if name.lower() in _FRAMING:
        return f"{name.lower()} says how the request is transmitted, and is set by the HTTP library"
    if not re.fullmatch(_VALUE, value):
        return f"the value of {name} (not shown) has characters that cannot be sent in a header, or starts or ends with a blank"
    return ""
