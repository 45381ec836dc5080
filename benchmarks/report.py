"""Shows results: as a table for a terminal, and as tables in pages of the docs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from benchmarks.results import Results, Summary
from scripts import pages

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE, DECISIONS, USAGE = (DOCS / name for name in ("performance.md", "decisions.md", "usage.md"))
BEGIN, END = "<!-- begin: written by `make bench` -->", "<!-- end: written by `make bench` -->"
BEGIN_DECIDED, END_DECIDED = (f"<!-- {each}: what decided, written by `make bench` -->" for each in ("begin", "end"))
MET = {True: "yes", False: "**no**", None: ""}
# The measures that docs/decisions.md and docs/usage.md show; docs/performance.md shows all others.
OF_DECISIONS, OF_USAGE = "http_libraries", "outbox_growth"


@frozen
class Decided:
    """A figure that decided.

    Attributes:
        decision: What it decided.
        says: What it is, as docs/decisions.md says it.
        measure: The measure that has it.
        name: Its name there.
        speed: Whether it is a ratio of speeds. The page shows the ratio of times.
    """

    decision: str
    says: str
    measure: str
    name: str
    speed: bool = False

    def shown(self, figure: Summary) -> str:
        """Return the value of the figure."""
        return _united(1 / figure.median if self.speed else figure.median, figure.unit)


DECIDED: Sequence[Decided] = (
    Decided("own templates", "size of the generated code of an operation", "size", "generated code per operation"),
    Decided(
        "own templates",
        "the same, of the stock generator",
        "size",
        "generated code of the stock generator per operation",
    ),
    Decided(
        "own templates",
        "time to read an invoice from parsed JSON: ours / that of the stock generator, which reads floats",
        "decoding",
        "an invoice from parsed JSON: ours / stock generator, with floats",
    ),
    Decided(
        "attrs",
        "time to read an invoice from parsed JSON: ours / that of pydantic with Decimals",
        "decoding",
        "an invoice from parsed JSON: ours / pydantic, with Decimals",
    ),
    Decided(
        "attrs",
        "time to start, up to the first model: ours / that of Orb, a client built on pydantic",
        "cold_start",
        "import, client, first namespace, first model: ours / Orb",
    ),
    Decided("one text", "size of the text that sync and async share", "size", "text that sync and async share"),
    Decided("sandbox rules", "operations with a rule in the sandbox", "size", "operations with a rule in the sandbox"),
    Decided("sandbox rules", "operations of the API", "size", "operations"),
    Decided(
        "SQLAlchemy",
        "time to send, 20 ms an answer, 4 requests in flight: the outbox / a loop by hand without a database",
        "outbox",
        "send, 20 ms, 4 in flight: speed, ours / by hand",
        speed=True,
    ),
    Decided(
        "dlt",
        "CPU time of 10,000 invoices into DuckDB: ours / that of dlt with plain dicts, which hold floats",
        "tables",
        "10,000 invoices into DuckDB, CPU time: ours / dlt with plain dicts, with floats",
    ),
)


def table(figures: Iterable[Summary]) -> str:
    """Return the figures as text for a terminal."""
    head = ("measure", "figure", "median", "quartiles", "target", "met")
    rows = [head, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def page(text: str, results: Results) -> str:
    """Return docs/performance.md with new tables; the text around them does not change.

    Raises:
        PageError: The page does not have the two marks, in this order.
    """
    return _filled(
        text, _tables(results, [each for each in results.figures if each.measure not in (OF_DECISIONS, OF_USAGE)])
    )


def decisions(text: str, results: Results) -> str:
    """Return docs/decisions.md with new tables; the text around them does not change.

    Raises:
        PageError: The page does not have the two marks of each table, in this order.
    """
    found = {(each.measure, each.name): each for each in results.figures}
    rows = (
        [each.decision, each.says, each.shown(figure) if figure else "not measured yet"]
        for each in DECIDED
        for figure in [found.get((each.measure, each.name))]
    )
    table = "\n".join([_measured_on(results), "", *_markdown(["decision", "figure", "value"], rows)])
    return _filled(_compared(text, results, OF_DECISIONS), f"{table}\n", (BEGIN_DECIDED, END_DECIDED))


def usage(text: str, results: Results) -> str:
    """Return docs/usage.md with a new table; the text around it does not change.

    Raises:
        PageError: The page does not have the two marks, in this order.
    """
    return _compared(text, results, OF_USAGE)


PAGES: Mapping[Path, Callable[[str, Results], str]] = {PAGE: page, DECISIONS: decisions, USAGE: usage}


def number(value: float) -> str:
    """Format a number with three significant digits."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three digits


def _compared(text: str, results: Results, measure: str) -> str:
    figures = [each for each in results.figures if each.measure == measure]
    lines = [_measured_on(results), "", *_side_by_side(figures)] if figures else ["Not measured yet: run `make bench`."]
    return _filled(text, "\n".join(lines) + "\n")


def _filled(text: str, tables: str, marks: tuple[str, str] = (BEGIN, END)) -> str:
    return pages.filled("the page", text, marks, f"\n\n{tables}\n")


def _measured_on(results: Results) -> str:
    machine = f"{results.system}, {results.processor}, {results.cores} cores"
    return f"Measured on {results.date} with {results.python} on {machine}."


def _tables(results: Results, figures: Sequence[Summary]) -> str:
    head = ["figure", "median", "quartiles", "target", "met"]
    lines = [_measured_on(results), "", *_markdown(head, _targets(figures))]
    for measure in dict.fromkeys(figure.measure for figure in figures):
        others = [each for each in figures if each.measure == measure and each.target is None]
        if others:
            lines += ["", f"### {measure.replace('_', ' ').capitalize()}", "", *_orientation(others)]
    return "\n".join(lines) + "\n"


def _side_by_side(figures: Sequence[Summary]) -> list[str]:
    """Return a line for each question, and a column for each thing compared: names are "question: thing"."""
    found: dict[str, dict[str, str]] = {}
    for figure in figures:
        question, _, thing = figure.name.rpartition(": ")
        found.setdefault(question, {})[thing] = _united(figure.median, figure.unit)
    things = list(dict.fromkeys(thing for row in found.values() for thing in row))
    return _markdown(
        ["", *things], ([question, *(row.get(each, "") for each in things)] for question, row in found.items())
    )


def _targets(figures: Sequence[Summary]) -> Iterator[list[str]]:
    for figure in figures:
        if figure.target is not None:
            measure, name, *rest = _row(figure)
            yield [f"{measure.replace('_', ' ')}: {name}", *rest[:-1], MET[figure.met]]


def _orientation(figures: Sequence[Summary]) -> list[str]:
    """Return the figures without a target: a line for each name, a column for each unit."""
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
