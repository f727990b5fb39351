"""The window's voice beside the article's: one at a time, and silent at once."""

from collections.abc import Iterator

import pytest
from session.sessions import Shelf, opened, playing, until, with_voice

from reader.accessibility.tree import Announcement
from reader.accessibility.voiced.line import Line, Piece, message
from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import block_id
from reader.library.library import Library
from reader.places import user_data
from reader.playback.clock import ManualSink
from reader.session.session import Session
from reader.session.voicing import NOTHING_SAID

ADDRESS = "https://a.example/tides"
TEXT = "And so it went on for many years in that town, day by day, and nobody knew why. "


class Ear:
    """A session that speaks, what it says, and the sink it says it into."""

    def __init__(self) -> None:
        article = Article("Tides", address=ADDRESS, blocks=(Paragraph(block_id(1), (Run(TEXT * 9),)),), language="en")
        self.session = Session(Shelf(article), Library.open(user_data()))
        self.voicing = self.session.voicing
        self.sink = ManualSink()
        self.heard: list[str] = []
        self.voicing.make_sink = lambda: self.sink
        self.voicing.hear = lambda line: self.heard.append(line.text)

    def sounds(self) -> None:
        until(self.session, lambda: any(self.sink.advance(0.01)))

    def quiet(self) -> None:
        def is_quiet() -> bool:
            self.sink.advance(0.2)
            return not self.voicing.busy

        until(self.session, is_quiet)


@pytest.fixture
def ear() -> Iterator[Ear]:
    made = Ear()
    yield made
    made.session.close()


def now(text: str, language: str = "") -> Line:
    return Line((Piece(text, language),))


def test_it_is_silent_within_a_frame_or_two(ear: Ear) -> None:
    ear.voicing.say(now(TEXT))
    ear.sounds()
    ear.voicing.hush()
    ear.sink.advance(0.02)

    assert not any(ear.sink.advance(2.0))


def test_what_has_the_keyboard_takes_the_place_of_what_had_it(ear: Ear) -> None:
    for name in ("Listen", "Rate", "Volume"):
        ear.voicing.say(now(name))
    ear.voicing.say(message("Paused."))
    ear.quiet()

    assert ear.heard == ["Listen", "Rate", "Volume", "Paused."]


def test_what_has_happened_is_cut_off_by_nobody_but_a_key(ear: Ear) -> None:
    """The focus that comes back when a dialog closes must not swallow how it ended."""
    ear.voicing.say(message("Exported."))
    ear.voicing.say(now("Listen"))
    ear.voicing.say(now("Rate"))
    ear.voicing.say(message("Exported."))
    ear.quiet()

    assert ear.heard == ["Exported.", "Rate"]


def test_what_has_no_word_in_it_stops_nothing(ear: Ear) -> None:
    ear.voicing.say(now("…"))
    ear.voicing.say(message("Paused."))
    ear.quiet()

    assert ear.heard == ["…", "Paused."]


def test_the_article_is_held_at_its_word_and_goes_on(ear: Ear) -> None:
    opened(ear.session, ADDRESS)
    with_voice(ear.session)
    reading = ear.session.reading
    reading.play()
    until(ear.session, lambda: (here := reading.here()) is not None and here.index > 0)
    ear.voicing.say(message("The disk is full."))
    held = reading.here()
    ear.sounds()
    still, during = reading.here(), playing(ear.session)
    ear.quiet()
    until(ear.session, lambda: reading.here() != held)

    assert held is not None
    assert still is not None
    assert still.seconds - held.seconds < 0.2  # what the device had already
    assert during
    assert playing(ear.session)


def test_what_is_asked_of_the_article_meanwhile_is_done(ear: Ear) -> None:
    """Pause pauses, though nothing of it sounds at this moment; and another place is gone to without a sound."""
    page = opened(ear.session, ADDRESS)
    with_voice(ear.session)
    reading = ear.session.reading
    reading.play()
    until(ear.session, lambda: reading.here() is not None)
    ear.voicing.say(message("The disk is full."))
    reading.start_at(page.article.blocks[0].id, len(TEXT) * 3)
    moved = reading.here()
    reading.pause()
    ear.quiet()
    until(ear.session, lambda: ear.voicing.lines == 1)

    assert moved is not None
    assert moved.index == 4
    assert not playing(ear.session)


def test_listening_begins_when_the_window_has_spoken(ear: Ear) -> None:
    opened(ear.session, ADDRESS)
    with_voice(ear.session)
    ear.voicing.say(message("The disk is full."))
    ear.session.reading.play()
    first = ear.session.reading.here()
    ear.sounds()
    still = ear.session.reading.here()
    ear.quiet()
    until(ear.session, lambda: ear.session.reading.here() not in (first, None))

    assert still == first
    assert playing(ear.session)


def test_each_language_is_said_by_a_voice_that_speaks_it(ear: Ear) -> None:
    with_voice(ear.session)
    spoken = [ear.voicing._voice(language) for language in ("", "en-GB", "fr", "de-AT", "xx")]

    assert [voice.language.partition("-")[0] for voice in spoken] == ["en", "en", "fr", "de", "en"]
    assert not any(voice.slow for voice in spoken)


def test_before_anything_was_said_there_is_nothing_to_say_again(ear: Ear) -> None:
    ear.voicing.repeat()
    ear.voicing.spell()
    ear.quiet()

    assert ear.heard == [NOTHING_SAID] * 2


def test_off_is_off(ear: Ear) -> None:
    """And is the last thing that is said."""
    ear.voicing.turn(True)
    ear.session.voiced.announce(Announcement("It has happened."))
    ear.voicing.turn(False)
    ear.quiet()

    assert ear.heard[-1] == "Reader does not speak its window any more."
    assert not ear.session.voiced.wanted
    assert not ear.session.memory.library.settings.load().voicing.on
