"""Whether something became worse than the committed results say: `make bench-guard`.

Compares ratios, which hold from machine to machine where times do not, and sizes, which are exact. A noisy machine gets
a wide margin and a second chance.
"""

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from benchmarks.report import number
from benchmarks.results import Summary

MARGIN = 1.5
RATIO = "x"
WORSE = """\
Worse than benchmarks/results.json says, measured twice: {names}.
Find what made it so; `make bench` shows it beside the floor and the peers. If it is meant, commit what that writes."""
NEW = "Not in benchmarks/results.json: {names}. Commit what `make bench` writes."
NOTHING = "Nothing was compared: commit the benchmarks/results.json that `make bench` writes."


@frozen
class Comparison:
    """A figure beside the committed one."""

    now: Summary
    committed: Summary | None

    @property
    def name(self) -> str:
        """What is compared."""
        return f"{self.now.measure}: {self.now.name}"

    @property
    def margin(self) -> float:
        """How many times the committed figure this one may be."""
        return MARGIN if self.now.margin is None else self.now.margin

    @property
    def worse(self) -> bool:
        """Whether it is worse by more than the margin, or cannot be told."""
        if self.committed is None:
            return True
        if self.now.at_least:
            return self.now.median < self.committed.median / self.margin
        return self.now.median > self.committed.median * self.margin

    def __str__(self) -> str:
        now = f"now {number(self.now.median)} {self.now.unit}"
        if self.committed is None:
            return f"NEW    {self.name}: {now}, nothing committed"
        word, share = "WORSE" if self.worse else "ok", "1/" if self.now.at_least else ""
        committed = f"committed {number(self.committed.median)}"
        return f"{word:6} {self.name}: {committed}, {now}, may be {share}{self.margin:g} times"


def compared(now: Sequence[Summary], committed: Sequence[Summary]) -> list[Comparison]:
    """Give the comparisons of those figures that are guarded."""
    known = {figure.key: figure for figure in committed}
    return [Comparison(figure, known.get(figure.key)) for figure in now if _guarded(figure)]


def guard(
    measures: Mapping[str, Callable[[], Sequence[Summary]]],
    committed: Sequence[Summary],
    say: Callable[[str], object] = print,
) -> bool:
    """Measure, compare, and measure again what became worse; tell whether nothing did.

    Args:
        measures: What is measured, by name.
        committed: What is compared with.
        say: Where each comparison is told.
    """
    found: list[Comparison] = []
    for measure in measures.values():
        for each in _twice_if_worse(measure, committed):
            say(str(each))
            found.append(each)
    worse = [each for each in found if each.worse]
    for text, known in ((WORSE, True), (NEW, False)):
        if names := [each.name for each in worse if (each.committed is not None) is known]:
            say(text.format(names="; ".join(names)))
    if not found:
        say(NOTHING)
    return bool(found) and not worse


def _twice_if_worse(measure: Callable[[], Sequence[Summary]], committed: Sequence[Summary]) -> list[Comparison]:
    """Give the comparisons of a measure; what was worse the first time is what it is the second time."""
    comparisons = compared(measure(), committed)
    suspects = {each.now.key for each in comparisons if each.worse and each.committed}
    if not suspects:
        return comparisons
    again = {each.now.key: each for each in compared(measure(), committed)}
    return [again[each.now.key] if each.now.key in suspects else each for each in comparisons]


def _guarded(figure: Summary) -> bool:
    return figure.guarded and (figure.unit == RATIO or figure.margin is not None)
