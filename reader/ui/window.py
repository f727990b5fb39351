"""The window: its parts in their places, each shown the part of the session's state that it draws."""

import contextlib
import logging
import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.accessibility.publisher import Nobody
from reader.appearance import by_name, palette_by_name, spacing_by_name
from reader.document.arrangement import Moved
from reader.document.head import byline_text
from reader.errors import WindowError
from reader.session import actions
from reader.session.session import Session
from reader.session.state import Failed, Loading, Open, Page, SessionState, Spoken, theme_shown
from reader.ui import fonts
from reader.ui.accessible.channel import Channel, MakePublisher
from reader.ui.accessible.news import News
from reader.ui.article_view import ArticleView
from reader.ui.caret import Caret
from reader.ui.contents_panel import ContentsPanel
from reader.ui.file_dialog import give_up
from reader.ui.find_bar import FindActions, FindBar
from reader.ui.focus import FocusKeeper
from reader.ui.highlight import Highlight
from reader.ui.key_help import KeyHelp
from reader.ui.keys import Keys, bind_bare_window
from reader.ui.left_out_panel import LeftOutPanel, PartActions
from reader.ui.notices import Notices
from reader.ui.page_states import PageStates
from reader.ui.pictures import Pictures, PictureSource
from reader.ui.player_bar import PlayerActions, PlayerBar
from reader.ui.pointer import STILL, Pointer
from reader.ui.pump import Pump
from reader.ui.skip_links import SkipLinks
from reader.ui.stack import Stack
from reader.ui.status_line import MOST_ROWS, StatusLine
from reader.ui.theme import Theme
from reader.ui.to_voice import ToVoice
from reader.ui.toolbar import Toolbar
from reader.ui.window_actions import WindowActions

log = logging.getLogger(__name__)

FIRST_SIZE = (1120, 860)  # px at 96 dpi
LEAST_SIZE = (420, 380)
LOW = 560  # px at 96 dpi
LEAST_ARTICLE = 84  # px at 96 dpi, the ring included


