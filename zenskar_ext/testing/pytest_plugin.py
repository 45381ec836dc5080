"""Fixtures for services that use the client: a local Zenskar, clients of it, and cassettes. The real API is blocked.

    def test_a_new_customer_is_billed(zenskar):                 # a client of a sandbox that only this test uses
        customer = zenskar.customers.create(customer_name="Acme")

    @pytest.mark.zenskar_scenario("first_year.yaml")            # a file beside the test: the steps to play first
    def test_the_first_year(zenskar, zenskar_sandbox):
        assert zenskar.invoices.get(zenskar_sandbox.names["january"]).status == "paid"

    def test_overdue_report(zenskar_cassette):                  # cassettes/<module>/test_overdue_report.yaml
        report(Zenskar(api_key="any", organisation="any"))

Nothing is sent to the real API, however a client was made, unless `--zenskar-network` allows it, or a cassette is
recorded because of `--zenskar-record`. By default, cassettes are replayed. A request that a cassette does not
hold is an error that names the nearest recorded request. Installed with the extra `testing`.
"""

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING, Any, cast

from zenskar_ext._extras import needs_extra

with needs_extra("testing", "zenskar_ext.testing.pytest_plugin"):
    import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from zenskar_ext import AsyncZenskar, Zenskar
    from zenskar_ext.testing import Sandbox
    from zenskar_ext.testing.cassettes import RecordMode

DOMAIN = "zenskar.com"
SCENARIO = "zenskar_scenario"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that say whether cassettes are recorded, and whether the real API may be reached."""
    parser.addoption(
        "--zenskar-record",
        choices=("none", "once", "new_episodes", "all"),
        default="none",
        help="what zenskar_cassette does: replay only (none, the default), or record (once, new_episodes, all)",
    )
    parser.addoption("--zenskar-network", action="store_true", help=f"let tests send requests to {DOMAIN}")


class RealAPI:
    """Blocks requests to the real API unless `open` is true."""

    def __init__(self, *, is_open: bool) -> None:
        """Let requests through, or block them."""
        self.open = is_open

    def guard(self, patch: pytest.MonkeyPatch) -> None:
        """Check every request just before it goes to the network: below mocks and cassettes, before any proxy."""
        from zenskar_client import http

        for name in http.CORES:
            with suppress(ModuleNotFoundError):
                self._guard(patch, import_module(name))

    def _guard(self, patch: pytest.MonkeyPatch, core: Any) -> None:
        send = core.ConnectionPool.handle_request
        async_send = core.AsyncConnectionPool.handle_async_request

        def handle_request(pool: object, request: Any) -> Any:
            self._check(request)
            return send(pool, request)

        async def handle_async_request(pool: object, request: Any) -> Any:
            self._check(request)
            return await async_send(pool, request)

        patch.setattr(core.ConnectionPool, "handle_request", handle_request)
        patch.setattr(core.AsyncConnectionPool, "handle_async_request", handle_async_request)

    def _check(self, request: Any) -> None:
        host = request.url.host.decode()
        if self.open or not f".{host}".endswith(f".{DOMAIN}"):
            return
        path = request.url.target.decode().partition("?")[0]
        msg = (
            f"{request.method.decode()} {path} was not sent to {host}, which is blocked in tests: use a client of the "
            "fixtures zenskar, async_zenskar or zenskar_sandbox, replay a recording with zenskar_cassette, or allow it "
            "with `pytest --zenskar-network`"
        )
        raise RuntimeError(msg)


_REAL_API = pytest.StashKey[RealAPI]()


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, and block the real API until the session ends, unless an option allows it."""
    config.addinivalue_line(
        "markers", f"{SCENARIO}(path): start the test's sandbox with a scenario file beside the test"
    )
    real = config.stash[_REAL_API] = RealAPI(is_open=bool(config.getoption("--zenskar-network")))
    patch = pytest.MonkeyPatch()
    config.add_cleanup(patch.undo)
    real.guard(patch)


@pytest.fixture
def zenskar_sandbox(request: pytest.FixtureRequest) -> "Iterator[Sandbox]":
    """A local Zenskar, a new one for each test: without data, or with the scenario that a marker names."""
    from zenskar_ext.testing import Sandbox

    with Sandbox(scenario=_scenario(request)) as sandbox:
        yield sandbox


def _scenario(request: pytest.FixtureRequest) -> "Path | None":
    marker = request.node.get_closest_marker(SCENARIO)
    if marker is None:
        return None
    if marker.kwargs or len(marker.args) != 1 or not isinstance(marker.args[0], str | PathLike):
        msg = f'@pytest.mark.{SCENARIO} names one scenario file, such as {SCENARIO}("first_year.yaml")'
        raise pytest.UsageError(msg)
    return request.path.parent / marker.args[0]


@pytest.fixture
def zenskar(zenskar_sandbox: "Sandbox") -> "Iterator[Zenskar]":
    """A client of `zenskar_sandbox`."""
    with zenskar_sandbox.client() as zk:
        yield zk


@pytest.fixture
def async_zenskar(zenskar_sandbox: "Sandbox") -> "AsyncZenskar":
    """An async client of `zenskar_sandbox`. It holds no connections, so it need not be closed."""
    return zenskar_sandbox.async_client()


@pytest.fixture
def zenskar_cassette(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The cassette of the test: `cassettes/<module>/<Class.test[parameters]>.yaml` beside its file, scrubbed."""
    from zenskar_ext.testing._cassettes.names import file_name
    from zenskar_ext.testing.cassettes import cassettes

    mode = cast("RecordMode", request.config.getoption("--zenskar-record"))
    if mode != "none":
        monkeypatch.setattr(request.config.stash[_REAL_API], "open", True)
    recorder = cassettes(request.path.parent / "cassettes", record_mode=mode)
    classes = [node.name for node in request.node.listchain() if isinstance(node, pytest.Class)]
    with recorder.use_cassette(file_name(request.path.stem, [*classes, request.node.name])) as cassette:
        yield cassette
