"""What a response says about a path: whether a route with a method is there. Must not know how it was asked."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final, Literal

from attrs import frozen

from zenskar_client.types import dumps

Outcome = Literal["exists", "other methods", "no such route", "gateway refused", "unclear"]
NO_ROUTE: Final = {"detail": "Not Found"}
"""The body of the 404 of the framework that the API is made with."""


@frozen
class Said:
    """What came back.

    Attributes:
        method: The method of the request.
        url: The path of the request.
        status: The status.
        headers: The headers, with names in lower case.
        body: The body: JSON values, or a text if it is not JSON.
    """

    method: str
    url: str
    status: int
    headers: Mapping[str, str]
    body: Any

    @property
    def allow(self) -> str:
        """The methods that the route has, as it says."""
        return self.headers.get("allow", "")

    @property
    def words(self) -> str:
        """It in words."""
        return f"{self.method} returned {self.status}" + (f", Allow: {self.allow}" if self.allow else "")

    @property
    def is_json(self) -> bool:
        """Whether the body is an object or an array: the page of a gateway is none."""
        return isinstance(self.body, dict | list)

    def is_like(self, other: "Said") -> bool:
        """Return whether another path got the same, except for the path and for ids and times in the body."""
        mine, its = (
            (self.status, _methods(self.allow), _shape(self)),
            (other.status, _methods(other.allow), _shape(other)),
        )
        return mine == its


def _shape(said: Said) -> str:
    text = said.body if isinstance(said.body, str) else dumps(said.body)
    for segment in sorted(filter(None, said.url.split("/")), key=len, reverse=True):
        text = text.replace(segment, "#")
    return re.sub(r"#(/#)*", "#", re.sub(r"[\w-]*\d[\w-]*", "#", text))


def judged(method: str, said: Said) -> Outcome:
    """Judge a response about the route with a method: that to OPTIONS, or that to the plain read itself."""
    return _options_judged(method, said) if said.method == "OPTIONS" else _read_judged(said)


def _options_judged(method: str, said: Said) -> Outcome:
    methods = _methods(said.allow)
    if method in methods and said.status != HTTPStatus.NOT_FOUND:
        return "exists"
    if said.status == HTTPStatus.NOT_FOUND and said.body == NO_ROUTE:
        return "no such route"
    if said.status == HTTPStatus.METHOD_NOT_ALLOWED and methods:
        return "other methods"
    return "gateway refused" if said.status == HTTPStatus.FORBIDDEN else "unclear"


def _read_judged(said: Said) -> Outcome:
    """Judge the response to a plain read. If only the operation itself can have sent it, the operation exists."""
    if said.status == HTTPStatus.NO_CONTENT:
        return "exists"
    if said.status == HTTPStatus.FORBIDDEN:
        return "gateway refused"
    if not said.is_json:
        return "unclear"
    if said.status == HTTPStatus.NOT_FOUND:
        return "no such route" if said.body == NO_ROUTE else "exists"
    own = (HTTPStatus.OK, HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY)
    return "exists" if said.status in own else "unclear"


def _methods(allow: str) -> frozenset[str]:
    return frozenset(each.strip().upper() for each in allow.split(",") if each.strip())
