"""A language server shows the docstrings of fields where a user types: at an attribute and at a keyword."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SERVER = [sys.executable, "-c", "from pyright.langserver import entrypoint; entrypoint()", "--stdio"]
CODE = """\
from decimal import Decimal

from zenskar_ext import Zenskar


def work(zk: Zenskar) -> None:
    for invoice in zk.invoices.list(limit=5):
        print(invoice.amount_due, invoice.status)
    payment = zk.payments.list().first()
    if payment:
        print(payment.amount)
    zk.payments.create(amount=Decimal(1), currency_code="USD")
    zk.invoices.create_credit_note("i1", credit_note_amount=Decimal(5), reason="r")
"""
UNKNOWN = "Warning: the unit is unknown. No source shows whether it is major or minor units of the currency."


class LanguageServer:
    """A language server as an editor runs it, and one open file."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._number = 0
        self._uri = (ROOT / "tests" / "typing" / "opened.py").as_uri()
        self._process = subprocess.Popen(SERVER, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        folder = {"uri": ROOT.as_uri(), "name": "zenskar"}
        capabilities = {"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}
        self.ask("initialize", processId=None, rootUri=None, capabilities=capabilities, workspaceFolders=[folder])
        self._send(method="initialized", params={})
        opened = {"uri": self._uri, "languageId": "python", "version": 1, "text": code}
        self._send(method="textDocument/didOpen", params={"textDocument": opened})

    def hover(self, text: str) -> str:
        """Return what an editor shows at the last letter of the first place of a text in the file."""
        before = self._code[: self._code.index(text) + len(text) - 1]
        position = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        shown = self.ask("textDocument/hover", textDocument={"uri": self._uri}, position=position)
        return str(shown["contents"]["value"])

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request, and return its result. What the server asks meanwhile is answered with nothing."""
        self._number += 1
        self._send(id=self._number, method=method, params=params)
        while True:
            message = self._receive()
            if "method" in message:
                if "id" in message:
                    items = message.get("params", {}).get("items")
                    self._send(id=message["id"], result=None if items is None else [{} for _ in items])
            elif message.get("id") == self._number:
                return message.get("result")

    def close(self) -> None:
        """End the server."""
        self.ask("shutdown")
        self._send(method="exit")
        self._process.communicate(timeout=30)

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server ended"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


@pytest.fixture(scope="module")
def editor() -> Iterator[LanguageServer]:
    server = LanguageServer(CODE)
    yield server
    server.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("place", "shown"),
    [
        pytest.param("invoice.amount_due", f"The amount that is still to be paid.\n{UNKNOWN}", id="unit not known"),
        pytest.param("invoice.status", "Known values: `draft`, `approved`", id="known values"),
        pytest.param("payment.amount", "minor units", id="minor units"),
        pytest.param("(amount", "The amount paid, in minor units of the currency.", id="keyword"),
        pytest.param("currency_code", "an ISO 4217 code of three letters", id="keyword with a form"),
        pytest.param("credit_note_amount", "units", id="keyword after another argument"),
    ],
)
def test_a_hover_shows_unit_form_and_values_of_a_field(editor: LanguageServer, place: str, shown: str) -> None:
    assert shown in editor.hover(place)
