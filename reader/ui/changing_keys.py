"""Keys changed in the window: the dialog, and the file of them that is asked for."""

from collections.abc import Callable
from pathlib import Path

from reader.errors import ReaderError
from reader.ui.command_finder import KeySource
from reader.ui.file_dialog import ask_for_file, ask_where_to_save
from reader.ui.keys_sheet import KeyActions, KeysSheet
from reader.ui.parts import Sheet
from reader.ui.reach import Reach

FILES = [("Keys of Reader", "*.toml"), ("All files", "*")]
NAME = "reader-keys.toml"


class ChangingKeys:
    """``show`` puts away the dialog that is open, and remembers the one it is given as the one that is."""

    def __init__(self, window: Reach, show: Callable[[Sheet | None], None]) -> None:
        self._window, self._show = window, show

    def source(self) -> KeySource:
        window = self._window
        return KeySource(lambda: window.session.state.keymap, window.keys.take, window.session.say)

    def open(self, marked: str | None = None) -> None:
        """``marked`` is the command whose keys are to be changed."""
        self._show(None)
        window, keyboard = self._window, self._window.session.keyboard
        actions = KeyActions(
            keyboard.ask, keyboard.add, keyboard.remove, keyboard.defaults, keyboard.all_defaults,
            keyboard.set_letters, self._bring_in, self._take_out,
        )  # fmt: skip
        self._show(KeysSheet(window.root, window.theme, self.source(), actions, marked))

    def _bring_in(self) -> str:
        window = self._window
        path = ask_for_file(window.root, window.theme, "Import keys", FILES)
        try:
            return window.session.keyboard.bring_in(Path(path)) if path else ""
        except ReaderError as error:
            return str(error)

    def _take_out(self) -> str:
        window = self._window
        path = ask_where_to_save(window.root, window.theme, "Export keys", NAME, FILES)
        try:
            return window.session.keyboard.take_out(Path(path)) if path else ""
        except ReaderError as error:
            return str(error)
