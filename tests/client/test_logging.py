"""What a client logs, and what it never logs."""

import logging
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.client.conftest import Make
from tests.client.driving import reply, serve
from zenskar_client import http
from zenskar_ext import AuthenticationError, ConfigurationError, Zenskar
from zenskar_ext._sansio.logs import LOGGER, _warn_of_bodies

ROOT = Path(__file__).parents[2]
KEY = "zen-key/5f+2c"


def test_each_attempt_is_a_line_at_info(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    client = make(serve(reply(503, headers={"retry-after": "2"}), http.ReadError("cut"), reply(data={"id": "i"})))
    with caplog.at_level(logging.INFO, "zenskar"):
        client.call(lambda zk: zk.invoices.get("i"))
    lines = [record.getMessage() for record in caplog.records if record.name == "zenskar"]
    assert len(lines) == 3
    assert lines[0].startswith("invoices.get: 503 in 0.")
    assert lines[0].endswith(" s, attempt 1, again in 2.000 s")
    assert lines[1].startswith("invoices.get: ReadError in 0.")
    assert lines[2].endswith(" s, attempt 3")


@pytest.mark.peer_row(69, "key yes; bodies only if asked for")
@pytest.mark.parametrize("key", [KEY, "eyJhbGciOi.J9.s-g_"], ids=["key", "jwt"])
def test_the_key_is_in_no_line_wherever_it_stands(
    make: Make, key: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZENSKAR_LOG_BODIES", "1")
    _warn_of_bodies.cache_clear()
    hints = {"detail": f"no {key}", key: key, "link": f"https://a.example/{key}"}
    server = serve(
        http.ReadError(f"broke at {key}"),
        reply(503, text=f"<p>{key}", headers={"x-request-id": key, "server": key, "x-other": key}),
        reply(401, hints, headers={"set-cookie": key}),
    )
    with caplog.at_level(logging.DEBUG, "zenskar"):
        client = make(server, api_key=key)
        with pytest.raises(AuthenticationError):
            client.call(
                lambda zk: zk.request(
                    "PUT",
                    f"/customers/{key}",
                    params={key: key, "email": "a@b.example"},
                    json={"name": key, key: [key]},
                    headers={"x-note": key, "idempotency-key": key},
                )
            )
    records = [record for record in caplog.records if record.name == "zenskar"]
    assert [record.levelname for record in records] == ["WARNING", *["INFO", "DEBUG"] * 3]
    written = "\n".join(f"{record.getMessage()} {vars(record)!r}" for record in records)
    assert "no [key]" in written
    assert "name" in written
    for hidden in (key, key.replace("/", "%2F"), key.replace("/", "%2F").replace("+", "%2B"), "b.example", "org-1"):
        assert hidden not in written


@pytest.mark.parametrize(
    ("variable", "words"),
    [("ZENSKAR_LOG", "set it to info or debug"), ("ZENSKAR_LOG_BODIES", "set it to 1 to log bodies at debug")],
)
def test_a_switch_that_cannot_be_followed_is_an_error_at_construction(
    variable: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "loud")
    with pytest.raises(ConfigurationError, match=f"{variable}='loud': {words}"):
        Zenskar("key", "organisation")


SCRIPT = """
    import logging, sys
    import zenskar_ext
    assert "logging" not in sys.modules or not logging.getLogger("zenskar").handlers
    from zenskar_ext.testing import Sandbox
    {before}
    with Sandbox(customers=1) as sandbox, sandbox.client() as zk:
        sandbox.client().close()
        zk.with_options(timeout=5.0)
        zk.customers.list(customer_name=zenskar_ext.ilike("%acme%")).first()
"""


def stderr_of(before: str = "", **environment: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(SCRIPT.format(before=before))],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'generated'}", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == ""
    return run.stderr.splitlines()


@pytest.mark.peer_row(73, "yes, calls too")
def test_nothing_is_written_unasked() -> None:
    assert stderr_of() == []
    assert stderr_of(ZENSKAR_LOG_BODIES="1") == []


@pytest.mark.peer_row(68, "logger `zenskar`, `ZENSKAR_LOG`")
def test_the_switch_writes_one_line_an_attempt_whatever_the_number_of_clients() -> None:
    [line] = stderr_of(ZENSKAR_LOG="info")
    assert " zenskar INFO customers.list: 200 in 0." in line


def test_the_switch_for_bodies_says_what_it_does_and_then_does_it() -> None:
    warning, info, debug = stderr_of(ZENSKAR_LOG="debug", ZENSKAR_LOG_BODIES="1")
    assert "zenskar WARNING ZENSKAR_LOG_BODIES=1: bodies are logged at debug" in warning
    assert "zenskar INFO customers.list: 200" in info
    assert "zenskar DEBUG customers.list: GET " in debug
    assert "customer_name__ilike=***" in debug
    assert "acme" not in debug.partition("came")[0]
    assert 'body {"next":null' in debug or 'body {"results":' in debug


def test_an_application_that_logs_has_the_lines_with_its_own() -> None:
    [line] = stderr_of(
        f"logging.basicConfig(level='INFO', format='%(name)s|%(message)s'); logging.getLogger('{http.LIBRARY}').disabled = True"
    )
    assert line.startswith("zenskar|customers.list: 200 in 0.")


def test_the_logger_is_where_its_name_says() -> None:
    assert logging.getLogger("zenskar") is LOGGER
