"""A write that is interrupted: whoever sent it is told that it may have taken effect. Of a read nothing is said."""

from collections.abc import Generator
from contextlib import contextmanager

import click

from zenskar_client.errors import printable
from zenskar_ext._sansio.failures import KEYED, LOOK
from zenskar_ext.cli.curl import quoted
from zenskar_ext.cli.signals import interrupting


@contextmanager
def doubted(sent: str, key: str | None) -> Generator[None]:
    """Return a block in which a write is sent. A signal that ends the process, and Ctrl-C, are told there.

    Of a write without an answer, the error of the client tells.

    Args:
        sent: The method and the path.
        key: Its idempotency key, if it has one.
    """
    with interrupting():
        try:
            yield
        except KeyboardInterrupt:
            then = LOOK if key is None else f"{KEYED}: --idempotency-key {quoted(key)}"
            click.echo(f"zenskar: {printable(sent)} may have taken effect{then}", err=True)
            raise
