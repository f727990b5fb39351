"""One Piper model in memory: phonemes of a text in, samples and the length of each phoneme out.

The lengths are in the model but not among its outputs. A protobuf message grows by what is written after it, so that
an output more is some bytes at the file's end, and no package for editing models is needed.
"""

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy
from numpy.typing import NDArray

from reader.errors import EngineFailed
from reader.speech.no_telemetry import onnxruntime
from reader.speech.phonemes import Phoneme

log = logging.getLogger(__name__)

MOST_PHONEMES = 400  # spoken as one: time and memory grow with the square (1,000 words at once took 11 GB)
KEPT_WORDS = 5000  # whose phonemes are remembered

# Numbers of onnx.proto: ModelProto.graph, GraphProto.output, ValueInfoProto.name.
GRAPH, OUTPUT, VALUE_NAME = 7, 12, 1
_DURATIONS = re.compile(rb"[\w/.]*Ceil\w*_output_\d+")  # how torch names the outputs of the step that rounds them


@dataclass(frozen=True, slots=True)
class Spoken:
    """Samples from -1 to 1; ``phonemes`` is None for a model that does not tell their lengths.

    ``natural`` is how long it would be at the voice's own pace, in samples.
    """

    samples: NDArray[numpy.float32]
    phonemes: tuple[Phoneme, ...] | None
    natural: float


class PiperModel:
    """EngineFailed when the files are no Piper voice."""

    def __init__(self, file: Path) -> None:
        from piper import PiperVoice  # it takes onnxruntime along, which is to be met through no_telemetry first
        from piper.config import PiperConfig

        try:
            config = PiperConfig.from_dict(json.loads(Path(f"{file}.json").read_text(encoding="utf-8")))
            self._voice = PiperVoice(config=config, session=_session(file))
        except Exception as error:  # onnxruntime has its own, of many kinds
            raise EngineFailed(f"The Piper voice {file.name} cannot be loaded: {error}") from error
        self.rate = int(config.sample_rate)
        self._hop = int(config.hop_length)
        self._pad = len(config.phoneme_id_map.get("_", ()))
        self._ids = config.phoneme_id_map
        self.word = lru_cache(maxsize=KEPT_WORDS)(self._word)

    def _word(self, word: str) -> tuple[str, ...]:
        """The phonemes of a word spoken by itself."""
        return tuple(sign for sentence in self._voice.phonemize(word) for sign in sentence)

    def speak(self, text: str, speaker: int | None, scale: float) -> Iterator[Spoken]:
        """Sentence by sentence; ``scale`` is how drawn out it is said: 1 is the voice's own pace, 2 slower."""
        from piper import SynthesisConfig

        config = self._voice.config
        scales = SynthesisConfig(speaker_id=speaker, length_scale=scale * config.length_scale, normalize_audio=False)
        for sentence in self._voice.phonemize(text):
            for part in _parts(sentence):
                ids = self._voice.phonemes_to_ids(part)
                # Piper's synthesize() would find the phonemes a second time.
                samples, lengths = self._voice.phoneme_ids_to_audio(ids, scales, include_alignments=True)
                samples = numpy.atleast_1d(samples)
                if lengths is None or len(numpy.atleast_1d(lengths)) != len(ids):
                    yield Spoken(samples, None, len(samples) / scale)
                else:
                    yield Spoken(samples, tuple(self._timed(part, lengths)), self._natural(lengths, scale))

    def _timed(self, signs: list[str], lengths: NDArray[numpy.int64]) -> Iterator[Phoneme]:
        """Each sign is some numbers and a pad, after one for the beginning and a pad; one it does not know is none."""
        ends = numpy.cumsum(lengths)
        at = len(self._ids["^"]) + self._pad
        for sign in signs:
            if count := len(self._ids.get(sign, ())):
                yield Phoneme(sign, int(ends[at - 1]))
                at += count + self._pad

    def _natural(self, lengths: NDArray[numpy.int64], scale: float) -> float:
        """Lengths are rounded up to whole frames after they were scaled, so that they do not simply scale back."""
        frames = lengths / self._hop
        return float(numpy.maximum(numpy.ceil((frames - 0.5) / scale), 1.0).sum()) * self._hop


def _parts(signs: list[str]) -> Iterator[list[str]]:
    """A sentence nobody could say in one breath is cut between words."""
    while len(signs) > MOST_PHONEMES:
        gaps = (at for at in range(MOST_PHONEMES, MOST_PHONEMES // 4, -1) if signs[at] == " ")
        cut = next(gaps, MOST_PHONEMES)
        yield signs[:cut]
        signs = signs[cut:]
    if signs:
        yield signs


def _session(file: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # One thread that does not spin is the fastest here: 0.05 of real time, where the default takes 0.08 to 0.13.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    model = file.read_bytes()
    names = set(_DURATIONS.findall(model))
    if len(names) == 1:
        try:
            return onnxruntime.InferenceSession(
                with_output(model, names.pop()), options, providers=["CPUExecutionProvider"]
            )
        except Exception:  # onnxruntime has its own; the model may have this output already
            log.info("%s does not tell the lengths of its phonemes this way", file.name)
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def with_output(model: bytes, name: bytes) -> bytes:
    """An ONNX model that also gives its inner value ``name``."""
    return model + _field(GRAPH, _field(OUTPUT, _field(VALUE_NAME, name)))


def _field(number: int, payload: bytes) -> bytes:
    """A length-delimited field of a protobuf message."""
    return bytes((*_varint(number << 3 | 2), *_varint(len(payload)))) + payload


def _varint(number: int) -> Iterator[int]:
    while number > 127:
        yield number & 127 | 128
        number >>= 7
    yield number
