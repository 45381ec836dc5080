"""Nothing that a caller gets or sees of a call holds the API key: no response, no traceback with its locals, no message."""

import base64
import gzip
import logging
import traceback
from collections.abc import Iterator
from io import BytesIO
from types import ModuleType
from typing import Any

import anyio
import pytest

from tests.client.conftest import Make
from tests.client.driving import EVERY_LOOP, drive, page, reply, serve
from tests.servers.scripted import ok, scripted
from zenskar_client import http
from zenskar_ext import (
    APIStatusError,
    AsyncZenskar,
    ConfigurationError,
    CursorLoopError,
    InvalidRequestError,
    RetryPolicy,
    SeveralRecordsError,
    Zenskar,
    ZenskarError,
)

KEY = "zen-key-5f2c-9a"
ONCE = RetryPolicy(attempts=1)


def shown(error: BaseException) -> str:
    """Return a traceback with the locals of every frame but those of tests, which hold the key on purpose."""
    every = traceback.TracebackException.from_exception(error, capture_locals=True)
    frames, waiting = [], [every]
    while waiting:
        each = waiting.pop()
        frames += [f"{frame.name} {frame.locals}" for frame in each.stack if "/tests/" not in frame.filename]
        waiting += [other for other in (each.__cause__, each.__context__) if other is not None]
    return "\n".join([*frames, *every.format_exception_only(), *held(error)])


