"""A slider: a thin rail, filled up to a round knob.

Drawn on a canvas because ttk's scale cannot fill its rail; mouse and keys are bound here.
"""

import tkinter as tk
from collections.abc import Callable

from reader.appearance import mix
from reader.ui.drawing import Layer, rounded
from reader.ui.parts.focused import focused
from reader.ui.parts.tooltip import Key, Tooltip
from reader.ui.styling import Surface
from reader.ui.theme import Theme

RAIL, KNOB, HEIGHT = 5, 16, 44  # pixels at 96 dpi


class Slider(tk.Canvas):
    """Arrows move by ``step``, Page Up and Down by ``page``, Home and End to the ends; a click jumps there.

    ``on_change`` is called for what the person does, not for ``set``; ``words`` says a value for the tip and for
    assistive technology. The mouse moves by ``snap``, else by ``step``; where not ``live`` it calls back on release.
    """

    role = "slider"

    def __init__(
        self,
        parent: tk.Misc,
        theme: Theme,
        label: str,
        from_: float,
        to: float,
        value: float,
        on_change: Callable[[float], object],
        step: float,
        page: float,
        *,
        words: Callable[[float], str] = "{:g}".format,
        key: Key = "",
        snap: float | None = None,
        live: bool = True,
        length: float = 160,
        surface: Surface = "chrome",
    ) -> None:
        super().__init__(parent, highlightthickness=0, borderwidth=0, takefocus=True)
        self.configure(width=theme.px(length), height=theme.px(HEIGHT))
        self.label, self.step, self.page = label, step, page
        self._theme, self._surface = theme, surface
        self._from, self._to = from_, to
        self._value = self._before = self._bounded(value)
        self._on_change, self._words = on_change, words
        self._snap, self._live = snap or step, live
        self._enabled, self._over, self._drag = True, False, False
        self._drawn: tuple[int, str] | None = None
        # What is drawn is made anew when its shape changes; the canvas keeps no reference of its own.
        self._pictures = {part: tk.PhotoImage(master=self) for part in ("ring", "rail", "done", "knob")}
        self._items = {
            part: self.create_image(0, 0, image=picture, anchor="nw") for part, picture in self._pictures.items()
        }
        self._bind_keys()
        self._bind_mouse()
        self.tip = Tooltip(self, theme, lambda: f"{self.label}: {self.words}", key)
        theme.follow(self, self._restyle)

    @property
    def value(self) -> float:
        return self._value

    @property
    def words(self) -> str:
        """The value as it is said."""
        return self._words(self._value)

    @property
    def enabled(self) -> bool:
        return self._enabled

    @enabled.setter
    def enabled(self, on: bool) -> None:
        self._enabled = on
        self.configure(takefocus=on)
        self._restyle()

    def set(self, value: float) -> None:
        """Show another value without calling back; the person's own dragging goes first."""
        if not self._drag and self._bounded(value) != self._value:
            self._value = self._bounded(value)
            self._place()

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the greatest value."""
        return self._from, self._to

    def move_to(self, value: float) -> None:
        """As the person does with the arrow keys."""
        self._move_to(value)

    def set_range(self, from_: float, to: float) -> None:
        self._from, self._to = from_, to
        self._value = self._bounded(self._value)
        self._place()

    def _bounded(self, value: float) -> float:
        return min(max(value, self._from), self._to)

    def _move_to(self, value: float, report: bool = True) -> None:
        value = self._bounded(value)
        if self._enabled and value != self._value:
            self._value = value
            self._place()
            if report:
                self._on_change(value)

    def _bind_keys(self) -> None:
        moves: dict[str, Callable[[], float]] = {
            "Left": lambda: self._value - self.step,
            "Down": lambda: self._value - self.step,
            "Right": lambda: self._value + self.step,
            "Up": lambda: self._value + self.step,
            "Prior": lambda: self._value + self.page,
            "Next": lambda: self._value - self.page,
            "Home": lambda: self._from,
            "End": lambda: self._to,
        }
        for key, target in moves.items():
            self.bind(f"<{key}>", self._mover(target), add=True)

    def _mover(self, target: Callable[[], float]) -> Callable[["tk.Event[tk.Misc]"], str]:
        def move(_event: "tk.Event[tk.Misc]") -> str:
            # Ten steps of 0.1 shall be 1, not 0.9999999.
            self._move_to(round(target(), 9))
            return "break"

        return move

    def _bind_mouse(self) -> None:
        self.bind("<ButtonPress-1>", self._pressed, add=True)
        self.bind("<B1-Motion>", self._dragged, add=True)
        self.bind("<ButtonRelease-1>", self._released, add=True)
        for sequence in ("<Enter>", "<Leave>", "<FocusIn>", "<FocusOut>"):
            self.bind(sequence, self._look, add=True)
        self.bind("<Configure>", lambda _event: self._restyle(), add=True)

    def _pressed(self, event: "tk.Event[tk.Misc]") -> None:
        if self._enabled:
            self.focus_set()
            self._drag, self._before = True, self._value
            self._dragged(event)

    def _dragged(self, event: "tk.Event[tk.Misc]") -> None:
        if self._drag:
            start, room = self._rail()
            share = min(max((event.x - start) / room, 0.0), 1.0)
            steps = round((self._to - self._from) * share / self._snap)
            self._move_to(round(self._from + steps * self._snap, 9), self._live)

    def _released(self, _event: "tk.Event[tk.Misc]") -> None:
        was_dragged, self._drag = self._drag, False
        if was_dragged and not self._live and self._value != self._before:
            self._on_change(self._value)

    def _look(self, event: "tk.Event[tk.Misc]") -> None:
        if event.type in (tk.EventType.Enter, tk.EventType.Leave):
            self._over = event.type == tk.EventType.Enter
        self._restyle()

    def _rail(self) -> tuple[int, int]:
        """Where the knob's middle is at the least value, and how far it can go."""
        start = self._theme.measures.margin + self._theme.px(KNOB) // 2 + self._theme.px(2)
        return start, max(self.winfo_width() - 2 * start, 1)

    def _restyle(self) -> None:
        """Draw everything that depends on size, colours and state."""
        self._drawn = None
        theme, palette = self._theme, self._theme.palette
        ground = theme.ground(self._surface)
        self.configure(background=ground)
        width, height = self.winfo_width(), self.winfo_height()
        has_focus = self._enabled and focused(self) is self
        colour = palette.focus if has_focus else ground
        margin, ring = theme.measures.margin, theme.measures.ring
        knob = theme.px(KNOB)
        tall = min(knob + 2 * margin + theme.px(4), height)
        self._draw("ring", width, tall, tall / 2, (Layer(0, colour), Layer(ring, ground)))
        self.coords(self._items["ring"], 0, (height - tall) // 2)
        start, room = self._rail()
        thick = theme.px(RAIL)
        edge = palette.border if self._enabled else mix(ground, palette.border, 0.5)
        self._draw("rail", room + knob, thick, thick / 2, (Layer(0, edge), Layer(theme.measures.border, ground)))
        self.coords(self._items["rail"], start - knob // 2, (height - thick) // 2)
        paint = palette.accent if self._enabled else mix(ground, palette.muted, 0.5)
        if self._over and self._enabled:
            paint = mix(paint, palette.ink, 0.25)
        self._draw("knob", knob, knob, knob / 2, (Layer(0, paint),))
        self._place()

    def _place(self) -> None:
        """Put the knob at the value and fill the rail up to it."""
        theme, palette = self._theme, self._theme.palette
        start, room = self._rail()
        share = (self._value - self._from) / (self._to - self._from) if self._to > self._from else 0.0
        middle, knob, thick = start + round(room * share), theme.px(KNOB), theme.px(RAIL)
        height = self.winfo_height()
        paint = palette.accent if self._enabled else mix(theme.ground(self._surface), palette.muted, 0.5)
        if self._drawn == (middle, paint):
            return  # the voice goes on many times a second, the knob moves once in a while
        self._drawn = (middle, paint)
        self._draw("done", max(middle - start + knob // 2, thick), thick, thick / 2, (Layer(0, paint),))
        self.coords(self._items["done"], start - knob // 2, (height - thick) // 2)
        self.coords(self._items["knob"], middle - knob // 2, (height - knob) // 2)

    def _draw(self, part: str, width: int, height: int, radius: float, layers: tuple[Layer, ...]) -> None:
        picture = rounded(max(width, 1), max(height, 1), radius, layers, None)
        self._pictures[part].configure(data=picture, format="png")
