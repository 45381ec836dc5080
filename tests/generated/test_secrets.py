"""Fields that the description marks as secret are not shown."""

import logging

import pytest

import zenskar_client.models
from zenskar_client import http
from tests.generated.reading import SCHEMAS
from zenskar_client.types import Response

SECRETS = [
    (name, field)
    for name, schema in SCHEMAS.items()
    for field, described in schema.get("properties", {}).items()
    if described.get("x-secret")
]


def test_the_description_has_secrets() -> None:
    assert ("CustomerSession", "session_token") in SECRETS


@pytest.mark.parametrize(("name", "field"), SECRETS)
def test_a_secret_is_kept_but_stays_out_of_the_repr(name: str, field: str) -> None:
    model = getattr(zenskar_client.models, name).from_dict({field: "tok-secret", "plain": "shown"})
    assert getattr(model, field) == model.to_dict()[field] == "tok-secret"
    assert "tok-secret" not in repr(model) + str(model) + f"{[model]}"
    assert "shown" in repr(model)


def test_a_whole_answer_shows_no_bytes() -> None:
    model = zenskar_client.models.CustomerSession.from_dict({"session_token": "tok-secret"})
    answer = Response(200, http.Headers({"set-cookie": "tok-secret"}), b"tok-secret", model)
    assert "tok-secret" not in repr(answer)
    assert "200" in repr(answer)
    logging.getLogger(__name__).info("%r", answer)


def test_a_field_named_after_links_shows_only_the_host() -> None:
    link = "pay.example/abc?session=tok-secret"
    given = {"line_items_url": link, "portal_link": link, "plain": "a/b"}
    model = zenskar_client.models.Invoice.from_dict(given)
    assert model.to_dict() == given
    shown = repr(model) + model._repr_html_()
    assert "tok-secret" not in shown
    assert shown.count("pay.example/***") == 4
    assert "a/b" in shown
