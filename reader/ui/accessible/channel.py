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
        make: MakePublisher, turns: TurnTaking,
    ) -> None:  # fmt: skip
        """``turns`` is told when a screen reader comes and goes, and when the person moves while one is on."""
        self._root, self._turns = root, turns
        self._was_reading = False
        self._by_hand = 0.0  # when the person, or the screen reader for them, last did something
        self._describer = Describer(root, view)
        self._deeds = Deeds(root, view, self._describer, follow)
        self._requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
        self._changed, self.listened = True, False
        self._said: list[Announcement] = []
        root.update_idletasks()  # before that it has no frame
        self._publisher = make(self._requests.put, int(root.wm_frame(), 16), root.title)
        for sequence in CHANGING:
            root.bind_all(sequence, self.change, add=True)
        root.bind_all("<ButtonPress>", self._hand, add=True)
        view.watch_scroll(self.change)
        view.watch_refill(self.change)
        root.bind_class(HELD, "<KeyPress>", lambda event: self._key(event, True))
        root.bind_class(HELD, "<KeyRelease>", lambda event: self._key(event, False))

    def change(self, _event: object = None) -> None:
        """Something may be otherwise than in the last snapshot."""
        self._changed = True

    def announce(self, text: str, urgent: bool = False) -> None:
        if text and self._publisher.wanted:
            self._said.append(Announcement(text, urgent))

    def beat(self) -> None:
        """Called by the window's clock."""
        while not self._requests.empty():
            # Not within the beat: a press may open a dialog of Tk's, which comes back when it closes.
            self._root.after_idle(self._carry_out, self._requests.get())
        wanted = self._publisher.wanted
        if wanted and not self.listened:
            self._hold_keys()
            self._changed = True
        self.listened = wanted
        self._turns.screen_reader(wanted)
        if wanted and self._changed:
            self._changed = False
            before = self._describer.last
            now = self._describer.snapshot()
            self._publisher.show(now)
            if before is not None:
                if _has_moved(before, now) and time.monotonic() - self._by_hand < AFTER_HAND:
                    self._turns.moved(self._was_reading)
                self._said = [said for said in self._said if not _is_told_anyway(said.text, before, now)]
        for said in self._said:
            self._publisher.announce(said.text, said.urgent)
        self._said.clear()
        self._was_reading = self._turns.is_reading

    def close(self) -> None:
        self._publisher.close()

    def _carry_out(self, request: Request) -> None:
        self._hand()
        self._deeds.carry_out(request)

    def _hand(self, _event: object = None) -> None:
        self._by_hand = time.monotonic()
        self._changed = True

    def _hold_keys(self) -> None:
        """From now on each key is shown to the screen reader first; parts made later get the tag with the focus."""
        self._root.bind_all("<FocusIn>", self._tag, add=True)
        focus = self._root.focus_get()
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
        self._hand()
        state = event.state if isinstance(event.state, int) else 0
        taken = self._publisher.key(pressed, event.keysym_num, event.keycode, state, event.char or event.keysym)
        return "break" if taken else None


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
