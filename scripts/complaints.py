"""Map what openapi-spec-validator and the generator complain of to the places of the description that they mean.

Their messages name a part by its path or by its name in Python, or not at all.
"""

import re
import traceback
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any, Final

from jsonschema.exceptions import ValidationError, best_match  # type: ignore[import-untyped]
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.schema import OpenAPI
from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.keywords import OpenAPIV31SchemaValidator
from pydantic import ValidationError as InvalidModelError

from scripts.description import DescriptionError, namespaces, operations
from scripts.problems import Pointer

Found = Iterator[tuple[Pointer, str]]

UNEXPECTED: Final = "the generator fails on this description"
_OPERATION: Final = re.compile(r"WARNING parsing ([A-Z]+) (\S+) within ")
_COMPONENT: Final = re.compile(r"\s*Unable to (?:parse|process) (?:schema|parameter) /?(?:components/(\w+)/)?(\w+)")


class _SchemaValidator(OpenAPIV31SchemaValidator):
    """The validator of schemas; the paths of its errors begin at the root of the document, not at the schema."""

    def __call__(self, schema: Any, *arguments: Any, **options: Any) -> Iterator[ValidationError]:
        for error in super().__call__(schema, *arguments, **options):
            if not hasattr(error, "is_placed"):
                error.is_placed = True
                error.relative_path.extendleft(reversed(schema.parts))
            yield error


class _Validator(OpenAPIV31SpecValidator):
    keyword_validators = {  # noqa: RUF012 - the base class declares it
        **OpenAPIV31SpecValidator.keyword_validators,
        "schema": _SchemaValidator,
    }


def of_validator(document: Mapping[str, Any]) -> Found:
    """Iterate over what openapi-spec-validator says of a document."""
    for error in _Validator(document).iter_errors():
        cause = best_match(error.context) if error.context else error
        yield resolved(document, tuple(error.absolute_path)), cause.message.partition("\n")[0]


def resolved(document: Mapping[str, Any], pointer: Pointer) -> Pointer:
    """Return a pointer that leads through references as one that leads straight to the part."""
    node: Any = document
    straight: Pointer = ()
    for key in pointer:
        if isinstance(node, dict) and key not in node and isinstance(ref := node.get("$ref"), str):
            straight = tuple(ref.removeprefix("#/").split("/"))
            node = document
            for step in straight:
                node = node[step]
        straight = (*straight, key)
        try:
            node = node[key]
        except (KeyError, IndexError, TypeError):
            node = None
    return straight


def of_parser(document: Mapping[str, Any]) -> Found:
    """Iterate over what the generator's parser does not accept in a document."""
    try:
        OpenAPI.model_validate(document)
    except InvalidModelError as error:
        for each in error.errors():
            yield _existing(document, each["loc"]), f"the generator does not accept it: {each['msg']}"


def _existing(document: Any, location: Pointer) -> Pointer:
    """Return the keys of a location that are there; the others name alternatives of the parser."""
    place: Pointer = ()
    for key in location:
        if key in document if isinstance(document, dict) else isinstance(document, list) and isinstance(key, int):
            place, document = (*place, key), document[key]
    return place


def of_generator(document: Mapping[str, Any], errors: Sequence[GeneratorError]) -> Found:
    """Iterate over what the generator says of a document."""
    for error in errors:
        place = _named(error.header or "") or _titled(document, error)
        yield place, " ".join((error.detail or error.header or "").split())


def _named(header: str) -> Pointer:
    """Return the part that the header of an error names."""
    if found := _OPERATION.match(header):
        return "paths", found[2], found[1].lower()
    if found := _COMPONENT.match(header):
        return "components", found[1] or "schemas", found[2]
    return ()


def _titled(document: Mapping[str, Any], error: GeneratorError) -> Pointer:
    """Return the schema that an error is about, if its title tells it."""
    title = getattr(error.data, "title", None) if isinstance(error, ParseError) else None
    name = title.get_untrusted_value() if title else ""
    return ("components", "schemas", name) if name in document["components"]["schemas"] else ()


def of_description(document: Mapping[str, Any], error: DescriptionError) -> Found:
    """Iterate over the lines of an error, each with the part that it begins with: `invoices.list: ...`, `Invoice: ...`."""
    names = namespaces(document)
    places: dict[str, Pointer] = {name: ("components", "schemas", name) for name in document["components"]["schemas"]}
    for path, method, operation in operations(document):
        place = "paths", path, method
        places |= {f"{names[operation['tags'][0]]}.{operation['x-method']}": place, f"{method.upper()} {path}": place}
    for line in str(error).splitlines():
        subject, _, message = line.partition(": ")
        yield (places[subject], message) if subject in places else ((), line)


def of_failure(error: Exception) -> str:
    """Return a sentence about an error that no rule expects, with the line of code that raised it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{PurePath(frame.filename).name}:{frame.lineno}"
    return f"{UNEXPECTED}: {type(error).__name__}: {error} ({place}); undo the last change, and report this"


def of_module(document: Mapping[str, Any], module: PurePath) -> Pointer:
    """Return the part of a description that a generated module was made from."""
    name, parent = _plain(module.stem), module.parts[0] if len(module.parts) > 1 else ""
    if parent == "models":
        return next(
            (("components", "schemas", each) for each in document["components"]["schemas"] if _plain(each) == name), ()
        )
    found = (
        ("paths", path, method) for path, method, each in operations(document) if _plain(each["operationId"]) == name
    )
    tags = (("tags", number) for number, tag in enumerate(document["tags"]) if tag["x-namespace"] in module.parts)
    return next(found, next(tags, ())) if parent == "api" else ()


def _plain(name: str) -> str:
    """Return a name without what the generator changes in names of modules."""
    return re.sub(r"[\W_]", "", name.lower())
