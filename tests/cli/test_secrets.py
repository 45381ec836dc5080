"""What the command never prints: the API key, however a server repeats it; and what it prints only if told to."""

import json
from base64 import b64encode
from typing import Any

import pytest

from tests.cli.conftest import ID, Answer, Run
from zenskar_client import http
from zenskar_ext import Zenskar
from zenskar_ext.agents.executing import Executing
from zenskar_ext.doctor import probing
from zenskar_ext.doctor.controls import Controls
from zenskar_ext.doctor.examination import Allowed, examine

KEY = "a-key-of-the-tests"
ECHO = {
    "id": ID,
    "customer_name": f"you sent {KEY}",
    KEY: 1,
    "custom_data": {"headers": {"x-api-key": KEY, "X-Other": KEY}, "list": [KEY, b64encode(KEY.encode()).decode()]},
}
HUSH = {
    "pwd": "hush",
    "dbPwd": "hush",
    "jwt": "hush",
    "dsn": "hush",
    "sas": "hush",
    "sig": "hush",
    "x-auth": "hush",
    "cvv": "hush",
    "customer_name": "postgresql://user:hush@db.example/billing and https://a.example/f.pdf?sig=hush",
    "email": "/download?X-Amz-Signature=hush&x=1 and /f?token=hush and pwd=hush",
}


@pytest.mark.parametrize("form", ["--json", "--csv", "--table"])
@pytest.mark.parametrize("reveal", [(), ("--reveal",)], ids=["hidden", "revealed"])
def test_a_key_that_the_server_repeats_is_never_printed(
    run: Run, answer: Answer, form: str, reveal: tuple[str]
) -> None:
    answer(json.dumps(ECHO).encode(), 200)
    done = run("customers", "get", ID, form, *reveal)
    assert done.code == 0
    for spelling in (KEY, b64encode(KEY.encode()).decode()[:20]):
        assert spelling not in done.out + done.err
    assert "you sent [key]" in done.out


@pytest.mark.parametrize("form", ["--json", "--csv", "--table"])
def test_nor_if_it_is_in_a_list_or_its_cursor(run: Run, answer: Answer, form: str) -> None:
    page = {"results": [ECHO, ECHO], "next": KEY, "previous": None, "total_count": 2}
    answer(json.dumps(page).encode(), 200)
    done = run("customers", "list", form, "--limit", "2", "--reveal")
    assert done.code == 0
    assert KEY not in done.out + done.err
    assert "--cursor '[key]'" in done.err


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422, 500])
def test_nor_in_an_error(run: Run, answer: Answer, status: int) -> None:
    answer(json.dumps({"detail": f"wrong {KEY}", "headers": {"x-api-key": KEY}}).encode(), status)
    done = run("customers", "get", ID, "--reveal")
    assert (done.code != 0, done.out) == (True, "")
    assert KEY not in done.err
    assert "wrong [key]" in done.err


def test_nor_by_the_tools_for_agents() -> None:
    page = {"results": [{"id": ID, "customer_name": KEY}], "next": KEY}
    transport = http.MockTransport(lambda _: http.Response(200, json=page))
    with Zenskar(KEY, "org", transport=transport) as zk:
        found = Executing(zk).run("customers.list", {})
    assert KEY not in found
    assert '"next_cursor":"[key]"' in found


def test_nor_in_the_report_of_a_probe() -> None:
    asked = probing.Candidate("list_users", "GET", "/users", plain_read=False, shadowed_by=None)
    transport = http.MockTransport(lambda _: http.Response(405, headers={"allow": f"PUT, {KEY}"}))
    with Zenskar(KEY, "org", transport=transport) as zk:
        found = probing.probe(Controls(zk, lambda: None), asked)
    assert found.said == "OPTIONS returned 405, Allow: PUT, [key]; but /invoices, which exists, got 405"


@pytest.mark.parametrize("form", ["--json", "--csv"])
def test_other_secrets_are_printed_only_if_told_so(run: Run, answer: Answer, form: str) -> None:
    answer(json.dumps({"id": ID, **HUSH}).encode(), 200)
    assert "hush" not in run("customers", "get", ID, form).out
    assert run("customers", "get", ID, form, "--reveal").out.count("hush") == 13


def test_a_cursor_that_repeats_the_key_is_not_shown(run: Run, answer: Answer) -> None:
    answer(json.dumps({"results": [{"id": ID}], "next": KEY}).encode(), 200)
    done = run("customers", "list", "--all")
    assert (done.code, KEY in done.out + done.err) == (11, False)
    assert done.err.endswith("; go on with --cursor '[key]'\n")


def test_the_doctor_shows_no_key_that_the_server_repeats() -> None:
    said = {"results": [{"id": KEY, "invoice_number": KEY}], "next": KEY, "total_count": 1}
    headers = {"x-ratelimit-limit": KEY}
    transport = http.MockTransport(lambda _: http.Response(200, json=said, headers=headers))

    def connect(**more: Any) -> Zenskar:
        return Zenskar(KEY, "org", transport=transport, **more)

    report = examine(connect, Allowed(live=True), pause=0, sleep=lambda _: None).as_json()
    assert KEY not in json.dumps(report)
    assert {"x-ratelimit-limit": "[key]"} in [each["answer"] for each in report["answers"]]
    assert "GET /invoices/[key]/line_items" in json.dumps(report)


def test_nor_is_it_in_what_the_doctor_says_was_left_behind(run: Run, answer: Answer) -> None:
    left = {"id": KEY, "api_slug": "zenskar_doctor_202601010000_0123456789ab"}
    answer(json.dumps({"results": [left], "next": None}).encode(), 200)
    done = run("doctor", "--live", "--pause", "0")
    assert KEY not in done.out + done.err
    assert "`zenskar usage-events delete [key]`" in done.err
