"""A field is read by its name in JSON whether the description has it or not, and errors say how to read it."""

import copy
import json
import pickle
import warnings
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zenskar_client.models
from zenskar_client.models import (
    Address,
    CreateCustomer,
    Customer,
    CustomerSession,
    Invoice,
    InvoiceLineItems,
    InvoicePeriod,
    InvoiceStatus,
    JsonObject,
)
from zenskar_client.types import UNSET, ApiObject, attributes_of

MODELS = [
    model
    for model in (getattr(zenskar_client.models, name) for name in zenskar_client.models.__all__)
    if attrs.has(model)
]
INVOICE = {"id": "i1", "amount_due": 5, "due_date": None, "currency": "USD", "tax": {"rate": 1}}


@pytest.fixture
def invoice() -> Invoice:
    return Invoice.from_dict(INVOICE)


def test_described_and_undescribed_fields_are_read_alike(invoice: Invoice) -> None:
    assert invoice["amount_due"] == invoice.amount_due == invoice.get("amount_due") == Decimal(5)
    assert invoice["currency"] == invoice.get("currency") == "USD"
    assert [name in invoice for name in ("id", "currency", "status", "unknown")] == [True, True, False, False]


def test_a_field_that_is_null_is_there_and_one_that_is_unset_is_not(invoice: Invoice) -> None:
    assert "due_date" in invoice
    assert invoice.get("due_date", "default") is None
    assert invoice.get("status") is None
    assert invoice.get("status", default="default") == "default"
    invoice.additional_properties["currency"] = UNSET
    assert "currency" not in invoice


def test_names_are_those_of_json() -> None:
    address = Address(zip_code="12345")
    assert address["zipCode"] == "12345"
    assert "zip_code" not in address
    with pytest.raises(KeyError, match="Address has no field 'zip_code'; did you mean zipCode?"):
        address["zip_code"]


def test_what_is_no_name_is_not_there(invoice: Invoice) -> None:
    assert 5 not in invoice
    assert None not in invoice


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("status", "this Invoice does not have the field 'status'", id="described, but not set"),
        pytest.param("amountdue", "Invoice has no field 'amountdue'; did you mean amount_due?", id="misspelt"),
        pytest.param("curency", "Invoice has no field 'curency'; did you mean currency?", id="misspelt, undescribed"),
        pytest.param("q", "Invoice has no field 'q'", id="unknown"),
    ],
)
def test_a_key_error_names_the_field_and_the_model(invoice: Invoice, name: str, message: str) -> None:
    with pytest.raises(KeyError) as failure:
        invoice[name]
    assert message in str(failure.value)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_fields_of_every_model_are_those_that_it_writes(model: Any) -> None:
    data = dict.fromkeys(attributes_of(model))
    read = model.from_dict({**data, "x_unknown": 1})
    assert all(name in read and read[name] is None for name in data)
    assert read.to_dict().keys() == {*data, "x_unknown"}
    assert not any(name in model.from_dict({}) for name in data)
    assert issubclass(model, ApiObject)


@given(st.dictionaries(st.sampled_from(["id", "status", "due_date", "currency", "zzz"]), st.none() | st.text()))
def test_what_is_in_a_model_is_what_is_written(data: dict[str, Any]) -> None:
    read = Invoice.from_dict(data)
    assert {name for name in ("id", "status", "due_date", "currency", "zzz") if name in read} == read.to_dict().keys()


def test_the_values_of_a_map_are_read_by_name() -> None:
    data = JsonObject.from_dict({"hours": Decimal("1.5"), "get": 1})
    assert (data["hours"], data.get("get"), "minutes" in data) == (Decimal("1.5"), 1, False)


