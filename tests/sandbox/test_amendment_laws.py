"""Random changes of a contract while it is billed: nothing is billed twice, and no usage and no fee is missed.

The model knows only which events were sent.
"""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sandbox.conftest import client_of, path_of
from tests.sandbox.test_generation import Story, define, fee, metered, metric, use
from zenskar_client import http
from zenskar_ext.testing import Sandbox

TAX = {"type": "manual", "unit_amount": 10, "label": "VAT", "code": "VAT"}
MONTHS = [datetime(2026 + index // 12, index % 12 + 1, 1, tzinfo=UTC) for index in range(25)]
CALLS = st.tuples(
    st.sampled_from(
        [
            "generate",
            "generate",
            "use",
            "use",
            "move",
            "approve",
            "void",
            "delete",
            "regenerate",
            "phase",
            "put",
            "expire",
        ]
    ),
    st.integers(0, 40),
    st.booleans(),
)


def written(time: datetime) -> str:
    return time.isoformat().replace("+00:00", "Z")


class Amended(Story):
    """A contract with taxed usage, a monthly fee and a one-off fee, and random calls for it."""

    def __init__(self, on: http.Client, sandbox: Sandbox) -> None:
        define(on)
        self.sandbox = sandbox
        self.hours = metric(on)
        self.events = list[datetime]()
        once = fee(500, name="setup", is_recurring=False)
        super().__init__(on, self.usage(), fee(name="base"), once, start_date=written(MONTHS[0]))

    def usage(self, cadence: str = "P1M") -> dict[str, Any]:
        return metered(self.hours, cadence=cadence, name="usage", taxes=[TAX])

    def call(self, kind: str, which: int, *, flag: bool) -> None:
        """Make a call. One that makes no sense is refused, and changes nothing."""
        if kind == "generate":
            self.send_window(which % 14, 3 if flag else 1)
        elif kind == "move":
            self.sandbox.clock.move(timedelta(days=which))
        elif kind == "use":
            self.events.append(self.sandbox.clock.now)
            use(self.on, 1, day=written(self.sandbox.clock.now))
        elif kind in ("phase", "put", "expire"):
            getattr(self, kind)(which, flag=flag)
        elif invoices := self.on.get("/invoices").json()["results"]:
            key = invoices[which % len(invoices)]["id"]
            path = path_of(f"{kind}_invoice", invoice_id=key)
            self.on.request({"delete": "DELETE", "regenerate": "POST"}.get(kind, "PATCH"), path, json={})

    def send_window(self, first: int, months: int) -> http.Response:
        window = {"from_date": written(MONTHS[first]), "to_date": written(MONTHS[first + months])}
        return self.send(window, wait=False)

    def phase(self, which: int, *, flag: bool) -> None:
        """Add a phase: in the future with a fee, or for usage alone at any time."""
        start = MONTHS[1 + which % 12]
        lines = [self.usage("P3M" if flag else "P1M")]
        if start > self.sandbox.clock.now:
            lines.append(fee(name="base", offset="prepaid" if flag else "postpaid"))
        body = {"name": "N", "start_date": written(start), "pricings": lines}
        self.on.post(f"/contract_v2/{self.contract}/phases", json=body)

    def put(self, which: int, *, flag: bool) -> None:
        """Replace the contract: with other cadences and offsets, with and without the ids of its lines."""
        body = self.on.get(f"/contract_v2/{self.contract}").json()
        for each in body["phases"]:
            for line in each["pricings"]:
                period, name = line["pricing"]["billing_period"], line["pricing"]["name"]
                if name == "usage":
                    period["cadence"] = "P3M" if which % 2 else "P1M"
                elif name == "base":
                    period["offset"] = "prepaid" if which % 3 else "postpaid"
                if flag:
                    del line["id"]
            if flag:
                del each["id"]
        kept = ("name", "status", "currency", "start_date", "end_date", "customer_id", "phases")
        self.on.put(f"/contract_v2/{self.contract}", json={name: body[name] for name in kept if body.get(name)})

    def expire(self, which: int, *, flag: bool) -> None:
        if flag and which % 2:
            day = MONTHS[1 + which % 12] - timedelta(days=1)
            body = {"expiry_date": day.date().isoformat()}
            self.on.patch(f"/contract_v2/{self.contract}/expire", json=body)

    def billed(self) -> dict[str, list[tuple[datetime, datetime]]]:
        """Return the periods of each line that invoices hold which stand, in order."""
        found: dict[str, list[tuple[datetime, datetime]]] = {"usage": [], "base": [], "setup": []}
        for invoice in self.on.get("/invoices", params={"limit": 100}).json()["results"]:
            lines = self.lines(invoice["id"]) if invoice["status"] != "void" else []
            total = sum(Decimal(str(line["subtotal"]["value"])) for line in lines)
            assert invoice["status"] == "void" or Decimal(str(invoice["invoice_total"])) == total
            for line in lines:
                begin, end = (datetime.fromisoformat(line[f"service_{edge}_date"]) for edge in ("start", "end"))
                found[line["name"]].append((begin, end))
                if line["name"] == "usage":
                    hours = sum(begin <= event < end for event in self.events)
                    assert Decimal(str(line["subtotal"]["value"])) == hours * Decimal("2.2"), "with the tax"
        return {name: sorted(periods) for name, periods in found.items()}

    def expect_nothing_twice(self) -> None:
        billed = self.billed()
        for name in ("usage", "base"):
            assert all(end <= begin for (_, end), (begin, _) in pairwise(billed[name])), name
        assert len(billed["setup"]) <= 1

    def end(self, body: Any) -> datetime:
        """Return when a contract or a phase ends, at the end of the last month at the latest."""
        end = body.get("end_date")
        return min(datetime.fromisoformat(end), MONTHS[-1]) if end else MONTHS[-1]

    def expect_every_fee(self, contract: Any) -> None:
        """Expect that each whole month in which a phase has the monthly fee is billed."""
        billed = self.billed()["base"]
        starts = sorted(datetime.fromisoformat(phase["start_date"]) for phase in contract["phases"])
        for phase in contract["phases"]:
            begin = datetime.fromisoformat(phase["start_date"])
            following = next((start for start in starts if start > begin), MONTHS[-1])
            end = min(following, self.end(phase), self.end(contract), MONTHS[21])
            if all(line["pricing"]["name"] != "base" for line in phase["pricings"]):
                continue
            for month, after in pairwise(MONTHS):
                if begin <= month and after <= end:
                    assert sum(first <= month and after <= last for first, last in billed) == 1, month


@settings(deadline=None, max_examples=25)
@given(st.lists(CALLS, min_size=15, max_size=40))
def test_whatever_is_changed_nothing_is_billed_twice_and_nothing_is_missed(calls: list[tuple[str, int, bool]]) -> None:
    sandbox = Sandbox()
    with client_of(sandbox) as on:
        story = Amended(on, sandbox)
        for kind, which, flag in calls:
            story.call(kind, which, flag=flag)
            if kind in ("generate", "regenerate"):
                story.expect_nothing_twice()
        story.sandbox.clock.set(max(sandbox.clock.now, datetime(2031, 1, 1, tzinfo=UTC)))
        contract = on.get(f"/contract_v2/{story.contract}").json()
        end = story.end(contract)
        for index, month in enumerate(MONTHS[:-1]):
            answer = story.send_window(index, 1)
            assert answer.status_code == 200 or month >= end or "already" in answer.json()["detail"], answer.text
        story.expect_nothing_twice()
        billed = story.billed()
        for event in story.events:
            if event < min(end, MONTHS[21]):
                assert sum(begin <= event < after for begin, after in billed["usage"]) == 1, event
        assert len(billed["setup"]) == 1
        story.expect_every_fee(contract)
