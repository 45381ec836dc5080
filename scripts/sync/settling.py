"""Take over what `zenskar doctor --write` settled with a test organisation: units of invoices, and paths.

Must not know how it was settled: the file says that.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scripts import editing
from scripts.doubts import WEAK
from scripts.probe import put_in
from scripts.sync.parsing import InputError
from zenskar_client.client import BASE_URL
from zenskar_ext import ConfigurationError
from zenskar_ext.doctor.probing import Finding
from zenskar_ext.settled import Settled, read_settled

INVOICE: Final = "Invoice"
DOUBT: Final = "Warning: the unit of the amounts is unknown."
"""How the paragraph begins that says so. It goes with the last amount whose unit is not known."""


def settled(file: str) -> Settled:
    """Return the answers in a file.

    Raises:
        InputError: It cannot be read, or its answers are not those of the vendor's API.
    """
    try:
        found = read_settled(file)
    except ConfigurationError as error:
        raise InputError(str(error)) from None
    if found.base_url.rstrip("/") != BASE_URL:
        raise InputError(f"{file} was settled with {found.base_url}, which proves nothing about {BASE_URL}")
    return found


def put_settled(folder: Path, found: Settled, day: str) -> list[str]:
    """Write answers into a description, and return what was changed, a line for each."""
    return [*_units(folder, found), *_paths(folder, found, day)]


def _units(folder: Path, found: Settled) -> Iterator[str]:
    for file in sorted((folder / "schemas").glob("*.yaml")):
        content = editing.load(file)
        if INVOICE not in content:
            continue
        schema = content[INVOICE]
        fields = schema["properties"]
        for name, unit in found.invoice_units.items():
            if fields.get(name, {}).get("x-money") == "unknown":
                fields[name]["x-money"] = unit
                yield f"{INVOICE}.{name}: x-money: {unit}"
        if all(each.get("x-money") != "unknown" for each in fields.values()):
            paragraphs = str(schema["description"]).split("\n\n")
            schema["description"] = "\n\n".join(each for each in paragraphs if not each.startswith(DOUBT))
        editing.write({file: editing.dump(content)})


def _paths(folder: Path, found: Settled, day: str) -> Iterator[str]:
    how = found.how.get("paths", "")
    for name, called in found.paths.items():
        method, _, path = called.partition(" ")
        try:
            place = editing.find(folder, name)
        except editing.EditError:
            yield f"{name}: no such operation any more"
            continue
        operation = editing.load(place.file)[place.path][place.method]
        if operation["x-evidence"]["level"] in WEAK:
            put_in(folder, Finding(name, method, path, "exists", how), day)
            yield f"{name}: probed, {called}"
