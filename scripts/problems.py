"""What is wrong with a description, one line each: where it is, what is wrong, what would be right."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TextIO

from attrs import frozen

Pointer = tuple[str | int, ...]
"""The keys and indexes that lead from the root of a document to a part of it."""


@frozen(order=True)
class Problem:
    """Something wrong at a line of a file; line 0 is the file as a whole."""

    file: str
    line: int
    message: str

    @property
    def place(self) -> str:
        """Return the file and the line."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def __str__(self) -> str:
        """Return the problem as one line."""
        return f"{self.place}: {shown(self.message)}"


class Refused(ValueError):
    """The description cannot be used. The message is one line for each problem."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, each once, in the order of the files."""
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def pointed(pointer: Pointer) -> str:
    """Return a pointer as JSON pointers are written: `/paths/~1invoices/get`."""
    return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in pointer)


def shown(text: str, longest: int = 400) -> str:
    """Return a text on one line: what cannot be printed is escaped, and what is too long is cut."""
    line = legible(text.strip())
    return line if len(line) <= longest else f"{line[: longest - 4]} ..."


def legible(text: str) -> str:
    """Return a text on one line, in which what cannot be printed is escaped."""
    return text if text.isprintable() else "".join(each if each.isprintable() else _escaped(each) for each in text)


def say(*lines: str, file: TextIO | None = None) -> None:
    """Print lines that may hold parts of a description or a response: these cannot begin a line, or steer a terminal."""
    for line in lines:
        print(legible(line), file=file, flush=True)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode()


def meant(word: str, known: Iterable[str]) -> str:
    """Return a question for the known word that a misspelt one resembles; "" if there is none."""
    found = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return f"; did you mean {found[0]}?" if found else ""
