"""What of a Text is in view: hold a place where it stands, and bring a line in whole, also where hardly one fits."""

import tkinter as tk
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """A place and where its line stands: ``y`` px below the top edge, negative where part of it is above."""

    index: str
    y: int


def top_of(text: tk.Text) -> Held:
    """The first character in view."""
    index = text.index("@0,0")
    box = text.dlineinfo(index)
    return Held(index, box[1] if box is not None else 0)


def hold(text: tk.Text, held: Held) -> None:
    """Scroll so that it stands there again."""
    text.yview(held.index)
    if held.y:
        text.yview_scroll(-held.y, "pixels")


def in_view(text: tk.Text, index: str, height: int) -> bool:
    """Whether it is, in a view of that height; asked for the height that it had before it changed."""
    below = int(text.tk.call(str(text), "count", "-ypixels", "@0,0", index))
    return 0 <= below < height


def way_to(text: tk.Text, index: str) -> int | None:
    """Pixels to scroll so that the display line there is seen whole, about a third down; 0 where it is well seen
    already, None where it is out of view. Of a line higher than the view the middle is seen: there are its letters.
    """
    box = text.dlineinfo(index)
    if box is None:
        return None
    y, height = box[1], text.winfo_height()
    spare = height - _line_height(text, index, box[3])
    if spare < 0:
        return y - spare // 2
    if min(height // 8, spare // 2) <= y <= spare - min(height // 6, spare // 2):
        return 0
    return y - min(height // 3, spare)


def bring_into_view(text: tk.Text, index: str) -> None:
    """Scroll there at once, when it is not well seen already."""
    if text.dlineinfo(index) is None:
        text.yview(index)
    if way := way_to(text, index):
        text.yview_scroll(way, "pixels")


def keep_in_view(text: tk.Text, index: str) -> None:
    """Scroll there only when its line is not seen whole."""
    box = text.dlineinfo(index)
    if box is None or box[1] < 0 or box[1] + _line_height(text, index, box[3]) > text.winfo_height():
        bring_into_view(text, index)


def _line_height(text: tk.Text, index: str, seen: int) -> int:
    """Tk's ``dlineinfo`` (8.6.13) tells only what is ``seen`` of a line that is cut by the lower edge."""
    start = f"{index} display linestart"
    height = text.tk.call(str(text), "count", "-ypixels", start, f"{start} + 1 display lines")
    return max(int(height), seen)
