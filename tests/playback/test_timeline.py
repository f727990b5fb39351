"""Frames to words: what is lit must be what is heard."""

from reader.document.locator import TextRange
from reader.playback.timeline import Segment, Timeline, sample_of, word_at
from reader.speech.engine import Clip, WordBoundary

FIRST, SECOND = TextRange(0, 3), TextRange(4, 7)
CLIP = Clip(bytes(2 * 1000), 1000, (WordBoundary(FIRST, 10), WordBoundary(SECOND, 400)))


def test_the_first_word_is_lit_in_the_breath_before_it() -> None:
    assert word_at(CLIP, 0) == FIRST


def test_a_word_is_lit_from_its_sample_on() -> None:
    assert [word_at(CLIP, sample) for sample in (399, 400, 999)] == [FIRST, SECOND, SECOND]


def test_the_last_word_stays_lit_in_the_pause() -> None:
    """A highlight that blinks off at every full stop is tiring."""
    segment = Segment(3, CLIP, 5000, 0, 1500)
    moment = segment.moment(6400)

    assert (moment.index, moment.word, moment.seconds) == (3, SECOND, 1.0)
    assert segment.is_over(6400)


def test_a_segment_begun_at_a_word_counts_from_it() -> None:
    moment = Segment(0, CLIP, 0, 400, 600).moment(100)

    assert (moment.word, moment.seconds) == (SECOND, 0.5)


def test_frames_find_their_utterance() -> None:
    timeline = Timeline((Segment(0, CLIP, 100, 0, 1200), Segment(1, CLIP, 1300, 0, 1000)))
    found = [timeline.at(frame) for frame in (0, 100, 1299, 1300, 9999)]

    assert [segment.index for segment in found if segment] == [0, 0, 0, 1, 1]
    assert timeline.end == 2300
    assert timeline.ahead(100) == 1


def test_what_was_heard_is_let_go() -> None:
    """An hour of sound must not stay in memory."""
    timeline = Timeline((Segment(0, CLIP, 0, 0, 1000),)).with_segment(Segment(1, CLIP, 1000, 0, 1000), 1001)

    assert [segment.index for segment in timeline.segments] == [1]


def test_starting_at_a_character_starts_at_its_word() -> None:
    """The first word begins with the clip's own beginning, which is never cut into."""
    assert [sample_of(CLIP, character) for character in (0, 2, 3, 4, 6, 99)] == [0, 0, 0, 400, 400, 400]
