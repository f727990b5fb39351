"""The window's side of assistive technology: snapshots out when something may have changed, requests in, keys shown.

Nothing is described while nobody listens.
"""

import queue
import time
import tkinter as tk
from collections.abc import Callable

from reader.accessibility.publisher import Publisher
from reader.accessibility.tree import Announcement, Request, Snapshot
from reader.session.turns import TurnTaking
from reader.ui.accessible.deeds import Deeds
from reader.ui.accessible.describer import Describer
from reader.ui.article_view import ArticleView
from reader.ui.parts.focused import focused

CHANGING = (
    "<FocusIn>", "<FocusOut>", "<Configure>", "<Map>", "<Unmap>", "<KeyRelease>", "<ButtonRelease>", "<<MenuSelect>>",
)  # fmt: skip
HELD = "AccessibleKeys"  # a bind tag before all others: a screen reader's keys are not the window's
AFTER_HAND = 1.0  # seconds in which a move is the person's: later ones come of what is read or opened
SAME = 30  # characters by which a sentence and what has the focus are known to be the same

# What to ask through, Tk's number of the window, and what gives its title.
MakePublisher = Callable[[Callable[[Request], None], int, Callable[[], str]], Publisher]


class Channel:
    """``make`` gives the publisher, which calls from another thread: its requests wait here for ``beat``."""

    def __init__(
        self, root: tk.Tk, view: ArticleView, follow: Callable[[str], None],
        make: MakePublisher, turns: TurnTaking, *own: Publisher,
    ) -> None:  # fmt: skip
        """``turns`` is told when a screen reader comes and goes, and when the person moves while one is on.

        ``own`` are publishers of ours beside the platform's.
        """
        self._root, self._turns = root, turns
        self._was_reading = False
        self._by_hand = 0.0  # when the person, or the screen reader for them, last did something
        self._describer = Describer(root, view)
        self._deeds = Deeds(root, view, self._describer, follow)
        self._requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
        self._changed, self._listening = True, 0
        self._since = 0.0  # when the first change was heard of that no snapshot shows yet
        self._said: list[Announcement] = []
        root.update_idletasks()  # before that it has no frame
        self._platform = make(self._requests.put, int(root.wm_frame(), 16), root.title)
        self._publishers = (self._platform, *own)
        self._holds_keys = False
        for sequence in CHANGING:
            root.bind_all(sequence, self.change, add=True)
        root.bind_all("<ButtonPress>", self._hand, add=True)
        view.watch_scroll(self.change)
        view.watch_refill(self.change)
        root.bind_class(HELD, "<KeyPress>", lambda event: self._key(event, True))
        root.bind_class(HELD, "<KeyRelease>", lambda event: self._key(event, False))

    def change(self, _event: object = None) -> None:
        """Something may be otherwise than in the last snapshot."""
        if not self._changed:
            self._changed, self._since = True, time.monotonic()

    def announce(self, said: Announcement) -> None:
        wanted = any(publisher.wanted for publisher in self._publishers)
        # A sentence gone to is news of the voice, in full, and a line at the foot of the window, in short.
        if wanted and not any(one.text.startswith(said.text.rstrip("…")) for one in self._said):
            self._said.append(said)

    def beat(self) -> None:
        """Called by the window's clock."""
        while not self._requests.empty():
            # Not within the beat: a press may open a dialog of Tk's, which comes back when it closes.
            self._root.after_idle(self._carry_out, self._requests.get())
        wanted = tuple(publisher for publisher in self._publishers if publisher.wanted)
        if len(wanted) > self._listening:
            self.hold_keys()
            self._changed, self._since = True, time.monotonic()
        self._listening = len(wanted)
        self._turns.screen_reader(self._platform in wanted)
        if wanted and self._changed:
            self._changed = False
            before = self._describer.last
            now = self._describer.snapshot()
            for publisher in wanted:
                publisher.show(now)
            if before is not None:
                # By the change, not by now: a machine that is busy may get to it late.
                if _has_moved(before, now) and self._since - self._by_hand < AFTER_HAND:
                    self._turns.moved(self._was_reading)
                self._said = [said for said in self._said if not _is_told_anyway(said.text, before, now)]
        for publisher in wanted:
            for said in self._said:
                if publisher.takes_turns or not said.reading:
                    publisher.announce(said)
        self._said.clear()
        self._was_reading = self._turns.is_reading

    @property
    def listened(self) -> bool:
        """Whether anybody was told of the window at the last beat."""
        return self._listening > 0

    def close(self) -> None:
        for publisher in self._publishers:
            publisher.close()

    def _carry_out(self, request: Request) -> None:
        self._hand()
        self._deeds.carry_out(request)

    def _hand(self, _event: object = None) -> None:
        self._by_hand = time.monotonic()
        self.change()

    def hold_keys(self) -> None:
        """From now on each key is shown to who listens first; parts made later get the tag with the focus."""
        if self._holds_keys:
            return
        self._holds_keys = True
        self._root.bind_all("<FocusIn>", self._tag, add=True)
        focus = focused(self._root)
        if focus is not None:
            self._put_tag(focus)

    def _tag(self, event: "tk.Event[tk.Misc]") -> None:
        if isinstance(event.widget, tk.Misc):
            self._put_tag(event.widget)

    def _put_tag(self, widget: tk.Misc) -> None:
        tags = widget.bindtags()
        if HELD not in tags:
            widget.bindtags((HELD, *tags))

    def _key(self, event: "tk.Event[tk.Misc]", pressed: bool) -> str | None:
        self._hand()  # what changes has not yet, but will have when the key has done its work
        state = event.state if isinstance(event.state, int) else 0
        text = event.char or event.keysym
        # Each is asked, though one has taken it.
        taken = [one.key(pressed, event.keysym_num, event.keycode, state, text) for one in self._publishers]
        return "break" if any(taken) else None


def _has_moved(before: Snapshot, now: Snapshot) -> bool:
    """To another part of the window, or of the same article."""
    return (
        now.focus is not None
        and now.article is before.article
        and (before.focus, before.caret) != (now.focus, now.caret)
    )


def _is_told_anyway(sentence: str, before: Snapshot, now: Snapshot) -> bool:
    """ "Heading: The lamp": a screen reader reads the heading that has got the focus, and the slider's new value."""
    node = now.node(now.focus) if now.focus is not None else None
    if node is None:
        return False
    if before.focus != now.focus:
        words = (node.name or node.text or "")[:SAME]
        return bool(words) and words in sentence
    old = before.node(node.id)
    return old is not None and old.value != node.value and bool(node.name) and sentence.startswith(node.name)
