"""Piper, a neural voice: what runs inside the worker process. One model is in memory at a time.

At another pace or pitch a sentence that was spoken a moment ago is not spoken anew but stretched, in milliseconds.
"""

from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path

import numpy
from numpy.typing import NDArray

from reader.errors import EngineFailed, VoiceMissing
from reader.narration.words import words
from reader.speech.cleaning import clean, pieces, speakable
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.phonemes import word_starts
from reader.speech.piper_model import PiperModel, Spoken
from reader.speech.piper_voices import NAME, Model, find_models, read_model
from reader.speech.stretch import stretch
from reader.speech.timing import Mark, boundaries
from reader.speech.trim import trim

PIECE, PIECE_WORDS = 350, 60  # characters and words spoken at once: memory grows with the square
SLOWEST, FASTEST = 1.6, 0.7  # how far the model itself is drawn out and hurried; the rest is stretched
SEMITONES = 7  # at pitch 0 and 2: as far as a voice stays a voice
LOUDNESS = 0.09  # root mean square of a sentence, as espeak-ng has it: a change of voice is not to startle
PEAK = 0.95  # of full scale
KEPT = 16_000_000  # bytes of clips kept to be stretched: six minutes
MOST_STRETCH = 2.5  # times faster or slower than it was made; beyond, it is made anew

# Piper takes [[…]] for phonemes; brackets are not spoken anyway.
_BRACKETS = str.maketrans("[]", "()")


@dataclass(frozen=True, slots=True)
class _Made:
    """A clip as the model spoke it, and how many times faster than the voice's own pace that is."""

    clip: Clip
    pace: float


@dataclass(frozen=True, slots=True)
class _Key:
    text: str
    voice: Voice


class PiperEngine:
    """One thread only. The first clip of a voice takes one or two seconds more: ``prepare`` before."""

    name = NAME

    def __init__(self) -> None:
        self._loaded: PiperModel | None = None
        self._model: Model | None = None
        self._kept: OrderedDict[_Key, _Made] = OrderedDict()

    def voices(self) -> tuple[Voice, ...]:
        """That of the package; a folder's are named by ``LatePiper``, and each brings its file along."""
        return tuple(voice for model in find_models() for voice in model.voices)

    def prepare(self, voice: Voice) -> None:
        """Loads its model, and lets it say a word: what is made the first time takes longer."""
        self._speak("Yes.", voice, 1.0)

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        text = clean(text)
        key = _Key(text, voice)
        made = self._kept.get(key)
        if made is None or not 1 / MOST_STRETCH <= prosody.rate / made.pace <= MOST_STRETCH:
            made = self._speak(text, voice, min(max(1 / prosody.rate, FASTEST), SLOWEST))
            self._keep(key, made)
        self._kept.move_to_end(key)
        return stretch(made.clip, prosody.rate / made.pace, 2 ** ((prosody.pitch - 1) * SEMITONES / 12))

    def close(self) -> None:
        self._loaded = self._model = None
        self._kept.clear()

    def _keep(self, key: _Key, made: _Made) -> None:
        self._kept[key] = made
        while len(self._kept) > 1 and sum(len(one.clip.samples) for one in self._kept.values()) > KEPT:
            self._kept.popitem(last=False)

    def _speak(self, text: str, voice: Voice, scale: float) -> _Made:
        loaded, speaker = self._load(voice)
        chunks: list[NDArray[numpy.float32]] = []
        marks: list[Mark] = []
        length, natural, exact = 0, 0.0, True
        for piece in pieces(text, PIECE, PIECE_WORDS):
            said = text[piece.start : piece.end].translate(_BRACKETS)
            if not speakable(said):
                continue
            spoken = tuple(loaded.speak(said, speaker, scale))
            starts = _starts(loaded, said, spoken)
            exact = exact and starts is not None
            marks += (Mark(piece.start + mark.character, length + mark.sample) for mark in starts or ())
            chunks += (part.samples for part in spoken)
            length += sum(len(part.samples) for part in spoken)
            natural += sum(part.natural for part in spoken)
        samples = _level(numpy.concatenate(chunks)) if chunks else b""
        clip = Clip(samples, loaded.rate, boundaries(text, marks, length), "exact" if exact else "estimated")
        return _Made(trim(clip), natural / length if length else 1.0)

    def _load(self, voice: Voice) -> tuple[PiperModel, int | None]:
        """VoiceMissing when its files are gone or are no voice."""
        file = Path(voice.file)
        if self._model is None or self._loaded is None or self._model.file != file:
            self.close()  # before the next one is loaded: each takes some 200 MB
            self._model = read_model(file)
            if self._model is None:
                raise VoiceMissing(voice.id)
            try:
                self._loaded = PiperModel(file)
            except EngineFailed as error:
                raise VoiceMissing(voice.id) from error
        try:
            return self._loaded, self._model.speaker(voice.id)
        except KeyError as error:
            raise VoiceMissing(voice.id) from error


def _starts(model: PiperModel, text: str, spoken: tuple[Spoken, ...]) -> list[Mark] | None:
    """When each word of a piece begins, in its samples; None when the model does not tell."""
    if any(part.phonemes is None for part in spoken):
        return None
    passed = 0
    sentence = []
    for part in spoken:
        sentence += [replace(phoneme, sample=passed + phoneme.sample) for phoneme in part.phonemes or ()]
        passed += len(part.samples)
    ranges = words(text)
    starts = word_starts([model.word(text[word.start : word.end]) for word in ranges], sentence)
    return [Mark(word.start, start) for word, start in zip(ranges, starts) if start is not None]


def _level(samples: NDArray[numpy.float32]) -> bytes:
    """16-bit samples of one loudness, none cut off: models speak at half or twice another's."""
    peak = float(numpy.abs(samples).max(initial=0.0))
    power = float(numpy.sqrt(numpy.mean(samples.astype(numpy.float64) ** 2)))
    gain = min(LOUDNESS / power, PEAK / peak) if power > 0 else 0.0
    return bytes(numpy.rint(samples * (32767 * gain)).astype("<i2").tobytes())
