"""The page of a namespace: each method with its arguments, units, retries, evidence, and an example that ran."""

import inspect
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

import attr
from griffe import Docstring, DocstringSection, DocstringSectionKind

from scripts.site import facts
from scripts.site.examples import Example, examples
from scripts.site.surface import Method, Namespace, surface
from scripts.site.text import box, code, escaped, fence, joined, one_line, paragraphs, table
from zenskar_client import models

_KINDS: Final = DocstringSectionKind
_TOLD: Final = re.compile(
    r"^(?:GET|PUT|POST|PATCH|DELETE) /\S*\. .*\Z|^Warning: the unit of [^.]* is\s+(?:unknown|not\s+documented)\.[^.]*\.$|^`[^.]*`: In (?:minor|major) units[^.]*\.$",
    re.MULTILINE | re.DOTALL,
)
"""What a docstring says of the request, the retries and the units: the table has it."""


def pages() -> Iterator[tuple[str, str]]:
    """Yield the place and the text of the page of each namespace, and of the page that lists them."""
    for namespace in surface():
        yield f"reference/{namespace.name}.md", page(namespace)
    yield "reference/index.md", index()


def index() -> str:
    """Return the page that lists the namespaces."""
    rows = [
        [f"[`zk.{each.name}`]({each.name}.md)", str(len(each.methods)), one_line(inspect.getdoc(each.kind) or "")]
        for each in surface()
    ]
    methods = [each for space in surface() for each in space.methods]
    derived = sum(each.operation is None for each in methods)
    return joined(
        "# Reference",
        f"The {len(methods)} methods of the client, by namespace: {len(methods) - derived} that call an operation of the "
        f"API each, and {derived} named `ensure`, which call two. Each has its units, its retries, its evidence and an "
        "example that ran against the sandbox. `AsyncZenskar` has the same methods, with `await` and `async for`. The "
        "[models](models/index.md) are what the methods take and return, and the [Python interface](python/client.md) is "
        "everything else that you import.",
        table(["namespace", "methods", "what it holds"], rows),
    )


def page(namespace: Namespace) -> str:
    """Return the page of a namespace."""
    rows = [[f"[`{each.verb}`](#{each.verb})", _request(each), one_line(_summary(each))] for each in namespace.methods]
    return joined(
        f"# {namespace.name}",
        escaped(inspect.getdoc(namespace.kind) or ""),
        f"Tag of the API: {namespace.tag}. In the examples `zk` is a client, and names such as `customer_id` are ids of "
        "records that exist. They ran against the sandbox, whose answers show what a call looks like, and are no "
        "evidence of what Zenskar returns.",
        table(["method", "request", "what it does"], rows),
        *(section(each, examples()[each.name]) for each in namespace.methods),
    )


def section(method: Method, example: Example) -> str:
    """Return what the reference says of a method."""
    found = {each.kind: each for each in _parsed(method)}
    shown = [
        ("Request", _request(method)),
        ("Units", unit_lines(facts.units(method)) or "No amounts are described, neither sent nor returned."),
        ("Retries", one_line(facts.retries(method))),
        ("Evidence", _weighed(*facts.evidence(method))),
        ("Response", _weighed(*facts.response_evidence(method))),
        ("Host", code(facts.server(method.operation)) if facts.server(method.operation) else ""),
    ]
    return joined(
        f'## {method.name} {{ #{method.verb} data-toc-label="{method.verb}" }}',
        _about(found.get(_KINDS.text)),
        fence("python", _signature(method)),
        table(["", ""], [[f"**{name}**", text] for name, text in shown if text]),
        _arguments(method, found.get(_KINDS.parameters)),
        _filters(method),
        _returns(found.get(_KINDS.returns)),
        _raises(found.get(_KINDS.raises)),
        "**Example**",
        _opt_in(method),
        _unknown_body(method),
        fence("python", example.code),
        "In the sandbox it prints:" if example.output else "In the sandbox it prints nothing: the list is empty there.",
        fence("text", example.output) if example.output else "",
    )


@cache
def _index(namespace: str) -> Mapping[str, Any]:
    """Return what the generated index of the command says of the methods of a namespace."""
    path = files("zenskar_client").joinpath("commands", f"{namespace}.json")
    found: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _known(method: Method) -> Mapping[str, Any]:
    namespace, _, verb = method.name.partition(".")
    known: Mapping[str, Any] = _index(namespace).get(verb, {})
    return known


