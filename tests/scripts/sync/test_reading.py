"""What is read is data: what is no description, or too much of one, is refused in one line, and nothing is written."""

import contextlib
import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from scripts.sync import parsing, reading
from scripts.sync.fetching import Fetcher
from scripts.sync.listing import listing
from scripts.sync.pages import page
from scripts.sync.parsing import DEEPEST, InputError, parsed
from scripts.sync.reading import Source, read
from tests.scripts.sync import sites
from tests.scripts.sync.conftest import Run

OPERATION: dict[str, Any] = {"summary": "Get thing", "responses": {"200": {"description": "A thing."}}}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "zenskar", "version": "2.0.0"},
    "paths": {"/things": {"get": OPERATION}},
    "components": {"schemas": {"Thing": {"type": "object", "properties": {"id": {"type": "string"}}}}},
}
THING = {"$ref": "#/components/schemas/Thing"}
FORM_OF_2025 = """paths:
  path: /things
  method: get
  request: {}
"""


def changed(**parts: Any) -> str:
    return json.dumps({**DOCUMENT, **parts})


def answering(schema: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {"/things": {"get": {"responses": {"200": {"description": "A thing.", "content": content}}}}}


def mintlify(text: str, info: str = "yaml get /things") -> str:
    return f"# Get thing\n\n## OpenAPI\n\n````{info}\n{text}\n````\n"


def bomb() -> str:
    lines = ["a0: &a0 [x, x]", *(f"a{number}: &a{number} [*a{number - 1}, *a{number - 1}]" for number in range(1, 40))]
    return "\n".join(lines)


FILES = [
    pytest.param("", "an OpenAPI document is a mapping, not NoneType", id="empty"),
    pytest.param("[]", "an OpenAPI document is a mapping, not list", id="a list"),
    pytest.param('{"openapi": "3.1.0", "paths": {', "not JSON: ", id="JSON that was cut"),
    pytest.param('{"openapi": NaN}', "NaN is not JSON", id="NaN"),
    pytest.param("a: [1, 2", "not YAML: ", id="YAML that was cut"),
    pytest.param("a: !!python/object/apply:os.system [true]", "line 1 has the tag !!python/object/apply:os.system", id="a tag that is code"),
    pytest.param("a: !!timestamp 2020-01-01", "line 1 has the tag !!timestamp, which is not read", id="a date of YAML"),
    pytest.param("a: !!binary aGk=", "has the tag !!binary", id="bytes"),
    pytest.param("a: !!set {a, b}", "has the tag !!set", id="a set"),
    pytest.param("a: !!bool maybe", "'maybe' is not true or false", id="a truth value that is none"),
    pytest.param("a: 1e999", "1e999 is not a number of JSON", id="a number without bound"),
    pytest.param('{"a": 1e999}', "1e999 is not a number of JSON", id="a number without bound in JSON"),
    pytest.param("Not Found", "a text that begins with 'Not Found', not a description", id="404 as a text"),
    pytest.param('{"detail": "Not Found"}', "a message of a server, 'Not Found', not a description", id="404 as JSON"),
    pytest.param("<!-- x --><!DOCTYPE html><title>Docs</title>", "a web page, not a description", id="HTML behind a comment"),
    pytest.param("<?xml version='1.0'?>\n<a/>", "XML, not a description", id="XML"),
    pytest.param("<!-- it does not end", "XML, not a description", id="a comment without end"),
    pytest.param(changed(paths={}), "it describes no operation", id="no paths"),
    pytest.param(changed(paths={"/things": {"get": {**OPERATION, "x-evidence": {}}}}), "GET /things has `x-evidence`, so it is our own description, such as the sandbox serves; give the vendor's", id="our own description"),
    pytest.param(changed(), "it has 0 of the 185 operations that sources show, which is not the whole API", id="another API"),
    pytest.param(changed(paths={"/" + "{" * 2000: {"get": OPERATION}}), "is not a path", id="a path of braces"),
    pytest.param(changed(paths={"/a/{b": {"get": OPERATION}}), "is not a path", id="a brace that is not closed"),
    pytest.param(changed(paths={"/" + "a" * 1000: {"get": OPERATION}}), "is not a path", id="a path without end"),
    pytest.param(changed(paths=answering({"properties": {"default": {"$ref": "https://e.com/a"}}})), "leads to another file", id="a ref below a property called default"),
    pytest.param(changed(paths=answering({"properties": {"enum": {"items": {"$ref": "#/a"}}}})), "leads to no component", id="a ref below a property called enum"),
    pytest.param(changed(paths={"/a": {"get": {"responses": {"default": {"$ref": "b.yaml"}}}}}), "leads to another file", id="a ref of the default response"),
    pytest.param("a: &a [*a]", "line 1 has the YAML alias *a", id="an alias within itself"),
    pytest.param(bomb(), "has the YAML alias *a0", id="aliases without bound"),
    pytest.param("[" * 100_000, "nested deeper than 100", id="deep JSON that is not closed"),
    pytest.param("[" * 500 + "]" * 500, "nested deeper than 100", id="deep JSON"),
    pytest.param("a: " + "[" * 50_000, "not YAML: while increasing flow level", id="deep YAML"),
    pytest.param("- " * 5_000, "nested deeper than 100, at line 1", id="deep YAML without brackets"),
    pytest.param('{"openapi": ' + "1" * 5000 + "}", "not JSON: Exceeds the limit", id="a number without end"),
    pytest.param(json.dumps({"swagger": "2.0"}), "Swagger 2.0; OpenAPI 3.0 or 3.1 is expected", id="Swagger"),
    pytest.param(changed(openapi="4.0.0"), "`openapi` is '4.0.0'; 3.0 or 3.1 is expected", id="another version"),
    pytest.param(changed(openapi=3.1), "`openapi` is 3.1; 3.0 or 3.1 is expected", id="a version that is a number"),
    pytest.param(changed(paths=[]), "no `paths`", id="paths that are a list"),
    pytest.param(FORM_OF_2025, "the form of 2025", id="the form of 2025"),
    pytest.param("null: 1\nopenapi: 3.1.0\npaths: {}", "the key None is not a text", id="a key that is null"),
    pytest.param(changed(paths=answering({"$ref": "https://example.com/a.json"})), "leads to another file, which is not followed", id="a remote ref"),
    pytest.param(changed(paths=answering({"$ref": "file:///etc/passwd"})), "leads to another file", id="a ref to a file"),
    pytest.param(changed(paths=answering({"$ref": "common.yaml#/Thing"})), "leads to another file", id="a relative ref"),
    pytest.param(changed(paths=answering({"$ref": "#/components/schemas/Nothing"})), "leads to no component", id="a ref to nothing"),
    pytest.param(changed(paths=answering({"$ref": "#/paths/~1things"})), "leads to no component", id="a ref to a path"),
    pytest.param("<!DOCTYPE html><html></html>", "a web page, not a description", id="HTML"),
    pytest.param("<html>Please log in</html>", "a login page, not a description", id="a login"),
    pytest.param(changed(paths={"things": {"get": OPERATION}}), "'things' is not a path with operations", id="no path"),
    pytest.param(changed(paths={"/a\nb": {"get": OPERATION}}), "'/a b' is not a path", id="a path of two lines"),
    pytest.param(changed(paths={'/a"b': {"get": OPERATION}}), "is not a path", id="a path with a quote"),
    pytest.param(changed(paths={"/things": {"get": "x"}}), "GET /things is not a mapping", id="no operation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "says"), FILES)
def test_a_file_that_is_no_description_is_refused_in_one_line_and_nothing_is_written(
    run: Run, folder: Path, tmp_path: Path, text: str, says: str
) -> None:
    file = tmp_path / "vendor.json"
    file.write_text(text)
    before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    ran = run(file, "--write")
    assert (ran.status, ran.out) == (2, "")
    assert says in ran.error
    assert ran.error.startswith("Nothing was compared: ")
    assert ran.error.count("\n") == 1
    assert ran.error[:-1].isprintable()
    assert {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()} == before


PAGES = [
    pytest.param({"a.md": "# No block\n"}, "no page ending in .md has an OpenAPI block", id="no block"),
    pytest.param({}, "no page ending in .md has an OpenAPI block", id="no pages"),
    pytest.param({"a.md": mintlify(changed(), "yaml get /others")}, "a.md: the fence names GET /others, which its description lacks", id="another operation"),
    pytest.param({"a.md": mintlify(changed(), "yaml")}, "a.md: the fence names no method and path", id="no operation"),
    pytest.param({"a.md": mintlify(FORM_OF_2025)}, "a.md: the form of 2025", id="the form of 2025"),
    pytest.param({"a.md": "<html></html>"}, "a.md: a web page", id="HTML"),
    pytest.param({"a.md": mintlify(bomb())}, "a.md: line 2 has the YAML alias", id="aliases"),
    pytest.param(
        {"a.md": mintlify(changed()), "b.md": mintlify(changed(components={"schemas": {"Thing": {"type": "string"}}}))},
        "b.md: it describes Thing (schemas) differently than a.md does; save both pages again",
        id="a component spelt two ways",
    ),
    pytest.param(
        {"a.md": mintlify(changed()), "b.md": mintlify(changed(paths={"/things": {"get": {**OPERATION, "tags": ["B"]}}}))},
        "b.md: it describes GET /things differently than a.md does",
        id="an operation spelt two ways",
    ),
    pytest.param({"a.md": mintlify(changed(paths=answering({"$ref": "https://e.com"})))}, "a.md: the $ref https://e.com leads to another file", id="a remote ref"),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "says"), PAGES)
def test_pages_that_cannot_be_used_are_named(run: Run, tmp_path: Path, pages: dict[str, str], says: str) -> None:
    place = tmp_path / "saved"
    place.mkdir()
    for name, text in pages.items():
        (place / name).write_text(text)
    ran = run(place)
    assert ran.status == 2
    assert says in ran.error
    assert ran.error.count("\n") == 1


def source_of(tmp_path: Path, text: str, name: str = "vendor.json") -> Source:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    return read(str(file), Fetcher(tmp_path))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (changed(), "vendor.json"),
        ("\ufeff" + changed(), "with-a-mark.json"),
        (json.dumps(DOCUMENT, indent=2), "vendor.yaml"),
        ("openapi: 3.1.0\ninfo: {title: zenskar, version: 2.0.0}\npaths:\n  /things:\n    get:\n      summary: no\n      responses: {200: {description: x}}\n", "plain.yaml"),
    ],
    ids=["JSON", "with a byte order mark", "JSON in YAML", "YAML"],
)  # fmt: skip
def test_json_and_yaml_are_read_alike(tmp_path: Path, text: str, name: str) -> None:
    source = source_of(tmp_path, text, name)
    assert (source.complete, source.version, source.name) == (True, "2.0.0", name)
    assert [*source.document["paths"]["/things"]["get"]["responses"]] == ["200"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("no", "no"), ("on", "on"), ("2023-05-01", "2023-05-01"), ("1:30", "1:30"), ("true", True), ("null", None), ("~", None), ("0", 0), ("08", 8), ("0o17", 15), ("0x1f", 31), ("-1.5e3", -1500.0), ("1_000", "1_000")],
)  # fmt: skip
def test_plain_values_are_those_of_yaml_1_2(text: str, value: object) -> None:
    assert parsed(f"a: {text}", "x") == {"a": value}


