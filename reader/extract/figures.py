"""A figure element as a Figure: which picture, which words are its caption, which its credit."""

import re
from dataclasses import replace
from typing import Literal

from bs4.element import NavigableString, PreformattedString, Tag

from reader.document.blocks import Figure, Run, Runs, text_of
from reader.document.locator import BlockId
from reader.extract.addresses import Base
from reader.extract.inline import Style
from reader.extract.line import Line
from reader.extract.names import CREDIT, LITTLE_PICTURE
from reader.extract.tags import attribute
from reader.extract.wording import letters_of

UNNUMBERED = BlockId("")  # blocks get their ids when the whole article is known

_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-full-src", "data-url", "src", "data-srcset", "srcset")
_VIDEOS = frozenset(("video", "iframe", "amp-video", "amp-youtube"))
_PLACEHOLDER = re.compile(r"^data:image/(?:gif|svg)|blank\.|spacer|placeholder|1x1|transparent|loading\.", re.I)
_SIZED = re.compile(r"[-_@]?\d{2,4}(?:x\d{2,4}|w|px|x)?(?=[-_./]|$)|[-_](?:mobile|desktop|small|large|thumb|scaled)")
_NUMBER = re.compile(r"^\s*(\d{1,6})(?:px)?\s*$")
_DESCRIPTOR = re.compile(r"(\d{1,6})(?:\.\d*)?\D?")  # of a picture in a srcset: "800w", "1.5x"
_CREDIT_TAIL = re.compile(
    r"""(?:^|\s|(?<=[.!?)]))(?P<credit>
        [(\[]?\s*(?:photo(?:\s*(?:by|credit|courtesy|:))|image\s*(?:by|credit|courtesy|source|:)|picture\s*:|credits?\s*:|foto\s*:|fotos\s*:|fotografie\s*:|bild\s*:
        |source\s*:|quelle\s*:|crédit|crédits|copyright|©|\(c\)\s|via\s*:|photograph(?:s|y)?\s*(?:by|:)|ảnh\s*:|фото\s*:|kuva\s*:|zdj\.|fot\.).{1,90})$""",
    re.I | re.X,
)
_AGENCY_TAIL = re.compile(
    r"\s*(?P<credit>[(\[][^()\[\]]*(?:/|\bvia\b|\bAP\b|Reuters|Getty|AFP|EPA|dpa|ANSA|Photo)[^()\[\]]*[)\]])\.?$"
)
SMALL = 60  # pixels: smaller pictures are icons


def figures_of(tag: Tag, base: Base, style: Style) -> tuple[Figure, ...]:
    """One Figure for each picture of the figure; what it says in words belongs to the last."""
    figure = figure_of(tag, base, style)
    if figure is None:
        return ()
    several = figure.kind == "image" and len(tag.find_all("img", limit=2)) > 1
    pictures = _pictures_of(tag, base) if several else []
    if len(pictures) < 2:
        return (figure,)
    words = text_of(figure.caption)
    *others, (image, alt) = [(image, "" if same_words(alt, words) else alt) for image, alt in pictures]
    return (
        *(make_figure(image, alt, (), "") for image, alt in others),
        make_figure(image, alt, figure.caption, figure.credit),
    )


def _pictures_of(tag: Tag, base: Base) -> list[tuple[str, str]]:
    """Addresses and alts of the pictures that differ: a page also gives the same one for several widths of screen."""
    found: list[tuple[str, str]] = []
    seen = set[str]()
    for picture in tag.find_all(["img", "amp-img"]):
        if _is_little(picture) or picture.find_parent(["figcaption", "noscript"]) is not None:
            continue
        image, alt = _picture_of(picture, base)
        keys = {key for key in (_SIZED.sub("", image.split("?")[0]), letters_of(alt)) if key}
        if image and not keys & seen:
            found.append((image, alt))
        seen |= keys
    return found


def figure_of(tag: Tag, base: Base, style: Style) -> Figure | None:
    """The figure, or None when it shows nothing and says nothing."""
    kind = _kind_of(tag)
    image, alt = _picture_of(tag, base)
    caption, credit = _caption_of(tag, base, style)
    if not caption and not credit and not image and not alt:
        return None
    if not image and kind == "image" and not caption:
        return None
    return make_figure(image, alt, caption, credit, kind)


def make_figure(
    image: str, alt: str, caption: Runs, credit: str, kind: Literal["image", "video", "audio"] = "image"
) -> Figure:
    """A Figure whose alt does not repeat its caption."""
    words = text_of(caption)
    if alt and (same_words(alt, words) or same_words(alt, f"{words} {credit}") or _is_file_name(alt)):
        alt = ""
    return Figure(UNNUMBERED, image, alt, caption, credit, kind)


