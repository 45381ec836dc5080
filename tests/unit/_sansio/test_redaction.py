"""An API key is found in whatever spelling, a secret by its name; and no traceback holds what was sent."""

import base64
import html
import json
import re
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generated.reading import SCHEMAS
from zenskar_client import http
from zenskar_client.secrets import bare_links, is_secret
from zenskar_ext._sansio.redaction import concealed, hidden, redacted, spellings

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
        pytest.param(quote(base64.b64encode(KEY.encode()).decode(), safe=""), id="in base64 in a URL"),
        pytest.param(base64.b64encode(KEY.encode()).decode().replace("/", r"\/"), id="in base64 in JSON"),
        pytest.param("".join(f"%{each:02x}" for each in KEY.encode()), id="every sign as in a URL"),
        pytest.param("".join(f"%25{each:02X}" for each in KEY.encode()), id="in a URL in a URL"),
        pytest.param(KEY.replace("K", "%4B").replace("f", "%66"), id="some signs as in a URL"),
        pytest.param("".join(rf"\u{each:04x}" for each in KEY.encode()), id="in JSON"),
        pytest.param("".join(rf"\u{each:04X}" for each in KEY.encode()), id="in JSON, capitals"),
        pytest.param("".join(rf"\\u{each:04x}" for each in KEY.encode()), id="in JSON in JSON"),
        pytest.param(KEY.replace("/", r"\/"), id="in JSON with a slash"),
        pytest.param("".join(rf"\x{each:02x}" for each in KEY.encode()), id="in Python"),
        pytest.param("".join(f"&#{each};" for each in KEY.encode()), id="in HTML"),
        pytest.param(KEY.replace("/", "&#x2F;").replace("=", "&#61;"), id="some signs as in HTML"),
        pytest.param(KEY.encode().hex(":"), id="in hexadecimal with colons"),
        pytest.param(KEY.encode().hex("-").upper(), id="in hexadecimal with dashes"),
        pytest.param(KEY.encode().hex(" ", 2), id="in hexadecimal, two by two"),
        pytest.param(KEY.encode().hex(" "), id="in hexadecimal with spaces"),
        pytest.param(", ".join(f"0x{each:02x}" for each in KEY.encode()), id="as a list of bytes"),
        pytest.param("".join(f"&#{each:04};" for each in KEY.encode()), id="in HTML with zeros"),
        pytest.param("".join(f"&#x{each:04x};" for each in KEY.encode()), id="in HTML, hexadecimal with zeros"),
        pytest.param(KEY.encode("utf-16-le").decode(), id="in UTF-16"),
        pytest.param(KEY.encode("utf-16-be").decode()[1:], id="in UTF-16, the other way round"),
        pytest.param("%25".join(["", *(f"25{each:02X}" for each in KEY.encode())]), id="in a URL in a URL in a URL"),
        pytest.param(f"{KEY[:5]}%{ord(KEY[5]):x}\\u{ord(KEY[6]):04x}{KEY[7:]}", id="in a mixture"),
    ],
)
def test_a_key_is_found_in_whatever_spelling(text: str) -> None:
    found = without(f"before {text} after")
    assert re.fullmatch(r"before (0x)?\[key\].? ?(=|%3D)* ?after", found), found
    assert without(f"before {text} after".encode()) == found.encode()


@pytest.mark.parametrize("line", ["\n", "\r\n"], ids=repr)
@pytest.mark.parametrize("before", range(4))
def test_a_key_is_found_in_base64_of_many_lines(before: int, line: str) -> None:
    encoded = base64.b64encode(b"u" * before + KEY.encode() + b"rest").decode()
    for width in range(1, len(encoded)):
        text = line.join(encoded[start : start + width] for start in range(0, len(encoded), width))
        assert "[key]" in without(text)


@pytest.mark.parametrize("line", [r"\n", r"\r\n", r"\\n"])
def test_a_key_is_found_in_base64_whose_lines_are_escaped(line: str) -> None:
    lines = base64.encodebytes(b"x" * 50 + KEY.encode()).decode().strip()
    assert "[key]" in without(lines.replace("\n", line))


