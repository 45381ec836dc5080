# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `users`, returning whole responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import hints, models
from ...client import Caller
from ...types import Response


class RawUsers:
    """The methods of `Users`, returning whole responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self) -> Response[Any]:
        """List users: the whole response."""
        from .list_users import request

        return self._caller.answer(request())

    def create(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Create a user: the whole response."""
        from .create_user import request

        return self._caller.answer(request(body, fields=fields))

    def get(self, user_id: str | hints.UUID) -> Response[Any]:
        """Get a user: the whole response."""
        from .get_user import request

        return self._caller.answer(request(user_id))

    def delete(self, user_id: str | hints.UUID) -> Response[Any]:
        """Delete a user: the whole response."""
        from .delete_user import request

        return self._caller.answer(request(user_id))

    def update(
        self, user_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update a user: the whole response."""
        from .update_user import request

        return self._caller.answer(request(user_id, body, fields=fields))

    def update_admin(
        self, user_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update a user as an administrator: the whole response."""
        from .update_user_admin import request

        return self._caller.answer(request(user_id, body, fields=fields))

    def get_totp(self, user_id: str | hints.UUID) -> Response[Any]:
        """Get the TOTP of a user: the whole response."""
        from .get_user_totp import request

        return self._caller.answer(request(user_id))

    def set_totp(
        self, user_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Set the TOTP of a user: the whole response."""
        from .set_user_totp import request

        return self._caller.answer(request(user_id, body, fields=fields))

    def prepare_sandbox(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Response[Any]:
        """Prepare a sandbox: the whole response."""
        from .prepare_sandbox import request

        return self._caller.answer(request(body, fields=fields))

    def create_sandbox_with_email(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Prepare a sandbox with an email address: the whole response."""
        from .create_sandbox_with_email import request

        return self._caller.answer(request(body, fields=fields))
