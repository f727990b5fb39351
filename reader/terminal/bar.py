"""How far a longer job has come, on standard error."""

import shutil
from typing import TextIO

from reader.export.amounts import duration

STEP = 0.25  # of the whole, between two lines where no line can be drawn over
SOON = 2.0  # s: what takes less is not worth a word


class Bar:
    """Drawn over itself in a terminal; elsewhere (a log) a line now and then."""

    def __init__(self, stream: TextIO, label: str) -> None:
        self._stream, self._label = stream, label
        self._terminal = stream.isatty()
        self._next = 0.0
        self._shown = ""

    def show(self, share: float, left: float = 0.0) -> None:
        """``left`` in seconds, said where it is some; 0 when nobody knows."""
        percent = int(share * 100)
        if self._terminal:
            rest = f", {duration(left)} left" if left >= SOON and percent else ""
            if (text := f"{percent:3d} %{rest}") != self._shown:
                self._draw(share, text)
                self._shown = text
        elif share >= self._next:
            self._next = min(1.0, self._next + STEP) if share < 1 else 2.0
            self._write(f"{self._label}: {percent} %\n")

    def _draw(self, share: float, text: str) -> None:
        columns = shutil.get_terminal_size().columns
        width = max(10, min(40, columns - len(self._label) - 26))
        full = round(share * width)
        line = f"{self._label} [{'#' * full}{' ' * (width - full)}] {text}"
        self._write("\r" + line[: columns - 1] + " " * max(0, len(self._shown) - len(text)))

    def end(self) -> None:
        if self._terminal and self._shown:
            self._write("\n")

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:
            pass  # the job goes on when nobody looks any more
