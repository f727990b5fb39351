"""Utterances to clips at the sink's rate, each made once as long as there is room to keep it."""

from collections.abc import Callable

from reader.narration.script import Utterance
from reader.playback.clips import ClipCache, Key
from reader.speech.cleaning import speakable
from reader.speech.cue import cue
from reader.speech.engine import Clip, Prosody, Replaceable, SpeechEngine, StandIn, StandsIn, Voice
from reader.speech.reading_out import Dictionary, as_said, nothing, read_out
from reader.speech.resample import resample


class ClipMaker:
    """For one thread at a time."""

    def __init__(
        self,
        engine: SpeechEngine,
        choose_voice: Callable[[str], Voice],
        rate: int,
        dictionary: Dictionary = nothing,
    ) -> None:
        self._engine, self._choose_voice, self._rate, self._dictionary = engine, choose_voice, rate, dictionary
        self._clips = ClipCache()

    @property
    def replaced(self) -> int:
        """How often the engine's process had to be started again."""
        return self._engine.replaced if isinstance(self._engine, Replaceable) else 0

    @property
    def stand_ins(self) -> tuple[StandIn, ...]:
        """Which voices speak for others that have vanished."""
        return self._engine.stand_ins if isinstance(self._engine, StandsIn) else ()

    def is_slow(self, utterance: Utterance) -> bool:
        """Whether making it takes a noticeable time; a SpeechError when no voice can be had."""
        return self._choose_voice(utterance.language).slow

    def make(self, utterance: Utterance, prosody: Prosody, only_kept: bool = False) -> Clip | None:
        """None when there is nothing in it to say; a SpeechError when it cannot be said.

        Its boundaries count in the utterance's text, however that is said. ``only_kept``: None also when it has not
        been made before.
        """
        if utterance.kind == "cue":
            return cue(self._rate)
        said = as_said(utterance.text, utterance.language, self._dictionary)
        if not speakable(said.text):
            return None
        voice = self._choose_voice(utterance.language)
        key = Key(utterance.text, voice.id, prosody, said.text)
        clip = self._clips.get(key)
        if clip is None and only_kept:
            return None
        if clip is None:
            clip = resample(read_out(self._engine, said, voice, prosody), self._rate)
            self._clips.put(key, clip)
        return clip if clip.samples else None
