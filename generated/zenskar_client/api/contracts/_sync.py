# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""The operations of the namespace `contracts`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never, Unpack, overload

from ... import hints, models
from ...client import Caller
from ...types import UNSET, AnyFields, Unset
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
    from ._raw import RawContracts
else:
    from ...types import deprecated


class Contracts:
    """Contracts: what a customer pays for and how long, in phases with priced lines. They can be paused and ended."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @property
    def raw(self) -> RawContracts:
        """The same methods, returning whole responses: `status_code`, `headers`, `content`, `parsed`."""
        from ._raw import RawContracts

        return RawContracts(self._caller)

    def list(
        self,
        *where: hints.Where,
        cursor: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        order: str | None | Unset = UNSET,
        **filters: Unpack[namespace.ListContractsFilters],
    ) -> hints.Pager[models.Contract]:
        """List contracts.

        Returns contracts, paginated, newest first unless `order` says otherwise, each with its customer and phases.

        GET /contract_v2. Sent again after a failure that may pass.

        Args:
            cursor: The position to continue from: `next` or `previous` of an earlier page. Leave it out for the
                first page.
            limit: The number of items per page. The server default is 10.
            order: The field to sort by; prefix it with a minus for descending order. The server default is
                `-created_at`.

        Returns:
            An iterator over all items of all pages, each a `Contract`. Nothing is sent before it is used.

        Raises:
            FilterError: A filter cannot be sent. Nothing was sent.
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/contracts/list-contracts).
            The archived docs page is cut off, so the names of the filters come from the vendor's tool. The docs
            page also has a filter with the values `standard` and `event_based` (how a contract is billed; the
            latter requires a daily cadence, P1D, and postpaid billing). Its name is not in the archived text, so it
            is not described here.
        """
        from ...operations import Request
        from .list_contracts import OPERATION

        return self._caller.paginate(
            Request(OPERATION, query={"cursor": cursor, "limit": limit, "order": order}), where, filters
        )

    @overload
    def create(self, body: models.CreateContract | CreateContractFields | AnyFields) -> models.Contract: ...
    @overload
    def create(self, **fields: Unpack[CreateContractFields]) -> models.Contract: ...
    def create(self, body: models.CreateContract | Mapping[str, Any] | None = None, **fields: Any) -> models.Contract:
        """Create a contract.

        Creates a contract as `draft` or `active`; other states are not accepted here. The currency must be one that
        is valid for the customer, and times are ISO 8601. Send either `pricing_id` or `pricing` for a line,
        although the example has both.

        Warning: no idempotency key is known. If the response is lost, look up the contract before sending the
        request again.

        POST /contract_v2. Never sent again once it may have reached the server.

        Args:
            body: A `CreateContract`, a dict of the same shape, or its fields as keywords:
                name: The name of the contract, such as `Annual Subscription - Acme Corp`. Required.
                status: The status of a contract. Required.
                currency: The currency: an ISO 4217 code. Required.
                start_date: The start of the contract. Required.
                customer_id: A UUID. Required.
                phases: The phases.
                description: Undocumented.
                tags: The tags.
                end_date: Undocumented.
                anchor_date: Undocumented.
                is_last_day_of_month: Undocumented.
                custom_attributes: A free-form JSON object.
                renewal_policy: What happens after a contract ends.
                contract_link: Undocumented.
                bill_parent_customer: Undocumented.
                invoice_payer_customer_id: A UUID.
                include_in_renewal: Undocumented.
                source: A free-form JSON object.
                id: A custom id for the contract.
                plan_id: A UUID.

        Returns:
            A contract. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON
            of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (docs2.zenskar.com/api-reference/contracts/create-contract).
            The response is inferred: No source shows the status, and the archived text of the response is cut off.
            Whether `phases` is required differs. The text of the docs page asks for at least one phase; the
            vendor's tool, which is where the path comes from, does not require any. The example comes from public
            client code, with placeholders for its ids.
        """
        from .create_contract import request

        return self._caller.call(request(body, fields=fields))

    def get(self, contract_id: str | hints.UUID) -> models.Contract:
        """Get a contract.

        Returns one contract by its id, with its customer and phases.

        GET /contract_v2/{contract_id}. Sent again after a failure that may pass.

        Args:
            contract_id: The `id` of the contract.

        Returns:
            A contract. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (docs2.zenskar.com/api-reference/contracts/get-contract-by-id).
            The response is inferred: No source shows the status, and the archived text of the response is cut off.
        """
        from .get_contract import request

        return self._caller.call(request(contract_id))

    @overload
    def update(
        self, contract_id: str | hints.UUID, body: models.UpdateContract | UpdateContractFields | AnyFields
    ) -> models.Contract: ...
    @overload
    def update(self, contract_id: str | hints.UUID, **fields: Unpack[UpdateContractFields]) -> models.Contract: ...
    def update(
        self,
        contract_id: str | hints.UUID,
        body: models.UpdateContract | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.Contract:
        """Update a contract.

        Replaces the contract with the one that is sent. The status cannot become `expired` here; use `PATCH
        /contract_v2/{contract_id}/expire`. The `end_date` of the contract alone decides when it expires: the ends
        of its phases never do. An `end_date` in the past expires it at once, and leaves phases and products as they
        are. A phase that ends after the contract is refused. If all phases have ended and the contract has no end,
        it stays active without a phase.

        Warning: read the contract first, change it, and send all of it back, including its phases. Without phases,
        the server responds with 500 according to the vendor's tool, although the docs page does not require them.

        PUT /contract_v2/{contract_id}. Sent again after a failure that may pass.

        Args:
            contract_id: The `id` of the contract.
            body: A `UpdateContract`, a dict of the same shape, or its fields as keywords:
                name: The name of the contract, such as `Annual Subscription - Acme Corp`. Required.
                status: The status of a contract. Required.
                currency: The currency: an ISO 4217 code. Required.
                start_date: Undocumented. Required.
                customer_id: A UUID. Required.
                description: Undocumented.
                tags: The tags.
                end_date: Undocumented.
                anchor_date: Undocumented.
                is_last_day_of_month: Undocumented.
                custom_attributes: A free-form JSON object.
                phases: A phase: a period of the contract, with its pricings.
                renewal_policy: What happens after a contract ends.
                contract_link: Undocumented.
                bill_parent_customer: Undocumented.
                invoice_payer_customer_id: A UUID.
                include_in_renewal: Undocumented.
                source: A free-form JSON object.

        Returns:
            A contract. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/contracts/update-contract).
            The rules on status and dates are those of the vendor's tool. The docs page has none.
        """
        from .update_contract import request

        return self._caller.call(request(contract_id, body, fields=fields))

    def delete(self, contract_id: str | hints.UUID) -> models.Contract:
        """Delete a contract.

        Deletes a draft contract and returns it with `deleted_at`.

        DELETE /contract_v2/{contract_id}. Sent again after a failure that may pass.

        Args:
            contract_id: The `id` of the contract.

        Returns:
            A contract. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON
            of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:deleteContract).
            The response is inferred: No source shows the status. The vendor's tool says that the contract is
            returned; its fields are those of the other responses.
            According to the vendor's tool, the contract must be a draft. The docs index says only that it must not
            be active.
        """
        from .delete_contract import request

        return self._caller.call(request(contract_id))

    def list_amendments(
        self, contract_id: str | hints.UUID, *where: hints.Where, cursor: str | None | Unset = UNSET, **filters: Never
    ) -> hints.Pager[Any]:
        """List the amendments of a contract.

        Returns the change history of a contract: what was changed and when. It is read-only.

        GET /contract_v2/{contract_id}/amendments. Sent again after a failure that may pass.

        Args:
            contract_id: The `id` of the contract.
            cursor: The position to continue from: `next` of an earlier page. It is sent only if a response had
                one.

        Returns:
            An iterator over all items of all pages, each as it is in the JSON. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:getContractAmendments).
            The response is inferred: No source shows the status or the response. Whether it is an array or a page
            is not known; the client reads both. The items are passed on unchanged.
            A report of the vendor mentions the kind of a change, its time and what was modified. The names of the
            fields are not shown.
        """
        from ...operations import Request
        from .list_contract_amendments import OPERATION

        return self._caller.paginate(
            Request(OPERATION, path={"contract_id": contract_id}, query={"cursor": cursor}), where, filters
        )

    @overload
    def create_phase(
        self, contract_id: str | hints.UUID, body: models.ContractPhase | ContractPhaseFields | AnyFields
    ) -> Any: ...
    @overload
    def create_phase(self, contract_id: str | hints.UUID, **fields: Unpack[ContractPhaseFields]) -> Any: ...
    def create_phase(
        self, contract_id: str | hints.UUID, body: models.ContractPhase | Mapping[str, Any] | None = None, **fields: Any
    ) -> Any:
        """Add a phase to a contract.

        Adds a phase to a contract, with its lines if they are sent. Its dates must be within the contract and must
        not overlap those of another phase. A start date that is left out is the end of the previous phase or the
        start of the contract. An end date that is left out is the start of the next phase or the end of the
        contract.

        POST /contract_v2/{contract_id}/phases. Never sent again once it may have reached the server.

        Args:
            contract_id: The `id` of the contract.
            body: A `ContractPhase`, a dict of the same shape, or its fields as keywords:
                name: The server's default is "Standard Phase". Required.
                description: Undocumented.
                start_date: The start of the phase.
                end_date: The end of the phase.
                pricings: The lines of the phase.
                features: A price and all settings that belong to it. Warning: without `quantity` and
                    `billing_period` the server accepts the pricing, but the dashboard shows no cadence and a
                    quantity of zero.
                phase_type: The type of a phase.
                source_plan_phase_id: The id of the plan phase from which this phase was created.
                phase_metadata: A free-form JSON object.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/contracts/create-contract-phase).
        """
        from .create_contract_phase import request

        return self._caller.call(request(contract_id, body, fields=fields))

    @overload
    def create_phase_pricing(
        self,
        contract_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.ContractPhasePricing | ContractPhasePricingFields | AnyFields,
    ) -> Any: ...
    @overload
    def create_phase_pricing(
        self, contract_id: str | hints.UUID, phase_id: str | hints.UUID, **fields: Unpack[ContractPhasePricingFields]
    ) -> Any: ...
    def create_phase_pricing(
        self,
        contract_id: str | hints.UUID,
        phase_id: str | hints.UUID,
        body: models.ContractPhasePricing | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> Any:
        """Add a priced line to a phase of a contract.

        Adds a product at a price to a phase. Send either `pricing_id` or `pricing`, never both. `quantity` belongs
        in `pricing`, next to `pricing_data` and not inside it. A metered quantity needs its `aggregate_id`, the id
        of a billable metric.

        POST /contract_v2/{contract_id}/phases/{phase_id}/pricing. Never sent again once it may have reached the
        server.

        Args:
            contract_id: The `id` of the contract.
            phase_id: The `id` of the phase.
            body: A `ContractPhasePricing`, a dict of the same shape, or its fields as keywords:
                pricing_id: The id of an existing pricing of the product.
                product_id: A UUID.
                pricing: A price and all settings that belong to it. Warning: without `quantity` and
                    `billing_period` the server accepts the pricing, but the dashboard shows no cadence and a
                    quantity of zero.
                product: A product that is defined where it is used.
                start_date: Undocumented.
                end_date: Undocumented.
                anchor_date: Undocumented.
                external_id: The id of the line in your own system.
                custom_data: A free-form JSON object.
                description: The description that is shown instead of the descriptions of the pricing and the
                    product.
                plan_id: The id of a plan of the third version.
                is_enabled: The times at which the line is switched on or off.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (docs.zenskar.com/reference/create-contract-phase-pricing).
            The docs page lists the fields of the body without method and path, which come from the vendor's tool.
            The example comes from public client code, with placeholders for its ids.
        """
        from .create_contract_phase_pricing import request

        return self._caller.call(request(contract_id, phase_id, body, fields=fields))

    @overload
    def pause(
        self, contract_id: str | hints.UUID, body: models.PauseContract | PauseContractFields | AnyFields
    ) -> models.Contract: ...
    @overload
    def pause(self, contract_id: str | hints.UUID, **fields: Unpack[PauseContractFields]) -> models.Contract: ...
    def pause(
        self, contract_id: str | hints.UUID, body: models.PauseContract | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Contract:
        """Pause a contract.

        Pauses a contract, now or from a later day. The status stays `active` until a planned pause begins. With
        `extend`, the end of the contract moves by the length of the pause; with `overlap`, the end does not move.
        Without `end_date`, the pause lasts until `PATCH /contract_v2/{contract_id}/resume` is called.

        POST /contract_v2/{contract_id}/pause. Never sent again once it may have reached the server.

        Args:
            contract_id: The `id` of the contract.
            body: A `PauseContract`, a dict of the same shape, or its fields as keywords:
                start_date: The start of the pause. Required.
                unpause_extension_policy: The effect of a pause on the end of the contract: `extend` moves the
                    end by the length of the pause, `overlap` does not change it. Required.
                end_date: The time at which the contract resumes automatically.

        Returns:
            A contract. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON
            of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:pauseContract).
            The response is inferred: No source shows the status or the response. `PATCH` on the same path returns
            the contract.
        """
        from .pause_contract import request

        return self._caller.call(request(contract_id, body, fields=fields))

    @overload
    def update_pause(
        self, contract_id: str | hints.UUID, body: models.UpdateContractPause | UpdateContractPauseFields | AnyFields
    ) -> models.Contract: ...
    @overload
    def update_pause(
        self, contract_id: str | hints.UUID, **fields: Unpack[UpdateContractPauseFields]
    ) -> models.Contract: ...
    def update_pause(
        self,
        contract_id: str | hints.UUID,
        body: models.UpdateContractPause | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.Contract:
        """Change the pause of a contract.

        Changes a running or planned pause. Set `end_date` to plan when the contract resumes.

        PATCH /contract_v2/{contract_id}/pause. Never sent again once it may have reached the server.

        Args:
            contract_id: The `id` of the contract.
            body: A `UpdateContractPause`, a dict of the same shape, or its fields as keywords:
                start_date: Undocumented.
                end_date: The time at which the contract resumes automatically.
                pause_phase_id: The id of the pause.
                unpause_extension_policy: The effect of a pause on the end of the contract: `extend` moves the
                    end by the length of the pause, `overlap` does not change it.

        Returns:
            A contract. Fields that are missing in the response are `UNSET`.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/contracts/update-pause-contract).
        """
        from .update_contract_pause import request

        return self._caller.call(request(contract_id, body, fields=fields))

    def resume(
        self, contract_id: str | hints.UUID, body: models.EmptyBody | Mapping[str, Any] | None = None, **fields: Any
    ) -> models.Contract:
        """Resume a contract.

        Ends a pause immediately. The pause must have begun; otherwise the error says that the pause phase is not
        found. To change a planned pause, use `PATCH /contract_v2/{contract_id}/pause`. There are no fields to send;
        an empty body is sent.

        PATCH /contract_v2/{contract_id}/resume. Never sent again once it may have reached the server.

        Args:
            contract_id: The `id` of the contract.

        Returns:
            A contract. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON
            of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (mcp_tools.json:resumeContract).
            The response is inferred: No source shows the status or the response. `PATCH
            /contract_v2/{contract_id}/pause`, which changes the same pause, responds with the contract.
        """
        from .resume_contract import request

        return self._caller.call(request(contract_id, body, fields=fields))

    @overload
    def expire(
        self, contract_id: str | hints.UUID, body: models.ExpireContract | ExpireContractFields | AnyFields
    ) -> models.Contract: ...
    @overload
    def expire(self, contract_id: str | hints.UUID, **fields: Unpack[ExpireContractFields]) -> models.Contract: ...
    def expire(
        self,
        contract_id: str | hints.UUID,
        body: models.ExpireContract | Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> models.Contract:
        """Expire a contract.

        Ends a contract at the end of a day (23:59:59.999999); if no day is given, at the end of today. `{}` is a
        complete body. The contract must be active or paused, and the day must not be before its start. Later phases
        are removed, the phase of that day is shortened, and the dates of products are cut off. An expired contract
        stays expired.

        Warning: a second call on the same contract fails with 400. This client never sends the request again by
        itself. If its response is lost, read the contract.

        PATCH /contract_v2/{contract_id}/expire. Never sent again, whatever the outcome.

        Args:
            contract_id: The `id` of the contract.
            body: A `ExpireContract`, a dict of the same shape, or its fields as keywords:
                expiry_date: The last day of the contract, which ends at 23:59:59.999999 of that day.

        Returns:
            A contract. Fields that are missing in the response are `UNSET`. All are, if the response is empty. JSON
            of another shape is returned unchanged.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (docs2.zenskar.com/api-reference/contracts/expire-contract).
            The response is inferred: The docs page has no schema. A stub in the vendor's tests has two fields of a
            contract, `status` (`active`) and `end_date` (`2026-08-24T23:59:59.999999`). `PATCH
            /contract_v2/{contract_id}/pause` responds with the contract.
            The vendor's tool. Its older texts say that the contract must be active. One call ends one contract; the
            `contractIds` of the tool are a loop on its side, of 25 contracts at most.
        """
        from .expire_contract import request

        return self._caller.call(request(contract_id, body, fields=fields))

    def list_billing_cycles(
        self, contract_id: str | hints.UUID, *where: hints.Where, limit: int | None | Unset = UNSET, **filters: Never
    ) -> hints.Pager[models.BillingCycle]:
        """List the billing cycles of a contract.

        Returns the billing cycles of a contract. `POST /invoices/generate_invoice` needs the `bill_for_date` and
        `billing_cycle_start_day` of one of them. Note the path: `/contracts`, not `/contract_v2`.

        Warning: there is no cursor, so set `limit` to as many cycles as you need. The vendor's tool sends 10 by
        default.

        GET /contracts/{contract_id}/billingCycles. Sent again after a failure that may pass.

        Args:
            contract_id: The `id` of the contract.
            limit: The number of items per page. The server default is 10.

        Returns:
            An iterator over all items of all pages, each a `BillingCycle`. Nothing is sent before it is used.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            NotFoundError: There is no such record.
            ZenskarError: Any other failure.

        Sources:
            Evidence: vendor_tool (github.com/zenskar/mcp-zenskar src/mcp-config.json @ 00f6b2fc:
            getContractBillingCycles).
            The response is inferred: The vendor's tool describes the response as a list of such entries and
            mentions no page around it. No source shows the status.
            The vendor's newest tool is the only source.
        """
        from ...operations import Request
        from .list_contract_billing_cycles import OPERATION

        return self._caller.paginate(
            Request(OPERATION, path={"contract_id": contract_id}, query={"limit": limit}), where, filters
        )

    @overload
    @deprecated("contracts.create_legacy is deprecated; its docstring says why")
    def create_legacy(self, body: models.CreateContractLegacy | CreateContractLegacyFields | AnyFields) -> Any: ...
    @overload
    @deprecated("contracts.create_legacy is deprecated; its docstring says why")
    def create_legacy(self, **fields: Unpack[CreateContractLegacyFields]) -> Any: ...
    @deprecated("contracts.create_legacy is deprecated; its docstring says why")
    def create_legacy(self, body: models.CreateContractLegacy | Mapping[str, Any] | None = None, **fields: Any) -> Any:
        """Create a contract (legacy) (deprecated).

        Creates a contract from a template, in the first generation of the API. Use `POST /contract_v2` instead,
        which replaced it.

        POST /contract. Never sent again once it may have reached the server.

        Args:
            body: A `CreateContractLegacy`, a dict of the same shape, or its fields as keywords:
                customer: Undocumented. Required.
                template_id: Undocumented. Required.
                start_date: Undocumented. Required.
                end_date: Undocumented. Required.
                name: Undocumented.
                description: Undocumented.
                currency: Undocumented.
                renewal_policy: What happened after a contract of the first API generation ended.
                invoice_generation_day: The day of invoice generation.
                invoice_generation_cadence: The cadence of invoice generation.
                billing_cycle_start_day: The start day of the billing cycle.
                billing_cycle_cadence: The cadence of the billing cycle.

        Returns:
            The JSON of the response. No source shows its shape.

        Raises:
            InvalidRequestError: An argument cannot be sent. Nothing was sent.
            ZenskarError: Any other failure.

        Sources:
            Evidence: documented (zenskar.com/reference/create_contract_contract_post).
            No docs index lists this operation. Its docs page is old and shows hardly any types.
        """
        from .create_contract_legacy import request

        return self._caller.call(request(body, fields=fields))
