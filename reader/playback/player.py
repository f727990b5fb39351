"""Reads a narration aloud: utterances in order, their pauses between, the word that sounds at any moment.

The main thread asks, the thread "speech" makes clips ahead and lays them on the sink, the sink's own thread plays them.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from reader.document.locator import TextRange
from reader.errors import EngineFailed, EngineMissing, SpeechError, VoiceMissing
from reader.narration.script import Narration, Utterance
from reader.narration.words import words
from reader.playback.clips import ClipCache, Key
from reader.playback.events import EngineDown, Finished, Notice, PlayerEvent, Skipped
from reader.playback.resample import resample
from reader.playback.sink import AudioSink
from reader.playback.tape import FADE, ramp
from reader.playback.timeline import Moment, Segment, Timeline, sample_of
from reader.speech.cleaning import speakable
from reader.speech.engine import Clip, Prosody, Replaceable, SpeechEngine, Voice

__all__ = ["EngineDown", "Finished", "Moment", "Notice", "Player", "PlayerEvent", "Skipped"]

log = logging.getLogger(__name__)

PREFETCH = 3  # utterances; a sentence takes longer to hear than three take to make
LOOK = 0.02  # s between two looks at the clock while playing: how late the next utterance is asked for
GIVE_UP = 3  # utterances in a row that could not be spoken


@dataclass(frozen=True, slots=True)
class Place:
    """Where to begin: the word at a character of an utterance's text."""

    index: int
    character: int = 0


@dataclass(frozen=True, slots=True)
class _Job:
    """An utterance to make a clip of, for a play request; ``place`` says where it begins (None: after the last)."""

    request: int
    index: int
    utterance: Utterance
    place: Place | None = None
    only_make: bool = False


