"""What the rest of the API needs from the client: lists of other shapes, another server, deprecated calls, unions."""

from decimal import Decimal
from typing import Any

import pytest

from tests.client.conftest import KnownAs, Make
from tests.client.driving import reply, serve
from zenskar_client import Client, http
from zenskar_client.api.products import get_product_pricing
from zenskar_client.api.users import list_users
from zenskar_client.errors import InvalidRequest
from zenskar_client.models import (
    CustomerAddress,
    FlatFeePricing,
    InvoiceLineItem,
    OpenPricing,
    Payment,
    TieredPricing,
)
from zenskar_client.types import dumps
from zenskar_ext import (
    APIResponseValidationError,
    InvalidRequestError,
    UnverifiedOperationError,
    UnverifiedOperationWarning,
)


def test_a_list_that_is_a_bare_array_is_one_page(make: Make) -> None:
    server = serve(reply(data=[{"id": "a"}, {"id": "b"}]))
    rates = make(server).walk(lambda zk: zk.tax.list_jurisdiction_rates("entity"))
    assert [rate.id for rate in rates] == ["a", "b"]
    assert server.request.url.path == "/tax/business_entities/entity/jurisdiction_rates"


def test_a_list_without_previous_and_with_another_name_of_the_total_walks_on(make: Make) -> None:
    first = reply(data={"results": [{"id": "a"}], "next": "n", "total": 2})
    server = serve(first, reply(data={"results": [{"id": "b"}], "total": 2}))
    assert len(make(server).walk(lambda zk: zk.entitlements.list_balances(limit=1))) == 2
    assert [request.url.params.get("cursor") for request in server.requests] == [None, "n"]


def test_customers_are_read_under_the_name_of_the_example_too(make: Make) -> None:
    first = reply(data={"data": [{"id": "a"}], "next": "n", "total": 2})
    server = serve(first, reply(data={"results": [{"id": "b"}], "next": None}))
    assert [each.id for each in make(server).walk(lambda zk: zk.customers.list())] == ["a", "b"]


FIRST, LAST = {"id": "a"}, {"id": "b"}


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param([FIRST, LAST], id="an array"),
        pytest.param({"results": [FIRST, LAST]}, id="a page"),
        pytest.param({"results": [FIRST, LAST], "next": None, "total_count": 2}, id="a whole page"),
        pytest.param({"addresses": [FIRST, LAST]}, id="another name of the items"),
        pytest.param({"data": [FIRST, LAST]}, id="a third one"),
    ],
)
def test_a_list_whose_page_is_not_known_is_read_in_each_shape(make: Make, answer: Any) -> None:
    server = serve(reply(data=answer))
    found = make(server).walk(lambda zk: zk.customers.list_addresses("c"))
    assert [(type(each), each.id) for each in found] == [(CustomerAddress, "a"), (CustomerAddress, "b")]
    assert server.request.url.params.get("cursor") is None


def test_a_list_whose_page_is_not_known_follows_the_cursor_that_it_gets(make: Make) -> None:
    server = serve(reply(data={"results": [FIRST], "next": "n"}), reply(data=[LAST]))
    found = make(server).walk(lambda zk: zk.invoices.list_payments("i"))
    assert [(type(each), each.id) for each in found] == [(Payment, "a"), (Payment, "b")]
    assert [request.url.params.get("cursor") for request in server.requests] == [None, "n"]


def test_items_of_which_nothing_is_known_are_the_json_of_the_response(make: Make) -> None:
    server = serve(reply(data=["vip", {"name": "net30"}]))
    assert make(server).walk(lambda zk: zk.invoices.list_tags()) == ["vip", {"name": "net30"}]


@pytest.mark.parametrize("answer", [{"success": True}, {"results": None}, None, "none", 5], ids=str)
def test_a_list_that_is_none_is_an_error_that_has_the_response(make: Make, answer: Any) -> None:
    client = make(serve(reply(text=dumps(answer))))
    with pytest.raises(APIResponseValidationError, match="expected an array of items") as caught:
        client.walk(lambda zk: zk.invoices.list_tags())
    assert caught.value.content == dumps(answer).encode()
    if not isinstance(answer, dict):
        assert client.call(lambda zk: zk.invoices.raw.list_tags()).parsed == answer


def test_the_line_items_of_an_invoice_are_a_list_of_one_page(make: Make) -> None:
    data = {"lines": [{"name": "Seats"}, {"name": "Fee"}], "total": 100, "next": "no cursor"}
    server = serve(reply(data=data))
    client = make(server)
    lines = client.walk(lambda zk: zk.invoices.list_line_items("i"))
    assert [(type(each), each.name) for each in lines] == [(InvoiceLineItem, "Seats"), (InvoiceLineItem, "Fee")]
    assert server.asked == 1
    assert client.call(lambda zk: zk.invoices.raw.list_line_items("i")).parsed.total == 100


