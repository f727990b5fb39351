"""What a ``figure`` element holds: pictures, a player, or a part of the story."""

from bs4.element import Tag

from reader.document.blocks import Figure
from reader.extract.addresses import Base
from reader.extract.figures import figures_of, make_figure
from reader.extract.inline import Style
from reader.extract.players import PLAYERS, name_in, player_of

_TEXTS = frozenset(("table", "pre", "blockquote"))


def holds_story(figure: Tag) -> bool:
    """Whether it is read like any other part: a table, a quotation, text, several figures."""
    inside = {part.name for part in figure.descendants if isinstance(part, Tag)}
    return bool(inside & _TEXTS) or ("p" in inside and _much_text(figure)) or _is_gallery(figure)


def framed(figure: Tag, base: Base, style: Style) -> tuple[Figure, ...]:
    """Its pictures, or what it plays under the name that the player has."""
    found = figures_of(figure, base, style)
    if not found:
        player = figure.find(PLAYERS)
        shown = player_of(player, base) if player is not None else None
        return (shown,) if shown is not None else ()
    return tuple(
        one
        if one.kind == "image" or one.alt
        else make_figure(one.image, name_in(figure), one.caption, one.credit, one.kind)
        for one in found
    )


def _is_gallery(figure: Tag) -> bool:
    """Several pictures with captions of their own, or in figures of their own."""
    if len(figure.find_all("img")) < 2:
        return False
    return (
        len(figure.find_all("figcaption")) > 1 or sum(1 for part in figure.find_all("figure") if part.find("img")) > 1
    )


def _much_text(figure: Tag) -> bool:
    """A "figure" that is really a part of the story: paragraphs outside its caption."""
    return sum(len(part.get_text()) for part in figure.find_all("p") if part.find_parent("figcaption") is None) > 400
