"""Take the pages of the repository into the site as they are: only their links and what Python-Markdown reads otherwise change.

A link to a file that is no page leads to a page that shows the file, so that the site is complete without the repository.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from os.path import relpath
from pathlib import Path, PurePosixPath
from typing import Final

from scripts.site.unreleased import with_unreleased

ROOT: Final = Path(__file__).resolve().parents[2]
_LINK: Final = re.compile(r"(\]\()(?!https?:|mailto:|#)([^)\s#]+)(#[^)\s]*)?(\))")
_ITEM: Final = re.compile(r"( *)([-*]|\d+\.)( +)")
_LANGUAGES: Final = {".py": "python", ".yaml": "yaml", ".yml": "yaml", ".json": "json", ".toml": "toml", ".csv": "text"}
_LARGEST: Final = 60_000
"""How many characters of a file are shown."""


def places() -> Mapping[Path, str]:
    """Return the place in the site of each page of the repository."""
    top = {"README.md": "index.md", "CHANGELOG.md": "changelog.md", "CONTRIBUTING.md": "contributing.md"}
    docs = {path.relative_to(ROOT): path.name for path in sorted((ROOT / "docs").glob("*.md"))}
    return {**{Path(name): place for name, place in top.items()}, **docs}


def place_of(path: Path) -> str:
    """Return the place in the site of a file of the repository; of a picture, the place that it is copied to."""
    known = places()
    if path in known:
        return known[path]
    if path.suffix == ".png":
        return path.name
    return f"files/{path.as_posix()}{'' if path.suffix == '.md' else '.md'}"


def pages() -> Iterator[tuple[str, str]]:
    """Yield the place and the text of each page of the repository, and of each file that one links to."""
    todo = [*places()]
    done: set[Path] = set()
    while todo:
        path = todo.pop()
        if path in done or path.suffix == ".png":
            continue
        done.add(path)
        if path.suffix == ".md":
            found: list[Path] = []
            text = (ROOT / path).read_text(encoding="utf-8")
            text = with_unreleased(text, ROOT) if path.name == "CHANGELOG.md" else text
            yield place_of(path), converted(text, path, found.append)
            todo += found
        else:
            yield place_of(path), shown(path)


def pictures() -> Iterator[Path]:
    """Yield the pictures of the docs."""
    yield from sorted((ROOT / "docs").glob("*.png"))


def shown(path: Path) -> str:
    """Return a page that shows a file, or the names of the files of a folder."""
    top = f"---\nsearch:\n  exclude: true\n---\n\n# {path.name}\n\n`{path.as_posix()}` of the repository.\n\n"
    if (ROOT / path).is_dir():
        return top + "\n".join(f"- `{each.name}`" for each in sorted((ROOT / path).iterdir()) if each.is_file()) + "\n"
    text = (ROOT / path).read_text(encoding="utf-8")
    cut = "" if len(text) <= _LARGEST else "\nThe rest of the file is left out.\n"
    return f"{top}````{_LANGUAGES.get(path.suffix, 'text')}\n{text[:_LARGEST].rstrip()}\n````\n{cut}"


def converted(text: str, path: Path, found: Callable[[Path], object]) -> str:
    """Return the text of a page for the site.

    Args:
        text: Its Markdown.
        path: Where it is in the repository.
        found: Is told each file of the repository that the page links to.
    """

    def moved(link: re.Match[str]) -> str:
        target = Path(relpath(ROOT / path.parent / link[2], ROOT))
        found(target)
        here = PurePosixPath(place_of(path)).parent
        return f"{link[1]}{relpath(place_of(target), here)}{link[3] or ''}{link[4]}"

    parts = re.split(r"^( *```.*?^ *```$)", text, flags=re.MULTILINE | re.DOTALL)
    texts = [part if number % 2 else boxed(_LINK.sub(moved, part)) for number, part in enumerate(parts)]
    return indented("".join(texts))


def boxed(text: str) -> str:
    """Return a text whose paragraphs that begin with **Warning** are boxes."""
    return re.sub(r"^( *)\*\*Warning\*\*: (.+(?:\n\1(?=[^\s-]).+)*)", _box, text, flags=re.MULTILINE)


def _box(found: re.Match[str]) -> str:
    margin, content = found[1], re.sub(r"\n *", " ", found[2])
    return f'{margin}!!! warning "Warning"\n\n{margin}    {content[:1].upper()}{content[1:]}'


def indented(text: str) -> str:
    """Return a text whose lists Python-Markdown reads as they are meant: with a blank line before, and by four blanks."""
    lines: list[str] = []
    width, fenced, before = 0, False, ""
    for line in text.split("\n"):
        item = None if fenced else _ITEM.match(line)
        if item and not item[1]:
            width = len(item[0])
            if before.strip() and not _ITEM.match(before) and not before.startswith(" "):
                lines.append("")
        elif width and line.startswith(" " * width):
            line = " " * 4 + line[width:]  # noqa: PLW2901 - the line as it is meant
        elif line.strip() and not line.startswith(" ") and not before.strip():
            width = 0
        fenced ^= line.lstrip().startswith("```")
        lines.append(line)
        before = line
    return "\n".join(lines)
