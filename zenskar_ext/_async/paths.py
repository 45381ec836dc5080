"""Calls by path: those that have no method of their own, and downloads. `_sansio.flow` and `Download` decide."""

from collections.abc import Awaitable, Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, overload

from zenskar_client import hints, http
from zenskar_ext._async.pools import AsyncPools
from zenskar_ext._sansio.context import Context
from zenskar_ext.errors import ZenskarError

if TYPE_CHECKING:
    from zenskar_ext._sansio.steps import Steps

T = TypeVar("T")


class AsyncByPath:
    """What a client can do with a path of the API."""

    _context: Context
    _pools: AsyncPools
    _sleep: Callable[[float], Awaitable[object]]

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        json: object = None,
        headers: Mapping[str, str] | None = None,
        **ids: "str | hints.UUID",
    ) -> http.Response:
        """Call a path that has no method here. It is signed, retried and checked like any operation.

        The path of an operation that is never retried, such as `/invoices/pay/{payload}`, is not retried here either.

        Args:
            method: The HTTP method.
            path: The path, such as `/invoices/{invoice_id}`.
            params: The query parameters; values that are not text are written as for the operation with this path.
            json: The body. If the path is that of an operation with a method here, values are written as there: a
                datetime in the form that its field takes, and a float in a field of money is refused. On other paths
                an aware datetime becomes ISO 8601 in UTC.
            headers: More headers. With an `Idempotency-Key` a POST is retried when its response is lost.
            ids: The ids in the path, by the names in its braces: `invoice_id=...`. They are escaped.

        Raises:
            InvalidRequestError: It cannot be sent, or its path would lead elsewhere.
            ZenskarError: Any other failure, a response that is not 2xx included.
        """
        from zenskar_ext._sansio import flow  # not before there is a call

        steps = flow.exchange(
            self._context, method, path, params=params or {}, ids=ids, json=json, headers=headers or {}
        )
        return await self._take(steps)

    @overload
    async def download(
        self,
        path: str,
        target: str | PathLike[str],
        *,
        params: Mapping[str, object] | None = None,
        on_progress: "hints.OnProgress | None" = None,
        **ids: "str | hints.UUID",
    ) -> Path: ...
    @overload
    async def download(
        self,
        path: str,
        target: "hints.BinaryStream",
        *,
        params: Mapping[str, object] | None = None,
        on_progress: "hints.OnProgress | None" = None,
        **ids: "str | hints.UUID",
    ) -> None: ...
    async def download(
        self,
        path: str,
        target: "hints.Target",
        *,
        params: Mapping[str, object] | None = None,
        on_progress: "hints.OnProgress | None" = None,
        **ids: "str | hints.UUID",
    ) -> Path | None:
        """Download a path of the API to a file, in chunks, and return the path of the file; or to a stream.

        The file is replaced atomically: an existing file stays until the download is complete. A new file has the
        permissions that the umask leaves, a replaced one keeps its own. A link is followed. A process that is killed
        leaves a hidden temporary file beside the target. The next download of the same target removes it, if it is older
        than a minute; not on Windows.

        An interrupted download is retried like any GET: from where it broke off if the server offers ranges, else from
        the beginning. The deadline limits attempts and waits, not a body that is arriving: it starts again whenever an
        attempt brought some of the body, and each part of the body may take `timeout`.

        Args:
            path: The path, such as `/invoices/{invoice_id}/download_invoice`.
            target: The file, in an existing folder; or a binary stream that is open for writing. The stream stays open,
                and after a failure it holds what came. It is rewound only to start from the beginning again.
            params: The query parameters.
            on_progress: Called with the bytes so far and the bytes in total or None. What it raises becomes a
                `RuntimeWarning`.
            ids: The ids in the path, by the names in its braces: `invoice_id=...`. They are escaped.

        Raises:
            InvalidRequestError: The path or the target is wrong. Nothing was sent.
            APIResponseValidationError: The status of the response is 2xx, but not 200.
            ZenskarError: Any other failure of the call.
            TargetError: The file or the stream cannot be written; it is an `OSError` too. Where that can be known before,
                such as for a missing folder or a name that is too long, nothing was sent.

        Sources:
            No source shows what the response with the PDF of an invoice, or with an export, holds.
        """
        from zenskar_ext._sansio import flow
        from zenskar_ext._sansio.downloads import Download

        with Download(target, on_progress) as into:
            await self._take(flow.exchange(self._context, "GET", path, params=params or {}, ids=ids, into=into))
        return into.path

    async def _take(self, steps: "Steps[T]") -> T:
        from zenskar_ext._async.driver import take  # not before there is a call

        try:
            return await take(steps, self._pools, self._sleep)
        except ZenskarError as error:
            from zenskar_ext._sansio.failures import blot

            blot(error, self._context.settings.api_key)
            raise
