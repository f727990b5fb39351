"""A dialog inside the window: a title, what it is about, and a way out.

While it is open Tab stays in it; when it closes the focus goes back to where it came from.
"""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk
from typing import Literal

from reader.ui.parts.binding import unbind_one
from reader.ui.parts.button import Button
from reader.ui.parts.focused import focused
from reader.ui.parts.scrolled import Scrolled
from reader.ui.theme import Theme

Place = Literal["middle", "left", "right"]
BORDER = 1  # px at 96 dpi


class Sheet(tk.Frame):
    """Put what it shows into ``content``, then ``open(first)``; Escape or the cross closes."""

    role = "dialog"

    def __init__(
        self,
        window: tk.Misc,
        theme: Theme,
        title: str,
        *,
        on_close: Callable[[], object] | None = None,
        place: Place = "middle",
        width: float = 480,
    ) -> None:
        super().__init__(window.winfo_toplevel(), takefocus=False)
        self.label = title
        self._theme, self._on_close = theme, on_close
        self._where, self._width = place, width
        self._origin: tk.Misc | None = None
        self._bound: list[tuple[str, str]] = []
        self._fitted = (0, 0)
        self._waiting: str | None = None
        self._card = ttk.Frame(self, style="Paper.TFrame")
        self._card.pack(fill="both", expand=True, padx=theme.px(BORDER), pady=theme.px(BORDER))
        head = ttk.Frame(self._card, style="Paper.TFrame")
        head.pack(fill="x")
        self._title = ttk.Label(head, text=title, style="Paper.Title.TLabel")
        self._title.pack(side="left", padx=(theme.px(20), theme.px(8)), pady=(theme.px(12), theme.px(6)))
        self.close_button = Button(
            head,
            theme,
            "Close",
            self.close,
            icon="close",
            icon_only=True,
            style="tool",
            key="Esc",
            surface="paper",
        )
        self.close_button.pack(side="right", padx=theme.px(8), pady=theme.px(8))
        self._body = Scrolled(self._card, theme, title)
        self._body.pack(fill="both", expand=True, padx=theme.px(16), pady=(0, theme.px(16)))
        self.content = self._body.content
        # Made after the head and walked through before it: the cross is the last stop.
        self._body.lower(head)
        self._head = head
        theme.follow(self, self._restyle)

    @property
    def is_open(self) -> bool:
        return bool(self.winfo_manager())

    def open(self, first: tk.Misc | None = None) -> None:
        """Show it with the focus on ``first``, or on the first part that takes it."""
        window = self.winfo_toplevel()
        if not self.is_open:
            self._origin = focused(self)
            self._bound = [
                (sequence, window.bind(sequence, act, add=True))
                for sequence, act in (
                    ("<<NextWindow>>", lambda _event: self._walk(1)),
                    ("<<PrevWindow>>", lambda _event: self._walk(-1)),
                    ("<Escape>", self._escape),
                    ("<Configure>", self._resized),
                    ("<FocusIn>", self._hold),
                    ("<Button-4>", lambda _event: self._body.scroll(-2)),
                    ("<Button-5>", lambda _event: self._body.scroll(2)),
                    ("<MouseWheel>", lambda event: self._body.scroll(-1 if event.delta > 0 else 1)),
                )
            ]
        self._put()
        self.lift()
        self.update_idletasks()
        stops = self.stops()
        target = first or (stops[0] if stops else self)
        target.focus_set()

    def room(self) -> int:
        """How high ``content`` may be before it scrolls, px."""
        beside = self._head.winfo_reqheight() + self._theme.px(16) + 2 * self._theme.px(BORDER)
        return self.winfo_toplevel().winfo_height() - beside

    def close(self) -> None:
        if not self.is_open:
            return
        window = self.winfo_toplevel()
        for sequence, number in self._bound:
            unbind_one(window, sequence, number)
        self._bound = []
        self.place_forget()
        if self._origin is not None and self._origin.winfo_exists() and self._origin.winfo_viewable():
            self._origin.focus_set()
        self._origin = None
        if self._on_close is not None:
            self._on_close()

    def stops(self) -> tuple[tk.Misc, ...]:
        """The parts of the sheet that take the focus, in Tab's order."""
        found: list[tk.Misc] = []

        def walk(parent: tk.Misc) -> None:
            # Tk's own order is the stacking order; winfo_children gives it.
            for name in self.tk.splitlist(self.tk.call("winfo", "children", str(parent))):
                child = self.nametowidget(name)
                if self.tk.getboolean(self.tk.call("tk::FocusOK", str(child))):
                    found.append(child)
                walk(child)

        walk(self)
        return tuple(found)

    def _walk(self, step: int) -> str:
        stops = self.stops()
        if stops:
            focus = focused(self)
            at = stops.index(focus) if focus in stops else -1 if step > 0 else 0
            stops[(at + step) % len(stops)].focus_set()
        return "break"

    def _inside(self, widget: object) -> bool:
        return f"{widget}.".startswith(f"{self}.")

    def _escape(self, _event: "tk.Event[tk.Misc]") -> str:
        self.close()
        return "break"

    def _resized(self, event: "tk.Event[tk.Misc]") -> None:
        """The window's bindings hear of every part of it: of the window itself and of what the sheet shows."""
        inside = f"{event.widget}.".startswith(f"{self.content}.") and self._body.wanted() != self._fitted
        if event.widget is self.winfo_toplevel() or inside:
            self._put_soon()

    def _put_soon(self) -> None:
        if self._waiting is None:
            self._waiting = self.after_idle(self._put_now)

    def _put_now(self) -> None:
        self._waiting = None
        if self.is_open:
            self._put()

    def _hold(self, _event: "tk.Event[tk.Misc]") -> None:
        """Whoever takes the focus behind the sheet gives it back; lists dropped from inside it may have it."""
        focus = focused(self)
        if focus is None or focus is self.winfo_toplevel() or not self.is_open:
            return
        if self._inside(focus):
            if f"{focus}.".startswith(f"{self.content}."):
                self._body.show(focus)
            return
        if focus.winfo_toplevel() is self.winfo_toplevel() and not self._dropped(focus):
            stops = self.stops()
            if stops:
                stops[0].focus_set()

    def _dropped(self, focus: tk.Misc) -> bool:
        """A list of a Choice lies beside the sheet in the window, above it."""
        from reader.ui.parts.choice import Choice

        def choices(parent: tk.Misc) -> bool:
            return any(
                (isinstance(child, Choice) and child.owns(focus)) or choices(child) for child in parent.winfo_children()
            )

        return choices(self)

    def _put(self) -> None:
        """As wide as asked or needed, as high as needed, never beyond the window: what is left over scrolls."""
        window, theme = self.winfo_toplevel(), self._theme
        self.update_idletasks()
        self._fitted = self._body.wanted()
        needs, tall = self._fitted
        border = 2 * theme.px(BORDER)
        width = min(max(theme.px(self._width), needs + theme.px(32) + border), window.winfo_width())
        if self._where == "middle":
            height = min(tall + self._head.winfo_reqheight() + theme.px(16) + border, window.winfo_height())
            x, y = (window.winfo_width() - width) // 2, max((window.winfo_height() - height) // 3, 0)
        else:
            height = window.winfo_height()
            x, y = (0 if self._where == "left" else window.winfo_width() - width), 0
        self.place(x=x, y=y, width=width, height=height)
        self._body.fit()

    def _restyle(self) -> None:
        self.configure(background=self._theme.palette.border)
        if self.is_open:
            self._put_soon()

    def destroy(self) -> None:
        self._on_close = None
        self.close()
        if self._waiting is not None:
            self.after_cancel(self._waiting)
        super().destroy()
