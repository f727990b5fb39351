"""Going to a place that is chosen or named: lists of all there is, codes, a number; and being told where one is."""

from collections.abc import Callable

from reader.document.locator import Locator
from reader.ui.code_sheet import CodeSheet
from reader.ui.everything_sheet import EverythingActions, EverythingSheet
from reader.ui.moves import Moves
from reader.ui.parts import Sheet
from reader.ui.place_sheet import PlaceSheet
from reader.ui.reach import Reach, open_article
from reader.ui.words_sheet import words_sheet
from reader.wayfinding.destination import Destination, destination
from reader.wayfinding.entries import Choice, Entry, entries, jumps, sentence_jumps
from reader.wayfinding.landing import told
from reader.wayfinding.outline import Outline
from reader.wayfinding.whereabouts import Voice, whereabouts


class Going:
    """``show`` puts away the dialog that is open, and remembers the one it is given as the one that is."""

    def __init__(self, window: Reach, moves: Moves, show: Callable[[Sheet | None], None]) -> None:
        self._window, self._moves, self._show = window, moves, show
        self._choice: Choice = "headings"  # what was listed last

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "everything": self.everything, "jump": lambda: self.jump(jumps, "Go by a code"),
            "jump-sentence": lambda: self.jump(sentence_jumps, "Go to a sentence by a code"),
            "go-to-place": self.go_to_place, "where-am-i": self.where_am_i,
        }  # fmt: skip

    # -- chosen from a list --------------------------------------------------------------------------------------
    def everything(self) -> None:
        window, outline = self._window, self._moves.outline
        if outline is None:
            return

        def chose(choice: Choice) -> None:
            self._choice = choice

        actions = EverythingActions(
            lambda choice: self._shown(entries(outline, choice)), lambda listed: self._near(outline, listed),
            self._go, self._moves.tell, chose,
        )  # fmt: skip
        self._show(EverythingSheet(window.root, window.theme, self._choice, actions).sheet)

    def jump(self, listed: Callable[[Outline], tuple[Entry, ...]], title: str) -> None:
        window, outline = self._window, self._moves.outline
        if outline is None:
            return
        found = self._shown(listed(outline))
        if not found:
            self._moves.tell("There is nothing to go to in this article.")
            return
        sheet = CodeSheet(
            window.root, window.theme, title, found, self._near(outline, found),
            self._go, self._moves.tell,
        )  # fmt: skip
        self._show(sheet.sheet)

    def _shown(self, found: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(entry for entry in found if self._window.view.shows(entry.at))

    def _near(self, outline: Outline, listed: tuple[Entry, ...]) -> int:
        """The last that begins before the caret."""
        here = self._moves.here
        if here is None:
            return 0
        now = outline.where(here)
        return max(sum(outline.where(entry.at) <= now for entry in listed) - 1, 0)

    def _go(self, entry: Entry) -> None:
        self._moves.land(entry.stop, leap=True)

    # -- named by a number ---------------------------------------------------------------------------------------
    def go_to_place(self) -> None:
        window, outline = self._window, self._moves.outline
        if outline is None:
            return

        def go(found: Destination) -> None:
            if found.stop is not None:
                self._moves.land(found.stop, f"{found.sentence} {told(found.stop)}", leap=True)

        sheet = PlaceSheet(
            window.root, window.theme, len(outline.stops("paragraph")), lambda text: destination(outline, text), go,
            self._moves.tell,
        )  # fmt: skip
        self._show(sheet.sheet)

    # -- where one is --------------------------------------------------------------------------------------------
    def where_am_i(self) -> None:
        """In the line at the foot, and in a dialog where that has no room for it."""
        window, outline, here = self._window, self._moves.outline, self._moves.here
        article = open_article(window)
        if outline is None or here is None or article is None:
            return
        said = whereabouts(outline, article.title, here, self._voice(here))
        window.status.show_whole(said)
        self._moves.tell(said)
        window.root.update_idletasks()
        if not window.status.is_whole:
            self._show(words_sheet(window.root, window.theme, "Where am I?", said))

    def _voice(self, here: Locator) -> Voice:
        session = self._window.session
        spoken = session.state.spoken
        at = Locator(spoken.block, spoken.sentence) if spoken is not None else None
        return Voice(at, session.reading.seconds_from(here.block, here.range.start))
