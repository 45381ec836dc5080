"""Collect the Markdown of all pages and the settings of Zensical in one folder."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from scripts.site import markdown_pages, model_pages, python_pages, reference
from scripts.site.llms import llms_text
from scripts.site.model_types import kinds
from scripts.site.model_uses import groups
from scripts.site.surface import surface

SETTINGS: Final = Path(__file__).with_name("zensical.toml")
FILES: Final = (Path(__file__).with_name("style.css"), Path(__file__).with_name("iframe-worker.js"))

GUIDES: Final = ("sign_up", "catalogue", "usage", "dunning", "export", "testing", "production", "webhooks")
"""The guides by task, in the order in which a service needs them."""
MORE: Final = ("guide", "recipes", "command", "doctor", "agents", "raw-clients")
FACTS: Final = ("evidence", "open_questions", "coverage", "columns", "peers", "performance", "decisions")

Nav = Sequence[Mapping[str, Any]]
_MODELS: Final = {"Models": "reference/models/index.md"}


def assemble(folder: Path) -> None:
    """Write all pages into the folder `pages` of a folder, and the settings beside it. What was there is removed."""
    shutil.rmtree(folder, ignore_errors=True)
    docs = folder / "pages"
    texts = dict(pages())
    for place, text in texts.items():
        target = docs / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    for file in (*markdown_pages.pictures(), *FILES):
        shutil.copy(file, docs)
    (docs / "llms.txt").write_text(
        llms_text(texts, [*_sections(_MODELS), {"Models": [*map(_model_entry, kinds())]}]), encoding="utf-8"
    )
    (folder / "zensical.toml").write_text(settings(), encoding="utf-8")


def pages() -> Iterator[tuple[str, str]]:
    """Yield the place and the Markdown of every page."""
    yield from markdown_pages.pages()
    yield from reference.pages()
    yield from model_pages.pages()
    yield from python_pages.pages()


def settings() -> str:
    """Return the settings of Zensical, with the navigation."""
    return SETTINGS.read_text(encoding="utf-8").replace("nav = []", f"nav = {_toml(navigation())}", 1)


def navigation() -> Nav:
    """Return the pages by section, with the models by the namespace that uses them."""
    grouped = [{space: [*map(_model_entry, names)]} for space, names in groups().items()]
    return _sections({"Models": [{"All models": _MODELS["Models"]}, *grouped]})


def _sections(models: Mapping[str, Any]) -> Nav:
    """Return the pages by section. A page of docs/ that no section names comes under the guides."""
    named = {*GUIDES, *MORE, *FACTS, "start"}
    others = [path.stem for path in markdown_pages.places() if path.parent.name == "docs" and path.stem not in named]
    return [
        {"Home": "index.md"},
        {"Start in five minutes": "start.md"},
        {"Guides": [*map(_entry, [*GUIDES, *MORE, *others])]},
        {
            "Reference": [
                {"Overview": "reference/index.md"},
                {"Errors": "reference/python/errors.md"},
                {"Namespaces": [{each.name: f"reference/{each.name}.md"} for each in surface()]},
                models,
                {
                    "Python": [
                        {title: f"reference/python/{name}.md"}
                        for name, (title, _, _) in python_pages.SECTIONS.items()
                        if name != "errors"
                    ]
                },
            ]
        },
        {"What is known": [*map(_entry, FACTS)]},
        {"Changelog": "changelog.md"},
        {"Contributing": "contributing.md"},
    ]


def _model_entry(name: str) -> Mapping[str, str]:
    return {name: f"reference/models/{name}.md"}


def _entry(name: str) -> Mapping[str, str]:
    """Return a page with its own title."""
    text = (markdown_pages.ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    return {text.partition("\n")[0].removeprefix("# ").replace("`", ""): f"{name}.md"}


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{json.dumps(key)} = {_toml(item)}" for key, item in value.items()) + " }"
    return (
        f"[{', '.join(map(_toml, value))}]"
        if isinstance(value, Sequence) and not isinstance(value, str)
        else json.dumps(value)
    )
