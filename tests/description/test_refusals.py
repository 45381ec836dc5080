"""What is refused is refused in one line: the file, the line, what is wrong and what would be right."""

from pathlib import Path

import pytest

from scripts import generate, reading
from scripts.problems import Refused

FILES = {
    "zenskar.yaml": """\
openapi: 3.1.0
info: {title: Small, version: "1", x-apiversion: "20230501"}
servers:
  - url: https://small.example
tags:
  - {name: Things, x-namespace: things, description: What there is.}
x-common-responses:
  "404": {$ref: responses.yaml#/NotFound}
components: {}
paths:
  /things/{thing_id}: {$ref: "paths/things.yaml#/~1things~1{thing_id}"}
""",
    "paths/things.yaml": """\
/things/{thing_id}:
  get:
    operationId: get_thing
    x-method: get
    tags: [Things]
    summary: Get a thing
    x-evidence: {level: documented, index: [], sources: [a page]}
    parameters:
      - {$ref: ../parameters.yaml#/ThingId}
    responses:
      "200":
        description: The thing.
        content:
          application/json:
            schema: {$ref: ../schemas/things.yaml#/Thing}
""",
    "schemas/things.yaml": """\
Thing:
  title: Thing
  type: object
  required: [id]
  properties:
    id: {type: string}
    price: {type: number, x-money: major}
    part: {$ref: "#/Part"}
Part:
  title: Part
  type: object
  properties:
    size: {type: string}
""",
    "parameters.yaml": "ThingId: {name: thing_id, in: path, required: true, schema: {type: string}}\n",
    "responses.yaml": "NotFound: {description: There is no such thing.}\n",
}
PATHS, SCHEMAS, ENTRY = "paths/things.yaml", "schemas/things.yaml", "zenskar.yaml"
BOMB = "bomb:\n" + "".join(f"  - &a{n} [{f'*a{n - 1}, ' * 9 if n else '1'}]\n" for n in range(9))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small description that nothing is wrong with."""
    for name, text in FILES.items():
        file = tmp_path / "openapi" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "openapi"


def lines(folder: Path) -> list[str]:
    """Return what is wrong with a description."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generate, "_format", lambda _: None)
        try:
            generate.generated(folder, folder.parent / "client")
        except Refused as refused:
            return str(refused).splitlines()
    return []


