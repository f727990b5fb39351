"""Find in the article, without a window."""

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import block_id
from reader.ui.finding import find_all
from reader.ui.layout import GAP, Line, lay_out


def lines_of(*paragraphs: str) -> list[Line]:
    blocks = tuple(Paragraph(block_id(number), (Run(text),)) for number, text in enumerate(paragraphs))
    return [line for line in lay_out(Article("", blocks=blocks), "", "") if line.kind != GAP]


def found(words: str, *paragraphs: str) -> list[str]:
    return [paragraphs[match.line - 1][match.start : match.end] for match in find_all(lines_of(*paragraphs), words)]


def test_matches_come_in_order_whatever_their_case() -> None:
    assert found("the", "The sea took the boat.", "Then it rained.") == ["The", "the", "The"]


def test_characters_are_counted_as_the_article_counts_them() -> None:
    """An emoji is one character here and two in Tk."""
    assert found("sea", "👩‍👩‍👧 the sea 👍🏽 the sea") == ["sea", "sea"]


def test_what_a_keyboard_types_finds_what_a_typesetter_set() -> None:
    assert found("\"it's a mid-day", "She said: “It’s a mid–day.”") == ["“It’s a mid–day"]


def test_a_blank_is_any_blank() -> None:
    assert found("31 years", "for 31\u00a0years") == ["31\u00a0years"]


def test_signs_with_a_meaning_in_patterns_are_only_signs() -> None:
    assert found("(a+b)*", "not aab but (a+b)* here") == ["(a+b)*"]


def test_nothing_is_found_for_nothing() -> None:
    assert find_all(lines_of("A story."), "  ") == ()


def test_no_more_are_found_than_asked_for() -> None:
    assert len(find_all(lines_of("sea " * 100), "sea", most=7)) == 7
