"""Normalising schemas: each construct comes out in its one form, and what is in that form already is unchanged."""

import json
from typing import Any

import pytest

from scripts.description import METHODS
from scripts.generate import BUNDLE
from scripts.normalise import normalise
from scripts.normalise.schemas import Schemas

TEXT: dict[str, Any] = {"type": "string"}
NULL: dict[str, Any] = {"type": "null"}
OBJECT = {"type": "object", "properties": {"a": TEXT}}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


COMPONENTS: dict[str, Any] = {
    "Cat": {"type": "object", "properties": {"kind": {"const": "cat"}, "lives": {"type": "integer"}}},
    "Dog": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["dog"]}}},
    "Pet": {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}},
    "State": {"type": "string", "enum": ["on", "off"]},
    "When": {"type": "string", "format": "date-time"},
    "Maybe": {"type": "object", "properties": {"a": TEXT}, "nullable": True},
    "Same": ref("Cat"),
    "Self": {"allOf": [ref("Self"), {"properties": {"a": TEXT}}]},
    "Loop": {"anyOf": [TEXT, {"type": "array", "items": ref("Loop")}]},
    "List": {"type": "array", "items": ref("Cat")},
}


def made(*, files: bool = False, **schemas: Any) -> Schemas:
    """Normalise schemas beside the ones above."""
    found = Schemas({"components": {"schemas": {**COMPONENTS, **schemas}}}, files=["Here"] if files else ())
    found.normalise()
    return found


