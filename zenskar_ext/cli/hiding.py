"""What the command does not show unless it is told to: secrets, and the rest of links after their host.

Whoever has the link of a payment or of a portal session may act as the customer.
"""

from typing import Any

from zenskar_client.secrets import HIDDEN, bare_links
from zenskar_ext._sansio.redaction import without_secrets


def hidden(value: Any) -> Any:
    """Return JSON values without secrets, and with links cut after their host."""
    return without_secrets(value, lambda text: bare_links(text, HIDDEN))
