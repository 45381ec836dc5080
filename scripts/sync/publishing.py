"""Put a draft of the description, and what is generated from it, in place together, or nothing at all."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from openapi_spec_validator import validate

from scripts import api_changes, coverage, generate
from scripts.bundle import bundle, render


@contextmanager
def drafted(folder: Path) -> Iterator[Path]:
    """Provide a copy of a folder that is removed in the end."""
    with tempfile.TemporaryDirectory() as parent:
        draft = Path(parent) / folder.name
        shutil.copytree(folder, draft)
        yield draft


def published(draft: Path) -> int:
    """Generate from a draft, and put both in place; return the exit status."""
    document = bundle(draft / "zenskar.yaml")
    validate(document)
    with tempfile.TemporaryDirectory(dir=generate.ROOT / "generated") as folder:
        fresh = Path(folder) / generate.PACKAGE.name
        generate.generate(json.loads(render(document)), fresh)
        command = [sys.executable, "-m", "compileall", "-q", str(fresh)]
        subprocess.run(command, check=True)  # noqa: S603 - our own words
        subprocess.run(
            [sys.executable, "-c", "import zenskar_client.models, zenskar_client.routes"],
            check=True,
            cwd=folder,
            env={"PYTHONPATH": folder},
        )
        changelog = api_changes.updated(generate.CHANGELOG.read_text(), api_changes.since_release(document))
        for file in draft.rglob("*.yaml"):
            target = generate.DESCRIPTION / file.relative_to(draft)
            if not target.exists() or target.read_text() != file.read_text():
                target.parent.mkdir(exist_ok=True)
                target.write_text(file.read_text())
        generate.BUNDLE.write_text(render(document))
        generate.CHANGELOG.write_text(changelog)
        generate._swap(fresh, generate.PACKAGE)  # noqa: SLF001
    coverage.main([])
    return 0
