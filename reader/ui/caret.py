"""The caret among an article's lines: it never stands on an empty line that is only space.

Tk moves the caret; what comes after it here moves it on where it landed on a gap.
"""

import tkinter as tk

from reader.ui.article_view import ArticleView

SHIFT, CONTROL = 0x1, 0x4
BACKWARD = ("Left", "Up", "Prior", "Home")


class Caret:
    """Asked after Tk's own bindings of the Text."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        text = view.text
        tag = f"Caret{text}"
        tags = list(text.bindtags())
        text.bindtags((*tags[: tags.index("Text") + 1], tag, *tags[tags.index("Text") + 1 :]))
        text.bind_class(tag, "<KeyPress>", self._moved)
        text.bind_class(tag, "<ButtonPress-1>", self._placed)
        for chord in ("<Control-a>", "<Control-A>"):
            text.bind(chord, self._select_all)
        text.bind("<Escape>", self._select_nothing, add=True)

    def _moved(self, event: "tk.Event[tk.Misc]") -> None:
        text = self._view.text
        if not self._view.lines.on_gap("insert"):
            return
        if event.keysym in ("Up", "Down") and not int(event.state) & CONTROL:
            by = -1 if event.keysym == "Up" else 1
            target = str(text.tk.call("tk::TextUpDownLine", str(text), by))
        else:
            target = "insert"
        target = self._off_gap(target, event.keysym in BACKWARD)
        selecting = int(event.state) & SHIFT and text.tag_ranges("sel")
        text.tk.call("tk::TextKeySelect" if selecting else "tk::TextSetCursor", str(text), target)

    def _placed(self, _event: "tk.Event[tk.Misc]") -> None:
        if self._view.lines.on_gap("insert") and not self._view.text.tag_ranges("sel"):
            self._view.text.mark_set("insert", self._off_gap("insert", False))

    def _off_gap(self, index: str, backward: bool) -> str:
        """The nearest place with text in that direction, or the other way at either end."""
        if not self._view.lines.on_gap(index):
            return index
        last = self._view.lines.spot("end - 1 chars").line
        line = min(self._view.lines.spot(index).line, last)
        if (backward and line > 1) or line == last:
            return self._view.text.index(f"{line - 1}.end")
        return f"{line + 1}.0"

    def _select_all(self, _event: object) -> str:
        self._view.text.tag_add("sel", "1.0", "end")
        return "break"

    def _select_nothing(self, _event: object) -> str | None:
        if not self._view.text.tag_ranges("sel"):
            return None
        self._view.text.tag_remove("sel", "1.0", "end")
        return "break"
