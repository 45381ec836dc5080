"""The SQL of a query: ClickHouse's dialect, as far as DuckDB gives the same results.

Decides what is run: one SELECT over tables that the caller knows, made of what stands in the tables below. Everything
else is refused by name, because its result may differ, or because a query is data and must reach nothing else. Must not
know events.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from zenskar_ext.testing._sandbox.metrics import cannot_run
from zenskar_ext.testing._sandbox.metrics.arithmetic import PLACES, macro
from zenskar_ext.testing._sandbox.metrics.template import PLACE

MOST_DIGITS = 38
PLACED = re.compile(PLACE.format(r"\d+"))
UNITS = ("SECOND", "MINUTE", "HOUR", "DAY", "MONTH", "QUARTER", "YEAR")
"""Units of time that both dialects count in the same way. Weeks start on different days."""
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
    **dict.fromkeys(("Add", "Sub", "Mul", "Mod", "Like", "ILike", "Nullif", "DPipe", "StartsWith"), "this expression"),
    "Div": "this expression typed safe",
    **dict.fromkeys(("Not", "Neg", "Abs", "Lower", "Upper", "Date", "Exists"), "this"),
    "In": "this expressions query",
    "Between": "this low high",
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
    **dict.fromkeys(("Round", "Ceil", "Floor"), "this decimals"),
    "Pow": "this expression",
    "Interval": "this unit",
    "DateDiff": "this expression unit",
    **dict.fromkeys(("DateTrunc", "TimestampTrunc"), "this unit"),
    "Extract": "this expression",
}
"""What a query may consist of, by the names of sqlglot's classes, and the parts that each may have."""

Expression = exp.Expression
Arguments = list[Any]


def parse(sql: str, values: Mapping[str, Any]) -> exp.Query:
    """Return a query with its bound values, checked, in terms of what DuckDB calculates in the same way.

    Raises:
        Refusal: 400 that says what is not understood, or not allowed.
    """
    try:
        trees = sqlglot.parse(sql, read="clickhouse")
    except (SqlglotError, RecursionError) as error:
        raise cannot_run(f"it is not SQL of ClickHouse: {str(error).splitlines()[0]}") from error
    if len(trees) != 1 or not isinstance(trees[0], exp.Query):
        raise cannot_run("it is not a single SELECT")
    tree = trees[0].transform(lambda node: _bound(node, values))
    for node in tree.walk():
        _check(node)
    translated = tree.transform(_translated)
    assert isinstance(translated, exp.Query), "only expressions inside a query are replaced"
    return translated


def _bound(node: Expression, values: Mapping[str, Any]) -> Expression:
    """Return a value in the place of its name. A text that contains names, in quotes, gets the values as text."""
    if isinstance(node, exp.Literal) and node.is_string:
        return exp.Literal.string(PLACED.sub(lambda match: str(values.get(match[0], match[0])), node.name))
    if isinstance(node, exp.Column) and node.name in values and not node.this.quoted:
        value = values[node.name]
        return exp.Literal.string(value) if isinstance(value, str) else exp.Literal.number(value)
    return node


def _check(node: Expression) -> None:
    name = type(node).__name__
    parts = {key for key, value in node.args.items() if value not in (None, False, [])}
    if not parts <= {*ALLOWED.get(name, "").split()} or name not in ALLOWED:
        raise cannot_run(f"there is no rule for {node.sql('clickhouse') if name in ALLOWED else name.upper()}")
    unit = node.args.get("unit") or (node.this if isinstance(node, exp.Extract) else None)
    if unit is not None and unit.name.upper() not in UNITS:
        raise cannot_run(f"there is no rule for the unit {unit.name}")
    if isinstance(node, exp.Join) and node.args.get("kind") not in (None, "", "INNER", "CROSS"):
        raise cannot_run(f"there is no rule for a join of the kind {node.args['kind']}")


def _translated(node: Expression) -> Expression:
    if isinstance(node, exp.Anonymous | exp.AnonymousAggFunc | exp.CombinedAggFunc):
        return _called(node)
    rule = TRANSLATIONS.get(type(node))
    return rule(node) if rule else node


def _called(node: Any) -> Expression:
    rule = FUNCTIONS.get(node.name)
    if rule is None:
        raise cannot_run(f"there is no rule for the function {node.name}")
    try:
        return rule(*node.expressions)
    except TypeError as error:
        raise cannot_run(f"{node.name} has {len(node.expressions)} arguments") from error


def _literal(node: exp.Literal) -> Expression:
    """Return a number without an exponent: with one, DuckDB reads it as a binary float."""
    if node.is_string:
        return node
    value = Decimal(node.name)
    if abs(value.adjusted()) > MOST_DIGITS or len(value.as_tuple().digits) > MOST_DIGITS:
        raise cannot_run(f"{node.name} has more than {MOST_DIGITS} digits")
    return exp.Literal.number(f"{value:f}")


def _cast(node: exp.Cast) -> Expression:
    rule = CASTS.get(node.to.this)
    if rule is None:
        raise cannot_run(f"there is no rule for {node.sql('clickhouse')}")
    return rule(node.this)


