"""A write without an answer says that it may have taken effect; a read, and what was never sent, does not."""

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from socket import create_connection, create_server
from threading import Thread, main_thread

import pytest

from tests.cli.conftest import ID, Answer, Run

LOOK = "may have taken effect, so look before you send it again"
WRITE = ("customers", "create", "--customer-name", "Acme", "--yes")
Serve = Callable[[Callable[[], object]], None]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """Yield a function that says what happens after each request; then the connection is closed without an answer."""
    happens: list[Callable[[], object]] = []
    with create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            while True:
                connection, _ = server.accept()
                with connection:
                    if not connection.recv(65_536):
                        return
                    happens[-1]()

        thread = Thread(target=answer)
        thread.start()
        monkeypatch.setenv("ZENSKAR_BASE_URL", f"http://127.0.0.1:{server.getsockname()[1]}")
        monkeypatch.setenv("ZENSKAR_API_KEY", "a-key-of-the-tests")
        monkeypatch.setenv("ZENSKAR_ORGANISATION", "org")
        yield happens.append
        create_connection(server.getsockname()).close()
        thread.join()


def test_a_write_whose_answer_is_lost_may_have_taken_effect(serve: Serve, run: Run) -> None:
    serve(lambda: None)
    for arguments in (WRITE, ("customers", "delete", ID, "--yes")):
        done = run(*arguments)
        assert (done.code, done.out) == (10, "")
        assert done.err.endswith(f"; the request {LOOK}\n")
        assert done.err.count("\n") == 1


def test_a_write_that_is_answered_with_a_failure_of_the_server_may_have_taken_effect(run: Run, answer: Answer) -> None:
    answer(b'{"detail": "oh"}', 502)
    done = run(*WRITE)
    assert (done.code, done.out) == (9, "")
    assert done.err == f"zenskar: customers create: POST /customers returned 502: oh; the request {LOOK}\n"
    assert "look before" not in run("customers", "get", ID).err


def test_a_write_with_a_key_names_the_key_to_send_it_again_with(run: Run, answer: Answer) -> None:
    answer(b"", 501)
    event = '{"customer_id": "a", "timestamp": "2026-01-01 00:00:00", "data": {}}'
    done = run("usage-events", "ingest", "x", "--body", event, "--idempotency-key", "my key", "--yes")
    assert done.code == 9
    assert done.err.endswith("so send it again only with the same idempotency key: --idempotency-key 'my key'\n")


def test_a_read_whose_answer_is_lost_changed_nothing(serve: Serve, run: Run) -> None:
    serve(lambda: None)
    done = run("customers", "get", ID)
    assert done.code == 10
    assert "look before" not in done.err


def test_a_write_that_was_never_sent_changed_nothing(serve: Serve, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(lambda: None)
    with create_server(("127.0.0.1", 0)) as closed:
        monkeypatch.setenv("ZENSKAR_BASE_URL", f"http://127.0.0.1:{closed.getsockname()[1]}")
    done = run(*WRITE)
    assert done.code == 10
    assert "look before" not in done.err


def test_a_write_that_is_interrupted_may_have_taken_effect(serve: Serve, run: Run) -> None:
    serve(lambda: signal.pthread_kill(main_thread().ident or 0, signal.SIGINT))
    done = run(*WRITE)
    assert (done.code, done.out) == (130, "")
    assert done.err == f"zenskar: POST /customers {LOOK}\n\nzenskar: interrupted\n"
    read = run("customers", "get", ID)
    assert (read.code, read.out, read.err) == (130, "", "\nzenskar: interrupted\n")


def test_a_write_with_a_key_that_is_interrupted_names_the_key_and_its_path(serve: Serve, run: Run) -> None:
    serve(lambda: signal.pthread_kill(main_thread().ident or 0, signal.SIGINT))
    event = '{"customer_id": "a", "timestamp": "2026-01-01 00:00:00", "data": {}}'
    arguments = ("usage-events", "ingest", "compute", "--body", event, "--yes")
    keyed = "may have taken effect, so send it again only with the same idempotency key: --idempotency-key"
    own = run(*arguments)
    assert re.fullmatch(rf"zenskar: POST /usage/compute {keyed} [0-9a-f-]+\n\nzenskar: interrupted\n", own.err), own.err
    assert run(*arguments).err != own.err
    given = run(*arguments, "--idempotency-key", "my key")
    assert given.err == f"zenskar: POST /usage/compute {keyed} 'my key'\n\nzenskar: interrupted\n"


def test_a_write_that_is_interrupted_names_the_record(serve: Serve, run: Run) -> None:
    serve(lambda: signal.pthread_kill(main_thread().ident or 0, signal.SIGINT))
    assert run("customers", "delete", ID, "--yes").err.startswith(f"zenskar: DELETE /customers/{ID} {LOOK}\n")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_that_ends_a_write_is_told_before(serve: Serve, name: str) -> None:
    command, number = [sys.executable, "-m", "zenskar_ext.cli", *WRITE], getattr(signal, name)
    before = signal.signal(number, signal.SIG_DFL)  # nohup ignores SIGHUP, and children do what their parent does
    try:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    finally:
        signal.signal(number, before)
    with process:

        def end() -> None:
            process.send_signal(number)
            process.wait(timeout=60)

        serve(end)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (-number, "")
    assert err == f"zenskar: POST /customers {LOOK}\n"
