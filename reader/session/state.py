"""What is open, where we are, what sounds: one frozen value, replaced and never changed in place."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from reader.document.arrangement import Arrangement
from reader.document.article import Article
from reader.document.locator import BlockId, Locator, TextRange
from reader.library.settings import Turns
from reader.narration.policy import Wishes
from reader.narration.script import Narration
from reader.speech.engine import Voice

USUAL_PACE = 175  # words a minute at rate 1


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing is open yet."""


@dataclass(frozen=True, slots=True)
class Loading:
    """``label`` names what is being opened."""

    label: str


@dataclass(frozen=True, slots=True)
class Open:
    """``article`` is what ``arrangement`` makes of the page; ``language`` is what the person says it is, or ""."""

    article: Article
    narration: Narration
    listen_seconds: int  # an estimate, at rate 1
    arrangement: Arrangement
    language: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """``sentence`` says what is wrong and what to do; ``stopped``: nothing is wrong, the person gave up waiting."""

    label: str
    sentence: str
    stopped: bool = False


NoticeKind = Literal["note", "warning"]
Page = Empty | Loading | Open | Failed


@dataclass(frozen=True, slots=True)
class Spoken:
    """What sounds now: the utterance, its stretch of the page, and the word in it (None in an announcement)."""

    index: int
    block: BlockId
    sentence: TextRange
    word: TextRange | None
    seconds: float  # from the beginning of the article, estimated


TRIAL = -1  # the number of what is no part of the page: a sentence in which a pronunciation is tried


@dataclass(frozen=True, slots=True)
class Aside:
    """A part of what was left out, read aloud beside the article: its number, or TRIAL, and what of it sounds."""

    part: int
    spoken: Spoken | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """``theme`` a palette's name, ``size`` a text size's name, ``spacing`` a spacing's, ``typeface`` a family's."""

    theme: str = "light"
    size: str = "MD"
    typeface: str = "Literata"
    spacing: str = "normal"


@dataclass(frozen=True, slots=True)
class Sound:
    """``voices`` is empty until the engine has named them; ``voice`` is the one this article is read with.

    ``sync`` and ``lead`` are milliseconds, see Settings.
    """

    ready: bool = False
    device: bool = True
    voices: tuple[Voice, ...] = ()
    voice: Voice | None = None
    rate: float = 1.0
    volume: float = 1.0
    sync: int = 0
    lead: int = 120
    pitch: float = 1.0
    folder: str = ""  # of the person's own voices
    sample: str = ""  # the id of a voice that is tried just now
    speeds: Mapping[str, float] = field(default_factory=dict)  # seconds of speech made in a second, by voice
    guessed_words: bool = False  # lit also where their times are only estimated

    @property
    def pace(self) -> int:
        """About how many words a minute that is: voices have about the same pace of their own."""
        return 5 * round(USUAL_PACE * self.rate / 5)


@dataclass(frozen=True, slots=True)
class Sleep:
    """Reading will pause: after so many minutes of listening, rounded up; None: at the end of the article."""

    minutes: int | None


@dataclass(frozen=True, slots=True)
class Notice:
    """A line above the article that stays until it is dismissed; a warning outlives the page."""

    text: str
    kind: NoticeKind = "note"


@dataclass(frozen=True, slots=True)
class ExportUnderWay:
    """``name`` of the file; ``share`` 0-1; ``left`` in seconds, None as long as nobody knows."""

    name: str
    share: float = 0.0
    left: float | None = None


@dataclass(frozen=True, slots=True)
class SessionState:
    page: Page = Empty()
    source: str = ""  # what the address line shows
    can_go_back: bool = False
    look: Look = Look()
    sound: Sound = Sound()
    wishes: Wishes = Wishes()
    playing: bool = False
    stopped: bool = False  # since it last played: Stop was asked for, not Pause
    spoken: Spoken | None = None  # of the article
    aside: Aside | None = None
    sleep: Sleep | None = None
    screen_reader: bool = False  # one is on
    turns: Turns = "turns"  # who reads while one is on
    on_desktop: bool = True  # the desktop's player controls may see what is read
    resume: Locator | None = None  # where an earlier reading stopped
    notices: tuple[Notice, ...] = ()
    status: str = ""
    export: ExportUnderWay | None = None

    @property
    def reads_elsewhere(self) -> bool:
        """Reader's voice is to be silent: a screen reader is on, and is to read."""
        return self.screen_reader and self.turns == "screen reader"


def sounding(state: SessionState, spoken: Spoken) -> SessionState:
    """What sounds is of the article, or of what is read beside it."""
    if state.aside is None:
        return replace(state, spoken=spoken)
    return replace(state, aside=replace(state.aside, spoken=spoken))
