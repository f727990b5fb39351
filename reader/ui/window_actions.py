"""Commands that move the focus or open something in the window; all others go to ``session/actions.py``."""

import tkinter as tk
from collections.abc import Callable, Iterable
from tkinter import filedialog
from typing import Protocol

from reader.commands.catalogue import CATALOGUE, Command, command
from reader.document.article import Article
from reader.document.blocks import Block, Figure, Heading
from reader.document.furniture import PageLink, SkipLink
from reader.document.locator import BlockId
from reader.session import actions
from reader.session.session import Session
from reader.session.state import Loading, Open
from reader.ui.article_view import ArticleView
from reader.ui.clipboard import copied
from reader.ui.contents_panel import ContentsPanel
from reader.ui.find_bar import FindBar
from reader.ui.highlight import Highlight
from reader.ui.notices import Notices
from reader.ui.page_map import Place
from reader.ui.page_states import PageStates
from reader.ui.parts import Sheet, Slider
from reader.ui.player_bar import PlayerBar
from reader.ui.sheets import LookActions, command_list, link_list, look_sheet
from reader.ui.theme import Theme
from reader.ui.toolbar import Toolbar

FILE_TYPES = (("Pages and texts", "*.html *.htm *.xhtml *.xht *.txt *.md"), ("All files", "*"))


class Parts(Protocol):
    """What of the window these commands reach for."""

    session: Session
    root: tk.Tk
    theme: Theme
    toolbar: Toolbar
    notices: Notices
    contents: ContentsPanel
    view: ArticleView
    find_bar: FindBar
    states: PageStates
    player: PlayerBar
    highlight: Highlight

    def close(self) -> None: ...


