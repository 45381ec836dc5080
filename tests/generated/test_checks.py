"""Bodies are checked to the bottom before they are sent: names, kinds, known values, required fields."""

import json
import pickle
from collections import OrderedDict
from copy import copy, deepcopy
from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest

from zenskar_client.api.accounting import create_journal_entry
from zenskar_client.api.contracts import create_contract, create_contract_phase, update_contract
from zenskar_client.api.customers import create_customer
from zenskar_client.api.invoices import update_invoice
from zenskar_client.api.payments import create_payment
from zenskar_client.api.plans_v3 import create_plan_v3
from zenskar_client.api.products import create_product
from zenskar_client.api.usage_events import ingest_usage_event
from zenskar_client.checks import Extra, extra
from zenskar_client.operations import Request
from zenskar_client.errors import InvalidRequest
from zenskar_client.models import (
    Contract,
    ContractPhase,
    ContractStatus,
    CreateContract,
    CreatePricing,
    FlatFeePricing,
    PricingType,
    UpdateContract,
)
from zenskar_client.types import UNSET

PRICE: dict[str, Any] = {"pricing_type": "flat_fee", "unit_amount": 3}
CONTRACT: dict[str, Any] = {
    "name": "n", "customer_id": "c", "currency": "USD", "status": "draft", "start_date": "2026-01-01T00:00:00Z"
}  # fmt: skip


def line(**pricing: Any) -> dict[str, Any]:
    """Return the fields of a phase with a good line and one with this pricing."""
    return {
        "name": "p",
        "pricings": [{"pricing": {"pricing_data": PRICE}}, {"pricing": {"pricing_data": PRICE, **pricing}}],
    }


def priced(**price: Any) -> dict[str, Any]:
    """Return the fields of a phase with a line of this price."""
    return {"name": "p", "pricings": [{"pricing": {"pricing_data": {**PRICE, **price}}}]}


def sent(request: Request[Any]) -> Any:
    return json.loads(request.content() or b"")


