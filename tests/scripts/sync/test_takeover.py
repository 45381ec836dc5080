"""Each kind of difference is found, shown and written, and what only we know stays."""

import difflib
import json
from collections.abc import Callable
from pathlib import Path
from shlex import quote
from typing import Any

import pytest

from scripts.bundle import bundle, render
from scripts.problems import Problem, Refused
from scripts.sync import command
from tests.scripts.sync import small
from tests.scripts.sync.conftest import Ran, Run, put

Node = dict[str, Any]
Change = Callable[[Node], None]
UNIT = (
    "an amount whose unit is unknown. Once a source says it, write `x-money: minor` or `x-money: major` instead of "
    "`unknown` in openapi/schemas/things.yaml."
)
SOURCE = "the vendor's description openapi-1.json, version 2, taken over on 2026-11-28"
THING = "/things/{id}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small description that the command reads and writes."""
    place = tmp_path / "openapi"
    small.files(place)
    (place / "zenskar.bundled.json").write_text(render(bundle(place / "zenskar.yaml")))
    monkeypatch.setattr(command, "DESCRIPTION", place)
    monkeypatch.setattr(command, "published", lambda draft: put(draft, place))
    return place


@pytest.fixture
def taken_over(run: Run) -> Run:
    """Run the command after what does not differ was taken over, so that only later changes are left."""
    assert run(small.vendor(), "--write").status == 0
    return run


def schema(document: Node, name: str) -> Node:
    found: Node = document["components"]["schemas"][name]
    return found


def fields(document: Node, name: str = "ThingOut") -> Node:
    found: Node = schema(document, name)["properties"]
    return found


def operation(document: Node, path: str = "/things", method: str = "get") -> Node:
    found: Node = document["paths"][path][method]
    return found


def answer(document: Node, given: Any, path: str = "/things", method: str = "post") -> None:
    operation(document, path, method)["responses"]["200"]["content"]["application/json"]["schema"] = given


def moved(document: Node, path: str, new: str) -> None:
    document["paths"][new] = document["paths"].pop(path)


def parameter(name: str, schema: Node, **more: Any) -> Node:
    return {"name": name, "in": "query", "schema": schema, **more}


def lines(before: str, after: str) -> list[str]:
    """Return the lines that differ between two texts, without their indentation."""
    found = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    told = [each for each in found if each[:3] not in ("---", "+++") and each[:2] != "@@" and each[1:].strip()]
    return [f"{each[0]} {each[1:].strip()}" for each in told]


def changes(folder: Path, run: Callable[[], Ran]) -> tuple[Ran, list[str]]:
    """Return what a run says, and the lines of the YAML files that it changes."""
    before = {file: file.read_text() for file in edited(folder)}
    ran = run()
    after = edited(folder)
    return ran, [line for file in after for line in lines(before.get(file, ""), file.read_text())]


def edited(folder: Path) -> list[Path]:
    """Return the files that people edit."""
    return [file for file in sorted(folder.rglob("*.yaml")) if "overlay" not in file.name]


def test_nothing_but_levels_moves_at_first(run: Run, folder: Path) -> None:
    ran, changed = changes(folder, lambda: run(small.vendor(), "--write"))
    assert ran.status == 0
    source = f"+ - {SOURCE}"
    documented = ["+ level: published", "+ sources:", "+ - docs.zenskar.com/reference/things", source]
    assert changed == [
        "- x-evidence: {level: documented, index: [Things / Get Things / get], sources: [docs.zenskar.com/reference/things]}",
        "+ x-evidence:",
        "+ level: published",
        "+ index: [Things / Get Things / get]",
        "+ sources:",
        "+ - docs.zenskar.com/reference/things",
        source,
        "- level: documented",
        "+ level: published",
        "- sources: [docs.zenskar.com/reference/things]",
        *documented[1:],
        "- x-evidence: {level: assumed, index: [Things / Sync Thing / get], sources: [order of the index]}",
        "- x-candidates: [/sync/things]",
        "+ x-evidence:",
        "+ level: published",
        "+ index: [Things / Sync Thing / get]",
        "+ sources:",
        "+ - order of the index",
        source,
        '- kind: {$ref: "#/ThingKind", x-inferred: a guess}',
        '+ kind: {$ref: "#/ThingKind"}',
    ]


