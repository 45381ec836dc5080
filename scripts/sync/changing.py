"""Change the files of `openapi/` at the places of differences, so that they say what the vendor says.

Keeps what only we know of a place: its texts, units, secrets and pagination. Must not know which differences are taken
over, and writes no file.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from attrs import evolve, frozen
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from scripts.doubts import WEAK, settle_path
from scripts.drift.layout import in_one_line, laid_out, open_up, settle
from scripts.sync.adding import Adder
from scripts.sync.composing import Composer, with_null
from scripts.sync.deciding import BETTER, VENDOR
from scripts.sync.differing import Difference, Place
from scripts.sync.facts import Facts
from scripts.sync.files import Files
from scripts.sync.moving import move
from scripts.sync.naming import class_name

SHAPE: Final = (
    "type",
    "format",
    "items",
    "properties",
    "anyOf",
    "oneOf",
    "$ref",
    "additionalProperties",
    "discriminator",
)
"""The keys of a schema that say what type it is; all others are ours."""


@frozen
class Changes:
    """Applies differences to files.

    Attributes:
        files: The files.
        composer: Writes schemas.
        adder: Adds operations.
        theirs: The vendor's facts, with our names.
        source: The file, version and day that a source of an operation names.
    """

    files: Files
    composer: Composer
    adder: Adder
    theirs: Facts
    source: str

    def take(self, difference: Difference) -> None:
        """Apply a difference."""
        steps: Mapping[str, Callable[[Difference], None]] = {
            "new": self._new,
            "level": self._level,
            "absent": self._absent,
            "withdrawn": self._withdrawn,
            "shown": self._shown,
            "deprecated": self._deprecated,
            "status": self._status,
            "parameter undescribed": self._new_parameter,
            "parameter gone": self._gone_parameter,
            "body undescribed": self._new_body,
            "body gone": self._gone_body,
            "field undescribed": self._new_field,
            "field gone": self._gone_field,
            "undescribed": self._type,
            "type": self._type,
            "null": self._null,
            "required": self._required,
            "value": self._value,
            "default": self._default,
        }
        steps[_step(difference)](difference)

    def move(self, differences: Sequence[Difference]) -> None:
        """Move all operations that are elsewhere."""
        move(self.files, self.composer, [self.theirs.operations[each.place.name] for each in differences])

    def _new(self, difference: Difference) -> None:
        self.adder.add(difference.place.name, self.theirs.operations[difference.place.name])

    def _level(self, difference: Difference) -> None:
        operation = self.files.way(difference.place)[-1]
        if difference.ours in BETTER:
            operation.pop("x-absent", None)
            return
        settle_path(operation, difference.theirs, body=bool(self.theirs.operations[difference.place.name].body))
        self._say(operation, self.source)

    def _absent(self, difference: Difference) -> None:
        self._refuse(self.files.way(difference.place)[-1])

    def _withdrawn(self, difference: Difference) -> None:
        """Give an operation that the vendor no longer shows the level back that it had before."""
        operation, level = self.files.way(difference.place)[-1], difference.theirs
        if level:
            sources = operation["x-evidence"]["sources"]
            sources[:] = [each for each in sources if not str(each).startswith(VENDOR)]
            operation["x-evidence"]["level"] = level
        if level in ("", *WEAK):
            self._refuse(operation)
        else:
            self._say(operation, f"{self.source}, lacks it")

    def _refuse(self, operation: Any) -> None:
        position = [*operation].index("x-evidence") + 1
        operation.insert(position, "x-absent", f"{self.source}, lacks it")

    def _say(self, operation: Any, source: str) -> None:
        evidence = operation["x-evidence"]
        evidence["sources"].append(source)
        open_up(evidence, evidence["sources"])

    def _shown(self, difference: Difference) -> None:
        self.files.way(difference.place)[-1].pop("x-inferred", None)

    def _deprecated(self, difference: Difference) -> None:
        operation = self.files.way(difference.place)[-1]
        operation.pop("deprecated", None)
        if difference.theirs:
            operation.insert([*operation].index("description") + 1, "deprecated", True)

    def _status(self, difference: Difference) -> None:
        responses = self.files.way(difference.place)[-2]
        given = difference.place.steps[-1]
        position = [*responses].index(given)
        responses.insert(position, in_one_line(difference.theirs), responses.pop(given))

    def _new_parameter(self, difference: Difference) -> None:
        self.adder.parameter(difference.place.name, difference.place.field, difference.theirs)

    def _gone_parameter(self, difference: Difference) -> None:
        operation = self.files.way(Place("operations", difference.place.name))[-1]
        parameters = operation["parameters"]
        parameters[:] = [each for each in parameters if self.files.name_of(each) != difference.place.field]
        if not parameters:
            del operation["parameters"]

    def _new_body(self, difference: Difference) -> None:
        operation = self.files.way(Place("operations", difference.place.name))[-1]
        self.adder.body(operation, difference.theirs, difference.place.name)

    def _gone_body(self, difference: Difference) -> None:
        del self.files.way(Place("operations", difference.place.name))[-1]["requestBody"]

    def _new_field(self, difference: Difference) -> None:
        holder = self._holder(difference)
        field, file = difference.place.field, self.files.home(difference.place)
        said = difference.theirs["schema"]
        properties = holder.setdefault("properties", CommentedMap())
        schema = self.composer.field(said, file, self._title(difference.place), str(difference.place))
        properties[field] = laid_out(schema, field, 4)
        open_up(holder, properties)
        _need(holder, field, needed=difference.theirs["required"])

    def _gone_field(self, difference: Difference) -> None:
        holder, field = self._holder(difference), difference.place.field
        del holder["properties"][field]
        _need(holder, field, needed=False)
        if not holder["properties"]:
            del holder["properties"]

    def _required(self, difference: Difference) -> None:
        field, way = difference.place.field, self.files.way(difference.place)
        if difference.place.steps[-2] == "properties":
            _need(way[-3], field, needed=difference.theirs)
        elif difference.theirs:
            way[-1].insert([*way[-1]].index("in") + 1, "required", True)
        else:
            way[-1].pop("required", None)

    def _type(self, difference: Difference) -> None:
        way, file = self.files.way(difference.place), self.files.home(difference.place)
        if difference.place.steps[:1] == ("responses",) and difference.place.steps[-1] == "schema":
            self._settle(way, difference.place.name)
        node, field = way[-1], _field_of(difference.place)
        said = self.composer.schema(difference.theirs, file, self._title(difference.place))
        _reshape(node, said)
        at = (str(difference.place), file)
        self.composer.keep_unit(node, field, difference.theirs, difference.ours or {}, at)
        if len(way) > 1:
            settle(str(difference.place.steps[-1]), node)
            if not node.fa.flow_style():
                for key, value in [*node.items()]:
                    node[key] = laid_out(value, key, 14) if key in SHAPE else value
            open_up(*way[:-1])

    def _settle(self, way: Sequence[Any], name: str) -> None:
        """Say that a response is inferred no longer, and how it is paginated: that was inferred too, or unknown."""
        way[-4].pop("x-inferred", None)
        way[0].pop("x-page", None)
        self.adder.paginate(way[0], self.theirs.operations[name])

    def _null(self, difference: Difference) -> None:
        node = self.files.way(difference.place)[-1]
        shape = {key: node[key] for key in SHAPE if key in node}
        _reshape(node, with_null(shape) if difference.theirs else without_null(shape))

    def _value(self, difference: Difference) -> None:
        way, file = self.files.way(difference.place), self.files.home(difference.place)
        node = way[-1]
        if "x-extensible-enum" in node:
            node["x-extensible-enum"].extend(difference.theirs)
            settle("x-extensible-enum", node["x-extensible-enum"])
            return
        said = {
            "type": ["string"],
            "values": difference.theirs,
            **({"null": True} if "null" in str(node.get("type")) else {}),
        }
        _reshape(node, self.composer.schema(said, file, self._title(difference.place)))
        settle(str(difference.place.steps[-1]), node)

    def _default(self, difference: Difference) -> None:
        self.files.way(difference.place)[-1]["x-server-default"] = in_one_line(difference.theirs)

    def _holder(self, difference: Difference) -> Any:
        place = difference.place
        return self.files.way(evolve(place, steps=place.steps[:-2]))[-1]

    def _title(self, place: Place) -> str:
        return class_name(
            f"{place.name} answer" if place.steps[:1] == ("responses",) else str(place).replace("body", "input")
        )


def _step(difference: Difference) -> str:
    """Return what has to be done: a part that comes or goes as a whole is not changed in place."""
    steps, kind = difference.place.steps, difference.kind
    if kind not in ("undescribed", "gone"):
        return kind
    if steps[:-1] == ("parameters",):
        return f"parameter {kind}"
    if steps == ("requestBody",):
        return f"body {kind}"
    is_whole = kind == "gone" or "schema" in difference.theirs
    return f"field {kind}" if steps[-2:-1] == ("properties",) and is_whole else kind


def _field_of(place: Place) -> str:
    """Return the field or parameter that a place describes, or whose items it describes."""
    steps = [step for step in place.steps if step not in ("schema", "items")]
    return steps[-1] if steps[-2:-1] in (["properties"], ["parameters"]) else ""


def _reshape(node: Any, said: Mapping[str, Any]) -> None:
    """Give a schema another type, in front of what else it says."""
    for key in SHAPE:
        node.pop(key, None)
    for position, (key, value) in enumerate(said.items()):
        node.insert(position, key, value if isinstance(value, CommentedMap | CommentedSeq) else in_one_line(value))


def _need(holder: Any, field: str, *, needed: bool) -> None:
    """Put a field among the required ones of an object, or take it out."""
    required = holder.get("required", [])
    if needed and field not in required:
        if "required" in holder:
            required.append(field)
        else:
            holder.insert([*holder].index("properties"), "required", in_one_line([field]))
    elif not needed and field in required:
        required.remove(field)
        if not required:
            del holder["required"]


def without_null(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema that does not allow null."""
    found = dict(schema)
    if isinstance(found.get("type"), list):
        types = [each for each in found["type"] if each != "null"]
        found["type"] = types[0] if len(types) == 1 else in_one_line(types)
    if "anyOf" in found:
        variants = [each for each in found["anyOf"] if each.get("type") != "null"]
        found = (
            {**found, "anyOf": variants}
            if len(variants) > 1
            else {**{key: each for key, each in found.items() if key != "anyOf"}, **variants[0]}
        )
    return found