def held(error: BaseException) -> Iterator[str]:
    """Yield what the locals of the same frames hold, and what those hold: attributes, items, headers of requests."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        waiting += [each.__cause__, each.__context__]
        yield from within(each)
        for frame, _ in traceback.walk_tb(each.__traceback__):
            if "/tests/" not in frame.f_code.co_filename:
                for value in frame.f_locals.values():
                    yield from within(value)


def within(value: object, depth: int = 2) -> Iterator[str]:
    if isinstance(value, ModuleType):
        return  # through what it imports it reaches the constants of this test
    if isinstance(value, http.Request | http.Response):
        yield repr((value.headers.raw, value.extensions))
        yield from within(vars(value).get("_request"), depth)
        yield from within(vars(value).get("next_request"), depth)
    yield f"{value!r} {vars(value) if hasattr(value, '__dict__') else ''}"
    if depth:
        parts = vars(value).values() if hasattr(value, "__dict__") else ()
        items = value if isinstance(value, list | tuple) else value.values() if isinstance(value, dict) else ()
        for part in (*parts, *items):
            yield from within(part, depth - 1)


def get(zk: Any) -> Any:
    return zk.invoices.get("i")


def test_the_response_of_a_request_holds_a_request_without_a_key(make: Make) -> None:
    response = make(serve(reply()), api_key=KEY).call(lambda zk: zk.request("POST", "/a", json={"a": 1}))
    assert response.request.method == "POST"
    assert response.request.content == b'{"a":1}'
    assert not {"x-api-key", "organisation"} & set(response.request.headers)
    assert KEY not in "".join(within(response))


FAILURES = {
    "a redirect": ok(b"", b"location: /b", status=b"307 Temporary Redirect"),
    "a redirect elsewhere": ok(b"", b"location: https://b.example/", status=b"302 Found"),
    "half a gzip": ok(gzip.compress(b"{}" * 99)[:-9], b"content-encoding: gzip"),
    "a status": ok(b'{"detail": "no"}', status=b"403 Forbidden"),
    "no JSON": ok(b"{", b"x: y"),
    "a cut head": b"HTTP/1.1 200 O<<close>>",
    "a cut body": b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx<<close>>",
    "no HTTP": b"SSH-2.0\r\n\r\n<<close>>",
    "nothing": b"<<close>>",
}


@pytest.mark.parametrize("answer", FAILURES.values(), ids=FAILURES)
@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(get, id="an operation"),
        pytest.param(lambda zk: zk.request("GET", "/a"), id="a path"),
        pytest.param(lambda zk: zk.invoices.list().first(), id="a list"),
        pytest.param(lambda zk: zk.download("/a", BytesIO()), id="a download"),
    ],
)
def test_no_frame_of_a_failed_call_shows_the_key(make: Make, answer: bytes, ask: Any) -> None:
    with scripted(answer) as server:
        client = make(serve(), api_key=KEY, base_url=server.url, transport=None, retries=ONCE)
        if ask is not get and answer == FAILURES["no JSON"]:
            ask = get  # others take what is no JSON
        with pytest.raises(ZenskarError) as caught:
            client.call(ask)
        if client.kind == "sync":
            client.zk.close()
    assert KEY not in shown(caught.value)


def test_no_frame_of_a_call_without_a_connection_shows_the_key(make: Make) -> None:
    client = make(serve(), api_key=KEY, base_url="http://127.0.0.1:9", transport=None, retries=ONCE)
    with pytest.raises(ZenskarError) as caught:
        client.call(get)
    assert KEY not in shown(caught.value)
    if client.kind == "sync":
        client.zk.close()


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda zk: zk.request("GET", "/a", headers={"x-a": "\r\n"}), id="a header"),
        pytest.param(lambda zk: zk.request("GET", "http://[", params={"a": 1}), id="a path"),
        pytest.param(lambda zk: zk.invoices.get(""), id="an id"),
        pytest.param(lambda zk: zk.customers.create(customer_name=object()), id="a body"),
        pytest.param(lambda zk: zk.invoices.list().take("5"), id="a count"),
        pytest.param(lambda zk: zk.invoices.list().take(True), id="a truth as count"),
        pytest.param(lambda zk: zk.invoices.list().resume(7), id="a cursor"),
        pytest.param(lambda zk: zk.invoices.list(cursor=7).first(), id="a cursor of a list"),
    ],
)
def test_what_cannot_be_sent_is_an_error_of_the_client_without_the_key(make: Make, ask: Any) -> None:
    server = serve()
    with pytest.raises(InvalidRequestError) as caught:
        make(server, api_key=KEY).call(ask)
    assert KEY not in shown(caught.value)
    assert server.asked == 0


@pytest.mark.parametrize("client", [Zenskar, AsyncZenskar])
@pytest.mark.parametrize(
    "wrong",
    [{"api_key": f"{KEY} {KEY}"}, {"api_key": KEY, "base_url": "no"}, {"api_key": KEY, "timeout": "no"}],
    ids=str,
)
def test_a_client_that_cannot_be_made_shows_no_key(client: Any, wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(organisation="o", **wrong)
    assert KEY not in shown(caught.value)


def test_an_interrupted_call_shows_no_key(make: Make) -> None:
    def interrupt(_: http.Request) -> http.Response:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        make(interrupt, api_key=KEY).call(get)
    assert KEY not in shown(caught.value)


@pytest.mark.parametrize("kind", ["asyncio", "trio"])
def test_a_cancelled_call_shows_no_key(kind: str) -> None:
    frames: list[str] = []

    async def main(url: str) -> None:
        async with AsyncZenskar(KEY, "o", base_url=url) as zk:
            with anyio.move_on_after(0.1):
                try:
                    await zk.invoices.get("i")
                except BaseException as error:
                    frames.append(shown(error))
                    raise

    with scripted(lambda _: server.ended.wait(9)) as server:
        anyio.run(main, server.url, backend=kind)
    [frame] = frames
    assert KEY not in frame


def bytewise(form: str, between: str = "") -> str:
    return between.join(form.format(each) for each in KEY.encode())


SPELT = {
    "as it is": KEY,
    "in capitals": KEY.upper(),
    "base64": base64.b64encode(KEY.encode()).decode(),
    **{f"Basic {user}": base64.b64encode(f"{user}:{KEY}".encode()).decode() for user in ("u", "us", "user")},
    "hexadecimal": KEY.encode().hex(),
    "hexadecimal with colons": KEY.encode().hex(":"),
    "Python": bytewise(r"\x{:02x}"),
    "a list": bytewise("0x{:02x}", ", "),
    "URL": bytewise("%{:02X}"),
    "JSON": bytewise(r"\u{:04x}"),
    "HTML": bytewise("&#{};"),
}


@pytest.mark.parametrize("spelt", SPELT.values(), ids=SPELT)
@pytest.mark.parametrize("form", ["JSON", "text"])
def test_a_key_that_a_server_repeats_is_in_no_error_and_no_log(
    make: Make, spelt: str, form: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZENSKAR_LOG_BODIES", "1")
    headers = {"x-request-id": spelt, "server": spelt, **({f"x-{spelt}": "1"} if spelt.isalnum() else {})}
    said = reply(400, {"detail": f"no such key: {spelt}"}, headers=headers)
    if form == "text":
        said = reply(400, text=f"<title>no such key: {spelt}</title>", headers=headers)
    seen: list[object] = []
    with caplog.at_level(logging.DEBUG, "zenskar"), pytest.raises(APIStatusError) as caught:
        make(serve(said), api_key=KEY, on_attempt=seen.append).call(get)
    shown = f"{caught.value} {vars(caught.value)} {seen} {[vars(each) for each in caplog.records]}"
    of_key = spelt[8:].rstrip("=")[:-1]  # base64 also encodes what is before and behind it
    assert of_key.replace("\\", "") not in shown.replace("\\", "")  # repr doubles backslashes
    assert "no such key: " in str(caught.value)
    assert "[key]" in str(caught.value)
    assert "[key]" in str(caught.value.request_id)


def test_a_short_key_ruins_no_message(make: Make) -> None:
    with pytest.raises(ZenskarError, match="the test of a tester"):
        make(serve(reply(400, {"detail": "the test of a tester"})), api_key="test").call(get)


@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_a_cursor_that_repeats_the_key_is_shown_by_no_error(kind: str) -> None:
    client = drive(kind, serve(reply(data=page(["a"], KEY))), api_key=KEY)
    with pytest.raises(CursorLoopError, match=r"the cursor '\[key\]' a second time") as caught:
        client.walk(lambda zk: zk.invoices.list())
    assert (caught.value.cursor, KEY in "".join(held_by(caught.value))) == ("[key]", False)


@pytest.mark.parametrize("kind", EVERY_LOOP)
def test_nor_are_ids_that_repeat_the_key(kind: str) -> None:
    records = [{"id": KEY, "external_id": "x"}, {"id": "other", "external_id": "x"}]
    client = drive(kind, serve(reply(data={"results": records, "next": None})), api_key=KEY)
    with pytest.raises(SeveralRecordsError, match=r"\[key\], other") as caught:
        client.call(lambda zk: zk.customers.ensure(external_id="x", customer_name="Acme"))
    assert (caught.value.ids, KEY in "".join(held_by(caught.value))) == (("[key]", "other"), False)


def held_by(error: BaseException) -> list[str]:
    return [str(error), repr(error), repr(vars(error)), repr(error.__reduce__())]
