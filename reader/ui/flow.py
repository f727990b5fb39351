"""A row of controls that becomes several rows where the window is narrow, like words in a paragraph."""

import tkinter as tk
from dataclasses import dataclass, field
from functools import partial
from tkinter import ttk

from reader.ui.parts.button import Button
from reader.ui.styling import Surface, style_prefix
from reader.ui.theme import Theme

SQUEEZED = 120  # px at 96 dpi
MANY = 1_000  # more buttons than a row has
STEPS = {"Left": -1, "Right": 1, "Home": -MANY, "End": MANY}
FITTED = "<<Fitted>>"  # a flow has another height


@dataclass(slots=True)
class Part:
    """``stretch``: takes what room is left in its row, and is no narrower than ``least`` px at 96 dpi.

    ``fold``: the higher, the sooner it is left out when there are more rows than allowed; 0 is always shown.
    """

    widget: tk.Widget
    stretch: bool = False
    least: int = 0
    fold: int = 0
    push: bool = False  # what follows goes to the right edge
    hidden: bool = False
    squeeze: bool = False  # where only one row is allowed it makes do with the room that is left, however little

    def wanted(self) -> int:
        """Pixels it asks for; a button that is shortened asks for those of its whole text."""
        if self.squeeze and isinstance(self.widget, Button):
            return self.widget.natural_width()
        return self.widget.winfo_reqwidth()


@dataclass(slots=True)
class Row:
    parts: list[Part] = field(default_factory=list)
    width: int = 0
    height: int = 0


class Flow(ttk.Frame):
    """Parts keep the order they are added in, which is also the order of Tab.

    From a button Left and Right go to the next button, Home and End to the outer ones, as in a toolbar; what moves
    something itself by these keys, a line to type into or a slider, is reached by Tab.
    """

    def __init__(
        self, parent: tk.Misc, theme: Theme, rows: int = 2, pad: int = 8, gap: int = 4, *,
        surface: Surface = "chrome", centred: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent, style=f"{style_prefix(surface)}TFrame")
        self._centred = centred
        self._theme, self._most_rows, self._pad, self._gap = theme, rows, pad, gap
        self._parts: list[Part] = []
        self._planned: str | None = None
        self.bind("<Configure>", lambda _: self.plan(), add=True)
        theme.follow(self, self.plan)

    def add(
        self, widget: tk.Widget, *, stretch: bool = False, least: int = 0, fold: int = 0, push: bool = False,
        squeeze: bool = False,
    ) -> None:  # fmt: skip
        self._parts.append(Part(widget, stretch, least, fold, push, squeeze=squeeze))
        widget.bind("<Configure>", lambda _: self.plan(), add=True)
        if isinstance(widget, Button):
            for key, steps in STEPS.items():
                widget.bind(f"<{key}>", partial(self._walk, widget, steps), add=True)
        self.plan()

    def show(self, widget: tk.Widget, shown: bool) -> None:
        """Leave a part out of the row, or take it in again at its place."""
        for part in self._parts:
            if part.widget is widget:
                part.hidden = not shown
        self.plan()

    def remove_all(self) -> None:
        for part in self._parts:
            part.widget.destroy()
        self._parts.clear()
        self.plan()

    def _walk(self, button: Button, steps: int, _event: object) -> str:
        """To another button that is shown and can be pressed; at either end it stays."""
        buttons = [
            part.widget
            for part in self._parts
            if isinstance(part.widget, Button) and part.widget.winfo_ismapped() and part.widget.enabled
        ]
        if button in buttons:
            at = min(max(buttons.index(button) + steps, 0), len(buttons) - 1)
            buttons[at].focus_set()
        return "break"

    def allow_rows(self, rows: int) -> None:
        if rows != self._most_rows:
            self._most_rows = rows
            self.plan()

    def plan(self) -> None:
        """Once for all that changes in one turn of the event loop."""
        if self._planned is None:
            self._planned = self.after_idle(self._lay_out)

    def _lay_out(self) -> None:
        self._planned = None
        if not self.winfo_exists():
            return
        px = self._theme.px
        room = max(self.winfo_width(), 1) - 2 * px(self._pad)
        shown = self._unfolded(room)
        rows = self._rows(shown, room)
        for part in self._parts:
            if part not in shown:
                part.widget.place_forget()
        y = px(self._pad) // 2
        for row in rows:
            self._place(row, room, y)
            y += row.height + px(self._gap)
        height = y - px(self._gap) + px(self._pad) // 2 if rows else 1
        if int(str(self["height"]) or 0) != height:
            self.configure(height=height)
            self.event_generate(FITTED)

    def _unfolded(self, room: int) -> list[Part]:
        """What is shown in as many rows as are allowed."""
        offered = [part for part in self._parts if not part.hidden]
        shown, folded = list(offered), list[Part]()
        while len(self._rows(shown, room)) > self._most_rows and any(part.fold for part in shown):
            folded.append(max(shown, key=lambda part: part.fold))
            shown.remove(folded[-1])
        # Small ones may fit where a wide one that matters more did not; those of one number come together.
        for fold in sorted({part.fold for part in folded}):
            more = [part for part in offered if part in shown or part.fold == fold]
            if len(self._rows(more, room)) <= self._most_rows:
                shown = more
        return shown

    def _rows(self, parts: list[Part], room: int) -> list[Row]:
        gap = self._theme.px(self._gap)
        rows: list[Row] = []
        for part in parts:
            width = self._width(part)
            if not rows or rows[-1].width + gap + width > room:
                rows.append(Row())
                rows[-1].width = -gap
            row = rows[-1]
            row.parts.append(part)
            row.width += gap + width
            row.height = max(row.height, part.widget.winfo_reqheight())
        return rows

    def _width(self, part: Part) -> int:
        if part.squeeze and self._most_rows == 1:
            return min(part.wanted(), self._theme.px(SQUEEZED))
        return self._theme.px(part.least) if part.least else part.wanted()

    def _place(self, row: Row, room: int, y: int) -> None:
        px = self._theme.px
        stretching = [part for part in row.parts if part.stretch]
        squeezed = [part for part in row.parts if part.squeeze]
        spare = max(room - row.width, 0)
        share = spare // max(len(squeezed), 1)
        grown = [min(part.wanted() - self._width(part), share) if part in squeezed else 0 for part in row.parts]
        spare -= sum(grown)
        pushed = 0 if stretching else spare
        x = px(self._pad) + (spare // 2 if self._centred else 0)
        for part, more in zip(row.parts, grown, strict=True):
            width = min(self._width(part) + more + (spare // len(stretching) if part in stretching else 0), room)
            height = part.widget.winfo_reqheight()
            if part.push:
                x, pushed = x + pushed, 0
            part.widget.place(x=x, y=y + (row.height - height) // 2, width=width, height=height)
            x += width + px(self._gap)
