"""The player on a clock moved by hand: order, pauses, places, and what happens when the engine fails."""

import os
import signal
import threading
from array import array
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest

from bench.sound_server import wait_for
from reader.document.locator import BlockId
from reader.errors import EngineFailed, EngineMissing
from reader.narration.script import Narration, Utterance
from reader.playback.clock import ManualSink
from reader.playback.player import EngineDown, Finished, Notice, Player, PlayerEvent, Skipped
from reader.speech.choose import find_voice
from reader.speech.engine import Clip, Prosody, SpeechEngine, Voice
from reader.speech.silence import VOICE, SilenceEngine
from reader.speech.worker import EngineProcess

# In the silence engine a letter takes 60 ms and a gap 50: "One two three." is 3+3+5 letters and three gaps, 0.81 s.
TEXTS = ("One two three.", "Four five.", "—", "Six seven eight.", "Nine ten.", "The end.")
LONG = 0.81


def narration(texts: tuple[str, ...] = TEXTS, pause: int = 200) -> Narration:
    return Narration(tuple(Utterance(text, "paragraph", BlockId(f"b{i}"), "en", pause) for i, text in enumerate(texts)))


class Room:
    """A player on a manual clock, and what it said."""

    def __init__(self, engine: SpeechEngine, voice: Voice = VOICE) -> None:
        self.sink = ManualSink()
        self.events: list[PlayerEvent] = []
        self.voice = voice
        self.player = Player(engine, self.sink, self.events.append, lambda language: self.voice)
        self.texts: tuple[str, ...] = ()

    def load(self, texts: tuple[str, ...] = TEXTS, pause: int = 200) -> None:
        self.texts = texts
        self.player.load(narration(texts, pause))

    def play(self, index: int | None = None, character: int = 0) -> None:
        """And the sink has it."""
        self.player.play(index, character)
        wait_for(lambda: self.sink.waiting)

    def advance(self, seconds: float) -> None:
        """Time passes in steps of a device's length, no faster than sound is made."""
        for _ in range(round(seconds / 0.02)):
            wait_for(lambda: self.sink.waiting or not self.player.playing or self.sink.paused)
            self.sink.advance(0.02)

    def word(self) -> str | None:
        """The word that sounds."""
        moment = self.player.moment()
        if moment is None or moment.word is None:
            return None
        return self.texts[moment.index][moment.word.start : moment.word.end]

    def words(self, until: Callable[[], bool], step: float = 0.01) -> list[str]:
        """Each word that sounded, in order, until then."""
        seen: list[str] = []
        while not until():
            word = self.word()
            if word and (not seen or seen[-1] != word):
                seen.append(word)
            if self.sink.waiting:
                self.sink.advance(step)
            else:
                wait_for(lambda: self.sink.waiting or until())
        return seen


@pytest.fixture
def room() -> Iterator[Room]:
    room = Room(SilenceEngine())
    yield room
    room.player.close()


@pytest.fixture(scope="module")
def espeak() -> Iterator[EngineProcess]:
    engine = EngineProcess("espeak-ng", limit=1.0)
    engine.start()
    yield engine
    engine.close()


@pytest.fixture
def speaking(espeak: EngineProcess) -> Iterator[Room]:
    room = Room(espeak, find_voice(espeak.voices(), "en-us"))
    yield room
    room.player.close()


def test_every_word_sounds_once_and_in_order(room: Room) -> None:
    """An utterance without a letter is passed over without a word about it."""
    room.load()
    room.player.play()
    words = room.words(lambda: Finished() in room.events)

    assert words == ["One", "two", "three", "Four", "five", "Six", "seven", "eight", "Nine", "ten", "The", "end"]
    assert room.events == [Finished()]
    assert not room.player.playing


def test_between_utterances_lies_the_pause_asked_for_and_nothing_else(speaking: Room) -> None:
    """A gap that depends on the engine makes an article sound like a list."""
    speaking.load(("First.", "Second.", "Third."), pause=400)
    speaking.player.play()
    speaking.words(lambda: Finished() in speaking.events)
    gaps = silences(bytes(speaking.sink.heard), speaking.sink.rate)

    assert len(gaps) == 2
    assert gaps == pytest.approx([0.4, 0.4], abs=0.06)


def silences(sound: bytes, rate: int, shortest: float = 0.15) -> list[float]:
    """The seconds of each silence of some length between the first sound and the last."""
    samples = array("h", sound)
    block = rate // 100
    loud = [at for at in range(0, len(samples), block) if max(map(abs, samples[at : at + block])) > 200]
    steps = [(after - before) / rate for before, after in pairwise(loud)]
    return [step - 0.01 for step in steps if step > shortest]


def test_pauses_shrink_with_the_rate(room: Room) -> None:
    room.load(("One.", "Two."), pause=1000)
    room.player.set_prosody(Prosody(rate=2.0))
    room.player.play()
    room.words(lambda: Finished() in room.events)

    spoken = 2 * (3 * 0.06 + 0.05)
    assert len(room.sink.heard) / 2 / room.sink.rate == pytest.approx(spoken / 2 + 2 * 1.0 / 2, abs=0.02)