def picture_alone(tag: Tag, base: Base) -> Figure | None:
    """A picture that stands in the text without a figure around it; None for icons and tracking pixels."""
    if _is_little(tag):
        return None
    image, alt = _picture_of(tag, base)
    return make_figure(image, alt, (), "") if image else None


def same_words(one: str, other: str) -> bool:
    return letters_of(one) == letters_of(other)


def _is_file_name(alt: str) -> bool:
    return re.fullmatch(r"\S+\.(?:jpe?g|png|gif|webp|svg)|IMG_\d+|image\d*|photo|img", alt, re.I) is not None


def _kind_of(tag: Tag) -> Literal["image", "video", "audio"]:
    inside = {part.name for part in tag.descendants if isinstance(part, Tag)}
    if inside & _VIDEOS:
        return "video"
    return "audio" if "audio" in inside else "image"


def _is_little(tag: Tag) -> bool:
    for side in ("width", "height"):
        found = _NUMBER.match(attribute(tag, side))
        if found and int(found[1]) < SMALL:
            return True
    return LITTLE_PICTURE.search(attribute(tag, "class").lower()) is not None


def _picture_of(tag: Tag, base: Base) -> tuple[str, str]:
    """The best address of the first picture inside (or of the picture itself) and its alt."""
    parts = [tag] if tag.name == "img" else [part for part in tag.descendants if isinstance(part, Tag)]
    pictures = [part for part in parts if part.name in ("img", "amp-img")]
    alt = next((text for picture in pictures if (text := " ".join(attribute(picture, "alt").split()))), "")
    for picture in (*pictures, *(part for part in parts if part.name in ("source", "video"))):
        for name in (*_SOURCES, "poster") if picture.name == "video" else _SOURCES:
            if picture.name == "video" and name != "poster":
                continue
            value = attribute(picture, name)
            if not value or _PLACEHOLDER.search(value[:200]):
                continue
            address = base.picture(_largest(value) if "srcset" in name else value)
            if address:
                return address, alt
    return "", alt


def _largest(srcset: str) -> str:
    """The widest picture of a srcset up to 1,600 pixels, else the first."""
    best, best_width = "", -1
    for part in re.split(r",\s+", srcset.strip()):
        pieces = part.split()
        if not pieces:
            continue
        described = _DESCRIPTOR.fullmatch(pieces[1]) if len(pieces) > 1 else None
        number = int(described[1]) if described else 0
        if best_width < number <= 1600 or not best:
            best, best_width = pieces[0].rstrip(","), number
    return best


def _caption_of(tag: Tag, base: Base, style: Style) -> tuple[Runs, str]:
    captions = [tag] if tag.name == "figcaption" else tag.find_all("figcaption")
    line, seen = Line(), set[str]()
    credits: list[str] = []
    for caption in captions:
        if caption.find_parent("figcaption") is not None:
            continue
        words = caption.get_text(" ")
        if not words.strip() or letters_of(words) in seen:
            continue
        seen.add(letters_of(words))
        if attribute(caption, "class") == "credit":
            credits.append(words)
            continue
        _collect(caption, style.spoken(caption), base, line, credits)
        line.add(" ", Style())
    runs = tuple(run for part in line.take() for run in part)
    credit = " ".join(" ".join(credits).split())
    if not captions or not runs:
        return (), credit
    return _split_credit(runs, credit)


def _collect(tag: Tag, style: Style, base: Base, line: Line, credits: list[str]) -> None:
    for child in tag.children:
        if isinstance(child, Tag):
            names = f"{attribute(child, 'class')} {attribute(child, 'itemprop')}".lower()
            if child.name in ("button", "svg", "script", "style", "noscript"):
                continue
            if CREDIT.search(names) and "caption" not in names:
                credits.append(child.get_text(" "))
                continue
            gap = " " if child.name in ("p", "div", "br", "span", "li", "cite", "small") else ""
            line.add(gap, style)
            _collect(child, style.within(child, base), base, line, credits)
            line.add(gap, style)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            line.add(str(child), style)


def _split_credit(runs: Runs, credit: str) -> tuple[Runs, str]:
    """Cut a closing "Photo: …", "© …" or "(Name/Agency)" off the caption."""
    text = text_of(runs)
    if credit and text.endswith(credit) and len(text) > len(credit):
        return cut_runs(runs, len(text) - len(credit)), credit
    found = _CREDIT_TAIL.search(text) or _AGENCY_TAIL.search(text)
    if found is None:
        return runs, credit
    said = found["credit"].strip()
    return cut_runs(runs, found.start("credit")), credit or said


def cut_runs(runs: Runs, length: int) -> Runs:
    """The first ``length`` characters, trimmed at the end."""
    kept: list[Run] = []
    for run in runs:
        if length <= 0:
            break
        kept.append(replace(run, text=run.text[:length]))
        length -= len(run.text)
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)
