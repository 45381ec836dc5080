"""The console blocks of docs/command.md: what a user types, and what is printed.

python -m tests.cli.hour      runs them against a local Zenskar over HTTP, and writes what they print now
"""

import io
import os
import re
import shlex
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from zenskar_ext.cli import main
from zenskar_ext.testing import Sandbox

PAGE = Path(__file__).parents[2] / "docs" / "command.md"
BLOCK = r"(?<=```console\n)(.*?)(?=```)"


FILE = r"(?<=```csv\n)(.*?)(?=```)"
"""The file `events.csv`, as the page shows it."""


def recorded(text: str) -> str:
    """Return a page with what its commands print now. The variables point to a new sandbox and a new outbox."""
    sandbox = Sandbox(invoices=100, customers=20)
    with sandbox.serve() as url, TemporaryDirectory() as folder, chdir(folder):
        shown = re.search(FILE, text, re.DOTALL)
        assert shown is not None
        Path("events.csv").write_text(shown[0])
        os.environ |= {
            "ZENSKAR_OUTBOX": "sqlite:///usage.db",
            "ZENSKAR_BASE_URL": url,
            "ZENSKAR_API_KEY": "sandbox_key",
            "ZENSKAR_ORGANISATION": sandbox.organisation,
        }
        return re.sub(BLOCK, lambda block: _run(block[0], url), text, flags=re.DOTALL)


def _run(block: str, url: str) -> str:
    commands = [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {each}\n{_printed(each)}" for each in commands).replace(url, "https://api.zenskar.com")


def _printed(command: str) -> str:
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(out):
        code = main.run(shlex.split(command)[1:])
    said = "\n".join(line.rstrip() for line in out.getvalue().splitlines())
    return f"{said}\n" + (f"(exit code {code})\n" if code else "")


if __name__ == "__main__":
    os.environ["COLUMNS"] = "100"
    PAGE.write_text(recorded(PAGE.read_text()))
