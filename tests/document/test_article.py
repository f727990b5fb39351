"""What an article says of itself, as it is scored from outside."""

from articles import articles
from hypothesis import given

from reader.document.article import Article
from reader.document.blocks import (
    Cell,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Separator,
    Table,
    text_of,
)
from reader.document.locator import TITLE, block_id

ARTICLE = Article(
    "Tide",
    "Ada Penrose",
    blocks=(
        Figure(block_id(0), "high.jpg", "water", (Run("High "), Run("water", emphasis=True)), "Photo: A. P."),
        Heading(block_id(1), 2, (Run("Morning"),)),
        Paragraph(block_id(2), (Run("It "), Run("rose", strong=True), Run("."))),
        ListItem(block_id(3), (Run("a boat"),), 1, 1),
        Figure(block_id(4), "map.jpg", "A map"),
        Quote(block_id(5), (Run("Calm."),)),
        Separator(block_id(6)),
        Code(block_id(7), "wait()\ngo()"),
        Table(block_id(8), ((Cell("Day", True), Cell("Time", True)), (Cell("Sunday"), Cell("8:05"))), "Times"),
        Figure(block_id(9), kind="video", caption=(Run("The last boat."),)),
    ),
)


def test_the_body_is_one_block_a_line_without_title_and_byline() -> None:
    """Who measures extraction compares lines."""
    assert ARTICLE.body_text() == ("Morning\nIt rose.\na boat\nCalm.\nwait()\ngo()\nTimes\nDay\tTime\nSunday\t8:05")


def test_captions_stand_in_place_when_asked_for() -> None:
    """Who reads the text alone knows which picture a caption belongs to; the credit is not part of it."""
    lines = ARTICLE.body_text(captions=True).splitlines()

    assert (lines[0], lines[1], lines[-1]) == ("High water", "Morning", "The last boat.")


def test_captions_are_those_of_all_figures_in_order_and_without_credits() -> None:
    """A figure that has none gives none, not an empty line."""
    assert ARTICLE.captions() == ("High water", "The last boat.")


def test_headings_are_those_below_the_title() -> None:
    """The contents list shows them."""
    assert ARTICLE.headings() == ("Morning",)


def test_a_block_is_found_by_its_id_and_only_its_own() -> None:
    """A stored place may be of an older form of the article."""
    assert ARTICLE.block(block_id(3)) == ARTICLE.blocks[3]
    assert ARTICLE.block(block_id(99)) is None
    assert ARTICLE.block(TITLE) is None


def test_a_figures_text_is_its_caption_and_its_credit() -> None:
    """The voice and the view count the same characters."""
    assert ARTICLE.blocks[0].text == "High water\nPhoto: A. P."


@given(articles)
def test_the_body_with_captions_holds_the_body_and_every_caption(article: Article) -> None:
    """Nothing is lost by asking for more."""
    plain, full = article.body_text(), article.body_text(captions=True)

    assert len(full) >= len(plain)
    assert all(caption in full for caption in article.captions())


@given(articles)
def test_every_block_is_found_by_its_id(article: Article) -> None:
    """A locator of a block leads back to it."""
    assert all(article.block(block.id) == block for block in article.blocks)


@given(articles)
def test_the_runs_make_up_the_text_that_offsets_count_in(article: Article) -> None:
    """A word lit by its offset is the word that was said."""
    for block in article.blocks:
        match block:
            case Heading(runs=runs) | Paragraph(runs=runs) | ListItem(runs=runs) | Quote(runs=runs):
                assert block.text == text_of(runs)
            case Figure(caption=caption):
                assert block.text.startswith(text_of(caption))
            case _:
                pass
