"""Profiles: whose settings a call is made with, and which files are refused."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from tests.cli.conftest import Run
from zenskar_ext import ConfigurationError
from zenskar_ext._once import Once
from zenskar_ext.cli import main, profiles
from zenskar_ext.outbox import Outbox
from zenskar_ext.testing import Sandbox

KEY = "zk_a-key-of-a-profile"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file with two profiles, where the command looks for it."""
    path = tmp_path / "profiles.toml"
    path.write_text(f'[default]\napi_key = "{KEY}"\norganisation = "org"\n\n[test]\napi_key = "sandbox_key"\n')
    path.chmod(0o600)
    return path


def of(**given: str) -> dict[str, Any]:
    return {"api_key": "", "organisation": "", "base_url": "", "api_version": "", **given}


def test_without_a_file_the_environment_counts() -> None:
    assert profiles.settings(None) == {}


@pytest.mark.usefixtures("file")
def test_without_a_name_and_a_key_in_the_environment_the_profile_default_counts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert profiles.settings(None) == of(api_key=KEY, organisation="org")
    monkeypatch.setenv("ZENSKAR_API_KEY", "other")
    assert profiles.settings(None) == {}
    assert profiles.settings("test") == of(api_key="sandbox_key")


@pytest.mark.usefixtures("file")
def test_nothing_of_the_environment_is_mixed_into_a_profile(
    sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZENSKAR_PROFILE", "test")
    done = run("invoices", "list")
    assert (done.code, sandbox.requests) == (3, ())
    assert done.err.startswith("zenskar: organisation is missing")
    assert "https://api.zenskar.com/invoices" in run("invoices", "list", "--profile", "default", "--dry-run").out


@pytest.mark.parametrize("setting", ["organisation", "base_url"])
def test_the_key_in_another_setting_of_a_profile_is_not_shown(file: Path, run: Run, setting: str) -> None:
    given = {"api_key": KEY, "organisation": "org", setting: KEY}
    file.write_text("[mixed]\n" + "".join(f'{name} = "{value}"\n' for name, value in given.items()))
    for more in ((), ("--dry-run",)) if setting == "base_url" else (("--dry-run",),):
        done = run("invoices", "list", "--profile", "mixed", *more)
        assert KEY not in done.out + done.err
        assert "organisation: [key]" in done.out or "base_url (not shown" in done.err


@pytest.mark.parametrize(
    "command", [("invoices", "list"), ("invoices", "list", "--dry-run"), ("doctor",), ("mcp",)], ids=" ".join
)
def test_a_profile_and_the_sandbox_at_once_are_refused(file: Path, run: Run, command: tuple[str, ...]) -> None:
    done = run(*command, "--sandbox", "--profile", "test")
    assert (done.code, done.out) == (2, "")
    assert done.err == "zenskar: --profile is an account, and --sandbox is none: give one of them\n"
    assert file.exists()


def test_the_sandbox_wins_over_a_profile_of_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENSKAR_PROFILE", "nobody")
    done = run("customers", "list", "--sandbox", "--limit", "1")
    assert (done.code, done.out.count("\n")) == (0, 1)


def test_a_profile_of_the_sandbox_is_used(file: Path, sandbox: Sandbox, run: Run) -> None:
    url = os.environ["ZENSKAR_BASE_URL"]
    file.write_text(f'[here]\napi_key = "sandbox_key"\norganisation = "{sandbox.organisation}"\nbase_url = "{url}"\n')
    assert run("invoices", "list", "--profile", "here").code == 0


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o644])
def test_a_file_that_others_can_read_is_refused(file: Path, run: Run, mode: int) -> None:
    file.chmod(mode)
    done = run("invoices", "list")
    assert (done.code, done.out) == (3, "")
    assert done.err == f"zenskar: {file} can be read by others; run: chmod 600 {file}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[defualt]\n", "has no profile default; did you mean defualt?"),
        ("[zzz]\n", "has no profile default; it has zzz"),
        ("", "has no profile default; it has none"),
        ('[default]\nkey = "KEY"\n', "the profile default has the unknown setting key"),
        ("[default]\napi_key = 5\n", "api_key of the profile default is not a text"),
        ('api_key = "KEY"\n', "has settings outside a profile; write [default] above them"),
        ('[default]\napi_key = "KEY\n', "is not TOML"),
        ('[default]\napi_key = "KEY\udcff"\n', "is not TOML"),
    ],
)
def test_a_wrong_file_is_one_line_without_its_values(file: Path, run: Run, text: str, words: str) -> None:
    file.write_bytes(text.replace("KEY", KEY).encode(errors="surrogateescape"))
    done = run("invoices", "list")
    assert (done.code, done.out) == (3, "")
    assert words in done.err
    assert done.err.count("\n") == 1
    assert KEY not in done.err


