"""Where the reading of each article stopped, so that it can go on at the word, also when the page has changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.document.article import Article
from reader.document.locator import BYLINE, NEXT_PART, TITLE, BlockId, Locator, TextRange
from reader.library.store import Store, Write, now

AROUND = 60  # characters kept before and after the word: enough to be the only such place in an article
LEAST = 16  # characters around the word that must agree in a page that has changed: three words or so


@dataclass(frozen=True, slots=True)
class Position:
    """A place and the text around it. ``word`` is what stood at the locator, "" for a block as a whole."""

    locator: Locator
    before: str = ""
    word: str = ""
    after: str = ""


class Positions:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[str, Position] = {}  # of this run: sure even when the disk is full

    def remember(self, article: Article, place: Locator) -> None:
        """LibraryError when it cannot be kept on disk. An article without an address has no place to come back to."""
        if not article.address:
            return
        if place.block in (TITLE, BYLINE, NEXT_PART):
            self.forget(article.address)  # that is where reading begins anyway, or all of it has been heard
            return
        position = _position(article, place)
        self._kept[article.address] = position
        self._store.write(
            Write(
                f"position {article.address}",
                'INSERT OR REPLACE INTO position (address, title, block, start, "end", before, word, after, kept_at)'
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    article.address, article.title, place.block, place.range.start, place.range.end,
                    position.before, position.word, position.after, now(),
                ),
            )
        )  # fmt: skip

    def forget(self, address: str) -> None:
        if self.position(address) is not None:
            self._kept.pop(address, None)
            self._store.write(Write(f"position {address}", "DELETE FROM position WHERE address = ?", (address,)))

    def position(self, address: str) -> Position | None:
        if address in self._kept:
            return self._kept[address]
        rows = self._store.rows(
            'SELECT block, start, "end", before, word, after FROM position WHERE address = ?', address
        )
        for block, start, end, before, word, after in rows:
            if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end:
                locator = Locator(BlockId(str(block)), TextRange(start, end))
                return Position(locator, str(before), str(word), str(after))
        return None

    def find(self, article: Article) -> Locator | None:
        """Where to go on in this article as it is now; None when nothing is kept or the place is gone."""
        position = self.position(article.address) if article.address else None
        return find(article, position) if position is not None else None


def find(article: Article, position: Position) -> Locator | None:
    """The kept place if its text still stands there, else the one with most of the text around it, else None."""
    kept = position.locator
    if article.block(kept.block) is not None and _position(article, kept) == position:
        return kept
    best, agreed = None, 0
    for place, here in _places(article, position.word):
        agreement = _agreement(here, position)
        if agreement > agreed:
            best, agreed = place, agreement
    return best if agreed >= LEAST else None


def _position(article: Article, place: Locator) -> Position:
    block = article.block(place.block)
    return _in_text(block.text if block is not None else "", place)


def _in_text(text: str, place: Locator) -> Position:
    start, end = place.range.start, place.range.end
    return Position(place, text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND])


def _places(article: Article, word: str) -> Iterator[tuple[Locator, Position]]:
    """Wherever the word stands in the article; the beginning of every block for no word."""
    for block in article.blocks:
        text = block.text
        at = text.find(word)
        while at >= 0:
            place = Locator(block.id, TextRange(at, at + len(word)))
            yield place, _in_text(text, place)
            at = text.find(word, at + len(word)) if word else -1


def _agreement(here: Position, kept: Position) -> int:
    """How many characters on both sides of the word are the same; in full when all that was kept is."""
    if (here.before, here.after) == (kept.before, kept.after):
        return 2 * AROUND if here.before or here.word or here.after else 0
    return _common(here.before[::-1], kept.before[::-1]) + _common(here.after, kept.after)


def _common(first: str, second: str) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
