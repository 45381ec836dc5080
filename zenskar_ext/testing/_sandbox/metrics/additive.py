"""Whether the parts of a period measure together what the whole period does, so that each can be billed by itself.

Decides from the query alone. Only a sum or a count that is not distinct, over the events themselves, is sure to be so:
the largest value of a month may be that of both of its halves.
"""

from sqlglot import exp

from zenskar_ext.testing._sandbox.metrics.dialect import parse
from zenskar_ext.testing._sandbox.metrics.query import END, START, Usage
from zenskar_ext.testing._sandbox.metrics.template import bind

ADDED = (exp.Sum, exp.Count)
AMONG = (exp.Distinct, exp.Window, exp.Limit, exp.Offset, exp.Having)
"""Parts of a query that take some events because of others."""


def is_additive(query: str, usage: Usage) -> bool:
    """Return whether the quantities of the parts of a period are surely as much as that of the period.

    Args:
        query: The template.
        usage: Whose usage is measured, and when.

    Raises:
        Refusal: 400 if the query cannot be run.
    """
    variables = usage.variables()
    bound = bind(query, variables)
    tree = parse(bound.sql, bound.values)
    result = _factor(tree.selects[0]) if isinstance(tree, exp.Select) and len(tree.selects) == 1 else None
    if not isinstance(result, ADDED) or tree.find(*AMONG):
        return False
    alone = [len(list(tree.find_all(kind))) == 1 for kind in (exp.AggFunc, exp.Table)]
    period = (variables[START], variables[END])
    return all(alone) and not any(value.name in period for value in result.find_all(exp.Literal))


def _factor(result: exp.Expr) -> exp.Expr:
    """Return what a result is a multiple of. What stands for no events may be 0 instead of null."""
    match result.unalias().unnest():
        case exp.Mul(this=number, expression=value) if _is_number(number):
            return _factor(value)
        case exp.Mul(this=value, expression=number) | exp.Div(this=value, expression=number) if _is_number(number):
            return _factor(value)
        case exp.Coalesce(this=value, expressions=[exp.Literal(this="0")]):
            return _factor(value)
        case other:
            return other


def _is_number(value: exp.Expr) -> bool:
    return isinstance(value.unnest(), exp.Literal) and not value.unnest().is_string
