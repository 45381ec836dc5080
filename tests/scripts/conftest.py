import shutil
from pathlib import Path

import pytest

from scripts import editing, generate
from scripts.publishing import changed

ROOT = Path(__file__).parents[2]


@pytest.fixture
def description(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of openapi/ that commands may change; the client is not regenerated from it."""
    folder = tmp_path / "openapi"
    shutil.copytree(ROOT / "openapi", folder)

    def publish(draft: Path) -> int:
        editing.write(changed(draft, folder))
        return 0

    monkeypatch.setattr(generate, "publish", publish)
    return folder
