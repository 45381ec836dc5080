"""The pytest plugin in a user's project."""

from pathlib import Path

import pytest

PLUGIN = ("-p", "no:cacheprovider")


@pytest.mark.peer_row(81, "**`Sandbox`** that keeps what is created, pytest fixtures")
def test_the_fixtures_give_a_sandbox_and_clients_on_it(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import asyncio

        def test_sync(zenskar, zenskar_sandbox):
            customer = zenskar.customers.create(customer_name="Acme")
            assert [each.id for each in zenskar.customers.list()] == [customer.id]
            assert len(zenskar_sandbox.requests) == 2

        def test_async(async_zenskar):
            assert asyncio.run(async_zenskar.customers.list().take(5)) == []     # a sandbox of its own: no Acme
        """
    )
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=2)


def test_a_marker_names_the_scenario_that_the_sandbox_starts_with(pytester: pytest.Pytester) -> None:
    Path(pytester.mkdir("scenarios"), "acme.yaml").write_text(
        "customers: {acme: {customer_name: Acme}}\nsteps: [{customers.list:, expect: {total_count: 1}}]"
    )
    Path(pytester.path, "scenarios", "wrong.yaml").write_text("steps: [{customers.list:, expect: {total_count: 1}}]")
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.zenskar_scenario("scenarios/acme.yaml")
        class TestAcme:
            def test_scenario(self, zenskar, zenskar_sandbox):
                assert zenskar.customers.get(zenskar_sandbox.names["acme"]).customer_name == "Acme"

        def test_no_scenario(zenskar):
            assert zenskar.customers.list().first() is None

        @pytest.mark.zenskar_scenario("scenarios/wrong.yaml")
        def test_wrong(zenskar):
            pass
        """
    )
    result = pytester.runpytest_inprocess(*PLUGIN, "--strict-markers")
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["E *ExpectationError: *wrong.yaml:1: customers.list: total_count: expected 1, got 0"])


@pytest.mark.parametrize("arguments", ["", "'a.yaml', 'b.yaml'", "path='a.yaml'", "5"])
def test_a_marker_that_names_no_single_scenario_is_an_error_that_says_so(
    pytester: pytest.Pytester, arguments: str
) -> None:
    pytester.makepyfile(
        f"""
        import pytest

        @pytest.mark.zenskar_scenario({arguments})
        def test_scenario(zenskar):
            pass
        """
    )
    result = pytester.runpytest_inprocess(*PLUGIN, "--strict-markers")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*names one scenario file, such as zenskar_scenario(*first_year.yaml*"])


CASSETTE_TEST = """
    from zenskar_ext import Zenskar
    from zenskar_ext.testing import Sandbox

    def test_first(zenskar_cassette):
        with Sandbox(customers=3, seed={seed}) as sandbox, sandbox.serve() as url:
            with Zenskar("sandbox_key", sandbox.organisation, base_url=url) as zk:
                assert zk.customers.list(limit={limit}).first().id
            assert bool(sandbox.requests) is {reached}
"""


def test_a_cassette_is_recorded_when_asked_and_replayed_else(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(CASSETTE_TEST.format(seed=1, limit=1, reached=True))
    pytester.runpytest_inprocess(*PLUGIN, "--zenskar-record=all").assert_outcomes(passed=1)
    (cassette,) = Path(pytester.path, "cassettes").rglob("*.yaml")
    assert cassette.name == "test_first.yaml"
    recorded = cassette.read_text()
    assert "sandbox_key" not in recorded
    assert "https://api.zenskar.com/customers?limit=1" in recorded
    pytester.makepyfile(CASSETTE_TEST.format(seed=1, limit=1, reached=False))
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=1)


def test_what_the_cassette_lacks_is_refused_with_what_came_nearest_and_how_to_record_it(
    pytester: pytest.Pytester,
) -> None:
    pytester.makepyfile(CASSETTE_TEST.format(seed=1, limit=1, reached=True))
    pytester.runpytest_inprocess(*PLUGIN, "--zenskar-record=all").assert_outcomes(passed=1)
    pytester.makepyfile(CASSETTE_TEST.format(seed=1, limit=2, reached=False))
    result = pytester.runpytest_inprocess(*PLUGIN)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "E *NotRecordedError: GET /customers?limit=2 is not recorded in *test_first.yaml.",
            "E *Nearest of 1: GET /customers?limit=1",
            "E *query: limit is 2, recorded 1",
            "E *--zenskar-record=new_episodes*",
        ]
    )
    pytester.makepyfile(CASSETTE_TEST.format(seed=1, limit=2, reached=True))
    pytester.runpytest_inprocess(*PLUGIN, "--zenskar-record=new_episodes").assert_outcomes(passed=1)
    pytester.makepyfile(CASSETTE_TEST.format(seed=1, limit=2, reached=False))
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=1)


SAME_NAMES = """
    import pytest
    from zenskar_ext import Zenskar
    from zenskar_ext.testing import Sandbox

    def first():
        with Sandbox(customers=1, seed={seed}) as sandbox, sandbox.serve() as url:
            with Zenskar("sandbox_key", sandbox.organisation, base_url=url) as zk:
                customer = zk.customers.list().first()
                return customer.id if {recording} else customer.id + str(len(sandbox.requests))

    def test_first(zenskar_cassette):
        assert first()

    class TestOne:
        def test_first(self, zenskar_cassette):
            assert first()

        class TestInner:
            @pytest.mark.parametrize("of", ["a", "a/b", "a-b", "x" * 300])
            def test_first(self, zenskar_cassette, of):
                assert first()
"""


def test_tests_of_one_name_have_cassettes_of_their_own(pytester: pytest.Pytester) -> None:
    text = SAME_NAMES.format(seed=1, recording=True)
    pytester.makepyfile(test_a=text, test_b=text)
    pytester.runpytest_inprocess(*PLUGIN, "--zenskar-record=once").assert_outcomes(passed=12)
    folder = Path(pytester.path, "cassettes")
    files = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.yaml"))
    assert len(files) == 12
    assert {
        "test_a/test_first.yaml",
        "test_b/TestOne.test_first.yaml",
        "test_a/TestOne.TestInner.test_first[a].yaml",
    } < {*files}
    assert all(file.count("/") == 1 and len(file) < 150 for file in files)
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=12)


def test_importing_the_plugin_imports_neither_the_client_nor_vcr(pytester: pytest.Pytester) -> None:
    heavy = "{'httpx2', 'httpcore2', 'vcr', 'starlette', 'zenskar_client'}"
    result = pytester.runpython_c(f"import sys, zenskar_ext.testing.pytest_plugin; print({heavy} & set(sys.modules))")
    assert result.stdout.str().strip() == "set()"
