"""What one call may change: the values of `with_options`."""

from collections.abc import Callable, Mapping
from inspect import iscoroutinefunction
from math import inf
from typing import TypeAlias, cast

from attrs import field, frozen

from zenskar_ext.attempts import Attempt
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.retries import Retry, RetryPolicy, is_number

OnRetry: TypeAlias = Callable[[Retry], None]
OnAttempt: TypeAlias = Callable[[Attempt], None]

DEFAULT_TIMEOUT = 30.0
_SIGNED = frozenset({"x-api-key", "authorization", "organisation"})


@frozen
class Options:
    """How calls are sent.

    Attributes:
        timeout: How many seconds one attempt may wait: for the connection, for each part of the answer.
        retries: How often and how long a call is tried.
        headers: Headers added to every request.
        on_retry: Called before each wait.
        on_attempt: Called after each attempt.
    """

    timeout: float = DEFAULT_TIMEOUT
    retries: RetryPolicy = field(factory=RetryPolicy)
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    on_retry: OnRetry | None = None
    on_attempt: OnAttempt | None = None

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
        _check_hook("on_retry", self.on_retry, "a Retry")
        _check_hook("on_attempt", self.on_attempt, "an Attempt")
        if names := signed(self.headers):
            msg = f"headers: {names} is set by the client; make one with another api_key or organisation"
            raise ConfigurationError(msg)

    def changed(
        self,
        *,
        timeout: float | None = None,
        retries: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        on_retry: OnRetry | None = None,
        on_attempt: OnAttempt | None = None,
    ) -> "Options":
        """Give options with some of them changed; headers are added to those that are there."""
        return Options(
            timeout=self.timeout if timeout is None else timeout,
            retries=self.retries if retries is None else retries,
            headers={**self.headers, **Options(headers={} if headers is None else headers).headers},
            on_retry=self.on_retry if on_retry is None else on_retry,
            on_attempt=self.on_attempt if on_attempt is None else on_attempt,
        )


def _check_hook(name: str, hook: object, event: str) -> None:
    """Refuse what cannot be called, and what would only give a coroutine that nobody awaits."""
    if hook is not None and (not callable(hook) or iscoroutinefunction(hook)):
        msg = f"{name}={hook!r}: give a function that takes {event}, not an async one"
        raise ConfigurationError(msg)


def signed(headers: Mapping[str, str]) -> str:
    """Give the names of headers that say who asks: the client alone sets them. "" if there are none."""
    return ", ".join(sorted(_SIGNED & {name.lower() for name in headers}))


def has_texts(value: object) -> bool:
    """Tell whether a value is a mapping of str to str."""
    if not isinstance(value, Mapping):
        return False
    texts = cast("Mapping[object, object]", value)
    return all(isinstance(name, str) and isinstance(text, str) for name, text in texts.items())
