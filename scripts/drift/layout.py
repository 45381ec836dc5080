"""Lay out new parts of the files of `openapi/`: short values on one line, one blank line between entries.

Must not know what any part means.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

LONGEST: Final = 90
"""The largest number of characters that stays on one line."""
_PLAIN: Final = re.compile(r"(\.\./|[A-Za-z/_])[\w./@+#-]*( [\w./@+()-]+)*", re.ASCII)
_WORDS: Final = {"null", "true", "false", "yes", "no", "on", "off"}


def in_one_line(value: Any) -> Any:
    """Return a value as it is written: on one line, and quoted where necessary."""
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) and value.lower() not in _WORDS else DoubleQuotedScalarString(value)
    if not isinstance(value, Mapping | list):
        return value
    if isinstance(value, list):
        node: Any = CommentedSeq(map(in_one_line, value))
    else:
        node = CommentedMap((_key(key), in_one_line(each)) for key, each in value.items())
    node.fa.set_flow_style()
    return node


def _key(key: str) -> str:
    return DoubleQuotedScalarString(key) if key[:1].isdigit() else key


def laid_out(value: Any, name: str, indent: int) -> Any:
    """Return a value on one line if it fits, otherwise with each child on lines of its own, laid out in the same way.

    Args:
        value: The value.
        name: The name before it.
        indent: How many spaces are before the name.
    """
    node = in_one_line(value)
    if not node or not isinstance(node, CommentedMap | CommentedSeq) or indent + len(f"{name}: {value}") <= LONGEST:
        return node
    open_up(node)
    pairs = list(node.items()) if isinstance(node, CommentedMap) else [*enumerate(node)]
    for key, child in pairs:
        called, more = (str(key), 2) if isinstance(node, CommentedMap) else ("", 4)
        node[key] = laid_out(child, called, indent + more)
    return node


def open_up(*nodes: Any) -> None:
    """Put each direct child of these nodes on lines of its own."""
    for node in nodes:
        node.fa.set_block_style()


def settle(name: str, node: Any) -> None:
    """Put a node on one line with its name, or open it up if it is too long or has a description."""
    if "description" in node or len(f"{name}{dict(node) if isinstance(node, dict) else list(node)}") > LONGEST:
        open_up(node)
    else:
        node.fa.set_flow_style()


def spaced(content: Any) -> Any:
    """Put blank lines before the entries of a file. The reader attaches them to the entry before instead."""
    _drop_blank_lines(content)
    for name in [*content][1:]:
        content.yaml_set_comment_before_after_key(name, before="\n")
    return content


def _drop_blank_lines(node: Any) -> None:
    if isinstance(node, CommentedMap | CommentedSeq):
        for key in [key for key, tokens in node.ca.items.items() if "#" not in str(tokens)]:
            del node.ca.items[key]
        for child in node.values() if isinstance(node, CommentedMap) else node:
            _drop_blank_lines(child)
