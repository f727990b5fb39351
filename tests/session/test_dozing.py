"""How reading comes to its quiet end: how loud, and at which sentence."""

import pytest

from reader.document.locator import block_id
from reader.narration.script import Narration, Utterance
from reader.session.course import Course
from reader.session.dozing import FADE, GRACE, SOFTEST, Doze, Here


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def course(*blocks: int, length: int = 60) -> Course:
    """Paragraphs of so many sentences, each ``length`` letters long: 15 are a second."""
    return Course(
        Narration(
            tuple(
                Utterance("x" * length, "paragraph", block_id(block), anchors=(), pause=0)
                for block, count in enumerate(blocks)
                for _ in range(count)
            )
        )
    )


def doze(seconds: float, read: float) -> Doze:
    """After so many seconds of reading."""
    clock = Clock()
    made = Doze(seconds, clock)
    made.count(True)
    clock.now += read
    made.count(True)
    return made


def test_time_stands_still_while_nothing_is_read() -> None:
    """Who pauses to make tea gets the whole fifteen minutes."""
    clock = Clock()
    timer = Doze(60, clock)
    timer.count(True)
    clock.now += 10
    timer.count(True)
    timer.count(False)
    clock.now += 3600
    timer.count(True)
    clock.now += 5
    timer.count(True)

    assert timer.left == 45


@pytest.mark.parametrize(
    ("left", "volume"), [(FADE + 1, 1.0), (FADE, 1.0), (FADE / 2, (1 + SOFTEST) / 2), (0, SOFTEST), (-30, SOFTEST)]
)
def test_the_voice_grows_softer_and_is_never_silent(left: float, volume: float) -> None:
    """A sudden silence wakes people up."""
    assert Doze(left).volume == pytest.approx(volume)


def test_more_time_makes_it_loud_again() -> None:
    timer = doze(60, 75)
    timer.extend(900)

    assert (timer.left, timer.volume) == (900, 1.0)


def test_before_its_time_nothing_ends() -> None:
    assert not doze(60, 59).is_over(course(3), Here(2, 12, True), 1.0)


def test_it_waits_for_the_end_of_the_paragraph() -> None:
    """Sentences of 4 s: the rest of the paragraph takes 8."""
    timer, told = doze(60, 61), course(3, 3)

    assert [timer.is_over(told, Here(index, 4 * index + 1, between), 1.0)
            for index in (0, 1, 2) for between in (False, True)] == [False] * 5 + [True]  # fmt: skip


def test_a_long_paragraph_is_left_at_the_end_of_the_sentence() -> None:
    sentences = round(GRACE / 4) + 5
    timer, told = doze(60, 61), course(sentences, 1)

    assert not timer.is_over(told, Here(2, 9, False), 1.0)
    assert timer.is_over(told, Here(2, 12, True), 1.0)


def test_a_fast_reader_still_gets_the_paragraph() -> None:
    """At three times the pace forty seconds of it are over in thirteen."""
    timer, told = doze(60, 61), course(12, 1)

    assert not timer.is_over(told, Here(2, 12, True), 3.0)


def test_a_pause_too_short_to_be_met_is_not_missed() -> None:
    """The next paragraph has begun between two looks."""
    timer, told = doze(60, 61), course(2, 2)
    timer.is_over(told, Here(1, 7, False), 1.0)

    assert timer.is_over(told, Here(2, 8.01, False), 1.0)


def test_who_goes_back_meanwhile_hears_the_end_of_that() -> None:
    timer, told = doze(60, 61), course(2, 2)
    timer.is_over(told, Here(2, 9, False), 1.0)

    assert not timer.is_over(told, Here(0, 1, False), 1.0)
    assert timer.is_over(told, Here(1, 8, True), 1.0)


def test_an_announcement_does_not_have_the_last_word() -> None:
    """ "Caption:" and silence."""
    said = [
        Utterance("Caption.", "announcement", block_id(0), anchors=(), pause=0),
        *(Utterance("x" * 300, "paragraph", block_id(0), anchors=(), pause=0) for _ in range(9)),
    ]
    timer, told = doze(60, 61), Course(Narration(tuple(said)))

    assert not timer.is_over(told, Here(0, 0.5, True), 1.0)
    assert timer.is_over(told, Here(1, 20, True), 1.0)
