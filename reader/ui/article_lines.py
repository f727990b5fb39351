"""An article's lines in a Text widget: put in slice by slice, and found again by block, place, link and word."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.document.blocks import Figure
from reader.document.locator import BlockId, Locator, TextRange
from reader.ui.finding import Match, find_all
from reader.ui.layout import GAP, Line
from reader.ui.page_map import PageMap, Place, Spot
from reader.ui.read_only_text import ReadOnlyText

FIRST_LINES = 80  # put in before the first paint; the rest follows in slices
SLICE = 200  # lines


@dataclass(frozen=True, slots=True)
class LinkSpan:
    line: int
    start: int
    end: int
    address: str
    target: Locator | None  # where it leads within the article


class ArticleLines:
    """``tell`` is called after each slice: there is more to see."""

    def __init__(self, text: ReadOnlyText, tell: Callable[[], None]) -> None:
        self._text, self._tell = text, tell
        self._lines: tuple[Line, ...] = ()
        self._inserted = 0
        self._links: list[LinkSpan] = []
        self._filling: str | None = None
        self.map = PageMap(())

    def __bool__(self) -> bool:
        return bool(self._lines)

    def put(self, lines: tuple[Line, ...]) -> None:
        """These lines in place of those before; ``show_first`` begins to fill them in."""
        if self._filling is not None:
            self._text.after_cancel(self._filling)
            self._filling = None
        with self._text.editing():
            self._text.delete("1.0", "end")
        self._links.clear()
        self._inserted = 0
        self._lines, self.map = lines, PageMap(lines)

    def show_first(self) -> None:
        self._insert(FIRST_LINES)

    def _insert(self, upto: int) -> None:
        arguments: list[str | tuple[str, ...]] = []
        with self._text.editing():
            for number in range(self._inserted, min(upto, len(self._lines))):
                line = self._lines[number]
                if number:
                    last = self._lines[number - 1]
                    arguments += ["\n", (last.kind, last.extra) if last.extra else (last.kind,)]
                arguments += self._pieces(number + 1, line)
            if arguments:
                self._text.tk.call(str(self._text), "insert", "end", *arguments)
        self._inserted = min(upto, len(self._lines))
        self._filling = None
        if self._inserted < len(self._lines):
            self._filling = self._text.after(1, self._insert, self._inserted + SLICE)
        self._tell()

    def _pieces(self, number: int, line: Line) -> list[str | tuple[str, ...]]:
        out: list[str | tuple[str, ...]] = []
        char = 0
        for piece in line.pieces:
            styles = piece.styles
            if "strong" in styles and "emphasis" in styles:
                styles = ("strong-emphasis",)
            tags = [line.kind, *([line.extra] if line.extra else []), *styles]
            if piece.link:
                tags.append("link")
                self._links.append(LinkSpan(number, char, char + len(piece.text), piece.link, piece.target))
            out += [piece.text, tuple(tags)]
            char += len(piece.text)
        return out

    def all_in(self) -> None:
        """A jump may lead beyond what the slices have put in so far."""
        if self._filling is not None:
            self._text.after_cancel(self._filling)
            self._insert(len(self._lines))

    def index(self, spot: Spot) -> str:
        return f"{spot.line}.0 + {spot.char} chars"

    def spot(self, index: str) -> Spot:
        where = self._text.index(index)
        line = int(where.partition(".")[0])
        count = self._text.count(f"{line}.0", where, "chars")
        return Spot(line, _number(count))

    def place_at(self, index: str) -> Place | None:
        return self.map.place(self.spot(index)) if self._lines else None

    def on_gap(self, index: str) -> bool:
        """Whether that is an empty line that is only space."""
        line = self._line(index)
        return line is not None and line.kind == GAP

    def on_picture(self, index: str) -> bool:
        """Whether that is the line of a figure's picture."""
        line = self._line(index)
        return line is not None and line.figure is not None

    def _line(self, index: str) -> Line | None:
        number = min(int(self._text.index(index).partition(".")[0]), len(self._lines))
        return self._lines[number - 1] if number > 0 else None

    def stretches(self, block: BlockId, text: TextRange) -> list[str]:
        """Tk index pairs of that text, flattened: from, to, from, to."""
        self.all_in()
        out = []
        for stretch in self.map.stretches(block, text):
            out += [
                f"{stretch.line}.0 + {stretch.char} chars",
                f"{stretch.line}.0 + {stretch.char + stretch.length} chars",
            ]
        return out

    def find(self, words: str) -> tuple[Match, ...]:
        self.all_in()
        return find_all(self._lines, words)

    def ends(self, match: Match) -> tuple[str, str]:
        """The Tk indices a match lies between."""
        return f"{match.line}.0 + {match.start} chars", f"{match.line}.0 + {match.end} chars"

    def figure_lines(self) -> list[tuple[int, Figure]]:
        """The inserted lines that hold a figure's picture."""
        lines = enumerate(self._lines[: self._inserted], 1)
        return [(number, line.figure) for number, line in lines if line.figure is not None]

    def picture(self, figure: BlockId) -> Spot | None:
        """Where its picture is."""
        self.all_in()
        return next((Spot(line, 0) for line, one in self.figure_lines() if one.id == figure), None)

    def selected_text(self) -> str:
        """The article's own text in the selection, a line per block or line; "" when nothing is selected."""
        ranges = self._text.tag_ranges("sel")
        if not ranges:
            return ""
        first, last = self.spot(str(ranges[0])), self.spot(str(ranges[1]))
        lines = []
        for number in range(first.line, min(last.line, len(self._lines)) + 1):
            line = self._lines[number - 1]
            start = first.char if number == first.line else 0
            end = last.char if number == last.line else sum(len(piece.text) for piece in line.pieces)
            kept = self.map.written(number, start, end)
            whole = "".join(piece.text for piece in line.pieces)
            text = "".join(whole[part.char : part.char + part.length] for part in kept)
            if text:
                lines.append(text)
        return "\n".join(lines)

    def link_at(self, index: str) -> str:
        """The address of the link there, "" when there is none."""
        link = self._link(index)
        return link.address if link is not None else ""

    def target_at(self, index: str) -> Locator | None:
        """Where in the article the link there leads; None when there is none, or it leads elsewhere."""
        link = self._link(index)
        return link.target if link is not None else None

    def _link(self, index: str) -> LinkSpan | None:
        spot = self.spot(index)
        for link in self._links:
            if link.line == spot.line and link.start <= spot.char < link.end:
                return link
        return None


def _number(count: object) -> int:
    """Text.count gives None for 0, a number, or a tuple of one, from version to version of tkinter."""
    if isinstance(count, tuple):
        count = count[0]
    return count if isinstance(count, int) else 0
