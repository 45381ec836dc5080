"""A server in its own process that responds with invoices whose bytes are prepared in advance.

It does very little for a request, so the client is the bottleneck. The URL sets the length of a list and the delay of
each response: `/100000/50/invoices` is a list of 100,000 items, and each response is delayed by 50 ms.
"""

import asyncio
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Final, Self
from urllib.parse import parse_qsl, urlsplit

PAGE: Final = 100
FIRST: Final = datetime(2026, 1, 1, tzinfo=UTC)  # the items of a list are created at equal intervals from here
LAST: Final = datetime(2026, 1, 9, tzinfo=UTC)  # to here
_HEAD: Final = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-request-id: 0b9d\r\ncontent-length: %d\r\n\r\n"


def invoice(number: int) -> dict[str, Any]:
    """Build an invoice with every field of the description."""
    day = (FIRST + timedelta(minutes=number)).isoformat().replace("+00:00", "Z")
    return {
        "id": f"3c90c3cc-0d44-4b50-8888-{number:012d}",
        "invoice_id": f"inv_{number:06d}",
        "customer_id": f"9d2bd1d6-3c0e-4c2b-8a0b-{number % 7:012d}",
        "contract_id": f"5f3e2c1a-77aa-4b1f-9a3c-{number % 11:012d}",
        "invoice_number": f"INV-{number:06d}",
        "invoice_period": {"begin_date": "2025-12-01T00:00:00Z", "end_date_exclusive": "2026-01-01T00:00:00Z"},
        "status": ("approved", "paid", "partially_paid", "draft")[number % 4],
        "created_at": day,
        "created_by": "billing",
        "last_updated_at": day,
        "invoice_total": number * 7 + 1000.25,
        "net_invoice_total": number * 6 + 840.55,
        "applied_balance": number % 3 + 0.75,
        "invoice_url": f"https://pay.example.com/invoices/{number:06d}",
        "external_id": f"order-{number:06d}",
        "payment_url": None,
        "due_date": "2026-02-14T00:00:00Z",
        "promise_due_date": None,
        "amount_due": number * 5 + 99.95,
        "charged_at": "2026-01-02T03:04:05.678901Z" if number % 2 else None,
    }


def _text(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


_ONE: Final = _text(invoice(1))
_EACH: Final = [_text(invoice(number)) for number in range(PAGE)]
_FULL: Final = b",".join(_EACH)


def answer(target: str) -> tuple[float, bytes]:
    """Return the delay in seconds, and the response."""
    parts = urlsplit(target)
    count, wait, _, *ids = parts.path.strip("/").split("/")
    is_list = ids in ([], ["internal"])  # `/invoices`, `/invoices/internal`
    body = _page(int(count), dict(parse_qsl(parts.query))) if is_list else _ONE
    return int(wait) / 1000, (_HEAD % len(body)) + body


def _page(count: int, query: dict[str, str]) -> bytes:
    """Return a page of the items that were created from `created_at__gte` up to but not including `created_at__lt`."""
    if "created_at__isnull" in query:
        count = 0
    low, high = _place(count, query.get("created_at__gte"), 0), _place(count, query.get("created_at__lt"), count)
    begin = int(query.get("cursor", low))
    end = min(begin + PAGE, high)
    following = b'"%d"' % end if end < high else b"null"
    items = _FULL if end - begin == PAGE else b",".join(_EACH[: end - begin])
    return b'{"results":[%b],"next":%b,"previous":null,"total_count":%d}' % (items, following, high - low)


def _place(count: int, moment: str | None, otherwise: int) -> int:
    return otherwise if moment is None else round((datetime.fromisoformat(moment) - FIRST) / (LAST - FIRST) * count)


class _Connection(asyncio.Protocol):
    """Responds to the requests of a connection, which have no bodies."""

    def __init__(self) -> None:
        self._came = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._came += data
        while b"\r\n\r\n" in self._came:
            head, _, self._came = self._came.partition(b"\r\n\r\n")
            wait, content = answer(head.split(b" ", 2)[1].decode())
            if wait:
                asyncio.get_running_loop().call_later(wait, self._transport.write, content)
            else:
                self._transport.write(content)


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)  # until the parent process closes standard input


class Server:
    """The server, in a `with` block."""

    script: ClassVar[str] = __file__

    def __enter__(self) -> Self:
        command = [sys.executable, self.script]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 - the script is ours
        assert self._process.stdout is not None
        self._port = int(self._process.stdout.readline())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def address(self, items: int = 0, *, milliseconds: int = 0) -> str:
        """Return the base URL of a list with this many items, whose responses are delayed by this many milliseconds."""
        return f"{self.url}/{items}/{milliseconds}"

    @property
    def url(self) -> str:
        """The URL of the server."""
        return f"http://127.0.0.1:{self._port}"


class Sink(Server):
    """The server that takes every POST, in a `with` block."""

    script = str(Path(__file__).with_name("sink.py"))


if __name__ == "__main__":
    asyncio.run(_serve())
