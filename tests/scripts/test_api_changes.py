"""Which changes of the description break users' code: the table of edits in `api_changes/edits.yaml`, and laws."""

import copy
import json
import re
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from ruamel.yaml import YAML

from scripts import api_changes
from scripts.api_changes import Surface, changelog, changes, entry, lines, surface, verdict
from scripts.api_changes.changelog import RELEASED, recorded
from scripts.api_changes.command import BUNDLE, main

FOLDER: Final = Path(__file__).with_name("api_changes")
Document = dict[str, Any]
Edit = dict[str, Any]


def load(name: str) -> Any:
    return YAML(typ="safe").load(FOLDER / name)


DOCUMENT: Final[Document] = load("document.yaml")
EDITS: Final[list[Edit]] = load("edits.yaml")
REAL: Final[Document] = json.loads(BUNDLE.read_text())


def edited(*edits: Edit) -> Document:
    document = copy.deepcopy(DOCUMENT)
    for edit in edits:
        target = place(document, edit["at"].split())
        for old, new in edit.get("move", {}).items():
            target[new] = target.pop(old)
        merge(target, edit.get("patch", {}))
    return document


def place(document: Document, keys: list[str]) -> Any:
    node: Any = document if not keys or keys[0] in document else document["components"]
    for key in keys:
        node = node[int(key)] if isinstance(node, list) else node[key]
    return node


def merge(target: Document, patch: Document) -> None:
    for key, value in copy.deepcopy(patch).items():
        if value is None:
            del target[key]
        elif key.endswith("+"):
            target.setdefault(key[:-1], []).extend(value)
        elif key.endswith("-"):
            for each in value:
                target[key[:-1]].remove(each)
        elif isinstance(value, dict):
            merge(target.setdefault(key, {}), value)
        else:
            target[key] = value


@pytest.mark.peer_row(88, "changes of the surface are told, and which break")
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit["edit"])
def test_each_edit_is_judged_and_told(edit: Edit) -> None:
    found = changes(surface(DOCUMENT), surface(edited(edit)))
    assert sorted(map(str, found)) == sorted(edit["says"])
    verdicts = {change.verdict for change in found} or {"compatible"}
    assert next(each for each in ("breaking", "by path", "compatible") if each in verdicts) == edit["verdict"]


def test_the_table_is_large_and_has_every_verdict_and_kind() -> None:
    assert len(EDITS) > 130
    assert {edit["verdict"] for edit in EDITS} == {"breaking", "by path", "compatible"}
    kinds = {facts["kind"] for facts in surface(DOCUMENT).values()}
    told = {change.kind for edit in EDITS for change in changes(surface(DOCUMENT), surface(edited(edit)))}
    assert told == kinds


# Laws


def combined(edits: list[Edit]) -> Surface:
    """Return the surface after several edits. Edits of what another one removed do not go together."""
    try:
        return surface(edited(*edits))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        reject()


surfaces = st.lists(st.sampled_from(EDITS), max_size=4, unique_by=lambda edit: edit["edit"]).map(combined)


@given(surfaces)
def test_a_surface_compared_with_itself_says_nothing(one: Surface) -> None:
    assert changes(one, one) == []


@given(surfaces)
def test_a_surface_survives_being_recorded(one: Surface) -> None:
    assert json.loads(recorded(one)) == one


@given(surfaces, surfaces)
def test_what_was_added_one_way_is_removed_the_other_way(one: Surface, other: Surface) -> None:
    there = [(each.action, each.symbol) for each in changes(one, other)]
    back = [(each.action, each.symbol) for each in changes(other, one)]
    if "moved" not in dict(there):  # the parts of a method that moved are told under its new name
        opposite = {"added": "removed", "removed": "added", "changed": "changed"}
        assert sorted(back) == sorted((opposite[action], symbol) for action, symbol in there)


@given(surfaces, surfaces)
def test_no_change_is_told_twice(one: Surface, other: Surface) -> None:
    found = changes(one, other)
    assert len({(each.action, each.symbol) for each in found}) == len(found)


# Schemas that lead back to themselves


