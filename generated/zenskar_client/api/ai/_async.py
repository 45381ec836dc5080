# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `ai`, asynchronous."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Unset

if TYPE_CHECKING:
    from ...models.create_prompt import CreatePromptFields
    from ...models.extract_contract import ExtractContractFields
    from ...models.update_prompt import UpdatePromptFields
    from ._async_raw import AsyncRawAi


class AsyncAi:
    """Extraction of contracts from documents and texts, and the prompts that are used for it."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @property
    def raw(self) -> AsyncRawAi:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._async_raw import AsyncRawAi

        return AsyncRawAi(self._caller)

    def list_prompts(
        self, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> hints.AsyncPager[Any]:
        """List prompts.

        Returns the prompts. Whether it takes a cursor is not known.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        GET /ai/contracts/prompts. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` of an earlier page. It is sent only if a response had
                one.

        Returns:
            An iterator over all items of all pages, each as it is in the JSON. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (mcp_tools.json:createContractPrompt (the path)).
            The response is inferred: No source shows the status or the response. Whether it is an array or a page
            is not known; the client reads both. The items are passed on unchanged.
            The docs' old index lists this operation without a path. That it is a GET on the path of the POST is
            inferred.
        """
        from ...operations import Request
        from .list_ai_prompts import OPERATION

        return self._caller.paginate(Request(OPERATION, query={"cursor": cursor}), where, filters)

    @overload
    async def create_prompt(self, body: models.CreatePrompt | CreatePromptFields | AnyFields) -> Any: ...
    @overload
    async def create_prompt(self, **fields: Unpack[CreatePromptFields]) -> Any: ...
    async def create_prompt(self, body: models.CreatePrompt | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a prompt.

        Creates a prompt that is used to read contracts.

        POST /ai/contracts/prompts. Never sent again once it may have reached the server.

        Args:
            body: A `CreatePrompt`, a dict of the same shape, or its fields as keywords:
                prompt_name: Undocumented. Required.
                prompt_text: Undocumented. Required.
                prompt_schema: The format of the response, such as `billing_schema`.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:createContractPrompt).
            Known from the vendor's tools only; no docs page shows it.
        """
        from .create_ai_prompt import request

        return await self._caller.call(request(body, fields=fields))

    async def delete_prompt(self, prompt_id: str | hints.UUID) -> Any:
        """Delete a prompt.

        Deletes a prompt.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        DELETE /ai/contracts/prompts/{prompt_id}. Sent again after a failure that may pass.

        Args:
            prompt_id: The `id` of the prompt.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (mcp_tools.json:createContractPrompt (the collection)).
            The docs' old index lists this operation without a path. The path is inferred: the id below the
            collection that is known from the POST.
        """
        from .delete_ai_prompt import request

        return await self._caller.call(request(prompt_id))

    @overload
    async def update_prompt(
        self, prompt_id: str | hints.UUID, body: models.UpdatePrompt | UpdatePromptFields | AnyFields
    ) -> Any: ...
    @overload
    async def update_prompt(self, prompt_id: str | hints.UUID, **fields: Unpack[UpdatePromptFields]) -> Any: ...
    async def update_prompt(
        self, prompt_id: str | hints.UUID, body: models.UpdatePrompt | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Update a prompt.

        Changes a prompt.

        Warning: the path is inferred from related operations. The first call warns. Verify the path with `zenskar
        probe`.

        PATCH /ai/contracts/prompts/{prompt_id}. Never sent again once it may have reached the server.

        Args:
            prompt_id: The `id` of the prompt.
            body: A `UpdatePrompt`, a dict of the same shape, or its fields as keywords:
                prompt_name: Undocumented.
                prompt_text: Undocumented.
                prompt_schema: Undocumented.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: inferred (mcp_tools.json:createContractPrompt (the collection)).
            The docs' old index lists this operation without a path. The path is inferred: the id below the
            collection that is known from the POST. The fields are inferred too: they are those of the POST.
        """
        from .update_ai_prompt import request

        return await self._caller.call(request(prompt_id, body, fields=fields))

    @overload
    async def extract_contract(self, body: models.ExtractContract | ExtractContractFields | AnyFields) -> Any: ...
    @overload
    async def extract_contract(self, **fields: Unpack[ExtractContractFields]) -> Any: ...
    async def extract_contract(
        self, body: models.ExtractContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Extract a contract from text.

        Extracts a contract from plain text. The call goes to a separate host, `https://ai.zenskar.com`. Whether
        that host accepts the same API key and organisation is not known.

        POST /api/contracts/extract/raw. Never sent again once it may have reached the server.

        Args:
            body: A `ExtractContract`, a dict of the same shape, or its fields as keywords:
                content: The text of the contract. Required.
                name: Undocumented. Required.
                organization_id: The id of your organisation, spelt with a z here.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:extractContractFromRaw).
            Only the vendor's tools call it; no docs show it.
        """
        from .extract_contract import request

        return await self._caller.call(request(body, fields=fields))

    async def list_uploads(self) -> Any:
        """List uploads.

        Returns the uploaded documents.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /ai/contracts/uploads. Sent again after a failure that may pass.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed from `/ai/contracts/prompts`, the
            only path of the group that a source shows on this host. The docs of mid-2026 no longer have this group.
        """
        from .list_ai_uploads import request

        return await self._caller.call(request())

    async def upload_document(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Upload a document.

        Uploads a contract document to be read. The product guide mentions PDF files, so the body is most likely
        `multipart/form-data`, which this description does not support: send such a file with a custom request.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /ai/contracts/uploads. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is the one assumed for the list of uploads.
        """
        from .upload_ai_document import request

        return await self._caller.call(request(body, fields=fields))

    async def generate_contract(self, body: models.OpenBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Generate a contract.

        Generates a contract from a document, judging by the title. A comment in the vendor's code once mentioned an
        absolute address for it, so it may be on `https://ai.zenskar.com`, like the extraction from text.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        POST /ai/contracts/generate. Never sent again once it may have reached the server.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed from `/ai/contracts/prompts` and from
            verbs elsewhere in the API.
        """
        from .generate_ai_contract import request

        return await self._caller.call(request(body, fields=fields))

    async def get_document(self, document_id: str | hints.UUID) -> Any:
        """Get a document.

        Returns one uploaded document by its id.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /ai/contracts/documents/{document_id}. Sent again after a failure that may pass.

        Args:
            document_id: The id of the document. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is assumed from `/ai/contracts/prompts`, with
            the plural of the resource and its id.
        """
        from .get_ai_document import request

        return await self._caller.call(request(document_id))

    async def get_document_file(self, document_id: str | hints.UUID) -> Any:
        """Get the file of a document.

        Returns the file of an uploaded document. Whether the response is the file itself or a link to it is not
        known.

        Warning: the path is only assumed. The call raises `UnverifiedOperationError` unless the client was created
        with `allow_unverified=True`. Verify the path with `zenskar probe`.

        GET /ai/contracts/documents/{document_id}/file. Sent again after a failure that may pass.

        Args:
            document_id: The id of the document. The name of the parameter is a guess.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            UnverifiedOperationError: The client was created without `allow_unverified=True`. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: assumed (order of the docs' old index).
            Only the docs' old index names this operation. The path is the one assumed for the document, followed by
            the requested part.
        """
        from .get_ai_document_file import request

        return await self._caller.call(request(document_id))
