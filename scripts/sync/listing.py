"""Read `llms.txt`: which pages a docs site has, and which description files."""

import re

from attrs import frozen

from scripts.sync.addresses import joined, split
from scripts.sync.parsing import InputError

_LINK = re.compile(r"^\s*-\s*\[[^\]]*\]\((?P<address>[^)\s]+)\)", re.MULTILINE)


@frozen
class Listing:
    """The addresses that a list names, in its order: of description files, and of pages in Markdown."""

    files: tuple[str, ...]
    pages: tuple[str, ...]


def listing(text: str, where: str, base: str) -> Listing:
    """Return the addresses that a list names. Those of other sites are left out.

    Args:
        text: The text of the list.
        where: What it is called in errors.
        base: Its address, "" if it is a file.

    Raises:
        InputError: It names no address.
    """
    files: dict[str, None] = {}
    pages: dict[str, None] = {}
    section = ""
    for line in text.splitlines():
        section = line.strip("# ").lower() if line.startswith("## ") else section
        if link := _LINK.match(line):
            address = joined(base, link["address"])
            if address.partition("?")[0].endswith(".md"):
                pages[address] = None
            elif section == "openapi specs" or re.search(r"\.(json|ya?ml)$", address):
                files[address] = None
    found = [*files, *pages]
    if not found:
        raise InputError(f"{where}: no list of pages: it has no line `- [title](https://....md)`")
    site = split(base or found[0]).netloc
    same = {each for each in found if split(each).netloc == site and split(each).scheme == "https"}
    return Listing(tuple(each for each in files if each in same), tuple(each for each in pages if each in same))
