"""What is left of a cycle beside what is on invoices already: parts, to the instant."""

from datetime import UTC, datetime
from typing import Any

import pytest
from attrs import evolve

from zenskar_ext.testing._sandbox.messages import Refusal
from zenskar_ext.testing._sandbox.relations import INVOICES
from zenskar_ext.testing._sandbox.rules.billed import Ledger, Part, _outside, _without
from zenskar_ext.testing._sandbox.rules.cycles import Cycle, Line
from zenskar_ext.testing._sandbox.rules.phases import Span
from zenskar_ext.testing._sandbox.store import Store


def day(number: int) -> datetime:
    return datetime(2026, 1, number, tzinfo=UTC)


def part(begin: int, end: int) -> Part:
    return Part(day(begin), day(end), "invoice", once=False)


CYCLE = Cycle(bill_for=day(31), begin=day(1), end=day(31), start_day=1, whole=True)


@pytest.mark.parametrize(
    ("held", "left"),
    [
        pytest.param([], [(1, 31, True)], id="nothing is held"),
        pytest.param([(1, 31)], [], id="all is held"),
        pytest.param([(1, 10)], [(10, 31, False)], id="the beginning"),
        pytest.param([(20, 31)], [(1, 20, False)], id="the end"),
        pytest.param([(10, 20)], [(1, 10, False), (20, 31, False)], id="the middle"),
        pytest.param([(20, 25), (5, 10)], [(1, 5, False), (10, 20, False), (25, 31, False)], id="two parts, unsorted"),
        pytest.param([(5, 20), (10, 12)], [(1, 5, False), (20, 31, False)], id="one in the other"),
    ],
)
def test_what_is_left_of_a_cycle(held: list[Any], left: list[Any]) -> None:
    found = _without(CYCLE, [part(*each) for each in held])
    assert [(each.begin.day, each.end.day, each.whole) for each in found] == left


def test_a_cycle_without_length_is_left_if_nothing_is_held() -> None:
    moment = evolve(CYCLE, end=CYCLE.begin)
    assert list(_without(moment, [])) == [moment]


@pytest.mark.parametrize(
    ("span", "outside"),
    [
        pytest.param((1, 31), [], id="all inside"),
        pytest.param((1, None), [], id="a span without end"),
        pytest.param((15, 31), [(10, 15)], id="before"),
        pytest.param((1, 15), [(15, 20)], id="after"),
        pytest.param((12, 15), [(10, 12), (15, 20)], id="on both sides"),
        pytest.param((25, 31), [(10, 20)], id="beside"),
    ],
)
def test_what_lies_outside_of_a_span(span: tuple[int, int | None], outside: list[Any]) -> None:
    begin, end = span
    found = _outside(part(10, 20), Span(day(begin), day(end) if end else None))
    assert [(each.begin.day, each.end.day) for each in found] == outside


def line(key: str, begin: int, end: int) -> Line:
    pricing = {"pricing_data": {"pricing_type": "flat_fee", "unit_amount": 1}, "name": "Seats"}
    return Line({"id": key}, {"id": "phase"}, pricing, Span(day(begin), day(end)), day(1))


def test_only_what_an_earlier_line_has_beyond_its_end_counts_for_another_one() -> None:
    store, contract = Store(), {"id": "contract"}
    store.put(INVOICES, {"id": "invoice", "status": "approved"})
    Ledger(store, contract, [line("one", 1, 20)]).keep("invoice", [(line("one", 1, 20), evolve(CYCLE, end=day(20)))])
    now = Ledger(store, contract, [line("one", 1, 5), line("other", 1, 31)])
    before, after = evolve(CYCLE, end=day(5)), evolve(CYCLE, begin=day(20))
    assert now.open(line("other", 1, 31), before) == ([before], [])
    assert now.open(line("other", 1, 31), after) == ([after], [])
    with pytest.raises(Refusal, match="another line of its product covers: 2026-01-05"):
        now.open(line("other", 1, 31), evolve(CYCLE, begin=day(5)))
