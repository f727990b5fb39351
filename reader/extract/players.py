"""Films and sounds that a page plays: named stand-ins, as Reader plays none of them."""

import re
from typing import Literal

from bs4.element import Tag

from reader.document.blocks import Figure
from reader.extract.addresses import Base
from reader.extract.figures import make_figure
from reader.extract.tags import attribute, label_of

PLAYERS = frozenset(("video", "audio", "iframe", "amp-video", "amp-youtube", "amp-audio"))
_NUMBER = re.compile(r"\s*(\d{1,6})(?:px)?\s*")
_FRAME = re.compile(r"(?<![a-z])(?:player|video|audio|podcast)")
_SOUND = re.compile(r"audio|podcast|sound|radio|episode")
_ALLOWED = re.compile(r"autoplay|fullscreen|picture-in-picture|encrypted-media")
LEAST = 40  # pixels: a smaller frame shows nothing


def player_of(tag: Tag, base: Base) -> Figure | None:
    """A player outside a figure; None for a frame that plays nothing (a form, an advert, a counter)."""
    kind = _kind_of(tag)
    if kind is None:
        return None
    return make_figure(base.picture(attribute(tag, "poster")), label_of(tag), (), "", kind)


def name_in(figure: Tag) -> str:
    """What the player inside a figure is called, "" where the page does not say."""
    return next((name for part in figure.find_all(PLAYERS) if (name := label_of(part))), "")


def _kind_of(tag: Tag) -> Literal["video", "audio"] | None:
    match tag.name:
        case "audio" | "amp-audio":
            return "audio"
        case "iframe":
            return _kind_of_frame(tag)
        case _:
            return "video"


def _kind_of_frame(tag: Tag) -> Literal["video", "audio"] | None:
    sides = (_NUMBER.fullmatch(attribute(tag, side)) for side in ("width", "height"))
    if any(side is not None and int(side[1]) < LEAST for side in sides):
        return None
    address = (attribute(tag, "src") or attribute(tag, "data-src")).lower()
    names = f"{address} {attribute(tag, 'class').lower()}"
    plays = "allowfullscreen" in tag.attrs or _ALLOWED.search(attribute(tag, "allow")) is not None
    if not address or not (plays or (_FRAME.search(names) and label_of(tag))):
        return None
    return "audio" if _SOUND.search(names) else "video"
