"""Dry runs: the line that is printed sends the request that the command sends, and does not hold the API key."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pytest

from tests.cli.conftest import Run

KEY = "zk_live_a-secret-key"
TOKEN = "eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl"
HOSTILE = 'it\'s $HOME `id` $(id) \\ "q" !! * ~ #; ü \u202e\x9b\n\x1b[31m {a,b} [1-3] %41 @file'
_VOLATILE = {"host", "user-agent", "accept-encoding", "connection", "content-length"}


class Sent(NamedTuple):
    """A request as a server got it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@pytest.fixture
def got(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Sent]]:
    """Yield what a server, to which the environment points, has got."""
    found: list[Sent] = []

    class Handler(BaseHTTPRequestHandler):
        def do(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items() if name.lower() not in _VOLATILE}
            found.append(Sent(self.command, self.path, headers, body))
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do  # noqa: N815 - of the base class

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - of the base class
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("ZENSKAR_BASE_URL", f"http://127.0.0.1:{server.server_port}")
        monkeypatch.setenv("ZENSKAR_API_KEY", KEY)
        monkeypatch.setenv("ZENSKAR_ORGANISATION", "org")
        yield found
        server.shutdown()


def sent_by_shell(line: str, **variables: str) -> None:
    assert shutil.which("curl"), "these tests run the printed line"
    environment = {**os.environ, **variables}
    done = subprocess.run(
        ["bash", "-c", f"{line.rstrip()} -q --silent --show-error"],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
    )
    assert done.returncode == 0, done.stderr


CALLS = {
    "a list": ("invoices", "list", "--status", "in:paid,void", "--customer.customer-name", f"eq:{HOSTILE}"),
    "a record": ("customers", "get", "a/b?c#d[1-2]{e}"),
    "a delete": ("customers", "delete", "a b"),
    "a write without a body": ("invoices", "approve", "i"),
    "a secret and a link": (
        *("customers", "create-session", "--allow-unverified", "--body"),
        '{"session_key": "hush-hush", "return_url": "https://user:pass@acme.example/?token=x"}',
    ),
    "hostile text": ("customers", "create", "--customer-name", HOSTILE, "--email", "a@b.example"),
    "the key in a body": ("customers", "create", "--customer-name", f"a {KEY} b", "--email", "a@b.example"),
    "the key in a query": ("invoices", "list", "--customer.customer-name", f"eq:{KEY}"),
}


@pytest.mark.parametrize("key", [KEY, TOKEN], ids=["a key", "a token"])
@pytest.mark.parametrize("name", CALLS)
def test_the_line_that_is_printed_sends_the_request_of_the_command(
    got: list[Sent], run: Run, monkeypatch: pytest.MonkeyPatch, name: str, key: str
) -> None:
    monkeypatch.setenv("ZENSKAR_API_KEY", key)
    arguments = [each.replace(KEY, key) for each in CALLS[name]]
    shown = run(*arguments, "--dry-run")
    assert (shown.code, got) == (0, [])
    assert key not in shown.out + shown.err
    assert "\x1b" not in shown.out
    run(*arguments, *(() if CALLS[name][1] in ("list", "get") else ("--yes",)))
    sent_by_shell(shown.out)
    by_command, by_curl = got
    for each in got:
        each.headers.pop("idempotency-key", None)  # new for each of them
    assert by_curl == by_command
    assert by_command.headers.get("x-api-key") or by_command.headers["authorization"]


def test_what_the_user_gave_is_printed_as_it_was_given(run: Run) -> None:
    body = '{"session_key": "hush-hush", "return_url": "https://acme.example/a?b"}'
    shown = run("customers", "create-session", "--allow-unverified", "--dry-run", "--body", body)
    assert '"session_key":"hush-hush"' in shown.out
    assert '"return_url":"https://acme.example/a?b"' in shown.out


def test_what_a_terminal_would_act_on_is_escaped(run: Run) -> None:
    shown = run("customers", "create", "--customer-name", "a\x9bb'c\\", "--email", "a@b.example", "--dry-run")
    assert "--data-raw $'" in shown.out
    assert r"a\xc2\x9bb\'c" in shown.out
    assert "\x9b" not in shown.out


def test_a_profile_has_its_own_variable_organisation_and_host(
    got: list[Sent], run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = os.environ["ZENSKAR_BASE_URL"]
    file = tmp_path / "profiles.toml"
    file.write_text(f'[my-test]\napi_key = "zk_of_the_profile"\norganisation = "other"\nbase_url = "{url}"\n')
    file.chmod(0o600)
    monkeypatch.setenv("ZENSKAR_BASE_URL", "https://wrong.example")
    shown = run("customers", "get", "c", "--profile", "my-test", "--dry-run")
    assert "zk_of_the_profile" not in shown.out + shown.err
    assert shown.err == f"set ZENSKAR_API_KEY_MY_TEST to the api_key of the profile my-test in {file}\n"
    sent_by_shell(shown.out, ZENSKAR_API_KEY_MY_TEST="zk_of_the_profile")
    run("customers", "get", "c", "--profile", "my-test")
    assert got[0] == got[1]
    assert (got[0].headers["organisation"], got[0].headers["x-api-key"]) == ("other", "zk_of_the_profile")


def test_without_settings_no_text_is_taken_for_the_key(run: Run) -> None:
    shown = run("customers", "create", "--customer-name", "none", "--email", "a@b.example", "--dry-run")
    assert '"customer_name":"none"' in shown.out


def test_a_sandbox_of_the_command_has_no_address_for_curl(run: Run) -> None:
    shown = run("invoices", "list", "--sandbox", "--dry-run")
    assert (shown.code, shown.out) == (2, "")
    assert "start zenskar sandbox" in shown.err
