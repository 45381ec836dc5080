"""An ASGI app that receives notifications, answers at once, and hands them over.

Decides who may send, and what is refused. What a notification means is for the record itself to say: fetch it again.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from hashlib import sha256
from hmac import compare_digest
from inspect import isawaitable
from threading import Lock
from typing import Any, Final, NamedTuple
from weakref import WeakValueDictionary

from zenskar_client.types import loads
from zenskar_ext._extras import needs_extra
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.webhooks.ids import Mention, ids_in

with needs_extra("webhooks", "zenskar_ext.webhooks"):
    from starlette.background import BackgroundTask
    from starlette.concurrency import run_in_threadpool
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import Receive, Scope, Send

_LOG: Final = logging.getLogger("zenskar_ext.webhooks")
_LARGEST: Final = 1024 * 1024


class Notification(NamedTuple):
    """What was received. It is only proven that the sender knows the secret, or passed `verify`.

    Attributes:
        ids: The ids in it: fetch these records again, and go by what they say.
        payload: The JSON; numbers with a fraction are `Decimal`.
    """

    ids: list[Mention]
    payload: Any


Handle = Callable[[Notification], Awaitable[object] | object]
Verify = Callable[[Mapping[str, str], bytes], Awaitable[bool] | bool]


class Receiver:
    """An ASGI app for Starlette, FastAPI or any server: `app.mount("/zenskar", Receiver(handle, secret=...))`.

    A `POST` with JSON and the right secret is answered with 202, and handed over after that. Of those with the same bytes
    that wait at the same time, the first that is answered is handed over, and stands for all: the record is fetched later
    than all of them were sent. Once `handle` has been called, the same bytes are handed over again: they may announce
    another change. One whose answer cannot be sent is not handed over: its sender may send it again.

    Warning: a process that ends, or a request that the server cancels, between the answer and the end of `handle` loses
    the notification. No source shows whether Zenskar sends it again, so compare with the lists from time to time.

    Args:
        handle: Called with each `Notification`: an async function, or one that may block and runs in a thread.
        secret: Must be the rest of the path, or the value of `header`. At least 16 characters.
        header: The name of the header with the secret; None if it is in the path.
        verify: Called with the headers and the body; returns True if a signature is right, and may be async. Use it
            once Zenskar publishes how it signs. Can replace the secret.
        max_bytes: How large a body may be.
    """

    def __init__(
        self,
        handle: Handle,
        *,
        secret: str | None = None,
        header: str | None = None,
        verify: Verify | None = None,
        max_bytes: int = _LARGEST,
    ) -> None:
        """Create the app.

        Raises:
            ConfigurationError: There is neither a secret nor a verifier, the secret is too short or cannot be the rest of
                a path or in a header, or there is a header without a secret.
        """
        if secret is None and verify is None:
            raise ConfigurationError("webhooks: give secret=... or verify=..., or anybody could send notifications")
        if secret is not None and len(secret) < 16:  # noqa: PLR2004 - said in the message
            raise ConfigurationError("webhooks: the secret has fewer than 16 characters, and could be guessed")
        if header is not None and secret is not None and not (secret.isascii() and secret.isprintable()):
            raise ConfigurationError(
                "webhooks: a secret in a header must be printable ASCII; other characters never match"
            )
        if header is None and secret is not None and secret != secret.strip("/"):
            raise ConfigurationError("webhooks: a secret in the path can neither begin nor end with /")
        if header is not None and secret is None:
            raise ConfigurationError("webhooks: header=... is where the secret is: give secret=... too")
        self._handle, self._verify, self._header, self._max_bytes = handle, verify, header, max_bytes
        self._secret = None if secret is None else secret.encode()
        self._turns: WeakValueDictionary[bytes, Lock] = WeakValueDictionary()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"  # nothing secret

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            return  # there are no sockets here
        response = await self._answer(Request(scope, receive))
        await response(scope, receive, send)  # and hands over then; if it fails, the sender may send it again

    async def _answer(self, request: Request) -> Response:
        if not self._knows_secret(request):
            return Response(status_code=404)
        if request.method != "POST":
            return Response(status_code=405, headers={"allow": "POST"})
        body = await self._body(request)
        if body is None:
            return Response(status_code=413)
        if self._verify is not None:
            verified = self._verify(request.headers, body)
            if (await verified if isawaitable(verified) else verified) is not True:
                return Response(status_code=401)
        try:
            payload = loads(body)
        except ValueError:
            return Response(status_code=400)
        return Response(status_code=202, background=self._task(body, payload))

    def _knows_secret(self, request: Request) -> bool:
        if self._secret is None:
            return True
        header = self._header
        given = _below(request.scope) if header is None else request.headers.get(header, "")
        return compare_digest(given.encode(), self._secret)

    async def _body(self, request: Request) -> bytes | None:
        """Read the body; return None as soon as it is too large."""
        body = bytearray()
        async for part in request.stream():
            body += part
            if len(body) > self._max_bytes:
                return None
        return bytes(body)

    def _task(self, body: bytes, payload: Any) -> BackgroundTask:
        """Return what hands over after the answer. Requests with the same bytes that wait have the same turn.

        The turn is forgotten when it is taken, or when the last of these requests has ended without an answer.
        """
        key = sha256(body).digest()
        turn = self._turns.setdefault(key, Lock())
        return BackgroundTask(self._hand_over, key, turn, Notification(ids_in(payload), payload))

    async def _hand_over(self, key: bytes, turn: Lock, notification: Notification) -> None:
        try:
            handled = await run_in_threadpool(self._take, key, turn, notification)
            if isawaitable(handled):  # it is async: only the call was made in the thread
                await handled
        except Exception as error:  # noqa: BLE001 - the answer is out, and the next notification must be handled
            _LOG.error("a notification could not be handled: %s", type(error).__name__)

    def _take(self, key: bytes, turn: Lock, notification: Notification) -> Awaitable[object] | object:
        """Call `handle`, unless it was called for a request with the same turn. Runs in a thread."""
        if not turn.acquire(blocking=False):
            return None
        self._turns.pop(key, None)  # before the record is fetched: what is sent from now on may be news
        return self._handle(notification)


def _below(scope: Mapping[str, Any]) -> str:
    """Return the path below the receiver. A path may lack the prefix of the whole application: proxies cut it off."""
    path: str = scope["path"]
    root: str = scope.get("root_path", "")
    whole: str = scope.get("app_root_path", "")
    return path.removeprefix(root if path.startswith(root) else root.removeprefix(whole)).strip("/")
