"""An example of each method: a call that succeeds in the sandbox, as a user types it, and what it prints there.

The calls are those of scripts/specimens.py. Ids of records stand in the code as names, such as `invoice_id`. Every
example is run before it is shown, so a page with an example that does not run cannot be built.
"""

import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout, suppress
from functools import cache
from io import StringIO
from typing import Any, Final

import attr
from attrs import evolve, field, frozen

from scripts.site.surface import Method, surface
from scripts.site.values import Name, bracketed, code_of, free_name, imports, named, shortened, timed, worded, words
from scripts.specimens import Specimen, namespace, specimen
from zenskar_client import models
from zenskar_client.types import ApiObject
from zenskar_ext import APIStatusError, InvalidRequestError
from zenskar_ext.testing import Sandbox
from zenskar_ext.testing._sandbox.description import Operation, bundled

LONGEST: Final = 300
"""How many characters of a line of the output are shown."""
LINES: Final = 3
"""How many lines of the output are shown."""
_SHOWN: Final = 3
"""How many fields of a record an example prints."""


@frozen
class Example:
    """The code of an example, the names that it needs, and what it printed."""

    code: str
    given: Mapping[str, str]
    """The ids that stand as names in the code."""
    output: str
    records: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    """JSON of what was sent and returned, by the name of its model."""


@cache
def examples() -> Mapping[str, Example]:
    """Return an example for each method of the client, by its name (`invoices.list`). All have been run.

    Raises:
        LookupError: No call of an operation was found that succeeds.
        ZenskarError: An example failed.
    """
    calls = {f"{namespace(each)}.{each.verb}": each for each in bundled().operations.values()}
    found: dict[str, Example] = {}
    for method in (each for space in surface() for each in space.methods):
        found[method.name] = example(method, calls[method.name.replace(".ensure", ".create")])
    return found


def example(method: Method, operation: Operation) -> Example:
    """Return an example of a method, as short and as typed as the sandbox takes it."""

    def tried(*, filled: bool, short: bool, typed: bool) -> Example:
        sandbox, call = specimen(operation)
        if filled:
            body = some_fields(operation) if call.body == {} and operation.method in ("PATCH", "PUT") else call.body
            call = evolve(call, body=body)
        code, given = written(call, method, short=short, typed=typed)
        output, values = run(code, given, sandbox)
        return Example(code, given, output, {**_sent(call), **dict(_records(values))})

    for short, typed in ((True, True), (True, False), (False, True)):
        for filled in (True, False):
            with suppress(InvalidRequestError, APIStatusError):
                return tried(filled=filled, short=short, typed=typed)
    return tried(filled=False, short=False, typed=False)


def some_fields(operation: Operation) -> Mapping[str, str]:
    """Return a field or two of a body that changes a record, so that its example shows what can be sent: plain texts."""
    fields = bundled().properties(operation.body or {})
    plain = [name for name, field in fields.items() if _is_plain_text(field)]
    return {name: words(name) for name in plain[:2]}


def _is_plain_text(field: Mapping[str, Any]) -> bool:
    types = field.get("type", ())
    return (types == "string" or "string" in types) and not {
        "enum",
        "format",
        "pattern",
        "x-extensible-enum",
    } & field.keys()


def _sent(call: Specimen) -> Mapping[str, Mapping[str, Any]]:
    """Return the body of a call by the name of its model, if it has one."""
    model, body = _body(call), worded(shortened(call.body), "text")
    return {model.__name__: body} if model is not None and isinstance(body, dict) else {}


