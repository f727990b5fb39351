import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document.article import Article
from reader.document.blocks import Figure, Heading, Paragraph, Run
from reader.document.locator import TITLE, BlockId, Locator, TextRange, block_id
from reader.errors import LibraryError
from reader.library import Library, Settings
from reader.library.store import FILE, VERSION, Store, Write


def article(*texts: str, address: str = "https://example.org/a", title: str = "High water") -> Article:
    blocks = tuple(Paragraph(block_id(index), (Run(text),)) for index, text in enumerate(texts))
    return Article(title, address=address, blocks=blocks)


STORY = article("The river rose in the night.", "Nobody slept. The mill stood dark and the bridge was gone.")
PLACE = Locator(block_id(1), TextRange(18, 22))  # "mill"


def test_settings_come_back(tmp_path: Path) -> None:
    """Who needs large text shall not set it every day."""
    mine = Settings(
        "dark", "LG", "Atkinson Hyperlegible", "wide", 1.4, 0.5, {"en": "espeak-ng/en-gb"}, pitch=0.8,
        voice_folder="/home/me/my voices", guessed_words=True, keys={"look": ("Ctrl+K", "article:Q"), "find": ()},
        letter_keys=False,
    )  # fmt: skip
    library = Library.open(tmp_path)
    library.settings.save(mine)
    library.close()

    assert Library.open(tmp_path).settings.load() == mine


@pytest.mark.parametrize(
    ("name", "value"),
    [("rate", "400"), ("rate", '"fast"'), ("rate", "NaN"), ("rate", "true"), ("volume", "-1"), ("theme", "7"),
     ("size", '""'), ("voices", "[1]"), ("typeface", "{not json"),
     ("keys", "[1]"), ("keys", '{"look": [1]}'), ("letter_keys", "7"), ("unheard-of", "1")],
)  # fmt: skip
def test_nonsense_in_the_settings_falls_back_to_the_default(tmp_path: Path, name: str, value: str) -> None:
    """A setting of an older or newer Reader never keeps the window from opening."""
    store = Store.open(tmp_path)
    store.write(Write("x", "INSERT INTO setting VALUES (?, ?)", (name, value)))
    store.close()

    assert Library.open(tmp_path).settings.load() == Settings()


