"""The model without a window: what is opened, said and remembered."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from session.sessions import until

from reader.document.furniture import SearchForm
from reader.document.locator import TextRange
from reader.extract.page_reader import PageReader
from reader.extract.source import AddressSource, FileSource
from reader.library.library import Library
from reader.places import samples, user_data
from reader.session import actions
from reader.session.session import Session
from reader.session.state import Failed, Loading, Open, Spoken
from reader.session.visits import Visit

LEAD = samples() / "lead" / "page.html"
CAPTIONS = samples() / "captions" / "page.html"


@pytest.fixture
def session() -> Iterator[Session]:
    pages = PageReader()
    made = Session(pages, Library.open(user_data()))
    yield made
    made.close()
    pages.close()


def opened(session: Session, path: Path) -> Open:
    session.visits.open(FileSource(str(path)), path.parent.name)
    until(session, lambda: not isinstance(session.state.page, Loading))
    assert isinstance(session.state.page, Open), session.state.page
    return session.state.page


def test_what_is_opened_is_shown_as_loading_first(session: Session) -> None:
    session.visits.open(FileSource(str(LEAD)), "lead")

    assert session.state.page == Loading("lead")
    assert session.state.source == "lead"


def test_a_view_is_told_only_of_its_part(session: Session) -> None:
    """Sixty changes a second while reading: a toolbar must not be drawn anew for each."""
    seen: list[str] = []
    session.watch(lambda state: state.look.size, seen.append)
    session.say("Something else.")
    actions.set_size(session, "LG")
    session.say("And again.")

    assert seen == ["MD", "LG"]


def test_back_leads_to_the_article_before(session: Session) -> None:
    first = opened(session, LEAD)
    opened(session, CAPTIONS)
    assert session.state.can_go_back
    session.visits.back()
    until(session, lambda: isinstance(session.state.page, Open))
    page = session.state.page
    assert isinstance(page, Open)

    assert page.article.title == first.article.title
    assert not session.state.can_go_back


def test_the_answer_of_an_older_load_is_dropped(session: Session) -> None:
    """Two pages asked for quickly: the second is shown, whichever arrives last."""
    session.visits.open(FileSource(str(LEAD)), "lead")
    page = opened(session, CAPTIONS)
    for _ in range(200):
        session.tick()

    assert session.state.page == page


def test_a_load_given_up_before_its_turn_costs_the_next_one_nothing(session: Session) -> None:
    """A person who types a second address at once must not wait for the first."""
    for _ in range(20):
        session.visits.open(FileSource(str(LEAD)), "lead")

    assert opened(session, CAPTIONS).article.title


def test_stopped_loading_says_so(session: Session) -> None:
    session.visits.open(FileSource(str(LEAD)), "lead")
    session.visits.stop_loading()
    for _ in range(200):
        session.tick()

    assert isinstance(session.state.page, Failed)


def test_a_link_may_not_lead_into_the_persons_files(session: Session) -> None:
    page = opened(session, LEAD)
    session.visits.open_address("file:///etc/passwd")

    assert session.state.page == page
    assert "does not follow" in session.state.status


def test_a_link_that_names_no_site_says_so(session: Session) -> None:
    """Of a saved page that does not say where it is from."""
    page = opened(session, LEAD)
    session.visits.open_address("/weather")

    assert session.state.page == page
    assert "'/weather', but the page does not say on which site" in session.state.status


def test_a_link_to_a_place_on_the_page_leaves_it_open(session: Session) -> None:
    """A footnote is no reason to load the page anew, and to end the voice."""
    page = opened(session, LEAD)
    session.visits.open_address(f"{page.article.address}#note-1")

    assert session.state.page == page
    assert "another place on this page" in session.state.status


def test_what_is_long_beyond_reason_is_shown_short(session: Session) -> None:
    """A whole article pasted into the address line made a label higher than X can draw, and the process ended."""
    session.visits.open_typed("word " * 100_000)
    until(session, lambda: isinstance(session.state.page, Failed))
    page = session.state.page
    assert isinstance(page, Failed)

    assert max(len(text) for text in (page.label, page.sentence, session.state.source, session.state.status)) < 500
    assert page.sentence.endswith(".")


@pytest.mark.parametrize(
    ("asked", "linked", "near"),
    [
        ("http://192.168.1.4/wiki", "http://192.168.1.4/wiki/two", True),
        ("http://nas:8000/", "http://nas:8000/b", True),
        ("http://nas:8000/", "http://nas:9000/b", False),
        ("http://192.168.1.4/", "http://192.168.1.5/", False),
        ("http://news.example/", "http://news.example/b", False),
        ("http://news.example/", "http://192.168.1.4/", False),
    ],
)
def test_only_a_server_at_home_may_lead_on_within_itself(session: Session, asked: str, linked: str, near: bool) -> None:
    """A stranger's page may not lead into the person's own network; their own wiki may."""
    session.visits.open(AddressSource(asked), asked, allow_private=True)
    session.visits.open_address(linked)

    assert session.visits._visit == Visit(AddressSource(linked), linked, near)


def test_the_place_is_offered_when_the_article_is_opened_again(session: Session) -> None:
    page = opened(session, LEAD)
    utterance = page.narration.utterances[12]
    sentence = utterance.locator.range
    word = TextRange(sentence.start, sentence.start + 5)
    session.change(lambda state: replace(state, spoken=Spoken(12, utterance.block, sentence, word, 0.0)))
    session.memory.save_place()
    opened(session, LEAD)
    resume = session.state.resume

    assert resume is not None
    assert (resume.block, resume.range) == (utterance.block, word)


def test_heard_to_the_end_it_begins_at_the_beginning(session: Session) -> None:
    page = opened(session, LEAD)
    utterance = page.narration.utterances[12]
    spoken = Spoken(12, utterance.block, utterance.locator.range, None, 0.0)
    session.change(lambda state: replace(state, spoken=spoken))
    session.memory.save_place()
    session.change(lambda state: replace(state, spoken=None))
    session.memory.forget_place()
    opened(session, LEAD)

    assert session.state.resume is None


def test_the_sites_own_search_is_asked_as_its_form_would() -> None:
    form = SearchForm("https://example.org/s?lang=en", "k", "Search", (("tab", "news"),))

    assert actions.search_address(form, "high water") == "https://example.org/s?lang=en&tab=news&k=high+water"


def test_nothing_but_the_web_is_shown_in_the_browser(session: Session) -> None:
    """A page may name addresses that start other programs."""
    actions.show_in_browser(session, "steam://run/1")

    assert "nothing to show" in session.state.status


def test_sizes_end_where_the_ladder_ends(session: Session) -> None:
    for _ in range(20):
        actions.act(session, "larger")

    assert session.state.look.size == "400 %"
    assert "largest" in session.state.status
