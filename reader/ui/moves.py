"""Ways through the article: to its beginning, by heading, picture and link, and back to the voice."""

from reader.document.blocks import Block, Figure
from reader.document.locator import NEXT_PART, BlockId, Locator
from reader.errors import brief
from reader.ui.page_map import Place
from reader.ui.reach import Reach, open_article


class Moves:
    def __init__(self, window: Reach) -> None:
        self._window = window

    def go_article(self) -> None:
        start = self._window.view.body_start()
        if start is not None:
            self.go_to(start)
        elif self._window.states.first is not None:
            self._window.states.first.focus_set()

    def go_to(self, block: BlockId) -> None:
        self._window.view.go_to(block)
        self._window.view.person_moved()

    def start_at(self, place: Place) -> None:
        self._window.session.reading.start_at(place.block, place.offset)
        self._window.highlight.follow()

    def step(self, kind: type[Block], by: int, name: str) -> None:
        """To the next or previous block of a kind, from the caret."""
        window, article = self._window, open_article(self._window)
        if article is None:
            return
        ids = [block.id for block in article.blocks]
        caret = window.view.caret
        here = ids.index(caret.block) if caret is not None and caret.block in ids else -1
        if caret is not None and caret.block == NEXT_PART:
            here = len(ids)
        blocks = article.blocks[here + 1 :] if by > 0 else article.blocks[: max(here, 0)][::-1]
        found = next((block for block in blocks if isinstance(block, kind)), None)
        if found is None:
            window.session.say(f"No more {name}s." if by > 0 else f"No {name} before this one.")
        else:
            self.go_to(found.id)
            said = found.text or (found.alt if isinstance(found, Figure) else "")
            window.session.say(f"{name.capitalize()}: {said.splitlines()[0] if said else 'without words'}")

    def link(self, backward: bool) -> None:
        if not self._window.view.go_to_link(backward):
            self._window.session.say("No link before this one." if backward else "No more links.")

    def follow(self, target: Locator) -> None:
        """A link within the article, to a note or from it back: the caret goes there, the voice goes on."""
        article = open_article(self._window)
        block = article.block(target.block) if article is not None else None
        if block is None:
            return
        self._window.view.go_to(target.block, target.range.start)
        self._window.view.person_moved()
        said = block.text[target.range.start :] or block.text
        self._window.session.say(f"You are at: {brief(said)}" if said else "You are where the link leads.")

    def back_to_voice(self) -> None:
        window = self._window
        if window.session.state.spoken is None:
            window.session.say("The voice has not begun.")
        else:
            window.highlight.follow()
            window.view.text.focus_set()
