"""`zenskar doctor`: which questions that no source answers an account of a test organisation answers, and how.

One module for each question. Needs no extra; the command needs `cli`. See docs/doctor.md.
"""