def test_a_page_of_each_site_is_read(tmp_path: Path) -> None:
    for name, pages in (("newer", sites.mintlify(DOCUMENT)), ("older", sites.readme(DOCUMENT))):
        [(_, text)] = pages.items()
        source = source_of(tmp_path, text.replace("\n", "\r\n"), f"{name}.md")
        assert (source.complete, source.pages, source.name) == (False, 1, f"{name}.md")
        assert source.document["paths"]["/things"]["get"]["summary"] == "Get thing"


def test_backticks_within_a_block_do_not_end_it(tmp_path: Path) -> None:
    described = {"/things": {"get": {**OPERATION, "description": "Send:\n```\ncurl\n```\nDone."}}}
    [(_, text)] = sites.mintlify({**DOCUMENT, "paths": described}).items()
    assert source_of(tmp_path, text, "page.md").document["paths"] == described


def test_a_page_whose_operation_has_no_title_lends_it_its_own(tmp_path: Path) -> None:
    source = source_of(tmp_path, mintlify(changed(paths={"/things": {"get": {"responses": {}}}})), "page.md")
    assert source.document["paths"]["/things"]["get"]["summary"] == "Get thing"


def test_pages_without_a_block_and_empty_ones_are_passed_over(tmp_path: Path) -> None:
    place = tmp_path / "saved" / "deeper"
    place.mkdir(parents=True)
    (place / "guide.md").write_text("# A guide\n")
    (place / "empty.md").write_text("# Empty\n\n# OpenAPI definition\n\n```json\n{}\n```\n")
    (place / "page.md").write_text(mintlify(changed()))
    assert read(str(tmp_path / "saved"), Fetcher(tmp_path)).pages == 1


