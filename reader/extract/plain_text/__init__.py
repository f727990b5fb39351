"""Saved page text to an Article, by its shape; any plain text too.

Text copied or saved from a page keeps no markup, but habits: a stretch of prose among short lines is the story, the
line that says most above it the headline, a line that stands twice in a row a picture's alt and its caption.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Literal

from reader.document.article import Article
from reader.document.furniture import Furniture
from reader.document.locator import block_id
from reader.extract.languages import language_of_script
from reader.extract.plain_text.body import body_of
from reader.extract.plain_text.frame import furniture_of, has_frame
from reader.extract.plain_text.headline import Headline, headline_above, is_alone, marked_headline
from reader.extract.plain_text.mail import mail_of
from reader.extract.plain_text.span import Span, story_span, without_size_labels
from reader.extract.plain_text.units import Unit, read_units


def extract_text(text: str, address: str = "") -> Article:
    """The article in a page's saved text, or in any plain text; never an error."""
    mail = mail_of(text)
    if mail is not None:
        units, span, headline = read_units(mail.body), None, None
        furniture = Furniture()
    else:
        units = read_units(text)
        headline = marked_headline(units)
        span = None
        if headline is not None:
            span = Span(headline.index + 1, len(units), framed=False)  # its author wrote it so: nothing is a page's
        elif story_span(units) is not None:
            shown = without_size_labels(units)
            span = _framed(shown, sized=len(shown) < len(units))
            units = shown
        headline = headline or _headline(units, span)
        furniture = furniture_of(units[: headline.index if headline else span.start if span else 0])
    body = body_of(units, span, headline)
    title = mail.subject if mail else headline.text if headline else ""
    return Article(
        title=title or _file_name(address),
        byline=mail.sender if mail else body.byline,
        published=mail.date if mail else body.published,
        language=language_of_script(text),
        direction=_direction(text),
        address=address,
        blocks=tuple(replace(block, id=block_id(index)) for index, block in enumerate(body.blocks)),
        furniture=furniture,
    )


def _framed(units: Sequence[Unit], sized: bool) -> Span | None:
    """Where the story is; in a frame also when what stands around it can only be a page's."""
    span = story_span(units)
    return replace(span, framed=True) if span is not None and (sized or has_frame(units[: span.start])) else span


def _headline(units: Sequence[Unit], span: Span | None) -> Headline | None:
    if span is not None:
        return headline_above(units, span.start, span.framed)
    # Verse, a list, a note: its first line, when it stands alone.
    return Headline(0, units[0].text) if is_alone(units, 0) else None


def _file_name(address: str) -> str:
    """What stands in for a title that a text has not; a copied text has neither."""
    return PurePath(address.rstrip("/")).stem.replace("_", " ").strip() or address


def _direction(text: str) -> Literal["ltr", "rtl"]:
    sides = [unicodedata.bidirectional(character) for character in text[:4000]]
    return "rtl" if sides.count("R") + sides.count("AL") > sides.count("L") else "ltr"
