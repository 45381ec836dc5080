"""What a rule is given: the sandbox's world, and the one request that it is to answer.

Decides nothing. Must not know any rule.
"""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from zenskar_ext.testing._sandbox.description import Description, Operation
from zenskar_ext.testing._sandbox.pages import Views
from zenskar_ext.testing._sandbox.shapes import item_paths
from zenskar_ext.testing._sandbox.store import Clock, Ids, Record, Store


@frozen(eq=False)
class World:
    """What outlives a request."""

    description: Description
    organisation: str
    ids: Ids
    clock: Clock = field(factory=Clock)
    store: Store = field(factory=Store)
    views: Views = field(factory=Views)

    def described(self) -> Mapping[str, str]:
        """Give the collections that the description knows, by path; others hold what a seed put there."""
        return item_paths(self.description)


@frozen(eq=False)
class Call:
    """A request that has been checked against the description."""

    world: World
    operation: Operation
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    records: Mapping[str, Record]
    """What the ids in the path stand for, by the name of the variable."""
    notes: list[str] = field(factory=list[str])
    """What no source shows of the answer; a rule may add to it."""

    @property
    def store(self) -> Store:
        """The world's store."""
        return self.world.store


Rule = Callable[[Call], Any]
"""Gives the JSON body of the answer, or raises the `Refusal` that is the answer."""