CASES = [
    pytest.param(
        lambda d: fields(d).update(added={"type": "string"}),
        "`Thing.added`: not described: string",
        ["+ added: {type: string}"],
        id="a field",
    ),
    pytest.param(
        lambda d: (fields(d).update(added={"type": "boolean"}), schema(d, "ThingOut")["required"].append("added")),
        "`Thing.added`: not described: required boolean",
        ["- required: [id, name]", "+ required: [id, name, added]", "+ added: {type: boolean}"],
        id="a required field",
    ),
    pytest.param(
        lambda d: fields(d).update(total={"anyOf": [{"type": "number"}, small.NULL]}),
        f"`Thing.total`: {UNIT}",
        ['+ total: {type: [number, "null"], x-money: unknown}'],
        id="an amount",
    ),
    pytest.param(
        lambda d: fields(d).update(total={"type": "string"}),
        f"`Thing.total`: {UNIT}",
        ["+ total: {type: string, x-money: unknown, format: decimal}"],
        id="an amount in a text",
    ),
    pytest.param(
        lambda d: fields(d).update(extra={"type": "object", "additionalProperties": True}),
        "`Thing.extra`: not described: object",
        ["+ extra: {$ref: shared.yaml#/JsonObject}"],
        id="a field that is any object",
    ),
    pytest.param(
        lambda d: fields(d).update(of={"$ref": "#/components/schemas/ThingIn"}),
        "`Thing.of`: not described: CreateThing",
        ['+ of: {$ref: "#/CreateThing"}'],
        id="a field of a schema that we have",
    ),
    pytest.param(
        lambda d: fields(d).pop("note"),
        "`Thing.note`: not in the vendor's description, described as string or null",
        ['- note: {type: [string, "null"]}'],
        id="a field that is gone",
    ),
    pytest.param(
        lambda d: (fields(d).pop("name"), schema(d, "ThingOut")["required"].remove("name")),
        "`Thing.name`: not in the vendor's description, described as string",
        ["- required: [id, name]", "+ required: [id]", "- name: {type: string, description: Its name.}"],
        id="a required field that is gone",
    ),
    pytest.param(
        lambda d: fields(d, "Part").update(size={"type": "string"}),
        "`Part.size`: string, described as integer",
        ["- size: {type: integer}", "+ size: {type: string}"],
        id="another type",
    ),
    pytest.param(
        lambda d: fields(d).update(price={"type": "string", "pattern": r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$"}),
        "`Thing.price`: string (decimal), described as integer",
        ["- price: {type: integer, x-money: minor}", "+ price: {type: string, format: decimal, x-money: minor}"],
        id="an amount of another type keeps its unit",
    ),
    pytest.param(
        lambda d: fields(d).update(key={"type": "integer"}),
        "`Thing.key`: integer, described as string",
        ["- key: {type: string, x-secret: true}", "+ key: {type: integer, x-secret: true}"],
        id="a secret of another type stays a secret",
    ),
    pytest.param(
        lambda d: fields(d).update(name={"type": "string", "format": "date-time"}),
        "`Thing.name`: string (date-time), described as string",
        ["- name: {type: string, description: Its name.}", "+ name:", "+ type: string", "+ format: date-time", "+ description: Its name."],
        id="a format",
    ),
    pytest.param(
        lambda d: fields(d).update(name={"anyOf": [{"type": "string"}, small.NULL]}),
        "`Thing.name`: null, described as never null",
        ["- name: {type: string, description: Its name.}", '+ name: {type: [string, "null"], description: Its name.}'],
        id="null",
    ),
    pytest.param(
        lambda d: fields(d).update(note={"type": "string"}),
        "`Thing.note`: never null, described as null too",
        ['- note: {type: [string, "null"]}', "+ note: {type: string}"],
        id="no null any more",
    ),
    pytest.param(
        lambda d: fields(d).update(kind={"anyOf": [{"$ref": "#/components/schemas/Kind"}, small.NULL]}),
        "`Thing.kind`: null, described as never null",
        ['- kind: {$ref: "#/ThingKind"}', '+ kind: {anyOf: [{$ref: "#/ThingKind"}, {type: "null"}]}'],
        id="a ref or null",
    ),
    pytest.param(
        lambda d: fields(d, "Part").update(owner={"$ref": "#/components/schemas/ThingOut"}),
        "`Part.owner`: never null, described as null too",
        ['- owner: {anyOf: [{$ref: "#/Thing"}, {type: "null"}]}', '+ owner: {$ref: "#/Thing"}'],
        id="a ref that is not null any more",
    ),
    pytest.param(
        lambda d: schema(d, "Kind")["enum"].insert(0, "huge"),
        "`ThingKind`: new values: huge",
        ["- x-extensible-enum: [big, small]", "+ x-extensible-enum: [big, small, huge]"],
        id="a value",
    ),
    pytest.param(
        lambda d: fields(d).update(name={"type": "string", "enum": ["a", "b"]}),
        "`Thing.name`: new values: a, b",
        ["- name: {type: string, description: Its name.}", "+ name:", '+ $ref: "#/ThingName"', "+ description: Its name.", "+ ThingName:", "+ title: ThingName", "+ type: string", "+ description: A part of the vendor's description that has no name there.", "+ x-extensible-enum: [a, b]"],
        id="values of a text",
    ),
    pytest.param(
        lambda d: schema(d, "ThingOut")["required"].remove("name"),
        "`Thing.name`: optional, described as required",
        ["- required: [id, name]", "+ required: [id]"],
        id="no longer required",
    ),
    pytest.param(
        lambda d: schema(d, "Part").update(required=["size"]),
        "`Part.size`: required, described as optional",
        ["+ required: [size]"],
        id="required",
    ),
    pytest.param(
        lambda d: fields(d, "ThingIn")["name"].update(default="thing"),
        "`CreateThing.name`: the server default is 'thing', described as none",
        ["- name: {type: string}", "+ name: {type: string, x-server-default: thing}"],
        id="a default",
    ),
    pytest.param(
        lambda d: fields(d).update(open={"type": "array", "items": {"type": "string"}}),
        "`Thing.open`: not described: [string]",
        ["- open: {description: Anything.}", "+ open:", "+ type: array", "+ items: {type: string}", "+ description: Anything."],
        id="what was open",
    ),
    pytest.param(
        lambda d: operation(d)["parameters"].append(parameter("kind", {"$ref": "#/components/schemas/Kind"})),
        "`list_things?kind`: not described: ThingKind",
        ["+ - {name: kind, in: query, schema: {$ref: ../schemas/things.yaml#/ThingKind}}"],
        id="a filter",
    ),
    pytest.param(
        lambda d: operation(d)["parameters"].append(parameter("order", {"type": "string"}, required=True)),
        "`list_things?order`: not described: required string",
        ["+ - {name: order, in: query, required: true, schema: {type: string}, x-control: true}"],
        id="a parameter that controls a list",
    ),
    pytest.param(
        lambda d: operation(d, THING)["parameters"].append(parameter("cursor", {"type": "string"})),
        "`get_thing?cursor`: not described: string",
        ["+ - {$ref: ../parameters.yaml#/Cursor}"],
        id="a parameter that others have",
    ),
    pytest.param(
        lambda d: operation(d)["parameters"].pop(1),
        "`list_things?name__in`: not in the vendor's description, described as string",
        ['- - {name: name__in, in: query, schema: {type: [string, "null"]}}'],
        id="a parameter that is gone",
    ),
    pytest.param(
        lambda d: operation(d)["parameters"][1].update(required=True),
        "`list_things?name__in`: required, described as optional",
        ['- - {name: name__in, in: query, schema: {type: [string, "null"]}}', '+ - {name: name__in, in: query, required: true, schema: {type: [string, "null"]}}'],
        id="a required parameter",
    ),
    pytest.param(
        lambda d: operation(d, THING)["parameters"][0].update(schema={"type": "integer"}),
        "`get_thing?thing_id`: integer, described as string",
        ["- - {$ref: ../parameters.yaml#/ThingId}", "+ - name: thing_id", "+ in: path", "+ required: true", "+ description: The id.", "+ schema: {type: integer}"],
        id="another type of a shared parameter",
    ),
    pytest.param(
        lambda d: operation(d).update(deprecated=True),
        "`list_things`: deprecated",
        ["+ deprecated: true"],
        id="deprecated",
    ),
    pytest.param(
        lambda d: operation(d)["responses"].update({"201": operation(d)["responses"].pop("200")}),
        "`list_things 200`: status 201, described as 200",
        ['- "200":', '+ "201":'],
        id="another status",
    ),
    pytest.param(
        lambda d: answer(d, {"$ref": "#/components/schemas/ThingOut"}),
        "`create_thing 200`: not described: Thing",
        ["- x-inferred: No source shows it.", "- schema: {$ref: ../schemas/shared.yaml#/UnknownAnswer}", "+ schema: {$ref: ../schemas/things.yaml#/Thing}"],
        id="a response that was open",
    ),
    pytest.param(
        lambda d: moved(d, "/things/{id}/sync", "/sync/{kind}/{thingId}"),
        "`sync_thing`: GET /sync/{kind}/{thing_id}, described as GET /things/{thing_id}/sync",
        ["- /things/{thing_id}/sync:", "+ /sync/{kind}/{thing_id}:", "+ - {name: kind, in: path, required: true, schema: {type: string}}", "- /things/{thing_id}/sync:", "- $ref: paths/things.yaml#/~1things~1{thing_id}~1sync", "+ /sync/{kind}/{thing_id}:", "+ $ref: paths/things.yaml#/~1sync~1{kind}~1{thing_id}"],
        id="another path",
    ),
    pytest.param(
        lambda d: operation(d, "/things", "post").pop("requestBody"),
        "`create_thing body`: not in the vendor's description, described as CreateThing",
        [
            *("- requestBody:", "- required: true", "- content:", "- application/json:"),
            "- schema: {$ref: ../schemas/things.yaml#/CreateThing}",
            *(f"- {line.strip()}" for line in small.SCHEMAS.partition("\n\nCreateThing")[2].splitlines()[1:] if "kind" not in line),
            *("- CreateThing:", '- kind: {$ref: "#/ThingKind"}'),
        ],
        id="a body that is gone",
    ),
    pytest.param(
        lambda d: operation(d, "/things/{id}/sync").update(requestBody={"content": {"application/json": {"schema": {"type": "object"}}}}),
        "`sync_thing body`: not described: object",
        ["+ requestBody:", "+ required: true", "+ content:", "+ application/json:", "+ schema: {$ref: ../schemas/shared.yaml#/OpenBody}"],
        id="a body",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "says", "expected"), CASES)
def test_a_change_of_the_vendor_is_shown_and_changes_only_its_lines(
    taken_over: Run, folder: Path, change: Change, says: str, expected: list[str]
) -> None:
    document = small.vendor()
    change(document)
    shown = taken_over(document)
    assert shown.status == 1
    assert f"- {says}" in shown.out.splitlines()
    ran, changed = changes(folder, lambda: taken_over(document, "--write"))
    assert sorted(changed) == sorted(line for line in expected)
    assert ran.status == 0
    again, changed = changes(folder, lambda: taken_over(document, "--write"))
    assert (again.status, changed) == (0, [])


NOTHING = [
    pytest.param(lambda d: fields(d)["name"].update(title="Another", description="Prose", maxLength=9), id="prose"),
    pytest.param(lambda d: fields(d).update(at={"type": "string"}), id="a time in a form of its own"),
    pytest.param(lambda d: fields(d).update(name={"allOf": [{"type": "string"}], "title": "Name"}), id="allOf of one"),
    pytest.param(lambda d: fields(d).update(parts={"type": "array", "items": {}}), id="items that are open"),
    pytest.param(lambda d: fields(d).update(note={"type": "string", "nullable": True}), id="null of 3.0"),
    pytest.param(lambda d: fields(d).update(kind={"const": "big", "title": "Kind"}), id="const"),
    pytest.param(lambda d: schema(d, "Kind")["enum"].remove("small"), id="a value that is gone"),
    pytest.param(lambda d: fields(d, "ThingIn").update(price={"type": "string"}), id="an amount without its pattern"),
    pytest.param(lambda d: fields(d).update(open={"$ref": "#/components/schemas/Any"}, **d["components"]["schemas"].setdefault("Any", {})), id="a name for anything"),
    pytest.param(lambda d: operation(d)["parameters"].append(parameter("Organisation", {"type": "string"}) | {"in": "header"}), id="a header that the client sets"),
    pytest.param(lambda d: operation(d)["responses"].update({"422": {"description": "x"}}), id="another error"),
]  # fmt: skip


@pytest.mark.parametrize("change", NOTHING)
def test_what_says_the_same_or_less_is_no_difference(taken_over: Run, change: Change) -> None:
    document = small.vendor()
    change(document)
    assert taken_over(document, "--json").json["differences"] == []


LEFT = [
    pytest.param(lambda d: fields(d).pop("seen"), "`Thing.seen`", "recorded responses show ours", id="observed"),
    pytest.param(lambda d: fields(d, "ThingList").pop("next"), "`ThingPage.next`", "x-page of list_things needs it", id="a part of a page"),
    pytest.param(lambda d: operation(d)["parameters"].pop(0), "`list_things?cursor`", "x-page of list_things needs it", id="a cursor"),
    pytest.param(lambda d: d["paths"].pop(THING), "`get_thing`", "another source shows it", id="an operation that was observed"),
    pytest.param(lambda d: operation(d, THING)["responses"].update({"200": {"content": {"text/csv": {}}}}), "`get_thing 200`", "how the client reads the response depends on it", id="another media type"),
    pytest.param(lambda d: d.update(servers=[{"url": "https://api2.zenskar.com/"}]), "`servers`", "every call of every user depends on it", id="another host"),
    pytest.param(lambda d: (operation(d).update(security=[{"Key": []}]), d["components"].update(securitySchemes={"Key": {"type": "http", "scheme": "bearer"}})), "`security`", "every call of every user depends on it", id="another key"),
    pytest.param(lambda d: operation(d, "/things", "post").update(parameters=[{"name": "idempotency-key", "in": "header"}]), "`create_thing?Idempotency-Key`", "how calls are retried depends on it", id="an idempotency key"),
    pytest.param(lambda d: as_form(operation(d, "/things", "post")), "`create_thing body`", "the client would go on sending ours", id="a body that became a form"),
    pytest.param(lambda d: as_form(operation(d, "/things/{id}/sync")), "`sync_thing body`", "the client would go on sending ours", id="a new body that is a form"),
    pytest.param(lambda d: d["paths"].update({"/upload": {"post": as_form({"tags": ["Things"], "responses": {}})}}), "`POST /upload`", "the client would send its body as JSON, not as multipart/form-data", id="a new operation with a form"),
    pytest.param(lambda d: fields(d, "Part").update(fee={"type": "integer"}), "`Part.fee`", "its unit is unknown, and whole numbers hint at minor units, such as cents", id="whole numbers of an unknown unit"),
]  # fmt: skip


def as_form(operation: Node) -> Node:
    operation["requestBody"] = {"content": {"multipart/form-data": {"schema": {"type": "object"}}}}
    return operation


@pytest.mark.parametrize(("change", "place", "reason"), LEFT)
def test_what_is_known_better_is_kept_and_left_to_a_person(
    taken_over: Run, folder: Path, change: Change, place: str, reason: str
) -> None:
    document = small.vendor()
    change(document)
    ran, changed = changes(folder, lambda: taken_over(document, "--write"))
    assert (ran.status, changed) == (1, [])
    [line] = [each for each in ran.out.splitlines() if "Ours stays" in each]
    assert line.startswith(f"- {place}: ")
    assert f"Ours stays, because {reason}." in line
    assert f"`--keep {quote(place.strip('`'))}`" in line
    assert taken_over(document, "--write").status == 0


def test_an_assumed_operation_that_the_whole_file_lacks_is_absent_until_it_is_there(run: Run, folder: Path) -> None:
    document = small.vendor()
    gone = document["paths"].pop("/things/{id}/sync")
    assert run(document, "--write").status == 0
    absent = bundle(folder / "zenskar.yaml")["paths"]["/things/{thing_id}/sync"]["get"]
    assert absent["x-absent"] == f"{SOURCE}, lacks it"
    assert absent["x-evidence"]["level"] == "assumed"
    document["paths"]["/things/{id}/sync"] = gone
    assert run(document, "--write").status == 0
    there = bundle(folder / "zenskar.yaml")["paths"]["/things/{thing_id}/sync"]["get"]
    assert "x-absent" not in there
    assert there["x-evidence"]["level"] == "published"


WITHDRAWN = [
    pytest.param("/things", "create_thing", ("documented", "", "documented again, as before it was published"), id="documented"),
    pytest.param("/things/{id}/sync", "sync_thing", ("assumed", f"{SOURCE}, lacks it", "assumed again, and refused from now on"), id="assumed"),
    pytest.param("/robots", "list_robots", ("published", f"{SOURCE}, lacks it", "which alone showed it: refused from now on"), id="only the vendor's"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "name", "expected"), WITHDRAWN)
def test_what_the_vendor_withdraws_is_as_well_known_as_before(
    run: Run, folder: Path, path: str, name: str, expected: tuple[str, str, str]
) -> None:
    level, absent, says = expected
    document = small.vendor()
    document["paths"]["/robots"] = {"get": {"tags": ["Robots"], "responses": {"200": {"description": "x"}}}}
    assert run(document, "--write").status == 0
    for method in [*document["paths"][path]]:
        if path != "/things" or method == "post":
            del document["paths"][path][method]
    ran = run(document, "--write")
    assert f"- `{name}`: no longer in the vendor's description" in ran.out
    assert says in ran.out
    after = named(folder, name)
    assert (after["x-evidence"]["level"], after.get("x-absent", "")) == (level, absent)
    assert (f"{SOURCE}, lacks it" in after["x-evidence"]["sources"]) is (level == "documented")
    assert run(document, "--write").status == 0
    document["paths"][path] = {**small.vendor()["paths"], "/robots": {"get": {"tags": ["Robots"], "responses": {}}}}[
        path
    ]
    assert run(document, "--write").status in (0, 1)
    again = named(folder, name)
    assert (again["x-evidence"]["level"], "x-absent" in again) == ("published", False)


def named(folder: Path, name: str) -> Node:
    items = bundle(folder / "zenskar.yaml")["paths"].values()
    return next(each for item in items for each in item.values() if each["operationId"] == name)


def test_a_description_no_longer_explains_a_guess_that_is_settled(run: Run, folder: Path) -> None:
    file = folder / "paths" / "things.yaml"
    text = file.read_text()
    doubt = "Syncs a thing. The path is assumed. The body is not known. Sources: only the index names it."
    file.write_text(text.replace("Syncs a thing.", f'"{doubt}"'))
    (folder / "zenskar.bundled.json").write_text(render(bundle(folder / "zenskar.yaml")))
    run(small.vendor(), "--write")
    assert named(folder, "sync_thing")["description"] == "Syncs a thing. The body is not known."


def test_an_operation_that_a_person_renames_is_still_the_vendors(run: Run, folder: Path) -> None:
    document = small.vendor()
    document["paths"].pop(THING)
    operation(document)["parameters"].pop(0)
    assert run(document, "--write", "--put-off", "list_things?cursor").status == 1
    rename(folder, "list_things", "list_everything")
    rename(folder, "sync_thing", "refresh_thing")
    again = run(document, "--json", "--write")
    assert again.differences == {("list_everything?cursor", "gone")}
    moved(document, "/things/{id}/sync", "/other/{id}")
    assert run(document, "--json").json["operations"]["refresh_thing"]["by"] == "lock, operationId"


def test_a_schema_that_a_person_renames_is_still_the_vendors(run: Run, folder: Path) -> None:
    document = small.vendor()
    fields(document, "Part")["size"] = {"type": "string"}
    assert run(document, "--write", "--keep", "Part.size").status == 0
    file = folder / "schemas" / "things.yaml"
    file.write_text(
        file.read_text().replace("#/Part", "#/Piece").replace("Part:", "Piece:").replace("title: Part", "title: Piece")
    )
    (folder / "zenskar.bundled.json").write_text(render(bundle(folder / "zenskar.yaml")))
    ran = run(document, "--json", "--write")
    assert (ran.json["differences"], ran.json["schemas"]["Part"]) == ([], "Piece")


def rename(folder: Path, old: str, new: str) -> None:
    file = folder / "paths" / "things.yaml"
    file.write_text(file.read_text().replace(f"operationId: {old}\n", f"operationId: {new}\n"))
    (folder / "zenskar.bundled.json").write_text(render(bundle(folder / "zenskar.yaml")))


def test_what_pages_lack_proves_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    from tests.scripts.sync.sites import mintlify

    place = tmp_path / "saved"
    place.mkdir()
    for name, text in mintlify(small.vendor()).items():
        if "sync" not in name:
            (place / name).write_text(text)
    assert run(place, "--write").status == 0
    assert "x-absent" not in json.dumps(bundle(folder / "zenskar.yaml"))


def test_a_new_operation_gets_a_name_by_the_table_and_is_listed(taken_over: Run, folder: Path) -> None:
    document = small.vendor()
    made = operation(document, THING)
    note = {
        "title": "Note",
        "type": "object",
        "required": ["text"],
        "properties": {"text": {"type": "string"}, "fee": {"type": "number"}},
    }
    document["components"]["schemas"]["Note"] = note
    ref = {"$ref": "#/components/schemas/Note"}
    content = {"application/json": {"schema": ref}}
    document["paths"]["/things/{uuid}/notes"] = {
        "get": {
            **made,
            "summary": "Get Notes",
            "responses": {"200": {"content": {"application/json": {"schema": {"type": "array", "items": ref}}}}},
        },
        "post": {
            **made,
            "summary": "Add Note",
            "requestBody": {"content": content},
            "responses": {"201": {"content": content}},
        },
    }
    document["paths"]["/things/{uuid}/archive"] = {"post": {**made, "summary": "Archive", "responses": {"204": {}}}}
    document["paths"]["/robots"] = {
        "delete": {
            "tags": ["Robots & more"],
            "summary": "Delete",
            "responses": {"200": {"content": {"application/json": {"schema": {}}}}},
        }
    }
    ran = taken_over(document, "--write")
    assert ran.status == 0
    assert "- `GET /things/{uuid}/notes`: new, as `zk.things.list_notes(thing_id)`" in ran.out
    assert f"- `Note.fee`: {UNIT}" in ran.out
    after = bundle(folder / "zenskar.yaml")
    notes = after["paths"]["/things/{thing_id}/notes"]
    assert [(each["operationId"], each["x-method"], each["tags"]) for each in notes.values()] == [
        ("list_notes", "list_notes", ["Things"]),
        ("create_note", "create_note", ["Things"]),
    ]
    assert notes["get"]["x-page"] == {"items": ""}
    assert notes["get"]["x-evidence"] == {"level": "published", "index": [], "sources": [SOURCE]}
    assert [*notes["post"]["responses"]] == ["201"]
    archive = after["paths"]["/things/{thing_id}/archive"]["post"]
    assert (archive["operationId"], archive["x-method"]) == ("archive_thing", "archive")
    assert after["tags"][-1] == {
        "name": "Robots more",
        "x-namespace": "robots_more",
        "description": "Operations that only the vendor's description names.",
    }
    assert after["components"]["schemas"]["Note"]["properties"]["fee"] == {"type": "number", "x-money": "unknown"}
    assert taken_over(document).status == 0


def test_a_body_that_became_a_form_raises_no_level(run: Run, folder: Path) -> None:
    document = small.vendor()
    as_form(operation(document, "/things", "post"))
    for _ in range(2):
        run(document, "--write")
        assert named(folder, "create_thing")["x-evidence"]["level"] == "documented"
        assert [*named(folder, "create_thing")["requestBody"]["content"]] == ["application/json"]


SECRETS = {
    "api_key": True,
    "clientSecret": True,
    "token": True,
    "key_id": False,
    "next_page_token": False,
    "token_count": False,
}


@pytest.mark.parametrize("name", SECRETS)
def test_a_new_field_that_looks_like_a_secret_is_hidden_until_a_person_decides(
    taken_over: Run, folder: Path, name: str
) -> None:
    document = small.vendor()
    fields(document)[name] = {"type": "string"}
    ran = taken_over(document, "--write")
    assert (f"- `Thing.{name}`: looks like a secret, so no `repr` shows it." in ran.out) is SECRETS[name]
    thing = bundle(folder / "zenskar.yaml")["components"]["schemas"]["Thing"]
    assert thing["properties"][name].get("x-secret", False) is SECRETS[name]
    assert taken_over(document).status == 0


def test_an_operation_that_is_gone_is_shown_beside_a_new_one_that_answers_the_same(run: Run) -> None:
    document = small.vendor()
    moved(document, THING, "/robots/{id}")
    operation(document, "/robots/{id}").update(operationId="Other", summary="Other")
    ran = run(document)
    assert (
        "- `get_thing` is perhaps the new `GET /robots/{id}`: if so, type `--map 'get_thing=GET /robots/{id}'`."
        in ran.out
    )
    assert "perhaps" not in run(document, "--map", "get_thing=GET /robots/{id}").out


def test_what_a_person_decides_comes_first_and_levels_are_counted(run: Run) -> None:
    document = small.vendor()
    fields(document).update(added={"type": "string"}, fee={"type": "number"})
    document["paths"]["/things"]["head"] = {}
    text = run(document).out
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings == ["## For you to decide", "## What it means for users", "## Schemas", "## Ignored", "## Counts"]
    assert "published, was" not in text
    assert "-> published" not in text
    assert "- 3 operations whose level rises to published (`--all` lists them)" in text
    every = run(document, "--all").out
    assert "- `sync_thing`: published, was assumed" in every
    assert "-> published" in every
    groups = [each["group"] for each in run(document, "--json").json["differences"]]
    assert set(groups) == {"change", "level"}


def test_what_was_written_is_said_and_what_comes_next(taken_over: Run) -> None:
    document = small.vendor()
    fields(document)["added"] = {"type": "string"}
    assert "## Written" not in taken_over(document).out
    said = taken_over(document, "--write").out.partition("## Written\n\n")[2]
    assert said.startswith(
        "- 1 file of openapi/, and the client generated from it: schemas/things.yaml\n- Next: `make change`"
    )
    assert "`git checkout -- openapi" in said
    assert taken_over(document, "--write", "--json").json["written"] == []


def test_a_person_decides_a_match_and_it_is_remembered(run: Run, folder: Path) -> None:
    document = small.vendor()
    moved(document, "/things/{id}/sync", "/elsewhere")
    operation(document, "/elsewhere").update(summary="Other", operationId="Other", parameters=[])
    assert ("sync_thing", "absent") in run(document, "--json").differences
    ran = run(document, "--json", "--map", "sync_thing=GET /elsewhere", "--map", "Part=Part", "--write")
    assert ran.differences == {("sync_thing", "path")}
    assert ran.json["operations"]["sync_thing"] == {"request": "GET /elsewhere", "by": "decided"}
    assert run(document).status == 0
    assert '"Other"' in (folder / "vendor" / "lock.json").read_text()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("sync_thing", "write ours=theirs"),
        ("sync_thing=GET /no", "the description has no operation 'GET /no'"),
        ("Part=No", "the description has no schema 'No'"),
        ("No=Part", "openapi/ has no operation or schema 'No'"),
        ("GET /things=list_things", "'GET /things' is a name of the vendor's; ours comes first"),
    ],
)
def test_a_match_that_cannot_be_is_refused(run: Run, given: str, says: str) -> None:
    ran = run(small.vendor(), "--map", given)
    assert ran.status == 2
    assert says in ran.error


