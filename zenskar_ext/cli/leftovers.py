"""What earlier runs of `zenskar doctor` left behind: it is deleted after asking, or named."""

import click

from zenskar_client.errors import printable
from zenskar_ext import Zenskar, ZenskarError
from zenskar_ext.doctor.asking import Asking
from zenskar_ext.doctor.examination import Allowed, check_key
from zenskar_ext.doctor.throwaway import delete, leftovers


def clear(zk: Zenskar, allowed: Allowed, *, agreed: bool) -> None:
    """Delete the metrics that earlier runs left behind, if events are allowed and the user agrees; else name them.

    Raises:
        ConfigurationError: The key is not one of a test organisation.
    """
    check_key(zk, allowed)
    asking = Asking(zk)
    try:
        found = [*leftovers(asking)]
    except ZenskarError as error:
        _say(f"what earlier runs left behind is not known: {error}")
        return
    for each in found:
        question = f"Delete the usage event {each.slug}, which an earlier run left behind?"
        if allowed.events and (agreed or click.confirm(question, err=True)):
            problem = delete(asking, each)
            _say(each.advice(problem) if problem else f"deleted {each.slug}, which an earlier run left behind")
        else:
            _say(each.advice("an earlier run left it behind"))


def _say(words: str) -> None:
    click.echo(f"zenskar: {printable(words)}", err=True)
