"""JSON text with some of its values replaced, and everything else as it was written.

Works on the text rather than on values: NaN, large numbers, repeated names and lone surrogates stay what they were.
Must not know what is replaced.
"""

import json
import re
from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Final

from zenskar_ext.testing._cassettes.rules import Rule

_TOKEN: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*+"|[{}\[\],:]|[^{}\[\],:"\s]+')
_COLON: Final = re.compile(r"\s*:\s*(\{?)")
_LONE: Final = re.compile("[\ud800-\udfff]")
_CHECK: Final = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str).decode
_NO_NUMBERS: Final = ("true", "false", "null")


def rewritten(text: str, kept: Callable[[str, Rule], str]) -> str:
    """Return JSON text without spaces, with its strings replaced.

    Args:
        text: The text. NaN and Infinity are accepted, and stay.
        kept: Returns what replaces a string, or the digits of a number, under a rule. A number that it changes becomes 0.

    Raises:
        ValueError: The text is not JSON, or is nested too deeply.
    """
    _check(text)
    rules = [Rule.PLAIN]
    rule = Rule.PLAIN
    parts: list[str] = []
    at = 0
    while token := _TOKEN.search(text, at):
        part, at = token[0], token.end()
        if part[0] == '"':
            value = json.loads(part)
            if colon := _COLON.match(text, at):
                rule = rules[-1].of(value, is_object=bool(colon[1]))
                part = _string(kept(value, Rule.PLAIN))
            else:
                part = _string(kept(value, rule))
        elif part in "[{":
            rules.append(rule)
        elif part in "]}":
            rules.pop()
        elif part == ",":
            rule = rules[-1]
        elif part != ":" and part not in _NO_NUMBERS and (rule.hides_numbers or kept(part, Rule.PLAIN) != part):
            part = "0"
        parts.append(part)
    return "".join(parts)


def _check(text: str) -> None:
    try:
        _CHECK(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _string(text: str) -> str:
    return _LONE.sub(lambda lone: f"\\u{ord(lone[0]):04x}", encode_basestring(text))
