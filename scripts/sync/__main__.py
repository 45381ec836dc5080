"""Run `python -m scripts.sync`."""

import sys

from scripts.sync.command import main

sys.exit(main())
