"""How events are cut into batches: by number and by bytes, the same way each time, and checked against an earlier run."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from hashlib import sha256
from itertools import pairwise
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_client.models import UsageEvent
from zenskar_client.types import dumps
from zenskar_ext import InvalidRequestError
from zenskar_ext._sansio.cuts import MAX_BYTES, Cut, Plan


def plan(**arguments: Any) -> Plan:
    given_too = {"size": 500, "max_bytes": MAX_BYTES, "start": 1, "digests": {}, "in_flight": 1, **arguments}
    return Plan(given_too.pop("key", "run"), **given_too)


def cuts(items: list[Any], **arguments: Any) -> list[Cut[Any]]:
    cutter = plan(**arguments).cutter()
    found = [cutter.add(item) for item in items]
    return [cut for cut in [*found, cutter.rest()] if cut]


def sent_as(items: list[Any]) -> bytes:
    return dumps(items).encode()


# By number and by bytes


def test_a_batch_is_complete_with_its_last_event() -> None:
    cutter = plan(size=2).cutter()
    assert cutter.add("a") is None
    assert cutter.add("b") == Cut(1, "run-1", ["a", "b"], [b'"a"', b'"b"'])
    assert cutter.rest() is None


@pytest.mark.parametrize(
    ("max_bytes", "batches"),
    [
        pytest.param(1, [["a"], ["bb"], ["\u00e9"], ["d"]], id="less than any event"),
        pytest.param(9, [["a"], ["bb"], ["\u00e9"], ["d"]], id="one byte too few"),
        pytest.param(10, [["a", "bb"], ["\u00e9", "d"]], id="two exactly"),
        pytest.param(14, [["a", "bb"], ["\u00e9", "d"]], id="one byte too few for three"),
        pytest.param(15, [["a", "bb", "\u00e9"], ["d"]], id="three exactly, one with a letter of two bytes"),
        pytest.param(19, [["a", "bb", "\u00e9", "d"]], id="all"),
    ],
)
def test_a_batch_has_no_more_bytes_than_it_may_have(max_bytes: int, batches: list[list[str]]) -> None:
    assert [cut.items for cut in cuts(["a", "bb", "\u00e9", "d"], max_bytes=max_bytes)] == batches


@given(st.lists(st.text(max_size=9)), st.integers(1, 5), st.integers(1, 40))
def test_every_event_is_in_one_batch_and_no_batch_could_take_one_more(
    items: list[str], size: int, max_bytes: int
) -> None:
    found = cuts(items, size=size, max_bytes=max_bytes)
    assert [item for cut in found for item in cut.items] == items
    assert [cut.key for cut in found] == [f"run-{number}" for number in range(1, len(found) + 1)]
    assert all(len(cut.items) == 1 or len(sent_as(cut.items)) <= max_bytes for cut in found)
    assert all(len(cut.items) <= size for cut in found)
    for cut, following in pairwise(found):
        assert len(cut.items) == size or len(sent_as([*cut.items, following.items[0]])) > max_bytes


def test_the_default_stays_below_the_limit_of_nginx() -> None:
    large = [{"data": "x" * 10_000}] * 300
    sizes = [len(sent_as(cut.items)) for cut in cuts(large)]
    assert all(900_000 < size <= MAX_BYTES < 1 << 20 for size in sizes[:-1])


def test_what_is_no_json_is_cut_by_number_alone() -> None:
    class Strange:
        def to_dict(self) -> object:
            raise ZeroDivisionError

    for item in (object(), "\ud800", Strange()):
        assert [len(cut.items) for cut in cuts([item] * 5, size=2, max_bytes=1)] == [1] * 5
        assert [len(cut.items) for cut in cuts([item] * 5, size=2, max_bytes=9)] == [2, 2, 1]
        assert {cut.digest for cut in cuts([item, "a"])} == {""}


# Digests


EVENT = {"customer_id": "c\u00e9", "timestamp": "2026-01-01 00:00:00", "data": {"hours": Decimal("1.50")}}


def test_a_digest_is_that_of_the_json_that_is_sent() -> None:
    [cut] = cuts([EVENT, EVENT])
    assert cut.digest == sha256(sent_as([EVENT, EVENT])).hexdigest()
    model = UsageEvent.from_dict({**EVENT, "data": {"hours": 1}})
    [cut] = cuts([model])
    assert cut.digest == sha256(sent_as([model])).hexdigest()


@pytest.mark.parametrize(
    "timestamp",
    [
        "2026-01-01 00:00:00",
        datetime(2026, 1, 1, tzinfo=UTC),
        datetime(2026, 1, 1, 5, 30, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    ],
    ids=str,
)
@pytest.mark.parametrize("write", [dict, MappingProxyType, UsageEvent.from_dict], ids=["dict", "mapping", "model"])
def test_events_that_become_the_same_bytes_have_the_same_digest(timestamp: object, write: Any) -> None:
    [cut] = cuts(
        [write({"customer_id": "c", "timestamp": timestamp, "data": {"at": timestamp, "hours": Decimal("1.50")}})]
    )
    text = b'{"customer_id":"c","timestamp":"2026-01-01 00:00:00","data":{"at":"2026-01-01 00:00:00","hours":1.50}}'
    assert cut.texts == [text]
    assert cut.digest == sha256(b"[" + text + b"]").hexdigest()


def test_a_digest_is_the_same_in_another_process() -> None:
    events = "from decimal import Decimal; from zenskar_ext._sansio.cuts import *; from datetime import *\n"
    code = (
        "plan = Plan('run', size=9, max_bytes=999, start=1, digests={}, in_flight=1); cutter = plan.cutter()\n"
        "cutter.add({'data': {'hours': Decimal('1.50')}, 'timestamp': datetime(2026, 1, 1, tzinfo=UTC)})\n"
        "print(cutter.rest().digest)"
    )
    run = subprocess.run([sys.executable, "-c", events + code], capture_output=True, text=True, check=True)
    event = {"data": {"hours": Decimal("1.50")}, "timestamp": datetime(2026, 1, 1, tzinfo=UTC)}
    [cut] = cuts([event])
    assert run.stdout.strip() == cut.digest


# Halves


@pytest.mark.parametrize(
    ("items", "halves"),
    [
        ([1, 2], [("run-1.1", [1]), ("run-1.2", [2])]),
        ([1, 2, 3], [("run-1.1", [1, 2]), ("run-1.2", [3])]),
        ([1], [("run-1.1", [1])]),
    ],
    ids=["two", "three", "one"],
)
def test_halves_have_keys_of_their_own(items: list[int], halves: list[tuple[str, list[int]]]) -> None:
    [cut] = cuts(items)
    assert [(half.key, half.items) for half in cut.halves()] == halves
    assert {half.number for half in cut.halves()} == {1}
    assert [half.digest for half in cut.halves()] == [sha256(sent_as(half)).hexdigest() for _, half in halves]


@given(st.integers(1, 40), st.integers(1, 3))
def test_no_two_parts_of_a_run_share_a_key(count: int, size: int) -> None:
    keys = list[str]()

    def split(cut: Cut[int]) -> None:
        keys.append(cut.key)
        if len(cut.items) > 1:
            for half in cut.halves():
                split(half)

    for cut in cuts(list(range(count)), size=size):
        split(cut)
    assert len(keys) == len(set(keys))


# An earlier run


def digests_of(*sent: Cut[Any]) -> dict[str, str]:
    return {cut.key: cut.digest for cut in sent}


def test_without_digests_a_batch_is_sent_as_it_is() -> None:
    assert [plan().parts(cut) for cut in cuts([1, 2, 3], size=2)] == [[cut] for cut in cuts([1, 2, 3], size=2)]


def test_batches_before_the_start_are_not_sent() -> None:
    found = cuts([1, 2, 3], size=1)
    assert [plan(start=3).parts(cut) for cut in found] == [[], [], [found[2]]]


def test_the_events_of_the_earlier_run_are_sent() -> None:
    found = cuts([1, 2, 3], size=2)
    again = plan(digests=digests_of(*found))
    assert [again.parts(cut) for cut in found] == [[cut] for cut in found]


@pytest.mark.parametrize("start", [1, 2, 3])
@pytest.mark.parametrize(
    ("events", "now"),
    [([1, 5, 3], "they have the digest "), ([1, object(), 3], "they cannot be written as JSON")],
    ids=["others", "no JSON"],
)
def test_other_events_are_refused_with_both_digests(events: list[Any], now: str, start: int) -> None:
    [first, _] = earlier = cuts([1, 2, 3], size=2)
    [other, _] = cuts(events, size=2)
    with pytest.raises(InvalidRequestError, match="batch 1, key run-1: not the events of the earlier run") as caught:
        plan(start=start, digests=digests_of(*earlier)).parts(other)
    assert now + other.digest in str(caught.value)
    assert first.digest in str(caught.value)


def test_a_batch_that_was_split_is_split_again() -> None:
    [whole] = cuts([1, 2, 3, 4])
    first, second = whole.halves()
    third, fourth = second.halves()
    for known, expected in (
        ([first, second], [first, second]),
        ([first, third], [first, third, fourth]),
        ([fourth], [first, third, fourth]),
        ([whole, first], [first, second]),
    ):
        assert plan(digests=digests_of(*known)).parts(whole) == expected


def test_the_parts_of_a_batch_are_checked_before_the_first_of_them_is_sent() -> None:
    [whole], [other] = cuts([1, 2, 3, 4]), cuts([1, 2, 3, 5])
    with pytest.raises(InvalidRequestError, match=r"batch 1, key run-1\.2: not the events"):
        plan(digests=digests_of(*whole.halves())).parts(other)


def test_an_event_that_is_gone_leaves_the_part_before_it() -> None:
    [whole], [less] = cuts([1, 2]), cuts([1])
    assert plan(digests=digests_of(*whole.halves())).parts(less) == whole.halves()[:1]


def test_only_what_the_earlier_run_did_not_send_as_a_whole_may_be_split() -> None:
    [whole] = cuts([1, 2, 3])
    part, single = whole.halves()
    assert plan().may_split(whole)
    assert not plan().may_split(single)
    assert not plan(digests=digests_of(whole)).may_split(whole)
    assert plan(digests=digests_of(single)).may_split(part)
    assert not plan(digests=digests_of(part)).may_split(part)


def test_a_key_may_hold_dots_and_dashes() -> None:
    [whole] = cuts([1, 2], key="a-1.2-3.1")
    assert plan(key="a-1.2-3.1", digests=digests_of(*whole.halves())).parts(whole) == whole.halves()


# Arguments


@pytest.mark.parametrize("name", ["size", "max_bytes", "start", "in_flight"])
def test_a_number_is_one_or_more(name: str) -> None:
    for count in (1, 500, 10_000_000):
        plan(**{name: count})
    every: tuple[object, ...] = (0, -1, 2.5, "500", None, True, [5], {}, b"5")
    for wrong in every:
        with pytest.raises(InvalidRequestError, match=rf"{name}=.*: give an int of 1 or more"):
            plan(**{name: wrong})


def test_one_batch_at_a_time_needs_no_workers() -> None:
    assert [plan(in_flight=count).workers for count in (1, 2, 8)] == [0, 2, 8]


def test_a_key_is_a_name_in_plain_characters() -> None:
    plan(key="compute-2026-01-31/eu:1")


@pytest.mark.parametrize(
    "key", ["", " ", "a b", "a\n", "z\N{LATIN SMALL LETTER U WITH DIAERESIS}rich", 5, None, b"run", ["run"], True]
)
def test_a_key_that_cannot_be_sent_is_refused(key: object) -> None:
    with pytest.raises(InvalidRequestError, match=r"key=.*: give the run a name"):
        plan(key=key)


DIGEST = "0" * 64


@pytest.mark.parametrize(
    "digests",
    [
        {1: DIGEST},
        {"1": DIGEST},
        {"other-1": DIGEST},
        {"run-0": DIGEST},
        {"run-1.3": DIGEST},
        {"run-1-1": DIGEST},
        {"run-1\n": DIGEST},
        {"run-1": ""},
        {"run-1": None},
        {"run-1": int("1" * 64)},
        {b"run-1": DIGEST},
        "run-1",
        0,
        False,
        [],
        "",
        {"run-1": DIGEST.replace("0", "G")},
        [DIGEST],
        5,
    ],
    ids=repr,
)
def test_what_are_no_digests_of_the_run_is_refused(digests: object) -> None:
    with pytest.raises(InvalidRequestError, match=r"digests: .* is not of run run; give \{batch.key: batch.digest\}"):
        plan(digests=digests)
