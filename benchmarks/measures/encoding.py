"""The cost of a request body: a contract of three phases, each with a price in four tiers, from models to JSON text.

Ours includes the checks of amounts that are made before a request is sent. The stock generator's models return dicts for
`json.dumps`, with the arguments that httpx uses. The baseline is that `json.dumps` alone.
"""

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.race import PEERS, Contestant, Figure, microseconds, race, ratios
from zenskar_client.types import dumps

NAME = "encoding"
WORK = "a contract of 3 phases with tiers, from models"
OURS, STOCK, BASELINE = "ours", "stock generator", "json.dumps"


def measure(rounds: int) -> Iterator[Figure]:
    """Compare our time with the others, and measure each in microseconds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "contract.json")
        path.write_text(dumps(contract()), encoding="utf-8")
        times = race(
            (
                Contestant(OURS, "encode.py", (str(path), "zenskar_client")),
                Contestant(BASELINE, "encode.py", (str(path), "json")),
                Contestant(STOCK, "encode.py", (str(path), "stock_client"), PEERS),
            ),
            rounds,
        )
    yield Figure(NAME, f"{WORK}: ours / stock generator, with floats", ratios(times, OURS, STOCK), target=1.0)
    yield Figure(NAME, f"{WORK}: ours / json.dumps of dicts", ratios(times, OURS, BASELINE))
    yield from microseconds(NAME, times, f"{WORK}: {{}}")


def contract() -> dict[str, Any]:
    """Build the contract."""
    return {
        "name": "Annual Subscription - Acme Corp",
        "status": "active",
        "currency": "USD",
        "start_date": datetime(2026, 1, 1, tzinfo=UTC),
        "customer_id": "c7d8f2bb-6910-4942-9bab-63c67fc84f28",
        "description": "Three years",
        "end_date": datetime(2029, 1, 1, tzinfo=UTC),
        "anchor_date": datetime(2026, 1, 1, tzinfo=UTC),
        "is_last_day_of_month": False,
        "custom_attributes": {"deal": "42", "owner": "operations"},
        "renewal_policy": "do_not_renew",
        "contract_link": "https://crm.example/deals/42",
        "phases": [_phase(2026), _phase(2027), _phase(2028)],
    }


def _phase(year: int) -> dict[str, Any]:
    dates = {"start_date": datetime(year, 1, 1, tzinfo=UTC), "end_date": datetime(year + 1, 1, 1, tzinfo=UTC)}
    pricing = {
        "name": "Seats",
        "pricing_data": {
            "pricing_type": "tiered",
            "unit_amount": [Decimal("9.90"), Decimal("8.75"), Decimal("7.50"), Decimal("6.25")],
            "up_to": [100, 1000, 10000, None],
            "currency": "USD",
            "unit": "seat",
            "flat_fee": [Decimal("0.00"), Decimal("10.50"), Decimal("21.00"), Decimal("31.50")],
        },
        "quantity": {"type": "metered", "aggregate_id": "e114b064-fbda-447f-8fa5-36087792d362"},
        "is_recurring": True,
        "billing_period": {"cadence": "P1M", "offset": "postpaid"},
    }
    line = {"product_id": "6fef0447-f3fd-4873-8e4c-c5bb07620f6f", **dates, "pricing": pricing}
    return {"name": f"Year {year}", "description": "A year of seats", **dates, "pricings": [line]}
