"""The sleep timer in a session that reads aloud, its minutes moved by hand."""

from collections.abc import Iterator

import pytest
from session.sessions import Shelf, opened, playing, until, with_voice

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import block_id
from reader.library.library import Library
from reader.places import user_data
from reader.playback.clock import ManualSink
from reader.playback.player import Player
from reader.session import actions
from reader.session.messages import VoiceReady
from reader.session.session import Session
from reader.session.sleep import SleepTimer
from reader.session.state import Sleep, Spoken
from reader.speech.choose import Engines

PLACE = "https://example.org/tide"
WORDS = "The tide came in at nine. It went out at three."


class Night:
    """A session with an article of short paragraphs, and its minutes."""

    def __init__(self) -> None:
        blocks = tuple(Paragraph(block_id(number), (Run(WORDS),)) for number in range(6))
        self.pages = Shelf(Article("Four tides", language="en", address=PLACE, blocks=blocks))
        self.session = Session(self.pages, Library.open(user_data()))
        self.now = 1000.0
        session = self.session
        session.sleep = SleepTimer(session, session.reading, session.memory, lambda: self.now)

    def pass_minutes(self, minutes: float) -> None:
        self.session.tick()
        self.now += 60 * minutes
        self.session.tick()

    @property
    def sleep(self) -> Sleep | None:
        return self.session.state.sleep

    def spoken(self) -> Spoken | None:
        """Asked anew each time."""
        return self.session.state.spoken

    def listen(self) -> None:
        opened(self.session, PLACE)
        with_voice(self.session)
        self.session.reading.set_rate(4.0)
        self.session.reading.start_at(block_id(1), 0)
        until(self.session, lambda: self.spoken() is not None)


@pytest.fixture
def night() -> Iterator[Night]:
    made = Night()
    yield made
    made.session.close()
    made.pages.close()


def test_it_pauses_at_the_end_of_the_paragraph_and_keeps_the_place(night: Night) -> None:
    """Who has fallen asleep finds the place the next day."""
    night.listen()
    night.session.sleep.after(15)
    night.pass_minutes(14.9)
    assert playing(night.session)

    night.pass_minutes(0.2)
    assert playing(night.session), "in the middle of a word"

    until(night.session, lambda: not playing(night.session))
    spoken = night.session.state.spoken
    kept = night.session.memory.library.positions.find(night.pages.articles[PLACE])

    assert spoken is not None
    assert WORDS[spoken.sentence.start : spoken.sentence.end] == "It went out at three."
    assert kept is not None
    assert kept.block == spoken.block
    assert night.sleep is None
    assert night.session.state.status == "The sleep timer has paused the reading. Listen goes on here."


def test_listening_goes_on_with_the_next_paragraph(night: Night) -> None:
    """And as loud as before, without a timer."""
    night.listen()
    night.session.sleep.after(1)
    night.pass_minutes(1.1)
    until(night.session, lambda: not playing(night.session))
    before = night.spoken()
    actions.act(night.session, "play-pause")
    until(night.session, lambda: night.spoken() != before and night.spoken() is not None)
    after = night.spoken()

    assert before is not None
    assert after is not None
    assert after.index == before.index + 1
    assert night.session.state.sound.volume == 1.0


def test_minutes_without_reading_do_not_count(night: Night) -> None:
    night.listen()
    night.session.sleep.after(15)
    night.pass_minutes(5)
    actions.act(night.session, "pause")
    night.pass_minutes(60)

    assert night.sleep == Sleep(10)


def test_asked_again_it_is_later(night: Night) -> None:
    """The key under the sleeper's finger: 15 minutes, and 15 more."""
    night.listen()
    actions.act(night.session, "sleep-later")
    first = night.sleep
    night.pass_minutes(10)
    actions.act(night.session, "sleep-later")

    assert (first, night.sleep) == (Sleep(15), Sleep(20))


def test_in_the_last_minute_the_key_to_go_on_is_said(night: Night) -> None:
    night.listen()
    night.session.sleep.after(5)
    night.pass_minutes(3.5)
    night.pass_minutes(0.6)

    assert night.session.state.status == "One minute to sleep. Alt+Shift+Z puts it off by 15 minutes."


def test_switched_off_it_reads_on(night: Night) -> None:
    night.listen()
    night.session.sleep.after(5)
    night.session.sleep.off()
    night.pass_minutes(10)
    before = night.spoken()
    until(night.session, lambda: night.spoken() != before)

    assert playing(night.session)
    assert night.sleep is None


def test_with_the_end_of_the_article_the_timer_ends(night: Night) -> None:
    night.listen()
    night.session.sleep.at_end()
    set_to = night.sleep
    night.session.reading.start_at(block_id(5), 30)
    until(night.session, lambda: not playing(night.session))

    assert (set_to, night.sleep) == (Sleep(None), None)


@pytest.mark.parametrize(("asked", "kept"), [(0, 1), (-3, 1), (90, 90), (10**9, 24 * 60)])
def test_a_number_beyond_sense_is_brought_within(night: Night, asked: int, kept: int) -> None:
    night.session.sleep.after(asked)

    assert night.sleep == Sleep(kept)


def test_off_without_a_timer_says_so(night: Night) -> None:
    night.session.sleep.off()

    assert night.session.state.status == "No sleep timer is set."


def test_the_last_sentences_are_heard_softer_and_the_next_day_is_not(night: Night) -> None:
    """What reaches the device is measured: every paragraph is the same clips."""
    opened(night.session, PLACE)
    sink, engine = ManualSink(), Engines()
    engine.start()
    voices = engine.voices()
    player = Player(engine, sink, lambda event: None, night.session.voices.choose)
    night.session.tell(VoiceReady(player, engine, voices))
    until(night.session, lambda: night.session.state.sound.ready)

    def peak(block: int) -> int:
        """Of that paragraph, listened to from its beginning to its end."""
        night.session.reading.start_at(block_id(block), 0)
        until(night.session, lambda: sink.waiting > 0)
        loudest = 0
        while (spoken := night.spoken()) is not None and spoken.block == block_id(block) and playing(night.session):
            sound = sink.advance(0.02)
            loudest = max(loudest, *map(abs, memoryview(sound).cast("h")))
            night.session.tick()
            until(night.session, lambda: sink.waiting > 0 or not playing(night.session))
        return loudest

    full = peak(0)
    night.session.sleep.after(1)
    night.pass_minutes(50 / 60)
    softer = peak(1)
    night.pass_minutes(11 / 60)
    softest = peak(2)
    asleep = not playing(night.session)
    again = peak(3)

    assert asleep
    assert [one / full for one in (softer, softest, again)] == pytest.approx([0.625, 0.25, 1.0], abs=0.01)
