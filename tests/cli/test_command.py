"""The command as a whole: its start, its help, its errors, and the commands that are no operations."""

import os
import runpy
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from tests.cli.conftest import Run
from zenskar_ext import __version__
from zenskar_ext.cli import calls, index, main, mounted
from zenskar_ext.cli.values import spelled
from zenskar_ext.outbox import Outbox
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing import sandbox as served

COMMAND = (sys.executable, "-m", "zenskar_ext.cli")


@pytest.mark.parametrize("arguments", [(), ("--help",), ("invoices",), ("invoices", "list", "-h")], ids=str)
def test_the_help_is_there_before_anybody_waits(arguments: tuple[str, ...]) -> None:
    spent = []
    for _ in range(5):
        before = os.times()
        subprocess.run([*COMMAND, *arguments], check=False, capture_output=True)
        after = os.times()
        spent.append(after.children_user + after.children_system - before.children_user - before.children_system)
    assert min(spent) < 0.15, "seconds of the processor, so that other processes do not count"


def test_the_help_needs_neither_the_client_nor_what_draws_tables() -> None:
    code = "import sys; from zenskar_ext.cli.main import run; run(['invoices', 'list', '--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not {"zenskar_client", "httpx2", "rich", "attr"} & set(done.stdout.split())


def test_every_namespace_and_operation_is_in_the_help(run: Run) -> None:
    shown = run("--help").out
    for namespace, holds in index.namespaces().items():
        assert spelled(namespace) in shown
        assert holds.split()[0] in shown
        inside = run(spelled(namespace), "--help").out
        assert all(spelled(name) in inside for name in index.operations(namespace))


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    done = run()
    assert (done.code, done.err) == (2, "")
    assert done.out.startswith("Usage: zenskar [OPTIONS] COMMAND")


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version").out == f"zenskar {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("invocies", "list"), "no command 'invocies'; did you mean invoices?"),
        (("zzz",), "no command 'zzz'; see zenskar --help"),
        (("invoices", "lst"), "no command 'lst'; did you mean list?"),
        (("invoices", "get"), "Missing argument 'INVOICE_ID'."),
        (("invoices", "list", "--stauts", "a"), "No such option '--stauts'."),
        (("invoices", "list", "--status", "gt:a"), "invoices list: status has no operator gt; it has eq, "),
        (("invoices", "list", "--status", "paid", "--status", "void"), "invoices list: status is given twice; "),
        (("invoices", "list", "--due-date", "2026-01-31"), "invoices list: due_date: '2026-01-31' "),
        (("customers", "create", "--body", "{}", "--email", "a"), "customers create: pass either a body or fields"),
        (
            ("customers", "create", "--body", '{"customer_nam": "a"}'),
            "customers create: 2 problems: customer_nam is not ",
        ),
    ],
    ids=str,
)
def test_wrong_usage_is_one_line(sandbox: Sandbox, run: Run, arguments: tuple[str, ...], words: str) -> None:
    done = run(*arguments, *(("--yes",) if "create" in arguments else ()))
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"zenskar: {words}")
    assert done.err.count("\n") == 1
    assert not sandbox.requests


def test_without_settings_the_command_says_which_are_missing(run: Run) -> None:
    done = run("invoices", "list")
    assert done.code == 3
    assert done.err == "zenskar: api_key is missing: set ZENSKAR_API_KEY, or api_key in a profile\n"


@pytest.mark.usefixtures("sandbox")
def test_what_may_be_allowed_is_named_as_an_option(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZENSKAR_BASE_URL")
    assert run("ai", "extract-contract", "--body", "{}", "--yes").err.endswith("--allow-other-hosts\n")


def test_an_interrupt_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(calls, "run", interrupted)
    assert run("invoices", "list") == (130, "", "\nzenskar: interrupted\n")


def test_a_defect_is_not_hidden(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def defect(*_: object) -> None:
        raise RuntimeError("a defect")

    monkeypatch.setattr(calls, "run", defect)
    with pytest.raises(RuntimeError, match="a defect"):
        run("invoices", "list")


def test_the_sandbox_is_served_with_its_own_options(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []
    from zenskar_ext.testing._sandbox import command

    monkeypatch.setattr(command, "run", lambda make, arguments: seen.extend((make, *arguments)))
    assert run("sandbox", "--port", "0", "--invoices", "5").code == 0
    assert seen == [served.Sandbox, "--port", "0", "--invoices", "5"]
    monkeypatch.undo()
    with pytest.raises(SystemExit, match="0"):
        main.run(["sandbox", "--help"])


def test_the_outbox_has_its_commands(run: Run, tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/usage.db"
    with Outbox(url):
        assert "pending" in run("usage", "--database", url, "status").out


def test_values_and_operators_are_completed() -> None:
    def completed(*words: str) -> list[str]:
        *before, last = words
        found = ShellComplete(main.root(), {}, "zenskar", "_ZENSKAR_COMPLETE").get_completions(before, last)
        return [each.value for each in found]

    assert completed("invo") == ["invoices"]
    assert "approve" in completed("invoices", "a")
    assert {"approved", "in:"} <= set(completed("invoices", "list", "--status", ""))
    assert completed("invoices", "list", "--status", "appr") == ["approved"]
    assert completed("customers", "create", "--auto-charge-enabled", "") == ["true", "false"]
    assert "invoices" in completed("zzz", "")


def test_a_command_whose_extra_is_missing_names_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zenskar_ext.outbox.command", None)
    assert run("usage", "status") == (
        1,
        "",
        "zenskar: zenskar usage needs more: pip install 'zenskar-ext[cli,outbox]'\n",
    )


def test_the_sandbox_names_its_extra_as_other_commands_do(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mounted, "find_spec", lambda _: None)
    assert run("sandbox") == (1, "", "zenskar: zenskar sandbox needs more: pip install 'zenskar-ext[cli,sandbox]'\n")


def test_without_click_the_command_names_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "click", None)
    with pytest.raises(SystemExit, match=r"zenskar needs click: pip install 'zenskar-ext\[cli\]'"):
        runpy.run_path(main.__file__)


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    import_module("zenskar_ext.cli.__main__")  # which runs nothing
    monkeypatch.setattr(sys, "argv", ["zenskar", "--version"])
    with pytest.raises(SystemExit, match="0"):
        runpy.run_path(str(Path(main.__file__).with_name("__main__.py")), run_name="__main__")
    assert capsys.readouterr().out == f"zenskar {__version__}\n"
