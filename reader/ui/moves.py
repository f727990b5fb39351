"""Going to a place in the article: the caret, the keyboard and the view go there, it is told, and leaves a way back."""

from reader.document.head import byline_text
from reader.document.locator import BlockId, Locator, TextRange
from reader.errors import brief
from reader.session.state import Open
from reader.session.trail import Spot
from reader.ui.page_map import Place
from reader.ui.reach import Reach, open_article
from reader.wayfinding.landing import told
from reader.wayfinding.outline import Outline
from reader.wayfinding.stops import Stop

NOTHING_OPEN = "Open an article first."


class Moves:
    def __init__(self, window: Reach) -> None:
        self._window = window
        self._outline: Outline | None = None
        self._page: Open | None = None
        self._byline = ""

    @property
    def outline(self) -> Outline | None:
        """Of the open article; None, and told so, when there is none."""
        window, page = self._window, self._window.session.state.page
        if not isinstance(page, Open):
            self.tell(NOTHING_OPEN)
            return None
        article = page.article
        byline = byline_text(article) or window.view.byline
        if self._outline is None or self._page is not page or self._byline != byline:
            self._page, self._byline = page, byline
            self._outline = Outline(article, byline, page.narration)
        return self._outline

    @property
    def here(self) -> Locator | None:
        """Where the person is: at the voice, while it reads and the view follows it, else at the caret."""
        window = self._window
        spoken = window.session.state.spoken
        if window.session.state.playing and spoken is not None and window.highlight.following:
            start = (spoken.word or spoken.sentence).start
            return Locator(spoken.block, TextRange(start, start))
        return window.view.locator

    def tell(self, sentence: str) -> None:
        """What the person asked for is told to a screen reader also while the voice reads, unlike what just happens."""
        session = self._window.session
        session.say(sentence)
        if session.state.playing and session.state.turns != "both":
            self._window.channel.announce(sentence)

    # -- going there ---------------------------------------------------------------------------------------------
    def land(self, stop: Stop, sentence: str = "", leap: bool = False) -> None:
        """At that stop. A ``leap`` always leaves a way back, of a run of steps only the first does."""
        self.go(stop.at, sentence or told(stop), leap)

    def go(self, place: Locator, sentence: str, leap: bool = False, focus: bool = True) -> bool:
        """False, and told so, where the place is not shown."""
        window, here = self._window, self.here
        if not window.view.go_to(place.block, place.range.start, focus):
            self.tell("This place is not shown any more.")
            return False
        window.view.person_moved()
        there = window.view.locator
        if here is not None and there is not None and here != there:
            window.session.reading.caret_left(here, there, leap)
        self.tell(sentence)
        return True

    def go_article(self) -> None:
        start = self._window.view.body_start()
        if start is not None:
            self.go_to(start)
        elif self._window.states.first is not None:
            self._window.states.first.focus_set()

    def go_to(self, block: BlockId) -> None:
        """To a block as a whole."""
        outline = self.outline
        number = outline.number(block) if outline is not None else None
        if outline is not None and number is not None:
            self.land(outline.whole(number), leap=True)

    def follow(self, target: Locator) -> None:
        """A link within the article, to a note or from it back: the caret goes there, the voice goes on."""
        article = open_article(self._window)
        block = article.block(target.block) if article is not None else None
        if block is None:
            return
        said = block.text[target.range.start :] or block.text
        self.go(target, f"You are at: {brief(said)}" if said else "You are where the link leads.", leap=True)

    # -- the way back --------------------------------------------------------------------------------------------
    def back(self) -> None:
        self._undone(self._window.session.reading.go_back(self._window.view.locator), "Back")

    def forward(self) -> None:
        self._undone(self._window.session.reading.go_forward(self._window.view.locator), "Forward again")

    def _undone(self, spot: Spot | None, way: str) -> None:
        """The caret goes where it was; where it was the voice that jumped, it has gone there itself."""
        window = self._window
        if spot is None:
            return
        if isinstance(spot, Locator):
            if not window.view.go_to(spot.block, spot.range.start):
                self.tell("The place you were at is not shown any more.")
                return
            window.view.person_moved()
        elif not window.session.state.playing:
            window.highlight.follow()
        outline, here = self.outline, spot if isinstance(spot, Locator) else self.here
        stop = outline.at(here) if outline is not None and here is not None else None
        who = "" if isinstance(spot, Locator) else " with the voice"
        self.tell(f"{way}{who}: {told(stop)}" if stop is not None else f"{way}{who}.")

    # -- the voice -----------------------------------------------------------------------------------------------
    def start_at(self, place: Place) -> None:
        self._window.session.reading.start_at(place.block, place.offset)
        self._window.highlight.follow()

    def back_to_voice(self) -> None:
        window = self._window
        if window.session.state.spoken is None:
            self.tell("The voice has not begun.")
        else:
            window.highlight.follow()
            window.view.text.focus_set()