def test_a_key_is_found_in_the_rows_of_a_dump() -> None:
    data = b"before " + KEY.encode() + b" after this"
    rows = [(place, data[place : place + 16]) for place in range(0, len(data), 16)]
    xxd = [f"{place:08x}: {row.hex(' ', -2):39}  {row.decode()}" for place, row in rows]
    hexdump = [f"{place:08x}  {row[:8].hex(' ')}  {row[8:].hex(' '):23}  |{row.decode()}|" for place, row in rows]
    for lines in (xxd, hexdump):
        assert without("\n".join(["a", *lines, "b"])) == "a\n[key]\nb"
    other = "\n".join(xxd).replace("7a", "7b").replace("7A", "7B")
    assert without(other) == other


@pytest.mark.parametrize("key", ['zen&key"<1>', "zen'key&<2>"])
@pytest.mark.parametrize(
    "spell", [html.escape, json.dumps, lambda key: json.dumps(json.dumps(key))], ids=["HTML", "JSON", "twice"]
)
def test_a_key_with_signs_that_are_escaped_is_found(key: str, spell: Callable[[str], str]) -> None:
    assert key not in html.unescape(redacted(spell(key), spellings([key])).replace("\\", ""))


@pytest.mark.parametrize("user", ["", "u", "us", "use", "user"])
def test_a_key_is_found_in_the_credentials_of_basic(user: str) -> None:
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        found = without(f"Basic {encode(f'{user}:{KEY}'.encode()).decode()}, and more")
        assert re.fullmatch(r"Basic .{0,8}\[key\].?=*, and more", found), found


escape = st.sampled_from([r"%{:02x}", r"%{:02X}", r"\u{:04x}", r"\x{:02x}", "&#{};", "&#x{:02x};"])


@given(st.text(), st.lists(st.none() | escape, min_size=len(KEY), max_size=len(KEY)), st.text())
def test_what_is_around_an_escaped_key_stays(before: str, escapes: list[str | None], after: str) -> None:
    spelt = "".join(sign if how is None else how.format(ord(sign)) for sign, how in zip(KEY, escapes, strict=True))
    assert without(f"{before}|{spelt}|{after}") == f"{before}|[key]|{after}"


@pytest.mark.parametrize(
    "text",
    [
        "100 % of %7A, \\u007a, \\x7a and &#122; &amp; C:\\new\\\\",
        "ab:cd:ef:01:23:45:67:89 and 00 11 22 33 44 55 66 77 88",
        json.dumps({"detail": "é 東京 \n", "path": "a/b"}),
        "one\ntwo\r\nthree",
    ],
)
def test_a_text_without_the_key_stays_as_it_is(text: str) -> None:
    assert without(text) == text
    assert without(f"{text} {KEY}") == f"{text} [key]"


@pytest.mark.parametrize(
    "piece",
    [
        "%41",
        "%",
        "\\",
        "\\u00",
        "ab ",
        "ab ab ab ab ab ab ab x",
        "0123456789abcdef",
        "&#",
        "a\n",
        "a\\n",
        "a\0",
        "&amp;",
        "00000000: 00",
        "00000000: 00\n",
        "\r\n",
        KEY[:-1],
        "[key]",
    ],
    ids=repr,
)
def test_redacting_takes_linear_time(piece: str) -> None:
    pattern = spellings([KEY])
    text = piece * (500_000 // len(piece))
    start = time.process_time()
    assert redacted(text, pattern) == text
    assert time.process_time() - start < 5  # 0.2 s at most where this was measured


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
        "pwd",
        "DB_PWD",
        "dbPwd",
        "PWDHash",
        "jwt",
        "sentry-dsn",
        "sas",
        "sig",
        "x-auth",
        "X-Amz-Signature",
    ],
)
def test_a_secret_is_known_by_its_name(name: str) -> None:
    assert is_secret(name)


@pytest.mark.parametrize(
    "name",
    [
        "id",
        "key",
        "name",
        "amount",
        "currency",
        "created_at",
        "url",
        "external_id",
        "idempotency_key",
        "author",
        "passed",
        "shipping",
        "signed",
        "Assassin",
        "compass",
        "pinned",
        "designer",
        "ship",
    ],
)
def test_other_names_are_shown(name: str) -> None:
    assert not is_secret(name)


