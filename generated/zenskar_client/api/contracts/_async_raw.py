# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `contracts`, asynchronous, returning whole responses."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import AsyncCaller
from ...types import UNSET, AnyFields, Response, Unset
from .. import contracts as namespace

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...models.contract_phase import ContractPhaseFields
    from ...models.contract_phase_pricing import ContractPhasePricingFields
    from ...models.create_contract import CreateContractFields
    from ...models.create_contract_legacy import CreateContractLegacyFields
    from ...models.expire_contract import ExpireContractFields
    from ...models.pause_contract import PauseContractFields
    from ...models.update_contract import UpdateContractFields
    from ...models.update_contract_pause import UpdateContractPauseFields
else:
    from ...types import deprecated


class AsyncRawContracts:
    """The methods of `AsyncContracts`, returning whole responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListContractsFilters],
    ) -> Response[models.ContractPage]:
        """List contracts: the whole response, with one page."""
        from ...operations import Request
        from .list_contracts import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
            )
        )

    @overload
    async def create(
        self, body: models.CreateContract | CreateContractFields | AnyFields
    ) -> Response[models.Contract]: ...
    @overload
    async def create(self, **fields: Unpack[CreateContractFields]) -> Response[models.Contract]: ...
    async def create(
        self, body: models.CreateContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Contract]:
        """Create a contract: the whole response."""
        from .create_contract import request

        return await self._caller.answer(request(body, fields=fields))

    async def get(self, contract_id: str | hints.UUID) -> Response[models.Contract]:
        """Get a contract: the whole response."""
        from .get_contract import request

        return await self._caller.answer(request(contract_id))

    @overload
    async def update(
        self, contract_id: str | hints.UUID, body: models.UpdateContract | UpdateContractFields | AnyFields
    ) -> Response[models.Contract]: ...
    @overload
    async def update(
        self, contract_id: str | hints.UUID, **fields: Unpack[UpdateContractFields]
    ) -> Response[models.Contract]: ...
    async def update(
        self,
        contract_id: str | hints.UUID,
        body: models.UpdateContract | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.Contract]:
        """Update a contract: the whole response."""
        from .update_contract import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    async def delete(self, contract_id: str | hints.UUID) -> Response[models.Contract]:
        """Delete a contract: the whole response."""
        from .delete_contract import request

        return await self._caller.answer(request(contract_id))

    async def list_amendments(
        self, contract_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> Response[models.UnknownPage | builtins.list[Any]]:
        """List the amendments of a contract: the whole response, with one page."""
        from ...operations import Request
        from .list_contract_amendments import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"contract_id": contract_id}, query={"cursor": cursor}), where, filters
            )
        )

    @overload
    async def create_phase(
        self, contract_id: str | hints.UUID, body: models.ContractPhase | ContractPhaseFields | AnyFields
    ) -> Response[Any]: ...
    @overload
    async def create_phase(
        self, contract_id: str | hints.UUID, **fields: Unpack[ContractPhaseFields]
    ) -> Response[Any]: ...
    async def create_phase(
        self, contract_id: str | hints.UUID, body: models.ContractPhase | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Add a phase to a contract: the whole response."""
        from .create_contract_phase import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    @overload
    async def create_phase_pricing(
        self,
        contract_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.ContractPhasePricing | ContractPhasePricingFields | AnyFields,
    ) -> Response[Any]: ...
    @overload
    async def create_phase_pricing(
        self, contract_id: str | hints.UUID, phase_id: str | hints.UUID, **fields: Unpack[ContractPhasePricingFields]
    ) -> Response[Any]: ...
    async def create_phase_pricing(
        self,
        contract_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.ContractPhasePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[Any]:
        """Add a priced line to a phase of a contract: the whole response."""
        from .create_contract_phase_pricing import request

        return await self._caller.answer(request(contract_id, phase_id, body, fields=fields))

    @overload
    async def pause(
        self, contract_id: str | hints.UUID, body: models.PauseContract | PauseContractFields | AnyFields
    ) -> Response[models.Contract]: ...
    @overload
    async def pause(
        self, contract_id: str | hints.UUID, **fields: Unpack[PauseContractFields]
    ) -> Response[models.Contract]: ...
    async def pause(
        self, contract_id: str | hints.UUID, body: models.PauseContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Contract]:
        """Pause a contract: the whole response."""
        from .pause_contract import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    @overload
    async def update_pause(
        self, contract_id: str | hints.UUID, body: models.UpdateContractPause | UpdateContractPauseFields | AnyFields
    ) -> Response[models.Contract]: ...
    @overload
    async def update_pause(
        self, contract_id: str | hints.UUID, **fields: Unpack[UpdateContractPauseFields]
    ) -> Response[models.Contract]: ...
    async def update_pause(
        self,
        contract_id: str | hints.UUID,
        body: models.UpdateContractPause | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.Contract]:
        """Change the pause of a contract: the whole response."""
        from .update_contract_pause import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    async def resume(
        self, contract_id: str | hints.UUID, body: models.EmptyBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[models.Contract]:
        """Resume a contract: the whole response."""
        from .resume_contract import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    @overload
    async def expire(
        self, contract_id: str | hints.UUID, body: models.ExpireContract | ExpireContractFields | AnyFields
    ) -> Response[models.Contract]: ...
    @overload
    async def expire(
        self, contract_id: str | hints.UUID, **fields: Unpack[ExpireContractFields]
    ) -> Response[models.Contract]: ...
    async def expire(
        self,
        contract_id: str | hints.UUID,
        body: models.ExpireContract | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Response[models.Contract]:
        """Expire a contract: the whole response."""
        from .expire_contract import request

        return await self._caller.answer(request(contract_id, body, fields=fields))

    async def list_billing_cycles(
        self, contract_id: str | hints.UUID, *where: hints.Where, limit: int | None | Unset = UNSET, **filters: Never
    ) -> Response[builtins.list[models.BillingCycle]]:
        """List the billing cycles of a contract: the whole response, with one page."""
        from ...operations import Request
        from .list_contract_billing_cycles import OPERATION

        return await self._caller.answer(
            self._caller.bind(
                Request(OPERATION, path={"contract_id": contract_id}, query={"limit": limit}), where, filters
            )
        )

    @overload
    @deprecated("contracts.create_legacy is deprecated; its docstring says why")
    async def create_legacy(
        self, body: models.CreateContractLegacy | CreateContractLegacyFields | AnyFields
    ) -> Response[Any]: ...
    @overload
    @deprecated("contracts.create_legacy is deprecated; its docstring says why")
    async def create_legacy(self, **fields: Unpack[CreateContractLegacyFields]) -> Response[Any]: ...
    @deprecated("contracts.create_legacy is deprecated; its docstring says why")
    async def create_legacy(
        self, body: models.CreateContractLegacy | Mapping[str, Any] | None = None, **fields: Any
    ) -> Response[Any]:
        """Create a contract (legacy): the whole response."""
        from .create_contract_legacy import request

        return await self._caller.answer(request(body, fields=fields))
