"""Patterns looked for in a process of their own: one like (a+)+$ may take longer than anybody lives.

Python's regular expressions cannot be stopped from outside, and hold up all other threads while they look.
"""

import json
import logging
import signal
import threading
from collections.abc import Callable, Sequence

from reader.child import Child, ChildDied, ChildSilent, Frame, serve
from reader.document.locator import TextRange
from reader.errors import PronunciationError
from reader.narration.patterns import Fit, fits_of
from reader.narration.pronunciation import Pronunciation

log = logging.getLogger(__name__)

PARENT_GONE = 10  # s after which a process ends that is looking still: nobody waits so long
LIMIT = 1.0  # s for one pattern in one sentence: it takes microseconds, and a machine can be busy
STARTING = 20.0  # s
PATTERNS, TEXT, FITS, READY = b"P", b"T", b"F", b"R"


class PatternProcess:
    """Any thread may ask; the process starts with the first pattern there is. A pattern that takes too long is not
    looked for again: reading goes on without it.
    """

    def __init__(self, tell: Callable[[str], None] = log.warning) -> None:
        """``tell`` gets a sentence, on the thread that asked, when a pattern is given up."""
        self._tell = tell
        self._child = Child(__name__)
        self._one = threading.Lock()
        self._known: tuple[Pronunciation, ...] = ()
        self._endless: frozenset[Pronunciation] = frozenset()

    def fits(self, patterns: tuple[Pronunciation, ...], text: str) -> tuple[Fit, ...]:
        """As ``patterns.fits``, but that it always comes back."""
        before = self._endless
        found = self._find(patterns, text)
        for entry in self._endless - before:
            self._tell(f"The pattern {entry.written!r} takes too long to look for, and is left out: change it.")
        return found

    def _find(self, patterns: tuple[Pronunciation, ...], text: str) -> tuple[Fit, ...]:
        with self._one:
            found: list[Fit] = []
            looked_for = [number for number, entry in enumerate(patterns) if entry not in self._endless]
            while looked_for:
                try:
                    self._teach(patterns)
                    self._child.send(Frame(TEXT, json.dumps([text, looked_for]).encode()))
                    while looked_for:
                        found += _read(self._child.receive(LIMIT))
                        looked_for.pop(0)
                except ChildSilent:
                    self._endless |= {patterns[looked_for.pop(0)]}
                    self._end()
                except (ChildDied, OSError) as error:
                    log.warning("the process that looks for patterns: %s", error)
                    looked_for.pop(0)
                    self._end()
            return tuple(found)

    def check(self, entry: Pronunciation, *texts: str) -> None:
        """PronunciationError for a pattern that takes too long in one of these texts, or in such as it may not like."""
        if entry.kind != "pattern":
            return
        for text in (*texts, _hard(entry.written)):
            self._find((entry,), text)
            if entry in self._endless:
                raise PronunciationError(
                    "written",
                    "Looking for this pattern could take for ever: avoid one repetition inside another, as in (a+)+.",
                )

    def close(self) -> None:
        with self._one:
            self._end()

    def _teach(self, patterns: tuple[Pronunciation, ...]) -> None:
        if not self._child.running:
            self._child.start()
            self._known = ()
        if self._known != patterns:
            rows = [[entry.written, entry.spoken, entry.cased] for entry in patterns]
            self._child.send(Frame(PATTERNS, json.dumps(rows).encode()))
            try:
                self._child.receive(STARTING)
            except ChildSilent as silent:
                raise ChildDied(__name__) from silent  # no pattern's fault
            self._known = patterns

    def _end(self) -> None:
        self._child.kill()
        self._known = ()


def _read(frame: Frame) -> list[Fit]:
    return [
        Fit(number, TextRange(start, end), spoken) for number, start, end, spoken in json.loads(frame.payload.decode())
    ]


def _hard(written: str) -> str:
    """What fits a pattern nearly: long rows of each of its signs, with an end that fits nothing."""
    signs = dict.fromkeys((*(sign for sign in written if sign.isalnum() or sign.isspace()), "a", "0", " ", "-"))
    rows = [sign * 60 for sign in list(signs)[:12]] + ["ab" * 40, "a0" * 40, "a " * 40]
    return "\x01".join((*rows, ""))


class _Worker:
    def __init__(self) -> None:
        self._patterns: Sequence[Pronunciation] = ()

    def answer(self, frame: Frame, reply: Callable[[Frame], None]) -> None:
        if frame.kind == PATTERNS:
            rows = json.loads(frame.payload.decode())
            self._patterns = [
                Pronunciation(written, spoken, kind="pattern", cased=cased) for written, spoken, cased in rows
            ]
            reply(Frame(READY))
        else:
            text, numbers = json.loads(frame.payload.decode())
            for number in numbers:
                _end_after(PARENT_GONE)
                found = [
                    [fit.pattern, fit.written.start, fit.written.end, fit.spoken]
                    for fit in fits_of(number, self._patterns[number], text)
                ]
                _end_after(0)
                reply(Frame(FITS, json.dumps(found).encode()))


def _end_after(seconds: int) -> None:
    """While an expression looks, no other thread runs that could see the parent go. Windows has no alarm."""
    alarm: Callable[[int], int] | None = getattr(signal, "alarm", None)
    if alarm is not None:
        alarm(seconds)


if __name__ == "__main__":
    serve(_Worker().answer)
