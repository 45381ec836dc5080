"""The scripts of `benchmarks/contestants` that run with httpx2 in our environment and with httpx in the competitors'."""

import json
import subprocess
import sys

import pytest

from benchmarks.race import HERE
from benchmarks.server import Server

CONTESTANTS = HERE / "contestants"
WITH_LIBRARY = """
import sys
sys.path.insert(0, {folder!r})
sys.modules.update(dict.fromkeys(["zenskar_client", "zenskar_ext", {other!r}]))  # so they cannot be imported
import {library} as library
import at_once, plain
with plain.client(library, "https://api.example.com") as client:
    assert client.headers["x-api-key"] == "key"
with library.Client(transport=at_once.transport(library)) as client:
    print(client.get("https://api.example.com/invoices").json()["results"])
"""


@pytest.mark.parametrize(("library", "other"), [("httpx", "httpx2"), ("httpx2", "httpx")])
def test_the_baseline_and_the_transport_run_with_one_library_and_without_our_packages(library: str, other: str) -> None:
    code = WITH_LIBRARY.format(folder=str(CONTESTANTS), library=library, other=other)
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.stdout.strip(), run.stderr) == ("[]", "")


def test_cancelled_calls_are_counted_and_the_next_calls_work_with_httpx2() -> None:
    with Server() as server:
        script, url = str(CONTESTANTS / "http_library.py"), server.address(milliseconds=10)
        command = [sys.executable, script, "httpx2", "cancelled", url]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(run.stdout)
    assert 0 < found.pop("answered") <= 3000
    assert found == {"stuck": 0, "next": 10}
