"""Record the cassettes of tests/cassettes again: `make record`.

There is one cassette for each scenario, and one in `operations/` for each operation. They are recorded against the
sandbox. If ZENSKAR_API_KEY and ZENSKAR_ORGANISATION are set, the scenarios are recorded against the real API instead.
Nothing is written to the account then: a scenario that writes, or that needs a server that fails on demand, keeps its
cassette from the sandbox. A cassette is replaced only when its recording is complete, so an interrupted run leaves
complete cassettes.
"""

import os
import sys
import tempfile
import warnings
from collections.abc import Awaitable, Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import anyio

from scripts.specimens import ARGUMENTS, Specimen, specimen
from tests.cassettes.scenarios import SCENARIOS, Scenario, settle
from zenskar_ext import RetryPolicy, Zenskar
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import bundled
from zenskar_ext.testing.cassettes import cassettes

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "cassettes"
OPERATIONS = FOLDER / "operations"
RETRIES = RetryPolicy(attempts=3, deadline=60.0)
Run = Callable[[Zenskar], Awaitable[object]]


def main() -> int:
    """Run the command; return its exit status."""
    key, organisation = os.environ.get("ZENSKAR_API_KEY"), os.environ.get("ZENSKAR_ORGANISATION")
    for name, scenario in SCENARIOS.items():
        if key and organisation:
            if scenario.writes or scenario.faults:
                print(f"{name}: kept (it writes, or needs a server that fails on demand)")
                continue
            settings = {"api_key": key, "organisation": organisation}
            changed = record(FOLDER / f"{name}.yaml", scenario.run, _with_others(settings, scenario), organisation)
        else:
            changed = record_sandbox(name, scenario)
        print(f"{name}: {'recorded' if changed else 'unchanged'}")
    try:
        anew = record_operations(OPERATIONS, bundled().operations)
    except LookupError as error:
        print(f"{error}; the sandbox has to know the operation, or {ARGUMENTS.name} the call", file=sys.stderr)
        return 1
    print("".join(f"operations/{name}: recorded\n" for name in anew), end="")
    print(f"operations: {len(anew)} of {len(bundled().operations)} recorded, the others unchanged")
    return 0


def record_sandbox(name: str, scenario: Scenario) -> bool:
    """Record a scenario against a new sandbox; return whether the cassette changed."""
    with Sandbox(invoices=120, customers=10, seed=1) as sandbox, sandbox.serve() as url:
        sandbox.faults.add(*scenario.faults)
        settings = _with_others(_settings(sandbox, url), scenario)
        return record(FOLDER / f"{name}.yaml", scenario.run, settings, sandbox.organisation)


def record_operations(folder: Path, names: Collection[str]) -> list[str]:
    """Record one call of each operation, in a state in which it succeeds; return the names whose cassettes changed.

    Cassettes of all other operations are deleted: these operations are no longer described.
    """
    changed: list[str] = []
    with Sandbox() as server, server.serve() as url, tempfile.TemporaryDirectory() as states:
        settings = {**_settings(server, url), "allow_unverified": True}
        for name in names:
            sandbox, call = specimen(bundled().operations[name])
            sandbox.save(Path(states) / name)
            server.load(Path(states) / name)
            if record(folder / f"{name}.yaml", partial(_ask, call), settings, server.organisation):
                changed.append(name)
    for cassette in folder.glob("*.yaml"):
        if cassette.stem not in names:
            cassette.unlink()
    return changed


def record(target: Path, run: Run, settings: Mapping[str, Any], organisation: str) -> bool:
    """Record what `run` does with a client; return whether the cassette changed."""
    target.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        recorder = cassettes(folder, organisation=organisation, record_mode="all")
        with recorder.use_cassette(target.name), Zenskar(**settings, retries=RETRIES, sleep=lambda _: None) as zk:
            anyio.run(partial(run, zk))
        fresh = Path(folder) / target.name
        before = target.read_bytes() if target.exists() else b""
        changed = fresh.read_bytes() != before
        fresh.replace(target)
    return changed


async def _ask(call: Specimen, client: Zenskar) -> object:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # warnings of inferred paths and of deprecated calls
        return await settle(call.ask(client))


def _settings(sandbox: Sandbox, url: str) -> dict[str, Any]:
    return {"api_key": "sandbox_key", "organisation": sandbox.organisation, "base_url": url}


def _with_others(settings: Mapping[str, Any], scenario: Scenario) -> Mapping[str, Any]:
    others = {"api_key": scenario.api_key, "organisation": scenario.organisation}
    return {**settings, **{name: value for name, value in others.items() if value}}


if __name__ == "__main__":
    sys.exit(main())
