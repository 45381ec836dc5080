"""List what a change of the description means for users, symbol by symbol, and whether it breaks their code.

    python -m scripts.api_changes OLD NEW      print the changelog lines and the verdict
    python -m scripts.api_changes --release    record the description as released: later changes are relative to it

OLD and NEW are bundles. The exit status is 1 if users' code breaks, and 2 if a bundle cannot be read. `make generate`
writes the lines since the last release into changelog.d/, from where they get into CHANGELOG.md with the next release.

`schemas` and `surface` turn a document into a flat table of symbols with facts. `rules` says which change of a fact
breaks, by direction. `comparison` compares two tables, `words` describes, and `changelog` writes.
"""

from scripts.api_changes.changelog import entry, lines, newly_described, since_release, verdict
from scripts.api_changes.comparison import Change, changes
from scripts.api_changes.surface import Surface, surface

__all__ = [
    "Change",
    "Surface",
    "changes",
    "entry",
    "lines",
    "newly_described",
    "since_release",
    "surface",
    "verdict",
]