@pytest.mark.parametrize(
    ("schemas", "kinds"),
    [
        pytest.param({"A": {"type": "object", "properties": {"a": {"$ref": "A"}}}}, ["A"], id="an object"),
        pytest.param({"A": {"type": "array", "items": {"$ref": "A"}}}, ["list"], id="an array"),
        pytest.param({"A": {"anyOf": [{"type": "string"}, {"$ref": "A"}]}}, ["A", "string"], id="a union"),
        pytest.param({"A": {"$ref": "B"}, "B": {"anyOf": [{"$ref": "A"}]}}, ["A"], id="a union by another name"),
        pytest.param({"A": {"allOf": [{"$ref": "A"}, {"properties": {"b": {}}}]}}, ["A"], id="an object that inherits"),
    ],
)
def test_recursion_ends(schemas: Document, kinds: list[str]) -> None:
    text = json.dumps({**DOCUMENT["components"]["schemas"], **schemas})
    document = copy.deepcopy(DOCUMENT)
    for name in schemas:
        text = text.replace(f'{{"$ref": "{name}"}}', f'{{"$ref": "#/components/schemas/{name}"}}')
    document["components"]["schemas"] = json.loads(text)
    merge(
        document["components"]["responses"]["Order"]["content"]["application/json"]["schema"], {"$ref": reference("A")}
    )
    assert surface(document)["zk.orders.get()"]["type"] == kinds


def reference(name: str) -> str:
    return f"#/components/schemas/{name}"


def test_fields_with_one_name_in_python_are_told_apart() -> None:
    document = copy.deepcopy(DOCUMENT)
    document["components"]["schemas"]["Address"]["properties"]["zip_code"] = {"type": "integer"}
    found = surface(document)
    assert found["Address.zip_code"]["type"] == ["string", "null"]
    assert found["Address.zip_code_2"]["json"] == "zip_code"


def test_objects_of_one_place_are_told_apart() -> None:
    shapes = [{"type": "object", "title": name, "properties": {"size": {"type": kind}}} for name, kind in SHAPES]
    document = copy.deepcopy(DOCUMENT)
    document["components"]["schemas"]["Order"]["allOf"][1]["properties"]["extra"] = {"anyOf": shapes}
    found = surface(document)
    assert found["Order.extra<Box>.size"]["type"] == ["number"]
    assert found["Order.extra<Letter>.size"]["type"] == ["string"]


SHAPES = [("Box", "number"), ("Letter", "string")]


# The changelog


def test_the_real_description_does_not_differ_from_itself() -> None:
    assert changes(surface(REAL), surface(copy.deepcopy(REAL))) == []
    assert verdict([]) == "Nothing breaks."


def test_what_comes_as_a_whole_stands_once() -> None:
    found = changes({}, surface(REAL))
    assert {each.kind for each in found} == {"namespace", "model", "constant", "authentication"}
    said = lines(found)
    assert len(said) == 6
    assert said[2].endswith("credentials` (authenticated by the header `x-api-key` and the header `organisation`)")
    assert said[3].startswith("- added namespaces\n  - `zk.accounting`\n")
    assert said[4].startswith("- added models (object)\n  - `AcceptQuote`\n")


def test_breaking_changes_come_first() -> None:
    chosen = ("an operation is deprecated", "an operation has another path", "a field of a body becomes required")
    found = changes(surface(DOCUMENT), surface(edited(*(edit for edit in EDITS if edit["edit"] in chosen))))
    marks = [line.split(" ")[1] for line in lines(found)]
    assert marks == ["**breaking**", "**by", "deprecated"]
    assert verdict(found) == "1 breaking change. 1 change only for calls by path (`zk.request`, `zk.download`)."


def test_the_same_change_of_several_symbols_is_one_line() -> None:
    document = copy.deepcopy(DOCUMENT)
    merge(
        document["components"]["responses"]["Order"]["content"]["application/json"]["schema"],
        {"$ref": reference("Cash")},
    )
    found = changes(surface(DOCUMENT), surface(document))
    assert lines(found) == ["- **breaking** changed responses `zk.orders.create()`, `zk.orders.get()`: Order -> Cash"]
    assert verdict(found) == "2 breaking changes."


def test_a_change_of_many_kinds_names_only_those_that_differ() -> None:
    document = copy.deepcopy(DOCUMENT)
    payment = document["components"]["schemas"]["Payment"]
    payment["oneOf"] += [{"type": "string"}, {"type": "integer"}]
    before = surface(document)
    payment["oneOf"][2:] = [{"type": "boolean"}, {"type": "integer"}]
    [change] = changes(before, surface(document))
    assert str(change).endswith("`Order.payment` in responses: no longer string, also boolean")


