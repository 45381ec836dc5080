"""The options of a call: the values that `with_options` changes.

Decides which values are valid. Knows nothing of how requests are built or sent.
"""

from collections.abc import Callable, Mapping
from inspect import iscoroutinefunction
from math import inf
from typing import TYPE_CHECKING, TypeAlias, cast

from attrs import field, frozen

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.retries import Retry, RetryPolicy, is_number

if TYPE_CHECKING:
    from zenskar_ext.attempts import Attempt

OnRetry: TypeAlias = Callable[[Retry], None]
OnAttempt: TypeAlias = Callable[["Attempt"], None]

DEFAULT_TIMEOUT = 30.0
_SIGNED = frozenset({"x-api-key", "authorization", "organisation"})


@frozen
class Options:
    """How calls are sent.

    Attributes:
        timeout: How many seconds one attempt may wait for the connection, and for each part of the response.
        retries: How often and for how long a call is tried.
        headers: Headers added to every request.
        on_retry: Called before each wait.
        on_attempt: Called after each attempt.
        max_response_bytes: How large the unpacked body of a response may be.
    """

    timeout: float = DEFAULT_TIMEOUT
    retries: RetryPolicy = field(factory=RetryPolicy)
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    on_retry: OnRetry | None = None
    on_attempt: OnAttempt | None = None
    max_response_bytes: int = 256 * 2**20

    def __attrs_post_init__(self) -> None:
        if not is_number(self.timeout) or not 0 < self.timeout < inf:
            msg = f"timeout={self.timeout!r}: give a number of seconds greater than 0"
            raise ConfigurationError(msg)
        if type(self.retries) is not RetryPolicy:
            msg = f"retries={self.retries!r}: give a RetryPolicy, such as RetryPolicy(attempts=1) for none"
            raise ConfigurationError(msg)
        if not has_texts(self.headers):
            msg = "headers: give a dict of names and values, all of them str"
            raise ConfigurationError(msg)
        if type(self.max_response_bytes) is not int or self.max_response_bytes < 1:
            msg = f"max_response_bytes={self.max_response_bytes!r}: give an int of 1 or more"
            raise ConfigurationError(msg)
        _check_hook("on_retry", self.on_retry, "a Retry")
        _check_hook("on_attempt", self.on_attempt, "an Attempt")
        if names := signed(self.headers):
            msg = f"headers: {names} is set by the client; create a client with another api_key or organisation"
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
        """Return a copy with some options changed; headers are added to the existing ones."""
        return Options(
            timeout=self.timeout if timeout is None else timeout,
            retries=self.retries if retries is None else retries,
            headers={**self.headers, **Options(headers={} if headers is None else headers).headers},
            on_retry=self.on_retry if on_retry is None else on_retry,
            on_attempt=self.on_attempt if on_attempt is None else on_attempt,
            max_response_bytes=self.max_response_bytes if max_response_bytes is None else max_response_bytes,
        )


def _check_hook(name: str, hook: object, event: str) -> None:
    """Refuse a hook that cannot be called, or whose coroutine nobody would await."""
    if hook is not None and (not callable(hook) or iscoroutinefunction(hook)):
        msg = f"{name}={hook!r}: give a function that takes {event}, not an async one"
        raise ConfigurationError(msg)


def signed(headers: Mapping[str, str]) -> str:
    """Return the names of headers with the caller's credentials, which only the client sets; "" if there are none."""
    return ", ".join(sorted(_SIGNED & {name.lower() for name in headers}))


def has_texts(value: object) -> bool:
    """Return whether a value is a mapping of str to str."""
    if not isinstance(value, Mapping):
        return False
    texts = cast("Mapping[object, object]", value)
    return all(isinstance(name, str) and isinstance(text, str) for name, text in texts.items())
