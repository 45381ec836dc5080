"""A local Zenskar: everything that a client can be tried against without an account and without the network."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from zenskar_client.types import loads
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing._sandbox.description import Description, bundled, rerouted
from zenskar_ext.testing._sandbox.gate import Gate
from zenskar_ext.testing._sandbox.messages import Received, json_bytes
from zenskar_ext.testing._sandbox.seed import sow
from zenskar_ext.testing._sandbox.service import Service
from zenskar_ext.testing._sandbox.store import Clock, Ids, Record
from zenskar_ext.testing._sandbox.transport import SandboxTransport
from zenskar_ext.testing._sandbox.world import World
from zenskar_ext.testing.faults import Faults

if TYPE_CHECKING:
    from zenskar_ext import AsyncZenskar, Zenskar

ORGANISATION = "5a4db0c5-0000-4000-8000-2e95ca200001"
HOST = "http://sandbox.invalid"
"""A name that no network knows: nothing is sent anywhere if a client is used without the sandbox's transport."""


class Sandbox:
    """A local Zenskar, in process or over HTTP, that remembers what is written to it.

    It answers every operation of the description: lists with all their filters, orders and cursors; create, read,
    update and delete; the rules of invoices, contracts, usage, payments, credit notes, entitlements and customers. Where
    no source shows what the real API does, the answer's header `x-sandbox-note` says so. The same seed gives the same
    ids, dates and amounts.

    Its time is its own: 2026-01-01 UTC at first, a millisecond later with every request, and never earlier; `clock.move`
    and `clock.set` bring it forward.
    Invoices count major units of their currency (12.50), payments minor ones (1250); for invoices that is the
    sandbox's choice. Its invoices have fields that lists filter by but no source shows in an answer (`approved_at`,
    `bill_for_date`, `effective_due_date`, `paid_at`, `sent_at`), and a `currency`.

    Args:
        invoices: How many invoices to start with, due around 2026-01-01, half of them before.
        customers: How many customers to start with; at least one if there are invoices.
        seed: What ids and data are made from.
        api_key: The key that is let in. So is any bearer token that looks like a JWT.
        organisation: The organisation that is let in.
        hidden: The operationIds of operations that are not there, as if the API lacked them.
        moved: The paths of operations that are elsewhere, by operationId.
        monotonic: Real time in seconds, by which a `Fault(rate=...)` measures; tests give one that does not wait.
    """

    def __init__(
        self,
        *,
        invoices: int = 0,
        customers: int = 0,
        seed: int = 0,
        api_key: str = "sandbox_key",
        organisation: str = ORGANISATION,
        hidden: Collection[str] = (),
        moved: Mapping[str, str] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start with seeded data."""
        self.organisation = organisation
        self._api_key = api_key
        description = bundled()
        if hidden or moved:
            description = Description(rerouted(description.document, hidden, moved or {}))

        def build() -> World:
            world = World(description, organisation, Ids(seed))
            sow(world, seed, invoices, customers)
            return world

        self._service = Service(Gate(api_key, organisation), build, monotonic)
        self.transport = SandboxTransport(self._service)

    def __enter__(self) -> Self:
        """Give the sandbox itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Do nothing: what a sandbox holds goes with it."""

    @property
    def faults(self) -> Faults:
        """The faults to come: `add` some, iterate over them, `clear` them."""
        return self._service.faults

    @property
    def requests(self) -> Sequence[Received]:
        """What was received, in order, since the start or the last reset."""
        return tuple(self._service.received)

    @property
    def clock(self) -> Clock:
        """The sandbox's time, to be read, moved and set."""
        return self._service.world.clock

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers that any client needs to be let in."""
        return {"x-api-key": self._api_key, "organisation": self.organisation}

    def reset(self) -> None:
        """Start anew, with the data of the seed, no faults and no requests received."""
        self._service.reset()

    def put(self, collection: str, record: Mapping[str, Any]) -> Record:
        """Keep a record as it is, past the rules of the API, and give it.

        For states that are hard to come to, and for what the API only reads.

        Args:
            collection: The path of its list, such as `/invoices` or `/customers/{customer_id}/addresses`.
            record: Its fields as answers have them. `id` and `created_at` are made if they are missing. A record with
                the same id is replaced.

        Raises:
            ConfigurationError: There is no such collection, or the record does not say whose it is.
            InvalidRequest: A value cannot be written as JSON.
        """
        return self._service.put(collection, record)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the state to a file, whole or not at all: the same state gives the same bytes.

        A sandbox that loads it answers as this one would. Faults, the log, the key and the organisation are not in it.
        """
        target = Path(path)
        with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as folder:
            new = Path(folder, target.name)
            new.write_bytes(json_bytes(self._service.state()))
            new.replace(target)

    def load(self, path: str | PathLike[str]) -> None:
        """Go on from the state in a file; faults and the log stay.

        Raises:
            ConfigurationError: It is no saved state, or of another version; nothing has changed then.
            OSError: It cannot be read.
        """
        content = Path(path).read_bytes()
        try:
            self._service.restore(loads(content))
        except ValueError as error:
            msg = f"{path} is no saved state of a sandbox: {error}"
            raise ConfigurationError(msg) from error

    def client(self, **settings: Any) -> "Zenskar":
        """Give a client on this sandbox, in process; `settings` are those of `Zenskar`."""
        from zenskar_ext import Zenskar

        return Zenskar(**{**self._settings(), **settings})

    def async_client(self, **settings: Any) -> "AsyncZenskar":
        """Give an async client on this sandbox, in process; `settings` are those of `AsyncZenskar`."""
        from zenskar_ext import AsyncZenskar

        return AsyncZenskar(**{**self._settings(), **settings})

    def serve(self, host: str = "127.0.0.1", port: int = 0) -> AbstractContextManager[str]:
        """Give a context manager that serves the sandbox over HTTP and gives the base URL.

        Besides the API there are, for anybody without a key, `/docs`, the reference as a page that needs no internet and
        fills in the sandbox's key; `/openapi.json`, the description; and below `/_sandbox`:
        `GET`, `POST` and `DELETE faults`, which takes the fields of a `Fault`, or a list of such; `GET` and `PUT clock`
        with `{"now": "2026-03-01T00:00:00Z"}` or `{"move": 3600}`; `GET` and `PUT state`, which is what `save` writes;
        `GET requests`, the log; and `POST reset`.

        Args:
            host: A name or an IPv4 address of this machine.
            port: 0 takes one that is free.

        Raises:
            ModuleNotFoundError: The extra `sandbox` is not installed.
        """
        try:
            from zenskar_ext.testing._sandbox.http import serving
        except ModuleNotFoundError as error:
            msg = f"serving needs {error.name}: pip install 'zenskar-ext[sandbox]'"
            raise ModuleNotFoundError(msg, name=error.name) from error
        return serving(self._service, host, port)

    def _settings(self) -> dict[str, Any]:
        return {
            "api_key": self._api_key,
            "organisation": self.organisation,
            "base_url": HOST,
            "transport": self.transport,
        }


if __name__ == "__main__":
    from zenskar_ext.testing._sandbox.command import main

    main(Sandbox)
