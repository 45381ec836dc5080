"""A metric's query: from a template of ClickHouse's SQL to one number, which DuckDB calculates over the events.

`template` binds the variables, `dialect` decides which SQL is run, `arithmetic` keeps numbers exact, `engine` runs it,
`additive` says whether a part of a period can be measured by itself.
All of them are imported when the first metric is measured: they need the extra `sandbox`.
"""

from zenskar_ext.testing._sandbox.messages import Refusal, bad_request

PREFIX = "raw_metric_"
"""What the name of a table begins with; the slug of the usage event follows."""


def cannot_run(why: str) -> Refusal:
    """Return the refusal of a query that the sandbox cannot run."""
    return bad_request(f"The sandbox cannot run this aggregation_query: {why}.")
