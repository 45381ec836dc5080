"""Whether the host of the AI operations takes the API key: it is asked with the key, and with one that is none."""

from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from zenskar_client.client import BASE_URL
from zenskar_ext import Zenskar
from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import REFUSING, Asking, path_of
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
    statuses: list[int] = []
    settings: list[dict[str, str]] = [{}, {"api_key": NO_KEY}]
    for more in settings:
        with connect(base_url=host(), **more) as zk:
            there = Asking(zk, asking.now)
            try:
                statuses.append(there.ask("OPTIONS", path_of(ASKED)).status)
            finally:
                asking.asked += [
                    f"{line.replace(' ', f' {host()}', 1)}{' (with a key that is none)' if more else ''}"
                    for line in there.asked
                ]
    with_key, without = statuses
    if with_key in REFUSING:
        return Answer(QUESTION, "closed", f"it refuses the key ({with_key})", "ai_host")
    if without in REFUSING:
        return Answer(QUESTION, "open", f"it takes the key, and refuses another one ({without})", "ai_host")
    return Answer(QUESTION, None, f"it responds to any key: {with_key} with yours, {without} with another one")
