"""The dialogs of the window, one at a time: what was opened, the page's navigation, text and colours, all commands."""

from collections.abc import Callable, Iterable

from reader.commands.catalogue import Command
from reader.document.furniture import PageLink
from reader.document.language_names import language_name
from reader.library.voicing_choice import VoicingChoice
from reader.session import actions
from reader.session.state import ExportUnderWay, Open, Sound
from reader.ui.changing_keys import ChangingKeys
from reader.ui.command_sheet import CommandSheet
from reader.ui.export_sheet import ExportActions, ExportSheet
from reader.ui.file_dialog import ask_for_folder
from reader.ui.leaving import Leaving, LeavingSheet
from reader.ui.parts import Option, Sheet
from reader.ui.parts.focused import has_focus
from reader.ui.pronouncing import Pronouncing
from reader.ui.reach import Reach, open_article
from reader.ui.sheets import LookActions, link_list, look_sheet
from reader.ui.sleep_sheet import SleepActions, sleep_sheet
from reader.ui.sound_sheet import SoundActions, sound_sheet
from reader.ui.speaking_sheet import SpeakingSheet
from reader.ui.told_sheet import Languages, TellActions, told_sheet
from reader.ui.turns_sheet import turns_sheet
from reader.ui.voice_sheet import VoiceActions, VoiceSheet


class Dialogs:
    def __init__(self, window: Reach) -> None:
        self._window = window
        self._sheet: Sheet | None = None
        self.pronouncing = Pronouncing(window, self.show)
        self.changing_keys = ChangingKeys(window, self.show)
        self.leaving = Leaving(window, self.show)

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

    def sleep(self) -> None:
        window, session = self._window, self._window.session
        timer = session.sleep
        timer.tell()
        sleep_actions = SleepActions(timer.after, timer.at_end, timer.off, session.say)
        self._sheet = sleep_sheet(window.root, window.theme, session.state.sleep, sleep_actions)

    def told(self) -> None:
        window, session = self._window, self._window.session
        telling = session.telling
        tell = TellActions(
            lambda: session.state.wishes, telling.set_level, telling.set_switch, telling.set_silence,
            telling.set_language,
        )  # fmt: skip
        page = session.state.page
        languages = _languages(page, session.state.sound) if isinstance(page, Open) else None
        self._sheet = told_sheet(window.root, window.theme, tell, languages)

    def who_reads(self) -> None:
        window, session = self._window, self._window.session
        self._sheet = turns_sheet(window.root, window.theme, session.state.turns, session.turns.choose)

    def sound(self) -> None:
        window, session = self._window, self._window.session
        sound_actions = SoundActions(
            lambda milliseconds: actions.set_sync(session, milliseconds),
            lambda milliseconds: actions.set_lead(session, milliseconds),
        )
        self._sheet = sound_sheet(window.root, window.theme, session.state.sound, sound_actions)

    def speaking(self) -> None:
        window, session = self._window, self._window.session
        self._sheet = SpeakingSheet(
            window.root, window.theme, lambda: session.state.voicing, session.state.sound, session.voicing.turn,
            session.voicing.set,
        )  # fmt: skip

    def show_voicing(self, choice: VoicingChoice) -> None:
        """The dialog of how the window is spoken, if it is open, shows what F2 has done."""
        if isinstance(self._sheet, SpeakingSheet) and self._sheet.winfo_exists() and self._sheet.is_open:
            self._sheet.show(choice)

    def export(self) -> None:
        """What is wanted; or how far it has come, when one is under way."""
        window, session = self._window, self._window.session
        article, under_way = open_article(window), session.state.export
        if article is None and under_way is None:
            session.say("Open an article first: its sound can then be written to files.")
            return
        headings = article is not None and bool(article.headings())
        sheet = ExportSheet(window.root, window.theme, session.exporting.choice, headings, self._export_actions())
        self._sheet = sheet
        if under_way is None:
            sheet.begin()
        else:
            sheet.show(under_way)

    def _export_actions(self) -> ExportActions:
        window, exporting = self._window, self._window.session.exporting

        def ask(folder: str) -> str:
            return ask_for_folder(window.root, window.theme, "A folder for the files", folder)

        return ExportActions(exporting.start, exporting.estimate, ask, exporting.free_name, exporting.cancel)

    def show_export(self, export: ExportUnderWay | None) -> None:
        """It has begun, moved on, or ended."""
        match self._sheet:
            case ExportSheet(is_open=True) as sheet if export is not None:
                sheet.show(export)
            case ExportSheet(is_open=True, progress=progress) if progress is not None:
                self.close()
            case LeavingSheet(is_open=True) if export is None:
                self.close()

    def voices(self) -> None:
        window, session = self._window, self._window.session
        if not session.state.sound.voices:
            session.say("The voices are not there yet.")
            return
        session.sampling.know_speeds()
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
        self._sheet = CommandSheet(
            self._window.root, self._window.theme, title, commands, self.changing_keys.source(), run,
            self.changing_keys.open,
        )  # fmt: skip

    def show(self, sheet: Sheet | None) -> None:
        """In place of the one before."""
        if sheet is not self._sheet:
            self.close()
        self._sheet = sheet

    def close(self) -> None:
        """One dialog at a time."""
        if self._sheet is not None and self._sheet.winfo_exists():
            self._sheet.destroy()
        self._sheet = None


def _languages(page: Open, sound: Sound) -> Languages:
    """Those that some voice speaks, by name."""
    tags = {voice.language.partition("-")[0] for voice in sound.voices} | {page.language} - {""}
    names = sorted((language_name(tag), tag) for tag in tags if tag)
    # What a person named is not what the page tells.
    told = page.arrangement.found.language if page.language else page.article.language
    return Languages(
        language_name(told) if told else "", page.language, tuple(Option(tag, name) for name, tag in names)
    )