WRONG = [
    pytest.param({"phases": [line(billing_perid={})]}, "phases[0].pricings[1].pricing.billing_perid is not a field of CreatePricing; did you mean billing_period?", id="a name"),
    pytest.param({"phases": [priced(pricing_type="flat_fe")]}, "phases[0].pricings[0].pricing.pricing_data.pricing_type: 'flat_fe' is not a known value; did you mean 'flat_fee'?", id="a discriminator"),
    pytest.param({"phases": [priced(pricing_type="new")]}, "pricing_data.pricing_type: 'new' is not a known value; known: bundle, custom_pricing", id="a discriminator like no other"),
    pytest.param({"phases": [priced(quantity=5)]}, "pricing_data.quantity is not a field of FlatFeePricing; it is a field of CreatePricing, next to pricing_data; known: pricing_type", id="a field that belongs one level up"),
    pytest.param({"currency": "usd"}, "currency: 'usd' does not match ^[A-Z]{3}$; did you mean 'USD'?", id="a currency"),
    pytest.param({"currency": "dollars"}, "currency: 'dollars' does not match ^[A-Z]{3}$", id="a currency like no other"),
    pytest.param({"currency": "USD\n"}, r"currency: 'USD\n' does not match ^[A-Z]{3}$; did you mean 'USD'?", id="a currency with a line break"),
    pytest.param({"phases": [{"name": "p", 1: 2}]}, "phases[0]: the key 1 is not a string", id="a key that is no text"),
    pytest.param({"currency": 840}, "currency: expected a string, got a number", id="a number as currency"),
    pytest.param({"status": "Actve"}, "status: 'Actve' is not a known value; did you mean 'active'? (ContractStatus('Actve') sends it nevertheless)", id="a value"),
    pytest.param({"status": 1}, "status: expected a string (ContractStatus), got a number", id="a number for an enum"),
    pytest.param({"status": ["active"]}, "status: expected a string (ContractStatus), got a list", id="a list for an enum"),
    pytest.param({"status": PricingType.STEP}, "is not a known value", id="a member of another enum"),
    pytest.param({"phases": {}}, "phases: expected a list, got a dict", id="an object for a list"),
    pytest.param({"phases": "p"}, "phases: expected a list, got a string", id="a text for a list"),
    pytest.param({"phases": [[]]}, "phases[0]: expected a dict or the model ContractPhase, got a list", id="a list for an object"),
    pytest.param({"custom_attributes": []}, "custom_attributes: expected a dict or the model JsonObject, got a list", id="a list for a free object"),
    pytest.param({"name": 5}, "name: expected a string, got a number", id="a number for text"),
    pytest.param({"name": True}, "name: expected a string, got a boolean", id="a boolean for text"),
    pytest.param({"is_last_day_of_month": 1}, "is_last_day_of_month: expected True or False, got a number", id="a number for a boolean"),
    pytest.param({"start_date": 1}, "start_date: expected a date-time, got a number", id="a number for a date-time"),
    pytest.param({"phases": [priced(unit_amount="3")]}, "unit_amount: expected a dict or the model EdgeInput or a number, got a string", id="text for a number"),
    pytest.param({"phases": [priced(unit_amount=True)]}, "unit_amount: expected a dict or the model EdgeInput or a number, got a boolean", id="a boolean for a number"),
    pytest.param({"phases": [priced(unit_amount={"step_nam": "a"})]}, "unit_amount.step_nam is not a field of EdgeInput; did you mean step_name?", id="a name in a variant"),
    pytest.param({"phases": [{"pricings": [{"pricing": {}}]}]}, "2 problems: phases[0]: ContractPhase needs name | phases[0].pricings[0].pricing: CreatePricing needs pricing_data", id="missing fields"),
    pytest.param({"phases": [priced(pricing_type=UNSET)]}, "pricing_data: OpenPricing needs pricing_type", id="no discriminator"),
    pytest.param({"phases": [priced(unit_amount=0.5)], "currency": "usd"}, "2 problems: currency: 'usd' does not match ^[A-Z]{3}$; did you mean 'USD'? | phases[0].pricings[0].pricing.pricing_data.unit_amount: 0.5 is a float", id="and a value that cannot be written"),
    pytest.param({"phases": [OrderedDict(priced(quantity=5))]}, "pricing_data.quantity is not a field", id="in a mapping"),
    pytest.param({"phases": (MappingProxyType(priced(quantity=5)),)}, "pricing_data.quantity is not a field", id="in a mapping of a tuple"),
    pytest.param({"phases": [ContractPhase(name="p", pricings=[{"pricing": {"pricing_dat": PRICE}}])]}, "2 problems: phases[0].pricings[0].pricing.pricing_dat is not a field of CreatePricing; did you mean pricing_data?", id="in a dict in a model"),  # type: ignore[list-item]
    pytest.param({"phases": [ContractPhase(name="p", features=CreatePricing(pricing_data=FlatFeePricing(pricing_type="flat_fe", unit_amount=3)))]}, "phases[0].features.pricing_data.pricing_type: 'flat_fe' is not a known value", id="in models"),  # type: ignore[arg-type]
]  # fmt: skip


@pytest.mark.parametrize("way", ["a dict", "keywords"])
@pytest.mark.parametrize(("fields", "says"), WRONG)
def test_what_is_wrong_anywhere_is_named_with_its_place(fields: dict[str, Any], says: str, way: str) -> None:
    given = {**CONTRACT, **fields}
    request = create_contract.request(given) if way == "a dict" else create_contract.request(fields=given)
    for _ in range(2):  # what is found the first time is found the next time
        with pytest.raises(InvalidRequest) as caught:
            request.content()
        assert says in str(caught.value)
        assert str(caught.value).startswith("contracts.create: ")


def test_all_that_is_wrong_is_said_at_once() -> None:
    body: Any = {"customer_nam": "A", "address": {"lin1": "x"}, "email": 5}
    with pytest.raises(InvalidRequest) as caught:
        create_customer.request(body).content()
    assert str(caught.value).startswith("customers.create: 4 problems: customer_nam is not a field of CreateCustomer;")
    for words in ("CreateCustomer needs customer_name", "address.lin1 is not a field", "email: expected a string"):
        assert words in str(caught.value)


