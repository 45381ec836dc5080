"""Get pages and files from a docs site: over https only, within limits, politely, and again from where it stopped.

Sends no credentials. Must not know what the texts say, other than that a page is no page.
"""

import re
import sys
import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from queue import Empty, SimpleQueue
from shutil import rmtree
from threading import Thread
from typing import Final

from attrs import field, frozen

from scripts.markdown import one_line
from scripts.problems import say
from scripts.sync.addresses import joined, public, refuse, split
from scripts.sync.parsing import LARGEST, InputError, stranger
from zenskar_client import http

LONGEST: Final = 60.0
"""The largest number of seconds for one file, with connections and headers, and without the waiting in between."""
PAUSE: Final = 0.5
"""Seconds between two requests."""
ATTEMPTS: Final = 3
REDIRECTS: Final = 5
WAIT_AT_MOST: Final = 30.0
COMPLETE, UNFINISHED, OLD = "pages", ".unfinished", ".old"
"""The folders within the folder of pages: of the last complete set, of the one that is fetched, and of the one before."""
SETS: Final = frozenset({COMPLETE, UNFINISHED, OLD})
UNREAD: Final = SETS - {COMPLETE}
MANIFEST: Final = ".written-by-sync"
"""The file that names the files of a set, and without which a folder is not ours."""
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

        The pages of the last run stay until all are there.

        Raises:
            InputError: One cannot be had, with the reason; what was fetched stays for the next run. Or the folder has
                files of somebody else.
        """
        files = {_file_name(address): address for address in addresses}
        complete, unfinished, old = (self.folder / name for name in (COMPLETE, UNFINISHED, OLD))
        _refuse_others(self.folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / MANIFEST).write_text("")
        if _written(unfinished) != {*files}:
            rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir()
            (unfinished / MANIFEST).write_text("\n".join(files))
        with self.client() as client:
            for number, (name, address) in enumerate(files.items(), 1):
                file = unfinished / name
                if not file.exists():
                    content = self._got(client, address)
                    draft = file.with_suffix(".part")
                    draft.write_bytes(content)
                    draft.replace(file)
                    self.sleep(PAUSE)
                if number % 25 == 0 or number == len(files):
                    self.say(f"{number} of {len(files)} pages")
        rmtree(old, ignore_errors=True)
        if complete.exists():
            complete.rename(old)
        unfinished.rename(complete)
        rmtree(old, ignore_errors=True)
        return complete

    def _got(self, client: http.Client, address: str) -> bytes:
        name, left = public(address), LONGEST
        for attempt in range(1, ATTEMPTS + 1):
            before = self.now()
            status, content, wait = _within(left, name, lambda: self._answer(client, address))
            left -= self.now() - before
            if status not in TROUBLE:
                break
            if attempt < ATTEMPTS:
                self.sleep(min(wait or 2.0**attempt, WAIT_AT_MOST))
        if status in WORDS:
            raise InputError(f"{name}: the site {WORDS[status]}")
        if status != 200:  # noqa: PLR2004 - OK
            raise InputError(f"{name}: the site answers with status {status}")
        if found := stranger(content[:200_000].decode("utf-8", "replace")):
            raise InputError(f"{name}: the site answers with {found} instead")
        return content

    def _answer(self, client: http.Client, address: str) -> tuple[int, bytes, float]:
        """Return status, content and the seconds that the site asks to wait, after following redirects of the site."""
        current, site = address, split(address).netloc
        for _ in range(REDIRECTS):
            refuse(current)
            try:
                with client.stream("GET", current, follow_redirects=False) as response:
                    if not response.has_redirect_location:
                        wait = response.headers.get("retry-after", "")
                        content = self._content(response, public(current))
                        return response.status_code, content, float(wait) if wait.isdecimal() else 0.0
                    target = joined(current, response.headers["location"])
            except (http.HTTPError, http.InvalidURL) as error:
                reason = one_line(str(error).replace(current, public(current)))[:200]
                raise InputError(f"{public(current)}: {type(error).__name__}: {reason}") from None
            if split(target).netloc != site:
                raise InputError(f"{public(address)}: leads to another site: {public(target)[:100]}; a login, perhaps")
            current = target
        raise InputError(f"{public(address)}: leads from one address to the next")

    def _content(self, response: http.Response, address: str) -> bytes:
        found = bytearray()
        for piece in response.iter_bytes():
            found += piece
            if len(found) > LARGEST:
                raise InputError(f"{address}: larger than {LARGEST:,} bytes")
        return bytes(found)


def _within(seconds: float, name: str, call: Callable[[], tuple[int, bytes, float]]) -> tuple[int, bytes, float]:
    """Return what a call returns; a server that sends a byte now and then cannot make it last longer.

    Raises:
        InputError: It takes too long. The thread is left to itself.
    """
    ended: SimpleQueue[tuple[int, bytes, float] | Exception] = SimpleQueue()

    def run() -> None:
        try:
            ended.put(call())
        except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
            ended.put(error)

    Thread(target=run, daemon=True).start()
    try:
        found = ended.get(timeout=max(seconds, 0))
    except Empty:
        raise InputError(f"{name}: not there after {LONGEST:.0f} seconds") from None
    if isinstance(found, Exception):
        raise found
    return found


def _refuse_others(folder: Path) -> None:
    """Refuse a folder with files that no run wrote: a set is replaced as a whole."""
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder}: not a folder")
    there = {each.name: each for each in folder.iterdir()} if folder.exists() else {}
    sets = [each for name, each in there.items() if name in SETS and each.is_dir() and not each.is_symlink()]
    others = there.keys() - ({MANIFEST, *(each.name for each in sets)} if MANIFEST in there else set())
    others |= {
        f"{each.name}/{file.name}"
        for each in sets
        for file in each.iterdir()
        if file.with_suffix(".md").name not in _written(each) and file.name != MANIFEST
    }
    if others:
        raise InputError(f"{folder}: it has files that make sync did not write, such as {min(others)}; name another")


def _written(folder: Path) -> set[str]:
    """Return the names of the files of a set."""
    manifest = folder / MANIFEST
    return {*manifest.read_text().split("\n")} if manifest.is_file() else set()


def _file_name(address: str) -> str:
    """Return the name of the file for a page: readable, and different for different addresses."""
    path = re.sub(r"[^A-Za-z0-9]+", "-", split(address).path.removesuffix(".md")).strip("-")[-80:]
    return f"{path}-{sha256(address.encode()).hexdigest()[:8]}.md"