def test_paused_in_a_word_it_goes_on_with_that_word(room: Room) -> None:
    """Half a word is no word."""
    room.load()
    room.play()
    room.advance(0.34)
    room.player.pause()
    paused = room.word()
    room.sink.advance(5)
    still = room.word()
    room.play()
    moment = room.player.moment()

    assert (paused, still, room.word()) == ("two", "two", "two")
    assert moment is not None
    assert moment.seconds == pytest.approx(0.23, abs=0.01)  # where "two" begins


def test_paused_after_the_last_word_it_goes_on_with_the_next_sentence(room: Room) -> None:
    room.load(pause=1000)
    room.play()
    room.advance(LONG + 0.3)
    room.player.pause()
    room.play()

    assert room.word() == "Four"


def test_paused_nothing_is_heard(speaking: Room) -> None:
    speaking.load()
    speaking.play()
    speaking.advance(0.3)
    speaking.player.pause()
    speaking.sink.advance(0.02)  # the fade

    assert not any(speaking.sink.advance(1.0))


def test_play_begins_at_the_word_of_a_character(room: Room) -> None:
    """A click in the middle of a word means the word."""
    room.load()
    room.play(3, 6)

    assert room.word() == "seven"
    assert room.player.playing


def test_seek_goes_on_there_while_playing(room: Room) -> None:
    room.load()
    room.play()
    room.advance(0.3)
    room.player.seek(4)
    wait_for(lambda: room.sink.waiting)

    assert room.word() == "Nine"
    assert room.player.playing


def test_seek_while_paused_moves_the_place_and_stays_silent(room: Room) -> None:
    room.load()
    room.play()
    room.advance(0.3)
    room.player.pause()
    room.player.seek(3, 10)
    place, waiting = room.word(), room.sink.waiting
    room.play()

    assert (place, waiting, room.word()) == ("eight", 0, "eight")


def test_stop_goes_back_to_the_beginning_of_the_sentence(room: Room) -> None:
    room.load()
    room.play(3)
    room.advance(0.5)
    room.player.stop()
    stopped = room.player.moment()
    room.play()

    assert stopped is None
    assert room.word() == "Six"


def test_stopped_twice_it_still_knows_the_sentence(room: Room) -> None:
    room.load()
    room.play(3)
    room.player.stop()
    room.player.stop()
    room.play()

    assert room.word() == "Six"


def test_a_new_narration_stops_and_begins_at_its_beginning(room: Room) -> None:
    room.load()
    room.play(3)
    room.load(("Another one.",))
    silent = (room.player.playing, room.player.moment())
    room.play()

    assert silent == (False, None)
    assert room.word() == "Another"


def test_after_the_end_it_begins_again(room: Room) -> None:
    room.load(("One.", "Two."))
    room.player.play()
    room.words(lambda: Finished() in room.events)
    room.play()

    assert room.word() == "One"


def test_a_change_of_rate_keeps_the_word(speaking: Room) -> None:
    """Who finds it too slow must not lose the place."""
    text = "The council said that the long bridge would be closed for repairs."
    speaking.load((text,))
    speaking.play()
    speaking.advance(1.5)
    before, waiting = speaking.word(), speaking.sink.waiting
    speaking.player.set_prosody(Prosody(rate=2.0))
    wait_for(lambda: speaking.sink.waiting < 0.7 * waiting)

    assert before not in (None, "The")
    assert speaking.word() == before
    assert speaking.player.playing


def test_a_change_of_rate_while_paused_keeps_the_word(room: Room) -> None:
    room.load()
    room.play()
    room.advance(0.4)
    room.player.pause()
    room.player.set_prosody(Prosody(rate=3.0))
    kept = room.word()
    room.play()

    assert (kept, room.word()) == ("two", "two")


def test_a_change_of_voice_keeps_the_word(speaking: Room, espeak: EngineProcess) -> None:
    speaking.load(("The council said that the long bridge would be closed for repairs.",))
    speaking.play()
    speaking.advance(1.5)
    before, waiting = speaking.word(), speaking.sink.waiting
    speaking.voice = find_voice(espeak.voices(), "fr-fr")
    speaking.player.revoice()
    wait_for(lambda: speaking.sink.waiting != waiting)

    assert speaking.word() == before


def test_what_was_said_is_not_made_again() -> None:
    """Going back is instant."""
    engine = Watched()
    room = Room(engine)
    room.load(("One.", "Two.", "Three."))
    room.play()
    wait_for(lambda: len(engine.texts) == 3)
    for index in (1, 0, 2):
        room.play(index)
        room.advance(0.1)

    assert sorted(engine.texts) == ["One.", "Three.", "Two."]
    room.player.close()


def test_warmed_it_has_the_clip_before_it_plays() -> None:
    """So that Space is answered at once."""
    engine = Watched()
    room = Room(engine)
    room.load()
    room.player.warm(1)
    wait_for(lambda: engine.texts)

    assert engine.texts == ["Four five."]
    assert not room.sink.waiting
    room.player.close()


