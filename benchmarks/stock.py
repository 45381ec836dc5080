"""Generate a client with the stock generator, and install it among the competitors as `stock_client`.

It reads the same description as our generator, as `scripts.normalise` and `scripts.adapt` return it, so both clients have the same date-times
and enums. Templates and settings are the generator's defaults.
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
from scripts.normalise import normalise

PACKAGE = "stock_client"


def main() -> None:
    """Run the command."""
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run([PEERS, "-c", where], check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603
    generate(adapt(normalise(json.loads(BUNDLE.read_text(encoding="utf-8"))).document), Path(site) / PACKAGE)


def generate(description: dict[str, Any], folder: Path) -> None:
    """Generate the package of a description; replace the old one.

    Raises:
        RuntimeError: The generator cannot read the description, or warns.
    """
    settings = ConfigFile(project_name_override="stock-client", package_name_override=folder.name, post_hooks=[])
    config = Config.from_sources(
        settings, MetaType.NONE, document_source=BUNDLE, file_encoding="utf-8", overwrite=False, output_path=folder
    )
    data = GeneratorData.from_dict(description, config=config)
    if isinstance(data, GeneratorError):
        raise RuntimeError(f"{data.header}: {data.detail}")  # noqa: TRY004 - the generator returns it, it does not raise it
    shutil.rmtree(folder, ignore_errors=True)
    with contextlib.redirect_stdout(io.StringIO()):  # it prints the name of the folder
        problems = Project(openapi=data, config=config).build()
    if problems:
        raise RuntimeError("\n".join(f"{each.header} {each.detail}" for each in problems))


if __name__ == "__main__":
    main()
