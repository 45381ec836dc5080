"""Fixtures for services that use the client: a local Zenskar, clients on it, and cassettes.

    def test_a_new_customer_is_billed(zenskar):                 # a client on a sandbox of its own
        customer = zenskar.customers.create(customer_name="Acme")

    def test_overdue_report(zenskar_cassette):                  # cassettes/test_overdue_report.yaml beside the test
        report(Zenskar(api_key="any", organisation="any"))

`pytest --zenskar-record=all` records cassettes anew, against whatever the test talks to; the default replays, and what
a cassette does not hold is an error that says what came nearest. Installed with the extra `testing`.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

import pytest

if TYPE_CHECKING:
    from zenskar_ext import AsyncZenskar, Zenskar
    from zenskar_ext.testing import Sandbox
    from zenskar_ext.testing.cassettes import RecordMode


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that says whether cassettes are recorded."""
    parser.addoption(
        "--zenskar-record",
        choices=("none", "once", "new_episodes", "all"),
        default="none",
        help="what zenskar_cassette does: replay only (none, the default), or record (once, new_episodes, all)",
    )


@pytest.fixture
def zenskar_sandbox() -> "Iterator[Sandbox]":
    """A local Zenskar without data, new for each test."""
    from zenskar_ext.testing import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def zenskar(zenskar_sandbox: "Sandbox") -> "Iterator[Zenskar]":
    """A client on `zenskar_sandbox`."""
    with zenskar_sandbox.client() as zk:
        yield zk


@pytest.fixture
def async_zenskar(zenskar_sandbox: "Sandbox") -> "AsyncZenskar":
    """An asynchronous client on `zenskar_sandbox`; it holds no connections, so it need not be closed."""
    return zenskar_sandbox.async_client()


@pytest.fixture
def zenskar_cassette(request: pytest.FixtureRequest) -> Iterator[Any]:
    """The cassette of the test: `cassettes/<name of the test>.yaml` beside its file, scrubbed."""
    from zenskar_ext.testing.cassettes import cassettes

    mode = cast("RecordMode", request.config.getoption("--zenskar-record"))
    recorder = cassettes(request.path.parent / "cassettes", record_mode=mode)
    with recorder.use_cassette(f"{request.node.name}.yaml") as cassette:
        yield cassette
