"""The texts in JSON values come with the names that they stand under."""

from zenskar_ext._sansio.texts import texts


def test_texts_come_in_order_with_the_name_of_the_nearest_field() -> None:
    value = ["first", {"a": "b", "ids": ["c", ["d", {"e": None, "f": 1, "g": "h"}]]}, True]
    assert list(texts(value)) == [("", "first"), ("a", "b"), ("ids", "c"), ("ids", "d"), ("g", "h")]
    assert list(texts(["x"], "whole")) == [("whole", "x")]