def test_an_operation_that_looks_like_another_one_is_asked_about(run: Run) -> None:
    document = small.vendor()
    moved(document, "/things/{id}/sync", "/robots/{id}/sync")
    operation(document, "/robots/{id}/sync").update(tags=["Robots"], summary="Sync robot", operationId="Sync-Robot")
    ran = run(document, "--json")
    assert ran.differences == {("sync_thing", "absent"), ("GET /robots/{id}/sync", "new")}
    assert ran.json["perhaps"] == {"sync_thing": "GET /robots/{id}/sync"}
    line = "- `sync_thing` is perhaps the new `GET /robots/{id}/sync`: if so, type `--map 'sync_thing=GET /robots/{id}/sync'`."
    assert line in run(document).out


def test_two_operations_change_places_if_a_person_says_so(run: Run, folder: Path) -> None:
    pair = ("--map", "get_thing=GET /things/{id}/sync", "--map", "sync_thing=GET /things/{id}")
    assert run(small.vendor(), "--write", *pair).status == 0
    paths = bundle(folder / "zenskar.yaml")["paths"]
    assert paths["/things/{thing_id}"]["get"]["operationId"] == "sync_thing"
    assert paths["/things/{thing_id}/sync"]["get"]["operationId"] == "get_thing"
    assert run(small.vendor()).status == 0


