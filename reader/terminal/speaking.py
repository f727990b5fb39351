"""Reading aloud in the terminal: the sentence that sounds is shown, a few keys steer."""

import queue
from dataclasses import replace
from typing import TextIO

from reader.document.article import Article
from reader.errors import EngineFailed
from reader.narration.script import Narration
from reader.playback.events import EngineDown, Finished, Notice, PlayerEvent, Skipped
from reader.playback.plan import Place
from reader.playback.player import Player
from reader.session.course import Course
from reader.session.dozing import Doze, Here
from reader.session.reading import FASTEST, RATE_STEP, SLOWEST
from reader.session.steps import Now, Unit, step
from reader.session.trail import Trail
from reader.speech.engine import Prosody
from reader.terminal.keys import Key, keys
from reader.terminal.plain import harmless, next_part_line
from reader.terminal.voices import Speaker

LOOK = 0.05  # seconds between two looks at what sounds

HELP = (
    "Space pauses, arrow keys go by sentence and paragraph, w by word, h by heading, g by picture (capitals go back).\n"
    "r repeats the sentence, b goes back to where you were, B forward again, + and - change the pace, q quits."
)

STEPS: dict[Key, tuple[Unit, int]] = {
    "word back": ("word", -1), "word forward": ("word", 1),
    "sentence back": ("sentence", -1), "sentence forward": ("sentence", 1),
    "paragraph back": ("paragraph", -1), "paragraph forward": ("paragraph", 1),
    "heading back": ("heading", -1), "heading forward": ("heading", 1),
    "figure back": ("figure", -1), "figure forward": ("figure", 1),
}  # fmt: skip


ASLEEP = "The sleep timer has ended the reading."


def speak(
    article: Article, narration: Narration, speaker: Speaker, out: TextIO, err: TextIO, doze: Doze | None = None
) -> None:
    """Reads the article's narration to its end on the sound device, or till ``doze`` is over.

    EngineFailed when the voice fails for good.
    """
    from reader.playback.device import DeviceSink

    events: queue.SimpleQueue[PlayerEvent] = queue.SimpleQueue()
    player = Player(speaker.engine, DeviceSink(), events.put, speaker.choose, speaker.dictionary)
    try:
        player.set_sync(speaker.sync)
        player.set_lead(speaker.lead)
        if out.isatty():
            out.write(f"{HELP}\n\n")
        Speaking(player, speaker.warned(narration), events, out, err, speaker.prosody, doze).run()
        if line := next_part_line(article):
            out.write(f"\n{line}\n")
    finally:
        player.close()


class Speaking:
    """``events`` is where ``player`` tells."""

    def __init__(
        self, player: Player, narration: Narration, events: "queue.SimpleQueue[PlayerEvent]", out: TextIO, err: TextIO,
        prosody: Prosody, doze: Doze | None = None,
    ) -> None:  # fmt: skip
        self._player, self._narration, self._events = player, narration, events
        self._out, self._err = out, err
        self._course = Course(narration)
        self._prosody, self._trail = prosody, Trail[Place]()
        self._index = -1
        self._doze = doze

    def run(self) -> None:
        """Until the end, or q; EngineFailed when the voice fails for good."""
        with keys() as typed:
            self._player.set_prosody(self._prosody)
            self._player.load(self._narration)
            self._player.play(0)
            while not self._is_over():
                self._show()
                if self._doze is not None and self._is_asleep(self._doze):
                    self._player.pause()
                    self._tell(ASLEEP)
                    return
                key = typed.wait(LOOK)
                if key == "quit":
                    return
                if key is not None:
                    self._act(key)

    def _is_over(self) -> bool:
        while not self._events.empty():
            match self._events.get():
                case Finished():
                    return True
                case Notice(text=text):
                    self._tell(text)
                case Skipped(reason=reason):
                    self._tell(f"One sentence could not be spoken and was left out: {reason}")
                case EngineDown(reason=reason):
                    raise EngineFailed(reason)
        return False

    def _is_asleep(self, doze: Doze) -> bool:
        """Grows softer on the way there."""
        doze.count(self._player.playing)
        self._player.set_volume(doze.volume)
        moment = self._player.moment() if doze.left <= 0 else None
        if moment is None:
            return False
        here = Here(
            moment.index, self._course.start(moment.index) + moment.seconds * self._prosody.rate, self._player.between()
        )
        return doze.is_over(self._course, here, self._prosody.rate)

    def _tell(self, text: str) -> None:
        self._err.write(f"reader: {text}\n")
        self._err.flush()

    def _show(self) -> None:
        moment = self._player.moment()
        if moment is not None and moment.index != self._index and moment.index < len(self._narration.utterances):
            # A short utterance may have come and gone between two looks: it is shown all the same.
            shown = range(self._index + 1, moment.index + 1)
            for index in shown if 0 < len(shown) <= 3 else (moment.index,):
                self._out.write(harmless(self._narration.utterances[index].text) + "\n")
            self._out.flush()
            self._index = moment.index

    def _act(self, key: Key) -> None:
        here = self._now().place
        match key:
            case "pause" if self._player.playing:
                self._player.pause()
            case "pause":
                self._player.play()
            case "faster" | "slower":
                self._change_pace(RATE_STEP if key == "faster" else -RATE_STEP)
            case "repeat":
                self._seek(Place(self._course.sentence(here.index)))
                self._player.play()
            case "where I was":
                self._seek(self._trail.back(here))
            case "forward again":
                self._seek(self._trail.forward(here))
            case _ if key in STEPS:
                unit, by = STEPS[key]
                there = step(self._course, unit, by, self._now())
                if there is not None and unit not in ("word", "sentence"):
                    self._trail.jump(here, there)
                self._seek(there)

    def _now(self) -> Now:
        moment = self._player.moment()
        if moment is None or moment.index >= len(self._narration.utterances):
            return Now(Place(max(0, self._index)), rate=self._prosody.rate)
        place = Place(moment.index, moment.word.start if moment.word else 0)
        return Now(place, moment.seconds, self._prosody.rate)

    def _seek(self, place: Place | None) -> None:
        if place is not None:
            if place.index != self._index or not place.character:
                self._index = place.index - 1  # so that it is shown again
            self._player.seek(place.index, place.character)

    def _change_pace(self, by: float) -> None:
        self._prosody = replace(self._prosody, rate=round(min(max(self._prosody.rate + by, SLOWEST), FASTEST), 2))
        self._player.set_prosody(self._prosody)
