"""What users import: the sandbox with its clients, and the command."""

import io
import runpy
import socket
import sys
from pathlib import Path
from typing import Any, NoReturn

import anyio
import httpx2
import pytest

import zenskar_ext.testing.sandbox
from tests.sandbox.conftest import CREATE_INVOICE, client_of
from zenskar_ext import AsyncZenskar, Zenskar
from zenskar_ext.errors import ConfigurationError
from zenskar_ext.testing import Fault, Sandbox
from zenskar_ext.testing._sandbox.command import run
from zenskar_ext.testing._sandbox.control import CONTROLS
from zenskar_ext.testing._sandbox.description import IN_REPOSITORY, bundled_text


def test_the_package_gives_its_names_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(vars(zenskar_ext.testing), "Fault", raising=False)
    assert zenskar_ext.testing.Fault is Fault
    assert dir(zenskar_ext.testing) == zenskar_ext.testing.__all__ == ["Change", "Fault", "Sandbox"]
    with pytest.raises(AttributeError, match="'Nothing'"):
        _ = zenskar_ext.testing.Nothing


def test_a_client_is_on_the_sandbox() -> None:
    with Sandbox() as sandbox, sandbox.client() as zk:
        assert isinstance(zk, Zenskar)
        zk.customers.create(customer_name="Acme")
        assert [line.operation for line in sandbox.requests] == ["create_customer"]


def test_a_client_can_have_other_settings() -> None:
    with Sandbox() as sandbox, sandbox.client(api_key="eyJhbGciOi") as zk:
        assert zk.contacts.list().first() is None


def test_an_async_client_is_on_the_sandbox() -> None:
    async def create() -> None:
        async with sandbox.async_client() as zk:
            assert isinstance(zk, AsyncZenskar)
            await zk.customers.create(customer_name="Acme")

    sandbox = Sandbox()
    anyio.run(create)
    assert sandbox.requests[0].status == 200


def test_sandboxes_share_nothing() -> None:
    first, second = Sandbox(), Sandbox()
    with client_of(first) as one, client_of(second) as other:
        one.post("/customers", json={"customer_name": "A"})
        assert other.get("/customers").json()["total_count"] == 0
        assert (len(first.requests), len(second.requests)) == (1, 1)


def test_what_is_written_lasts_as_long_as_the_sandbox() -> None:
    sandbox = Sandbox()
    with client_of(sandbox) as client:
        client.post("/customers", json={"customer_name": "A"})
    with client_of(sandbox) as client:
        assert client.get("/customers").json()["total_count"] == 1


def test_two_runs_of_the_same_requests_give_the_same_bytes() -> None:
    def run() -> list[bytes]:
        with client_of(Sandbox(seed=3)) as client:
            created = client.post("/customers", json={"customer_name": "A"})
            return [created.content, client.post(CREATE_INVOICE, json={"customer_id": created.json()["id"]}).content]

    assert run() == run()


def test_the_description_of_an_installed_package_is_the_bundled_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    installed = tmp_path / "zenskar.bundled.json"
    installed.write_bytes(b"{}")
    assert bundled_text() == IN_REPOSITORY.read_bytes()
    monkeypatch.setattr("zenskar_ext.testing._sandbox.description.IN_WHEEL", installed)
    assert bundled_text.__wrapped__() == b"{}"


# The command


def test_the_command_says_where_it_listens_and_how_to_use_it(capsys: pytest.CaptureFixture[str]) -> None:
    def use() -> None:
        printed = capsys.readouterr().out
        said = dict(line.split()[1].split("=") for line in printed.splitlines() if "export" in line)
        assert all(path in printed for path in ("/openapi.json", *CONTROLS))
        headers = {"x-api-key": said["ZENSKAR_API_KEY"], "organisation": said["ZENSKAR_ORGANISATION"]}
        counts.append(
            httpx2.get(f"{said['ZENSKAR_BASE_URL']}/invoices", headers=headers).raise_for_status().json()["total_count"]
        )

    counts: list[int] = []
    run(Sandbox, ["--port", "0", "--invoices", "7", "--customers", "2", "--seed", "1"], use)
    assert counts == [7]


