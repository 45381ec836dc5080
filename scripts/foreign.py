"""Make a raw client of any OpenAPI 3.0 or 3.1 file, without the operations that a client cannot have.

    python -m scripts.generate --from FILE --into FOLDER

What only our own description says (names of methods, evidence, namespaces) is filled in from what any description says.
Extensions of the file are ignored: they may mean something else there.
"""

import json
import re
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from scripts import reading, trial
from scripts.description import DescriptionError
from scripts.normalise import Refusal
from scripts.normalise.names import ClassNames, identifier, unique
from scripts.normalise.references import operations
from scripts.problems import Problem

MARK = "# Made by `python -m scripts.generate --from ... --into ...`. Do not edit: make it again instead.\n"
_NAMES = {"callbacks", "content", "definitions", "encoding", "headers", "links", "mapping", "parameters", "paths"} | {
    "pathItems", "patternProperties", "properties", "requestBodies", "responses", "schemas", "securitySchemes", "variables"
}  # fmt: skip
"""Keywords whose value is a mapping of names, which may begin with x- too."""
_OF_CLIENTS = {"aclose", "answer", "bind", "call", "close", "paginate", "raw"}
"""Names that a client or a namespace uses for something else."""
BYTES = 200_000_000
"""The largest file."""
DEPTH = 100
"""How deep values may be nested."""
VALUES = 3_000_000
"""The largest number of keys and values in a description."""
_UNREAD = {"example", "examples", "callbacks", "webhooks", "links", "externalDocs", "xml"}


def read(file: Path) -> dict[str, Any]:
    """Read a description from a JSON or YAML file.

    Raises:
        DescriptionError: The file cannot be read, or is no description of OpenAPI 3.0 or 3.1.
    """
    content = _content(file)
    _refuse_too_much(content, file)
    if not isinstance(content, dict):
        said = {list: "a list", str: "a text", type(None): "empty"}.get(type(content), "a single value")
        raise DescriptionError(f"{file}: it is {said}; a description is a mapping that begins with `openapi: 3.1.0`")
    if "swagger" in content:
        raise DescriptionError(
            f"{file}: it is of Swagger {content['swagger']}; convert it to OpenAPI 3 first, as swagger2openapi does"
        )
    version = content.get("openapi")
    if not re.match(r"3\.[01]\b", str(version)):
        said = f"/openapi is {version!r}" if "openapi" in content else "/openapi, the version, is missing"
        raise DescriptionError(f"{file}: {said}; versions 3.0 and 3.1 can be read")
    if not isinstance(content.get("paths"), dict):
        raise DescriptionError(f"{file}: /paths is missing, or is no mapping: there are no operations")
    found: dict[str, Any] = _plain(content)
    for key in ("components", "info"):
        if not isinstance(found.setdefault(key, {}), dict):
            raise DescriptionError(f"{file}: /{key} is no mapping")
    if not isinstance(found["components"].setdefault("schemas", {}), dict):
        raise DescriptionError(f"{file}: /components/schemas is no mapping")
    return found


def _content(file: Path) -> Any:
    """Return what a JSON or YAML file holds.

    Raises:
        DescriptionError: It cannot be read.
    """
    try:
        if file.suffix == ".json":
            content = json.loads(reading.text(file, BYTES))
        else:
            content = reading.load(file, largest=BYTES, values=VALUES, depth=DEPTH)
    except reading.Unreadable as error:
        raise DescriptionError(str(Problem(str(file), error.line, error.reason))) from None
    except json.JSONDecodeError as error:
        raise DescriptionError(str(Problem(str(file), error.lineno, f"this is no JSON: {error.msg}"))) from None
    except ValueError as error:
        raise DescriptionError(f"{file}: this is no JSON: {error}") from None
    except RecursionError:
        raise DescriptionError(f"{file}: it is nested more than {DEPTH} levels deep") from None
    return content


def _refuse_too_much(content: Any, file: Path) -> None:
    """Check how deep and how large a description is, with aliases replaced by what they stand for."""
    count, waiting = 0, [(content, 0)]
    while waiting:
        node, depth = waiting.pop()
        count += 1
        if depth > DEPTH or count > VALUES:
            limit = f"is nested more than {DEPTH} levels deep" if depth > DEPTH else f"has more than {VALUES:,} values"
            raise DescriptionError(f"{file}: it {limit}")
        if isinstance(node, dict | list):
            waiting += [(each, depth + 1) for each in (node.values() if isinstance(node, dict) else node)]


def _plain(node: Any, *, names: bool = False) -> Any:
    """Return a part of a description with keys that are text, dates as text, and without extensions and examples."""
    if isinstance(node, list):
        return [_plain(each) for each in node]
    if isinstance(node, date):
        return node.isoformat()
    if not isinstance(node, dict):
        return node
    return {
        str(key): _plain(value, names=not names and key in _NAMES)
        for key, value in node.items()
        if names or not (str(key).startswith("x-") or key in _UNREAD)
    }


