"""An article in parts: said, and opened when it is asked for, never before."""

from collections.abc import Iterator

import pytest
from session.sessions import Shelf, opened, page_of, until, with_voice

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import NEXT_PART, Locator, TextRange, block_id
from reader.document.next_part import NextPart
from reader.library import Library
from reader.places import user_data
from reader.session import actions
from reader.session.session import Session
from reader.session.state import Open

FIRST = "https://example.org/bridge"
SECOND = f"{FIRST}/2"


def article(address: str, text: str, following: NextPart | None = None) -> Article:
    blocks = (Paragraph(block_id(0), (Run(text),)),)
    return Article("Bridge", language="en", address=address, blocks=blocks, next_part=following)


@pytest.fixture
def pages() -> Iterator[Shelf]:
    shelf = Shelf(article(FIRST, "It began.", NextPart(2, SECOND)), article(SECOND, "It ended."))
    yield shelf
    shelf.close()


@pytest.fixture
def session(pages: Shelf) -> Iterator[Session]:
    made = Session(pages, Library.open(user_data()))
    yield made
    made.close()


def shows(session: Session, address: str) -> bool:
    page = session.state.page
    return isinstance(page, Open) and page.article.address == address


def test_the_next_part_is_opened_and_back_leads_to_the_first(session: Session) -> None:
    opened(session, FIRST)
    actions.act(session, "continue")
    until(session, lambda: shows(session, SECOND))
    assert session.state.can_go_back
    session.visits.back()
    until(session, lambda: shows(session, FIRST))

    assert page_of(session).article.body_text() == "It began."


def test_nothing_is_fetched_that_was_not_asked_for(session: Session, pages: Shelf) -> None:
    """Not even when the voice comes to its end."""
    with_voice(session)
    opened(session, FIRST)
    session.reading.play_pause()
    until(session, lambda: not session.state.playing)
    for _ in range(200):
        session.tick()

    assert pages.asked == [FIRST]


def test_the_end_of_a_part_says_how_it_goes_on(session: Session) -> None:
    """By the voice, and in the status line for who looks."""
    with_voice(session)
    page = opened(session, FIRST)
    session.reading.play_pause()
    until(session, lambda: session.state.playing)
    until(session, lambda: not session.state.playing)

    assert [utterance.text for utterance in page.narration.utterances] == [
        "Bridge",
        "It began.",
        "Continue with part 2.",
    ]
    assert session.state.status == "The end of this part. Alt+N opens part 2."


def test_the_last_part_says_that_there_is_no_other(session: Session, pages: Shelf) -> None:
    opened(session, SECOND)
    actions.act(session, "continue")

    assert session.state.status == "No next part of this article was found on its page."
    assert pages.asked == [SECOND]


def test_a_part_may_not_lead_into_the_persons_files(session: Session, pages: Shelf) -> None:
    pages.articles[FIRST] = article(FIRST, "It began.", NextPart(2, "file:///etc/passwd"))
    opened(session, FIRST)
    actions.act(session, "continue")

    assert "does not follow" in session.state.status


def test_who_has_come_to_the_last_line_has_heard_it_all(session: Session) -> None:
    """The next time begins at the beginning."""
    page = opened(session, FIRST)
    positions = session.memory.library.positions
    positions.remember(page.article, Locator(block_id(0), TextRange(3, 8)))
    positions.remember(page.article, Locator(NEXT_PART))

    assert positions.find(page.article) is None
