"""The window by ear alone: real keys, the real engine, and what is said after each key."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from listener import PERCENT, Listener, session_with_eyes_shut
from window_at_work import WindowAtWork

from reader.places import samples

DOCS = samples().parent / "docs"
PAGE = (
    "<p>The lamp rose and fell. The <a href='https://a.example/diary'>diary</a> tells of it.</p><h2>The lamp</h2>"
    "<ul><li>Wind<li>Tide</ul>"
    "<table><caption>Tides</caption><tr><th>Day<th>High<tr><th>Monday<td>7:10</table>"
)


@pytest.fixture
def listener(at_work: WindowAtWork) -> Iterator[Listener]:
    """The window is being spoken; nothing is open."""
    made = Listener(at_work)
    made.press("F2")
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    there = tmp_path / "files"
    there.mkdir()
    return there


def test_a_whole_session_with_eyes_shut_is_as_written_down(at_work: WindowAtWork, folder: Path) -> None:
    """`python docs/self_voicing.py` writes it anew; read it as somebody who only hears it."""
    sys.path.insert(0, str(DOCS))
    from self_voicing import PAGE as WRITTEN
    from self_voicing import with_transcript

    text = WRITTEN.read_text(encoding="utf-8")

    assert with_transcript(text, session_with_eyes_shut(at_work, folder)) == text


def test_no_key_of_that_session_is_left_without_an_answer(at_work: WindowAtWork, folder: Path) -> None:
    silent = [heard.keys for heard in session_with_eyes_shut(at_work, folder) if not heard.said]

    assert silent == []


def test_nothing_is_said_twice_after_a_key(at_work: WindowAtWork, folder: Path) -> None:
    twice = [
        heard
        for heard in session_with_eyes_shut(at_work, folder)
        if (parts := heard.said.split(" · "))
        and len(parts) != len(set(parts))
        and not heard.keys.endswith(".html")  # typed letter by letter
    ]

    assert twice == []
