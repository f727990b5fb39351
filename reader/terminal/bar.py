"""How far a longer job has come, on standard error."""

import shutil
from typing import TextIO

STEP = 0.25  # of the whole, between two lines where no line can be drawn over


class Bar:
    """Drawn over itself in a terminal; elsewhere (a log) a line now and then."""

    def __init__(self, stream: TextIO, label: str) -> None:
        self._stream, self._label = stream, label
        self._terminal = stream.isatty()
        self._next = 0.0
        self._shown = -1

    def show(self, share: float) -> None:
        percent = int(share * 100)
        if self._terminal:
            if percent != self._shown:
                self._shown = percent
                self._draw(share, percent)
        elif share >= self._next:
            self._next = min(1.0, self._next + STEP) if share < 1 else 2.0
            self._write(f"{self._label}: {percent} %\n")

    def _draw(self, share: float, percent: int) -> None:
        width = max(10, min(40, shutil.get_terminal_size().columns - len(self._label) - 12))
        full = round(share * width)
        self._write(f"\r{self._label} [{'#' * full}{' ' * (width - full)}] {percent:3d} %")

    def end(self) -> None:
        if self._terminal and self._shown >= 0:
            self._write("\n")

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:
            pass  # the job goes on when nobody looks any more
