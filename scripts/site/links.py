"""Find the links of a built site that lead nowhere: to no file, to no anchor, or, for what a page loads, to another host."""

from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

_LOADED: Final = {"img": ("src",), "script": ("src",), "link": ("href",), "iframe": ("src",), "source": ("src",)}
_FOLLOWED: Final = {"a": ("href",)}
_NOT_LOADED: Final = {"canonical", "next", "prev", "alternate"}


class Page(HTMLParser):
    """The links and the anchors of a page."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the links and the anchors of an element."""
        values: Mapping[str, str] = {name: value or "" for name, value in attrs}
        self.anchors |= {values[name] for name in ("id", "name") if values.get(name)}
        self.links += [values[name] for name in _FOLLOWED.get(tag, ()) if values.get(name)]
        if values.get("rel") not in _NOT_LOADED:
            self.loaded += [values[name] for name in _LOADED.get(tag, ()) if values.get(name)]


def dead_links(site: Path) -> Sequence[str]:
    """Return a line for each link of a site that leads nowhere, in the order of the pages."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    return [f"{path.relative_to(site)}: {what}" for path in pages for what in _dead(site, path, pages)]


def _dead(site: Path, path: Path, pages: Mapping[Path, Page]) -> Iterator[str]:
    page = pages[path]
    for link in dict.fromkeys(page.loaded):
        if urlsplit(link).scheme in ("http", "https") or link.startswith("//"):
            yield f"{link} is loaded from another host"
    for link in dict.fromkeys([*page.links, *page.loaded]):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if target.is_dir():
            target /= "index.html"
        if not target.is_file() or not target.is_relative_to(site.resolve()):
            yield f"{link} is no file"
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors | {"__top"}:
            yield f"{link} has no such anchor"
