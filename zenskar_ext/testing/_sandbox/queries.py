"""From a query string to the parameters of an operation, each with one text. Lists are joined with commas.

Decides by names and types in the description alone. Must not know what a parameter means.
"""

from urllib.parse import parse_qsl

from zenskar_ext.testing._sandbox.description import Operation, Parameter


def read_query(operation: Operation, query: str) -> dict[str, str]:
    """Return the parameters of a query by name. Fields of an object (`name[key]`) count as the object."""
    described = operation.named("query")
    found: dict[str, list[str]] = {}
    for given, text in parse_qsl(query, keep_blank_values=True):
        name = _owner(given, described)
        parameter = described.get(name)
        if parameter is not None and (is_list(parameter) or name != given):
            found.setdefault(name, []).append(text)
        else:
            found[name] = [text]
    return {name: ",".join(texts) for name, texts in found.items()}


def _owner(given: str, described: dict[str, Parameter]) -> str:
    """Return the name of the parameter that a name in a query belongs to."""
    if given in described:
        return given
    base = given.partition("[")[0]
    if base in described:
        return base
    spread = (each.name for each in described.values() if given in each.schema.get("properties", {}))
    return next(spread, given)


def is_list(parameter: Parameter) -> bool:
    """Return whether a parameter takes a list."""
    kinds = [parameter.schema, *parameter.schema.get("anyOf", ())]
    return any("array" in each.get("type", ()) for each in kinds)
