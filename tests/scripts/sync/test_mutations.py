"""Whatever a description says: it is refused in one line, or taken over so that a second run has nothing to do."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from scripts.bundle import bundle
from scripts.sync import showing
from scripts.sync.memory import load, texts
from scripts.sync.parsing import InputError, description
from scripts.sync.reading import Source
from scripts.sync.takeover import compared, locked
from scripts.sync.writing import write
from tests.scripts.sync import small

Node = dict[str, Any]
Way = tuple[str | int, ...]

NAMES = ["weird name", "a.b", "x-y", "{}", "Thing", "class", "/n/{a}", "/n/{a}/{a}", "get", "trace", "~1", "'; drop"]
VALUES: list[Any] = [
    *(None, True, 0, -1, 1.5, "", "x", "a\nb", "'\"`{{ x }}", "../../x", "\u0000", "\u202e", [], {}, [None], ["x", 1]),
    {"type": "string"},
    {"type": ["string", "null", 5]},
    {"type": 5, "required": [{}], "enum": {}},
    {"$ref": "#/components/schemas/Part"},
    {"anyOf": [{"type": "null"}]},
    {"anyOf": []},
    {"oneOf": "x"},
    {"enum": [1, None]},
    {"const": {"a": 1}},
    {"type": "object", "properties": {"a b": {"type": "string"}, "$ref": {"type": "integer"}}},
    {"allOf": [{"$ref": "#/components/schemas/ThingOut"}, {"type": "object", "properties": {"z": {"type": "number"}}}]},
    {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
    {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Kind"}},
    {"type": "string", "default": {"a": [1]}},
]


def ways(node: Any, way: Way = ()) -> Iterator[Way]:
    yield way
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield from ways(child, (*way, key))


def mutated(seed: int) -> Node:
    """Return the vendor's description with up to four parts replaced, renamed or left out."""
    random, document = Random(seed), small.vendor()
    for _ in range(random.choice([1, 1, 2, 4])):
        *parents, last = random.choice([way for way in ways(document) if way])
        node: Any = document
        for key in parents:
            node = node[key]
        match random.randrange(5):
            case 0 if isinstance(node, dict):
                node[random.choice(NAMES)] = node.pop(last)
            case 1:
                del node[last]
            case _:
                node[last] = json.loads(json.dumps(random.choice(VALUES)))
    return document


@pytest.mark.parametrize("tens", range(12))
def test_a_description_with_anything_in_it_is_refused_or_taken_over_once(tmp_path: Path, tens: int) -> None:
    ours = tmp_path / "openapi"
    small.files(ours)
    document = bundle(ours / "zenskar.yaml")
    refused: list[str] = []
    for seed in range(10 * tens, 10 * tens + 10):
        draft = tmp_path / str(seed) / "openapi"
        shutil.copytree(ours, draft)
        try:
            said = description(json.loads(json.dumps(mutated(seed))), "vendor.json")
            source = Source(said, complete=True, name="vendor.json", version="2", digest="")
            takeover = compared(document, source, *load(ours), maps={}, decisions={})
        except InputError as error:
            refused.append(str(error))
            continue
        written = write(draft, document, takeover, "2026-11-28")
        report = showing.Report(document, takeover, written, [], every=True)
        assert all(line.isprintable() for line in showing.as_text(report).split("\n"))
        json.loads(showing.as_json(report))
        lock = locked(takeover, written.named, "2026-11-28")
        texts(draft, lock, takeover.said)
        again = compared(bundle(draft / "zenskar.yaml"), source, lock, takeover.said, maps={}, decisions={})
        assert not again.differs
    assert all(each.isprintable() for each in refused)
    assert len(refused) < 6, "not much was taken over"
