"""Utterances to clips at the sink's rate, each made once as long as there is room to keep it."""

from collections.abc import Callable

from reader.narration.script import Utterance
from reader.playback.clips import ClipCache, Key
from reader.speech.cleaning import speakable
from reader.speech.engine import Clip, Prosody, Replaceable, SpeechEngine, StandIn, StandsIn, Voice
from reader.speech.resample import resample


class ClipMaker:
    """For one thread at a time."""

    def __init__(self, engine: SpeechEngine, choose_voice: Callable[[str], Voice], rate: int) -> None:
        self._engine, self._choose_voice, self._rate = engine, choose_voice, rate
        self._clips = ClipCache()

    @property
    def replaced(self) -> int:
        """How often the engine's process had to be started again."""
        return self._engine.replaced if isinstance(self._engine, Replaceable) else 0

    @property
    def stand_ins(self) -> tuple[StandIn, ...]:
        """Which voices speak for others that have vanished."""
        return self._engine.stand_ins if isinstance(self._engine, StandsIn) else ()

    def make(self, utterance: Utterance, prosody: Prosody) -> Clip | None:
        """None when there is nothing in it to say; a SpeechError when it cannot be said."""
        if not speakable(utterance.text):
            return None
        voice = self._choose_voice(utterance.language)
        key = Key(utterance.text, voice.id, prosody)
        clip = self._clips.get(key)
        if clip is None:
            clip = resample(self._engine.synthesize(utterance.text, voice, prosody), self._rate)
            self._clips.put(key, clip)
        return clip if clip.samples else None
