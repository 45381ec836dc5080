"""What only we know is exported as an overlay, which other tools lay over the vendor's own file."""

import json
import re
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from scripts.description import operations
from scripts.sync import command
from scripts.sync.memory import Lock
from scripts.sync.overlaying import overlay
from tests.scripts.sync.conftest import Run
from tests.scripts.sync.vendor import bundle, vendor

Node = dict[str, Any]
STEP = re.compile(r"\['((?:[^'\\]|\\.)*)'\]|\.(\w+)|\[\?@\.name == '((?:[^'\\]|\\.)*)'\]")


def laid_over(document: Node, given: Node) -> list[str]:
    """Apply an overlay; return the targets that match nothing."""
    lost = []
    for action in given["actions"]:
        nodes: list[Any] = [document]
        for quoted, plain, name in STEP.findall(action["target"].removeprefix("$")):
            if name:
                nodes = [each for node in nodes for each in node if each.get("name") == name]
            else:
                nodes = [node[quoted or plain] for node in nodes if (quoted or plain) in node]
        for node in nodes:
            node.update(action["update"])
        if not nodes:
            lost.append(action["target"])
    return lost


def test_the_overlay_fits_the_vendors_file_after_it_was_taken_over(run: Run, folder: Path) -> None:
    theirs = vendor(1, changed=False).document
    assert run(theirs, "--write").status == 0
    given = YAML(typ="safe").load(folder / "zenskar.overlay.yaml")
    assert given["overlay"] == "1.0.0"
    assert laid_over(theirs, given) == []
    known = {each["x-method"]: each for _, _, each in operations(theirs)}
    assert known["pay"]["x-never-retry"] is True
    units = json.dumps(theirs["components"]["schemas"]).count('"x-money"')
    assert units > 40, "amounts have no units"
    assert json.dumps(theirs["paths"]).count('"x-control": true') > 60


def test_without_a_lock_it_has_our_names() -> None:
    document = bundle()
    assert laid_over(document | {"paths": _inlined(document)}, overlay(bundle(), Lock())) == []


def _inlined(document: Node) -> Node:
    """Return the paths with shared parameters in place."""
    shared = document["components"]["parameters"]
    for _, _, operation in operations(document):
        given = operation.get("parameters", [])
        operation["parameters"] = [
            shared[each["$ref"].rpartition("/")[2]] if "$ref" in each else each for each in given
        ]
    paths: Node = document["paths"]
    return paths


def test_the_overlay_alone_needs_no_description(folder: Path) -> None:
    assert command.main(["--overlay"]) == 0
    assert (folder / "zenskar.overlay.yaml").read_text().startswith("# Written by `make sync`")
