"""The bodies in a cassette: JSON as it was written, but scrubbed; everything else is left out."""

import codecs
import gzip
import json
import sys
import time
import zlib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from vcr.request import Request  # type: ignore[import-untyped]

from tests.kit.conftest import Said, Serve
from zenskar_client import http
from zenskar_client.types import loads
from zenskar_ext.testing._cassettes import bodies
from zenskar_ext.testing.cassettes import RecordMode, cassettes

JSON = "application/json"
NDJSON = "application/x-ndjson"
PERSON = {"email": "ada@acme.test", "id": "i-1"}
TEXT = json.dumps(PERSON).encode()


def kept(body: bytes | str, kind: str = JSON, **headers: list[str]) -> bytes:
    """Return a body as a cassette keeps it."""
    response = {
        "status": {"code": 200, "message": "OK"},
        "headers": {"Content-Type": [kind], **{name.replace("_", "-"): values for name, values in headers.items()}},
        "body": {"string": body},
    }
    scrub = cassettes("unused").before_record_response
    once = scrub(response)
    assert scrub(once) == once
    assert set(once["headers"]) == {"content-type"}
    content: bytes = once["body"]["string"]
    return content


READABLE = {
    "a BOM": codecs.BOM_UTF8 + TEXT,
    "UTF-16": TEXT.decode().encode("utf-16"),
    "UTF-16 without a BOM": TEXT.decode().encode("utf-16-le"),
    "UTF-32": TEXT.decode().encode("utf-32"),
    "a text": TEXT.decode(),
    "a lone surrogate": b'{"email": "ada@acme.test", "id": "i-1", "x": "\\ud800 ada@acme.test"}',
    "a lone surrogate as bytes": b'{"email": "ada@acme.test", "id": "i-1", "x": "\xed\xa0\x80"}',
    "a lone surrogate in a name": b'{"\\udfff": 1, "name": "Ada \\ud800", "email": "ada@acme.test", "id": "i-1"}',
    "a large integer": b'{"email": "ada@acme.test", "id": "i-1", "n": ' + b"7" * 4000 + b"}",
    "a large exponent": b'{"email": "ada@acme.test", "id": "i-1", "n": 1E+400}',
    "spaces": b' {\n\t"email" :\r "ada@acme.test" , "id": "i-1" } \n',
    "the same name twice": b'{"email": "ada@acme.test", "email": "bob@acme.test", "id": "i-1"}',
    "escapes": b'{"\\u0065mail": "\\u0061da\\u0040acme.test", "id": "i-1"}',
    "names of JSON signs": b'{"{[,:": "]}\\"\\\\", "email": "ada@acme.test", "id": "i-1"}',
}


@pytest.mark.parametrize("body", READABLE.values(), ids=READABLE.keys())
def test_json_that_the_client_can_read_is_scrubbed_as_json(body: bytes | str) -> None:
    content = kept(body)
    after = loads(content)
    before = loads(body.encode() if isinstance(body, str) else body)
    assert after["email"].endswith("@example.com")
    assert after["id"] == "i-1"
    assert list(after) == list(before)
    assert after.get("n") == before.get("n")
    assert b"acme" not in content
    assert b"Ada" not in content


UNREADABLE = {
    "NaN": (b'{"n": NaN, "email": "ada@acme.test"}', b'"n":NaN'),
    "Infinity": (b'{"n": Infinity, "email": "ada@acme.test"}', b'"n":Infinity'),
    "-Infinity": (b'[-Infinity, "ada@acme.test"]', b"[-Infinity,"),
    "more digits than Python reads": (b'["ada@acme.test", ' + b"7" * 5000 + b"]", b"7" * 5000),
    "an exponent that no Decimal has": (b'["ada@acme.test", 1e99999999999999999999]', b"1e99999999999999999999"),
}


