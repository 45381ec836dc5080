"""An hour of a user, as docs/command.md shows it."""

import pytest

from tests.cli import hour


def test_the_page_shows_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BASE_URL", "API_KEY", "ORGANISATION", "OUTBOX"):
        monkeypatch.setenv(f"ZENSKAR_{name}", "")  # restored afterwards
    text = hour.PAGE.read_text()
    assert text.count("```console") >= 4
    assert hour.recorded(text) == text