class Window:
    """``pictures`` fetches and decodes a picture; it is called from a thread."""

    def __init__(
        self, session: Session, pictures: PictureSource,
        make_publisher: MakePublisher = lambda ask, frame, title: Nobody(),
    ) -> None:  # fmt: skip
        """``make_publisher`` gives who tells assistive technology of the window."""
        self.session = session
        fonts.register()
        try:
            self.root = tk.Tk(className="Reader")
        except tk.TclError as error:
            raise WindowError(f"No window could be opened here: {error}.") from error
        self.root.withdraw()  # shown when everything is in its place: no flash of grey
        self.root.report_callback_exception = self._fault
        self.theme = Theme(self.root, palette_by_name(theme_shown(session.state)), by_name(session.state.look.size))
        self.view: ArticleView
        self.closed = self._running = False
        self.actions = WindowActions(self)
        self._build()
        self.pictures = Pictures(self.view, self.theme, pictures)
        self.highlight = Highlight(self.view, self._show_following)
        self.caret, self.pointer = Caret(self.view), Pointer(self.view, self.theme.px(STILL))
        self.keys = Keys(self.root, self.view.text, self.actions.run)
        bind_bare_window(self.root, self._enter_article)
        self.focus = FocusKeeper(self.root, self.actions.go_home)
        self.root.bind("<Escape>", self.actions.escape, add=True)
        self.channel = Channel(
            self.root, self.view, self.actions.follow_link, make_publisher, session.turns, session.voiced
        )
        self._watch()
        self._size_up()
        self.pump = Pump(self.root, session, self.channel.beat)
        self.root.protocol("WM_DELETE_WINDOW", lambda: self.actions.run("quit"))

    # -- the parts -----------------------------------------------------------------------------------------------
    def _build(self) -> None:
        root, theme, run = self.root, self.theme, self.actions.run
        self.skip_links = SkipLinks(root, theme, run, self.actions.follow_skip_link, self._key_of)
        self.toolbar = Toolbar(root, theme, run, self.actions.open_typed, self._key_of)
        line = ttk.Frame(root, style="Line.TFrame", height=theme.px(1))
        self.notices = Notices(root, theme)
        body = ttk.Frame(root)
        foot = ttk.Frame(root, style="Line.TFrame", height=theme.px(1))
        session = self.session
        self.player = PlayerBar(
            root, theme, run,
            PlayerActions(
                lambda seconds: session.reading.seek_seconds(seconds),
                lambda rate: actions.set_rate(session, rate),
                lambda volume: actions.set_volume(session, volume),
                session.casting.choose,
            ),
            self._key_of, lambda: session.state.keymap.first("play-pause"),
        )  # fmt: skip
        self.status = StatusLine(root, theme)
        self._build_body(body)
        stack = Stack(root, theme)
        for part in (self.skip_links, self.toolbar, line):
            stack.add(part)
        stack.add(self.notices, fold=1)
        stack.add(body, least=self._least_body)
        for part in (foot, self.player):
            stack.add(part)
        stack.add(self.status, fold=2)

    def _build_body(self, body: ttk.Frame) -> None:
        theme = self.theme
        body.columnconfigure(1, weight=1)
        body.rowconfigure(1, weight=1)
        self.contents = ContentsPanel(
            body, theme, self.actions.moves.go_to, self.actions.panels.close_contents, lambda _: self._let_tab_in()
        )
        self.left_out = LeftOutPanel(
            body, theme, PartActions(self.actions.run, self._key_of, self._looked_at),
            self.actions.panels.close_left_out, lambda _: self._let_tab_in(),
        )  # fmt: skip
        self._opened: Open | None = None
        moves = self.actions.moves
        self.view = ArticleView(body, theme, moves.start_at, self.actions.follow_link, moves.follow)
        self.view.text.bind("<FocusIn>", lambda _: self.actions.panels.uncover(), add=True)
        self.find_bar = FindBar(
            body, theme, self.view, FindActions(
                self.session.say, lambda words: actions.search_site(self.session, words),
                self.actions.panels.close_find, self.session.reading.caret_left,
            ),
            self._key_of,
        )  # fmt: skip
        self.view.grid(row=1, column=1, sticky="nswe")
        self.states = PageStates(self.view, theme, self.actions.run, self._key_of)
        self.to_voice = ToVoice(self.view, theme, self.actions.run, lambda: self._key_of("back-to-voice"))

    def _key_of(self, command: str) -> str:
        """The key to name on a button, as it is now: one that works while the keyboard is there."""
        keymap = self.session.state.keymap
        return keymap.anywhere(command) or keymap.first(command)

    def _size_up(self) -> None:
        root, px = self.root, self.theme.px
        root.minsize(px(LEAST_SIZE[0]), px(LEAST_SIZE[1]))
        width = min(px(FIRST_SIZE[0]), root.winfo_screenwidth() * 95 // 100)
        height = min(px(FIRST_SIZE[1]), root.winfo_screenheight() * 88 // 100)
        root.geometry(f"{width}x{height}")
        root.bind("<Configure>", self._resized, add=True)

    def _least_body(self) -> int:
        """The article keeps a line of large text, whatever else is open."""
        find = self.find_bar.winfo_reqheight() if self.find_bar.winfo_manager() else 0
        return self.theme.px(LEAST_ARTICLE) + find

    def _resized(self, event: "tk.Event[tk.Misc]") -> None:
        """In a low window the article keeps most of the height: what folds away is in More, and has its keys."""
        if event.widget is self.root:
            low = event.height < self.theme.px(LOW)
            self.toolbar.allow_rows(1 if low else 2)
            self.player.allow_rows(1 if low else 2)
            self.notices.allow_rows(1 if low else 3)
            self.find_bar.allow_rows(1 if low else 2)
            self.status.allow_rows(1 if low else MOST_ROWS)
            self.skip_links.allow_height(event.height // 4)

    def _enter_article(self, event: "tk.Event[tk.Misc]") -> None:
        if isinstance(self.session.state.page, Open):
            self.view.text.focus_set()
            self.view.text.event_generate(f"<{event.keysym}>")

    # -- what they show ------------------------------------------------------------------------------------------
    def _watch(self) -> None:
        watch = self.session.watch
        watch(lambda state: state.keymap, self.keys.show)
        key_help = KeyHelp(self.root, self.session, self.keys, self.notices, self.actions.run)
        watch(lambda state: state.key_help, key_help.show)
        watch(lambda state: state.page, self._show_page)
        watch(lambda state: (state.look, theme_shown(state)), lambda _: self._show_look())
        watch(lambda state: state.preferences.still, self._show_still)
        watch(lambda state: state.source, self.toolbar.show_address)
        watch(lambda state: state.can_go_back, lambda can: setattr(self.toolbar.back, "enabled", can))
        watch(lambda state: state.sound, self.player.show_sound)
        watch(lambda state: state.sleep, self.player.show_sleep)
        watch(lambda state: state.sound, self.actions.dialogs.show_sound)
        watch(lambda state: state.playing, self._show_playing)
        watch(lambda state: state.spoken, self._show_spoken)
        watch(lambda state: state.aside, self.left_out.show_aside)
        watch(lambda state: (state.resume, state.page), lambda _: self._show_resume())
        watch(
            lambda state: state.notices,
            lambda notices: self.notices.show_notices(notices, lambda notice: self.session.dismiss(notice.text)),
        )
        watch(lambda state: state.status, self.status.show)
        watch(
            lambda state: (
                state.page,
                state.look,
                state.sound,
                state.playing,
                state.notices,
                state.status,
                state.sleep,
                state.keymap,
            ),
            self.channel.change,
        )
        watch(lambda state: state.voicing, self.actions.dialogs.show_voicing)
        watch(lambda state: state.voicing_offered, self._show_offer)
        watch(lambda state: state.export, self.actions.dialogs.show_export)
        News(self.session, self.channel.announce)

    def _show_page(self, page: Page) -> None:
        before, self._opened = self._opened, page if isinstance(page, Open) else None
        if before is not None and isinstance(page, Open) and before.arrangement.found is page.arrangement.found:
            self._show_rearranged(before, page)
        else:
            self._show_another(page)

    def _show_rearranged(self, before: Open, page: Open) -> None:
        """The same page with more or less of it: nothing else has changed, and nobody loses their place."""
        self.find_bar.forget()
        self.highlight.expect(self.session.state.spoken)
        self.contents.show(page.article)
        self.left_out.show(page.arrangement)
        self.player.show_length(page.listen_seconds)
        if (spoken := self.session.state.spoken) is not None:
            self.player.show_place(spoken.seconds)
        self.view.show_again(page.article, _listening(page), Moved(before.arrangement, page.arrangement))

    def _show_another(self, page: Page) -> None:
        article = page.article if isinstance(page, Open) else None
        self.find_bar.forget()
        self.highlight.follow_anew()
        covered = self.states.show(page, self.session.state.can_go_back)
        if covered:
            self.states.place(x=0, y=0, relwidth=1, relheight=1)
            self.view.clear()
            self.actions.article_left()
        else:
            self.states.place_forget()
        self._let_tab_in()
        furniture = article.furniture if article is not None else None
        self.skip_links.show(furniture.skip_links if furniture is not None else ())
        self.notices.show_breaking(furniture.breaking_news if furniture is not None else (), self.actions.follow_link)
        self.find_bar.offer_site_search(furniture is not None and furniture.search is not None)
        self.contents.show(article)
        self.left_out.show(page.arrangement if isinstance(page, Open) else None)
        self.player.show_length(page.listen_seconds if isinstance(page, Open) else 0)
        if isinstance(page, Open):
            self.root.title(f"{page.article.title} – Reader" if page.article.title else "Reader")
            self.pictures.set_base(page.article.address)
            self.view.show(page.article, byline_text(page.article), _listening(page))
            self.actions.article_arrived()
        else:
            self.root.title({Loading: "Opening… – Reader", Failed: "Not opened – Reader"}.get(type(page), "Reader"))

    def _let_tab_in(self) -> None:
        """Tab passes by an article that cannot be seen."""
        covered = self.states.winfo_manager() or self.contents.covers or self.left_out.covers
        self.view.text.configure(takefocus=not covered)

    def _show_look(self) -> None:
        look = self.session.state.look
        palette, size = palette_by_name(theme_shown(self.session.state)), by_name(look.size)
        if palette != self.theme.palette or size != self.theme.size:
            self.theme.apply(palette, size)
        self.view.set_setting(look.typeface, spacing_by_name(look.spacing))
        self.toolbar.sizes.choose(look.size)
        self.root.after_idle(self.highlight.refresh)

    def _show_still(self, still: bool) -> None:
        """Less motion: the view jumps where it would glide, and a bar that goes to and fro stands."""
        self.highlight.reduced_motion = still
        self.theme.keep_still(still)

    def _show_playing(self, playing: bool) -> None:
        self.player.show_playing(playing)
        if playing:
            if self.session.state.aside is None:
                self.notices.end_resume()
        else:
            self.highlight.caret_to_voice()

    def _show_spoken(self, spoken: Spoken | None) -> None:
        self.highlight.show(spoken)
        self.player.show_place(spoken.seconds if spoken is not None else 0.0)
        if spoken is None:
            self.to_voice.show(False)

    def _looked_at(self, part: int) -> None:
        """What is read aloud of the parts is what is shown."""
        aside = self.session.state.aside
        if aside is not None and aside.part != part:
            self.session.parts.leave()

    def _show_offer(self, offered: bool) -> None:
        """To speak the window: said once, too, and any key stops that."""
        voicing = self.session.voicing
        self.notices.show_offer(
            voicing.offer if offered else "", self._key_of("speak-window"),
            lambda: self.actions.run("speak-window"), voicing.end_offer,
        )  # fmt: skip
        if offered:
            self.channel.hold_keys()

    def _show_resume(self) -> None:
        state: SessionState = self.session.state
        article = state.page.article if isinstance(state.page, Open) else None
        self.notices.show_resume(
            article, state.resume, lambda: self.actions.run("play-pause"), self.session.reading.from_beginning
        )

    def _show_following(self, following: bool) -> None:
        self.to_voice.show(not following)

    # -- life ----------------------------------------------------------------------------------------------------
    def when_painted(self, then: Callable[[], None]) -> None:
        """Once the window is on screen; nothing that can wait shall come before."""
        self.root.deiconify()
        self.root.focus_force()
        self.root.after(1, self.root.after_idle, then)

    def run(self) -> None:
        self._running = True
        self.root.mainloop()
        self._running = False
        self._destroy()

    def come_forward(self) -> None:
        """Before all others and with the keyboard. A manager may not let a window do that: then it asks for a look."""
        self.root.deiconify()
        self.root.attributes("-topmost", True)  # a plain lift is ignored by those that guard the focus
        self.root.attributes("-topmost", False)
        self.root.lift()
        self.root.focus_force()

    def close(self) -> None:
        """Asked from a signal, too, with a dialog of the system's open: Tk crashes when it loses its windows there."""
        self.closed = True
        self.pump.stop()
        if self._running:
            give_up(self.root)
            self.root.after(0, self.root.quit)
        else:
            self._destroy()

    def _destroy(self) -> None:
        self.channel.close()
        with contextlib.suppress(tk.TclError):
            self.root.destroy()

    def _fault(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        """The last handler: a fault of ours must not take the window down, nor pass unseen."""
        if self.closed:
            return  # a dialog of the system's that was open goes down with the window, complaining
        log.error("fault in the window", exc_info=error)
        self.session.say(f"Reader met a fault of its own ({kind.__name__}: {error}). Please report it.")


def _listening(page: Open) -> str:
    return f"{max(round(page.listen_seconds / 60), 1)} min listen"
