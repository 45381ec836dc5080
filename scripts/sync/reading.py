"""Turn what the user names into one document: a file, a folder of docs pages, a list of pages, or an address.

Decides which of these it is. Must not know what is compared.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from scripts.markdown import one_line
from scripts.sync.addresses import public
from scripts.sync.fetching import UNREAD, Fetcher
from scripts.sync.listing import Listing, listing
from scripts.sync.merging import merged
from scripts.sync.pages import Page, page
from scripts.sync.parsing import LARGEST, InputError, description, parsed, stranger

MOST_PAGES: Final = 5_000


@frozen
class Source:
    """The vendor's description as it was read.

    Attributes:
        document: One OpenAPI document.
        complete: Whether it is the whole description; pages are not.
        name: The name of the file or folder, or the address.
        version: The version that it states, "" if none.
        digest: SHA-256 of the text.
        pages: How many pages it was put together from, 0 for a file.
    """

    document: dict[str, Any]
    complete: bool
    name: str
    version: str
    digest: str
    pages: int = 0

    def __str__(self) -> str:
        """Return its name and version, for people."""
        version = f", version {self.version}" if self.version else ""
        pages = f", {self.pages} page{'' if self.pages == 1 else 's'}" if self.pages else ""
        return f"{self.name}{version}{pages}"


def read(spec: str, fetcher: Fetcher) -> Source:
    """Return the description that a file, a folder or an address has.

    Raises:
        InputError: There is none, or it cannot be read.
    """
    if re.match(r"[a-z]+://", spec, re.IGNORECASE):
        return _of_address(spec, fetcher)
    place = Path(spec)
    if place.is_dir():
        return of_folder(place, place.name or spec)
    if not place.is_file():
        raise InputError(f"{spec}: no such file or folder")
    text = text_of(place)
    if place.suffix == ".txt":
        return _of_listing(listing(text, spec, ""), fetcher, spec)
    if place.suffix == ".md" or text.startswith("# "):
        return _of_pages([(place.name, text)], place.name)
    return _of_file(text, place.name)


def text_of(file: Path) -> str:
    """Return the text of a file.

    Raises:
        InputError: It is too large, or not text.
    """
    try:
        if file.stat().st_size > LARGEST:
            raise InputError(f"{file}: larger than {LARGEST:,} bytes")
        return decoded(file.read_bytes(), str(file))
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None


def decoded(content: bytes, where: str) -> str:
    """Return bytes as text.

    Raises:
        InputError: They are not UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{where}: not text in UTF-8") from None


def _of_address(address: str, fetcher: Fetcher) -> Source:
    name = public(address)
    text = decoded(fetcher.get(address), name)
    if name.endswith("llms.txt"):
        return _of_listing(listing(text, name, address), fetcher, name)
    return _of_pages([(name, text)], name) if name.endswith(".md") else _of_file(text, name)


def _of_listing(found: Listing, fetcher: Fetcher, name: str) -> Source:
    """Return the file that a list of pages names, or else what its pages say."""
    if len(found.files) == 1:
        file = public(found.files[0])
        return _of_file(decoded(fetcher.get(found.files[0]), file), file)
    if found.files:
        given = ", ".join(map(public, found.files[:5]))
        raise InputError(f"{name}: it lists {len(found.files)} descriptions; give one: {given}")
    if not 0 < len(found.pages) <= MOST_PAGES:
        raise InputError(f"{name}: it lists {len(found.pages)} pages of the same site")
    folder = fetcher.all(found.pages)
    return of_folder(folder, name)


def of_folder(folder: Path, name: str) -> Source:
    """Return what the pages of a folder say together.

    Raises:
        InputError: No page has a description, two contradict each other, or one is a link out of the folder.
    """
    found = (file for file in folder.rglob("*.md") if file.relative_to(folder).parts[0] not in UNREAD)
    files = sorted(file for file in found if file.is_file())
    if away := [each for each in files if not each.resolve().is_relative_to(folder.resolve())]:
        raise InputError(f"{away[0]}: a link out of the folder, which is not followed")
    if len(files) > MOST_PAGES:
        raise InputError(f"{name}: more than {MOST_PAGES} pages")
    return _of_pages([(file.relative_to(folder).as_posix(), text_of(file)) for file in files], name)


def _of_pages(texts: Sequence[tuple[str, str]], name: str) -> Source:
    pages: list[Page] = [found for where, text in texts if (found := page(text, where))]
    if not pages:
        raise InputError(f"{name}: no page ending in .md has an OpenAPI block")
    document = description(merged(pages), name)
    return Source(document, False, name, _version(document), _digest(text for _, text in texts), len(pages))  # noqa: FBT003


def _of_file(text: str, name: str) -> Source:
    if found := stranger(text):
        raise InputError(f"{name}: {found}, not a description")
    document = description(parsed(text, name), name)
    return Source(document, True, name, _version(document), _digest([text]))  # noqa: FBT003


def _version(document: dict[str, Any]) -> str:
    info = document.get("info")
    version = info.get("version", "") if isinstance(info, dict) else ""
    return one_line(str(version))[:40]


def _digest(texts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
