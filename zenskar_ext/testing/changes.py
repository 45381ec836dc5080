"""Changes of a sandbox's records, as `Sandbox(on_change=...)` is told of them."""

from typing import Any, Literal

from attrs import frozen

Kind = Literal["created", "updated", "deleted"]


@frozen
class Change:
    """What a request, or `Sandbox.put`, has changed in one record."""

    kind: Kind
    collection: str
    """The path of its list, such as `/invoices` or `/customers/{customer_id}/addresses`."""
    id: str
    before: dict[str, Any] | None
    """The record as it was; None if it is new."""
    after: dict[str, Any] | None
    """The record as it is now; None if it was deleted."""

    def __str__(self) -> str:
        """Return what was changed, without the fields."""
        return f"{self.kind} {self.collection} {self.id}"
