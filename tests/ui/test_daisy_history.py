"""What DAISY's public test items ask of a reading system's history, on a page of our own, by keys only.

Each test's first words are the items it stands for; docs/daisy.md has the same ones as passed.
"""

import pytest
from golden import ROOT
from window_at_work import WindowAtWork

from reader.ui.page_map import Place

BROOK = ROOT / "tests" / "daisy" / "history.html"


@pytest.fixture
def brook(at_work: WindowAtWork) -> WindowAtWork:
    at_work.open(BROOK)
    at_work.focus_on(at_work.article)
    return at_work


def place(work: WindowAtWork) -> Place | None:
    return work.window.view.caret


def moved_by(work: WindowAtWork, *keys: str) -> Place | None:
    """Where the keys have led to: some other place."""
    before = place(work)
    work.keys(*keys)
    work.until(lambda: place(work) != before)
    return place(work)


def test_four_links_are_followed_and_each_is_come_back_from(brook: WindowAtWork) -> None:
    """history-010. B leads to the link that one left."""
    left, came_back, targets = [], [], set()
    for _ in range(4):
        left.append(moved_by(brook, "k"))
        targets.add(moved_by(brook, "Return"))
        came_back.append(moved_by(brook, "b"))

    assert came_back == left
    assert len(targets) == len(set(left)) == 4


def test_one_comes_back_from_a_search(brook: WindowAtWork) -> None:
    """history-020."""
    left = moved_by(brook, "k")
    brook.keys("ctrl+f")
    brook.type("doorstep")
    brook.keys("Return", "Escape")
    brook.until(lambda: brook.focus is brook.article)
    found = place(brook)
    back = moved_by(brook, "b")

    assert found != left
    assert back == left


def test_one_comes_back_from_a_place_in_the_contents(brook: WindowAtWork) -> None:
    """history-040."""
    left = moved_by(brook, "k")
    brook.keys("alt+c")
    brook.until(lambda: brook.focus is brook.window.contents.list.tree)
    brook.type("Under")
    brook.keys("Return")
    brook.until(lambda: brook.focus is brook.article)
    found = place(brook)
    back = moved_by(brook, "b")

    assert found != left
    assert back == left


def test_one_comes_back_over_several_steps_and_goes_forward_again(brook: WindowAtWork) -> None:
    """history-050. Through a link, a search and a heading, all the way back and forward again."""
    visited = [moved_by(brook, "k"), moved_by(brook, "Return")]
    brook.keys("ctrl+f")
    brook.type("eleven")
    brook.keys("Return", "Escape")
    brook.until(lambda: brook.focus is brook.article)
    visited.append(place(brook))
    back = [moved_by(brook, "b"), moved_by(brook, "b")]
    forward = [moved_by(brook, "shift+b"), moved_by(brook, "shift+b")]

    assert back == [visited[1], visited[0]]
    assert forward == [visited[1], visited[2]]