TEXT = {"content": "x", "name": "x"}


@pytest.mark.parametrize(
    ("base_url", "host"),
    [
        (None, "ai.zenskar.com"),
        ("https://api.zenskar.com/", "ai.zenskar.com"),
        ("https://sandbox.test", "sandbox.test"),
    ],
)
def test_an_operation_of_another_server_goes_there_unless_the_base_url_is_ones_own(
    make: Make, base_url: str | None, host: str
) -> None:
    server = serve(reply())
    make(server, base_url=base_url, allow_other_hosts=True).call(lambda zk: zk.ai.extract_contract(TEXT))
    assert str(server.request.url) == f"https://{host}/api/contracts/extract/raw"


@pytest.mark.peer_row(84, "`DeprecationWarning` at the first call; `@deprecated` on the methods")
def test_a_deprecated_call_warns_once(make: Make) -> None:
    server = serve(reply())
    client = make(server)
    with pytest.warns(DeprecationWarning, match=r"invoices\.create_credit_note_legacy is deprecated"):
        client.call(lambda zk: zk.invoices.create_credit_note_legacy("i"))
    client.call(lambda zk: zk.with_options(timeout=1.0).invoices.create_credit_note_legacy("i"))
    assert server.asked == 2


@pytest.mark.parametrize("raw", [False, True], ids=["plain", "raw"])
@pytest.mark.parametrize("options", [False, True], ids=["client", "with_options"])
def test_an_assumed_path_is_refused_on_every_way_to_it(make: Make, known_as: KnownAs, raw: bool, options: bool) -> None:
    known_as(list_users, "assumed")
    server = serve(reply(data=[]))

    def ask(zk: Any) -> Any:
        users = (zk.with_options(timeout=1.0) if options else zk).users
        return (users.raw if raw else users).list()

    with pytest.raises(UnverifiedOperationError, match=r"users\.list .*zenskar probe.*allow_unverified=True"):
        make(server).call(ask)
    assert server.asked == 0
    make(server, allow_unverified=True).call(ask)
    assert server.asked == 1


def test_the_raw_client_refuses_an_assumed_path_too(known_as: KnownAs) -> None:
    known_as(list_users, "assumed")
    transport = http.MockTransport(serve(reply(data=[])))
    with (
        Client("k", "o", transport=transport) as client,
        pytest.raises(InvalidRequest, match=r"only assumed.*allow_unverified=True"),
    ):
        client.call(list_users.request())
    with Client("k", "o", allow_unverified=True, transport=transport) as client:
        assert client.call(list_users.request()) == []


@pytest.mark.parametrize(
    ("data", "model"),
    [
        ({"pricing_type": "flat_fee", "unit_amount": 5}, FlatFeePricing),
        ({"pricing_type": "tiered", "unit_amount": [5, 4], "up_to": [10, None]}, TieredPricing),
        ({"pricing_type": "bundle", "whatever": 1}, OpenPricing),
        ({"pricing_type": "invented tomorrow"}, OpenPricing),
        ({"pricing_type": ["no", "type"]}, OpenPricing),
        ({}, OpenPricing),
    ],
)
def test_a_pricing_is_the_model_that_its_type_says(
    make: Make, known_as: KnownAs, data: dict[str, object], model: type[Any]
) -> None:
    known_as(get_product_pricing, "inferred")
    server = serve(reply(data={"id": "p", "pricing_data": data}))
    client = make(server)
    with pytest.warns(UnverifiedOperationWarning, match="inferred from related operations"):
        pricing = client.call(lambda zk: zk.products.get_pricing("product", "pricing"))
    price: Any = pricing.pricing_data
    assert type(price) is model
    assert {key: value for key, value in price.to_dict().items() if key in data} == data
    if model is FlatFeePricing:
        assert isinstance(price.unit_amount, Decimal)


@pytest.mark.parametrize("amount", [0.1 + 0.2, Decimal("NaN")], ids=["float", "NaN"])
def test_a_dict_is_no_way_around_exact_amounts(make: Make, amount: Any) -> None:
    server = serve(reply())
    with pytest.raises(InvalidRequestError, match=r"payments\.create: amount: "):
        make(server).call(lambda zk: zk.payments.create({"amount": amount, "currency_code": "USD"}))
    assert server.asked == 0
