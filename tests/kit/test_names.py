"""The file names of cassettes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zenskar_ext.testing._cassettes.names import file_name

NAMES = {
    "a test": (["test_total"], "test_report/test_total.yaml"),
    "a method": (["TestOverdue", "test_total"], "test_report/TestOverdue.test_total.yaml"),
    "parameters": (["test_total[EUR-1.5]"], "test_report/test_total[EUR-1.5].yaml"),
    "a slash": (["test_total[a/b]"], "test_report/test_total[a-b]-"),
    "spaces": (["test_total[two  words]"], "test_report/test_total[two-words]-"),
    "dots": (["test_total[../../x]"], "test_report/test_total[..-..-x]-"),
    "other letters": (["test_größe"], "test_report/test_gr-e-"),
    "a backslash": (["test_total[\\u0142]"], "test_report/test_total[-u0142]-"),
    "a long name": (["test_" + "x" * 300], "test_report/test_" + "x" * 115 + "-"),
}


@pytest.mark.parametrize(("names", "expected"), NAMES.values(), ids=NAMES.keys())
def test_a_cassette_is_named_by_module_classes_and_test(names: list[str], expected: str) -> None:
    name = file_name("test_report", names)
    assert (
        name == expected
        if expected.endswith(".yaml")
        else re.fullmatch(re.escape(expected) + r"[0-9a-f]{8}\.yaml", name)
    )


@given(st.text(), st.text())
def test_two_tests_never_share_a_name_and_every_file_system_takes_it(one: str, other: str) -> None:
    names = [file_name("test_report", [f"test_{each}"]) for each in (one, other)]
    assert (one == other) is (names[0] == names[1])
    assert all(re.fullmatch(r"test_report/[\w.,=\[\]-]{5,140}", name, re.ASCII) for name in names)
