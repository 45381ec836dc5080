"""Options that are given once, with a value."""

import click
import pytest

from zenskar_ext._once import Once


def given(*arguments: str, resilient: bool = False) -> dict[str, object]:
    """Return what a command reads of its arguments."""
    options = [Once(["--name"], default="usual", envvar="NAME_OF_THE_TESTS"), Once(["--text"], empty=True)]
    command = click.Command("command", params=[*options])
    return command.make_context("command", [*arguments], resilient_parsing=resilient).params


def test_the_only_value_counts_and_else_the_variable_and_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    assert given("--name", "a", "--text", "") == {"name": "a", "text": ""}
    assert given() == {"name": "usual", "text": None}
    monkeypatch.setenv("NAME_OF_THE_TESTS", "b c")
    assert given()["name"] == "b c"
    monkeypatch.setenv("NAME_OF_THE_TESTS", "")
    assert given()["name"] == "usual"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--name", "a", "--name", "a"), "it is given more than once; give it once"),
        (("--text", "", "--text", "", "--text", ""), "it is given more than once; give it once"),
        (("--name", ""), "it is empty; give a value, or leave the option out"),
        (("--name", "\udcff"), "it has bytes that are not UTF-8"),
        (("--name=",), "it is empty; give a value, or leave the option out"),
    ],
    ids=["twice", "thrice", "empty", "bytes", "equals"],
)
def test_another_value_and_an_empty_one_are_refused(arguments: tuple[str, ...], words: str) -> None:
    with pytest.raises(click.BadParameter, match=words):
        given(*arguments)
    given(*arguments, resilient=True)  # a shell completes the line