class Player:
    """Every method returns at once, and belongs to the main thread. ``tell`` is called from other threads.

    ``choose_voice`` gets an utterance's language ("" when not known), on the thread "speech": it may take its time, and
    may raise a SpeechError.
    """

    def __init__(
        self,
        engine: SpeechEngine,
        sink: AudioSink,
        tell: Callable[[PlayerEvent], None],
        choose_voice: Callable[[str], Voice],
    ) -> None:
        self._engine, self._sink, self._tell, self._choose_voice = engine, sink, tell, choose_voice
        self._prosody = Prosody()
        self._clips = ClipCache()
        self._changed = threading.Condition()  # guards what follows
        self._narration = Narration(())
        self._request = 0  # counts plays, seeks and changes of voice: what was made for an older one is dropped
        self._playing = False
        self._place: Place | None = None  # where to begin, not yet laid on the sink
        self._same_word = False  # the place is wherever the old voice has come to by then
        self._timeline = Timeline()
        self._next = 0  # the utterance to lay on the sink next
        self._to_warm: int | None = None
        self._failures = 0
        self._closed = False
        sink.listen(lambda text: tell(Notice(text)))
        sink.open()
        threading.Thread(target=self._work, name="speech", daemon=True).start()

    @property
    def playing(self) -> bool:
        return self._playing

    def load(self, narration: Narration) -> None:
        """Stops; nothing is made of the new narration before ``warm`` or ``play``."""
        with self._changed:
            self._begin(None, playing=False)
            self._narration, self._next = narration, 0

    def warm(self, index: int = 0) -> None:
        """Makes what ``play(index)`` will need."""
        with self._changed:
            self._to_warm = index
            self._changed.notify_all()

    def play(self, index: int | None = None, character: int = 0) -> None:
        """From a character's word on; without an index from the word it was paused in, else from the beginning."""
        with self._changed:
            if index is None:
                if self._playing:
                    return
                place = self._here() or Place(0)
            else:
                place = Place(max(0, index), character)
            self._begin(place, playing=True)

    def pause(self) -> None:
        with self._changed:
            if self._playing:
                self._sink.pause()
                self._playing = False
                self._request += 1
                self._to_warm = self._index()
                self._changed.notify_all()

    def stop(self) -> None:
        """Back to the beginning of the utterance, where the next ``play`` begins; no word is lit."""
        with self._changed:
            index = self._index()
            self._begin(None, playing=False)
            if index is not None:
                self._next = self._to_warm = index

    def seek(self, index: int, character: int = 0) -> None:
        """Goes on there, or stays paused there."""
        with self._changed:
            self._begin(Place(max(0, index), character), playing=self._playing)

    def set_prosody(self, prosody: Prosody) -> None:
        """While playing the old pace goes on until the new one is made, and that begins with the word then heard."""
        with self._changed:
            if prosody != self._prosody:
                self._prosody = prosody
                self._speak_anew()

    def set_voice_chooser(self, choose_voice: Callable[[str], Voice]) -> None:
        with self._changed:
            self._choose_voice = choose_voice
            self._speak_anew()

    def revoice(self) -> None:
        """``choose_voice`` answers differently now."""
        with self._changed:
            self._speak_anew()

    def set_volume(self, volume: float) -> None:
        self._sink.set_volume(min(1.0, max(0.0, volume)))

    def moment(self) -> Moment | None:
        """What sounds now by the sink's clock, or where it is paused; None when stopped."""
        with self._changed:
            return self._moment()

    def close(self) -> None:
        """Ends the sink and the thread; the engine is whoever's made it."""
        with self._changed:
            self._closed = True
            self._playing = False
            self._request += 1
            self._changed.notify_all()
        self._sink.close()

    # What follows down to _work is called with the lock held.

    def _begin(self, place: Place | None, playing: bool) -> None:
        self._request += 1
        self._sink.clear()
        self._timeline = Timeline()
        self._place = place
        self._same_word = False
        self._playing = playing
        self._failures = 0
        if playing:
            self._sink.resume()
        else:
            self._sink.pause()
            self._to_warm = place.index if place else None
        self._changed.notify_all()

    def _speak_anew(self) -> None:
        self._request += 1
        if self._playing and self._timeline.segments:
            self._same_word = True
        elif not self._playing and (place := self._here()) is not None:
            self._begin(place, playing=False)
        self._changed.notify_all()

    def _moment(self) -> Moment | None:
        if self._place is not None:
            return Moment(self._place.index, self._word(self._place), 0.0)
        segment = self._timeline.at(position := self._sink.position())
        return segment.moment(position) if segment else None

    def _here(self) -> Place | None:
        """Where to go on: the word that sounds or was paused in, after the last word the next utterance."""
        if self._place is not None:
            return self._place
        segment = self._timeline.at(position := self._sink.position())
        if segment is None:
            return Place(self._next) if self._next else None
        if segment.is_over(position):
            return Place(segment.index + 1)
        moment = segment.moment(position)
        return Place(moment.index, moment.word.start if moment.word else 0)

    def _index(self) -> int | None:
        moment = self._moment()
        return moment.index if moment else None

    def _word(self, place: Place) -> TextRange | None:
        if not 0 <= place.index < len(self._narration.utterances):
            return None
        ranges = words(self._narration.utterances[place.index].text)
        return next((word for word in reversed(ranges) if word.start <= place.character), ranges[0] if ranges else None)

    def _next_job(self) -> _Job | None:
        """What the thread "speech" should do now; None when there is nothing to do but wait."""
        utterances = self._narration.utterances
        if self._playing:
            place = self._here() if self._same_word else self._place
            if place is not None and place.index < len(utterances):
                return _Job(self._request, place.index, utterances[place.index], place)
            self._same_word = False
            if place is None and self._next < len(utterances) and self._ahead() < PREFETCH:
                return _Job(self._request, self._next, utterances[self._next])
            return None
        index, self._to_warm = self._to_warm, None
        if index is None:
            return None
        for at in range(index, len(utterances)):
            if speakable(utterances[at].text):
                return _Job(self._request, at, utterances[at], only_make=True)
        return None

    def _ahead(self) -> int:
        """How many utterances are laid on the sink after the one that sounds."""
        return self._timeline.ahead(self._sink.position())

    def _is_over(self) -> bool:
        """Whether the last utterance and its pause have been heard."""
        if not self._playing:
            return False
        count = len(self._narration.utterances)
        if self._place is not None:
            return self._place.index >= count
        return self._next >= count and self._sink.position() >= self._timeline.end

    def _lay(self, job: _Job, clip: Clip) -> None:
        """Puts a clip on the sink, in place of what is there when the job begins a run."""
        since = 0
        if job.place is not None:
            place = job.place
            if self._same_word:
                now = self._here()
                if now is None or now.index != job.index:
                    return  # the old voice has gone on to another utterance meanwhile: that one is made next
                place = now
            since = sample_of(clip, place.character)
            self._sink.clear()
            self._timeline = Timeline()
            self._place, self._same_word = None, False
        sound = clip.samples[2 * since :]
        if since:
            edge = 2 * round(FADE * clip.rate)
            sound = ramp(sound[:edge], 0.0, 1.0) + sound[edge:]
        rest = job.utterance.pause / 1000 / self._prosody.rate
        pause = bytes(2 * round(rest * self._sink.rate))
        frame = self._sink.put(sound + pause)
        segment = Segment(job.index, clip, frame, since, (len(sound) + len(pause)) // 2)
        self._timeline = self._timeline.with_segment(segment, self._sink.position())
        self._next = job.index + 1

    def _pass_over(self, job: _Job) -> None:
        """Goes on after an utterance that makes no sound."""
        if job.place is None:
            self._next = job.index + 1
            return
        if self._same_word:
            self._sink.clear()
            self._timeline, self._same_word = Timeline(), False
        self._place = Place(job.index + 1)

    # The thread "speech".

    def _work(self) -> None:
        while True:
            with self._changed:
                while (job := self._next_job()) is None and not self._is_over() and not self._closed:
                    self._changed.wait(LOOK if self._playing else None)
                if self._closed:
                    return
                if job is None or self._is_over():
                    self._begin(None, playing=False)
                    self._next = 0
                    job = None
            if job is None:
                self._tell(Finished())
            else:
                self._do(job)

    def _do(self, job: _Job) -> None:
        replaced = self._replaced()
        try:
            clip = self._make(job.utterance) if speakable(job.utterance.text) else None
        except (EngineFailed, VoiceMissing) as error:
            self._failed(job, error)
            return
        except EngineMissing as error:
            self._give_up(job, str(error))
            return
        except Exception:
            log.exception("the thread that makes the speech")  # without this the voice would end without a word
            self._give_up(job, "The voice stopped: Reader met a fault of its own. Please report it.")
            return
        if self._replaced() > replaced:
            self._tell(Notice("The speech engine had stopped working and was started again."))
        with self._changed:
            if job.request != self._request or job.only_make:
                return
            if clip is None or not clip.samples:
                self._pass_over(job)
            else:
                self._failures = 0
                self._lay(job, clip)

    def _make(self, utterance: Utterance) -> Clip:
        voice = self._choose_voice(utterance.language)
        key = Key(utterance.text, voice.id, self._prosody)
        clip = self._clips.get(key)
        if clip is None:
            clip = resample(self._engine.synthesize(utterance.text, voice, key.prosody), self._sink.rate)
            self._clips.put(key, clip)
        return clip

    def _failed(self, job: _Job, error: SpeechError) -> None:
        with self._changed:
            if job.request != self._request or job.only_make:
                return  # it will be tried again when it is wanted
            self._failures += 1
            hopeless = self._failures >= GIVE_UP
            if not hopeless:
                self._pass_over(job)
        if hopeless:
            self._give_up(job, str(error))
        else:
            self._tell(Skipped(job.index, str(error)))

    def _give_up(self, job: _Job, reason: str) -> None:
        with self._changed:
            if job.request != self._request:
                return
            if self._playing:
                index = self._index() or 0
                self._begin(None, playing=False)
                self._next = index
            self._to_warm = None
        self._tell(EngineDown(reason))

    def _replaced(self) -> int:
        return self._engine.replaced if isinstance(self._engine, Replaceable) else 0
