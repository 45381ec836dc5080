"""Texts of the command line as values: of filters (`gt:0`), fields (`12.50`, `true`, JSON) and bodies (`@file.json`).

Decides what a text means. Whether the value can be sent is for the client to say.
"""

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from zenskar_ext.cli.index import Option

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType  # older versions of click do not let it be subscripted

OPERATORS: Final[Mapping[str, str]] = {
    "eq": "eq",
    "ne": "ne",
    "neq": "ne",
    "gt": "gt",
    "gte": "gte",
    "lt": "lt",
    "lte": "lte",
    "between": "between",
    "in": "in_",
    "in_": "in_",
    "not_in": "not_in",
    "like": "like",
    "ilike": "ilike",
    "contains": "contains",
    "starts_with": "starts_with",
    "is_null": "is_null",
    "isnull": "is_null",
}
"""The operators, as they are written before the colon, and the functions of `zenskar_ext.filters`."""
_SEVERAL: Final = ("in_", "not_in", "between")
_NUMBER: Final = r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?"


def spelled(name: str) -> str:
    """Return a name as the command writes it: `customer__customer_name` is `customer.customer-name`."""
    return name.replace("__", ".").replace("_", "-")


class FilterType(_Type):
    """The value of a filter: a value, or an operator with values, such as `gt:0` or `in:a,b`."""

    name = "filter"

    def __init__(self, option: Option) -> None:
        """Keep the filter."""
        self.option = option

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the value, or an `Op`."""
        operator, colon, rest = value.partition(":")
        function = OPERATORS.get(operator.replace("-", "_")) if colon else None
        try:
            if function is None:
                self._refuse_misspelled(operator if colon else "")
                return _of_kind(self.option.kind, value)
            return _op(function, self.option.kind, rest)
        except ValueError as error:
            self.fail(str(error), param, ctx)

    def _refuse_misspelled(self, operator: str) -> None:
        from difflib import get_close_matches

        if close := get_close_matches(operator, OPERATORS, 1, cutoff=0.7):
            remedy = f"; for the text itself, write eq:{operator}:..." if self.option.kind == "string" else ""
            raise ValueError(f"{operator} is no operator; did you mean {close[0]}:...?{remedy}")

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        """Offer the known values and the operators."""
        offered = [*self.option.values, *(f"{each}:" for each in self.option.operators if each != "eq")]
        return _offer(offered, incomplete)


def _offer(texts: Iterable[str], incomplete: str) -> "list[CompletionItem]":
    from click.shell_completion import CompletionItem

    return [CompletionItem(each) for each in texts if each.startswith(incomplete)]


def _op(function: str, kind: str, text: str) -> Any:
    from zenskar_ext import filters  # takes long to import

    make: Callable[..., Any] = getattr(filters, function)
    if function == "is_null":
        return make(_boolean(text) if text else True)
    if function in _SEVERAL:
        values = [_of_kind(kind, each.strip()) for each in text.split(",")] if text else []
        if function == "between" and len(values) != 2:  # noqa: PLR2004 - it has two ends
            raise ValueError(f"between takes two values, such as between:1,2; these are {len(values)}")
        return make(*values)
    return make(text if function in ("like", "ilike", "contains", "starts_with") else _of_kind(kind, text))


def _of_kind(kind: str, text: str) -> Any:
    if kind in ("number", "integer"):
        return _number(text)
    return _boolean(text) if kind == "boolean" else text


def _number(text: str) -> Decimal | int:
    if not re.fullmatch(_NUMBER, text, re.ASCII):
        raise ValueError(f"{text!r} is no number such as 12 or 12.50")
    return int(text) if text.lstrip("-").isdecimal() else Decimal(text)


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(f"{text!r} is neither true nor false")
    return text == "true"


class FieldType(_Type):
    """The value of a parameter or of a field of a body."""

    def __init__(self, option: Option) -> None:
        """Keep the option."""
        self.option = option
        self.name = option.kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the text as it is, a number, a boolean, or what is in the JSON."""
        try:
            return _json(value) if self.option.kind == "json" else _of_kind(self.option.kind, value)
        except ValueError as error:
            self.fail(str(error), param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        """Offer the known values."""
        values = ["true", "false"] if self.option.kind == "boolean" else self.option.values
        return _offer(values, incomplete)


class BodyType(_Type):
    """A whole body: JSON, `@file.json`, or `-` for standard input."""

    name = "json"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return what is in the JSON."""
        try:
            return _json(sys.stdin.read() if value == "-" else value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def _json(text: str) -> Any:
    """Read JSON, or the file that is named after an @. What is no JSON is a text only if it does not look like any."""
    from zenskar_client.types import loads  # takes long to import

    content: str | bytes = text
    if text.startswith("@"):
        try:
            content = Path(text[1:]).read_bytes()
        except OSError as error:
            raise ValueError(f"{text[1:]} cannot be read: {error.strerror}") from None
    try:
        return loads(content)
    except ValueError as error:
        raise ValueError(f"it is no JSON ({error}); write a text in it with quotes, or give @file.json") from None
