"""The documented examples decode, and encode back unchanged."""

from typing import Any

import pytest

from tests.generated.reading import OPERATIONS, Described, examples, same
from zenskar_client.operations import Request
from zenskar_client.models import CreditNote, InvoicePage
from zenskar_client.types import dumps, loads

BODIES = [
    pytest.param(each, example, id=f"{each.raw['operationId']}-{number}")
    for each in OPERATIONS
    for number, example in enumerate(examples(each.body))
]
FITTING = [
    pytest.param(each, example, id=f"{each.raw['operationId']}-{number}")
    for each in OPERATIONS
    for number, example in enumerate(examples(each.body, fitting=True))
]
ANSWERS = [
    pytest.param(each, example, id=f"{each.raw['operationId']}-{number}")
    for each in OPERATIONS
    for number, example in enumerate(examples(each.media))
]


def filled(example: Any) -> Any:
    """Return an example with a type of price and a currency where the docs have placeholders, which no body may have."""
    text = dumps(example)
    for name, value in (("pricing_type", "bundle"), ("currency", "USD")):
        text = text.replace(f'"{name}":"<string>"', f'"{name}":"{value}"')
    return loads(text)


def written(model: Any) -> Any:
    return loads(dumps(model))


@pytest.mark.parametrize(("described", "example"), FITTING)
def test_an_example_of_a_body_is_sent_as_it_stands(described: Described, example: Any) -> None:
    example = filled(example)
    content = Request(described.generated, body=example).content()
    assert content is not None
    assert loads(content) == example


@pytest.mark.parametrize(("described", "example"), BODIES)
def test_an_example_of_a_body_is_a_model(described: Described, example: Any) -> None:
    model = described.generated.body
    assert model is not None
    example = filled(example)
    for each in example if isinstance(example, list) else [example]:
        body = model.from_dict(each)
        assert same(each, written(body))
        assert same(each, loads(Request(described.generated, body=body).content() or b""))


@pytest.mark.parametrize(("described", "example"), ANSWERS)
def test_an_example_of_an_answer_is_read_and_written_back(described: Described, example: Any) -> None:
    answer = described.generated.read(loads(dumps(example)))
    assert type(answer) is not dict
    assert same(example, written(answer))


def test_there_are_examples() -> None:
    assert len(FITTING) > 10
    assert len(BODIES) + len(ANSWERS) >= 90


def test_the_comparison_of_these_tests_can_fail() -> None:
    assert same({"a": [1, "2026-01-01T00:00:00"]}, {"a": [1, "2026-01-01T00:00:00Z"]})
    differing = [(1, True), (1, 2), ("a", "b"), ({"a": 1}, {}), ([1], [1, 2]), (None, "null"), (1, "2")]
    differing += [("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z")]
    assert [pair for pair in differing if same(*pair)] == []


def test_the_example_of_a_page_of_invoices_is_typed() -> None:
    (example,) = [
        each for op in OPERATIONS if op.raw["operationId"] == "list_invoices" for each in examples(op.media)
    ]
    page = InvoicePage.from_dict(example)
    (invoice,) = page.results
    assert repr(invoice.amount_due).startswith("Decimal")
    assert getattr(invoice.created_at, "tzinfo", None) is not None
    (note,) = [
        each
        for op in OPERATIONS
        if op.raw["operationId"] == "create_invoice_credit_note"
        for each in examples(op.media)
    ]
    assert CreditNote.from_dict(note).amount == 123
