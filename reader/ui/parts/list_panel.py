"""A list of rows to walk, search by typing, and go to: contents, entries of a navigation, what was opened."""

import tkinter as tk
from collections.abc import Callable, Iterable
from tkinter import font as tkfont
from tkinter import ttk

from reader.ui.parts.row import Row
from reader.ui.parts.scroll_bar import ScrollBar
from reader.ui.parts.shortened import shortened
from reader.ui.styling import Surface, style_prefix
from reader.ui.theme import Theme

# Milliseconds after which typing starts a new search.
PAUSE = 1000
AT_ONCE = 60  # rows: more than any screen shows
MEASURED = 200  # rows
# Pixels at 96 dpi a list asks for at the most; it is given more or less by who places it.
WIDEST = 360


class ListPanel(ttk.Frame):
    """Arrows, Home, End, Page Up and Down walk; letters jump to the row that begins with them; Return or a click
    calls ``on_activate`` with the row's value, Escape ``on_close``. Without ``click`` a click only marks the row.
    ``on_type`` takes the letters instead, and "" for Backspace.
    """

    role = "list"

    def __init__(
        self,
        parent: tk.Misc,
        theme: Theme,
        label: str,
        rows: Iterable[Row],
        on_activate: Callable[[str], object],
        *,
        on_close: Callable[[], object] | None = None,
        surface: Surface = "paper",
        click: bool = True,
        on_type: Callable[[str], object] | None = None,
    ) -> None:
        before = style_prefix(surface)
        super().__init__(parent, style=f"{before}TFrame")
        self.label = label
        self._theme, self._surface = theme, surface
        self._on_activate, self._on_close, self._click = on_activate, on_close, click
        self._on_type = on_type
        self._rows: tuple[Row, ...] = ()
        self._icons, self._keys = False, 0
        self._typed, self._over, self._fitted, self._inserted = "", "", 0, 0
        self._forget: str | None = None
        self._unfitted: list[int] = []
        self._fitting_soon: str | None = None
        self.tree = ttk.Treeview(self, show="tree", selectmode="browse", style=f"{before}Treeview", takefocus=True)
        self.bar = ScrollBar(self, theme, command=self.tree.yview, label=f"Scroll {label}", surface=surface)
        self.tree.configure(yscrollcommand=self._scrolled)
        self.tree.grid(row=0, column=0, sticky="nswe")
        self.columnconfigure(0, weight=1)
        self.rowconfigure(0, weight=1)
        self._listen_to_keys()
        self.set_rows(rows)
        theme.follow(self, self._restyle)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    @property
    def selected(self) -> str | None:
        """The value of the marked row."""
        at = self._at()
        return None if at is None else self._rows[at].value

    @property
    def chosen_number(self) -> int | None:
        """Which of the rows is marked."""
        return self._at()

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows, the first one marked."""
        self.tree.delete(*self.tree.get_children())
        self._rows, self._inserted = tuple(rows), 0
        self._icons = any(row.icon for row in self._rows)
        self._keys = self._keys_width()
        self.tree.configure(columns=("key",) if any(row.key for row in self._rows) else ())
        self._put_in(AT_ONCE)
        self._widen()
        self._go_near(0, 1)

    def _put_in(self, upto: int) -> None:
        """The first screen at once, the others as they are fitted: thousands of rows take Tk a second."""
        for number in range(self._inserted, min(upto, len(self._rows))):
            row = self._rows[number]
            tags = ("heading",) if row.heading else ()
            values = (row.shown_key,) if row.key else ()
            text = self._fitting(row) if self._fitted else row.moved_in
            self.tree.insert("", "end", iid=str(number), text=text, values=values, tags=tags)
            if row.icon:
                self._put_icon(str(number), row.icon)
        self._inserted = max(self._inserted, min(upto, len(self._rows)))

    def in_view(self) -> range:
        """The numbers of the rows that are seen, at least."""
        margin, height = self._theme.measures.margin, self.tree.winfo_height()
        first = self.tree.identify_row(margin + 1) if self.tree.winfo_viewable() else ""
        return range(int(first), int(first) + height // self.row_height() + 2) if first else range(0)

    def _put_icon(self, item: str, name: str) -> None:
        """In the colour of the words, also where the row is marked on the accent."""
        usual, marked = self._theme.icon(name, "muted"), self._theme.icon(name, "on_accent")
        # ttk takes one picture for each state; typeshed knows only of one.
        self.tk.call(self.tree, "item", item, "-image", (usual, ("selected", "focus"), marked))

    def reword(self, rows: Iterable[Row]) -> None:
        """The same rows in other words: the marked one stays, and nothing moves."""
        before, self._rows = self._rows, tuple(rows)
        self._keys = self._keys_width()
        self._put_in(len(self._rows))
        for number, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old != new:
                self.tree.item(str(number), text=self._fitting(new))

    def select(self, value: str) -> None:
        """Mark a row and bring it into view; nothing happens when there is none of this value."""
        for number, row in enumerate(self._rows):
            if row.value == value:
                self._mark(number)
                return

    def reveal(self, value: str) -> None:
        """Bring a row into view without marking it."""
        number = next((number for number, row in enumerate(self._rows) if row.value == value), None)
        if number is not None:
            self._put_in(number + AT_ONCE)
            self.tree.see(str(number))

    def focus_list(self) -> None:
        self.tree.focus_set()

    def natural_width(self) -> int:
        """Device pixels the longest row wants."""
        theme = self._theme
        longest = max((self._font(row).measure(row.moved_in) for row in self._longest()), default=0)
        return longest + self._beside() + self._keys_width() + theme.measures.margin * 2

    def _longest(self) -> Iterable[Row]:
        """The rows one of which is the widest; those with the most letters, where measuring all would take long."""
        if len(self._rows) <= MEASURED:
            return self._rows
        return sorted(self._rows, key=lambda row: len(row.moved_in))[-MEASURED:]

    def _font(self, row: Row) -> tkfont.Font:
        return self._theme.bold if row.heading else self._theme.normal

    def _keys_width(self) -> int:
        widest = max((self._theme.normal.measure(row.shown_key) for row in self._rows if row.key), default=0)
        return widest + self._theme.px(16) if widest else 0

    def _beside(self) -> int:
        """Pixels of a row that are not text: its padding and icon."""
        theme = self._theme
        picture = theme.icon_px + theme.px(6) if self._icons else 0
        return picture + 2 * theme.px(10) + theme.px(4)

    def _widen(self) -> None:
        """Ask for as much as the longest row wants, within reason."""
        wanted = min(self.natural_width(), self._theme.px(WIDEST)) - 2 * self._theme.measures.margin
        self._keys = self._keys_width()
        wanted -= self._keys
        self.tree.column("#0", width=wanted, minwidth=1)
        self._fitted = 0
        self._fit()

    def _fit(self, _event: "tk.Event[tk.Misc] | None" = None) -> None:
        """Rows too long for the list end in an ellipsis: Tk would cut them in the middle of a letter."""
        column = self.tree.winfo_width() - 2 * self._theme.measures.margin
        if column <= 1 or column == self._fitted:
            return
        self._fitted = column
        # Columns wider than the list would be drawn over the focus ring.
        self.tree.column("#0", width=column - self._keys)
        if self._keys:
            self.tree.column("key", width=self._keys, minwidth=1, stretch=False, anchor="e")
        seen = self.tree.identify_row(self._theme.measures.margin + 1)
        first = int(seen) if seen else 0
        self._unfitted = [*range(first, len(self._rows)), *range(first)]
        self._fit_some()

    def _fit_some(self) -> None:
        """Those in view at once, the others bit by bit: a list of hundreds must not make the window wait."""
        if self._fitting_soon is not None:
            self.after_cancel(self._fitting_soon)
            self._fitting_soon = None
        now, self._unfitted = self._unfitted[:AT_ONCE], self._unfitted[AT_ONCE:]
        self._put_in(self._inserted + AT_ONCE)
        for number in now:
            if number >= self._inserted:
                continue  # fitted when it is put in
            self.tree.item(str(number), text=self._fitting(self._rows[number]))
        if self._unfitted or self._inserted < len(self._rows):
            self._fitting_soon = self.after(1, self._fit_some)

    def _fitting(self, row: Row) -> str:
        """As much of its text as there is room for."""
        room = self._fitted - self._beside() - (self._keys if row.key else 0)
        return shortened(row.moved_in, room, self._font(row).measure)

    def row_height(self) -> int:
        return int(ttk.Style(self).lookup(str(self.tree.cget("style")), "rowheight"))

    def _listen_to_keys(self) -> None:
        for sequence, act in (
            ("<Up>", lambda _event: self._walk(-1)),
            ("<Down>", lambda _event: self._walk(1)),
            ("<Prior>", lambda _event: self._walk(-self._page())),
            ("<Next>", lambda _event: self._walk(self._page())),
            ("<Home>", lambda _event: self._walk(-len(self._rows))),
            ("<End>", lambda _event: self._walk(len(self._rows))),
            ("<Return>", self._activate),
            ("<KP_Enter>", self._activate),
            ("<Escape>", self._close),
            ("<KeyPress>", self._type),
            ("<Motion>", self._hover),
            ("<Leave>", self._hover),
            ("<Configure>", self._fit),
            ("<Configure>", self._show_marked_soon),
            ("<Button-1>", self._pressed),
            ("<ButtonRelease-1>", self._clicked),
        ):
            self.tree.bind(sequence, act, add=True)

    def _at(self) -> int | None:
        marked = self.tree.selection()
        return int(marked[0]) if marked else None

    def _mark(self, number: int) -> None:
        self._put_in(number + AT_ONCE)
        self.tree.selection_set(str(number))
        self.tree.focus(str(number))
        self._show_marked()

    def _show_marked_soon(self, _event: object) -> None:
        """Tk 8.6 knows only when it has drawn the list how many rows there is room for."""
        self.after_idle(lambda: self._show_marked() if self.winfo_exists() else None)

    def _show_marked(self) -> None:
        """Its row, and the heading right above it, also when the list has become lower."""
        at = self._at()
        if at and self._rows[at - 1].heading:
            self.tree.see(str(at - 1))
        if at is not None:
            self.tree.see(str(at))

    def _walk(self, steps: int) -> str:
        self._go_near((self._at() or 0) + steps, 1 if steps > 0 else -1)
        return "break"

    def _go_near(self, number: int, way: int) -> None:
        """Mark that row, or the next one on the way there that is no heading, else the last before it."""
        if not self._rows:
            return
        last = len(self._rows) - 1
        number = min(max(number, 0), last)
        ahead = range(number, last + 1) if way > 0 else range(number, -1, -1)
        behind = range(number, -1, -1) if way > 0 else range(number, last + 1)
        for near in (*ahead, *behind):
            if not self._rows[near].heading:
                self._mark(near)
                return

    def _page(self) -> int:
        return max(self.tree.winfo_height() // self.row_height() - 1, 1)

    def _activate(self, _event: "tk.Event[tk.Misc] | None" = None) -> str:
        if self.selected is not None:
            self._on_activate(self.selected)
        return "break"

    def _pressed(self, event: "tk.Event[tk.Misc]") -> str | None:
        """Tk would mark a heading."""
        row = self.tree.identify_row(event.y)
        return "break" if row and self._rows[int(row)].heading else None

    def _clicked(self, event: "tk.Event[tk.Misc]") -> None:
        row = self.tree.identify_row(event.y)
        if self._click and row and row in self.tree.selection():
            self._activate()

    def _close(self, _event: "tk.Event[tk.Misc]") -> str | None:
        if self._on_close is None:
            return None
        self._on_close()
        return "break"

    def _type(self, event: "tk.Event[tk.Misc]") -> str | None:
        """Letters jump; Space presses the row unless a search is going on."""
        control, alt = 0x4, 0x8
        if self._on_type is not None and event.keysym == "BackSpace":
            self._on_type("")
            return "break"
        if not event.char or not event.char.isprintable() or int(event.state) & (control | alt):
            return None
        if event.char == " " and not self._typed:
            return self._activate()
        if self._on_type is not None:
            self._on_type(event.char)
            return "break"
        self._typed += event.char.casefold()
        if self._forget is not None:
            self.after_cancel(self._forget)
        self._forget = self.after(PAUSE, self.forget_typed)
        self._jump()
        return "break"

    def forget_typed(self) -> None:
        """The next letter starts a new search."""
        self._typed, self._forget = "", None

    def _jump(self) -> None:
        """The same letter again goes on to the next row that begins with it."""
        at = self._at() or 0
        again = len(set(self._typed)) == 1 and len(self._typed) > 1
        wanted = self._typed[0] if again else self._typed
        first = at + 1 if again or len(self._typed) == 1 else at
        for step in range(len(self._rows)):
            number = (first + step) % len(self._rows)
            row = self._rows[number]
            if not row.heading and row.text.casefold().startswith(wanted):
                self._mark(number)
                return

    def _hover(self, event: "tk.Event[tk.Misc]") -> None:
        leaves = event.type == tk.EventType.Leave
        over = "" if leaves else self.tree.identify_row(event.y)
        if over and self._rows[int(over)].heading:
            over = ""
        if over != self._over:
            for row, tags in ((self._over, ()), (over, ("over",))):
                if row and self.tree.exists(row):
                    self.tree.item(row, tags=tags)
            self._over = over

    def _scrolled(self, first: float, last: float) -> None:
        """The bar is only there when there is something to scroll."""
        self.bar.set(first, last)
        if float(first) <= 0.0 and float(last) >= 1.0:
            self.bar.grid_remove()
        else:
            self.bar.grid(row=0, column=1, sticky="ns")

    def _restyle(self) -> None:
        self.tree.tag_configure("over", background=self._theme.hover(self._surface))
        self.tree.tag_configure("heading", font=self._theme.bold)
        self._widen()

    def destroy(self) -> None:
        for planned in (self._forget, self._fitting_soon):
            if planned is not None:
                self.after_cancel(planned)
        super().destroy()