class WindowActions:
    def __init__(self, window: Parts) -> None:
        self._window = window
        self._sheet: Sheet | None = None
        self._awaited = False  # who has the keyboard waits for the article
        self._own: dict[str, Callable[[], object]] = {
            "open-file": self._open_file,
            "open-address": lambda: window.toolbar.address.focus_all(),
            "open-copied": self._open_copied,
            "open-recent": self._open_recent,
            "quit": lambda: window.close(),
            "go-article": self._go_article,
            "go-player": lambda: window.player.listen.focus_set(),
            "contents": self._contents,
            "find": self._find,
            "find-next": lambda: self._find_step(1),
            "find-previous": lambda: self._find_step(-1),
            "navigation": self._navigation,
            "breaking-news": self._breaking_news,
            "search-site": lambda: actions.search_site(window.session, window.find_bar.entry.text),
            "next-heading": lambda: self._step(Heading, 1, "heading"),
            "previous-heading": lambda: self._step(Heading, -1, "heading"),
            "next-figure": lambda: self._step(Figure, 1, "figure"),
            "previous-figure": lambda: self._step(Figure, -1, "figure"),
            "next-link": lambda: self._link(False),
            "previous-link": lambda: self._link(True),
            "back-to-voice": self._back_to_voice,
            "look": self._look,
            "start-here": lambda: window.view.activate(),
            "rate": lambda: self._slide(window.player.rate, "faster", "slower"),
            "volume": lambda: self._slide(window.player.volume, "louder", "quieter"),
            "voice": self._voice,
            "keys": lambda: self._list_commands("Keys", (entry for entry in CATALOGUE if entry.keys)),
            "more": lambda: self._list_commands("More", (entry for entry in CATALOGUE if entry.id != "more")),
        }

    def run(self, command: str) -> None:
        own = self._own.get(command)
        if own is not None:
            self._close_sheet()  # it would take the focus back
            own()
        else:
            actions.act(self._window.session, command)

    # -- opening -------------------------------------------------------------------------------------------------
    def open_typed(self, text: str) -> None:
        self._window.session.visits.open_typed(text)
        self._await_article()

    def _open_file(self) -> None:
        path = filedialog.askopenfilename(parent=self._window.root, title="Open a page", filetypes=FILE_TYPES)
        if path:
            self.open_typed(path)

    def _open_copied(self) -> None:
        found = copied(self._window.root)
        self._window.session.visits.open_copied(found.text, found.html)
        self._await_article()

    def _open_recent(self) -> None:
        window, session = self._window, self._window.session
        links = [PageLink(entry.title or entry.address, entry.address) for entry in session.memory.library.recent.all()]
        if not links:
            session.say("Nothing has been opened yet.")
            return
        self._open_sheet(lambda: link_list(window.root, window.theme, "Recently opened", links, self.open_typed, None))

    def follow_link(self, address: str) -> None:
        self._window.session.visits.open_address(address)
        self._await_article()

    def _await_article(self) -> None:
        self._awaited = self._awaited or isinstance(self._window.session.state.page, Loading)

    def article_left(self) -> None:
        """Who was in the article is shown what stands in its place, and comes back when there is one again."""
        if self._inside(self._window.view.text):
            self._awaited = True
            self.go_home()

    def article_arrived(self) -> None:
        """Who asked for this article gets the keyboard in it."""
        if self._awaited:
            self._awaited = False
            self._window.view.text.focus_set()

    def go_home(self) -> None:
        """The focus to where reading goes on: the article, or what stands in its place."""
        states = self._window.states
        target = states.first if states.winfo_manager() and states.first is not None else self._window.view.text
        target.focus_set()

    def escape(self, _event: object) -> None:
        """Out of what is open; a control that knows better has taken the key before."""
        window = self._window
        if self._sheet is not None and self._inside(self._sheet):
            return
        if isinstance(window.session.state.page, Loading):
            window.session.visits.stop_loading()
        elif self._inside(window.find_bar):
            self.close_find()
        elif self._inside(window.contents):
            self.close_contents()
        elif self._inside(window.toolbar) or self._inside(window.notices):
            self.go_home()

    def _inside(self, part: tk.Misc) -> bool:
        # Asked of Tk: tkinter cannot name a menu that has the focus.
        return f"{self._window.root.tk.call('focus')}.".startswith(f"{part}.")

    # -- going places --------------------------------------------------------------------------------------------
    def follow_skip_link(self, link: SkipLink) -> None:
        match link.kind:
            case "navigation":
                self._navigation()
            case "search":
                self._find()
            case _:
                self._go_article()

    def _article(self) -> Article | None:
        page = self._window.session.state.page
        return page.article if isinstance(page, Open) else None

    def _go_article(self) -> None:
        start = self._window.view.body_start()
        if start is not None:
            self.go_to(start)
        elif self._window.states.first is not None:
            self._window.states.first.focus_set()

    def go_to(self, block: BlockId) -> None:
        self._window.view.go_to(block)
        self._window.view.person_moved()

    def start_at(self, place: Place) -> None:
        self._window.session.reading.start_at(place.block, place.offset)
        self._window.highlight.follow()

    def _contents(self) -> None:
        """Open with the focus in the list; asked again from inside, close."""
        window = self._window
        if self._article() is None:
            window.session.say("Open an article first: its headings and figures are listed here.")
            return
        if window.contents.winfo_ismapped() and self._inside(window.contents):
            self.close_contents()
            return
        window.contents.open()
        window.toolbar.contents.pressed = True
        window.root.update_idletasks()
        window.contents.list.focus_list()

    def close_contents(self) -> None:
        window = self._window
        inside = self._inside(window.contents)
        window.contents.close()
        window.toolbar.contents.pressed = False
        if inside:
            self.go_home()

    def uncover(self) -> None:
        """The contents go when they lie over what is wanted."""
        if self._window.contents.covers:
            self.close_contents()

    def _find(self) -> None:
        window = self._window
        self.uncover()
        window.find_bar.grid(row=0, column=1, sticky="we")
        window.root.update_idletasks()
        window.find_bar.entry.focus_all()

    def _find_step(self, by: int) -> None:
        if not self._window.find_bar.winfo_ismapped():
            self._find()
        self._window.find_bar.step(by)

    def close_find(self) -> None:
        self._window.find_bar.forget()
        self._window.find_bar.grid_forget()
        self.go_home()

    def _navigation(self) -> None:
        window, article = self._window, self._article()
        entries = article.furniture.navigation if article is not None else ()
        if not entries:
            window.session.say("This page names no navigation.")
            return
        self._open_sheet(
            lambda: link_list(
                window.root,
                window.theme,
                "The page's navigation",
                entries,
                self.follow_link,
                lambda address: actions.show_in_browser(window.session, address),
            )
        )

    def _breaking_news(self) -> None:
        if not self._window.notices.focus_breaking():
            self._window.session.say("This page has no breaking news.")

    def _step(self, kind: type[Block], by: int, name: str) -> None:
        """To the next or previous block of a kind, from the caret."""
        window, article = self._window, self._article()
        if article is None:
            return
        ids = [block.id for block in article.blocks]
        caret = window.view.caret
        here = ids.index(caret.block) if caret is not None and caret.block in ids else -1
        blocks = article.blocks[here + 1 :] if by > 0 else article.blocks[: max(here, 0)][::-1]
        found = next((block for block in blocks if isinstance(block, kind)), None)
        if found is None:
            window.session.say(f"No more {name}s." if by > 0 else f"No {name} before this one.")
        else:
            self.go_to(found.id)
            window.session.say(f"{name.capitalize()}: {found.text.splitlines()[0] if found.text else 'without words'}")

    def _link(self, backward: bool) -> None:
        if not self._window.view.go_to_link(backward):
            self._window.session.say("No link before this one." if backward else "No more links.")

    def _back_to_voice(self) -> None:
        window = self._window
        if window.session.state.spoken is None:
            window.session.say("The voice has not begun.")
        else:
            window.highlight.follow()
            window.view.text.focus_set()

    def _slide(self, slider: Slider, *instead: str) -> None:
        """To a slider of the player; a small window has no room for it, but there are keys."""
        if slider.winfo_viewable():
            slider.focus_set()
        else:
            keys = " and ".join(command(id).keys[0].chord for id in instead)
            self._window.session.say(f"{slider.label}: there is no room for it here. {keys} change it.")

    def _voice(self) -> None:
        self._window.player.voice.focus_set()
        if self._window.player.voice.enabled:
            self._window.player.voice.open()
        else:
            self._window.session.say("The voices are not there yet.")

    # -- dialogs -------------------------------------------------------------------------------------------------
    def _look(self) -> None:
        window, session = self._window, self._window.session
        look_actions = LookActions(
            lambda name: actions.set_size(session, name),
            lambda by: actions.step_size(session, by),
            lambda name: actions.set_theme(session, name),
            lambda family: actions.set_typeface(session, family),
            lambda name: actions.set_spacing(session, name),
        )
        self._open_sheet(lambda: look_sheet(window.root, window.theme, session.state.look, look_actions))

    def _list_commands(self, title: str, commands: Iterable[Command]) -> None:
        window = self._window
        self._open_sheet(lambda: command_list(window.root, window.theme, title, commands, self.run))

    def _open_sheet(self, make: Callable[[], Sheet]) -> None:
        self._sheet = make()

    def _close_sheet(self) -> None:
        """One dialog at a time."""
        if self._sheet is not None and self._sheet.winfo_exists():
            self._sheet.destroy()
        self._sheet = None
