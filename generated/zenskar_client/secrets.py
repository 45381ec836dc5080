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
HIDDEN: Final = "***"
"""Stands in the place of secrets other than the API key."""
# The look-behind lets a search begin only where a scheme may begin: long texts take linear time.
_BEGINNING: Final = r"[A-Za-z0-9+.-]*://|//(?=[^\s/?#\"'<>]*\.[A-Za-z])"  # also `//pay.example/abc`, as in a page
_LINK: Final = rf"(?<![A-Za-z0-9+.-])({_BEGINNING})(?:[^\s/?#\"'<>@]*@)?([^\s/?#\"'<>@]*)[^\s\"'<>]*"


@lru_cache(maxsize=1024)  # records have the same names again and again
def is_secret(name: str) -> bool:
    """Return whether the values of a field, parameter or header with this name are secrets.

    The description marks its own with `x-secret`.
    """
    if re.search(SECRET_NAMES, name, re.IGNORECASE):
        return True
    words = re.findall("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return any(re.fullmatch(SECRET_WORDS, each, re.IGNORECASE) for each in words)


def bare_links(text: str, hidden: str = HIDDEN) -> str:
    """Return a text with the scheme and host of each URL, without user and password, and `hidden` instead of the rest.

    The rest may open a session for whoever has it.
    """
    return re.sub(_LINK, rf"\1\2/{hidden}", text) if "//" in text else text


__all__ = ["HIDDEN", "SECRET_NAMES", "SECRET_WORDS", "bare_links", "is_secret"]
