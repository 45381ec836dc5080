"""The options of a call: the values that `with_options` changes.

Decides which values are valid. Knows nothing of how requests are built or sent.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from math import inf
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, cast

from zenskar_ext._sansio.redaction import SIGNING
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.retries import RetryPolicy, check_function, is_number

if TYPE_CHECKING:
    from zenskar_ext.attempts import Attempt, Retry
else:
    Attempt = Retry = Any  # they are loaded with the first hook that is called

RetryHook: TypeAlias = Callable[[Retry], None]
AttemptHook: TypeAlias = Callable[[Attempt], None]
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


class Options:  # noqa: PLW1641 - dicts in it have no hash
    """How calls are sent. Never changed: `changed` returns a copy.

    Not an attrs class: attrs would write and compile its methods at each start of a program.

    Attributes:
        timeout: How many seconds one attempt may wait for the connection, and for each part of the response.
        retries: How often and for how long a call is tried.
        headers: Headers added to every request.
        on_retry: Called before each wait, one after the other.
        on_attempt: Called after each attempt, one after the other.
        max_response_bytes: How large the unpacked body of a response may be.
    """

    __slots__ = ("headers", "max_response_bytes", "on_attempt", "on_retry", "retries", "timeout")

    def __init__(
        self,
        timeout: float = DEFAULT_TIMEOUT,
        retries: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        on_retry: OnRetry | None = None,
        *,
        on_attempt: OnAttempt | None = None,
        max_response_bytes: int = 256 * 2**20,
    ) -> None:
        """Check and keep the options.

        Raises:
            ConfigurationError: A value is wrong; the message names it, and never shows headers.
        """
        if not is_number(timeout) or not 0 < timeout < inf:
            msg = f"timeout={timeout!r}: give a number of seconds greater than 0"
            raise ConfigurationError(msg)
        if retries is not None and type(retries) is not RetryPolicy:
            msg = f"retries={retries!r}: give a RetryPolicy, such as RetryPolicy(attempts=1) for none"
            raise ConfigurationError(msg)
        if headers is not None and (problem := problem_of_headers(headers, of_one_call=False)):
            msg = f"headers: {problem}"
            raise ConfigurationError(msg)
        if type(max_response_bytes) is not int or max_response_bytes < 1:
            msg = f"max_response_bytes={max_response_bytes!r}: give an int of 1 or more"
            raise ConfigurationError(msg)
        self.timeout: Final = timeout
        self.retries: Final = RetryPolicy() if retries is None else retries
        self.headers: Final[Mapping[str, str]] = {} if headers is None else headers
        self.on_retry: Final[tuple[RetryHook, ...]] = hooks_of("on_retry", on_retry, "a Retry")
        self.on_attempt: Final[tuple[AttemptHook, ...]] = hooks_of("on_attempt", on_attempt, "an Attempt")
        self.max_response_bytes: Final = max_response_bytes

    def __getstate__(self) -> tuple[None, dict[str, object]]:
        """Return the options for a pickle. Protocols 0 and 1 ask for it."""
        return None, {name: getattr(self, name) for name in self.__slots__}

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
            headers={**self.headers, **Options(headers=headers).headers},
            on_retry=self.on_retry if on_retry is None else on_retry,
            on_attempt=self.on_attempt if on_attempt is None else on_attempt,
            max_response_bytes=self.max_response_bytes if max_response_bytes is None else max_response_bytes,
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Options) and all(
            getattr(self, name) == getattr(other, name) for name in Options.__slots__
        )

    def __repr__(self) -> str:
        # Headers may be secret; a traceback may show options that were refused while they were built.
        given = {name for name in Options.__slots__ if name != "headers" and hasattr(self, name)}
        shown = (f"{name}={getattr(self, name)!r}" for name in Options.__slots__ if name in given)
        return f"Options({', '.join(shown)})"


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
