# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `ai`, awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack
    from uuid import UUID

    from ...client import AsyncCaller
    from ...models.create_prompt import CreatePrompt, CreatePromptFields
    from ...models.extract_contract import ExtractContract, ExtractContractFields
    from ...models.open_body import OpenBody
    from ...models.update_prompt import UpdatePrompt, UpdatePromptFields
    from ._async_raw import AsyncRawAi


class AsyncAi:
    """Contracts read out of documents and texts, and the prompts by which they are read."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawAi:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawAi

        return AsyncRawAi(self._caller)

    async def list_prompts(self) -> Any:
        """List prompts.

        The prompts. The old index has it without a path; that it is a GET to the path of POST is inferred. Whether
        it takes a cursor is not known.

        GET /ai/contracts/prompts. Evidence: inferred (mcp_tools.json:createContractPrompt (the path)). The path is
        inferred from its siblings: the first call warns; `make probe` finds out.

        """
        from .list_ai_prompts import request

        return await self._caller.call(request())

    @overload
    async def create_prompt(self, body: CreatePrompt | Mapping[str, Any]) -> Any: ...
    @overload
    async def create_prompt(self, **fields: Unpack[CreatePromptFields]) -> Any: ...
    async def create_prompt(self, body: CreatePrompt | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a prompt.

        Adds a prompt by which contracts are read. Known from the vendor's tools only; no page of the docs shows it.

        POST /ai/contracts/prompts. Evidence: vendor_tool (mcp_tools.json:createContractPrompt).

        Args:
            body: a `CreatePrompt`, a dict of the same shape, or its fields as keywords.

        """
        from .create_ai_prompt import request

        return await self._caller.call(request(body, fields=fields))

    async def delete_prompt(self, prompt_id: str | UUID) -> Any:
        """Delete a prompt.

        Deletes a prompt. The old index has it without a path; the id under the collection that POST is known for is
        inferred.

        DELETE /ai/contracts/prompts/{prompt_id}. Evidence: inferred (mcp_tools.json:createContractPrompt (the
        collection)). The path is inferred from its siblings: the first call warns; `make probe` finds out.

        Args:
            prompt_id: The `id` of the prompt.

        """
        from .delete_ai_prompt import request

        return await self._caller.call(request(prompt_id))

    @overload
    async def update_prompt(self, prompt_id: str | UUID, body: UpdatePrompt | Mapping[str, Any]) -> Any: ...
    @overload
    async def update_prompt(self, prompt_id: str | UUID, **fields: Unpack[UpdatePromptFields]) -> Any: ...
    async def update_prompt(
        self, prompt_id: str | UUID, body: UpdatePrompt | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a prompt.

        Changes a prompt. The old index has it without a path; the id under the collection that POST is known for is
        inferred, and so are the fields, which are those of POST.

        PATCH /ai/contracts/prompts/{prompt_id}. Evidence: inferred (mcp_tools.json:createContractPrompt (the
        collection)). The path is inferred from its siblings: the first call warns; `make probe` finds out.

        Args:
            prompt_id: The `id` of the prompt.
            body: a `UpdatePrompt`, a dict of the same shape, or its fields as keywords.

        """
        from .update_ai_prompt import request

        return await self._caller.call(request(prompt_id, body, fields=fields))

    @overload
    async def extract_contract(self, body: ExtractContract | Mapping[str, Any]) -> Any: ...
    @overload
    async def extract_contract(self, **fields: Unpack[ExtractContractFields]) -> Any: ...
    async def extract_contract(self, body: ExtractContract | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Extract a contract from text.

        Reads a contract out of plain text. It lives on a host of its own, `https://ai.zenskar.com`, and in no docs;
        only the vendor's tools call it. Whether that host takes the same key and organisation is not told.

        POST /api/contracts/extract/raw. Evidence: vendor_tool (mcp_tools.json:extractContractFromRaw).

        Args:
            body: a `ExtractContract`, a dict of the same shape, or its fields as keywords.

        """
        from .extract_contract import request

        return await self._caller.call(request(body, fields=fields))

    async def list_uploads(self) -> Any:
        """List uploads.

        The documents that were uploaded. Only the old index names it; the path follows `/ai/contracts/prompts`, the
        one path of the group that a source shows on this host. The docs of mid-2026 have no such group any more.

        GET /ai/contracts/uploads. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .list_ai_uploads import request

        return await self._caller.call(request())

    async def upload_document(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Upload a document.

        Uploads a contract, to be read. Only the old index names it; the path is the one assumed for the list of
        uploads. The product guide speaks of PDF files, so the body is most likely `multipart/form-data`, which this
        description does not carry: send such a file with a request of your own.

        POST /ai/contracts/uploads. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .upload_ai_document import request

        return await self._caller.call(request(body, fields=fields))

    async def generate_contract(self, body: OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Generate a contract.

        Makes a contract out of a document, by the title. Only the old index names it; the path follows
        `/ai/contracts/prompts` and verbs elsewhere. A comment in the vendor's code once spoke of an absolute
        address for it, so it may live on `https://ai.zenskar.com` as the extraction from text does.

        POST /ai/contracts/generate. Evidence: assumed (order of the docs' old index). The path is only assumed: the
        call raises `UnverifiedOperationError` unless the client was made with `allow_unverified=True`; `make probe`
        finds out.

        """
        from .generate_ai_contract import request

        return await self._caller.call(request(body, fields=fields))

    async def get_document(self, document_id: str | UUID) -> Any:
        """Get a document.

        One uploaded document by its id. Only the old index names it; the path follows `/ai/contracts/prompts` and
        the plural of the thing with its id.

        GET /ai/contracts/documents/{document_id}. Evidence: assumed (order of the docs' old index). The path is
        only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            document_id: The id of the document. The name of the parameter is a guess.

        """
        from .get_ai_document import request

        return await self._caller.call(request(document_id))

    async def get_document_file(self, document_id: str | UUID) -> Any:
        """Get the file of a document.

        The file of an uploaded document. Only the old index names it; the path is that assumed for the document,
        and the thing asked for. Whether the file itself or a link to it comes back is not known.

        GET /ai/contracts/documents/{document_id}/file. Evidence: assumed (order of the docs' old index). The path
        is only assumed: the call raises `UnverifiedOperationError` unless the client was made with
        `allow_unverified=True`; `make probe` finds out.

        Args:
            document_id: The id of the document. The name of the parameter is a guess.

        """
        from .get_ai_document_file import request

        return await self._caller.call(request(document_id))
