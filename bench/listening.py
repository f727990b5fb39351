"""A whole reading recorded and held against what was to be heard: ``python -m bench.listening [SOURCE…]``.

Words lit against words heard, silence between sentences against the pause chosen, the first word and the last, gaps
that nobody planned. Without a SOURCE the lead sample is read, again and again until the minutes are full.
"""

import argparse
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy

from bench.recorded import Reading, Samples, Second, as_samples, read, seconds_found
from bench.sound_server import missing, served
from bench.table import Row, print_table
from reader.extract import extract
from reader.extract.plain_text import extract_text
from reader.narration.narrate import narrate
from reader.narration.script import Narration
from reader.speech.choose import Engines, choose_voice, find_voice
from reader.speech.engine import Clip, Prosody
from reader.speech.trim import EDGES, TAIL

LEAD_SAMPLE = Path(__file__).parent.parent / "samples" / "lead" / "page.html"
AUDIBLE = 100  # of 32,767: above it is sound, in the recording as in what was laid
STILL = 0.1  # s of silence before a word, for its beginning to be seen in the sound: a "k" alone is silent for 0.06
NEAR = 0.15  # s within which a beginning is taken to be that word's
JUMP = 0.003  # s by which two seconds that follow each other may lie farther apart than they were laid
ALIKE = 0.98  # a second of the recording below this is not what was laid


@dataclass(frozen=True, slots=True)
class Gap:
    """Between two utterances, in ms: the pause chosen, and the silence heard."""

    chosen: float
    heard: float


def whole_narration(sources: list[Path], minutes: float, rate: float) -> Narration:
    """The sources' narrations one after another, again and again, about as long as asked."""
    once = [utterance for source in sources for utterance in _narration(source).utterances]
    seconds = sum(len(utterance.text) / 15 + utterance.pause / 1000 for utterance in once) / rate
    times = max(1, round(60 * minutes / seconds)) if minutes else 1
    return Narration(tuple(once * times))


def _narration(source: Path) -> Narration:
    text = source.read_text(encoding="utf-8", errors="replace")
    is_page = source.suffix.lower() in (".html", ".htm", ".xhtml")
    return narrate(
        extract(text, source.resolve().as_uri()) if is_page else extract_text(text, source.resolve().as_uri())
    )


