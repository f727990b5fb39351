"""What is to be laid on the sink next, and which word has been reached: the player's thinking, without its threads."""

from dataclasses import dataclass, replace

from reader.document.locator import TextRange
from reader.narration.script import Narration, Utterance
from reader.narration.words import words
from reader.playback.pieces import BREATH, ends_clause
from reader.playback.sink import AudioSink
from reader.playback.tape import FADE, ramp
from reader.playback.timeline import Coming, Moment, Segment, Timeline, sample_of
from reader.speech.cleaning import speakable
from reader.speech.edges import quiet_end, quiet_start, without_start
from reader.speech.engine import Clip, Prosody, WordBoundary

PREFETCH = 3  # utterances that are always ready, and
AHEAD = 8.0  # s: three short ones are over before a slow voice has made a long one
RESERVE = 0.5  # s of sound that must be ready before what is ready is made anew
HANDING = 0.03  # s in which the device may take what is there before it can be replaced


@dataclass(frozen=True, slots=True)
class Place:
    """Where to begin: the word at a character of an utterance's text."""

    index: int
    character: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """An utterance to make a clip of, for a request: of ``stretch`` of its text, from the word at ``start`` on.

    ``place`` says where its sound begins, None after the one before it; ``only_make`` that it is not wanted yet;
    ``joins`` that the old voice goes on until the new one can begin with a word; ``manner`` counts voices and paces.
    """

    request: int
    manner: int
    index: int
    utterance: Utterance
    prosody: Prosody
    stretch: TextRange
    start: int = 0
    place: Place | None = None
    only_make: bool = False
    joins: bool = False

    @property
    def piece(self) -> Utterance:
        """What the voice is to say."""
        whole = self.utterance
        if len(self.stretch) == len(whole.text):
            return whole
        return replace(whole, text=whole.text[self.stretch.start : self.stretch.end], anchors=())

    @property
    def pause(self) -> float:
        """Seconds of silence after it."""
        text, end = self.utterance.text, self.stretch.end
        after = self.utterance.pause if end == len(text) else BREATH if ends_clause(text, end) else 0
        return after / 1000 / self.prosody.rate


