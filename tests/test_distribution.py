"""What the distribution contains."""

from email.parser import HeaderParser
from zipfile import ZipFile

import pytest
from hatchling.build import build_wheel

from scripts.test_all import VERSIONS


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    return ZipFile(folder / build_wheel(str(folder)))


@pytest.mark.peer_row(87, "both packages with `py.typed`, nothing else at the top")
def test_the_wheel_holds_both_packages_their_marks_and_the_description(wheel: ZipFile) -> None:
    names = set(wheel.namelist())
    assert {
        "zenskar_client/py.typed",
        "zenskar_ext/py.typed",
        "zenskar_client/models/invoice.py",
        "zenskar_ext/testing/_sandbox/zenskar.bundled.json",
        "zenskar_ext/testing/_sandbox/reference.html",
        "zenskar_ext/testing/_sandbox/inspector/layout.html",
        "zenskar_ext/testing/_sandbox/inspector/style.css",
    } <= names
    assert {name.split("/")[0] for name in names} - {"zenskar_client", "zenskar_ext"} == {
        next(name.split("/")[0] for name in names if ".dist-info" in name)
    }


@pytest.mark.peer_row(86, "3.11; tests run on 3.11, 3.12 and 3.13")
def test_the_wheel_asks_for_the_lowest_python_that_is_tested_and_names_them_all(wheel: ZipFile) -> None:
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = HeaderParser().parsestr(wheel.read(name).decode())
    named = [each.rpartition(" ")[2] for each in metadata.get_all("Classifier", []) if "Python :: 3." in each]
    assert tuple(named) == VERSIONS == ("3.11", "3.12", "3.13")
    assert metadata["Requires-Python"] == f">={VERSIONS[0]}"
