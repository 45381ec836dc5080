"""Both clients replay the recordings without a network."""

import os
import pickle
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest
from vcr.errors import CannotOverwriteExistingCassetteException  # type: ignore[import-untyped]

from tests.cassettes.scenarios import SCENARIOS, AnyClient, settle
from zenskar_ext import (
    APIStatusError,
    AsyncZenskar,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    Retry,
    UnprocessableEntityError,
    Zenskar,
)
from zenskar_ext.testing.cassettes import ORGANISATION, cassettes

FOLDER = Path(__file__).parent
KEY = "key-that-no-cassette-holds"
Waits = list[float]
Make = Callable[..., AnyClient]


pytestmark = pytest.mark.usefixtures("_closed_network")


@pytest.fixture(params=["sync", "async"])
def replay(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Run a scenario with one of the clients against its cassette; waits are recorded instead of waited."""

    def run(name: str, scenario: Any = None, waits: Waits | None = None, **settings: Any) -> Any:
        noted: Waits = [] if waits is None else waits

        async def note(seconds: float) -> None:
            noted.append(seconds)

        with cassettes(FOLDER).use_cassette(f"{name}.yaml") as cassette:
            made = {"api_key": KEY, "organisation": ORGANISATION, **settings}
            zk: AnyClient = (
                Zenskar(**made, sleep=noted.append) if request.param == "sync" else AsyncZenskar(**made, sleep=note)
            )
            result = anyio.run(partial(scenario or SCENARIOS[name].run, zk))
            assert cassette.all_played
        return result

    return run


def test_a_recorded_walk_gives_its_items_in_order_to_the_digit(replay: Any) -> None:
    items = replay("walk")
    assert len(items) == len({name for name, _ in items}) == 20
    assert all(isinstance(amount, Decimal) and amount.as_tuple().exponent in (0, -2) for _, amount in items)


def test_a_recorded_create_gives_the_customer(replay: Any) -> None:
    customer = replay("create")
    assert customer.external_id == "C-0001"
    assert customer.auto_charge_enabled is True


def test_a_recorded_update_gives_the_changed_customer(replay: Any) -> None:
    assert replay("update").external_id == "C-0002"


def test_a_recorded_ingestion_plays(replay: Any) -> None:
    assert replay("ingest") == {}


@pytest.mark.parametrize(
    ("name", "kind", "attempts"),
    [
        ("error_400", BadRequestError, 1),
        ("error_401", AuthenticationError, 1),
        ("error_403", PermissionDeniedError, 1),
        ("error_404", NotFoundError, 1),
        ("error_409", ConflictError, 1),
        ("error_422", UnprocessableEntityError, 1),
        ("error_429", RateLimitError, 3),
        ("error_500", InternalServerError, 3),
        ("error_520", InternalServerError, 3),
    ],
)
def test_a_recorded_failure_is_its_error(replay: Any, name: str, kind: type[APIStatusError], attempts: int) -> None:
    error = replay(name)
    assert type(error) is kind
    assert error.status_code == int(name.removeprefix("error_"))
    assert error.attempts == attempts
    assert KEY not in repr(error) + str(error) + repr(vars(error))
    assert type(pickle.loads(pickle.dumps(error))) is kind


def test_a_recorded_422_names_the_field(replay: Any) -> None:
    assert "query.due_date__lt" in replay("error_422").fields


def test_a_replayed_retry_does_not_sleep(replay: Any) -> None:
    waits: Waits = []
    retries: list[Retry] = []
    invoice = replay("retry", waits=waits, on_retry=retries.append)
    assert invoice.invoice_number.startswith("INV-")
    assert [(retry.attempt, retry.reason) for retry in retries] == [(1, "status 429"), (2, "status 503")]
    assert waits[0] == 30.0
    assert len(waits) == 2


def test_what_a_cassette_does_not_hold_is_an_error_that_says_what_came_nearest(replay: Any) -> None:
    async def other(zk: AnyClient) -> object:
        return await settle(zk.invoices.list(limit=8).first())

    with pytest.raises(CannotOverwriteExistingCassetteException, match="limit=1"):
        replay("retry", other)


def test_no_cassette_holds_a_secret_or_a_name() -> None:
    recordings = {path.name: path.read_text() for path in FOLDER.glob("*.yaml")}
    assert recordings.keys() == {f"{name}.yaml" for name in SCENARIOS}
    for name, text in recordings.items():
        for secret in (
            "sandbox_key",
            "x-api-key",
            "authorization",
            "5a4db0c5",
            "Acme",
            "Globex",
            "555-0100",
            "set-cookie",
        ):
            assert secret.lower() not in text.lower(), (name, secret)


def test_the_recordings_do_not_depend_on_the_environment() -> None:
    assert not [name for name in os.environ if name.startswith("ZENSKAR_")]
