"""A place by its number."""

import pytest
from wayfinding.sloop import outline

from reader.document.article import Article
from reader.wayfinding.destination import destination, share
from reader.wayfinding.outline import Outline


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("0%", "title"), ("100 %", "next"), ("50%", "b9"), (" 3 ", "b0"), ("paragraph 4", "b1"), ("99,5%", "next"),
        ("#1", "title"), ("21", "next"),
    ],
)  # fmt: skip
def test_a_share_or_a_number_leads_to_a_place(text: str, block: str) -> None:
    found = destination(outline(), text)

    assert found.stop is not None, found.sentence
    assert found.stop.at.block == block


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Type a share such as 50%, or the number of a paragraph, 1 to 21."),
        ("lamp", "“lamp” is no place: type a share such as 50%, or the number of a paragraph, 1 to 21."),
        ("-3", "“-3” is no place: type a share such as 50%, or the number of a paragraph, 1 to 21."),
        ("120%", "An article ends at 100%: type a number from 0% to 100%."),
        ("22", "This article has 21 paragraphs: type a number from 1 to 21."),
        ("0", "This article has 21 paragraphs: type a number from 1 to 21."),
    ],
)
def test_nonsense_leads_nowhere_and_says_what_to_type(text: str, said: str) -> None:
    found = destination(outline(), text)

    assert (found.stop, found.sentence) == (None, said)


@pytest.mark.parametrize("percent", [0, 7, 33, 50, 81, 99, 100])
def test_at_a_share_one_is_about_there(percent: int) -> None:
    """In the sentence, which may begin a little before."""
    ours = outline()
    stop = destination(ours, f"{percent}%").stop

    assert stop is not None
    assert abs(share(ours, stop.at) - percent / 100) < 0.2


def test_an_article_without_text_has_no_place_to_go_to() -> None:
    assert destination(Outline(Article("")), "50%").sentence == "This article has no paragraphs to go to."
