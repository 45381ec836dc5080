"""Put what the stock generator makes of our description beside the peers, as `stock_client`.

It reads what ours reads, so that both decode the same: the description as `scripts.adapt` gives it, with its date-times
and enums. Templates and settings are those that the generator comes with.
"""

import contextlib
import io
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from benchmarks.race import PEERS
from scripts.adapt import adapt
from scripts.generate import BUNDLE

PACKAGE = "stock_client"


def main() -> None:
    """Run the command."""
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run([PEERS, "-c", where], check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603
    generate(adapt(json.loads(BUNDLE.read_text(encoding="utf-8"))), Path(site) / PACKAGE)


def generate(description: dict[str, Any], folder: Path) -> None:
    """Make the package of a description anew.

    Raises:
        RuntimeError: The generator does not take the description.
    """
    settings = ConfigFile(project_name_override="stock-client", package_name_override=folder.name, post_hooks=[])
    config = Config.from_sources(
        settings, MetaType.NONE, document_source=BUNDLE, file_encoding="utf-8", overwrite=False, output_path=folder
    )
    data = GeneratorData.from_dict(description, config=config)
    if isinstance(data, GeneratorError):
        raise RuntimeError(f"{data.header}: {data.detail}")  # noqa: TRY004 - it is answered, not raised
    shutil.rmtree(folder, ignore_errors=True)
    with contextlib.redirect_stdout(io.StringIO()):  # it announces the folder
        problems = Project(openapi=data, config=config).build()
    if problems:
        raise RuntimeError("\n".join(f"{each.header} {each.detail}" for each in problems))


if __name__ == "__main__":
    main()
