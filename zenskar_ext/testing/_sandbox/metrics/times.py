"""ClickHouse's functions of dates and times, all of them in UTC."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlglot import exp

from zenskar_ext.testing._sandbox.metrics import cannot_run
from zenskar_ext.testing._sandbox.metrics.arithmetic import macro, whole_number

UNITS = ("SECOND", "MINUTE", "HOUR", "DAY", "MONTH", "QUARTER", "YEAR")
"""Units of time that both dialects count in the same way. Weeks start on different days."""
FRACTIONS: Mapping[int, str] = {0: "SECOND", 3: "MILLISECOND", 6: "MICROSECOND"}
"""What is left of a second, by the digits of a DateTime64."""
MACROS = """
CREATE MACRO unix_time(x) AS epoch_us(date_trunc('second', CAST(x AS TIMESTAMP))) // 1000000;
"""

Changed = Callable[[exp.Expr], exp.Expr]


def date(value: exp.Expr) -> exp.Expr:
    """Return the day of a time."""
    return exp.cast(value, "DATE")


def second(value: exp.Expr) -> exp.Expr:
    """Return a time without the fraction of its second."""
    return fraction(value, exp.Literal.number(0))


def fraction(value: exp.Expr, digits: exp.Expr) -> exp.Expr:
    """Return a time with some digits of its second.

    Raises:
        Refusal: 400 if there is no rule for this number of digits.
    """
    unit = FRACTIONS.get(-1 if (places := whole_number(digits)) is None else places)
    if unit is None:
        raise cannot_run(
            f"there is no rule for a DateTime64 with {digits.sql('clickhouse')} digits, only {[*FRACTIONS]}"
        )
    return exp.TimestampTrunc(this=exp.cast(value, "TIMESTAMP"), unit=exp.var(unit))


def _part(unit: str) -> Changed:
    return lambda value: exp.Extract(this=exp.var(unit), expression=value)


def _digits(*units: str) -> Changed:
    """Return the number that the parts of a date are written one after the other."""

    def number(value: exp.Expr) -> exp.Expr:
        first, *others = (_part(unit)(value.copy()) for unit in units)
        for each in others:
            first = exp.Add(this=exp.Mul(this=exp.paren(first), expression=exp.Literal.number(100)), expression=each)
        return exp.paren(first)

    return number


def _moved(kind: type[exp.Add | exp.Sub], unit: str) -> Callable[[exp.Expr, exp.Expr], exp.Expr]:
    def moved(value: exp.Expr, by: exp.Expr) -> exp.Expr:
        number = whole_number(by)
        if number is None:
            raise cannot_run("there is no rule for adding anything but a whole number of units to a time")
        interval = exp.Interval(this=exp.Literal.string(str(number)), unit=exp.var(unit))
        return exp.paren(kind(this=value, expression=interval))

    return moved


def _shifted(kind: type[exp.Add | exp.Sub]) -> Callable[[Any], exp.Expr]:
    def shifted(node: Any) -> exp.Expr:
        if isinstance(node.expression, exp.Interval):
            return exp.paren(kind(this=node.this, expression=node.expression))
        return _moved(kind, node.args["unit"].name)(node.this, node.expression)

    return shifted


TIMES: Mapping[type[exp.Expr], Callable[[Any], exp.Expr]] = {
    exp.Date: lambda node: date(node.this),
    exp.DateAdd: _shifted(exp.Add),
    exp.DateSub: _shifted(exp.Sub),
}
"""Expressions of times, by sqlglot's classes."""
OF_A_TIME: Mapping[str, Changed] = {
    "toDate": date,
    "toDate32": date,
    "toDateTime": second,
    "toYear": _part("YEAR"),
    "toQuarter": _part("QUARTER"),
    "toMonth": _part("MONTH"),
    "toDayOfYear": _part("DOY"),
    "toDayOfMonth": _part("DAY"),
    "toHour": _part("HOUR"),
    "toMinute": _part("MINUTE"),
    "toSecond": _part("SECOND"),
    "toYYYYMM": _digits("YEAR", "MONTH"),
    "toYYYYMMDD": _digits("YEAR", "MONTH", "DAY"),
    "toUnixTimestamp": lambda value: macro("unix_time", value),
    "toLastDayOfMonth": lambda value: macro("last_day", value),
}
"""Functions of a time that sqlglot does not know."""
MOVED: Mapping[str, Callable[[exp.Expr, exp.Expr], exp.Expr]] = {
    f"{word}{unit.title()}s": _moved(kind, unit)
    for word, kind in (("add", exp.Add), ("subtract", exp.Sub))
    for unit in UNITS
}
"""addDays, subtractMonths and the like."""