def test_operations_move_on_in_a_row(run: Run, folder: Path) -> None:
    document = small.vendor()
    moved(document, "/things/{id}/sync", "/elsewhere")
    operation(document, "/elsewhere").update(summary="Other", operationId="Other", parameters=[])
    document["paths"]["/things/{id}/sync"] = {"get": document["paths"].pop(THING)["get"]}
    pair = ("--map", "get_thing=GET /things/{id}/sync", "--map", "sync_thing=GET /elsewhere")
    assert run(document, "--write", *pair).status == 0
    paths = bundle(folder / "zenskar.yaml")["paths"]
    assert [paths[path]["get"]["operationId"] for path in ("/things/{thing_id}/sync", "/elsewhere")] == [
        "get_thing",
        "sync_thing",
    ]
    assert "/things/{thing_id}" not in paths


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("sync_thing=GET /things/{id}",), "sync_thing would move to GET /things/{id}, where get_thing is: say with --map get_thing=..."),
        (("sync_thing=GET /things/{id}", "get_thing=GET /things/{id}"), "--map: sync_thing and get_thing cannot both be GET /things/{id}"),
        (("Part=Part", "Thing=Part"), "--map: Part and Thing cannot both be Part"),
        (("Part=Part", "Part=ThingOut"), "--map: Part cannot be both Part and ThingOut"),
    ],
    ids=["a taken place", "one place twice", "one schema twice", "two schemas for one"],
)  # fmt: skip
def test_matches_that_contradict_each_other_are_refused(run: Run, given: tuple[str, ...], says: str) -> None:
    ran = run(small.vendor(), "--write", *(word for each in given for word in ("--map", each)))
    assert ran.status == 2
    assert says in ran.error
    assert ran.error.count("\n") == 1