def test_the_entry_of_the_changelog_says_what_breaks_first_in_short_lines() -> None:
    told = entry(changes(surface(REAL), {}))
    assert re.match(r"\d+ breaking changes", told)
    assert "removed namespaces\n  - `zk.accounting`\n" in told
    assert max(map(len, told.splitlines())) <= 120
    assert entry([]) == "Nothing changed.\n"


def test_one_model_more_is_one_line_more() -> None:
    """The names between others are not wrapped anew."""
    document = copy.deepcopy(REAL)
    model = {"type": "object", "title": "Bbb", "properties": {"a": {"type": "string"}}}
    document["components"]["schemas"]["Bbb"] = model
    once, twice = (entry(changes({}, surface(each))) for each in (REAL, document))
    lines_of = [text.splitlines() for text in (once, twice)]
    assert [line for line in lines_of[1] if line not in lines_of[0]] == ["  - `Bbb`"]
    assert len(lines_of[1]) == len(lines_of[0]) + 1


def test_a_value_of_the_description_hides_nothing_and_adds_no_line() -> None:
    document = copy.deepcopy(DOCUMENT)
    document["components"]["schemas"]["NewOrder"]["properties"]["note"]["default"] = "<!-- \n\n- **breaking** all"
    told = entry(changes(surface(DOCUMENT), surface(document)))
    assert "<!--" not in told
    assert told.count("\n- ") == 1


def test_the_last_release_can_be_compared() -> None:
    released = json.loads(RELEASED.read_text())
    assert recorded(released) == RELEASED.read_text()
    assert changes(released, released) == []
    assert api_changes.since_release(REAL) == changes(released, surface(REAL))


# The command


@pytest.fixture
def bundles(tmp_path: Path) -> tuple[str, str]:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(DOCUMENT))
    broken = copy.deepcopy(DOCUMENT)
    del broken["paths"]["/orders"]["post"]
    new.write_text(json.dumps(broken))
    return str(old), str(new)


def test_the_command_tells_the_verdict_by_its_status(
    bundles: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = bundles
    assert main([old, new]) == 1
    assert capsys.readouterr().out == "- **breaking** removed method `zk.orders.create`\n1 breaking change.\n"
    assert main([new, old]) == 0
    assert "Nothing breaks." in capsys.readouterr().out


def test_the_command_needs_two_bundles(bundles: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(list(bundles[:1]))
    assert "give two bundles" in capsys.readouterr().err


@pytest.fixture
def released(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Record releases in another folder, in which there was none."""
    monkeypatch.setattr("scripts.api_changes.changelog.RELEASED", tmp_path / "released.json")
    monkeypatch.setattr("scripts.api_changes.changelog.DESCRIBED", tmp_path / "described.json")
    return tmp_path / "released.json"


def with_field(document: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a document in which orders have one more field."""
    changed = copy.deepcopy(document)
    fields = changed["components"]["schemas"]["Order"]["allOf"][1]["properties"]
    fields[name] = {"type": "array", "items": {"type": "string"}}
    return changed


@pytest.mark.usefixtures("released")
def test_fields_that_were_described_since_the_release_before_the_last_are_known() -> None:
    assert api_changes.newly_described(DOCUMENT) == set()  # no release: nobody read anything
    changelog.release(DOCUMENT)
    assert api_changes.newly_described(DOCUMENT) == set()
    second = with_field(DOCUMENT, "labels")
    assert api_changes.newly_described(second) == {"Order.labels"}
    changelog.release(second)  # the release that describes the field still knows it
    assert api_changes.newly_described(second) == {"Order.labels"}
    third = with_field(second, "marks")
    assert api_changes.newly_described(third) == {"Order.labels", "Order.marks"}
    changelog.release(third)
    assert api_changes.newly_described(third) == {"Order.marks"}


@pytest.mark.usefixtures("released")
def test_the_command_records_a_release() -> None:
    assert [str(each.action) for each in api_changes.since_release(REAL)][:1] == ["added"]
    assert main(["--release"]) == 0
    assert api_changes.since_release(REAL) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("{", "it cannot be read", id="no JSON"),
        pytest.param("null", "it is not what `make generate` writes", id="no object"),
        pytest.param('{"paths": {"/a": 5}}', "it is not what `make generate` writes", id="no description"),
        pytest.param("[" * 100_000, "it cannot be read", id="nested too deeply"),
    ],
)
def test_what_is_no_bundle_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, reason: str
) -> None:
    (tmp_path / "new.json").write_text(text)
    assert main([str(BUNDLE), str(tmp_path / "new.json")]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{tmp_path / 'new.json'}: {reason}")
    assert said.count("\n") == 1
