"""Reader's voice and a screen reader, one after the other: who cannot see hears one voice at a time."""

from collections.abc import Iterator

import pytest
from session.sessions import Shelf, opened, playing, with_voice

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import block_id
from reader.library.library import Library
from reader.library.settings import Turns
from reader.places import user_data
from reader.session import actions
from reader.session.reading import ELSEWHERE
from reader.session.session import Session

PLACE = "https://example.org/tide"


def started() -> Session:
    blocks = (Paragraph(block_id(0), (Run("The tide came in at nine."),)),)
    page = Article("A tide", language="en", address=PLACE, blocks=blocks)
    session = Session(Shelf(page), Library.open(user_data()))
    opened(session, PLACE)
    with_voice(session)
    return session


@pytest.fixture
def session() -> Iterator[Session]:
    made = started()
    yield made
    made.close()


@pytest.mark.parametrize(("turns", "goes_on"), [("turns", False), ("both", True)])
def test_the_voice_gives_way_to_who_moves_about(session: Session, turns: Turns, goes_on: bool) -> None:
    session.turns.screen_reader(True)
    session.turns.choose(turns)
    actions.play_pause(session)
    session.turns.moved(was_reading=True)

    assert playing(session) is goes_on


def test_a_voice_that_begins_where_one_has_gone_goes_on(session: Session) -> None:
    session.turns.screen_reader(True)
    actions.play_pause(session)
    session.turns.moved(was_reading=False)

    assert playing(session)


def test_without_a_screen_reader_one_moves_about_and_listens(session: Session) -> None:
    actions.play_pause(session)
    session.turns.moved(was_reading=True)

    assert playing(session)


def test_reading_is_left_to_the_screen_reader_and_the_person_is_told(session: Session) -> None:
    session.turns.choose("screen reader")
    session.turns.screen_reader(True)
    actions.play_pause(session)

    assert (playing(session), session.state.status) == (False, ELSEWHERE)


def test_a_screen_reader_that_is_to_read_silences_a_voice_that_reads(session: Session) -> None:
    session.turns.choose("screen reader")
    actions.play_pause(session)
    session.turns.screen_reader(True)

    assert not playing(session)


def test_who_reads_is_kept() -> None:
    first = started()
    first.turns.choose("both")
    first.close()
    again = started()
    kept = again.state.turns
    again.close()

    assert kept == "both"
