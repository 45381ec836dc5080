"""Check that a description is written as this project writes descriptions.

`rules` are what a part may be, `grammar` says which part may be what, `relations` compares parts with each other.
"""

from collections.abc import Iterator
from typing import Any

from scripts.lint.grammar import DOCUMENT
from scripts.lint.relations import relations
from scripts.problems import Pointer


def lint(document: Any, *, whole: bool = True) -> Iterator[tuple[Pointer, str] | tuple[Pointer, str, Pointer]]:
    """Iterate over all that is wrong with a document: where it is, what is wrong, what would be right.

    A third item is a place that the message names as `<place>`.

    Args:
        document: The document.
        whole: Whether nothing is missing from the document, so that all of its parts can be compared with each other.
    """
    wrong = [*DOCUMENT(document, ())]
    yield from wrong
    holders = {at[:-1] for at, _ in wrong}  # what a wrong part belongs to may miss it
    for found in relations(document, whole=whole):
        if not any(found[0][:length] in holders for length in range(len(found[0]) + 1)):
            yield found
