"""Write what is taken over into a draft of `openapi/`.

Decides the order of the changes. Must not know how a draft is put in place.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from scripts import editing
from scripts.sync.adding import Adder
from scripts.sync.changing import Changes
from scripts.sync.composing import Composer, Marked
from scripts.sync.differing import Difference, Kind
from scripts.sync.files import Files
from scripts.sync.matching import plain
from scripts.sync.takeover import Takeover

ORDER: Final[Sequence[Kind]] = (
    "level", "shown", "absent", "withdrawn", "deprecated", "status", "null", "value", "default", "required", "type",
    "undescribed", "new", "gone",
)  # fmt: skip
"""Operations are moved before. A place is changed before it goes; the answer keeps its status until all is done."""


@frozen
class Written:
    """What was written.

    Attributes:
        texts: The texts of the files that change.
        named: The operationIds of new operations, by the vendor's request.
        calls: The calls of new operations, such as `zk.tags.list()`, by the vendor's request.
        amounts: New fields that look like money, whose unit is unknown.
        secrets: New fields that look like secrets.
        homes: The file of each schema, such as `schemas/plans.yaml`.
    """

    texts: Mapping[Path, str]
    named: Mapping[str, str]
    calls: Mapping[str, str]
    amounts: Sequence[Marked]
    secrets: Sequence[Marked]
    homes: Mapping[str, str]


def write(draft: Path, document: Mapping[str, Any], takeover: Takeover, day: str) -> Written:
    """Write what is taken over into a draft.

    Args:
        draft: A copy of `openapi/`.
        document: The bundle.
        takeover: What is taken over.
        day: The day that sources name.
    """
    files = Files(draft)
    their_names = {our: their for their, our in takeover.names.schemas.items()}
    composer = Composer(files, takeover.theirs.schemas, their_names)
    source = f"the vendor's description {takeover.source.name}, version {takeover.source.version or 'not stated'}, taken over on {day}"
    operations = [each for item in document["paths"].values() for each in item.values()]
    adder = Adder(
        files,
        composer,
        schemas=takeover.theirs.schemas,
        operations=operations,
        tags=_tags(document, takeover),
        source=source,
    )
    changes = Changes(files, composer, adder, takeover.theirs, source)
    changes.move([each for each in takeover.taken if each.kind == "path"])
    for difference in sorted((each for each in takeover.taken if each.kind != "path"), key=_order):
        changes.take(difference)
    files.prune()
    texts = files.texts()
    for file in texts:
        file.parent.mkdir(exist_ok=True)
    editing.write(texts)
    homes = {name: file.relative_to(draft).as_posix() for name, file in files.homes.items()}
    return Written(texts, adder.named, adder.calls, composer.amounts, composer.secrets, homes)


def _order(difference: Difference) -> tuple[int, int, str]:
    status_last = difference.kind == "status"
    return int(status_last), ORDER.index(difference.kind), difference.place.name if difference.kind == "new" else ""


def _tags(document: Mapping[str, Any], takeover: Takeover) -> dict[str, str]:
    """Return our tag for each tag of the vendor: of the same name, or of the operations that both have there."""
    found = {plain(tag["name"]): str(tag["name"]) for tag in document["tags"]}
    ours = {each["operationId"]: each["tags"][0] for item in document["paths"].values() for each in item.values()}
    for name, their in takeover.theirs.operations.items():
        if name in ours:
            found.setdefault(plain(their.tag), ours[name])
            found.setdefault(plain(their.path.split("/")[1]), ours[name])
    return found
