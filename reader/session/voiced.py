"""The window spoken by Reader's own voice: one more publisher of the snapshots that screen readers get."""

from reader.accessibility.tree import Announcement, Snapshot
from reader.accessibility.voiced.keys import Key
from reader.accessibility.voiced.line import Detail, Line, Manner, Piece, Typed, message
from reader.accessibility.voiced.telling import Teller, opened
from reader.session.model import Model
from reader.session.voicing import Voicing

PATIENCE = 3  # ticks, of some hundredths of a second, that a key may take to have an effect
DETAILS: dict[str, Detail] = {"brief": "brief", "normal": "normal", "verbose": "verbose"}
TYPED: dict[str, Typed] = {"characters": "characters", "words": "words", "both": "both", "none": "none"}


class Voiced:
    """Main thread only. It takes turns with the article's voice: it is told also of what happens while that reads."""

    takes_turns = True

    def __init__(self, model: Model, voicing: Voicing) -> None:
        self._model, self._voicing = model, voicing
        self._teller = Teller(lambda id: model.state.keymap.first(id) or model.state.keymap.way(id))
        self._shown: Snapshot | None = None
        self._key: Key | None = None
        self._patience = self._lines = 0
        self._was_reading = False
        self._title = ""  # of the page that has just been told of
        self._told = ""  # of the last snapshot, just now
        model.watch(lambda state: state.voicing.on, lambda _: self._begin_anew())

    @property
    def wanted(self) -> bool:
        return self._voicing.speaks

    @property
    def owes(self) -> bool:
        """Whether a key has not been answered yet, or who has just turned it on does not know where they are."""
        return self._patience > 0 or (self.wanted and self._shown is None)

    def show(self, snapshot: Snapshot) -> None:
        before, self._shown = self._shown, snapshot
        reading = self._model.state.playing
        stopped, self._was_reading = self._was_reading and not reading, reading
        if before is None:
            if self._voicing.asked:
                self._voicing.say(message(self._voicing.on_sentence))
            self._voicing.say(self._teller.where(snapshot, self._manner))
            return
        page = opened(before, snapshot)
        self._title = page.name if page is not None else ""
        lines = self._teller.tell(before, snapshot, self._key, self._manner, stopped)
        self._told = " ".join(line.text for line in lines)
        for line in lines:
            self._voicing.say(line)

    def announce(self, said: Announcement) -> None:
        told = said.text == self._voicing.on_sentence or (self._title and said.text.startswith(self._title))
        if not told and said.text not in self._told:  # with where one is
            self._voicing.say(Line((Piece(said.text, said.language),), waits=not said.urgent))

    def key(self, pressed: bool, keysym: int, keycode: int, modifiers: int, text: str) -> bool:
        """Any key stops what is being said: who presses one has heard enough."""
        if pressed:
            self._voicing.hush()
            key = Key(keysym, modifiers)
            if not key.is_modifier:
                self._key, self._patience, self._lines = key, PATIENCE, self._voicing.lines
        return False

    def tick(self) -> None:
        """A key after which nothing has been said is answered with where one is."""
        self._told = ""
        if not self._patience or self._key is None:
            return
        self._patience -= 1
        if self._voicing.lines != self._lines or self._model.state.playing:
            self._patience = 0
        elif not self._patience and self._shown is not None and self.wanted and not self._is_written(self._key):
            self._voicing.say(self._teller.again(self._shown, self._key, self._manner))

    def close(self) -> None: ...

    def _is_written(self, key: Key) -> bool:
        """In an entry a letter is said or not as the person has chosen."""
        shown = self._shown
        node = shown.node(shown.focus) if shown is not None and shown.focus is not None else None
        return key.types and node is not None and node.role == "entry"

    def _begin_anew(self) -> None:
        self._shown = self._key = None
        self._patience = 0

    @property
    def _manner(self) -> Manner:
        choice = self._voicing.choice
        return Manner(DETAILS.get(choice.detail, "normal"), TYPED.get(choice.typed, "characters"))
