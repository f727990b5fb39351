"""HTML to an Article: the steps in their order. Everything lxml and BeautifulSoup is met below this file."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from html import unescape

from lxml.etree import _Element as Element

from reader.document.article import Article
from reader.document.blocks import Block, Figure, Paragraph, Run
from reader.document.left_out import LeftOut
from reader.document.put_back import numbered
from reader.extract import standfirst
from reader.extract.addresses import Base, absolute
from reader.extract.blocks import read_blocks
from reader.extract.clean import clean, clean_frame, clean_hidden, headlines_of
from reader.extract.cuts import Cuts, markup_with_marks
from reader.extract.figures import UNNUMBERED
from reader.extract.fronts import TEASERS, is_list, is_prose, is_story, signs_of
from reader.extract.furniture import read_furniture
from reader.extract.languages import language_of_script
from reader.extract.lead import lead_figures, own_headline
from reader.extract.main_content import CJK_WEIGHT, Weights, find_story, prune, weigh
from reader.extract.metadata import Metadata, of_story, read_metadata
from reader.extract.next_part import find_next_part
from reader.extract.reading_notes import Notes
from reader.extract.remainder import remainder
from reader.extract.roles import keep_notes, respell
from reader.extract.script_data import markup_in_scripts
from reader.extract.tree import is_cut, parse, text_of
from reader.extract.trim import tidy, trim

RESCUE = (
    500  # characters of JSON-LD's articleBody that are worth preferring to a page that gives less than half of them
)


@dataclass(frozen=True, slots=True)
class Reading:
    """Blocks, and what of the page is none of them."""

    blocks: Sequence[Block]
    left_out: tuple[LeftOut, ...]


def article_of(html: str, url: str, notes: Notes | None = None) -> Article:
    """``notes`` are written on the way, when they are asked for."""
    root = parse(html)
    body = next(root.iter("body"), root)
    data = read_metadata(root, url)
    base = _base(root, url, data.address)
    furniture = read_furniture(body, base)
    next_part = find_next_part(root, base, url, data.address)
    signs = signs_of(body, data, url)
    cuts = Cuts()
    keep_notes(body)
    first_words = standfirst.find(body, next(iter(headlines_of(body, data.title)), None), data.descriptions)
    clean(body, data.title, cuts, () if first_words is None else (first_words,))
    if not data.language:
        data = replace(data, language=language_of_script(text_of(body)))
    weights = weigh(body, CJK_WEIGHT if data.language[:2] in ("zh", "ja", "ko", "th") else 1.0)
    parts = find_story(body, weights)
    if notes is not None:
        notes.ranking(body, weights)
        notes.choice(parts)
    if parts:
        data = of_story(data, parts[0])
        data = replace(data, title=own_headline(parts, data.title) or data.title)
    reading = _story_of(body, parts, first_words, weights, data, base, cuts)
    if _length(reading.blocks) * 2 < len(data.body) and len(data.body) > RESCUE:
        reading = replace(reading, blocks=_rescued(data.body))
        if notes is not None:
            notes.decisions.append(
                "the page gives less than the text it keeps for machines (articleBody): that is read"
            )
    if _length(reading.blocks) < RESCUE and (markup := markup_in_scripts(html)):
        told = _told_by_scripts(markup, data, base)
        if _length(told.blocks) > 2 * _length(reading.blocks):
            reading = told
            if notes is not None:
                notes.decisions.append("the page shows less than its scripts hold: their longest markup is read")
    story = bool(reading.blocks) and is_story(reading.blocks, signs)
    if not story:
        reading = _all_of(html, base, data.language)
        if notes is not None:
            notes.decisions.append("what was found is a list of other stories, or nothing: all of the page is shown")
        story = is_prose(reading.blocks) and not is_list(reading.blocks, signs) and signs.teasers < TEASERS
    return Article(
        title=data.title,
        byline=data.byline,
        published=data.published,
        language=data.language,
        direction=data.direction,
        site=data.site,
        address=url,
        blocks=numbered(reading.blocks),
        furniture=furniture,
        story=story,
        left_out=reading.left_out,
        next_part=next_part if story else None,
        cut=is_cut(html),
    )


def _story_of(
    body: Element,
    parts: tuple[Element, ...],
    first_words: Element | None,
    weights: Weights,
    data: Metadata,
    base: Base,
    cuts: Cuts,
) -> Reading:
    if not parts:
        return Reading((), ())
    chosen = {*lead_figures(body, parts, data.title), *parts}
    if first_words is not None and chosen.isdisjoint((first_words, *first_words.iterancestors())):
        first_words.tag = standfirst.TAG
        chosen.add(first_words)
    for part in parts:
        prune(part, weights, cuts)
        respell(part)
    while weights:
        weights.popitem()  # from the end: lxml, freeing what was cut out, walks to the first that is still held
    cuts.cut_beside(body, chosen)
    return _read(body, chosen, data, base, cuts)


def _read(body: Element, chosen: Collection[Element], data: Metadata, base: Base, cuts: Cuts) -> Reading:
    found = read_blocks(markup_with_marks(body, chosen), base, data.language)
    blocks, trimmed = trim(found.blocks, data)
    return Reading(blocks, remainder(cuts.left_out(body, found.places, base), trimmed, blocks, data.title))


def _told_by_scripts(markup: str, data: Metadata, base: Base) -> Reading:
    root = parse(markup)
    body = next(root.iter("body"), root)
    cuts = Cuts()
    clean(body, data.title, cuts)
    respell(body)
    return _read(body, {body}, data, base, cuts)


def _length(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _all_of(html: str, base: Base, language: str) -> Reading:
    """A page without a story, as a front page: all that can be seen on it but its frame; pictures only with words."""
    for clean_page in (clean_frame, clean_hidden):  # the frame, too, where there is nothing else
        root = parse(html)
        body = next(root.iter("body"), root)
        cuts = Cuts()
        keep_notes(body)
        clean_page(body, cuts)
        respell(body)
        found = read_blocks(markup_with_marks(body, {body}), base, language)
        shown = [block for block in found.blocks if not (isinstance(block, Figure) and not block.text)]
        if blocks := tidy(shown):
            return Reading(blocks, remainder(cuts.left_out(body, found.places, base), (), blocks, ""))
    return Reading((), ())


def _base(root: Element, url: str, stated: str) -> Base:
    """``stated``: the address that the page gives as its own, for a page that was not opened from the web."""
    element = next(root.iter("base"), None)
    if href := element.get("href") if element is not None else None:
        return Base(absolute(href, url) or url)
    return Base(url, "" if url.startswith(("http://", "https://")) else stated)


def _rescued(body: str) -> list[Block]:
    """Paragraphs of the text that the page keeps for machines."""
    text = unescape(body)
    lines = text.splitlines() if "\n" in text else [text]
    return [Paragraph(UNNUMBERED, (Run(" ".join(line.split())),)) for line in lines if line.strip()]
