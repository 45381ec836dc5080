"""Speed and size, compared with a baseline and with competitors in one run: `make bench`.

`measures/` holds what is measured. `contestants/` holds the scripts that do the work, each in its own process. `race` lets
them take turns, `results` stores the figures, `report` shows them, and `guard` compares them with the committed ones.
"""
