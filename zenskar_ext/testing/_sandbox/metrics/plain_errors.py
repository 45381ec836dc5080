"""What DuckDB says of a query that fails, in words about the query as it was written."""

import re
from collections.abc import Callable, Mapping

MEMORY = "256MB"
"""How much memory a query may use."""
TYPES: Mapping[str, str] = {
    "VARCHAR": "a text",
    "BOOLEAN": "a condition",
    "DATE": "a date",
    "TIMESTAMP": "a time",
    "INTERVAL": "an interval",
}
"""DuckDB's types; every other one that a query has here is a number."""
WORDS: Mapping[str, Callable[[re.Match[str]], str]] = {
    r"^Out of Memory": lambda _: f"it needs more than {MEMORY} of memory",
    r"Division by zero|division by zero": lambda _: "it divides by zero",
    r"(?:function|operator|name) matches the given name and argument types '(.+?)\((.*)\)'": lambda found: (
        f"it calculates {found[1]} of {_kinds(found[2])}; convert them first, as in if(x, 1, 0) or toFloat64(x)"
    ),
    r"Cannot (?:combine|mix|compare) (?:types of|values of type) (.+?) and (?:type )?([A-Z_]+)": lambda found: (
        f"it compares or combines {_kinds(found[1])} and {_kinds(found[2])}"
    ),
    r'Referenced column "(?:data\.)?(.+?)" not found': lambda found: f"there is no column {found[1]}",
    r'Referenced table "(.+?)" not found': lambda found: f"there is no table {found[1]} in it",
    r'Ambiguous reference to (column name|table) "(.+?)"': lambda found: f"more than one {found[1]} is {found[2]}",
    r"Could not convert string ['\"](.*?)['\"] to|invalid date field format: \"(.*?)\"|invalid timestamp field format: \"(.*?)\"": (
        lambda found: f"the text '{found[1] or found[2] or found[3] or ''}' is compared or converted to another type"
    ),
    r"Unimplemented type for cast \((.*?) -> (.*?)\)": lambda found: (
        f"there is no rule to convert {_kinds(found[1])} to {_kinds(found[2])}"
    ),
    r"(?i)overflow|out of range|too large": lambda _: "a number is too large",
    r"More than one row returned by a subquery": lambda _: "a subquery that stands for a value has more than one row",
    r"must appear in the GROUP BY|must be part of an aggregate": lambda _: (
        "a column is neither grouped nor inside of an aggregate function"
    ),
    r"cannot be nested|cannot contain aggregates|cannot contain window": lambda _: (
        "an aggregate function stands where none can be"
    ),
    r"^Invalid Input Error: (.*)": lambda found: found[1],
}
"""What to say instead, by what an error says. The last one is that of the functions in `arithmetic`."""


def plain(message: str) -> str:
    """Return what went wrong, without DuckDB's words for it."""
    line = message.splitlines()[0]
    for pattern, words in WORDS.items():
        found = re.search(pattern, line)
        if found:
            return words(found)
    return "DuckDB, which runs it, does not understand it"


def _kinds(types: str) -> str:
    names = re.sub(r"\(.*?\)", "", types).split(", ")
    return " and ".join(TYPES.get(name.partition("_")[0].strip(), "a number") for name in names)
