"""Saved page text: what its shape says about headline, captions, furniture."""

import pytest

from reader.document.blocks import Code, Figure, Heading, ListItem, Paragraph, Quote, Separator
from reader.document.furniture import PageLink, SkipLink
from reader.extract.plain_text import extract_text

HEADLINE = "Keeper Paints The Wall White Again"
CAPTION = "The wall of the kitchen on the first of May, seen from the door."
ONE = "The keeper of the lighthouse counted the ships that passed by noon, and wrote their number on the kitchen wall."
TWO = (
    "In the winter there were days without a single ship, and on those days he drew a circle and went early to his bed."
)
SAVED = f"""Accessibility links

Breaking News

{HEADLINE}


{CAPTION}
{CAPTION}

{ONE}

{TWO}

XS
SM
MD
LG"""  # fmt: skip


def test_a_saved_page_is_headline_figure_and_paragraphs() -> None:
    """The person hears the headline once, the caption once, and no label of the page's frame."""
    article = extract_text(SAVED)

    assert article.title == HEADLINE
    assert [(type(b), b.text) for b in article.blocks] == [(Figure, CAPTION), (Paragraph, ONE), (Paragraph, TWO)]


def test_the_pages_frame_is_furniture() -> None:
    """ "Breaking News" with nothing under it is no news, "Accessibility links" with nothing under it no link."""
    furniture = extract_text(SAVED).furniture

    assert furniture.skip_links == ()
    assert furniture.breaking_news == ()


def test_the_heading_over_saved_skip_links_is_not_one_of_them() -> None:
    """It leads nowhere; the lines under it do."""
    links = "Accessibility links\n\nSkip to main content\nJump to the weather\nSkip to search\n"

    assert extract_text(SAVED.replace("Accessibility links\n", links)).furniture.skip_links == (
        SkipLink("Skip to main content", "", "content"),
        SkipLink("Jump to the weather", "", "other"),
        SkipLink("Skip to search", "", "search"),
    )


def test_breaking_news_with_an_item_is_news() -> None:
    """The strip on top shows it; it is not the headline."""
    article = extract_text(SAVED.replace("Breaking News\n", "Breaking News\n\nShip Runs Into Lighthouse At Noon\n"))

    assert article.title == HEADLINE
    assert article.furniture.breaking_news == (PageLink("Ship Runs Into Lighthouse At Noon", ""),)


def test_skip_links_of_saved_text_know_their_kind() -> None:
    """They lead to the body, the contents and the search field."""
    text = "Skip to main content\nSkip to navigation\nSkip to search\n\n" + SAVED.partition("News")[2]

    assert [link.kind for link in extract_text(text).furniture.skip_links] == ["content", "navigation", "search"]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_a_line_said_twice_is_one_figure_whatever_lies_between(gap: str) -> None:
    """The alt and the caption of a picture are saved one after the other."""
    article = extract_text(f"{HEADLINE}\n\n{ONE}\n\n{CAPTION}{gap}{CAPTION}\n\n{TWO}")

    assert article.captions() == (CAPTION,)
    assert article.body_text() == f"{ONE}\n{TWO}"


def test_plain_text_without_any_furniture_works() -> None:
    """A mail saved as text is read too."""
    article = extract_text(f"{HEADLINE}\n\nBy Ada Lind\n\n{ONE}\n\n{TWO}\n")

    assert (article.title, article.byline, article.body_text()) == (HEADLINE, "Ada Lind", f"{ONE}\n{TWO}")


def test_prose_from_the_first_line_has_no_invented_headline() -> None:
    """Nothing of the text is lost to the title."""
    article = extract_text(f"{ONE}\n\n{TWO}", "/home/ada/the_wall.txt")

    assert (article.title, article.body_text()) == ("the wall", f"{ONE}\n{TWO}")


def test_hard_wrapped_lines_are_joined_to_paragraphs() -> None:
    """The voice does not stop at every line's end."""
    wrapped = "\n".join((HEADLINE, "", *_lines(ONE, 50), "", *_lines(TWO, 50)))

    assert extract_text(wrapped).body_text() == f"{ONE}\n{TWO}"


def _lines(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def test_markdown_is_read_without_its_signs() -> None:
    """Nobody wants to hear "hash hash"."""
    text = f"# {HEADLINE}\n\n{ONE}\n\n## Later\n\n- a brush\n- a jar\n\n1. first\n\n> {TWO}\n\n---\n\n```\nx = 1\n```\n"
    article = extract_text(text)

    assert article.title == HEADLINE
    assert [(type(b), b.text) for b in article.blocks] == [
        (Paragraph, ONE),
        (Heading, "Later"),
        (ListItem, "a brush"),
        (ListItem, "a jar"),
        (ListItem, "first"),
        (Quote, TWO),
        (Separator, ""),
        (Code, "x = 1"),
    ]


def test_persian_text_runs_from_the_right() -> None:
    """It is laid out by its letters, as plain text names no language."""
    assert extract_text("نگهبان فانوس دریایی کشتی‌ها را شمرد.").direction == "rtl"


@pytest.mark.parametrize("text", ["", "\n\n", "XS\nSM", "\x00", "```", "a", "a\na\na\na"])
def test_next_to_nothing_raises_nothing(text: str) -> None:
    """Any text may come from a clipboard."""
    assert extract_text(text).furniture.breaking_news == ()
