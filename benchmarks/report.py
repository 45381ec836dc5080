"""How results are shown: as a table of text, and as the tables of docs/performance.md."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.results import Results, Summary

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- what `make bench` found -->", "<!-- the end of it -->"
MET = {True: "yes", False: "**no**", None: ""}


class PageError(ValueError):
    """The page has no place for the tables."""


def table(figures: Iterable[Summary]) -> str:
    """Give the figures as text for a terminal."""
    head = ("measure", "figure", "median", "quartiles", "target", "met")
    rows = [head, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def page(text: str, results: Results) -> str:
    """Give the page with its tables made anew; what stands around them stays.

    Raises:
        PageError: The page has not the two marks, one after the other.
    """
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        msg = f"the page must hold {BEGIN} and, further down, {END}"
        raise PageError(msg)
    return f"{before}{BEGIN}\n\n{_tables(results)}\n{END}{after}"


def number(value: float) -> str:
    """Give a number with three digits that count."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three digits


def _tables(results: Results) -> str:
    lines = [
        f"Measured on {results.date} with {results.python} on {results.system}, {results.processor}, {results.cores} cores.",
        "",
        *_markdown(["figure", "median", "quartiles", "target", "met"], _targets(results.figures)),
    ]
    for measure in dict.fromkeys(figure.measure for figure in results.figures):
        others = [each for each in results.figures if each.measure == measure and each.target is None]
        if others:
            lines += ["", f"### {measure.replace('_', ' ').capitalize()}", "", *_orientation(others)]
    return "\n".join(lines) + "\n"


def _targets(figures: Sequence[Summary]) -> Iterator[list[str]]:
    for figure in figures:
        if figure.target is not None:
            measure, name, *rest = _row(figure)
            yield [f"{measure.replace('_', ' ')}: {name}", *rest[:-1], MET[figure.met]]


def _orientation(figures: Sequence[Summary]) -> list[str]:
    """Give the figures that have no target: a line for each name, a column for each unit."""
    units = list(dict.fromkeys(figure.unit for figure in figures))
    found = {(figure.name, figure.unit): _measured(figure) for figure in figures}
    names = dict.fromkeys(figure.name for figure in figures)
    return _markdown(["", *units], ([name, *(found.get((name, unit), "") for unit in units)] for name in names))


def _markdown(head: list[str], rows: Iterable[list[str]]) -> list[str]:
    return [_line(head), "|" + " --- |" * len(head), *map(_line, rows)]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _row(figure: Summary) -> tuple[str, str, str, str, str, str]:
    target = "" if figure.target is None else f"{'≥' if figure.at_least else '≤'} {_united(figure.target, figure.unit)}"
    met = MET[figure.met].strip("*")
    return figure.measure, figure.name, _united(figure.median, figure.unit), _spread(figure), target, met


def _measured(figure: Summary) -> str:
    return f"{number(figure.median)} ({spread})" if (spread := _spread(figure)) else number(figure.median)


def _spread(figure: Summary) -> str:
    return f"{number(figure.low)} to {number(figure.high)}" if figure.rounds > 1 else ""


def _united(value: float, unit: str) -> str:
    return f"{number(value)}{'' if unit == 'x' else ' '}{unit}"
