"""What was left out of the page: the list of its parts, the text of the chosen one, and what can be done with it."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from tkinter import ttk

from reader.commands.catalogue import command
from reader.document.arrangement import Arrangement
from reader.document.blocks import Figure
from reader.document.left_out import LeftOut
from reader.document.reasons import REASONS
from reader.session.beside import as_article
from reader.session.state import Aside
from reader.ui.flow import Flow
from reader.ui.part_view import PartView
from reader.ui.parts import Button, ListPanel, Row, Scrolled
from reader.ui.parts.focused import focused, has_focus
from reader.ui.side_panel import SidePanel
from reader.ui.theme import Theme

WIDTH = 380  # px at 96 dpi
ROWS = 4  # of the list, at least
LONGEST = 70  # characters of a row
NOTHING = "Nothing was left out: this is the whole page."


@dataclass(frozen=True, slots=True)
class PartActions:
    """What the panel asks for, with the number of a part."""

    run: Callable[[str], None]  # a command
    key_of: Callable[[str], str]  # of a command
    looked_at: Callable[[int], None]  # another part is shown


class LeftOutPanel(SidePanel):
    role = "complementary"

    def __init__(
        self, parent: tk.Misc, theme: Theme, actions: PartActions, on_close: Callable[[], None],
        tell_covering: Callable[[bool], None],
    ) -> None:  # fmt: skip
        title = command("left-out").title
        super().__init__(parent, theme, title, "Close what was left out", WIDTH, on_close, tell_covering)
        self._actions = actions
        self._arrangement: Arrangement | None = None
        self._shown: int | None = None  # the part whose text is there
        self._aside: Aside | None = None
        self._scrolled = Scrolled(self, theme, title, surface="chrome")
        self._scrolled.grid(row=1, column=0, columnspan=2, sticky="nswe", padx=(theme.px(6), 0), pady=(0, theme.px(6)))
        content = self._scrolled.content
        content.columnconfigure(0, weight=1)
        content.rowconfigure((0, 2), weight=1, uniform="half")
        self.list = ListPanel(
            content, theme, title, (), lambda _: actions.run("put-back"), on_close=on_close, surface="chrome",
            click=False,
        )  # fmt: skip
        self.list.tree.configure(height=ROWS)
        self.list.tree.bind("<<TreeviewSelect>>", self._look, add=True)
        self._reason = ttk.Label(content, style="Bold.TLabel")
        self._box = ttk.Frame(content, style="Line.TFrame", padding=theme.px(1))  # an edge, where all is black
        self.part = PartView(self._box, theme)
        self.part.pack(fill="both", expand=True)
        self._nothing = ttk.Label(content, text=NOTHING, style="Muted.TLabel", justify="left")
        self._buttons = Flow(content, theme, rows=3, pad=6, gap=6)
        self.put = self._button("put-back", "Put it back", "Leave it out again")
        self.read = self._button("read-part", "Read it aloud", "Stop reading it")
        self.whole = self._button("whole-page", "Show the whole page", "Show the story again")
        for part in (self.list.tree, self.part.text, self.put, self.read, self.whole):
            part.bind("<FocusIn>", lambda event: self._scrolled.show(event.widget), add=True)
        content.bind("<Configure>", self._wrap, add=True)
        self._scrolled.bind("<Configure>", lambda _: self.after_idle(self._keep_focus_in_view), add=True)
        self._lay_out()

    def _button(self, id: str, *texts: str) -> Button:
        found = command(id)
        button = Button(
            self._buttons, self._theme, texts[0], lambda: self._actions.run(id), style="boxed", tip=found.help,
            key=partial(self._actions.key_of, id),
        )  # fmt: skip
        button.reserve(*texts)
        self._buttons.add(button)
        return button

    def _lay_out(self) -> None:
        """The list and the chosen part, or that there is none."""
        px = self._theme.px
        there = self._arrangement is not None and bool(self._arrangement.found.left_out)
        if not there:
            for part in (self.list, self._reason, self._box, self._buttons):
                part.grid_remove()
            self._nothing.grid(row=0, column=0, sticky="nwe", padx=px(10), pady=px(8))
            return
        self._nothing.grid_remove()
        self.list.grid(row=0, column=0, sticky="nswe")
        self._reason.grid(row=1, column=0, sticky="we", padx=px(10), pady=(px(8), px(4)))
        self._box.grid(row=2, column=0, sticky="nswe", padx=(px(4), px(6)))
        self._buttons.grid(row=3, column=0, sticky="we", pady=(px(2), 0))

    def _wrap(self, _event: object = None) -> None:
        self._nothing.configure(wraplength=max(self._scrolled.content.winfo_width() - self._theme.px(24), 1))

    def _keep_focus_in_view(self) -> None:
        if self.winfo_exists() and (widget := focused(self)) is not None and has_focus(self._scrolled.content):
            self._scrolled.show(widget)

    # -- what it shows -------------------------------------------------------------------------------------------
    @property
    def chosen(self) -> int | None:
        """The number of the marked part; None without any."""
        return int(self.list.selected) if self.list.selected is not None else None

    def open(self) -> None:
        if not self.is_open:
            super().open()
            self._fill()

    def show(self, arrangement: Arrangement | None) -> None:
        """Nothing is drawn while it is closed: a page may have hundreds of parts."""
        same = (
            arrangement is not None and self._arrangement is not None and arrangement.found is self._arrangement.found
        )
        self._arrangement = arrangement
        if not self.is_open:
            return
        if same:
            self.list.reword(rows_of(arrangement) if arrangement is not None else ())
            self._describe()
        else:
            self._fill()

    def _fill(self) -> None:
        self._shown = None
        self._lay_out()
        self.list.set_rows(rows_of(self._arrangement) if self._arrangement is not None else ())
        self._look()

    def focus_first(self) -> None:
        if self.list.rows:
            self.list.focus_list()
        else:
            self.cross.focus_set()

    def show_aside(self, aside: Aside | None) -> None:
        """What is read aloud of the chosen part is lit."""
        self._aside = aside
        here = aside is not None and aside.part == self._shown
        self.part.highlight.show(aside.spoken if aside is not None and here else None)
        self._describe()

    def _look(self, _event: object = None) -> None:
        chosen, arrangement = self.chosen, self._arrangement
        if chosen != self._shown or chosen is None:
            self._shown = chosen
            found = arrangement.found if arrangement is not None else None
            self.part.show(
                as_article(found, found.left_out[chosen]) if found is not None and chosen is not None else None
            )
            if chosen is not None:
                self._actions.looked_at(chosen)
        self._describe()

    def _describe(self) -> None:
        """What the chosen part is, and what the buttons do with it."""
        arrangement, chosen = self._arrangement, self._shown
        if arrangement is None or chosen is None:
            return
        part, back = arrangement.found.left_out[chosen], chosen in arrangement.put_back
        where = ", in the article" if chosen in arrangement.standing else ""
        self._reason.configure(text=f"{REASONS[part.reason]}{where}")
        self.put.set_text("Leave it out again" if back else "Put it back")
        self.put.enabled = not arrangement.whole
        reading = self._aside is not None and self._aside.part == chosen
        self.read.set_text("Stop reading it" if reading else "Read it aloud")
        self.whole.set_text("Show the story again" if arrangement.whole else "Show the whole page")


def rows_of(arrangement: Arrangement) -> tuple[Row, ...]:
    """The parts in reading order, each with its reason and first words."""
    return tuple(
        Row(
            str(number),
            f"{'Put back: ' if number in arrangement.put_back else ''}{REASONS[part.reason]}: {_first(part)}",
        )
        for number, part in enumerate(arrangement.found.left_out)
    )


def _first(part: LeftOut) -> str:
    """Its first words, or what its pictures show."""
    words: list[str] = []
    for block in part.blocks:
        text = block.text or (block.alt or "picture" if isinstance(block, Figure) else "")
        words += text[:LONGEST].split()
        if sum(map(len, words)) > LONGEST:
            break
    line = " ".join(words)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
