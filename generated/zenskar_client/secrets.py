# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The names of fields, parameters and headers whose values no log, repr or table shows."""

import re
from functools import lru_cache
from typing import Final

SECRET_NAMES: Final = (
    r"token|secret|passw|passphrase|otp|signature|credential|authorization|cookie|redirect_ur[il]|"
    r"(api|access|private|session)[-_]?key"
)
"""A regular expression for a part of such a name."""
SECRET_WORDS: Final = "auth|bearer|cvc|cvv|dsn|hmac|jwt|pass|pem|pin|pwd|sas|sig"
"""A regular expression for a whole word of such a name: `x-auth` and `dbPwd`, but neither `author` nor `signed`."""
LINK_WORDS: Final = "(url|uri|link|href)s?"
"""A regular expression for the last word of the name of a field that holds a link."""
HIDDEN: Final = "***"
"""Stands in the place of secrets other than the API key."""
# The look-behind lets a search begin only where a scheme may begin: long texts take linear time.
_BEGINNING: Final = r"[A-Za-z0-9+.-]*://|//(?=[^\s/?#\"'<>]*\.[A-Za-z])"  # also `//pay.example/abc`, as in a page
_LINK: Final = rf"(?<![A-Za-z0-9+.-])({_BEGINNING})(?:[^\s/?#\"'<>@]*@)?([^\s/?#\"'<>@]*)[^\s\"'<>]*"
_WORD: Final = "[A-Z]+(?![a-z])|[A-Z]?[a-z]+"
_BARE: Final = rf"(?<!\S)(?!{_BEGINNING})(?:[^\s/?#@]*@)?([^\s/?#@]*)[/?#]\S*"


@lru_cache(maxsize=1024)  # records have the same names again and again
def is_secret(name: str) -> bool:
    """Return whether the values of a field, parameter or header with this name are secrets.

    The description marks its own with `x-secret`.
    """
    if re.search(SECRET_NAMES, name, re.IGNORECASE):
        return True
    return any(re.fullmatch(SECRET_WORDS, each, re.IGNORECASE) for each in re.findall(_WORD, name))


@lru_cache(maxsize=1024)
def is_link(name: str) -> bool:
    """Return whether the values of a field with this name are links: its last word says so."""
    words = re.findall(_WORD, name)
    return bool(words) and re.fullmatch(LINK_WORDS, words[-1], re.IGNORECASE) is not None


def bare_links(text: str, hidden: str = HIDDEN, name: str = "") -> str:
    """Return a text with the scheme and host of each URL, without user and password, and `hidden` instead of the rest.

    The rest may open a session for whoever has it. In a field whose `name` says that it holds a link, that may also be a
    link without scheme and slashes, such as `pay.example/abc`.
    """
    if "//" in text:
        text = re.sub(_LINK, rf"\1\2/{hidden}", text)
    return re.sub(_BARE, rf"\1/{hidden}", text) if name and is_link(name) else text


__all__ = ["HIDDEN", "LINK_WORDS", "SECRET_NAMES", "SECRET_WORDS", "bare_links", "is_link", "is_secret"]
