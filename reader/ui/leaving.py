"""Closing the window as a person asks for it: not without a word while an export is being written."""

from collections.abc import Callable

from reader.ui.parts import Sheet
from reader.ui.question import Answer, Question
from reader.ui.reach import Reach

WIDTH = 560  # px at 96 dpi


class LeavingSheet(Sheet):
    """What is to become of the file that is being written."""

    def destroy(self) -> None:
        """Another dialog in its place leaves it, too."""
        self.close()
        super().destroy()


class Leaving:
    """``show`` puts a dialog in place of the one before."""

    def __init__(self, window: Reach, show: Callable[[Sheet], None]) -> None:
        self._window, self._show = window, show

    def quit(self) -> None:
        """Unanswered, it closes when the file is written; whichever way the dialog is left, that is to stay."""
        window, export = self._window, self._window.session.state.export
        if export is None:
            window.close()
            return
        sheet = LeavingSheet(window.root, window.theme, "Close Reader", on_close=self._stay, width=WIDTH)
        question = Question(sheet.content, window.theme, WIDTH)
        question.pack(fill="both", expand=True)
        self._show(sheet)
        sheet.open()
        answers = (
            Answer("Close when it is written", lambda: self._leave_later(sheet)),
            Answer("Close now", window.close),
            Answer("Stay", sheet.close),
        )
        sentence = (
            f"{export.name} is still being written. Reader closes when it is there; closed now, nothing is left of it."
        )
        question.ask(sentence, answers)
        window.session.say(sentence)
        self._close_when_written()

    def _close_when_written(self) -> None:
        window = self._window
        window.session.exporting.when_written = lambda: window.root.after_idle(window.close)

    def _stay(self) -> None:
        self._window.session.exporting.when_written = None

    def _leave_later(self, sheet: Sheet) -> None:
        sheet.close()
        self._close_when_written()
        self._window.session.say("Reader closes when the file is written.")
