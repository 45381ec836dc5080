# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `ai`, asynchronous, returning whole responses."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Response, Unset

if TYPE_CHECKING:
    from ...models.create_prompt import CreatePromptFields
    from ...models.extract_contract import ExtractContractFields
    from ...models.update_prompt import UpdatePromptFields


class AsyncRawAi:
    """The methods of `AsyncAi`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_prompts(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.UnknownPage | builtins.list[Any]]:
        """List prompts: the whole response, with one page."""
        from ...operations import Request
        from .list_ai_prompts import OPERATION

        return await self._caller.answer(
            self._caller.bind(Request(OPERATION, query={"cursor": cursor}), where, filters)
        )

    @overload
    async def create_prompt(self, body: models.CreatePrompt | CreatePromptFields | AnyFields) -> Response[Any]: ...
    @overload
    async def create_prompt(self, **fields: Unpack[CreatePromptFields]) -> Response[Any]: ...
    async def create_prompt(
        self, body: models.CreatePrompt | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a prompt: the whole response."""
        from .create_ai_prompt import request

        return await self._caller.answer(request(body, fields=fields))

    async def delete_prompt(self, prompt_id: str | hints.UUID) -> Response[Any]:
        """Delete a prompt: the whole response."""
        from .delete_ai_prompt import request

        return await self._caller.answer(request(prompt_id))

    @overload
    async def update_prompt(
        self, prompt_id: str | hints.UUID, body: models.UpdatePrompt | UpdatePromptFields | AnyFields
    ) -> Response[Any]: ...
    @overload
    async def update_prompt(
        self, prompt_id: str | hints.UUID, **fields: Unpack[UpdatePromptFields]
    ) -> Response[Any]: ...
    async def update_prompt(
        self, prompt_id: str | hints.UUID, body: models.UpdatePrompt | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Update a prompt: the whole response."""
        from .update_ai_prompt import request

        return await self._caller.answer(request(prompt_id, body, fields=fields))

    @overload
    async def extract_contract(
        self, body: models.ExtractContract | ExtractContractFields | AnyFields
    ) -> Response[Any]: ...
    @overload
    async def extract_contract(self, **fields: Unpack[ExtractContractFields]) -> Response[Any]: ...
    async def extract_contract(
        self, body: models.ExtractContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Extract a contract from text: the whole response."""
        from .extract_contract import request

        return await self._caller.answer(request(body, fields=fields))

    async def list_uploads(self) -> Response[Any]:
        """List uploads: the whole response."""
        from .list_ai_uploads import request

        return await self._caller.answer(request())

    async def upload_document(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Upload a document: the whole response."""
        from .upload_ai_document import request

        return await self._caller.answer(request(body, fields=fields))

    async def generate_contract(
        self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Generate a contract: the whole response."""
        from .generate_ai_contract import request

        return await self._caller.answer(request(body, fields=fields))

    async def get_document(self, document_id: str | hints.UUID) -> Response[Any]:
        """Get a document: the whole response."""
        from .get_ai_document import request

        return await self._caller.answer(request(document_id))

    async def get_document_file(self, document_id: str | hints.UUID) -> Response[Any]:
        """Get the file of a document: the whole response."""
        from .get_ai_document_file import request

        return await self._caller.answer(request(document_id))