def _parsed(method: Method) -> list[DocstringSection]:
    return Docstring(inspect.getdoc(method.function) or "").parse(
        "google", warnings=False, returns_multiple_items=False
    )


def _summary(method: Method) -> str:
    return (inspect.getdoc(method.function) or "").partition("\n")[0]


def _request(method: Method) -> str:
    return code(f"{method.operation.method} {method.operation.path}") if method.operation else "several"


def _about(text: DocstringSection | None) -> str:
    """Return the text of a docstring without the line on its request and retries, which the table has."""
    return paragraphs(_TOLD.sub("", text.value)) if text is not None else ""


def _weighed(word: str, sentence: str) -> str:
    return f"**{escaped(word)}**: {one_line(sentence)}"


def unit_lines(units: Iterable[tuple[str, str]]) -> str:
    """Return a cell that names the unit of each amount; a unit that is not known is a warning."""
    return "<br>".join(
        f"**Warning**, unit unknown: no source shows whether these are major or minor units. {one_line(names)}"
        if unit == "unknown"
        else f"{unit.capitalize()} units of the currency. {one_line(names)}"
        for unit, names in units
    )


def _signature(method: Method) -> str:
    given = [each for each in inspect.signature(method.function).parameters.values() if each.name != "self"]
    parts = [_parameter(each) for each in given]
    line = f"zk.{method.name}({', '.join(parts)})"
    returned = str(method.function.__annotations__["return"])
    if len(line) + len(returned) > 96:  # noqa: PLR2004 - the width of a block on the site
        line = f"zk.{method.name}(\n" + "".join(f"    {part},\n" for part in parts) + ")"
    return f"{line} -> {returned}"


def _parameter(given: inspect.Parameter) -> str:
    stars = {"VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}.get(given.kind.name, "")
    default = "" if given.default is inspect.Parameter.empty else f" = {given.default!r}"
    return f"{stars}{given.name}: {given.annotation}{default}"


def _arguments(method: Method, section: DocstringSection | None) -> str:
    if section is None:
        return ""
    fields: Mapping[str, Any] = _known(method).get("fields", {})
    rows = [
        [code(each.name), one_line(re.split(r", or its fields as keywords:", each.description)[0])]
        for each in section.value
    ]
    own = [[code(name), one_line(_with_values(field))] for name, field in fields.items()]
    model = method.operation.body if method.operation is not None else None
    told = (
        f"Fields of the body, a [`{model.__name__}`](models/{model.__name__}.md), as keywords:" if own and model else ""
    )
    return joined(
        "**Arguments**", table(["name", "what it is"], rows), told, table(["field", "what it is"], own) if told else ""
    )


def _with_values(field: Mapping[str, Any]) -> str:
    values = ", ".join(f"`{each}`" for each in field.get("values", ()))
    text = str(field.get("help", ""))
    return f"{text} Known values: {values}." if values and "Known values" not in text else text


def _filters(method: Method) -> str:
    filters: Mapping[str, Any] = _known(method).get("filters", {})
    rows = [
        [code(name), field["kind"], ", ".join(map(code, field["operators"])), one_line(_with_values(field))]
        for name, field in filters.items()
    ]
    return joined("**Filters**", table(["field", "type", "operators", "what it is"], rows)) if rows else ""


def _returns(section: DocstringSection | None) -> str:
    if section is None:
        return ""
    text = " ".join(each.description for each in section.value)
    return f"**Returns** {linked(one_line(text))}"


def linked(text: str) -> str:
    """Return a text in which the name of a model, in code, links to its page."""
    return re.sub(
        r"<code>(\w+)</code>",
        lambda found: f"[`{found[1]}`](models/{found[1]}.md)" if found[1] in models.__all__ else found[0],
        text,
    )


def _raises(section: DocstringSection | None) -> str:
    if section is None:
        return ""
    rows = [[code(str(each.annotation)), one_line(each.description)] for each in section.value]
    return joined("**Raises**", table(["error", "when"], rows))


def _opt_in(method: Method) -> str:
    if method.operation is not None and method.operation.refused:
        return box("note", "It needs a client that was created with `allow_unverified=True`.", "Unverified")
    return ""


def _unknown_body(method: Method) -> str:
    body = method.operation.body if method.operation is not None else None
    if body is not None and {each.name for each in attr.fields(body)} <= {"additional_properties"}:
        return "No source shows the fields of the body: what the example sends stands for it."
    return ""
