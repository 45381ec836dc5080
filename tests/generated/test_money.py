"""Money is a `Decimal`, exact in all three encodings: a JSON number, a whole number of minor units, a decimal string."""

from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generated.reading import SCHEMAS
from zenskar_client import models
from zenskar_client.errors import InvalidRequest
from zenskar_client.models import (
    CreatePayment,
    CreditNote,
    FlatFeePricing,
    Invoice,
    Payment,
    RefundPayment,
    TieredPricing,
    UpdateCreditNote,
    UsageEvent,
)
from zenskar_client.types import (
    ApiObject,
    attributes_of,
    dumps,
    loads,
    query_text,
    write_minor,
    write_minor_as_read,
    write_money,
    write_money_text,
)

FIELDS: list[tuple[Any, str]] = [(Invoice, "amount_due"), (RefundPayment, "refund_amount"), (Payment, "amount")]
LONG = "1234567890123456789012345678901234567890.12"


@pytest.mark.peer_row(48, "**`Decimal`**, every digit")
@pytest.mark.parametrize("text", ["1234567890123456.78", "0.1", "0.10", "-0.01", "100", "0", "1E+2", "1E-7", LONG])
def test_an_amount_as_a_number_is_exact(text: str) -> None:
    invoice = Invoice.from_dict(loads(f'{{"amount_due":{text}}}'))
    assert isinstance(invoice.amount_due, Decimal)
    assert str(invoice.amount_due) == text
    with localcontext(prec=5):
        assert dumps(invoice) == f'{{"amount_due":{text}}}'


@pytest.mark.parametrize("text", ["1", "0", "-5", "12345678901234567890123456789012345"])
def test_an_amount_in_minor_units_is_a_whole_number(text: str) -> None:
    refund = RefundPayment.from_dict(loads(f'{{"refund_amount":{text}}}'))
    assert isinstance(refund.refund_amount, Decimal)
    assert dumps(refund) == f'{{"refund_amount":{text}}}'
    refund.refund_amount = Decimal(f"{text}.00")
    assert dumps(refund) == f'{{"refund_amount":{text}}}'


@pytest.mark.parametrize("text", ["12.50", "0.00", "-0.01", "100", "1234567890123456.789", "-0", LONG])
def test_an_amount_as_a_string_is_exact(text: str) -> None:
    payment = Payment.from_dict({"amount": text})
    assert isinstance(payment.amount, Decimal)
    assert str(payment.amount) == text
    with localcontext(prec=5):
        assert payment.to_dict() == {"amount": text}


@pytest.mark.parametrize("text", ["12.50", "0.00", "-0.01", "100", "1234567890123456.789", "-0", LONG])
def test_an_amount_as_a_string_in_a_field_of_numbers_is_exact_and_written_as_a_number(text: str) -> None:
    invoice = Invoice.from_dict(loads(f'{{"amount_due":"{text}"}}'))
    assert isinstance(invoice.amount_due, Decimal)
    assert str(invoice.amount_due) == text
    with localcontext(prec=5):
        assert dumps(invoice) == f'{{"amount_due":{text}}}'


@pytest.mark.parametrize("text", ["1250", "0", "-5", "12345678901234567890123456789012345"])
def test_an_amount_as_a_string_in_minor_units_is_written_as_a_whole_number(text: str) -> None:
    refund = RefundPayment.from_dict({"refund_amount": text})
    assert isinstance(refund.refund_amount, Decimal)
    assert dumps(refund) == f'{{"refund_amount":{text}}}'


def test_a_fraction_of_a_minor_unit_in_a_string_is_read_and_not_rounded() -> None:
    refund = RefundPayment.from_dict({"refund_amount": "12.50"})
    assert str(refund.refund_amount) == "12.50"
    with pytest.raises(InvalidRequest, match=r"^refund_amount: 12\.50 has a fraction"):
        refund.to_dict()


def test_amounts_as_strings_in_a_list_or_a_union_are_exact() -> None:
    tiers = TieredPricing.from_dict({"unit_amount": ["9.90", Decimal("8.75"), "free", None]})
    assert [repr(amount) for amount in tiers.unit_amount] == ["Decimal('9.90')", "Decimal('8.75')", "'free'", "None"]
    assert dumps(tiers) == '{"unit_amount":[9.90,8.75,"free",null]}'
    fee = FlatFeePricing.from_dict({"unit_amount": "12.50"})
    assert repr(fee.unit_amount) == "Decimal('12.50')"
    assert dumps(fee) == '{"unit_amount":12.50}'


def test_a_string_in_a_field_that_is_no_money_stays_a_string() -> None:
    event = UsageEvent.from_dict({"customer_id": "5", "data": {"gb": "12.50"}})
    assert (event.customer_id, event.to_dict()) == ("5", {"customer_id": "5", "data": {"gb": "12.50"}})
    invoice = Invoice.from_dict({"external_id": "5"})
    assert (invoice.external_id, invoice.to_dict()) == ("5", {"external_id": "5"})


@pytest.mark.parametrize(
    "text", ["", "<string>", "1e5", " 1", "1,50", ".5", "5.", "+1", "007.50", "NaN", "Infinity", "\uff11\uff12"]
)
def test_a_string_that_is_no_plain_amount_is_kept_as_it_came(text: str) -> None:
    for model, name in FIELDS:
        again = model.from_dict({name: text})
        assert repr(getattr(again, name)) == repr(text)
        assert again.to_dict() == {name: text}


@pytest.mark.parametrize(
    ("value", "text"),
    [(Decimal("1E+3"), "1000"), (Decimal("1E-7"), "0.0000001"), (Decimal("12.50"), "12.50"), (12, "12"), (-1, "-1")],
)
def test_an_amount_is_written_as_a_string_without_an_exponent(value: Decimal, text: str) -> None:
    assert Payment(amount=value).to_dict() == {"amount": text}


