"""A raw client of a description that is not ours: what can be done is generated, the rest is listed."""

import importlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any

import pytest

from scripts import generate as command
from scripts import trial
from scripts.description import DescriptionError
from scripts.foreign import completed, raw_client, read
from scripts.normalise import Refusal, normalise
from zenskar_client import http

YAML = """
openapi: 3.0.3
info: {title: Zoo API, version: 2024-01-01}
servers: [{url: "https://{place}.example/v1/", variables: {place: {default: zoo}}}]
x-page: {items: ignored}
paths:
  /animals/{animal-id}:
    parameters:
      - {name: animal-id, in: path, required: true, schema: {type: integer}}
      - {name: session, in: query, schema: {type: string}}
    get:
      tags: [Animals, more]
      operationId: animals-get
      x-page: {items: nothing}
      responses:
        200:
          description: An animal.
          content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}
    delete:
      tags: [Animals]
      responses: {204: {description: Gone.}}
  /animals:
    post:
      tags: [Animals]
      operationId: createAnimal
      requestBody: {$ref: "#/components/requestBodies/Animal"}
      responses: {"201": {$ref: "#/components/responses/Animal"}}
    get:
      tags: [Animals]
      operationId: animals_get
      servers: [{url: /elsewhere}]
      responses: {default: {description: Any.}}
  /cookies:
    get:
      tags: [call]
      parameters: [{name: s, in: cookie, schema: {type: string}}]
      responses: {"200": {description: Fine.}}
  /strange:
    get: {responses: {"200": {description: Fine., content: {application/json: {schema: {$ref: "other.yaml#/X"}}}}}}
    put: {responses: {"301": {description: Elsewhere.}}}
    head: {responses: {"200": {description: Fine.}}}
  /templates/{id}:
    get: {operationId: broken, responses: {"200": {description: Fine.}}}
components:
  requestBodies:
    Animal: {content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
  responses:
    Animal: {description: An animal., content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
  schemas:
    Animal:
      type: object
      required: [name]
      nullable: true
      properties:
        name: {type: string, example: 2024-01-01}
        x-weight: {type: number}
        born: {type: string, format: date, enum: [2024-01-01, 2024-01-02]}
    Unused: {$ref: "#/components/schemas/Nobody"}
"""

LEFT_OUT = [
    "left out: GET /cookies: the parameter s is a cookie; the client sends no cookies",
    "left out: PUT /strange: no response is successful; it has 301",
    "left out: GET /strange: $ref 'other.yaml#/X' leads out of the document; references begin with #/",
    "left out: GET /templates/{id}: the generator cannot read it: Incorrect path templating for /templates/{id} (Path parameters do not match with path)",
]  # fmt: skip


BOMB = "a0: &a0 [1, 1]\n" + "\n".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30))


@pytest.fixture(scope="module")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("foreign")
    (folder / "zoo.yaml").write_text(YAML)
    count, refused = raw_client(folder / "zoo.yaml", folder / "zoo_client")
    assert count == 5
    assert [f"left out: {each}" for each in refused] == LEFT_OUT
    sys.path.insert(0, str(folder))
    yield importlib.import_module("zoo_client")
    sys.path.remove(str(folder))


def answer(request: http.Request) -> http.Response:
    echo = {"name": str(request.url), "x-weight": 1.5, "more": request.headers.get("authorization")}
    return http.Response(200, json=echo if request.method != "DELETE" else None)


def test_a_raw_client_calls_the_api_with_the_headers_of_the_caller(zoo: Any) -> None:
    animals = importlib.import_module("zoo_client.api.animals.animals_get")
    client = zoo.Client(headers={"authorization": "Bearer x"}, transport=http.MockTransport(answer))
    with client:
        animal = client.call(animals.request(7, session="s"))
    assert animal.name == "https://zoo.example/v1/animals/7?session=s"
    assert (str(animal.x_weight), animal.additional_properties) == ("1.5", {"more": "Bearer x"})


def test_a_raw_client_refers_to_nothing_of_this_project(zoo: Any) -> None:
    files = list(Path(str(zoo.__file__)).parent.rglob("*.py"))
    assert [file.name for file in files if "zenskar" in file.read_text("utf-8")] == []
    animals = importlib.import_module("zoo_client.api.animals").Animals
    with zoo.Client(transport=http.MockTransport(answer)) as client:
        assert animals(client).get(7).name == "https://zoo.example/v1/animals/7"


