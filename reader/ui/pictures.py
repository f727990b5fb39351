"""The article's pictures: asked for when they come near the view, dropped when they are far.

A decoded picture of the column's width takes some megabytes; a long article must not keep them all.
"""

import queue
import threading
import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from reader.document.blocks import Figure
from reader.errors import ReaderError
from reader.ui.article_view import ArticleView
from reader.ui.in_view import hold, top_of
from reader.ui.theme import Theme

NEAR = 1.5  # view heights above and below: pictures within are shown
FAR = 5  # view heights: pictures beyond are dropped
TALL = 0.8  # of the view's height: a picture higher than wide is seen whole, with a line of text
WIDE = 9 / 16  # of the column's width: one that is no higher fills the column wherever the view holds it
POLL = 30  # ms between looks for pictures that have arrived


class Decoded(Protocol):
    """A picture ready for Tk: it takes PPM without a library."""

    @property
    def ppm(self) -> bytes: ...


PictureSource = Callable[[str, str, int, int], Decoded]  # address, base, width, height


@dataclass(frozen=True, slots=True)
class Room:
    """What a picture may take, px."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line of one filling of the view, and the room its picture was asked for."""

    filling: int
    line: int
    figure: Figure
    room: Room


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that is there, for the room it was asked for."""

    room: Room
    image: tk.PhotoImage


@dataclass(frozen=True, slots=True)
class Arrived:
    wanted: Wanted
    picture: Decoded | None  # None: it cannot be shown


class Pictures:
    def __init__(self, view: ArticleView, theme: Theme, source: PictureSource) -> None:
        self._view, self._theme, self._source = view, theme, source
        self._filling = 0
        self._images: dict[int, tk.PhotoImage] = {}  # by line; Tk forgets a picture nobody in Python holds
        self._stand_in: tk.PhotoImage | None = None
        self._shown: dict[int, Room] = {}  # line to the room its picture was asked for
        self._failed: set[int] = set()
        self._addresses: dict[int, str] = {}  # by line, of pictures that arrived
        self._before: dict[str, Shown] = {}  # by address, of the last filling: the same lines may come again
        self._looking: str | None = None
        self._collecting: str | None = None
        self._waiting = 0
        self._requests: queue.SimpleQueue[Wanted | None] = queue.SimpleQueue()
        self._arrived: queue.SimpleQueue[Arrived] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._base = ""
        view.watch_scroll(self._look_soon)
        view.watch_refill(self._refilled)
        theme.watch(self._restyle)
        view.text.bind("<Destroy>", self._end, add=True)

    def _end(self, _event: object) -> None:
        self._requests.put(None)
        for planned in (self._looking, self._collecting):
            if planned is not None:
                self._view.after_cancel(planned)

    def set_base(self, address: str) -> None:
        self._base = address
        self._before.clear()

    @property
    def pending(self) -> bool:
        """Whether pictures have been asked for that have not arrived."""
        return self._waiting > 0 or self._looking is not None

    def _refilled(self) -> None:
        self._filling += 1
        self._before = {
            address: Shown(self._shown[line], self._images[line])
            for line, address in self._addresses.items()
            if line in self._shown and line in self._images
        }
        self._addresses.clear()
        self._images.clear()
        self._shown.clear()
        self._failed.clear()

    def _restyle(self) -> None:
        self._paint()
        self._look_soon()

    def _look_soon(self) -> None:
        if self._looking is None:
            self._looking = self._view.after(20, self._look)

    def _look(self) -> None:
        self._looking = None
        text = self._view.text
        height = max(text.winfo_height(), 1)
        room = room_for(self._view.measure(), height)
        top = int(str(text.index("@0,0")).partition(".")[0])
        bottom = int(str(text.index(f"@0,{height}")).partition(".")[0])
        for line, figure in self._view.lines.figure_lines():
            if line in self._failed:
                continue
            # Lines stand for distance here: exact heights would make Tk lay out the whole article.
            away = max(top - line, line - bottom, 0)
            if line not in self._images:
                self._hold_place(line, room)
            if away <= 12 * NEAR and not self._will_do(line, room, height):
                self._shown[line] = room
                before = self._before.get(figure.image)
                if before is not None and before.room == room:
                    self._addresses[line] = figure.image
                    self._put(line, before.image)
                else:
                    self._ask(Wanted(self._filling, line, figure, room))
            elif away > 12 * FAR and line in self._shown:
                del self._shown[line]
                self._addresses.pop(line, None)
                self._hold_place(line, room)

    def _will_do(self, line: int, room: Room, height: int) -> bool:
        """Whether the picture there, or on its way, can stay: a picture from the web is fetched again for each size."""
        asked = self._shown.get(line)
        if asked is None or asked.width != room.width:
            return False
        image = self._images[line]
        if asked == room or image is self._stand_in:
            return True
        held_down = image.height() >= asked.height
        return image.height() <= height and not (held_down and asked.height < room.height)

    def _ask(self, wanted: Wanted) -> None:
        if not wanted.figure.image:
            self._show(Arrived(wanted, None))
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="pictures", daemon=True)
            self._thread.start()
        self._requests.put(wanted)
        self._waiting += 1
        if self._waiting == 1:
            self._collecting = self._view.after(POLL, self._collect)

    def _work(self) -> None:
        while (wanted := self._requests.get()) is not None:
            try:
                picture = self._source(wanted.figure.image, self._base, wanted.room.width, wanted.room.height)
            except ReaderError:
                self._arrived.put(Arrived(wanted, None))
            else:
                self._arrived.put(Arrived(wanted, picture))

    def _collect(self) -> None:
        while not self._arrived.empty():
            self._waiting -= 1
            self._show(self._arrived.get())
        if self._waiting:
            self._collecting = self._view.after(POLL, self._collect)

    def _show(self, arrived: Arrived) -> None:
        wanted = arrived.wanted
        if wanted.filling != self._filling:
            return
        if arrived.picture is None:
            self._failed.add(wanted.line)
            self._say_instead(wanted)
        else:
            self._addresses[wanted.line] = wanted.figure.image
            self._put(wanted.line, tk.PhotoImage(master=self._view, data=arrived.picture.ppm, format="ppm"))
            self._look_soon()  # the view may have another height by now

    def _hold_place(self, line: int, room: Room) -> None:
        """A quiet stand-in of the likely size, so that little moves when the picture comes.

        One for all places: a picture of the column's width is a megabyte, and an article may have thousands.
        """
        height = max(1, min(round(room.width * WIDE), room.height))
        if self._stand_in is None:
            self._stand_in = tk.PhotoImage(master=self._view)
        if (self._stand_in.width(), self._stand_in.height()) != (room.width, height):
            self._stand_in.configure(width=room.width, height=height)
            self._paint()
        self._put(line, self._stand_in)

    def _paint(self) -> None:
        if self._stand_in is not None and self._stand_in.width():
            area = (0, 0, self._stand_in.width(), self._stand_in.height())
            self._stand_in.put(self._theme.palette.chrome, to=area)

    def _put(self, line: int, image: tk.PhotoImage) -> None:
        text = self._view.text
        index = f"{line}.0"
        held, above = top_of(text), text.compare(index, "<", "@0,0")
        known = line in self._images
        self._images[line] = image
        if known:
            text.image_configure(index, image=image)
        else:
            with text.editing():
                text.image_create(index, image=image)
            text.tag_add("picture", index, f"{line}.end + 1 chars")
        if above:
            hold(text, held)

    def _say_instead(self, wanted: Wanted) -> None:
        """No picture: its description stands there, for those who cannot hear it and those who look."""
        text, figure = self._view.text, wanted.figure
        self._images.pop(wanted.line, None)
        said = {"image": "Picture", "video": "Video", "audio": "Sound"}[figure.kind]
        note = f"{said}: {figure.alt}" if figure.alt else f"{said} not shown" if figure.image else said
        with text.editing():
            text.delete(f"{wanted.line}.0", f"{wanted.line}.end")
            text.insert(f"{wanted.line}.0", note, ("caption-inner",))


def room_for(measure: int, height: int) -> Room:
    """In a view that high, with a column that wide."""
    return Room(measure, min(round(max(TALL * height, WIDE * measure)), height))
