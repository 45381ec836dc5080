"""What a call consists of: the steps that a driver takes. Plain values; the only decision is what a broken body means."""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeAlias, TypeVar

from zenskar_client import http
from zenskar_client.operations import READING
from zenskar_ext.retries import Outcome

if TYPE_CHECKING:
    from zenskar_ext._sansio.codings import Unpackers
    from zenskar_ext._sansio.downloads import Download

T = TypeVar("T")


class Send(NamedTuple):
    """Send a request, and read the body of its response, or save it `into` a file or stream if there is one.

    Attributes:
        request: The request, without the headers that sign it: locals of frames, and responses, may hold it.
        into: The file or stream.
        left: Returns how many seconds the deadline of the call leaves, 0 or less after it.
        limit: How large the unpacked body of a response may be that is not saved.
        sign: Returns the request as it is to be sent.
    """

    request: http.Request
    into: "Download | None"
    left: Callable[[], float]
    limit: int
    sign: Callable[[http.Request], http.Request]

    def disown(self, response: http.Response) -> None:
        """Let a response refer to the request without the headers that sign it, and to where it redirects without any."""
        response.request = self.request
        if (to := response.next_request) is not None:
            response.next_request = http.Request(to.method, to.url)

    def unpackers(self, response: http.Response) -> "Unpackers | None":
        """Return what undoes the compression of a body; None to leave that to the HTTP library.

        The library takes half a gzip for the whole.
        """
        if "content-encoding" not in response.headers:
            return None
        from zenskar_ext._sansio.codings import unpackers_of

        return unpackers_of(response.headers)

    def check_size(self, response: http.Response, size: int) -> None:
        """Refuse a body that is larger than the limit.

        Raises:
            BodyTooLargeError: It is.
        """
        if size > self.limit:
            from zenskar_ext._sansio.failures import BodyTooLargeError

            raise BodyTooLargeError(response.status_code, self.limit)

    def check_body(self, response: http.Response, error: http.RequestError) -> None:
        """Decide about a body that cannot be read to its end: what is an error, or no file, still has its status.

        Raises:
            BodyError: The response was successful.
        """
        if response.is_success and self.into is None:
            reason = "the deadline of the call passed" if self.left() <= 0 else None
            self.fail(response, error, reason)

    def fail(self, response: http.Response, error: http.RequestError, reason: str | None = None) -> NoReturn:
        """Raise what a successful response without its body is.

        Raises:
            BodyError: Fetching it again may help.
            FinalBodyError: It would not.
        """
        from zenskar_ext._sansio.failures import BodyError, FinalBodyError

        if isinstance(error, FinalBodyError):
            raise error
        failure = BodyError(response.status_code, reason or f"{type(error).__name__}: {error}", error)
        if self.into is not None and self.into.stuck:
            said = f"{failure}; {self.into.stuck}"
            raise FinalBodyError(response.status_code, said, is_timeout=failure.is_timeout) from error
        raise failure from error


class Sleep(NamedTuple):
    """Wait."""

    seconds: float


Steps: TypeAlias = Generator[Send | Sleep, http.Response | None, T]
BeforeRetry: TypeAlias = Callable[[Outcome], Steps[None]]


class Call(NamedTuple):
    """A call ready to be sent.

    Attributes:
        request: Its request.
        name: The operation, such as `invoices.list`.
        template: Its path without ids, if it is known.
        repeatable: Whether it may be sent again although it may have taken effect.
        never: Whether it is never sent again, whatever the outcome.
        before_retry: Steps to take before it is sent again, which may end the call; they make it repeatable.
    """

    request: http.Request
    name: str
    template: str | None
    repeatable: bool
    never: bool = False
    before_retry: "BeforeRetry | None" = None

    @property
    def acts(self) -> bool:
        """Return whether it may change something: by its method, or because it must never be sent twice."""
        return self.never or self.request.method not in READING