def test_nothing_is_wrong_with_the_small_description(folder: Path) -> None:
    assert lines(folder) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        # keywords, extensions and their values
        (SCHEMAS, "  properties:\n    id", "  propertys:\n    id", "schemas/things.yaml:5: propertys is no keyword of a schema; did you mean properties?"),
        (SCHEMAS, "x-money", "x-mony", "schemas/things.yaml:7: x-mony is no keyword of a schema; did you mean x-money?"),
        (SCHEMAS, "major", "mayor", "schemas/things.yaml:7: x-money is 'mayor'; it must be one of major, minor, unknown; did you mean major?"),
        (SCHEMAS, "number", "nubmer", "schemas/things.yaml:7: type is 'nubmer'; it must be one of array, boolean, integer, null, number, object, string; did you mean number?"),
        (SCHEMAS, "{type: string}\n    price", "\n    price", "schemas/things.yaml:6: id is null; a schema is expected"),
        (SCHEMAS, "[id]", "id", "schemas/things.yaml:4: required is a text; a list is expected"),
        (SCHEMAS, "[id]", "[idd]", "schemas/things.yaml:4: idd is required, but no property is called so; did you mean id?"),
        (SCHEMAS, "[id]", "[id, id]", "schemas/things.yaml:4: 'id' is in required twice; remove it"),
        (SCHEMAS, "title: Part", "title: Bit", "schemas/things.yaml:10: the title is Bit; Part is expected"),
        (SCHEMAS, "size: {type: string}", "size: {type: string, default: 5}", "schemas/things.yaml:13: 5 is not of type 'string'"),
        (SCHEMAS, "size: {type: string}", "size: {type: string, format: dat-time}", "schemas/things.yaml:13: format is 'dat-time', which OpenAPI does not know; did you mean date-time?"),
        (SCHEMAS, "size: {type: string}", "size: {type: string, format: uid}", "schemas/things.yaml:13: format is 'uid', which OpenAPI does not know; did you mean uuid?"),
        (SCHEMAS, "size: {type: string}", "size: {type: string, minimum: 3}", "schemas/things.yaml:13: minimum says nothing of string; it is for integer or number"),
        (SCHEMAS, "size: {type: string}", "size: {type: integer, minimum: 3, maximum: 1}", "schemas/things.yaml:13: minimum is 3, which is more than maximum, 1"),
        (SCHEMAS, "size: {type: string}", "size: {type: string, minLength: -1}", "schemas/things.yaml:13: minLength is -1; a whole number from 0 is expected"),
        (SCHEMAS, "size: {type: string}", "size: {type: [array, 'null']}", "schemas/things.yaml:13: an array has no items; add the schema of its items"),
        (SCHEMAS, "size: {type: string}", "size: {type: string, enum: [a, 1]}", "schemas/things.yaml:13: 1 is not of type string"),
        (SCHEMAS, "size: {type: string}", "size: {type: [string, 'null'], const: 1}", "schemas/things.yaml:13: 1 is not of type string or null"),
        (SCHEMAS, "size: {type: string}", "size: {type: string, x-extensible-enum: [a, done], x-final-statuses: {values: [don]}}", "schemas/things.yaml:13: don is none of the values; did you mean done?"),
        (SCHEMAS, "size: {type: string}", "size: {type: string, x-final-statuses: {assumed: We guess.}}", "schemas/things.yaml:13: the final statuses has no values; add it"),
        (SCHEMAS, "size: {type: string}", "size: {pattern: (}", "schemas/things.yaml:13: '(' is not a 'regex'"),
        (PATHS, "documented", "guessed", "paths/things.yaml:7: level is 'guessed'; it must be one of published, documented, vendor_tool, client_code, inferred, assumed, probed, adopted, observed"),
        (PATHS, "summary: Get a thing", "sumary: Get a thing", "paths/things.yaml:6: sumary is no keyword of an operation; did you mean summary?"),
        (PATHS, "x-method: get", "x-method: Get it", "paths/things.yaml:4: x-method is 'Get it'; a name such as list is expected"),
        (PATHS, "operationId: get_thing", "operationId: ''", "paths/things.yaml:3: operationId is empty; a name such as list_things is expected"),
        (PATHS, "[Things]", "[Thing]", "paths/things.yaml:5: no tag is called Thing; did you mean Things?"),
        (PATHS, '"200"', '"20"', "paths/things.yaml:11: the name is '20'; a status such as 200, 2XX or default is expected"),
        (PATHS, "application/json", "json", "paths/things.yaml:14: the name is 'json'; a media type such as application/json is expected"),
        (PATHS, "    parameters:\n      - {$ref: ../parameters.yaml#/ThingId}\n", "", "paths/things.yaml:2: the path has {thing_id}, which no path parameter describes"),
        (PATHS, "  get:\n", "  fetch:\n", "paths/things.yaml:2: fetch is no keyword of a path"),
        (PATHS, "    summary", "    x-page: {items: rows}\n    summary", "paths/things.yaml:2: x-page names rows, which Thing lacks"),
        (PATHS, "    summary", "    x-page: {items: id, instead: [rows]}\n    summary", "paths/things.yaml:2: x-page names rows, which Thing lacks"),
        (PATHS, "    summary", "    x-page: {items: id, instead: rows}\n    summary", "paths/things.yaml:6: instead is a text; a list is expected"),
        (ENTRY, "https://small.example", 'https://x", evil(), "', "zenskar.yaml:4: url is 'https://x\", evil(), \"'; an address such as https://api.example.com is expected"),
        (ENTRY, "x-namespace: things", "x-namespace: ../things", "zenskar.yaml:6: x-namespace is '../things'; a name such as usage_events is expected"),
        (ENTRY, "What there is.", "'What \u202ethere is.'", "zenskar.yaml:6: there is an invisible character, U+202E, in 'What \\u202ethere is.'; remove it"),
        ("parameters.yaml", "in: path", "in: cookie", "parameters.yaml:1: in is 'cookie'; it must be one of path, query, header"),
        ("parameters.yaml", "{type: string}", '{type: ["null"]}', "parameters.yaml:1: a parameter cannot be null only; add the type that it is sent as"),
        ("responses.yaml", "description:", "descripton:", "responses.yaml:1: a response has no description; add it"),
        # refs and files
        (PATHS, "things.yaml#/Thing", "things.yaml#/Ting", "paths/things.yaml:15: nothing is at ../schemas/things.yaml#/Ting; did you mean Thing?"),
        (PATHS, "things.yaml#/Thing", "nowhere.yaml#/Thing", "paths/things.yaml:15: nothing is at ../schemas/nowhere.yaml#/Thing"),
        (PATHS, "things.yaml#/Thing", "thing.yaml#/Thing", "paths/things.yaml:15: nothing is at ../schemas/thing.yaml#/Thing; did you mean ../schemas/things.yaml?"),
        (PATHS, "    responses:", "      - {name: thing_id, in: path, required: true, schema: {type: string}}\n    responses:", "paths/things.yaml:10: the path parameter thing_id is there already; remove one of them"),
        (PATHS, "    responses:", "      - {name: Host, in: header, schema: {type: string}}\n    responses:", "paths/things.yaml:10: the client sets the header Host itself; remove the parameter"),
        (PATHS, "    responses:", '      - {name: "X\\r\\nA", in: header, schema: {type: string}}\n    responses:', "paths/things.yaml:10: 'X\\r\\nA' is no name of a header"),
        (PATHS, "    responses:", "      - {name: X-A, in: header, schema: {type: string}}\n      - {name: x-a, in: header, schema: {type: string}}\n    responses:", "paths/things.yaml:11: the header parameter x-a is there already"),
        (SCHEMAS, '"#/Part"', '"../parameters.yaml#/ThingId"', "schemas/things.yaml:8: $ref is '#/components/parameters/ThingId'; a reference to one of the schemas is expected"),
        (SCHEMAS, '"#/Part"', '"../paths/things.yaml#/~1things~1{thing_id}"', "schemas/things.yaml:8: only the paths of zenskar.yaml may refer to ../paths/things.yaml#/~1things~1{thing_id}"),
        (SCHEMAS, "Part:\n  title: Part\n", 'Part: {$ref: "#/Bit"}\nBit: {$ref: "#/Part"}\nOther:\n  title: Other\n', "schemas/things.yaml:9: Part -> Bit -> Part leads to itself only"),
        # YAML
        (SCHEMAS, "Part:\n", "Thing:\n", "schemas/things.yaml:9: Thing is already in line 1; a key may be there once"),
        (SCHEMAS, "title: Part", "title: 'Part", "schemas/things.yaml:14: this is no YAML: found unexpected end of stream"),
        (SCHEMAS, "title: Part", "title: Part: it", "schemas/things.yaml:10: this is no YAML: mapping values are not allowed here; a colon is missing in the line before"),
        (SCHEMAS, "  title: Part", " title: Part", "schemas/things.yaml:11: this is no YAML: mapping values are not allowed here; "),
        (SCHEMAS, "  properties:\n    size", "   properties:\n    size", "schemas/things.yaml:12: this is no YAML: "),
        (PATHS, "    summary", "   summary", "paths/things.yaml:6: this is no YAML: expected <block end>, but found '<block mapping start>'; this line is indented otherwise"),
        (PATHS, "    summary", "\tsummary", "paths/things.yaml:6: this is no YAML: found character '\\t' that cannot start any token; indent with spaces"),
        (SCHEMAS, "title: Part", "title: !!python/name:os.system x", "schemas/things.yaml:10: the tag tag:yaml.org,2002:python/name:os.system is not used here; write a plain value"),
        (SCHEMAS, "title: Part", "title: 2026-11-21", "schemas/things.yaml:10: 2026-11-21 is read as a date; quote it"),
        (SCHEMAS, "title: Part", f"maximum: {'9' * 50}", "schemas/things.yaml:10: this number has more than 40 digits, the limit"),
        (SCHEMAS, "title: Part", "maximum: 1e999", "schemas/things.yaml:10: 1e999 is no number of JSON"),
        (SCHEMAS, "title: Part", 'title: "\\ud800"', "schemas/things.yaml:10: this text has half of a character, which no file in UTF-8 can hold"),
        (SCHEMAS, "title: Part", f"enum: {'[' * 5000}", "schemas/things.yaml:10: values are nested more than 64 deep, the limit"),
        (SCHEMAS, "title: Part", "enum: &a [*a]", "schemas/things.yaml:10: *a stands for nothing that ends before it"),
        (SCHEMAS, "Part:\n", f"{BOMB}Part:\n", "schemas/things.yaml:16: the file has more than 500,000 values with its aliases, the limit"),
        (PATHS, '"200"', "200", "paths/things.yaml:11: the key 200 is no text; quote it"),
    ],
)  # fmt: skip
def test_the_line_of_what_is_refused_is_named(folder: Path, file: str, old: str, new: str, line: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    said = lines(folder)
    assert [each for each in said if each.startswith(f"openapi/{line}")], "\n".join(said)


def test_all_that_is_wrong_is_said_at_once_and_in_order(folder: Path) -> None:
    for file, old, new in (
        (PATHS, "documented", "guessed"),
        (PATHS, "things.yaml#/Thing", "things.yaml#/Ting"),
        (SCHEMAS, "x-money", "x-mony"),
        (SCHEMAS, "title: Part", "title: 2026-11-21"),
        ("responses.yaml", "NotFound: ", "NotFound: ["),
    ):
        (folder / file).write_text((folder / file).read_text().replace(old, new, 1))
    said = lines(folder)
    assert [line.split(":")[:2] for line in said] == [
        ["openapi/paths/things.yaml", "7"],
        ["openapi/paths/things.yaml", "15"],
        ["openapi/responses.yaml", "2"],
        ["openapi/schemas/things.yaml", "7"],
        ["openapi/schemas/things.yaml", "10"],
    ]


def test_what_is_misspelt_does_not_hide_what_does_not_fit_together(folder: Path) -> None:
    text = (folder / SCHEMAS).read_text()
    (folder / SCHEMAS).write_text(
        text.replace("[id]", "[idd]").replace("title: Part", "title: Bit").replace("size: {type", "size: {tpye")
    )
    path = (folder / PATHS).read_text()
    (folder / PATHS).write_text(path + path.replace("/things/", "/others/").replace("x-method: get", "x-method: other"))
    entry = (folder / ENTRY).read_text()
    (folder / ENTRY).write_text(entry + '  /others/{thing_id}: {$ref: "paths/things.yaml#/~1others~1{thing_id}"}\n')
    assert lines(folder) == [
        "openapi/paths/things.yaml:17: the operationId get_thing is already that of openapi/paths/things.yaml:2; choose another one",
        "openapi/schemas/things.yaml:4: idd is required, but no property is called so; did you mean id?",
        "openapi/schemas/things.yaml:10: the title is Bit; Part is expected",
        "openapi/schemas/things.yaml:13: tpye is no keyword of a schema; did you mean type?",
    ]
    (folder / SCHEMAS).write_text((folder / SCHEMAS).read_text().replace('"#/Part"', '"#/Prt"'))
    assert len(lines(folder)) == 5  # nor does a ref that leads nowhere


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a: \xff", "openapi/responses.yaml:1: this is not UTF-8"),
        (b"- x", "openapi/responses.yaml:1: the file must be a mapping of names"),
        (b"", "openapi/responses.yaml:1: the file must be a mapping of names"),
        (b"a: 1\n---\nb: 2", "openapi/responses.yaml:2: a second document begins here; a file is one document"),
        (b"# " + b"x" * reading.BYTES, "openapi/responses.yaml: the file is larger than 2,000,000 bytes, the limit"),
        (b"? [a]\n: b", "openapi/responses.yaml:1: only a text can be a key"),
        (b"\x00", "openapi/responses.yaml:1: this is no YAML: "),
    ],
    ids=["bytes", "list", "empty", "documents", "size", "key", "control character"],
)
def test_a_file_that_is_no_part_of_a_description_is_named(folder: Path, content: bytes, message: str) -> None:
    (folder / "responses.yaml").write_bytes(content)
    assert [line for line in lines(folder) if line.startswith(message)]


def test_a_folder_without_a_description_is_named(tmp_path: Path) -> None:
    (tmp_path / "openapi").mkdir()
    assert "openapi/zenskar.yaml: the file cannot be read: No such file or directory" in lines(tmp_path / "openapi")


def test_an_alias_stands_for_its_value(folder: Path) -> None:
    text = (
        (folder / SCHEMAS).read_text().replace("size: {type: string}", "size: &size {type: string}\n    again: *size")
    )
    (folder / SCHEMAS).write_text(text)
    assert lines(folder) == []
