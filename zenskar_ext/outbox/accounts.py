"""Which organisation an outbox sends to: that of its first sender. Events do not say whose they are."""

from sqlalchemy import Connection, select, update

from zenskar_ext.errors import ConfigurationError
from zenskar_ext.outbox.tables import Tables


class Account:
    """The organisation of a sender.

    Args:
        tables: Where the organisation of the outbox is.
        organisation: That of the client.
    """

    def __init__(self, tables: Tables, organisation: str) -> None:
        self._state = tables.state
        self._organisation = organisation
        self._is_known = False

    def expect(self, connection: Connection) -> None:
        """Check that the outbox is of this organisation; one that has sent nothing yet is from now on.

        Raises:
            ConfigurationError: It is of another one. What this one got would be missing there.
        """
        if self._is_known:
            return
        name = self._state.c.organisation
        change = update(self._state).where(name.is_(None)).values(organisation=self._organisation)
        is_new = connection.execute(change).rowcount > 0
        known = connection.execute(select(name)).scalar_one()
        if known != self._organisation:
            msg = f"this outbox sends to organisation {known}, and the client is of {self._organisation}: give another outbox"
            raise ConfigurationError(msg)
        self._is_known = not is_new  # the transaction may yet fail
