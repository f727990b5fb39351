"""A button: quiet until the mouse or the keyboard is there, or loud for the one main thing."""

import math
import tkinter as tk
from collections.abc import Callable
from tkinter import ttk
from typing import Literal

from reader.ui.parts.shortened import shortened
from reader.ui.parts.tooltip import Key, Tooltip
from reader.ui.styling import Surface, style_prefix
from reader.ui.theme import Theme

Kind = Literal["quiet", "loud", "tool", "boxed"]


class Button(ttk.Button):
    """Space and Return press it. ``text`` is its name, also where only the icon is shown."""

    role = "button"

    def __init__(
        self,
        parent: tk.Misc,
        theme: Theme,
        text: str,
        command: Callable[[], object],
        icon: str | None = None,
        tip: str = "",
        style: Kind = "quiet",
        *,
        key: Key = "",
        icon_only: bool = False,
        icon_after: bool = False,
        surface: Surface = "chrome",
    ) -> None:
        self.label = text
        self._theme = theme
        self._icon_only = icon_only and icon is not None
        self._icon_colour = "on_accent" if style == "loud" else "ink"
        kind = f"{'Icon.' if self._icon_only else ''}{style.capitalize()}.TButton"
        super().__init__(parent, command=command, style=style_prefix(surface) + kind)
        self._beside: Literal["image", "left", "right"] = (
            "image" if self._icon_only else "right" if icon_after else "left"
        )
        self.configure(text=text)
        self.set_icon(icon)
        self.bind("<Return>", self._press, add=True)
        self.bind("<KP_Enter>", self._press, add=True)
        # An icon without a word is named by its tip.
        self.tip = Tooltip(self, theme, tip or text, key) if tip or key or self._icon_only else None

    def _press(self, _event: "tk.Event[tk.Misc]") -> str:
        self.invoke()
        return "break"

    def reserve(self, *texts: str) -> None:
        """Stay as wide as the widest of these: Listen and Pause shall not push their neighbours about."""
        widest = max(self._measure(text) for text in texts)
        self.configure(width=-math.ceil(widest / self._measure("0")))

    def shorten(self) -> None:
        """From now on the text ends in an ellipsis where it gets less room than ``natural_width``."""
        self.bind("<Configure>", self._shorten, add=True)

    def natural_width(self) -> int:
        """Pixels it asks for with its whole text."""
        return self._measure(self.label) + self._beside_text()

    def _measure(self, text: str) -> int:
        return int(self.tk.call("font", "measure", ttk.Style(self).lookup(str(self.cget("style")), "font"), text))

    def _beside_text(self) -> int:
        return self.winfo_reqwidth() - self._measure(str(self["text"]))

    def _shorten(self, event: "tk.Event[tk.Misc]") -> None:
        text = shortened(self.label, event.width - self._beside_text(), self._measure)
        if text != str(self["text"]):
            self.configure(text=text)

    def set_text(self, text: str) -> None:
        self.label = text
        self.configure(text=text)

    def set_tip(self, tip: str, key: Key = "") -> None:
        if self.tip is None:
            self.tip = Tooltip(self, self._theme, tip, key)
        else:
            self.tip.set(tip, key)

    def set_icon(self, icon: str | None) -> None:
        """None takes the icon away."""
        if icon is None:
            self.configure(image="", compound="none")
            return
        usual = self._theme.icon(icon, self._icon_colour)
        grey = self._theme.icon(icon, "muted" if self._icon_colour == "on_accent" else "dimmed")
        # ttk takes one picture for each state; typeshed knows only of one.
        self.tk.call(self, "configure", "-image", (usual, "disabled", grey), "-compound", self._beside)

    @property
    def pressed(self) -> bool:
        """For a toggle: whether it is on. It looks like the chosen one of a group."""
        return bool(self.instate(["selected"]))

    @pressed.setter
    def pressed(self, on: bool) -> None:
        self.state(["selected" if on else "!selected"])

    @property
    def enabled(self) -> bool:
        return bool(self.instate(["!disabled"]))

    @enabled.setter
    def enabled(self, on: bool) -> None:
        self.state(["!disabled" if on else "disabled"])
