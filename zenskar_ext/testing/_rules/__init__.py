"""What single operations do beyond storing records, by operationId.

One table; an operation that is not in it does what its path tells, or nothing and says so. A rule may refuse at any
point: what it has done until then is undone.
"""

from collections.abc import Mapping

from zenskar_ext.testing._rules import _customers, _invoices, _payments, _refunds, _usage
from zenskar_ext.testing._world import Rule

RULES: Mapping[str, Rule] = {
    **_customers.RULES,
    **_invoices.RULES,
    **_payments.RULES,
    **_refunds.RULES,
    **_usage.RULES,
}
