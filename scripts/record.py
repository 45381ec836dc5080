"""Record the cassettes of tests/cassettes anew: `make record`.

Against the sandbox, or against the real API when ZENSKAR_API_KEY and ZENSKAR_ORGANISATION are set. Then nothing is
written to the account: what writes, or needs a server that fails on demand, keeps its cassette from the sandbox.
A cassette is replaced when its recording is complete, so an interrupted run leaves whole ones.
"""

import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import anyio

from tests.cassettes.scenarios import SCENARIOS, Scenario
from zenskar_ext import RetryPolicy, Zenskar
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing.cassettes import cassettes

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "cassettes"
RETRIES = RetryPolicy(attempts=3, deadline=60.0)


def main() -> int:
    """Run the command; give its exit status."""
    key, organisation = os.environ.get("ZENSKAR_API_KEY"), os.environ.get("ZENSKAR_ORGANISATION")
    for name, scenario in SCENARIOS.items():
        if key and organisation:
            if scenario.writes or scenario.faults:
                print(f"{name}: kept (it writes, or needs a server that fails on demand)")
                continue
            changed = record(name, scenario, {"api_key": key, "organisation": organisation}, organisation)
        else:
            changed = record_sandbox(name, scenario)
        print(f"{name}: {'recorded' if changed else 'unchanged'}")
    return 0


def record_sandbox(name: str, scenario: Scenario) -> bool:
    """Record a scenario against a new sandbox; tell whether the cassette changed."""
    with Sandbox(invoices=120, customers=10, seed=1) as sandbox, sandbox.serve() as url:
        sandbox.faults.add(*scenario.faults)
        settings = {"api_key": "sandbox_key", "organisation": sandbox.organisation, "base_url": url}
        return record(name, scenario, settings, sandbox.organisation)


def record(name: str, scenario: Scenario, settings: dict[str, Any], organisation: str) -> bool:
    """Record a scenario; tell whether the cassette changed."""
    others = {"api_key": scenario.api_key, "organisation": scenario.organisation}
    settings = {**settings, **{key: value for key, value in others.items() if value}}
    target = FOLDER / f"{name}.yaml"
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        recorder = cassettes(folder, organisation=organisation, record_mode="all")
        with recorder.use_cassette(target.name), Zenskar(**settings, retries=RETRIES, sleep=lambda _: None) as zk:
            anyio.run(partial(scenario.run, zk))
        fresh = Path(folder) / target.name
        before = target.read_bytes() if target.exists() else b""
        changed = fresh.read_bytes() != before
        fresh.replace(target)
    return changed


if __name__ == "__main__":
    sys.exit(main())
