"""A local Zenskar, to try a client against without an account and without the network."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

import anyio.to_thread

from zenskar_client.types import loads
from zenskar_ext._extras import needs_extra
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.description import Description, bundled, rerouted
from zenskar_ext.testing._sandbox.gate import Gate
from zenskar_ext.testing._sandbox.messages import Received, json_bytes
from zenskar_ext.testing._sandbox.postings import open_books
from zenskar_ext.testing._sandbox.seed import expect_counts, sow
from zenskar_ext.testing._sandbox.service import Service
from zenskar_ext.testing._sandbox.store import Clock, Ids, Record
from zenskar_ext.testing._sandbox.switches import read_switches
from zenskar_ext.testing._sandbox.transport import SandboxTransport, async_go_on, go_on
from zenskar_ext.testing._sandbox.waiting import Wanted, Where, wait_for
from zenskar_ext.testing._sandbox.world import World
from zenskar_ext.testing.changes import Change
from zenskar_ext.testing.faults import Faults

if TYPE_CHECKING:
    from zenskar_ext import AsyncZenskar, Zenskar

ORGANISATION = "5a4db0c5-0000-4000-8000-2e95ca200001"
HOST = "http://sandbox.invalid"
"""A host that no network resolves: a client that lacks the sandbox's transport sends nothing anywhere."""


