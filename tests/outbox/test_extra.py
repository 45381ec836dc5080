"""The outbox needs an extra, and says which."""

import subprocess
import sys
from typing import Any

import pytest

import zenskar_ext.outbox

MISSING = """
import sys
sys.modules["sqlalchemy"] = None
import zenskar_ext.outbox
try:
    zenskar_ext.outbox.Outbox
except ModuleNotFoundError as error:
    print(error)
"""


def test_without_the_extra_the_error_names_it() -> None:
    run = subprocess.run([sys.executable, "-c", MISSING], capture_output=True, text=True, check=True)
    assert run.stdout == 'zenskar_ext.outbox needs sqlalchemy: pip install "zenskar-ext[outbox]"\n'


@pytest.mark.parametrize(
    ("missing", "words"), [("sqlalchemy", "pip install"), ("zenskar_client.none", "No module named")]
)
def test_only_a_missing_package_of_others_is_taken_for_the_extra(
    monkeypatch: pytest.MonkeyPatch, missing: str, words: str
) -> None:
    def fail(_: str) -> Any:
        raise ModuleNotFoundError(f"No module named {missing!r}", name=missing)

    monkeypatch.setattr(zenskar_ext.outbox, "import_module", fail)
    monkeypatch.delitem(vars(zenskar_ext.outbox), "Stats", raising=False)
    with pytest.raises(ModuleNotFoundError, match=words):
        _ = zenskar_ext.outbox.Stats


def test_the_core_does_not_import_it() -> None:
    code = "import sys; from zenskar_ext import Zenskar; Zenskar('key', 'org').usage_events; print('sqlalchemy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_a_list_of_its_names_loads_nothing() -> None:
    assert {"Outbox", "AsyncOutbox", "Stats"} <= set(dir(zenskar_ext.outbox))
