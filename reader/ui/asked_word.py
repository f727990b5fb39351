"""The word that a command of the article is about: what is selected, what sounds, or where the caret is."""

from dataclasses import dataclass

from reader.document.article import Article
from reader.document.head import byline_text
from reader.document.locator import BYLINE, TITLE, BlockId
from reader.narration.script import Utterance
from reader.narration.words import words
from reader.session.state import Open, Spoken
from reader.ui.page_map import Place
from reader.ui.reach import Reach

MOST = 200  # characters of a selection: more is no word that is said wrongly


@dataclass(frozen=True, slots=True)
class AskedWord:
    """``sentence`` is what is said of the page there, None where nothing is."""

    written: str
    place: Place
    sentence: Utterance | None
    language: str


def asked_word(window: Reach) -> AskedWord | None:
    """None where there is no word."""
    page = window.session.state.page
    if not isinstance(page, Open):
        return None
    selected = " ".join(window.view.lines.selected_text().split())
    if selected:
        place = window.view.lines.place_at("sel.first")
        return _at(page, place, selected) if place is not None and len(selected) <= MOST else None
    state = window.session.state
    if state.playing and state.spoken is not None and window.highlight.following:
        found = _sounding(page, state.spoken)
        if found is not None:
            return found
    caret = window.view.caret
    return _around(page, caret) if caret is not None else None


def _sounding(page: Open, spoken: Spoken) -> AskedWord | None:
    if spoken.word is None:
        return None
    written = _text(page.article, spoken.block)[spoken.word.start : spoken.word.end]
    return _at(page, Place(spoken.block, spoken.word.start), written) if words(written) else None


def _around(page: Open, place: Place) -> AskedWord | None:
    """The word there, or the one that ends there."""
    text = _text(page.article, place.block)
    for word in words(text):
        if word.start <= place.offset <= word.end:
            return _at(page, Place(place.block, word.start), text[word.start : word.end])
    return None


def _text(article: Article, block: BlockId) -> str:
    if block == TITLE:
        return article.title
    if block == BYLINE:
        return byline_text(article)
    found = article.block(block)
    return found.text if found is not None else ""


def _at(page: Open, place: Place, written: str) -> AskedWord:
    index = page.narration.at(place.block, place.offset)
    sentence = page.narration.utterances[index] if index is not None else None
    if sentence is not None and not _holds(sentence, place):
        sentence = None
    language = sentence.language if sentence is not None and sentence.language else page.article.language
    return AskedWord(written, place, sentence, language)


def _holds(sentence: Utterance, place: Place) -> bool:
    return any(place.offset in anchor.written for anchor in sentence.anchors)
