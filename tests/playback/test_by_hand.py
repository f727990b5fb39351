"""Long and hasty listening on a clock moved by hand, each word a tone of its own: none lost, none twice, no gap."""

import random
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest

from bench.article import sentences
from bench.by_hand import BREAK, LETTER, PIPER, ByHand, Slowness, stretches
from reader.playback.events import Finished
from reader.playback.pieces import FIRST
from reader.playback.plan import AHEAD, PREFETCH
from reader.speech.engine import Prosody

FAST = Slowness(0.005)  # espeak-ng
SLOW = Slowness(0.1, 1 / 60)  # a large voice on an old computer: a quarter of the time it lasts
PAUSE = 300  # ms


def named(number: int) -> str:
    """A word of five letters for each number, so that its tone tells which it is."""
    return "w" + "".join(chr(ord("a") + number // 26**place % 26) for place in range(4))


def value(word: str) -> int:
    number = 0
    for letter in reversed(word[1:]):
        number = 26 * number + ord(letter) - ord("a")
    return 300 + 40 * number


def texts(lengths: list[int]) -> tuple[str, ...]:
    """Sentences of so many words, no word twice, a comma after every seventh."""
    numbers: Iterator[int] = iter(range(sum(lengths)))

    def sentence(length: int) -> str:
        said = [named(next(numbers)) + ("," if at % 7 == 6 else "") for at in range(length)]
        return " ".join(said).rstrip(",") + "."

    return tuple(sentence(length) for length in lengths)


LENGTHS = [6, 21, 3, 30, 2, 2, 14, 40, 9, 12, 1, 25, 17]
ALL = [value(named(number)) for number in range(sum(LENGTHS))]


def listener(slowness: Slowness) -> ByHand:
    listener = ByHand(slowness, value)
    listener.load(texts(LENGTHS), PAUSE)
    listener.play()
    return listener


def finished(listener: ByHand) -> Callable[[], bool]:
    return lambda: Finished() in listener.events


def check(listener: ByHand, slowest: float, fastest: float, breath: float = 0.0) -> None:
    """Every word once, in order and whole; no silence longer than the longest pause at the slowest rate."""
    heard = stretches(listener.sink.heard)
    said = [stretch for stretch in heard if stretch.value]

    assert [stretch.value for stretch in said] == ALL
    assert min(stretch.length for stretch in said) > 5 * LETTER / fastest - 0.02
    between = [after.start - before.start - before.length for before, after in pairwise(said)]
    assert max(between) < (PAUSE / 1000 + breath) / slowest + 0.02
    within = sorted(between)[: len(said) - len(LENGTHS) - round(8 * (breath > 0))]
    assert max(within) < max(BREAK, breath) / slowest + 0.02


@pytest.mark.parametrize("slowness", [FAST, PIPER], ids=["fast", "slow"])
@pytest.mark.parametrize("rate", [0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0])
def test_at_every_pace_each_word_sounds_once_without_a_gap(slowness: Slowness, rate: float) -> None:
    """Also the first words of a slow voice, which come in pieces."""
    person = listener(slowness)
    person.plan.set_prosody(Prosody(rate=rate))
    person.run(finished(person))

    check(person, rate, rate, 0.15)


@pytest.mark.parametrize("slowness", [FAST, PIPER], ids=["fast", "slow"])
@pytest.mark.parametrize("then", [0.5, 0.9, 1.1, 2.0, 4.0])
@pytest.mark.parametrize("when", [0.4, 1.31, 3.77, 9.05, 14.5])
def test_a_new_pace_begins_with_the_next_word(slowness: Slowness, then: float, when: float) -> None:
    """The word that sounds is said to its end, none is said again."""
    person = listener(slowness)
    person.at(when, lambda: person.plan.set_prosody(Prosody(rate=then)))
    person.run(finished(person))

    check(person, min(1.0, then), max(1.0, then), 0.15)
    lengths = [stretch.length for stretch in stretches(person.sink.heard) if stretch.value]
    assert lengths[0] == pytest.approx(5 * LETTER, abs=0.02)
    assert lengths[-1] == pytest.approx(5 * LETTER / then, abs=0.02)
    late = next(at for at, length in enumerate(lengths) if abs(length - 5 * LETTER / then) < 0.01 * LETTER)
    spoken = len([stretch for stretch in stretches(person.sink.heard) if stretch.value and stretch.start < when])
    assert late <= spoken + (2 if slowness == FAST else 16)


@pytest.mark.parametrize("slowness", [FAST, PIPER, SLOW], ids=["fast", "slow", "slower"])
@pytest.mark.parametrize("every", [0.03, 0.08, 0.2])
def test_a_key_held_down_loses_no_word_and_says_none_twice(slowness: Slowness, every: float) -> None:
    """From the slowest to the fastest and down again, as fast as a keyboard repeats."""
    person = listener(slowness)
    # Four times as fast as that voice is made, it cannot be made.
    rates = [0.5 + 0.1 * step for step in range(16 if slowness == SLOW else 36)]
    for count, rate in enumerate([*rates, *reversed(rates)]):
        person.at(2.0 + count * every, lambda rate=rate: person.plan.set_prosody(Prosody(rate=round(rate, 2))))  # type: ignore[misc]
    person.run(finished(person))

    check(person, 0.5, 4.0, 0.15)


@pytest.mark.parametrize("seed", range(12))
def test_changes_at_any_moment_lose_no_word(seed: int) -> None:
    chance = random.Random(seed)
    person = listener(Slowness(0.0, chance.choice([0, 0.002, 0.006])))
    when = 0.0
    for _ in range(60):
        when += chance.expovariate(2.5)
        rate = chance.choice([0.5, 0.8, 1.0, 1.3, 2.0, 2.7, 4.0])
        person.at(when, lambda rate=rate: person.plan.set_prosody(Prosody(rate=rate)))  # type: ignore[misc]
    person.run(finished(person))

    check(person, 0.5, 4.0, 0.15)


def test_another_voice_begins_with_the_next_word() -> None:
    person = listener(FAST)
    person.at(3.0, person.plan.speak_anew)
    person.run(finished(person))

    check(person, 1.0, 1.0)


def test_a_slow_voice_begins_with_a_short_piece() -> None:
    """The first of a long sentence is heard before all of it is made; and nothing is missing where it was cut."""
    person = ByHand(PIPER, value)
    person.load(texts([60]), PAUSE)
    person.play()
    person.run(lambda: person.sink.waiting > 0)
    began = person.now
    person.run(finished(person))
    said = [stretch.value for stretch in stretches(person.sink.heard) if stretch.value]

    assert len(person.engine.asked[0]) <= FIRST
    assert began < 0.35
    assert " ".join(person.engine.asked) == texts([60])[0]
    assert said == ALL[:60]


def test_pieces_count_in_the_whole_utterance() -> None:
    """What is lit, and where one goes on after a pause, is the word of the page."""
    person = ByHand(PIPER, value)
    text = texts([60])[0]
    person.load((text,), PAUSE)
    person.play()
    seen: list[str] = []

    def look() -> None:
        moment, here = person.plan.moment(), person.plan.here()
        if moment is not None and moment.word is not None:
            assert here is not None
            assert (here.index, here.character) >= (0, moment.word.start)
            word = text[moment.word.start : moment.word.end]
            seen.extend([word] if word not in seen[-1:] else [])

    for step in range(600):
        person.at(step * 0.05, look)
    person.run(finished(person))

    assert seen == [named(number) for number in range(60)]


def test_a_slow_voice_goes_on_in_the_middle_without_making_what_was_before() -> None:
    """A click into a long paragraph is answered as soon as one at its beginning."""
    person = ByHand(PIPER, value)
    text = texts([60])[0]
    person.load((text,), PAUSE)
    person.play(0, text.index(named(40)) + 2)
    person.run(finished(person))
    said = [stretch.value for stretch in stretches(person.sink.heard) if stretch.value]

    assert person.engine.asked[0].startswith(named(40))
    assert said == ALL[40:60]


def test_paused_it_has_ready_what_it_will_go_on_with() -> None:
    person = ByHand(PIPER, value)
    text = texts([60])[0]
    person.load((text,), PAUSE)
    person.play()
    person.run(lambda: person.now > 5.0)
    person.plan.hold()
    person.run(lambda: person.now > 6.0)
    here, asked = person.plan.here(), len(person.engine.asked)
    assert here is not None
    person.play(here.index, here.character)
    person.run(lambda: person.sink.waiting > 0)

    assert len(person.engine.asked) == asked


def test_three_utterances_and_eight_seconds_are_ready() -> None:
    """Many short sentences are over before a slow voice has made a long one; more would be wasted at every seek."""
    person = ByHand(Slowness(), value)
    person.load(texts([2] * 60), PAUSE)
    person.play()
    person.run(lambda: person.now > 0.5)
    longer = ByHand(Slowness(), value)
    longer.load(texts([30] * 20), PAUSE)
    longer.play()
    longer.run(lambda: longer.now > 0.5)

    assert AHEAD <= person.plan.runway < AHEAD + 1.5
    assert len(longer.engine.asked) == 1 + PREFETCH


@pytest.mark.parametrize(("slowness", "rate"), [(PIPER, 1.0), (PIPER, 3.0), (SLOW, 1.0)])
def test_there_is_no_unplanned_silence_in_a_long_listen(slowness: Slowness, rate: float) -> None:
    """Of a voice that needs a tenth of its time, and of one that needs a quarter."""
    person = ByHand(slowness)
    said = sentences(round(2700 * rate))
    person.load(said, PAUSE)
    person.plan.set_prosody(Prosody(rate=rate))
    person.play()
    person.run(finished(person))
    heard = stretches(person.sink.heard, least=0.001)
    silences = [stretch.length for stretch in heard[1:-1] if not stretch.value]

    assert person.now > 900
    assert max(silences) < PAUSE / 1000 / rate + 0.02
