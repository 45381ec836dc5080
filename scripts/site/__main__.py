"""Build the documentation site: `make docs`.

python -m scripts.site             build the site into build/docs/html, and check every link of it
python -m scripts.site --links     only check the links of the site that is there
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from scripts.site.assembly import assemble
from scripts.site.links import dead_links
from scripts.site.search import add_fields

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "build" / "docs"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="scripts.site", description="Build the documentation site.")
    parser.add_argument("--links", action="store_true", help="only check the links of the site that is there")
    options = parser.parse_args(arguments)
    if not options.links:
        build(FOLDER)
    dead = dead_links(FOLDER / "html")
    for each in dead:
        print(each, file=sys.stderr)
    return 1 if dead else 0


def build(folder: Path) -> None:
    """Assemble the pages in a folder, and build the site in its folder `html`.

    Raises:
        CalledProcessError: Zensical refused a page.
    """
    started = time.monotonic()
    assemble(folder)
    assembled = time.monotonic()
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict", "--config-file", "zensical.toml"]
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603 - the command is ours
    for name in ("404.html", "sitemap.xml"):  # both need an address, and where the site is put is open
        (folder / "html" / name).unlink()
    add_fields(folder / "html")
    count = sum(1 for _ in (folder / "html").rglob("*.html"))
    print(
        f"{count} pages: {assembled - started:.1f} s to write them, {time.monotonic() - assembled:.1f} s to build the site"
    )


if __name__ == "__main__":
    sys.exit(main())
