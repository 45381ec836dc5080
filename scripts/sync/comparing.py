"""List how the vendor's facts differ from ours, each difference once, where our description has to change.

Both sides have the same names here. What the vendor leaves open is no difference. Must not know what was seen before,
or what is done with a difference.
"""

from collections.abc import Iterator, Mapping

from scripts.sync.differing import Difference, Place
from scripts.sync.facts import Facts, Operation, Parameter
from scripts.sync.normalising import ANY_TIME, Node

BODY = ("requestBody", "content", "application/json", "schema")


def differences(ours: Facts, theirs: Facts) -> list[Difference]:
    """List the differences of operations and schemas that both have, and the schemas that only the vendor has."""
    comparison = Comparison(ours.schemas, theirs.schemas)
    found = {each.key: each for each in _of_document(ours, theirs)}
    for name, their in theirs.operations.items():
        if name in ours.operations:
            for each in comparison.of_operation(ours.operations[name], their):
                found.setdefault(each.key, each)
    for name, schema in theirs.schemas.items():
        if name in ours.schemas:
            for each in comparison.of_content(ours.schemas[name], schema, Place("schemas", name)):
                found.setdefault(each.key, each)
    return list(found.values())


def _of_document(ours: Facts, theirs: Facts) -> Iterator[Difference]:
    """List how the addresses, and what a call has to send, differ; the vendor may leave both out."""
    for name, our, their in (
        ("servers", ours.servers, theirs.servers),
        ("security", ours.security, theirs.security),
    ):
        if their and our != their:
            yield Difference(Place("document", name), "document", their, our)


def sends_otherwise(our: Operation, their: Operation) -> bool:
    """Return whether the vendor takes a body of a media type that we do not send."""
    return their.sends not in ("", our.sends)


class Comparison:
    """Compares nodes of two sets of schemas."""

    def __init__(self, ours: Mapping[str, Node], theirs: Mapping[str, Node]) -> None:
        """Keep the schemas, to look names up."""
        self._ours, self._theirs = ours, theirs
        self._alike: dict[tuple[str, str], bool] = {}

    def of_operation(self, our: Operation, their: Operation) -> Iterator[Difference]:
        """List the differences of an operation, outside of the schemas that it refers to."""
        place = Place("operations", our.id)
        if our.request != their.request:
            yield Difference(place, "path", their.request, our.request)
        if our.deprecated != their.deprecated:
            yield Difference(place, "deprecated", their.deprecated, our.deprecated)
        yield from self._of_parameters(our, their, place)
        if their.keyed and not our.keyed:
            yield Difference(place.at("parameters", "Idempotency-Key"), "keyed", True, False)  # noqa: FBT003
        if sends_otherwise(our, their):
            yield Difference(
                place.at("requestBody"),
                "media",
                their.sends,
                our.sends or "application/json" if our.body is not None else "no body",
            )
        elif their.body is not None and our.body is not None:
            yield from self.of_node(our.body, their.body, place.at(*BODY))
        elif (their.body is None) != (our.body is None):
            yield Difference(
                place.at("requestBody"), "gone" if their.body is None else "undescribed", their.body, our.body
            )
        answer = place.at("responses", our.status)
        if our.status != their.status:
            yield Difference(answer, "status", their.status, our.status)
        if their.answer is not None and our.answer is not None:
            if our.media != their.media:
                yield Difference(answer, "media", their.media, our.media)
            else:
                yield from self.of_node(our.answer, their.answer, answer.at("content", our.media, "schema"))

    def _of_parameters(self, our: Operation, their: Operation, place: Place) -> Iterator[Difference]:
        theirs, ours = ({(each.name, each.place): each for each in side.parameters} for side in (their, our))
        for key, parameter in theirs.items():
            here = place.at("parameters", parameter.name)
            if key not in ours:
                if parameter.place == "path" and our.request != their.request:
                    continue  # it moves with the path
                yield Difference(here, "undescribed", _said(parameter))
                continue
            yield from self.of_node(ours[key].schema, parameter.schema, here.at("schema"))
            if ours[key].required != parameter.required and parameter.place != "path":
                yield Difference(here, "required", parameter.required, ours[key].required)
        for key, parameter in ours.items():
            if key not in theirs and not (parameter.place == "path" and our.request != their.request):
                yield Difference(place.at("parameters", parameter.name), "gone", None, parameter.schema)

    def of_node(self, our: Node, their: Node, place: Place) -> Iterator[Difference]:
        """List how a schema at a place differs; the content of a schema with a name is reported where it is."""
        known = {**self._of_name(our), **our}
        told = {**self._of_name(their), **their}
        told.pop("ref", None)
        if told.keys() <= {"null", "default"} and "ref" not in their:
            return  # the vendor leaves it open
        if not _says(known) and _says(told):
            yield Difference(place, "undescribed", their, our)
            return
        if "ref" in our:
            if their.get("ref") != our["ref"] and not self._is_alike(our["ref"], their):
                if "ref" in their or not _comparable(known, told):
                    yield Difference(place, "type", _bare(their), our)
                    return
                yield from self.of_content(self._ours[our["ref"]], told, Place("schemas", our["ref"]))
        elif not self._same(our, their):
            if _comparable(our, told) and "ref" not in their:
                yield from self.of_content(our, told, place)
            elif not self._same(our, told):
                yield Difference(place, "type", _bare(their), our)
                return
        yield from _of_marks(our, their, known, told, place)

    def of_content(self, our: Node, their: Node, place: Place) -> Iterator[Difference]:
        """List how the content of two schemas of the same kind differs."""
        if not _says(their):
            return
        if not _comparable(our, their):
            if not self._same(our, their):
                yield Difference(place, "type" if _says(our) else "undescribed", _bare(their), our)
            return
        values = [each for each in their.get("values", ()) if each not in our.get("values", ())]
        if values:
            yield Difference(place, "value", values, our.get("values", []))
        if "items" in their:
            yield from self.of_node(our.get("items", {}), their["items"], place.at("items"))
        if "rest" in their and "rest" in our:
            yield from self.of_node(our["rest"], their["rest"], place.at("additionalProperties"))
        yield from self._of_fields(our, their, place)
        if "any" in their and not self._same_variants(our, their):
            yield Difference(place, "type", _bare(their), our)

    def _of_fields(self, our: Node, their: Node, place: Place) -> Iterator[Difference]:
        if "fields" not in their:
            return
        ours, theirs = our.get("fields", {}), their["fields"]
        for name, field in theirs.items():
            here, need = place.at("properties", name), name in their["required"]
            if name not in ours:
                yield Difference(here, "undescribed", {"schema": field, "required": need})
                continue
            yield from self.of_node(ours[name], field, here)
            if need != (name in our.get("required", ())):
                yield Difference(here, "required", need, not need)
        for name in (each for each in ours if each not in theirs):
            yield Difference(place.at("properties", name), "gone", None, ours[name])

    def _of_name(self, node: Node) -> Node:
        """Return what the schema behind a ref allows, or nothing."""
        if "ref" not in node:
            return {}
        return self._ours.get(node["ref"]) or self._theirs.get(node["ref"]) or {}

    def _is_alike(self, name: str, their: Node) -> bool:
        """Return whether another schema of the vendor says the same as a schema of ours."""
        if "ref" not in their:
            return False
        key = (name, their["ref"])
        if key not in self._alike:
            self._alike[key] = True  # within itself
            content = self._theirs.get(their["ref"], {})
            self._alike[key] = bool(_says(content)) and not any(
                self.of_content(self._ours[name], content, Place("", ""))
            )
        return self._alike[key]

    def _same(self, our: Node, their: Node) -> bool:
        """Return whether two schemas allow the same, with the same names."""
        if _is_exact(our, their):
            return True
        some, others = (
            {key: each for key, each in node.items() if key not in ("null", "default")} for node in (our, their)
        )
        return some == others or (some.keys() == others.keys() == {"any"} and self._same_variants(our, their))

    def _same_variants(self, our: Node, their: Node) -> bool:
        ours, theirs = our.get("any", []), their["any"]
        alike = all(
            any(self._same(one, other) or ("ref" in one and self._is_alike(one["ref"], other)) for one in ours)
            for other in theirs
        )
        return (
            alike
            and len(theirs) == len(ours)
            and (not our.get("cases") or not their.get("cases") or their["cases"].items() <= our["cases"].items())
        )


