"""Receives webhooks, as far as they are known: no source shows their headers, signature or envelope.

Needs the extra `webhooks`. See docs/webhooks.md.
"""

from zenskar_ext.webhooks.ids import Mention, ids_in
from zenskar_ext.webhooks.receiver import Notification, Receiver

__all__ = ["Mention", "Notification", "Receiver", "ids_in"]
