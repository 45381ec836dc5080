# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `users`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import hints, models
from ...client import Caller

if TYPE_CHECKING:
    from ._raw import RawUsers


class Users:
    """The people who have access to the organisation.

    Sources: only the docs' old index names it."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawUsers:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawUsers

        return RawUsers(self._caller)

    def list(self) -> Any:
        """List users.

        Returns the people who have access to the organisation.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /users. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the plural of the resource, as for
            customers and contacts. The current docs have no such group.
        """
        from .list_users import request

        return self._caller.call(request())

    def create(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a user.

        Creates a user: gives a person access to the organisation.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /users. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the plural of the resource, as for
            customers and contacts. The current docs have no such group.
        """
        from .create_user import request

        return self._caller.call(request(body, fields=fields))

    def get(self, user_id: str | hints.UUID) -> Any:
        """Get a user.

        Returns one user by id. It may return the user that the caller's credentials belong to instead.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /users/{user_id}. Sent again after a failure that may pass.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the plural of the resource with its
            id. The title does not say "by Id".
        """
        from .get_user import request

        return self._caller.call(request(user_id))

    def delete(self, user_id: str | hints.UUID) -> Any:
        """Delete a user.

        Deletes a user: removes a person's access.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        DELETE /users/{user_id}. Sent again after a failure that may pass.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the plural of the resource with its
            id.
        """
        from .delete_user import request

        return self._caller.call(request(user_id))

    def update(
        self, user_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a user.

        Changes a user.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /users/{user_id}. Never sent again once it may have reached the server.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: the plural of the resource with its
            id.
        """
        from .update_user import request

        return self._caller.call(request(user_id, body, fields=fields))

    def update_admin(
        self, user_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a user as an administrator.

        Changes a user with administrator rights, or changes whether the user is an administrator: the title allows
        both.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        PATCH /users/{user_id}/admin. Never sent again once it may have reached the server.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: that of a user with the last word of
            the title.
        """
        from .update_user_admin import request

        return self._caller.call(request(user_id, body, fields=fields))

    def get_totp(self, user_id: str | hints.UUID) -> Any:
        """Get the TOTP of a user.

        Returns what a user's one-time passwords are generated from.

        Warning: the response may contain a secret. Keep it out of logs.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /users/{user_id}/totp. Sent again after a failure that may pass.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: that of a user with the requested
            object.
        """
        from .get_user_totp import request

        return self._caller.call(request(user_id))

    def set_totp(
        self, user_id: str | hints.UUID, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Set the TOTP of a user.

        Presumably turns one-time passwords on or off for a user.

        Warning: the body and the response may contain a secret. Keep them out of logs.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /users/{user_id}/totp. Never sent again once it may have reached the server.

        Args:
            user_id: The id of the user. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed: that of a user with the object that
            is set.
        """
        from .set_user_totp import request

        return self._caller.call(request(user_id, body, fields=fields))

    def prepare_sandbox(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Prepare a sandbox.

        Prepares a sandbox. For whom is not known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /users/prepare_sandbox. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among the calls of users. The path is assumed: that of
            users with the title, spelled like `/invoices/generate_invoice`.
        """
        from .prepare_sandbox import request

        return self._caller.call(request(body, fields=fields))

    def create_sandbox_with_email(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Prepare a sandbox with an email address.

        Prepares a sandbox for an email address, judging by the title.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /users/sandbox_with_email. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation, among the calls of users. The path is assumed: that of
            users with the title, spelled like `/invoices/generate_invoice`.
        """
        from .create_sandbox_with_email import request

        return self._caller.call(request(body, fields=fields))