def _power(node: exp.Pow) -> Expression:
    base, power = node.this, node.expression
    if not (base.is_int and power.is_int and 0 <= int(power.name) <= MOST_DIGITS):
        raise cannot_run("there is no rule for a power of anything but whole numbers")
    return _literal(exp.Literal.number(int(base.name) ** int(power.name)))


def _column(node: exp.Column) -> Expression:
    """Return `data.hours` as the one column that it is, also behind the name of its table."""
    if node.table != "data":
        return node
    table = node.args.get("db")
    return exp.Column(this=exp.to_identifier(f"data.{node.name}", quoted=True), table=table and table.copy())


def _rounding(node: Any) -> Expression:
    places = node.args.get("decimals")
    if places is not None and not (places.is_int and 0 <= int(places.name) <= PLACES and isinstance(node, exp.Round)):
        raise cannot_run(f"there is no rule for {node.sql('clickhouse')}")
    return exp.Expression.copy(node)


def _count_distinct(value: Expression) -> Expression:
    return exp.Count(this=exp.Distinct(expressions=[value]))


def _count_if(condition: Expression) -> Expression:
    return exp.Count(this=_if(condition, exp.Literal.number(1)))


def _if(condition: Expression, value: Expression) -> exp.If:
    return exp.If(this=condition, true=value)


def _first_true(*arguments: Expression) -> Expression:
    *pairs, default = arguments
    ifs = [_if(condition, value) for condition, value in zip(pairs[::2], pairs[1::2], strict=True)]
    return exp.Case(ifs=ifs, default=default)


def _date(value: Expression) -> Expression:
    return exp.cast(value, "DATE")


def _time(value: Expression) -> Expression:
    return exp.cast(value, "TIMESTAMP")


def _second(value: Expression) -> Expression:
    return exp.TimestampTrunc(this=_time(value), unit=exp.var("SECOND"))


def _text(value: Expression) -> Expression:
    return macro("text", value)


def _number(value: Expression) -> Expression:
    return macro("number", value)


def _whole(value: Expression) -> Expression:
    return macro("truncated", _number(value), exp.Literal.number(1))


def _ascii(letters: str, others: str) -> Callable[[Any], Expression]:
    """Return the change of case that ClickHouse has: of ASCII letters only."""
    return lambda node: macro("translate", node.this, exp.Literal.string(letters), exp.Literal.string(others))


SMALL, LARGE = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TRANSLATIONS: Mapping[type[Expression], Callable[[Any], Expression]] = {
    exp.ApproxDistinct: lambda node: _count_distinct(node.this),
    exp.Cast: _cast,
    exp.Column: _column,
    exp.CountIf: lambda node: _count_if(node.this),
    exp.Date: lambda node: _date(node.this),
    exp.DPipe: lambda node: exp.DPipe(this=_text(node.this), expression=_text(node.expression)),
    exp.Literal: _literal,
    exp.Lower: _ascii(LARGE, SMALL),
    exp.Upper: _ascii(SMALL, LARGE),
    exp.Pow: _power,
    **dict.fromkeys((exp.Round, exp.Ceil, exp.Floor), _rounding),
}
"""Expressions that mean the same in both dialects, but are written in another way or calculated exactly."""
CASTS: Mapping[exp.DataType.Type, Callable[[Expression], Expression]] = {
    exp.DataType.Type.TEXT: _text,
    exp.DataType.Type.DOUBLE: _number,
    exp.DataType.Type.BIGINT: _whole,
    exp.DataType.Type.UBIGINT: _whole,
    exp.DataType.Type.DATE: _date,
    exp.DataType.Type.DATE32: _date,
    exp.DataType.Type.DATETIME: _second,
}
FUNCTIONS: Mapping[str, Callable[..., Expression]] = {
    "avgIf": lambda value, condition: exp.Avg(this=_if(condition, value)),
    "sumIf": lambda value, condition: exp.Sum(this=_if(condition, value)),
    "minIf": lambda value, condition: exp.Min(this=_if(condition, value)),
    "maxIf": lambda value, condition: exp.Max(this=_if(condition, value)),
    "uniqExact": _count_distinct,
    "uniqIf": lambda value, condition: _count_distinct(_if(condition, value)),
    "uniqExactIf": lambda value, condition: _count_distinct(_if(condition, value)),
    "multiIf": _first_true,
    "intDiv": lambda value, by: macro("truncated", value, by),
    "isNull": lambda value: exp.Is(this=value, expression=exp.Null()),
    "isNotNull": lambda value: exp.Not(this=exp.Is(this=value, expression=exp.Null())),
    "empty": lambda value: exp.EQ(this=value, expression=exp.Literal.string("")),
    "notEmpty": lambda value: exp.NEQ(this=value, expression=exp.Literal.string("")),
    "toString": _text,
    "toFloat64": _number,
    "toInt64": _whole,
    "toUInt64": _whole,
    "toDate": _date,
    "toDate32": _date,
    "toDateTime": _second,
    "toYear": lambda value: exp.Extract(this=exp.var("YEAR"), expression=value),
    "toMonth": lambda value: exp.Extract(this=exp.var("MONTH"), expression=value),
    "toDayOfMonth": lambda value: exp.Extract(this=exp.var("DAY"), expression=value),
    "toHour": lambda value: exp.Extract(this=exp.var("HOUR"), expression=value),
}
"""Functions of ClickHouse that sqlglot does not know."""
