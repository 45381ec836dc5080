"""What the inspector never shows: the values of secrets, tokens and passwords inside texts, and numbers of cards.

Decides by names and by patterns. Must not know pages.
"""

import re
from urllib.parse import unquote_plus

from zenskar_client.secrets import HIDDEN
from zenskar_client.types import dumps
from zenskar_ext._sansio.redaction import without_pairs, without_secrets
from zenskar_ext.testing._sandbox.store import Record

_TOKEN = re.compile(r"(?i)\b(bearer|basic)((?: |%20)+)[\w.~+/=%-]{8,}")
_CARD = re.compile(r"(?<![\w.-])[0-9](?:[ -]?[0-9]){12,18}(?![\w-]|\.[0-9])")


def redacted_text(text: str) -> str:
    """Return a text with `HIDDEN` in place of secrets that are named in it, of tokens and passwords, and of card numbers."""
    pairs = without_pairs(_TOKEN.sub(rf"\1\2{HIDDEN}", text))
    return _CARD.sub(lambda found: HIDDEN if _is_card(found[0]) else found[0], pairs)


def redacted_query(query: str) -> str:
    """Return the query of a URL without secrets; decoded if it has some that are escaped."""
    plain = unquote_plus(query)
    return redacted_text(plain) if redacted_text(plain) != plain else query


def redacted_record(record: Record) -> Record:
    """Return a record with `HIDDEN` in place of the secrets in its fields and texts."""
    fields: Record = without_secrets(record, lambda text, _: redacted_text(text))
    return fields


def is_found(record: Record, text: str) -> bool:
    """Return whether a page shows a text of a record: what is hidden is not found either."""
    return not text or text.casefold() in redacted_text(dumps(redacted_record(record))).casefold()


def _is_card(text: str) -> bool:
    """Return whether the last digit checks the others, as it does in numbers of cards (Luhn)."""
    digits = [int(each) for each in reversed(re.sub("[ -]", "", text))]
    doubled = [sum(divmod(2 * each, 10)) for each in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
