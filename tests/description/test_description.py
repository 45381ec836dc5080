"""The description is one valid document, and the committed bundle is that document."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from scripts.bundle import render

MISFIT = "does not fit the schema: "


def test_the_description_is_valid_openapi(document: dict[str, Any]) -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []


def test_every_ref_leads_to_something_in_the_document(document: dict[str, Any]) -> None:
    for ref in _refs(document):
        root, *names = ref.split("/")
        node = document
        for name in names:
            node = node[name]
        assert root == "#"
        assert node


def test_every_component_is_used(document: dict[str, Any]) -> None:
    used = Counter(_refs(document))
    sections = {name: names for name, names in document["components"].items() if name != "securitySchemes"}
    unused = [f"{section}/{name}" for section, names in sections.items() for name in names]
    assert [each for each in unused if not used[f"#/components/{each}"]] == []


def test_the_committed_bundle_is_what_the_files_say(description: Path, document: dict[str, Any]) -> None:
    committed = (description / "zenskar.bundled.json").read_text(encoding="utf-8")
    assert committed == render(document), "run `make generate`"


def test_every_file_is_short_enough_to_read(description: Path) -> None:
    written = {"zenskar.overlay.yaml"}  # by `make sync`
    files = [file for file in description.rglob("*.yaml") if "templates" not in file.parts and file.name not in written]
    lengths = {str(file): file.read_text(encoding="utf-8").splitlines() for file in files}
    assert {name: len(lines) for name, lines in lengths.items() if len(lines) >= 1500} == {}
    assert [f"{name}: {line}" for name, lines in lengths.items() for line in lines if len(line) > 120] == []


def test_every_file_says_at_its_top_what_it_is(description: Path) -> None:
    for file in description.rglob("*.yaml"):
        assert file.read_text(encoding="utf-8").startswith("# "), file


def test_the_documented_examples_are_there(document: dict[str, Any], operations: dict[str, dict[str, Any]]) -> None:
    found = sum(len(_examples(media)) for _, media in _media(document, operations))
    assert found >= 90, f"{found} documented examples of bodies and answers"


def test_documented_examples_fit_their_schemas(document: dict[str, Any], operations: dict[str, dict[str, Any]]) -> None:
    for where, media in _media(document, operations):
        for example in _examples(media):
            if not example.get("summary", "").startswith(MISFIT):
                assert _faults(document, media["schema"], example["value"]) == [], where


def test_examples_that_are_said_not_to_fit_do_not(
    document: dict[str, Any], operations: dict[str, dict[str, Any]]
) -> None:
    misfits = 0
    for where, media in _media(document, operations):
        for example in _examples(media):
            if example.get("summary", "").startswith(MISFIT):
                assert _faults(document, media["schema"], example["value"]) != [], where
                misfits += 1
    assert misfits, "nothing was checked: has the wording of the summaries changed?"


@pytest.mark.parametrize(("value", "fits"), [({"detail": []}, True), ({"detail": "no"}, False)])
def test_the_check_of_examples_can_fail(document: dict[str, Any], value: object, fits: bool) -> None:
    schema = {"$ref": "#/components/schemas/HTTPValidationError"}
    assert (_faults(document, schema, value) == []) is fits


def _refs(node: object) -> list[str]:
    if isinstance(node, list):
        return [ref for child in node for ref in _refs(child)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"]] if "$ref" in node else []
    return [*own, *(ref for child in node.values() for ref in _refs(child))]


def _media(document: dict[str, Any], operations: dict[str, dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    shared = document["components"]["responses"]
    holders = [*operations.items(), *((name, {"responses": {name: answer}}) for name, answer in shared.items())]
    return [
        (where, media)
        for where, holder in holders
        for part in [holder.get("requestBody", {}), *holder["responses"].values()]
        for media in part.get("content", {}).values()
    ]


def _examples(media: dict[str, Any]) -> list[dict[str, Any]]:
    single = [{"value": media["example"]}] if "example" in media else []
    return [*single, *media.get("examples", {}).values()]


def _faults(document: dict[str, Any], schema: dict[str, Any], value: object) -> list[str]:
    """List what does not fit.

    Formats are not checked: the docs fill fields of any format with `<string>`. The discriminator is not checked
    either: it must not change what fits (OpenAPI 3.1, 4.8.25), but with this validator it does.
    """
    whole = {**schema, "components": {"schemas": _undiscriminated(document["components"]["schemas"])}}
    return [error.message for error in OAS31Validator(whole).iter_errors(value)]


def _undiscriminated(schemas: dict[str, Any]) -> dict[str, Any]:
    return {
        name: {key: value for key, value in schema.items() if key != "discriminator"}
        for name, schema in schemas.items()
    }
