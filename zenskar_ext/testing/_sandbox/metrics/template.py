"""The Jinja of a query: its variables are bound as values, so that no value is ever read as SQL.

Decides which variables there are, and that a template only inserts them. Must not know SQL.

Sources: docs.zenskar.com/docs/how-to-edit-historical-data shows `{{start_date}}`, `{{end_date}}` and
`{{customer.external_id}}`, each without quotes around it, and a result that is called "quantity".
"""

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from attrs import frozen
from jinja2 import StrictUndefined, TemplateError, meta, nodes
from jinja2.sandbox import SandboxedEnvironment

from zenskar_ext.testing._sandbox.metrics import cannot_run

PLACE = "zenskar_bound_value_{}_"
"""What stands in the SQL for a value."""
LONGEST = 50_000
READABLE = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.If,
    nodes.Compare,
    nodes.Operand,
    nodes.Const,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
"""What a template may consist of. Nothing here repeats or calls anything, so rendering always ends at once."""


@frozen
class Bound:
    """A query with a place for each value, the values by place, and the variables that the query names."""

    sql: str
    values: Mapping[str, Any]
    names: Collection[str]


def bind(query: str, variables: Mapping[str, Any]) -> Bound:
    """Render a template.

    Raises:
        Refusal: 400 if it is no template, has another variable, or a value that is missing or cannot be bound.
    """
    if len(query) > LONGEST:
        raise cannot_run(f"it is longer than {LONGEST} characters")
    values: dict[str, Any] = {}

    def place(value: Any) -> str:
        if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
            raise cannot_run("a variable that it names has no value, or one that is neither a text nor a number")
        name = PLACE.format(len(values))
        values[name] = value
        return name

    environment = SandboxedEnvironment(undefined=StrictUndefined, finalize=place)
    try:
        tree = environment.parse(query)
        names = meta.find_undeclared_variables(tree)
        _check(tree, names, variables)
        return Bound(environment.from_string(tree).render(variables), values, names)
    except TemplateError as error:
        raise cannot_run(f"{error}") from error


def _check(tree: nodes.Template, names: Collection[str], variables: Mapping[str, Any]) -> None:
    unknown = sorted({*names} - variables.keys())
    if unknown:
        raise cannot_run(f"it has no variable {', '.join(unknown)}, only {', '.join(variables)}")
    strange = [type(node).__name__ for node in tree.find_all(nodes.Node) if not isinstance(node, READABLE)]
    if strange:
        raise cannot_run(f"its template has a {strange[0]}, but may only insert variables and choose with if")
