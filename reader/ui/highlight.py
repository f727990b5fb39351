"""Light the spoken word and its sentence, and keep them in view until the person looks elsewhere."""

from collections.abc import Callable

from reader.document.locator import TextRange
from reader.session.state import Spoken
from reader.ui.in_view import bring_into_view, way_to
from reader.ui.reading_text import ReadingText

GLIDE_STEP = 15  # ms
GLIDE_STEPS = 8  # in all 120 ms: LOOK allows 150


class Highlight:
    def __init__(self, view: ReadingText, tell_following: Callable[[bool], None]) -> None:
        self._view, self._tell_following = view, tell_following
        self._spoken: Spoken | None = None
        self._following = True
        self._glide: str | None = None
        self.reduced_motion = False
        view.watch_person(self._person_moved)
        view.watch_refill(self._relight)
        view.watch_resize(self._refresh_soon)
        view.text.bind("<Destroy>", lambda _: self._stop_glide(), add=True)

    @property
    def following(self) -> bool:
        return self._following

    def show(self, spoken: Spoken | None) -> None:
        before, self._spoken = self._spoken, spoken
        text = self._view.text
        if spoken is None:
            for tag in ("sentence", "no-word", "word"):
                text.tag_remove(tag, "1.0", "end")
            return
        if before is None or before.index != spoken.index:
            text.tag_remove("sentence", "1.0", "end")
            sentence = self._view.lines.stretches(spoken.block, spoken.sentence) or self._whole_block(spoken)
            if sentence:
                text.tag_add("sentence", *sentence)
        text.tag_remove("word", "1.0", "end")
        self._line_where_no_word_is(spoken)
        if spoken.word is not None and (word := self._view.lines.stretches(spoken.block, spoken.word)):
            text.tag_add("word", *word)
        if self._following:
            self._keep_in_view()

    def _line_where_no_word_is(self, spoken: Spoken) -> None:
        """What is announced, and what is said by a voice without words: its tint alone few can see (WCAG 1.4.11)."""
        text = self._view.text
        text.tag_remove("no-word", "1.0", "end")
        if spoken.word is None and (lit := text.tag_ranges("sentence")):
            text.tag_add("no-word", *lit)

    def follow_anew(self) -> None:
        """Another article: where the person looked in the last one says nothing of this one."""
        self._stop_glide()
        self._set_following(True)

    def expect(self, spoken: Spoken | None) -> None:
        """The lines are about to be put in anew, and what sounds then stands there."""
        self._spoken = spoken

    def follow(self) -> None:
        """Back to the voice."""
        self._set_following(True)
        if self._spoken is not None:
            self._keep_in_view(jump=True)
            self._caret_here()

    def caret_to_voice(self) -> None:
        """When the voice pauses, the keyboard goes on from its word."""
        if self._following:
            self._caret_here()

    def _caret_here(self) -> None:
        if index := self._index():
            self._view.lead_caret(index)

    def _relight(self) -> None:
        spoken, self._spoken = self._spoken, None
        if spoken is not None and self._view.lines.map.first_line(spoken.block) is not None:
            self._view.after_idle(self.show, spoken)

    def _refresh_soon(self) -> None:
        self._view.after_idle(self.refresh)

    def refresh(self) -> None:
        """After a change of size or window: the place being read comes into view again."""
        if self._following and self._spoken is not None:
            self._keep_in_view(jump=True)

    def _whole_block(self, spoken: Spoken) -> list[str]:
        """An announcement lights its block: the caption to come, or the picture described."""
        block = self._view.lines.stretches(spoken.block, TextRange(0, 1 << 30))
        line = self._view.lines.map.first_line(spoken.block)
        return block or ([f"{line}.0", f"{line}.end"] if line else [])

    def _index(self) -> str:
        spoken = self._spoken
        if spoken is None:
            return ""
        start = (spoken.word or spoken.sentence).start
        spot = self._view.lines.map.spot(spoken.block, start)
        return self._view.lines.index(spot) if spot else ""

    def _person_moved(self) -> None:
        self._stop_glide()
        if self._spoken is not None:
            self._set_following(False)

    def _set_following(self, following: bool) -> None:
        if following != self._following:
            self._following = following
            self._tell_following(following)

    def _keep_in_view(self, jump: bool = False) -> None:
        index = self._index()
        if not index:
            return
        way = way_to(self._view.text, index)
        if jump or self.reduced_motion or way is None:
            self._stop_glide()
            bring_into_view(self._view.text, index)
        elif way and self._glide is None:
            self._step(way, GLIDE_STEPS)

    def _step(self, distance: int, steps: int) -> None:
        part = round(distance / steps)
        if part:
            self._view.text.yview_scroll(part, "pixels")
        self._glide = None
        if steps > 1:
            self._glide = self._view.after(GLIDE_STEP, self._step, distance - part, steps - 1)

    def _stop_glide(self) -> None:
        if self._glide is not None:
            self._view.after_cancel(self._glide)
            self._glide = None
