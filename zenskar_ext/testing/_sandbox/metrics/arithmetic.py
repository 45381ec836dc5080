"""Exact arithmetic: decimals stay decimals, and a division is kept as two numbers until its result is needed.

DuckDB adds and multiplies decimals exactly, or says that they do not fit. Its division and its average are binary floats.
Where decimals of different types meet, as in CASE, it rounds without a word: so all decimals have one type here. Decides
how a number is calculated. Must not know which SQL is allowed.
"""

from collections.abc import Callable
from typing import Any

from attrs import frozen
from sqlglot import exp

ONE = exp.Literal.number(1)
DIGITS, PLACES = 38, 12
"""The digits of a decimal, and those of them after the point. The last division of a query has as many as it needs."""
DECIMAL = f"DECIMAL({DIGITS}, {PLACES})"
LEAST = f"0.{'0' * (PLACES - 1)}1"
ROUNDED: dict[type[exp.Expr], str] = {
    exp.Round: "rounded",
    exp.Ceil: "ceiling",
    exp.Floor: "floored",
    exp.Trunc: "truncated",
}
MACROS = f"""
CREATE MACRO is_float(x) AS typeof(x) IN ('DOUBLE', 'FLOAT');
CREATE MACRO fitting_value(x) AS CASE WHEN is_float(x) THEN error('a number is a binary float')
    WHEN x IS NULL OR regexp_full_match(CAST(x AS VARCHAR), '-?[0-9]+([.][0-9]{{0,{PLACES}}}0*)?') THEN CAST(x AS {DECIMAL})
    ELSE error('a number has more than {PLACES} decimal places: round it, as in round(x / y, 6)') END;
CREATE MACRO fitting(x) AS list_transform([x], lambda v: fitting_value(v))[1];
CREATE MACRO product(x, y) AS fitting(x * y);
CREATE MACRO remainder(x, y) AS CAST(x AS {DECIMAL}) % CAST(y AS {DECIMAL});
CREATE MACRO number_value(x) AS CASE WHEN typeof(x) = 'BOOLEAN' THEN CAST(CAST(CAST(x AS VARCHAR) = 'true' AS INT) AS {DECIMAL})
    WHEN x IS NULL OR regexp_full_match(CAST(x AS VARCHAR), '[-+]?[0-9]+([.][0-9]+)?')
    THEN fitting_value(ltrim(CAST(x AS VARCHAR), '+')) ELSE error('a value is not a number without an exponent') END;
CREATE MACRO number(x) AS list_transform([x], lambda v: number_value(v))[1];
CREATE MACRO whole_value(x) AS CASE
    WHEN typeof(x) = 'VARCHAR' AND NOT regexp_full_match(CAST(x AS VARCHAR), '[-+]?[0-9]+')
    THEN error('a text is not a whole number') ELSE truncated(number_value(x), 1) END;
CREATE MACRO whole_within(x, least, most, kind) AS list_transform([whole_value(x)], lambda v: CASE
    WHEN v IS NULL OR v BETWEEN least AND most THEN v
    ELSE error('a number does not fit ' || kind || ', and would wrap around') END)[1];
CREATE MACRO text_value(x) AS CASE WHEN typeof(x) = 'TIMESTAMP' THEN error('a time has no text of its own')
    WHEN contains(typeof(x), 'DECIMAL') AND contains(CAST(x AS VARCHAR), '.')
    THEN rtrim(rtrim(CAST(x AS VARCHAR), '0'), '.') ELSE CAST(x AS VARCHAR) END;
CREATE MACRO text(x) AS list_transform([x], lambda v: text_value(v))[1];

CREATE MACRO places(x) AS CASE WHEN is_float(x) THEN error('a number is a binary float')
    ELSE length(split_part(CAST(x AS VARCHAR), '.', 2)) END;
CREATE MACRO unscaled(x, more) AS CAST(replace(CAST(x AS VARCHAR), '.', '') || repeat('0', more) AS HUGEINT);
CREATE MACRO whole(n, d) AS list_transform([{{'n': n, 'd': d}}], lambda r: {{
    'n': unscaled(r.n, greatest(places(r.d) - places(r.n), 0)),
    'd': unscaled(r.d, greatest(places(r.n) - places(r.d), 0))}});
CREATE MACRO truncated(n, d) AS CAST(list_transform(whole(n, d), lambda w: w.n // w.d)[1] AS {DECIMAL});
CREATE MACRO floored(n, d) AS CAST(list_transform(whole(n, d), lambda w:
    w.n // w.d - (CASE WHEN w.n % w.d <> 0 AND (w.n < 0) <> (w.d < 0) THEN 1 ELSE 0 END))[1] AS {DECIMAL});
CREATE MACRO ceiling(n, d) AS CAST(list_transform(whole(n, d), lambda w:
    w.n // w.d + (CASE WHEN w.n % w.d <> 0 AND (w.n < 0) = (w.d < 0) THEN 1 ELSE 0 END))[1] AS {DECIMAL});
CREATE MACRO rounded(n, d) AS CAST(list_transform(whole(n, d), lambda w: w.n // w.d + (CASE
    WHEN 2 * abs(w.n % w.d) > abs(w.d) OR (2 * abs(w.n % w.d) = abs(w.d) AND (w.n // w.d) % 2 <> 0)
    THEN CASE WHEN (w.n < 0) = (w.d < 0) THEN 1 ELSE -1 END ELSE 0 END))[1] AS {DECIMAL});
CREATE MACRO rounded_up_to(n, d) AS list_transform(whole(n, d), lambda w: CASE WHEN 2 * abs(w.n % w.d) = abs(w.d)
    THEN error('it rounds a half before the point, which ClickHouse does in one way for whole numbers and in another '
    || 'for floats: divide first, as in round(x / 100) * 100') ELSE 0 END)[1] + rounded(n, d);
CREATE MACRO quotient(n, d) AS CAST(list_transform(whole(n, d), lambda w: CASE
    WHEN w.n * {10**PLACES} % w.d = 0 THEN w.n * {10**PLACES} // w.d WHEN w.n * {10**PLACES} % w.d <> 0
    THEN error('a division has more than {PLACES} decimal places: round it, as in round(x / y, 6)') END)[1]
    AS DECIMAL({DIGITS}, 0)) * {LEAST};
"""
"""The functions that queries are translated to. Each calculates with whole numbers, or ends with an error.

DuckDB puts the arguments of a macro wherever the macro has them. A list of one item makes each of them be calculated once.
"""


