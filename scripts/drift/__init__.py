"""Compare recorded responses with the description, and correct the description.

`answers` reads cassettes, `differences` compares one response, `findings` collects, `corrections` applies.
"""