def test_the_command_starts_with_a_scenario_and_then_without_other_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sandboxes: list[Sandbox] = []

    def make(**settings: Any) -> Sandbox:
        sandboxes.append(Sandbox(**settings))
        return sandboxes[-1]

    scenario = tmp_path / "scenario.yaml"
    scenario.write_text("customers: {acme: {customer_name: Acme}}")
    run(make, ["--port", "0", "--scenario", str(scenario)], lambda: None)
    run(make, ["--port", "0", "--scenario", str(scenario), "--customers", "3"], lambda: None)
    run(make, ["--port", "0"], lambda: None)
    lists = [[sandbox._service.world.store.rows(path) for path in ("/customers", "/invoices")] for sandbox in sandboxes]
    assert [[len(rows) for rows in found] for found in lists] == [[1, 0], [4, 0], [20, 100]]
    assert "listens on" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("customer: {}", "scenario.yaml:1: customer is not part of a scenario; did you mean customers?"),
        (
            "steps: [{customers.list:, expect: {total_count: 1}}]",
            "scenario.yaml:1: customers.list: total_count: expected 1",
        ),
        (None, "No such file or directory"),
    ],
)
def test_the_command_ends_with_what_is_wrong_in_a_scenario(
    tmp_path: Path, content: str | None, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario = tmp_path / "scenario.yaml"
    if content is not None:
        scenario.write_text(content)
    with pytest.raises(SystemExit) as end:
        run(Sandbox, ["--port", "0", "--scenario", str(scenario)], lambda: None)
    assert end.value.code == 2
    assert told in capsys.readouterr().err


def test_the_command_ends_when_it_is_interrupted(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    run(Sandbox, ["--port", "0"], interrupt)
    assert "listens on http://127.0.0.1:" in capsys.readouterr().out


def test_a_command_that_cannot_serve_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(SystemExit) as end:
        run(Sandbox, ["--port", str(taken.getsockname()[1])])
    assert (end.value.code, capsys.readouterr().err.startswith("zenskar-sandbox: [Errno ")) == (2, True)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    for name in [name for name in sys.modules if name.startswith("zenskar_ext.testing._sandbox.inspector")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "zenskar_ext.testing._sandbox.http", raising=False)
    with pytest.raises(SystemExit) as end:
        run(Sandbox, [])
    said = 'zenskar-sandbox: serving the sandbox needs jinja2: pip install "zenskar-ext[sandbox]"\n'
    assert (end.value.code, capsys.readouterr().err) == (1, said)


def test_a_scenario_whose_extra_is_missing_names_it_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    def make(**_: object) -> NoReturn:
        raise ModuleNotFoundError("a scenario needs yaml")

    with pytest.raises(SystemExit) as end:
        run(make, ["--scenario", "a.yaml"])
    assert (end.value.code, capsys.readouterr().err) == (1, "zenskar-sandbox: a scenario needs yaml\n")


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("--port=65536", "'65536' is not a port: give a whole number from 0 to 65535"),
        ("--port=-1", "'-1' is not a port"),
        ("--port=http", "'http' is not a port"),
        ("--invoices=-1", "invoices=-1: give a whole number, 0 or more"),
        ("--customers=-1", "customers=-1: give a whole number, 0 or more"),
        ("--invoice-unit=cents", "(choose from "),
        ("--scenario=/nowhere.yaml", "No such file"),
    ],
)
def test_an_argument_that_cannot_be_is_refused_in_plain_words(
    capsys: pytest.CaptureFixture[str], argument: str, said: str
) -> None:
    with pytest.raises(SystemExit) as end:
        run(Sandbox, [argument], lambda: None)
    error = capsys.readouterr().err
    assert (end.value.code, said in error, "InvoiceUnit" in error) == (2, True, False)


@pytest.mark.parametrize("number", [-1, 2.5, "5", True])
def test_a_sandbox_starts_with_a_whole_number_of_records(number: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"invoices=.*: give a whole number, 0 or more"):
        Sandbox(invoices=number)


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["sandbox", "--help"])
    with pytest.raises(SystemExit) as end:
        runpy.run_path(zenskar_ext.testing.sandbox.__file__, run_name="__main__")
    assert end.value.code == 0
    assert "usage: zenskar-sandbox " in capsys.readouterr().out


class Unread(io.StringIO):
    """An output whose reader has gone."""

    def flush(self) -> None:
        raise BrokenPipeError


def test_the_command_ends_with_a_line_if_nobody_reads_its_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Unread())
    with pytest.raises(SystemExit) as ended:
        run(Sandbox, ["--port=0", "--invoices=0", "--customers=0"], wait=pytest.fail)
    assert (ended.value.code, sys.stdout) == (2, None), "the interpreter does not write again"
    assert capsys.readouterr().err == "zenskar-sandbox: the standard output is closed\n"
