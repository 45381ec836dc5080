"""Run `python -m scripts.release`."""

import sys

from scripts.release.command import main

sys.exit(main())