@frozen
class Ratio:
    """A number as an expression, and the expression that it is to be divided by."""

    over: exp.Expr
    under: exp.Expr = ONE

    @property
    def divided(self) -> bool:
        """Return whether there is a division left."""
        return self.under is not ONE

    def settled(self) -> exp.Expr:
        """Return the expression of the quotient, which ends the query with an error if it has too many digits."""
        return macro("quotient", self.over, self.under) if self.divided else self.over


def macro(name: str, *arguments: exp.Expr) -> exp.Expr:
    """Return a call of one of the macros."""
    return exp.Anonymous(this=name, expressions=list(arguments))


def whole_number(node: exp.Expr | None) -> int | None:
    """Return the whole number that an expression is as it is written; None if it is anything else."""
    if isinstance(node, exp.Paren):
        return whole_number(node.this)
    if isinstance(node, exp.Neg):
        inside = whole_number(node.this)
        return None if inside is None else -inside
    return int(node.name) if isinstance(node, exp.Literal) and node.is_int else None


def exact(node: exp.Expr) -> exp.Expr:
    """Return an expression or a query with all its arithmetic made exact."""
    return ratio(node).settled()


def ratio(node: exp.Expr) -> Ratio:
    """Return an expression as a division that is still to be done."""
    rule = RULES.get(type(node))
    return rule(node) if rule else Ratio(_inside(node))


