"""The SQL of a query: ClickHouse's dialect, as far as DuckDB gives the same results.

Decides what is run: one SELECT made of what stands in the table below, and of the functions in `functions`. Everything
else is refused by name, because its result may differ, or because a query is data and must reach nothing else. Must not
know events.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from zenskar_ext.testing._sandbox.metrics import cannot_run
from zenskar_ext.testing._sandbox.metrics.aliases import without_aliases
from zenskar_ext.testing._sandbox.metrics.functions import translated
from zenskar_ext.testing._sandbox.metrics.refused import refused
from zenskar_ext.testing._sandbox.metrics.template import PLACE
from zenskar_ext.testing._sandbox.metrics.times import UNITS

PLACED = re.compile(PLACE.format(r"\d+"))
LONGEST = 80
"""How much of a refused part of a query an error shows."""
ALLOWED: Mapping[str, str] = {
    "Select": "with_ expressions distinct from_ joins where group having order limit offset",
    "Subquery": "this alias",
    "Union": "with_ this expression distinct",
    "With": "expressions",
    "CTE": "this alias",
    "From": "this",
    "Join": "this on kind using",
    "Where": "this",
    "Group": "expressions",
    "Having": "this",
    "Order": "expressions",
    "Ordered": "this desc nulls_first",
    "Limit": "expression",
    "Offset": "expression",
    "Distinct": "expressions",
    "Table": "this alias joins",
    "TableAlias": "this",
    "Alias": "this alias",
    "Column": "this table db",
    "Identifier": "this quoted",
    "Star": "",
    "Literal": "this is_string",
    "Boolean": "this",
    "Null": "",
    "Paren": "this",
    "Var": "this",
    **dict.fromkeys(("And", "Or", "EQ", "NEQ", "GT", "GTE", "LT", "LTE", "Is"), "this expression"),
    **dict.fromkeys(("Add", "Sub", "Mul", "Mod", "Nullif", "StartsWith", "EndsWith", "IntDiv"), "this expression"),
    **dict.fromkeys(("Like", "ILike"), "this expression negate"),
    "DPipe": "this expression safe",
    "Div": "this expression typed safe",
    **dict.fromkeys(("Not", "Neg", "Abs", "Sign", "Lower", "Upper", "Trim", "Date", "DayOfWeekIso", "Exists"), "this"),
    "In": "this expressions query is_global",
    "Between": "this low high",
    "Filter": "this expression",
    "Length": "this binary",
    "Substring": "this start length",
    **dict.fromkeys(("Left", "Right"), "this expression"),
    "Concat": "expressions safe coalesce",
    "Replace": "this expression replacement",
    "StrPosition": "this substr",
    "Case": "this ifs default",
    "If": "this true false",
    "Coalesce": "this expressions",
    **dict.fromkeys(("Greatest", "Least"), "this expressions ignore_nulls"),
    "Cast": "this to",
    "DataType": "this expressions nested nullable",
    "DataTypeParam": "this",
    **dict.fromkeys(("Sum", "Min", "Max", "Avg", "ApproxDistinct", "CountIf"), "this"),
    "Count": "this big_int",
    **dict.fromkeys(("ArgMax", "ArgMin"), "this expression"),
    **dict.fromkeys(("AnonymousAggFunc", "CombinedAggFunc", "Anonymous"), "this expressions"),
    "Window": "this partition_by order over",
    **dict.fromkeys(("RowNumber", "Rank", "DenseRank"), ""),
    **dict.fromkeys(("Round", "Ceil", "Floor", "Trunc"), "this decimals"),
    "Pow": "this expression",
    "Interval": "this unit",
    **dict.fromkeys(("DateDiff", "DateAdd", "DateSub"), "this expression unit"),
    **dict.fromkeys(("DateTrunc", "TimestampTrunc"), "this unit"),
    "Extract": "this expression",
}
"""What a query may consist of, by the names of sqlglot's classes, and the parts that each may have."""


def parse(sql: str, values: Mapping[str, Any]) -> exp.Query:
    """Return a query with its bound values, checked, in terms of what DuckDB calculates in the same way.

    Raises:
        Refusal: 400 that says what is not understood, or not allowed.
    """
    try:
        trees = sqlglot.parse(sql, read="clickhouse")
    except SqlglotError as error:
        raise cannot_run(f"it cannot be read as SQL of ClickHouse{_place(error)}") from error
    if len(trees) != 1 or not isinstance(trees[0], exp.Query):
        raise cannot_run("it is not a single SELECT")
    tree = trees[0].transform(_binding(values))
    for node in tree.walk():
        _check(node)
    changed = translated(without_aliases(tree))
    assert isinstance(changed, exp.Query), "only expressions inside a query are replaced"
    return changed


def _binding(values: Mapping[str, Any]) -> Callable[[exp.Expr], exp.Expr]:
    """Return the change of a place to its value. A text in quotes that contains places gets the values as text."""

    def bound(node: exp.Expr) -> exp.Expr:
        if isinstance(node, exp.Literal) and node.is_string:
            return exp.Literal.string(PLACED.sub(lambda place: str(values.get(place[0], place[0])), node.name))
        if isinstance(node, exp.Column) and node.name in values and not node.this.quoted:
            value = values[node.name]
            return exp.Literal.string(value) if isinstance(value, str) else exp.Literal.number(value)
        return node

    return bound


def _place(error: SqlglotError) -> str:
    """Return where a query cannot be read, without the words of the parser."""
    places = [each for each in getattr(error, "errors", ()) if each.get("line")]
    return f": line {places[0]['line']}, before or at {places[0]['highlight']!r}" if places else ""


def _named(node: exp.Expr) -> tuple[str, str]:
    """Return what a refused part of a query is called, and the name of its function."""
    kind = type(node).__name__
    name = node.meta.get("clickhouse_name") or (node.name if isinstance(node, exp.ParameterizedAgg) else "")
    if isinstance(node, exp.Func) and kind not in ALLOWED:
        name = name or kind[:1].lower() + kind[1:]
        return f"the function {name}", name
    return node.sql("clickhouse")[:LONGEST], kind


def _check(node: exp.Expr) -> None:
    name = type(node).__name__
    parts = {key for key, value in node.args.items() if value not in (None, False, [])}
    if not parts <= {*ALLOWED.get(name, "").split()} or name not in ALLOWED:
        raise refused(*_named(node))
    unit = node.args.get("unit") or (node.this if isinstance(node, exp.Extract) else None)
    if unit is not None and unit.name.upper() not in UNITS:
        raise cannot_run(f"there is no rule for the unit {unit.name}")
    if isinstance(node, exp.Join) and node.args.get("kind") not in (None, "", "INNER", "CROSS"):
        raise cannot_run(f"there is no rule for a join of the kind {node.args['kind']}")