@pytest.mark.parametrize(
    ("given", "form"),
    [
        pytest.param({}, {}, id="anything"),
        pytest.param(True, {}, id="true"),
        pytest.param({"default": 3, "example": 1, "minimum": 0, "multipleOf": 2, "type": "integer"}, {"type": "integer", "minimum": 0}, id="limits"),
        pytest.param({"type": "string", "format": "email"}, TEXT, id="a format that is text"),
        pytest.param({"type": "string", "format": "binary"}, TEXT, id="bytes in JSON"),
        pytest.param({"type": "file"}, TEXT, id="a file of OpenAPI 2"),
        pytest.param({"type": "unknown"}, {}, id="a type that does not exist"),
        pytest.param({"minLength": 2}, TEXT, id="text by its limits"),
        pytest.param({"maximum": 2}, {"type": "number"}, id="a number by its limits"),
        pytest.param({"items": TEXT}, {"type": "array", "items": TEXT}, id="a list without a type"),
        pytest.param({"type": "array"}, {"type": "array", "items": {}}, id="a list of anything"),
        pytest.param(
            {"type": "array", "prefixItems": [TEXT, {"type": "integer"}]},
            {"type": "array", "items": {"anyOf": [TEXT, {"type": "integer"}]}},
            id="a tuple",
        ),
        pytest.param({"type": "array", "items": [TEXT]}, {"type": "array", "items": TEXT}, id="a tuple of draft 4"),
        pytest.param({"type": "integer", "minimum": 1, "maximum": 2.5, "nullable": True}, {"type": ["integer", "null"], "minimum": 1}, id="bounds of a whole number"),
        # null
        pytest.param({"type": "string", "nullable": True}, {"type": ["string", "null"]}, id="nullable"),
        pytest.param({"type": "string", "nullable": False}, TEXT, id="not nullable"),
        pytest.param({"type": ["string", "null"], "nullable": True}, {"type": ["string", "null"]}, id="twice nullable"),
        pytest.param({"type": ["null", "string"]}, {"type": ["string", "null"]}, id="null first"),
        pytest.param({"type": ["null"]}, NULL, id="only null"),
        pytest.param({"anyOf": [TEXT, NULL]}, {"type": ["string", "null"]}, id="a union with null"),
        pytest.param({"oneOf": [NULL, ref("Cat")]}, {"anyOf": [ref("Cat"), NULL]}, id="a reference or null"),
        pytest.param({"allOf": [ref("Cat")], "nullable": True}, {"anyOf": [ref("Cat"), NULL]}, id="nullable allOf"),
        pytest.param({**ref("Cat"), "nullable": True}, {"anyOf": [ref("Cat"), NULL]}, id="a nullable reference"),
        pytest.param(ref("Maybe"), {"anyOf": [ref("Maybe"), NULL]}, id="a reference to what may be null"),
        # constants and enums
        pytest.param({"const": "a", "type": "string"}, {"const": "a"}, id="a constant"),
        pytest.param({"const": None}, NULL, id="the constant null"),
        pytest.param({"const": 1.5, "type": "number"}, {"type": "number"}, id="a constant with a fraction"),
        pytest.param({"enum": ["a"]}, {"const": "a"}, id="an enum of one"),
        pytest.param({"enum": [None]}, NULL, id="an enum of null"),
        pytest.param({"enum": [], "type": "string"}, TEXT, id="an enum of nothing"),
        pytest.param({"enum": ["a", None]}, {"anyOf": [{"const": "a"}, NULL]}, id="an enum of one and null"),
        pytest.param(
            {"enum": [1, 2], "description": "N."},
            {"type": "integer", "description": "N. Known values: 1, 2."},
            id="an enum of integers",
        ),
        pytest.param({"enum": [True, False]}, {"type": "boolean"}, id="an enum of booleans"),
        pytest.param(
            {"enum": [1, 1.5]},
            {"type": "number", "description": "Known values: 1, 1.5."},
            id="an enum of numbers",
        ),
        pytest.param({"type": ["integer", "null"], "enum": [1, 2, None]}, {"type": ["integer", "null"], "description": "Known values: 1, 2."}, id="an enum of integers and null"),
        # unions
        pytest.param({"type": ["string", "integer"]}, {"anyOf": [TEXT, {"type": "integer"}]}, id="two types"),
        pytest.param({"anyOf": [{"type": "integer"}, {"type": "number"}]}, {"type": "number"}, id="two kinds of numbers"),
        pytest.param({"anyOf": [{"type": "string", "format": "date"}, ref("When")]}, TEXT, id="two kinds of dates"),
        pytest.param({"anyOf": [TEXT, ref("When"), NULL]}, {"type": ["string", "null"]}, id="text or a date"),
        pytest.param({"anyOf": [TEXT, {}]}, {}, id="text or anything"),
        pytest.param({"anyOf": [TEXT, True]}, {}, id="text or true"),
        pytest.param({"anyOf": [ref("Cat"), {"anyOf": [ref("Dog"), NULL]}]}, {"anyOf": [ref("Cat"), ref("Dog"), NULL]}, id="a union in a union"),
        pytest.param({"anyOf": [ref("Cat"), ref("Cat")]}, ref("Cat"), id="twice the same"),
        pytest.param(
            {"anyOf": [{"type": "array", "items": ref("Cat")}, TEXT, {"type": "array", "items": ref("Dog")}]},
            {"anyOf": [{"type": "array", "items": {"anyOf": [ref("Cat"), ref("Dog")]}}, TEXT]},
            id="two lists",
        ),
        pytest.param({"anyOf": [{"type": "array", "items": TEXT}, {"type": "array"}]}, {"type": "array", "items": {}}, id="a list of anything and one of text"),
        pytest.param({"type": "object", "anyOf": [ref("Cat"), ref("Dog")]}, {"anyOf": [ref("Cat"), ref("Dog")]}, id="a union of objects that says so"),
        pytest.param({"type": "integer", "anyOf": [{"minimum": 1}, {"multipleOf": 2}]}, {"type": "integer"}, id="a union of limits"),
        # allOf
        pytest.param({"allOf": []}, {}, id="all of nothing"),
        pytest.param({"allOf": [TEXT]}, TEXT, id="all of one"),
        pytest.param({"allOf": [ref("Cat")], "description": "D."}, {**ref("Cat"), "description": "D."}, id="a reference with a description"),
        pytest.param({"allOf": [ref("Cat"), {"description": "D."}], "x-money": "major"}, {**ref("Cat"), "description": "D.", "x-money": "major"}, id="a reference beside a description"),
        pytest.param({"allOf": [ref("When"), {"type": "string", "format": "date-time"}]}, {"type": "string", "format": "date-time"}, id="twice a date"),
        # references
        pytest.param(ref("Nobody"), {"x-refused": "nothing is at $ref #/components/schemas/Nobody"}, id="nobody"),
        pytest.param({"$ref": "#/components/schemas/Cat/properties/lives"}, {"type": "integer"}, id="into a schema"),
        pytest.param({"$ref": "x.yaml"}, {"x-refused": "$ref 'x.yaml' leads out of the document; references begin with #/"}, id="another file"),
    ],
)  # fmt: skip
def test_a_schema_comes_out_in_one_form(given: Any, form: dict[str, Any]) -> None:
    assert made().at(given, "Place") == form


