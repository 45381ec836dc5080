"""ClickHouse's functions of texts. It counts bytes where DuckDB counts characters, so only ASCII is counted here."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlglot import exp

from zenskar_ext.testing._sandbox.metrics import cannot_run
from zenskar_ext.testing._sandbox.metrics.arithmetic import macro, whole_number

SMALL, LARGE = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MACROS = """
CREATE MACRO ascii_value(x) AS CASE WHEN typeof(x) <> 'VARCHAR' THEN error('it needs a text where it has another type')
    WHEN x IS NULL OR strlen(CAST(x AS VARCHAR)) = length(CAST(x AS VARCHAR)) THEN CAST(x AS VARCHAR)
    ELSE error('a text is not ASCII, so ClickHouse counts bytes in it') END;
CREATE MACRO ascii_text(x) AS list_transform([x], lambda v: ascii_value(v))[1];
CREATE MACRO bytes(x) AS CASE WHEN typeof(x) <> 'VARCHAR' THEN error('it needs a text where it has another type')
    ELSE strlen(CAST(x AS VARCHAR)) END;
CREATE MACRO characters(x) AS CASE WHEN typeof(x) <> 'VARCHAR' THEN error('it needs a text where it has another type')
    ELSE length(CAST(x AS VARCHAR)) END;
"""


def text(value: exp.Expr) -> exp.Expr:
    """Return a value as text."""
    return macro("text", value)


def characters(value: exp.Expr) -> exp.Expr:
    """Return how many characters a text has."""
    return macro("characters", value)


def replaced(value: exp.Expr, old: exp.Expr, new: exp.Expr) -> exp.Expr:
    """Return a text in which one text is replaced by another everywhere."""
    _plain(old)
    return macro("replace", value, old, new)


def _pattern(node: exp.Like | exp.ILike) -> exp.Expr:
    if not node.expression.is_string or "\\" in node.expression.name:
        raise cannot_run("there is no rule for a pattern with a backslash, or one that is no plain text")
    return node


def _length(node: exp.Length) -> exp.Expr:
    return macro("bytes", node.this) if node.args.get("binary") else characters(node.this)


def _substring(node: exp.Substring) -> exp.Expr:
    begin, length = node.args.get("start"), node.args.get("length")
    if begin is None or not _is_count(begin, 1) or not (length is None or _is_count(length)):
        raise cannot_run("there is no rule for substring with a beginning that is no number from 1, or a length from 0")
    return macro("substring", macro("ascii_text", node.this), begin, *([length] if length else ()))


def _end(name: str) -> Callable[[exp.Left | exp.Right], exp.Expr]:
    def end(node: exp.Left | exp.Right) -> exp.Expr:
        if not _is_count(node.expression):
            raise cannot_run(f"there is no rule for {name} with a length that is no number from 0")
        return macro(name, macro("ascii_text", node.this), node.expression)

    return end


def _position(node: exp.StrPosition) -> exp.Expr:
    if node.meta.get("clickhouse_name", "position").lower() != "position":
        raise cannot_run("there is no rule for the function locate: its order of arguments is a setting. Use position")
    _plain(node.args["substr"])
    return macro("strpos", macro("ascii_text", node.this), node.args["substr"])


def _is_count(node: exp.Expr, least: int = 0) -> bool:
    number = whole_number(node)
    return number is not None and number >= least


def _plain(value: exp.Expr) -> None:
    if not value.is_string or not value.name:
        raise cannot_run("there is no rule for a text to look for that is empty, or no plain text")


def _joined(node: exp.Concat) -> exp.Expr:
    first, *others = (text(each) for each in node.expressions)
    for each in others:
        first = exp.DPipe(this=first, expression=each)
    return exp.paren(first)


def _ascii(letters: str, others: str) -> Callable[[Any], exp.Expr]:
    """Return the change of case that ClickHouse has: of ASCII letters only."""
    return lambda node: macro("translate", node.this, exp.Literal.string(letters), exp.Literal.string(others))


TEXTS: Mapping[type[exp.Expr], Callable[[Any], exp.Expr]] = {
    exp.Concat: _joined,
    exp.DPipe: lambda node: exp.DPipe(this=text(node.this), expression=text(node.expression)),
    exp.Left: _end("left"),
    exp.Length: _length,
    **dict.fromkeys((exp.Like, exp.ILike), _pattern),
    exp.Lower: _ascii(LARGE, SMALL),
    exp.Replace: lambda node: replaced(node.this, node.expression, node.args["replacement"]),
    exp.Right: _end("right"),
    exp.StrPosition: _position,
    exp.Substring: _substring,
    exp.Trim: lambda node: macro("trim", node.this, exp.Literal.string(" ")),
    exp.Upper: _ascii(SMALL, LARGE),
}
"""Expressions of texts, by sqlglot's classes."""
