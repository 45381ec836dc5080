"""`zenskar doctor`: asks an account of a test organisation what no source answers, and prints the answers."""

import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from zenskar_client.errors import printable
from zenskar_client.types import dumps
from zenskar_ext import Zenskar
from zenskar_ext._asking import confirm
from zenskar_ext._once import once
from zenskar_ext.cli.clients import is_local
from zenskar_ext.cli.leftovers import clear
from zenskar_ext.cli.output import escaped
from zenskar_ext.cli.profiles import settings
from zenskar_ext.cli.signals import interrupting
from zenskar_ext.cli.streams import hide
from zenskar_ext.cli.tree import profile_option
from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.examination import Allowed, Report, check_key, examine
from zenskar_ext.doctor.throwaway import LeftBehindInterrupt
from zenskar_ext.doctor.writing import before, write
from zenskar_ext.settled import FILE


@click.command("doctor", params=[profile_option()])
@click.option("--sandbox", is_flag=True, help="Ask a new local Zenskar.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--evidence", is_flag=True, help="Also print the requests that were made, in the report for people.")
@click.option("--live", is_flag=True, help="Read with a key that is not one of a test organisation. Never writes.")
@click.option(
    "--write-events", is_flag=True, help="Also send events of a throw-away definition, which is deleted again."
)
@click.option("--yes", is_flag=True, help="Do not ask before events are sent.")
@click.option("--allow-other-hosts", is_flag=True, help="Also ask the host of the AI operations: it gets the API key.")
@once("--pause", type=click.FloatRange(0), default=1.0, show_default=True, help="Seconds between probed paths.")
@once(
    "--write",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    is_flag=False,
    flag_value=FILE,
    help=f"Write what is settled into a file, {FILE} unless another one is given.",
)
def doctor(profile: str | None, pause: float, file: Path | None, **given: bool) -> None:
    """Ask a test organisation the questions that no source answers. Only reads, unless told otherwise."""
    allowed = Allowed(live=given["live"], events=given["write_events"], other_hosts=given["allow_other_hosts"])
    with interrupting(), _account(profile, sandbox=given["sandbox"]) as account:
        with Zenskar(**account) as zk:
            hide(zk)
            if file is not None:
                own = zk._context.settings  # noqa: SLF001 - the account that is asked
                before(own.organisation, own.base_url, file)
            if allowed.events and not given["yes"]:
                _ask(zk, allowed)
            clear(zk, allowed, agreed=given["yes"])

        def connect(**more: Any) -> Zenskar:
            return Zenskar(**{**account, **more})

        try:
            report = examine(
                connect,
                allowed,
                pause=pause,
                sleep=account.get("sleep", time.sleep),
                tell=lambda question: click.echo(f"{question} ...", err=True),
            )
        except LeftBehindInterrupt as left:
            click.echo(f"zenskar: {printable(str(left))}", err=True)
            raise
        if given["as_json"]:
            click.echo(escaped(dumps(report.as_json())))
        else:
            _show(report, evidence=given["evidence"])
        if file is not None:
            settled = write(report, Path(file), datetime.now(UTC).date())
            click.echo(f"{file}: {', '.join(settled.how) or 'nothing settled'}", err=True)
    if report.left_behind:
        raise click.ClickException(report.left_behind)


@contextmanager
def _account(profile: str | None, *, sandbox: bool) -> Generator[Mapping[str, Any]]:
    """Yield the settings of a client."""
    if not is_local(sandbox):
        yield {**settings(profile), "timeout": 15.0}
        return
    from zenskar_ext.testing import Sandbox

    with Sandbox(invoices=100, customers=20) as local:
        yield local._settings(lambda _: None)  # noqa: SLF001 - those of `client`


def _ask(zk: Zenskar, allowed: Allowed) -> None:
    """Ask before events are sent.

    Raises:
        ConfigurationError: The key is not one of a test organisation.
        Unconfirmed: Nobody agreed.
    """
    check_key(zk, allowed)
    question = f"Create a throw-away event definition with {zk!r}, send some events, and delete it?"
    confirm(question, reason="--write-events sends events of a throw-away event definition")


def _show(report: Report, *, evidence: bool) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for each in report.answers:
        console.print(Text(printable(each.question), style="bold"))
        mark = Text("  settled: ", style="green") if each.is_settled else Text("  not settled: ", style="yellow")
        console.print(mark + Text(printable(_words(each)), style="none"))
        for line in each.asked if evidence else ():
            console.print(Text(f"    {printable(line)}", style="dim"))
    count = sum(each.is_settled for each in report.answers)
    console.print(f"{count} of {len(report.answers)} questions are settled")


def _words(answer: Answer) -> str:
    if not answer.is_settled:
        return answer.words
    value = answer.value if isinstance(answer.value, str | int) else ""
    return f"{value}; {answer.words}" if value != "" else answer.words