def completed(document: dict[str, Any], source: str, left_out: list[Refusal]) -> dict[str, Any]:
    """Return a description with what our own description says about each operation.

    Args:
        document: The description.
        source: What to name as the source of each operation.
        left_out: Where to put the operations that cannot be read.
    """
    found = operations(document, left_out)
    described = document.get("tags")
    given_tags = [tag for tag in described if isinstance(tag, dict)] if isinstance(described, list) else []
    tags: dict[str, Any] = {str(tag.get("name")): tag for tag in given_tags}
    paths: dict[str, dict[str, Any]] = {}
    for path, method, operation in found:
        given = operation.get("tags")
        tag = str(given[0]) if isinstance(given, list) and given else "default"
        tags.setdefault(tag, {"name": tag})
        paths.setdefault(path, {})[method] = {**operation, "tags": [tag]}
    namespaces = dict(zip(tags, unique(map(_namespace, tags), _OF_CLIENTS), strict=True))
    _name_methods(paths, namespaces, source)
    return {
        **document,
        "openapi": "3.1.0",
        "info": {key: str(document["info"].get(key) or other) for key, other in (("title", source), ("version", "0"))},
        "servers": [{"url": _address(document.get("servers"))}],
        "tags": [
            {"name": name, "x-namespace": namespaces[name], "description": str(tag.get("description") or f"{name}.")}
            for name, tag in tags.items()
        ],
        "paths": paths,
        "security": [],
    }


def _namespace(tag: str) -> str:
    """Return the namespace of a tag, whose class must not be called like something that its module imports."""
    name = identifier(tag)
    return name if ClassNames().free(name) else f"{name.rstrip('_')}_api"


def _name_methods(paths: dict[str, dict[str, Any]], namespaces: Mapping[str, str], source: str) -> None:
    """Give each operation an id, the name of its method in its namespace, a summary, and its source."""
    taken: dict[str, list[str]] = {}
    for path, item in paths.items():
        for method, operation in item.items():
            given = _id(str(operation.get("operationId") or f"{method}_{path}"), path, method)
            namespace = namespaces[operation["tags"][0]]
            (name,) = unique([_method(identifier(given), namespace)], [*taken.get(namespace, ()), "raw"])
            taken.setdefault(namespace, []).append(name)
            summary = " ".join(
                str(operation.get("summary") or identifier(given).replace("_", " ").capitalize()).split()
            )
            operation |= {
                "operationId": given,
                "x-method": name,
                "summary": summary.rstrip("."),
                "x-evidence": {"level": "documented", "index": [], "sources": [source]},
            }
            if "description" in operation:
                operation["description"] = str(operation["description"])
            operation.pop("security", None)
            operation["deprecated"] = operation.get("deprecated") is True
            operation["servers"] = [{"url": _address(operation["servers"])}] if operation.get("servers") else []


def _id(given: str, path: str, method: str) -> str:
    """Return the id of an operation without its path and its method, which FastAPI writes behind the name."""
    name, behind = identifier(given), f"_{identifier(f'{path}_{method}')}"
    return name.removesuffix(behind) if name.endswith(behind) else given


def _method(name: str, namespace: str) -> str:
    """Return the name of an operation without the words of its namespace: `list` for `list_invoices` of `invoices`."""
    words, known = name.split("_"), {*namespace.split("_"), *(word.removesuffix("s") for word in namespace.split("_"))}
    rest = [word for word in words if word not in known]
    return identifier("_".join(rest)) if rest else name


def _address(servers: Any) -> str:
    """Return the address of the first server, with its variables filled in."""
    server = servers[0] if isinstance(servers, list) and servers and isinstance(servers[0], dict) else {}
    url = str(server.get("url") or "/")
    variables = server.get("variables")
    for name, variable in variables.items() if isinstance(variables, dict) else ():
        default = variable.get("default", "") if isinstance(variable, dict) else ""
        url = url.replace("{" + name + "}", str(default))
    return url.rstrip("/") if "://" in url else f"http://localhost{url}".rstrip("/")


def raw_client(file: Path, folder: Path) -> tuple[int, list[Refusal]]:
    """Make a raw client of a description.

    Args:
        file: The description.
        folder: The folder of the package, which must not exist yet.

    Returns:
        How many operations the client has, and those that it does not have.

    Raises:
        DescriptionError: The file is no description that can be read, the folder is there, or a module of the client
            cannot be imported.
    """
    from scripts.generate import GenerationError, generate  # it offers this module as a command

    if folder.exists():
        raise DescriptionError(f"{folder} is there already; name a folder that does not exist")
    if not folder.name.isidentifier():
        raise DescriptionError(f"{folder.name!r} cannot be the name of a package")
    left_out: list[Refusal] = []
    document = completed(read(file), file.name, left_out)
    refused: list[Refusal] = []
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        try:
            generate(document, Path(place) / folder.name, refused=refused, mark=MARK)
        except GenerationError as error:
            raise DescriptionError(str(error)) from None
        failed = trial.failures(Path(place) / folder.name)
        if failed:
            reasons = (f"{module} cannot be imported: {reason}" for module, reason in failed.items())
            raise DescriptionError("\n".join(reasons))
        (Path(place) / folder.name).rename(folder)
    total = sum(len(item) for item in document["paths"].values())
    return total - len(refused), [*left_out, *refused]