@pytest.mark.usefixtures("file")
def test_an_empty_name_is_refused_and_an_empty_variable_is_none(
    sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = run("invoices", "list", "--profile", "")
    words = "zenskar: Invalid value for '--profile': it is empty; give a value, or leave the option out\n"
    assert (done, len(sandbox.requests)) == ((2, "", words), 0)
    with pytest.raises(ConfigurationError, match="has no profile ; it has default, test"):
        profiles.settings("")
    monkeypatch.setenv("ZENSKAR_PROFILE", "")
    assert (run("invoices", "list").code, len(sandbox.requests)) == (0, 1)


def commands(command: click.Command) -> Iterator[click.Command]:
    """Yield all commands below a command."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from commands(found)
    yield command


@pytest.fixture(scope="module")
def every() -> list[click.Command]:
    """Return all commands."""
    return [*commands(main.root())]


def test_the_commands_that_need_an_account_take_a_profile(every: list[click.Command]) -> None:
    named = {
        each.name
        for each in every
        for option in each.params
        if option.name == "profile" and option.envvar == "ZENSKAR_PROFILE"
    }
    assert named >= {"doctor", "export", "list", "mcp", "probe", "send"}


def test_an_option_that_has_one_value_is_never_given_twice(every: list[click.Command]) -> None:
    silent = {
        f"{each.name} {option.name}"
        for each in every
        for option in each.params
        if isinstance(option, click.Option)
        and not (option.is_flag or option.multiple or option.is_eager or isinstance(option, Once))
    }
    assert silent == set()


@pytest.mark.parametrize("start", ["environment", "profile"])
def test_events_are_sent_to_the_account_of_the_profile(
    file: Path, sandbox: Sandbox, run: Run, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    url = os.environ["ZENSKAR_BASE_URL"]
    file.write_text(f'[test]\napi_key = "sandbox_key"\norganisation = "{sandbox.organisation}"\nbase_url = "{url}"\n')
    monkeypatch.setenv("ZENSKAR_BASE_URL", "http://127.0.0.1:9")  # production, where nothing may go
    monkeypatch.setenv("ZENSKAR_API_KEY", "zk_live_a-key-of-the-tests")
    monkeypatch.setenv("ZENSKAR_OUTBOX", f"sqlite:///{file.parent}/usage.db")
    sandbox.client().usage_events.create(name="Compute", api_slug="compute", dataschema={"data": {"hours": "Float64"}})
    with Outbox(os.environ["ZENSKAR_OUTBOX"]) as outbox:
        outbox.record("compute", customer_id="acme", data={"hours": 1}, timestamp="2026-01-31T12:00:00Z")
    if start == "environment":
        monkeypatch.setenv("ZENSKAR_PROFILE", "test")
    named = ["--profile", "test"] if start == "profile" else []
    done = run("usage", "send", "--once", "--yes", *named)
    assert (done.code, done.out) == (0, "1 sent, 0 dead, 0 parked, 0 pending\n")
    assert sandbox.requests[-1].path == "/usage/compute"


def test_a_file_that_is_not_there_cannot_be_read(run: Run) -> None:
    assert "cannot be read: No such file" in run("invoices", "list", "--profile", "a").err


def test_the_place_of_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("ZENSKAR_PROFILES")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert profiles.place() == tmp_path / "zenskar" / "profiles.toml"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert profiles.place() == tmp_path / ".config" / "zenskar" / "profiles.toml"
