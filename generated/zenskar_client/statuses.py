# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.
"""Statuses after which a record does not change any more, for those who keep a copy of it. None of the core needs them."""

from collections.abc import Mapping
from typing import Final

FINAL: Final[Mapping[str, frozenset[str]]] = {
    "ContractStatus": frozenset({"expired"}),
    "CreditNoteStatus": frozenset({"void", "paid"}),
    "InvoiceStatus": frozenset({"discarded", "paid", "void"}),
    "PaymentStatus": frozenset({"voided", "failed", "canceled", "refunded"}),
}
"""The final statuses, by the enum. A status that is not here, or that the description does not know, may change."""

__all__ = ["FINAL"]
