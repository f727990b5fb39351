"""All figures of the player, with what is wanted: ``python -m bench.playback [--minutes N]``.

Recorded from a sound server of ours, for as many minutes (10); and an hour on a clock that is moved by hand.
"""

import argparse
import sys
from collections.abc import Iterator

from bench import at_work, long_text, reactions
from bench.article import sentences
from bench.by_hand import PIPER, ByHand, Slowness, stretches
from bench.listening import Heard, clock_errors, gaps, onset_errors, p95, spread
from bench.recorded import PAUSE, Reading, read, seconds_found, sentence_by_sentence
from bench.sound_server import missing, served
from bench.table import Row, print_table
from reader.playback.events import Finished
from reader.speech.choose import find_voice
from reader.speech.engine import Prosody
from reader.speech.worker import EngineProcess

MINUTES = 10.0
WORDS_A_MINUTE = 160  # with the pauses
RATES = (1.0, 2.0, 3.0)
HOUR = 3600.0  # s
LONG = 60_000  # words
SHORT_TEXT = 300
AT_MOST = 15.0  # ms that a pause may differ from the one chosen


def rows(minutes: float = MINUTES) -> Iterator[Row]:
    """As they are found; those that need a sound server are left out, with a word, where there is none."""
    if absent := missing():
        yield Row("what is recorded", "not measured", note=f"{absent} not installed")
    else:
        yield from recorded_rows(minutes)
        yield from reaction_rows()
        yield from work_rows(60 * minutes)
    for slowness, name in ((Slowness(0.01), "as fast as espeak-ng"), (PIPER, "as slow as Piper")):
        yield silence_row(slowness, name, min(HOUR, 360 * minutes))
    yield from long_text_rows()


def recorded_rows(minutes: float) -> Iterator[Row]:
    for rate in RATES:
        # The first takes all the time; the others show that the pace makes no difference.
        share = minutes if rate == 1 else minutes / 5
        reading = _listened(round(share * WORDS_A_MINUTE * rate), Prosody(rate=rate))
        seconds = seconds_found(reading)
        heard = Heard(reading, seconds)
        clock, starts = clock_errors(reading, seconds), onset_errors(reading, heard)
        at = f"at {rate:g}×"
        yield Row(f"clock against the recording {at}, p95", p95(clock), "6 ms wanted", spread(clock))
        yield Row(f"word lit against its sound {at}, p95", p95(starts), "50 ms wanted", spread(starts))
        if rate == 1:
            yield Row("clock, drift over it all", f"{heard.drift():+.1f} ms", "none wanted", f"{share:g} min")
            off = tuple(gap.heard - gap.chosen for gap in gaps(reading, heard, Prosody(rate=rate)))
            within = sum(abs(one) <= AT_MOST for one in off) / len(off)
            worst = max(map(abs, off))
            wanted = f"{AT_MOST:g} ms wanted"
            note = f"{within:.0%} within it; {spread(off)}"
            yield Row("silence between sentences off by, worst", f"{worst:.0f} ms", wanted, note)
            late = reading.late
            yield Row("late calls for sound, reading alone", str(late.count), "0 wanted", _worst(late.worst))


def _listened(words: int, prosody: Prosody) -> Reading:
    engine = EngineProcess("espeak-ng")
    try:
        voice = find_voice(engine.voices(), "en-us")
        with served() as server:
            return read(server, sentence_by_sentence(sentences(words)), engine, lambda language: voice, prosody)
    finally:
        engine.close()


def reaction_rows() -> Iterator[Row]:
    with served() as server:
        found = reactions.react(server)
    for what, times, wanted in (
        ("pause heard", found.paused, "60 ms wanted"),
        ("seek heard", found.sought, "60 ms wanted"),
        ("key press heard, warm, espeak-ng", found.played, "30 ms to the device wanted"),
    ):
        yield Row(f"{what}, worst", f"{max(times):.0f} ms", wanted, spread(tuple(times)))


def work_rows(seconds: float) -> Iterator[Row]:
    found = at_work.work(seconds)
    if found is None:
        yield Row("gaps with a window at work", "not measured", note="no display, and no Xvfb to make one")
        return
    gaps = ", ".join(f"{1000 * gap:.0f}" for gap in sorted(found.gaps, reverse=True)[:8])
    done = f"{found.seconds:.0f} s, {found.turns} things done"
    yield Row("gaps heard with a window at work", str(len(found.gaps)), "0 wanted", f"{done}; ms: {gaps or 'none'}")
    yield Row("late calls for sound with it", str(found.late), "0 wanted", _worst(found.worst))


def silence_row(slowness: Slowness, name: str, seconds: float) -> Row:
    """A voice that takes its time to make speech, on a clock moved by hand."""
    person = ByHand(slowness)
    person.load(sentences(round(seconds / 60 * 200)), PAUSE)
    person.play()
    person.run(lambda: person.now > seconds or Finished() in person.events)
    found = stretches(person.sink.heard, least=0.001)[1:-1]  # before the first word, and where it was broken off
    unplanned = [one.length for one in found if not one.value and one.length > PAUSE / 1000 + 0.01]
    return Row(
        f"unplanned silence, {name}", f"{sum(unplanned):.1f} s", "none wanted",
        f"{person.now / 60:.0f} min on the manual clock, {len(unplanned)} times",
    )  # fmt: skip


def long_text_rows() -> Iterator[Row]:
    if not sys.platform.startswith("linux"):
        yield Row("a long text", "not measured", note="memory is read from /proc")
        return
    short, long = long_text.begin(SHORT_TEXT), long_text.begin(LONG)
    yield Row(
        f"Listen in the middle of {LONG:,} words", f"{1000 * long.start:.0f} ms", f"{1000 * short.start:.0f} ms",
        f"there: of {SHORT_TEXT} words; a look at the clock {1e6 * long.tick:.0f} µs, {1e6 * short.tick:.0f}",
    )  # fmt: skip
    note = f"without a window, espeak-ng's process included; {short.memory:.0f} MB with {SHORT_TEXT} words"
    yield Row("memory with it", f"{long.memory:.0f} MB", "150 MB wanted", note)


def _worst(seconds: float) -> str:
    return f"the worst by {1000 * seconds:.0f} ms" if seconds else ""


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=MINUTES, help="of recorded listening")
    print_table(rows(options.parse_args().minutes))
