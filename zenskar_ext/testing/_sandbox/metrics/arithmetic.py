"""Exact arithmetic: decimals stay decimals, and a division is kept as two numbers until its result is needed.

DuckDB adds and multiplies decimals exactly, or says that they do not fit; its division and its average are binary floats.
Decides how a number is calculated. Must not know which SQL is allowed.
"""

from collections.abc import Callable
from typing import Any

from attrs import frozen
from sqlglot import exp

ONE = exp.Literal.number(1)
PLACES = 18
"""The decimal places of a division inside a query. The last division of a query has as many as it needs."""
ROUNDED: dict[type[exp.Expr], str] = {exp.Round: "rounded", exp.Ceil: "ceiling", exp.Floor: "floored"}
MACROS = """
CREATE MACRO places(x) AS length(split_part(CAST(x AS VARCHAR), '.', 2));
CREATE MACRO unscaled(x, more) AS CAST(replace(CAST(x AS VARCHAR), '.', '') || repeat('0', more) AS HUGEINT);
CREATE MACRO upper_of(n, d) AS unscaled(n, greatest(places(d) - places(n), 0));
CREATE MACRO lower_of(n, d) AS unscaled(d, greatest(places(n) - places(d), 0));
CREATE MACRO whole_quotient(n, d) AS n // d;
CREATE MACRO whole_floor(n, d) AS n // d - (CASE WHEN n % d <> 0 AND (n < 0) <> (d < 0) THEN 1 ELSE 0 END);
CREATE MACRO whole_ceiling(n, d) AS n // d + (CASE WHEN n % d <> 0 AND (n < 0) = (d < 0) THEN 1 ELSE 0 END);
CREATE MACRO whole_rounded(n, d) AS n // d + (CASE
    WHEN 2 * abs(n % d) > abs(d) OR (2 * abs(n % d) = abs(d) AND (n // d) % 2 <> 0)
    THEN CASE WHEN (n < 0) = (d < 0) THEN 1 ELSE -1 END ELSE 0 END);
CREATE MACRO whole_exact(n, d) AS CASE WHEN n % d <> 0
    THEN error('a division has more than 18 decimal places: round it, as in round(x / y, 6)') ELSE n // d END;
CREATE MACRO truncated(n, d) AS CAST(whole_quotient(upper_of(n, d), lower_of(n, d)) AS DECIMAL(38, 0));
CREATE MACRO floored(n, d) AS CAST(whole_floor(upper_of(n, d), lower_of(n, d)) AS DECIMAL(38, 0));
CREATE MACRO ceiling(n, d) AS CAST(whole_ceiling(upper_of(n, d), lower_of(n, d)) AS DECIMAL(38, 0));
CREATE MACRO rounded(n, d) AS CAST(whole_rounded(upper_of(n, d), lower_of(n, d)) AS DECIMAL(38, 0));
CREATE MACRO exactly(n, d) AS CAST(whole_exact(upper_of(n, d), lower_of(n, d)) AS DECIMAL(38, 0));
CREATE MACRO number(x) AS CASE WHEN x IS NULL THEN NULL
    WHEN regexp_full_match(CAST(x AS VARCHAR), '-?[0-9]{1,20}([.][0-9]{1,18})?') THEN CAST(x AS DECIMAL(38, 18))
    ELSE error('a value is not a number of at most 20 digits and 18 decimal places') END;
CREATE MACRO text(x) AS CASE WHEN typeof(x) = 'TIMESTAMP' THEN error('a time has no text of its own')
    WHEN contains(typeof(x), 'DECIMAL') AND contains(CAST(x AS VARCHAR), '.')
    THEN rtrim(rtrim(CAST(x AS VARCHAR), '0'), '.') ELSE CAST(x AS VARCHAR) END;
"""
"""The functions that queries are translated to. Each calculates with whole numbers, or ends with an error."""


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
        if not self.divided:
            return self.over
        shifted = _times(self.over, exp.Literal.number(10**PLACES))
        return exp.paren(_times(macro("exactly", shifted, self.under), _power(-PLACES)), copy=False)


def macro(name: str, *arguments: exp.Expr) -> exp.Expr:
    """Return a call of one of the macros."""
    return exp.Anonymous(this=name, expressions=list(arguments))


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
    return exp.Mul(this=exp.paren(one), expression=exp.paren(other))


def _power(places: int) -> exp.Expr:
    """Return the literal of a power of ten."""
    return exp.Literal.number(f"0.{'0' * (-places - 1)}1" if places < 0 else 10**places)


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
    count = exp.Count(this=node.this.copy())
    return Ratio(exp.Sum(this=exact(node.this)), exp.Nullif(this=count, expression=exp.Literal.number(0)))


def _total(node: Any) -> Ratio:
    """A sum of values that are all divided by the same number is a sum that is divided by it. No values add up to 0."""
    inner = ratio(node.this)
    if inner.under.find(exp.Column, exp.Query):
        inner = Ratio(inner.settled())
    total = exp.Sum(this=inner.over)
    windowed = isinstance(node.parent, exp.Window)
    return Ratio(total if windowed else exp.Coalesce(this=total, expressions=[exp.Literal.number(0)]), inner.under)


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
    inner, places = ratio(node.this), int(node.args["decimals"].name) if node.args.get("decimals") else 0
    shifted = _times(inner.over, _power(places)) if places else inner.over
    whole = macro(ROUNDED[type(node)], shifted, inner.under)
    return Ratio(exp.paren(_times(whole, _power(-places)), copy=False) if places else whole)


RULES: dict[type[exp.Expr], Callable[[Any], Ratio]] = {
    exp.Add: _sum_or_difference,
    exp.Sub: _sum_or_difference,
    exp.Mul: _product,
    exp.Div: _division,
    exp.Neg: _negative,
    exp.Paren: _parentheses,
    exp.Avg: _average,
    exp.Sum: _total,
    exp.Coalesce: _first_known,
    **dict.fromkeys(ROUNDED, _rounding),
}
"""How a number is calculated that may contain a division. Everything else is calculated from its parts."""
