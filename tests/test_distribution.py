"""What is shipped."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.build import build_wheel


@pytest.mark.peer_row(87, "both packages with `py.typed`, nothing else at the top")
def test_the_wheel_holds_both_packages_their_marks_and_the_description(tmp_path: Path) -> None:
    names = set(ZipFile(tmp_path / build_wheel(str(tmp_path))).namelist())
    assert {
        "zenskar_client/py.typed",
        "zenskar_ext/py.typed",
        "zenskar_client/models/invoice.py",
        "zenskar_ext/testing/_sandbox/zenskar.bundled.json",
        "zenskar_ext/testing/_sandbox/reference.html",
    } <= names
    assert {name.split("/")[0] for name in names} - {"zenskar_client", "zenskar_ext"} == {
        next(name.split("/")[0] for name in names if ".dist-info" in name)
    }
