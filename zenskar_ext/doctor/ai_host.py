"""Whether the host of the AI operations takes the API key: it is asked with the key, and with one that is none.

A path that cannot exist is asked for, too: what stands before the host may respond to every path in one way.
"""

from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from zenskar_client.client import BASE_URL
from zenskar_ext import Zenskar
from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import NOT_FOUND, REFUSING, Asking, Reply, path_of
from zenskar_ext.doctor.controls import DEEP
from zenskar_ext.testing._sandbox.description import bundled

QUESTION: Final = "Does the host of the AI operations take the API key?"
ASKED: Final = "extract_contract"
NO_KEY: Final = "sandbox_no-key-of-anybody"


def host() -> str:
    """Return the URL of that host."""
    paths = bundled().document["paths"].values()
    found: str = next(
        each["servers"][0]["url"] for item in paths for each in item.values() if each["operationId"] == ASKED
    )
    return found


def answer(asking: Asking, connect: Callable[..., Zenskar], *, base_url: str, allowed: bool) -> Answer:
    """Send OPTIONS, which changes nothing, to the host.

    Args:
        asking: Asks the API itself.
        connect: Makes a client of the account with other settings.
        base_url: The URL of the API.
        allowed: Whether the host may have the API key.
    """
    server = urlsplit(host()).hostname
    if base_url.rstrip("/") != BASE_URL:
        return Answer(
            QUESTION, None, f"not asked: the requests go to another API than the one that {server} belongs to"
        )
    if not allowed:
        return Answer(QUESTION, None, f"not asked: {server} would get the API key; give --allow-other-hosts")
    path = path_of(ASKED)

    def ask(path: str, **more: str) -> Reply:
        with connect(base_url=host(), **more) as zk:
            there = Asking(zk, asking.now)
            try:
                return there.ask("OPTIONS", path)
            finally:
                asking.asked += [
                    f"{line.replace(' ', f' {host()}', 1)}{' (with a key that is none)' if more else ''}"
                    for line in there.asked
                ]

    return _judged(ask(f"{path}/{DEEP}"), ask(path), ask(path, api_key=NO_KEY))


def _judged(nowhere: Reply, own: Reply, other: Reply) -> Answer:
    """Judge what three requests got: for a path that cannot exist, and for the path with the key and with another one."""
    if own.is_page or other.is_page:
        return Answer(QUESTION, None, f"a page responds instead of the API ({own.status} and {other.status})")
    if own.status in REFUSING:
        if nowhere.status in REFUSING:
            words = f"it refuses the key ({own.status}), but also for a path that cannot exist ({nowhere.status})"
            return Answer(QUESTION, None, words)
        return Answer(QUESTION, "closed", f"it refuses the key ({own.status})", "ai_host")
    if own.status == NOT_FOUND or (own.status, own.body) == (nowhere.status, nowhere.body):
        return Answer(QUESTION, None, f"it responds as for a path that cannot exist: {own.status}")
    if other.status in REFUSING:
        return Answer(QUESTION, "open", f"it takes the key, and refuses another one ({other.status})", "ai_host")
    return Answer(QUESTION, None, f"it responds to any key: {own.status} with yours, {other.status} with another one")
