"""Sandboxes that are examined, each once."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from zenskar_ext.doctor.answers import Answer
from zenskar_ext.doctor.asking import Asking
from zenskar_ext.testing import Sandbox


def asking_of(sandbox: Sandbox, **settings: Any) -> Asking:
    """Return what asks a sandbox."""
    return Asking(sandbox.client(**settings))


def connecting(sandbox: Sandbox) -> Callable[..., Any]:
    """Return what makes clients of a sandbox."""
    return sandbox.client


def by_question(answers: Any) -> Mapping[str, Answer]:
    """Return answers by their questions."""
    return {each.question: each for each in answers}


@pytest.fixture(scope="session")
def filled() -> Sandbox:
    """Return a sandbox with invoices that nobody changes."""
    return Sandbox(invoices=12, customers=4)
