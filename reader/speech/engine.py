"""The contract every speech engine keeps: an utterance in, samples and word times out.

Engines make clips and nothing else. Pause, seek, rate in mid-word, highlight and export are ours, the same for all
(stock pyttsx3 fires all word events before the first sound and cannot pause).
"""

from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from reader.document.locator import TextRange

Timing = Literal["exact", "aligned", "estimated"]


@dataclass(frozen=True, slots=True)
class Voice:
    """``id`` is unique over all engines: "espeak-ng/en-us"; ``language`` is BCP 47.

    ``quality`` and ``licence`` are words for the person, "" where nobody says. A ``slow`` voice needs a noticeable part
    of the time its speech lasts to make it: what is heard first is cut short, so that it comes at once. ``file`` is
    where a voice of the person's own lies.
    """

    id: str
    name: str
    language: str
    engine: str
    quality: str = ""
    licence: str = ""
    slow: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True)
class Prosody:
    """How it is said. ``rate`` 0.5–4 (1 = the engine's own pace), ``pitch`` 0–2 (1 = the voice's own).

    Loudness is the player's: it changes at once, without speaking again.
    """

    rate: float = 1.0
    pitch: float = 1.0


@dataclass(frozen=True, slots=True)
class WordBoundary:
    """A word of the utterance's text and the sample of the clip at which it starts to sound."""

    word: TextRange
    sample: int


@dataclass(frozen=True, slots=True)
class Clip:
    """One utterance as sound: 16-bit little-endian mono samples, without silence at its ends but for trim's EDGES.

    ``boundaries`` has every word of the text in order, their samples never falling.
    """

    samples: bytes
    rate: int  # Hz
    boundaries: tuple[WordBoundary, ...] = ()
    timing: Timing = "exact"

    def __len__(self) -> int:
        """Its length in samples."""
        return len(self.samples) // 2


class SpeechEngine(Protocol):
    name: str

    def voices(self) -> tuple[Voice, ...]:
        """All voices, by language then name; EngineMissing when the engine cannot run here."""
        ...

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        """Blocks until the clip is whole. EngineFailed when it cannot be made."""
        ...

    def close(self) -> None: ...


@runtime_checkable
class Replaceable(Protocol):
    """An engine whose process is started again when it crashes or hangs."""

    @property
    def replaced(self) -> int:
        """How often that has happened."""
        ...


@dataclass(frozen=True, slots=True)
class StandIn:
    """``voice`` speaks from now on for one that is ``missing``."""

    missing: Voice
    voice: Voice


@runtime_checkable
class StandsIn(Protocol):
    """An engine that has another voice speak for one that has vanished."""

    @property
    def stand_ins(self) -> tuple[StandIn, ...]: ...


@runtime_checkable
class Preparable(Protocol):
    """An engine whose voices are large: one is loaded before it is first needed, and then let go of."""

    def prepare(self, voice: Voice) -> None:
        """Afterwards this voice speaks at once. A SpeechError when it cannot."""
        ...


@runtime_checkable
class HasFolder(Protocol):
    """An engine that finds voices in a folder of the person's."""

    def look_in(self, folder: str) -> None:
        """``voices`` names those of that folder from now on; "" is none."""
        ...
