"""Closing the window as a person asks for it: not without a word while an export is being written."""

from collections.abc import Callable

from reader.ui.parts import Sheet
from reader.ui.question import Answer, Question
from reader.ui.reach import Reach

WIDTH = 560  # px at 96 dpi


class LeavingSheet(Sheet):
    """What is to become of the file that is being written."""


class Leaving:
    """``show`` puts a dialog in place of the one before."""

    def __init__(self, window: Reach, show: Callable[[Sheet], None]) -> None:
        self._window, self._show = window, show

    def quit(self) -> None:
        """Asked again, what was answered before holds no more: whichever way the dialog is left, that is to stay."""
        window, export = self._window, self._window.session.state.export
        if export is None:
            window.close()
            return
        window.session.exporting.when_written = None
        sheet = LeavingSheet(window.root, window.theme, "Close Reader", width=WIDTH)
        question = Question(sheet.content, window.theme, WIDTH)
        question.pack(fill="both", expand=True)
        self._show(sheet)
        sheet.open()
        answers = (
            Answer("Close when it is written", lambda: self._leave_later(sheet)),
            Answer("Close now", window.close),
            Answer("Stay", sheet.close),
        )
        sentence = f"{export.name} is still being written. If Reader closes now, nothing is left of it."
        question.ask(sentence, answers)
        window.session.say(sentence)

    def _leave_later(self, sheet: Sheet) -> None:
        session, root = self._window.session, self._window.root
        session.exporting.when_written = lambda: root.after_idle(self._window.close)
        sheet.close()
        session.say("Reader closes when the file is written.")
