"""The client of a command: of an account, or of a new local Zenskar."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

import click
from click.core import ParameterSource

from zenskar_ext import Zenskar
from zenskar_ext.cli.profiles import settings
from zenskar_ext.cli.streams import hide


def allowed(own: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what the options of a command allow a client to do."""
    return {name: own[name] for name in ("allow_unverified", "allow_other_hosts")}


def account(profile: str | None, **more: Any) -> Zenskar:
    """Return a client of the account that a command means: the one of a profile, or of the environment.

    Raises:
        ConfigurationError: There are no usable settings.
    """
    zk = Zenskar(**settings(profile), **more)
    hide(zk)
    return zk


def is_local(sandbox: bool) -> bool:  # noqa: FBT001 - the value of the option
    """Return whether a new local Zenskar is meant, by `--sandbox`. It wins over a profile of the environment.

    Raises:
        click.UsageError: A profile was given on the same command line.
    """
    context = click.get_current_context()
    if sandbox and context.get_parameter_source("profile") is ParameterSource.COMMANDLINE:
        raise click.UsageError("--profile is an account, and --sandbox is none: give one of them")
    return sandbox


@contextmanager
def client(own: Mapping[str, Any]) -> Generator[Zenskar]:
    """Return a block with the client that the options of a command mean.

    Raises:
        ConfigurationError: There are no usable settings.
        click.UsageError: A profile and the sandbox are both meant.
    """
    if is_local(own["sandbox"]):
        from zenskar_ext.testing import Sandbox

        with Sandbox(invoices=100, customers=20) as sandbox:
            zk = sandbox.client(**allowed(own))
            hide(zk)
            yield zk
    else:
        with account(own["profile"], **allowed(own)) as zk:
            yield zk
