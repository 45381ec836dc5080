"""A write without an answer: whoever sent it is told that it may have taken effect. Of a read nothing is said."""

from collections.abc import Generator
from contextlib import contextmanager

import click

from zenskar_client import http
from zenskar_ext._sansio.failures import IN_DOUBT
from zenskar_ext.cli.index import Operation
from zenskar_ext.cli.signals import interrupting
from zenskar_ext.errors import APIConnectionError
from zenskar_ext.retries import may_have_taken_effect


@contextmanager
def doubted(operation: Operation) -> Generator[None]:
    """Return a block in which a write is sent. A signal that ends the process, and Ctrl-C, are told there.

    Raises:
        APIConnectionError: There was no answer. The message says if the request may have taken effect.
    """
    if not operation.acts:
        yield
        return
    with interrupting():
        try:
            yield
        except KeyboardInterrupt:
            click.echo(f"zenskar: {operation.method} {operation.path} {IN_DOUBT}", err=True)
            raise
        except APIConnectionError as error:
            if not _may_have_left(error):
                raise
            words = f"{error}; the request {IN_DOUBT}"
            raise type(error)(words, operation=error.operation, attempts=error.attempts) from error.__cause__


def _may_have_left(error: APIConnectionError) -> bool:
    """Return whether the request may have been sent; False too if there was an answer, of which the message tells."""
    cause = error.__cause__
    return error.status_code is None and isinstance(cause, http.RequestError) and may_have_taken_effect(cause)
