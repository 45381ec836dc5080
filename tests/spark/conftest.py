"""What the tests of Spark share: a sandbox over HTTP, the environment that leads to it, and one cluster for all."""

from collections.abc import Iterator, Mapping

import pytest

from zenskar_ext.testing import Sandbox

KEY = "sk_live_spark_4b1f"


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(invoices=240, customers=12, api_key=KEY) as made:
        yield made


@pytest.fixture(scope="session")
def variables(sandbox: Sandbox) -> Iterator[Mapping[str, str]]:
    """Serve the sandbox over HTTP, and yield the environment variables that lead to it."""
    with sandbox.serve() as url:
        yield {"ZENSKAR_API_KEY": KEY, "ZENSKAR_ORGANISATION": sandbox.organisation, "ZENSKAR_BASE_URL": url}


@pytest.fixture
def environment(variables: Mapping[str, str], sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """Set the environment variables; the sandbox starts with the data of its seed, and without faults."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    sandbox.reset()
    return sandbox