def test_a_message_names_twenty_problems_and_counts_the_others() -> None:
    body: Any = {"customer_name": "A", "tax_info": [{f"name{number}": 1} for number in range(10_000)]}
    with pytest.raises(InvalidRequest) as caught:
        create_customer.request(body).content()
    assert str(caught.value).startswith("customers.create: 10000 problems: tax_info[0].name0 is not a field of TaxId;")
    assert str(caught.value).endswith(" | and 9980 more")
    assert len(str(caught.value)) < 4000


def test_what_is_wrong_is_named_though_it_is_nested_too_deeply_to_be_written() -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(InvalidRequest, match=r"tax_info\[0\]: expected a dict or the model TaxId, got a list"):
        create_customer.request(fields={"customer_name": "A", "tax_info": deep}).content()


@pytest.mark.parametrize("body", [[], [{"customer_name": "A"}], (("customer_name", "A"),)])
def test_many_bodies_are_refused_where_the_api_takes_one(body: Any) -> None:
    with pytest.raises(InvalidRequest, match=r"customers\.create: the body is (list|tuple); this call takes one object"):
        create_customer.request(body).content()


def test_a_field_is_given_by_one_of_its_names() -> None:
    fields: Any = {"name": "Seats", "type_": "product", **extra(type="group")}
    with pytest.raises(InvalidRequest, match=r"products\.create: type is given twice, as type_ and as type; give one"):
        create_product.request(fields=fields).content()
    assert sent(create_product.request(fields={"name": "Seats", **extra(type="bundle")}))["type"] == "bundle"


@pytest.mark.parametrize("name", [1, None, b"a"])
def test_marked_names_are_texts(name: Any) -> None:
    with pytest.raises(TypeError, match=r"extra\(\): the name .* is not a string"):
        extra({name: 1})
    with pytest.raises(TypeError):
        extra([("a", 1)])  # type: ignore[arg-type]


def test_a_set_is_no_object() -> None:
    with pytest.raises(InvalidRequest, match="address: expected a dict or the model Address, got a set"):
        create_customer.request(fields={"customer_name": "A", "address": {"lin1"}}).content()


def test_one_of_many_bodies_is_named_by_its_number() -> None:
    event: dict[str, Any] = {"customer_id": "c", "timestamp": "t", "data": {}}
    wrong: dict[str, Any] = {**event, "dat": 1}
    with pytest.raises(InvalidRequest, match=r"usage_events\.ingest: \[1\]\.dat is not a field of UsageEvent"):
        ingest_usage_event.request("s", [event, wrong]).content()


RIGHT = [
    pytest.param({"phases": [priced(pricing_type=PricingType("new"), new=1)]}, id="an unknown value as an enum"),
    pytest.param({"phases": [priced(pricing_type="bundle", items=[{"a": 1}])]}, id="a variant that is open"),
    pytest.param({"status": ContractStatus("frozen")}, id="an unknown value of an enum"),
    pytest.param({"status": ContractStatus.DRAFT}, id="a member"),
    pytest.param({"end_date": None, "description": None}, id="null"),
    pytest.param({"name": UUID(int=1), "customer_id": UUID(int=2)}, id="UUIDs"),
    pytest.param({"start_date": datetime(2026, 1, 1, tzinfo=UTC), "end_date": date(2026, 1, 2)}, id="dates"),
    pytest.param({"tags": [1, {"a": [None]}], "custom_attributes": {"a": {"b": [1]}}}, id="free-form objects"),
    pytest.param({"phases": [priced(unit_amount={"step_name": "s"})]}, id="a variant of a union"),
    pytest.param({"phases": [priced(unit_amount=Decimal("0.5"))]}, id="another variant of it"),
    pytest.param({"phases": [{"name": "p", **extra(new={"x": 1})}], **extra(other=1)}, id="marked fields"),
    pytest.param({"phases": [{"name": "p", "pricings": [{**extra(product_id=5)}]}]}, id="a marked field that is described"),
    pytest.param({"phases": [{"name": "p", "features": {"pricing_data": {**extra(pricing_type="new")}}}]}, id="a marked discriminator"),
    pytest.param({"phases": [ContractPhase.from_dict({"id": "i", "end_date": None})]}, id="an answer"),
]  # fmt: skip


