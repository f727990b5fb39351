"""Text that was never a page: letters, verse, hard-wrapped files."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.blocks import Figure, ListItem, Paragraph, Separator
from reader.extract.plain_text import extract_text

ONE = (
    "The keeper of the northern light has counted the ships that pass the island for thirty-one years, and on Monday "
    "he wrote down the last of them in a green book and closed it."
)
TWO = "Nobody has been found who wants to count on, so the book goes to the museum beside the brass telescope."


@pytest.mark.parametrize("width", [40, 60, 72])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_lines_wrapped_by_a_machine_are_joined(width: int, gap: str) -> None:
    """The voice does not stop at every line's end, also where no blank line parts the paragraphs."""
    text = gap.join(textwrap.fill(paragraph, width) for paragraph in ("The Last Ship", ONE, TWO, ONE))
    article = extract_text(text)

    assert (article.title, article.body_text()) == ("The Last Ship", f"{ONE}\n{TWO}\n{ONE}")


def test_a_dash_in_mid_sentence_is_no_list() -> None:
    """Wrapping may put it at the beginning of a line."""
    said = "«I have counted every ship that passed this island since then», – said the keeper, and closed the book."
    text = "\n\n".join(textwrap.fill(paragraph, 64) for paragraph in ("The Last Ship", said, ONE))
    assert "\n– said" in text

    assert extract_text(text).body_text() == f"{said}\n{ONE}"


VERSE = """The Tide Table

The tide comes in on borrowed feet
and sets its baskets down;
it counts the shells along the street
and leaves them to the town.

It goes again without a word,
it goes again without a word,
its pockets full of sand."""


def test_verse_keeps_its_lines() -> None:
    """A stanza is one part, heard line by line; a line said twice is no picture."""
    article = extract_text(VERSE)

    assert article.title == "The Tide Table"
    assert [(type(block), block.text.count("\n")) for block in article.blocks] == [(Paragraph, 3), (Paragraph, 2)]


def test_what_is_said_again_and_again_is_no_picture() -> None:
    """All of it is heard."""
    ticks = "\n\n".join(["The clock on the wall ticks on."] * 5)
    article = extract_text(f"The Clock\n\n{ONE}\n\n{ticks}\n\n{TWO}")

    assert article.captions() == ()
    assert article.body_text().count("ticks on") == 5


def test_a_letter_gives_its_subject_sender_and_day() -> None:
    """The fields of its head are not read out; the text is kept whole."""
    letter = (
        "From: Ada Lind <ada@example.org>\nTo: Tomas <tomas@example.org>\nDate: Mon, 3 Jun 2024 10:12:44 +0200\n"
        f"Subject: The green book\n\nDear Tomas,\n\n{ONE}\n\n- the book\n- the pencil\n\n-- \nAda\n"
    )
    article = extract_text(letter)

    assert (article.title, article.byline, article.published) == ("The green book", "Ada Lind", "2024-06-03")
    assert [type(block) for block in article.blocks] == [Paragraph, Paragraph, ListItem, ListItem, Separator, Paragraph]


@pytest.mark.parametrize("head", ["From: here to there, a story\n\n", "Note: nothing\nMore: nothing\n\n", "From:\n\n"])
def test_a_text_that_only_looks_like_a_letter_is_none(head: str) -> None:
    assert ONE in extract_text(f"{head}{ONE}").body_text()


def test_a_line_that_says_photo_is_a_caption() -> None:
    """Where the page saved no alt."""
    text = f"The Last Ship\n\nBy Ada Lind\n\nPhoto: The keeper on the stairs of the tower.\n\n{ONE}\n\n{TWO}"
    article = extract_text(text)

    assert isinstance(article.blocks[0], Figure)
    assert article.captions() == ("The keeper on the stairs of the tower.",)


PIECES = [
    "\n", "\n\n", " ", "Breaking News", "Skip to main content", "Skip to search", "By Ada Lind", "2020-01-15", "XS",
    "# ", "> ", "- ", "1. ", "```", "---", "===", "--", "From: a", "Subject: b", "Photo: ", "\u200f", "\ud83d",
    "守塔人。", "A line.", ONE, TWO, f"{TWO}\n{TWO}", f"{TWO}\n{TWO} (AFP)",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=40))
def test_no_text_is_too_strange(pieces: list[str]) -> None:
    """Whatever is on a clipboard: an article, every letter of which was there."""
    text = "".join(pieces)
    article = extract_text(text)
    said = set("".join((article.title, article.byline, *(block.text for block in article.blocks))))

    assert {character for character in said if character.isalnum()} <= set(text)
