"""Patterns that never come to an end do not keep the voice, nor the window, from going on."""

import contextlib
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import PronunciationError
from reader.narration.dictionary import Dictionary
from reader.narration.pattern_process import PatternProcess
from reader.narration.patterns import fits
from reader.narration.pronunciation import Pronunciation, pronunciation

ENDLESS = pronunciation("(a+)+$", "x", pattern=True)
FLIGHT = pronunciation(r"\bF-(\d+)", r"eff \1", pattern=True)
SENTENCE = "a" * 60 + "! Then an F-16 came."


@pytest.fixture
def process() -> Iterator[PatternProcess]:
    started = PatternProcess()
    yield started
    started.close()


def test_the_process_finds_what_is_found_without_it(process: PatternProcess) -> None:
    patterns = (FLIGHT, pronunciation("[A-Z]{2,}", "", pattern=True, cased=True))
    text = "An F-16 of NATO, and 北京 – an 🛩 F-35."

    assert process.fits(patterns, text) == fits(patterns, text)
    assert [fit.spoken for fit in fits(patterns, text)] == ["eff 16", "eff 35", ""]


@pytest.mark.parametrize("order", [(ENDLESS, FLIGHT), (FLIGHT, ENDLESS)])
def test_an_endless_pattern_is_given_up_and_the_others_are_found(
    process: PatternProcess, order: tuple[Pronunciation, ...]
) -> None:
    """Reading goes on, and the same pattern costs no second sentence its time."""
    dictionary = Dictionary(order, process.fits)
    first = dictionary.respell(SENTENCE, "en")
    limited = process.fits(order, SENTENCE)

    assert [one.spoken for one in first] == ["eff 16"]
    assert [fit.spoken for fit in limited] == ["eff 16"]
    assert process.fits((ENDLESS,), SENTENCE) == ()


@pytest.mark.parametrize(
    "written", ["(a+)+$", "(a|a)+$", "(a|aa)+$", r"(\w+\s?)*;", "(x+x+)+y", r"([^ ]*)*\.", "(.*)*z9"]
)
def test_an_endless_pattern_is_refused_when_it_is_saved(process: PatternProcess, written: str) -> None:
    with pytest.raises(PronunciationError) as caught:
        process.check(pronunciation(written, "x", pattern=True))

    assert caught.value.field == "written"
    assert "for ever" in str(caught.value)


@pytest.mark.parametrize(
    "written", [r"(\d+)\s?km/h", r"\b[IVXLC]+\b", r"([A-Z]\.)+", r"(\w+)@(\w+)\.com", r"https?://\S+"]
)
def test_what_people_write_is_not_refused(process: PatternProcess, written: str) -> None:
    """A guard that forbids all repetition would forbid most patterns."""
    process.check(pronunciation(written, "x", pattern=True), SENTENCE)


def test_a_word_needs_no_process(process: PatternProcess) -> None:
    """Most people have no patterns, and need no process beside the others."""
    before = set(threading.enumerate())
    process.check(pronunciation("read", "red"))
    Dictionary([pronunciation("read", "red")], process.fits).respell("read", "en")

    assert set(threading.enumerate()) <= before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds the process in /proc")
def test_a_killed_process_is_started_again(process: PatternProcess) -> None:
    assert process.fits((FLIGHT,), SENTENCE)
    for pid in children():
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.fits((FLIGHT,), SENTENCE)  # may be the one sentence that goes without

    assert [fit.spoken for fit in process.fits((FLIGHT,), SENTENCE)] == ["eff 16"]


def children() -> list[int]:
    out = []
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError, IndexError):
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid() and b"pattern_process" in (entry / "cmdline").read_bytes():
                out.append(int(entry.name))
    return out


def test_a_pattern_nobody_checked_is_no_crash() -> None:
    """A list that another program wrote, or a database of another version."""
    bad = (Pronunciation("(", "x", kind="pattern"), Pronunciation("a", r"\7", kind="pattern"))

    assert fits(bad, "a(a") == ()
    with pytest.raises(re.error):
        re.compile("(")


def test_what_a_pattern_says_stays_short() -> None:
    """An engine's memory grows with what it is given."""
    assert fits((Pronunciation("(.+)", r"\1" * 100, kind="pattern"),), "a" * 300) == ()
