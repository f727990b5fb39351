"""What is said is chosen while it is read; languages that no voice speaks are warned of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from session.sessions import Shelf, opened, page_of, playing, until, with_voice

from reader.document.article import Article
from reader.document.blocks import Cell, ListItem, Paragraph, Run, Table
from reader.document.locator import block_id
from reader.library.library import Library
from reader.session.actions import set_rate
from reader.session.session import Session
from reader.speech.engine import Voice

GERMAN = "Man legt den Stift hin, schaut aus dem Fenster und ist für niemanden mehr zuständig."
LONG = "The keeper wrote down the wind, the water, and whatever else he thought the sea might want remembered. "
STORY = Article(
    "The sea", language="en", address="https://a.example/sea",
    blocks=(
        Paragraph(block_id(0), (Run(LONG), Run("He filled books with it, one after the other, for years", link="b"))),
        ListItem(block_id(1), (Run("Wind"),)),
        ListItem(block_id(2), (Run("Water"),)),
        Table(block_id(3), ((Cell("1921"), Cell("6")),)),
    ),
)  # fmt: skip
WELSH = Article(
    "Y môr", language="xx", address="https://a.example/xx", blocks=(Paragraph(block_id(0), (Run("Ysgrifennodd."),)),)
)
PLAIN = Article("Das Meer", address="https://a.example/de", blocks=(Paragraph(block_id(0), (Run(GERMAN),)),))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session(Shelf(STORY, WELSH, PLAIN), Library.open(tmp_path))
    yield made
    made.close()


def again(tmp_path: Path) -> Session:
    return Session(Shelf(STORY, WELSH, PLAIN), Library.open(tmp_path))


def texts(session: Session) -> list[str]:
    return [utterance.text for utterance in page_of(session).narration.utterances]


def test_a_switch_holds_at_once_and_is_kept(session: Session, tmp_path: Path) -> None:
    opened(session, STORY.address)
    session.telling.set_switch("tables", "skip")
    until(session, lambda: "A table was left out." in texts(session))
    session.close()
    other = again(tmp_path)
    opened(other, STORY.address)

    assert "A table was left out." in texts(other)
    other.close()


def test_of_several_changes_in_a_row_the_last_counts(session: Session) -> None:
    """They are told on threads that may come in any order."""
    opened(session, STORY.address)
    for choice in ("skip", "announce", "position", "read", "count"):
        session.telling.set_switch("lists", choice)
    session.telling.set_level("full")
    until(session, lambda: "1 of 2: Wind" in texts(session))
    for _ in range(50):
        session.tick()

    assert "1 of 2: Wind" in texts(session)
    assert not session.state.wishes.switches


def test_the_choice_of_the_level_is_no_switch(session: Session) -> None:
    session.telling.set_switch("lists", "skip")
    session.telling.set_switch("lists", "count")

    assert not session.state.wishes.switches


def test_the_voice_goes_on_at_its_word_when_its_sentence_is_told_otherwise(session: Session) -> None:
    """ "Link" before the words of a link makes another sentence of it, and no one shall hear it twice or miss it."""
    opened(session, STORY.address)
    with_voice(session)
    session.reading.start_at(block_id(0), len(LONG) + 10)
    until(session, lambda: session.state.spoken is not None and session.state.spoken.word is not None)
    session.telling.set_switch("links", "announce")
    until(session, lambda: any(text.startswith("Link He") for text in texts(session)))
    until(session, lambda: session.state.spoken is not None and session.state.spoken.word is not None)
    spoken = session.state.spoken
    assert spoken is not None
    assert spoken.word is not None

    assert playing(session)
    assert texts(session)[spoken.index].startswith("Link He")
    assert spoken.word.start >= len(LONG)


def test_what_was_left_out_stays_in_the_status_line(session: Session) -> None:
    """Its tone is over in a moment."""
    opened(session, STORY.address)
    session.telling.set_switch("lists", "skip")
    until(session, lambda: "A list was left out." in texts(session))
    with_voice(session)
    session.reading.start_at(block_id(1), 0)
    until(session, lambda: session.state.spoken is not None and session.state.spoken.block == block_id(3))

    assert session.state.status in ("A list was left out.", "Table, 1 row, 2 columns.")


def test_a_language_that_is_not_told_is_guessed_and_can_be_named(session: Session, tmp_path: Path) -> None:
    assert opened(session, PLAIN.address).article.language == "de"

    session.telling.set_language("nl")
    until(session, lambda: page_of(session).article.language == "nl")
    session.close()
    other = again(tmp_path)
    found = opened(other, PLAIN.address)
    assert (found.article.language, found.language) == ("nl", "nl")

    other.telling.set_language("")
    until(other, lambda: page_of(other).article.language == "de")
    other.close()


def test_a_language_without_a_voice_is_warned_of_on_the_screen_and_aloud(session: Session) -> None:
    opened(session, WELSH.address)
    session.casting.known((Voice("e/en", "English", "en-US", "e"),))

    assert [notice.kind for notice in session.state.notices] == ["warning"]
    assert "No voice on this computer speaks" in session.state.notices[0].text
    assert texts(session)[0].startswith("No voice on this computer speaks")
    assert page_of(session).narration.utterances[0].language == "en"
    assert session.reading.next_index == 0

    session.casting.show()
    assert len([text for text in texts(session) if text.startswith("No voice")]) == 1
    opened(session, STORY.address)
    assert session.state.notices == ()


def test_a_rate_is_kept_for_its_language(session: Session) -> None:
    """Who hears English twice as fast wants German slower."""
    opened(session, STORY.address)
    set_rate(session, 2.0)
    opened(session, PLAIN.address)
    set_rate(session, 0.8)
    opened(session, STORY.address)
    english = session.state.sound.rate
    opened(session, PLAIN.address)

    assert (english, session.state.sound.rate) == (2.0, 0.8)
