"""Ways through the article by what it is made of: headings, links, lists and the rest, containers, cells, sentences."""

from collections.abc import Callable
from functools import partial

from reader.commands.catalogue import LEVELS
from reader.document.blocks import Table
from reader.document.locator import Locator
from reader.session.steps import Unit
from reader.ui.moves import Moves
from reader.ui.parts.focused import has_focus
from reader.ui.reach import Reach, open_article
from reader.wayfinding import cells
from reader.wayfinding.landing import none, told
from reader.wayfinding.outline import Outline
from reader.wayfinding.stops import Kind, Stop

KINDS: dict[str, Kind] = {
    "heading": "heading", "link": "link", "list": "list", "item": "list item", "table": "table", "quote": "quote",
    "figure": "figure", "caption": "caption", "landmark": "landmark", "text": "text",
}  # fmt: skip
# The voice's steps are the caret's while it is silent.
UNITS: dict[Unit, Kind] = {"sentence": "sentence", "paragraph": "paragraph", "word": "word"}
WAYS: dict[str, cells.Way] = {
    "cell-left": "left", "cell-right": "right", "cell-up": "up", "cell-down": "down", "cell-first": "first",
    "cell-last": "last",
}  # fmt: skip
NO_TABLE = "The caret is in no table."
NO_CONTAINER = "The caret is in no list, table, quote or picture."


class StructureMoves:
    def __init__(self, window: Reach, moves: Moves) -> None:
        self._window, self._moves = window, moves

    def commands(self) -> dict[str, Callable[[], object]]:
        """What each of the catalogue's does."""
        found: dict[str, Callable[[], object]] = {
            "container-start": partial(self._container, False), "container-end": partial(self._container, True),
        }  # fmt: skip
        for word, by in (("next", 1), ("previous", -1)):
            for name, kind in KINDS.items():
                found[f"{word}-{name}"] = partial(self.step, kind, by)
            for level in LEVELS:
                found[f"{word}-heading-{level}"] = partial(self.step, "heading", by, level)
            for unit in UNITS:
                found[f"{word}-{unit}"] = partial(self._unit, unit, by)
        for id, way in WAYS.items():
            found[id] = partial(self._cell, way)
        return found

    def step(self, kind: Kind, by: int, level: int = 0) -> None:
        """To the next of a kind, or the previous; where there is none nothing moves."""
        outline, here = self._moves.outline, self._moves.here
        if outline is None or here is None:
            return
        stop = self._shown(outline, kind, by, level, here)
        if stop is None:
            self._moves.tell(none(kind, by, level))
        else:
            self._moves.land(stop)

    def _shown(self, outline: Outline, kind: Kind, by: int, level: int, here: Locator) -> Stop | None:
        """The next that stands on the page: a table laid out as records does not show all it has."""
        stop = outline.next(kind, here, level) if by > 0 else outline.previous(kind, here, level)
        while stop is not None and not self._window.view.shows(stop.at):
            stop = outline.next(kind, stop.at, level) if by > 0 else outline.previous(kind, stop.at, level)
        return stop

    # -- with the voice ------------------------------------------------------------------------------------------
    def _unit(self, unit: Unit, by: int) -> None:
        """The voice steps while it reads; while it is silent the caret does, and Listen goes on from there."""
        window, state = self._window, self._window.session.state
        if state.playing or state.aside is not None or open_article(window) is None:
            window.session.reading.step(unit, by)
            return
        outline, here = self._moves.outline, self._moves.here
        if outline is None or here is None:
            return
        stop = self._shown(outline, UNITS[unit], by, 0, here)
        if stop is None:
            self._moves.tell(none(UNITS[unit], by))
            return
        # Who presses the player's own button goes on pressing it.
        focus = not has_focus(window.player)
        if window.session.reading.stand_at(stop.at.block, stop.at.range.start, leap=unit == "paragraph"):
            window.highlight.follow()
            window.view.go_to(stop.at.block, stop.at.range.start, focus)
            self._moves.tell(told(stop))
        else:
            self._moves.go(stop.at, told(stop), focus=focus)

    # -- containers and cells ------------------------------------------------------------------------------------
    def _container(self, end: bool) -> None:
        outline, here = self._moves.outline, self._moves.here
        if outline is None or here is None:
            return
        held = outline.containers(here.block)
        stop = outline.after(here) if end else outline.start_of(here)
        if stop is None:
            self._moves.tell(NO_CONTAINER)
        elif not end:
            self._moves.land(stop, f"Start of the {held[0].name}. {told(stop)}")
        elif stop.words or stop.kind != "paragraph":
            self._moves.land(stop, f"Past the {held[0].name}. {told(stop)}")
        else:
            self._moves.land(stop, f"The end of the {held[0].name}, and of the article.")

    def _cell(self, way: cells.Way) -> None:
        window, article, here = self._window, open_article(self._window), self._moves.here
        table = article.block(here.block) if article is not None and here is not None else None
        if here is None or not isinstance(table, Table):
            self._moves.tell(NO_TABLE)
            return
        found = cells.cells(table, window.view.is_records(table.id))
        before = cells.cell_at(found, here.range.start)
        there = cells.beside(found, before, way)
        if there is None:
            self._moves.tell(cells.EDGES[way] if found else NO_TABLE)
            return
        self._moves.go(Locator(table.id, there.range), cells.told(table, there, before))
