"""A database that dies at a commit, or says nothing, is an error in time that says what is known of the event."""

import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import make_url

from zenskar_ext.outbox import Outbox, OutboxError, RecordInDoubtError
from zenskar_ext.outbox.health import health


class Proxy:
    """Stands between a client and PostgreSQL.

    Attributes:
        cuts: The answer to the next commit is lost.
        flows: Anything gets through.
    """

    def __init__(self, server: str, path: Path) -> None:
        self.cuts = False
        self.flows = Event()
        self.flows.set()
        self._server = server
        self._sockets: list[socket.socket] = []
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen(20)
        Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.socket(socket.AF_UNIX)
                self._sockets += [client, server]
                server.connect(self._server)
                lost = Event()
                Thread(target=self._up, args=(client, server, lost), daemon=True).start()
                Thread(target=self._down, args=(client, server, lost), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket, lost: Event) -> None:
        with suppress(OSError):
            while data := client.recv(65536):
                self.flows.wait()
                if self.cuts and b"COMMIT\0" in data:
                    self.cuts = False
                    lost.set()
                server.sendall(data)
            server.shutdown(socket.SHUT_RDWR)

    def _down(self, client: socket.socket, server: socket.socket, lost: Event) -> None:
        with suppress(OSError):
            while data := server.recv(65536):
                self.flows.wait()
                if lost.is_set():
                    break
                client.sendall(data)
            client.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self.flows.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        for each in [self._listener, *self._sockets]:
            each.close()


@pytest.fixture
def proxy(postgresql: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    place = tmp_path_factory.mktemp("p")
    proxy = Proxy(f"{make_url(postgresql).query['host']}/.s.PGSQL.5432", place / ".s.PGSQL.5432")
    proxy.place = place  # type: ignore[attr-defined]
    yield proxy
    proxy.close()


@pytest.fixture
def shaky(postgresql: str, proxy: Proxy) -> Iterator[Outbox]:
    url = make_url(postgresql).update_query_dict({"host": str(proxy.place)})  # type: ignore[attr-defined]
    with Outbox(url, timeout=2) as outbox:
        yield outbox
        proxy.flows.set()


def test_an_event_whose_commit_was_not_answered_is_kept_once_when_it_is_recorded_again(
    shaky: Outbox, proxy: Proxy
) -> None:
    proxy.cuts = True
    with pytest.raises(RecordInDoubtError, match="may or may not be kept; record it again with event_id='") as caught:
        shaky.record("compute", customer_id="c", data={"hours": 1})
    (name,) = caught.value.event_ids
    assert not shaky.record("compute", customer_id="c", data={"hours": 1}, event_id=name).new
    assert shaky.stats().pending == 1


def test_many_whose_commit_was_not_answered_carry_their_ids(shaky: Outbox, proxy: Proxy) -> None:
    proxy.cuts = True
    with pytest.raises(RecordInDoubtError, match="record it again with the same event_ids") as caught:
        shaky.record_many({"slug": "compute", "customer_id": "c", "data": {"hours": each}} for each in range(3))
    assert len(caught.value.event_ids) == 3
    assert shaky.stats().pending == 3


def test_a_database_that_says_nothing_is_an_error_in_time(shaky: Outbox, proxy: Proxy) -> None:
    shaky.record("compute", customer_id="c", data={"hours": 1}, event_id="before")
    proxy.flows.clear()
    begin = time.monotonic()
    errors: list[OutboxError] = []

    def record() -> None:
        try:
            shaky.record("compute", customer_id="c", data={"hours": 1})
        except OutboxError as error:
            errors.append(error)

    threads = [Thread(target=record) for _ in range(5)]
    for each in threads:
        each.start()
    state = health(shaky)
    for each in threads:
        each.join(30)
    assert not state
    assert "the database of the outbox" in state.reason
    assert len(errors) == 5
    assert time.monotonic() - begin < 20
    proxy.flows.set()
    assert shaky.record("compute", customer_id="c", data={"hours": 1}, event_id="after").new
