"""The dialogs of the window, one at a time: what was opened, the page's navigation, text and colours, all commands."""

from collections.abc import Callable, Iterable

from reader.commands.catalogue import Command
from reader.document.furniture import PageLink
from reader.session import actions
from reader.session.state import Sound
from reader.ui.file_dialog import ask_for_folder
from reader.ui.parts import Sheet
from reader.ui.parts.focused import has_focus
from reader.ui.reach import Reach, open_article
from reader.ui.sheets import LookActions, command_list, link_list, look_sheet
from reader.ui.voice_sheet import VoiceActions, VoiceSheet


class Dialogs:
    def __init__(self, window: Reach) -> None:
        self._window = window
        self._sheet: Sheet | None = None

    @property
    def has_focus(self) -> bool:
        return self._sheet is not None and has_focus(self._sheet)

    def recent(self, open_it: Callable[[str], None]) -> None:
        window, session = self._window, self._window.session
        links = [PageLink(entry.title or entry.address, entry.address) for entry in session.memory.library.recent.all()]
        if not links:
            session.say("Nothing has been opened yet.")
            return
        self._sheet = link_list(window.root, window.theme, "Recently opened", links, open_it, None)

    def navigation(self, follow: Callable[[str], None]) -> None:
        window, article = self._window, open_article(self._window)
        entries = article.furniture.navigation if article is not None else ()
        if not entries:
            window.session.say("This page names no navigation.")
            return
        self._sheet = link_list(
            window.root, window.theme, "The page's navigation", entries, follow,
            lambda address: actions.show_in_browser(window.session, address),
        )  # fmt: skip

    def look(self) -> None:
        window, session = self._window, self._window.session
        look_actions = LookActions(
            lambda name: actions.set_size(session, name),
            lambda by: actions.step_size(session, by),
            lambda name: actions.set_theme(session, name),
            lambda family: actions.set_typeface(session, family),
            lambda name: actions.set_spacing(session, name),
        )
        self._sheet = look_sheet(window.root, window.theme, session.state.look, look_actions)

    def voices(self) -> None:
        window, session = self._window, self._window.session
        if not session.state.sound.voices:
            session.say("The voices are not there yet.")
            return
        article = open_article(window)
        voice_actions = VoiceActions(
            session.casting.choose_by_language,
            session.sampling.speak,
            session.sampling.stop,
            lambda pitch: actions.set_pitch(session, pitch),
            lambda lit: actions.light_guessed_words(session, lit),
            lambda: ask_for_folder(window.root, window.theme, "A folder of Piper voices"),
            lambda folder: session.casting.look_in(folder, session.tell),
        )
        sheet = VoiceSheet(
            window.root, window.theme, session.state.sound, article.language if article is not None else "",
            voice_actions,
        )  # fmt: skip
        self._sheet = sheet
        sheet.open(sheet.list.tree)

    def show_sound(self, sound: Sound) -> None:
        """The dialog of voices, if it is open, shows what has changed."""
        if isinstance(self._sheet, VoiceSheet) and self._sheet.winfo_exists() and self._sheet.is_open:
            self._sheet.show_sound(sound)

    def commands(self, title: str, commands: Iterable[Command], run: Callable[[str], None]) -> None:
        self._sheet = command_list(self._window.root, self._window.theme, title, commands, run)

    def close(self) -> None:
        """One dialog at a time."""
        if self._sheet is not None and self._sheet.winfo_exists():
            self._sheet.destroy()
        self._sheet = None
