"""What ClickHouse's functions and types mean, in terms of what DuckDB calculates in the same way, and exactly.

Decides for each expression. Must not know which of them a query may have.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlglot import exp

from zenskar_ext.testing._sandbox.metrics import cannot_run
from zenskar_ext.testing._sandbox.metrics.arithmetic import DIGITS, PLACES, macro
from zenskar_ext.testing._sandbox.metrics.columns import fitted

SMALL, LARGE = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def translated(node: exp.Expr) -> exp.Expr:
    """Return an expression in DuckDB's terms, from its innermost parts outwards."""
    for part in list(node.iter_expressions()):
        part.replace(translated(part))
    if isinstance(node, exp.Anonymous | exp.AnonymousAggFunc | exp.CombinedAggFunc):
        return _called(node)
    rule = TRANSLATIONS.get(type(node))
    return rule(node) if rule else node


def _called(node: exp.Expr) -> exp.Expr:
    name, arguments = node.name, node.expressions
    match arguments:
        case [value] if name in OF_ONE:
            return OF_ONE[name](value)
        case [value, other] if name in OF_TWO:
            return OF_TWO[name](value, other)
        case [*pairs, default] if name == "multiIf" and len(pairs) % 2 == 0:
            return _first_true(pairs, default)
        case _:
            raise cannot_run(f"there is no rule for the function {name} with {len(arguments)} arguments")


def _literal(node: exp.Expr) -> exp.Expr:
    """Return a number without an exponent: with one, DuckDB reads it as a binary float."""
    if node.is_string:
        return node
    return exp.Literal.number(fitted(Decimal(node.name), "it"))


def _cast(node: exp.Cast) -> exp.Expr:
    rule = CASTS.get(node.to.this)
    if rule is None:
        raise cannot_run(f"there is no rule for {node.sql('clickhouse')}")
    return rule(node.this)


def _power(node: exp.Pow) -> exp.Expr:
    base, power = node.this, node.expression
    if not (base.is_int and power.is_int and 0 <= int(power.name) <= DIGITS):
        raise cannot_run("there is no rule for a power of anything but whole numbers")
    return _literal(exp.Literal.number(str(int(base.name) ** int(power.name))))


def _column(node: exp.Column) -> exp.Expr:
    """Return `data.hours` as the one column that it is, also behind the name of its table."""
    if node.table != "data":
        return node
    table = node.args.get("db")
    return exp.Column(this=exp.to_identifier(f"data.{node.name}", quoted=True), table=table and table.copy())


def _rounding(node: exp.Round | exp.Ceil | exp.Floor) -> exp.Expr:
    places = node.args.get("decimals")
    if places is not None and not (places.is_int and 0 <= int(places.name) <= PLACES and isinstance(node, exp.Round)):
        raise cannot_run(f"there is no rule for {node.sql('clickhouse')}")
    return node


def _pattern(node: exp.Like | exp.ILike) -> exp.Expr:
    if not node.expression.is_string or "\\" in node.expression.name:
        raise cannot_run("there is no rule for a pattern with a backslash, or one that is no plain text")
    return node


def _count_distinct(value: exp.Expr) -> exp.Expr:
    return exp.Count(this=exp.Distinct(expressions=[value]))


def _count_if(condition: exp.Expr) -> exp.Expr:
    return exp.Count(this=_if(condition, exp.Literal.number(1)))


def _if(condition: exp.Expr, value: exp.Expr) -> exp.If:
    return exp.If(this=condition, true=value)


def _first_true(pairs: Sequence[exp.Expr], default: exp.Expr) -> exp.Expr:
    ifs = [_if(condition, value) for condition, value in zip(pairs[::2], pairs[1::2], strict=True)]
    return exp.Case(ifs=ifs, default=default)


def _date(value: exp.Expr) -> exp.Expr:
    return exp.cast(value, "DATE")


def _time(value: exp.Expr) -> exp.Expr:
    return exp.cast(value, "TIMESTAMP")