def _of_marks(our: Node, their: Node, known: Node, told: Node, place: Place) -> Iterator[Difference]:
    """List how two schemas of the same type differ in what stands beside the type."""
    if bool(known.get("null")) != bool(told.get("null")) and "parameters" not in place.steps:
        yield Difference(place, "null", bool(told.get("null")), bool(known.get("null")))
    if "default" in their and their["default"] != our.get("default", known.get("default")):
        yield Difference(place, "default", their["default"], our.get("default"))


def _says(node: Node) -> bool:
    """Return whether a schema says more than that there may be an object."""
    given = node.keys() - {"null", "default", "required", "ref"}
    return bool(given) and not (given == {"type"} and node["type"] == ["object"])


def _comparable(our: Node, their: Node) -> bool:
    """Return whether two schemas are of the same kind, so that their parts can be compared."""
    if "any" in our or "any" in their:
        return "any" in our and "any" in their
    if _is_exact(our, their):
        return True
    return our.get("type") == their.get("type") and _of_one_form(our.get("format"), their.get("format"))


def _of_one_form(our: str | None, their: str | None) -> bool:
    """Return whether the formats agree: the vendor leaves most of them out, but never that a text is a time."""
    if our in (ANY_TIME, their):
        return True
    return their is None and our not in ("date-time", "date")


def _is_exact(our: Node, their: Node) -> bool:
    """Return whether the vendor takes a number or its text, as Pydantic does for decimals, and we send one of the two."""
    both = their.get("type") == ["string", "number"] and their.get("format") == "decimal"
    return both and (our.get("type") in (["number"], ["integer"]) or our.get("format") == "decimal")


def _bare(node: Node) -> Node:
    return {key: each for key, each in node.items() if key != "default"}


def _said(parameter: Parameter) -> Node:
    return {"schema": parameter.schema, "required": parameter.required, "in": parameter.place}
