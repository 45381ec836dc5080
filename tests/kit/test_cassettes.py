"""What a cassette keeps, and what it leaves out."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from vcr import VCR  # type: ignore[import-untyped]

from zenskar_client import http
from zenskar_ext import AsyncZenskar, Zenskar
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.cassettes import ORGANISATION, cassettes

PERSON = {
    "customer_name": "Ada Lovelace",
    "email": "ada@acme.example",
    "phone_number": "+44 20 7946 0018",
    "address": {"line1": "12 St James's Square", "city": "London", "zipCode": "SW1Y 4JH", "country_code": "GB"},
    "tax_info": [{"tax_id": "GB123456789", "tax_code": "gb_vat", "country_code": "GB"}],
    "custom_data": {"note": "call Charles first", "nested": [{"secret": "engine"}]},
    "external_id": "C-42",
}
Send = Callable[[http.Client, str], http.Response]


def recorded(folder: Path, send: Send) -> tuple[str, Any]:
    """Record one request to a sandbox; return the text of the cassette and its one interaction."""
    with Sandbox(customers=2, seed=1) as sandbox, sandbox.serve() as url:
        recorder = cassettes(folder, organisation=sandbox.organisation, record_mode="all")
        with recorder.use_cassette("one.yaml"), http.Client(headers=dict(sandbox.headers)) as on:
            send(on, url)
    from vcr.serializers import yamlserializer  # type: ignore[import-untyped]

    text = (folder / "one.yaml").read_text()
    return text, yamlserializer.deserialize(text)["interactions"][0]


def test_what_names_a_customer_becomes_words_and_the_rest_stays(tmp_path: Path) -> None:
    text, interaction = recorded(tmp_path, lambda http, url: http.post(f"{url}/customers", json=PERSON))
    for secret in ("Ada", "acme", "7946", "James", "London", "SW1Y", "GB123456789", "Charles", "engine"):
        assert secret not in text, secret
    body = json.loads(interaction["request"]["body"])
    assert body["external_id"] == "C-42"
    assert body["address"]["country_code"] == "GB"
    assert body["email"].endswith("@example.com")
    answer = json.loads(interaction["response"]["body"]["string"])
    assert answer["customer_name"] == body["customer_name"]


def test_key_organisation_and_address_are_not_kept(tmp_path: Path) -> None:
    with Sandbox() as sandbox:
        text, interaction = recorded(
            tmp_path, lambda http, url: http.get(f"{url}/communications/{sandbox.organisation}/invoice/x/html")
        )
        assert sandbox.organisation not in text
    assert interaction["request"]["uri"] == f"https://api.zenskar.com/communications/{ORGANISATION}/invoice/x/html"
    assert "sandbox_key" not in text
    assert "127.0.0.1" not in text
    assert set(interaction["request"]["headers"]) <= {"apiversion", "content-type"}


def test_names_in_filters_become_words_and_other_filters_stay(tmp_path: Path) -> None:
    params = {"customer_name__ilike": "%Ada%", "email__isnull": "true", "limit": "3"}
    _, interaction = recorded(tmp_path, lambda http, url: http.get(f"{url}/customers", params=params))
    uri = interaction["request"]["uri"]
    assert "Ada" not in uri
    assert uri.endswith("&email__isnull=true&limit=3")


def test_amounts_keep_their_digits(tmp_path: Path) -> None:
    content = b'{"customer_name": "x", "custom_data": {"amount": 1234567890123456.780}}'
    text, _ = recorded(tmp_path, lambda http, url: http.post(f"{url}/customers", content=content))
    assert text.count("1234567890123456.780") == 2


def test_text_that_is_no_json_is_left_out(tmp_path: Path) -> None:
    text, interaction = recorded(tmp_path, lambda http, url: http.post(f"{url}/customers", content=b"no json of Ada"))
    assert interaction["request"]["body"] == "[14 bytes of unknown type, not recorded]"
    assert "422" in text


@pytest.mark.parametrize("content_type", ["text/html", "text/html; charset=utf-8"])
def test_a_page_of_html_is_left_out(tmp_path: Path, content_type: str) -> None:
    answer = {
        "status": {"code": 200, "message": "OK"},
        "headers": {"Content-Type": [content_type], "Set-Cookie": ["session=1"]},
        "body": {"string": b"<p>Ada Lovelace</p>"},
    }
    kept = cassettes(tmp_path).before_record_response(answer)
    assert kept["body"]["string"] == b"[19 bytes of text/html, not recorded]"
    assert set(kept["headers"]) == {"content-type"}


def test_scrubbing_again_changes_nothing(tmp_path: Path) -> None:
    scrub = cassettes(tmp_path).before_record_response
    answer = {
        "status": {"code": 200, "message": "OK"},
        "headers": {"content-type": ["application/json"]},
        "body": {"string": json.dumps(PERSON).encode()},
    }
    once = scrub(answer)
    assert scrub(once) == once


@pytest.mark.parametrize("kind", ["sync", "asyncio"])
def test_a_file_that_is_fetched_is_recorded_and_fetched_again_without_the_server(tmp_path: Path, kind: str) -> None:
    recorder = cassettes(tmp_path / "cassettes", record_mode="once")
    files = [tmp_path / "first.json", tmp_path / "again.json"]
    with Sandbox(invoices=3) as sandbox, sandbox.serve() as url:
        _fetch(recorder, url, sandbox.organisation, files[0], kind)
    _fetch(recorder, "https://api.zenskar.com", "organisation", files[1], kind)
    first, again = (json.loads(file.read_bytes()) for file in files)
    assert [invoice["id"] for invoice in again["results"]] == [invoice["id"] for invoice in first["results"]]
    assert len(first["results"]) == 3


def _fetch(recorder: VCR, url: str, organisation: str, into: Path, kind: str) -> None:
    async def fetch() -> None:
        async with AsyncZenskar("sandbox_key", organisation, base_url=url) as zk:
            await zk.download("/invoices", into)

    with recorder.use_cassette("file.yaml"):
        if kind == "asyncio":
            asyncio.run(fetch())
        else:
            with Zenskar("sandbox_key", organisation, base_url=url) as zk:
                zk.download("/invoices", into)
