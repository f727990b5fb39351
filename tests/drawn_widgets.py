"""Pairs of colours of what is no single ttk style: lists, sliders, and the text of an article. See drawn_pairs.py."""

import tkinter as tk
from collections.abc import Iterator
from itertools import combinations

from drawn_pairs import EXEMPT, PART, TEXT, Pair, colours, hex_of, runs_of, screen
from PIL import Image

from reader.appearance import contrast
from reader.ui.parts import ListPanel, Row, Slider
from reader.ui.styling import SURFACES, style_prefix
from reader.ui.theme import Theme


def rows(root: tk.Tk, theme: Theme) -> Iterator[Pair]:
    """A list with and without the focus: a usual row, the marked one, those under the mouse, a heading."""
    entries = (Row("h", "Hill", heading=True), Row("a", "Hill", key="Hill", level=1), Row("b", "Hill", icon="play"),
               Row("c", "Hill", icon="play"))  # fmt: skip
    for surface in SURFACES:
        for chosen, over, focus in (("a", "3", True), ("b", "2", True), ("b", "3", False), ("b", "2", False)):
            panel = ListPanel(root, theme, "Hill", entries, lambda _: None, surface=surface)
            panel.place(x=0, y=0, width=theme.px(300), height=theme.px(220))
            panel.lift()
            panel.select(chosen)
            panel.update()
            panel.tree.item(over, tags=("over",))
            panel.tree.state(["focus"] if focus else ["!focus"])
            shot, ground = screen(panel.tree, 0), theme.ground(surface)
            said = f"{style_prefix(surface)}Treeview{', focus' if focus else ''}"
            if focus:
                runs = runs_of(shot, shot.width // 2, down=True)
                yield Pair("focus ring", f"{said}: ring beside its gap", runs[0], runs[1], PART)
            for number, entry in enumerate(entries):
                state = [
                    word for word, so in (("marked", entry.value == chosen), ("hovered", str(number) == over)) if so
                ]
                box = panel.tree.bbox(str(number))
                assert box
                line = shot.crop((box[0], box[1] + 2, box[0] + box[2], box[1] + box[3] - 2))
                yield from _of_row(line, theme, f"{said}, {' '.join(state) or 'row'}", "marked" in state, ground)
            panel.destroy()


def _of_row(line: Image.Image, theme: Theme, said: str, marked: bool, ground: str) -> Iterator[Pair]:
    """The words, the icon before them, and what marks the row."""
    under = colours(line).most_common(1)[0][0]
    paint = max(colours(line), key=lambda colour: contrast(colour, under))
    yield Pair("rows of lists", f"{said}: words", paint, under, TEXT)
    icons = {theme.palette.muted, theme.palette.on_accent} & set(colours(line)) - {under, paint}
    for icon in icons:
        yield Pair("rows of lists", f"{said}: icon", icon, under, PART)
    if marked:
        bar = hex_of(line.getpixel((1, line.height // 2)))
        sign = max((bar, under), key=lambda colour: contrast(colour, ground))
        yield Pair("rows of lists", f"{said}: what marks it", sign, ground, PART)


def sliders(root: tk.Tk, theme: Theme) -> Iterator[Pair]:
    group = "slider, progress, scroll bar"
    for surface in SURFACES:
        ground = theme.ground(surface)
        frame = tk.Frame(root, background=ground)
        frame.place(x=0, y=0, width=theme.px(320), height=theme.px(90))
        slider = Slider(frame, theme, "Hill", 0, 10, 5, lambda _: None, 1, 5, surface=surface)
        slider.place(x=theme.px(20), y=theme.px(12))
        for state in ("at rest", "hovered", "focus", "disabled"):
            slider.enabled = state != "disabled"
            slider.event_generate("<Enter>" if state == "hovered" else "<Leave>")
            if state == "focus":
                slider.focus_force()
            else:
                root.focus_force()
            slider.update()
            shot = screen(slider)
            said = f"slider on {surface}, {state}"
            off = state == "disabled"
            where, least = ("disabled (exempt)", EXEMPT) if off else (group, PART)
            done, ahead = (runs_of(shot, shot.width * part // 8, down=True) for part in (2, 6))
            if state == "focus":
                yield Pair("focus ring", f"{said}: ring on what is around", done[1], done[0], PART)
                yield Pair("focus ring", f"{said}: ring on its gap", done[1], done[2], PART)
                done, ahead = done[2:], ahead[2:]
            knob = hex_of(shot.getpixel((shot.width // 2, shot.height // 2)))
            yield Pair(where, f"{said}: rail to come on its ground", ahead[1], ground, least)
            yield Pair(where, f"{said}: rail done on its ground", done[1], ground, least)
            yield Pair(where, f"{said}: rail done beside what is to come", done[1], ahead[2], least)
            yield Pair(where, f"{said}: knob on its ground", knob, ground, least)
        frame.destroy()


def marked_text(text: tk.Text, name: str) -> Iterator[Pair]:
    """Every tag of a Text that carries a colour, alone and on top of up to two others, as Tk would draw them."""
    plain = (str(text.cget("foreground")), str(text.cget("background")))
    chosen = (str(text.cget("selectforeground")), str(text.cget("selectbackground")))
    # By their colours: fifty kinds of paragraph have two between them, and none lies on another.
    of_tag: dict[tuple[str, str, str], str] = {}
    for tag in text.tag_names():
        own = (str(text.tag_cget(tag, "foreground")), str(text.tag_cget(tag, "background")))
        if (own := chosen if tag == "sel" else own) != ("", ""):
            of_tag.setdefault((*own, _tag_group((tag,))), tag)
    tags = list(of_tag.values())
    own_colours = {tag: (paint, ground) for (paint, ground, _), tag in of_tag.items()}
    seen: set[tuple[str, str, str]] = set()
    for some in (of for count in range(4) for of in combinations(tags, count)):
        paint, ground = plain
        for tag in some:  # the lowest first: Tk names them so
            own = own_colours[tag]
            paint, ground = own[0] or paint, own[1] or ground
        if (paint, ground, _tag_group(some)) not in seen:
            seen.add((paint, ground, _tag_group(some)))
            yield Pair(_tag_group(some), f"{name}: {' in '.join(reversed(some)) or 'plain'}", paint, ground, TEXT)
    for tag in ("found-now", "word", "sel"):
        if tag in text.tag_names():
            ground = chosen[1] if tag == "sel" else str(text.tag_cget(tag, "background"))
            # A word on yellow is marked by its line, in the colour of its letters; the others by their ground.
            lined = str(text.tag_cget(tag, "underline")) == "1"
            mark, under = (str(text.tag_cget(tag, "foreground")), ground) if lined else (ground, plain[1])
            yield Pair("marks in the article", f"{name}: what marks {tag}", mark, under, PART)
    yield Pair("text cursor", f"{name}: cursor", str(text.cget("insertbackground")), plain[1], PART)


def _tag_group(tags: tuple[str, ...]) -> str:
    top = tags[-1] if tags else ""
    return {
        "sentence": "article, in the lit sentence",
        "word": "article, the lit word",
        "found": "article, found words",
        "found-now": "article, found words",
        "sel": "selection",
    }.get(top, "article")
