"""How the values under a name are scrubbed.

Decides by names alone. The names of secrets are those that logs and models hide, too.
"""

import re
from enum import Enum
from typing import Final

from zenskar_client.secrets import is_link, is_secret

FREE_FORM: Final = frozenset(
    {
        "connector_validation",
        "custom_attributes",
        "custom_data",
        "custom_fields",
        "custom_tags",
        "details",
        "invoice_details",
        "payment_method_details",
        "phase_metadata",
        "raw_data",
        "version_metadata",
    }
)
"""Fields whose keys and texts are data of a customer or of a provider behind Zenskar."""
FREE_FORM_OBJECTS: Final = frozenset({"data", "estimate", "source"})
"""The same if an object stands there: elsewhere these names are those of a list of records, or of a plain text."""
_COLUMNS: Final = "dataschema"
_PERSONAL: Final = re.compile(
    r"customer_name|customer_email|first_name|last_name|name|email|phone_number|phone|tax_ids?|vat(_(id|number))?|"
    r"line[123]|city|zip_?code|postal_code|street|search(_.*)?|.*(url|uri|link)",
    re.IGNORECASE,
)
_POSTAL: Final = re.compile(r"(.*_)?address")
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
"""Where a name such as `customerName` has a new word."""


class Rule(Enum):
    """What happens to a value, and to everything in it."""

    PLAIN = "only keys, tokens, links and e-mail addresses in texts are replaced"
    COLUMNS = "the same; what is called data describes data"
    FREE_FORM = "texts become words; numbers stay"
    PRIVATE = "texts become words, numbers become 0"
    EMAIL = "the same, and the words are e-mail addresses"

    @property
    def hides_texts(self) -> bool:
        """Whether all texts are replaced."""
        return self in (Rule.FREE_FORM, Rule.PRIVATE, Rule.EMAIL)

    @property
    def hides_numbers(self) -> bool:
        """Whether numbers are replaced."""
        return self in (Rule.PRIVATE, Rule.EMAIL)

    def of(self, name: str, *, is_object: bool = False) -> "Rule":
        """Return the rule for the value under a name, in an object for which this rule holds.

        Args:
            name: The name.
            is_object: Whether the value is an object.
        """
        if self.hides_numbers:
            return self
        if is_secret(name) or is_link(name):
            return Rule.PRIVATE
        words = _HUMP.sub("_", name).lower()
        if _PERSONAL.fullmatch(words):
            return Rule.EMAIL if "email" in words else Rule.PRIVATE
        if not is_object:
            return Rule.PRIVATE if _POSTAL.fullmatch(words) else Rule.FREE_FORM if words in FREE_FORM else self
        if self is Rule.PLAIN and words == _COLUMNS:
            return Rule.COLUMNS
        is_data = words in FREE_FORM_OBJECTS and self is not Rule.COLUMNS
        return Rule.FREE_FORM if is_data or words in FREE_FORM else self