def test_a_new_operation_of_a_path_stands_with_the_others_of_the_path(taken_over: Run, folder: Path) -> None:
    document = small.vendor()
    made = {"tags": ["Robots"], "summary": "End", "responses": {"200": {}}, "parameters": []}
    document["paths"]["/things"]["delete"] = made
    assert taken_over(document, "--write").status == 0
    assert "delete" in bundle(folder / "zenskar.yaml")["paths"]["/things"]


def test_a_file_that_lacks_most_is_a_part_or_refused(run: Run, folder: Path) -> None:
    document = small.vendor()
    document["paths"] = {"/things/{id}/sync": document["paths"]["/things/{id}/sync"]}
    ran = run(document)
    assert ran.status == 2
    assert "it has 0 of the 3 operations that sources show" in ran.error
    assert run(document, "--part", "--write").status == 0
    assert "x-absent" not in json.dumps(bundle(folder / "zenskar.yaml"))


def test_what_both_sides_changed_is_named_with_both_values_and_how_to_keep_ours(taken_over: Run, folder: Path) -> None:
    file = folder / "schemas" / "things.yaml"
    file.write_text(file.read_text().replace("size: {type: integer}", "size: {type: number}"))
    (folder / "zenskar.bundled.json").write_text(render(bundle(folder / "zenskar.yaml")))
    document = small.vendor()
    fields(document, "Part")["size"] = {"type": "boolean"}
    fields(document, "Part")["other"] = {"type": "boolean"}
    ran = taken_over(document)
    line = (
        "- `Part.size`: you changed it since, and so did the vendor: boolean, described as number. "
        "Theirs is written; `--keep Part.size` keeps yours."
    )
    assert line in ran.out.splitlines()
    assert taken_over(document, "--json").json["conflicts"] == ["Part.size"]
    assert "you changed" not in taken_over(document, "--keep", "Part.size").out