@pytest.mark.parametrize("fields", RIGHT)
def test_what_is_right_or_deliberate_is_sent(fields: dict[str, Any]) -> None:
    given: Any = {**CONTRACT, **fields}
    in_dict, in_keywords = sent(create_contract.request(given)), sent(create_contract.request(fields=given))
    assert in_dict == in_keywords
    assert in_dict.keys() == given.keys()


def test_a_marked_field_does_not_speak_for_the_next_dict() -> None:
    good: Any = {**{key: value for key, value in CONTRACT.items() if key != "currency"}, **extra(currency="usd")}
    plain: Any = {str(key): value for key, value in good.items()}
    for _ in range(2):
        assert sent(create_contract.request(good))["currency"] == "usd"
        with pytest.raises(InvalidRequest, match="currency"):
            create_contract.request(plain).content()
        create_contract.request(plain | {"currency": "USD"}).content()
        assert sent(create_contract.request(fields=good))["currency"] == "usd"


def test_marked_names_survive_what_is_done_with_dicts() -> None:
    fields: Any = {"a": 1, **extra({"b c": 2}, d=3)}
    for each in (fields, dict(fields), copy(fields), deepcopy(fields), pickle.loads(pickle.dumps(fields)), fields | {}):
        assert [type(name) for name in each] == [str, Extra, Extra]
        assert json.dumps(each) == '{"a": 1, "b c": 2, "d": 3}'


def test_what_was_read_is_sent_back_with_all_that_is_not_described() -> None:
    phase = {**priced(new=1), "id": "i", "end_date": None, "phase_type": "frozen"}
    answer = {**CONTRACT, "id": "k", "created_at": "2026-01-01T00:00:00Z", "status": "frozen", "phases": [phase]}
    contract = Contract.from_dict(answer)
    for body in (contract, UpdateContract.from_dict(contract.to_dict())):
        assert sent(update_contract.request("k", body)) == answer  # type: ignore[arg-type]
    assert isinstance(contract.phases, list)
    assert sent(create_contract.request(CONTRACT | {"phases": contract.phases}))["phases"] == [phase]


def test_a_body_without_described_fields_is_free() -> None:
    assert sent(update_invoice.request("i", {"what": {"ever": [1]}})) == {"what": {"ever": [1]}}


def test_a_field_that_takes_several_kinds_takes_each() -> None:
    plan: Any = {"name": "n", "currency": "USD"}
    for value in ("immediate", {"mode": 1}):
        body = {**plan, "provisioning_config": value}
        assert sent(create_plan_v3.request(body)) == body
    for wrong, says in (
        ("imediate", "'imediate' is not a known value; did you mean"),
        (5, "expected a dict .* or a string"),
    ):
        with pytest.raises(InvalidRequest, match=f"plans_v3.create: provisioning_config: {says}"):
            create_plan_v3.request(plan | {"provisioning_config": wrong}).content()


def test_whole_numbers_have_no_fraction() -> None:
    term: Any = {"payment_term_type": "on_approval", "due_days": 30}
    for right in (30, Decimal(30), 30.0):
        body: Any = {"name": "p", "features": {"pricing_data": PRICE, "payment_terms": [{**term, "due_days": right}]}}
        assert sent(create_contract_phase.request("c", body))["features"]["payment_terms"][0]["due_days"] == 30
    for wrong in (30.5, Decimal("30.5"), "30", float("nan")):
        body = {"name": "p", "features": {"pricing_data": PRICE, "payment_terms": [{**term, "due_days": wrong}]}}
        with pytest.raises(InvalidRequest, match=r"payment_terms\[0\]\.due_days: expected a whole number"):
            create_contract_phase.request("c", body).content()


