"""Real pages, where they are at hand: floors that a change must not go below, and the saved page Reader began with."""

import gzip
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from reader.document.article import Article
from reader.extract import extract
from reader.extract.encoding import decode
from reader.extract.plain_text import extract_text

SHARED = Path(__file__).parents[2].parent / "shared"
CORPUS = SHARED / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="needs the pages in ../shared/corpus")


@cache
def pages(name: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((CORPUS / name / "pages.json").read_text("utf-8"))
    return found


def article_of(name: str, page: str) -> Article:
    item = pages(name)[page]
    data = gzip.decompress((CORPUS / name / item["file"]).read_bytes())
    return extract(decode(data), item["url"])


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[n : n + 4]) for n in range(max(1, len(words) - 3))) if words else Counter()


def f1(name: str, every: int, captions: bool = False) -> float:
    """The F1 of the mean precision and mean recall in four-word shingles, over every n-th page."""
    precisions, recalls = [], []
    for page in sorted(pages(name))[::every]:
        want = shingles(pages(name)[page]["truth"])
        got = shingles(article_of(name, page).body_text(captions))
        both = (want & got).total()
        if got:  # a page without output has no precision to speak of
            precisions.append(both / got.total())
        recalls.append(both / want.total())
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.parametrize(
    ("name", "captions", "floor"), [("bench", False, 0.965), ("fundus", False, 0.945), ("readability", True, 0.945)]
)
def test_the_bodies_of_real_pages_are_found(name: str, captions: bool, floor: float) -> None:
    """A change that repairs one page must not break ten."""
    assert f1(name, every=2, captions=captions) >= floor


def test_the_reference_page_text_is_two_figures_and_thirteen_paragraphs() -> None:
    """The saved text of a real page, as a person has it on the disk."""
    file = SHARED / "reference" / "article-page.txt"
    if not file.is_file():
        pytest.skip("needs the saved page in ../shared/reference")
    text = file.read_text("utf-8")
    article = extract_text(text)
    kinds = [type(block).__name__ for block in article.blocks]

    assert kinds == ["Figure", *["Paragraph"] * 4, "Figure", *["Paragraph"] * 9]
    assert text.count(article.title) == 1
    assert all(text.count(caption) == 2 for caption in article.captions())
    assert article.furniture.skip_links == ()  # only their heading was saved
    assert article.furniture.breaking_news == ()
