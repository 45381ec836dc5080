"""Run `python -m scripts.api_changes`."""

import sys

from scripts.api_changes.command import main

sys.exit(main())
