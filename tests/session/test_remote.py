"""What the desktop's player controls see of a session, and what becomes of their requests."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from session.sessions import Shelf, opened, page_of, playing, until, with_voice

from reader.desktop.now_playing import NowPlaying, Track
from reader.desktop.requests import OpenAddress, Press, Seek, SetPosition, SetRate, SetVolume
from reader.document.article import Article
from reader.document.blocks import Figure, Paragraph, Run
from reader.document.left_out import LeftOut
from reader.document.locator import block_id
from reader.library.library import Library
from reader.places import user_data
from reader.session import actions
from reader.session.messages import Asked
from reader.session.remote import Remote, track_of
from reader.session.session import Session
from reader.session.state import Failed

PLACE = "https://example.org/tide"
WORDS = "The tide came in at nine and went out at three, as it had done on every day that anybody remembered."


def article(place: str = PLACE, title: str = "Four tides", picture: str = "") -> Article:
    figures = (Figure(block_id(0), picture, "A boat"),) if picture else ()
    paragraphs = tuple(Paragraph(block_id(number), (Run(WORDS),)) for number in range(len(figures), 6))
    return Article(
        title, "Maren Oduya", language="en", site="The Harbour Light", address=place, blocks=(*figures, *paragraphs)
    )


class Desk:
    def __init__(self) -> None:
        self.pages = Shelf(article(), article("https://example.org/other", "Another"))
        self.session = Session(self.pages, Library.open(user_data()))
        self.window: list[str] = []
        self.remote = Remote(self.session, lambda: self.window.append("in front"), lambda: self.window.append("closed"))
        self.session.on_request = self.remote.carry_out

    def now(self) -> NowPlaying:
        seen = self.remote.now(self.session.state)
        assert seen is not None
        return seen

    def track(self) -> Track:
        track = self.now().track
        assert track is not None
        return track

    def listening(self) -> "Desk":
        opened(self.session, PLACE)
        with_voice(self.session)
        self.ask(Press("play"))
        until(self.session, lambda: self.now().status == "Playing" and self.session.state.spoken is not None)
        return self

    def ask(self, request: Press | Seek | SetPosition | SetRate | SetVolume | OpenAddress) -> None:
        """As the thread of the bus does."""
        self.session.tell(Asked(request))
        self.session.tick()

    def block(self) -> str:
        spoken = self.session.state.spoken
        return spoken.block if spoken is not None else ""


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.session.close()
    made.pages.close()


def test_before_anything_is_open_there_is_nothing_to_play(desk: Desk) -> None:
    assert desk.now() == NowPlaying()


def test_an_open_article_is_shown_with_who_wrote_it(desk: Desk) -> None:
    page = opened(desk.session, PLACE)
    track = desk.track()

    assert (track.title, track.artist, track.album) == ("Four tides", "Maren Oduya", "The Harbour Light")
    assert (track.address, track.seconds) == (PLACE, page.listen_seconds)
    assert desk.now().status == "Stopped"


def test_another_article_is_another_track(desk: Desk) -> None:
    opened(desk.session, PLACE)
    first = desk.track().id
    opened(desk.session, "https://example.org/other")
    second = desk.track().id
    opened(desk.session, PLACE)

    assert first != second
    assert desk.track().id == first


def test_the_buttons_play_pause_and_stop(desk: Desk) -> None:
    seen = [desk.listening().now().status]
    for button in ("pause", "play", "play", "play-pause", "play-pause", "stop", "play"):
        desk.ask(Press(button))
        seen.append(desk.now().status)

    assert seen == ["Playing", "Paused", "Playing", "Playing", "Paused", "Playing", "Stopped", "Playing"]


def test_play_pressed_twice_before_there_is_a_voice_still_plays(desk: Desk) -> None:
    """A listener who hears nothing yet presses the key again."""
    opened(desk.session, PLACE)
    desk.ask(Press("play"))
    desk.ask(Press("play"))
    with_voice(desk.session)
    until(desk.session, lambda: playing(desk.session))

    assert desk.now().status == "Playing"


def test_next_and_previous_go_by_paragraphs(desk: Desk) -> None:
    desk.listening()
    desk.session.reading.start_at(block_id(2), 0)
    desk.ask(Press("next"))
    after = desk.block()
    desk.ask(Press("previous"))

    assert (after, desk.block()) == (block_id(3), block_id(2))


def test_the_desktops_slider_moves_the_voice(desk: Desk) -> None:
    desk.listening()
    desk.ask(Press("pause"))
    desk.ask(SetPosition(desk.track().id, 20.0))
    there = desk.now().position
    desk.ask(Seek(-100.0))

    assert 12 < there <= 20
    assert desk.now().position == 0


def test_a_position_meant_for_another_article_moves_nothing(desk: Desk) -> None:
    desk.listening()
    desk.ask(Press("pause"))
    before = desk.now()
    desk.ask(SetPosition("/reader/article/other", 20.0))

    assert desk.now() == before


def test_rate_and_volume_are_the_players(desk: Desk) -> None:
    opened(desk.session, PLACE)
    desk.ask(SetRate(2.0))
    desk.ask(SetVolume(0.4))

    assert (desk.now().rate, desk.now().volume) == (2.0, 0.4)
    assert desk.session.memory.library.settings.load().rate == 2.0


def test_the_window_comes_and_goes(desk: Desk) -> None:
    desk.ask(Press("raise"))
    desk.ask(Press("quit"))

    assert desk.window == ["in front", "closed"]


def test_an_address_is_opened_as_a_link_would_be(desk: Desk) -> None:
    """Another program may send us to the web, but not into the person's own network."""
    desk.ask(OpenAddress("https://example.org/other"))
    until(desk.session, lambda: desk.now().track is not None)

    assert page_of(desk.session).article.title == "Another"


