"""Where the outbox of a command is: it is opened by the command that needs it."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

import click

from zenskar_ext.errors import ZenskarError
from zenskar_ext.outbox.outbox import Outbox


@contextmanager
def _one_line() -> Generator[None]:
    """Let an error be one line."""
    try:
        yield
    except ZenskarError as error:
        raise click.ClickException(" ".join(str(error).split())) from None


class Where:
    """Where the outbox is. It is opened by the command that needs it: only `load` creates it."""

    def __init__(self, context: click.Context, address: str, options: Mapping[str, Any]) -> None:
        self._context = context
        self._address = address
        self._options = options

    def open(self, *, create: bool = False, **more: Any) -> Outbox:
        """Open it. Its errors, and those of the rest of the command, are one line."""
        self._context.with_resource(_one_line())
        return self._context.with_resource(Outbox(self._address, create=create, **self._options, **more))
