"""Reading aloud in the terminal: the sentence that sounds is shown, a few keys steer."""

import queue
from collections.abc import Callable
from typing import TextIO

from reader.document.article import Article
from reader.errors import EngineFailed
from reader.narration.script import Narration
from reader.playback.events import EngineDown, Finished, Notice, PlayerEvent, Skipped
from reader.playback.player import Player
from reader.session.course import Course
from reader.session.dozing import Doze, Here
from reader.terminal.keys import Key, keys
from reader.terminal.plain import harmless, next_part_line
from reader.terminal.voices import Speaker

LOOK = 0.05  # seconds between two looks at what sounds

HELP = "Space pauses, arrow keys go by sentence and paragraph, q quits."


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
        player.set_prosody(speaker.prosody)
        if out.isatty():
            out.write(f"{HELP}\n\n")
        Speaking(player, speaker.warned(narration), events, out, err, doze, speaker.prosody.rate).run()
        if line := next_part_line(article):
            out.write(f"\n{line}\n")
    finally:
        player.close()


class Speaking:
    """``player`` has the narration and the prosody; ``events`` is where it tells."""

    def __init__(
        self, player: Player, narration: Narration, events: "queue.SimpleQueue[PlayerEvent]", out: TextIO, err: TextIO,
        doze: Doze | None = None, rate: float = 1.0,
    ) -> None:  # fmt: skip
        self._player, self._narration, self._events = player, narration, events
        self._out, self._err = out, err
        self._course = Course(narration)
        self._index = -1
        self._doze, self._rate = doze, rate

    def run(self) -> None:
        """Until the end, or q; EngineFailed when the voice fails for good."""
        with keys() as typed:
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
            moment.index, self._course.start(moment.index) + moment.seconds * self._rate, self._player.between()
        )
        return doze.is_over(self._course, here, self._rate)

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
        if key == "pause":
            if self._player.playing:
                self._player.pause()
            else:
                self._player.play()
            return
        step: dict[str, Callable[[int], int | None]] = {
            "back": self._course.previous_sentence,
            "forward": self._course.next_sentence,
            "paragraph back": self._course.previous_paragraph,
            "paragraph forward": self._course.next_paragraph,
        }
        to = step[key](max(0, self._index))
        if to is not None:
            self._index = to - 1  # so that it is shown again
            self._player.seek(to)