HOSTILE = "a\x1b[31m\x9b\n\n## <img src=x> [c](http://evil) @octocat `x`"


def test_what_a_vendor_writes_does_nothing_in_a_terminal_or_in_a_pull_request(taken_over: Run) -> None:
    document = small.vendor()
    fields(document)[HOSTILE] = {"type": "string", "enum": [HOSTILE]}
    operation(document)["parameters"].append(parameter(HOSTILE, {"type": "string"}))
    document["info"]["version"] = HOSTILE
    document["paths"]["/robots"] = {
        "get": {"tags": [HOSTILE], "summary": HOSTILE, "responses": {"200": {"content": {HOSTILE: {}}}}},
        "trace": {"summary": HOSTILE, "responses": {}},
    }
    out = taken_over(document).out
    for line in out.splitlines():
        assert line.isprintable()
        beside = "".join(line.split("`")[::2])
        assert not set("<>@") & set(beside), line
        assert "](" not in beside
    assert sum("##" in line and not line.startswith("##") for line in out.splitlines()) >= 3
    machine = taken_over(document, "--json").out
    assert all(each.isprintable() for each in machine.replace("\n", ""))
    assert "\\u009b" in machine


def test_a_person_keeps_ours_until_the_vendor_changes_it_again(taken_over: Run, folder: Path) -> None:
    document = small.vendor()
    fields(document, "Part")["size"] = {"type": "string"}
    ran, changed = changes(folder, lambda: taken_over(document, "--write", "--keep", "Part.size"))
    assert (ran.status, changed) == (0, [])
    assert "For you to decide" not in ran.out
    assert "- 1 place where ours stays, as you decided" in ran.out
    assert taken_over(document).status == 0
    fields(document, "Part")["size"] = {"type": "boolean"}
    assert taken_over(document, "--json").differences == {("Part.size", "type")}


