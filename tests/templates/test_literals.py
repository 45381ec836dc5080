"""A description is data: whatever its texts contain, the generated code has the same syntax tree."""

import ast
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scripts import generate as command
from scripts.description import DescriptionError
from scripts.generate import GenerationError, generate
from scripts.literals import docstring, import_line, literal, name
from tests.templates.small import small

TEMPLATES = sorted((command.DESCRIPTION / "templates").rglob("*.jinja"))
WRITTEN = re.compile(r"\| (literal|name|import_line|docstring(\([\d, ]+\))?)$")
CODE = {
    "attribute(property, extras)",
    "call",
    "caller",
    "class",
    "class_name(tag)",
    "class_name(endpoint.name)",
    "class_name(view.endpoint.name)",
    "controls(view)",
    "def",
    "docs(view) | trim | indent(8)",
    "filter.keyword",
    "filters",
    "list_request(view)",
    "mark",
    "ensure(view, async)",
    "method(view, async, raw)",
    "passed(view)",
    "path_arguments(view)",
    "prefix",
    "read_field(property, extras)",
    "returns",
    "rest.type",
    "rest.write",
    "rest.writers",
    "sent_field(model, property, extras)",
    "sent_field(view.body_model, property, extras)",
    "shape",
    "star(view)",
    "type",
    "type_of(parameter, given=True)",
    "type_of(view.item)",
    "view.body_type",
    "view.fields_type",
    "view.plain_body_type",
    "view.reader",
    "view.result",
    'view.path_names | map("name") | join(", ")',
    "write_field(property)",
    "writer",
}  # fmt: skip
"""What prints code: pieces that the scripts made, and macros, whose own texts are looked at here as well."""
CHOICE = re.compile(r'"[^"{}]*" (if|~)|.* if .* else "[^"]*"$|\(?"[^"{}]*"')
"""What chooses between texts of the template itself."""


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_prints_texts_of_the_description_through_the_functions_that_write_them(template: Path) -> None:
    printed = [found.strip() for found in re.findall(r"{{[-+]?(.*?)[-+]?}}", template.read_text(), re.DOTALL)]
    own = ["name", "library.name"] if template.name == "http.py.jinja" else []
    pieces = [re.sub(r" \| resolvable(\(view\.body_dicts\))?$", "", each) for each in printed]
    bypassing = [each for each in pieces if each not in CODE | {*own} and not WRITTEN.search(each)]
    assert {each for each in bypassing if not CHOICE.match(each)} == set()


# The functions

HOSTILE = [
    'z", str(EVIL)) or d.pop("z',
    '"""',
    '\\"""\\',
    'ends in a quote"',
    "ends in a backslash\\",
    "two\nlines\r\nor\x0bmore\x85and\u2028more",
    "\x00\x07\x1b[31m\x7f",
    "\u202eesrever\u2066\u200b\ufeff",
    "lone \ud800 surrogate",
    "{EVIL} {{ evil }} {% evil %} %(evil)s",
    "'; import os; os.abort() #",
    "\\N{DIGIT ONE} \\x41 \\u0041 \\U00110000 \\8",
    "\\" * 200 + '"' * 200,
    "ﬁnally",
]
TEXTS = st.one_of(
    st.text(alphabet=st.characters(), max_size=60),
    st.lists(st.sampled_from(['"', "'", "\\", "\n", "{", "}", "x", " ", "#", "\x00", "\u202e"]), max_size=30).map(
        "".join
    ),
    st.sampled_from(HOSTILE),
)


@given(TEXTS)
def test_a_literal_has_the_value_of_the_text(text: str) -> None:
    assert ast.literal_eval(literal(text)) == text
    assert ast.literal_eval(literal({text: [text, 1, None, True, 1.5]})) == {text: [text, 1, None, True, 1.5]}


@pytest.mark.parametrize("value", [float("inf"), float("nan"), object(), {"a"}], ids=["inf", "nan", "object", "set"])
def test_what_json_cannot_express_is_no_literal(value: object) -> None:
    with pytest.raises(DescriptionError, match="cannot be written as a literal"):
        literal(value)


@given(TEXTS, st.integers(0, 200), st.integers(0, 20))
@example('a "word"', 20, 4)
def test_a_docstring_stays_a_single_text_and_shows_all_that_can_be_seen(text: str, width: int, indent: int) -> None:
    (statement,) = ast.parse(f'"""{docstring(text, width, indent)}"""').body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    assert isinstance(statement.value.value, str)
    seen = "".join(character for character in text if character.isprintable() and not character.isspace())
    assert re.sub(r"\s", "", statement.value.value) == seen


@given(TEXTS)
def test_a_name_is_an_identifier_that_python_reads_as_it_is_written(text: str) -> None:
    try:
        written = name(text)
    except DescriptionError:
        return
    (statement,) = ast.parse(written).body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Name)
    assert statement.value.id == text


