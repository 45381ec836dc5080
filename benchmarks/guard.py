"""Check whether a figure is worse than the committed results: `make bench-guard`.

The guard compares ratios and sizes. Ratios can be compared between machines, times cannot; sizes are exact. Because
machines are noisy, ratios have a wide margin, and a figure that is worse is measured a second time.
"""

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from benchmarks.report import number
from benchmarks.results import Summary

MARGIN = 1.5
RATIO = "x"
WORSE = """\
Worse than in benchmarks/results.json, measured twice: {names}.
Find the cause; `make bench` shows the baseline and the competitors too. If the change is intended, commit its results."""
NEW = "Not in benchmarks/results.json: {names}. Run `make bench`, and commit the results."
NOTHING = "Nothing was compared. Run `make bench`, and commit benchmarks/results.json."


@frozen
class Comparison:
    """A figure and the committed one."""

    now: Summary
    committed: Summary | None

    @property
    def name(self) -> str:
        """The measure and the name of the figure."""
        return f"{self.now.measure}: {self.now.name}"

    @property
    def margin(self) -> float:
        """The factor by which the figure may be worse than the committed one."""
        return MARGIN if self.now.margin is None else self.now.margin

    @property
    def worse(self) -> bool:
        """Whether it is worse by more than the margin, or has no committed figure."""
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
    """Compare the guarded figures with the committed ones."""
    known = {figure.key: figure for figure in committed}
    return [Comparison(figure, known.get(figure.key)) for figure in now if _guarded(figure)]


def guard(
    measures: Mapping[str, Callable[[], Sequence[Summary]]],
    committed: Sequence[Summary],
    say: Callable[[str], object] = print,
) -> bool:
    """Measure and compare; measure again what is worse; return whether no figure is worse.

    Args:
        measures: The measures to run, by name.
        committed: The figures to compare with.
        say: Called with each line of output.
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
    """Compare the figures of a measure; for those that are worse, the second measurement counts."""
    comparisons = compared(measure(), committed)
    suspects = {each.now.key for each in comparisons if each.worse and each.committed}
    if not suspects:
        return comparisons
    again = {each.now.key: each for each in compared(measure(), committed)}
    return [again[each.now.key] if each.now.key in suspects else each for each in comparisons]


def _guarded(figure: Summary) -> bool:
    return figure.guarded and (figure.unit == RATIO or figure.margin is not None)
