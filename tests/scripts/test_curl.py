import pytest

from scripts.curl import CurlError, parse

DOCS_PAGE = """curl --request POST \\
  --url https://api.zenskar.com/contract_v2/3c90c3cc-0d44-4b50-8888-8dd25736052a/pause \\
  --header 'Content-Type: application/json' \\
  --header 'apiversion: <api-key>' \\
  --header 'organisation: <api-key>' \\
  --header 'x-api-key: <api-key>' \\
  --data '{"start_date": "2026-01-01", "end_date": null}'
"""


def test_a_command_of_the_docs_is_read_whole() -> None:
    command = parse(DOCS_PAGE)
    assert (command.method, command.path) == ("post", "/contract_v2/{contract_v2_id}/pause")
    assert command.body == {"start_date": "2026-01-01", "end_date": None}
    assert command.headers == {}
    assert command.api_version is None


@pytest.mark.parametrize(
    ("text", "method", "path", "query"),
    [
        ("curl https://api.zenskar.com/users", "get", "/users", []),
        ("$ curl -s https://api.zenskar.com/users", "get", "/users", []),
        ("curl https://ZENSKAR.com/users", "get", "/users", []),
        ("curl api.zenskar.com/users?limit=2", "get", "/users", [("limit", "2")]),
        ("curl -G https://api.zenskar.com/users -d limit=2", "get", "/users", [("limit", "2")]),
        ("curl -d '{}' https://api.zenskar.com/users", "post", "/users", []),
        ("curl -X PATCH https://api.zenskar.com/users/{user_id} -d '{}'", "patch", "/users/{user_id}", []),
        ("curl 'https://api.zenskar.com/users/<user-id>/totp'", "get", "/users/{user_id}/totp", []),
        ("curl https://api.zenskar.com/users/:user_id", "get", "/users/{user_id}", []),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_command_says_method_path_and_query(text: str, method: str, path: str, query: list[tuple[str, str]]) -> None:
    command = parse(text)
    assert (command.method, command.path, list(command.query)) == (method, path, query)


def test_headers_of_the_operation_are_kept_and_those_of_every_request_are_not() -> None:
    command = parse(
        "curl https://api.zenskar.com/usage/x -H 'Idempotency-Key: k' -H 'x-api-key: secret' -H 'apiversion: 20240301' -d '{}'"
    )
    assert command.headers == {"idempotency-key": "k"}
    assert command.api_version == "20240301"
    assert "secret" not in repr(command)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty"),
        ("curl " + "a" * 100_000, "it has more than 100,000 characters, the limit"),
        ("wget https://api.zenskar.com/users", "begins with 'wget'"),
        ("curl 'https://api.zenskar.com/users", "quotes do not match"),
        ("curl", "names no URL"),
        ("curl https://example.com/users", "not a host of the API"),
        ("curl https://evilzenskar.com/users", "'evilzenskar.com' is not a host of the API"),
        ("curl https://api.zenskar.com.example/users", "not a host of the API"),
        ("curl https://zenskar.com@example.com/users", "not a host of the API"),
        ("curl 'https://api.zenskar.com/x\"+str(EVIL)+\"/y'", "is not a part of a path"),
        ("curl 'https://api.zenskar.com/x%22%0aevil()'", "is not a part of a path"),
        (
            "curl 'https://[::1/a'",
            r"'https://\[::1/a' is no address .*; one such as https://api.zenskar.com/invoices is",
        ),
        ("curl https://api.zenskar.com/../users", "is not a part of a path"),
        ("curl https://api.zenskar.com/users//x", "is not a part of a path"),
        (f"curl https://api.zenskar.com/users -d '{'[' * 50_000}'", "body is not JSON"),
        ("curl https://api.zenskar.com", "not the address of an operation"),
        ("curl ftp://api.zenskar.com/users", "not the address of an operation"),
        ("curl -X BREW https://api.zenskar.com/users", "BREW is not a method"),
        ("curl https://api.zenskar.com/users -d '{\"a\":'", "body is not JSON"),
        ("curl https://api.zenskar.com/users -H nonsense", "has no name and value"),
        ("curl --proxy x https://api.zenskar.com/users", "curl would not accept it"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_cannot_be_adopted_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(CurlError, match=reason):
        parse(text)
