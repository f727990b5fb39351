"""Whether what has the keyboard is seen, and what can be pressed is big enough to be hit."""

import tkinter as tk
from collections.abc import Iterator

from every_dialog import parts_of
from window_at_work import WindowAtWork

from reader.session import actions
from reader.ui.parts import ListPanel, Sheet

LEAST = 24  # px at 96 dpi: WCAG 2.5.8


def fit(work: WindowAtWork, size: str, width: int, height: int) -> None:
    work.root.geometry(f"{width}x{height}")
    work.until(lambda: (work.root.winfo_width(), work.root.winfo_height()) == (width, height))
    actions.set_size(work.session, size)
    work.settle()


def tab_round(work: WindowAtWork) -> Iterator[tk.Misc]:
    """All that Tab comes by, once."""
    seen: set[tk.Misc] = set()
    while True:
        focus = work.focus
        assert focus is not None
        focus.event_generate("<Tab>")
        work.settle()
        focus = work.focus
        assert focus is not None
        if focus in seen:
            return
        seen.add(focus)
        yield focus


def name_of(widget: tk.Misc) -> str:
    return str(getattr(widget, "label", "") or widget)


def hidden(work: WindowAtWork, widget: tk.Misc) -> str:
    """Why it is not seen whole, "" when it is. The corners are looked at a little inside: they may be round."""
    root, inset = work.root, 3
    left, top = widget.winfo_rootx(), widget.winfo_rooty()
    right, bottom = left + widget.winfo_width() - 1, top + widget.winfo_height() - 1
    edges = root.winfo_rootx(), root.winfo_rooty()
    if left < edges[0] or top < edges[1]:
        return "begins outside the window"
    if right >= edges[0] + root.winfo_width() or bottom >= edges[1] + root.winfo_height():
        return "ends outside the window"
    across = (left + inset, (left + right) // 2, right - inset)
    down = (top + inset, (top + bottom) // 2, bottom - inset)
    for x in across:
        for y in down:
            over = root.winfo_containing(x, y)
            if over is None or not f"{over}.".startswith(f"{widget}."):
                return f"lies under {over}"
    return ""


def small(work: WindowAtWork, widget: tk.Misc) -> Iterator[str]:
    """What in it can be pressed and is too small."""
    least = work.window.theme.px(LEAST)
    for part in parts_of(widget):
        if not part.winfo_viewable() or part is work.article or isinstance(part, Sheet):
            continue
        if not part.tk.getboolean(part.tk.call("tk::FocusOK", str(part))) and getattr(part, "role", "") != "radio":
            continue
        size = part.winfo_width(), part.winfo_height()
        if isinstance(part.master, ListPanel):
            size = part.winfo_width(), part.master.row_height()
        if min(size) < least:
            yield f"{name_of(part)} is {size[0]} × {size[1]}"
