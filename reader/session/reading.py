"""Reading aloud: what the listener asks, put to the player, and what the player says, put into the state."""

from collections.abc import Callable
from dataclasses import replace

from reader.document.locator import BlockId, Locator
from reader.narration.script import Narration
from reader.playback.events import EngineDown, Finished, PlayerEvent, Skipped
from reader.playback.events import Notice as PlayerNotice
from reader.playback.player import Player
from reader.session.course import Course
from reader.session.state import SessionState, Spoken
from reader.speech.engine import Prosody, SpeechEngine

SLOWEST, FASTEST, RATE_STEP = 0.5, 4.0, 0.1
VOLUME_STEP = 0.1
# Within this much of a sentence "previous" goes to the one before, later it repeats the present one.
JUST_BEGUN = 1.5  # seconds

Change = Callable[[Callable[[SessionState], SessionState]], None]


class Reading:
    """Main thread only. ``change`` replaces the session's state."""

    def __init__(self, change: Change, state: Callable[[], SessionState]) -> None:
        self._change, self._state = change, state
        self._player: Player | None = None
        self._engines: SpeechEngine | None = None
        self._narration: Narration | None = None
        self._course: Course | None = None
        self._place = 0  # the utterance that Listen begins with when nothing has sounded yet
        self._character = 0
        self._begun = False  # something of this narration has been handed to the player
        self.number = 1  # of the narration the player has
        self._wanted = False  # Listen was pressed before the voice was there
        self._unavailable = ""  # why there is no voice and will be none

    # -- set up --------------------------------------------------------------------------------------------------
    def ready(self, player: Player, engines: SpeechEngine) -> None:
        self._player, self._engines = player, engines
        sound = self._state().sound
        player.set_volume(sound.volume)
        player.set_prosody(Prosody(rate=sound.rate))
        if self._narration is not None:
            player.load(self._narration)
            player.warm(self._place)
        if self._wanted:
            self._wanted = False
            self.play_pause()

    def unavailable(self, sentence: str) -> None:
        """There will be no voice."""
        self._wanted, self._unavailable = False, sentence

    def load(self, narration: Narration | None, resume: Locator | None = None) -> None:
        """A new article, or none."""
        self._narration = narration
        self._course = Course(narration) if narration is not None else None
        self._begun, self._wanted, self._place, self._character = False, False, 0, 0
        if narration is not None and resume is not None:
            self._aim(resume.block, resume.range.start)
        if self._player is not None:
            self._player.load(narration if narration is not None else Narration(()))
            self.number += 1  # from here on the player speaks of this narration
            if narration is not None and narration.utterances:
                self._player.warm(self._place)
        self._change(lambda state: replace(state, playing=False, spoken=None))

    def close(self) -> None:
        if self._player is not None:
            self._player.close()
            self._player = None
        if self._engines is not None:
            self._engines.close()
            self._engines = None

    @property
    def course(self) -> Course | None:
        return self._course

    # -- what the listener asks ----------------------------------------------------------------------------------
    def play_pause(self) -> None:
        if self._state().playing:
            self.pause()
        elif self._narration is None or not self._narration.utterances:
            self._say("There is nothing to read here.")
        elif self._player is None:
            self._want(not self._wanted)
        elif self._begun:
            self._player.play()
            self._change(lambda state: replace(state, playing=True, status="Reading."))
        else:
            self._play(self._place, self._character)

    def pause(self) -> None:
        self._wanted = False
        if self._player is not None and self._state().playing:
            self._player.pause()
            self._change(lambda state: replace(state, playing=False, status="Paused."))

    def stop(self) -> None:
        self._wanted = False
        if self._player is not None and self._begun:
            self._player.stop()
            index = self._index()
            self._change(lambda state: replace(state, playing=False, status="Stopped."))
            self._show_place(index)

    def start_at(self, block: BlockId, offset: int) -> None:
        """Read from the word there; from the next thing that is said when nothing of that block is."""
        if self._narration is None:
            return
        if self._aim(block, offset):
            if self._player is None:
                self._want(True)
            else:
                self._play(self._place, self._character)
        else:
            self._say("Nothing is read aloud here.")

    def from_beginning(self) -> None:
        self._place, self._character = 0, 0
        if self._narration is None or not self._narration.utterances:
            return
        if self._player is None:
            self._want(True)
        else:
            self._play(0, 0)

    def next_sentence(self) -> None:
        if self._course is not None:
            self._seek(self._course.next_sentence(self._index()))

    def previous_sentence(self) -> None:
        if self._course is not None:
            index = self._index()
            self._seek(index if self._well_into(index, index) else self._course.previous_sentence(index))

    def next_paragraph(self) -> None:
        if self._course is not None:
            self._seek(self._course.next_paragraph(self._index()))

    def previous_paragraph(self) -> None:
        if self._course is not None:
            index = self._index()
            first = self._course.first_of_block(index)
            self._seek(first if self._well_into(index, first) else self._course.previous_paragraph(index))

    def seek_seconds(self, seconds: float) -> None:
        """To the sentence that sounds then, by the estimate the slider shows."""
        if self._course is not None and self._narration is not None and self._narration.utterances:
            self._seek(self._course.at(seconds))

    def set_rate(self, rate: float) -> None:
        rate = round(min(max(rate, SLOWEST), FASTEST), 2)
        self._change(lambda state: replace(state, sound=replace(state.sound, rate=rate), status=f"Rate {rate:g}."))
        if self._player is not None:
            self._player.set_prosody(Prosody(rate=rate))

    def set_volume(self, volume: float) -> None:
        volume = round(min(max(volume, 0.0), 1.0), 2)
        said = f"Volume {volume * 100:.0f} %."
        self._change(lambda state: replace(state, sound=replace(state.sound, volume=volume), status=said))
        if self._player is not None:
            self._player.set_volume(volume)

    def revoice(self) -> None:
        """The voice that is chosen for a language has changed: go on with it at the same word."""
        if self._player is not None:
            self._player.revoice()

    # -- what the player says ------------------------------------------------------------------------------------
    def tick(self) -> None:
        """Ask what sounds now. Called some sixty times a second while reading."""
        if self._player is None or self._narration is None or not self._begun:
            return
        moment = self._player.moment()
        if moment is None or not 0 <= moment.index < len(self._narration.utterances):
            return
        utterance = self._narration.utterances[moment.index]
        word = utterance.written(moment.word) if moment.word is not None else None
        before = self._state().spoken
        if before is not None and (before.index, before.word) == (moment.index, word):
            return
        assert self._course is not None
        seconds = self._course.start(moment.index) + moment.seconds * self._state().sound.rate
        seconds = min(seconds, self._course.start(moment.index + 1))
        spoken = Spoken(moment.index, utterance.block, utterance.locator.range, word, seconds)
        status = self._status_for(moment.index)
        self._change(lambda state: replace(state, spoken=spoken, status=status))

    def _status_for(self, index: int) -> str:
        """What stands nowhere on the page, a picture's description, can be read in the status line while it sounds."""
        assert self._narration is not None
        said, before, status = self._narration.utterances, self._state().spoken, self._state().status
        if before is not None and before.index == index:
            return status
        if not said[index].anchors:
            return said[index].text
        return "Reading." if before is not None and status == said[before.index].text else status

    def told(self, event: PlayerEvent) -> None:
        match event:
            case Finished() if self._player is None or not self._player.playing:
                self._begun, self._place, self._character = False, 0, 0
                self._change(lambda state: replace(state, playing=False, spoken=None, status="The end of the article."))
            case PlayerNotice(text=text):
                self._say(text)
            case Skipped(reason=reason):
                self._say(f"One sentence could not be spoken and was left out: {reason}")
            case EngineDown(reason=reason):
                self._say(reason)
                self._change(lambda state: replace(state, playing=False))

    # -- within --------------------------------------------------------------------------------------------------
    def _aim(self, block: BlockId, offset: int) -> bool:
        assert self._narration is not None
        index = self._narration.at(block, offset)
        if index is None:
            return False
        self._place, self._character = index, self._narration.utterances[index].spoken(offset)
        return True

    def _play(self, index: int, character: int) -> None:
        assert self._player is not None
        self._begun = True
        self._player.play(index, character)
        self._change(lambda state: replace(state, playing=True, status="Reading."))

    def _seek(self, index: int | None) -> None:
        if index is None:
            self._say("This is the end of the article.")
            return
        self._place, self._character = index, 0
        if self._player is not None:
            self._begun = True
            self._player.seek(index)
        self._show_place(index)

    def _show_place(self, index: int) -> None:
        """While nothing sounds the place is lit all the same."""
        if self._narration is None or self._course is None or self._state().playing:
            return
        utterance = self._narration.utterances[index]
        spoken = Spoken(index, utterance.block, utterance.locator.range, None, self._course.start(index))
        self._change(lambda state: replace(state, spoken=spoken))

    def _index(self) -> int:
        spoken = self._state().spoken
        return spoken.index if spoken is not None else self._place

    def _well_into(self, index: int, first: int) -> bool:
        spoken = self._state().spoken
        if spoken is None or self._course is None or spoken.index != index:
            return False
        return spoken.seconds - self._course.start(first) > JUST_BEGUN * self._state().sound.rate

    def _want(self, wanted: bool) -> None:
        """Listen was pressed before there is a voice: it begins when it comes."""
        self._wanted = wanted and not self._unavailable
        self._say(self._unavailable or ("The voice is starting…" if wanted else ""))

    def _say(self, sentence: str) -> None:
        self._change(lambda state: replace(state, status=sentence))