def test_a_model_is_checked_where_dicts_are_in_it() -> None:
    phase: Any = {"name": "p", "pricins": []}
    model = CreateContract(**{**CONTRACT, "phases": [phase]})
    with pytest.raises(
        InvalidRequest, match=r"phases\[0\]\.pricins is not a field of ContractPhase; did you mean pricings"
    ):
        create_contract.request(model).content()


def test_a_model_of_another_body_is_refused_by_the_fields_that_do_not_belong_there() -> None:
    other: Any = UpdateContract.from_dict({"name": "n", "currency": "USD"})
    with pytest.raises(InvalidRequest) as caught:
        create_customer.request(other).content()
    assert str(caught.value) == (
        "customers.create: expected a dict or the model CreateCustomer, got the model UpdateContract, which has other "
        "fields: name, currency"
    )
    phase: Any = {**CONTRACT, "phases": [CreatePricing.from_dict({"pricing_data": PRICE})]}
    with pytest.raises(InvalidRequest, match=r"phases\[0\]: expected .* ContractPhase, got the model CreatePricing, which has"):
        create_contract.request(phase).content()
    same_fields: Any = UpdateContract(**{**CONTRACT, "phases": [{"name": "p", "pricins": []}]})
    with pytest.raises(InvalidRequest, match=r"phases\[0\]\.pricins is not a field"):
        create_contract.request(same_fields).content()
    del same_fields.phases[0]["pricins"]
    assert sent(create_contract.request(same_fields))["phases"] == [{"name": "p"}]


def test_more_combinations_of_fields_than_are_remembered_are_checked_all_the_same() -> None:
    names = [
        "description",
        "end_date",
        "anchor_date",
        "contract_link",
        "id",
        "plan_id",
        "source",
        "tags",
        "custom_attributes",
    ]
    for number in range(2 ** len(names)):
        given: Any = {**CONTRACT, **{name: None for bit, name in enumerate(names) if number >> bit & 1}}
        create_contract.request(given).content()
    with pytest.raises(InvalidRequest, match="contract_lin "):
        create_contract.request(CONTRACT | {"contract_lin": None}).content()


def test_minor_units_are_whole_numbers_of_any_kind() -> None:
    line_: Any = {"account_id": "a", "credits": Decimal(5), "debits": 0, "currency": "USD"}
    body: Any = {"description": "d", "currency": "USD", "journal_lines": [line_]}
    assert sent(create_journal_entry.request(body))["journal_lines"][0]["credits"] == 5


@pytest.mark.parametrize("amount", [Decimal("12.50"), Decimal("0.1")])
def test_a_fraction_of_a_cent_is_refused_where_an_amount_is_in_cents(amount: Decimal) -> None:
    payment: Any = {"amount": 1250, "currency_code": "USD", "payment_parts": [{"invoice_id": "i", "amount": Decimal(1250)}]}
    assert sent(create_payment.request(payment))["payment_parts"][0]["amount"] == 1250
    says = f"{amount} has a fraction, but the field takes whole numbers of minor units"
    whole: Any = {**payment, "amount": amount}
    with pytest.raises(InvalidRequest, match=f"amount: {says}"):
        create_payment.request(whole).content()
    payment["payment_parts"][0]["amount"] = amount
    with pytest.raises(InvalidRequest, match=rf"payment_parts\[0\]\.amount: {says}"):
        create_payment.request(payment).content()


@pytest.mark.parametrize("fields", [{"e" * 200_000: 1}, {"custom_data": 5, "email": ["x"] * 9, "emial" + "l" * 9999: 1}])
def test_an_error_does_not_repeat_what_is_long(fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest, match="is not a field of CreateCustomer") as caught:
        create_customer.request(fields={"customer_name": "x", **fields}).content()
    assert len(str(caught.value)) < 2000
    with pytest.raises(InvalidRequest, match=r"does not match \^\[A-Z\]\{3\}\$") as caught:
        create_payment.request(fields={"amount": 5, "currency_code": "A" * 200_000}).content()
    assert len(str(caught.value)) < 1000
