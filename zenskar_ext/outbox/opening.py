"""Where the outbox of a command is: it is opened by the command that needs it."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import click

from zenskar_ext._exits import code_of
from zenskar_ext.errors import ZenskarError
from zenskar_ext.outbox.outbox import Outbox


class Ended(click.ClickException):
    """What ends a command: a line, and an exit code of the table in docs/command.md."""

    def __init__(self, words: str, code: int) -> None:
        super().__init__(" ".join(words.split()))
        self.exit_code = code  # type: ignore[misc]


NOT_THERE: Final = 6
"""The exit code if there is no such event."""


@contextmanager
def _one_line() -> Generator[None]:
    """Let an error be one line."""
    try:
        yield
    except ZenskarError as error:
        raise Ended(str(error), code_of(error)) from None


class Where:
    """Where the outbox is. It is opened by the command that needs it: only `load` creates it."""

    def __init__(self, context: click.Context, address: str | None, options: Mapping[str, Any]) -> None:
        self._context = context
        self._address = address
        self._options = options

    def open(self, *, create: bool = False, **more: Any) -> Outbox:
        """Open it. Its errors, and those of the rest of the command, are one line."""
        if self._address is None:
            raise click.UsageError("give the address of the outbox, with --database or ZENSKAR_OUTBOX")
        self._context.with_resource(_one_line())
        return self._context.with_resource(Outbox(self._address, create=create, **self._options, **more))
