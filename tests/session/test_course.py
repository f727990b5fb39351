"""Steps and estimated times of a narration."""

from reader.document.locator import TITLE, TextRange, block_id
from reader.narration.script import Anchor, Narration, Utterance
from reader.session.course import Course


def said(text: str, block: int, start: int = 0) -> Utterance:
    anchor = Anchor(TextRange(0, len(text)), TextRange(start, start + len(text)))
    return Utterance(text, "paragraph", block_id(block), pause=200, anchors=(anchor,))


COURSE = Course(
    Narration(
        (
            Utterance("High water", "title", TITLE, pause=500, anchors=(Anchor(TextRange(0, 10), TextRange(0, 10)),)),
            said("The tide came in.", 0),
            said("It stayed.", 0, 18),
            Utterance("Caption:", "announcement", block_id(1), pause=100),
            said("A boat at the quay.", 1),
            said("By night it was gone.", 2),
        )
    )
)


def test_time_runs_with_what_is_said() -> None:
    assert COURSE.start(0) == 0
    assert all(COURSE.start(index) < COURSE.start(index + 1) for index in range(6))
    assert COURSE.seconds == COURSE.start(6)


def test_a_moment_belongs_to_the_utterance_that_sounds_then() -> None:
    """The slider lands on the sentence under it."""
    for index in range(6):
        assert COURSE.at(COURSE.start(index) + 0.01) == index
    assert COURSE.at(1e9) == 5
    assert COURSE.at(-1) == 0


def test_back_from_a_caption_leads_past_its_announcement() -> None:
    """Else the listener would be caught between "Caption:" and the caption."""
    assert COURSE.previous_sentence(4) == 2


def test_back_to_a_caption_begins_with_its_announcement() -> None:
    assert COURSE.previous_sentence(5) == 3


def test_paragraphs_are_blocks() -> None:
    assert COURSE.next_paragraph(1) == 3
    assert COURSE.previous_paragraph(2) == 0
    assert COURSE.next_paragraph(5) is None


def test_back_from_the_beginning_stays_there() -> None:
    assert COURSE.previous_sentence(0) == 0
    assert COURSE.previous_paragraph(0) == 0


def test_the_description_of_a_picture_is_a_sentence_to_go_back_to() -> None:
    """It stands nowhere on the page, and yet it is said and can be wanted again."""
    described = Course(
        Narration(
            (said("It rained.", 0), Utterance("Image: a boat.", "description", block_id(1)), said("Then sun.", 2))
        )
    )

    assert described.previous_sentence(2) == 1
