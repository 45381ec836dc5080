"""The bundler puts every part in its place, or names the file and the ref that prevent it."""

from pathlib import Path

import pytest

from scripts.bundle import bundle, render
from scripts.problems import Refused

ENTRY = """
openapi: 3.1.0
x-common-responses:
  "500": {$ref: responses.yaml#/Failure}
paths:
  /things: {$ref: paths/things.yaml#/~1things}
"""
FILES = {
    "zenskar.yaml": ENTRY,
    "paths/things.yaml": """
/things:
  get:
    parameters: [{$ref: ../parameters.yaml#/Limit}]
    responses:
      "200": {content: {application/json: {schema: {$ref: ../schemas/things.yaml#/Thing}}}}
""",
    "schemas/things.yaml": """
Thing:
  title: Thing
  properties: {part: {$ref: "#/Part", description: The best one.}, colour: {$ref: looks.yaml#/Colour}}
Part: {title: Part}
""",
    "schemas/looks.yaml": "Colour: {title: Colour}",
    "parameters.yaml": "Limit: {name: limit}",
    "responses.yaml": "Failure: {description: It failed.}",
}


@pytest.fixture
def entry(tmp_path: Path) -> Path:
    """Write a small description to disk and return its entry file."""
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "zenskar.yaml"


def test_a_ref_to_a_path_is_replaced_by_the_path(entry: Path) -> None:
    assert "$ref" not in bundle(entry)["paths"]["/things"]


def test_other_refs_lead_into_the_components(entry: Path) -> None:
    document = bundle(entry)
    operation = document["paths"]["/things"]["get"]
    assert operation["parameters"] == [{"$ref": "#/components/parameters/Limit"}]
    assert set(document["components"]["schemas"]) == {"Thing", "Part", "Colour"}
    assert document["components"]["schemas"]["Thing"]["properties"] == {
        "part": {"$ref": "#/components/schemas/Part", "description": "The best one."},
        "colour": {"$ref": "#/components/schemas/Colour"},
    }


def test_common_answers_are_added_to_every_operation(entry: Path) -> None:
    document = bundle(entry)
    assert list(document["paths"]["/things"]["get"]["responses"]) == ["200", "500"]
    assert "x-common-responses" not in document


def test_an_answer_of_its_own_goes_before_a_common_one(entry: Path) -> None:
    file = entry.parent / "paths" / "things.yaml"
    file.write_text(FILES["paths/things.yaml"].replace('"200"', '"500"'), encoding="utf-8")
    assert "content" in bundle(entry)["paths"]["/things"]["get"]["responses"]["500"]


def test_the_same_files_give_the_same_text(entry: Path) -> None:
    text = render(bundle(entry))
    assert text == render(bundle(entry))
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        pytest.param(
            "schemas/looks.yaml",
            "Color: {}",
            r"things\.yaml:4: nothing is at looks\.yaml#/Colour; did you mean Color",
            id="dangling",
        ),
        pytest.param(
            "schemas/looks.yaml",
            "Colour: {}\nThing: {}",
            r"schemas/things\.yaml:2: Thing is already in .*looks\.yaml:2",
            id="twice",
        ),
        pytest.param(
            "schemas/looks.yaml",
            "Colour: {}\nColour: {}",
            r"looks\.yaml:2: Colour is already in line 1",
            id="twice in a file",
        ),
        pytest.param("schemas/stray.yaml", "Lost: {}", r"stray\.yaml:1: no ref leads to this file", id="stray file"),
        pytest.param("paths/stray.yaml", "/lost: {}", r"stray\.yaml:1: /lost is not listed", id="stray path"),
        pytest.param(
            "schemas/looks.yaml",
            "Colour: {x: 2026-01-01}",
            r"looks\.yaml:1: 2026-01-01 is read as a date; quote it",
            id="date",
        ),
        pytest.param(
            "schemas/looks.yaml", "[]", r"looks\.yaml:1: the file must be a mapping of names", id="no mapping"
        ),
        pytest.param(
            "zenskar.yaml",
            ENTRY.replace("  /things:", "  /thing:"),
            r"zenskar\.yaml:6: /thing has the ref",
            id="other path",
        ),
    ],
)
def test_what_does_not_hold_together_is_named(entry: Path, name: str, text: str, complaint: str) -> None:
    (entry.parent / name).write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match=complaint):
        bundle(entry)


def test_a_missing_entry_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"zenskar\.yaml: the file cannot be read: No such file"):
        bundle(tmp_path / "zenskar.yaml")
