"""A real window on a real session, driven as a person would: keys in, what shows out."""

import atexit
import gc
import os
import subprocess
import time
import tkinter as tk
from collections.abc import Callable
from functools import lru_cache
from itertools import count
from pathlib import Path

import pytest
from PIL import ImageGrab
from pressed_keys import press

from reader.accessibility.publisher import publisher
from reader.document.locator import BlockId
from reader.extract.page_reader import PageReader
from reader.extract.source import FileSource
from reader.library.library import Library
from reader.places import samples, user_data
from reader.session import actions
from reader.session.session import Session
from reader.session.state import Failed, Open
from reader.session.voice import start_voice
from reader.ui.pump import OTHERWISE
from reader.ui.window import Window

LIMIT = 30.0  # seconds for whatever is waited for: two busy cores read a page in some tenths of one
BETWEEN_KEYS = 0.02  # seconds: nobody presses them faster, and the window's clock gets its turn
COLLECT_EVERY = 8  # windows: the walk through all that a window is made of takes 50 ms
LEAD = samples() / "lead" / "page.html"


_made = count()


@lru_cache(maxsize=1)
def page_reader() -> PageReader:
    """One for all windows of a test process: its children hold nothing of a page, and each costs 0.2 s to start."""
    pages = PageReader()
    pages.start()
    atexit.register(pages.close)
    return pages


class WindowAtWork:
    def __init__(self, accessible: bool = False) -> None:
        """``accessible``: screen readers are told of it, where there are any."""
        if next(_made) % COLLECT_EVERY == 0:
            gc.collect()  # what the windows before left behind, on the thread that ran their Tk
        self._accessible = accessible
        self.pages = page_reader()
        self.library = Library.open(user_data())
        self.session = Session(self.pages, self.library)
        if accessible:
            self.window = Window(
                self.session, self.pages.picture, lambda ask, frame, title: publisher(ask, frame, title, "0")
            )
        else:
            self.window = Window(self.session, self.pages.picture)
        self.root = self.window.root
        self.faults: list[str] = []
        self.root.report_callback_exception = lambda kind, error, trace: self.faults.append(repr(error))
        self.window.when_painted(lambda: None)
        self.until(lambda: bool(self.window.toolbar.winfo_viewable()))
        self.root.focus_force()
        self.until(lambda: self.root.focus_displayof() is not None)

    def until(self, so: Callable[[], bool]) -> None:
        end = time.monotonic() + LIMIT
        while not so():
            if time.monotonic() > end:
                pytest.fail(f"waited {LIMIT:g} s in vain; status: {self.session.state.status!r}")
            self.root.update()
            time.sleep(0.002)

    def settle(self) -> None:
        """All that is due now: idle work and events that came of it."""
        for _ in range(6):
            self.root.update()

    def open(self, path: Path = LEAD, label: str = "") -> "WindowAtWork":
        self.session.visits.open(FileSource(str(path)), label or str(path))
        self.until(lambda: isinstance(self.session.state.page, Open | Failed))
        self.settle()
        return self

    def show(self, body: str, title: str = "A story", language: str = "en") -> "WindowAtWork":
        """Open a page made of this body."""
        page = user_data() / "page.html"
        page.write_text(
            f"<html lang={language}><title>{title}</title><article><h1>{title}</h1>{body}</article></html>",
            encoding="utf-8",
        )
        return self.open(page)

    def block(self, number: int) -> BlockId:
        """The id of a block of the open article, counted from the first of the body."""
        page = self.session.state.page
        assert isinstance(page, Open)
        return page.article.blocks[number].id

    def start_voice(self) -> None:
        session = self.session
        start_voice(session.tell, session.voices.choose, lambda: session.reading.number, session.pronunciations.respell)
        self.until(lambda: self.session.state.sound.ready)

    def listen(self) -> None:
        """Open the sample and hear its first word."""
        self.open()
        self.start_voice()
        self.keys("space")
        self.until(lambda: bool(self.tagged("word")))

    def keys(self, *chords: str) -> None:
        """Real keys through the X server: "ctrl+1", "Tab"."""
        for chord in chords:
            press(chord)
            time.sleep(BETWEEN_KEYS)
            self.settle()
            if self._accessible:
                self._tell()

    def _tell(self) -> None:
        """What has changed goes to who listens with the window's next beat."""
        end = time.monotonic() + 2 * OTHERWISE / 1000
        while time.monotonic() < end:
            self.root.update()
            time.sleep(0.005)

    def type(self, text: str) -> None:
        subprocess.run(["xdotool", "type", "--delay", "4", text], check=True, stdin=subprocess.DEVNULL)
        self.settle()

    def playing(self) -> bool:
        """Asked anew each time, where a property would be taken for unchanged."""
        return self.session.state.playing

    def following(self) -> bool:
        return self.window.highlight.following

    @property
    def focus(self) -> tk.Misc | None:
        return self.root.focus_get()

    def focus_on(self, widget: tk.Misc) -> None:
        widget.focus_force()
        self.until(lambda: self.focus is widget)

    @property
    def article(self) -> tk.Text:
        return self.window.view.text

    def picture_heights(self) -> list[int]:
        """Of the pictures in the article, px; a picture's name in the text stays that of its stand-in."""
        places = [index for _key, _name, index in self.article.dump("1.0", "end", image=True)]
        return [int(self.root.tk.call("image", "height", self.article.image_cget(at, "image"))) for at in places]

    def colour_at(self, widget: tk.Misc, x: int, y: int) -> str:
        """What the screen shows there, counted from the widget's corner; a negative number counts from the far side."""
        self.settle()
        left = widget.winfo_rootx() + (x if x >= 0 else widget.winfo_width() + x)
        top = widget.winfo_rooty() + (y if y >= 0 else widget.winfo_height() + y)
        shot = ImageGrab.grab((left, top, left + 1, top + 1), xdisplay=os.environ["DISPLAY"]).convert("RGB")
        return "#{:02X}{:02X}{:02X}".format(*shot.tobytes())

    def seen_whole(self, index: str) -> bool:
        """Whether nothing of the line there, as it is wrapped, is cut by the edges of the view."""
        box = self.article.dlineinfo(index)
        start = f"{index} display linestart"
        # The height in the box is what is seen: a line cut by the lower edge would seem whole.
        height = self.root.tk.call(str(self.article), "count", "-ypixels", start, f"{start} + 1 display lines")
        return box is not None and box[1] >= 0 and box[1] + int(height) <= self.article.winfo_height()

    def small_and_large(self, width: int = 640, height: int = 480) -> None:
        """A small window and text of 400 %: a view that holds a line or two."""
        self.root.geometry(f"{width}x{height}")
        self.until(lambda: (self.root.winfo_width(), self.root.winfo_height()) == (width, height))
        actions.set_size(self.session, "400 %")
        self.settle()

    def tagged(self, tag: str) -> str:
        """The text that carries a tag."""
        ranges = [str(index) for index in self.article.tag_ranges(tag)]
        return "".join(self.article.get(*pair) for pair in zip(ranges[::2], ranges[1::2]))

    def close(self) -> None:
        self.window.close()
        self.session.close()
        assert self.faults == []
