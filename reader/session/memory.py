"""What the library is asked to keep: settings, the place in each article, what was opened, what was put back."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from reader.document.article import Article
from reader.document.head import primary
from reader.document.locator import Locator
from reader.errors import LibraryError
from reader.library.export_choice import ExportChoice
from reader.library.library import Library
from reader.library.put_back import SiteMark
from reader.session.model import Model
from reader.session.opening import Kept
from reader.session.state import Open

SAVE_EVERY = 2.0  # seconds between savings of the place: what a kill may lose


class Memory:
    """``voices`` gives the preferences to keep, as they are then."""

    def __init__(self, model: Model, library: Library, voices: Callable[[], Mapping[str, str]]) -> None:
        self.library = library
        self._model, self._voices = model, voices
        self._saved: Locator | None = None
        self._saved_at = 0.0

    def save_settings(self) -> None:
        look, sound = self._model.state.look, self._model.state.sound
        before, wishes, page = self.library.settings.load(), self._model.state.wishes, self._model.state.page
        language = primary(page.article.language) if isinstance(page, Open) else ""
        settings = replace(
            before, on_desktop=self._model.state.on_desktop, turns=self._model.state.turns,
            theme=look.theme, size=look.size, typeface=look.typeface, spacing=look.spacing, rate=sound.rate,
            volume=sound.volume, voices=self._voices(), level=wishes.level, switches=wishes.switches,
            silences=wishes.silences, rates={**before.rates, language: sound.rate} if language else before.rates,
            sync=sound.sync, lead=sound.lead, pitch=sound.pitch, voice_folder=sound.folder,
            guessed_words=sound.guessed_words,
        )  # fmt: skip
        self.keep(lambda: self.library.settings.save(settings))

    def kept(self) -> Kept:
        """What opening a page asks for."""
        languages = self.library.settings.load().languages
        return Kept(tuple(self.library.put_back.all()), self._model.state.wishes, languages)

    def rate_for(self, language: str) -> float | None:
        """The rate that articles in that language were last heard at; None when none was."""
        return self.library.settings.load().rates.get(primary(language))

    def name_language(self, address: str, language: str) -> None:
        """The person says which language an article is in; "" takes it back."""
        before = self.library.settings.load()
        others = {place: one for place, one in before.languages.items() if place != address}
        named = {**others, address: language} if language and address else others
        self.keep(lambda: self.library.settings.save(replace(before, languages=named)))

    def keep_export(self, choice: ExportChoice) -> None:
        self.keep(lambda: self.library.settings.save(replace(self.library.settings.load(), export=choice)))

    def opened(self, article: Article) -> Locator | None:
        """Keep that it was opened; the place where an earlier reading of it stopped."""
        self.keep(lambda: self.library.recent.opened(article.address, article.title))
        self._saved = self.library.positions.find(article)
        return self._saved

    def tick(self) -> None:
        """Also while paused: the place may have been changed."""
        if time.monotonic() - self._saved_at >= SAVE_EVERY:
            self.save_place()

    def save_place(self) -> None:
        """Where the voice is, so that the article can be taken up there another day."""
        self._saved_at = time.monotonic()
        spoken, page = self._model.state.spoken, self._model.state.page
        if spoken is None or not isinstance(page, Open) or not page.article.address:
            return
        place = Locator(spoken.block, spoken.word or spoken.sentence)
        if place != self._saved:
            self._saved = place
            self.keep(lambda: self.library.positions.remember(page.article, place))

    def forget_place(self) -> None:
        """Heard to the end: the next time begins at the beginning."""
        page = self._model.state.page
        if isinstance(page, Open) and page.article.address:
            self._saved = None
            self.keep(lambda: self.library.positions.forget(page.article.address))

    def put_back(self, part: SiteMark) -> None:
        self.keep(lambda: self.library.put_back.remember(part))

    def leave_out(self, part: SiteMark) -> None:
        self.keep(lambda: self.library.put_back.forget(part))

    def keep(self, write: Callable[[], None]) -> None:
        """Reading goes on when nothing can be written; the person is told once."""
        try:
            write()
        except LibraryError as error:
            self._model.notify(str(error), "warning")
