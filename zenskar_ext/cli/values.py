"""Texts of the command line as values: of filters (`gt:0`), fields (`12.50`, `true`, JSON) and bodies (`@file.json`).

Decides what a text means. Whether the value can be sent is for the client to say.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from zenskar_ext._repeated import check_names
from zenskar_ext._sansio.filter_texts import filter_of, value_of
from zenskar_ext.cli.index import Option

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType  # older versions of click do not let it be subscripted


def spelled(name: str) -> str:
    """Return a name as the command writes it: `customer__customer_name` is `customer.customer-name`, `type_` is `type`."""
    return name.removesuffix("_").replace("__", ".").replace("_", "-")


class FilterType(_Type):
    """The value of a filter: a value, or an operator with values, such as `gt:0` or `in:a,b`."""

    name = "filter"

    def __init__(self, option: Option) -> None:
        """Keep the filter."""
        self.option = option

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the value, or an `Op`."""
        if value == "":
            self.fail("it is empty; leave the filter out, or write eq: for an empty text", param, ctx)
        try:
            return filter_of(self.option.kind, value)
        except ValueError as error:
            self.fail(str(error), param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        """Offer the known values and the operators."""
        offered = [*self.option.values, *(f"{each}:" for each in self.option.operators if each != "eq")]
        return _offer(offered, incomplete)


def _offer(texts: Iterable[str], incomplete: str) -> "list[CompletionItem]":
    from click.shell_completion import CompletionItem

    return [CompletionItem(each) for each in texts if each.startswith(incomplete)]


class FieldType(_Type):
    """The value of a parameter or of a field of a body."""

    def __init__(self, option: Option, *, files: bool = True) -> None:
        """Keep the option, and whether JSON may be in a file that the text names: what an agent says opens none."""
        self.option = option
        self.name = option.kind
        self._files = files

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the text as it is, a number, a boolean, or what is in the JSON."""
        if _completes(ctx):
            return None
        try:
            if self.option.kind == "json":
                return _json(value, files=self._files)
            return value_of(self.option.kind, value)
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
        if _completes(ctx):
            return None
        try:
            return _json(sys.stdin.read() if value == "-" else value, files=value != "-")
        except ValueError as error:
            self.fail(str(error), param, ctx)


def _completes(context: click.Context | None) -> bool:
    """Return whether a shell completes a line: then nothing is read that the line names, because nobody waits for it."""
    return context is not None and context.resilient_parsing


def _json(text: str, *, files: bool) -> Any:
    """Read JSON, or the file that is named after an @. What is not JSON is a text only if it does not look like any."""
    from zenskar_client.types import loads  # takes long to import

    content: str | bytes = text
    if files and text.startswith("@"):
        try:
            content = Path(text[1:]).read_bytes()
        except OSError as error:
            raise ValueError(f"{text[1:]} cannot be read: {error.strerror}") from None
    try:
        found = loads(content)
    except ValueError as error:
        or_file = ", or give @file.json" if files else ""
        raise ValueError(f"it is not JSON ({error}); write a text in it with quotes{or_file}") from None
    check_names(content)
    return found
