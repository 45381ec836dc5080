"""Values become Arrow exactly, or the error names the row and the field."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client.models import AccountingPeriod, Contract, Invoice, InvoiceLineItem, Payment, PlanV3
from zenskar_client.types import UNSET, loads
from zenskar_ext.export import UnfitValueError
from zenskar_ext.export.arrays import batch
from zenskar_ext.export.schemas import Nested, columns_of, schema


def column(model: Any, name: str, *texts: str, nested: Nested = "json") -> list[Any]:
    """Return a column of rows whose field has these JSON texts."""
    rows = [model.from_dict({"id": f"id-{number}", name: loads(text)}) for number, text in enumerate(texts)]
    return table(model, rows, nested).column(name).to_pylist()  # type: ignore[no-any-return]


def table(model: Any, rows: list[Any], nested: Nested = "json") -> Any:
    columns = columns_of(model, nested)
    return batch(schema(columns, {}), columns, model, rows, 0)


NINES_38 = "99999999999999999999.999999999999999999"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(NINES_38, NINES_38, id="38 digits"),
        pytest.param(f"-{NINES_38}", f"-{NINES_38}", id="38 digits below 0"),
        pytest.param("0.000000000012345", "0.000000000012345", id="15 digits after the point"),
        pytest.param("0.000000000001", "0.000000000001", id="scale 12"),
        pytest.param("12", "12", id="a whole number"),
        pytest.param('"12.50"', "12.50", id="a text"),
        pytest.param("1.20e3", "1200", id="an exponent"),
        pytest.param("1.0000000000000000000000", "1", id="zeros beyond the scale"),
        pytest.param("0e-9000", "0", id="no amount, with an exponent"),
        pytest.param("-0.0", "0", id="a zero below 0"),
    ],
)
def test_an_amount_is_exact(text: str, expected: str) -> None:
    assert column(Invoice, "amount_due", text) == [Decimal(expected)]


@given(
    st.lists(
        st.none()
        | st.decimals(
            allow_nan=False, allow_infinity=False, places=18, max_value=Decimal("1e19"), min_value=Decimal("-1e19")
        )
    )
)
def test_any_amounts_that_fit_come_back(amounts: list[Decimal | None]) -> None:
    rows = [Invoice(id="x", amount_due=each) for each in amounts]
    assert table(Invoice, rows).column("amount_due").to_pylist() == amounts


@pytest.mark.parametrize(
    ("model", "field", "text", "reason"),
    [
        pytest.param(
            Invoice, "amount_due", "1e400", "Decimal('1E+400') (Decimal) does not fit decimal128(38, 18)", id="1e400"
        ),
        pytest.param(Invoice, "amount_due", "100000000000000000000", "does not fit decimal128", id="21 digits before"),
        pytest.param(Invoice, "amount_due", "1.0000000000000000001", "does not fit decimal128", id="19 digits after"),
        pytest.param(Invoice, "amount_due", "4.94273e-52", "does not fit decimal128", id="a far exponent"),
        pytest.param(Invoice, "amount_due", "1e-999999999", "does not fit decimal128", id="a very far exponent"),
        pytest.param(Invoice, "amount_due", f"365.{'1' * 57}", "does not fit decimal128", id="60 digits"),
        pytest.param(Invoice, "amount_due", '"NaN"', "'NaN' (str) does not fit decimal128", id="NaN as text"),
        pytest.param(Invoice, "amount_due", '"12,50"', "'12,50' (str) does not fit", id="a text that is no amount"),
        pytest.param(Invoice, "amount_due", "true", "True (bool) does not fit decimal128", id="a bool as an amount"),
        pytest.param(Invoice, "amount_due", "{}", "{} (dict) does not fit decimal128", id="an object as an amount"),
        pytest.param(Invoice, "due_date", '"soon"', "'soon' (str) does not fit timestamp[us, UTC]", id="no time"),
        pytest.param(Invoice, "due_date", "1735689600", "1735689600 (int) does not fit", id="Unix time"),
        pytest.param(Invoice, "due_date", '"2025-01-01T00:00:00.1234567Z"', "does not fit timestamp", id="nanoseconds"),
        pytest.param(Invoice, "invoice_number", "12", "12 (int) does not fit string", id="a number as a text"),
        pytest.param(Invoice, "invoice_number", '"\\ud800"', "surrogates not allowed", id="a text that is not Unicode"),
        pytest.param(Invoice, "status", "1", "1 (int) does not fit string", id="a number as an enum"),
        pytest.param(
            Invoice, "invoice_period", '{"x": "\\ud800"}', "surrogates not allowed", id="JSON that is not Unicode"
        ),
        pytest.param(AccountingPeriod, "period_start", '"May"', "'May' (str) does not fit date32", id="no date"),
        pytest.param(
            AccountingPeriod, "period_start", '"2025-05-01T00:00:00Z"', "does not fit date32", id="a time as a date"
        ),
        pytest.param(Contract, "is_last_day_of_month", "1", "1 (int) does not fit bool", id="a number as a bool"),
        pytest.param(PlanV3, "version", "true", "True (bool) does not fit int64", id="a bool as a number"),
        pytest.param(PlanV3, "version", "1.5", "does not fit int64", id="a fraction as a whole number"),
        pytest.param(PlanV3, "version", "9223372036854775808", "does not fit int64", id="65 bits"),
        pytest.param(PlanV3, "version", "1e400", "does not fit int64", id="1e400 as a whole number"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_row_and_field(model: Any, field: str, text: str, reason: str) -> None:
    with pytest.raises(UnfitValueError) as raised:
        column(model, field, "null", "null", text, "null")
    error = raised.value
    assert (error.row, error.id, error.field) == (2, "id-2", field)
    assert str(error).startswith(f"row 2 (id 'id-2'), field {field}: ")
    assert reason in str(error)


def test_zeros_after_the_last_digit_do_not_matter() -> None:
    assert column(Invoice, "amount_due", "0e-60", f"365.5{'0' * 60}") == [0, Decimal("365.5")]


def test_a_row_without_an_id_is_named_by_its_number() -> None:
    rows = [Invoice.from_dict({}), Invoice.from_dict({"amount_due": "NaN"})]
    with pytest.raises(UnfitValueError, match=r"^row 1, field amount_due: 'NaN'") as raised:
        table(Invoice, rows)
    assert raised.value.id is None


def test_an_item_that_is_no_object_is_refused() -> None:
    with pytest.raises(UnfitValueError, match=r"^row 1: 'paid' is not a Invoice$"):
        table(Invoice, [Invoice(), "paid"])


def test_a_long_value_is_shown_in_part() -> None:
    with pytest.raises(UnfitValueError) as raised:
        column(Invoice, "amount_due", f'"{"9" * 500}x"')
    assert len(str(raised.value)) < 300


def test_null_and_missing_are_both_null() -> None:
    rows = [Invoice.from_dict({"id": "a", "amount_due": None}), Invoice(id="b"), Invoice(id="c", amount_due=UNSET)]
    assert table(Invoice, rows).column("amount_due").null_count == 3


def test_new_values_of_an_enum_are_kept() -> None:
    assert column(Invoice, "status", '"paid"', '"paused"', "null") == ["paid", "paused", None]


def test_new_fields_are_json_with_exact_numbers() -> None:
    row = Invoice.from_dict({"id": "a", "rate": loads("0.10000000000000000000000000000000000000001")})
    (text,) = table(Invoice, [row]).column("additional_properties").to_pylist()
    assert text == '{"rate":0.10000000000000000000000000000000000000001}'
    assert table(Invoice, [Invoice(id="a")]).column("additional_properties").to_pylist() == [None]


def test_a_whole_number_with_a_point_is_a_whole_number() -> None:
    assert column(PlanV3, "version", "5.0", "9223372036854775807", "-9223372036854775808") == [5, 2**63 - 1, -(2**63)]


def test_times_are_in_utc_and_days_are_days() -> None:
    assert column(Invoice, "due_date", '"2025-01-01T05:30:00.000001+05:30"', '"2025-01-01T00:00:00"') == [
        datetime(2025, 1, 1, 0, 0, 0, 1, tzinfo=UTC),
        datetime(2025, 1, 1, tzinfo=UTC),
    ]
    assert column(AccountingPeriod, "period_start", '"2025-05-01"') == [date(2025, 5, 1)]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(datetime(2025, 1, 1), id="no time zone"),  # noqa: DTZ001 - this is the case
        pytest.param(datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5))), id="before the year 1 in UTC"),
        pytest.param(date(2025, 1, 1), id="a day"),
    ],
)
def test_a_time_that_is_no_moment_is_refused(value: Any) -> None:
    with pytest.raises(UnfitValueError, match="field due_date"):
        table(Invoice, [Invoice(id="x", due_date=value)])


def test_a_float_is_no_amount() -> None:
    wrong: Any = 0.1
    with pytest.raises(UnfitValueError, match=r"0\.1 \(float\) does not fit"):
        table(Invoice, [Invoice(id="x", amount_due=wrong)])


def test_not_a_number_and_infinity_are_no_amounts_and_no_whole_numbers() -> None:
    for amount in (Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity")):
        with pytest.raises(UnfitValueError, match="field amount_due"):
            table(Invoice, [Invoice(id="x", amount_due=amount)])
        wrong: Any = amount
        with pytest.raises(UnfitValueError, match="field version"):
            table(PlanV3, [PlanV3(id="x", version=wrong)])


def test_a_value_that_is_not_json_is_refused() -> None:
    row = Invoice(id="x")
    row.additional_properties["seen"] = object()
    with pytest.raises(UnfitValueError, match="field additional_properties: it cannot be written as JSON"):
        table(Invoice, [row])


PAYMENT = """{"id": "p", "invoices": [{"invoice_id": "i", "amount": 0.1, "new": 1}, null],
  "transactions": null, "payment_method_details": {"last4": "4242"}}"""


def test_nested_values_are_json_text_by_default_written_as_the_api_takes_them() -> None:
    made = table(Payment, [Payment.from_dict(loads(PAYMENT))])
    assert made.column("invoices").to_pylist() == ['[{"invoice_id":"i","amount":"0.1","new":1},null]']
    assert made.column("transactions").to_pylist() == [None]
    assert made.column("payment_method_details").to_pylist() == ['{"last4":"4242"}']


def test_nested_values_are_structs_and_lists_if_asked() -> None:
    made = table(Payment, [Payment.from_dict(loads(PAYMENT))], "struct")
    (invoices,) = made.column("invoices").to_pylist()
    assert invoices[0]["invoice_id"] == "i"
    assert invoices[0]["amount"] == Decimal("0.1")
    assert invoices[0]["additional_properties"] == '{"new":1}'
    assert invoices[1] is None
    assert made.column("payment_method_details").to_pylist() == ['{"last4":"4242"}']


@pytest.mark.parametrize(
    ("model", "field", "sound", "unfit"),
    [
        (AccountingPeriod, "period_start", '"2025-05-01"', '"May"'),
        (Contract, "is_last_day_of_month", "true", "1"),
        (Invoice, "due_date", '"2025-05-01T00:00:00+02:00"', '"soon"'),
        (Invoice, "status", '"paid"', "1"),
    ],
)
def test_the_row_that_does_not_fit_is_told_from_those_that_do(model: Any, field: str, sound: str, unfit: str) -> None:
    with pytest.raises(UnfitValueError) as raised:
        column(model, field, sound, sound, unfit, sound)
    assert raised.value.row == 2


@pytest.mark.parametrize(
    ("model", "field", "text", "place", "reason"),
    [
        pytest.param(
            Payment, "invoices", '[{"invoice_id": 1}]', "invoices[0].invoice_id", "does not fit string", id="in a list"
        ),
        pytest.param(Payment, "invoices", '"none"', "invoices", "'none' (str) does not fit list", id="no list"),
        pytest.param(
            Payment, "invoices", '["i-1"]', "invoices[0]", "does not fit struct of PaymentInvoice", id="no object"
        ),
        pytest.param(
            InvoiceLineItem, "price", '{"new": "\\ud800"}', "price.additional_properties", "surrogates", id="new"
        ),
    ],
)
def test_a_nested_value_that_does_not_fit_is_refused_by_its_place(
    model: Any, field: str, text: str, place: str, reason: str
) -> None:
    with pytest.raises(UnfitValueError) as raised:
        column(model, field, text, nested="struct")
    assert raised.value.field == place
    assert reason in str(raised.value)
