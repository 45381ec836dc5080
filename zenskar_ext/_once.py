"""An option of a command that can be given once, with a value: another one is a mistake, which is refused by name."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

import click
from click.core import ParameterSource


def check_text(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Return a text of the command line, unless it has bytes that are no text.

    Raises:
        click.BadParameter: It has.
    """
    try:
        value.encode()
    except UnicodeEncodeError:
        raise click.BadParameter("it has bytes that are not UTF-8", ctx, param) from None
    return value


class Once(click.Option):
    """An option with one value. The second one is refused, and so is an empty one: often it is a variable that is not set.

    Args:
        empty: Whether an empty text is a value.
    """

    def __init__(self, *args: Any, empty: bool = False, **more: Any) -> None:
        super().__init__(*args, **more)
        self.empty = empty

    def add_to_parser(self, parser: Any, ctx: click.Context) -> None:  # noqa: ARG002 - of click
        """Let the parser keep every value."""
        parser.add_option(obj=self, opts=self.opts, dest=self.name, action="append", nargs=self.nargs)

    def consume_value(self, ctx: click.Context, opts: Mapping[str, Any]) -> tuple[Any, ParameterSource]:
        """Return the only value.

        Raises:
            click.BadParameter: There are several, it is empty, or it is no text.
        """
        given = opts.get(self.name or "", ())
        if given and not ctx.resilient_parsing:
            self._check(given, ctx)
        return super().consume_value(ctx, {**opts, self.name: given[-1]} if given else opts)

    def _check(self, given: Any, ctx: click.Context) -> None:
        if len(given) > 1:
            raise click.BadParameter("it is given more than once; give it once", ctx, self)
        if self.type is click.STRING:
            check_text(ctx, self, given[0])
        if given[0] == "" and not self.empty:
            raise click.BadParameter("it is empty; give a value, or leave the option out", ctx, self)


once: Final = partial(click.option, cls=Once)
"""Declares such an option, as `click.option` does."""
