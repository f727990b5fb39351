"""What was left out of a page, put back."""

from reader.document import codec
from reader.document.arrangement import Arrangement
from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.left_out import LeftOut
from reader.document.locator import BlockId, Locator, TextRange, block_id
from reader.document.put_back import numbered, put_back


def paragraph(text: str) -> Paragraph:
    return Paragraph(BlockId(""), (Run(text),))


MENU = LeftOut("navigation", (paragraph("News"), paragraph("Sport")), 0, "nav")
PLEA = LeftOut("newsletter", (paragraph("Sign up"),), 1, "div.letters")
GHOST = LeftOut("hidden", (paragraph("Boo"),), 2, "div.ghost")
ARTICLE = Article(
    "Bridge closed", blocks=numbered([paragraph("One."), paragraph("Two.")]), left_out=(MENU, PLEA, GHOST)
)


def test_a_part_is_put_back_in_its_place_and_the_rest_keeps_its_own() -> None:
    article = put_back(ARTICLE, {1})

    assert article.body_text().split("\n") == ["One.", "Sign up", "Two."]
    assert [block.id for block in article.blocks] == ["b0", "b1", "b2"]
    assert [(part.mark, part.place) for part in article.left_out] == [("nav", 0), ("div.ghost", 3)]


def test_the_whole_page_is_all_that_can_be_seen_on_it() -> None:
    article = Arrangement(ARTICLE, whole=True).article()

    assert article.body_text().split("\n") == ["News", "Sport", "One.", "Sign up", "Two."]
    assert [part.reason for part in article.left_out] == ["hidden"]


def test_putting_back_in_two_steps_is_the_same_as_in_one() -> None:
    one_by_one = put_back(put_back(ARTICLE, {1}), {0})

    assert one_by_one.blocks == Arrangement(ARTICLE, whole=True).article().blocks


def test_nothing_wanted_changes_nothing() -> None:
    assert put_back(ARTICLE, ()) == ARTICLE


def test_what_was_left_out_goes_through_json() -> None:
    assert codec.loads(codec.dumps(ARTICLE)) == ARTICLE


def test_a_link_within_the_article_leads_on_to_its_block() -> None:
    """A note's mark must not lead to what was put back before the note."""
    mark = Paragraph(block_id(0), (Run("Ships"), Run("1", superscript=True, target=Locator(block_id(1)))))
    note = Paragraph(block_id(1), (Run("Of any kind."), Run("\u21a9", target=Locator(block_id(0), TextRange(5, 6)))))
    story = Article("Ships", blocks=(mark, note), left_out=(MENU, PLEA))
    shown = put_back(story, {0, 1}).blocks

    assert [block.text for block in shown] == ["News", "Sport", "Ships1", "Sign up", "Of any kind.\u21a9"]
    assert [run.target for block in shown if isinstance(block, Paragraph) for run in block.runs if run.target] == [
        Locator(block_id(4)),
        Locator(block_id(2), TextRange(5, 6)),
    ]


def test_a_link_to_a_block_that_went_leads_to_the_page_again() -> None:
    """So does one in a part that was left out: its numbers are not the article's."""
    to_first = Run("1", link="https://a.example/#n", target=Locator(block_id(0)))
    gone, loose = Paragraph(block_id(1), (to_first,)), Paragraph(BlockId(""), (to_first,))
    blocks = numbered([gone, loose])

    assert [run.target for block in blocks if isinstance(block, Paragraph) for run in block.runs] == [None, None]
