"""A durable outbox for usage events: record them in a database, and send them later under idempotency keys.

    outbox = Outbox("sqlite:///usage.db")               # or postgresql+psycopg://...
    outbox.record("compute", customer_id=acme.id, data={"hours": Decimal("1.5")}, event_id="job-7")
    outbox.drain(zk)                                    # send what is pending, and get the counts

Needs SQLAlchemy, which the extra `outbox` installs. Holds the public names and imports each one when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from zenskar_ext._extras import needs_extra

if TYPE_CHECKING:
    from zenskar_ext.outbox.async_outbox import AsyncOutbox
    from zenskar_ext.outbox.checking import RecordedEvent
    from zenskar_ext.outbox.errors import EventConflictError, OutboxError, OutboxFullError, RecordInDoubtError
    from zenskar_ext.outbox.figures import Stats
    from zenskar_ext.outbox.letters import Letter
    from zenskar_ext.outbox.loading.progress import Loaded
    from zenskar_ext.outbox.outbox import Outbox
    from zenskar_ext.outbox.recording import Recorded, RecordedMany
    from zenskar_ext.outbox.sending import Drained, Sender

_HOME_OF = {
    "AsyncOutbox": "zenskar_ext.outbox.async_outbox",
    "RecordedEvent": "zenskar_ext.outbox.checking",
    "EventConflictError": "zenskar_ext.outbox.errors",
    "OutboxError": "zenskar_ext.outbox.errors",
    "RecordInDoubtError": "zenskar_ext.outbox.errors",
    "OutboxFullError": "zenskar_ext.outbox.errors",
    "Stats": "zenskar_ext.outbox.figures",
    "Letter": "zenskar_ext.outbox.letters",
    "Loaded": "zenskar_ext.outbox.loading.progress",
    "Outbox": "zenskar_ext.outbox.outbox",
    "Recorded": "zenskar_ext.outbox.recording",
    "RecordedMany": "zenskar_ext.outbox.recording",
    "Drained": "zenskar_ext.outbox.sending",
    "Sender": "zenskar_ext.outbox.sending",
}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    with needs_extra("outbox", "zenskar_ext.outbox"):
        home = import_module(_HOME_OF[name])
    value = getattr(home, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


__all__ = [
    "AsyncOutbox",
    "Drained",
    "EventConflictError",
    "Letter",
    "Loaded",
    "Outbox",
    "OutboxError",
    "OutboxFullError",
    "RecordInDoubtError",
    "Recorded",
    "RecordedEvent",
    "RecordedMany",
    "Sender",
    "Stats",
]
