"""The tables are created once, brought up to date forward only, and can have a prefix and a schema."""

from threading import Thread

import pytest
from sqlalchemy import Connection, create_engine, inspect, text, update

from tests.outbox.conftest import Make
from zenskar_ext import Zenskar
from zenskar_ext.outbox import Outbox, OutboxError
from zenskar_ext.outbox.database import Database
from zenskar_ext.outbox.migrations import STEPS, migrate, newest
from zenskar_ext.outbox.tables import Tables


def test_many_that_open_a_new_database_at_once_create_its_tables_once(make: Make) -> None:
    opened: list[Outbox] = []
    threads = [Thread(target=lambda: opened.append(make())) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(opened) == 8
    assert {each._database.version for each in opened} == {newest()}


def test_tables_of_an_older_version_are_brought_up_to_date(url: str) -> None:
    tables = Tables("zenskar_", None)
    database = Database(url, tables)

    def add(connection: Connection, given: Tables) -> None:
        connection.execute(text(f"CREATE TABLE {given.events.name}_more (id INTEGER)"))

    with database.transaction() as connection:
        migrate(connection, tables, [*STEPS, add])
    assert database.version == newest() + 1
    with database.transaction() as connection:
        migrate(connection, tables, [*STEPS, add])
    with database.reading() as connection:
        assert inspect(connection).has_table("zenskar_usage_events_more")
    database.close()


@pytest.mark.parametrize("version", range(1, newest()))
def test_an_outbox_of_an_older_version_goes_on(url: str, zk: Zenskar, version: int) -> None:
    came = {2: ("failing_since", "failed_at"), 3: ("no_route_since",)}
    with Outbox(url, batches="atomic") as outbox:
        outbox.record("compute", customer_id="c", data={"hours": 1}, event_id="e")
        with outbox._database.transaction() as connection:
            for name in (name for later, names in came.items() if later > version for name in names):
                connection.execute(text(f"ALTER TABLE zenskar_usage_batches DROP COLUMN {name}"))
            connection.execute(text("ALTER TABLE zenskar_usage_state DROP COLUMN organisation"))
            connection.execute(update(outbox._tables.state).values(version=version))
    with Outbox(url) as outbox:
        assert outbox._database.version == newest()
        assert outbox.drain(zk).sent == 1


def test_a_step_that_fails_leaves_no_trace(url: str) -> None:
    tables = Tables("zenskar_", None)
    database = Database(url, tables)

    def fail(connection: Connection, _: Tables) -> None:
        connection.execute(text("CREATE TABLE half (id INTEGER)"))
        connection.execute(text("CREATE TABLE half (id INTEGER)"))

    with pytest.raises(OutboxError, match="half"), database.transaction() as connection:
        migrate(connection, tables, [*STEPS, fail])
    with database.reading() as connection:
        assert not inspect(connection).has_table("half")
    assert database.version == newest()
    database.close()


def test_tables_of_a_newer_version_are_refused(make: Make, url: str) -> None:
    outbox = make()
    with outbox._database.transaction() as connection:
        connection.execute(update(outbox._tables.state).values(version=99))
    with pytest.raises(OutboxError, match=r"version 99, and this version of zenskar_ext knows 4: update zenskar-ext"):
        Outbox(url)


def test_outboxes_with_other_prefixes_share_a_database(make: Make) -> None:
    one, other = make(table_prefix="one_"), make(table_prefix="other_")
    one.record("compute", customer_id="c", data={}, event_id="e")
    assert other.record("compute", customer_id="c", data={}, event_id="e").new
    assert (one.stats().pending, other.stats().pending) == (1, 1)


def test_the_tables_can_be_in_a_schema_of_postgresql(postgresql: str) -> None:
    engine = create_engine(postgresql)
    with engine.begin() as connection:
        connection.execute(text("CREATE SCHEMA billing"))
    with Outbox(postgresql, schema="billing") as outbox:
        assert outbox.record("compute", customer_id="c", data={}, event_id="e").new
        assert not outbox.record("compute", customer_id="c", data={}, event_id="e").new
    assert "zenskar_usage_events" in inspect(engine).get_table_names(schema="billing")
    assert inspect(engine).get_table_names() == []
    engine.dispose()
