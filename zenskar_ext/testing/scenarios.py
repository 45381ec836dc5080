"""Scenario files: steps that a local Zenskar plays, as YAML, and the results that are expected.

    customers:
      acme: {customer_name: Acme}                           # zk.customers.create(customer_name="Acme"), called acme
    products:
      seats: {name: Seats, type: product}
    contracts:
      team: {customer_id: $acme, ...}                       # $acme is the id of what is called acme
    steps:
      - clock: 2026-02-01
      - invoices.generate: {customer_id: $acme, contract_id: $team, from_date: 2026-01-01, to_date: 2026-02-01}
        as: january
      - invoices.get: $january                              # the one id that the path needs
        expect: {status: draft, invoice_total: 118.80}

`Sandbox(scenario="first_year.yaml")` starts with it, `sandbox.play("first_year.yaml")` plays it later, the pytest marker
`zenskar_scenario` starts the sandbox of a test with it, and `python -m zenskar_ext.testing.sandbox --scenario` serves
what came of it. docs/testing.md describes the format. Needs the extra `sandbox`.
"""

from zenskar_ext.errors import ConfigurationError


class ScenarioError(ConfigurationError):
    """A scenario file cannot be played. Each problem is a line of the message: the file, the line, what would be right.

    A file that cannot be read, or that uses words or names that do not exist, changes nothing. If a step is refused, the
    steps before it have been done.

    Args:
        problems: The lines of the message.
    """

    args: tuple[str, ...]
    """The lines of the message."""

    def __init__(self, *problems: str) -> None:
        """Store the lines of the message."""
        super().__init__(*problems)

    def __str__(self) -> str:
        """Return the lines of the message."""
        return "\n".join(self.args)


class ExpectationError(ScenarioError, AssertionError):
    """The result of a scenario is not what its file expects.

    Each line of the message has the file and its line, the record, the field, the expected value, and the actual one.
    """