class Plan:
    """One caller at a time.

    ``request`` counts plays, seeks and pauses: what was made for an older one is dropped. ``haste`` are the seconds
    that making an utterance takes. ``early`` is by how many seconds words are told before they are heard.
    """

    def __init__(self, sink: AudioSink) -> None:
        self._sink = sink
        self._narration = Narration(())
        self._timeline = Timeline()
        self._prosody = Prosody()
        self._place: Place | None = None  # where to begin, not yet laid on the sink
        self._anew = False  # what is on the sink is to be said anew, from a word that is yet to come
        self._manner = 0
        self._next = Place(0)  # what to lay on the sink next, or to begin with after a stop
        self._warm: Place | None = None
        self.request = 0
        self.playing = False
        self.haste = 0.0
        self.early = 0.0

    # What is asked.

    def load(self, narration: Narration) -> None:
        self.begin(None, playing=False)
        self._narration, self._next, self._warm = narration, Place(0), None

    def begin(self, place: Place | None, playing: bool) -> None:
        """Drops what is on the sink; what begins at the place is laid there when it is made."""
        self.request += 1
        self._clear()
        self._place = place
        self.playing = playing
        if playing:
            self._sink.resume()
        else:
            self._sink.pause()
            self._warm = place

    def hold(self) -> None:
        """Pauses, and makes ready to go on."""
        self._sink.pause()
        self.playing = False
        self.request += 1
        self._warm = self.here()

    def stop(self, index: int | None = None, ready: bool = True) -> None:
        """Goes back to the beginning of an utterance, the present one if none is given; nothing is lit.

        ``ready``: what a play from there needs is made at once.
        """
        if index is None and (moment := self.moment()) is not None:
            index = moment.index
        self.begin(None, playing=False)
        self._next = Place(self._next.index if index is None else index)
        if index is not None:
            self._warm = self._next if ready else None

    def warm(self, index: int) -> None:
        self._warm = Place(index)

    def set_prosody(self, prosody: Prosody) -> None:
        if prosody != self._prosody:
            self._prosody = prosody
            self.speak_anew()

    def speak_anew(self) -> None:
        """What is on the sink goes on to the end of a word, and the next one is in the new voice or pace."""
        self._manner += 1
        if self.playing:
            self._anew = True
        elif self.moment() is not None:
            self.begin(self.here(), playing=False)
        else:
            self.request += 1
            self._warm = self._next

    # Where it is.

    @property
    def timeline(self) -> Timeline:
        return self._timeline

    def moment(self) -> Moment | None:
        if self._place is not None:
            return Moment(self._place.index, self._word(self._place), 0.0)
        position = self._sink.position() + (self.early * self._sink.rate if self.playing else 0)
        segment = self._timeline.at(position)
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
            return Place(self._next.index) if self._next.index else None
        if segment.is_over(position):
            return self._after(segment)
        moment = segment.moment(position)
        return Place(moment.index, moment.word.start if moment.word else 0)

    def is_over(self) -> bool:
        """Whether the last utterance and its pause have been heard."""
        if not self.playing:
            return False
        count = len(self._narration.utterances)
        if self._place is not None:
            return self._place.index >= count
        return self._next.index >= count and self._sink.position() >= self._timeline.end

    @property
    def runway(self) -> float:
        """Seconds of sound that are ready and not yet heard."""
        if self._place is not None:
            return 0.0
        return max(0.0, self._timeline.end - self._sink.position()) / self._sink.rate

    def _after(self, segment: Segment) -> Place:
        """What follows it: the rest of its utterance, if it was a piece of one."""
        word = self._timeline.coming(segment.frame + segment.length)
        if word is not None and word.index == segment.index:
            return Place(word.index, word.character)
        if word is None and self._next.index == segment.index:
            return self._next
        return Place(segment.index + 1)

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
        if self._place is not None:
            return self._job(self._place, place=self._place) if self._place.index < count else None
        more = self._next.index < count
        # Before all else the voice must not run out: a key held down changes the pace thirty times a second.
        if self._anew and not (more and self.runway < RESERVE + 2 * self.haste):
            word = self._coming(self.haste)
            if word is not None:
                return self._job(Place(word.index), place=Place(word.index, word.character), joins=True)
            self._anew = False  # nothing is left to be said anew
        if more and (self._anew or self._next.character or self._is_short()):
            return self._job(self._next)
        return None

    def _is_short(self) -> bool:
        return self._timeline.ahead(self._sink.position()) < PREFETCH or self.runway < AHEAD

    def _coming(self, seconds: float, index: int = 0) -> Coming | None:
        """The first word, of that utterance or later, that the device will ask for after so many seconds."""
        return self._timeline.coming(self._sink.taken + round((HANDING + seconds) * self._sink.rate), index)

    def _warming(self) -> Job | None:
        place, self._warm = self._warm, None
        if place is not None:
            for at in range(max(0, place.index), len(self._narration.utterances)):
                if speakable(self._narration.utterances[at].text):
                    return self._job(place if at == place.index else Place(at), only_make=True)
        return None

    def _job(self, at: Place, place: Place | None = None, only_make: bool = False, joins: bool = False) -> Job:
        utterance = self._narration.utterances[at.index]
        word = self._word(at) if at.character else None
        return Job(
            self.request, self._manner, at.index, utterance, self._prosody, TextRange(0, len(utterance.text)),
            word.start if word else 0, place, only_make, joins,
        )  # fmt: skip

    def lay(self, job: Job, clip: Clip) -> None:
        """Puts the clip on the sink, in place of what is there when the job begins anew."""
        start = job.start
        if job.joins:
            word = self._join(job)
            if word is None:
                return
            start = word.character
        elif job.place is not None:
            self._clear()
            self._anew = job.manner != self._manner
        clip = without_start(_shifted(clip, job.stretch.start), quiet_start(clip))
        since = sample_of(clip, start)
        sound = clip.samples[2 * since :]
        if since:
            edge = 2 * round(FADE * clip.rate)
            sound = ramp(sound[:edge], 0.0, 1.0) + sound[edge:]
        pause = bytes(2 * max(0, round(job.pause * clip.rate) - quiet_end(clip)))
        frame = self._sink.put(sound + pause)
        before = round(job.stretch.start / max(1, len(job.stretch)) * len(clip))
        segment = Segment(job.index, clip, frame, since, (len(sound) + len(pause)) // 2, before)
        self._timeline = self._timeline.with_segment(segment, self._sink.position())
        self._go_on(job)

    def _join(self, job: Job) -> Coming | None:
        """Ends the old voice before its next word of that utterance; None when it has gone past it: try again."""
        word = self._coming(0, job.index)
        if word is None or word.index != job.index or not self._sink.cut(word.frame):
            return None
        self._timeline, self._anew = self._timeline.until(word.frame), job.manner != self._manner
        return word

    def pass_over(self, job: Job) -> None:
        """Goes on after an utterance, or the piece of it, that makes no sound."""
        if job.joins:
            self._leave_out(job.index)
        elif job.place is not None:
            self._clear()
            self._place = self._beyond(job)
        else:
            self._go_on(job)

    def _leave_out(self, index: int) -> None:
        """The old voice says that utterance to its end, and the new one goes on after it."""
        word = self._coming(0, index + 1)
        if word is not None and self._sink.cut(word.frame):
            self._timeline = self._timeline.until(word.frame)
            self._next = Place(word.index, word.character)
        self._anew = False

    def skip(self, job: Job) -> None:
        """Goes on after an utterance that cannot be spoken."""
        self.pass_over(replace(job, stretch=TextRange(job.stretch.start, len(job.utterance.text))))

    def _go_on(self, job: Job) -> None:
        self._next = self._beyond(job)

    def _beyond(self, job: Job) -> Place:
        rest = (word.start for word in words(job.utterance.text) if word.start >= job.stretch.end)
        character = next(rest, None)
        return Place(job.index + 1) if character is None else Place(job.index, character)

    def _clear(self) -> None:
        self._sink.clear()
        self._timeline, self._place, self._anew = Timeline(), None, False


def _shifted(clip: Clip, by: int) -> Clip:
    """With its words counted in the whole utterance's text."""
    if not by:
        return clip
    return replace(clip, boundaries=tuple(WordBoundary(b.word.shifted(by), b.sample) for b in clip.boundaries))