@pytest.mark.parametrize(
    "text",
    [
        "# t\n" + "## OpenAPI\n````yaml a\n" * 80_000,
        "# OpenAPI definition\n```json\n" * 60_000,
        "## OpenAPI\n\n" * 150_000,
        "<!---->" * 280_000,
        "- [" * 600_000,
    ],
    ids=["Mintlify", "ReadMe", "headings", "comments", "brackets"],
)
def test_two_megabytes_of_a_hostile_page_are_read_in_a_second(text: str) -> None:
    start = time.process_time()
    with contextlib.suppress(InputError):
        page(text, "x")
    with contextlib.suppress(InputError):
        listing(text, "x", "")
    assert time.process_time() - start < 1


def test_a_link_out_of_the_folder_is_refused(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "saved"
    place.mkdir()
    (tmp_path / "secret.md").write_text(mintlify(changed()))
    (place / "a.md").symlink_to(tmp_path / "secret.md")
    ran = run(place)
    assert (ran.status, ran.error) == (
        2,
        f"Nothing was compared: {place}/a.md: a link out of the folder, which is not followed\n",
    )


def test_examples_and_properties_called_ref_are_no_refs(tmp_path: Path) -> None:
    odd = {"example": {"$ref": "https://e.com"}, "properties": {"$ref": {"type": "string"}}, "enum": [{"$ref": "x"}]}
    assert source_of(tmp_path, changed(paths=answering(odd))).complete


@pytest.mark.parametrize("told", [{"mapping": ["x"]}, {"mapping": "x"}, {"propertyName": {"a": 1}, "mapping": {}}])
def test_a_discriminator_of_another_form_is_passed_over(run: Run, told: dict[str, Any]) -> None:
    kinds = [{"type": "object", "properties": {name: {"type": "string"}}} for name in ("a", "b")]
    schema = {"oneOf": kinds, "discriminator": {"propertyName": "a", **told}}
    assert run({**DOCUMENT, "paths": answering(schema)}, "--part").status == 1


def test_security_schemes_may_differ_between_pages(tmp_path: Path) -> None:
    place = tmp_path / "saved"
    place.mkdir()
    for number in range(2):
        schemes = {"securitySchemes": {"sec0": {"type": "http", "scheme": str(number)}}}
        paths = {f"/things{number}": {"get": OPERATION}}
        (place / f"{number}.md").write_text(
            mintlify(changed(components=schemes, paths=paths), f"yaml get /things{number}")
        )
    assert read(str(place), Fetcher(tmp_path)).pages == 2


def test_a_file_that_is_too_large_is_refused_unread(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 10)
    file = tmp_path / "vendor.json"
    file.write_text(changed())
    assert "larger than 10 bytes" in run(file).error


def test_a_text_that_is_too_large_is_refused_unparsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LARGEST", 10)
    with pytest.raises(InputError, match="larger than 10 characters"):
        parsed(changed(), "x")


def test_a_folder_of_too_many_pages_is_refused(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_PAGES", 1)
    for number in range(2):
        (tmp_path / f"{number}.md").write_text("# x")
    assert "more than 1 pages" in run(tmp_path).error


@pytest.mark.parametrize("make", [lambda _: None, os.mkfifo], ids=["nothing", "a pipe"])
def test_what_is_no_file_is_refused(run: Run, tmp_path: Path, make: Any) -> None:
    make(tmp_path / "vendor.json")
    assert "no such file or folder" in run(tmp_path / "vendor.json").error


def test_what_is_no_text_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "vendor.json").write_bytes(b"\xff\xfe")
    assert "not text in UTF-8" in run(tmp_path / "vendor.json").error


def test_the_deepest_description_that_is_read_is_compared_without_running_out_of_stack(run: Run) -> None:
    schema: Any = {"type": "string"}
    for _ in range((DEEPEST - 12) // 2):
        schema = (
            {"type": "array", "items": {"anyOf": [schema, {"type": "null"}]}}
            if _ % 2
            else {"type": "array", "items": schema}
        )
    assert run({**DOCUMENT, "paths": answering(schema)}, "--json", "--part").status == 1


def test_refs_that_lead_in_circles_end(run: Run) -> None:
    schemas = {
        "Thing": {"properties": {"next": {"$ref": "#/components/schemas/Other"}}},
        "Other": {"allOf": [THING, {"$ref": "#/components/schemas/Other"}]},
    }
    ran = run({**DOCUMENT, "components": {"schemas": schemas}, "paths": answering(THING)}, "--json", "--part")
    assert ran.status == 1
