"""What needs an extra that is not installed says which one, from wherever it is used."""

import subprocess
import sys

import pytest

SERVE = "from zenskar_ext.testing import Sandbox; Sandbox().serve()"
COMMAND = (
    "import runpy, sys; sys.argv = ['sandbox']; runpy.run_module('zenskar_ext.testing.sandbox', run_name='__main__')"
)
METRIC = """
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.rules.metering import measure
sandbox = Sandbox()
sandbox.put("/aggregates", {"id": "m", "aggregation_query": "SELECT 1"})
measure(sandbox._service.world.store, "m", {}, None)
"""


def run_without(code: str, *modules: str) -> subprocess.CompletedProcess[str]:
    blocked = f"import sys; sys.modules.update(dict.fromkeys({modules!r}))\n"
    return subprocess.run([sys.executable, "-c", blocked + code], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("code", "module", "what", "extra"),
    [
        pytest.param(SERVE, "starlette.requests", "serving the sandbox", "sandbox", id="starlette"),
        pytest.param(SERVE, "uvicorn", "serving the sandbox", "sandbox", id="uvicorn"),
        pytest.param(METRIC, "duckdb", "measuring a billable metric", "sandbox", id="duckdb"),
        pytest.param(METRIC, "sqlglot", "measuring a billable metric", "sandbox", id="sqlglot"),
        pytest.param(METRIC, "jinja2", "measuring a billable metric", "sandbox", id="jinja2"),
        *(
            pytest.param(f"import {name}", module, name, "testing", id=module)
            for name, module in (
                ("zenskar_ext.testing.pytest_plugin", "pytest"),
                ("zenskar_ext.testing.cassettes", "vcr"),
            )
        ),
    ],
)
def test_a_missing_module_names_the_extra_that_installs_it(code: str, module: str, what: str, extra: str) -> None:
    ended = run_without(code, module)
    assert ended.returncode == 1
    last = ended.stderr.splitlines()[-1]
    assert last == f'ModuleNotFoundError: {what} needs {module.partition(".")[0]}: pip install "zenskar-ext[{extra}]"'


def test_the_command_ends_with_the_same_sentence() -> None:
    ended = run_without(COMMAND, "uvicorn")
    said = 'zenskar-sandbox: serving the sandbox needs uvicorn: pip install "zenskar-ext[sandbox]"\n'
    assert (ended.returncode, ended.stderr) == (1, said)


def test_files_that_belong_to_a_missing_package_name_the_extra_too() -> None:
    missing = "import importlib.metadata as m\ndef distribution(name): raise m.PackageNotFoundError(name)\n"
    ended = run_without(f"{missing}m.distribution = distribution\n{SERVE}")
    assert ended.stderr.splitlines()[-1] == (
        'ModuleNotFoundError: serving the sandbox needs offapi: pip install "zenskar-ext[sandbox]"'
    )


def test_the_sandbox_in_process_needs_no_extra() -> None:
    code = "from zenskar_ext.testing import Sandbox; print(Sandbox(customers=2).client().customers.list().first().id)"
    blocked = ("duckdb", "jinja2", "offapi", "pytest", "sqlglot", "starlette", "uvicorn", "vcr", "yaml")
    ended = run_without(code, *blocked)
    assert (ended.returncode, ended.stderr) == (0, "")


# Retries do not wait


FAILING = """
    from zenskar_ext.testing import Fault

    def test_sync(zenskar, zenskar_sandbox):
        zenskar_sandbox.faults.add(Fault(at=1, status=429, headers={"Retry-After": "30"}), Fault(at=2, status=503))
        assert zenskar.customers.list().first() is None
        assert len(zenskar_sandbox.requests) == 3

    def test_async(async_zenskar, zenskar_sandbox):
        import asyncio
        zenskar_sandbox.faults.add(Fault(at=1, status=429, headers={"Retry-After": "30"}), Fault(at=2, status=503))
        assert asyncio.run(async_zenskar.customers.list().first()) is None
        assert len(zenskar_sandbox.requests) == 3
"""


def test_the_clients_of_the_fixtures_retry_without_waiting(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(seconds: float) -> None:
        pytest.fail(f"waits for {seconds} seconds")

    monkeypatch.setattr("time.sleep", refuse)
    pytester.makepyfile(FAILING)
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", "--durations=0")
    result.assert_outcomes(passed=2)
