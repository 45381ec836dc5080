"""What can go wrong in the outbox itself. No error holds the address of the database, which may contain a password."""

from zenskar_ext.errors import ZenskarError


class OutboxError(ZenskarError):
    """The database of the outbox cannot do what was asked: it is full, locked, read-only or not reachable.

    What `record` was to keep is not kept, unless it is a `RecordInDoubtError`. What was recorded before is still there.

    Attributes:
        event_ids: The ids of the events that this is about, in the order in which they were given, including those that
            the outbox generated. Record the events again under them.
    """

    event_ids: tuple[str, ...] = ()


class RecordInDoubtError(OutboxError):
    """The database did not say whether it committed, so the events may or may not be kept.

    Record them again with the same ids, which are in `event_ids`: those that are there are kept once.
    """


class LockedError(OutboxError):
    """Another transaction of PostgreSQL holds the event for too long. The new event is not kept."""


class OutboxFullError(OutboxError):
    """There are `max_pending` events that are not sent yet. The new ones are not kept."""


class EventConflictError(OutboxError, ValueError):
    """An `event_id` was recorded before with another customer, time or data. It is not kept.

    `event_ids` are the ids of such events. Of `record_many`, all other events are kept, or in your transaction.
    """
