"""Which voice reads what is open, chosen and shown; and whether it can be heard at all."""

import threading
from collections.abc import Callable
from dataclasses import replace

from reader.document.language_names import language_name
from reader.document.tags import agreement, primary
from reader.narration.unread import sentence, unread_languages, with_warnings
from reader.session.memory import Memory
from reader.session.messages import VoicesFound
from reader.session.model import Model
from reader.session.reading import Reading
from reader.session.state import Open
from reader.session.voices import Voices
from reader.speech.choose import Engines
from reader.speech.engine import Voice


class Casting:
    def __init__(self, model: Model, voices: Voices, reading: Reading, memory: Memory) -> None:
        self._model, self._voices, self._reading, self._memory = model, voices, reading, memory
        self._cast = ""  # the language that was cast last
        self._warning = ""  # of languages that no voice speaks
        self._engines: Engines | None = None

    def ready(self, engines: Engines) -> None:
        self._engines = engines

    def known(self, voices: tuple[Voice, ...]) -> None:
        """The engines have named their voices."""
        self._voices.known(voices)
        self._model.change(lambda state: replace(state, sound=replace(state.sound, ready=True)))
        self.show()

    def show(self) -> None:
        """The voice that reads this article, and all there are, those for its language first."""
        language = self._language()
        if language != self._cast:
            self._cast = language
            rate = self._memory.rate_for(language)
            if rate is not None and rate != self._model.state.sound.rate:
                self._reading.set_rate(rate, quietly=True)
        voice, voices = self._voices.for_language(language), self._voices.for_choice(language)
        self._model.change(lambda state: replace(state, sound=replace(state.sound, voice=voice, voices=voices)))
        self._warn()
        if self._engines is not None and voice is not None:
            self._engines.prepare(voice)  # loaded if it is a large one, and other large ones are let go

    def choose(self, voice_id: str) -> None:
        """For the language of what is open, kept for later articles in that language."""
        self._prefer(self._language(), voice_id)
        if (voice := self._model.state.sound.voice) is not None:
            self._model.say(f"Voice: {voice.name}.")

    def choose_by_language(self, voice: Voice) -> None:
        """For what is open when it is of that language, else for articles in the voice's own."""
        language = self._language()
        if not language or not voice.language or agreement(language, voice.language):
            self.choose(voice.id)
            return
        self._prefer(voice.language, voice.id)
        self._model.say(f"{language_name(primary(voice.language))} is read by {voice.name} from now on.")

    def _prefer(self, language: str, voice_id: str) -> None:
        self._voices.prefer(language, voice_id)
        self.show()
        self._reading.revoice()
        self._memory.save_settings()

    def look_in(self, folder: str, tell: Callable[[VoicesFound], None]) -> None:
        """The person's own voices are in that folder from now on, "" for none; the lists show them when it is read."""
        self._model.change(lambda state: replace(state, sound=replace(state.sound, folder=folder)))
        self._memory.save_settings()
        engines = self._engines
        if engines is None:
            return

        def look() -> None:
            engines.look_in(folder)
            tell(VoicesFound(engines.voices()))

        threading.Thread(target=look, name="voices", daemon=True).start()

    def found(self, voices: tuple[Voice, ...]) -> None:
        """The folder has been read."""
        before = len(self._voices.all)
        self.known(voices)
        self._reading.revoice()
        more = len(voices) - before
        self._model.say(f"{more} more voices." if more > 1 else "One more voice." if more == 1 else "No more voices.")

    def device_said(self, text: str) -> None:
        """That nothing can be heard is said until it can: the status line has other things to say meanwhile."""
        from reader.playback.device import FOUND, LOST, NO_DEVICE  # loaded long since by the thread "voice"

        if text in (FOUND, LOST, NO_DEVICE):
            self._model.dismiss(LOST, NO_DEVICE)
        if text in (LOST, NO_DEVICE):
            self._model.notify(text, "warning")

    def _warn(self) -> None:
        """Of what no voice here speaks, once, on the screen until it is dismissed and aloud before it is read."""
        page = self._model.state.page
        if not isinstance(page, Open) or not self._voices.all:
            self._dismiss()
            return
        unread = unread_languages(page.narration, self._voices.reads)
        warned = any(utterance.text == sentence(one) for utterance in page.narration.utterances for one in unread)
        if not unread:
            self._dismiss()
        elif not warned:
            narration = with_warnings(page.narration, unread, self._reading.next_index)
            spoken = self._reading.load_again(narration, lambda block: block)
            self._model.change(lambda state: replace(state, page=replace(page, narration=narration), spoken=spoken))
            self._notify(unread)

    def _notify(self, unread: tuple[str, ...]) -> None:
        names = " or ".join(language_name(one) for one in unread)
        way = self._model.state.keymap.way("told")
        text = (
            f"No voice on this computer speaks {names}: another one reads it, and will not be understood well. "
            f"{way} sets the language, if this is wrong; reader voices lists the voices."
        )
        if text != self._warning:
            self._dismiss()
            self._warning = text
            self._model.notify(text, "warning")

    def _dismiss(self) -> None:
        if self._warning:
            self._model.dismiss(self._warning)
            self._warning = ""

    def _language(self) -> str:
        page = self._model.state.page
        return page.article.language if isinstance(page, Open) else ""
