"""The panels beside and above the article: its contents, and find. Closed, they give the keyboard back."""

from collections.abc import Callable

from reader.ui.reach import Reach, has_focus, open_article


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

    def uncover(self) -> None:
        """The contents go when they lie over what is wanted."""
        if self._window.contents.covers:
            self.close_contents()

    def find(self) -> None:
        window = self._window
        self.uncover()
        window.find_bar.grid(row=0, column=1, sticky="we")
        window.root.update_idletasks()
        window.find_bar.entry.focus_all()

    def find_step(self, by: int) -> None:
        if not self._window.find_bar.winfo_ismapped():
            self.find()
        self._window.find_bar.step(by)

    def close_find(self) -> None:
        self._window.find_bar.forget()
        self._window.find_bar.grid_forget()
        self._go_home()