def test_a_model_is_not_iterable(invoice: Invoice) -> None:
    with pytest.raises(TypeError, match="not iterable"):
        list(invoice)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("currency", 'description lacks it: read it with .get("currency")', id="undescribed, but there"),
        pytest.param("amountdue", "did you mean amount_due? Read a field that", id="misspelt"),
        pytest.param("q", "'Invoice' object has no attribute 'q'. Read a field that", id="unknown"),
        pytest.param("_q", "'Invoice' object has no attribute '_q'", id="private"),
    ],
)
def test_an_attribute_error_says_how_to_read_the_field(invoice: Invoice, name: str, message: str) -> None:
    with pytest.raises(AttributeError) as failure:
        getattr(invoice, name)
    assert message in str(failure.value)
    assert failure.value.name == name
    assert not hasattr(invoice, name)


def test_an_attribute_error_knows_names_that_differ_from_those_in_json() -> None:
    with pytest.raises(AttributeError, match="did you mean zip_code?"):
        Address().zipCode  # type: ignore[attr-defined]  # noqa: B018


def test_a_model_that_is_not_complete_has_no_attributes() -> None:
    empty = Invoice.__new__(Invoice)
    for name in ("id", "additional_properties", "__deepcopy__"):
        with pytest.raises(AttributeError, match=f"'Invoice' object has no attribute '{name}'"):
            getattr(empty, name)


# Fields that were described since the last release

LINES: dict[str, Any] = {"total": 12.5, "other": 1}


@pytest.fixture
def lines() -> InvoiceLineItems:
    """A model one of whose fields, `total`, was described after the release of openapi/released.json."""
    return InvoiceLineItems.from_dict(LINES)


def test_a_field_that_was_described_since_the_last_release_is_still_in_additional_properties(
    lines: InvoiceLineItems,
) -> None:
    old = lines.additional_properties
    with pytest.warns(DeprecationWarning, match=r"'total': it is described now; read it with .get\(\"total\"\)") as told:
        assert old["total"] == 12.5
    assert told[0].filename == __file__
    with pytest.warns(DeprecationWarning, match="total") as told:
        assert old.get("total") == 12.5
    assert told[0].filename == __file__
    with pytest.warns(DeprecationWarning, match="total"):
        assert "total" in old


def test_what_changes_additional_properties_finds_it_too(lines: InvoiceLineItems) -> None:
    old = lines.additional_properties
    with pytest.warns(DeprecationWarning, match="total") as told:
        assert old.setdefault("total", 5) == 12.5
    assert told[0].filename == __file__
    with pytest.warns(DeprecationWarning, match="total"):
        assert old.pop("total", 5) == 12.5
    assert "total" not in old
    assert (old.pop("total", 5), old.setdefault("total", 6), old["total"]) == (5, 6, 6)
    assert lines.total == Decimal("12.5")
    with pytest.raises(KeyError, match="none"):
        old.pop("none")


def test_other_fields_are_read_there_without_a_warning(lines: InvoiceLineItems) -> None:
    old = lines.additional_properties
    assert (old["other"], old.get("other"), old.get("none", 2), "none" in old) == (1, 1, 2, False)
    assert old == dict(old) == {"other": 1}
    with pytest.raises(KeyError, match="none"):
        old["none"]
    assert lines.get("total") == Decimal("12.5")
    assert lines.to_dict() == {**LINES, "total": Decimal("12.5")}


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_copies_keep_it(lines: InvoiceLineItems, again: Any) -> None:
    same = again(lines)
    assert same == lines
    with pytest.warns(DeprecationWarning, match="total"):
        assert same.additional_properties["total"] == 12.5


def test_nothing_is_kept_for_a_field_that_is_not_in_the_response() -> None:
    assert type(InvoiceLineItems.from_dict({"results": []}).additional_properties) is dict


# Copies, and models as text


@pytest.mark.parametrize(
    "again",
    [
        copy.copy,
        copy.deepcopy,
        lambda each: pickle.loads(pickle.dumps(each)),
        lambda each: each.__replace__(),
        lambda each: type(each)(**{field.name: getattr(each, field.name) for field in attrs.fields(type(each))}),
    ],
    ids=["copy", "deepcopy", "pickle", "replace", "attrs"],
)
def test_a_model_is_copied(invoice: Invoice, again: Any) -> None:
    assert again(invoice) == invoice


