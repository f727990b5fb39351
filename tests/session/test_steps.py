"""Steps by word, sentence, paragraph, heading and figure, and the way back."""

import pytest

from reader.document.locator import TITLE, BlockId, block_id
from reader.narration.script import Kind, Narration, Utterance
from reader.playback.plan import Place
from reader.session.course import Course
from reader.session.steps import Now, Unit, nothing, step
from reader.session.trail import LONGEST, Trail


def said(text: str, kind: Kind, block: BlockId) -> Utterance:
    return Utterance(text, kind, block, pause=200)


COURSE = Course(
    Narration(
        (
            said("High water", "title", TITLE),
            said("The tide came in over the old sea wall.", "paragraph", block_id(0)),
            said("It stayed.", "paragraph", block_id(0)),
            said("Caption:", "announcement", block_id(1)),
            said("A boat.", "caption", block_id(1)),
            said("—", "paragraph", block_id(2)),
            said("Heading.", "announcement", block_id(3)),
            said("The night", "heading", block_id(3)),
            said("It was gone.", "paragraph", block_id(4)),
        )
    )
)


def to(unit: Unit, by: int, index: int, character: int = 0, seconds: float = 0.0) -> Place | None:
    return step(COURSE, unit, by, Now(Place(index, character), seconds))


@pytest.mark.parametrize(
    ("unit", "by", "here", "there"),
    [
        ("word", 1, Place(1, 0), Place(1, 4)),
        ("word", 1, Place(1, 34), Place(2, 0)),
        ("word", 1, Place(4, 2), Place(6, 0)),  # what has no word is passed by
        ("word", 1, Place(8, 7), None),
        ("word", -1, Place(1, 4), Place(1, 0)),
        ("word", -1, Place(1, 6), Place(1, 0)),  # from the middle of a word
        ("word", -1, Place(2, 0), Place(1, 34)),
        ("word", -1, Place(6, 0), Place(4, 2)),
        ("word", -1, Place(0, 0), None),
        ("sentence", 1, Place(1, 9), Place(2)),
        ("sentence", -1, Place(2), Place(1)),
        ("sentence", 1, Place(8), None),
        ("paragraph", 1, Place(1), Place(3)),
        ("paragraph", -1, Place(4), Place(1)),
        ("heading", 1, Place(0), Place(6)),
        ("heading", 1, Place(7), None),
        ("heading", -1, Place(8), Place(6)),
        ("heading", -1, Place(7), Place(0)),
        ("heading", -1, Place(0), None),
        ("figure", 1, Place(0), Place(3)),
        ("figure", 1, Place(3), None),  # it is this one, announced
        ("figure", -1, Place(8), Place(3)),
        ("figure", -1, Place(4), None),
    ],
)
def test_each_step_leads_to_its_like(unit: Unit, by: int, here: Place, there: Place | None) -> None:
    assert step(COURSE, unit, by, Now(here)) == there


def test_well_into_a_sentence_back_repeats_it() -> None:
    """Who did not catch it wants it again; who only just heard its beginning wants the one before."""
    assert to("sentence", -1, 2, seconds=0.4) == Place(1)
    assert to("sentence", -1, 1, 9, seconds=2.0) == Place(1)


def test_well_into_a_paragraph_or_heading_back_leads_to_its_beginning() -> None:
    assert to("paragraph", -1, 2, seconds=0.4) == Place(1)  # a sentence of it was heard before
    assert to("heading", -1, 7, seconds=2.0) == Place(6)


def test_what_counts_is_what_was_heard_at_the_pace_it_was_heard_in() -> None:
    """A second at four times the pace is a sentence; and yet it is only a second."""
    assert step(COURSE, "sentence", -1, Now(Place(2), 0.3, rate=4.0)) == Place(1)


def test_a_step_that_leads_nowhere_says_so() -> None:
    assert nothing("heading", 1) == "No more headings."
    assert nothing("figure", -1) == "No figure before this."
    assert nothing("word", 1, "part") == "This is the end of the part."


def test_the_way_back_leads_to_where_one_listened() -> None:
    """Five headings on in search of something are one jump."""
    trail = Trail[Place]()
    trail.jump(Place(3, 7), Place(10))
    trail.jump(Place(10), Place(20))
    trail.jump(Place(20), Place(30))

    assert trail.back(Place(31, 4)) == Place(3, 7)
    assert trail.back(Place(3, 7)) is None
    assert trail.forward(Place(3, 9)) == Place(31, 4)


def test_listened_to_in_between_each_jump_has_its_way_back() -> None:
    trail = Trail[Place]()
    trail.jump(Place(3), Place(10))
    trail.jump(Place(12), Place(20))

    assert [trail.back(Place(21)), trail.back(Place(12))] == [Place(12), Place(3)]
    assert [trail.forward(Place(3)), trail.forward(Place(12)), trail.forward(Place(21))] == [Place(12), Place(21), None]


def test_a_new_jump_ends_the_way_forward() -> None:
    """As in a browser."""
    trail = Trail[Place]()
    trail.jump(Place(3), Place(10))
    trail.back(Place(11))
    trail.jump(Place(5), Place(40))

    assert trail.forward(Place(41)) is None
    assert trail.back(Place(41)) == Place(5)


def test_the_oldest_places_are_forgotten() -> None:
    trail = Trail[Place]()
    for index in range(LONGEST + 10):
        trail.jump(Place(100 * index + 5), Place(100 * index + 50))
    found = []
    while (place := trail.back(Place(0))) is not None:
        found.append(place)

    assert len(found) == LONGEST
    assert found[-1] == Place(1005)


def test_the_places_move_with_the_page() -> None:
    """Parts put back into the article do not lose them; what is gone is forgotten."""
    trail = Trail[Place]()
    trail.jump(Place(3), Place(10))
    trail.jump(Place(12), Place(20))
    moved = trail.through(lambda place: Place(place.index + 5) if place.index > 5 else None)

    assert moved.back(Place(0)) == Place(17)
    assert moved.back(Place(0)) is None
