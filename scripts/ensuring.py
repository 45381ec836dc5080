"""Find the creates that can look for their record first: those with an external id that a list can be filtered by."""

from collections.abc import Iterable

from openapi_python_client.parser.properties import ModelProperty

from scripts.description import DescriptionError
from scripts.fields import properties_of
from scripts.operations import View

KEY = "external_id"
"""The field that holds the id of a record in the system of the caller, as Python spells it."""
METHOD = "ensure"
FINDING = ("eq", "ilike", "like")
"""The operators that find a record by its external id. The last two find more, of which the client takes the right one."""


def lookups(views: Iterable[View]) -> dict[str, View]:
    """Return the list in which the record of each such create is found, by the operationId of the create.

    Create and list have one path. The list has a filter that finds the record, and its items have the field.

    Raises:
        DescriptionError: The namespace of such a create has a method called `ensure` already.
    """
    every = list(views)
    lists = {view.path: view for view in every if view.page is not None and finds(view)}
    found = {
        str(view.endpoint.name): lists[view.path]
        for view in every
        if view.endpoint.method == "post" and view.path in lists and _makes_item_of(view, lists[view.path])
    }
    taken = {view.namespace for view in every if view.method_name == METHOD} & {
        each.namespace for each in found.values()
    }
    if taken:
        raise DescriptionError(f"{', '.join(sorted(taken))}.{METHOD}: the method name is already taken")
    return found


def finds(view: View) -> str:
    """Return the operator by which a list finds a record with an external id; "" if it has none."""
    has = view.filters[KEY].parameters if KEY in view.filters else ()
    return next((operator for operator in FINDING if operator in has), "")


def _makes_item_of(create: View, listed: View) -> bool:
    """Return whether a create takes an external id, and returns what the list has, with that id."""
    made, item = create.success, listed.item
    models = (create.body_model, made)
    known = [
        {str(prop.python_name) for prop in properties_of(each)} for each in models if isinstance(each, ModelProperty)
    ]
    same = isinstance(made, ModelProperty) and isinstance(item, ModelProperty) and made.class_info == item.class_info
    return same and all(KEY in names for names in known) and len(known) == len(models) and not create.path_names
