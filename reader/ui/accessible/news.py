"""What of the session's state is announced: the status line, and where a step of the silent voice has led.

What the article's voice says by itself, and that it has begun, is heard anyway.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reader.accessibility.tree import Announcement
from reader.session.session import Session
from reader.session.state import Open, SessionState, Spoken


@dataclass(frozen=True, slots=True)
class _Seen:
    status: str
    said: int
    answers: bool
    playing: bool
    aloud: bool
    spoken: Spoken | None
    beside: Spoken | None


class News:
    def __init__(self, session: Session, announce: Callable[[Announcement], None]) -> None:
        self._session, self._announce = session, announce
        self._last = _seen(session.state)
        session.watch(_seen, self._look)

    def _look(self, now: _Seen) -> None:
        last, self._last = self._last, now
        if (now.status, now.said) != (last.status, last.said):
            by_voice = now.playing and (not last.playing or (now.spoken, now.beside) != (last.spoken, last.beside))
            answers = now.answers and now.said != last.said
            if now.status and (answers or not by_voice):
                self._announce(Announcement(now.status, False, now.aloud and not answers))
        elif not now.playing and not last.playing and now.spoken is not None and now.spoken != last.spoken:
            self._step(now.spoken, last.spoken)

    def _step(self, now: Spoken, last: Spoken | None) -> None:
        """Nothing sounds: the sentence, or the word, that the step has come to."""
        page = self._session.state.page
        if not isinstance(page, Open) or now.index >= len(page.narration.utterances):
            return
        utterance = page.narration.utterances[now.index]
        if last is None or now.index != last.index:
            self._announce(Announcement(utterance.text, False, language=utterance.language))
        elif now.word is not None:
            start = utterance.spoken(now.word.start)
            word = utterance.text[start : start + len(now.word)]
            self._announce(Announcement(word, False, language=utterance.language))


def _seen(state: SessionState) -> _Seen:
    beside = state.aside.spoken if state.aside is not None else None
    aloud = state.playing and state.turns != "both"
    return _Seen(state.status, state.said, state.answers, state.playing, aloud, state.spoken, beside)