def _inside(node: exp.Expr) -> exp.Expr:
    """Return an expression whose parts are exact."""
    changed = node.copy()
    for part in list(changed.iter_expressions()):
        part.replace(exact(part))
    return changed


def _times(one: exp.Expr, other: exp.Expr) -> exp.Expr:
    if one is ONE or other is ONE:
        return other if one is ONE else one
    return macro("product", one.copy(), other.copy())


def _sum_or_difference(node: Any) -> Ratio:
    left, right = ratio(node.this), ratio(node.expression)
    if not left.divided and not right.divided:
        return Ratio(type(node)(this=left.over, expression=right.over))
    over = type(node)(
        this=exp.paren(_times(left.over, right.under)), expression=exp.paren(_times(right.over, left.under))
    )
    return Ratio(over, _times(left.under, right.under))


def _product(node: Any) -> Ratio:
    left, right = ratio(node.this), ratio(node.expression)
    return Ratio(_times(left.over, right.over), _times(left.under, right.under))


def _division(node: Any) -> Ratio:
    left, right = ratio(node.this), ratio(node.expression)
    return Ratio(_times(left.over, right.under), _times(left.under, right.over))


def _negative(node: Any) -> Ratio:
    inner = ratio(node.this)
    return Ratio(exp.Neg(this=exp.paren(inner.over)), inner.under)


def _parentheses(node: Any) -> Ratio:
    inner = ratio(node.this)
    return Ratio(exp.paren(inner.over), inner.under)


def _average(node: Any) -> Ratio:
    value = exact(node.this)
    count = exp.Count(this=value.copy())
    return Ratio(exp.Sum(this=value), exp.Nullif(this=count, expression=exp.Literal.number(0)))


def _total(node: Any) -> Ratio:
    """A sum of values that are all divided by the same number is a sum that is divided by it. No values add up to 0."""
    inner = ratio(node.this)
    if inner.under.find(exp.Column, exp.Query):
        inner = Ratio(inner.settled())
    total = exp.Sum(this=inner.over)
    if isinstance(node.parent, exp.Window):
        return Ratio(total, inner.under)
    return Ratio(exp.Coalesce(this=exp.cast(total, DECIMAL), expressions=[exp.Literal.number(0)]), inner.under)


def _first_known(node: Any) -> Ratio:
    values = [ratio(each) for each in (node.this, *node.expressions)]
    if not any(value.divided for value in values):
        return Ratio(_inside(node))
    known = [exp.Not(this=exp.Is(this=exp.paren(value.over), expression=exp.Null())) for value in values]
    return Ratio(
        exp.Case(ifs=[exp.If(this=test, true=value.over) for test, value in zip(known, values, strict=True)]),
        exp.Case(ifs=[exp.If(this=test.copy(), true=value.under) for test, value in zip(known, values, strict=True)]),
    )


def _rounding(node: Any) -> Ratio:
    inner, places = ratio(node.this), whole_number(node.args.get("decimals")) or 0
    power = exp.Literal.number(10 ** abs(places)) if places else ONE
    name = ROUNDED[type(node)]
    if places < 0:
        name = "rounded_up_to" if isinstance(node, exp.Round) else name
        return Ratio(_times(macro(name, inner.over, _times(inner.under, power)), power))
    whole = macro(name, _times(inner.over, power), inner.under)
    return Ratio(macro("quotient", whole, power) if places else whole)


def _remainder(node: Any) -> Ratio:
    return Ratio(macro("remainder", exact(node.this), exact(node.expression)))


RULES: dict[type[exp.Expr], Callable[[Any], Ratio]] = {
    exp.Add: _sum_or_difference,
    exp.Sub: _sum_or_difference,
    exp.Mul: _product,
    exp.Div: _division,
    exp.Mod: _remainder,
    exp.Neg: _negative,
    exp.Paren: _parentheses,
    exp.Avg: _average,
    exp.Sum: _total,
    exp.Coalesce: _first_known,
    **dict.fromkeys(ROUNDED, _rounding),
}
"""How a number is calculated that may contain a division. Everything else is calculated from its parts."""
