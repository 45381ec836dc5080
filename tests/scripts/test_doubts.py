"""What explained a guess goes once the path is settled, and nothing else does."""

from typing import cast

import pytest
from openapi_python_client.parser.openapi import Endpoint

from scripts import editing
from scripts.doubts import folded, without_doubts
from scripts.operations import View


@pytest.mark.parametrize(
    ("text", "body", "left"),
    [
        ("Returns users. Sources: only the index.", False, "Returns users."),
        ("Returns users.\n\nSources: the path is a guess: x.\n", False, "Returns users."),
        ("Creates one. The body is not known. The path is assumed.", True, "Creates one."),
        ("Creates one. The body is not known.", False, "Creates one. The body is not known."),
        ("Returns users,\nas they are. All.", False, "Returns users,\nas they are. All."),
        (
            "Returns it.\n\nWarning: a secret. A guess.\n\nThe path is assumed.",
            False,
            "Returns it.\n\nWarning: a secret.",
        ),
        ("The path is inferred.", False, "The path is inferred."),
    ],
    ids=[
        "sources",
        "a paragraph",
        "a body that is known now",
        "a body that is not",
        "no doubt",
        "a warning",
        "nothing else",
    ],
)
def test_only_what_calls_the_path_a_guess_goes(text: str, body: bool, left: str) -> None:
    assert without_doubts(text, body=body) == left


@pytest.mark.parametrize(
    "text", ["Short.", "Warning: x.", f"{'word ' * 40}end.\n\n{'more ' * 40}end."], ids=["short", "quoted", "long"]
)
def test_a_text_is_laid_out_in_lines_and_says_the_same(text: str) -> None:
    written = editing.dump({"get": {"description": folded(text)}})
    assert editing.read(written)["get"]["description"] == text
    assert max(map(len, written.splitlines())) <= 120


@pytest.mark.parametrize(
    ("level", "source"),
    [("documented", "a page"), ("inferred", "a page"), ("published", "a file"), ("probed", "a file")],
)
def test_the_docstring_names_the_source_of_the_level(level: str, source: str) -> None:
    operation = {"x-evidence": {"level": level, "sources": ["a page", "a file"]}}
    assert View(cast("Endpoint", None), operation, "/", "things").evidence == f"Evidence: {level} ({source})."
