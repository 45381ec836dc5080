"""The cost of filters, and the cost of a list call that has many filter parameters and uses none.

python filtered.py WHO
"""

import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from urllib.parse import urlencode

from at_once import transport
from worker import serve

from zenskar_client import http
from zenskar_client.api.invoices.list_invoices import OPERATION
from zenskar_client.operations import Request
from zenskar_ext import Zenskar, gt, gte, ilike, in_, lt

TIMES = 5000
NOW = datetime(2026, 1, 31, 12, 30, tzinfo=UTC)
SENT = (
    "/invoices?status__in=approved,partially_paid&due_date__lt=2026-01-31T12:30:00Z&created_at__gte=2026-01-31T12:30:00Z"
    "&amount_due__gt=0&customer__customer_name__ilike=%25acme%25&external_id=order-17"
)
PAIRS = {
    "status__in": "approved,partially_paid",
    "due_date__lt": "2026-01-31T12:30:00Z",
    "created_at__gte": "2026-01-31T12:30:00Z",
    "amount_due__gt": "0",
    "customer__customer_name__ilike": "%acme%",
    "external_id": "order-17",
}

zk = Zenskar("key", "organisation", transport=transport(http))


def filters() -> str:
    """Build a filter of six fields, and return the URL of its request."""
    fields = {
        "status": in_("approved", "partially_paid"),
        "due_date": lt(NOW),
        "created_at": gte(NOW),
        "amount_due": gt(0),
        "customer__customer_name": ilike("%acme%"),
        "external_id": "order-17",
    }
    return zk.bind(Request(OPERATION), (), fields).url()


def encoding() -> str:
    """Encode the same query: the baseline."""
    return "/invoices?" + urlencode(PAIRS, safe=",:")


def of_many() -> object:
    """Call the list that has the most filter parameters."""
    return zk.invoices.list(limit=100).first()


def of_few() -> object:
    """Call a list that has few."""
    return zk.credit_notes.list(limit=100).first()


WORKS: Mapping[str, tuple[Callable[[], object], int]] = {
    "filters": (filters, TIMES),
    "encoding": (encoding, TIMES),
    "of_many": (of_many, TIMES // 10),
    "of_few": (of_few, TIMES // 10),
}

if __name__ == "__main__":
    assert filters() == encoding() == SENT
    work, times = WORKS[sys.argv[1]]
    serve(work, number=times)
