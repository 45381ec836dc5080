"""What only the vendor has is named by the table in CONTRIBUTING.md."""

import pytest

from scripts.sync.facts import Facts, Operation
from scripts.sync.naming import names_of_operation, names_of_schema
from scripts.sync.normalising import Node
from scripts.sync.translating import path_as_ours

OPERATIONS = [
    ("POST /customers/{id}/archive", "Archive", "customers", ("archive", "archive_customer")),
    ("POST /customers/{id}/reminders/{id}/archive", "Archive", "customers", ("archive_reminder", "archive_reminder")),
    ("POST /customers/{id}/archive_customer", "", "customers", ("archive_customer", "archive_customer")),
    ("POST /invoices/search", "Search invoices", "invoices", ("search", "search_invoices")),
    ("POST /plans/{id}/pricing", "Create pricing", "plans", ("create_pricing", "create_pricing")),
    ("GET /customers/{id}/reminders", "", "customers", ("list_reminders", "list_reminders")),
    ("GET /customers/{id}/reminders/{id}", "", "customers", ("get_reminder", "get_reminder")),
    ("POST /webhooks", "", "webhooks", ("create", "create_webhook")),
]


@pytest.mark.parametrize(
    ("request_", "summary", "namespace", "expected"), OPERATIONS, ids=[each[0] for each in OPERATIONS]
)
def test_an_operation_is_named_by_its_path(
    request_: str, summary: str, namespace: str, expected: tuple[str, str]
) -> None:
    method, _, path = request_.partition(" ")
    assert next(names_of_operation(Operation(method, path, "", summary, ""), namespace)) == expected


def test_names_that_are_taken_are_followed_by_others() -> None:
    found = names_of_operation(Operation("POST", "/a/{id}/notes/{id}/archive", "", "", ""), "as")
    assert [next(found) for _ in range(4)][2:] == [
        ("archive_a_note", "archive_a_note"),
        ("archive_a_note_2", "archive_a_note_2"),
    ]


SCHEMAS = [
    ("WebhookIn", "POST /webhooks", ["CreateWebhook", "WebhookIn"]),
    ("WebhookIn", "PATCH /webhooks/{id}", ["UpdateWebhook", "WebhookIn"]),
    ("ReminderCreate", "POST /customers/{id}/reminders", ["CreateReminder", "ReminderCreate"]),
    ("ArchiveRequest", "POST /customers/{id}/archive", ["ArchiveCustomer", "ArchiveRequest"]),
    ("OptionsIn", "POST /customers/{id}/archive", ["OptionsIn", "OptionsInRecord"]),
    ("WebhookOut", "", ["Webhook", "WebhookOut", "WebhookOutRecord"]),
    ("WebhookList", "", ["WebhookPage", "WebhookList"]),
    ("PriceList", "", ["PriceList", "PriceList"]),
    ("AddressResponse", "", ["Address", "AddressResponse"]),
    ("webhook", "", ["Webhook", "Webhook", "WebhookRecord", "Webhook2"]),
]


@pytest.mark.parametrize(("name", "request_", "expected"), SCHEMAS, ids=[each[0] + each[1] for each in SCHEMAS])
def test_a_schema_is_named_by_where_it_stands(name: str, request_: str, expected: list[str]) -> None:
    method, _, path = request_.partition(" ")
    sent = {request_: Operation(method, path, "", "", "", body={"ref": name})} if request_ else {}
    schemas: dict[str, Node] = {name: {"fields": {"next": {}}} if name == "WebhookList" else {}}
    found = names_of_schema(name, Facts(sent, schemas))
    assert [next(found) for _ in expected] == expected


PATHS = [
    ("/user/{id_}", "/users/{user_id}", "/user/{user_id}"),
    ("/bills/{bill_id}/rows", "/invoices/{invoice_id}/line_items", "/bills/{invoice_id}/rows"),
    ("/sync/{kind}/{thingId}", "/things/{thing_id}", "/sync/{kind}/{thing_id}"),
    ("/a/{x}/b/{y}", "/c/{c_id}/d/{d_id}", "/a/{c_id}/b/{d_id}"),
    ("/b/{y}", "/c/{c_id}/d/{d_id}", "/b/{y}"),
    ("/new/{Some-Id}", "", "/new/{some_id}"),
    ("/new/{id}/{ID}", "", "/new/{id}/{id_2}"),
]


@pytest.mark.parametrize(("their", "our", "expected"), PATHS, ids=[each[0] for each in PATHS])
def test_parameters_of_a_path_keep_our_names(their: str, our: str, expected: str) -> None:
    assert path_as_ours(their, our, {}) == expected
