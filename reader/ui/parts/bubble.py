"""The window of a tooltip: tkinter-tooltip's, taught the keyboard.

3.1.2 shows on the mouse alone, Escape does not close it, and it hides as soon as the mouse leaves the widget although
a person may want to read it under the mouse (WCAG 2.2, 1.4.13: dismissible, hoverable, persistent).
"""

import tkinter as tk
from collections.abc import Callable

from tktooltip import ToolTip, ToolTipStatus

from reader.ui.theme import Theme

# Milliseconds the mouse has to get from the widget into the bubble.
GRACE = 150


class Bubble(ToolTip):  # type: ignore[misc]  # the package has no types
    def __init__(
        self, widget: tk.Widget, theme: Theme, text: Callable[[], str], clicked: Callable[[], bool], delay: float
    ) -> None:
        self._clicked = clicked
        self._due: dict[str, str] = {}  # what is planned, by the name of what will be called
        self._gap = theme.px(6)
        super().__init__(
            widget,
            msg=text,
            delay=delay,
            follow=False,
            parent_kwargs={"master": widget, "padx": theme.px(1), "pady": theme.px(1)},
        )
        for sequence, act in (
            ("<FocusIn>", self._on_focus),
            ("<FocusOut>", self._hide_now),
            ("<KeyPress>", self._hide_now),
            ("<Escape>", self._hide_now),
        ):
            widget.bind(sequence, act, add=True)
        self.bind("<Leave>", self._hide_now)
        theme.follow(self, lambda: self._restyle(theme))

    def _restyle(self, theme: Theme) -> None:
        palette = theme.palette
        self.configure(background=palette.border)
        self.message_widget.configure(
            background=palette.paper,
            foreground=palette.ink,
            font=theme.small,
            padx=theme.px(9),
            pady=theme.px(5),
            width=theme.px(340),
        )

    def _on_focus(self, event: "tk.Event[tk.Misc]") -> None:
        if not self._clicked():
            self.on_enter(event)

    def _hide_now(self, _event: "tk.Event[tk.Misc] | None" = None) -> None:
        super().on_leave()

    def on_leave(self, event: "tk.Event[tk.Misc] | None" = None) -> None:
        """Give the mouse a moment: it may be on its way into the bubble, to read it or to keep it."""
        if event is not None and event.type == tk.EventType.Leave and self.status == ToolTipStatus.VISIBLE:
            self.after(GRACE, self._hide_unless_under_mouse)
        else:
            super().on_leave(event)

    def _hide_unless_under_mouse(self) -> None:
        x, y = self.winfo_pointerxy()
        for part in (self, self.widget):
            left, top = part.winfo_rootx(), part.winfo_rooty()
            inside = left <= x < left + part.winfo_width()
            # The gap between widget and bubble counts as inside.
            if inside and top - self._gap <= y < top + part.winfo_height() + self._gap:
                return
        super().on_leave()

    def after(self, ms: int, func: Callable[..., object], *arguments: object) -> str:
        """Each thing is planned once; tkinter-tooltip plans one more look with every <Enter>."""
        if func.__name__ in self._due:
            self.after_cancel(self._due[func.__name__])
        self._due[func.__name__] = str(super().after(ms, func, *arguments))
        return self._due[func.__name__]

    def destroy(self) -> None:
        """With nothing left to be done by a window that is gone: Tk would print a complaint."""
        for planned in self._due.values():
            self.after_cancel(planned)
        super().destroy()

    def _update_tooltip_coords(self, _event: "tk.Event[tk.Misc]") -> None:
        """Where it lies is decided when it shows: the widget may move until then."""

    def _show(self) -> None:
        if self.widget.winfo_viewable():
            self._place()
            super()._show()
        else:
            super().on_leave()

    def _place(self) -> None:
        """Under the widget, in the middle; above it at the bottom of the screen."""
        self._update_message()
        self.update_idletasks()
        widget, width, height = self.widget, self.winfo_reqwidth(), self.winfo_reqheight()
        x = widget.winfo_rootx() + (widget.winfo_width() - width) // 2
        y = widget.winfo_rooty() + widget.winfo_height() + self._gap
        if y + height > self.winfo_screenheight():
            y = widget.winfo_rooty() - self._gap - height
        x = max(min(x, self.winfo_screenwidth() - width), 0)
        self.geometry(f"+{x}+{max(y, 0)}")
