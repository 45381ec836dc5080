"""Names that occur twice in JSON."""

import pytest

from zenskar_ext._repeated import check_names


@pytest.mark.parametrize(
    "text",
    ["1", '{"a": 1, "b": {"a": 2}}', b'[{"a": 1}, {"a": 1}]', f'{{"a": {"1" * 5000}}}'],
    ids=["none", "inside", "beside", "digits"],
)
def test_a_name_may_occur_in_several_objects(text: str | bytes) -> None:
    check_names(text)


@pytest.mark.parametrize(
    "text",
    ['{"a": 1, "a": 1}', b'[{"b": {"a": 1, "c": 2, "a": 3}}]', '{"a": 1, "\\u0061": 2}'],
    ids=["same", "inside", "escaped"],
)
def test_a_name_that_occurs_twice_in_an_object_is_named(text: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"^an object has 'a' twice; give each name once$"):
        check_names(text)


def test_what_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(ValueError, match="it is nested too deeply"):
        check_names("[" * 100_000)