@pytest.mark.parametrize(("body", "part"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_the_client_refuses_is_scrubbed_too_and_is_refused_again(body: bytes, part: bytes) -> None:
    content = kept(body)
    assert part in content
    assert b"acme" not in content
    for each in (body, content):
        with pytest.raises(ValueError, match=r"is not JSON|digits|exponent"):
            loads(each)


def test_json_may_be_nested_as_deeply_as_the_client_can_read_it() -> None:
    depth = sys.getrecursionlimit() // 2
    content = kept(b'[{"a":' * (depth // 2) + b'"ada@acme.test"' + b"}]" * (depth // 2))
    assert b"acme" not in content
    assert content.count(b"[") == depth // 2


LEFT_OUT = {
    "text": (b"ada@acme.test", "text/plain", "text/plain"),
    "text with a charset": (b"Ada", "text/plain; charset=utf-8", "text/plain"),
    "a number in text": (b"442079460018", "text/plain", "text/plain"),
    "a number without a type": (b"442079460018", "", "unknown type"),
    "text that is said to be JSON": (b"<p>Ada</p>", JSON, JSON),
    "JSON that is cut": (TEXT[:-1], JSON, JSON),
    "JSON with a comma": (b'{"name": "Ada",}', JSON, JSON),
    "JSON with a control character": (b'{"name": "Ada\x01"}', JSON, JSON),
    "JSON that is nested too deeply": (b"[" * 100_000 + b"]" * 100_000, JSON, JSON),
    "a page": (b"<p>Ada</p>", "text/html; charset=utf-8", "text/html"),
    "a table": (b"name\nAda\n", "text/csv", "text/csv"),
    "a table of numbers": (b"442079460018\n442079460019\n", "text/csv", "text/csv"),
    "lines of numbers in text": (b"442079460018\n442079460019\n", "text/plain", "text/plain"),
    "a file": (b"%PDF-1.7 Ada", "application/pdf", "application/pdf"),
    "a form": (b"name=Ada", "application/x-www-form-urlencoded", "application/x-www-form-urlencoded"),
    "lines of which one is cut": (b'{"name": "Ada"}\n{"name": "Bo', NDJSON, NDJSON),
    "bytes": (b"\xff\xfeA", JSON, JSON),
    "a type that is none": (b"Ada", "Ada Lovelace", "unknown type"),
}


@pytest.mark.parametrize(("body", "kind", "named"), LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_what_is_no_json_is_left_out(body: bytes, kind: str, named: str) -> None:
    assert kept(body, kind) == f"[{len(body)} bytes of {named}, not recorded]".encode()


def test_a_body_that_is_empty_stays_empty() -> None:
    assert kept(b"", "text/html") == b""


def test_lines_of_json_are_scrubbed_line_by_line() -> None:
    content = kept(TEXT + b"\n\r\n" + TEXT + b"\n", NDJSON)
    first, blank, second, end = content.split(b"\n")
    assert first == second
    assert json.loads(first)["id"] == "i-1"
    assert (blank, end) == (b"", b"")
    assert b"acme" not in content


HIDDEN = {
    "a number": ({"phone": 442079460018}, {"phone": 0}),
    "a decimal": ({"zip_code": 10.5}, {"zip_code": 0}),
    "a negative number": ({"tax_id": -123}, {"tax_id": 0}),
    "a list": ({"phone_number": [442, True, None]}, {"phone_number": [0, True, None]}),
    "a secret that is a number": ({"otp": 123456}, {"otp": 0}),
    "an object": ({"api_key": {"id": 7, "at": {"n": [1]}}}, {"api_key": {"id": 0, "at": {"n": [0]}}}),
    "in free form": ({"custom_data": {"phone": 442, "seats": 3}}, {"custom_data": {"phone": 0, "seats": 3}}),
    "in a list": ([{"line1": 12, "id": 3}, 4], [{"line1": 0, "id": 3}, 4]),
    "an empty text": ({"name": "", "id": ""}, {"name": "", "id": ""}),
    "in camel case": ({"phoneNumber": 442, "customData": {"n": 3}}, {"phoneNumber": 0, "customData": {"n": 3}}),
    "several tax ids": ({"tax_ids": [{"value": 123}], "taxIds": [4]}, {"tax_ids": [{"value": 0}], "taxIds": [0]}),
    "JSON in a text": ({"a": '{"phone":442,"n":[{"otp":1}]}'}, {"a": '{"phone":0,"n":[{"otp":0}]}'}),
    "JSON in JSON in a text": ({"a": '["{\\"phone\\":442}"]'}, {"a": '["{\\"phone\\":0}"]'}),
    "no JSON in a text": ({"a": "[key] 442", "b": " {phone: 4}"}, {"a": "[key] 442", "b": " {phone: 4}"}),
    "elsewhere": ({"amount": 12, "address": {"n": 1}, "totp": True}, {"amount": 12, "address": {"n": 1}, "totp": True}),
}


@pytest.mark.parametrize(("value", "expected"), HIDDEN.values(), ids=HIDDEN.keys())
def test_numbers_under_names_of_persons_and_secrets_become_0(value: object, expected: object) -> None:
    assert json.loads(kept(json.dumps(value))) == expected


@pytest.mark.parametrize(
    "name",
    ["name", "email", "street", "redirect_url", "session_key", "otp", "credentials_of", "customerName", "taxIds"],
)
def test_lists_and_objects_under_names_of_persons_and_secrets_become_words(name: str) -> None:
    content = kept(json.dumps({name: ["Ada", {"first": "Grace", "more": [["Linus"], "Ada"]}], "id": "i-1"}))
    assert not {"Ada", "Grace", "Linus"} & set(content.decode().replace('"', " ").split())
    value = json.loads(content)[name]
    assert value[0] == value[1]["more"][1] != value[1]["first"]


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKED: dict[str, tuple[list[str], Callable[[bytes], bytes]]] = {
    "gzip": (["gzip"], gzip.compress),
    "GZIP": (["GZIP"], gzip.compress),
    "gzip and spaces": ([" Gzip ,"], gzip.compress),
    "deflate": (["deflate"], zlib.compress),
    "raw deflate": (["deflate"], raw_deflate),
    "two codings": (["deflate, gzip"], lambda data: gzip.compress(zlib.compress(data))),
    "two headers": (["gzip", "GZip"], lambda data: gzip.compress(gzip.compress(data))),
    "identity": (["identity"], lambda data: data),
    "identity and gzip": (["identity, gzip"], gzip.compress),
}


@pytest.mark.parametrize(("codings", "pack"), PACKED.values(), ids=PACKED.keys())
def test_a_body_is_kept_without_its_coding(codings: list[str], pack: Callable[[bytes], bytes]) -> None:
    assert kept(pack(TEXT), content_encoding=codings) == kept(TEXT)


BROKEN = {
    "an unknown coding": (TEXT, "x-zip"),
    "no gzip": (TEXT, "gzip"),
    "half a gzip": (gzip.compress(TEXT)[:30], "gzip"),
    "the wrong order": (gzip.compress(zlib.compress(TEXT)), "gzip, deflate"),
    "no coding": (TEXT, "gz ip"),
}


@pytest.mark.parametrize(("body", "coding"), BROKEN.values(), ids=BROKEN.keys())
def test_a_body_whose_coding_is_unknown_or_broken_is_left_out(body: bytes, coding: str) -> None:
    assert kept(body, content_encoding=[coding]).endswith(b" bytes of application/json, not recorded]")


@pytest.mark.parametrize("coding", ["zstd", "br"])
def test_what_the_http_library_unpacks_is_kept_unpacked(monkeypatch: pytest.MonkeyPatch, coding: str) -> None:
    def iter_bytes(response: http.Response) -> Any:
        assert response.headers["content-encoding"] == coding
        yield TEXT[:5]
        yield TEXT[5:]

    monkeypatch.setattr(http.Response, "iter_bytes", iter_bytes)
    assert kept(b"packed", content_encoding=[coding.upper()]) == kept(TEXT)


def test_a_body_that_unpacks_to_too_much_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "_LARGEST", len(TEXT) - 1)
    body = gzip.compress(TEXT)
    assert kept(body, content_encoding=["gzip"]) == f"[{len(body)} bytes of application/json, not recorded]".encode()


def test_the_charset_is_that_of_the_cassette_and_the_reason_can_be_replayed() -> None:
    response = {
        "status": {"code": 418, "message": "Thé"},
        "headers": {"content-type": ["application/json; charset=utf-16; v=1"], "content-encoding": ["gzip"]},
        "body": {"string": gzip.compress(TEXT.decode().encode("utf-16"))},
    }
    once = cassettes("unused").before_record_response(response)
    assert once["headers"] == {"content-type": ["application/json; charset=utf-8; v=1"]}
    assert once["status"] == {"code": 418, "message": "Th?"}


REQUESTS = {
    "JSON": (TEXT, JSON, b'"i-1"'),
    "a form": (b"name=Ada", "application/x-www-form-urlencoded", b"[8 bytes of "),
    "an upload": (b"--x\r\nAda\r\n--x--", "multipart/form-data; boundary=x", b"[15 bytes of multipart/form-data, "),
    "bytes without a type": (b"\x00Ada", "", b"[4 bytes of unknown type, "),
}


@pytest.mark.parametrize(("body", "kind", "part"), REQUESTS.values(), ids=REQUESTS.keys())
def test_the_same_holds_for_requests(body: bytes, kind: str, part: bytes) -> None:
    scrub = cassettes("unused").before_record_request
    once = scrub(Request("POST", "https://api.zenskar.com/x", body, {"content-type": kind} if kind else {}))
    assert part in once.body
    assert b"Ada" not in once.body
    assert b"acme" not in once.body
    assert vars(scrub(once)) == vars(once)


SAME = {
    "the order of fields": (b'{"a":1,"b":2.0}', b'{"b":2.00,"a":1}', True),
    "another value": (b'{"a":1}', b'{"a":2}', False),
    "no body": (None, b"{}", False),
    "no bodies": (None, None, True),
    "no JSON": (b"[1 bytes of text/plain, not recorded]", b"[2 bytes of text/plain, not recorded]", False),
    "depth": (b"[" * 9999 + b"1" + b"]" * 9999, b"[" * 9999 + b"2" + b"]" * 9999, False),
}


@pytest.mark.parametrize(("one", "other", "same"), SAME.values(), ids=SAME.keys())
def test_bodies_match_by_value(one: bytes | None, other: bytes | None, same: bool) -> None:
    requests = [Request("POST", "https://api.zenskar.com/x", body, {}) for body in (one, other)]
    assert cassettes("unused").matchers["body"](*requests) is same


SERVED = {
    "a lone surrogate": ('["\\ud800", 1.10]', JSON, '["\\ud800",1.10]'),
    "NaN": ('{"n": NaN}', JSON, '{"n":NaN}'),
    "control characters": ('["\x7f\x85\u2028\ufeff"]', JSON, '["\x7f\x85\u2028\ufeff"]'),
    "lines": ('{"n": 1}\n{"n": 2}\n', NDJSON, '{"n":1}\n{"n":2}\n'),
    "text": ("plain", "text/plain", "[5 bytes of text/plain, not recorded]"),
}


@pytest.mark.parametrize(("body", "kind", "text"), SERVED.values(), ids=SERVED.keys())
def test_a_replay_gives_the_status_and_what_is_kept(
    tmp_path: Path, serve: Serve, body: str, kind: str, text: str
) -> None:
    url = serve(Said(body, content_type=kind, status=418, reason="Teapot"))
    replies: list[http.Response] = []
    modes: tuple[RecordMode, RecordMode] = ("all", "none")
    for mode in modes:
        recorder = cassettes(tmp_path, record_mode=mode)
        with recorder.use_cassette("one.yaml"), http.Client(headers={"organisation": "any"}) as client:
            replies.append(client.get(f"{url}/x"))
    first, again = replies
    assert (first.content.decode(), again.content.decode()) == (body, text)
    assert (again.status_code, again.reason_phrase, again.headers["content-type"]) == (418, "Teapot", kind)


def test_decimal_digits_stay() -> None:
    assert json.loads(kept(b'{"amount": 12.500}'), parse_float=Decimal)["amount"].as_tuple().exponent == -3


LONG = {
    "base64": "aB3+/x" * 100_000,
    "one word and an @": "a" * 500_000 + "@",
    "signs of a scheme": "a.-" * 100_000 + "://",
    "quotes": '\\"' * 200_000,
    "beginnings of tokens": "eyJ-" * 100_000,
    "beginnings of tokens and a dot": "eyJ-" * 100_000 + ".",
    "tokens within words": "xeyJ-" * 100_000 + ".a",
    "dashes": "-" * 400_000,
    "hexadecimal": "ab " * 150_000,
    "escapes": "%41" * 150_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_long_text_takes_no_long_time(text: str) -> None:
    start = time.process_time()
    kept(json.dumps({"x": text}))
    assert time.process_time() - start < 5
