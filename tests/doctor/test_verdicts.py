"""What responses say about a path, and the controls without which they say nothing."""

from collections.abc import Callable
from typing import Any

import pytest

from zenskar_client import http
from zenskar_client.types import dumps
from zenskar_ext import Zenskar
from zenskar_ext.doctor import paths
from zenskar_ext.doctor.asking import Asking
from zenskar_ext.doctor.controls import NOWHERE, Controls, nowhere
from zenskar_ext.doctor.verdicts import NO_ROUTE, Said, judged

OWN = {"detail": "Thing not found"}
Answering = Callable[[str, str], http.Response]


@pytest.mark.parametrize(
    ("status", "allow", "body", "outcome"),
    [
        (405, "GET, POST", None, "exists"),
        (200, "OPTIONS, POST", None, "exists"),
        (405, "GET", None, "other methods"),
        (405, "", None, "unclear"),
        (404, "", NO_ROUTE, "no such route"),
        (404, "", OWN, "unclear"),
        (403, "", {"Message": "explicit deny"}, "gateway refused"),
        (500, "", None, "unclear"),
        (401, "", None, "unclear"),
    ],
)
def test_the_answer_to_options_is_told_apart(status: int, allow: str, body: Any, outcome: str) -> None:
    said = Said("OPTIONS", "/things", status, {"allow": allow} if allow else {}, body)
    assert judged("POST", said) == outcome


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (200, {}, "exists"),
        (200, "<html>", "unclear"),
        (204, None, "exists"),
        (422, {"detail": []}, "exists"),
        (404, NO_ROUTE, "no such route"),
        (404, {"detail": "User not found"}, "exists"),
        (404, "<html>", "unclear"),
        (403, {"Message": "deny"}, "gateway refused"),
        (500, {}, "unclear"),
    ],
)
def test_the_answer_to_a_plain_read_is_told_apart(status: int, body: Any, outcome: str) -> None:
    assert judged("GET", Said("GET", "/things", status, {}, body)) == outcome


@pytest.mark.parametrize(
    ("body", "other", "like"),
    [
        ("no route for /things/12", "no route for /others/99", True),
        ({"path": "/things/12", "id": "a1"}, {"path": "/others/99", "id": "b22"}, True),
        ({"detail": "Not Found"}, {"detail": "Thing not found"}, False),
        (None, None, True),
    ],
)
def test_paths_ids_and_times_make_no_difference(body: Any, other: Any, *, like: bool) -> None:
    here, there = Said("GET", "/things/12", 404, {}, body), Said("GET", "/others/99", 404, {}, other)
    assert here.is_like(there) == like


@pytest.mark.parametrize(
    ("path", "beside"),
    [
        ("/tags", f"/{NOWHERE}"),
        ("/tags/all", f"/tags/{NOWHERE}"),
        ("/tags/{a}/{b}", f"/{NOWHERE}/00000000-0000-0000-0000-000000000000/00000000-0000-0000-0000-000000000000"),
        ("/tags/{a}/all", f"/tags/00000000-0000-0000-0000-000000000000/{NOWHERE}"),
    ],
)
def test_controls_are_beside_and_below_a_path(path: str, beside: str) -> None:
    first, second = nowhere(path)
    assert first == beside
    assert second.endswith(f"/{NOWHERE}/{NOWHERE}/{NOWHERE}")


def json(value: Any, status: int = 200, **headers: str) -> http.Response:
    return http.Response(status, text=dumps(value), headers={"content-type": "application/json", **headers})


def controls(answer: Answering) -> Controls:
    def handle(request: http.Request) -> http.Response:
        return answer(request.method, request.url.path)

    return Controls(Zenskar("sandbox_key", "org", transport=http.MockTransport(handle)), lambda: None)


def everywhere(status: int, body: Any, **headers: str) -> Answering:
    return lambda *_: json(body, status, **headers)


def below(path: str, there: http.Response, elsewhere: http.Response) -> Answering:
    """Return a server that responds in one way to a path and all below it, and in another to all others."""

    def answer(_: str, asked: str) -> http.Response:
        found = there if asked.startswith(path) else elsewhere
        return http.Response(found.status_code, content=found.content, headers=found.headers)

    return answer


NONE = json(NO_ROUTE, 404)


@pytest.mark.parametrize(
    ("asked", "answer", "outcome", "words"),
    [
        ("OPTIONS", everywhere(200, {}, allow="GET, POST"), "unclear", "which cannot exist"),
        ("OPTIONS", below("/tags", json({}, 200, allow="GET"), NONE), "unclear", "which cannot exist"),
        ("GET", everywhere(200, {"results": []}), "unclear", "which cannot exist"),
        ("GET", lambda _, path: json({path: len(path)}), "unclear", "which cannot exist"),
        ("GET", lambda _, path: json({"results": [path] * len(path)}), "unclear", "but /zenskar-no-such-route"),
        ("GET", lambda *_: http.Response(200, text="<html>"), "unclear", "GET returned 200"),
        ("GET", everywhere(422, {"detail": []}), "unclear", "which cannot exist"),
        ("GET", everywhere(404, {"message": "no route"}), "unclear", "but /invoices, which exists, got 404"),
        ("OPTIONS", everywhere(404, NO_ROUTE), "unclear", "but /invoices, which exists, got 404"),
        ("OPTIONS", everywhere(405, {}, allow="HEAD"), "unclear", "but /invoices, which exists, got 405"),
        ("GET", below("/invoices", json({}), json({"message": "no route"}, 404)), "no such route", "cannot exist"),
        ("GET", below("/invoices", json({}), NONE), "no such route", "GET returned 404"),
        ("OPTIONS", below("/invoices", json({}, 405, allow="GET"), NONE), "no such route", "OPTIONS returned 404"),
    ],
)
def test_a_response_that_any_path_gets_settles_nothing(asked: str, answer: Answering, outcome: str, words: str) -> None:
    found, said = controls(answer).probe(asked, "GET", "/tags")
    assert found == outcome
    assert words in said


@pytest.mark.parametrize(
    "own", [json(OWN, 404), json({"results": []}), json({"detail": []}, 422)], ids=["404", "200", "422"]
)
@pytest.mark.parametrize("none", [NO_ROUTE, {"message": "no route"}])
def test_a_response_that_only_the_route_can_send_settles_it(own: http.Response, none: Any) -> None:
    found, said = controls(lambda _, path: own if path == "/tags" else json(none, 404)).probe("GET", "GET", "/tags")
    assert found == "exists"
    assert said.endswith(f"/{NOWHERE} got 404; /tags/{NOWHERE}/{NOWHERE}/{NOWHERE} got 404")


def test_a_gateway_that_responds_to_every_path_settles_none() -> None:
    for answer in (everywhere(200, {}, allow="DELETE, GET, PATCH, POST, PUT"), everywhere(404, NO_ROUTE)):
        found = paths.answer(Asking(controls(answer).zk), pause=0, sleep=lambda _: None)
        assert (found.value, found.settles) == (None, "")
        assert found.words == "of 25 candidates, unclear: 25"