def fields() -> list[tuple[str, str, bool]]:
    return [
        (schema, name, bool(field.get("x-secret")))
        for schema, described in SCHEMAS.items()
        for name, field in described.get("properties", {}).items()
        if field.get("type") != "boolean"  # whether there is a secret is none
    ]


def test_the_description_marks_as_secret_what_the_list_names_and_nothing_else() -> None:
    marked = {(schema, name) for schema, name, is_secret in fields() if is_secret}
    listed = {(schema, name) for schema, name, _ in fields() if is_secret(name)}
    assert marked == listed
    assert {name for _, name in marked} >= {"session_token", "session_key", "redirect_url"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://a.example/s/1?t=2#x", "https://a.example/***"),
        ("https://user:hush@a.example:8/s", "https://a.example:8/***"),
        ("https://user@a.example", "https://a.example/***"),
        ("see HTTPS://a.example/s, and b", "see HTTPS://a.example/*** and b"),
        ("see 1.https://a.example/s", "see 1.https://a.example/***"),
        ("see //user:hush@pay.example/s?t=2", "see //pay.example/***"),
        ("// a remark, a//b.example/c and //", "// a remark, a//b.example/c and //"),
        ("no link: a@b.example", "no link: a@b.example"),
    ],
)
def test_of_a_link_the_host_stays(text: str, shown: str) -> None:
    assert bare_links(text, "***") == shown


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("payment_url", "pay.example/abc?session=SESS", "pay.example/***"),
        ("paymentURL", "user:hush@pay.example:8?s=1", "pay.example:8/***"),
        ("contract_links", "see a.example/s and b.example#t", "see a.example/*** and b.example/***"),
        ("href", "/s?t=2", "/***"),
        ("href", "//localhost/s", "/***"),
        ("payment_url", "pay.example//s/TOKEN", "pay.example/***"),
        ("payment_url", "pay.example/s/TOKEN?return=https://x.example/", "pay.example/***"),
        ("links", "https://a.example/s and b.example/t", "https://a.example/*** and b.example/***"),
        ("logo_uri", "https://a.example/s", "https://a.example/***"),
        ("url", "pay.example", "pay.example"),
        ("parent_link_id", "a/b", "a/b"),
        ("name", "a.example/s", "a.example/s"),
        ("", "a.example/s", "a.example/s"),
        ("2", "a.example/s", "a.example/s"),
    ],
)
def test_of_a_link_without_a_scheme_the_host_stays_if_the_field_is_named_so(name: str, text: str, shown: str) -> None:
    assert bare_links(text, "***", name) == shown
    assert hidden({name: [text], "more": {"text": text}}) == {name: [shown], "more": {"text": hidden(text)}}


@pytest.mark.parametrize("piece", ["a.", "a@", "@", ".", "a "])
def test_links_without_a_scheme_are_found_in_linear_time(piece: str) -> None:
    start = time.process_time()
    bare_links(piece * 100_000, "***", "url")
    assert time.process_time() - start < 5


@pytest.mark.parametrize("piece", ["a.-", "a://", "a@", "://a@", " //a"])
def test_links_are_found_in_linear_time(piece: str) -> None:
    start = time.process_time()
    bare_links(f"{piece * 100_000}://", "***")
    assert time.process_time() - start < 5  # 0.01 s where this was measured


# The start

START = """
from re import _compiler
compiled, real = [], _compiler.compile
_compiler.compile = lambda pattern, flags=0: compiled.append(pattern) or real(pattern, flags)
from zenskar_ext import Zenskar
zk = Zenskar("zen-Key/5f+2c=x", "o")
for pattern in compiled:
    assert not any(each in str(pattern) for each in ("secret", "://)", "zen-Key", "0x")), pattern
zk._context.settings.api_key.blot("a")
assert any("zen" in str(pattern) for pattern in compiled)
"""


def test_no_pattern_is_compiled_before_a_text_is_redacted() -> None:
    subprocess.run([sys.executable, "-c", START], check=True)


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
