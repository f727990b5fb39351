"""A labelled group of buttons of which one is chosen: one stop for Tab, arrows move and choose."""

import tkinter as tk
from collections.abc import Callable, Sequence
from tkinter import font as tkfont
from tkinter import ttk

from reader.ui.parts.option import Option
from reader.ui.parts.tooltip import Tooltip
from reader.ui.styling import Surface, style_prefix
from reader.ui.theme import Theme

STEPS = {"Left": -1, "Up": -1, "Right": 1, "Down": 1}


class RadioGroup(ttk.Frame):
    """``chosen`` may be a value that is none of the options: then none is marked and Tab enters at the first.

    ``wrap`` lets it go on in a second row, for a group that is packed into a column of its own.
    """

    role = "radiogroup"

    def __init__(
        self,
        parent: tk.Misc,
        theme: Theme,
        label: str,
        options: Sequence[Option],
        chosen: str,
        on_choose: Callable[[str], object],
        *,
        wrap: bool = False,
        surface: Surface = "chrome",
    ) -> None:
        super().__init__(parent, style=f"{style_prefix(surface)}TFrame")
        self.label = label
        self.options = tuple(options)
        self._theme = theme
        self._on_choose = on_choose
        self._value = tk.StringVar(self, chosen)
        self._room = 0
        self.buttons = tuple(RadioButton(self, theme, option, self._value, surface) for option in self.options)
        for column, button in enumerate(self.buttons):
            button.grid(row=0, column=column, sticky="nswe")
            button.configure(command=self._report)
            for key, step in STEPS.items():
                button.bind(f"<{key}>", self._chooser((column + step) % len(self.options)), add=True)
            button.bind("<Home>", self._chooser(0), add=True)
            button.bind("<End>", self._chooser(len(self.options) - 1), add=True)
            button.bind("<Return>", self._chooser(column), add=True)
        theme.follow(self, self._restyle)
        self._let_tab_in()
        if wrap:
            # The parent's width counts: a group that has wrapped asks for little and would never unwrap.
            parent.bind("<Configure>", self._parent_resized, add=True)

    @property
    def chosen(self) -> str:
        return self._value.get()

    def choose(self, value: str) -> None:
        """Mark another option, without calling back."""
        self._value.set(value)
        self._let_tab_in()

    def focus_chosen(self) -> None:
        self._entry().focus_set()

    def _entry(self) -> "RadioButton":
        return next((button for button in self.buttons if button.option.value == self.chosen), self.buttons[0])

    def _chooser(self, at: int) -> Callable[["tk.Event[tk.Misc]"], str]:
        def choose(_event: "tk.Event[tk.Misc]") -> str:
            self.buttons[at].focus_set()
            self.buttons[at].invoke()
            return "break"

        return choose

    def _report(self) -> None:
        self._let_tab_in()
        self._on_choose(self.chosen)

    def _let_tab_in(self) -> None:
        """Tab enters at the chosen button and leaves the group with the next press."""
        entry = self._entry()
        for button in self.buttons:
            # ttk's own answer passes by what is disabled or hidden; a plain yes would not.
            self.tk.call(button, "configure", "-takefocus", "ttk::takefocus" if button is entry else 0)

    def _parent_resized(self, event: "tk.Event[tk.Misc]") -> None:
        laid_out = event.width > 1
        if laid_out and self.winfo_exists() and event.widget is self.master:
            self._room = event.width
            self._wrap()

    def _wrap(self) -> None:
        """Go on in the next row where the parent is too narrow."""
        rows: list[list[RadioButton]] = [[]]
        for button in self.buttons:
            used = sum(other.winfo_reqwidth() for other in rows[-1])
            if rows[-1] and used + button.winfo_reqwidth() > self._room:
                rows.append([])
            rows[-1].append(button)
        y = 0
        for row in rows:
            x, height = 0, max(button.winfo_reqheight() for button in row)
            for button in row:
                button.place(x=x, y=y, height=height)
                x += button.winfo_reqwidth()
            y += height
        self.configure(width=max(sum(button.winfo_reqwidth() for button in row) for row in rows), height=y)

    def _wrap_again(self) -> None:
        if self.winfo_exists():
            self._wrap()

    def _restyle(self) -> None:
        for button in self.buttons:
            button.restyle()
        if self._room:
            self.after_idle(self._wrap_again)  # ttk has computed the new sizes by then


class RadioButton(ttk.Radiobutton):
    """One option of the group, its text set at its own size."""

    role = "radio"

    def __init__(
        self, parent: RadioGroup, theme: Theme, option: Option, variable: tk.StringVar, surface: Surface
    ) -> None:
        self.option = option
        self.label = option.tip or option.text
        self._theme = theme
        self._font = tkfont.Font(parent, font=theme.normal)
        if option.family:
            self._font.configure(family=option.family)
        # A style for each look; blanks and dots have a meaning in Tk's names.
        look = f"{option.scale:g}{option.family}".replace(".", "_").replace(" ", "_")
        self._style = f"{look}.{style_prefix(surface)}Segment.TRadiobutton"
        super().__init__(parent, text=option.text, value=option.value, variable=variable)
        self.tip = Tooltip(self, theme, option.tip or option.text, option.key) if option.tip or option.key else None

    def restyle(self) -> None:
        size = round(int(self._theme.normal.cget("size")) * self.option.scale)
        self._font.configure(size=size)
        ttk.Style(self).configure(self._style, font=self._font)
        self.configure(style=self._style)