def test_what_a_person_puts_off_is_listed_again(taken_over: Run) -> None:
    document = small.vendor()
    fields(document, "Part")["size"] = {"type": "string"}
    assert taken_over(document, "--write", "--put-off", "Part.size").status == 1
    again = taken_over(document)
    assert again.status == 1
    assert "- `Part.size`: string, described as integer. You put it off. " in again.out
    assert "`--take Part.size`" in again.out
    assert taken_over(document, "--write", "--take", "Part.size").status == 0
    assert taken_over(document, "--json").json["differences"] == []


def test_what_a_person_changed_since_stays_if_the_vendor_did_not(taken_over: Run, folder: Path) -> None:
    file = folder / "schemas" / "things.yaml"
    file.write_text(file.read_text().replace("size: {type: integer}", "size: {type: number}"))
    (folder / "zenskar.bundled.json").write_text(render(bundle(folder / "zenskar.yaml")))
    assert taken_over(small.vendor()).status == 0
    document = small.vendor()
    fields(document, "Part")["size"] = {"type": "boolean"}
    assert taken_over(document, "--json").differences == {("Part.size", "type")}


def test_nothing_is_written_without_being_told_to(run: Run, folder: Path) -> None:
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    assert run(small.vendor()).status == 1
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_what_cannot_be_generated_is_not_remembered(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "published", lambda _: 2)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    assert run(small.vendor(), "--write").status == 2
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_what_is_remembered_has_no_prose(taken_over: Run, folder: Path) -> None:
    kept = (folder / "vendor" / "facts.json").read_text()
    assert "Get-Things" in kept
    assert "Get Things" not in kept
    assert "title" not in kept
    assert taken_over(small.vendor()).status == 0


def test_a_schema_that_the_vendor_renames_is_still_ours(taken_over: Run) -> None:
    text = (
        json.dumps(small.vendor())
        .replace("schemas/ThingOut", "schemas/Renamed")
        .replace('"ThingOut": {', '"Renamed": {')
    )
    ran = taken_over(json.loads(text), "--json", "--write")
    assert (ran.json["differences"], ran.json["schemas"]["Renamed"]) == ([], "Thing")


