"""A write that is interrupted: whoever sent it is told that it may have taken effect. Of a read nothing is said."""

from collections.abc import Generator
from contextlib import contextmanager

import click

from zenskar_ext._sansio.failures import LOOK
from zenskar_ext.cli.index import Operation
from zenskar_ext.cli.signals import interrupting


@contextmanager
def doubted(operation: Operation) -> Generator[None]:
    """Return a block in which a write is sent. A signal that ends the process, and Ctrl-C, are told there.

    Of a write without an answer, the error of the client tells.
    """
    if not operation.acts:
        yield
        return
    with interrupting():
        try:
            yield
        except KeyboardInterrupt:
            click.echo(f"zenskar: {operation.method} {operation.path} may have taken effect{LOOK}", err=True)
            raise
