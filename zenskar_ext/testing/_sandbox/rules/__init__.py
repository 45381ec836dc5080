"""What individual operations do beyond storing records, by operationId.

One table. An operation that is not in it does what its path tells, or does nothing and says so in its note. A rule may
refuse at any point: what it has done until then is undone.
"""

from collections.abc import Mapping

from zenskar_ext.testing._sandbox.rules import (
    accounts,
    balances,
    charges,
    codes,
    contract_states,
    contracts,
    credit_notes,
    customers,
    cycles,
    entitlements,
    generation,
    invoices,
    ledger,
    metering,
    payments,
    periods,
    refunds,
    statements,
    usage,
)
from zenskar_ext.testing._sandbox.world import Rule

RULES: Mapping[str, Rule] = {
    **accounts.RULES,
    **balances.RULES,
    **charges.RULES,
    **codes.RULES,
    **contract_states.RULES,
    **contracts.RULES,
    **credit_notes.RULES,
    **customers.RULES,
    **cycles.RULES,
    **entitlements.RULES,
    **generation.RULES,
    **invoices.RULES,
    **ledger.RULES,
    **metering.RULES,
    **payments.RULES,
    **periods.RULES,
    **refunds.RULES,
    **statements.RULES,
    **usage.RULES,
}
