"""The error for a request that a cassette does not contain."""

import pickle
from collections.abc import Callable
from pathlib import Path
from traceback import walk_tb
from typing import Any

import anyio
import httpx2
import pytest
from vcr.errors import CannotOverwriteExistingCassetteException  # type: ignore[import-untyped]
from vcr.request import Request  # type: ignore[import-untyped]

from zenskar_ext import AsyncZenskar, Zenskar
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._cassettes.misses import explain
from zenskar_ext.testing.cassettes import NotRecordedError, cassettes

REMEDY = "Record it with `pytest --zenskar-record=new_episodes`"


def request(line: str, body: str | bytes = b"") -> Any:
    method, target = line.split(" ")
    return Request(method, f"https://api.zenskar.com{target}", body, {"content-type": "application/json"})


def said(sent: Any, *recorded: Any) -> list[str]:
    return explain(sent, recorded, "walk.yaml").split(f"\n{REMEDY}")[0].split("\n")


DIFFERENT = {
    "a parameter": (
        request("GET /invoices?limit=2&status=draft"),
        request("GET /invoices?limit=1&status=draft"),
        ["query: limit is 2, recorded 1"],
    ),
    "a parameter that is new": (
        request("GET /invoices?limit=1&cursor=abc"),
        request("GET /invoices?limit=1"),
        ["query: cursor is abc, not recorded"],
    ),
    "a parameter that is gone": (
        request("GET /invoices"),
        request("GET /invoices?order=-due_date"),
        ["query: order is missing, recorded -due_date"],
    ),
    "a parameter that comes twice": (
        request("GET /invoices?tag=a&tag=b"),
        request("GET /invoices?tag=a"),
        ["query: tag is a, b, recorded a"],
    ),
    "fields of a body": (
        request("POST /customers", '{"name": "Acme", "address": {"city": "Rome"}, "tags": ["a", "b"]}'),
        request("POST /customers", '{"name": "Acme", "address": {"city": "Oslo"}, "tags": ["a", "c"], "x": null}'),
        [
            "body: address.city is Rome, recorded Oslo",
            "body: tags[1] is b, recorded c",
            "body: x is missing, recorded None",
        ],
    ),
    "an item of an array": (
        request("POST /ingest", '[{"data": {}}]'),
        request("POST /ingest", '[{"data": {"hours": 1.50}}]'),
        ["body: [0].data is {}, not recorded", "body: [0].data.hours is missing, recorded 1.50"],
    ),
    "a value": (request("POST /x", "1"), request("POST /x", "2"), ["body: value is 1, recorded 2"]),
    "text": (request("POST /x", "a=1"), request("POST /x"), ["body: text is a=1, not recorded"]),
    "the method": (request("PUT /x"), request("PATCH /x"), ["method is PUT, recorded PATCH"]),
    "the path": (request("GET /x/1"), request("GET /x/2"), ["path is /x/1, recorded /x/2"]),
    "a long value": (
        request(f"GET /x?c={'y' * 99}"),
        request("GET /x?c=z"),
        [f"query: c is {'y' * 80}..., recorded z"],
    ),
}


@pytest.mark.parametrize(("sent", "recorded", "differences"), DIFFERENT.values(), ids=DIFFERENT.keys())
def test_it_names_the_request_the_nearest_and_what_differs(sent: Any, recorded: Any, differences: list[str]) -> None:
    first, nearest, *rest = said(sent, recorded)
    assert first == f"{sent.method} {sent.uri.removeprefix('https://api.zenskar.com')} is not recorded in walk.yaml."
    assert nearest == f"Nearest of 1: {recorded.method} {recorded.uri.removeprefix('https://api.zenskar.com')}"
    assert [line.removeprefix("  ") for line in rest] == differences


def test_the_nearest_has_the_path_most_alike_then_the_method_then_the_fewest_differences() -> None:
    recorded = [
        request("GET /contracts?limit=1&status=draft"),
        request("POST /invoices?limit=1&status=draft"),
        request("GET /invoices?limit=2&status=paid"),
        request("GET /invoices?limit=2&status=draft"),
    ]
    assert said(request("GET /invoices?limit=1&status=draft"), *recorded)[1].endswith("?limit=2&status=draft")
    assert said(request("GET /invoices?limit=1&status=draft"), *recorded[:3])[1].endswith("?limit=2&status=paid")
    assert "POST /invoices" in said(request("GET /invoices?limit=1&status=draft"), *recorded[:2])[1]


def test_many_differences_are_counted() -> None:
    many = "&".join(f"p{number}=1" for number in range(13))
    lines = said(request(f"GET /x?{many}"), request("GET /x"))
    assert (len(lines), lines[-1]) == (13, "  and 3 more")


def test_an_empty_cassette_is_called_so() -> None:
    assert said(request("GET /x?limit=1")) == ["GET /x?limit=1 is not recorded: walk.yaml does not exist, or is empty."]


def test_a_request_that_was_played_already_is_called_so() -> None:
    asked = request("GET /x?limit=1")
    assert said(asked, asked, request("GET /y"), asked) == [
        "GET /x?limit=1 is sent more often than it is recorded: 2x in walk.yaml."
    ]


def send_sync(url: str, name: str) -> None:
    with Zenskar("sandbox_key", "another-organisation", base_url=url) as zk:
        zk.customers.create(customer_name=name, external_id="C-2")


