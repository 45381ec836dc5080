"""ClickHouse's aliases: a name in a query is first the alias of the same SELECT, and only then a column.

DuckDB reads it the other way round, so `SELECT lower(region) AS region ... GROUP BY region` has other groups there. Here
each such name is replaced by what it stands for, and no alias is left to be read in another way.
"""

from collections.abc import Iterator, Mapping

from sqlglot import exp

from zenskar_ext.testing._sandbox.metrics import cannot_run

MOST = 10_000
"""How many parts a query may have after the replacement: aliases that use each other double its length."""


def without_aliases(tree: exp.Expr) -> exp.Expr:
    """Return a query in which every name that is an alias of its SELECT is replaced by the expression.

    Raises:
        Refusal: 400 if the query gets too long.
    """
    for select in list(tree.find_all(exp.Select)):
        named = {each.alias: each.this for each in select.selects if isinstance(each, exp.Alias)}
        plain = {name: value for name, value in named.items() if not _is_the_column(name, value)}
        for name in list(_names(select, plain)):
            name.replace(_meant(name, plain, frozenset()))
            if sum(1 for _ in tree.walk()) > MOST:
                raise cannot_run("its aliases stand for too much")
    return tree


def _is_the_column(name: str, value: exp.Expr) -> bool:
    return isinstance(value, exp.Column) and value.name == name


def _names(select: exp.Select, aliases: Mapping[str, exp.Expr]) -> Iterator[exp.Column]:
    """Yield the names in a SELECT that are aliases of it; not in their own definition, and not in a SELECT inside it."""
    for column in select.find_all(exp.Column):
        if column.name in aliases and not column.table and column.find_ancestor(exp.Select) is select:
            whole = column.find_ancestor(exp.Alias)
            if whole is not None and whole.parent is select and whole.alias == column.name:
                continue
            if isinstance(column.parent, exp.Ordered) and column.parent.parent is select.args.get("order"):
                continue  # both dialects sort by the alias
            yield column


def _meant(node: exp.Column, aliases: Mapping[str, exp.Expr], within: frozenset[str]) -> exp.Expr:
    """Return what a name stands for. Inside the definition of an alias, its own name is the column."""
    meant = exp.paren(aliases[node.name], copy=True)
    inside = within | {node.name}
    for column in list(meant.find_all(exp.Column)):
        if column.name in aliases and column.name not in inside and not column.table:
            column.replace(_meant(column, aliases, inside))
    return meant
