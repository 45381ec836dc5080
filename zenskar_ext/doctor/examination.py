"""Asks all questions, one after the other. What fails costs the answer to its own question only."""

import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Final

from attrs import evolve, frozen

from zenskar_ext import Zenskar
from zenskar_ext.doctor import ai_host, events, invoice_unit, naive_times, page_limit, paths, seen
from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import REFUSING, Asking, path_of
from zenskar_ext.doctor.throwaway import LeftBehindError
from zenskar_ext.errors import APIStatusError, ConfigurationError, ZenskarError

TEST_KEY: Final = "sandbox_"
"""How the API keys of test organisations begin."""


@frozen
class Allowed:
    """What an examination may do beyond reading from a test organisation.

    Attributes:
        live: Read from an organisation whose key is not one of a test organisation.
        events: Send events of a throw-away event definition, to a test organisation.
        other_hosts: Send the API key to the host of the AI operations.
    """

    live: bool = False
    events: bool = False
    other_hosts: bool = False


@frozen
class Report:
    """The answers, and what could not be cleaned up.

    Attributes:
        organisation: The organisation that was asked.
        base_url: The URL that was asked.
        answers: An answer to each question.
        left_behind: What to clean up by hand; "" if nothing is left behind.
    """

    organisation: str
    base_url: str
    answers: Sequence[Answer]
    left_behind: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {
            "organisation": self.organisation,
            "base_url": self.base_url,
            "answers": [each.as_json() for each in self.answers],
            "left_behind": self.left_behind,
        }


def check_key(zk: Zenskar, allowed: Allowed) -> None:
    """Refuse a key that is not one of a test organisation, unless reading with it is allowed.

    Raises:
        ConfigurationError: It is refused. The message does not show the key.
    """
    is_test = zk._context.settings.api_key.reveal().startswith(TEST_KEY)  # noqa: SLF001 - it shows no key elsewhere
    if is_test:
        return
    if allowed.events:
        raise ConfigurationError(
            f"the API key does not begin with {TEST_KEY}: events are sent to test organisations only"
        )
    if not allowed.live:
        raise ConfigurationError(
            f"the API key does not begin with {TEST_KEY}: give one of a test organisation, or --live to read with this one"
        )


def examine(
    connect: Callable[..., Zenskar],
    allowed: Allowed,
    *,
    pause: float = 1.0,
    sleep: Callable[[float], object] = time.sleep,
    tell: Callable[[str], object] = lambda _: None,
) -> Report:
    """Ask all questions, and return the answers. Changes nothing, unless events are allowed.

    Args:
        connect: Makes a client of the account, with settings that replace its own.
        allowed: What it may do beyond reading.
        pause: Seconds between two paths that are probed.
        sleep: Waits for some seconds.
        tell: Called with each question before it is asked.

    Raises:
        ConfigurationError: The key is not one of a test organisation.
        AuthenticationError: The API does not take the key.
        PermissionDeniedError: The API does not take the organisation.
        LeftBehindInterrupt: There was an interrupt, and the throw-away event definition could not be deleted.
    """
    with connect() as zk:
        check_key(zk, allowed)
        settings = zk._context.settings  # noqa: SLF001 - the address that is asked
        asking = Asking(zk)
        _enter(zk)
        examination = _Examination(asking, tell)
        single: list[tuple[str, Callable[[], Answer]]] = [
            (invoice_unit.QUESTION, partial(invoice_unit.answer, asking)),
            (naive_times.QUESTION, partial(naive_times.answer, asking)),
            (page_limit.QUESTION, partial(page_limit.answer, asking)),
            (paths.QUESTION, partial(paths.answer, asking, pause=pause, sleep=sleep)),
            (
                ai_host.QUESTION,
                partial(ai_host.answer, asking, connect, base_url=settings.base_url, allowed=allowed.other_hosts),
            ),
        ]
        for question, find in single:
            examination.ask([question], partial(_alone, find))
        both = [events.BATCHES, events.KEYS]
        if allowed.events:
            examination.ask(both, partial(events.answers, asking, sleep))
        else:
            examination.answers += [Answer(each, None, events.NOT_ASKED) for each in both]
        examination.answers += [seen.clock(asking.replies), seen.rate(asking.replies)]
    hide = settings.api_key.blot  # headers, ids and texts of responses may repeat it
    answers = [
        evolve(each, value=hide(each.value), words=hide(each.words), asked=hide([*each.asked]))
        for each in examination.answers
    ]
    return Report(settings.organisation, settings.base_url, answers, hide(examination.left_behind))


def _alone(find: Callable[[], Answer]) -> list[Answer]:
    return [find()]


def _enter(zk: Zenskar) -> None:
    """Read a list, so that a key that is not taken is an error of its own."""
    try:
        zk.request("GET", path_of("list_invoices"), params={"limit": "1"})
    except APIStatusError as error:
        if error.status_code in REFUSING:
            raise


class _Examination:
    """Collects the answers."""

    def __init__(self, asking: Asking, tell: Callable[[str], object]) -> None:
        self.answers: list[Answer] = []
        self.left_behind = ""
        self._asking = asking
        self._tell = tell

    def ask(self, questions: Sequence[str], find: Callable[[], Iterable[Answer]]) -> None:
        """Ask questions that belong together."""
        self._tell(questions[0])
        try:
            found = [*find()]
        except ZenskarError as error:
            if isinstance(error, LeftBehindError):
                self.left_behind = str(error)
            found = [Answer(each, None, " ".join(str(error).split())) for each in questions]
        asked = self._asking.take_asked()
        self.answers += [evolve(each, asked=asked) for each in found]
