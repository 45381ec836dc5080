"""How what is new in the files of `openapi/` is laid out: short things in one line, one blank line between entries.

Must not know what any of it means.
"""

from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

LONGEST: Final = 90
"""How many characters something has that still stands in one line."""


def in_one_line(value: Any) -> Any:
    """Give a value as it is written: in one line, and quoted where it has to be."""
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
    """Give lines of its own to everything that is directly in these nodes."""
    for node in nodes:
        node.fa.set_block_style()


def settle(name: str, node: Any) -> None:
    """Put a node into one line with its name, or open it up if it is too long for that or holds a sentence."""
    if "description" in node or len(f"{name}{dict(node) if isinstance(node, dict) else list(node)}") > LONGEST:
        open_up(node)
    else:
        node.fa.set_flow_style()


def spaced(content: Any) -> Any:
    """Put blank lines before the entries of a file: as they were read, they hang on what stood before them."""
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
