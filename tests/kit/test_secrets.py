"""What a cassette never contains: each possible leak is tested with a recording of real exchanges."""

import gzip
import json
import zlib
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vcr.request import Request  # type: ignore[import-untyped]
from vcr.serialize import serialize  # type: ignore[import-untyped]
from vcr.serializers import yamlserializer  # type: ignore[import-untyped]

from tests.kit.conftest import Said, Serve
from zenskar_client import http
from zenskar_ext import APIStatusError, RetryPolicy, Zenskar
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.cassettes import KEY, ORGANISATION, cassettes

SECRET = "zk/live+51H8xQ2eZv=="
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJvcmciOiI0MiJ9.c2lnbmF0dXJl"
ORG = "7c0f3d9e-1111-4222-8333-944455556666"
SIGNED = "https://bucket.s3.amazonaws.com/inv.pdf?X-Amz-Credential=AKIAIOSFODNN7&X-Amz-Signature=9f86d081884c7d65"
Interaction = dict[str, Any]


def record(folder: Path, url: str, *, key: str = SECRET, path: str = "/echo", json: object = None) -> str:
    """Record one call of a client; return the text of the cassette."""
    with (
        cassettes(folder, record_mode="all").use_cassette("one.yaml"),
        Zenskar(key, ORG, base_url=url, retries=RetryPolicy(attempts=1)) as zk,
        suppress(APIStatusError),
    ):
        zk.request("POST" if json is not None else "GET", path, json=json)
    return (folder / "one.yaml").read_text()


def kept_body(text: str) -> Any:
    return json.loads(yamlserializer.deserialize(text)["interactions"][0]["response"]["body"]["string"])


def assert_holds_none(text: str, *secrets: str) -> None:
    for secret in secrets:
        assert secret not in text, secret


ECHOING = {
    "in a field": Said('{"detail": "no such key: {echo}"}', status=401, reason="Unauthorized"),
    "in a name": Said('{"{echo}": 1}'),
    "in free form": Said('{"custom_data": {"{echo}": ["{echo}"]}}'),
    "in text": Said("denied: {echo}", content_type="text/plain", status=403, reason="Forbidden"),
    "in text without a type": Said("denied: {echo}", content_type=""),
    "in a page": Said("<p>{echo}</p>", content_type="text/html"),
    "in a table": Said("a,b\n{echo},2\n", content_type="text/csv"),
    "in the reason": Said(reason=f"Wrong {SECRET} {JWT} of {ORG}"),
    "in headers": Said(headers={"Retry-After": SECRET, "X-Debug": JWT, "Set-Cookie": f"session={SECRET}"}),
    "in the type": Said(content_type=f"application/json; of={SECRET}{ORG}"),
}


@pytest.mark.parametrize("said", ECHOING.values(), ids=ECHOING.keys())
@pytest.mark.parametrize("key", [SECRET, JWT], ids=["x-api-key", "bearer"])
def test_the_key_and_the_organisation_are_nowhere_even_if_the_answer_repeats_them(
    tmp_path: Path, serve: Serve, said: Said, key: str
) -> None:
    text = record(tmp_path, serve(said), key=key, path=f"/echo/{ORG}?of={ORG}", json={"mine": key, "of": [ORG, key]})
    assert_holds_none(text, key, ORG)
    assert f"/echo/{ORGANISATION}?of={ORGANISATION}" in text


def test_a_key_in_the_address_is_replaced_as_it_is_written_there(tmp_path: Path, serve: Serve) -> None:
    quoted = "zk%2Flive%2B51H8xQ2eZv%3D%3D"
    text = record(tmp_path, serve(Said('{"you_asked": "{echo}"}')), path=f"/of/{quoted}?k={quoted}&{quoted}=1")
    assert_holds_none(text, quoted, SECRET, ORG)
    assert "/of/%5Bkey%5D?k=%5Bkey%5D&%5Bkey%5D=1" in text


def test_keys_of_earlier_requests_are_found_in_later_answers(tmp_path: Path, serve: Serve) -> None:
    later = serve(Said(f'{{"seen": "{SECRET}"}}'))
    with (
        cassettes(tmp_path, record_mode="all").use_cassette("two.yaml"),
        Zenskar(SECRET, ORG, base_url=later) as one,
        Zenskar("another-key", ORG, base_url=later) as other,
    ):
        one.request("GET", "/first")
        other.request("GET", "/second")
    assert_holds_none((tmp_path / "two.yaml").read_text(), SECRET, "another-key")


