"""One way back for caret and voice, and where Listen begins after the caret has moved."""

from collections.abc import Iterator

import pytest
from session.sessions import Shelf, opened, until, with_voice

from reader.document.article import Article
from reader.document.blocks import Block, Heading, Paragraph, Run, Separator
from reader.document.locator import BlockId, Locator, TextRange, block_id
from reader.library.library import Library
from reader.places import user_data
from reader.playback.plan import Place
from reader.session import actions
from reader.session.session import Session
from reader.session.trail import Spot, Trail

ADDRESS = "https://example.org/tides"


def article() -> Article:
    blocks: list[Block] = []
    for part in range(6):
        blocks.append(Heading(block_id(len(blocks)), 2, (Run(f"Part {part}"),)))
        text = f"This is the first sentence of part {part}. This is the second one of part {part}."
        blocks.append(Paragraph(block_id(len(blocks)), (Run(text),)))
    return Article("Tides", language="en", address=ADDRESS, blocks=(*blocks, Separator(block_id(len(blocks)))))


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(Shelf(article()), Library.open(user_data()))
    opened(session, ADDRESS)
    yield session
    session.close()


def caret(block: int, offset: int = 0) -> Locator:
    return Locator(block_id(block), TextRange(offset, offset))


def voice_at(session: Session) -> tuple[BlockId, int]:
    assert session.state.spoken is not None
    return session.state.spoken.block, session.state.spoken.sentence.start


def test_the_voice_stands_where_the_caret_went_and_is_silent(session: Session) -> None:
    there = session.reading.stand_at(block_id(3), 40)

    assert (there, voice_at(session), session.state.playing) == (True, (block_id(3), 38), False)


def test_where_nothing_is_said_the_voice_stays(session: Session) -> None:
    session.reading.stand_at(block_id(3), 0)
    there = session.reading.stand_at(block_id(12), 0)

    assert (there, voice_at(session)) == (False, (block_id(3), 0))


def test_listen_begins_where_the_voice_stands(session: Session) -> None:
    session.reading.stand_at(block_id(5), 38)
    with_voice(session)
    actions.play_pause(session)
    until(session, lambda: session.state.spoken is not None and session.state.spoken.word is not None)

    assert voice_at(session) == (block_id(5), 38)


def test_back_undoes_the_jumps_of_caret_and_voice_in_turn(session: Session) -> None:
    """A person need not remember which of them it was."""
    reading = session.reading
    reading.stand_at(block_id(1), 0)
    reading.caret_left(caret(1), caret(4), leap=True)
    reading.stand_at(block_id(9), 0)
    back = [reading.go_back(caret(4)), reading.go_back(caret(4)), reading.go_back(caret(1))]
    forward = [reading.go_forward(caret(1)), reading.go_forward(caret(1)), reading.go_forward(caret(4))]

    assert [isinstance(one, Place) for one in back] == [True, False, True]
    assert back[1] == caret(1)
    assert [isinstance(one, Place) for one in forward] == [True, False, True]
    assert forward[1] == caret(4)
    assert voice_at(session) == (block_id(9), 0)


def test_without_a_jump_one_is_told(session: Session) -> None:
    assert session.reading.go_back(caret(1)) is None
    assert session.state.status == "There is no jump to go back from."


def test_a_run_of_steps_is_one_way_back_and_a_leap_always_one() -> None:
    """Eight headings on in search of something, then a link followed from there."""
    trail = Trail[Spot]()
    trail.jump(caret(0), caret(2))
    trail.jump(caret(2), caret(4))
    trail.jump(caret(4), caret(9), leap=True)

    assert [trail.back(caret(9)), trail.back(caret(4)), trail.back(caret(0))] == [caret(4), caret(0), None]


def test_who_read_on_in_between_comes_back_to_where_they_read() -> None:
    trail = Trail[Spot]()
    trail.jump(caret(0), caret(2))
    trail.jump(caret(3, 7), caret(4))

    assert trail.back(caret(4)) == caret(3, 7)


def test_the_time_left_is_counted_from_the_caret_at_the_present_pace(session: Session) -> None:
    whole, half = session.reading.seconds_from(block_id(0), 0), session.reading.seconds_from(block_id(6), 0)
    actions.set_rate(session, 2.0)
    fast = session.reading.seconds_from(block_id(6), 0)

    assert whole is not None
    assert half is not None
    assert 0 < half < whole
    assert fast == half / 2
    assert session.reading.seconds_from(block_id(12), 0) is None


def test_the_same_sentence_said_twice_is_told_twice(session: Session) -> None:
    """Whoever watches hears of it: a screen reader reads it again."""
    heard: list[str] = []
    session.watch(lambda state: (state.said, state.status), lambda said: heard.append(said[1]))
    session.say("No next table.")
    session.say("No next table.")

    assert heard.count("No next table.") == 2
