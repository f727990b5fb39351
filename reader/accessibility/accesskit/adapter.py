"""A publisher on AccessKit: the tree out, requests in.

Rules of AccessKit 0.7 that were found by running it: the adapter is made before the window shows; nothing is called on
it before it has said that somebody listens; what it asks for comes on a thread of its own, or within Tk's own loop, and
may only be noted; an error within its calls spoils it for good, so each tree is made before it is handed over.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import accesskit as ak

from reader.accessibility.accesskit.nodes import Nodes
from reader.accessibility.tree import Announcement, Request, Snapshot

log = logging.getLogger(__name__)

ANNOUNCER = "\0announcer"  # a part of the window that is not seen: its words are said when they change


class QueuedEvents(Protocol):
    def raise_events(self) -> None: ...


class Adapter(Protocol):
    def update_if_active(self, make: Callable[[], ak.TreeUpdate]) -> QueuedEvents | None: ...


MakeAdapter = Callable[[Callable[[], None], Callable[[ak.ActionRequest], None], Callable[[], None]], Adapter]


class AccessKit:
    """``make`` gets what to call when somebody listens, when something is asked for, and when nobody listens any more;
    none of these may do more than note it."""

    takes_turns = False

    def __init__(self, ask: Callable[[Request], None], make: MakeAdapter) -> None:
        self.wanted = False
        self._ask, self._nodes = ask, Nodes()
        self._last: Snapshot | None = None
        self._told: Snapshot | None = None  # what has been handed over last
        self._said = Announcement("", False)
        self._adapter: Adapter | None = make(self._begin, self._asked, self._end)

    # -- from AccessKit --------------------------------------------------------------------------------------------
    def _begin(self) -> None:
        self.wanted = True

    def _end(self) -> None:
        self.wanted, self._told = False, None

    def _asked(self, asked: ak.ActionRequest) -> None:
        snapshot = self._last
        request = self._nodes.request(asked, snapshot) if snapshot is not None else None
        if request is not None:
            self._ask(request)

    # -- from the window -------------------------------------------------------------------------------------------
    def show(self, snapshot: Snapshot) -> None:
        self._last = snapshot
        if self.wanted:
            self._hand_over(snapshot)

    def announce(self, said: Announcement) -> None:
        if not self.wanted or self._last is None:
            return
        # The same words twice are no change, and would not be said.
        again = said.text == self._said.text
        self._said = replace(said, text=f"{said.text}\N{NO-BREAK SPACE}") if again else said
        self._hand_over(self._last)

    def key(self, pressed: bool, keysym: int, keycode: int, modifiers: int, text: str) -> bool:
        """On these platforms screen readers see the keyboard themselves."""
        return False

    def close(self) -> None:
        self.wanted = False
        self._adapter = None

    def _hand_over(self, snapshot: Snapshot) -> None:
        nodes = self._nodes.changed(snapshot, self._told)
        root, announcer = self._nodes.id(snapshot.root), self._nodes.id(snapshot.root, ANNOUNCER)
        nodes[announcer] = self._announcer()
        if root in nodes:
            nodes[root].push_child(announcer)
        update = ak.TreeUpdate(self._nodes.focus(snapshot))
        if self._told is None:
            tree = ak.Tree(root)
            tree.toolkit_name = "Reader"
            update.tree = tree
        update.nodes = list(nodes.items())
        self._send(update)
        self._told = snapshot

    def _announcer(self) -> ak.Node:
        node = ak.Node(ak.Role.LABEL)
        node.set_value(self._said.text)
        node.set_live(ak.Live.ASSERTIVE if self._said.urgent else ak.Live.POLITE)
        return node

    def _send(self, update: ak.TreeUpdate) -> None:
        if self._adapter is None:
            return
        try:
            events = self._adapter.update_if_active(lambda: update)
            if events is not None:
                events.raise_events()
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # a panic of the library is no Exception, and leaves it unusable
            log.exception("AccessKit failed: nothing more is told to screen readers")
            self.close()
