"""From the vendor's file to a client that can be imported, in a copy of the project, with nothing edited by hand."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.scripts.sync.vendor import ROOT, vendor

PARTS = (
    "README.md",
    "changelog.d",
    "docs",
    "generated",
    "openapi",
    "pyproject.toml",
    "scripts",
    "tests",
    "zenskar_ext",
)
SECONDS = 120
TESTS = ("tests/generated/test_operations.py", "tests/generated/test_namespaces.py", "tests/client/test_whole_api.py")
PROGRAM = """
from zenskar_ext import Zenskar, ilike
from zenskar_client import http

zk = Zenskar("k", "o", transport=http.MockTransport(lambda request: http.Response(200, json={"results": [], "next": None})))
assert list(zk.customers.list_reminders("c", text=ilike("x"))) == []
print(zk.customers.list_reminders.__doc__)
"""


def runs(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(project), str(project / "generated"), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": path}
    return subprocess.run(
        [sys.executable, *arguments], cwd=project, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
def test_the_vendors_file_becomes_a_client_without_an_edit_by_hand(tmp_path: Path) -> None:
    project = tmp_path / "project"
    for name in PARTS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / name, project / name)
    (tmp_path / "openapi.json").write_text(vendor(1, careful=True).text)
    began = time.monotonic()
    done = runs(project, "-m", "scripts.sync", str(tmp_path / "openapi.json"), "--write")
    assert done.returncode == 1, done.stderr
    assert time.monotonic() - began < SECONDS
    assert "**breaking**" in done.stdout or "Nothing breaks." in done.stdout
    used = runs(project, "-c", PROGRAM)
    assert used.returncode == 0, used.stderr
    assert "Evidence: published" in used.stdout
    tested = runs(project, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS)
    assert tested.returncode == 0, tested.stdout[-3000:]
    assert "| published |" in (project / "docs" / "coverage.md").read_text()
    assert runs(project, "-m", "scripts.generate", "--check").returncode == 0
    again = runs(project, "-m", "scripts.sync", str(tmp_path / "openapi.json"), "--write")
    assert again.returncode == 0, again.stdout
    assert "Nothing differs" in again.stdout
