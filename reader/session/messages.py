"""What other threads tell the session: frozen messages through one queue, handled on the main thread.

``request`` numbers a load; the answer to an older one is dropped.
"""

from dataclasses import dataclass, field

from reader.desktop.preferences import Preferences
from reader.desktop.requests import Request
from reader.document.arrangement import Arrangement
from reader.document.article import Article
from reader.export.estimate import NO_SPEEDS, Speeds
from reader.narration.script import Narration
from reader.playback.events import PlayerEvent
from reader.playback.player import Player
from reader.speech.choose import Engines
from reader.speech.engine import Voice


@dataclass(frozen=True, slots=True)
class Loaded:
    """``article`` is what ``arrangement`` makes of the page; ``language`` is the one the person once named, or ""."""

    request: int
    arrangement: Arrangement
    article: Article
    narration: Narration
    language: str = ""


@dataclass(frozen=True, slots=True)
class LoadFailed:
    request: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Rearranged:
    """The open page with more or less of it in the article, or said otherwise; ``sentence`` says what was done."""

    request: int
    arrangement: Arrangement
    article: Article
    narration: Narration
    sentence: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class PartReady:
    """A part of what was left out, ready to be read aloud."""

    request: int
    part: int
    narration: Narration


@dataclass(frozen=True, slots=True)
class NotPrepared:
    """Something asked of the open page came to nothing."""

    request: int
    sentence: str


@dataclass(frozen=True, slots=True)
class VoiceReady:
    """The player stands, its device open and its engines started. Whoever takes them ends them."""

    player: Player
    engines: Engines
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class VoiceFailed:
    sentence: str


@dataclass(frozen=True, slots=True)
class Told:
    """Something the player says of itself, and the number of the reading it was said in; 0: of any."""

    event: PlayerEvent
    reading: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """The desktop's player controls, or a media key it takes, ask for something."""

    request: Request


@dataclass(frozen=True, slots=True)
class Preferred:
    """What the person has set for their whole desktop has become known, or has changed."""

    preferences: Preferences


@dataclass(frozen=True, slots=True)
class ExportMoved:
    """How far the export of that number has come: 0-1, and the seconds left."""

    number: int
    share: float
    left: float


@dataclass(frozen=True, slots=True)
class ExportEnded:
    """``sentence`` says how. ``speeds``: what this machine needed, when it was ``written`` whole."""

    number: int
    sentence: str
    failed: bool = False
    written: bool = False
    speeds: Speeds = field(default_factory=lambda: NO_SPEEDS)


@dataclass(frozen=True, slots=True)
class SampleTold:
    """Something the player of a tried voice says, and the number of the trial."""

    event: PlayerEvent
    number: int


@dataclass(frozen=True, slots=True)
class VoicingTold:
    """Something the player of the interface's voice says, and the number of the line."""

    event: PlayerEvent
    number: int


@dataclass(frozen=True, slots=True)
class VoicesFound:
    """The voices anew, after another folder was named."""

    voices: tuple[Voice, ...]


Prepared = Rearranged | PartReady | NotPrepared
Speech = VoiceReady | VoiceFailed | Told | SampleTold | VoicesFound | VoicingTold
Message = Loaded | LoadFailed | Prepared | Speech | Asked | Preferred | ExportMoved | ExportEnded
