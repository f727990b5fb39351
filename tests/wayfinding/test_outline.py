"""Where each key leads from a place in an article."""

import pytest
from articles import articles
from hypothesis import given
from hypothesis import strategies as st
from wayfinding.sloop import outline, place

from reader.document.article import Article
from reader.document.locator import NEXT_PART, TITLE, Locator, TextRange, block_id
from reader.wayfinding.landing import none, told
from reader.wayfinding.outline import Outline
from reader.wayfinding.stops import Kind, Stop

KINDS: tuple[Kind, ...] = (
    "heading", "paragraph", "sentence", "word", "link", "list", "list item", "table", "quote", "figure", "caption",
    "landmark", "text",
)  # fmt: skip


def at(stop: Stop | None) -> tuple[str, int] | None:
    return None if stop is None else (stop.at.block, stop.at.range.start)


@pytest.mark.parametrize(
    ("kind", "here", "expected"),
    [
        ("heading", (3, 4), ("b8", 0)), ("paragraph", (1, 5), ("b2", 0)), ("sentence", (1, 3), ("b1", 21)),
        ("sentence", (1, 50), ("b2", 0)), ("word", (1, 0), ("b1", 4)), ("link", (3, 0), ("b3", 10)),
        ("link", (3, 10), ("b15", 0)), ("list", (1, 0), ("b4", 0)), ("list", (4, 0), ("b5", 0)),
        ("list item", (5, 0), ("b6", 0)), ("table", (2, 0), ("b11", 0)), ("quote", (8, 0), ("b9", 0)),
        ("quote", (9, 0), None), ("figure", (12, 3), ("b13", 0)), ("caption", (11, 9), ("b12", 0)),
        ("caption", (12, 0), None), ("landmark", (1, 0), ("b17", 0)), ("landmark", (17, 0), ("next", 0)),
        ("text", (7, 0), ("b9", 0)), ("text", (14, 0), ("b16", 0)),
    ],
)  # fmt: skip
def test_the_next_of_a_kind(kind: Kind, here: tuple[int, int], expected: tuple[str, int] | None) -> None:
    assert at(outline().next(kind, place(*here))) == expected


@pytest.mark.parametrize(
    ("kind", "here", "expected"),
    [
        ("heading", (8, 4), ("b2", 0)), ("heading", (2, 0), ("title", 0)), ("paragraph", (1, 5), ("b1", 0)),
        ("paragraph", (1, 0), ("b0", 0)), ("sentence", (1, 25), ("b1", 21)), ("sentence", (1, 21), ("b1", 0)),
        ("sentence", (1, 0), ("b0", 0)), ("word", (1, 4), ("b1", 0)), ("link", (15, 0), ("b3", 10)),
        ("link", (3, 10), None), ("list", (7, 0), ("b5", 0)), ("quote", (11, 0), ("b9", 0)),
        ("figure", (13, 0), ("b12", 0)), ("landmark", (17, 0), ("b1", 0)), ("table", (11, 12), None),
    ],
)  # fmt: skip
def test_the_previous_of_a_kind(kind: Kind, here: tuple[int, int], expected: tuple[str, int] | None) -> None:
    assert at(outline().previous(kind, place(*here))) == expected


def test_headings_of_one_level_are_gone_by_alone() -> None:
    ours = outline()

    assert [at(ours.next("heading", place(1), 3)), at(ours.next("heading", place(8), 3))] == [("b8", 0), None]


def test_the_end_of_the_article_is_no_place_to_go_on_from() -> None:
    ours, end = outline(), Locator(NEXT_PART)

    assert [
        kind for kind in KINDS if ours.next(kind, end) is not None and kind not in ("sentence", "word", "link")
    ] == []


def test_before_the_first_there_is_none() -> None:
    """The title is the first heading, as screen readers are told."""
    assert outline().previous("heading", Locator(TITLE)) is None


@pytest.mark.parametrize(
    ("here", "start", "after"),
    [
        ((6, 0), ("b5", 0), ("b7", 0)), ((7, 0), ("b4", 0), ("b8", 0)), ((10, 3), ("b9", 0), ("b11", 0)),
        ((11, 20), ("b11", 0), ("b12", 0)), ((12, 0), ("b12", 0), ("b13", 0)), ((16, 0), None, None),
    ],
)  # fmt: skip
def test_the_innermost_container_has_a_start_and_an_end(
    here: tuple[int, int], start: tuple[str, int] | None, after: tuple[str, int] | None
) -> None:
    """NVDA's comma leads past the list or table, to what comes after it."""
    ours = outline()

    assert (at(ours.start_of(place(*here))), at(ours.after(place(*here)))) == (start, after)


@pytest.mark.parametrize(
    ("kind", "here", "said"),
    [
        ("heading", 1, "Heading level 2: The lamp"), ("link", 1, "Link: the diary"),
        ("list", 1, "List of 2 items: Wind"), ("list", 4, "List of 2 items within a list: From the west"),
        ("list item", 5, "List item 2 of 2: From the east"), ("table", 1, "Table of 3 rows and 3 columns: Tides"),
        ("quote", 1, "Quote: I saw it come."), ("figure", 1, "Picture: A red lamp"),
        ("caption", 1, "Caption: The lamp at dusk."), ("landmark", 1, "Notes: 1 A note."),
        ("sentence", 0, "The sloop lay still."), ("paragraph", 0, "Paragraph: The sloop lay still. Nobody was aboard. "
         "It was noon."), ("paragraph", 1, "Heading level 2: The lamp"),
    ],
)  # fmt: skip
def test_one_is_told_where_one_came_to(kind: Kind, here: int, said: str) -> None:
    stop = outline().next(kind, place(here))

    assert stop is not None
    assert told(stop) == said


def test_one_is_told_that_there_is_no_more() -> None:
    assert (none("list item", 1), none("heading", -1, 3)) == ("No next list item.", "No previous heading of level 3.")


@given(articles, st.sampled_from(KINDS))
def test_whoever_goes_on_and_on_comes_by_each_once_and_back_again(article: Article, kind: Kind) -> None:
    """No key may lead round in a circle, pass one by, or stand still."""
    ours = Outline(article, article.byline)
    forward = list(_walk(ours, kind, 1))
    backward = list(_walk(ours, kind, -1))

    assert [at(stop) for stop in forward] == [at(stop) for stop in reversed(backward)]


def _walk(ours: Outline, kind: Kind, by: int) -> list[Stop]:
    found: list[Stop] = []
    here = Locator(block_id(99_999))  # before all
    if by < 0:
        last = ours.units[-1] if ours.units else None
        if last is None:
            return []
        here = Locator(last.id, TextRange(len(last.text) + 1, len(last.text) + 1))
        whole = [stop for stop in ours.stops(kind) if stop.at.block == last.id and kind not in ("sentence", "word")]
        if whole and kind not in ("link", "paragraph"):
            found.append(whole[0])
    for _ in range(10_000):
        stop = ours.next(kind, here) if by > 0 else ours.previous(kind, here)
        if stop is None:
            return found
        found.append(stop)
        here = stop.at
    raise AssertionError("no end")
