"""HTML to an Article: the steps in their order. Everything lxml and BeautifulSoup is met below this file."""

from dataclasses import replace
from html import unescape

from lxml.etree import _Element as Element

from reader.document.article import Article
from reader.document.blocks import Block, Figure, Paragraph, Run
from reader.document.locator import block_id
from reader.extract.addresses import Base, absolute
from reader.extract.blocks import read_blocks
from reader.extract.clean import clean, clean_frame, clean_hidden
from reader.extract.figures import UNNUMBERED
from reader.extract.fronts import TEASERS, is_list, is_prose, is_story, signs_of
from reader.extract.furniture import read_furniture
from reader.extract.languages import language_of_script
from reader.extract.lead import lead_figures, own_headline
from reader.extract.main_content import CJK_WEIGHT, Weights, find_story, prune, weigh
from reader.extract.metadata import Metadata, of_story, read_metadata
from reader.extract.tree import markup_of, parse, text_of
from reader.extract.trim import tidy, trim

RESCUE = (
    500  # characters of JSON-LD's articleBody that are worth preferring to a page that gives less than half of them
)


def article_of(html: str, url: str) -> Article:
    root = parse(html)
    body = next(root.iter("body"), root)
    data = read_metadata(root, url)
    base = _base(root, url, data.address)
    furniture = read_furniture(body, base)
    signs = signs_of(body, data, url)
    clean(body, data.title)
    if not data.language:
        data = replace(data, language=language_of_script(text_of(body)))
    weights = weigh(body, CJK_WEIGHT if data.language[:2] in ("zh", "ja", "ko", "th") else 1.0)
    parts = find_story(body, weights)
    if parts:
        data = of_story(data, parts[0])
        data = replace(data, title=own_headline(parts, data.title) or data.title)
    blocks = _story_of(body, parts, weights, data, base)
    if sum(len(block.text) for block in blocks) * 2 < len(data.body) and len(data.body) > RESCUE:
        blocks = _rescued(data.body)
    story = bool(blocks) and is_story(blocks, signs)
    if not story:
        blocks = _all_of(html, base, data.language)
        story = is_prose(blocks) and not is_list(blocks, signs) and signs.teasers < TEASERS
    return Article(
        title=data.title,
        byline=data.byline,
        published=data.published,
        language=data.language,
        direction=data.direction,
        site=data.site,
        address=url,
        blocks=tuple(replace(block, id=block_id(index)) for index, block in enumerate(blocks)),
        furniture=furniture,
        story=story,
    )


def _story_of(body: Element, parts: tuple[Element, ...], weights: Weights, data: Metadata, base: Base) -> list[Block]:
    if not parts:
        return []
    lead = lead_figures(body, parts, data.title)
    for part in parts:
        prune(part, weights)
    while weights:
        weights.popitem()  # from the end: lxml, freeing what was cut out, walks to the first that is still held
    markup = "\n".join(markup_of(part) for part in (*lead, *parts))
    return trim(read_blocks(markup, base, data.language), data)


def _all_of(html: str, base: Base, language: str) -> list[Block]:
    """A page without a story, as a front page: all that can be seen on it but its frame; pictures only with words."""
    for clean_page in (clean_frame, clean_hidden):  # the frame, too, where there is nothing else
        root = parse(html)
        body = next(root.iter("body"), root)
        clean_page(body)
        blocks = read_blocks(markup_of(body), base, language)
        if shown := tidy([block for block in blocks if not (isinstance(block, Figure) and not block.text)]):
            return shown
    return []


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
