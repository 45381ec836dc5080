"""Controls for probed paths: what paths get that surely do not exist, and what paths get that surely do.

A server or a gateway may respond to every path in one way. Only a response that differs from that proves anything.
"""

import re
from collections.abc import Callable
from typing import Final

from attrs import define, field

from zenskar_ext import APIStatusError, Zenskar
from zenskar_ext.doctor.asking import NOT_FOUND, path_of, read_body
from zenskar_ext.doctor.verdicts import Outcome, Said, judged

NOBODY: Final = "00000000-0000-0000-0000-000000000000"
NOWHERE: Final = "zenskar-no-such-route"
DEEP: Final = f"{NOWHERE}/{NOWHERE}/{NOWHERE}"
"""What no route has below it: a single name could be taken for an id."""
KNOWN: Final = ("list_invoices", "get_invoice")
"""Plain reads that the sources show: one without an id in its path, and one with an id."""


def url_of(path: str) -> str:
    """Return a path with zeros in place of ids."""
    return re.sub(r"{[^}]*}", NOBODY, path)


def nowhere(path: str) -> list[str]:
    """Return paths next to one and below it that surely do not exist."""
    beside = re.sub(r"[^/{}]+((?:/{[^}]*})*)$", rf"{NOWHERE}\1", path)
    return [url_of(beside), f"{url_of(path)}/{DEEP}"]


@define
class Controls:
    """Asks for paths and for their controls, each control once.

    Attributes:
        zk: The client.
        wait: Called before each request.
    """

    zk: Zenskar
    wait: Callable[[], object]
    _known: dict[tuple[str, str], Said] = field(factory=dict[tuple[str, str], Said])

    def ask(self, method: str, url: str) -> Said:
        """Send a request, and return what came back, whatever its status."""
        self.wait()
        try:
            response = self.zk.request(method, url)
        except APIStatusError as error:
            return Said(method, url, error.status_code, error.headers, error.body)
        return Said(method, url, response.status_code, response.headers, read_body(response.content))

    def probe(self, asked: str, method: str, path: str) -> tuple[Outcome, str]:
        """Ask for a path with OPTIONS or GET, and judge whether it has a route with a method. Return it with the reason."""
        said = self.ask(asked, url_of(path))
        outcome = judged(method, said)
        if outcome == "exists":
            outcome, words = self._unlike_nowhere(method, path, said)
        else:
            words = said.words
        if outcome in ("no such route", "other methods"):
            return self._unlike_known(path, said, outcome, words)
        return outcome, words

    def _unlike_nowhere(self, method: str, path: str, said: Said) -> tuple[Outcome, str]:
        """Judge a response by which a route exists."""
        others = [self._control(said.method, url) for url in nowhere(path)]
        for other in others:
            if other.is_like(said):
                words = f"{said.words}, as for {other.url}, which cannot exist"
                return ("no such route" if said.status == NOT_FOUND else "unclear"), words
            if other.status != NOT_FOUND and judged(method, other) == "exists":
                return "unclear", f"{said.words}; but {other.url}, which cannot exist, got {other.status}"
        return "exists", "; ".join([said.words, *(f"{other.url} got {other.status}" for other in others)])

    def _unlike_known(self, path: str, said: Said, outcome: Outcome, words: str) -> tuple[Outcome, str]:
        """Judge a response by which a route does not exist."""
        known = self._control(said.method, url_of(path_of(KNOWN["{" in path], invoice_id=NOBODY)))
        if judged("GET", known) in ("no such route", "other methods") or known.is_like(said):
            return "unclear", f"{words}; but {known.url}, which exists, got {known.status}"
        return outcome, words

    def _control(self, method: str, url: str) -> Said:
        if (method, url) not in self._known:
            self._known[method, url] = self.ask(method, url)
        return self._known[method, url]
