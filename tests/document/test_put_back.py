"""What was left out of a page, put back."""

from reader.document import codec
from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.left_out import LeftOut
from reader.document.locator import BlockId
from reader.document.put_back import numbered, put_back, whole_page


def paragraph(text: str) -> Paragraph:
    return Paragraph(BlockId(""), (Run(text),))


MENU = LeftOut("navigation", (paragraph("News"), paragraph("Sport")), 0, "nav")
PLEA = LeftOut("newsletter", (paragraph("Sign up"),), 1, "div.letters")
GHOST = LeftOut("hidden", (paragraph("Boo"),), 2, "div.ghost")
ARTICLE = Article(
    "Bridge closed", blocks=numbered([paragraph("One."), paragraph("Two.")]), left_out=(MENU, PLEA, GHOST)
)


def test_a_part_is_put_back_in_its_place_and_the_rest_keeps_its_own() -> None:
    article = put_back(ARTICLE, lambda part: part.mark == "div.letters")

    assert article.body_text().split("\n") == ["One.", "Sign up", "Two."]
    assert [block.id for block in article.blocks] == ["b0", "b1", "b2"]
    assert [(part.mark, part.place) for part in article.left_out] == [("nav", 0), ("div.ghost", 3)]


def test_the_whole_page_is_all_that_can_be_seen_on_it() -> None:
    article = whole_page(ARTICLE)

    assert article.body_text().split("\n") == ["News", "Sport", "One.", "Sign up", "Two."]
    assert [part.reason for part in article.left_out] == ["hidden"]


def test_putting_back_in_two_steps_is_the_same_as_in_one() -> None:
    one_by_one = put_back(put_back(ARTICLE, lambda part: part is PLEA), lambda part: part.reason == "navigation")

    assert one_by_one.blocks == whole_page(ARTICLE).blocks


def test_nothing_wanted_changes_nothing() -> None:
    assert put_back(ARTICLE, lambda part: False) == ARTICLE


def test_what_was_left_out_goes_through_json() -> None:
    assert codec.loads(codec.dumps(ARTICLE)) == ARTICLE
