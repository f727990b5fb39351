"""The voice's ways through an article, asked as commands, on a session with a real voice."""

from collections.abc import Iterator

import pytest
from session.sessions import Shelf, opened, page_of, until, with_voice

from reader.document.article import Article
from reader.document.blocks import Block, Heading, Paragraph, Run
from reader.document.locator import block_id
from reader.library.library import Library
from reader.places import user_data
from reader.session import actions
from reader.session.session import Session

ADDRESS = "https://example.org/tides"


def article() -> Article:
    blocks: list[Block] = []
    for part in range(6):
        blocks.append(Heading(block_id(len(blocks)), 2, (Run(f"Part {part}"),)))
        text = (
            f"This is the first sentence of part {part}, and it is long enough. This is the second one of part {part}."
        )
        blocks.append(Paragraph(block_id(len(blocks)), (Run(text),)))
    return Article("Tides", language="en", address=ADDRESS, blocks=tuple(blocks))


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(Shelf(article()), Library.open(user_data()))
    opened(session, ADDRESS)
    with_voice(session)
    yield session
    session.close()


def text(session: Session) -> str:
    """The sentence the voice is in."""
    assert session.state.spoken is not None
    return page_of(session).narration.utterances[session.state.spoken.index].text


def word(session: Session) -> str:
    spoken = session.state.spoken
    block = page_of(session).article.block(spoken.block) if spoken is not None else None
    return block.text[spoken.word.start : spoken.word.end] if block and spoken and spoken.word else ""


def ask(session: Session, command: str) -> None:
    assert actions.act(session, command)


def test_headings_are_gone_by_and_the_way_back_leads_to_where_one_listened(session: Session) -> None:
    session.reading.start_at(block_id(1), 0)
    until(session, lambda: session.state.spoken is not None and word(session) == "sentence")
    for _ in range(3):
        ask(session, "hear-next-heading")
    until(session, lambda: text(session).startswith("Part 3"))
    ask(session, "where-i-was")
    until(session, lambda: "part 0" in text(session))
    back = text(session)
    ask(session, "where-i-went")
    until(session, lambda: "3" in text(session))

    assert back.startswith("This is the first sentence of part 0")
    assert session.state.playing


def test_without_a_jump_there_is_no_way_back(session: Session) -> None:
    ask(session, "where-i-was")

    assert session.state.status == "There is no jump to go back from."


def test_paused_words_are_stepped_through_and_lit(session: Session) -> None:
    """To find a place exactly, in silence; Listen begins with it."""
    session.reading.start_at(block_id(1), 0)
    until(session, lambda: session.state.spoken is not None and bool(word(session)))
    actions.pause(session)
    session.reading.step("sentence", 1)
    seen = []
    for command in ("next-word", "next-word", "next-word", "previous-word"):
        ask(session, command)
        seen.append(word(session))
    still = session.state.playing
    ask(session, "play-pause")
    until(session, lambda: session.state.playing)

    assert seen == ["is", "the", "second", "the"]
    assert not still
    assert word(session) == "the"


def test_a_sentence_is_said_again_from_its_beginning(session: Session) -> None:
    """Also when it was paused: who asks wants to hear it."""
    session.reading.start_at(block_id(1), 0)
    until(session, lambda: session.state.spoken is not None and word(session) == "sentence")
    actions.pause(session)
    ask(session, "repeat-sentence")
    until(session, lambda: word(session) == "This")

    assert session.state.playing
    assert text(session).startswith("This is the first")


def test_the_place_is_kept_through_pause_pace_and_voice(session: Session) -> None:
    """Paused in a word, at another pace and in another voice, Listen begins with that word."""
    session.reading.start_at(block_id(1), 0)
    until(session, lambda: session.state.spoken is not None and word(session) == "first")
    actions.pause(session)
    for _ in range(7):
        ask(session, "faster")
    session.casting.choose(next(voice.id for voice in session.state.sound.voices if voice.language == "en-GB"))
    kept = word(session)
    ask(session, "play-pause")
    until(session, lambda: session.state.playing)
    moment = session.reading._player.moment() if session.reading._player else None

    assert kept == "first"
    assert moment is not None
    assert moment.word is not None
    assert text(session)[moment.word.start : moment.word.end] == "first"


def test_the_sync_offset_and_the_silence_before_are_kept(session: Session) -> None:
    for _ in range(4):
        ask(session, "light-later")
    ask(session, "light-earlier")
    actions.set_lead(session, 400)
    settings = session.memory.library.settings.load()

    assert (settings.sync, settings.lead) == (60, 400)
    assert session.state.sound.sync == 60


def test_an_offset_beyond_reason_is_not_taken(session: Session) -> None:
    actions.set_sync(session, 9999)

    assert session.state.sound.sync == 1000


def test_the_pace_is_told_in_words_a_minute(session: Session) -> None:
    """What people know of themselves: "I listen at 400 words a minute"."""
    actions.set_rate(session, 4.0)
    fast = session.state.sound.pace
    actions.set_rate(session, 2.0)

    assert fast == 700
    assert session.state.status == "Rate 2, about 350 words a minute."
