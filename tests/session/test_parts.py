"""What was left out of a page, put back while the voice reads: without a window."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from session.sessions import Shelf, opened, page_of, playing, until, with_voice

from reader.document.article import NO_STORY, Article
from reader.document.blocks import Figure, Paragraph, Run
from reader.document.left_out import LeftOut
from reader.document.locator import BlockId, Locator, TextRange
from reader.document.put_back import numbered
from reader.library import Library
from reader.places import user_data
from reader.session import actions
from reader.session.session import Session


def paragraph(text: str) -> Paragraph:
    return Paragraph(BlockId(""), (Run(text),))


HERE = "https://www.example.org/bridge"
MENU = LeftOut("navigation", (paragraph("News. Sport. Weather."),), 0, "nav")
PLEA = LeftOut("newsletter", (paragraph("Sign up for our letter."), paragraph("It is free.")), 1, "div.letters")
AGAIN = LeftOut("newsletter", (paragraph("Still not signed up?"),), 2, "div.letters")
GHOST = LeftOut("hidden", (paragraph("Nobody sees this."),), 2, "div.ghost")
BODY = ("The bridge is closed.", "It was built in 1911. Nobody has painted it since.", "A ferry goes at noon.")


def found(address: str = HERE) -> Article:
    return Article(
        "Bridge closed", language="en", address=address, blocks=numbered(map(paragraph, BODY)),
        left_out=(MENU, PLEA, AGAIN, GHOST),
    )  # fmt: skip


@pytest.fixture
def pages() -> Iterator[Shelf]:
    shelf = Shelf(found())
    yield shelf
    shelf.close()


@pytest.fixture
def session(pages: Shelf) -> Iterator[Session]:
    made = Session(pages, Library.open(user_data()))
    yield made
    made.close()


def lines(session: Session) -> list[str]:
    return [block.text for block in page_of(session).article.blocks]


def put_back(session: Session, number: int) -> None:
    before = page_of(session)
    actions.put_back(session, number)
    until(session, lambda: session.state.page is not before)


def test_a_part_is_put_back_at_once_with_its_like(session: Session) -> None:
    opened(session, HERE)
    put_back(session, 1)

    assert lines(session) == [
        BODY[0], "Sign up for our letter.", "It is free.", BODY[1], "Still not signed up?", BODY[2],
    ]  # fmt: skip
    assert session.state.status == "Put back here and on later pages of example.org, with 1 more like it."


def test_it_is_put_back_on_the_next_page_of_the_site_before_it_is_narrated(session: Session, pages: Shelf) -> None:
    """Who wants the menu of a site shall not ask for it on every page."""
    opened(session, HERE)
    put_back(session, 1)
    another = "https://example.org/another"
    pages.articles[another] = found(another)
    page = opened(session, another)
    said = " ".join(utterance.text for utterance in page.narration.utterances)

    assert "Sign up for our letter." in said
    assert session.state.status.endswith("is open, with what you put back.")
    elsewhere = "https://example.net/bridge"
    pages.articles[elsewhere] = found(elsewhere)
    assert len(opened(session, elsewhere).article.blocks) == len(BODY)


def test_left_out_again_it_is_forgotten(session: Session) -> None:
    opened(session, HERE)
    put_back(session, 1)
    put_back(session, 2)  # the other one of its mark

    assert lines(session) == list(BODY)
    assert session.memory.library.put_back.all() == frozenset()
    assert len(opened(session, HERE).article.blocks) == len(BODY)


def test_a_file_has_no_site_to_remember(session: Session, pages: Shelf) -> None:
    pages.articles[HERE] = found("/home/ann/saved.html")
    opened(session, HERE)
    put_back(session, 0)

    assert lines(session)[0] == "News. Sport. Weather."
    assert session.state.status == "Put back on this page only."
    assert session.memory.library.put_back.all() == frozenset()


def test_two_parts_put_back_in_one_breath_are_both_there(session: Session) -> None:
    """The second is asked for before the first is shown."""
    opened(session, HERE)
    actions.put_back(session, 0)
    actions.put_back(session, 3)
    until(session, lambda: page_of(session).arrangement.put_back == {0, 3})

    assert lines(session)[0] == "News. Sport. Weather."
    assert "Nobody sees this." in lines(session)


def test_a_part_put_back_is_not_lost_by_listening_to_another(session: Session) -> None:
    opened(session, HERE)
    actions.put_back(session, 0)
    actions.read_part(session, 1)
    until(session, lambda: page_of(session).arrangement.put_back == {0})

    assert lines(session)[0] == "News. Sport. Weather."


def test_the_whole_page_is_shown_for_this_visit_only(session: Session) -> None:
    opened(session, HERE)
    before = page_of(session)
    actions.act(session, "whole-page")
    until(session, lambda: session.state.page is not before)
    assert lines(session)[0] == "News. Sport. Weather."
    assert "Nobody sees this." not in lines(session)
    whole = page_of(session)
    actions.act(session, "whole-page")
    until(session, lambda: session.state.page is not whole)
    assert lines(session) == list(BODY)
    actions.act(session, "whole-page")
    until(session, lambda: page_of(session).arrangement.whole)

    assert len(opened(session, HERE).article.blocks) == len(BODY)


def test_a_page_of_which_nothing_was_left_out_says_so(session: Session, pages: Shelf) -> None:
    pages.articles[HERE] = replace(found(), left_out=())
    opened(session, HERE)
    actions.act(session, "whole-page")

    assert session.state.status == "Nothing was left out: this is the whole page."


def test_the_voice_goes_on_in_its_sentence(session: Session) -> None:
    """Putting something back above must not take the listener to the beginning, nor silence them."""
    with_voice(session)
    page = opened(session, HERE)
    session.reading.start_at(page.article.blocks[1].id, 25)
    until(session, lambda: session.state.spoken is not None and session.state.spoken.word is not None)
    put_back(session, 0)
    spoken = session.state.spoken
    assert spoken is not None
    shown = page_of(session)
    block = shown.article.block(spoken.block)

    assert session.state.playing
    assert block is not None
    assert block.text == BODY[1]
    assert block.text[spoken.sentence.start :].startswith("Nobody has painted")
    assert shown.narration.utterances[spoken.index].text.startswith("Nobody has painted")
    heard = spoken.word
    until(session, lambda: session.state.spoken is not None and session.state.spoken.word != heard)
    assert session.state.spoken is not None
    assert session.state.spoken.block == spoken.block


def test_a_voice_in_a_part_that_goes_goes_on_after_it(session: Session) -> None:
    with_voice(session)
    opened(session, HERE)
    put_back(session, 1)
    session.reading.start_at(page_of(session).article.blocks[2].id, 0)
    until(session, lambda: session.state.spoken is not None)
    put_back(session, 1)
    spoken = session.state.spoken

    assert session.state.playing
    assert spoken is not None
    assert spoken.block == page_of(session).article.blocks[1].id


def test_a_voice_in_a_part_that_goes_passes_by_what_is_silent(session: Session, pages: Shelf) -> None:
    """Not to the beginning of the article, because nothing of the next block is said."""
    blocks = (paragraph(BODY[0]), Figure(BlockId("")), paragraph(BODY[1]))
    pages.articles[HERE] = replace(found(), blocks=numbered(blocks), left_out=(PLEA,))
    with_voice(session)
    opened(session, HERE)
    put_back(session, 0)
    session.reading.start_at(page_of(session).article.blocks[1].id, 0)
    until(session, lambda: session.state.spoken is not None)
    put_back(session, 0)
    spoken = session.state.spoken

    assert spoken is not None
    assert spoken.block == page_of(session).article.blocks[2].id


def test_a_paused_voice_stays_at_its_word(session: Session) -> None:
    with_voice(session)
    page = opened(session, HERE)
    session.reading.start_at(page.article.blocks[1].id, 25)
    until(session, lambda: session.state.spoken is not None and session.state.spoken.word is not None)
    session.reading.pause()
    session.tick()
    before = session.state.spoken
    assert before is not None
    put_back(session, 0)
    after = session.state.spoken
    assert after is not None
    assert (after.sentence, after.word) == (before.sentence, before.word)
    assert not session.state.playing
    session.reading.play_pause()
    until(session, lambda: playing(session) and session.state.spoken != after)

    assert session.state.spoken is not None
    assert session.state.spoken.sentence == before.sentence


def test_a_part_is_read_by_itself_and_the_article_keeps_its_place(session: Session) -> None:
    with_voice(session)
    page = opened(session, HERE)
    session.reading.start_at(page.article.blocks[1].id, 25)
    until(session, lambda: session.state.spoken is not None and session.state.spoken.word is not None)
    actions.read_part(session, 0)
    until(session, lambda: session.state.aside is not None and session.state.aside.spoken is not None)
    place = session.state.spoken
    aside = session.state.aside
    assert aside is not None
    assert aside.spoken is not None
    assert (aside.part, aside.spoken.block) == (0, "aside0")
    session.memory.save_place()
    until(session, lambda: session.state.aside is None)

    assert place is not None
    assert session.state.spoken == place
    assert not session.state.playing
    assert session.state.status == "The end of this part. Listen reads the article."
    kept = session.memory.library.positions.find(page.article)
    assert kept is not None
    assert kept.block == page.article.blocks[1].id
    session.reading.play_pause()
    until(session, lambda: playing(session) and session.state.spoken != place)
    assert session.state.spoken is not None
    assert session.state.spoken.sentence == place.sentence


def test_a_part_heard_to_its_end_is_not_the_article_heard_to_its_end(session: Session) -> None:
    """The place of an earlier day would be forgotten."""
    with_voice(session)
    page = opened(session, HERE)
    session.memory.library.positions.remember(page.article, Locator(page.article.blocks[1].id, TextRange(25, 31)))
    actions.read_part(session, 3)
    until(session, lambda: session.state.aside is not None)
    until(session, lambda: session.state.aside is None)

    assert session.memory.library.positions.find(page.article) is not None


@pytest.mark.parametrize("how", ["again", "stop", "article", "leave", "another page", "put back"])
def test_a_part_that_is_read_can_be_left(session: Session, how: str) -> None:
    with_voice(session)
    page = opened(session, HERE)
    actions.read_part(session, 1)
    until(session, lambda: session.state.aside is not None and session.state.playing)
    match how:
        case "again":
            actions.read_part(session, 1)
        case "stop":
            actions.act(session, "stop")
        case "article":
            session.reading.start_at(page.article.blocks[2].id, 0)
        case "leave":
            session.parts.leave()
        case "another page":
            opened(session, HERE)
        case _:
            put_back(session, 0)

    assert session.state.aside is None
    assert session.state.playing == (how == "article")


def test_without_a_voice_a_part_says_why_it_is_silent(session: Session) -> None:
    opened(session, HERE)
    actions.read_part(session, 1)
    until(session, lambda: session.state.status == "The voice is starting…")

    assert session.state.aside is None


def test_the_notice_of_a_page_without_a_story_names_the_list(session: Session, pages: Shelf) -> None:
    pages.articles[HERE] = replace(found(), story=False)
    opened(session, HERE)

    assert [notice.text for notice in session.state.notices] == [f"{NO_STORY} Alt+L lists what was left out."]
