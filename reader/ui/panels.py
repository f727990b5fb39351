"""The panels at the article: its contents, what was left out, find. Closed, they give the keyboard back."""

from collections.abc import Callable

from reader.session.session import Session
from reader.session.state import Open
from reader.ui.left_out_panel import NOTHING
from reader.ui.parts.focused import has_focus
from reader.ui.reach import Reach, open_article


class Panels:
    """``go_home`` gives the focus to where reading goes on."""

    def __init__(self, window: Reach, go_home: Callable[[], object]) -> None:
        self._window, self._go_home = window, go_home

    def contents(self) -> None:
        """Open with the focus in the list; asked again from inside, close."""
        window = self._window
        if open_article(self._window) is None:
            window.session.say("Open an article first: its headings and figures are listed here.")
            return
        if window.contents.winfo_ismapped() and has_focus(window.contents):
            self.close_contents()
            return
        self.close_left_out()
        window.contents.open()
        window.toolbar.contents.pressed = True
        window.root.update_idletasks()
        window.contents.list.focus_list()

    def close_contents(self) -> None:
        window = self._window
        inside = has_focus(window.contents)
        window.contents.close()
        window.toolbar.contents.pressed = False
        if inside:
            self._go_home()

    def left_out(self) -> None:
        """Open with the focus in the list; asked again from inside, close."""
        window, article = self._window, open_article(self._window)
        if article is None:
            window.session.say("Open a page first: what is left out of it is listed here.")
        elif window.left_out.winfo_ismapped() and has_focus(window.left_out):
            self.close_left_out()
        elif self._parts() or window.left_out.is_open:
            self._open_left_out()
        else:
            window.session.say(NOTHING)

    def _parts(self) -> bool:
        page = self._window.session.state.page
        return isinstance(page, Open) and bool(page.arrangement.found.left_out)

    def _open_left_out(self) -> None:
        window = self._window
        self.close_contents()
        window.left_out.open()
        window.root.update_idletasks()
        window.left_out.focus_first()

    def close_left_out(self) -> None:
        window = self._window
        if window.left_out.is_open:
            inside = has_focus(window.left_out)
            window.left_out.close()
            window.session.parts.leave()
            if inside:
                self._go_home()

    def with_part(self, act: Callable[[Session, int], None]) -> None:
        """Do something with the part that is chosen in the panel; with the panel closed, one is to be chosen first."""
        window = self._window
        chosen = window.left_out.chosen if window.left_out.is_open else None
        if chosen is not None:
            act(window.session, chosen)
        else:
            self.left_out()
            if window.left_out.is_open:
                window.session.say("Choose a part first.")

    def uncover(self) -> None:
        """A panel goes when it lies over what is wanted."""
        if self._window.contents.covers:
            self.close_contents()
        if self._window.left_out.covers:
            self.close_left_out()

    def find(self) -> None:
        window = self._window
        self.uncover()
        window.find_bar.grid(row=0, column=1, sticky="we")
        window.root.update_idletasks()
        window.find_bar.begin()

    def find_step(self, by: int) -> None:
        if not self._window.find_bar.winfo_ismapped():
            self.find()
        self._window.find_bar.step(by)

    def close_find(self) -> None:
        self._window.find_bar.forget()
        self._window.find_bar.grid_forget()
        self._go_home()
