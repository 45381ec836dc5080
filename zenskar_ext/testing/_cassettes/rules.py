"""How the values under a name are scrubbed.

Decides by names alone. The names of secrets are those that logs and models hide, too.
"""

import re
from enum import Enum
from typing import Final

from zenskar_client.secrets import is_secret

FREE_FORM: Final = frozenset({"custom_data", "custom_attributes", "payment_method_details", "connector_validation"})
_PERSONAL: Final = re.compile(
    r"(customer_name|customer_email|first_name|last_name|name|email|phone_number|phone|tax_ids?|line[123]|city|zip_?code|"
    r"postal_code|street)|.*(url|uri|link)",
    re.IGNORECASE,
)
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
"""Where a name such as `customerName` has a new word."""


class Rule(Enum):
    """What happens to a value, and to everything in it."""

    PLAIN = "only keys, tokens, links and e-mail addresses in texts are replaced"
    FREE_FORM = "texts become words; numbers stay"
    PRIVATE = "texts become words, numbers become 0"
    EMAIL = "the same, and the words are e-mail addresses"

    @property
    def hides_numbers(self) -> bool:
        """Whether numbers are replaced."""
        return self in (Rule.PRIVATE, Rule.EMAIL)

    def of(self, name: str) -> "Rule":
        """Return the rule for the value under a name, in an object for which this rule holds."""
        if self.hides_numbers:
            return self
        if is_secret(name):
            return Rule.PRIVATE
        words = _HUMP.sub("_", name).lower()
        if _PERSONAL.fullmatch(words):
            return Rule.EMAIL if "email" in words else Rule.PRIVATE
        return Rule.FREE_FORM if words in FREE_FORM else self
