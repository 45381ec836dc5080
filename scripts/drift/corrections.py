"""Change the files of `openapi/` to describe what recorded responses contain; mark each change with `x-observed`.

Decides how the description expresses a difference, and which differences a person has to settle. Must not know how
differences are found.
"""

import os
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from scripts import editing
from scripts.drift.differences import Place
from scripts.drift.findings import Finding
from scripts.drift.layout import in_one_line, open_up, settle, spaced
from scripts.drift.observations import Observation, joined, schema_of


class Corrections:
    """The corrected files of a description, in memory: no file is written.

    Args:
        folder: The folder of the description.
        day: The day of the recording.
    """

    def __init__(self, folder: Path, day: str) -> None:
        """Start without changes."""
        self._folder = folder
        self._day = day
        self._contents: dict[Path, Any] = {}
        files = sorted((folder / "schemas").glob("*.yaml"))
        self._homes = {name: file for file in files for name in re.findall(r"^(\w+):", file.read_text(), re.MULTILINE)}

    def texts(self) -> dict[Path, str]:
        """Return the texts of the files that change."""
        return {
            file: editing.dump(spaced(content))
            for file, content in self._contents.items()
            if not file.exists() or content != editing.load(file)
        }

    def take(self, finding: Finding) -> bool:
        """Apply what was seen. Return False if a person has to decide instead."""
        match finding.kind:
            case "undescribed":
                self._describe(finding)
            case "missing":
                self._release(finding)
            case "null" | "type":
                return self._widen(finding)
            case "value":
                self._list(finding)
            case "path":
                self._raise(finding)
            case _:
                return False
        return True

    def confirm(self, place: Place) -> None:
        """Mark a response as observed, no longer as inferred."""
        self._confirm(self._way(place))

    def _describe(self, finding: Finding) -> None:
        place = finding.place
        way = self._way(place)
        node = way[-1]
        for key in ("$ref", "x-inferred"):
            node.pop(key, None)
        node.update(in_one_line(self._schema(place, finding.observation)))
        if place.steps[-1] == "schema":
            self._confirm(way[:-3])
        else:
            self._mark(way)
        open_up(*way)
        settle(place.field, node)

    def _release(self, finding: Finding) -> None:
        """Remove a field from the required fields."""
        way = self._way(finding.place)
        holder = way[-3]
        holder["required"].remove(finding.place.field)
        if not holder["required"]:
            del holder["required"]
        self._mark(way)

    def _widen(self, finding: Finding) -> bool:
        """Allow the types that were seen, in addition to the described types."""
        way, seen = self._way(finding.place), finding.observation
        node = way[-1]
        if "x-money" in node and "string" in seen.types and seen.format != "decimal":
            return False
        types = _types(node, seen)
        unit = {"x-money": node["x-money"]} if "x-money" in node else {}
        if "type" in node and {*seen.types} <= {"null", "number"} and len({*types} - {"null"}) == 1:
            node["type"] = in_one_line(types if "null" in types else types[0])
        else:
            if "anyOf" not in node:
                said = [key for key in node if key != "description" and not key.startswith("x-")]
                node.insert(0, "anyOf", CommentedSeq([in_one_line({**{key: node.pop(key) for key in said}, **unit})]))
            schema = self._schema(finding.place, seen)
            node["anyOf"].extend(in_one_line({**each, **unit}) for each in schema.get("anyOf", [schema]))
        self._mark(way)
        return True

    def _list(self, finding: Finding) -> None:
        """Add the new values to the list of values."""
        way = self._way(finding.place)
        values = way[-1]["enum" if "enum" in way[-1] else "x-extensible-enum"]
        values.extend(finding.values)
        self._mark(way)
        settle("x-extensible-enum", values)

    def _raise(self, finding: Finding) -> None:
        """Raise the evidence of an operation to `observed`."""
        way = self._way(finding.place)
        statuses = [str(status) for status in finding.values]
        evidence = way[-1]["x-evidence"]
        evidence["level"] = "observed"
        evidence["sources"].append(f"returned {finding.listed} when recorded on {self._day}")
        open_up(evidence, evidence["sources"])
        for doubt in ("x-absent", "x-candidates"):
            way[-1].pop(doubt, None)
        for status in way[-1]["responses"].keys() & set(statuses):
            self._mark(self._way(finding.place.at("responses", status)))

    def _confirm(self, way: Sequence[Any]) -> None:
        """Mark a response as observed, no longer only inferred."""
        way[-1].pop("x-inferred", None)
        self._mark(way)

    def _mark(self, way: Sequence[Any]) -> None:
        open_up(*way)
        way[-1]["x-observed"] = in_one_line(self._day)

    def _way(self, place: Place) -> list[Any]:
        """Return the nodes that lead to a place, the place last. Missing nodes are created."""
        file, *keys = self._located(place)
        nodes: list[Any] = [self._content(file)]
        for key in (*keys, *place.steps):
            last: Any = nodes[-1]
            nodes.append(last.setdefault(key, CommentedMap()) if isinstance(last, dict) else last[key])
        return nodes

    def _located(self, place: Place) -> tuple[Path, *tuple[str, ...]]:
        if place.section == "operations":
            found = editing.find(self._folder, place.name)
            return found.file, found.path, found.method
        return self._homes[place.name] if place.section == "schemas" else self._folder / "responses.yaml", place.name

    def _content(self, file: Path) -> Any:
        if file not in self._contents:
            self._contents[file] = editing.load(file) if file.exists() else _new_file(file.stem)
        return self._contents[file]

    def _schema(self, place: Place, seen: Observation) -> dict[str, Any]:
        """Return the schema of what was seen at a place. Objects become schemas in the schema file for that place."""
        file, *_ = self._located(place)
        schemas = self._folder / "schemas"
        home = {"schemas": file, "operations": schemas / file.name}.get(place.section, schemas / "shared.yaml")
        title = _title(f"{place.name} answer" if place.steps[-1] == "schema" else str(place))
        return schema_of(seen, title, place.field, partial(self._put, str(place), home, file))

    def _put(self, where: str, home: Path, referrer: Path, title: str, seen: Observation) -> str:
        """Add an object to the schemas of a file; return the ref to it."""
        if seen.fields is None:
            return _ref(referrer, home.with_name("shared.yaml"), "JsonObject")
        while title in self._homes:
            title += "Seen"
        self._homes[title] = home
        content = self._content(home)
        content[title] = schema = CommentedMap()
        put = partial(self._put, where, home, home)
        properties = CommentedMap()
        for name, each in seen.fields.items():
            properties[name] = in_one_line(schema_of(each, title + _title(name), name, put))
            settle(name, properties[name])
        schema.update(
            {
                "title": title,
                "type": "object",
                "description": f"What recorded responses contain at `{where}`.",
                "x-observed": in_one_line(self._day),
                "properties": properties,
            }
        )
        return _ref(referrer, home, title)


def _types(node: Any, seen: Observation) -> list[str]:
    """Return the types that a node has, and those that were seen."""
    types = node.get("type", [])
    return joined([*([types] if isinstance(types, str) else types), *seen.types])


def _ref(referrer: Path, home: Path, name: str) -> str:
    return f"{'' if home == referrer else os.path.relpath(home, referrer.parent)}#/{name}"


def _title(text: str) -> str:
    """Return a text in the form of a schema name."""
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", text))


def _new_file(stem: str) -> Any:
    content = CommentedMap()
    content.yaml_set_start_comment(f"Schemas of {stem.replace('_', ' ')}, as recorded responses show them.\n\n")
    return content
