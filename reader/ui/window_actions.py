"""What each command does that moves the focus or opens something in the window; all others are the session's.

Ways through the article are in ``moves.py``, ``structure_moves.py`` and ``going.py``, panels in ``panels.py``, dialogs
in ``dialogs.py``.
"""

from collections.abc import Callable

from reader.commands.catalogue import CATALOGUE
from reader.document.furniture import SkipLink
from reader.session import actions
from reader.session.state import Loading
from reader.ui.clipboard import copied
from reader.ui.dialogs import Dialogs
from reader.ui.file_dialog import ask_for_file
from reader.ui.going import Going
from reader.ui.moves import Moves
from reader.ui.panels import Panels
from reader.ui.parts import Slider
from reader.ui.parts.focused import has_focus
from reader.ui.reach import Reach
from reader.ui.regions import Regions
from reader.ui.structure_moves import StructureMoves

UNSPOKEN = "The system's list of files cannot be spoken here. Escape leaves it."


class WindowActions:
    def __init__(self, window: Reach) -> None:
        self._window = window
        self.moves, self.panels, self.dialogs = Moves(window), Panels(window, self.go_home), Dialogs(window)
        moves, panels, dialogs = self.moves, self.panels, self.dialogs
        regions = Regions(window)
        self._awaited = False  # who has the keyboard waits for the article
        self._own: dict[str, Callable[[], object]] = {
            "open-menu": lambda: window.toolbar.open_menu(),
            "open-file": self._open_file,
            "open-address": lambda: window.toolbar.address.focus_all(),
            "open-copied": self._open_copied,
            "continue": self._continue,
            "open-recent": lambda: dialogs.recent(self.open_typed),
            "quit": dialogs.leaving.quit,
            "go-article": moves.go_article,
            "go-player": lambda: window.player.listen.focus_set(),
            "contents": panels.contents,
            "left-out": panels.left_out,
            "put-back": lambda: panels.with_part(actions.put_back),
            "read-part": lambda: panels.with_part(actions.read_part),
            "find": panels.find,
            "find-next": lambda: panels.find_step(1),
            "find-previous": lambda: panels.find_step(-1),
            "navigation": self._navigation,
            "breaking-news": self._breaking_news,
            "search-site": lambda: actions.search_site(window.session, window.find_bar.entry.text),
            "where-i-was": moves.back,
            "where-i-went": moves.forward,
            "back-to-voice": moves.back_to_voice,
            "next-region": lambda: regions.step(1),
            "previous-region": lambda: regions.step(-1),
            "look": dialogs.look,
            "sleep": dialogs.sleep,
            "told": dialogs.told,
            "who-reads": dialogs.who_reads,
            "export": dialogs.export,
            "speaking": dialogs.speaking,
            "start-here": lambda: window.view.activate(),
            "rate": lambda: self._slide(window.player.rate, "faster", "slower"),
            "volume": lambda: self._slide(window.player.volume, "louder", "quieter"),
            "sound": dialogs.sound,
            "voice": self._voice,
            "say-differently": dialogs.pronouncing.say_differently,
            "pronunciation": dialogs.pronouncing.list_all,
            "voices": dialogs.voices,
            "keys": lambda: dialogs.commands(
                "Keys", (entry for entry in CATALOGUE if window.session.state.keymap.keys(entry.id)), self.run
            ),
            "change-keys": dialogs.changing_keys.open,
            "more": lambda: dialogs.commands("More", (entry for entry in CATALOGUE if entry.id != "more"), self.run),
            **StructureMoves(window, moves).commands(),
            **Going(window, moves, dialogs.show).commands(),
        }

    def run(self, command: str) -> None:
        own = self._own.get(command)
        if own is not None:
            self.dialogs.close()  # it would take the focus back
            own()
        else:
            actions.act(self._window.session, command)

    # -- opening -------------------------------------------------------------------------------------------------
    def open_typed(self, text: str) -> None:
        self._window.session.visits.open_typed(text)
        self._await_article()

    def _open_file(self) -> None:
        session = self._window.session
        if session.voicing.speaks:
            session.say(f"{UNSPOKEN} {session.state.keymap.way('open-address')} takes the name of a file.")
        path = ask_for_file(self._window.root, self._window.theme)
        if path:
            self.open_typed(path)

    def _open_copied(self) -> None:
        found = copied(self._window.root)
        self._window.session.visits.open_copied(found.text, found.html)
        self._await_article()

    def _continue(self) -> None:
        actions.act(self._window.session, "continue")
        self._await_article()

    def follow_link(self, address: str) -> None:
        self._window.session.visits.open_address(address)
        self._await_article()

    def _await_article(self) -> None:
        self._awaited = self._awaited or isinstance(self._window.session.state.page, Loading)

    def article_left(self) -> None:
        """Who was in the article is shown what stands in its place, and comes back when there is one again."""
        if has_focus(self._window.view.text):
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
        if self.dialogs.has_focus:
            return
        if isinstance(window.session.state.page, Loading):
            window.session.visits.stop_loading()
        elif has_focus(window.find_bar):
            self.panels.close_find()
        elif has_focus(window.contents):
            self.panels.close_contents()
        elif has_focus(window.left_out):
            self.panels.close_left_out()
        elif any(has_focus(part) for part in (window.toolbar, window.notices, window.player)):
            self.go_home()

    def follow_skip_link(self, link: SkipLink) -> None:
        match link.kind:
            case "navigation":
                self._navigation()
            case "search":
                self.panels.find()
            case _:
                self.moves.go_article()

    def _navigation(self) -> None:
        self.dialogs.navigation(self.follow_link)

    def _breaking_news(self) -> None:
        if not self._window.notices.focus_breaking():
            self._window.session.say("This page has no breaking news.")

    def _slide(self, slider: Slider, *instead: str) -> None:
        """To a slider of the player; a small window has no room for it, but there are keys."""
        if slider.winfo_viewable():
            slider.focus_set()
        else:
            keys = " and ".join(self._window.session.state.keymap.way(id) for id in instead)
            self._window.session.say(f"{slider.label}: there is no room for it here. {keys} change it.")

    def _voice(self) -> None:
        self._window.player.voice.focus_set()
        if self._window.player.voice.enabled:
            self._window.player.voice.open()
        else:
            self._window.session.say("The voices are not there yet.")
