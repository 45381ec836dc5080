"""What one call may change: the values of `with_options`."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from attrs import field, frozen

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.retries import Retry, RetryPolicy

OnRetry: TypeAlias = Callable[[Retry], None]

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
    """

    timeout: float = DEFAULT_TIMEOUT
    retries: RetryPolicy = field(factory=RetryPolicy)
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    on_retry: OnRetry | None = None

    def __attrs_post_init__(self) -> None:
        timeout: object = self.timeout
        if isinstance(timeout, bool) or not isinstance(timeout, int | float) or not timeout > 0:
            msg = f"timeout={timeout!r}: give a number of seconds greater than 0"
            raise ConfigurationError(msg)
        retries: object = self.retries
        if not isinstance(retries, RetryPolicy):
            msg = f"retries={retries!r}: give a RetryPolicy, such as RetryPolicy(attempts=1) for none"
            raise ConfigurationError(msg)
        signed = sorted(_SIGNED & {name.lower() for name in self.headers})
        if signed:
            msg = f"headers: {', '.join(signed)} is set by the client; make one with another api_key or organisation"
            raise ConfigurationError(msg)

    def changed(
        self,
        *,
        timeout: float | None = None,
        retries: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        on_retry: OnRetry | None = None,
    ) -> "Options":
        """Give options with some of them changed; headers are added to those that are there."""
        return Options(
            timeout=self.timeout if timeout is None else timeout,
            retries=self.retries if retries is None else retries,
            headers={**self.headers, **(headers or {})},
            on_retry=self.on_retry if on_retry is None else on_retry,
        )