@pytest.mark.parametrize(
    "value", [None, "twelve", True, [], {}], ids=["null", "a string", "a boolean", "an array", "an object"]
)
def test_what_is_no_amount_is_kept_as_it_came(value: Any) -> None:
    for model, name in FIELDS:
        again = model.from_dict({name: value})
        assert again.to_dict() == {name: value}
        assert type(getattr(again, name)) is type(value)


WRITERS = {
    "a number": write_money,
    "minor units": write_minor,
    "minor units as read": write_minor_as_read,
    "a string": write_money_text,
}
each_writer = pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)


@each_writer
@pytest.mark.parametrize(
    ("value", "says"),
    [
        (0.1, r"^0\.1 is a float, which cannot hold most amounts exactly; pass Decimal\('0\.1'\)"),
        (1.0, r"pass Decimal\('1\.0'\)"),
        (float("nan"), "is a float"),
        (float("inf"), "is a float"),
        (Decimal("NaN"), "^NaN is not an amount"),
        (Decimal("sNaN"), "^sNaN is not an amount"),
        (Decimal("-Infinity"), "^-Infinity is not an amount"),
    ],
)
def test_what_is_no_exact_amount_is_refused(write: Any, value: Any, says: str) -> None:
    with pytest.raises(InvalidRequest, match=says):
        write(value)


@pytest.mark.parametrize("value", [Decimal("0.5"), Decimal("99.999"), Decimal("1E-30")])
def test_a_fraction_of_a_minor_unit_is_refused(value: Decimal) -> None:
    refund = RefundPayment.from_dict({})
    refund.refund_amount = value
    with pytest.raises(
        InvalidRequest, match=f"refund_amount: {value} has a fraction, but the field takes whole numbers"
    ):
        refund.to_dict()


@pytest.mark.parametrize(
    "model",
    [Invoice(amount_due=0.1), CreatePayment(amount=0.1, currency_code="USD"), Payment(amount=0.1)],  # type: ignore[arg-type]
)
def test_a_float_in_a_model_is_refused_when_it_is_written(model: Any) -> None:
    with pytest.raises(InvalidRequest, match=r"amount(_due)?: 0\.1 is a float"):
        model.to_dict()


amounts = st.decimals(allow_nan=False, allow_infinity=False, places=None).filter(
    lambda value: abs(value.adjusted()) < 99
)


@settings(deadline=None)
@given(amounts)
def test_every_amount_comes_back_in_every_encoding(value: Decimal) -> None:
    assert Invoice.from_dict({"amount_due": format(value, "f")}).amount_due == value
    assert Invoice.from_dict(loads(dumps(Invoice(amount_due=value)))).amount_due == value
    assert Payment.from_dict(loads(dumps(Payment(amount=value)))).amount == value
    with localcontext(prec=200):
        whole = value.to_integral_value()
    refund = RefundPayment.from_dict({"refund_amount": whole})
    assert RefundPayment.from_dict(loads(dumps(refund))).refund_amount == whole


@pytest.mark.parametrize("value", [Decimal("1E+999999999"), Decimal("1E-999999999"), Decimal("0E-999999999")])
@pytest.mark.parametrize("write", [write_minor, write_money_text, query_text])
def test_an_exponent_whose_digits_would_fill_the_memory_is_refused(write: Any, value: Decimal) -> None:
    with pytest.raises(InvalidRequest, match="has too large an exponent to be sent"):
        write(value)


MODELS: list[Any] = [getattr(models, name) for name in models.__all__]
MINOR: list[tuple[Any, str, str, bool]] = [
    (model, attribute, field, getattr(model, "_only_sent", False))
    for model in MODELS
    if issubclass(model, ApiObject)
    for field, attribute in attributes_of(model).items()
    for schema in [SCHEMAS.get(model.__name__, {}).get("properties", {}).get(field, {})]
    if schema.get("x-money") == "minor" or ("x-money" in schema and "integer" in schema.get("type", ()))
]
"""The fields in minor units by the description: model, attribute, field, and whether the model is only sent."""


def test_the_description_has_amounts_in_minor_units_that_are_sent_and_that_are_read() -> None:
    assert {only_sent for *_, only_sent in MINOR} == {False, True}


@pytest.mark.parametrize(
    ("model", "attribute", "field", "only_sent"), MINOR, ids=[f"{model.__name__}.{name}" for model, _, name, _ in MINOR]
)
@pytest.mark.parametrize("text", ["12.50", "0.001", "-0.5", "1E+5000"])
def test_what_came_in_minor_units_can_be_written_as_it_came_and_what_is_sent_has_no_fraction(
    model: Any, attribute: str, field: str, only_sent: bool, text: str
) -> None:
    read = model.from_dict(loads(f'{{"{field}":{text}}}'))
    assert getattr(read, attribute) == Decimal(text)
    if only_sent:
        with pytest.raises(InvalidRequest, match=rf"^{field}: .* has (a fraction|too large an exponent)"):
            read.to_dict()
    else:
        assert str(read.to_dict()[field]) == text
        assert dumps(read) == f'{{"{field}":{text}}}'
        assert model.from_dict(read.to_dict()) == read


def test_a_record_that_was_read_is_checked_like_a_dict_when_it_is_sent() -> None:
    note = CreditNote.from_dict({"amount": Decimal("12.50")})
    assert note.to_dict() == {"amount": Decimal("12.50")}
    with pytest.raises(InvalidRequest, match=r"^amount: 12\.50 has a fraction"):
        dumps(note, UpdateCreditNote)
    assert dumps(CreditNote.from_dict({"amount": Decimal("1250.00")}), UpdateCreditNote) == '{"amount":1250}'
