"""Every sample becomes the article and the narration that stand beside it.

After a change that is meant: ``make golden``, then read the diff as what people will see and hear.
"""

import json
from pathlib import Path

import golden
import pytest
from PIL import Image

from reader.document.blocks import Figure
from reader.document.codec import loads

NAMES = golden.sample_names()
FURNITURE = ("Accessibility links", "Breaking News", "XS", "SM", "MD", "LG", "Read also", "Share", "Comments", "Print")


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_becomes_the_article_beside_it(name: str) -> None:
    """Who changes the extraction sees what it does to whole pages."""
    assert golden.made(name).article == golden.kept(name).article


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_told_as_the_narration_beside_it(name: str) -> None:
    """Who changes what is said sees it as the listener will hear it."""
    assert golden.made(name).narration == golden.kept(name).narration


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_page_around_the_story_is_in_the_body(name: str) -> None:
    """The listener hears the story, not the buttons around it: whatever the golden files say."""
    lines = golden.read_sample(name).body_text(captions=True).splitlines()

    assert [line for line in lines if line in FURNITURE] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_caption_and_the_title_are_there_once(name: str) -> None:
    """The CMS writes title and captions twice and thrice; nobody wants to hear them so."""
    article = golden.read_sample(name)
    lines = [article.title, *article.body_text(captions=True).splitlines()]

    assert [line for line in (article.title, *article.captions()) if lines.count(line) != 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_pictures_of_a_sample_lie_beside_it_and_are_small(name: str) -> None:
    """A sample shows its pictures without the network."""
    base = f"https://example.org/samples/{name}/"
    shown = {block.image for block in golden.read_sample(name).blocks if isinstance(block, Figure) and block.image}
    files = {golden.SAMPLES / name / image.removeprefix(base) for image in shown}

    assert [file.name for file in files if not _is_small_picture(file)] == []


def _is_small_picture(file: Path) -> bool:
    with Image.open(file) as picture:
        return picture.width <= 1200 and file.stat().st_size <= 80_000


def test_the_golden_files_can_be_read_back() -> None:
    """The expectation is data for anybody, not only for this test."""
    for name in NAMES:
        kept = golden.kept(name)
        said = [json.loads(line) for line in kept.narration.splitlines()]

        assert loads(kept.article).title
        assert all(set(one) - {"spoken"} == {"text", "kind", "locator", "language", "pause"} for one in said)


def test_there_is_a_sample_for_each_kind_of_page_that_was_promised() -> None:
    """A glob that finds nothing would make this whole file pass."""
    assert {"lead", "saved-text", "captions", "right-to-left", "languages", "no-story", "breaking-empty"} <= set(NAMES)
    assert len(NAMES) >= 9
