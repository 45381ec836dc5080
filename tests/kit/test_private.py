"""What a cassette hides by the names of the description: values in paths and queries, and the open objects of bodies."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from vcr.request import Request  # type: ignore[import-untyped]

from tests.kit.conftest import Said, Serve
from zenskar_client.client import BASE_URL
from zenskar_ext import Zenskar
from zenskar_ext.testing._cassettes.rules import FREE_FORM, FREE_FORM_OBJECTS
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing.cassettes import cassettes

ORG = {"organisation": "7c0f3d9e-1111-4222-8333-944455556666"}
SETTINGS = {
    "billing_config",
    "contract_payment_config",
    "discounts",
    "execution_logic",
    "external_codes",
    "filters",
    "line_items",
    "payment_config",
    "products",
    "provisioning_config",
    "renewal_config",
    "summary",
    "tax_codes",
    "tax_config",
    "taxes",
    "trial_config",
    "validity_config",
    "visual_query_builder",
}
"""Open objects in which no source shows texts of a customer or of a provider."""


def kept_uri(target: str, method: str = "GET", base: str = BASE_URL) -> str:
    request = Request(method, f"{base}{target}", None, ORG)
    uri = cassettes("unused").before_record_request(request).uri
    assert cassettes("unused").before_record_request(Request(method, uri, None, ORG)).uri == uri, "not idempotent"
    return str(uri).removeprefix(BASE_URL)


def kept(value: Any) -> Any:
    answer = {
        "status": {"code": 200, "message": "OK"},
        "headers": {"content-type": ["application/json"]},
        "body": {"string": json.dumps(value).encode()},
    }
    scrub = cassettes("unused").before_record_response
    once = scrub(answer)
    assert scrub(once) == once, "not idempotent"
    return json.loads(once["body"]["string"])


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("/invoices/pay/", "9f8e7d6c5b4a39281706abcdef", ""),
        ("/invoices/pay/", "https%3A%2F%2Fpay.example%2F9f8e7d6c", ""),
        ("/payment_instructions/destination_account/", "DE89370400440532013000", ""),
        ("/payment_instructions/destination_account/", "DE89370400440532013000", "?limit=2"),
    ],
)
def test_a_payload_or_an_account_in_a_path_becomes_a_word(before: str, value: str, after: str) -> None:
    kept = kept_uri(before + value + after)
    assert kept.startswith(before)
    assert kept.endswith(after)
    assert value not in kept
    assert kept.count("/") == before.count("/")


def test_a_payload_in_a_path_becomes_a_word_whatever_stands_before_the_path_and_whatever_the_method() -> None:
    assert "9f8e7d6c" not in kept_uri("/invoices/pay/9f8e7d6c", base="http://127.0.0.1:9000/gateway")
    assert "9f8e7d6c" not in kept_uri("/invoices/pay/9f8e7d6c", method="DELETE")


@pytest.mark.parametrize(
    "target",
    [
        "/invoices/C-42",
        "/invoices/tags",
        "/usage/compute_hours",
        "/customers/C-42/connector/stripe",
        "/tax/categories/ZEN_TAX_00001",
        "/business_entities/7/config/DE",
        "/not/described",
    ],
)
def test_ids_codes_and_slugs_in_a_path_stay(target: str) -> None:
    assert kept_uri(target) == target


def test_each_value_in_a_path_that_is_no_id_code_or_slug_becomes_a_word() -> None:
    plain = {"code", "connector_name", "country_code", "raw_metric_slug", "system_account_name"}
    for operation in bundled().operations.values():
        values = {name: f"value-of-{name}" for name in operation.named("path")}
        uri = kept_uri(operation.path.format(**values), operation.method)
        hidden = {name for name, value in values.items() if value not in uri}
        assert hidden == {name for name in values if name not in plain and not f"_{name}".endswith("_id")}, operation.id


@pytest.mark.parametrize(
    "query",
    [
        "search=Erika%20Mustermann",
        "search_query=customer_name%3DErika",
        "search_name_external_id=Erika+Mustermann",
        "customer__customer_name__ilike=%25Erika%25",
        "custom_data__note=Erika",
        "address=Erika",
    ],
)
def test_a_name_that_a_query_searches_for_becomes_a_word(query: str) -> None:
    kept = kept_uri(f"/customers?{query}&limit=2")
    assert "Erika" not in kept
    assert kept.startswith(f"/customers?{query.partition('=')[0]}=x")
    assert kept.endswith("&limit=2")


def test_each_described_search_becomes_a_word() -> None:
    searches = {
        name for each in bundled().operations.values() for name in each.named("query") if name.startswith("search")
    }
    assert searches
    for name in searches:
        assert "Erika" not in kept_uri(f"/customers?{name}=Erika"), name


def test_a_request_whose_path_and_query_are_hidden_is_replayed(tmp_path: Path, serve: Serve) -> None:
    with cassettes(tmp_path, record_mode="all").use_cassette("one.yaml"):
        _ask(serve(Said('{"id": "1"}')))
    text = (tmp_path / "one.yaml").read_text()
    assert "9f8e7d6c" not in text
    assert "Erika" not in text
    with cassettes(tmp_path).use_cassette("one.yaml"):
        _ask(BASE_URL)


def _ask(url: str) -> None:
    with Zenskar("any", ORG["organisation"], base_url=url) as zk:
        assert zk.request("GET", "/invoices/pay/9f8e7d6c5b4a", params={"search": "Erika"}).json() == {"id": "1"}


@pytest.mark.parametrize("name", sorted(FREE_FORM | FREE_FORM_OBJECTS | {"invoiceDetails"}))
def test_texts_in_a_free_form_object_become_words_and_numbers_stay(name: str) -> None:
    found = kept({name: {"who": "Erika", "nested": [{"client": "pi_123_secret_abc"}], "amount": 12}})
    assert "Erika" not in str(found)
    assert "pi_123" not in str(found)
    assert found[name]["amount"] == 12


def test_a_list_of_records_and_a_name_of_a_source_are_not_free_form() -> None:
    page = {"data": [{"id": "C-42", "data": {"who": "Erika"}}], "source": "manual", "estimate": None}
    found = kept(page)
    assert found["data"][0]["id"] == "C-42"
    assert found["data"][0]["data"]["who"] != "Erika"
    assert (found["source"], found["estimate"]) == ("manual", None)


def test_the_columns_of_a_usage_definition_are_not_data() -> None:
    columns = {"dataschema": {"data": {"hours": "Float64", "who": {"type": "String"}}, "timestamp": "DateTime"}}
    assert kept(columns) == columns


def test_a_tax_number_and_an_address_in_one_line_become_words() -> None:
    found = kept(
        {"tax_info": {"vat": "DE999", "vat_number": "DE998"}, "address": "Heidestr. 17", "ship": {"vatId": "DE997"}}
    )
    for secret in ("DE99", "Heidestr"):
        assert secret not in str(found)


@pytest.mark.parametrize("name", ["href", "urls", "links", "paymentHrefs", "payment_url", "permalink"])
def test_a_link_without_a_scheme_becomes_a_word(name: str) -> None:
    assert "abc123secret" not in str(kept({name: "pay.example/abc123secret"}))
    assert "abc123secret" not in str(kept({name: ["pay.example/abc123secret"]}))


def test_each_open_object_of_the_description_is_free_form_or_known_to_hold_settings() -> None:
    described = bundled().document
    found = {name for schema in _objects(described) for name, each in _properties(schema) if _is_open(each)}
    assert found - SETTINGS <= FREE_FORM | FREE_FORM_OBJECTS
    assert found >= SETTINGS, "a setting that is no longer described as an open object"


def _objects(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _objects(each)


def _properties(schema: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    properties = schema.get("properties")
    if isinstance(properties, dict):
        yield from ((name, each) for name, each in properties.items() if isinstance(each, dict))


def _is_open(node: dict[str, Any]) -> bool:
    schema = bundled().resolve(node)
    if choices := [*schema.get("anyOf", ()), *schema.get("oneOf", ())]:
        return any(map(_is_open, choices))
    types = schema.get("type", ())
    if "array" in types and "items" in schema:
        return _is_open(schema["items"])
    return "object" in types and not schema.get("properties")
