"""The pause between two sentences is as long as was chosen, whatever quiet the engine leaves."""

from array import array
from itertools import pairwise

from reader.document.locator import BlockId, TextRange
from reader.narration.script import Narration, Utterance
from reader.playback.clock import ManualSink
from reader.playback.plan import Place, Plan
from reader.speech.edges import quiet_end, quiet_start, without_start
from reader.speech.engine import Clip, WordBoundary

RATE = 1000


def clip(before: int, after: int) -> Clip:
    samples = array("h", [9] * before + [5000] * 300 + [-9] * after).tobytes()
    return Clip(samples, RATE, (WordBoundary(TextRange(0, 3), before), WordBoundary(TextRange(4, 7), before + 150)))


def test_the_quiet_at_both_ends_is_measured() -> None:
    assert (quiet_start(clip(20, 30)), quiet_end(clip(20, 30))) == (20, 30)


def test_silence_all_through_is_meant() -> None:
    silent = Clip(bytes(2 * 500), RATE)

    assert (quiet_start(silent), quiet_end(silent)) == (0, 0)


def test_words_move_along_with_what_is_cut_off() -> None:
    assert [b.sample for b in without_start(clip(20, 0), 20).boundaries] == [0, 150]


def test_the_pause_between_two_sentences_is_the_one_that_was_chosen() -> None:
    """Three engines, three habits: one pause."""
    sink = ManualSink(RATE)
    plan = Plan(sink)
    said = (Utterance("one two", "paragraph", BlockId(f"b{at}"), "en", 200) for at in range(4))
    plan.load(Narration(tuple(said)))
    plan.begin(Place(0), playing=True)
    for made in (clip(20, 30), clip(0, 60), clip(45, 0), clip(10, 10)):
        job = plan.next_job()
        assert job is not None
        plan.lay(job, made)
    heard = array("h", sink.advance(4 * 0.5))
    loud = [at for at, value in enumerate(heard) if abs(value) > 24]
    silences = [after - before - 1 for before, after in pairwise(loud) if after > before + 1]

    assert loud[0] == 0
    assert silences == [200, 200, 200]
