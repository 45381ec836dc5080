"""An API key is found in whatever spelling, a secret by its name; and no traceback holds what was sent."""

import base64
import re
import traceback
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generated.reading import SCHEMAS
from zenskar_client import http
from zenskar_ext._sansio.redaction import LINK, SECRET_NAMES, concealed, redacted, spellings

KEY = "zen-Key/5f+2c=x"


def without(text: Any) -> Any:
    return redacted(text, spellings([KEY]))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(KEY, id="as it is"),
        pytest.param(KEY.upper(), id="in capitals"),
        pytest.param(KEY.lower(), id="in small letters"),
        pytest.param("zen-Key%2F5f%2B2c%3Dx", id="in a URL"),
        pytest.param("zen-Key%2f5f%2b2c%3dx", id="in a URL, small"),
        pytest.param(KEY.encode().hex(), id="in hexadecimal"),
        pytest.param(KEY.encode().hex().upper(), id="in hexadecimal capitals"),
        pytest.param(base64.b64encode(KEY.encode()).decode(), id="in base64"),
        pytest.param(base64.urlsafe_b64encode(KEY.encode()).decode(), id="in base64 for URLs"),
    ],
)
def test_a_key_is_found_in_whatever_spelling(text: str) -> None:
    found = without(f"before {text} after")
    assert re.fullmatch(r"before \[key\].? ?=* ?after", found), found


@given(before=st.binary(max_size=9), after=st.binary(max_size=9))
def test_a_key_within_base64_is_found_wherever_it_stands(before: bytes, after: bytes) -> None:
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        assert "[key]" in without(encode(before + KEY.encode() + after).decode())


@pytest.mark.parametrize("short", ["test", "a", "key", "1234567", ""])
def test_a_short_key_ruins_no_message(short: str) -> None:
    assert spellings([short]) is None
    assert redacted(f"the {short} of a test: {short}", spellings([short])) == f"the {short} of a test: {short}"


def test_values_of_every_kind_are_redacted() -> None:
    value = {
        f"a {KEY}": [f"b {KEY}", 7, None, {"c": (f"{KEY}",)}],
        "d": f"é {KEY}".encode("latin-1"),
        "e": KEY.encode(),
    }
    assert without(value) == {
        "a [key]": ["b [key]", 7, None, {"c": ("[key]",)}],
        "d": "é [key]".encode("latin-1"),
        "e": b"[key]",
    }


def test_several_keys_are_found_the_longer_first() -> None:
    assert redacted("abcdefgh-1 abcdefgh", spellings(["abcdefgh", "abcdefgh-1"])) == "[key] [key]"


# Names


@pytest.mark.parametrize(
    "name",
    [
        "session_token",
        "session_key",
        "redirect_url",
        "redirect_uri",
        "client_secret",
        "password",
        "passphrase",
        "totp",
        "X-API-Key",
        "private_key",
        "accessKey",
        "set-cookie",
        "Authorization",
        "webhook_signature",
        "credentials",
    ],
)
def test_a_secret_is_known_by_its_name(name: str) -> None:
    assert SECRET_NAMES.fullmatch(name)


@pytest.mark.parametrize(
    "name", ["id", "key", "name", "amount", "currency", "created_at", "url", "external_id", "idempotency_key"]
)
def test_other_names_are_shown(name: str) -> None:
    assert not SECRET_NAMES.fullmatch(name)


def fields() -> list[tuple[str, str, bool]]:
    return [
        (schema, name, bool(field.get("x-secret")))
        for schema, described in SCHEMAS.items()
        for name, field in described.get("properties", {}).items()
        if field.get("type") != "boolean"  # whether there is a secret is none
    ]


def test_the_description_marks_as_secret_what_the_list_names_and_nothing_else() -> None:
    marked = {(schema, name) for schema, name, is_secret in fields() if is_secret}
    listed = {(schema, name) for schema, name, _ in fields() if SECRET_NAMES.fullmatch(name)}
    assert marked == listed
    assert {name for _, name in marked} >= {"session_token", "session_key", "redirect_url"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://a.example/s/1?t=2#x", "https://a.example/***"),
        ("https://user:hush@a.example:8/s", "https://a.example:8/***"),
        ("https://user@a.example", "https://a.example/***"),
        ("see HTTPS://a.example/s, and b", "see HTTPS://a.example/*** and b"),
        ("no link: a@b.example", "no link: a@b.example"),
    ],
)
def test_of_a_link_the_host_stays(text: str, shown: str) -> None:
    assert LINK.sub(r"\1\2/***", text) == shown


# Tracebacks


def test_a_failed_call_holds_no_frame_of_the_http_library() -> None:
    with pytest.raises(http.ConnectError) as caught:
        http.Client().get("http://127.0.0.1:9/", headers={"x-api-key": KEY})
    every = traceback.TracebackException.from_exception(concealed(caught.value), capture_locals=True)
    text = "".join(every.format())
    assert KEY not in text
    assert "test_redaction.py" in text
    assert [frame.filename for frame in every.stack if http.LIBRARY in frame.filename] == []


def test_a_circle_of_causes_ends() -> None:
    one, two = ValueError("1"), ValueError("2")
    one.__cause__, two.__cause__ = two, one
    assert concealed(one) is one