def test_an_operation_that_the_vendor_moves_later_is_recognised_by_its_id(taken_over: Run) -> None:
    document = small.vendor()
    moved(document, "/things/{id}/sync", "/other/{id}")
    ran = taken_over(document, "--json", "--write")
    assert ran.differences == {("sync_thing", "path")}
    assert ran.json["operations"]["sync_thing"]["by"] == "lock, operationId"


def test_a_place_where_nothing_differs_cannot_be_kept(run: Run) -> None:
    ran = run(small.vendor(), "--keep", "Part.sise")
    assert (ran.status, ran.error) == (
        2,
        "Nothing was compared: nothing differs at Part.sise; name places as they are printed\n",
    )


@pytest.mark.parametrize("name", ["lock.json", "facts.json"])
@pytest.mark.parametrize("text", ["{", "[]", '{"odd": 1}', "null", "[" * 100_000, "\ufeff{}"])
def test_what_is_remembered_wrongly_is_named(taken_over: Run, folder: Path, name: str, text: str) -> None:
    (folder / "vendor" / name).write_text(text)
    ran = taken_over(small.vendor())
    assert ran.status == 2
    assert f"{name} is damaged (" in ran.error
    assert ran.error.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("lock.json", lambda kept: kept.update(operations=[])),
        ("lock.json", lambda kept: kept["operations"].update(list_things="x")),
        ("lock.json", lambda kept: kept["operations"].update(list_things={"request": "GET /x"})),
        ("lock.json", lambda kept: kept["operations"].update(list_things={"request": ["GET /x"], "id": {}})),
        ("lock.json", lambda kept: kept.update(schemas=["a"])),
        ("lock.json", lambda kept: kept["schemas"].update(Kind={"a": 1})),
        ("lock.json", lambda kept: kept.update(decisions=["x"])),
        ("lock.json", lambda kept: kept.update(decisions=None)),
        ("lock.json", lambda kept: kept.update(source=1)),
        ("lock.json", lambda kept: kept.update(complete="yes")),
        ("facts.json", lambda kept: kept.update(operations=[])),
        ("facts.json", lambda kept: kept.update(schemas=[])),
        ("facts.json", lambda kept: kept["schemas"].update(ThingOut="x")),
        ("facts.json", lambda kept: kept["schemas"]["ThingOut"].update(fields=["x"])),
        ("facts.json", lambda kept: kept["schemas"]["ThingOut"]["fields"].update(id={"type": "string"})),
        ("facts.json", lambda kept: kept["operations"]["GET /things"].update(path=1)),
        ("facts.json", lambda kept: kept["operations"]["GET /things"].update(answer="x")),
    ],
)
def test_a_part_that_was_edited_by_hand_into_another_form_is_named(
    taken_over: Run, folder: Path, name: str, damage: Callable[[Any], None]
) -> None:
    file = folder / "vendor" / name
    kept = json.loads(file.read_text())
    damage(kept)
    file.write_text(json.dumps(kept))
    ran = taken_over(small.vendor())
    assert ran.status == 2
    assert f"{name} is damaged (" in ran.error
    assert ran.error.count("\n") == 1


@pytest.mark.parametrize("name", ["lock.json", "facts.json"])
def test_a_file_that_is_missing_is_no_fresh_start(taken_over: Run, folder: Path, name: str) -> None:
    (folder / "vendor" / name).unlink()
    ran = taken_over(small.vendor())
    assert ran.status == 2
    assert f"{name} is missing; restore it, or remove the other file too" in ran.error


@pytest.mark.usefixtures("folder")
def test_without_a_description_nothing_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command.main([""])
    assert "name a file, a folder or an address" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_day_that_is_none_is_named_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command.main(["x.json", "--date", "28.11.2026"])
    assert capsys.readouterr().err == "sync: argument --date: '28.11.2026' is not a day such as 2026-11-28\n"


def test_a_result_that_is_not_valid_is_refused_in_lines(taken_over: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def spoilt(*_: object) -> Node:
        raise Refused([Problem("openapi/paths/things.yaml", 3, "it is spoilt")])

    monkeypatch.setattr(command, "bundle", spoilt)
    document = small.vendor()
    fields(document)["added"] = {"type": "string"}
    ran = taken_over(document, "--write")
    assert (ran.status, ran.error.splitlines()[0]) == (2, "openapi/paths/things.yaml:3: it is spoilt")


GUESSED = (
    "            schema: {$ref: ../schemas/things.yaml#/ThingPage}\n",
    "            schema: {anyOf: [{$ref: ../schemas/things.yaml#/ThingPage}, {type: array, items: {$ref: ../schemas/things.yaml#/Thing}}]}\n",
)


@pytest.mark.parametrize(
    ("given", "page", "shown"),
    [
        pytest.param(
            None, {"items": "results", "next": "next"}, {"$ref": "#/components/schemas/ThingList"}, id="a page"
        ),
        pytest.param(
            {"type": "array", "items": {"$ref": "#/components/schemas/ThingOut"}},
            {"items": ""},
            {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
            id="an array",
        ),
    ],
)
def test_the_vendors_page_replaces_one_that_was_inferred(
    run: Run, folder: Path, given: Any, page: Node, shown: Node
) -> None:
    file = folder / "paths" / "things.yaml"
    text = file.read_text()
    assert GUESSED[0] in text
    file.write_text(
        text.replace(*GUESSED).replace(
            "        description: A page.\n", "        description: A page.\n        x-inferred: a guess\n"
        )
    )
    (folder / "zenskar.bundled.json").write_text(render(bundle(folder / "zenskar.yaml")))
    document = small.vendor()
    if given is not None:
        answer(document, given, method="get")
    run(document, "--write")
    found = operation(bundle(folder / "zenskar.yaml"))
    assert (found["x-page"], "x-inferred" in found["responses"]["200"]) == (page, False)
    assert found["responses"]["200"]["content"]["application/json"]["schema"] == shown
