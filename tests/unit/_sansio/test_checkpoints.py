"""Checkpoints name their list and its filters: another list refuses them, with the reason, before anything is sent."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client.api.customers.list_customer_payment_methods import OPERATION as OF_CUSTOMER
from zenskar_client.api.invoices.list_invoices import OPERATION as INVOICES
from zenskar_client.api.payments.list_payments import OPERATION as PAYMENTS
from zenskar_client.operations import Request
from zenskar_client.types import UNSET
from zenskar_ext._sansio.checkpoints import (
    End,
    at,
    identity,
    is_checkpoint,
    last_of_each,
    resumed,
    starting,
)
from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.filters import Where, ilike, in_, lt, parameters, where

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def listed(filters: Where | None = None, **controls: Any) -> Request[Any]:
    """Return the request of a list of invoices."""
    sent = parameters("invoices.list", INVOICES.filters, (filters or where(),), {})
    return Request(INVOICES, query={**sent, **controls})


def kept(request: Request[Any], cursor: str | End | None = "page-2") -> str:
    return at(identity(request), cursor)


def test_a_checkpoint_is_short_and_can_be_read() -> None:
    text = kept(listed(where(status="approved", due_date=lt(NOON)), limit=20))
    assert text == "zk1:invoices.list:due_date__lt~5bc434fc,status~1c41519c:at=page-2:bd6f6a45"
    assert kept(listed(), End.END).startswith("zk1:invoices.list::end:")
    assert kept(listed(), None).startswith("zk1:invoices.list::start:")


def test_a_checkpoint_shows_no_value_of_a_filter() -> None:
    text = kept(listed(where(customer__customer_name=ilike("ada%")), search="Ada Lovelace"))
    assert "ada" not in text.lower()
    assert "customer__customer_name__ilike~" in text


CURSORS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: not is_checkpoint(text))


@given(CURSORS | st.just(End.END) | st.none())
def test_a_list_goes_on_where_its_checkpoint_is(cursor: str | End | None) -> None:
    request = listed(where(status="approved"))
    assert resumed(request, kept(request, cursor)).query["cursor"] == cursor
    assert resumed(request, cursor if isinstance(cursor, str) else None).query["cursor"] in (cursor, None)
    assert starting(resumed(request, kept(request, cursor))) == kept(request, cursor)


@pytest.mark.parametrize(
    ("then", "now"),
    [
        pytest.param(listed(limit=20), listed(limit=100), id="another size of pages"),
        pytest.param(listed(cursor="a"), listed(cursor=UNSET), id="another position"),
        pytest.param(
            listed(where(status=in_("paid", "void"))),
            listed(where(status=in_("void", "paid"))),
            id="values in any order",
        ),
        pytest.param(
            listed(where(status="paid", id="b")), listed(where(id="b", status="paid")), id="filters in any order"
        ),
        pytest.param(
            listed(where(due_date=lt(NOON))),
            listed(where(due_date=lt(NOON.astimezone(timezone(timedelta(hours=5)))))),
            id="one instant in two zones",
        ),
        pytest.param(listed(order=UNSET), listed(), id="an option that is left out"),
    ],
)
def test_what_is_the_same_list_goes_on(then: Request[Any], now: Request[Any]) -> None:
    assert resumed(now, kept(then)).query["cursor"] == "page-2"


@pytest.mark.parametrize(
    ("then", "now", "reason"),
    [
        pytest.param(Request(PAYMENTS), listed(), "the checkpoint is of another list, payments.list", id="a list"),
        pytest.param(
            listed(where(status="approved")),
            listed(where(status="draft", id="a")),
            "with other filters: status has another value, id is new; give the same filters, search and order as then",
            id="a value, and a filter more",
        ),
        pytest.param(
            listed(where(status="paid")), listed(), "with other filters: status is missing now", id="a filter less"
        ),
        pytest.param(
            listed(order="-due_date"),
            listed(order="due_date"),
            "with other filters: order has another value",
            id="order",
        ),
        pytest.param(
            listed(where(due_date=lt(NOON))),
            listed(where(due_date=lt(NOON + timedelta(seconds=1)))),
            "due_date__lt has another value; .* keep a time such as now with the checkpoint",
            id="another now",
        ),
        pytest.param(
            Request(OF_CUSTOMER, path={"customer_id": "a"}),
            Request(OF_CUSTOMER, path={"customer_id": "b"}),
            r"with other filters: \{customer_id\} has another value",
            id="an id in the path",
        ),
    ],
)
def test_a_checkpoint_of_another_list_is_refused_with_what_differs(
    then: Request[Any], now: Request[Any], reason: str
) -> None:
    with pytest.raises(InvalidRequestError, match=reason) as caught:
        resumed(now, kept(then))
    assert str(caught.value).startswith(f"{now.operation.name}: resume(): the checkpoint is of ")


@given(st.data())
def test_a_checkpoint_that_was_changed_is_refused(data: st.DataObject) -> None:
    request = listed(where(status="approved"))
    text = kept(request)
    place = data.draw(st.integers(len("zk1:"), len(text) - 1))
    letter = data.draw(st.sampled_from("0aZ~:-").filter(lambda each: each != text[place]))
    for changed in (text[:place] + letter + text[place + 1 :], text[:place], text + letter):
        with pytest.raises(InvalidRequestError, match=r"resume\(\): .* is not a checkpoint, or was changed or cut off"):
            resumed(request, changed)


def test_a_checkpoint_of_another_version_is_refused() -> None:
    with pytest.raises(InvalidRequestError, match="has the version zk2, and this release reads zk1; start from"):
        resumed(listed(), kept(listed()).replace("zk1", "zk2"))


@pytest.mark.parametrize("given", [7, b"page-2", ["page-2"], True])
def test_what_is_no_text_is_refused(given: object) -> None:
    with pytest.raises(InvalidRequestError, match=r"give the checkpoint or the cursor of a page, a str"):
        resumed(listed(), given)


def test_a_value_that_cannot_be_sent_is_refused_as_it_would_be_without_checkpoints() -> None:
    with pytest.raises(InvalidRequestError, match=r"invoices\.list: order: "):
        identity(listed(order=object()))


WINDOWS = [listed(where(status=each)) for each in ("draft", "approved", "paid")]


def test_each_window_goes_on_at_its_last_checkpoint() -> None:
    texts = [kept(WINDOWS[1], "a"), kept(WINDOWS[0], "b"), kept(WINDOWS[1], "c")]
    assert last_of_each(WINDOWS, texts) == [texts[1], texts[2], None]


@pytest.mark.parametrize("given", [None, "zk1:", [None], [5]])
def test_what_are_no_checkpoints_of_windows_is_refused(given: Any) -> None:
    with pytest.raises(InvalidRequestError, match="give the checkpoints of"):
        last_of_each(WINDOWS, given)


def test_a_checkpoint_of_no_window_is_refused() -> None:
    with pytest.raises(InvalidRequestError, match="checkpoint 2 is of none of these windows"):
        last_of_each(WINDOWS, [kept(WINDOWS[0]), kept(listed())])
    with pytest.raises(InvalidRequestError, match="'page-2' is not a checkpoint"):
        last_of_each(WINDOWS, ["page-2"])


def test_the_end_reads_as_its_name() -> None:
    assert repr(End.END) == "END"
