# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `users`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any
    from uuid import UUID

    from ...client import Caller
    from ...models.open_body import OpenBody
    from ._raw import RawUsers


class Users:
    """Who has access to the organisation. Only the old index of the docs names it."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawUsers:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawUsers

        return RawUsers(self._caller)

    def list(self) -> Any:
        """List users.

        The people who have access to the organisation. Only the old index names it; the path is the plural of the
        thing, as for customers and contacts. The current docs have no such group.

        GET /users. Evidence: assumed (order of the docs' old index). The path is only assumed: the call raises
        `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe` finds out.

        """
        from .list_users import request

        return self._caller.call(request())

    def create(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a user.

        Gives a person access to the organisation. Only the old index names it; the path is the plural of the thing,
        as for customers and contacts. The current docs have no such group.

        POST /users. Evidence: assumed (order of the docs' old index). The path is only assumed: the call raises
        `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe` finds out.

        """
        from .create_user import request

        return self._caller.call(request(body, fields=fields))

    def get(self, user_id: str | UUID) -> Any:
        """Get a user.

        One user by id. Only the old index names it; the path is the plural of the thing with its id. The index does
        not say by Id, so that it may as well be the user who asks.

        GET /users/{user_id}. Evidence: assumed (order of the docs' old index). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        """
        from .get_user import request

        return self._caller.call(request(user_id))

    def delete(self, user_id: str | UUID) -> Any:
        """Delete a user.

        Takes a person's access away. Only the old index names it; the path is the plural of the thing with its id.

        DELETE /users/{user_id}. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        """
        from .delete_user import request

        return self._caller.call(request(user_id))

    def update(self, user_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Update a user.

        Changes a user. Only the old index names it; the path is the plural of the thing with its id.

        PATCH /users/{user_id}. Evidence: assumed (order of the docs' old index). The path is only assumed: the call
        raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        """
        from .update_user import request

        return self._caller.call(request(user_id, body, fields=fields))

    def update_admin(self, user_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Update a user as an administrator.

        Changes a user with the rights of an administrator, or whether the user is one: the title leaves it open.
        Only the old index names it; the path is that assumed for a user, and the last word of the title.

        PATCH /users/{user_id}/admin. Evidence: assumed (order of the docs' old index). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        """
        from .update_user_admin import request

        return self._caller.call(request(user_id, body, fields=fields))

    def get_totp(self, user_id: str | UUID) -> Any:
        """Get the TOTP of a user.

        What a user's one-time passwords are made from. The answer may hold a secret: keep it out of logs. Only the
        old index names it; the path is that assumed for a user, and the thing asked for.

        GET /users/{user_id}/totp. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        """
        from .get_user_totp import request

        return self._caller.call(request(user_id))

    def set_totp(self, user_id: str | UUID, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Set the TOTP of a user.

        Turns one-time passwords on or off for a user, presumably. Body and answer may hold a secret: keep them out
        of logs. Only the old index names it; the path is that assumed for a user, and the thing that is set.

        POST /users/{user_id}/totp. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        """
        from .set_user_totp import request

        return self._caller.call(request(user_id, body, fields=fields))

    def prepare_sandbox(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Prepare a sandbox.

        Makes a sandbox ready; for whom is not told. Only the old index names it; it stands there among the calls of
        users, and the path is theirs with the title in the manner of `/invoices/generate_invoice`.

        POST /users/prepare_sandbox. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .prepare_sandbox import request

        return self._caller.call(request(body, fields=fields))

    def create_sandbox_with_email(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Prepare a sandbox with an e-mail address.

        Makes a sandbox for an e-mail address, by the title. Only the old index names it; it stands there among the
        calls of users, and the path is theirs with the title in the manner of `/invoices/generate_invoice`.

        POST /users/sandbox_with_email. Evidence: assumed (order of the docs' old index). The path is only assumed:
        the call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make
        probe` finds out.

        """
        from .create_sandbox_with_email import request

        return self._caller.call(request(body, fields=fields))