def send_async(url: str, name: str) -> None:
    async def send() -> None:
        async with AsyncZenskar("sandbox_key", "another-organisation", base_url=url) as zk:
            await zk.customers.create(customer_name=name, external_id="C-2")

    anyio.run(send)


@pytest.mark.parametrize("send", [send_sync, send_async], ids=["sync", "async"])
def test_both_clients_raise_it_as_it_is_and_it_holds_what_a_cassette_may_hold(
    tmp_path: Path, send: Callable[[str, str], None]
) -> None:
    with Sandbox() as sandbox, sandbox.serve() as url:
        with cassettes(tmp_path, record_mode="all").use_cassette("create.yaml"):
            httpx2.post(
                f"{url}/customers", json={"customer_name": "Ada", "external_id": "C-1"}, headers=sandbox.headers
            )
        with cassettes(tmp_path).use_cassette("create.yaml"), pytest.raises(NotRecordedError) as miss:
            send(url, "Grace")
        assert len(sandbox.requests) == 1
    assert isinstance(miss.value, CannotOverwriteExistingCassetteException)
    text = str(miss.value)
    assert "body: external_id is C-2, recorded C-1" in text
    assert str(tmp_path / "create.yaml") in text
    assert "Grace" not in text


KEY = "zk/live+51H8xQ2eZv=="


def held_by(error: BaseException) -> str:
    """Return all that an error shows: its text, its attributes, and the locals of the frames on its way, below the test."""
    seen = [str(error), repr(error), repr(error.args)]
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None:
            waiting += [each.__cause__, each.__context__]
            frames = [frame for frame, _ in walk_tb(each.__traceback__) if frame.f_code.co_filename != __file__]
            values = [value for frame in frames for value in frame.f_locals.values()]
            seen += map(repr, values)
            for value in (*vars(each).values(), *(value for value in values if isinstance(value, Request))):
                seen += [repr(value), repr(getattr(value, "__dict__", ""))]
    return " ".join(seen)


def refused_sync(tmp_path: Path) -> NotRecordedError:
    with cassettes(tmp_path).use_cassette("one.yaml"), Zenskar(KEY, "another-organisation") as zk:
        with pytest.raises(NotRecordedError) as miss:
            zk.request("POST", "/customers", json={"mine": "x"})
        return miss.value


def refused_async(tmp_path: Path) -> NotRecordedError:
    async def send() -> NotRecordedError:
        async with AsyncZenskar(KEY, "another-organisation") as zk:
            with pytest.raises(NotRecordedError) as miss:
                await zk.request("POST", "/customers", json={"mine": "x"})
            return miss.value

    with cassettes(tmp_path).use_cassette("one.yaml"):
        return anyio.run(send)


@pytest.mark.parametrize("recorded", [False, True], ids=["nothing recorded", "another recorded"])
@pytest.mark.parametrize("refused", [refused_sync, refused_async], ids=["sync", "async"])
def test_it_holds_no_key(tmp_path: Path, refused: Callable[[Path], NotRecordedError], recorded: bool) -> None:
    with Sandbox() as sandbox, sandbox.serve() as url, cassettes(tmp_path, record_mode="all").use_cassette("one.yaml"):
        if recorded:
            httpx2.post(f"{url}/customers", json={"mine": "other"}, headers=sandbox.headers)
    error = refused(tmp_path)
    pickled = pickle.dumps(error)
    assert KEY not in held_by(error)
    assert KEY.encode() not in pickled
    assert ("mine is x, recorded other" in str(error)) is recorded
    again = pickle.loads(pickled)
    assert (type(again), str(again)) == (NotRecordedError, str(error))


def test_it_holds_no_key_that_the_request_repeats(tmp_path: Path) -> None:
    headers = {"x-api-key": KEY, "organisation": "another-organisation"}
    with cassettes(tmp_path).use_cassette("one.yaml"), pytest.raises(NotRecordedError) as miss:
        httpx2.post(f"https://api.zenskar.com/{KEY}", params={"k": KEY}, json={"mine": KEY}, headers=headers)
    error = miss.value
    shown = [
        str(error),
        repr(error.args),
        repr(vars(error)),
        repr(vars(error.failed_request)),
        repr(vars(error.cassette)),
    ]
    for spelling in (KEY, "zk%2Flive", "51H8xQ2eZv", "another-organisation"):
        assert not [each for each in shown if spelling in each]
        assert spelling.encode() not in pickle.dumps(error)
    assert "?k=%5Bkey%5D" in str(error)


def test_a_body_that_is_nested_deeply_or_holds_lone_surrogates_is_explained() -> None:
    deep = "[" * 100 + "1" + "]" * 100
    text = "\n".join(said(request("POST /x", deep), request("POST /x", '["\\ud800"]')))
    assert f"body: {'[0]' * 100} is 1, not recorded" in text
    assert "recorded \\ud800" in text


def test_a_recorder_decorates_as_those_of_vcrpy_do(tmp_path: Path) -> None:
    recorder = cassettes(tmp_path)

    def nothing_recorded() -> None:
        Zenskar("any", "any").customers.list().first()

    with pytest.raises(
        NotRecordedError,
        match=r"test_misses/test_a_recorder_decorates_as_those_of_vcrpy_do\.nothing_recorded\.yaml does",
    ):
        recorder.use_cassette(nothing_recorded)()
