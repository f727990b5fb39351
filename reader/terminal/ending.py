"""Ending when asked to from outside: what is half done is tidied away first."""

import signal
import sys
from types import FrameType
from typing import NoReturn

ASKED = ("SIGTERM", "SIGHUP")  # the second when the terminal is closed; Windows has only the first


def end_in_order() -> None:
    """From now on these signals end the process as an exception does, so that every ``finally`` is gone through.

    Else a half-written file would stay, or a terminal without echo. What is ignored stays so: see nohup(1).
    """
    for name in ASKED:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, frame: FrameType | None) -> NoReturn:
    sys.exit(128 + number)
