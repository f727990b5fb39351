"""A button that shows what is chosen and drops a list to choose from.

The list lies inside the window: a window of its own would need a grab, and gets no keyboard under some managers.
"""

import tkinter as tk
from collections.abc import Callable, Iterable

from reader.ui.parts.button import Button, Kind
from reader.ui.parts.focused import focused
from reader.ui.parts.list_panel import ListPanel
from reader.ui.parts.option import Option
from reader.ui.parts.row import Row
from reader.ui.parts.tooltip import Key
from reader.ui.styling import Surface
from reader.ui.theme import Theme

BORDER = 1  # px at 96 dpi


class Choice(Button):
    """Space, Return and the down arrow open; in the list letters search, Return chooses, Escape closes."""

    role = "combobox"

    def __init__(
        self,
        parent: tk.Misc,
        theme: Theme,
        label: str,
        options: Iterable[Option],
        chosen: str,
        on_choose: Callable[[str], object],
        *,
        tip: str = "",
        key: Key = "",
        style: Kind = "quiet",
        surface: Surface = "chrome",
    ) -> None:
        self.name = label
        self._offered = tuple(options)
        self._chosen = chosen
        self._on_choose = on_choose
        self._list: tk.Frame | None = None
        super().__init__(
            parent,
            theme,
            self._words(),
            self.open,
            icon="down",
            tip=tip or label,
            style=style,
            key=key,
            icon_after=True,
            surface=surface,
        )
        self.label = label
        for sequence in ("<Down>", "<Alt-Down>", "<Up>"):
            self.bind(sequence, self._open_by_key, add=True)

    @property
    def chosen(self) -> str:
        return self._chosen

    @property
    def words(self) -> str:
        """What is chosen, as shown."""
        return self._words()

    @property
    def is_open(self) -> bool:
        return self._list is not None

    def choose(self, value: str) -> None:
        """Show another option, without calling back."""
        self._chosen = value
        self.configure(text=self._words())

    def set_options(self, options: Iterable[Option], chosen: str) -> None:
        self.close()
        self._offered = tuple(options)
        self.choose(chosen)

    def _words(self) -> str:
        return next((option.text for option in self._offered if option.value == self._chosen), self.name)

    def _open_by_key(self, _event: "tk.Event[tk.Misc]") -> str:
        if self.enabled:
            self.open()
        return "break"

    def open(self) -> None:
        """Drop the list; pressing the button again puts it away."""
        if self._list is not None:
            self.close()
            return
        if not self._offered:
            return
        window = self.winfo_toplevel()
        border = self._theme.px(BORDER)
        frame = tk.Frame(window, background=self._theme.palette.border, padx=border, pady=border)
        rows = (Row(option.value, option.text) for option in self._offered)
        panel = ListPanel(frame, self._theme, self.name, rows, self._take, on_close=self.close)
        panel.pack(fill="both", expand=True)
        panel.select(self._chosen)
        self._list = frame
        self._place(frame, panel)
        frame.lift()
        self.pressed = True
        panel.focus_list()
        panel.tree.bind("<FocusOut>", self._left, add=True)
        panel.tree.bind("<Tab>", self._tabbed, add=True)

    def _place(self, frame: tk.Frame, panel: ListPanel) -> None:
        """Below the button where there is room, else above; never beyond the window."""
        window, gap, border = self.winfo_toplevel(), self._theme.px(2), 2 * self._theme.px(BORDER)
        window.update_idletasks()
        left, top = self.winfo_rootx() - window.winfo_rootx(), self.winfo_rooty() - window.winfo_rooty()
        below = window.winfo_height() - top - self.winfo_height() - 2 * gap
        above = top - 2 * gap
        height = len(panel.rows) * panel.row_height() + 2 * self._theme.measures.margin + border
        room = below if height <= below or below >= above else above
        height = min(height, room)
        more = self._theme.measures.bar if height == room else 0
        width = min(max(panel.natural_width() + more + border, self.winfo_width()), window.winfo_width())
        x = max(min(left, window.winfo_width() - width), 0)
        y = top + self.winfo_height() + gap if room == below else top - gap - height
        frame.place(x=x, y=y, width=width, height=height)

    def owns(self, widget: object) -> bool:
        """Whether a widget is part of the dropped list."""
        return self._list is not None and f"{widget}.".startswith(f"{self._list}.")

    def close(self) -> None:
        """Put the list away and take the focus back if the list had it."""
        if self._list is None:
            return
        frame, self._list = self._list, None
        focus = focused(self)
        inside = f"{focus}.".startswith(f"{frame}.")
        frame.destroy()
        self.pressed = False
        if inside:
            self.focus_set()

    def _take(self, value: str) -> None:
        self.close()
        if value != self._chosen:
            self.choose(value)
            self._on_choose(value)

    def _left(self, _event: "tk.Event[tk.Misc]") -> None:
        # The new owner of the focus is known only after this event; a press on the button itself closes by pressing.
        self.after_idle(self._close_if_left)

    def _close_if_left(self) -> None:
        if self._list is not None and self.winfo_exists():
            focus = focused(self)
            if focus is not None and focus is not self and not self.owns(focus):
                self.close()

    def _tabbed(self, _event: "tk.Event[tk.Misc]") -> str:
        """Tab leaves the list for what comes after the button."""
        self.close()
        self.tk_focusNext().focus_set()  # type: ignore[union-attr]  # the button itself is always one
        return "break"

    def destroy(self) -> None:
        if self._list is not None:
            self._list.destroy()
            self._list = None
        super().destroy()
