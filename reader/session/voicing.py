"""Says what the window has to say, by a player and an engine of its own: one thing at a time, stopped by any key.

Two voices at once help nobody: the article's is held at its word meanwhile, and goes on when there is quiet.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace

from reader.accessibility.voiced.characters import spelled
from reader.accessibility.voiced.line import Line, Piece, joined, message
from reader.document.locator import BlockId
from reader.document.tags import agreement
from reader.errors import EngineMissing
from reader.library.voicing_choice import READING, VoicingChoice
from reader.narration.script import Narration, Utterance
from reader.narration.sentences import sentences
from reader.playback.events import EngineDown, Finished, PlayerEvent
from reader.playback.player import Player
from reader.playback.sink import AudioSink
from reader.session.memory import Memory
from reader.session.model import Model
from reader.session.reading import Reading
from reader.session.sampling import Sampling
from reader.session.voices import Voices
from reader.speech.choose import Engines, best_voice, choose_voice
from reader.speech.engine import Prosody, Voice
from reader.speech.variants import voice_with_id

ENGLISH = "en"  # the interface's own language
QUIET = 0.3  # s of silence before the article's voice goes on: the next key may come at once
OFFER_AFTER = 1.5  # s: by then it is known whether a screen reader is on
MOST_WAITING = 6  # lines; older ones are let go, they are no news any more
MOST_SPELLED = 200  # characters
PAUSE = 60  # ms between two languages or sentences
OFF = "Reader does not speak its window any more."
NOTHING_SAID = "Nothing has been said yet."


def open_device() -> AudioSink:
    from reader.playback.device import DeviceSink

    return DeviceSink()


class Voicing:
    """Main thread only. ``tell`` hands on what the player says, from another thread; ``make_sink`` is where it sounds.

    ``hear`` is told of every line that begins to be said. While a screen reader is on nothing is said that was not
    asked for in this run.
    """

    def __init__(
        self, model: Model, reading: Reading, sampling: Sampling, voices: Voices, memory: Memory,
        tell: Callable[[PlayerEvent, int], None],
    ) -> None:  # fmt: skip
        self._model, self._reading, self._sampling = model, reading, sampling
        self._voices, self._memory, self._tell = voices, memory, tell
        self.make_sink: Callable[[], AudioSink] = open_device
        self.hear: Callable[[Line], None] = lambda line: None
        self._engines: Engines | None = None
        self._player: Player | None = None
        self._line: Line | None = None  # being said
        self._waiting: deque[Line] = deque(maxlen=MOST_WAITING)
        self._last: tuple[Line, ...] = ()  # what was said since the last thing that took the place of another
        self._number = 0  # of the line
        self.asked = False  # for it, in this run
        self._held, self._quiet_since = False, 0.0
        self._offer_at: float | None = None
        model.watch(lambda state: state.playing, self._reading_began)

    # -- on and off --------------------------------------------------------------------------------------------------
    @property
    def choice(self) -> VoicingChoice:
        return self._model.state.voicing

    @property
    def offer(self) -> str:
        return f"Press {self._key} to have Reader speak its window."

    @property
    def on_sentence(self) -> str:
        return f"Reader speaks its window. Control stops what is being said, {self._key} turns it off."

    @property
    def _key(self) -> str:
        return self._model.state.keymap.way("speak-window")

    @property
    def speaks(self) -> bool:
        """Not beside a screen reader, unless it was asked for."""
        return self.choice.on and (self.asked or not self._model.state.screen_reader)

    @property
    def lines(self) -> int:
        """How many have been said."""
        return self._number

    @property
    def busy(self) -> bool:
        """Whether something is being said."""
        return self._line is not None

    def toggle(self) -> None:
        self.turn(not self.speaks)

    def turn(self, on: bool) -> None:
        self.asked = on
        self.end_offer()
        self.hush()
        self.set(replace(self.choice, on=on))
        self._model.say(self.on_sentence if on else OFF)
        if not on:
            self.say(message(OFF))

    def set(self, choice: VoicingChoice) -> None:
        """Keeps it, and goes by it from the next line on."""
        self._model.change(lambda state: replace(state, voicing=choice))
        settings = self._memory.library.settings
        self._memory.keep(lambda: settings.save(replace(settings.load(), voicing=choice)))
        self._fit()

    def offer_soon(self) -> None:
        """The first time that Reader is started, and never again."""
        if self._memory.library.settings.is_new and not self.choice.offered:
            self._offer_at = time.monotonic() + OFFER_AFTER

    def end_offer(self) -> None:
        if self._model.state.voicing_offered:
            self._model.change(lambda state: replace(state, voicing_offered=False))

    def _offer(self) -> None:
        self._offer_at = None
        self.set(replace(self.choice, offered=True))
        if not self._model.state.screen_reader and not self.choice.on:
            self._model.change(lambda state: replace(state, voicing_offered=True))
            self.say(message(self.offer))

    # -- saying ------------------------------------------------------------------------------------------------------
    def say(self, line: Line) -> None:
        """In place of what is being said, or after it: what has happened is cut off by keys only."""
        if not line.pieces:
            return
        if not line.waits:
            self._sampling.stop()
            self._waiting = deque((one for one in self._waiting if one.waits), MOST_WAITING)
        elif self._model.state.sound.sample:
            return  # a voice is being tried, and says by itself that it is
        if self._line is None or not (line.waits or self._line.waits):
            self._begin(line)
        elif line != self._line and line not in self._waiting:  # the same from two sides is one piece of news
            self._waiting.append(line)

    def hush(self) -> None:
        """At once: what is being said, and what waits."""
        self._waiting.clear()
        if self._line is not None and self._player is not None:
            self._player.load(Narration(()))
            self._over()

    def repeat(self) -> None:
        self._say_anew(joined(tuple(piece for line in self._last for piece in line.pieces)))

    def spell(self) -> None:
        text = " ".join(line.text for line in self._last)[:MOST_SPELLED]
        self._say_anew((Piece(spelled(text)),) if text else ())

    def _say_anew(self, pieces: tuple[Piece, ...]) -> None:
        kept = self._last
        self.say(Line(pieces or (Piece(NOTHING_SAID),)))
        self._last = kept

    def _begin(self, line: Line) -> None:
        player = self._ready()
        if self._model.state.playing and not self._held:
            self._held = True
            self._reading.hold()
        self._line = line
        self._last = (*self._last, line) if line.waits else (line,)
        self._number += 1
        player.load(Narration(tuple(_utterances(line))))
        player.play(0)
        self.hear(line)

    def _over(self) -> None:
        self._line, self._quiet_since = None, time.monotonic()

    def _reading_began(self, playing: bool) -> None:
        """Asked for by another program while something was said: it waits."""
        if playing and self._line is not None and not self._held:
            self._held = True
            self._reading.hold()

    # -- what comes of it --------------------------------------------------------------------------------------------
    def told(self, event: PlayerEvent, number: int) -> None:
        if number != self._number or self._player is None or self._player.playing:
            return
        match event:
            case Finished() if self._line is not None:
                self._over()
                if self._waiting:
                    self._begin(self._waiting.popleft())
            case EngineDown(reason=reason):
                self._waiting.clear()
                self._over()
                self._model.say(reason)

    def tick(self) -> None:
        now = time.monotonic()
        if self._held and self._line is None and now - self._quiet_since > QUIET:
            self._held = False
            self._reading.let_go()
        if self._offer_at is not None and now > self._offer_at:
            self._offer()

    def close(self) -> None:
        if self._player is not None:
            self._player.close()
            self._player = None
        if self._engines is not None:
            self._engines.close()

    # -- the voice ---------------------------------------------------------------------------------------------------
    def _ready(self) -> Player:
        """Engines start when they are first asked: nothing here waits for them."""
        if self._player is None:
            self._engines = Engines(folder=self._model.state.sound.folder)
            self._player = Player(
                self._engines, self.make_sink(), lambda event: self._tell(event, self._number), self._voice
            )
            self._fit()
        return self._player

    def _fit(self) -> None:
        if self._player is not None:
            self._player.set_prosody(Prosody(rate=self.choice.rate))
            self._player.set_volume(self.choice.volume)
            self._player.set_lead(self._model.state.sound.lead / 1000)
            self._player.revoice()

    def _voice(self, language: str) -> Voice:
        """On the thread "speech". The interface's voice, and for what it cannot read the quickest that can."""
        known = self._voices.all or self._quick()
        own = self._own(known)
        if not language or agreement(language, own.language):
            return own
        return best_voice((voice for voice in known if not voice.slow), language) or own

    def _own(self, known: tuple[Voice, ...]) -> Voice:
        chosen = self.choice.voice
        if chosen == READING and self._voices.all:
            return self._voices.choose(ENGLISH)
        found = voice_with_id(known, chosen) if chosen else None
        return found or choose_voice([voice for voice in known if not voice.slow], ENGLISH)

    def _quick(self) -> tuple[Voice, ...]:
        """Those of the system's own engine, before all have been named."""
        engines = self._engines
        if engines is None or not engines.processes:
            raise EngineMissing("No speech engine has a voice here.")
        return engines.processes[0].voices()


def _utterances(line: Line) -> list[Utterance]:
    return [
        Utterance(piece.text[span.start : span.end], "paragraph", BlockId("interface"), language, PAUSE)
        for piece in line.pieces
        for language in (piece.language or ENGLISH,)
        for span in sentences(piece.text, language)
    ]