def test_of_two_seeks_the_last_one_counts() -> None:
    """What an older request made comes too late and must not be heard."""
    engine = Watched()
    engine.gate.clear()
    room = Room(engine)
    room.load()
    room.player.play(0)
    wait_for(lambda: engine.texts)
    room.player.seek(4)
    engine.gate.set()
    wait_for(lambda: room.sink.waiting)

    assert room.word() == "Nine"
    room.player.close()


def test_a_new_pace_that_fails_late_does_not_go_back() -> None:
    """What was heard in the old pace while the new one was tried is not said again."""
    engine = Watched(failing={"One two three."})
    engine.failing_from = 2.0
    room = Room(engine)
    room.load()
    room.play(0)
    wait_for(lambda: len(engine.texts) == 5)  # all there is
    engine.gate.clear()
    room.player.set_prosody(Prosody(rate=2.0))
    wait_for(lambda: len(engine.texts) == 6)  # the first once more
    room.sink.advance(LONG + 0.2 + 0.65 + 0.2 + 0.3)  # while that takes its time, two are over
    engine.gate.set()
    wait_for(lambda: room.events)
    wait_for(lambda: room.sink.waiting)

    assert room.word() in ("Six", "seven")
    room.player.close()


def test_what_cannot_be_said_is_skipped_and_told() -> None:
    room = Room(Watched(failing={"Four five."}))
    room.load()
    room.player.play()
    words = room.words(lambda: Finished() in room.events)

    assert "Four" not in words
    assert words[-1] == "end"
    assert room.events == [Skipped(1, "no"), Finished()]
    room.player.close()


def test_the_first_utterance_may_fail_too() -> None:
    room = Room(Watched(failing={"One two three."}))
    room.load()
    room.play()

    assert room.word() == "Four"
    room.player.close()


def test_nothing_that_can_be_said_stops_with_a_reason() -> None:
    """Three failures in a row are no accident; running through a whole article in silence helps nobody."""
    room = Room(Watched(failing=set(TEXTS)))
    room.load()
    room.player.play()
    wait_for(lambda: EngineDown("no") in room.events)

    assert room.events == [Skipped(0, "no"), Skipped(1, "no"), EngineDown("no")]
    assert not room.player.playing
    room.player.close()


def test_without_an_engine_it_says_so() -> None:
    room = Room(Watched(error=EngineMissing("no engine")))
    room.load()
    room.player.play()
    wait_for(lambda: room.events)

    assert room.events == [EngineDown("no engine")]
    assert not room.player.playing
    room.player.close()


def test_a_fault_of_our_own_stops_with_a_sentence() -> None:
    """Else the voice would end without a word."""
    room = Room(Watched(error=RuntimeError("bug")))
    room.load()
    room.player.play()
    wait_for(lambda: room.events)

    assert isinstance(room.events[0], EngineDown)
    room.player.close()


def test_an_empty_narration_is_over_at_once(room: Room) -> None:
    room.load(())
    room.player.play()
    wait_for(lambda: room.events)

    assert room.events == [Finished()]


def test_nothing_but_signs_is_over_at_once(room: Room) -> None:
    room.load(("—", "…"))
    room.player.play()
    wait_for(lambda: room.events)

    assert room.events == [Finished()]


@pytest.mark.parametrize("index", [-5, 99])
def test_a_place_outside_does_no_harm(room: Room, index: int) -> None:
    room.load()
    room.player.play(index)
    wait_for(lambda: room.sink.waiting or room.events)

    assert room.events == ([Finished()] if index > 0 else [])


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("signalled", ["SIGKILL", "SIGSTOP"])
def test_an_engine_that_dies_or_hangs_is_not_heard(speaking: Room, espeak: EngineProcess, signalled: str) -> None:
    """Every word comes, though the process was lost in the middle."""
    texts = tuple(f"This is sentence {word} of ten." for word in ("one", "two", "three", "four", "five", "six"))
    speaking.load(texts)
    speaking.play()
    speaking.advance(0.5)
    assert espeak.pid is not None
    os.kill(espeak.pid, signal.Signals[signalled])
    words = speaking.words(lambda: Finished() in speaking.events, step=0.05)

    assert [word for word in words if word == "sentence"] == ["sentence"] * len(texts)
    assert speaking.events == [
        Notice("The speech engine had stopped working and was started again."),
        Finished(),
    ]


class Watched(SilenceEngine):
    """Silence that remembers what it was asked, waits at a gate, and fails when told to."""

    def __init__(self, failing: set[str] | None = None, error: Exception | None = None) -> None:
        self.texts: list[str] = []
        self.gate = threading.Event()
        self.gate.set()
        self._failing = failing or set()
        self._error = error
        self.failing_from = 0.0  # rate

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        self.texts.append(text)
        self.gate.wait(10)
        if self._error is not None:
            raise self._error
        if text in self._failing and prosody.rate >= self.failing_from:
            raise EngineFailed("no")
        return super().synthesize(text, voice, prosody)