def classes(given: Any, place: str = "Place", **schemas: Any) -> dict[str, Any]:
    """Return the classes that a schema without a name gives."""
    found = made(**schemas)
    before = set(found.made)
    found.at(given, place)
    return {name: schema for name, schema in found.made.items() if name not in before}


def test_an_inline_object_is_a_class_with_the_name_of_its_place() -> None:
    given = {"type": "object", "properties": {"x-y": OBJECT, "z": {"type": "array", "items": OBJECT}}}
    assert set(classes(given)) == {"Place", "PlaceXY", "PlaceZItem"}


def test_a_title_is_a_name_and_two_classes_of_one_title_are_one_if_they_are_alike() -> None:
    titled = {**OBJECT, "title": "The title"}
    given = {"type": "object", "properties": {"a": titled, "b": titled, "c": {**titled, "required": ["a"]}}}
    found = classes(given)
    assert set(found) == {"Place", "TheTitle", "PlaceC"}
    assert found["Place"]["properties"]["b"] == ref("TheTitle")


def test_a_title_that_a_named_schema_has_is_not_taken() -> None:
    assert set(classes({**OBJECT, "title": "Cat"})) == {"Place"}
    assert set(classes({**OBJECT, "title": "Cat"}, "Dog")) == {"DogModel"}
    assert set(classes({**OBJECT, "title": "Decimal"}, "Any")) == {"AnyModel"}


def test_named_schemas_that_differ_in_case_only_have_classes_in_files_of_their_own() -> None:
    found = made(cat=OBJECT, CAT=OBJECT, Request=OBJECT)
    assert [found.made[name]["title"] for name in ("Cat", "cat", "CAT", "Request")] == [
        "Cat",
        "CatModel",
        "CAT2",
        "RequestModel",
    ]


def test_inherited_fields_come_first_and_a_field_may_be_narrowed() -> None:
    base = {
        "type": "object",
        "required": ["b"],
        "properties": {"a": {"type": "number", "x-money": "major"}, "b": ref("Cat"), "c": TEXT},
    }
    own = {
        "required": ["c"],
        "properties": {"a": {"description": "A."}, "b": {"properties": {"more": TEXT}}, "c": {"const": "x"}},
    }
    found = made(Base=base, Own={"allOf": [ref("Base"), own], "description": "Own."}).made
    assert found["Own"]["required"] == ["b", "c"]
    assert found["Own"]["description"] == "Own."
    assert found["Own"]["properties"]["a"] == {"type": "number", "x-money": "major", "description": "A."}
    assert found["Own"]["properties"]["c"] == {"const": "x"}


def test_a_union_beside_fields_gives_each_variant_the_fields() -> None:
    union = {"type": "object", "required": ["a"], "properties": {"a": TEXT}, "oneOf": [ref("Cat"), ref("Dog")]}
    found = classes(union)
    assert {name: sorted(schema["properties"]) for name, schema in found.items()} == {
        "Place1": ["a", "kind", "lives"],
        "Place2": ["a", "kind"],
    }
    assert found["Place2"]["required"] == ["a", "kind"]


def test_what_contains_itself_ends() -> None:
    found = made(More={"type": "object", "properties": {"more": ref("More")}}).made
    assert found["Self"]["properties"] == {"a": TEXT}
    assert found["Loop"] == {}
    assert found["More"]["properties"]["more"] == ref("More")


