"""How well the moment of each word is known: every word has one, in order, and it is when the word sounds."""

from dataclasses import dataclass
from itertools import pairwise

import numpy

from bench.article import sentences
from bench.table import Row
from reader.narration.words import words
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.worker import EngineProcess

RATES = (1.0, 2.0, 3.0)
QUIET = 0.05  # s of silence before an onset at rate 1; pauses shrink with the rate
NEAR = 0.15  # s around a word in which its onset is looked for
LOUD = 0.03  # of the loudest: over it there is sound
BLOCK = 0.002  # s


@dataclass(frozen=True, slots=True)
class Covered:
    """How many words there are, how many have a start of their own, and how many fall behind the one before."""

    words: int
    started: int
    astray: int


def covered(texts: tuple[str, ...], clips: tuple[Clip, ...]) -> Covered:
    count = started = astray = 0
    for text, clip in zip(texts, clips, strict=True):
        starts = {boundary.word: boundary.sample for boundary in clip.boundaries}
        count += len(words(text))
        started += sum(word in starts for word in words(text))
        in_order = [boundary.sample for boundary in clip.boundaries]
        astray += sum(after <= before for before, after in pairwise(in_order))
    return Covered(count, started, astray)


def onsets(text: str, clip: Clip, rate: float) -> list[float]:
    """Seconds from where a word is said to begin to where sound begins, for words after a pause that is heard."""
    sound = numpy.frombuffer(clip.samples, "<i2").astype(float)
    block = max(1, round(BLOCK * clip.rate))
    level = numpy.sqrt((sound[: len(sound) // block * block].reshape(-1, block) ** 2).mean(axis=1))
    loud = level > LOUD * level.max(initial=0.0)
    quiet, near = round(QUIET / rate / BLOCK), round(NEAR / rate / BLOCK)
    found = []
    for boundary in clip.boundaries:
        if text[max(0, boundary.word.start - 2) : boundary.word.start] not in (", ", "; ", ". "):
            continue
        at = boundary.sample // block
        rises = [
            here
            for here in range(max(quiet, at - near), min(len(loud), at + near))
            if loud[here] and not loud[here - quiet : here].any()
        ]
        if rises:
            found.append((min(rises, key=lambda here: abs(here - at)) * block - boundary.sample) / clip.rate)
    return found


def against_durations(texts: tuple[str, ...], voice: Voice) -> list[float]:
    """Seconds from each word's start to that of its group of phonemes by Piper's own durations.

    Only sentences without numbers that have a group for each word: in others nobody says which is whose.
    """
    from pathlib import Path

    from reader.speech.phonemes import MARKS, STRESS, word_starts
    from reader.speech.piper_model import PiperModel

    model = PiperModel(Path(voice.file))
    off: list[float] = []
    for text in (text for text in texts if not any(map(str.isdigit, text))):
        parts = tuple(model.speak(text, None, 1.0))
        for part in parts if len(parts) == 1 else ():  # "Dr." ends a sentence for it
            groups: list[int] = []
            opens = True
            for phoneme in part.phonemes or ():
                if phoneme.sign == " ":
                    opens = True
                elif opens and (phoneme.sign not in MARKS or phoneme.sign in STRESS):
                    groups.append(phoneme.sample)
                    opens = False
            ranges = words(text)
            if len(groups) == len(ranges):
                starts = word_starts([model.word(text[w.start : w.end]) for w in ranges], part.phonemes or ())
                off += [(start - group) / model.rate for start, group in zip(starts, groups) if start is not None]
    return off


def _row(what: str, off: list[float]) -> Row:
    if not off:
        return Row(what, "none found")
    far = numpy.abs(numpy.array(off)) * 1000
    return Row(
        what,
        f"median {numpy.median(far):.0f}, p95 {numpy.percentile(far, 95):.0f} ms",
        note=f"{len(far)} words; wanted 10 and 50",
    )


def rows(engine: EngineProcess, voice: Voice, count: int) -> tuple[Row, ...]:
    """Of one engine's voice; Piper is also held against its own durations."""
    texts = sentences(count)
    found: list[Row] = []
    for rate in RATES:
        clips = tuple(engine.synthesize(text, voice, Prosody(rate=rate)) for text in texts)
        if rate == 1:
            reached = covered(texts, clips)
            found.append(
                Row(
                    f"{engine.name}: words with a start", f"{100 * reached.started / reached.words:.0f} %",
                    note=f"of {reached.words}; {reached.astray} not after the one before",
                )
            )  # fmt: skip
        pairs = zip(texts, clips, strict=True)
        found.append(
            _row(f"{engine.name}: word to sound, {rate:g}×", [off for pair in pairs for off in onsets(*pair, rate)])
        )
    if engine.name == "piper":
        found.append(_row("piper: word to its own durations", against_durations(texts, voice)))
    return tuple(found)
