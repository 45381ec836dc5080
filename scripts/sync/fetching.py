"""Get pages and files from a docs site: over https only, within limits, politely, and again from where it stopped.

Sends no credentials. Must not know what the texts say, other than that a page is no page.
"""

import re
import sys
import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

from attrs import field, frozen

from scripts.problems import say
from scripts.sync.parsing import LARGEST, InputError, one_line
from zenskar_client import http

LONGEST: Final = 60.0
"""The largest number of seconds for one file."""
PAUSE: Final = 0.5
"""Seconds between two requests."""
ATTEMPTS: Final = 3
REDIRECTS: Final = 5
WAIT_AT_MOST: Final = 30.0
UNFINISHED: Final = ".unfinished"
TROUBLE: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
WORDS: Final = {
    401: "asks to log in (401)",
    403: "refuses (403)",
    404: "has no such page (404)",
    410: "has no such page any more (410)",
}


def _connected() -> http.Client:
    return http.Client(timeout=20.0, headers={"accept": "text/markdown, application/json, text/plain, */*;q=0.1"})


def _say(text: str) -> None:
    say(text, file=sys.stderr)


@frozen
class Fetcher:
    """Gets files.

    Attributes:
        folder: Where pages are kept. A run that was interrupted goes on there; a later one starts again.
        client: Makes the connections.
        sleep: Waits.
        now: Tells the seconds.
        say: Tells the progress.
    """

    folder: Path
    client: Callable[[], http.Client] = _connected
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.monotonic
    say: Callable[[str], None] = field(default=_say)

    def get(self, address: str) -> bytes:
        """Return a file.

        Raises:
            InputError: It cannot be had, with the reason.
        """
        with self.client() as client:
            return self._got(client, address)

    def all(self, addresses: Sequence[str]) -> Path:
        """Return the folder with all pages; pages that an interrupted run left there are not fetched again.

        Raises:
            InputError: One cannot be had, with the reason. What was fetched stays for the next run.
        """
        mark = self.folder / UNFINISHED
        wanted = "\n".join(addresses)
        if not mark.exists() or mark.read_text() != wanted:
            for old in self.folder.glob("*.md"):
                old.unlink()
        self.folder.mkdir(parents=True, exist_ok=True)
        mark.write_text(wanted)
        with self.client() as client:
            for number, address in enumerate(addresses, 1):
                file = self.folder / _file_name(address)
                if not file.exists():
                    content = self._got(client, address)
                    draft = file.with_suffix(".part")
                    draft.write_bytes(content)
                    draft.replace(file)
                    self.sleep(PAUSE)
                if number % 25 == 0 or number == len(addresses):
                    self.say(f"{number} of {len(addresses)} pages")
        mark.unlink()
        return self.folder

    def _got(self, client: http.Client, address: str) -> bytes:
        for attempt in range(1, ATTEMPTS + 1):
            status, content, wait = self._answer(client, address)
            if status not in TROUBLE:
                break
            if attempt < ATTEMPTS:
                self.sleep(min(wait or 2.0**attempt, WAIT_AT_MOST))
        if status in WORDS:
            raise InputError(f"{address}: the site {WORDS[status]}")
        if status != 200:  # noqa: PLR2004 - OK
            raise InputError(f"{address}: the site answers with status {status}")
        self._refuse_html(content, address)
        return content

    def _answer(self, client: http.Client, address: str) -> tuple[int, bytes, float]:
        """Return status, content and the seconds that the site asks to wait, after following redirects of the site."""
        ends = self.now() + LONGEST
        start = current = address
        for _ in range(REDIRECTS):
            if urlsplit(current).scheme != "https":
                raise InputError(f"{current}: only https is fetched")
            try:
                with client.stream("GET", current, follow_redirects=False) as response:
                    if not response.has_redirect_location:
                        wait = response.headers.get("retry-after", "")
                        return (
                            response.status_code,
                            self._content(response, current, ends),
                            float(wait) if wait.isdigit() else 0.0,
                        )
                    target = urljoin(current, response.headers["location"])
            except (http.HTTPError, http.InvalidURL) as error:
                raise InputError(f"{current}: {type(error).__name__}: {one_line(str(error))[:200]}") from None
            if urlsplit(target).netloc != urlsplit(start).netloc:
                raise InputError(
                    f"{start}: leads to another site: {one_line(target.partition('?')[0])[:100]}; a login, perhaps"
                )
            current = target
        raise InputError(f"{start}: leads from one address to the next")

    def _content(self, response: http.Response, address: str, ends: float) -> bytes:
        found = bytearray()
        for piece in response.iter_bytes():
            found += piece
            if len(found) > LARGEST:
                raise InputError(f"{address}: larger than {LARGEST:,} bytes")
            if self.now() > ends:
                raise InputError(f"{address}: not there after {LONGEST:.0f} seconds")
        return bytes(found)

    def _refuse_html(self, content: bytes, address: str) -> None:
        start = content[:200_000].decode("utf-8", "replace")
        if re.match(r"\s*<(!doctype|html)", start, re.IGNORECASE):
            login = re.search(r"type=[\"']?password|sign.?in|log.?in", start, re.IGNORECASE)
            raise InputError(f"{address}: the site answers with {'a login page' if login else 'an HTML page'} instead")


def _file_name(address: str) -> str:
    """Return the name of the file for a page: readable, and different for different addresses."""
    path = re.sub(r"[^A-Za-z0-9]+", "-", urlsplit(address).path.removesuffix(".md")).strip("-")[-80:]
    return f"{path}-{sha256(address.encode()).hexdigest()[:8]}.md"
