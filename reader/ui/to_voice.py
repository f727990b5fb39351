"""The button that floats over the article while the view does not follow the voice, and leads back to it."""

from collections.abc import Callable

from reader.commands.catalogue import command
from reader.ui.parts import Button
from reader.ui.reading_text import ReadingText
from reader.ui.theme import Theme

EDGE = 16  # px at 96 dpi, between it and the edge of the view


class ToVoice(Button):
    """At the foot of the view; at its top while it would lie over the line with the caret (WCAG 2.4.11)."""

    def __init__(self, view: ReadingText, theme: Theme, run: Callable[[str], None], key: Callable[[], str]) -> None:
        asked = command("back-to-voice")
        super().__init__(
            view, theme, asked.title, lambda: run(asked.id), "follow", style="boxed", tip=asked.help,
            key=key, surface="paper",
        )  # fmt: skip
        self._view, self._theme = view, theme
        self._soon: str | None = None
        view.watch_person(self._move_soon)
        view.watch_scroll(self._move_soon)

    def show(self, shown: bool) -> None:
        if shown:
            self._put()
            self.tk.call("raise", str(self))
        else:
            self.place_forget()

    def _move_soon(self) -> None:
        """Tk knows a turn later where the caret stands."""
        if self._soon is None and self.winfo_manager():
            self._soon = self.after_idle(self._move)

    def _move(self) -> None:
        self._soon = None
        if self.winfo_manager():
            self._put()

    def _put(self) -> None:
        edge = self._theme.px(EDGE)
        if self._is_over_caret(edge):
            self.place(relx=0.5, rely=0.0, y=edge, anchor="n")
        else:
            self.place(relx=0.5, rely=1.0, y=-edge, anchor="s")

    def _is_over_caret(self, edge: int) -> bool:
        """Whether the caret's line reaches down to where the button has its place at the foot."""
        line = self._view.text.dlineinfo("insert")
        if line is None:
            return False
        foot = self._view.winfo_height() - edge - self.winfo_reqheight()
        top = edge + self.winfo_reqheight()
        return line[1] + line[3] > foot and line[1] >= top

    def destroy(self) -> None:
        if self._soon is not None:
            self.after_cancel(self._soon)
        super().destroy()
