"""Our templates replace those of the generator. If its templates change, ours must be reviewed."""

import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

import openapi_python_client
import pytest

OURS = Path(__file__).parents[2] / "openapi" / "templates"
STOCK = Path(openapi_python_client.__file__).parent / "templates"
UPSTREAM: dict[str, Any] = json.loads((OURS / "UPSTREAM.json").read_text())
TEMPLATES = sorted(path.relative_to(OURS).as_posix() for path in OURS.glob("*.jinja"))


def digest(template: str) -> str:
    return hashlib.sha256((STOCK / template).read_bytes()).hexdigest()


def test_the_generator_is_the_one_that_the_templates_were_written_for() -> None:
    assert UPSTREAM["version"] == version(UPSTREAM["generator"]), (
        "openapi-python-client was changed: compare its templates with ours, then write version and digests down"
    )


def test_the_generator_is_pinned_to_that_version() -> None:
    project = (OURS.parents[1] / "pyproject.toml").read_text()
    assert f'"{UPSTREAM["generator"]}=={UPSTREAM["version"]}"' in project


def test_every_template_replaces_one_of_the_generator() -> None:
    assert list(UPSTREAM["templates"]) == TEMPLATES
    assert [template for template in TEMPLATES if not (STOCK / template).is_file()] == []


def test_what_is_added_replaces_nothing() -> None:
    added = [path.name for path in OURS.glob("added/*.jinja")]
    assert added
    assert [name for name in added if (STOCK / name).is_file()] == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_template_that_is_replaced_is_the_one_that_was_read(template: str) -> None:
    assert UPSTREAM["templates"][template] == digest(template), (
        f"{template} of openapi-python-client changed: see whether ours has to follow, then write its digest down"
    )