@pytest.mark.parametrize("text", ["", "a-b", "class", "None", "1st", "ﬁ", "a b", "a\n", "x; y", *HOSTILE])
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(DescriptionError, match="cannot be a name in Python"):
        name(text)


@pytest.mark.parametrize(
    "line",
    [
        "import os",
        "from os import abort",
        "from .a import b; evil()",
        "from ..a import b\nevil()",
        "from .a import class",
    ],
)
def test_what_is_no_import_of_the_package_is_refused(line: str) -> None:
    with pytest.raises(DescriptionError):
        import_line(line)


# The trees

Put = Callable[[dict[str, Any], str], object]


def schema(document: dict[str, Any], name: str) -> Any:
    return document["components"]["schemas"][name]


def add_field(name: str) -> Put:
    def put(document: dict[str, Any], text: str) -> None:
        schema(document, name)["properties"][text] = {"type": "string"}
        schema(document, name).setdefault("required", []).append(text)

    return put


def add_parameter(path: str, method: str, place: str, **more: Any) -> Put:
    def put(document: dict[str, Any], text: str) -> None:
        parameter = {"name": text, "in": place, "description": text, "schema": {"type": "string"}, **more}
        document["paths"][path][method].setdefault("parameters", []).append(parameter)

    return put


def add_path(document: dict[str, Any], text: str) -> None:
    item = document["paths"].pop("/things/{thing_id}/page")
    document["paths"][f"/{text.replace('{', '').replace('}', '')}/{{thing_id}}/page"] = item
    item["get"]["x-never-retry"] = True


def set_at(*keys: Any) -> Put:
    def put(document: dict[str, Any], text: str) -> None:
        node: Any = document
        for key in keys[:-1]:
            node = node[key]
        node[keys[-1]] = text

    return put


def add_variant(document: dict[str, Any], text: str) -> None:
    mapping = {"b": "#/components/schemas/Part", text: "#/components/schemas/Bit"}
    variants = [{"$ref": reference} for reference in mapping.values()]
    union = {"title": "Either", "oneOf": variants, "discriminator": {"propertyName": text, "mapping": mapping}}
    document["components"]["schemas"]["Either"] = union
    schema(document, "Thing")["properties"]["either"] = {"$ref": "#/components/schemas/Either"}


LIST = ("paths", "/things", "get")
SHOW = ("paths", "/things/{thing_id}", "get")
TEXTUAL: dict[str, Put] = {
    "title": set_at("info", "title"),
    "version": set_at("info", "version"),
    "api version": set_at("info", "x-apiversion"),
    "server": set_at("servers", 0, "url"),
    "description of a tag": set_at("tags", 0, "description"),
    "summary": set_at(*LIST, "summary"),
    "description of an operation": set_at(*LIST, "description"),
    "api version of an operation": set_at(*SHOW, "x-apiversion"),
    "server of an operation": lambda document, text: document["paths"]["/bits"]["post"].update(servers=[{"url": text}]),
    "level": set_at(*SHOW, "x-evidence", "level"),
    "source": set_at(*SHOW, "x-evidence", "sources", 0),
    "description of a response": set_at(*SHOW, "responses", "200", "description"),
    "path": add_path,
    "description of a schema": set_at("components", "schemas", "Thing", "description"),
    "description of a field": set_at("components", "schemas", "Thing", "properties", "note", "description"),
    "sources of a field": lambda document, text: schema(document, "Thing")["properties"]["note"].update(
        description=f"A note. Warning: {text} Sources: {text}"
    ),
    "description of an enum": lambda document, text: schema(document, "State").update(description=text),
    "value of an enum": lambda document, text: schema(document, "State")["x-extensible-enum"].append(text),
    "example": lambda document, text: schema(document, "Thing")["properties"]["note"].update(example=text),
    "field of a response": add_field("Part"),
    "field of a body": add_field("NewThing"),
    "query parameter": add_parameter("/things/{thing_id}/parts/{kind}", "get", "query"),
    "date": add_parameter("/things/{thing_id}", "get", "query", schema={"type": "string", "format": "date"}),
    "discriminator": add_variant,
}
"""The places whose texts become literals or docstrings."""
NAMED: dict[str, Put] = {
    "operationId": set_at(*SHOW, "operationId"),
    "method": set_at(*SHOW, "x-method"),
    "namespace": set_at("tags", 0, "x-namespace"),
    "tag": lambda document, text: (set_at("tags", 1, "name")(document, text), set_at("paths", "/bits", "post", "tags")),
    "title of a schema": set_at("components", "schemas", "Part", "title"),
    "title of an enum": set_at("components", "schemas", "State", "title"),
    "name of a schema": lambda document, text: schema(document, "Thing")["properties"].update(
        other=document["components"]["schemas"].setdefault(text, {"title": text, "type": "object"})
    ),
    "filter": add_parameter("/things", "get", "query"),
    "header": add_parameter("/bits", "post", "header"),
    "control of a list": add_parameter("/things", "get", "query", **{"x-control": True}),
    "page": set_at(*LIST, "x-page", "items"),
    "unit": set_at("components", "schemas", "Thing", "properties", "dollars", "x-money"),
    "form of times": set_at("components", "schemas", "Thing", "properties", "used_at", "x-date-time-form"),
    "type": set_at("components", "schemas", "Thing", "properties", "note", "type"),
    "format": set_at("components", "schemas", "Thing", "properties", "born", "format"),
    "default": set_at("components", "schemas", "Thing", "properties", "note", "default"),
    "media type": lambda document, text: document["paths"]["/things/{thing_id}"]["get"]["responses"]["200"].update(
        content={text: {"schema": {"type": "string"}}}
    ),
    "reference": set_at("components", "schemas", "Thing", "properties", "parent", "$ref"),
    "name of a path parameter": lambda document, text: document["paths"].update(
        {f"/odd/{{{text}}}": document["paths"].pop("/things/{thing_id}/page")}
    ),
}
"""The places whose texts become names, or mean something: a hostile text is refused there, or changes nothing."""


