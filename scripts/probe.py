"""Find out which unverified paths exist in the API, without changing anything there: `make probe`.

    python -m scripts.probe                probe, write probe-report.json; a second run resumes where the first stopped
    python -m scripts.probe --write        also write what is settled into openapi/ as `probed`, and regenerate

Needs ZENSKAR_API_KEY and ZENSKAR_ORGANISATION. For each operation whose path is inferred or assumed, and for each of
its other candidate paths, the script sends OPTIONS, which no route of the API acts on. If `Allow` does not settle it
and the operation is a plain read, the script also sends the read itself. It never sends the method of any other
operation. Ids in paths are zero. There is a pause between requests.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scripts import editing, generate
from scripts.doubts import settle_path
from scripts.problems import say
from scripts.publishing import drafted
from zenskar_client.client import BASE_URL
from zenskar_ext import ConfigurationError, RetryPolicy, Zenskar, ZenskarError
from zenskar_ext.doctor.probing import Finding, candidates, run, settled, totals

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTION = ROOT / "openapi"
REPORT = ROOT / "probe-report.json"


def put_in(folder: Path, finding: Finding, day: str) -> None:
    """Raise the evidence of an operation to `probed`, under the path that exists."""
    place = editing.find(folder, finding.operation_id)

    def raise_level(operation: Any) -> None:
        settle_path(operation, "probed")
        operation["x-evidence"]["sources"].append(f"probed on {day}: {finding.said}")

    if finding.path == place.path:
        editing.write(editing.edited(place, raise_level))
    else:
        editing.write(editing.moved(folder, place, finding.path, place.method, raise_level))


def _expect_vendor(zk: Zenskar) -> None:
    """Refuse to write what another address answers, such as a sandbox, which is made from the description itself.

    Raises:
        ConfigurationError: The client has another address.
    """
    asked = zk._context.settings.base_url.rstrip("/")  # noqa: SLF001 - where every call goes
    if asked != BASE_URL:
        msg = f"--write with ZENSKAR_BASE_URL={asked}: its answers prove nothing about {BASE_URL}; unset it"
        raise ConfigurationError(msg)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="probe", description="Find out which unverified paths exist.")
    parser.add_argument("--write", action="store_true", help="write what is settled into openapi/, and regenerate")
    parser.add_argument("--pause", type=float, default=1.0, help="seconds between two requests (1)")
    parser.add_argument("--report", type=Path, default=REPORT, help="where the findings are kept (probe-report.json)")
    options = parser.parse_args(arguments)
    document = json.loads((DESCRIPTION / "zenskar.bundled.json").read_text())
    try:
        with Zenskar(retries=RetryPolicy(attempts=3), timeout=15.0) as zk:
            if options.write:
                _expect_vendor(zk)
            asked = list(candidates(document))
            found = run(zk, asked, options.report, pause=options.pause, sleep=time.sleep, tell=say)
    except ConfigurationError as error:
        say(f"Stopped: {error}", file=sys.stderr)
        return 2
    except ZenskarError as error:
        say(f"Stopped: {error}. Run it again to resume.", file=sys.stderr)
        return 1
    say(*totals(found))
    if options.write:
        day = datetime.now(UTC).date().isoformat()
        with drafted(DESCRIPTION) as draft:
            for finding in settled(found).values():
                put_in(draft, finding, day)
            return generate.publish(draft)
    return 0


if __name__ == "__main__":
    sys.exit(main())
