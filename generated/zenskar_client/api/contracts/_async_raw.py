# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `contracts`, asynchronous, returning whole responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    import builtins
    from collections.abc import Mapping
    from typing import Any, Never, Unpack
    from uuid import UUID

    from typing_extensions import deprecated

    from zenskar_ext.filters import Where

    from ...client import AsyncCaller
    from ...models.billing_cycle import BillingCycle
    from ...models.contract import Contract
    from ...models.contract_page import ContractPage
    from ...models.contract_phase import ContractPhase, ContractPhaseFields
    from ...models.contract_phase_pricing import ContractPhasePricing, ContractPhasePricingFields
    from ...models.create_contract import CreateContract, CreateContractFields
    from ...models.create_contract_legacy import CreateContractLegacy, CreateContractLegacyFields
    from ...models.empty_body import EmptyBody
    from ...models.expire_contract import ExpireContract, ExpireContractFields
    from ...models.pause_contract import PauseContract, PauseContractFields
    from ...models.unknown_page import UnknownPage
    from ...models.update_contract import UpdateContract, UpdateContractFields
    from ...models.update_contract_pause import UpdateContractPause, UpdateContractPauseFields
    from ...types import Response, Unset
    from ._filters import ListContractsFilters
else:
    from ...types import deprecated


class AsyncRawContracts:
    """The methods of `AsyncContracts`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListContractsFilters],
    ) -> Response[ContractPage]:
        """List contracts: the whole response, with one page."""
        from ...client import Request
        from .list_contracts import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
            )
        )

    @overload
    async def create(self, body: CreateContract | Mapping[str, Any]) -> Response[Contract]: ...
    @overload
    async def create(self, **fields: Unpack[CreateContractFields]) -> Response[Contract]: ...
    async def create(self, body: CreateContract | Mapping[str, Any] | None = None, **fields: Any) -> Response[Contract]:
        """Create a contract: the whole response."""
        from .create_contract import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, contract_id: str | UUID) -> Response[Contract]:
        """Get a contract: the whole response."""
        from .get_contract import request

        return await self._caller.answer(request(contract_id))

    @overload
    async def update(self, contract_id: str | UUID, body: UpdateContract | Mapping[str, Any]) -> Response[Contract]: ...
    @overload
    async def update(self, contract_id: str | UUID, **fields: Unpack[UpdateContractFields]) -> Response[Contract]: ...
    async def update(
        self, contract_id: str | UUID, body: UpdateContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Contract]:
        """Update a contract: the whole response."""
        from .update_contract import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    async def delete(self, contract_id: str | UUID) -> Response[Contract]:
        """Delete a contract: the whole response."""
        from .delete_contract import request

        return await self._caller.answer(request(contract_id))

    async def list_amendments(
        self, contract_id: str | UUID, *where: Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[UnknownPage | builtins.list[Any]]:
        """List the amendments of a contract: the whole response, with one page."""
        from ...client import Request
        from .list_contract_amendments import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"contract_id": contract_id}, query={"cursor": cursor}), where, filters
            )
        )

    @overload
    async def create_phase(self, contract_id: str | UUID, body: ContractPhase | Mapping[str, Any]) -> Response[Any]: ...
    @overload
    async def create_phase(self, contract_id: str | UUID, **fields: Unpack[ContractPhaseFields]) -> Response[Any]: ...
    async def create_phase(
        self, contract_id: str | UUID, body: ContractPhase | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Add a phase to a contract: the whole response."""
        from .create_contract_phase import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    @overload
    async def create_phase_pricing(
        self, contract_id: str | UUID, phase_id: str | UUID, body: ContractPhasePricing | Mapping[str, Any]
    ) -> Response[Any]: ...
    @overload
    async def create_phase_pricing(
        self, contract_id: str | UUID, phase_id: str | UUID, **fields: Unpack[ContractPhasePricingFields]
    ) -> Response[Any]: ...
    async def create_phase_pricing(
        self,
        contract_id: str | UUID,
        phase_id: str | UUID,
        body: ContractPhasePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Add a priced line to a phase of a contract: the whole response."""
        from .create_contract_phase_pricing import request

        return await self._caller.answer(request(contract_id, phase_id, body, fields=fields))

    @overload
    async def pause(self, contract_id: str | UUID, body: PauseContract | Mapping[str, Any]) -> Response[Contract]: ...
    @overload
    async def pause(self, contract_id: str | UUID, **fields: Unpack[PauseContractFields]) -> Response[Contract]: ...
    async def pause(
        self, contract_id: str | UUID, body: PauseContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Contract]:
        """Pause a contract: the whole response."""
        from .pause_contract import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    @overload
    async def update_pause(
        self, contract_id: str | UUID, body: UpdateContractPause | Mapping[str, Any]
    ) -> Response[Contract]: ...
    @overload
    async def update_pause(
        self, contract_id: str | UUID, **fields: Unpack[UpdateContractPauseFields]
    ) -> Response[Contract]: ...
    async def update_pause(
        self, contract_id: str | UUID, body: UpdateContractPause | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Contract]:
        """Change the pause of a contract: the whole response."""
        from .update_contract_pause import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    async def resume(
        self, contract_id: str | UUID, body: EmptyBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Contract]:
        """Resume a contract: the whole response."""
        from .resume_contract import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    @overload
    async def expire(self, contract_id: str | UUID, body: ExpireContract | Mapping[str, Any]) -> Response[Contract]: ...
    @overload
    async def expire(self, contract_id: str | UUID, **fields: Unpack[ExpireContractFields]) -> Response[Contract]: ...
    async def expire(
        self, contract_id: str | UUID, body: ExpireContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Contract]:
        """Expire a contract: the whole response."""
        from .expire_contract import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    async def list_billing_cycles(
        self, contract_id: str | UUID, *where: Where, limit: int | None | Unset = UNSET, **filters: Never
    ) -> Response[builtins.list[BillingCycle]]:
        """List the billing cycles of a contract: the whole response, with one page."""
        from ...client import Request
        from .list_contract_billing_cycles import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"contract_id": contract_id}, query={"limit": limit}), where, filters
            )
        )

    @overload
    @deprecated("contracts.create_legacy is deprecated; its docstring says why")
    async def create_legacy(self, body: CreateContractLegacy | Mapping[str, Any]) -> Response[Any]: ...
    @overload
    @deprecated("contracts.create_legacy is deprecated; its docstring says why")
    async def create_legacy(self, **fields: Unpack[CreateContractLegacyFields]) -> Response[Any]: ...
    @deprecated("contracts.create_legacy is deprecated; its docstring says why")
    async def create_legacy(
        self, body: CreateContractLegacy | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a contract (legacy): the whole response."""
        from .create_contract_legacy import request

        return await self._caller.answer(request(body, fields=fields))
