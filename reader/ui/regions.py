"""The regions of the window, one after another, from the toolbar to the player."""

import tkinter as tk
from dataclasses import dataclass

from reader.ui.parts.focused import focused
from reader.ui.reach import Reach


@dataclass(frozen=True, slots=True)
class Region:
    name: str
    part: tk.Misc


class Regions:
    def __init__(self, window: Reach) -> None:
        self._window = window

    def step(self, by: int) -> None:
        """To the next region that is shown, or the one before; after the last comes the first, as elsewhere with F6."""
        window = self._window
        shown = [one for one in self._all() if one.part.winfo_viewable() and _first(one.part) is not None]
        if not shown:
            return  # the window is not there yet
        focus = focused(window.root)
        inside = [number for number, one in enumerate(shown) if f"{focus}.".startswith(f"{one.part}.")]
        at = inside[0] + by if inside else 0 if by > 0 else -1
        region = shown[at % len(shown)]
        target = _first(region.part)
        if target is not None:
            target.focus_set()
            window.session.say(f"{region.name}.")

    def _all(self) -> tuple[Region, ...]:
        window = self._window
        return (
            Region("Toolbar", window.toolbar), Region("Notices", window.notices), Region("Contents", window.contents),
            Region("Find", window.find_bar), Region("Article", window.view),
            Region("What was left out", window.left_out), Region("Player", window.player),
        )  # fmt: skip


def _first(region: tk.Misc) -> tk.Misc | None:
    """The first in it that takes the keyboard, in Tab's order."""
    for name in region.tk.splitlist(region.tk.call("winfo", "children", str(region))):
        child: tk.Misc = region.nametowidget(name)
        if region.tk.getboolean(region.tk.call("tk::FocusOK", str(child))):
            return child
        if (found := _first(child)) is not None:
            return found
    return None
