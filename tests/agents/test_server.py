"""The server, asked by a client of the protocol: in this process, and over the standard streams of another one."""

import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from fastmcp import Client
from fastmcp.client.transports import StdioTransport
from fastmcp.exceptions import ToolError

from zenskar_client import http
from zenskar_client.types import loads
from zenskar_ext import Zenskar
from zenskar_ext.agents.server import server
from zenskar_ext.cli import main, mounted
from zenskar_ext.testing import Sandbox

Talk = Callable[[Any], Awaitable[None]]
NOBODY = "00000000-0000-4000-8000-000000000000"


async def said(client: Any, tool: str, **arguments: Any) -> str:
    result = await client.call_tool(tool, arguments)
    text: str = result.content[0].text
    return text


async def refused(client: Any, operation: str, **arguments: Any) -> str:
    with pytest.raises(ToolError) as caught:
        await said(client, "execute", operation=operation, arguments=arguments)
    assert "\n" not in str(caught.value)
    return str(caught.value)


async def talk(client: Any) -> None:
    tools = {each.name: each for each in await client.list_tools()}
    assert tools.keys() == {"search", "execute"}
    assert "invoices.list" in await said(client, "search", query="list invoices")
    found = loads(
        await said(client, "execute", operation="invoices.list", arguments={"status": "approved", "limit": 2})
    )
    assert len(found["items"]) == 2
    words = await refused(client, "invoices.get", invoice_id=NOBODY)
    assert words == f"invoices.get: GET /invoices/{NOBODY} returned 404: Not Found"
    assert "this server only reads" in await refused(client, "customers.create", customer_name="Acme")
    words = await refused(client, "users.list")
    assert "is only assumed" in words
    assert words.endswith("or call it anyway with --allow-unverified")
    assert (await refused(client, "invoices.list", status="gt:0")).startswith(
        "invoices.list: status has no operator gt"
    )


@pytest.fixture(scope="module")
def sandbox() -> Sandbox:
    """Return a sandbox with invoices."""
    return Sandbox(invoices=12, customers=3)


def test_a_client_in_this_process_finds_and_reads(sandbox: Sandbox) -> None:
    async def meet() -> None:
        async with Client(server(sandbox.client(), allow_writes=False)) as client:
            await talk(client)

    anyio.run(meet)


def test_a_client_over_standard_streams_finds_and_reads(sandbox: Sandbox, tmp_path: Path) -> None:
    async def meet(url: str) -> None:
        account = {"BASE_URL": url, "API_KEY": "sandbox_key", "ORGANISATION": sandbox.organisation}
        environment = {**os.environ, **{f"ZENSKAR_{name}": value for name, value in account.items()}}
        arguments = ["-m", "zenskar_ext.cli", "mcp"]
        with (tmp_path / "log").open("w") as log:
            transport = StdioTransport(sys.executable, arguments, env=environment, keep_alive=False, log_file=log)
            async with Client(transport) as client:
                await talk(client)
        assert "sandbox_key" not in (tmp_path / "log").read_text()

    with sandbox.serve() as url:
        anyio.run(meet, url)
    assert {each.method for each in sandbox.requests} == {"GET"}


def test_a_write_that_is_allowed_is_announced_and_made() -> None:
    sandbox = Sandbox()

    async def meet() -> None:
        async with Client(server(sandbox.client(), allow_writes=True)) as client:
            (tool,) = [each for each in await client.list_tools() if each.name == "execute"]
            assert tool.annotations is not None
            assert "Acme" in await said(
                client, "execute", operation="customers.create", arguments={"customer_name": "Acme"}
            )

    anyio.run(meet)
    assert len(list(sandbox.client().customers.list())) == 1


def test_a_write_whose_outcome_is_not_known_says_what_to_do() -> None:
    zk = Zenskar("sandbox_key", "org", transport=http.MockTransport(lambda _: http.Response(501)))
    event = {"customer_id": "a", "timestamp": "2026-01-01 00:00:00", "data": {}}

    async def meet() -> None:
        async with Client(server(zk, allow_writes=True)) as client:
            words = await refused(client, "customers.create", customer_name="Acme")
            assert words.endswith("returned 501; the request may have taken effect, so look before you send it again")
            given = {"raw_metric_slug": "x", "body": event, "idempotency_key": "mine"}
            words = await refused(client, "usage_events.ingest", **given)
            assert words.endswith("so send it again only with the same idempotency key: idempotency_key mine")

    anyio.run(meet)


def test_the_command_serves_until_its_input_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Any] = []
    monkeypatch.setattr("fastmcp.FastMCP.run", lambda self, **how: served.append((self.name, how)))
    assert main.run(["mcp", "--sandbox"]) == 0
    assert served == [("zenskar", {"transport": "stdio", "show_banner": False, "log_level": "ERROR"})]


def test_a_missing_extra_names_itself(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "zenskar_ext.agents.server", None)
    assert main.run(["mcp", "--sandbox"]) == 1
    assert "pip install 'zenskar-ext[mcp]'" in capsys.readouterr().err
    assert mounted.mounted("mcp").help is not None
