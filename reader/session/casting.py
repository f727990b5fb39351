"""Which voice reads what is open, chosen and shown; and whether it can be heard at all."""

from dataclasses import replace

from reader.session.memory import Memory
from reader.session.model import Model
from reader.session.reading import Reading
from reader.session.state import Open
from reader.session.voices import Voices
from reader.speech.engine import Voice


class Casting:
    def __init__(self, model: Model, voices: Voices, reading: Reading, memory: Memory) -> None:
        self._model, self._voices, self._reading, self._memory = model, voices, reading, memory

    def known(self, voices: tuple[Voice, ...]) -> None:
        """The engines have named their voices."""
        self._voices.known(voices)
        self._model.change(lambda state: replace(state, sound=replace(state.sound, ready=True)))
        self.show()

    def show(self) -> None:
        """The voice that reads this article, and all there are, those for its language first."""
        language = self._language()
        voice, voices = self._voices.for_language(language), self._voices.for_choice(language)
        self._model.change(lambda state: replace(state, sound=replace(state.sound, voice=voice, voices=voices)))

    def choose(self, voice_id: str) -> None:
        """For the language of what is open, kept for later articles in that language."""
        self._voices.prefer(self._language(), voice_id)
        self.show()
        self._reading.revoice()
        self._memory.save_settings()
        if (voice := self._model.state.sound.voice) is not None:
            self._model.say(f"Voice: {voice.name}.")

    def device_said(self, text: str) -> None:
        """That nothing can be heard is said until it can: the status line has other things to say meanwhile."""
        from reader.playback.device import FOUND, LOST, NO_DEVICE  # loaded long since by the thread "voice"

        if text in (FOUND, LOST, NO_DEVICE):
            self._model.dismiss(LOST, NO_DEVICE)
        if text in (LOST, NO_DEVICE):
            self._model.notify(text, "warning")

    def _language(self) -> str:
        page = self._model.state.page
        return page.article.language if isinstance(page, Open) else ""