def test_a_schema_that_is_nested_too_deeply_is_refused() -> None:
    deep: dict[str, Any] = TEXT
    for _ in range(100):
        deep = {"type": "array", "items": deep}
    assert "x-refused" in json.dumps(made().at(deep, "Place"))


def test_a_discriminator_without_a_mapping_has_the_constants_of_its_variants() -> None:
    document = {"openapi": "3.1.0", "paths": {}, "components": {"schemas": COMPONENTS}}
    found = normalise(document).document["components"]["schemas"]
    mapping = {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}
    assert found["Pet"]["discriminator"] == {"propertyName": "kind", "mapping": mapping}


@pytest.mark.parametrize(
    ("discriminator", "mapping"),
    [
        ({"propertyName": "species"}, {"Cat": "Cat", "Dog": "Dog"}),
        ({"propertyName": "kind", "mapping": {"x": "Cat", "y": "#/components/schemas/Cat", "z": "Gone"}}, {"x": "Cat", "y": "Cat", "dog": "Dog"}),
        ("kind", None),
    ],
)  # fmt: skip
def test_a_mapping_names_schemas(discriminator: Any, mapping: dict[str, str] | None) -> None:
    union = {"anyOf": [ref("Cat"), ref("Dog")], "discriminator": discriminator}
    document = {"openapi": "3.1.0", "paths": {}, "components": {"schemas": {**COMPONENTS, "Here": union}}}
    found = normalise(document).document["components"]["schemas"]["Here"].get("discriminator", {}).get("mapping")
    assert found == (mapping and {value: f"#/components/schemas/{name}" for value, name in mapping.items()})


def test_a_discriminator_of_values_that_are_no_objects_is_removed() -> None:
    union = {"anyOf": [TEXT, {"type": "integer"}], "discriminator": {"propertyName": "kind"}}
    document = {"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"Here": union}}}
    assert normalise(document).document["components"]["schemas"]["Here"] == {"anyOf": [TEXT, {"type": "integer"}]}


@pytest.mark.parametrize(
    ("names", "sent", "reason"),
    [
        (["X-A", "Host", "content-length", "Accept", "Transfer-Encoding"], ["X-A"], ""),
        (["X\r\nEvil"], [], r"'X\r\nEvil' is no name of a header; letters, digits and - are"),
        (["X A"], [], "'X A' is no name of a header; letters, digits and - are"),
        (["X-é"], [], "'X-é' is no name of a header; letters, digits and - are"),
        (["X-A", "x-a"], [], "the parameters X-A and x-a are the same header"),
    ],
)
def test_headers_have_names_that_can_be_sent(names: list[str], sent: list[str], reason: str) -> None:
    parameters = [{"name": name, "in": "header", "schema": TEXT} for name in names]
    operation = {"parameters": parameters, "responses": {"200": {"description": ""}}}
    normal = normalise({"openapi": "3.1.0", "paths": {"/a": {"get": operation}}, "components": {}})
    assert [str(each) for each in normal.refused] == ([f"GET /a: {reason}"] if reason else [])
    found = normal.document["paths"]["/a"].get("get", {"parameters": []})["parameters"]
    assert [each["name"] for each in found] == sent


def test_our_own_description_is_in_this_form_already() -> None:
    bundle = json.loads(BUNDLE.read_text())
    normal = normalise(bundle)
    assert (normal.refused, dict(normal.unread)) == ((), {})
    names = [operation["operationId"] for item in bundle["paths"].values() for operation in item.values()]
    found = [
        item[method]["operationId"]
        for item in normal.document["paths"].values()
        for method in METHODS
        if method in item
    ]
    assert sorted(found) == sorted(names)
    titles = {name: schema["title"] for name, schema in bundle["components"]["schemas"].items()}
    assert titles.items() <= {name: name for name in normal.document["components"]["schemas"]}.items()
    again = normalise(normal.document)
    assert again.document["components"]["schemas"] == normal.document["components"]["schemas"]
