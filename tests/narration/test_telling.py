"""What is said otherwise than it is written: readings, abbreviations, struck text, notes, lists and tables."""

import pytest
from articles import articles
from hypothesis import given

from reader.document.article import Article
from reader.document.blocks import Block, Cell, Code, ListItem, Paragraph, Run, Table
from reader.document.locator import Locator, TextRange, block_id
from reader.narration.announcements import prompt
from reader.narration.narrate import narrate
from reader.narration.policy import Policy, policy
from reader.narration.script import Utterance

WHO = Run("WHO", expansion="World Health Organization")
B0, B1 = block_id(0), block_id(1)


def utterances(*blocks: Block, language: str = "en", wanted: Policy | None = None) -> list[Utterance]:
    return list(narrate(Article("", language=language, blocks=blocks), wanted).utterances)


def said(*blocks: Block, language: str = "en", wanted: Policy | None = None) -> list[str]:
    return [one.text for one in utterances(*blocks, language=language, wanted=wanted)]


def paragraph(*runs: Run, index: int = 0) -> Paragraph:
    return Paragraph(block_id(index), runs)


def test_an_abbreviation_is_said_in_full_where_it_is_first_met() -> None:
    """Once helps; every time would be a drill."""
    first, second = paragraph(Run("The "), WHO, Run(" said so.")), paragraph(WHO, Run(" agreed."), index=1)

    assert said(first, second) == ["The WHO (World Health Organization) said so.", "WHO agreed."]
    assert said(first, second, wanted=policy(abbreviations="read")) == ["The WHO said so.", "WHO agreed."]


def test_an_abbreviation_that_its_sentence_explains_needs_no_more() -> None:
    block = paragraph(Run("The World Health Organization ("), WHO, Run(") said so."))

    assert said(block) == ["The World Health Organization (WHO) said so."]


def test_what_is_put_in_stands_nowhere_on_the_page() -> None:
    """The highlight goes on from "WHO" to "said"."""
    (one,) = utterances(paragraph(Run("The "), WHO, Run(" said so.")))

    assert one.written(TextRange(9, 14)) is None  # World
    assert one.written(TextRange(36, 40)) == TextRange(8, 12)
    assert one.locator.range == TextRange(0, 16)


def test_a_reading_is_said_for_its_characters_and_lights_them() -> None:
    """A voice that cannot read them would spell or skip them."""
    (one,) = utterances(paragraph(Run("灯台", spoken="とうだい"), Run("の話。")), language="ja")

    assert one.text == "とうだいの話。"
    assert one.written(TextRange(0, 4)) == TextRange(0, 2)
    assert one.written(TextRange(5, 6)) == TextRange(3, 4)


def test_a_formula_is_said_in_the_words_that_the_page_has_for_it() -> None:
    block = paragraph(Run("So "), Run("x²", spoken="x squared"), Run(" holds."))

    assert said(block) == ["So x squared holds."]


@pytest.mark.parametrize(
    ("struck", "wanted"),
    [
        ("announce", "For (Struck out: nine) ten boats."),
        ("read", "For nine ten boats."),
        ("skip", "For  ten boats."),
    ],
)
def test_what_was_taken_back_is_not_said_as_if_it_held(struck: str, wanted: str) -> None:
    policies = {"announce": policy(), "read": policy(struck="read"), "skip": policy(struck="skip")}
    block = paragraph(Run("For "), Run("nine", struck=True), Run(" ten boats."))

    assert said(block, wanted=policies[struck]) == [wanted]


def test_struck_text_of_several_styles_is_announced_once() -> None:
    block = paragraph(Run("nine ", struck=True), Run("old", struck=True, strong=True), Run(" boats."))

    assert said(block) == ["(Struck out: nine old) boats."]


def test_a_mark_that_is_left_out_leaves_no_gap() -> None:
    """ "A note ." is heard as a stumble by some voices."""
    block = paragraph(Run("A note "), Run("[1]", superscript=True, link="#n"), Run("."))

    assert said(block) == ["A note."]


def test_the_arrow_back_from_a_note_is_not_said() -> None:
    """ "Leftwards arrow with hook" after every note is nothing to listen to."""
    back = Run("↩", link="https://a.example/#r", target=Locator(B0))

    assert said(paragraph(Run("Of any kind. "), back)) == ["Of any kind."]


def test_notes_in_a_row_are_announced_once() -> None:
    notes = [Paragraph(block_id(n), (Run(f"Note {n}."),), "note") for n in range(2)]

    assert said(*notes) == ["Note.", "Note 0.", "Note 1."]
    assert said(*notes, wanted=policy(notes="read")) == ["Note 0.", "Note 1."]
    assert said(*notes, wanted=policy(notes="skip")) == ["A footnote was left out."]


def test_an_items_number_is_said_as_the_list_counts() -> None:
    items = [ListItem(block_id(n), (Run("A lamp."),), 1, 3 + n, "a") for n in range(2)]

    assert said(*items) == ["List, 2 items.", "c. A lamp.", "d. A lamp."]


def test_a_cell_is_told_under_the_columns_it_stands_in() -> None:
    """Two rows of headers make one name; a header over two columns belongs to both."""
    table = Table(
        B0,
        (
            (Cell("Port", True), Cell("High water", True, 2)),
            (Cell("Port", True), Cell("Day", True), Cell("Night", True)),
            (Cell("Ennis", True), Cell("6"), Cell("18")),
            (Cell("Orm", True), Cell("none", columns=2)),
        ),
    )

    assert said(table) == [
        "Table, 2 rows, 3 columns.",
        "Port. High water.",
        "Port. Day. Night.",
        "Ennis. High water, Day: 6. High water, Night: 18.",
        "Orm. High water, Day: none.",
    ]


def test_a_drawing_in_letters_is_not_read_as_code() -> None:
    """Who hears "parenthesis, o, point, o" has seen no owl."""
    assert said(Code(B0, "   ,_,\n  (o.o)\n  /)_)")) == ["A drawing made of signs was left out."]
    assert said(Code(B1, "lamp.turn(3)")) == ["Code.", "lamp.turn(3)"]


@pytest.mark.parametrize("language", ["ar", "cs", "de", "en", "es", "fa", "fr", "ja", "pl", "ru", "tr", "uk", "zh"])
def test_every_language_has_the_new_words(language: str) -> None:
    """A word list that is one short would say the wrong one."""
    found = prompt("note", language), prompt("struck", language)

    assert all(one.language == language for one in found)
    assert found[0].text.endswith(".")
    assert found[1].text.endswith(":")


@given(articles)
def test_whatever_runs_say_of_themselves_every_anchor_lies_in_its_block(article: Article) -> None:
    """A highlight beyond the text would be a crash."""
    texts = {block.id: block.text for block in article.blocks}
    for one in narrate(article).utterances:
        for anchor in one.anchors:
            assert 0 <= anchor.spoken.start < anchor.spoken.end <= len(one.text)
            if one.block in texts:
                assert 0 <= anchor.written.start < anchor.written.end <= len(texts[one.block])
