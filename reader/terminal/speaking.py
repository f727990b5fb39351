"""Reading aloud in the terminal: the sentence that sounds is shown, a few keys steer."""

import queue
from collections.abc import Callable
from typing import TextIO

from reader.document.article import Article
from reader.errors import EngineFailed
from reader.narration.narrate import narrate
from reader.narration.script import Narration
from reader.playback.events import EngineDown, Finished, Notice, PlayerEvent, Skipped
from reader.playback.player import Player
from reader.session.course import Course
from reader.terminal.keys import Key, keys
from reader.terminal.plain import harmless, next_part_line
from reader.terminal.voices import Speaker

LOOK = 0.05  # seconds between two looks at what sounds

HELP = "Space pauses, arrow keys go by sentence and paragraph, q quits."


def speak(article: Article, speaker: Speaker, out: TextIO, err: TextIO) -> None:
    """Reads the article to its end on the sound device; EngineFailed when the voice fails for good."""
    from reader.playback.device import DeviceSink

    events: queue.SimpleQueue[PlayerEvent] = queue.SimpleQueue()
    player = Player(speaker.engine, DeviceSink(), events.put, speaker.choose, speaker.dictionary)
    try:
        player.set_prosody(speaker.prosody)
        if out.isatty():
            out.write(f"{HELP}\n\n")
        Speaking(player, narrate(article), events, out, err).run()
        if line := next_part_line(article):
            out.write(f"\n{line}\n")
    finally:
        player.close()


class Speaking:
    """``player`` has the narration and the prosody; ``events`` is where it tells."""

    def __init__(
        self, player: Player, narration: Narration, events: "queue.SimpleQueue[PlayerEvent]", out: TextIO, err: TextIO
    ) -> None:
        self._player, self._narration, self._events = player, narration, events
        self._out, self._err = out, err
        self._course = Course(narration)
        self._index = -1

    def run(self) -> None:
        """Until the end, or q; EngineFailed when the voice fails for good."""
        with keys() as typed:
            self._player.load(self._narration)
            self._player.play(0)
            while not self._is_over():
                self._show()
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
