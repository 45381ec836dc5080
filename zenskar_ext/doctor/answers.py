"""The answer to a question: settled or not, how or why not, and what was asked."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen


@frozen
class Answer:
    """The answer to a question.

    Attributes:
        question: The question, in words.
        value: The answer; None if the question is not settled.
        words: How it was settled, or why not.
        settles: The name in the file of settled answers; "" if the answer is not kept there. An answer that is not
            settled and has one contradicts what the file may say: it is taken out.
        asked: The requests that were made, each with its status. They hold no secrets.
    """

    question: str
    value: Any
    words: str
    settles: str = ""
    asked: Sequence[str] = ()

    @property
    def is_settled(self) -> bool:
        """Whether the question is settled."""
        return self.value is not None

    def as_json(self) -> Mapping[str, Any]:
        """Return it as JSON values."""
        return {
            "question": self.question,
            "settled": self.is_settled,
            "answer": self.value,
            "words": self.words,
            "asked": [*self.asked],
        }
