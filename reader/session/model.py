"""The one state and who is told of it. Main thread only."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from reader.errors import brief
from reader.session.state import Notice, NoticeKind, SessionState, with_status
from reader.session.watchers import Watch

Part = TypeVar("Part")


class Model:
    def __init__(self, state: SessionState) -> None:
        self.state = state
        self._watches: list[Watch[SessionState, object]] = []

    def watch(self, part: Callable[[SessionState], Part], show: Callable[[Part], None]) -> None:
        """``show`` is called now and whenever that part of the state differs."""
        watch: Watch[SessionState, Part] = Watch(part, show)
        self._watches.append(watch)  # type: ignore[arg-type]
        watch.now(self.state)

    def change(self, new: Callable[[SessionState], SessionState]) -> None:
        old, self.state = self.state, new(self.state)
        for watch in self._watches:
            watch.changed(old, self.state)

    def say(self, sentence: str, answers: bool = False) -> None:
        """The status line, which assistive technology is told of too; while the voice reads only what ``answers``."""
        self.change(lambda state: with_status(state, brief(sentence), answers))

    def notify(self, text: str, kind: NoticeKind = "note") -> None:
        """A line above the article; said again it moves to the end."""
        text = brief(text)

        def with_notice(state: SessionState) -> SessionState:
            others = (notice for notice in state.notices if notice.text != text)
            return replace(state, notices=(*others, Notice(text, kind)))

        self.change(with_notice)

    def dismiss(self, *texts: str) -> None:
        """Take away the notices with these texts, those that there are."""
        kept = tuple(notice for notice in self.state.notices if notice.text not in texts)
        if kept != self.state.notices:
            self.change(lambda state: replace(state, notices=kept))
