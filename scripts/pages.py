"""Put what is written by a command between two marks of a page; the text around them is written by hand, and stays."""


class PageError(ValueError):
    """The page has no place for it."""


def filled(name: str, text: str, marks: tuple[str, str], new: str) -> str:
    """Return a page with other text between its marks.

    Args:
        name: What an error calls the page.
        text: The page.
        marks: The mark before the text, and the one after it.
        new: The text, with its line breaks.

    Raises:
        PageError: The page does not have the two marks, in this order.
    """
    before, begin, rest = text.partition(marks[0])
    _, end, after = rest.partition(marks[1])
    if not (begin and end):
        msg = f"{name} must contain {marks[0]} and, after it, {marks[1]}"
        raise PageError(msg)
    return f"{before}{begin}{new}{end}{after}"
