"""Asks before something is sent: nobody is asked without a terminal, and nothing is sent unless somebody agrees."""

import sys

import click

from zenskar_ext._exits import REFUSED


class Unconfirmed(click.ClickException):
    """A write that nobody agreed to."""

    exit_code = REFUSED


def confirm(question: str, *, reason: str) -> None:
    """Ask whether to go on.

    Args:
        question: What a person is asked.
        reason: Why somebody has to agree: what is said if nobody can be asked.

    Raises:
        Unconfirmed: Nobody agreed.
    """
    if not sys.stdin.isatty():
        raise Unconfirmed(f"{reason}: give --yes. Nothing was sent")
    if not click.confirm(question, err=True):
        raise Unconfirmed("not confirmed: nothing was sent")
