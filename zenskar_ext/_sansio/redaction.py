"""What is never shown: the API key in any encoding, secret fields, and frames of the HTTP library that hold the key.

Decides what is a secret and what stands in its place. The model classes, the logs and the cassettes go by one list.
Patterns are compiled when the first text is redacted, not at import.
"""

import re
from base64 import b64encode
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import accumulate
from types import TracebackType
from typing import Any, Final, cast

from zenskar_client import http
from zenskar_client.secrets import HIDDEN, SECRET_NAMES, SECRET_WORDS, bare_links, is_secret

IN_ITS_PLACE: Final = "[key]"
SHORTEST: Final = 8
"""A shorter text is a placeholder such as "test", which may be part of any word."""
SIGNING: Final = frozenset({"x-api-key", "authorization", "organisation"})
"""The headers that say who sends a request: only the client sets them."""
_NAMES: Final = rf"(?:{SECRET_NAMES})[\w-]{{0,40}}|(?<![a-z0-9])(?:{SECRET_WORDS})(?:[_-][\w-]{{0,40}})?"
_PAIR: Final = rf"(?i)((?:{_NAMES})(?:\\*[\"'] ?: ?\\*[\"']|=[\"']?))[^\s\"'\\,;&<>]+"
_USER: Final = r"(?i)(?<![a-z0-9+.-])([a-z0-9+.-]{1,40}:\\?/\\?/)[^\s/?#\"'<>@]+@"
_HEX: Final = "[0-9A-Fa-f][0-9A-Fa-f]"
_DUMP: Final = rf"{_HEX}(?:[-:,. \t]?+[ \t]?+(?:0x)?+{_HEX}){{{SHORTEST - 1},}}"
"""Bytes in hexadecimal, with or without something between them: `7a:65`, `7A 65`, `0x7a, 0x65`."""
_BASE64: Final = "[0-9A-Za-z+/_-]"
_ROWS: Final = rf"(?:(?<!{_HEX})(?:{_HEX}){{4}}:?[ ]{{1,2}}(?:{_HEX}[ ]{{0,2}}){{1,16}}[^\n]*\n?)++"
_COLUMNS: Final = rf"(?:{_HEX}){{4}}:?[ ]{{1,2}}((?:{_HEX}[ ]{{0,2}}){{1,16}})[^\n]*\n?"
"""What `xxd` and `hexdump -C` print: a place, up to 16 bytes in hexadecimal, and the same as text."""
_NAMED: Final = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
_ESCAPE: Final = rf"""(?x)(
    %(?:25){{0,2}}{_HEX}                                    # of URLs, or of URLs in URLs
    | \\\\?\\?(?:u00|x){_HEX}                               # of JSON and Python, or of JSON in JSON
    | (?<={_BASE64})(?:\\\\?\\?r)?\\\\?\\?n(?={_BASE64})     # an end of a line, escaped, that base64 may go on after
    | \\{{1,7}}["'/]
    | \\\\
    | &\#(?:x0{{0,6}}{_HEX}|0{{0,6}}[0-9]{{2,3}});             # of HTML
    | &(?:amp|lt|gt|quot|apos);
    | \x00+                                                 # of UTF-16
    | \n(?<={_BASE64}\n)(?={_BASE64})                       # an end of a line that base64 may go on after
    | \r\n(?<={_BASE64}\r\n)(?={_BASE64})
)"""
_OF_THE_LIBRARY: Final = (*http.CORES, "httpx2", "httpx", "h11", "h2", "anyio", "hpack", "vcr")


