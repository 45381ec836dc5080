"""Check that a description is written as this project writes descriptions.

`rules` are what a part may be, `grammar` says which part may be what, `relations` compares parts with each other.
"""

from typing import Any

from scripts.lint.grammar import DOCUMENT
from scripts.lint.relations import relations
from scripts.lint.rules import Found


def lint(document: Any, *, whole: bool = True) -> Found:
    """Iterate over all that is wrong with a document: where it is, what is wrong, what would be right.

    Args:
        document: The document.
        whole: Whether nothing is missing from the document, so that its parts can be compared with each other.
    """
    wrong = [*DOCUMENT(document, ())]
    yield from wrong
    if whole and not wrong:
        yield from relations(document)