def _records(value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield JSON of the models in a value, at any depth, with their names."""
    if isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _records(each)
    elif isinstance(value, ApiObject):
        kind: type[Any] = type(value)
        yield from _records([getattr(value, each.name) for each in attr.fields(kind)])
        yield kind.__name__, value.to_dict()


def run(code: str, given: Mapping[str, str], sandbox: Sandbox) -> tuple[str, Mapping[str, Any]]:
    """Run an example against a sandbox; return what it prints, and its variables.

    Raises:
        ZenskarError: A call failed.
    """
    with (
        sandbox.client(allow_unverified=True, allow_other_hosts=True) as zk,
        warnings.catch_warnings(),
        redirect_stdout(StringIO()) as printed,
    ):
        warnings.simplefilter("ignore")  # warnings of inferred paths and of deprecated calls
        variables = {"zk": zk, **given}
        exec(compile(code, "<example>", "exec"), variables)  # noqa: S102 - the code is made above
    lines = printed.getvalue().rstrip().split("\n")
    cut = [each if len(each) <= LONGEST else f"{each[:LONGEST]} ..." for each in lines[:LINES]]
    return "\n".join([*cut, "..."] if len(lines) > LINES else cut), variables


def written(call: Specimen, method: Method, *, short: bool, typed: bool) -> tuple[str, Mapping[str, str]]:
    """Return the code of a call, and the ids that stand in it as names.

    Args:
        call: The call.
        method: Its method.
        short: Whether to leave out the fields in which the docs show no value but `<string>`; else they get words.
        typed: Whether texts that look like times and dates are such.
    """
    given: dict[str, str] = {}
    body = named(worded(shortened(call.body) if short else call.body, "text"), given, "")
    query = named({**call.query}, given, "")
    if typed:
        body, query = timed(body), timed(query)
    path = [code_of(Name(free_name(name, value, given))) for name, value in call.path.items()]
    fields = _keywords(call, body)
    if method.operation is None:  # an `ensure`, which takes the fields of the create
        fields = {
            "external_id": "crm-42",
            **{key: item for key, item in (fields or {}).items() if key != "external_id"},
        }
    elif fields is None and call.operation.body is not None:
        path.append(code_of(body))
    keywords = [f"{name}={code_of(value, '    ')}" for name, value in {**(fields or {}), **query}.items()]
    code = bracketed(f"zk.{method.name}(", [*path, *keywords], ")", "")
    return imports(code) + _shown(code, method), given


def _keywords(call: Specimen, body: Any) -> Mapping[str, Any] | None:
    """Return a body as the fields of its model; None if it is passed as it is."""
    model = _body(call)
    if model is None or not isinstance(body, dict) or not body:
        return None
    renamed: Mapping[str, str] = getattr(model, "_renamed", {})
    names = {renamed.get(key, key): item for key, item in body.items()}
    return names if names.keys() <= {each.name for each in attr.fields(model)} else None


@cache
def _bodies() -> Mapping[str, type[Any] | None]:
    known = [each.operation for space in surface() for each in space.methods if each.operation is not None]
    return {f"{each.method} {each.path}": each.body for each in known}


def _body(call: Specimen) -> type[Any] | None:
    return _bodies()[f"{call.operation.method} {call.operation.path}"]


def _shown(code: str, method: Method) -> str:
    """Return a call with lines that use its result."""
    operation, model = method.operation, _model(method)
    lists = operation is not None and operation.page is not None
    name = _variable(model) if model else "item" if lists else "answer"
    fields = list(_printed(model)) if model else []
    line = f"print({', '.join(f'{name}.{each}' for each in fields) or name})"
    if lists:
        return f"for {name} in {code}:  # every item of every page\n    {line}\n"
    if operation is not None and operation.binary:
        return f'content = {code}\nprint(len(content), "bytes")\n'
    return f"{name} = {code}\n{line}\n"


def _model(method: Method) -> type[Any] | None:
    """Return the model that a call returns, or that the items of a list are."""
    found = re.fullmatch(r"(?:hints\.Pager\[)?models\.(\w+)\]?", method.function.__annotations__["return"])
    return getattr(models, found[1]) if found else None


def _variable(model: type[Any]) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", model.__name__).lower()


def _printed(model: type[Any]) -> Iterator[str]:
    """Yield the fields that an example prints: the id, amounts and the status, as far as there are any."""
    names = [each.name for each in attr.fields(model) if each.name != "additional_properties"]
    liked = [each for each in names if re.search(r"^id$|amount|total|balance|status|^name$|currency", each)]
    yield from (liked or names)[:_SHOWN]