def spellings(texts: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern for texts as they are, in hexadecimal and in base64; None if all are too short."""
    found = {each for text in texts if len(text) >= SHORTEST for each in _spellings(text)}
    longest_first = sorted(found, key=lambda each: (-len(each), each))
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE) if found else None


def _spellings(text: str) -> Iterator[str]:
    raw = text.encode()
    yield from (text, raw.hex())
    for before in range(3):  # bytes in front of it, as of `user:` in Basic: they decide how base64 divides the rest
        encoded = b64encode(bytes(before) + raw).decode()
        whole = encoded[(0, 2, 3)[before] :].rstrip("=")
        certain = whole if encoded[-1] != "=" else whole[:-1]  # the last sign depends on what follows
        yield from (certain, certain.translate({43: 45, 47: 95}))


def redacted(value: Any, pattern: re.Pattern[str] | None, instead: str = IN_ITS_PLACE) -> Any:
    """Return text, bytes or JSON values without what a pattern finds: as it is, in a hexadecimal dump, or escaped.

    Args:
        value: The value.
        pattern: One of `spellings`.
        instead: What stands in the place of what is found.
    """
    if pattern is None:
        return value
    if isinstance(value, str):
        return _redacted(value, pattern, instead)
    if isinstance(value, bytes):
        return _redacted(value.decode("latin-1"), pattern, instead).encode("latin-1")
    if isinstance(value, list | tuple):
        items = [redacted(each, pattern, instead) for each in cast("Iterable[object]", value)]
        return items if isinstance(value, list) else tuple(items)
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return {redacted(name, pattern, instead): redacted(each, pattern, instead) for name, each in fields.items()}
    return value


def _redacted(text: str, pattern: re.Pattern[str], instead: str) -> str:
    if len(text) < SHORTEST:
        return text

    def dump(found: re.Match[str]) -> str:
        return _redacted_beneath("(0x|[^0-9A-Fa-f]+)", lambda _: "", found[0], pattern, instead)

    def rows(found: re.Match[str]) -> str:
        dumped = re.sub("[^0-9A-Fa-f]", "", "".join(re.findall(_COLUMNS, found[0])))
        return f"{instead}\n" if pattern.search(dumped) else found[0]

    bare = re.sub(_DUMP, dump, re.sub(_ROWS, rows, pattern.sub(instead, text)))
    return _redacted_beneath(_ESCAPE, _unescaped, bare, pattern, instead)


def _redacted_beneath(
    escape: str, read: Callable[[str], str], text: str, pattern: re.Pattern[str], instead: str
) -> str:
    """Return a text without what a pattern finds in it where the text is read without its escapes."""
    pieces = re.split(escape, text)  # what is escaped has odd indices
    if len(pieces) == 1:
        return text
    plain = [read(piece) if index % 2 else piece for index, piece in enumerate(pieces)]
    ends = list(accumulate(map(len, plain)))
    text_ends = list(accumulate(map(len, pieces)))

    def place(of: int, *, end: bool = False) -> int:
        """Return where in the text a character of the plain text begins, or ends."""
        index = bisect_right(ends, of)
        if index % 2:
            return text_ends[index] - (0 if end else len(pieces[index]))
        return text_ends[index] - (ends[index] - of) + end

    kept, at = list[str](), 0
    for found in pattern.finditer("".join(plain)):
        kept += (text[at : place(found.start())], instead)
        at = place(found.end() - 1, end=True)
    return "".join([*kept, text[at:]])


@cache
def _unescaped(escape: str) -> str:
    if re.fullmatch(r"\s+|\x00+|\\+(r\\+)?n", escape):
        return ""
    code = re.search(rf"&#([0-9]+);|({_HEX});?$", escape)
    if code is None:
        return _NAMED.get(escape, escape[-1])
    return chr(int(code[1]) if code[1] else int(code[2], 16))


def _as_it_is(text: str, _name: str) -> str:
    return text


def without_secrets(value: Any, text: Callable[[str, str], str] = _as_it_is, name: str = "") -> Any:
    """Return JSON values with `HIDDEN` in place of each field whose name says that it is a secret.

    Args:
        value: The values.
        text: Changes every other text. It is passed the name of the field around it too.
        name: The name that the value stands under.
    """
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return {key: HIDDEN if is_secret(key) else without_secrets(each, text, key) for key, each in fields.items()}
    if isinstance(value, list):
        return [without_secrets(each, text, name) for each in cast("list[object]", value)]
    return text(value, name) if isinstance(value, str) else value


def without_pairs(text: str) -> str:
    """Return a text with `HIDDEN` in place of the secrets in it: `"session_key": "..."`, `token=...`, `https://user:...@`."""
    bare = re.sub(_USER, rf"\1{HIDDEN}@", text) if "@" in text else text
    return re.sub(_PAIR, rf"\1{HIDDEN}", bare)


def hidden(value: Any) -> Any:
    """Return JSON values without secrets: those of fields, those that are named in texts, and links after their host.

    Whoever has the link of a payment or of a portal session may act as the customer.
    """
    return without_secrets(value, _without_any)


def _without_any(text: str, name: str) -> str:
    return without_pairs(bare_links(text, HIDDEN, name))


def concealed(error: BaseException) -> BaseException:
    """Return an error without the frames of the HTTP library: their locals hold the headers that were sent.

    Tools that show tracebacks with locals would show the API key.
    """
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and id(each) not in seen:
            seen.add(id(each))
            each.__traceback__ = _outside(each.__traceback__)
            waiting += [each.__cause__, each.__context__]
    return error


def _outside(trace: TracebackType | None) -> TracebackType | None:
    frames: list[TracebackType] = []
    while trace is not None:
        if str(trace.tb_frame.f_globals.get("__name__", "")).partition(".")[0] not in _OF_THE_LIBRARY:
            frames.append(trace)
        trace = trace.tb_next
    kept: TracebackType | None = None
    for each in reversed(frames):
        kept = TracebackType(kept, each.tb_frame, each.tb_lasti, each.tb_lineno)
    return kept


def unsigned(request: http.Request) -> http.Request:
    """Return a request without the headers that sign it, for whoever is given its response."""
    headers = {name: value for name, value in request.headers.items() if name not in SIGNING}
    return http.Request(request.method, request.url, headers=headers, content=request.content)
