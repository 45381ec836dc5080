"""What ClickHouse's functions and types mean, in terms of what DuckDB calculates in the same way, and exactly.

Decides for each expression. Must not know which of them a query may have. Texts and times: `texts`, `times`.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlglot import exp

from zenskar_ext.testing._sandbox.metrics import cannot_run
from zenskar_ext.testing._sandbox.metrics.arithmetic import DIGITS, PLACES, macro, whole_number
from zenskar_ext.testing._sandbox.metrics.columns import fitted
from zenskar_ext.testing._sandbox.metrics.refused import refused
from zenskar_ext.testing._sandbox.metrics.texts import TEXTS, characters, replaced, text
from zenskar_ext.testing._sandbox.metrics.times import MOVED, OF_A_TIME, TIMES, date, fraction, second

FILTERED = (exp.Sum, exp.Min, exp.Max, exp.Avg, exp.Count)
WHOLE = {f"{sign}Int{bits}": (bits, sign) for bits in (8, 16, 32, 64) for sign in ("", "U")}
"""The types of whole numbers: how many bits they have, and whether they have a sign."""


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
        case [value, old, new] if name == "replaceAll":
            return replaced(value, old, new)
        case [*pairs, default] if name == "multiIf" and len(pairs) % 2 == 0:
            return _first_true(pairs, default)
        case _:
            raise refused(f"the function {name} with {len(arguments)} arguments", name)


def _literal(node: exp.Expr) -> exp.Expr:
    """Return a number without an exponent: with one, DuckDB reads it as a binary float."""
    if node.is_string:
        return node
    return exp.Literal.number(fitted(Decimal(node.name), "it"))


def _cast(node: exp.Cast) -> exp.Expr:
    kind = node.to.this
    if kind == exp.DType.DATETIME64:
        digits = node.to.expressions
        return fraction(node.this, digits[0].this if digits else exp.Literal.number(3))
    rule = CASTS.get(kind)
    if rule is None:
        raise refused(node.sql("clickhouse"), str(kind.value))
    return rule(node.this)


def _power(node: exp.Pow) -> exp.Expr:
    base, power = whole_number(node.this), whole_number(node.expression)
    if base is None or power is None or abs(power) > DIGITS or (base == 0 and power < 0):
        raise cannot_run("there is no rule for a power of anything but whole numbers")
    whole = _literal(exp.Literal.number(abs(base) ** abs(power)))
    signed = exp.paren(exp.Neg(this=whole)) if base < 0 and power % 2 else whole
    return signed if power >= 0 else exp.paren(exp.Div(this=exp.Literal.number(1), expression=signed))


def _column(node: exp.Column) -> exp.Expr:
    """Return `data.hours` as the one column that it is, also behind the name of its table."""
    if node.table != "data":
        return node
    table = node.args.get("db")
    return exp.Column(this=exp.to_identifier(f"data.{node.name}", quoted=True), table=table and table.copy())


def _rounding(node: exp.Round | exp.Ceil | exp.Floor | exp.Trunc) -> exp.Expr:
    places = node.args.get("decimals")
    if places is not None and abs(PLACES + 1 if (number := whole_number(places)) is None else number) > PLACES:
        raise cannot_run(f"there is no rule for {node.sql('clickhouse')}: it rounds to {-PLACES} to {PLACES} places")
    return node


def _count_distinct(value: exp.Expr) -> exp.Expr:
    return exp.Count(this=exp.Distinct(expressions=[value]))


def _sum_distinct(value: exp.Expr) -> exp.Expr:
    return exp.Sum(this=exp.Distinct(expressions=[value]))


def _count_if(condition: exp.Expr) -> exp.Expr:
    return exp.Count(this=_if(condition, exp.Literal.number(1)))


def _filtered(node: exp.Filter) -> exp.Expr:
    """Return an aggregate function of the values that a condition selects."""
    inner, condition = node.this, node.expression.this
    if type(inner) not in FILTERED or isinstance(inner.this, exp.Distinct):
        raise cannot_run("there is no rule for FILTER after anything but sum, min, max, avg and count of one value")
    if inner.this is None or isinstance(inner.this, exp.Star):
        return _count_if(condition)
    selected: exp.Expr = type(inner)(this=_if(condition, inner.this))
    return selected


def _if(condition: exp.Expr, value: exp.Expr) -> exp.If:
    return exp.If(this=condition, true=value)


def _first_true(pairs: Sequence[exp.Expr], default: exp.Expr) -> exp.Expr:
    ifs = [_if(condition, value) for condition, value in zip(pairs[::2], pairs[1::2], strict=True)]
    return exp.Case(ifs=ifs, default=default)


def _number(value: exp.Expr) -> exp.Expr:
    return macro("number", value)


def _whole(kind: str) -> Callable[[exp.Expr], exp.Expr]:
    bits, unsigned = WHOLE[kind]
    least, most = (0, 2**bits - 1) if unsigned else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    limits = (exp.Literal.number(str(least)), exp.Literal.number(str(most)))
    return lambda value: macro("whole_within", value, *limits, exp.Literal.string(kind))


def _is_null(value: exp.Expr) -> exp.Expr:
    return exp.Is(this=value, expression=exp.Null())


def _in(node: exp.In) -> exp.Expr:
    """Return whether a value is in a set. ClickHouse leaves null out of the set; null itself is in no set and not in none."""
    query, value = node.args.get("query"), node.this
    if query is not None:
        inside = exp.select("one_value").from_(exp.Subquery(this=query.this, alias=_one_column()))
        found: exp.Expr = exp.In(this=value, query=inside.where("NOT one_value IS NULL").subquery())
    else:
        known = [each for each in node.expressions if not isinstance(each, exp.Null)]
        equal = [exp.paren(exp.EQ(this=exp.paren(value, copy=True), expression=exp.paren(each))) for each in known]
        found = exp.false()
        for each in equal:
            found = exp.Or(this=found, expression=exp.Coalesce(this=each, expressions=[exp.false()]))
    return exp.Case(ifs=[_if(_is_null(exp.paren(value, copy=True)), exp.Null())], default=exp.paren(found))


def _one_column() -> exp.TableAlias:
    return exp.TableAlias(this=exp.to_identifier("one_set"), columns=[exp.to_identifier("one_value")])


def _between(kind: Callable[..., exp.Expr]) -> Callable[[exp.Expr, exp.Expr], exp.Expr]:
    """Return the rule of a function that is written as an operator."""
    return lambda left, right: exp.paren(kind(this=exp.paren(left), expression=exp.paren(right)))


def _truncated(value: exp.Expr, by: exp.Expr) -> exp.Expr:
    return macro("truncated", value, by)


TRANSLATIONS: Mapping[type[exp.Expr], Callable[[Any], exp.Expr]] = {
    **TEXTS,
    **TIMES,
    exp.ApproxDistinct: lambda node: _count_distinct(node.this),
    exp.Cast: _cast,
    exp.Column: _column,
    exp.CountIf: lambda node: _count_if(node.this),
    exp.Filter: _filtered,
    exp.In: _in,
    exp.IntDiv: lambda node: _truncated(node.this, node.expression),
    exp.Literal: _literal,
    exp.Pow: _power,
    **dict.fromkeys((exp.Round, exp.Ceil, exp.Floor, exp.Trunc), _rounding),
}
"""Expressions that mean the same in both dialects, but are written in another way or calculated exactly."""
CASTS: Mapping[exp.DType, Callable[[exp.Expr], exp.Expr]] = {
    exp.DType.TEXT: text,
    exp.DType.DOUBLE: _number,
    **{
        kind: _whole(name)
        for kind, name in (
            (exp.DType.TINYINT, "Int8"),
            (exp.DType.SMALLINT, "Int16"),
            (exp.DType.INT, "Int32"),
            (exp.DType.BIGINT, "Int64"),
            (exp.DType.UTINYINT, "UInt8"),
            (exp.DType.USMALLINT, "UInt16"),
            (exp.DType.UINT, "UInt32"),
            (exp.DType.UBIGINT, "UInt64"),
        )
    },
    exp.DType.DATE: date,
    exp.DType.DATE32: date,
    exp.DType.DATETIME: second,
}
OF_ONE: Mapping[str, Callable[[exp.Expr], exp.Expr]] = {
    **OF_A_TIME,
    **dict.fromkeys(("countDistinct", "uniqExact", "uniqCombined", "uniqCombined64", "uniqHLL12"), _count_distinct),
    "sumDistinct": _sum_distinct,
    "isNull": _is_null,
    "isNotNull": lambda value: exp.Not(this=_is_null(value)),
    "empty": lambda value: exp.EQ(this=value, expression=exp.Literal.string("")),
    "notEmpty": lambda value: exp.NEQ(this=value, expression=exp.Literal.string("")),
    "lengthUTF8": characters,
    "negate": lambda value: exp.paren(exp.Neg(this=exp.paren(value))),
    "toString": text,
    "toFloat64": _number,
    **{f"to{name}": _whole(name) for name in WHOLE},
}
"""Functions of one argument that sqlglot does not know."""
OF_TWO: Mapping[str, Callable[[exp.Expr, exp.Expr], exp.Expr]] = {
    **MOVED,
    "avgIf": lambda value, condition: exp.Avg(this=_if(condition, value)),
    "countIf": lambda value, condition: exp.Count(this=_if(condition, value)),
    "sumIf": lambda value, condition: exp.Sum(this=_if(condition, value)),
    "minIf": lambda value, condition: exp.Min(this=_if(condition, value)),
    "maxIf": lambda value, condition: exp.Max(this=_if(condition, value)),
    "uniqIf": lambda value, condition: _count_distinct(_if(condition, value)),
    "uniqExactIf": lambda value, condition: _count_distinct(_if(condition, value)),
    "intDiv": _truncated,
    "toDateTime64": fraction,
    "plus": _between(exp.Add),
    "minus": _between(exp.Sub),
    "multiply": _between(exp.Mul),
    "divide": _between(exp.Div),
    "modulo": _between(exp.Mod),
    "equals": _between(exp.EQ),
    "notEquals": _between(exp.NEQ),
    "less": _between(exp.LT),
    "lessOrEquals": _between(exp.LTE),
    "greater": _between(exp.GT),
    "greaterOrEquals": _between(exp.GTE),
}
"""Functions of two arguments that sqlglot does not know."""
