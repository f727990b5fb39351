"""Every dialog that a command of the catalogue opens, one after the other, in a window at work."""

import tkinter as tk
from collections.abc import Iterator
from dataclasses import dataclass

from window_at_work import LEAD, WindowAtWork

from reader.commands.catalogue import CATALOGUE
from reader.session.state import Loading
from reader.ui.parts import Button, Sheet

# They end the window, or open a dialog of the system's or the browser, which are no parts of it; or mean other keys.
ELSEWHERE = frozenset({"quit", "open-menu", "open-file", "open-in-browser", "search-site", "key-help"})


@dataclass(frozen=True, slots=True)
class Opened:
    name: str  # how one gets there
    sheet: Sheet


def sheet_in(work: WindowAtWork) -> Sheet | None:
    sheets = [part for part in work.root.winfo_children() if isinstance(part, Sheet) and part.is_open]
    return sheets[-1] if sheets else None


def every_dialog(work: WindowAtWork) -> Iterator[Opened]:
    """Each with the article having had the keyboard before; what is still open is closed after it was looked at."""
    work.open()
    work.start_voice()
    work.show("<p>Another page, so that one can go back from it.</p>" * 3)
    work.open()
    for entry in CATALOGUE:
        if entry.id in ELSEWHERE:
            continue
        if (sheet := _after(work, entry.id)) is not None:
            yield Opened(entry.id, sheet)
            _close(work)
    sheet = _after(work, "pronunciation")
    assert sheet is not None
    next(part for part in sheet.stops() if isinstance(part, Button) and part.label == "Add").invoke()
    work.until(lambda: sheet_in(work) not in (None, sheet))
    editor = sheet_in(work)
    assert editor is not None
    yield Opened("pronunciation, Add", editor)
    _close(work)


def parts_of(widget: tk.Misc) -> list[tk.Misc]:
    """It and all that is in it."""
    return [widget, *(found for child in widget.winfo_children() for found in parts_of(child))]


def _after(work: WindowAtWork, id: str) -> Sheet | None:
    """What stands open after the command, which was asked for from the article."""
    _close(work)
    work.until(lambda: not isinstance(work.session.state.page, Loading))
    if work.session.state.source != str(LEAD):
        work.open()  # the command before went elsewhere
    work.focus_on(work.article)
    work.window.actions.run(id)
    work.settle()
    return sheet_in(work)


def _close(work: WindowAtWork) -> None:
    """Some lead back to the dialog they came from."""
    for _ in range(3):
        work.window.actions.dialogs.close()
        work.settle()