def test_each_operation_has_a_name_of_its_own(zoo: Any) -> None:
    folder = Path(str(zoo.__file__)).parent
    assert sorted(path.stem for path in (folder / "api/animals").glob("[!_]*.py")) == [
        *("animals_get", "animals_get_2", "create_animal", "delete_animals_animal_id")
    ]
    methods = importlib.import_module("zoo_client.api.animals").Animals
    assert {"get", "get_2", "create", "delete_id"} <= set(dir(methods))
    text = (folder / "__init__.py").read_text()
    assert text.startswith("# Made by `python -m scripts.generate --from")
    assert "The raw client of the Zoo API:" in text
    ours = ("zk.", "zenskar_ext`", "zenskar probe")
    texts = {path.name: path.read_text() for path in folder.rglob("*.py")}
    assert {name: word for name, text in texts.items() for word in ours if word in text} == {}
    assert 'server="http://localhost/elsewhere"' in (folder / "api/animals/animals_get_2.py").read_text()


def test_the_command_lists_what_it_leaves_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "zoo.yaml").write_text(YAML)
    target = tmp_path / "made" / "zoo_client"
    assert command.main(["--from", str(tmp_path / "zoo.yaml"), "--into", str(target)]) == 0
    assert capsys.readouterr().out.splitlines() == [f"{target}: 5 of 9 operations.", *LEFT_OUT]
    assert (target / "py.typed").is_file()
    assert [path.name for path in target.parent.iterdir()] == ["zoo_client"]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.yaml", None, "a.yaml: the file cannot be read: No such file or directory"),
        ("a.json", "{", "a.json:1: this is no JSON: Expecting property name"),
        ("a.json", "[" + "1" * 5000 + "]", "a.json: this is no JSON: Exceeds the limit"),
        ("a.yaml", "a: [", "a.yaml:1: this is no YAML: expected the node content, but found '<stream end>'"),
        ("a.yaml", "a:\n  b: 1\n c: 2", "a.yaml:3: this is no YAML: expected <block end>"),
        ("a.yaml", BOMB, "a.yaml:20: it has more than 3,000,000 values"),
        ("a.yaml", "a: &a [*a]", "a.yaml:1: *a stands for nothing that ends before it"),
        ("a.yaml", "a: " + "[" * 200 + "]" * 200, "a.yaml:1: it is nested more than 100 levels deep"),
        ("a.json", "[" * 100_000 + "]" * 100_000, "a.json: it is nested more than 100 levels deep"),
        ("a.yaml", "- 1", "a.yaml: it is a list; a description is a mapping that begins with `openapi: 3.1.0`"),
        ("a.yaml", "some text", "a.yaml: it is a text; a description is a mapping"),
        ("a.json", '{"swagger": "2.0"}', "a.json: it is of Swagger 2.0; convert it to OpenAPI 3 first"),
        ("a.json", '{"paths": {}}', "a.json: /openapi, the version, is missing; versions 3.0 and 3.1 can be read"),
        ("a.json", '{"openapi": "3.2.0", "paths": {}}', "a.json: /openapi is '3.2.0'"),
        ("a.json", '{"openapi": "3.1.0"}', "a.json: /paths is missing"),
        ("a.json", '{"openapi": "3.1.0", "paths": {}, "info": []}', "a.json: /info is no mapping"),
        (
            "a.json",
            '{"openapi": "3.1.0", "paths": {}, "components": {"schemas": 1}}',
            "a.json: /components/schemas is no mapping",
        ),
    ],
)
def test_a_file_that_is_no_description_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str | None, says: str
) -> None:
    if text is not None:
        (tmp_path / name).write_text(text)
    assert command.main(["--from", str(tmp_path / name), "--into", str(tmp_path / "x_client")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert says in line
    assert not (tmp_path / "x_client").exists()


@pytest.mark.parametrize(
    ("name", "says"), [("zoo.yaml", "is there already"), ("a-b", "'a-b' cannot be the name of a package")]
)
def test_a_folder_that_cannot_be_a_new_package_is_refused(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "zoo.yaml").write_text(YAML)
    with pytest.raises(DescriptionError, match=says):
        raw_client(tmp_path / "zoo.yaml", tmp_path / name)


@pytest.mark.parametrize("arguments", [["--from", "a"], ["--into", "a"], ["--from", "a", "--into", "b", "--check"]])
def test_from_goes_with_into(arguments: list[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(arguments)


def test_a_client_that_cannot_be_imported_is_not_put_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "failures", lambda _: {PurePath("models/a.py"): "it is broken"})
    (tmp_path / "zoo.yaml").write_text(YAML)
    with pytest.raises(DescriptionError, match=r"models/a.py cannot be imported: it is broken"):
        raw_client(tmp_path / "zoo.yaml", tmp_path / "zoo_client")
    assert [path.name for path in tmp_path.iterdir()] == ["zoo.yaml"]


ODD = [
    "²",
    "ﬁ",
    "名",
    "",
    "-",
    "1",
    "+1",
    "-1",
    "a b",
    "class",
    "None",
    "__init__",
    "$ref",
    "self",
    "A_B",
    "a-b",
    "é",
    "e\u0301",
]
ODD += ["{", '"', "\\", "\n", "Ⅷ", "request", "Decimal", "dt", "x" * 300, "to_dict", "toDict", "call", "Unset", "raw"]


def test_any_text_may_be_a_name(tmp_path: Path) -> None:
    fields: dict[str, Any] = {name: {"type": "string", "enum": [name, *ODD]} for name in ODD}
    parameters = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in ODD if name]
    body = {"content": {"application/json": {"schema": {"type": "object", "title": "T", "properties": fields}}}}
    operation = {"parameters": parameters, "requestBody": body, "responses": {"200": {"description": "", **body}}}
    paths = {
        f"/{number}": {"post": {**operation, "operationId": name, "tags": [name]}} for number, name in enumerate(ODD)
    }
    (tmp_path / "odd.json").write_text(json.dumps({"openapi": "3.1.0", "paths": paths}))
    assert raw_client(tmp_path / "odd.json", tmp_path / "odd_client") == (len(ODD), [])
    sys.path.insert(0, str(tmp_path))
    model = importlib.import_module("odd_client.models").T
    sys.path.remove(str(tmp_path))
    data = {name: name for name in ODD}
    assert model.from_dict(data).to_dict() == data
    assert model.from_dict(data).additional_properties == {}


JUNK: tuple[Any, ...] = (
    None,
    True,
    -1,
    1.5,
    "text",
    [],
    {},
    [None],
    {"x": 1},
    {"$ref": 3},
    {"allOf": "x"},
    {"type": 7},
)


SMALL: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "servers": [{"url": "https://{r}.x.com", "variables": {"r": {"default": "eu"}}}],
    "tags": [{"name": "things", "description": "d"}],
    "paths": {
        "/touched/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "servers": [{"url": "https://a.b"}],
            "post": {
                "tags": ["things"],
                "operationId": "touch",
                "parameters": [{"name": "q", "in": "query", "schema": {"type": "array", "items": {}}, "style": "form"}],
                "requestBody": {
                    "content": {
                        "multipart/form-data": {
                            "schema": {"$ref": "#/components/schemas/P"},
                            "encoding": {"f": {"style": "deepObject"}},
                        }
                    }
                },
                "responses": {"2XX": {"$ref": "#/components/responses/R"}},
            },
        },
        "/whole": {"get": {"operationId": "whole", "responses": {"200": {"description": "Fine."}}}},
    },
    "components": {
        "parameters": {"X": {"name": "x", "in": "query", "schema": {}}},
        "requestBodies": {"B": {"content": {"text/plain": {"schema": {"type": "string"}}}}},
        "responses": {"R": {"content": {"application/json": {"schema": {"anyOf": [{"$ref": "#/components/schemas/P"}]}}}}},
        "schemas": {
            "P": {"type": "object", "required": ["k"], "properties": {"k": {"const": "p"}, "n": {"minimum": 1}}},
            "Q": {"allOf": [{"$ref": "#/components/schemas/P"}], "discriminator": {"propertyName": "k", "mapping": {}}},
        },
    },
}  # fmt: skip


