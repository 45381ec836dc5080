"""The commands that are no operations: each is imported when it is run."""

import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import click

from zenskar_ext._once import once
from zenskar_ext.cli.tree import profile_option

MOUNTED: Final[Mapping[str, str]] = {
    "completion": "Print a script that completes commands and values in a shell.",
    "coverage": "Show how well the operations are known.",
    "doctor": "Ask a test organisation the questions that no source answers.",
    "export": "Fill a warehouse with lists, completely, run after run.",
    "man": "Print the manual page.",
    "mcp": "Serve two tools for agents over standard input and output: search, and execute a read.",
    "probe": "Find out which paths that no source shows exist, without changing anything.",
    "sandbox": "Serve a local Zenskar over HTTP, until it is interrupted.",
    "usage": "Look at the outbox of usage events, load files into it, and send it.",
}


def mounted(name: str) -> click.Command:
    """Return one of them.

    Raises:
        click.ClickException: The extra that it needs is not installed.
    """
    return _MAKERS[name]()


def _sandbox() -> click.Command:
    def serve(arguments: tuple[str, ...]) -> None:
        if find_spec("uvicorn") is None:
            raise click.ClickException("zenskar sandbox needs more: pip install 'zenskar-ext[cli,sandbox]'")
        from zenskar_ext.testing import Sandbox
        from zenskar_ext.testing._sandbox.command import run

        run(Sandbox, arguments)

    argument = click.Argument(["arguments"], nargs=-1, type=click.UNPROCESSED)
    settings: dict[str, Any] = {"ignore_unknown_options": True, "help_option_names": []}
    return click.Command("sandbox", params=[argument], callback=serve, context_settings=settings)


def _usage() -> click.Command:
    try:
        from zenskar_ext.outbox.command import usage_command
    except ImportError as error:
        raise click.ClickException("zenskar usage needs more: pip install 'zenskar-ext[cli,outbox]'") from error
    from zenskar_ext.cli.clients import account

    return usage_command(lambda own: account(own["profile"]), [profile_option()])


def _coverage() -> click.Command:
    from zenskar_ext.cli.covering import coverage

    return coverage


def _doctor() -> click.Command:
    from zenskar_ext.cli.examining import doctor

    return doctor


def _export() -> click.Command:
    try:
        from zenskar_ext.export.command import export_command
    except ImportError as error:
        raise click.ClickException("zenskar export needs more: pip install 'zenskar-ext[cli,export]'") from error
    from zenskar_ext.cli.clients import client
    from zenskar_ext.cli.tree import client_options
    from zenskar_ext.cli.wording import typed

    return export_command(client, client_options(), typed)


def _mcp() -> click.Command:
    from zenskar_ext.cli.clients import client
    from zenskar_ext.cli.tree import client_options

    def serve(*, allow_writes: bool, **own: Any) -> None:
        try:
            from zenskar_ext.agents.server import server
        except ImportError as error:
            raise click.ClickException("zenskar mcp needs more: pip install 'zenskar-ext[mcp]'") from error
        with client(own) as zk:
            server(zk, allow_writes=allow_writes).run(transport="stdio", show_banner=False, log_level="ERROR")

    words = "Also call operations that may change something, if a source shows their paths."
    options = [click.Option(["--allow-writes"], is_flag=True, help=words), *client_options()]
    return click.Command("mcp", params=[*options], callback=serve, help=MOUNTED["mcp"])


@click.command(help=MOUNTED["completion"])
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def _completion(context: click.Context, shell: str) -> None:
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    assert made is not None
    click.echo(made(context.find_root().command, {}, "zenskar", "_ZENSKAR_COMPLETE").source())


@click.command(help=MOUNTED["man"])
@click.pass_context
def _man(context: click.Context) -> None:
    from zenskar_ext.cli.manual import manual

    click.echo(manual(context.find_root()))


@click.command("probe", help=MOUNTED["probe"], params=[profile_option()])
@once("--pause", type=click.FloatRange(0), default=1.0, show_default=True, help="Seconds between two requests.")
@once(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    default="probe-report.json",
    show_default=True,
    help="The file that keeps the findings. Another run continues where this one stopped.",
)
def _probe(profile: str | None, pause: float, report: Path) -> None:
    from zenskar_client.errors import printable
    from zenskar_ext.cli.clients import account
    from zenskar_ext.doctor import probing
    from zenskar_ext.testing._sandbox.description import bundled

    def tell(line: str) -> None:
        click.echo(printable(line), err=True)

    with account(profile, timeout=15.0) as zk:
        asked = [*probing.candidates(bundled().document)]
        found = probing.run(zk, asked, report, pause=pause, sleep=time.sleep, tell=tell)
    click.echo("\n".join(probing.totals(found)))


_MAKERS: Final[Mapping[str, Callable[[], click.Command]]] = {
    "completion": lambda: _completion,
    "coverage": _coverage,
    "doctor": _doctor,
    "export": _export,
    "man": lambda: _man,
    "mcp": _mcp,
    "probe": lambda: _probe,
    "sandbox": _sandbox,
    "usage": _usage,
}