def test_replace_and_asdict(invoice: Invoice) -> None:
    assert invoice.__replace__(id="i2").id == "i2"
    assert invoice.id == "i1"
    plain = attrs.asdict(invoice)
    assert (plain["id"], plain["status"], plain["additional_properties"]["currency"]) == ("i1", UNSET, "USD")


def test_a_repr_has_the_fields_that_are_set() -> None:
    assert repr(Invoice()) == "Invoice()"
    read = Invoice.from_dict({"id": "i1", "status": "paid", "created_at": "2026-01-01T00:00:00Z", "currency": "USD"})
    assert repr(read) == (
        "Invoice(id='i1', status='paid', created_at=2026-01-01T00:00:00+00:00, additional_properties={'currency': 'USD'})"
    )


def test_a_repr_is_short() -> None:
    names = [name for name in attributes_of(Invoice) if name != "invoice_period"]
    long = Invoice.from_dict({**dict.fromkeys(names, "x" * 1000), "more": [1] * 1000, "deep": {"a": {"b": {"c": {}}}}})
    assert len(repr(long)) < 800
    assert repr(long).endswith(" more)")
    assert len(repr(Invoice.from_dict({"more": [{"a": "x" * 1000}] * 1000}))) < 400


def test_models_in_models_are_shown_to_a_depth() -> None:
    inner = Invoice(invoice_period=InvoicePeriod.from_dict({"x": 1}))
    assert repr(inner) == "Invoice(invoice_period=InvoicePeriod(additional_properties={'x': 1}))"
    for _ in range(3):
        inner = Invoice(invoice_period=inner)  # type: ignore[arg-type]
    assert "Invoice(...)" in repr(inner)


def test_reprs_hold_described_secrets_neither_as_text_nor_as_a_table() -> None:
    session = CustomerSession.from_dict({"session_token": "s3cret", "is_guest_session": True})
    assert repr(session) == "CustomerSession(is_guest_session=True)"
    assert "s3cret" not in session._repr_html_()


def test_reprs_hide_what_is_not_described_but_named_like_a_secret() -> None:
    read = Invoice.from_dict({"client_secret": "s3cret", "link": {"api_key": "s3cret", "inner": {"password": "s3cret"}}, "a": 1})
    for text in (repr(read), read._repr_html_()):
        assert "s3cret" not in text
        assert "***" in text
    assert read["client_secret"] == "s3cret"


def test_a_model_says_which_fields_have_no_unset_in_their_types() -> None:
    said = " ".join(str(Customer.__doc__).split())
    assert "In every response that a source shows: `id`, `external_id`, `customer_name`, `custom_data`, `address`." in said
    assert "If one is missing after all, it is `UNSET`." in said
    assert "In every response" not in str(CreateCustomer.__doc__)
    assert "id" not in Customer.from_dict({})


def test_a_model_that_is_being_built_can_be_shown() -> None:
    unfinished = Invoice.__new__(Invoice)
    assert repr(unfinished) == "Invoice()"
    assert unfinished._repr_html_() == "<table><caption>Invoice</caption></table>"


def test_a_model_is_a_table_in_a_notebook() -> None:
    evil = "<script>alert('1')</script>"
    read = Invoice.from_dict({"id": evil, "status": evil, evil: evil, "amount_due": 5, "invoice_period": {"x": evil}})
    html = read._repr_html_()
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 5
    assert "<caption>Invoice</caption>" in html
    assert ">amount_due</th>" in html
    assert ">5</td>" in html
    assert "due_date" not in html
    assert ">paid</td>" in Invoice(status=InvoiceStatus.PAID)._repr_html_()
    assert len(Invoice(id="x" * 10_000)._repr_html_()) < 600


def test_no_warning_and_no_heavy_module_is_needed_to_read_fields(invoice: Invoice) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert json.loads(json.dumps(invoice.get("tax"))) == {"rate": 1}
