"""Cut other stories out: their cards beside and within the one the page is about, and their whole articles."""

from itertools import islice, takewhile

from lxml.etree import _Element as Element

from reader.extract.cuts import Cuts
from reader.extract.prose import LONG_TEXT, prose_in, stretches
from reader.extract.tree import text_of
from reader.extract.wording import ends_sentence, width

CARD = 450  # characters of prose: a teaser says no more …
CARD_PIECES = 2  # … and in no more stretches of text
MOST = 1000  # boxes that held teasers and are looked at again: a page made of more is no story
LIVE = 0.4  # share of a story's prose that the entries of a live blog hold, and those of other stories do not


def cut_other_articles(body: Element, around_headline: set[Element], cuts: Cuts) -> None:
    """Where one ``article`` has the headline, the others are other stories, beside it or within.

    A live blog has its entries in articles: when these hold most of the story they stay.
    """
    articles = list(body.iter("article"))
    own = next((article for article in reversed(articles) if article in around_headline), None)
    if own is None or len(articles) < 2:
        return
    others = [
        a for a in articles if a not in around_headline and next(a.iter("h2", "h3", "h4", "h5"), None) is not None
    ]
    within, beside = list[Element](), list[Element]()
    for article in others:
        (within if own in article.iterancestors() else beside).append(article)
    whole = prose_in(own)
    if sum(map(prose_in, within)) < LIVE * whole:
        for article in within:
            cuts.cut(article, "related")
    if whole > CARD or not beside:
        for article in beside:
            cuts.cut(article, "related")


def cut_cards(body: Element, cuts: Cuts) -> None:
    """Cut teasers of other stories: boxes of a linked heading and a few words."""
    headings = [h for h in body.iter("h2", "h3", "h4", "h5", "h6") if _is_linked(h)]
    if len(headings) < 2:
        headings = []
    linked = set(headings)
    boxes: dict[Element, bool] = {}
    # All are found before the first is cut: what is left of a list of teasers would look like the story's own.
    cards = [figure for figure in body.iter("figure") if _is_teaser_picture(figure)]
    cards += [card for heading in headings if (card := _card_around(heading, linked, boxes)) is not None]
    around = dict.fromkeys(parent for card in cards if (parent := card.getparent()) is not None)
    for card in cards:
        cuts.cut(card, "related")
    for box in islice(around, MOST):
        _cut_if_left_bare(box, cuts)


def _cut_if_left_bare(box: Element, cuts: Cuts) -> None:
    """What held only teasers has nothing left but its own heading."""
    bare = None
    for element in (box, *box.iterancestors()):
        if element.tag in ("body", "main", "article") or width(text_of(element)) > LONG_TEXT:
            break
        if next(element.iter("h1", "figure"), None) is not None or any(map(_is_sentence, element.iter("p"))):
            break
        bare = element
    if bare is not None:
        cuts.cut(bare, "related")


def _card_around(heading: Element, linked: set[Element], boxes: dict[Element, bool]) -> Element | None:
    """The largest box with this linked heading alone and hardly any prose; None when there is no box around it.

    ``boxes`` keeps what is known of each box: many headings stand in the same.
    """
    card = None
    for box in heading.iterancestors():
        if box not in boxes:
            boxes[box] = _may_be_card(box, linked)
        if not boxes[box]:
            break
        if any(_is_sentence(paragraph) for paragraph in takewhile(lambda e: e is not heading, box.iter())):
            break  # in a card the heading comes first; what stands above it is a story
        card = box
    return card


def _may_be_card(box: Element, linked: set[Element]) -> bool:
    if box.tag in ("body", "main"):
        return False
    pieces = stretches(box)
    if len(pieces) > CARD_PIECES or sum(pieces) > CARD or next(box.iter("h1"), None) is not None:
        return False
    return sum(1 for other in box.iter("h2", "h3", "h4", "h5", "h6") if other in linked) <= 1


def _is_sentence(element: Element) -> bool:
    """A paragraph, however short, that is no link."""
    if element.tag != "p" or next(element.iter("a"), None) is not None:
        return False
    text = text_of(element)
    return width(text) > 12 and ends_sentence(text)


def _is_teaser_picture(figure: Element) -> bool:
    """In a list, with a caption that is nothing but a link."""
    caption = next(figure.iter("figcaption"), None)
    if caption is None or next(figure.iterancestors("li"), None) is None:
        return False
    text = text_of(caption)
    return len(text) > 0 and sum(len(text_of(link)) for link in caption.iter("a")) >= 0.9 * len(text)


def _is_linked(heading: Element) -> bool:
    """Wholly a link, from inside or around."""
    text = text_of(heading)
    if len(text) < 12:
        return False
    if any(_ and box.tag == "a" for _, box in zip((1, 1, 1), heading.iterancestors())):
        return True
    return sum(len(text_of(link)) for link in heading.iter("a") if link.get("href")) > 0.8 * len(text)
