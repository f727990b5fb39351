"""Places in an article, and the way from a spoken word to its written one."""

from hypothesis import given
from hypothesis import strategies as st

from reader.document.locator import BYLINE, TITLE, BlockId, Locator, TextRange, block_id
from reader.narration.script import Anchor, Narration, Utterance

offsets = st.integers(0, 1000)


@given(offsets, offsets, offsets)
def test_a_range_holds_its_start_and_not_its_end(start: int, length: int, offset: int) -> None:
    """Two sentences that touch do not both claim the character between them."""
    text_range = TextRange(start, start + length)

    assert (offset in text_range) == (start <= offset < start + length)
    assert len(text_range) == length


@given(offsets, offsets, offsets)
def test_a_shifted_range_is_as_long_as_before(start: int, length: int, by: int) -> None:
    """Moving a word into its paragraph does not change it."""
    assert TextRange(start, start + length).shifted(by) == TextRange(start + by, start + length + by)


def test_the_head_of_the_article_is_never_mistaken_for_a_block() -> None:
    """Reading starts at the title, which is no block."""
    assert not {TITLE, BYLINE} & {block_id(index) for index in range(1000)}


# "By Ada sold 12 eels." where 12 is spoken "twelve" and "By" is not written.
SPOKEN = "By Ada sold twelve eels."
UTTERANCE = Utterance(
    SPOKEN,
    "paragraph",
    block_id(4),
    anchors=(
        Anchor(TextRange(3, 12), TextRange(20, 29)),
        Anchor(TextRange(12, 18), TextRange(29, 31)),
        Anchor(TextRange(18, 24), TextRange(31, 37)),
    ),
)


def spoken(word: str) -> TextRange:
    start = SPOKEN.index(word)
    return TextRange(start, start + len(word))


def test_a_word_said_as_written_is_found_letter_for_letter() -> None:
    """The word that sounds is the word that is lit."""
    assert UTTERANCE.written(spoken("sold")) == TextRange(24, 28)
    assert UTTERANCE.written(spoken("eels")) == TextRange(32, 36)


def test_a_number_said_in_words_is_lit_as_a_whole() -> None:
    """Nobody can say which half of "12" is "twelve"'s first half."""
    assert UTTERANCE.written(spoken("twelve")) == TextRange(29, 31)


def test_a_word_that_is_only_said_is_lit_nowhere() -> None:
    """An announcement does not mark words it has nothing to do with."""
    assert UTTERANCE.written(spoken("By")) is None


def test_a_word_is_never_lit_beyond_what_it_stands_for() -> None:
    """An engine that reports a word too long does not colour the next one."""
    assert UTTERANCE.written(TextRange(7, 16)) == TextRange(24, 29)


def test_an_utterance_stands_from_its_first_anchor_to_its_last() -> None:
    """The lit sentence is the one that is said, without what is only announced."""
    assert UTTERANCE.locator == Locator(block_id(4), TextRange(20, 37))


def test_an_announcement_stands_for_its_block_as_a_whole() -> None:
    """There is no word to light, but a figure to show."""
    assert Utterance("Caption:", "announcement", block_id(2)).locator == Locator(block_id(2), TextRange(0, 0))


def sentence(block: BlockId, start: int, end: int) -> Utterance:
    anchors = (Anchor(TextRange(0, end - start), TextRange(start, end)),)
    return Utterance("x" * (end - start), "paragraph", block, anchors=anchors)


NARRATION = Narration(
    (
        sentence(TITLE, 0, 10),
        Utterance("Caption:", "announcement", block_id(0)),
        sentence(block_id(0), 0, 5),
        sentence(block_id(2), 0, 5),
        sentence(block_id(2), 6, 12),
    )
)


def test_a_place_finds_the_sentence_that_says_it() -> None:
    """A click on a word starts there, also on the space after a sentence."""
    found = [NARRATION.at(block_id(2), offset) for offset in (0, 4, 5, 6, 11, 500)]

    assert found == [3, 3, 3, 4, 4, 4]


def test_a_place_in_a_caption_finds_the_caption_not_its_announcement() -> None:
    """Who clicks on the caption wants to hear it."""
    assert NARRATION.at(block_id(0), 3) == 2


def test_the_title_is_a_place_too() -> None:
    """Reading from the top begins with the title."""
    assert NARRATION.at(TITLE, 0) == 0


def test_a_block_of_which_nothing_is_said_has_no_sentence() -> None:
    """A decorative picture does not swallow a click: the caller looks further."""
    assert NARRATION.at(block_id(1), 0) is None
