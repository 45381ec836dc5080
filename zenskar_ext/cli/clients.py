"""The client of a command: of an account, or of a new local Zenskar."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

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


@contextmanager
def client(own: Mapping[str, Any]) -> Generator[Zenskar]:
    """Return a block with the client that the options of a command mean.

    Raises:
        ConfigurationError: There are no usable settings.
    """
    if own["sandbox"]:
        from zenskar_ext.testing import Sandbox

        with Sandbox(invoices=100, customers=20) as sandbox:
            zk = sandbox.client(**allowed(own))
            hide(zk)
            yield zk
    else:
        with account(own["profile"], **allowed(own)) as zk:
            yield zk
