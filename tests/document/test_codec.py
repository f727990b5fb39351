"""Articles to JSON and back."""

import json

import pytest
from articles import articles
from hypothesis import given

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.codec import dumps, loads, to_json
from reader.document.locator import block_id


@given(articles)
def test_an_article_comes_back_as_it_was(article: Article) -> None:
    """The child process, the library and the samples lose nothing of a page."""
    assert loads(dumps(article)) == article


@given(articles)
def test_an_article_is_json_that_others_can_read(article: Article) -> None:
    """``reader extract`` is for other programs too: no Python in it."""
    assert json.loads(dumps(article, indent=1))["title"] == article.title


def test_what_is_as_usual_is_left_out() -> None:
    """A golden file shows what a page says, not every field that it leaves empty."""
    article = Article("Tide", blocks=(Paragraph(block_id(0), (Run("High", strong=True),)),))

    assert to_json(article) == {
        "type": "Article",
        "title": "Tide",
        "blocks": [
            {"type": "Paragraph", "id": "b0", "runs": [{"type": "Run", "text": "High", "strong": True}]},
        ],
    }


def test_that_a_page_has_no_story_is_not_left_out() -> None:
    """ "reader extract" shows it, and the window's notice comes from it."""
    front = Article("Front", story=False)

    assert loads(dumps(front)) == front
    assert '"story": false' in dumps(front)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        '"Article"',
        "{}",
        '{"type": "Article"}',
        '{"type": "Run", "text": "a"}',
        '{"type": "Lamp"}',
        '{"type": "Article", "title": "a", "colour": "red"}',
        '{"type": "Article", "title": "a", "blocks": [{"type": "Lamp"}]}',
    ],
)
def test_what_is_not_an_article_is_refused_as_such(text: str) -> None:
    """A damaged row of the library is told from a fault of the program."""
    with pytest.raises(ValueError, match=r"article|Expecting|delimiter"):
        loads(text)


def test_a_value_of_another_room_is_not_written() -> None:
    """What cannot be read back is not written."""
    with pytest.raises(TypeError, match="set is not part of an article"):
        to_json({"a"})
