"""What is to be laid on the sink next, and which word has been reached: the player's thinking, without its threads."""

from dataclasses import dataclass

from reader.document.locator import TextRange
from reader.narration.script import Narration, Utterance
from reader.narration.words import words
from reader.playback.sink import AudioSink
from reader.playback.tape import FADE, ramp
from reader.playback.timeline import Moment, Segment, Timeline, sample_of
from reader.speech.cleaning import speakable
from reader.speech.engine import Clip, Prosody
from reader.speech.trim import silence_between

PREFETCH = 3  # utterances; a sentence takes longer to hear than three take to make


@dataclass(frozen=True, slots=True)
class Place:
    """Where to begin: the word at a character of an utterance's text."""

    index: int
    character: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """An utterance to make a clip of, for a request.

    ``place`` says where its sound begins, None after the one before it; ``only_make`` that it is not wanted yet.
    """

    request: int
    index: int
    utterance: Utterance
    prosody: Prosody
    place: Place | None = None
    only_make: bool = False


class Plan:
    """One caller at a time.

    ``request`` counts plays, seeks and changes of voice: what was made for an older one is dropped.
    """

    def __init__(self, sink: AudioSink) -> None:
        self._sink = sink
        self._narration = Narration(())
        self._timeline = Timeline()
        self._prosody = Prosody()
        self._place: Place | None = None  # where to begin, not yet laid on the sink
        self._same_word = False  # what is on the sink is to be said anew, from the word it has then come to
        self._next = 0  # the utterance to lay on the sink next, or to begin with after a stop
        self._warm: int | None = None
        self.request = 0
        self.playing = False

    # What is asked.

    def load(self, narration: Narration) -> None:
        self.begin(None, playing=False)
        self._narration, self._next, self._warm = narration, 0, None

    def begin(self, place: Place | None, playing: bool) -> None:
        """Drops what is on the sink; what begins at the place is laid there when it is made."""
        self.request += 1
        self._sink.clear()
        self._timeline, self._place, self._same_word = Timeline(), place, False
        self.playing = playing
        if playing:
            self._sink.resume()
        else:
            self._sink.pause()
            self._warm = place.index if place else None

    def hold(self) -> None:
        """Pauses, and makes ready to go on."""
        self._sink.pause()
        self.playing = False
        self.request += 1
        here = self.here()
        self._warm = here.index if here else None

    def stop(self, index: int | None = None, ready: bool = True) -> None:
        """Goes back to the beginning of an utterance, the present one if none is given; nothing is lit.

        ``ready``: what a play from there needs is made at once.
        """
        if index is None and (moment := self.moment()) is not None:
            index = moment.index
        self.begin(None, playing=False)
        if index is not None:
            self._next = index
            self._warm = index if ready else None

    def warm(self, index: int) -> None:
        self._warm = index

    def set_prosody(self, prosody: Prosody) -> None:
        if prosody != self._prosody:
            self._prosody = prosody
            self.speak_anew()

    def speak_anew(self) -> None:
        """What is on the sink goes on until its first word in the new voice or pace is made."""
        self.request += 1
        if self.playing:
            self._same_word = bool(self._timeline.segments)
        elif self.moment() is not None:
            self.begin(self.here(), playing=False)
        else:
            self._warm = self._next

    # Where it is.

    @property
    def timeline(self) -> Timeline:
        return self._timeline

    def moment(self) -> Moment | None:
        if self._place is not None:
            return Moment(self._place.index, self._word(self._place), 0.0)
        segment = self._timeline.at(position := self._sink.position())
        return segment.moment(position) if segment else None

    def between(self) -> bool:
        """Whether the utterance has been said and only its pause is left."""
        segment = self._timeline.at(position := self._sink.position())
        return self._place is None and segment is not None and segment.is_over(position)

    def here(self) -> Place | None:
        """Where to go on: with the word that sounds or was paused in, after the last word with the next utterance."""
        if self._place is not None:
            return self._place
        segment = self._timeline.at(position := self._sink.position())
        if segment is None:
            return Place(self._next) if self._next else None
        if segment.is_over(position):
            return Place(segment.index + 1)
        moment = segment.moment(position)
        return Place(moment.index, moment.word.start if moment.word else 0)

    def is_over(self) -> bool:
        """Whether the last utterance and its pause have been heard."""
        if not self.playing:
            return False
        count = len(self._narration.utterances)
        if self._place is not None:
            return self._place.index >= count
        return self._next >= count and self._sink.position() >= self._timeline.end

    def _word(self, place: Place) -> TextRange | None:
        if place.index >= len(self._narration.utterances):
            return None
        ranges = words(self._narration.utterances[place.index].text)
        return next((word for word in reversed(ranges) if word.start <= place.character), ranges[0] if ranges else None)

    # What is to be done.

    def next_job(self) -> Job | None:
        """None when there is nothing to do but wait."""
        if not self.playing:
            return self._warming()
        count = len(self._narration.utterances)
        place = self.here() if self._same_word else self._place
        if place is not None and place.index < count:
            return self._job(place.index, place)
        self._same_word = False
        ahead = self._timeline.ahead(self._sink.position())
        if place is None and self._next < count and ahead < PREFETCH:
            return self._job(self._next)
        return None

    def _warming(self) -> Job | None:
        index, self._warm = self._warm, None
        if index is not None:
            for at in range(max(0, index), len(self._narration.utterances)):
                if speakable(self._narration.utterances[at].text):
                    return self._job(at, only_make=True)
        return None

    def _job(self, index: int, place: Place | None = None, only_make: bool = False) -> Job:
        return Job(self.request, index, self._narration.utterances[index], self._prosody, place, only_make)

    def lay(self, job: Job, clip: Clip) -> None:
        """Puts the clip on the sink, in place of what is there when the job begins anew."""
        since = 0
        if job.place is not None:
            place = self._place_now(job.place)
            if place is None:
                return
            since = sample_of(clip, place.character)
            self._clear()
        sound = clip.samples[2 * since :]
        if since:
            edge = 2 * round(FADE * clip.rate)
            sound = ramp(sound[:edge], 0.0, 1.0) + sound[edge:]
        pause = bytes(2 * silence_between(job.utterance.pause, job.prosody.rate, clip.rate))
        frame = self._sink.put(sound + pause)
        segment = Segment(job.index, clip, frame, since, (len(sound) + len(pause)) // 2)
        self._timeline = self._timeline.with_segment(segment, self._sink.position())
        self._next = job.index + 1

    def pass_over(self, job: Job) -> None:
        """Goes on after an utterance that makes no sound."""
        if job.place is None:
            self._next = job.index + 1
        elif self._place_now(job.place) is not None:
            self._clear()
            self._place = Place(job.index + 1)

    def _place_now(self, place: Place) -> Place | None:
        """Where to begin by now; None when the old voice has gone on to another utterance: that one is made next."""
        if not self._same_word:
            return place
        now = self.here()
        return now if now is not None and now.index == place.index else None

    def _clear(self) -> None:
        self._sink.clear()
        self._timeline, self._place, self._same_word = Timeline(), None, False
