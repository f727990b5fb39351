"""From a text as it is written to its clip: the spoken form to the engine, the words' moments back to the page.

Everything that reads aloud or writes a file of speech goes through here, so that both say the same.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate, groupby, pairwise

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.said import Said, said
from reader.narration.sentences import cut
from reader.narration.words import words
from reader.speech.cleaning import speakable
from reader.speech.engine import Clip, Prosody, SpeechEngine, Voice, WordBoundary
from reader.speech.resample import resample

CHARACTERS = 350  # an engine's limit for one piece
WORDS = 60

# What the person wants said otherwise, in a text of a language: in order, never overlapping.
Dictionary = Callable[[str, str], tuple[Respelling, ...]]


def nothing(text: str, language: str) -> tuple[Respelling, ...]:
    """A dictionary without words."""
    return ()


def as_said(text: str, language: str, dictionary: Dictionary = nothing) -> Said:
    """The text's spoken form, the dictionary's words before the rules'."""
    return said(text, language, dictionary(text, language))


def read_out(engine: SpeechEngine, text: Said, voice: Voice, prosody: Prosody) -> Clip:
    """The clip of what is said; its boundaries are the words of the WRITTEN text, every one at a sample of its own.

    No sound when nothing in it can be said. EngineFailed and VoiceMissing as the engine raises them.
    """
    clip = _whole(engine, text.text, voice, prosody)
    boundaries = written_boundaries(text, clip) if text.swaps else apart(clip.boundaries, len(clip))
    return replace(clip, boundaries=boundaries)


def written_boundaries(text: Said, clip: Clip) -> tuple[WordBoundary, ...]:
    """For each written word the moment of the word said at its place; the clip's end where nothing more is said."""
    spoken = clip.boundaries
    found = (
        WordBoundary(spot.word, spoken[at].sample if at < len(spoken) else len(clip))
        for spot in text.spots()
        for at in (bisect_left(spoken, spot.spoken, key=lambda boundary: boundary.word.start),)
    )
    return apart(tuple(found), len(clip))


def apart(boundaries: tuple[WordBoundary, ...], end: int) -> tuple[WordBoundary, ...]:
    """Words that are said as one share its time out among them; what is not said ends with the clip."""
    moments = [boundary.sample for boundary in boundaries]
    if all(before < after for before, after in pairwise((*moments, end))):
        return boundaries
    shared: list[int] = []
    for moment, same in groupby(accumulate(moments, max)):
        count = len(tuple(same))
        after = len(shared) + count
        room = (moments[after] if after < len(moments) else end) - moment
        shared += (moment + room * at // count for at in range(count))
    for at in range(len(shared) - 1, -1, -1):
        end = shared[at] = max(0, min(shared[at], end - 1))
    return tuple(WordBoundary(one.word, sample) for one, sample in zip(boundaries, shared, strict=True))


def _whole(engine: SpeechEngine, text: str, voice: Voice, prosody: Prosody) -> Clip:
    """In pieces that an engine can take, joined: figures in words are longer than figures.

    What is a little longer than a sentence may be stays whole, or its last words would be said alone.
    """
    short = len(text) <= CHARACTERS and len(words(text)) <= WORDS
    pieces = () if short else cut(text, TextRange(0, len(text)))
    if len(pieces) < 2:
        return engine.synthesize(text, voice, prosody) if speakable(text) else Clip(b"", 22050)
    clips = [engine.synthesize(text[piece.start : piece.end], voice, prosody) for piece in pieces]
    rate = next((clip.rate for clip in clips if clip.samples), clips[0].rate)
    samples = b""
    boundaries: list[WordBoundary] = []
    for piece, clip in zip(pieces, clips, strict=True):
        clip = resample(clip, rate)
        length = len(samples) // 2
        boundaries += (WordBoundary(b.word.shifted(piece.start), b.sample + length) for b in clip.boundaries)
        samples += clip.samples
    return Clip(samples, rate, tuple(boundaries), clips[0].timing)
