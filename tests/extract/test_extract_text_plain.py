"""Text that was never a page: letters, verse, hard-wrapped files."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.blocks import Figure, ListItem, Paragraph, Separator, Table
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


POEM = """Low Water

The boats lie over on their sides and wait for the moon to turn,
and the lamp that hangs in the harbour house has nothing left to burn;
the ropes go slack, the gulls come down to walk about on the weed,
and the clock in the hall goes on and on, as clocks do, at its speed.
My father says that the sea comes home as surely as any man,
and I have counted the hours for it since counting first began."""

RECIPE = """Harbour Cakes

2 eggs
A cup of flour
Half a cup of milk
A pinch of salt
Butter for the pan

Beat the eggs with the milk, stir in the flour and the salt, and leave it to stand for as long as a tide takes to turn.

Fry in butter until the edges are brown."""

MINUTES = """Minutes of the lamp committee

Present: Ada Lind, Jo Ferry, Tom Hill
Apologies: none
Chair: Ada Lind

Oil

The second tank leaks at the seam. Jo has looked at it and thinks that it can be mended before the winter comes.

Action: Jo to buy solder

Next meeting

The net loft
Bring tea"""

LETTER = """Ada Lind
The Net Loft
Quay Lane

Dear Mr Hill,

Thank you for the lamp. It came on Tuesday with the post boat, and it has burned in my window every evening since then.

Yours sincerely,
Ada Lind"""

DIARY = """A week on the rock

Monday

Rain.

Tuesday

The post boat came, and went again with a letter for the harbour board that took me all of the night to write.

Wednesday

Nobody.

Thursday

Fog, and the horn for eleven hours, and then a silence that was louder than the horn had been all day."""

NOTE = """Dear Tom,

Please buy these things when you go to town on Saturday, as there is nothing left:

Milk
Eggs
Bread
Butter
Tea

The rest can wait until the week after the fair, when I shall go myself and see to it."""

ESSAY = f"""On counting

{ONE}

{TWO}

Sources

Lind, The Lamp
Hill, Oil and Wick
Ferry, Tides
Moss, The Old Harbour
Reed, Winter Lights"""


@pytest.mark.parametrize("text", [POEM, RECIPE, MINUTES, LETTER, DIARY, NOTE, ESSAY])
def test_text_that_was_never_a_page_is_kept_whole(text: str) -> None:
    """Short lines are a page's frame only where they look like one; a poem's one long sentence is not its story."""
    article = extract_text(text)
    said = [*filter(None, (article.title,)), *article.body_text().split("\n")]

    assert sorted(said) == sorted(filter(None, text.split("\n")))


@pytest.mark.parametrize(
    ("text", "title"), [(POEM, "Low Water"), (RECIPE, "Harbour Cakes"), (DIARY, "A week on the rock")]
)
def test_the_line_that_stands_alone_above_a_text_is_its_title(text: str, title: str) -> None:
    """However short it is beside the lines under it."""
    assert extract_text(text).title == title


@pytest.mark.parametrize("text", [NOTE, "Buy milk and eggs", f"{ONE} {TWO}"])
def test_a_copied_text_without_a_headline_has_no_title(text: str) -> None:
    """Its first words in the place of one would be said twice."""
    assert extract_text(text).title == ""
    assert extract_text(text, "/home/ada/to_town.txt").title == "to town"


def test_rows_that_tabs_part_are_a_table() -> None:
    """As a browser copies one; its columns are named where the first row alone has no number."""
    article = extract_text(f"Tides\n\n{ONE}\n\nDay\tHigh\tLow\n1\t06:12\t12:24\n2\t07:02\t13:11\n\n{TWO}")
    (table,) = [block for block in article.blocks if isinstance(block, Table)]

    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Day", "High", "Low"],
        ["1", "06:12", "12:24"],
        ["2", "07:02", "13:11"],
    ]
    assert [cell.header for row in table.rows for cell in row] == [True] * 3 + [False] * 6
    assert article.body_text().startswith(ONE)
    assert article.body_text().endswith(TWO)


def test_a_byline_names_somebody() -> None:
    """A line of the story may begin with "By" and end without a full stop."""
    article = extract_text(f"The Clock\n\nBy nine in the morning the square was full\n\n{ONE}\n\n{TWO}")

    assert article.byline == ""
    assert "By nine in the morning the square was full" in (
        article.title,
        *article.body_text().split("\n"),
        *article.headings(),
    )


def test_a_date_is_no_item_of_a_list() -> None:
    article = extract_text(f"Der Leuchtturm\n\n3. Mai 2022\n\n{ONE}\n\n{TWO}")

    assert not any(isinstance(block, ListItem) for block in article.blocks)


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
