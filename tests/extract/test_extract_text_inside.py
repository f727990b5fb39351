"""Inside the story of a saved page: cards that are not its own, lists, tables, verse and captions that are."""

import pytest
from extract.saved_stories import ENGLISH, FOOT, MENU, lines, saved, words

from reader.document.blocks import Figure
from reader.extract.plain_text import extract_text


def test_a_card_of_another_story_between_paragraphs_is_not_read() -> None:
    first, second, third = lines(ENGLISH, "prose")
    card = "Read also\n\nFerry timetable changes for the winter months"
    player = "No media source currently available\n\n0:00 0:02:31\n\nDirect link\n\n128 kbps | MP3"
    text = saved(ENGLISH, MENU, after=(f"{first} {third}",)).replace(
        second, f"{third}\n\n{card}\n\n{second}\n\n{first}\n\n{player}"
    )

    assert extract_text(text).body_text() == "\n".join((first, third, second, first, third, f"{first} {third}"))


def test_a_heading_stands_alone_before_prose() -> None:
    third = lines(ENGLISH, "prose")[-1]
    text = saved(ENGLISH, MENU, after=FOOT).replace(third, f"What becomes of the book\n\n{third}")

    assert extract_text(text).headings() == ("What becomes of the book",)


LEAD = (
    "The keeper of the northern light has counted the ships that pass the island for thirty-one years, and he is tired."
)
CARD = (
    "Related article",
    "Two keepers at the foot of a tower. Ada Lind/Island Pictures",
    "The last lamps",
    "4 min read",
)
LAST = "He will live in the town, in a room above the net loft, and listen to the wireless."


@pytest.mark.parametrize("lines_of_card", [2, 3, 4])
def test_a_card_costs_no_paragraph_beside_it(lines_of_card: int) -> None:
    """Neither the one above it, which is short, nor the last one below another."""
    second, third = lines(ENGLISH, "prose")[0], lines(ENGLISH, "prose")[2]
    card = CARD[:lines_of_card]
    top = (*lines(ENGLISH, "links"), "Breaking News", words(ENGLISH, "title"), LEAD)
    text = "\n\n".join((*top, "\n".join(card), second, third, "\n".join(card), LAST, "XS", "SM", "MD", "LG"))
    article = extract_text(text)

    assert (article.title, article.body_text()) == (words(ENGLISH, "title"), "\n".join((LEAD, second, third, LAST)))


def test_the_line_under_image_caption_is_one() -> None:
    """Some pages say of what follows what it is, and no alt."""
    caption = "The keeper counts his last ship from the stairs"
    prose = lines(ENGLISH, "prose")
    text = "\n".join(
        (*MENU, words(ENGLISH, "title"), prose[0], "Image source, Ada Lind", "Image caption,", caption, *prose[1:])
    )
    article = extract_text(text)

    assert article.captions() == (caption,)
    assert (article.title, article.body_text()) == (words(ENGLISH, "title"), "\n".join(prose))


@pytest.mark.parametrize(
    "inset",
    [
        ("For the move they needed:", "Twelve trunks", "Two oxen"),
        ("The boats go slowly,", "the lamp goes too,", "and nobody asks them", "what else they could do"),
    ],
)
def test_short_lines_of_a_story_are_no_buttons(inset: tuple[str, ...]) -> None:
    """A list that is announced, verse."""
    prose = lines(ENGLISH, "prose")
    article = extract_text("\n\n".join((*MENU, words(ENGLISH, "title"), prose[0], "\n".join(inset), *prose[1:])))

    assert article.body_text().split("\n") == [prose[0], *inset, *prose[1:]]


def test_short_sentences_at_the_end_are_heard() -> None:
    prose = lines(ENGLISH, "prose")
    text = "\n".join(
        (*MENU, words(ENGLISH, "title"), *prose, "He paid no fare.", "The boat was waiting at the pier.", *FOOT)
    )

    assert extract_text(text).body_text().split("\n")[-2:] == ["He paid no fare.", "The boat was waiting at the pier."]


def test_an_agency_after_a_caption_is_its_credit() -> None:
    caption = words(ENGLISH, "caption")
    text = "\n".join(
        (*MENU, words(ENGLISH, "title"), caption, f"{caption} Ada Lind/Island Pictures", *lines(ENGLISH, "prose"))
    )
    (figure,) = [block for block in extract_text(text).blocks if isinstance(block, Figure)]

    assert (figure.caption[0].text, figure.credit) == (caption, "Ada Lind/Island Pictures")


def test_an_encyclopedia_s_title_is_what_its_first_sentence_begins_with() -> None:
    """Between it and the text stand buttons and a line on where it is from; its notes are numbers in brackets."""
    above = [
        "Main menu",
        "Search",
        "Log in",
        "Contents",
        "History",
        "Uses",
        "Harbour lamp",
        "Article",
        "Talk",
        "Read",
        "Edit",
    ]
    first = ("From the great free book of everything", "A harbour lamp is a lamp that burns in a harbour all night.[1]")
    noted = (f"{line}[{number}]" for number, line in enumerate(lines(ENGLISH, "prose"), 2))
    text = "\n".join((*above, *first, *noted))
    article = extract_text(text)

    assert article.title == "Harbour lamp"
    assert article.headings() == ()
