"""Pages made to hang, to swallow memory or to crash become an article or a sentence, and the next page opens.

Each is read small, as what is slow by the square of its size is found by ``python -m bench.growth``; with
READER_HOSTILE=full in the environment each is as large as a page may be (an hour).
"""

import os
import time
from collections.abc import Iterator

import pytest
from extract.extract_pages import ONE, STORY, THREE, TWO, page

from bench.hostile_pages import PAGES, WORDS, Hostile
from reader.document import codec
from reader.document.article import Article
from reader.document.blocks import Code, Figure, ListItem, Paragraph, Run, Table
from reader.errors import ReaderError, SourceTooLarge
from reader.extract import extract
from reader.extract.bounds import LONGEST_BLOCK, LONGEST_LABEL, MOST_CHARACTERS, MOST_PIECES, within_bounds
from reader.extract.figures import UNNUMBERED
from reader.extract.page_reader import PageReader
from reader.extract.source import MOST_BYTES, TextSource, sniff_text
from reader.extract.tree import MOST_TAGS

BYTES = MOST_BYTES if os.environ.get("READER_HOSTILE") == "full" else 60_000


@pytest.fixture(scope="module")
def reader() -> Iterator[PageReader]:
    reader = PageReader()
    yield reader
    reader.close()


def outcome(reader: PageReader, content: str | bytes) -> Article | ReaderError:
    try:
        return reader.load(TextSource(content))
    except ReaderError as error:
        return error


@pytest.mark.parametrize("hostile", PAGES, ids=lambda hostile: hostile.name)
def test_a_hostile_page_is_an_article_or_a_sentence_and_the_next_page_opens(
    reader: PageReader, hostile: Hostile
) -> None:
    """Whoever wrote the page, the person is answered."""
    became = outcome(reader, hostile.make(hostile.largest(BYTES)))

    assert isinstance(became, Article) or "crash" not in str(became)
    assert reader.load(TextSource(STORY)).body_text() == "\n".join((ONE, TWO, THREE))


BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"+/v8-", b"\x00\x00\xfe\xff", b"")
LABELS = (
    "utf-16",
    "utf-16le",
    "utf-7",
    "utf-32",
    "utf-8",
    "iso-2022-kr",
    "hz",
    "replacement",
    "x-user-defined",
    "nul\0",
)


@pytest.mark.parametrize("mark", BOMS)
@pytest.mark.parametrize("label", LABELS)
def test_a_page_that_lies_about_its_letters_is_an_article_or_a_sentence(
    reader: PageReader, label: str, mark: bytes
) -> None:
    """A byte order mark, a declaration and the bytes each say something else."""
    for encoding in ("utf-8", "utf-16-le", "utf-7", "shift_jis"):
        html = f"<html><meta charset={label}><body>{STORY}<p>+ADw-script+AD4-x+ADw-/script+AD4-</p>"

        became = outcome(reader, mark + html.encode(encoding, "replace"))

        assert isinstance(became, Article) or "crash" not in str(became)


def test_fifty_megabytes_are_refused_in_a_sentence(reader: PageReader) -> None:
    """Before a parser sees them."""
    assert isinstance(outcome(reader, "word " * 10_000_000), SourceTooLarge)


# -- what the cases found --------------------------------------------------------------------------------------------
def test_endless_numbers_are_no_numbers() -> None:
    """Python makes no int of five thousand digits, and no int of an infinite float."""
    digits = "9" * 5000
    article = page(
        f"{STORY}<img src=a.png width={digits}><img srcset='b.png {digits}w, c.png 800w'>"
        f"<ol start={digits}><li>{ONE}</ol>"
    )

    assert [block.image for block in article.blocks if isinstance(block, Figure)] == [
        "https://a.example/k/a.png", "https://a.example/k/c.png",
    ]  # fmt: skip
    assert [block.ordinal for block in article.blocks if isinstance(block, ListItem)] == [1]


def test_many_comments_before_the_page_are_passed_by_at_once() -> None:
    """Two dozen of them took the age of the universe."""
    began = time.monotonic()

    assert sniff_text("<!-- x -->" * 200 + STORY) == "html"
    assert time.monotonic() - began < 5


def test_a_tag_with_too_many_attributes_keeps_its_first_ones_and_its_text() -> None:
    """A parser compares each with all before it."""
    many = " ".join(f"a{number}=1" for number in range(60_000))

    article = extract(f"{STORY}<p lang=de {many}>{ONE} Ja.</p>")

    assert article.blocks[-1] == Paragraph(article.blocks[-1].id, (Run(f"{ONE} Ja.", language="de"),))


# -- how much is shown -----------------------------------------------------------------------------------------------
def article(*blocks: Paragraph | Table | Code) -> Article:
    return within_bounds(Article("A story", blocks=blocks))


def paragraph(text: str, times: int = 1) -> Paragraph:
    return Paragraph(UNNUMBERED, (Run(text),) * times)


def test_an_article_too_long_for_the_window_is_cut_and_says_so() -> None:
    """A window must not stand still, and nothing is lost in silence."""
    long = article(*[paragraph("A line.")] * (MOST_PIECES + 1))

    assert (len(long.blocks), long.cut) == (MOST_PIECES, True)
    assert not article(*[paragraph("A line.")] * MOST_PIECES).cut


def test_a_page_of_more_tags_than_are_read_says_so() -> None:
    """The reader is told that the end is missing."""
    assert extract(f"<p>{ONE}</p>{'<i>' * MOST_TAGS}").cut
    assert not extract(STORY).cut


@pytest.mark.parametrize(
    "block",
    [
        paragraph(WORDS * (MOST_CHARACTERS // len(WORDS) + 100)),
        Paragraph(UNNUMBERED, tuple(Run(f"w{n} ", strong=n % 2 > 0) for n in range(MOST_PIECES + 1))),
        Code(UNNUMBERED, "line\n" * (MOST_PIECES + 1) + "end"),
        Code(UNNUMBERED, "x" * (MOST_CHARACTERS + 1)),
    ],
    ids=["text", "styles", "lines", "one line"],
)
def test_one_endless_block_is_cut_too(block: Paragraph | Code) -> None:
    """A page may be a single paragraph."""
    cut = article(block)

    assert cut.cut
    assert len(block.text) > sum(len(part.text) for part in cut.blocks) > 1000
    assert sum(len(part.text) for part in cut.blocks) <= MOST_CHARACTERS


def test_a_long_paragraph_becomes_several_with_all_its_words() -> None:
    """Tk, the sentence finder and the voice are each slow with one of a megabyte."""
    text = (WORDS * 2000).strip()

    parts = article(paragraph(text)).blocks

    assert max(len(part.text) for part in parts) <= LONGEST_BLOCK
    assert " ".join(part.text for part in parts) == text
    assert [str(part.id) for part in parts] == [f"b{number}" for number in range(len(parts))]


def test_names_and_labels_have_an_end() -> None:
    """A title of a megabyte is no title for a window's frame."""
    assert len(within_bounds(Article("Ships " * 200_000)).title) <= LONGEST_LABEL + 5


def test_a_book_goes_to_the_window_in_parts_and_arrives_whole() -> None:
    """In one part the window stands still while it is unpacked."""
    book = article(*(paragraph(f"Line {number}.\u2028\nEnd") for number in range(1000)))

    assert codec.loads_lines(codec.dumps_lines(book)) == book
