"""Write what docstrings and the description say as Markdown of the site: warnings in boxes, and nothing that acts."""

import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

_ACTS: Final = re.compile(r"(`[^`\n]*`)|([<>|\\*_\[\]])")


def escaped(text: str) -> str:
    """Return a text in which nothing but code in backticks means something in Markdown."""
    return _ACTS.sub(lambda found: _span(found[1]) if found[1] else f"&#{ord(found[2])};", text)


def _span(span: str) -> str:
    return code(span.strip("`"))


def code(text: str) -> str:
    """Return a text as code, also in a table."""
    marked = re.sub(r"[&<>|\\*_\[\]`{}]", lambda found: f"&#{ord(found[0])};", text)
    return f"<code>{marked}</code>"


def one_line(text: str) -> str:
    """Return a text on one line, for a cell of a table."""
    return escaped(" ".join(text.split()))


def paragraphs(text: str) -> str:
    """Return the paragraphs of a docstring; one that begins with `Warning:` is a box."""
    found = [" ".join(each.split()) for each in re.split(r"\n\s*\n|\n(?=Warning: )", text.strip())]
    return "\n\n".join(
        box("warning", escaped(_capital(each.removeprefix("Warning: "))))
        if each.startswith("Warning: ")
        else escaped(each)
        for each in found
        if each
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def box(kind: str, content: str, title: str = "") -> str:
    """Return a box, such as a warning."""
    return f'!!! {kind} "{title or kind.capitalize()}"\n\n' + textwrap.indent(content, "    ")


def fence(language: str, content: str) -> str:
    """Return a block of code."""
    return f"```{language}\n{content.rstrip()}\n```"


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; "" if it has no rows."""
    lines = [f"| {' | '.join(map(_breakable, row))} |" for row in rows]
    return "\n".join([f"| {' | '.join(heading)} |", f"|{' --- |' * len(heading)}", *lines]) if lines else ""


def _breakable(cell: str) -> str:
    """Return a cell whose names in code break after an underscore or a slash, if they must break at all."""
    return re.sub(r"<code>[^<]*</code>", lambda found: re.sub(r"(&#95;|/(?!code>))", r"\1<wbr>", found[0]), cell)


def joined(*parts: str) -> str:
    """Return the parts of a page that are not empty, with a blank line between them."""
    return "\n\n".join(part.rstrip() for part in parts if part.strip()) + "\n"