HIDDEN = {
    "bearer": ("message", "use Authorization: Bearer abc.def-123_~+/=", "abc.def"),
    "jwt": ("message", f"the token {JWT} is over", "eyJ"),
    "jwt after a dash": ("message", f"token-{JWT}", "eyJ"),
    "jwt with a long header": ("message", f"the token eyJ{'aB3_' * 2000}.eyJvcmci.c2ln is over", "eyJ"),
    "several jwts": ("message", f"{JWT},{JWT}/eyJ{'-' * 3000}.a", "eyJ"),
    "session_token": ("session_token", "s3ss10n", "s3ss10n"),
    "camel": ("clientSecret", "cl13nt", "cl13nt"),
    "api key": ("x-api-key", "sk_live_42", "sk_live"),
    "password": ("password", {"old": "hunter2", "new": ["hunter3"]}, "hunter"),
    "presigned": ("file", SIGNED, "9f86d081884c7d65"),
    "presigned in text": ("message", f"get it at <{SIGNED}>, soon", "AKIAIOSFODNN7"),
    "presigned in a list": ("files", [{"at": SIGNED}], "X-Amz"),
    "signed_url": ("signed_url", "/portal?sig=51gn", "51gn"),
    "payment link": ("payment_link", "https://pay.example/c/cs_live_a1B2#fid", "cs_live"),
    "database": ("dsn", "postgres://app:pa55@db.internal/zenskar", "pa55"),
    "a link after a letter": ("message", "1https://me:pa55@x.test é_https://me:pa55@x.test ://me:pa55@x.test", "pa55"),
    "e-mail in text": ("detail", "ada@acme.example has an account already", "acme"),
}


@pytest.mark.parametrize(("name", "value", "secret"), HIDDEN.values(), ids=HIDDEN.keys())
def test_tokens_links_and_addresses_become_words(
    tmp_path: Path, serve: Serve, name: str, value: object, secret: str
) -> None:
    text = record(tmp_path, serve(Said(json.dumps({name: value, "id": "i-1", "amount": "12.50"}))), json={name: value})
    assert_holds_none(text, secret)
    body = kept_body(text)
    assert (body["id"], body["amount"], len(body)) == ("i-1", "12.50", 3)


def test_a_link_stays_a_link_and_the_same_link_the_same(tmp_path: Path, serve: Serve) -> None:
    said = Said(json.dumps({"payment_url": SIGNED, "message": f"pay at {SIGNED}"}))
    body = kept_body(record(tmp_path, serve(said)))
    assert body["payment_url"].startswith("https://x")
    assert body["message"] == f"pay at {body['payment_url']}"


def test_secrets_in_a_query_become_words(tmp_path: Path, serve: Serve) -> None:
    query = f"token=t0k3n&search=ada%40acme.example&back={http.QueryParams(u=SIGNED)['u']}&limit=3"
    text = record(tmp_path, serve(Said()), path=f"/echo?{query}")
    assert_holds_none(text, "t0k3n", "acme", "AKIA")
    assert "limit=3" in text


def test_what_a_cassette_hides_does_not_hinder_its_replay(tmp_path: Path) -> None:
    contact = {"customer_name": "Ada", "email": "ada@acme.example", "custom_data": {"password": "pa55"}}
    with (
        Sandbox(api_key=SECRET, organisation=ORG) as sandbox,
        sandbox.serve() as url,
        cassettes(tmp_path, record_mode="all").use_cassette("create.yaml"),
        Zenskar(SECRET, ORG, base_url=url) as zk,
    ):
        zk.request("POST", "/customers", json={**contact, "external_id": SECRET})
    with (
        cassettes(tmp_path).use_cassette("create.yaml") as cassette,
        Zenskar("other-key", "another-organisation") as zk,
    ):
        body = {**contact, "external_id": "other-key"}
        answer = zk.request("POST", "/customers", json=body)
        assert cassette.all_played
    assert answer.json()["external_id"] == KEY


@pytest.mark.parametrize("placeholder", ["any", "sandbox", "key-1", "organisation"])
def test_a_placeholder_for_a_key_may_be_a_word_of_the_request(tmp_path: Path, serve: Serve, placeholder: str) -> None:
    body = {"organisation_id": "any", "type": "sandbox", "of": "key-1"}
    record(tmp_path, serve(Said()), path="/company", json=body)
    with cassettes(tmp_path).use_cassette("one.yaml"), Zenskar(placeholder, placeholder) as zk:
        assert zk.request("POST", "/company", json=body).json() == {}


@pytest.mark.parametrize("key", ["sk-live1", "onlylettersbutquitelong"])
def test_short_keys_and_keys_of_letters_are_keys(tmp_path: Path, serve: Serve, key: str) -> None:
    assert_holds_none(record(tmp_path, serve(Said('{"detail": "{echo}"}')), key=key), key)


