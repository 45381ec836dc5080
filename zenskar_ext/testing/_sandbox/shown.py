"""How a record is shown where a part of what it shows is stored in another record.

Decides nothing that is stored: that part is looked up again for every response, so that it is never stale.
"""

from collections.abc import Callable, Mapping

from zenskar_ext.testing._sandbox.relations import CUSTOMERS, INVOICES, PAYMENTS
from zenskar_ext.testing._sandbox.store import Record, Store


def shown(store: Store, collection: str, record: Record) -> Record:
    """Return a record as responses show it."""
    show = SHOWN.get(collection)
    return show(store, record) if show else record


def _payment(store: Store, payment: Record) -> Record:
    customer = store.get(CUSTOMERS, payment.get("customer_id", "")) or {}
    names = {"customer_name": "customer_name", "customer_email": "email", "customer_external_id": "external_id"}
    known = {name: customer[field] for name, field in names.items() if customer.get(field) is not None}
    parts = [_part(payment, part, store.get(INVOICES, part["invoice_id"]) or {}) for part in payment["invoices"]]
    return {**payment, **known, "invoices": parts}


def _part(payment: Record, part: Record, invoice: Record) -> Record:
    fields: Record = {name: invoice[name] for name in ("invoice_number", "status") if name in invoice}
    total: Record = {"invoice_total": str(invoice["invoice_total"])} if "invoice_total" in invoice else {}
    return {**part, "payment_id": payment["id"], "currency_code": payment["currency_code"], **fields, **total}


SHOWN: Mapping[str, Callable[[Store, Record], Record]] = {PAYMENTS: _payment}
"""By collection. Records of all others are shown as they are stored."""
