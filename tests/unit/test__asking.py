"""Asking before something is sent."""

import io
import sys

import pytest

from zenskar_ext._asking import Unconfirmed, confirm


class Terminal(io.StringIO):
    """Somebody who answers."""

    def isatty(self) -> bool:
        return True


def test_nobody_is_asked_without_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    with pytest.raises(Unconfirmed, match=r"^it costs money: give --yes\. Nothing was sent$") as caught:
        confirm("Pay?", reason="it costs money")
    assert (caught.value.exit_code, capsys.readouterr()) == (12, ("", ""))


def test_only_a_yes_is_agreement(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("n\ny\n"))
    with pytest.raises(Unconfirmed, match=r"^not confirmed: nothing was sent$"):
        confirm("Pay?", reason="it costs money")
    confirm("Pay?", reason="it costs money")
    assert capsys.readouterr().err.count("Pay? [y/N]: ") == 2
