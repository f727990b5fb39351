"""What a person is told to expect, beforehand and meanwhile."""

import pytest
from export.narrated import STORY

from reader.export.amounts import about, duration, file_size
from reader.export.estimate import NO_SPEEDS, SLOW, Course, Estimate, Progress, estimate, measured
from reader.export.formats import MP3, WAV
from reader.narration.narrate import narrate


def test_twice_as_fast_is_half_as_long_and_half_as_large() -> None:
    usual, fast = (estimate(narrate(STORY), rate, MP3, "espeak-ng", False) for rate in (1.0, 2.0))

    assert fast.seconds == pytest.approx(usual.seconds / 2)
    assert fast.size == pytest.approx(usual.size / 2, abs=1)


def test_what_was_measured_counts_more_than_what_is_usual() -> None:
    slow = estimate(narrate(STORY), 1, WAV, "piper", True)
    known = estimate(narrate(STORY), 1, WAV, "piper", True, {"piper": 0.5, "wav": 0.25})

    assert slow.speaking == pytest.approx(slow.seconds * SLOW)
    assert [known.speaking, known.writing] == pytest.approx([slow.seconds / 2, slow.seconds / 4])


def test_old_and_new_measurements_count_the_same() -> None:
    assert dict(measured({"a": 1.0, "b": 2.0}, {"a": 3.0, "c": 4.0})) == {"a": 2.0, "b": 2.0, "c": 4.0}
    assert dict(measured(NO_SPEEDS, {"a": 3.0})) == {"a": 3.0}


class Clock:
    def __init__(self) -> None:
        self.now = 100.0


def test_the_time_left_comes_to_be_what_it_is() -> None:
    """It was thought to take 10 s for each step and takes 40 for the first and 20 for the second."""
    clock, seen = Clock(), list[Progress]()
    course = Course(Estimate(100, 1, 10, 10), seen.append, lambda: clock.now)
    for share in range(1, 101):
        clock.now += 0.4
        course.spoken(share / 100)
    turned = seen[-1]
    for share in range(1, 101):
        clock.now += 0.2
        course.written(share / 100)
    course.done()

    assert turned.left == pytest.approx(10)
    assert [progress.left for progress in seen[-51:-46]] == pytest.approx([9.8, 9.6, 9.4, 9.2, 9.0], rel=0.1)
    assert seen[-2].left == pytest.approx(0, abs=0.01)
    assert [one.share for one in seen] == sorted(one.share for one in seen)
    assert [course.speaking, course.writing] == pytest.approx([40, 20])
    assert seen[-1] == Progress(1.0, 0.0)


@pytest.mark.parametrize(
    ("seconds", "exact", "guess"),
    [
        (0.4, "0 s", "less than a second"), (34, "34 s", "34 s"), (88, "1 min 28 s", "88 s"),
        (334, "5 min 34 s", "6 min"), (3900, "1 h 5 min", "1 h 5 min"),
    ],
)  # fmt: skip
def test_lengths_are_said_as_one_says_them(seconds: float, exact: str, guess: str) -> None:
    assert (duration(seconds), about(seconds)) == (exact, guess)


@pytest.mark.parametrize(
    ("size", "words"), [(10, "1 kB"), (400_400, "400 kB"), (6_240_000, "6.2 MB"), (85_400_000, "85 MB")]
)
def test_sizes_are_said_as_one_says_them(size: int, words: str) -> None:
    assert file_size(size) == words
