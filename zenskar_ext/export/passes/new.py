"""The first pass: rows created since a run read all new ones, and a lag before, for rows that came to light late."""

from zenskar_ext.export.passes.work import Work
from zenskar_ext.filters import gte


def read_new(work: Work) -> None:
    """Read the new rows. Of a list that has no filter for them, read all."""
    since = work.state.since
    if since is None or not work.resource.by_creation:
        work.read(work.list())
    else:
        work.read(work.list(created_at=gte(since)))