def test_only_requests_to_zenskar_are_recorded(tmp_path: Path, serve: Serve) -> None:
    url = serve(Said('{"ok": true}'))
    with cassettes(tmp_path, record_mode="all").use_cassette("one.yaml"), http.Client() as on:
        assert on.get(f"{url}/of/another/service", headers={"x-api-key": "k"}).json() == {"ok": True}
    assert not (tmp_path / "one.yaml").exists()
    with cassettes(tmp_path).use_cassette("one.yaml"), http.Client() as on:
        assert on.get(f"{url}/of/another/service").json() == {"ok": True}


TEXTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [SIGNED, JWT, f"Bearer {JWT}", "a@b.example.", "://a.b/c", "1https://a/b", "(https://a.b/c).", KEY]
    ),
)
VALUES = st.recursive(
    TEXTS | st.integers() | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(TEXTS | st.sampled_from(["email", "password", "custom_data", "pay_url"]), inner, max_size=3)
    ),
    max_leaves=8,
)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "itself": str,
    "capitals": str.upper,
    "small letters": str.lower,
    "percent": lambda key: quote(key, safe=""),
    "hex": lambda key: key.encode().hex(),
    "HEX": lambda key: key.encode().hex().upper(),
    "base64": lambda key: b64encode(key.encode()).decode(),
    "base64 of a pair": lambda key: b64encode(f"me:{key}".encode()).decode(),
    "base64 for URLs": lambda key: urlsafe_b64encode(f"m:{key}:".encode()).decode(),
}
PLACES: dict[str, Callable[[str], object]] = {
    "value": lambda key: {"detail": f"no {key}!"},
    "name": lambda key: {"a": {key: 1}},
    "deep": lambda key: {"a": [[{"b": [key, {key: key}]}]]},
    "free form": lambda key: {"custom_data": {"x": [key]}, "name": {key: key}},
    "surrogate": lambda key: ["\ud800", f"{key}\udfff"],
    "NaN": lambda key: [float("nan"), key],
}
CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "GZIP": gzip.compress,
    "deflate": zlib.compress,
    "gzip, deflate": lambda data: zlib.compress(gzip.compress(data)),
    "zstd": bytes,
    "x-unknown": bytes,
}
KINDS = ["application/json", "application/x-ndjson", "text/plain; charset=utf-8", "text/html", ""]
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-/+=."


@given(
    key=st.text(LETTERS, min_size=16, max_size=40),
    spelling=st.sampled_from([*SPELLINGS.values()]),
    place=st.sampled_from([*PLACES.values()]),
    coding=st.sampled_from([*CODINGS]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32-be"]),
    kind=st.sampled_from(KINDS),
    whole=st.booleans(),
    as_bearer=st.booleans(),
)
@settings(max_examples=400, deadline=None)
def test_no_key_is_in_a_cassette_however_it_is_spelt_packed_and_placed(
    *, key: str, spelling: Any, place: Any, coding: str, encoding: str, kind: str, whole: bool, as_bearer: bool
) -> None:
    spelt = spelling(key)
    text = (
        json.dumps(place(spelt), ensure_ascii=encoding != "utf-8") if whole else f"{spelt}: {json.dumps(place(spelt))}"
    )
    packed = CODINGS[coding](text.encode(encoding, "surrogatepass"))
    signing = {"authorization": f"Bearer {key}"} if as_bearer else {"x-api-key": key}
    inside = spelt if whole else quote(spelt, safe="")
    uri = f"https://api.zenskar.com/of/{inside}?{inside}={inside}&k={inside}&token={inside}"
    rules = cassettes("unused")
    sent = rules.before_record_request(
        Request("POST", uri, packed, {**signing, "organisation": ORG, "content-type": kind, "content-encoding": coding})
    )
    came = rules.before_record_response(
        {
            "status": {"code": 400, "message": f"no {spelt}"},
            "headers": {"content-type": [f"{kind}; x={spelt}"], "content-encoding": [coding], "retry-after": [spelt]},
            "body": {"string": packed},
        }
    )
    assert vars(rules.before_record_request(sent)) == vars(sent)
    assert rules.before_record_response(came) == came
    cassette = serialize({"requests": [sent], "responses": [came]}, yamlserializer).lower()
    found = [name for name, spell in SPELLINGS.items() if spell(key).strip("=").lower() in cassette]
    assert not found
    assert spelt.strip("=").lower() not in unquote(cassette)
    assert all(text not in cassette for text in (ORG, quote(key[-12:], safe="").lower()))


@given(st.dictionaries(TEXTS, VALUES, max_size=4))
def test_scrubbing_again_changes_nothing(body: dict[str, Any]) -> None:
    scrub = cassettes("unused").before_record_response
    answer = {"status": {"code": 200, "message": "OK"}, "headers": {}, "body": {"string": json.dumps(body).encode()}}
    once = scrub(answer)
    assert scrub(once) == once
