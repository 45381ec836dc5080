"""The commands that are no operations: each is imported when it is run."""

from collections.abc import Mapping
from typing import Final

import click

MOUNTED: Final[Mapping[str, str]] = {
    "sandbox": "Serve a local Zenskar over HTTP, until it is interrupted.",
    "usage": "Look at the outbox of usage events, load files into it, and send it.",
}


def mounted(name: str) -> click.Command:
    """Return one of them.

    Raises:
        click.ClickException: The extra that it needs is not installed.
    """
    return _sandbox() if name == "sandbox" else _usage()


def _sandbox() -> click.Command:
    def serve(arguments: tuple[str, ...]) -> None:
        from zenskar_ext.testing import Sandbox
        from zenskar_ext.testing._sandbox.command import run

        run(Sandbox, arguments)

    argument = click.Argument(["arguments"], nargs=-1, type=click.UNPROCESSED)
    settings = {"ignore_unknown_options": True, "help_option_names": []}
    return click.Command("sandbox", params=[argument], callback=serve, context_settings=settings)


def _usage() -> click.Command:
    try:
        from zenskar_ext.outbox.command import usage
    except ImportError as error:
        raise click.ClickException("zenskar usage needs more: pip install 'zenskar-ext[cli,outbox]'") from error
    return usage
