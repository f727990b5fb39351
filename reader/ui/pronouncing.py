"""What is said differently, asked for in the window: at a word of the article, and in the list of all."""

from collections.abc import Callable
from pathlib import Path

from reader.document.head import primary
from reader.document.language_names import language_name
from reader.errors import ReaderError
from reader.narration.pronunciation import Pronunciation, key_of
from reader.session import actions
from reader.session.pronunciation_file import read_file, write_file
from reader.session.pronunciations import counted
from reader.ui.asked_word import AskedWord, asked_word
from reader.ui.file_dialog import ask_for_file, ask_where_to_save
from reader.ui.parts import Option, Sheet
from reader.ui.pronunciation_editor import EditorActions, PronunciationEditor
from reader.ui.pronunciation_sheet import ListActions, PronunciationSheet
from reader.ui.reach import Reach, open_article

LISTS = [("Lists of pronunciations", "*.csv *.tsv *.txt *.dic *.tab"), ("All files", "*")]
NAME = "pronunciations.csv"
EXAMPLE = 160  # characters


class Pronouncing:
    """``show`` puts away the dialog that is open, and remembers the one it is given as the one that is."""

    def __init__(self, window: Reach, show: Callable[[Sheet | None], None]) -> None:
        self._window, self._show = window, show

    # -- at a word -----------------------------------------------------------------------------------------------
    def say_differently(self) -> None:
        """The voice pauses meanwhile, and goes on with that word."""
        asked = asked_word(self._window)
        if asked is None:
            self._window.session.say("Move to a word, or select some, to have it said differently.")
            return
        session = self._window.session
        there = self._entry_for(asked)
        reads = session.state.playing and session.state.aside is None
        if reads:
            actions.pause(session)
        before = session.pronunciations.entries

        def left() -> None:
            session.trial.stop()
            if not reads or session.state.playing:
                return
            if session.pronunciations.entries != before:
                session.reading.start_at(asked.place.block, asked.place.offset)
            else:
                session.reading.play_pause()

        # As it is written: to be mended, and so that a hasty Enter takes no word out of what is said.
        entry = there or Pronunciation(asked.written, asked.written, primary(asked.language))
        self._edit("Say this word differently", entry, there, asked, left)

    def _entry_for(self, asked: AskedWord) -> Pronunciation | None:
        """What is kept for these letters: the language's own before all languages'."""
        session = self._window.session
        for language in (primary(asked.language), ""):
            for cased in (True, False):
                key = key_of(Pronunciation(asked.written, "", language, "word", cased))
                for entry in session.pronunciations.entries:
                    if entry.kind != "pattern" and (entry.language, entry.cased, entry.same) == (
                        key.language, key.cased, key.same,
                    ):  # fmt: skip
                        return entry
        return None

    # -- the list ------------------------------------------------------------------------------------------------
    def list_all(self, chosen: Pronunciation | None = None) -> None:
        self._show(None)
        session, window = self._window.session, self._window
        made = PronunciationSheet(
            window.root, window.theme, lambda: session.pronunciations.entries, self._language(),
            ListActions(
                self._asks, self._add, self._change, self._remove, self._bring_in, self._take_out,
            ),
        )  # fmt: skip
        if chosen is not None:
            made.choose(chosen)
        self._show(made.sheet)

    def _asks(self) -> str:
        """The key that has a word of the article said differently."""
        keymap = self._window.session.state.keymap
        return keymap.first("say-differently") or keymap.way("say-differently")

    def _add(self) -> None:
        self._edit("Add a pronunciation", Pronunciation("", "", self._language()), None, None, self._back_to_list)

    def _change(self, entry: Pronunciation) -> None:
        self._edit("Change a pronunciation", entry, entry, None, self._back_to_list)

    def _remove(self, entry: Pronunciation) -> str:
        self._window.session.pronunciations.remove(entry)
        return f"Removed: {entry.written} is said as it is written."

    def _back_to_list(self) -> None:
        self._window.session.trial.stop()
        self._window.root.after_idle(self.list_all, self._saved)

    def _bring_in(self) -> str:
        window = self._window
        path = ask_for_file(window.root, window.theme, "Import pronunciations", LISTS)
        if not path:
            return ""
        try:
            brought = read_file(Path(path), window.session.pronunciations, self._language())
        except ReaderError as error:
            return str(error)
        return " ".join((brought.counts, *brought.faults[:1]))

    def _take_out(self) -> str:
        window = self._window
        path = ask_where_to_save(window.root, window.theme, "Export pronunciations", NAME, LISTS)
        if not path:
            return ""
        try:
            count = write_file(Path(path), window.session.pronunciations)
        except ReaderError as error:
            return str(error)
        return f"{counted(count)} written to {path}."

    # -- one of them ---------------------------------------------------------------------------------------------
    def _edit(
        self, title: str, entry: Pronunciation, there: Pronunciation | None, asked: AskedWord | None,
        left: Callable[[], None],
    ) -> None:  # fmt: skip
        session, window = self._window.session, self._window
        sentence = asked.sentence if asked is not None else None
        self._saved = there

        def save(made: Pronunciation) -> None:
            session.pronunciations.put(made, there)
            self._saved = made
            session.say(f"{made.written}: said as {made.spoken}." if made.spoken else f"{made.written}: not said.")

        def remove() -> None:
            if there is not None:
                session.say(self._remove(there))

        self._show(None)
        editor = PronunciationEditor(
            window.root, window.theme, title, entry, self._languages(entry.language),
            _shortened(sentence.text) if sentence is not None else "",
            EditorActions(
                save, lambda made: session.trial.listen(made, sentence, there), remove if there is not None else None
            ),
            left,
        )  # fmt: skip
        self._show(editor.sheet)

    def _language(self) -> str:
        article = open_article(self._window)
        return primary(article.language) if article is not None else ""

    def _languages(self, own: str) -> tuple[Option, ...]:
        """That of the entry, of the article, all, then every one that a voice speaks, by name."""
        voices = {primary(voice.language) for voice in self._window.session.state.sound.voices} - {""}
        first = dict.fromkeys((own, self._language(), ""))
        others = sorted((voices - set(first)), key=language_name)
        return tuple(Option(code, language_name(code) or "Every language") for code in (*first, *others))


def _shortened(text: str) -> str:
    return f"“{text}”" if len(text) <= EXAMPLE else f"“{text[:EXAMPLE].rstrip()}…”"