def trees(document: dict[str, Any]) -> Counter[str]:
    """Generate, and return the syntax trees of all files, without names and values."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "_format", lambda _: None)
        generate(document, Path(folder) / "client")
        return Counter(_shape(file.read_text("utf-8")) for file in Path(folder).rglob("*.py"))


def _shape(text: str) -> str:
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            node.body = [each for each in node.body if not _names_fields(each)]
        for field, value in ast.iter_fields(node):
            if field in ("id", "attr", "arg", "name", "asname", "module") and isinstance(value, str):
                setattr(node, field, "name")
            elif isinstance(node, ast.Constant) and field == "value":
                node.value = type(value).__name__
    return ast.dump(tree)


def _names_fields(node: ast.stmt) -> bool:
    """Return whether a statement is the table of the fields that have other names in Python, as only some texts have."""
    if not isinstance(node, ast.AnnAssign) or ast.unparse(node.target) != "_renamed":
        return False
    assert isinstance(ast.literal_eval(node.value or ast.Constant(None)), dict)
    return True


def filled(text: str, places: dict[str, Put] = TEXTUAL) -> dict[str, Any]:
    document = small()
    for put in places.values():
        put(document, text)
    return document


WORDS = "q_text", "qText", "q-text"
"""A name, one that is another in Python, and one that cannot be a name in Python: each has a syntax tree of its own."""
HARMLESS = [trees(filled(word)) for word in WORDS]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS.filter(lambda text: unicodedata.normalize("NFKC", text) == text))  # else a field has no name in Python
def test_hostile_texts_in_every_place_give_the_nodes_that_harmless_texts_give(text: str) -> None:
    assert trees(filled(f"q_text{text}")) in HARMLESS


def places() -> Iterator[Any]:
    for place in TEXTUAL | NAMED:
        yield pytest.param(place, "".join(HOSTILE), id=f"{place}: all")
    for place in NAMED:
        yield pytest.param(place, HOSTILE[0], id=f"{place}: a call")
        yield pytest.param(place, "x\n    evil()", id=f"{place}: a line")


@pytest.mark.parametrize(("place", "text"), [*places()])
def test_a_hostile_text_is_a_value_or_is_refused(place: str, text: str) -> None:
    found = trees_with(place, text)
    if found is not None:
        assert found in harmless(place)


@cache
def harmless(place: str) -> list[Counter[str] | None]:
    """Return the trees with harmless texts at a place, and with none."""
    return [*(trees_with(place, word) for word in WORDS), trees(small())]


def trees_with(place: str, text: str) -> Counter[str] | None:
    """Return the trees with a text at a place; None if it is refused."""
    document = small()
    (TEXTUAL | NAMED)[place](document, text)
    try:
        return trees(document)
    except (GenerationError, LookupError, ValueError):
        return None


def test_a_hostile_description_runs_nothing_when_it_is_imported_or_read(tmp_path: Path) -> None:
    generate(filled(HOSTILE[0]), tmp_path / "evil_client")
    modules = [path.relative_to(tmp_path).with_suffix("") for path in tmp_path.rglob("*.py")]
    names = sorted({".".join(path.parts).removesuffix(".__init__") for path in modules})
    answer = {HOSTILE[0]: "kept", "part_id": "p"}
    code = f"import importlib\nfor each in {names}: importlib.import_module(each)"
    code += f"\nfrom evil_client.models import Part\nassert Part.from_dict({answer}).to_dict() == {answer}"
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)  # EVIL is not defined: it would fail
