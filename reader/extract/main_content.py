"""Find the part of the page that is the story.

Every stretch of text is prose (long, few links) or noise (short or linked). The story is the element with the most
prose that is least diluted by noise; pieces of it that lie beside it under the same name are taken along.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from reader.extract.cuts import Cuts
from reader.extract.names import STORY, word_set
from reader.extract.tree import BLOCK_TAGS, names_of, text_of
from reader.extract.wording import ends_sentence

SHORT = 40  # characters: a shorter paragraph says nothing about where the story is
LOOSE = 80  # the same for text that stands in a bare div or table cell
LINKED = 0.5  # share of linked text at which a paragraph is a list of links
ITEM_LINKED = 0.9  # the same for an item of a list: "4 <a>eggs</a>" leads nowhere but to eggs
SHORT_LINK = 15  # characters: links on words of the text are no longer, on average
TEASER = 25  # characters of a link that tells another story
SHOW = 0.8  # times the prose around a show of pictures
STORY_LENGTH = 1000  # characters of prose that are a story without it
PURITY = 3  # power; of 2 to 5, the best on the page sets, and 2 to 4 differ little
CJK_WEIGHT = 2.5  # a Chinese, Japanese or Korean character says as much as two or three letters
_BOXES = word_set("div section ul ol table aside dl article header td")
_SHOW = re.compile(r"gallery|slide-?show|carousel|slider")
_HEADINGS = ("h2", "h3", "h4", "h5")
_NEUTRAL = word_set("h1 h2 h3 h4 h5 h6 li td th dt dd blockquote pre summary address")
_CAPTIONS = word_set("figcaption caption")
_CONTAINERS = word_set("div section article main td body center form span dd blockquote")


@dataclass(slots=True)
class Weight:
    """What an element holds, in characters: all text, linked text, its own line, prose, noise."""

    chars: float = 0
    links: float = 0
    line: float = 0
    line_links: float = 0
    prose: float = 0
    noise: float = 0


Weights = dict[Element, Weight]


def weigh(body: Element, scale: float = 1.0) -> Weights:
    """The weight of every element, children before parents."""
    elements = list(body.iter())
    weights: Weights = {element: Weight() for element in elements}
    for element in reversed(elements):
        own = weights[element]
        text = element.text
        if text:
            length = len(text.strip()) * scale
            own.chars += length
            own.line += length
        tag = element.tag
        if tag == "a" and element.get("href"):
            own.links, own.line_links = own.chars, own.line
            own.prose, own.noise = 0, own.noise + own.prose
        block = tag in BLOCK_TAGS
        if block and own.line:
            _judge_line(element, own)
        parent = element.getparent()
        above = weights.get(parent) if parent is not None and element is not body else None
        if above is None:
            continue
        tail = len(element.tail.strip()) * scale if element.tail else 0
        above.chars += own.chars + tail
        above.links += own.links
        above.prose += own.prose
        above.noise += own.noise
        above.line += tail
        if not block:
            above.line += own.line
            above.line_links += own.line_links
    return weights


def _judge_line(element: Element, own: Weight) -> None:
    linked = own.line_links / own.line
    tag = element.tag
    enough = SHORT if tag == "p" else LOOSE
    if tag in _CAPTIONS:
        pass  # of a picture, not of the story
    elif own.line >= enough and linked < LINKED:
        own.prose += own.line * (1 - linked)
    elif tag in _NEUTRAL and linked < (ITEM_LINKED if tag == "li" else LINKED):
        pass
    elif tag == "p" and not linked and ends_sentence(text_of(element)):
        own.prose += own.line * 0.5
    elif tag == "p" and linked < LINKED:
        own.noise += own.line * 0.2
    else:
        own.noise += own.line


def _score(element: Element, weight: Weight) -> float:
    if not weight.prose:
        return 0.0
    purity = weight.prose / (weight.prose + weight.noise)
    score = weight.prose * purity**PURITY
    if element.get("itemprop") in ("articleBody", "reviewBody"):
        return score * 1.5
    if element.tag != "body" and STORY.search(names_of(element)):
        return score * 1.2
    return score


def find_story(body: Element, weights: Weights) -> tuple[Element, ...]:
    """The elements that together are the story, in reading order; empty when the page has no prose."""
    best, best_score = None, 0.0
    for score, element in _candidates(body, weights):
        if score >= best_score * 0.999:  # the innermost of equals
            best, best_score = element, max(score, best_score)
    if best is None:
        return ()
    return _with_kin(best, weights)


def ranked(body: Element, weights: Weights) -> list[tuple[float, Element]]:
    """Every candidate with its score, the best first: for telling how the choice was made."""
    scores = list(_candidates(body, weights))
    scores.reverse()  # the innermost of equals first
    return sorted(scores, key=lambda scored: -scored[0])


def _candidates(body: Element, weights: Weights) -> Iterator[tuple[float, Element]]:
    no_story = _only_headline(body, weights)
    for element, weight in weights.items():
        if element.tag in _CONTAINERS and weight.prose > 0 and element not in no_story:
            yield _score(element, weight), element


def _only_headline(body: Element, weights: Weights) -> set[Element]:
    """What holds no prose but a long headline."""
    return {
        box
        for h1 in body.iter("h1")
        for box in h1.iterancestors()
        if box in weights and weights[box].prose <= weights[h1].prose
    }


def _with_kin(best: Element, weights: Weights) -> tuple[Element, ...]:
    """The element and the parts of the story beside it: chunks of the same make, paragraphs left outside."""
    element = best
    for _ in range(3):
        parent = element.getparent()
        if parent is None or parent.tag in ("html",) or element.tag in ("body", "article"):
            break
        kin = [child for child in parent if child is element or _is_kin(child, element, weights)]
        if len(kin) > 1:
            first, last = parent.index(kin[0]), parent.index(kin[-1])
            return tuple(
                child for child in list(parent)[first : last + 1] if child in kin or _fits_between(child, weights)
            )
        element = parent
    return (best,)


def _is_kin(child: Element, story: Element, weights: Weights) -> bool:
    weight = weights.get(child)
    if weight is None or weight.prose <= 0:
        return False
    pure = weight.prose / (weight.prose + weight.noise + weight.links)
    if child.tag == "p":
        return pure > 0.8
    if child.tag == story.tag and child.get("class") and child.get("class") == story.get("class"):
        return pure > 0.6
    return pure > 0.9 and weight.prose > 0.4 * weights[story].prose and child.tag in ("div", "section")


def _fits_between(child: Element, weights: Weights) -> bool:
    if child.tag in ("figure", "h2", "h3", "h4", "ul", "ol", "blockquote", "pre", "table", "img"):
        return True
    weight = weights.get(child)
    if weight is None or not weight.chars:
        return False
    return weight.prose > 0.5 * weight.chars or _is_chapter(child, weight)


def _is_chapter(element: Element, weight: Weight) -> bool:
    """A heading over a list or table that leads nowhere, as the ingredients of a recipe."""
    return (
        element.tag == "section"
        and weight.links < ITEM_LINKED * weight.chars
        and next(element.iter(*_HEADINGS), None) is not None
        and next(element.iter("li", "td"), None) is not None
    )


def prune(part: Element, weights: Weights, cuts: Cuts) -> None:
    """Cut link lists, the boxes of other stories and shows of other pictures out of the chosen part."""
    whole = weights[part].prose if part in weights else 0
    waiting = list(reversed(part))
    while waiting:
        element = waiting.pop()
        weight = weights.get(element)
        if weight is None:
            continue
        if element.tag in _BOXES and (_is_link_box(element, weight) or _is_other_show(element, weight, whole)):
            cuts.cut(element, "related")
        else:
            waiting.extend(reversed(element))


def _is_other_show(element: Element, weight: Weight, whole: float) -> bool:
    """A show of pictures that tells more than the story around it, of which there is enough: a story of its own."""
    rest = whole - weight.prose
    return weight.prose > SHOW * rest and rest > STORY_LENGTH and _SHOW.search(names_of(element)) is not None


def _is_link_box(element: Element, weight: Weight) -> bool:
    if not weight.chars:
        return False
    linked = weight.links / weight.chars
    if element.tag in ("ul", "ol", "dl"):
        return (linked > 0.75 and weight.prose == 0) or (linked > LINKED and _are_teasers(element))
    if next(element.iter("figure", "figcaption"), None) is not None and linked < 0.9:
        return False
    if linked <= LINKED or weight.prose >= 0.3 * weight.chars or _is_heading_with_links(element):
        return False
    return linked > ITEM_LINKED or _link_length(element, weight) > SHORT_LINK


def _link_length(element: Element, weight: Weight) -> float:
    """Characters of a link, on average."""
    return weight.links / max(1, sum(1 for _ in element.iter("a")))


def _are_teasers(items: Element) -> bool:
    """A list that has in each item one link long enough to tell a story, and hardly anything else."""
    return len(items) > 1 and all(_is_teaser(item) for item in items)


def _is_teaser(item: Element) -> bool:
    links = [len(text_of(link)) for link in item.iter("a")]
    return len(links) == 1 and links[0] > TEASER and len(text_of(item)) - links[0] < SHORT


def _is_heading_with_links(element: Element) -> bool:
    """A heading of the text, and beside it a link or two for changing what stands under it, as in a wiki."""
    words = "".join(text for part in element for text in map(str, part.itertext()) if part.tag in _HEADINGS)
    links = [text_of(link) for link in islice(element.iter("a"), 3)]
    return bool(words.strip()) and len(links) < 3 and not any(link in words or len(link) > SHORT for link in links)
