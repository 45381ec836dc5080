"""Messages of the client in the words of whoever types: options, JSON and commands in place of Python.

Decides nothing but words. What it does not know stays as it is, and so does what is quoted or came from outside: texts of
the server, ids and values.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from zenskar_ext.cli import index
from zenskar_ext.cli.values import spelled

_KINDS: Final[Mapping[str, str]] = {
    "bool": "true or false",
    "dict": "an object",
    "Decimal": "a number",
    "float": "a number",
    "int": "a number",
    "list": "an array",
    "NoneType": "null",
    "str": "a text",
}
_OPERATORS: Final = "eq|ne|gte?|lte?|between|in_|not_in|i?like|contains|starts_with|is_null"


def _kind(found: re.Match[str]) -> str:
    return _KINDS.get(found[1], found[1])


_PHRASES: Final[Sequence[tuple[str, str | Callable[[re.Match[str]], str]]]] = (
    (
        r"the body is (\w+); (?:pass a model|this call takes one object).*",
        lambda found: f"the body is {_kind(found)}; give one object in JSON",
    ),
    (r"\ba dict or the model \w+", "an object"),
    (r"(?<=expected )an? (list|dict|str|int|float|bool)\b", _kind),
    (r"(?<=expected an object or )an? (list|dict|str|int|float|bool)\b", _kind),
    (r"(?<=expected an object) or a model\b", ""),
    (r"(?<=got )an? (list|dict|str|int|float|bool)\b", _kind),
    (r"\bgive an int\b", "give a whole number"),
    (r"\bthe str cannot be sent.*", "the text has characters that cannot be sent"),
    (r"\bDecimal\('([^']*)'\)", r"\1"),
    (rf"\b({_OPERATORS})\(\)", lambda found: f"{found[1].removesuffix('_')}:"),
    (r"\bin_(?=[,;]|$)", "in"),
    (r"\boperator in_\b", "operator in"),
    (r" \((?:\*\*extra|[A-Z]\w+)\(.{0,200}? sends it nevertheless\)", ""),
    (r"\bis not a field of [A-Z]\w+", "is not a field"),
    (r"\b[A-Z]\w+ needs ", "it needs "),
    (r"\b([a-z]\w*)_(?=[^\w']|$)", r"\1"),
    (r"'utf-8' codec can't encode character.*", "a text has characters that cannot be sent"),
    (r"\bExceeds the limit \([^)]*\) for integer .{0,90}? to increase the limit", "a number has too many digits"),
    (r"; its docstring says why", "; its --help says why"),
    (r"pass (\w+)=\.\.\. or set (\w+)", r"set \2, or \1 in a profile"),
    (r"check (\w+)=\.\.\. or (\w+)", r"check \2, or \1 of the profile"),
    (r", or pass allow_http=True if the network is trusted", ""),
    (r"(?:Zenskar\()?\b(allow_\w+)=True\)?", lambda found: f"--{spelled(found[1])}"),
)
_KEPT: Final = r"""(?<!\w)(?:'(?!utf-8')(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")(?!\w)|[\U000f0000-\U000ffffd]"""
_FIRST: Final = 0xF0000
"""The first of 65,534 characters for private use: they stand for what is kept, and no pattern takes them for letters."""


def plain(words: str, outside: Sequence[str] = ()) -> str:
    """Return a message without words of Python.

    Args:
        words: The message.
        outside: The parts of it that are not the client's own, in their order. They stay as they are.
    """
    return _own(words, outside, _plain)


def typed(words: str, outside: Sequence[str] = ()) -> str:
    """Return a message of the client as the command says it: also with its operations and filters as they are typed.

    Args:
        words: The message.
        outside: The parts of it that are not the client's own, in their order. They stay as they are.
    """
    return _own(words, outside, _typed)


def _own(words: str, outside: Sequence[str], say: Callable[[str], str]) -> str:
    """Say the words of a message that are the client's own in another way."""
    kept: list[str] = []

    def keep(text: str) -> str:
        kept.append(text)
        return chr(_FIRST + len(kept) - 1)

    def quoted(found: re.Match[str]) -> str:
        text = found[0]
        return keep(text) if len(text) == 1 else f"{text[0]}{keep(text[1:-1])}{text[-1]}"

    before = ""
    for each in outside:
        own, found, after = words.partition(each)
        if found:
            before, words = f"{before}{re.sub(_KEPT, quoted, own)}{keep(found)}", after
    said = say(before + re.sub(_KEPT, quoted, words))
    return re.sub(r"[\U000f0000-\U000ffffd]", lambda found: kept[ord(found[0]) - _FIRST], said)


def _plain(words: str) -> str:
    for pattern, instead in _PHRASES:
        words = re.sub(pattern, instead, words)
    return words


def _typed(words: str) -> str:
    return re.sub(
        r"\b[a-z]\w*__\w+",
        lambda found: spelled(found[0]),
        re.sub(r"\b(?:zk\.)?([a-z]\w*)\.([a-z]\w*)\b", _command, _plain(words)),
    )


def _command(found: re.Match[str]) -> str:
    namespace, name = found[1], found[2]
    if namespace in index.namespaces() and name in index.operations(namespace):
        return f"{spelled(namespace)} {spelled(name)}"
    return found[0]