def _second(value: exp.Expr) -> exp.Expr:
    return exp.TimestampTrunc(this=_time(value), unit=exp.var("SECOND"))


def _text(value: exp.Expr) -> exp.Expr:
    return macro("text", value)


def _number(value: exp.Expr) -> exp.Expr:
    return macro("number", value)


def _whole(value: exp.Expr) -> exp.Expr:
    return macro("truncated", _number(value), exp.Literal.number(1))


def _is_null(value: exp.Expr) -> exp.Expr:
    return exp.Is(this=value, expression=exp.Null())


def _part(unit: str) -> Callable[[exp.Expr], exp.Expr]:
    return lambda value: exp.Extract(this=exp.var(unit), expression=value)


def _ascii(letters: str, others: str) -> Callable[[Any], exp.Expr]:
    """Return the change of case that ClickHouse has: of ASCII letters only."""
    return lambda node: macro("translate", node.this, exp.Literal.string(letters), exp.Literal.string(others))


TRANSLATIONS: Mapping[type[exp.Expr], Callable[[Any], exp.Expr]] = {
    exp.ApproxDistinct: lambda node: _count_distinct(node.this),
    exp.Cast: _cast,
    exp.Column: _column,
    exp.CountIf: lambda node: _count_if(node.this),
    **dict.fromkeys((exp.Like, exp.ILike), _pattern),
    exp.Date: lambda node: _date(node.this),
    exp.DPipe: lambda node: exp.DPipe(this=_text(node.this), expression=_text(node.expression)),
    exp.Literal: _literal,
    exp.Lower: _ascii(LARGE, SMALL),
    exp.Upper: _ascii(SMALL, LARGE),
    exp.Pow: _power,
    **dict.fromkeys((exp.Round, exp.Ceil, exp.Floor), _rounding),
}
"""Expressions that mean the same in both dialects, but are written in another way or calculated exactly."""
CASTS: Mapping[exp.DType, Callable[[exp.Expr], exp.Expr]] = {
    exp.DType.TEXT: _text,
    exp.DType.DOUBLE: _number,
    exp.DType.BIGINT: _whole,
    exp.DType.UBIGINT: _whole,
    exp.DType.DATE: _date,
    exp.DType.DATE32: _date,
    exp.DType.DATETIME: _second,
}
OF_ONE: Mapping[str, Callable[[exp.Expr], exp.Expr]] = {
    "uniqExact": _count_distinct,
    "isNull": _is_null,
    "isNotNull": lambda value: exp.Not(this=_is_null(value)),
    "empty": lambda value: exp.EQ(this=value, expression=exp.Literal.string("")),
    "notEmpty": lambda value: exp.NEQ(this=value, expression=exp.Literal.string("")),
    "toString": _text,
    "toFloat64": _number,
    "toInt64": _whole,
    "toUInt64": _whole,
    "toDate": _date,
    "toDate32": _date,
    "toDateTime": _second,
    "toYear": _part("YEAR"),
    "toMonth": _part("MONTH"),
    "toDayOfMonth": _part("DAY"),
    "toHour": _part("HOUR"),
}
"""Functions of one argument that sqlglot does not know."""
OF_TWO: Mapping[str, Callable[[exp.Expr, exp.Expr], exp.Expr]] = {
    "avgIf": lambda value, condition: exp.Avg(this=_if(condition, value)),
    "sumIf": lambda value, condition: exp.Sum(this=_if(condition, value)),
    "minIf": lambda value, condition: exp.Min(this=_if(condition, value)),
    "maxIf": lambda value, condition: exp.Max(this=_if(condition, value)),
    "uniqIf": lambda value, condition: _count_distinct(_if(condition, value)),
    "uniqExactIf": lambda value, condition: _count_distinct(_if(condition, value)),
    "intDiv": lambda value, by: macro("truncated", value, by),
}
"""Functions of two arguments that sqlglot does not know."""