# -- what is looked at ----------------------------------------------------------------------------------------------
class Heard:
    """When each frame of what was laid was heard, by the seconds found in the recording."""

    def __init__(self, reading: Reading, seconds: tuple[Second, ...]) -> None:
        self._rate = reading.rate
        self._frames = numpy.array([second.frame for second in seconds], dtype=float)
        self._offsets = numpy.array([second.when - second.frame / reading.rate for second in seconds])

    def at(self, frame: float) -> float:
        """perf_counter; the offset is that of the nearest seconds, so that a gap does not spread."""
        return float(numpy.interp(frame, self._frames, self._offsets)) + frame / self._rate

    def jumps(self) -> int:
        """How often sound came later, or earlier, than it was laid to: an underrun, a loss."""
        return int((numpy.abs(numpy.diff(self._offsets)) > JUMP).sum())

    def drift(self) -> float:
        """ms between the first tenth and the last."""
        tenth = max(1, len(self._offsets) // 10)
        return 1000 * float(numpy.median(self._offsets[-tenth:]) - numpy.median(self._offsets[:tenth]))


def clock_errors(reading: Reading, seconds: tuple[Second, ...]) -> tuple[float, ...]:
    """For each second that was found: by how many ms the sink's clock is ahead (+) of what is heard."""
    whens = numpy.array([look.when for look in reading.looks])
    frames = numpy.array([look.frame for look in reading.looks])
    shown = numpy.interp([second.when for second in seconds], whens, frames)
    return tuple(1000 * (at - second.frame) / reading.rate for at, second in zip(shown.tolist(), seconds, strict=True))


def word_errors(reading: Reading, heard: Heard) -> tuple[float, ...]:
    """For each word, in ms: how much later (+) it is lit than it sounds by the engine's times."""
    lit = {(one.index, one.word): one.when for one in reversed(reading.lit)}
    errors = []
    for segment in reading.segments:
        for boundary in segment.clip.boundaries:
            when = lit.get((segment.index, boundary.word))
            if when is not None and boundary.sample >= segment.since:
                errors.append(1000 * (when - heard.at(segment.frame + boundary.sample - segment.since)))
    return tuple(errors)


def onset_errors(reading: Reading, heard: Heard) -> tuple[float, ...]:
    """The same for words after a comma or a full stop, against where their sound is seen to begin."""
    lit = {(one.index, one.word): one.when for one in reversed(reading.lit)}
    errors = []
    for segment in reading.segments:
        text = reading.narration.utterances[segment.index].text
        for before, boundary in pairwise((None, *segment.clip.boundaries)):
            if boundary is None or (before and text[before.word.end : boundary.word.start].isspace()):
                continue  # said in one breath with the word before: nothing marks its beginning
            onset = onset_near(segment.clip, boundary.sample)
            when = lit.get((segment.index, boundary.word))
            if onset is not None and when is not None:
                errors.append(1000 * (when - heard.at(segment.frame + onset - segment.since)))
    return tuple(errors)


def onset_near(clip: Clip, sample: int) -> int | None:
    """Where sound begins after a silence near ``sample``; None when there was no silence. A clip begins after one."""
    still, near = round(STILL * clip.rate), round(NEAR * clip.rate)
    samples = numpy.concatenate([numpy.zeros(still), as_samples(clip.samples)])
    loud = numpy.abs(samples) > 3 * AUDIBLE
    for at in range(max(0, sample - near) + still, min(len(loud), sample + near + still)):
        if loud[at] and not loud[at - still : at].any():
            return at - still
    return None


def words_unlit(reading: Reading) -> int:
    """Words of the narration that were never lit."""
    lit = {(one.index, one.word) for one in reading.lit}
    return sum(
        (segment.index, boundary.word) not in lit
        for segment in reading.segments
        for boundary in segment.clip.boundaries
    )


def gaps(reading: Reading, heard: Heard, prosody: Prosody) -> tuple[Gap, ...]:
    """The silence in the recording between the end of each utterance and the beginning of the next."""
    found = []
    for segment, following in zip(reading.segments, reading.segments[1:]):
        if following.index == segment.index:
            continue
        chosen = reading.narration.utterances[segment.index].pause / prosody.rate
        if chosen < 1000 * EDGES:
            continue  # the same sentence, cut
        speech = len(segment.clip) - segment.since - TAIL * reading.rate
        middle = heard.at(segment.frame + speech + chosen / 2000 * reading.rate)
        at = reading.clock.sample(middle)
        found.append(Gap(chosen, 1000 * _silence_around(reading.heard, at) / reading.rate))
    return tuple(found)


def _silence_around(sound: Samples, at: int) -> int:
    """How many samples around ``at`` are not audible; 0 where it is."""
    loud = numpy.abs(sound) > AUDIBLE
    if not 0 <= at < len(sound) or loud[at]:
        return 0
    before = numpy.flatnonzero(loud[max(0, at - 100_000) : at])
    after = numpy.flatnonzero(loud[at : at + 100_000])
    first = max(0, at - 100_000) + int(before[-1]) if len(before) else at
    last = at + int(after[0]) if len(after) else at
    return last - first - 1


def edge_likeness(reading: Reading, heard: Heard, last: bool) -> float:
    """How alike the first (or last) 0.3 s of speech are, as laid and as heard: 1 when nothing is clipped."""
    segment = reading.segments[-1 if last else 0]
    length = round(0.3 * reading.rate)
    frame = segment.frame + (max(0, len(segment.clip) - segment.since - length) if last else 0)
    piece = reading.programme[frame : frame + length]
    at = reading.clock.sample(heard.at(frame))
    best = 0.0
    for shift in range(-round(0.002 * reading.rate), round(0.002 * reading.rate)):
        same = reading.heard[at + shift : at + shift + length]
        size = float(numpy.linalg.norm(same) * numpy.linalg.norm(piece))
        best = max(best, float(same @ piece) / size if len(same) == length and size else 0.0)
    return best


# -- the table ------------------------------------------------------------------------------------------------------
def spread(errors: tuple[float, ...]) -> str:
    if not errors:
        return "none"
    low, middle, high = numpy.percentile(numpy.array(errors), [5, 50, 95])
    return f"median {middle:+.0f} ms, p5 {low:+.0f}, p95 {high:+.0f}, n {len(errors)}"


def p95(errors: tuple[float, ...]) -> str:
    return f"{numpy.percentile(numpy.abs(numpy.array(errors)), 95):.0f} ms" if errors else "none"


def rows_of(reading: Reading, prosody: Prosody) -> tuple[Row, ...]:
    seconds = seconds_found(reading)
    heard = Heard(reading, seconds)
    words, onsets, clock = word_errors(reading, heard), onset_errors(reading, heard), clock_errors(reading, seconds)
    pauses = gaps(reading, heard, prosody)
    off = tuple(gap.heard - gap.chosen for gap in pauses)
    strange = sum(second.likeness < ALIKE for second in seconds)
    said = len(reading.narration.utterances)
    count = sum(len(segment.clip.boundaries) for segment in reading.segments)
    return (
        Row("read to its end", "yes" if reading.ended else "NO", note=f"{reading.seconds:.0f} s, {said} utterances"),
        Row("seconds heard as they were laid", f"{len(seconds) - strange} of {len(seconds)}", note="silent ones apart"),
        Row("sound later or earlier than laid", f"{heard.jumps()} times", note=f"drift {heard.drift():+.1f} ms"),
        Row("first word, last word heard whole", f"{edge_likeness(reading, heard, False):.3f}, "
            f"{edge_likeness(reading, heard, True):.3f}", note="likeness of 0.3 s, 1 is the same"),
        Row("words never lit", f"{words_unlit(reading)} of {count}", note="looked at every 4 ms"),
        Row("clock against the recording, p95", p95(clock), note=f"wanted 6; {spread(clock)}"),
        Row("word lit against its time, p95", p95(words), note=spread(words)),
        Row("word lit against its sound, p95", p95(onsets), note=f"wanted 50; {spread(onsets)}"),
        Row("silence between utterances against the pause, p95", p95(off), note=f"wanted 15; {spread(off)}"),
        Row("what the player told", "; ".join(type(event).__name__ for event in reading.events)),
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.listening")
    parser.add_argument("sources", nargs="*", type=Path)
    parser.add_argument("--minutes", type=float, default=0.0, help="how long about; the sources once when not given")
    parser.add_argument("--voice", default="en-us")
    parser.add_argument("--rate", type=float, default=1.0)
    options = parser.parse_args()
    if absent := missing():
        print(f"not measured: {absent} not installed")
        return
    prosody = Prosody(rate=options.rate)
    narration = whole_narration(options.sources or [LEAD_SAMPLE], options.minutes, options.rate)
    engines = Engines()
    try:
        voices = engines.voices()
        voice = find_voice(voices, options.voice)
        with served() as server:
            reading = read(server, narration, engines, lambda language: choose_voice(voices, language, voice), prosody)
    finally:
        engines.close()
    print_table(rows_of(reading, prosody))


if __name__ == "__main__":
    main()
