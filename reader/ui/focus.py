"""The keyboard's focus is never lost: when what has it goes away or folds away, it goes on in the reading place.

Tk leaves the focus on a control that is no longer shown, and gives that of a destroyed one to the bare window.
"""

import tkinter as tk
from collections.abc import Callable


class FocusKeeper:
    """``home`` gives the focus to where reading goes on. Sheets and lists that give it back themselves do so first."""

    def __init__(self, root: tk.Tk, home: Callable[[], object]) -> None:
        self._root, self._home = root, home
        self._last = str(root)
        self._planned: str | None = None
        root.bind_all("<FocusIn>", self._came, add=True)
        root.bind_all("<Unmap>", lambda _: self._look_soon(), add=True)
        root.bind_all("<Destroy>", self._gone, add=True)

    def _came(self, event: "tk.Event[tk.Misc]") -> None:
        if event.widget is self._root and not self._is("exists", self._last):
            self._look_soon()  # it comes to the bare window because what had it is gone
        else:
            self._last = str(event.widget)

    def _look_soon(self) -> None:
        """Once for all that goes in one turn, and after those have given the focus back that do."""
        if self._planned is None:
            self._planned = self._root.after_idle(self._look)

    def _gone(self, event: "tk.Event[tk.Misc]") -> None:
        if event.widget is not self._root:
            self._look_soon()
        elif self._planned is not None:
            self._root.after_cancel(self._planned)

    def _look(self) -> None:
        self._planned = None
        focus = str(self._root.tk.call("focus"))
        if not focus or not self._root.winfo_viewable():
            return  # another program has the keyboard, or the window is put away
        if focus == str(self._root):
            lost = self._last != focus and not self._is("exists", self._last)
        else:
            lost = not self._is("viewable", focus)
        if lost:
            self._home()

    def _is(self, what: str, path: str) -> bool:
        return bool(self._root.tk.getboolean(self._root.tk.call("winfo", what, path)))
