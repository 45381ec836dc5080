"""What explained a guess goes once the path is settled, and nothing else does."""

import pytest

from scripts.doubts import without_doubts


@pytest.mark.parametrize(
    ("text", "body", "left"),
    [
        ("Returns users. Sources: only the index.", False, "Returns users."),
        ("Returns users.\n\nSources: the path is a guess: x.\n", False, "Returns users."),
        ("Creates one. The body is not known. The path is assumed.", True, "Creates one."),
        ("Creates one. The body is not known.", False, "Creates one. The body is not known."),
        ("Returns users,\nas they are.", False, "Returns users,\nas they are."),
        ("The path is inferred.", False, "The path is inferred."),
    ],
    ids=["sources", "a paragraph", "a body that is known now", "a body that is not", "no doubt", "nothing else"],
)
def test_only_what_calls_the_path_a_guess_goes(text: str, body: bool, left: str) -> None:
    assert without_doubts(text, body=body) == left