def test_an_article_goes_on_at_the_word(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.positions.remember(STORY, PLACE)
    library.close()

    assert Library.open(tmp_path).positions.find(STORY) == PLACE


def test_the_place_is_found_again_in_a_page_that_has_changed(tmp_path: Path) -> None:
    """A correction above the place moves everything; the place is where its words are."""
    library = Library.open(tmp_path)
    library.positions.remember(STORY, PLACE)
    changed = article("Corrected on Friday.", "Again the mill.", *(block.text for block in STORY.blocks))

    assert library.positions.find(changed) == Locator(block_id(3), PLACE.range)


def test_a_place_that_is_gone_is_not_guessed(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.positions.remember(STORY, PLACE)

    assert library.positions.find(article("A wholly different story with a mill in it.")) is None


def test_a_block_as_a_whole_is_a_place(tmp_path: Path) -> None:
    """A picture whose description is read has no word on the page."""
    story = replace(
        STORY, blocks=(*STORY.blocks, Figure(block_id(2), "x.png", "A dog"), Heading(block_id(3), 2, (Run("End"),)))
    )
    library = Library.open(tmp_path)
    library.positions.remember(story, Locator(block_id(2)))

    assert library.positions.find(story) == Locator(block_id(2))


def test_the_title_is_where_reading_begins_anyway(tmp_path: Path) -> None:
    """Nobody is asked whether to go on at the first word."""
    library = Library.open(tmp_path)
    library.positions.remember(STORY, PLACE)
    library.positions.remember(STORY, Locator(TITLE, TextRange(0, 4)))

    assert library.positions.find(STORY) is None


def test_what_was_opened_is_kept_newest_first(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    for address in ("a", "b", "c", "a"):
        library.recent.opened(address, address.upper())
    library.recent.opened("", "From a pipe")
    library.recent.remove("b")
    library.close()

    assert [(r.address, r.title) for r in Library.open(tmp_path).recent.all()] == [("a", "A"), ("c", "C")]


def test_fifty_are_kept_and_all_can_be_cleared(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    for number in range(60):
        library.recent.opened(str(number), "")

    assert [r.address for r in library.recent.all()] == [str(number) for number in range(59, 9, -1)]

    library.recent.clear()
    library.close()

    assert Library.open(tmp_path).recent.all() == ()


def test_two_readers_may_be_open(tmp_path: Path) -> None:
    first, second = Library.open(tmp_path), Library.open(tmp_path)
    first.recent.opened("a", "A")
    second.recent.opened("b", "B")

    assert {r.address for r in first.recent.all()} == {"a", "b"}


JUNK = (b"this is a text file, not a database" * 100, b"SQLite format 3\x00" + b"\x7f" * 5000)


@pytest.mark.parametrize("junk", JUNK)
def test_a_damaged_file_is_moved_aside_and_never_deleted(tmp_path: Path, junk: bytes) -> None:
    """What is in it may be all that is left of years of reading."""
    (tmp_path / FILE).write_bytes(junk)
    library = Library.open(tmp_path)
    [aside] = tmp_path.glob("reader-damaged-*.sqlite3")
    library.recent.opened("a", "A")

    assert aside.read_bytes() == junk
    assert aside.name in library.notice
    assert Library.open(tmp_path).recent.all()


def test_a_file_cut_in_half_is_moved_aside(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    for number in range(200):
        library.positions.remember(replace(STORY, address=f"https://example.org/{number}"), PLACE)
    library.close()
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[: len(whole) // 2])

    assert "damaged" in Library.open(tmp_path).notice


def test_a_file_of_a_newer_reader_is_read_and_not_written(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.settings.save(Settings(theme="dark"))
    library.close()
    with sqlite3.connect(tmp_path / FILE) as newer:
        newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.close()
    library = Library.open(tmp_path)
    library.settings.save(Settings(theme="sepia"))

    assert "newer" in library.notice
    assert library.settings.load().theme == "sepia"

    library.close()

    assert Library.open(tmp_path).settings.load().theme == "dark"


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_nobody_else_can_see_what_was_read(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.settings.save(Settings(theme="dark"))
    modes = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}
    library.close()

    assert set(modes.values()) == {0}, modes


def test_another_writer_does_not_hold_up_the_window(tmp_path: Path) -> None:
    """A copy being made by a backup program, say: what was to be kept is kept later."""
    library = Library.open(tmp_path)
    other = sqlite3.connect(tmp_path / "reader.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.perf_counter()
    with pytest.raises(LibraryError):
        library.settings.save(Settings(theme="dark"))
    waited = time.perf_counter() - began
    other.execute("ROLLBACK")
    other.close()
    library.close()

    assert waited < 3  # the window's own patience is a fifth of a second
    assert Library.open(tmp_path).settings.load().theme == "dark"


def test_a_full_disk_is_told_once_and_memory_keeps_it(tmp_path: Path) -> None:
    """Reading goes on; nothing is asked and nothing is lost while the window is open."""
    library = Library.open(tmp_path)
    fill = library._store._connection
    [pages] = fill.execute("PRAGMA page_count").fetchone()
    fill.execute(f"PRAGMA max_page_count = {pages}")
    stories = [replace(STORY, address=f"https://example.org/{number}" + "x" * 500) for number in range(60)]
    told = 0
    for story in stories:
        try:
            library.positions.remember(story, PLACE)
        except LibraryError:
            told += 1

    assert told == 1
    assert all(library.positions.find(story) == PLACE for story in stories)

    fill.execute("PRAGMA max_page_count = 100000")
    library.close()
    again = Library.open(tmp_path)

    assert all(again.positions.find(story) == PLACE for story in stories)


def test_a_folder_that_cannot_be_used_is_no_reason_not_to_read(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "missing")
    library.settings.save(Settings(theme="dark"))

    assert library.settings.load().theme == "dark"
    assert library.notice


WRITER = """
import sys
from pathlib import Path
from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import Locator, TextRange, block_id
from reader.library import Library
library = Library.open(Path(sys.argv[1]))
words = [TextRange(at, at + 4) for at in range(0, 5000, 5)]
article = Article("T", address="a", blocks=(Paragraph(block_id(0), (Run("word " * 1000),)),))
for word in words:
    library.positions.remember(article, Locator(block_id(0), word))
    print(word.start, flush=True)
"""


def test_kill_9_loses_nothing_that_was_remembered(tmp_path: Path) -> None:
    """The battery ends in mid-sentence."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=environment
    ) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(50)]
        child.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        said += child.stdout.readlines()
    position = Library.open(tmp_path).positions.position("a")

    assert position is not None
    assert position.locator.block == BlockId("b0")
    assert position.locator.range.start >= int(said[-1].strip() or said[-2])


def test_remembering_a_place_does_not_hold_up_the_window(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    began = time.perf_counter()
    for start in range(100):
        library.positions.remember(STORY, Locator(block_id(1), TextRange(start % 40, start % 40 + 3)))

    assert (time.perf_counter() - began) / 100 < 0.02