def test_what_is_not_written_as_openapi_says_is_left_out_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    for place in _places(SMALL):
        for junk in JUNK:
            edited = json.loads(json.dumps(SMALL))
            node = edited
            for key in place[:-1]:
                node = node[key]
            node[place[-1]] = junk
            file.write_text(json.dumps(edited))
            refused: list[Refusal] = []
            try:
                normal = normalise(completed(read(file), file.name, refused))
            except DescriptionError as error:
                assert place[0] in ("openapi", "info", "paths", "components")
                assert len(place) == 1 or place == ("components", "schemas")
                said = str(error)
                assert said.splitlines() == [said]
                continue
            for refusal in (*refused, *normal.refused):
                assert str(refusal).splitlines() == [str(refusal)]
            if "/whole" not in place and place != ("paths",):
                assert "get" in normal.document["paths"]["/whole"], (place, junk)


def test_parts_that_nothing_uses_may_be_wrong(tmp_path: Path) -> None:
    names = ("responses", "parameters", "requestBodies", "securitySchemes", "headers")
    parts = {name: {"A": 5, "B": [1]} for name in names}
    paths = {"/a": {"get": {"responses": {"200": {"description": ""}}}, "put": None}, "/b": {"$ref": "#/no"}, "c": 1}
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"openapi": "3.1.0", "jsonSchemaDialect": 5, "paths": paths, "components": parts}))
    count, refused = raw_client(file, tmp_path / "made")
    assert (count, [str(each) for each in refused]) == (
        1,
        [
            "PUT /a: there is no operation here, which is a mapping; look at the indentation",
            "/b: nothing is at $ref #/no",
            "c: it is no mapping of methods to operations",
        ],
    )


