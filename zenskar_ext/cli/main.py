"""The command as it is installed: its groups, and what an error looks like: one line, and an exit code for its class."""

import sys
import warnings
from collections.abc import Sequence
from typing import Any, Final, NoReturn

try:
    import click
except ModuleNotFoundError as error:
    sys.exit(f"zenskar needs {error.name}: pip install 'zenskar-ext[cli]'")

from zenskar_ext import __version__
from zenskar_ext.cli import index, wording
from zenskar_ext.cli.mounted import MOUNTED, mounted
from zenskar_ext.cli.streams import check_output, drop_the_rest, streams
from zenskar_ext.cli.tree import Lazy, group
from zenskar_ext.cli.values import spelled

_USAGE: Final = 2
_INTERRUPTED: Final = 130


def root() -> Lazy:
    """Return the whole command."""
    groups = {spelled(name): name for name in index.namespaces()}
    summaries = {**{shown: index.namespaces()[name] for shown, name in groups.items()}, **MOUNTED}

    def make(name: str) -> click.Command:
        return group(groups[name], summaries[name]) if name in groups else mounted(name)

    version = click.Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version."
    )
    words = "The billing API of Zenskar. Every operation is a command: zenskar invoices list --status approved"
    return Lazy("zenskar", summaries=summaries, make=make, params=[version], help=words)


def _version(context: click.Context, _option: click.Parameter, value: bool) -> None:  # noqa: FBT001 - of click
    if value and not context.resilient_parsing:
        click.echo(f"zenskar {__version__}")
        context.exit()


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command, and end with its exit code."""
    code = run(arguments)
    drop_the_rest()
    sys.exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    with warnings.catch_warnings(), streams():
        warnings.simplefilter("always")
        warnings.showwarning = _warn
        try:
            check_output()
            code = _run(arguments)
            sys.stdout.flush()
        except click.ClickException as failure:
            return _say(wording.plain(failure.format_message()), failure.exit_code)
        except (click.Abort, KeyboardInterrupt):
            return _say("interrupted", _INTERRUPTED)
        except Exception as failure:  # noqa: BLE001 - the errors of the client are imported once there is one
            return _failed(failure)
    return code


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = root().main(arguments, prog_name="zenskar", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as nothing:
        click.echo(nothing.format_message())
        return _USAGE
    return code if isinstance(code, int) else 0


def _failed(failure: Exception) -> int:
    """Say what failed; return the exit code. What is no error of the client is a defect, and is raised again."""
    from zenskar_ext._exits import code_of
    from zenskar_ext.cli.curl import quoted
    from zenskar_ext.errors import ZenskarError

    if not isinstance(failure, ZenskarError):
        raise failure
    where = f"; go on with --cursor {quoted(failure.cursor)}" if failure.cursor else ""
    if failure.idempotency_key and failure.may_have_taken_effect:
        where = f": --idempotency-key {quoted(failure.idempotency_key)}"
    _tell(wording.typed(str(failure), failure.outside), where)
    return code_of(failure)


def _say(words: str, code: int) -> int:
    if words:
        _tell(words)
    return code


def _warn(message: Warning | str, *_: Any, **_more: Any) -> None:
    _tell(f"warning: {wording.typed(str(message))}")


def _tell(words: str, where: str = "") -> None:
    """Print one line, in which no terminal acts on what a server sent. Blanks in `where` stay as they are."""
    from zenskar_client.errors import printable  # help does not wait for it

    click.echo(f"zenskar: {printable(' '.join(words.split()) + where)}", err=True)
