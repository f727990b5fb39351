"""The lists of commands: F1 with their keys, More with everything there is to ask for."""

import tkinter as tk
from collections.abc import Callable, Iterable

from reader.commands.catalogue import Command
from reader.ui.command_finder import WIDTH, CommandFinder, KeySource
from reader.ui.flow import Flow
from reader.ui.parts import Button, Sheet
from reader.ui.theme import Theme


class CommandSheet(Sheet):
    """Return carries the marked command out by ``run``; ``change`` leads to changing its keys."""

    def __init__(
        self, window: tk.Misc, theme: Theme, title: str, commands: Iterable[Command], source: KeySource,
        run: Callable[[str], None], change: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__(window, theme, title, width=WIDTH)
        self._run, self._change = run, change
        self.finder = CommandFinder(self, theme, tuple(commands), source, lambda id: self._leave(run, id))
        row = Flow(self.content, theme, rows=2, pad=0, gap=6, surface="paper")
        row.pack(fill="x", pady=(theme.px(6), 0))
        self.to_keys = Button(
            row, theme, "Change its keys…", self._change_keys, style="boxed", surface="paper",
            tip="Give the marked command other keys",
        )  # fmt: skip
        row.add(self.to_keys)
        self.open(self.finder.panel.tree)

    def _change_keys(self) -> None:
        if self.finder.marked is not None:
            self._leave(self._change, self.finder.marked)

    def _leave(self, then: Callable[[str], None], id: str) -> None:
        self.destroy()
        then(id)
