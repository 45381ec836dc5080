"""Lay out new parts of the files of `openapi/`: short values on one line, one blank line between entries.

Must not know what any part means.
"""

from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

LONGEST: Final = 90
"""The largest number of characters that stays on one line."""


def in_one_line(value: Any) -> Any:
    """Return a value as it is written: on one line, and quoted where necessary."""
    if isinstance(value, str):
        quoted = value == "null" or value.startswith("#") or value[0].isdigit()
        return DoubleQuotedScalarString(value) if quoted else value
    if isinstance(value, list):
        node: Any = CommentedSeq(map(in_one_line, value))
    else:
        node = CommentedMap((key, in_one_line(each)) for key, each in value.items())
    node.fa.set_flow_style()
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
