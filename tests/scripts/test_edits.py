"""Any edit of the description either generates, or is refused with lines that say where it is."""

import random
import re
import shutil
from collections.abc import Iterator
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from scripts import bundle, generate, reading
from scripts.complaints import UNEXPECTED
from scripts.problems import Refused

ROOT = Path(__file__).parents[2]
KEPT = ("contacts", "jobs", "products")
EDITS, SEEDS = 30, 5
VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    "",
    "x",
    "two words",
    "\u202e",
    [],
    [None],
    ["x"],
    {},
    {"x": 1},
    {"$ref": "x"},
)
LOCATED = re.compile(r"openapi/[\w./]+\.yaml:[1-9]\d*: .{10,}")


def parsed(file: Path) -> Any:
    return YAML(typ="safe", pure=True).load(file)


def written(content: Any) -> str:
    text = StringIO()
    YAML(typ="safe", pure=True).dump(content, text)
    return text.getvalue()


@pytest.fixture(scope="module")
def small_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of openapi/ with a few of its paths, which takes a tenth of the time."""
    folder = tmp_path_factory.mktemp("edits") / "openapi"
    shutil.copytree(ROOT / "openapi", folder, ignore=shutil.ignore_patterns("templates", "*.json", "config.yaml"))
    entry = parsed(folder / "zenskar.yaml")
    kept = {f"paths/{name}.yaml" for name in KEPT}
    entry["paths"] = {url: item for url, item in entry["paths"].items() if item["$ref"].partition("#")[0] in kept}
    (folder / "zenskar.yaml").write_text(written(entry))
    for file in (folder / "paths").iterdir():
        if file.stem not in KEPT:
            file.unlink()
    while unreached := [
        each for each in bundle.bundled(folder / "zenskar.yaml").problems if "no ref leads" in each.message
    ]:
        for problem in unreached:
            (folder.parent / problem.file).unlink()
    generated(folder)
    return folder


def nodes(node: Any) -> Iterator[tuple[Any, Any]]:
    """Iterate over all keys and indexes, each with what holds it."""
    for key in [*node] if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
        yield node, key
        yield from nodes(node[key])


def edit(chance: random.Random, content: Any) -> str:
    """Change one value of a file; return what was done."""
    holder, key = chance.choice([*nodes(content)])
    match chance.choice(("delete", "null", "retype", "rename")):
        case "delete":
            del holder[key]
            return f"{key} deleted"
        case "rename" if isinstance(holder, dict):
            new = chance.choice((f"{key}s", str(key)[:-1], f"x-{key}", "renamed", str(key).upper(), f'{key}", evil("'))
            items = [(new if each == key else each, value) for each, value in holder.items()]
            holder.clear()
            holder.update(items)
            return f"{key} renamed to {new}"
        case "null":
            holder[key] = None
            return f"{key} is null"
        case _:
            holder[key] = chance.choice(VALUES)
            return f"{key} is {holder[key]!r}"


def generated(folder: Path) -> None:
    """Do all that generating from a folder does but formatting, importing and putting in place."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generate, "_format", lambda _: None)
        patch.setattr(bundle, "read", lambda path, name: read(path.read_bytes(), path, name))
        generate.generated(folder, folder.parent / "client")
    shutil.rmtree(folder.parent / "client")


@cache
def read(_: bytes, path: Path, name: str) -> reading.File:
    return reading.read(path, name)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(SEEDS))
def test_an_edit_generates_or_is_refused_with_located_lines(small_copy: Path, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(EDITS):
        file = chance.choice(sorted(small_copy.rglob("*.yaml")))
        before = file.read_text()
        content = parsed(file)
        done = edit(chance, content)
        file.write_text(written(content))
        try:
            generated(small_copy)
        except Refused as refused:
            unlocated = [
                line for line in str(refused).splitlines() if not LOCATED.fullmatch(line) or UNEXPECTED in line
            ]
            assert unlocated == [], f"{file.name}: {done}"
        except Exception as error:
            raise AssertionError(f"{file.name}: {done}") from error
        finally:
            file.write_text(before)
            shutil.rmtree(small_copy.parent / "client", ignore_errors=True)
