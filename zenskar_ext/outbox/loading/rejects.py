"""The file of rows that are no events: NDJSON with the line, the reason and the text of each."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from zenskar_ext.errors import InvalidRequestError
from zenskar_ext.outbox.errors import OutboxError
from zenskar_ext.outbox.loading.reading import Row


class Rejects:
    """Keeps the bad rows of a load.

    Args:
        path: The file. It is created with the first bad row.
    """

    def __init__(self, path: Path) -> None:
        self.path: Final = path

    def check_new(self) -> None:
        """Check that a new load may write the file.

        Raises:
            InvalidRequestError: It holds the bad rows of another load, or something else.
        """
        if self.path.exists() and self.path.stat().st_size:
            raise InvalidRequestError(f"{self.path} is there already: move it away, or name another file for bad rows")

    def add(self, rows: Sequence[tuple[Row, str]], kept: int) -> int:
        """Write bad rows to disk, with their reasons, and return how long the file is then.

        Args:
            rows: The rows.
            kept: How many bytes of the file are certain. What a killed process wrote after them is written again.

        Raises:
            OutboxError: They cannot be written.
        """
        lines = [{"line": row.line, "reason": reason, "row": row.raw} for row, reason in rows]
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        try:
            with self.path.open("ab") as file:
                file.truncate(min(kept, file.tell()))  # it may be shorter, if it was moved away
                file.write(text.encode(errors="backslashreplace"))
                file.flush()
                os.fsync(file.fileno())
                return file.tell()
        except OSError as error:
            raise OutboxError(f"{self.path}: {error.strerror}") from error
