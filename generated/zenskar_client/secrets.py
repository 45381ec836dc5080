# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The names of fields, parameters and headers whose values no log, repr or table shows."""

import re
from typing import Final

SECRET_NAMES: Final = (
    r"token|secret|passw|passphrase|otp|signature|credential|authorization|cookie|redirect_ur[il]|"
    r"(api|access|private|session)[-_]?key"
)
"""A regular expression for a part of such a name."""
HIDDEN: Final = "***"
"""Stands in the place of secrets other than the API key."""


def is_secret(name: str) -> bool:
    """Return whether the values of a field, parameter or header with this name are secrets.

    The description marks its own with `x-secret`.
    """
    return re.search(SECRET_NAMES, name, re.IGNORECASE) is not None


__all__ = ["HIDDEN", "SECRET_NAMES", "is_secret"]
