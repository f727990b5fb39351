"""Reading aloud: what the listener asks, put to the player, and what the player says, put into the state."""

from collections.abc import Callable
from dataclasses import replace

from reader.document.locator import BlockId, Locator
from reader.library.settings import LEADS, SYNCS
from reader.narration.script import Narration
from reader.playback.events import EngineDown, Finished, PlayerEvent, Skipped
from reader.playback.events import Notice as PlayerNotice
from reader.playback.plan import Place
from reader.playback.player import Player
from reader.session import steps
from reader.session.course import Course
from reader.session.dozing import Here
from reader.session.state import TRIAL, Aside, SessionState, Sound, Spoken, sounding
from reader.session.track import Track
from reader.session.trail import Trail
from reader.speech.engine import Prosody, SpeechEngine

SLOWEST, FASTEST, RATE_STEP = 0.5, 4.0, 0.1
LOWEST, HIGHEST = 0.0, 2.0
VOLUME_STEP = 0.1
SYNC_STEP = 20  # ms
ELSEWHERE = (
    "Reading is left to your screen reader: its own command reads on from here. "
    'To change that, choose "Who reads" in More (Alt+M).'
)

Change = Callable[[Callable[[SessionState], SessionState]], None]


class Reading:
    """Main thread only. ``change`` replaces the session's state."""

    def __init__(self, change: Change, state: Callable[[], SessionState]) -> None:
        self._change, self._state = change, state
        self._player: Player | None = None
        self._engines: SpeechEngine | None = None
        self._track: Track | None = None  # what the player has
        self._put_by: Track | None = None  # the article, while something beside it is read
        self.number = 1  # of the narration the player has
        self._wanted = False  # Listen was pressed before the voice was there
        self._unavailable = ""  # why there is no voice and will be none

    # -- set up --------------------------------------------------------------------------------------------------
    def ready(self, player: Player, engines: SpeechEngine) -> None:
        self._player, self._engines = player, engines
        sound = self._state().sound
        player.set_volume(sound.volume)
        player.set_prosody(_prosody(sound))
        player.set_sync(sound.sync / 1000)
        player.set_lead(sound.lead / 1000)
        if self._track is not None:
            player.load(self._track.narration)
            player.warm(self._track.index)
        if self._wanted:
            self._wanted = False
            self.play_pause()

    def unavailable(self, sentence: str) -> None:
        """There will be no voice."""
        self._wanted, self._unavailable = False, sentence

    def load(self, narration: Narration | None, resume: Locator | None = None) -> None:
        """A new article, or none."""
        self._track = Track.of(narration) if narration is not None else None
        self._put_by, self._wanted = None, False
        if self._track is not None and resume is not None:
            self._track.aim(resume.block, resume.range.start)
        self._hand_over()
        self._change(lambda state: replace(state, playing=False, spoken=None, aside=None))

    def load_again(self, narration: Narration, moved: Callable[[BlockId], BlockId]) -> Spoken | None:
        """The same article with more or less in it: the voice goes on in the sentence it was in.

        What sounds now, for the state; ``moved`` finds the same block again.
        """
        self.end_aside()
        before, track, playing = self._track, Track.of(narration), self._state().playing
        spoken, same = self._state().spoken, False
        if before is not None:
            before.keep(spoken)
            same = track.take_over(before, moved)
            track.begun = before.begun
            if not track.begun:
                track.step_back()
            track.trail = before.trail.through(lambda place: track.place_of(before, place, moved))
        self._track = track
        self._hand_over(playing)
        if spoken is None or not narration.utterances:
            return None
        return track.spoken(track.index, spoken.word if same else None)

    def close(self) -> None:
        if self._player is not None:
            self._player.close()
            self._player = None
        if self._engines is not None:
            self._engines.close()
            self._engines = None

    @property
    def course(self) -> Course | None:
        """Of what the player has."""
        return self._track.course if self._track is not None else None

    @property
    def next_index(self) -> int:
        """The utterance that Listen begins with; 0 once it has begun."""
        return self._track.index if self._track is not None and not self._track.begun else 0

    # -- beside the article --------------------------------------------------------------------------------------
    def read_aside(self, part: int, narration: Narration) -> None:
        """Read that part of what was left out; the article is put by, at its place."""
        if self._leaves_it_to_screen_reader():
            return
        if self._player is None:
            self._say(self._unavailable or "The voice is starting…")
            return
        if self._put_by is None:
            self._put_by = self._track or Track.of(Narration(()))
            self._put_by.keep(self._spoken())
        self._track = Track.of(narration)
        self._hand_over()
        self._change(lambda state: replace(state, playing=False, aside=Aside(part)))
        self.play_pause()

    def end_aside(self) -> None:
        """Back to the article, silent at its place; nothing happens where nothing beside it is read."""
        if self._put_by is not None:
            self._track, self._put_by = self._put_by if self._put_by.narration.utterances else None, None
            self._hand_over()
            self._change(lambda state: replace(state, playing=False, aside=None))

    def _hand_over(self, playing: bool = False) -> None:
        """The track to the player, at its place."""
        if self._player is None:
            return
        track = self._track
        self._player.load(track.narration if track is not None else Narration(()))
        self.number += 1  # from here on the player speaks of this narration
        if track is None or not track.narration.utterances:
            return
        if playing:
            self._player.play(track.index, track.character)
        elif track.begun:
            self._player.seek(track.index, track.character)
        else:
            self._player.warm(track.index)

    # -- what the listener asks ----------------------------------------------------------------------------------
    def play_pause(self) -> None:
        if self._state().playing:
            self.pause()
        elif self._track is None or not self._track.narration.utterances:
            self._say("There is nothing to read here.")
        elif self._leaves_it_to_screen_reader():
            return
        elif self._player is None:
            self._want(not self._wanted)
        elif self._track.begun:
            self._player.play()
            self._change(lambda state: replace(state, playing=True, stopped=False, status="Reading."))
        else:
            self._play(self._track.index, self._track.character)

    def play(self) -> None:
        """What plays, or will as soon as there is a voice, is left alone."""
        if not self._state().playing and not self._wanted:
            self.play_pause()

    def pause(self) -> None:
        self._wanted = False
        if self._player is not None and self._state().playing:
            self._player.pause()
            self._change(lambda state: replace(state, playing=False, status="Paused."))

    def stop(self) -> None:
        self._wanted = False
        if self._put_by is not None:
            self.end_aside()
            self._say("Stopped. Listen reads the article.")
        elif self._player is not None and self._track is not None and self._track.begun:
            self._player.stop()
            index = self._index()
            self._change(lambda state: replace(state, playing=False, stopped=True, status="Stopped."))
            self._show_place(Place(index))

    def start_at(self, block: BlockId, offset: int) -> None:
        """Read from the word there; from the next thing that is said when nothing of that block is."""
        self.end_aside()
        if self._track is None:
            return
        here = self._now().place
        if self._track.aim(block, offset):
            self._left(here, self._track)
            self._begin(self._track)
        else:
            self._say("Nothing is read aloud here.")

    def from_beginning(self) -> None:
        self.end_aside()
        if self._track is not None and self._track.narration.utterances:
            here = self._now().place
            self._track.index, self._track.character = 0, 0
            self._left(here, self._track)
            self._begin(self._track)

    def _left(self, here: Place, track: Track) -> None:
        """Jumped from there to the track's place."""
        if track.begun:
            track.trail.jump(here, Place(track.index, track.character))

    def _begin(self, track: Track) -> None:
        if self._leaves_it_to_screen_reader():
            return
        if self._player is None:
            self._want(True)
        else:
            self._play(track.index, track.character)

    def step(self, unit: steps.Unit, by: int) -> None:
        """To the next one (1) or the one before (-1)."""
        if self._track is None or not self._track.narration.utterances:
            return
        place = steps.step(self._track.course, unit, by, now := self._now())
        if place is None:
            self._say(steps.nothing(unit, by, "article" if self._put_by is None else "part"))
            return
        if unit not in ("word", "sentence"):
            self._track.trail.jump(now.place, place)
        self._seek(place)

    def repeat_sentence(self) -> None:
        """From its beginning, aloud also when it was paused."""
        if self._track is not None and self._track.narration.utterances:
            self._seek(Place(self._track.course.sentence(self._now().place.index)))
            if not self._state().playing:
                self.play_pause()

    def go_back(self) -> None:
        """To where the voice was before the last jump."""
        self._follow_trail(lambda trail, here: trail.back(here), "There is no jump to go back from.")

    def go_forward(self) -> None:
        """To where one went back from."""
        self._follow_trail(lambda trail, here: trail.forward(here), "There is nothing to go forward to.")

    def _follow_trail(self, way: Callable[[Trail, Place], Place | None], nothing: str) -> None:
        if self._track is not None and (place := way(self._track.trail, self._now().place)) is not None:
            self._seek(place)
        else:
            self._say(nothing)

    def seek_seconds(self, seconds: float) -> None:
        """To the sentence of the article that sounds then, by the estimate the slider shows."""
        self.end_aside()
        if self._track is not None and self._track.narration.utterances:
            here, there = self._now().place, Place(self._track.course.at(seconds))
            self._track.trail.jump(here, there)
            self._seek(there)

    def set_rate(self, rate: float, quietly: bool = False) -> None:
        rate = round(min(max(rate, SLOWEST), FASTEST), 2)
        self._change(lambda state: replace(state, sound=replace(state.sound, rate=rate)))
        if not quietly:
            self._say(f"Rate {rate:g}, about {self._state().sound.pace} words a minute.")
        self._set_prosody()

    def set_pitch(self, pitch: float) -> None:
        pitch = round(min(max(pitch, LOWEST), HIGHEST), 2)
        self._change(lambda state: replace(state, sound=replace(state.sound, pitch=pitch), status=f"Pitch {pitch:g}."))
        self._set_prosody()

    def _set_prosody(self) -> None:
        if self._player is not None:
            self._player.set_prosody(_prosody(self._state().sound))

    def set_volume(self, volume: float) -> None:
        volume = round(min(max(volume, 0.0), 1.0), 2)
        said = f"Volume {volume * 100:.0f} %."
        self._change(lambda state: replace(state, sound=replace(state.sound, volume=volume), status=said))
        if self._player is not None:
            self._player.set_volume(volume)

    def soften(self, share: float) -> None:
        """So much of the chosen volume, for a while: nothing is said of it, and nothing kept."""
        if self._player is not None:
            self._player.set_volume(self._state().sound.volume * share)

    def here(self) -> Here | None:
        """Where the voice is at this moment; None when it is nowhere."""
        moment = self._player.moment() if self._player is not None else None
        if moment is None or self._player is None or self._track is None or not self._track.begun:
            return None
        seconds = self._track.course.start(moment.index) + moment.seconds * self._state().sound.rate
        return Here(moment.index, seconds, self._player.between())

    def set_sync(self, milliseconds: int) -> None:
        """By how much words are lit later than they are known to sound; negative: earlier."""
        milliseconds = round(min(max(milliseconds, SYNCS[0]), SYNCS[1]))
        way = f"{abs(milliseconds)} milliseconds {'later' if milliseconds > 0 else 'earlier'}"
        said = f"Words are lit {way}." if milliseconds else "Words are lit when they are known to sound."
        self._change(lambda state: replace(state, sound=replace(state.sound, sync=milliseconds), status=said))
        if self._player is not None:
            self._player.set_sync(milliseconds / 1000)

    def set_lead(self, milliseconds: int) -> None:
        """The silence before the first word, for a device that may have gone to sleep."""
        milliseconds = round(min(max(milliseconds, LEADS[0]), LEADS[1]))
        said = f"{milliseconds} milliseconds of silence before the first word."
        self._change(lambda state: replace(state, sound=replace(state.sound, lead=milliseconds), status=said))
        if self._player is not None:
            self._player.set_lead(milliseconds / 1000)

    def revoice(self) -> None:
        """The voice that is chosen for a language has changed: go on with it at the same word."""
        if self._player is not None:
            self._player.revoice()

    # -- what the player says ------------------------------------------------------------------------------------
    def tick(self) -> None:
        """Ask what sounds now. Called some sixty times a second while reading."""
        track = self._track
        if self._player is None or track is None or not track.begun:
            return
        moment = self._player.moment()
        if moment is None or not 0 <= moment.index < len(track.narration.utterances):
            return
        utterance = track.narration.utterances[moment.index]
        known = moment.timing != "estimated" or self._state().sound.guessed_words
        word = utterance.written(moment.word) if moment.word is not None and known else None
        before = self._spoken()
        if before is not None and (before.index, before.word) == (moment.index, word):
            return
        spoken = track.spoken(moment.index, word, moment.seconds * self._state().sound.rate)
        status = track.status(moment.index, before, self._state().status)
        self._change(lambda state: replace(sounding(state, spoken), status=status))

    def told(self, event: PlayerEvent) -> None:
        match event:
            case Finished() if self._player is None or not self._player.playing:
                self._finished()
            case PlayerNotice(text=text):
                self._say(text)
            case Skipped(reason=reason):
                self._say(f"One sentence could not be spoken and was left out: {reason}")
            case EngineDown(reason=reason):
                self._say(reason)
                self._change(lambda state: replace(state, playing=False))

    def _finished(self) -> None:
        if self._put_by is not None:
            trial = (aside := self._state().aside) is not None and aside.part == TRIAL
            self.end_aside()
            self._say("That is how it is said." if trial else "The end of this part. Listen reads the article.")
        elif self._track is not None:
            self._track = Track.of(self._track.narration)
            self._change(lambda state: replace(state, playing=False, spoken=None, status="The end of the article."))

    # -- within --------------------------------------------------------------------------------------------------
    def _play(self, index: int, character: int) -> None:
        assert self._player is not None
        assert self._track is not None
        self._track.begun = True
        self._player.play(index, character)
        self._change(lambda state: replace(state, playing=True, stopped=False, status="Reading."))
        self.tick()  # what is asked next, perhaps before another tick, counts from here

    def _seek(self, place: Place) -> None:
        if self._track is None:
            return
        self._track.index, self._track.character = place.index, place.character
        if self._player is not None:
            self._track.begun = True
            self._player.seek(place.index, place.character)
            self.tick()
        self._show_place(place)

    def _show_place(self, place: Place) -> None:
        """While nothing sounds the place is lit all the same."""
        if self._track is not None and not self._state().playing:
            spoken = self._track.spoken_at(place)
            self._change(lambda state: sounding(state, spoken))

    def _spoken(self) -> Spoken | None:
        """What sounds of what the player has."""
        state = self._state()
        return state.spoken if state.aside is None else state.aside.spoken

    def _index(self) -> int:
        spoken = self._spoken()
        return spoken.index if spoken is not None else self._track.index if self._track is not None else 0

    def _now(self) -> steps.Now:
        """Where the voice is, or will begin."""
        track, rate = self._track, self._state().sound.rate
        moment = self._player.moment() if self._player is not None and track is not None and track.begun else None
        if track is None or moment is None or moment.index >= len(track.narration.utterances):
            return steps.Now(Place(self._index(), track.character if track is not None else 0), rate=rate)
        return steps.Now(Place(moment.index, moment.word.start if moment.word else 0), moment.seconds, rate)

    def _want(self, wanted: bool) -> None:
        """Listen was pressed before there is a voice: it begins when it comes."""
        self._wanted = wanted and not self._unavailable
        self._say(self._unavailable or ("The voice is starting…" if wanted else ""))

    def _leaves_it_to_screen_reader(self) -> bool:
        """Whether a screen reader is to read; the person is told so."""
        if self._state().reads_elsewhere:
            self._say(ELSEWHERE)
            return True
        return False

    def _say(self, sentence: str) -> None:
        self._change(lambda state: replace(state, status=sentence))


def _prosody(sound: Sound) -> Prosody:
    return Prosody(rate=sound.rate, pitch=sound.pitch)