@pytest.mark.parametrize("address", ["file:///etc/passwd", "/etc/passwd", "javascript:alert(1)"])
def test_nothing_but_the_web_is_opened_for_another_program(desk: Desk, address: str) -> None:
    desk.ask(OpenAddress(address))

    assert desk.pages.asked == []
    assert not isinstance(desk.session.state.page, Failed)


def test_switched_off_nothing_is_shown_and_that_is_remembered(desk: Desk) -> None:
    opened(desk.session, PLACE)
    actions.act(desk.session, "on-desktop")
    hidden = desk.remote.now(desk.session.state)
    again = Session(desk.pages, desk.session.memory.library)

    assert hidden is None
    assert not again.state.on_desktop

    actions.act(desk.session, "on-desktop")

    assert desk.now().track is not None


def test_a_part_read_beside_the_article_is_a_track_of_its_own(desk: Desk) -> None:
    """Its moments are none of the article's."""
    part = LeftOut("related", (Paragraph(block_id(0), (Run(WORDS),)),), 0, "")
    desk.pages.articles[PLACE] = replace(article(), left_out=(part,))
    desk.listening()
    before = desk.track()
    desk.session.parts.listen(0)
    until(desk.session, lambda: desk.session.state.aside is not None and desk.session.state.aside.spoken is not None)

    assert desk.track() == replace(before, id=f"{before.id}/part0", seconds=0.0, seekable=False)


@pytest.mark.parametrize(
    ("place", "picture", "art"),
    [
        ("/home/a/page one.html", "/home/a/boat.jpg", "file:///home/a/boat.jpg"),
        ("/home/a/page.html", "https://example.org/boat.jpg", ""),
        (PLACE, "https://example.org/boat.jpg", ""),
        (PLACE, "file:///home/a/private.jpg", ""),
        (PLACE, "/home/a/private.jpg", ""),
        ("/home/a/page.html", "data:image/png;base64,AAAA", ""),
    ],
)
def test_only_a_picture_beside_the_page_is_shown(desk: Desk, place: str, picture: str, art: str) -> None:
    """The desktop would fetch what lies on the web, and a page of the web could point it at any file."""
    desk.pages.articles[PLACE] = article(place, picture=picture)
    track = track_of(opened(desk.session, PLACE))

    assert track is not None
    assert track.art == art


def test_a_file_has_an_address_that_others_can_open(desk: Desk) -> None:
    desk.pages.articles[PLACE] = article(str(Path("/home/a/page one.html")))
    track = track_of(opened(desk.session, PLACE))

    assert track is not None
    assert track.address == "file:///home/a/page%20one.html"


def test_steps_asked_for_in_one_breath_are_all_taken(desk: Desk) -> None:
    """Three presses of a key come faster than the window looks at what sounds."""
    desk.listening()
    desk.session.reading.start_at(block_id(0), 0)
    for _ in range(3):
        desk.session.tell(Asked(Press("next")))
    desk.session.tick()

    assert desk.block() == block_id(3)