def _ref(place: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{place}"}


def _fields_of(fields: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": fields}


@pytest.mark.parametrize(
    ("link", "links"),
    [
        pytest.param(lambda to: {"allOf": [_ref(to), _ref(to)]}, 40, id="allOf"),
        pytest.param(lambda to: {"anyOf": [_ref(to), {"type": "array", "items": _ref(to)}]}, 40, id="anyOf"),
        pytest.param(lambda to: {"type": "array", "items": _ref(to)}, 400, id="lists"),
        pytest.param(_ref, 2000, id="references"),
        pytest.param(lambda to: {"allOf": [_fields_of({"a": {}}), _ref(to)]}, 300, id="inheritance"),
        pytest.param(
            lambda to: {
                "allOf": [
                    _fields_of({"a": _ref(to), "b": _ref(to)}),
                    _fields_of({"a": {"allOf": [_ref(to)]}, "b": {"allOf": [_ref(to)]}}),
                ]
            },
            40,
            id="inherited fields",
        ),
        pytest.param(
            lambda to: (
                _fields_of({"a": _ref(f"{to}/properties/a"), "b": _ref(f"{to}/properties/a")})
                | {"properties": {"a": _fields_of({"x": _ref(f"{to}/properties/a"), "y": _ref(f"{to}/properties/a")})}}
            ),
            40,
            id="references into schemas",
        ),
        pytest.param(
            lambda _: {"allOf": [{"anyOf": [_fields_of({f"a{n}": {}}), _fields_of({f"b{n}": {}})]} for n in range(40)]},
            1,
            id="unions",
        ),
    ],
)
def test_a_schema_that_grows_with_each_link_is_left_out_in_one_line(link: Any, links: int) -> None:
    schemas = {f"S{number}": link(f"S{number + 1}") for number in range(links)}
    schemas[f"S{links}"] = _fields_of({"a": {"type": "string"}})
    content = {"content": {"application/json": {"schema": _ref("S0")}}}
    paths = {"/a": {"get": {"responses": {"200": {"description": "", **content}}}}}
    whole = {"openapi": "3.1.0", "info": {}, "paths": paths, "components": {"schemas": schemas}}
    (refusal,) = normalise(completed(whole, "a.json", [])).refused
    assert re.fullmatch(r"GET /a: .*(the limit|nested too deeply)", str(refusal))


def _places(node: Any) -> Iterator[tuple[Any, ...]]:
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in children:
        yield (key,)
        yield from ((key, *place) for place in _places(value))


def test_what_fastapi_writes_behind_a_name_is_left_out(tmp_path: Path) -> None:
    operation = '{"operationId": "get_item_items__item_id__get", "responses": {}}'
    text = f'{{"openapi": "3.1.0", "paths": {{"/items/{{item_id}}": {{"get": {operation}, "put": {operation}}}}}}}'
    (tmp_path / "a.json").write_text(text)
    item = completed(read(tmp_path / "a.json"), "a.json", [])["paths"]["/items/{item_id}"]
    assert (item["get"]["operationId"], item["get"]["x-method"]) == ("get_item", "get_item")
    assert item["put"]["operationId"] == "get_item_items__item_id__get"


def test_what_a_description_leaves_out_is_filled_in(tmp_path: Path) -> None:
    text = '{"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {}, "tags": ["Call me", "b"]}, "put": {"tags": []}}}}'
    (tmp_path / "a.json").write_text(text)
    found = completed(read(tmp_path / "a.json"), "a.json", [])
    assert found["info"] == {"title": "a.json", "version": "0"}
    assert found["servers"] == [{"url": "http://localhost"}]
    assert [tag["x-namespace"] for tag in found["tags"]] == ["call_me", "default"]
    assert found["paths"]["/a"]["get"]["summary"] == "Get a"


@pytest.mark.parametrize(
    ("paths", "counts"),
    [
        pytest.param({"/a": None}, (0, 0), id="no operation"),
        pytest.param({"/a": {"get": {"responses": {"200": {"description": "x"}}}}}, (1, 1), id="no model"),
        pytest.param({"/a": {"get": {"parameters": [None], "responses": {}}}}, (0, 1), id="none that can be read"),
    ],
)
def test_a_client_may_be_nearly_empty(tmp_path: Path, paths: dict[str, Any], counts: tuple[int, int]) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"openapi": "3.1.0", "info": {}, "paths": paths}))
    count, refused = raw_client(file, tmp_path / "made")
    assert (count, count + len(refused)) == counts


def test_code_that_does_not_parse_is_refused_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.foreign.MARK", "(\n")
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"openapi": "3.1.0", "info": {}, "paths": {}}))
    with pytest.raises(DescriptionError, match=r"\Aruff cannot read what was generated: [^\n]+\Z"):
        raw_client(file, tmp_path / "made")
    assert not (tmp_path / "made").exists()
