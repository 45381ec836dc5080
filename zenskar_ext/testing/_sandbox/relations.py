"""Which records belong together, and where the fields are that lists filter by.

Two tables and how to read them. Must not know operators, pages or rules.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from zenskar_ext.testing._sandbox.json import is_array, is_object
from zenskar_ext.testing._sandbox.store import Record, Store

Path = tuple[str, ...]
INVOICES = "/invoices"
PAYMENTS = "/payments"
CUSTOMERS = "/customers"
CONTACTS = "/contacts"
CONTRACTS = "/contract_v2"
ADDRESSES = "/customers/{customer_id}/addresses"
PAYMENT_METHODS = "/customers/{customer_id}/payment_methods"
CONNECTORS = "/customers/{customer_id}/connector"
CREDIT_NOTES = "/credit_notes"
ENTITLEMENTS = "/entitlements"
GRANTS = "/entitlements/{entitlement_id}/customer/{customer_id}"
GRANTS_OF_CUSTOMER = "/entitlements/customer/{customer_id}"
PRODUCTS = "/products"
DEFINITIONS = "/rawmetric"
EVENTS = "/usage"
ACCOUNTS = "/accounting_new/accounts"
JOURNAL = "/accounting_new/journal_entry"
LINES = "/accounting_new/journal_lines"
PERIODS = "/accounting_new/periods"


@frozen
class Relation:
    """Related records: those of another collection whose field `theirs` equals the value of ours at the path `ours`."""

    collection: str
    ours: Path
    theirs: str = "id"


RELATIONS: Mapping[str, Mapping[str, Relation]] = {
    INVOICES: {
        "customer": Relation(CUSTOMERS, ("customer_id",)),
        "contract": Relation(CONTRACTS, ("contract_id",)),
        "payment_methods": Relation(PAYMENT_METHODS, ("customer_id",), "customer_id"),
    },
    PAYMENTS: {
        "customer": Relation(CUSTOMERS, ("customer_id",)),
        "invoice": Relation(INVOICES, ("invoices", "invoice_id")),
    },
    CUSTOMERS: {
        "invoice": Relation(INVOICES, ("id",), "customer_id"),
        "contacts": Relation(CONTACTS, ("id",), "customer"),
    },
    CONTACTS: {"customer": Relation(CUSTOMERS, ("customer",))},
    CREDIT_NOTES: {
        "customer": Relation(CUSTOMERS, ("customer_id",)),
        "invoice": Relation(INVOICES, ("invoice_id",)),
    },
    GRANTS: {
        "customer": Relation(CUSTOMERS, ("customer",)),
        "contract": Relation(CONTRACTS, ("contract_id",)),
        "invoice": Relation(INVOICES, ("invoice_id",)),
    },
    JOURNAL: {"lines": Relation(LINES, ("id",), "journal_entry_id")},
    LINES: {
        "journal_entry": Relation(JOURNAL, ("journal_entry_id",)),
        "account": Relation(ACCOUNTS, ("account_id",)),
        "customer": Relation(CUSTOMERS, ("customer_id",)),
        "contract": Relation(CONTRACTS, ("contract_id",)),
        "invoice": Relation(INVOICES, ("invoice_id",)),
        "credit_note": Relation(CREDIT_NOTES, ("credit_note_id",)),
        "payment": Relation(PAYMENTS, ("payment_id",)),
        "refund": Relation(PAYMENTS, ("refund_id",)),
        "product": Relation(PRODUCTS, ("product_id",)),
    },
}
"""By collection, and by the name that filters (`customer__customer_name`) and `expand` use for the relation."""

FIELDS: Mapping[str, Mapping[str, Path]] = {
    INVOICES: {
        "period_begin_date": ("invoice_period", "begin_date"),
        "period_end_date": ("invoice_period", "end_date_exclusive"),
    },
    CONTACTS: {"send_contract_enabled": ("send_contract",), "send_invoice_enabled": ("send_invoice",)},
}
"""Filters whose field has another path than the filter's own name."""


def dig(record: Record, path: Path) -> Any:
    """Return the value at a path; None if there is none."""
    value: Any = record
    for name in path:
        value = value.get(name) if is_object(value) else None
    return value


def dig_all(record: Record, path: Path) -> list[Any]:
    """Return all values at a path that may lead through lists."""
    values: list[Any] = [record]
    for name in path:
        found = [value.get(name) for value in values if is_object(value)]
        values = [item for value in found for item in (value if is_array(value) else [value])]
    return [value for value in values if value is not None]


def finder(store: Store, relation: Relation) -> Callable[[Record], list[Record]]:
    """Return the function from a record to its related records. It is fast even for thousands of records."""
    index: dict[Any, list[Record]] = defaultdict(list)
    for row in store.rows(relation.collection):
        index[row.get(relation.theirs)].append(row)
    return lambda record: [row for key in dig_all(record, relation.ours) for row in index.get(key, ())]


def broken_references(store: Store, collection: str, record: Record, kept: Iterable[str]) -> list[str]:
    """Return the fields of a record that refer to missing records. Only the collections in `kept` are checked."""
    return [
        ".".join(relation.ours)
        for relation in RELATIONS.get(collection, {}).values()
        if relation.theirs == "id" and relation.collection in kept
        for key in dig_all(record, relation.ours)
        if store.get(relation.collection, str(key)) is None
    ]
