"""What holds for every page and every text, also those that nobody wrote."""

import re
import unicodedata
from collections import Counter
from html import unescape

from extract.tag_soup import WORDS, pages
from hypothesis import given, settings

from reader.document import codec
from reader.document.article import Article
from reader.document.blocks import Block, Figure, Heading, ListItem, Paragraph, Quote, Separator, Standfirst
from reader.extract import explain, extract
from reader.extract.plain_text import extract_text

ADDRESS = "https://a.example/story/1"
ALLOWED = "\n\t\x81\x8d\x8f\x90\x9d"  # the last five by number alone, where the standard has no letter for them
OPENABLE = ("http://", "https://", "mailto:", "tel:")


def runs_of(block: Block) -> tuple[str, ...]:
    match block:
        case Heading() | Standfirst() | Paragraph() | ListItem() | Quote():
            return tuple(run.link for run in block.runs)
        case Figure(caption=caption):
            return tuple(run.link for run in caption)
        case _:
            return ()


def texts_of(article: Article) -> list[str]:
    left_out = [block.text for part in article.left_out for block in part.blocks]
    return [article.title, *(block.text for block in article.blocks), *left_out]


def check(article: Article) -> None:
    assert codec.loads(codec.dumps(article)) == article
    assert [block.id for block in article.blocks] == [f"b{index}" for index in range(len(article.blocks))]
    for block in article.blocks:
        assert isinstance(block, Separator | Figure) or block.text.strip(), block
        for link in runs_of(block):
            assert not link or link.lower().startswith(OPENABLE), link
    for text in texts_of(article):
        assert not any(unicodedata.category(letter) in ("Cc", "Cs") and letter not in ALLOWED for letter in text), text
    assert all(0 <= part.place <= len(article.blocks) for part in article.left_out)


@given(pages)
@settings(max_examples=250, deadline=None, derandomize=True)
def test_any_markup_becomes_an_article(html: str) -> None:
    check(extract(html, ADDRESS))


@given(pages)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_every_letter_of_a_block_comes_from_the_page(html: str) -> None:
    article = extract(html, ADDRESS)
    source = Counter(filter(str.isalnum, unescape(unescape(html))))

    for block in article.blocks:
        if isinstance(block, Figure):
            continue  # a player without a name is called by its kind
        letters = Counter(filter(str.isalnum, block.text))
        assert not letters - source, block


@given(pages)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_scripts_and_styles_are_never_read(html: str) -> None:
    quiet = re.sub(r"(</?)(?:noscript|textarea|select)", r"\1script", html)

    assert not any("SILENT" in block.text for block in extract(quiet, ADDRESS).blocks)


@given(pages)
@settings(max_examples=40, deadline=None, derandomize=True)
def test_every_page_can_be_explained(html: str) -> None:
    assert explain(html, ADDRESS).startswith("title")


@given(WORDS.flatmap(lambda word: pages.map(lambda html: f"{word}\n\n{html}")))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_text_becomes_an_article(text: str) -> None:
    check(extract_text(text, ADDRESS))
