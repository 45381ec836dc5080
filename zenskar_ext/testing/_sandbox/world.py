"""What a rule gets: the sandbox's world, and the one request that it responds to.

Decides nothing. Must not know any rule.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from zenskar_ext.testing._sandbox.checks import Problem
from zenskar_ext.testing._sandbox.description import Description, Operation
from zenskar_ext.testing._sandbox.pages import Views
from zenskar_ext.testing._sandbox.reads import Given, given
from zenskar_ext.testing._sandbox.shapes import item_paths
from zenskar_ext.testing._sandbox.store import Clock, Ids, Record, Store
from zenskar_ext.testing._sandbox.switches import Switches


@frozen(eq=False)
class World:
    """What outlives a request."""

    description: Description
    organisation: str
    ids: Ids
    switches: Switches = field(factory=Switches)
    clock: Clock = field(factory=Clock)
    store: Store = field(factory=Store)
    views: Views = field(factory=Views)

    def described(self) -> Mapping[str, str]:
        """Return the collections that the description has, by path. Others hold only what a seed put there."""
        return item_paths(self.description)


@frozen(eq=False)
class Call:
    """A request that has been checked against the description."""

    world: World
    operation: Operation
    path: Mapping[str, str]
    query: Given = field(converter=given)
    body: Any
    """A `Given` if it is an object."""
    records: Mapping[str, Record]
    """The records that the ids in the path name, by the name of the variable."""
    notes: list[str] = field(factory=list[str])
    """What of the response no source shows. A rule may add to it."""
    problems: Sequence[Problem] = ()
    """What is wrong with items of a body that is an array, if valid items are stored all the same."""

    @property
    def store(self) -> Store:
        """The world's store."""
        return self.world.store


Rule = Callable[[Call], Any]
"""Returns the JSON body of the response, or raises the `Refusal` that is the response.

If a request is refused but has an effect all the same, the rule returns the `Answer` instead of raising.
"""
