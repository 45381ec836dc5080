# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `contracts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Never, Unpack
    from uuid import UUID

    from zenskar_ext._sync.pager import Pager
    from zenskar_ext.filters import Where

    from ...client import Caller
    from ...models.billing_cycle import BillingCycle
    from ...models.contract import Contract
    from ...models.contract_phase import ContractPhase, ContractPhaseFields
    from ...models.contract_phase_pricing import ContractPhasePricing, ContractPhasePricingFields
    from ...models.create_contract import CreateContract, CreateContractFields
    from ...models.create_contract_legacy import CreateContractLegacy, CreateContractLegacyFields
    from ...models.empty_body import EmptyBody
    from ...models.expire_contract import ExpireContract, ExpireContractFields
    from ...models.pause_contract import PauseContract, PauseContractFields
    from ...models.update_contract import UpdateContract, UpdateContractFields
    from ...models.update_contract_pause import UpdateContractPause, UpdateContractPauseFields
    from ...types import Unset
    from ._filters import ListContractsFilters
    from ._raw import RawContracts


class Contracts:
    """What a customer pays for and how long, in phases with priced lines, which can be paused and ended."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawContracts:
        """The same methods, giving whole answers: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawContracts

        return RawContracts(self._caller)

    def list(
        self,
        *where: Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[ListContractsFilters],
    ) -> Pager[Contract]:
        """List contracts.

        Contracts by page, newest first unless `order` says otherwise, each with its customer and phases. The names
        of the filters are those of the vendor's tool: the archived page is cut. It also has a filter with the
        values `standard` and `event_based` (how a contract is billed; the latter wants a daily cadence, P1D, and
        postpaid billing), whose name is not in the archived text and which is therefore not here.

        GET /contract_v2. Evidence: documented (docs2.zenskar.com/api-reference/contracts/list-contracts).

        Args:
            cursor: Where to go on, taken from `next` or `previous` of an earlier page. The first page needs
                none.
            limit: How many items a page holds. The server takes 10 if it is left out.
            order: The field to sort by, descending with a minus in front. The server takes `-created_at` if it
                is left out.

        """
        from ...client import Request
        from .list_contracts import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
        )

    @overload
    def create(self, body: CreateContract | Mapping[str, Any]) -> Contract: ...
    @overload
    def create(self, **fields: Unpack[CreateContractFields]) -> Contract: ...
    def create(self, body: CreateContract | Mapping[str, Any] | None = None, **fields: Any) -> Contract:
        """Create a contract.

        Makes a contract, as `draft` or `active`; the other states are not accepted here. The page wants one phase
        at least. The currency must be one that fits the customer, and times are ISO 8601. No idempotency key is
        known: if the answer is lost, look the contract up before sending again. The example is from public client
        code, with placeholders for its ids; it gives a line both `pricing_id` and `pricing`, of which only one is
        to be sent.

        POST /contract_v2. Evidence: vendor_tool (docs2.zenskar.com/api-reference/contracts/create-contract).

        Args:
            body: a `CreateContract`, a dict of the same shape, or its fields as keywords.

        """
        from .create_contract import request

        return self._caller.call(request(body, fields=fields))

    def get(self, contract_id: str | UUID) -> Contract:
        """Get a contract.

        One contract by its id, with its customer and phases.

        GET /contract_v2/{contract_id}. Evidence: vendor_tool (docs2.zenskar.com/api-reference/contracts/get-
        contract-by-id).

        Args:
            contract_id: The `id` of the contract.

        """
        from .get_contract import request

        return self._caller.call(request(contract_id))

    @overload
    def update(self, contract_id: str | UUID, body: UpdateContract | Mapping[str, Any]) -> Contract: ...
    @overload
    def update(self, contract_id: str | UUID, **fields: Unpack[UpdateContractFields]) -> Contract: ...
    def update(
        self, contract_id: str | UUID, body: UpdateContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> Contract:
        """Update a contract.

        Puts the contract that is sent in the place of the one that is there: read it first, change it, and send all
        of it back, phases too. Without phases the server answers 500, as the vendor's tool reports, although the
        page does not require them. The tool also says that the status cannot become `expired` here; `PATCH
        /contract_v2/{contract_id}/expire` does that.

        PUT /contract_v2/{contract_id}. Evidence: documented (docs2.zenskar.com/api-reference/contracts/update-
        contract).

        Args:
            contract_id: The `id` of the contract.
            body: a `UpdateContract`, a dict of the same shape, or its fields as keywords.

        """
        from .update_contract import request

        return self._caller.call(request(contract_id, body, fields=fields))

    def delete(self, contract_id: str | UUID) -> Contract:
        """Delete a contract.

        Deletes a draft. By the vendor's tool no other status will do; the docs' index says only that the contract
        must not be active. The contract comes back with `deleted_at`.

        DELETE /contract_v2/{contract_id}. Evidence: vendor_tool (mcp_tools.json:deleteContract).

        Args:
            contract_id: The `id` of the contract.

        """
        from .delete_contract import request

        return self._caller.call(request(contract_id))

    def list_amendments(self, contract_id: str | UUID) -> Any:
        """List the amendments of a contract.

        What was changed in a contract and when, to be read only. A report of the vendor speaks of the kind of a
        change, its time and what was modified; the names of the fields are not shown.

        GET /contract_v2/{contract_id}/amendments. Evidence: vendor_tool (mcp_tools.json:getContractAmendments).

        Args:
            contract_id: The `id` of the contract.

        """
        from .list_contract_amendments import request

        return self._caller.call(request(contract_id))

    @overload
    def create_phase(self, contract_id: str | UUID, body: ContractPhase | Mapping[str, Any]) -> Any: ...
    @overload
    def create_phase(self, contract_id: str | UUID, **fields: Unpack[ContractPhaseFields]) -> Any: ...
    def create_phase(
        self, contract_id: str | UUID, body: ContractPhase | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add a phase to a contract.

        Adds a phase, with its lines if they are given. Its dates must lie within the contract and not overlap those
        of another phase. Left out, they are the end of the phase before or the start of the contract, and the start
        of the next phase or the end of the contract.

        POST /contract_v2/{contract_id}/phases. Evidence: documented (docs2.zenskar.com/api-
        reference/contracts/create-contract-phase).

        Args:
            contract_id: The `id` of the contract.
            body: a `ContractPhase`, a dict of the same shape, or its fields as keywords.

        """
        from .create_contract_phase import request

        return self._caller.call(request(contract_id, body, fields=fields))

    @overload
    def create_phase_pricing(
        self, contract_id: str | UUID, phase_id: str | UUID, body: ContractPhasePricing | Mapping[str, Any]
    ) -> Any: ...
    @overload
    def create_phase_pricing(
        self, contract_id: str | UUID, phase_id: str | UUID, **fields: Unpack[ContractPhasePricingFields]
    ) -> Any: ...
    def create_phase_pricing(
        self,
        contract_id: str | UUID,
        phase_id: str | UUID,
        body: ContractPhasePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Add a priced line to a phase of a contract.

        Adds a product at a price to a phase. Give either `pricing_id` or `pricing`, never both. `quantity` stands
        in `pricing`, beside `pricing_data` and not in it, and a metered one needs its `aggregate_id`, a billable
        metric. The page lists the fields of the body without method and path, which are those of the vendor's tool.
        The example is from public client code, with placeholders for its ids.

        POST /contract_v2/{contract_id}/phases/{phase_id}/pricing. Evidence: vendor_tool
        (docs.zenskar.com/reference/create-contract-phase-pricing).

        Args:
            contract_id: The `id` of the contract.
            phase_id: The `id` of the phase.
            body: a `ContractPhasePricing`, a dict of the same shape, or its fields as keywords.

        """
        from .create_contract_phase_pricing import request

        return self._caller.call(request(contract_id, phase_id, body, fields=fields))

    @overload
    def pause(self, contract_id: str | UUID, body: PauseContract | Mapping[str, Any]) -> Contract: ...
    @overload
    def pause(self, contract_id: str | UUID, **fields: Unpack[PauseContractFields]) -> Contract: ...
    def pause(
        self, contract_id: str | UUID, body: PauseContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> Contract:
        """Pause a contract.

        Pauses a contract, now or from a later day on; a planned pause leaves the status `active` until it begins.
        With `extend` the contract ends later by the length of the pause, with `overlap` it ends when it would have.
        Without `end_date` the pause lasts until `PATCH /contract_v2/{contract_id}/resume`.

        POST /contract_v2/{contract_id}/pause. Evidence: vendor_tool (mcp_tools.json:pauseContract).

        Args:
            contract_id: The `id` of the contract.
            body: a `PauseContract`, a dict of the same shape, or its fields as keywords.

        """
        from .pause_contract import request

        return self._caller.call(request(contract_id, body, fields=fields))

    @overload
    def update_pause(self, contract_id: str | UUID, body: UpdateContractPause | Mapping[str, Any]) -> Contract: ...
    @overload
    def update_pause(self, contract_id: str | UUID, **fields: Unpack[UpdateContractPauseFields]) -> Contract: ...
    def update_pause(
        self, contract_id: str | UUID, body: UpdateContractPause | Mapping[str, Any] | None = None, **fields: Any
    ) -> Contract:
        """Change the pause of a contract.

        Changes a pause, running or planned. Set `end_date` to plan when the contract goes on.

        PATCH /contract_v2/{contract_id}/pause. Evidence: documented (docs2.zenskar.com/api-
        reference/contracts/update-pause-contract).

        Args:
            contract_id: The `id` of the contract.
            body: a `UpdateContractPause`, a dict of the same shape, or its fields as keywords.

        """
        from .update_contract_pause import request

        return self._caller.call(request(contract_id, body, fields=fields))

    def resume(self, contract_id: str | UUID, body: EmptyBody | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Resume a contract.

        Ends a pause at once. It must have begun already, else the error is that the pause phase is not found; a
        planned pause is changed by `PATCH /contract_v2/{contract_id}/pause`. There are no fields to send; an empty
        body goes out.

        PATCH /contract_v2/{contract_id}/resume. Evidence: vendor_tool (mcp_tools.json:resumeContract).

        Args:
            contract_id: The `id` of the contract.

        """
        from .resume_contract import request

        return self._caller.call(request(contract_id, body, fields=fields))

    @overload
    def expire(self, contract_id: str | UUID, body: ExpireContract | Mapping[str, Any]) -> Any: ...
    @overload
    def expire(self, contract_id: str | UUID, **fields: Unpack[ExpireContractFields]) -> Any: ...
    def expire(
        self, contract_id: str | UUID, body: ExpireContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Expire a contract.

        Ends a contract at the very end of a day, today if none is given; `{}` is a whole body. By the vendor's tool
        it must be active or paused (older texts say active), the day may not come before the start, and a second
        call on an expired contract answers 400.

        PATCH /contract_v2/{contract_id}/expire. Evidence: documented (docs2.zenskar.com/api-
        reference/contracts/expire-contract).

        Args:
            contract_id: The `id` of the contract.
            body: a `ExpireContract`, a dict of the same shape, or its fields as keywords.

        """
        from .expire_contract import request

        return self._caller.call(request(contract_id, body, fields=fields))

    def list_billing_cycles(
        self, contract_id: str | UUID, *where: Where, limit: int | None | Unset = UNSET, **filters: Never
    ) -> Pager[BillingCycle]:
        """List the billing cycles of a contract.

        The cycles in which a contract is billed. `POST /invoices/generate_invoice` wants `bill_for_date` and
        `billing_cycle_start_day` of one of them. Mind the path: `/contracts`, not `/contract_v2`. There is no
        cursor, so ask for as many as you need with `limit`; the vendor's newest tool, the only source, sends 10 if
        it is left out.

        GET /contracts/{contract_id}/billingCycles. Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-
        config.json @ 00f6b2fc: getContractBillingCycles).

        Args:
            contract_id: The `id` of the contract.
            limit: How many items a page holds. The server takes 10 if it is left out.

        """
        from ...client import Request
        from .list_contract_billing_cycles import OPERATION

        return self._caller.paginate(
            Request(OPERATION, path={"contract_id": contract_id}, query={"limit": limit}), where, filters
        )

    @overload
    def create_legacy(self, body: CreateContractLegacy | Mapping[str, Any]) -> Any: ...
    @overload
    def create_legacy(self, **fields: Unpack[CreateContractLegacyFields]) -> Any: ...
    def create_legacy(self, body: CreateContractLegacy | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a contract (legacy) (deprecated).

        The first generation's way to a contract, made from a template. Use `POST /contract_v2`, which took its
        place. No index lists it; the page is an old one and shows hardly any types.

        POST /contract. Evidence: documented (zenskar.com/reference/create_contract_contract_post).

        Args:
            body: a `CreateContractLegacy`, a dict of the same shape, or its fields as keywords.

        """
        from .create_contract_legacy import request

        return self._caller.call(request(body, fields=fields))