class Sandbox:
    """A local Zenskar, in process or over HTTP, that remembers what is written to it.

    It answers every operation of the description: lists with all their filters, orders and cursors; create, read,
    update and delete; the rules of invoices, contracts, usage, payments, credit notes, entitlements, customers and
    accounting. Where no source shows what the real API does, the response header `x-sandbox-note` says so. The same seed
    gives the same ids, dates and amounts.

    The sandbox has its own clock. It starts at 2026-01-01 UTC, advances by a millisecond with every request, and never
    goes back. `clock.move` and `clock.set` move it forward.

    Warning: Payments count minor units of their currency (1250). Invoices count major units (12.50) or minor units
    (1250): no source shows which, so test with both values of `invoice_unit`.

    Invoices also have fields that lists filter by but that no source shows in a response (`approved_at`,
    `bill_for_date`, `effective_due_date`, `paid_at`, `sent_at`), and a `currency`.

    Args:
        invoices: How many invoices to start with. They are due around 2026-01-01, about half of them before. They have
            line items; some have payments, refunds and credit notes.
        customers: How many customers to start with; at least one if there are invoices. Each has contracts in several
            currencies.
        seed: The seed of ids and data.
        scenario: A scenario file that is played at the start, and again by `reset`.
        api_key: The API key that is accepted. Any bearer token that looks like a JWT is accepted too.
        organisation: The organisation that is accepted.
        invoice_unit: What the amounts of invoices count: "major" or "minor" units of their currency.
        batches: What happens if some events of an array are invalid: "atomic" stores none, "partial" stores the others.
        naive_times: How times without an offset are read: "utc", or as local time of a zone such as "Europe/Berlin".
        array_keys: What the key of an array of events does: "honoured" stores it once, "ignored" as often as it is sent.
        ai_host: What operations of another host do with the API key: "open" takes it, "closed" refuses it (401).
        page_limit: How many items a page has at most, whatever `limit` says; None for as many as were asked for.
        response_headers: Headers that every response has, such as `X-RateLimit-Remaining` or `Date`.
        hidden: The operationIds of operations to leave out, as if the API lacked them.
        moved: New paths of operations, by operationId.
        monotonic: A clock of real time, in seconds, that `Fault(rate=...)` measures with. A test can pass one that needs
                no waiting.
        on_change: Called with every `Change` of a record, once the request that changed it is done and before its
            response is returned, and after `put`. A refused request changes nothing. Not called by `reset` and `load`.
            The function may use the sandbox, and may block: for async clients and over HTTP it runs in a worker thread.
            If it raises, so does the call, with a `RuntimeError`; over HTTP the response is a 500, and the end of
            `serve()` raises. It is the place to send a webhook from; what Zenskar's webhooks hold is undocumented.
    """

    def __init__(
        self,
        *,
        invoices: int = 0,
        customers: int = 0,
        seed: int = 0,
        scenario: str | PathLike[str] | None = None,
        api_key: str = "sandbox_key",
        organisation: str = ORGANISATION,
        invoice_unit: Literal["major", "minor"] = "major",
        batches: Literal["atomic", "partial"] = "atomic",
        naive_times: str = "utc",
        array_keys: Literal["honoured", "ignored"] = "honoured",
        ai_host: Literal["open", "closed"] = "open",
        page_limit: int | None = None,
        response_headers: Mapping[str, str] = MappingProxyType({}),
        hidden: Collection[str] = (),
        moved: Mapping[str, str] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        on_change: Callable[[Change], object] | None = None,
    ) -> None:
        """Start with seeded data.

        Raises:
            ConfigurationError: A switch or a number cannot have this value, or there is no such operation.
        """
        expect_counts(invoices=invoices, customers=customers)
        switches = read_switches(invoice_unit, batches, naive_times, array_keys, ai_host, page_limit, response_headers)
        self.organisation = organisation
        self._api_key = api_key
        description = bundled()
        if hidden or moved:
            description = Description(rerouted(description.document, hidden, moved or {}))

        def build() -> World:
            world = World(description, organisation, Ids(seed), switches)
            sow(world, seed, invoices, customers)
            open_books(world)
            return world

        played = None if scenario is None else Path(scenario)
        self._service = Service(Gate(api_key, organisation), build, monotonic, on_change, played)
        self.transport = SandboxTransport(self._service)

    def __enter__(self) -> Self:
        """Return the sandbox itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Do nothing: the data of a sandbox is discarded with it."""

    @property
    def faults(self) -> Faults:
        """The faults that may still hit: `add` some, iterate over them, `clear` them."""
        return self._service.faults

    @property
    def requests(self) -> Sequence[Received]:
        """The requests that were received, in order, since the start or the last reset: the last 100,000."""
        return tuple(self._service.received)

    @property
    def clock(self) -> Clock:
        """The sandbox's clock: read it, move it or set it."""
        return self._service.world.clock

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers that any client has to send to be accepted."""
        return self._service.gate.headers

    @property
    def names(self) -> Mapping[str, str]:
        """The ids of what scenario files give a name to, by name."""
        return MappingProxyType(self._service.names)

    @property
    def token(self) -> str:
        """The token that control over HTTP needs, in the header `x-sandbox-token`; another one for every sandbox."""
        return self._service.token

    def reset(self) -> None:
        """Start again with the data of the seed, without faults and with an empty request log."""
        self._service.reset()

    def play(self, scenario: str | PathLike[str]) -> None:
        """Play a scenario file: do its steps, and check the results that it expects.

        `names` then has the ids of what the file gives a name to. `zenskar_ext.testing.scenarios` shows the format.

        Raises:
            ScenarioError: The file is wrong, and nothing has changed; or a step is refused, and those before it are done.
            ExpectationError: A result is not what the file expects.
            OSError: The file cannot be read.
            ModuleNotFoundError: The extra `sandbox` is not installed.
        """
        self._service.play(Path(scenario))

    def put(self, collection: str, record: Mapping[str, Any]) -> Record:
        """Store a record as it is, bypassing the rules of the API, and return it.

        Use it for states that are hard to reach through the API, and for records that the API only reads.

        Args:
            collection: The path of its list, such as `/invoices` or `/customers/{customer_id}/addresses`.
            record: Its fields, named as in responses. `id` and `created_at` are generated if they are missing. A record
                with the same id is replaced.

        Raises:
            ConfigurationError: There is no such collection, or the record lacks the id of its parent.
            InvalidRequest: A value cannot be written as JSON.
        """
        return self._service.put(collection, record)

    def wait_for(
        self, collection: str, where: Where | None = None, *, count: int = 1, timeout: float = 5.0
    ) -> list[Record]:
        """Wait until a collection has records that match, and return them. For services that work in the background.

        Args:
            collection: The path of its list, such as `/invoices`.
            where: The fields that a record has to have, such as `{"status": "paid"}`, or a function that returns whether
                a record matches. Without it, all records match.
            count: How many have to match, at least.
            timeout: Seconds to wait, at most.

        Raises:
            TimeoutError: Too few match. The message shows what there is instead.
            ConfigurationError: There is no such collection.
        """
        return wait_for(self._service, Wanted(collection, where or {}, count), timeout)

    async def async_wait_for(
        self,
        collection: str,
        where: Where | None = None,
        *,
        count: int = 1,
        timeout: float = 5.0,  # noqa: ASYNC109 - its error shows what there is instead
    ) -> list[Record]:
        """Wait as `wait_for` does, in a worker thread, so that the event loop goes on."""
        wait = partial(self.wait_for, collection, where, count=count, timeout=timeout)
        return await anyio.to_thread.run_sync(wait, abandon_on_cancel=True)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the state to a file, atomically. The same state gives the same bytes.

        A sandbox that loads the file responds as this one would. The file does not hold the faults, the request log,
        the API key and the organisation.
        """
        target = Path(path)
        with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as folder:
            new = Path(folder, target.name)
            new.write_bytes(json_bytes(self._service.state()))
            new.replace(target)

    def load(self, path: str | PathLike[str]) -> None:
        """Replace the state with the one in a file. Faults and the request log stay.

        Raises:
            ConfigurationError: The file is not a saved state, has another version, or was saved by a sandbox with
                another `invoice_unit` or `naive_times`. Nothing has changed then.
            OSError: The file cannot be read.
        """
        content = Path(path).read_bytes()
        try:
            self._service.restore(loads(content))
        except ValueError as error:
            msg = f"{path} is not a saved state of a sandbox: {error}"
            raise ConfigurationError(msg) from error

    def client(self, **settings: Any) -> "Zenskar":
        """Return a client of this sandbox, in process. `settings` are those of `Zenskar`.

        It retries without waiting, unless `sleep` is given.
        """
        from zenskar_ext import Zenskar

        return Zenskar(**{**self._settings(go_on), **settings})

    def async_client(self, **settings: Any) -> "AsyncZenskar":
        """Return an async client of this sandbox, in process. `settings` are those of `AsyncZenskar`.

        It retries without waiting, unless `sleep` is given.
        """
        from zenskar_ext import AsyncZenskar

        return AsyncZenskar(**{**self._settings(async_go_on), **settings})

    def serve(self, host: str = "127.0.0.1", port: int = 0) -> AbstractContextManager[str]:
        """Return a context manager that serves the sandbox over HTTP and yields the base URL.

        Besides the API, it serves these paths, which need no API key:

        - `/`: a page that shows the records, the last requests with their responses, the faults and the clock, moves the
          clock, and adds and removes faults.
        - `/docs`: the API reference. The page needs no internet and fills in the sandbox's API key.
        - `/openapi.json`: the description.
        - `/_sandbox/faults`: `GET`, `POST`, `DELETE`. `POST` takes the fields of a `Fault`, or an array of such objects.
        - `/_sandbox/clock`: `GET`, `PUT` with `{"now": "2026-03-01T00:00:00Z"}`, or `{"move": 3600}` in seconds.
        - `/_sandbox/state`: `GET`, `PUT`, in the format that `save` writes.
        - `/_sandbox/requests`: `GET` returns the request log.
        - `/_sandbox/switches`: `GET` returns `invoice_unit`, `batches`, `naive_times` and the other answers to open questions.
        - `/_sandbox/reset`: `POST`.

        Args:
            host: A name or an IPv4 address of this machine.
            port: 0 picks a free one.

        Raises:
            ModuleNotFoundError: The extra `sandbox` is not installed.
        """
        with needs_extra("sandbox", "serving the sandbox"):
            from zenskar_ext.testing._sandbox.http import serving
        return serving(self._service, host, port)

    def _settings(self, sleep: Callable[[float], object]) -> dict[str, Any]:
        return {
            "api_key": self._api_key,
            "organisation": self.organisation,
            "base_url": HOST,
            "transport": self.transport,
            "sleep": sleep,
        }


def main() -> None:
    """Serve a sandbox over HTTP until it is interrupted: the command `zenskar-sandbox`."""
    from zenskar_ext.testing._sandbox.command import run

    run(Sandbox)


if __name__ == "__main__":
    main()
