"""What a listener must not notice: a voice that has gone, an engine that fails at everything, one without a sound."""

import os
import signal
from collections.abc import Iterator

import pytest

from bench.sound_server import wait_for
from reader.document.locator import BlockId
from reader.errors import EngineFailed, NothingHeard
from reader.narration.script import Narration, Utterance
from reader.playback.clock import ManualSink
from reader.playback.events import EngineDown, Notice, PlayerEvent, Skipped
from reader.playback.player import Player
from reader.speech.choose import Engines, find_voice
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.silence import VOICE, SilenceEngine

posix = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")


@pytest.fixture
def engines() -> Iterator[Engines]:
    engines = Engines(("espeak-ng", "silence"))
    yield engines
    engines.close()


def player_of(engine: "Engines | Mute", voice: Voice, events: list[PlayerEvent], count: int = 6) -> Player:
    texts = (f"Sentence number {number}." for number in range(count))
    player = Player(engine, ManualSink(), events.append, lambda language: voice)
    player.load(Narration(tuple(Utterance(text, "paragraph", BlockId("b0"), "en") for text in texts)))
    return player


def test_a_voice_that_has_gone_is_stood_in_for_and_the_person_told(engines: Engines) -> None:
    """A voice pack was removed while the article was open."""
    gone = Voice("espeak-ng/gone", "Gone", "en-GB", "espeak-ng")
    events: list[PlayerEvent] = []
    player = player_of(engines, gone, events)
    try:
        player.play()
        wait_for(lambda: events)
    finally:
        player.close()

    assert events[0] == Notice("The voice Gone cannot speak any more; English (Great Britain) reads in its place.")
    assert engines.stand_ins[0].voice.id == "espeak-ng/en-gb"


def test_a_variant_that_is_not_there_leaves_its_voice(engines: Engines) -> None:
    voice = find_voice(engines.voices(), "de")
    clip = engines.synthesize("Guten Tag.", Voice(f"{voice.id}+nobody", "Nobody", "de", "espeak-ng"), Prosody())

    assert len(clip) > 0
    assert engines.stand_ins[0].voice == voice


@posix
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_a_dead_or_hanging_engine_is_heard_again_without_a_word_lost(engines: Engines, how: signal.Signals) -> None:
    events: list[PlayerEvent] = []
    voice = find_voice(engines.voices(), "en-us")
    pid = engines.processes[0].pid
    assert pid is not None
    os.kill(pid, how)
    player = player_of(engines, voice, events)
    try:
        player.play()
        wait_for(lambda: (moment := player.moment()) is not None and moment.word is not None and events)
    finally:
        player.close()

    assert [type(event) for event in events[:1]] == [Notice]
    assert not any(isinstance(event, Skipped | EngineDown) for event in events)
    assert engines.replaced == 1


class Mute:
    """Gives no sound for any sentence but the last, and says how long it was asked."""

    name = VOICE.engine

    def __init__(self, error: type[EngineFailed]) -> None:
        self._error, self._silence = error, SilenceEngine()

    def voices(self) -> tuple[Voice, ...]:
        return (VOICE,)

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        if "5" not in text:
            raise self._error("It gave no sound.")
        return self._silence.synthesize(text, voice, prosody)

    def close(self) -> None: ...


def test_sentences_without_sound_are_skipped_with_a_notice_and_the_reading_goes_on() -> None:
    """Five lines of a script the voice does not know are no broken engine."""
    events: list[PlayerEvent] = []
    player = player_of(Mute(NothingHeard), VOICE, events)
    try:
        player.play()
        wait_for(lambda: (moment := player.moment()) is not None and moment.index == 5)
    finally:
        player.close()

    assert events[:5] == [Skipped(number, "It gave no sound.") for number in range(5)]


def test_an_engine_that_fails_at_everything_is_given_up() -> None:
    events: list[PlayerEvent] = []
    player = player_of(Mute(EngineFailed), VOICE, events)
    try:
        player.play()
        wait_for(lambda: any(isinstance(event, EngineDown) for event in events))
    finally:
        player.close()

    assert [type(event) for event in events] == [Skipped, Skipped, EngineDown]


def test_silence_for_a_letter_is_asked_for_twice_and_then_said(engines: Engines) -> None:
    """espeak-ng 1.52 has no sound for this mark of tone, which Unicode counts among the letters."""
    voice = find_voice(engines.voices(), "en-us")
    with pytest.raises(NothingHeard):
        engines.synthesize("\ua717", voice, Prosody())

    assert engines.replaced == 2
    assert len(engines.synthesize("And on it goes.", voice, Prosody())) > 0
