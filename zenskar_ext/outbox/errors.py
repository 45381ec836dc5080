"""What can go wrong in the outbox itself. No error holds the address of the database, which may contain a password."""

from zenskar_ext.errors import ZenskarError


class OutboxError(ZenskarError):
    """The database of the outbox cannot do what was asked: it is full, locked, read-only or not reachable.

    What `record` was to keep is not kept. What was recorded before is still there.
    """


class OutboxFullError(OutboxError):
    """There are `max_pending` events that are not sent yet. The new ones are not kept."""


class EventConflictError(OutboxError, ValueError):
    """An `event_id` was recorded before with another customer, time or data. The new event is not kept.

    Attributes:
        event_ids: The ids that were recorded before.
    """

    event_ids: tuple[str, ...] = ()
