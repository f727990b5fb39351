"""The model behind the window: one state, what changes it, and who is told.

Main thread only. Other threads hand in messages; ``tick`` takes them up.
"""

import queue
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import urlsplit

from reader.document.locator import Locator
from reader.errors import LibraryError, ReaderError
from reader.extract.source import AddressSource, Source, source_from, source_from_clipboard
from reader.extract.worker import PageReader
from reader.library.library import Library
from reader.playback.events import Finished, PlayerEvent
from reader.playback.events import Notice as PlayerNotice
from reader.session.messages import Loaded, LoadFailed, Message, Told, VoiceFailed, VoiceReady
from reader.session.opening import Opening
from reader.session.reading import Reading
from reader.session.state import Failed, Loading, Look, Notice, NoticeKind, Open, SessionState, Sound
from reader.session.voices import Voices
from reader.session.watchers import Watch

Part = TypeVar("Part")

SAVE_EVERY = 2.0  # seconds between savings of the place while reading: what a kill may lose


@dataclass(frozen=True, slots=True)
class Visit:
    """Something that was open, to come back to."""

    source: Source
    label: str
    allow_private: bool


class Session:
    def __init__(self, pages: PageReader, library: Library) -> None:
        self.library = library
        settings = library.settings.load()
        self.state = SessionState(
            look=Look(settings.theme, settings.size, settings.typeface),
            sound=Sound(rate=settings.rate, volume=settings.volume),
        )
        self.voices = Voices(settings.voices)
        self._watches: list[Watch[SessionState, object]] = []
        self._messages: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._opening = Opening(pages, self._messages.put)
        self.reading = Reading(self.change, lambda: self.state)
        self._visit: Visit | None = None
        self._before: list[Visit] = []
        self._saved: Locator | None = None
        self._saved_at = 0.0
        if library.notice:
            self.notify(library.notice, "warning")

    # -- the state and its watchers ------------------------------------------------------------------------------
    def watch(self, part: Callable[[SessionState], Part], show: Callable[[Part], None]) -> None:
        """``show`` is called now and whenever that part of the state differs."""
        watch: Watch[SessionState, Part] = Watch(part, show)
        self._watches.append(watch)  # type: ignore[arg-type]
        watch.now(self.state)

    def change(self, new: Callable[[SessionState], SessionState]) -> None:
        old, self.state = self.state, new(self.state)
        for watch in self._watches:
            watch.changed(old, self.state)

    def tell(self, message: Message) -> None:
        """From any thread; taken up at the next tick."""
        self._messages.put(message)

    def say(self, sentence: str) -> None:
        """The status line, which assistive technology is told of too."""
        self.change(lambda state: replace(state, status=sentence))

    def notify(self, text: str, kind: NoticeKind = "note") -> None:
        def with_notice(state: SessionState) -> SessionState:
            others = (notice for notice in state.notices if notice.text != text)
            return replace(state, notices=(*others, Notice(text, kind)))

        self.change(with_notice)

    def dismiss(self, notice: Notice) -> None:
        self.change(lambda state: replace(state, notices=tuple(n for n in state.notices if n != notice)))

    def tick(self) -> None:
        while not self._messages.empty():
            self._take(self._messages.get())
        if self.state.playing:
            self.reading.tick()
        if time.monotonic() - self._saved_at >= SAVE_EVERY:
            self.save_place()  # also while paused: the place may have been changed

    def _take(self, message: Message) -> None:
        match message:
            case Loaded(request=request) if request == self._opening.request:
                self._loaded(message)
            case LoadFailed(request=request, sentence=sentence) if request == self._opening.request:
                self.fail(sentence)
            case VoiceReady(player=player):
                self._voice_ready(message)
                self.reading.ready(player)
            case VoiceFailed(sentence=sentence):
                self.reading.unavailable(sentence)
                self.notify(sentence, "warning")
            case Told(event=event):
                self._told(event)

    def _told(self, event: PlayerEvent) -> None:
        self.reading.told(event)
        match event:
            case Finished() if self.state.spoken is None:
                self._forget_place()
            case PlayerNotice(text=text):
                self._sound_changed(text)

    def _sound_changed(self, text: str) -> None:
        """That nothing can be heard is said until it can: the status line has other things to say meanwhile."""
        from reader.playback.device import FOUND, LOST, NO_DEVICE  # loaded long since by the thread "voice"

        if text not in (FOUND, LOST, NO_DEVICE):
            return
        others = tuple(notice for notice in self.state.notices if notice.text not in (LOST, NO_DEVICE))
        self.change(lambda state: replace(state, notices=others))
        if text != FOUND:
            self.notify(text, "warning")

    # -- opening -------------------------------------------------------------------------------------------------
    def open(self, source: Source, label: str, allow_private: bool = False) -> None:
        """``allow_private``: the person typed the address themselves, so it may lie in their own network."""
        self.save_place()
        if self._visit is not None and isinstance(self.state.page, Open):
            self._before.append(self._visit)
        self._visit = Visit(source, label, allow_private)
        self._load()

    def _load(self) -> None:
        assert self._visit is not None
        visit = self._visit
        self.reading.load(None)
        self.change(
            lambda state: replace(
                state, page=Loading(visit.label), source=visit.label, can_go_back=bool(self._before), resume=None,
                notices=tuple(n for n in state.notices if n.kind == "warning"), status=f"Opening {visit.label}…",
            )
        )  # fmt: skip
        self._opening.load(visit.source, visit.allow_private)

    def open_typed(self, text: str) -> None:
        """What stands in the address line, or was given to the command: an address or a file."""
        text = text.strip()
        if not text:
            self.say("Type or paste the address of a page, or the name of a file.")
            return
        try:
            source = source_from(text)
        except ReaderError as error:
            self.refuse(str(error))
        else:
            self.open(source, text, allow_private=True)

    def open_copied(self, text: str) -> None:
        try:
            source = source_from_clipboard(text)
        except ReaderError as error:
            self.say(str(error))
        else:
            self.open(source, source.url if isinstance(source, AddressSource) else "What you copied")

    def open_address(self, address: str) -> None:
        """A link of the page: it may lead neither into the person's own network nor to their files."""
        if urlsplit(address).scheme.lower() in ("http", "https"):
            self.open(AddressSource(address), address)
        else:
            self.say(f"This link leads to {address[:80]!r}, which is no web page: Reader does not follow it.")

    def reload(self) -> None:
        if self._visit is not None:
            self.save_place()
            self._load()

    def back(self) -> None:
        if self._before:
            self.save_place()
            self._visit = self._before.pop()
            self._load()
        else:
            self.say("There is nothing to go back to.")

    def stop_loading(self) -> None:
        if isinstance(self.state.page, Loading):
            self._opening.cancel()
            self.fail("Stopped. Nothing was opened.")

    def fail(self, sentence: str) -> None:
        label = self._visit.label if self._visit is not None else ""
        self.change(lambda state: replace(state, page=Failed(label, sentence), status=sentence))

    def refuse(self, sentence: str) -> None:
        """Something that cannot even be tried: what is open stays open, and the voice goes on."""
        if isinstance(self.state.page, Open):
            self.notify(sentence)
            self.say(sentence)
        else:
            self.fail(sentence)

    def _loaded(self, message: Loaded) -> None:
        article = message.article
        position = self.library.positions.find(article)
        self.reading.load(message.narration, position)
        course = self.reading.course
        seconds = round(course.seconds) if course is not None else 0
        self._saved = position
        self.change(
            lambda state: replace(
                state, page=Open(article, message.narration, seconds), resume=position,
                status=f"{article.title or 'The page'} is open.",
            )
        )  # fmt: skip
        self.reading_language(article.language)
        self._keep(lambda: self.library.recent.opened(article.address, article.title))

    # -- voice ---------------------------------------------------------------------------------------------------
    def reading_language(self, language: str) -> None:
        """The voice shown is the one that reads this article."""
        voice = self.voices.for_language(language)
        self.change(lambda state: replace(state, sound=replace(state.sound, voice=voice)))

    def _voice_ready(self, message: VoiceReady) -> None:
        self.voices.known(message.voices)
        voices = self.voices.all
        self.change(lambda state: replace(state, sound=replace(state.sound, ready=True, voices=voices)))
        page = self.state.page
        self.reading_language(page.article.language if isinstance(page, Open) else "")

    def choose_voice(self, voice_id: str) -> None:
        """For the language of what is open, kept for later articles in that language."""
        page = self.state.page
        language = page.article.language if isinstance(page, Open) else ""
        self.voices.prefer(language, voice_id)
        self.reading_language(language)
        self.reading.revoice()
        self.save_settings()
        if (voice := self.state.sound.voice) is not None:
            self.say(f"Voice: {voice.name}.")

    # -- look ----------------------------------------------------------------------------------------------------
    def set_look(self, look: Look) -> None:
        if look != self.state.look:
            self.change(lambda state: replace(state, look=look))
            self.save_settings()

    # -- remembering ---------------------------------------------------------------------------------------------
    def save_settings(self) -> None:
        look, sound = self.state.look, self.state.sound
        settings = replace(
            self.library.settings.load(), theme=look.theme, size=look.size, typeface=look.typeface, rate=sound.rate,
            volume=sound.volume, voices=self.voices.preferences,
        )  # fmt: skip
        self._keep(lambda: self.library.settings.save(settings))

    def save_place(self) -> None:
        """Where the voice is, so that the article can be taken up there another day."""
        self._saved_at = time.monotonic()
        spoken, page = self.state.spoken, self.state.page
        if spoken is None or not isinstance(page, Open) or not page.article.address:
            return
        place = Locator(spoken.block, spoken.word or spoken.sentence)
        if place != self._saved:
            self._saved = place
            self._keep(lambda: self.library.positions.remember(page.article, place))

    def _forget_place(self) -> None:
        """Heard to the end: the next time begins at the beginning."""
        page = self.state.page
        if isinstance(page, Open) and page.article.address:
            self._saved = None
            self._keep(lambda: self.library.positions.forget(page.article.address))

    def _keep(self, write: Callable[[], None]) -> None:
        """Reading goes on when nothing can be written; the person is told once."""
        try:
            write()
        except LibraryError as error:
            self.notify(str(error), "warning")

    def close(self) -> None:
        self.save_place()
        self._opening.cancel()
        self.reading.close()
        self.library.close()
