"""The words that scenario files have beside those of the API, and near words for misspelt ones."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

STEPS, CLOCK, AS, EXPECT, BODY = "steps", "clock", "as", "expect", "body"
NAME = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
REFERENCE = re.compile(rf"\$({NAME.pattern})", re.ASCII)
"""A text that stands for the id of what has a name."""
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,4})?", re.ASCII)
"""A number as JSON writes it."""
LITERAL = re.compile(rf"\$\${NAME.pattern}", re.ASCII)
"""A text that would be a reference without its first character."""


def meant(given: str, known: Iterable[str]) -> str:
    """Return the question whether a near word was meant; "" if none is near."""
    near = get_close_matches(given, list(known), 1)
    return f"; did you mean {near[0]}?" if near else ""


def number_meant(value: Any) -> str:
    """Return the question whether a number was meant; "" unless a text is almost one."""
    texts = [value, value.replace(",", "."), value.replace(",", "")] if isinstance(value, str) else []
    near = dict.fromkeys(text for text in texts if NUMBER.fullmatch(text))
    return f"; did you mean {' or '.join(near)}?" if near else ""
