"""Commands of the project: each is run as `python -m scripts.<name>` from the root."""
