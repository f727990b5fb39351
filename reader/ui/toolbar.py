"""The bar at the top: where the article is from, what can be opened, and how big the text is."""

import tkinter as tk
from collections.abc import Callable, Iterable
from functools import partial

from reader.commands.catalogue import SIZE_COMMANDS, command
from reader.ui.flow import Flow
from reader.ui.parts import Button, Entry, Option, RadioGroup
from reader.ui.parts.focused import has_focus
from reader.ui.theme import Theme

SIZE_SCALES = {"XS": 0.78, "SM": 0.9, "MD": 1.05, "LG": 1.3}  # each name is set as what it means
OPEN_COMMANDS = ("open-file", "open-copied", "open-recent")


class Toolbar(Flow):
    """``run`` is asked for commands, ``open_typed`` with what stands in the address line."""

    def __init__(
        self, parent: tk.Misc, theme: Theme, run: Callable[[str], None], open_typed: Callable[[str], None]
    ) -> None:
        super().__init__(parent, theme)
        self.label, self.role = "Toolbar", "toolbar"
        self._theme, self._run, self._open_typed = theme, run, open_typed
        self.back = self._button("back", icon="back", icon_only=True)
        self.add(self.back)
        self.add(self._button("reload", icon="reload", icon_only=True), fold=3)
        self.address = Entry(
            self,
            theme,
            "Address",
            self._typed,
            tip="The address of a page, or the name of a file",
            key=_key("open-address"),
        )
        self.address.bind("<Escape>", lambda _: self._restore_address(), add=True)
        self._shown_address = self._asked_for = ""
        self.add(self.address, stretch=True, least=110)
        self.open = Button(
            self,
            theme,
            "Open",
            self._open_menu,
            icon="open",
            style="tool",
            tip="Open a file, what I copied, or something read before",
        )
        self.add(self.open, fold=5)
        self.contents = self._button("contents", icon="contents")
        self.add(self.contents, fold=6)
        self.add(self._button("find", icon="find"), fold=4)
        options = [
            Option(name, name, command(id).help, _key(id), SIZE_SCALES[name]) for name, id in SIZE_COMMANDS.items()
        ]
        self.sizes = RadioGroup(self, theme, "Text size", options, "MD", lambda name: run(SIZE_COMMANDS[name]))
        self.add(self.sizes, push=True, fold=1)
        self.add(self._button("look", icon="text", icon_only=True), push=True, fold=2)
        self.more = self._button("more", icon="more", icon_only=True)
        self.add(self.more, push=True)

    def _button(self, id: str, icon: str, icon_only: bool = False) -> Button:
        found = command(id)
        return Button(
            self, self._theme, found.title, lambda: self._run(id), icon, found.help, "tool",
            key=_key(id), icon_only=icon_only,
        )  # fmt: skip

    def _typed(self, text: str) -> None:
        self._asked_for = text
        self._open_typed(text)

    def show_address(self, address: str) -> None:
        """What is being typed just now is left alone: another page may arrive meanwhile."""
        typed = has_focus(self.address) and self.address.text not in (self._shown_address, self._asked_for)
        self._shown_address = address
        if typed:
            return
        self.address.text = address
        self.address.icursor(0)
        self.address.xview(0)

    def _restore_address(self) -> str | None:
        """What was typed is taken back; the next Escape leaves."""
        if self.address.text == self._shown_address:
            return None
        self.show_address(self._shown_address)
        self.address.focus_all()
        return "break"

    def _open_menu(self) -> None:
        menu = self._menu(command(id).id for id in OPEN_COMMANDS)
        self._post(menu, self.open)

    def _menu(self, ids: Iterable[str]) -> tk.Menu:
        menu = tk.Menu(self, tearoff=False)
        self._theme.dress_menu(menu)
        for id in ids:
            menu.add_command(label=command(id).title, accelerator=_key(id), command=partial(self._run, id))
        return menu

    def _post(self, menu: tk.Menu, under: tk.Widget) -> None:
        """Below its button, first entry marked: arrows and Return do the rest, Escape closes."""
        menu.update_idletasks()
        x = min(under.winfo_rootx(), under.winfo_screenwidth() - menu.winfo_reqwidth())
        menu.tk_popup(max(x, 0), under.winfo_rooty() + under.winfo_height(), 0)


def _key(id: str) -> str:
    keys = command(id).keys
    return keys[0].chord if keys else ""
