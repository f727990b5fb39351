"""Pages are read in a child process: what kills it does not kill the window, and the next page is read."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from extract.extract_pages import ONE, STORY
from PIL import Image

from reader.errors import Cancelled, FetchFailed, NotAPage, PageTooHard, ReaderError, SourceEmpty, SourceMissing
from reader.extract.page_reader import PageReader
from reader.extract.source import AddressSource, FileSource, TextSource


@pytest.fixture
def reader() -> Iterator[PageReader]:
    reader = PageReader()
    yield reader
    reader.close()


def wait_for(condition: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "the condition did not come true in time"
        time.sleep(0.005)


def test_a_file_becomes_an_article(reader: PageReader, tmp_path: Path) -> None:
    """The whole way: file, child, parser, back."""
    file = tmp_path / "keeper.html"
    file.write_text(f"<title>Keeper</title><img src=a.png>{STORY}", "utf-8")

    article = reader.load(FileSource(str(file)))

    assert (article.title, article.address) == ("Keeper", str(file))
    assert article.body_text().startswith(ONE)


@pytest.mark.parametrize(
    ("source", "error", "words"),
    [
        (FileSource("/nowhere/at/all.html"), SourceMissing, "no file"),
        (TextSource(b"\x89PNG\r\n", "standard input"), NotAPage, "picture"),
        (TextSource("<div></div><p> </p>", "the clipboard"), SourceEmpty, "the clipboard has no text"),
        (AddressSource("http://127.0.0.1:1/"), FetchFailed, "refuses"),
    ],
)
def test_the_childs_errors_arrive_as_what_they_are(
    reader: PageReader, source: FileSource | TextSource | AddressSource, error: type[ReaderError], words: str
) -> None:
    """The window and the terminal say the same sentence."""
    with pytest.raises(error, match=words):
        reader.load(source, allow_private=True)


def test_a_page_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    """Nothing hangs."""
    reader = PageReader(reading=0.3)
    try:
        with pytest.raises(PageTooHard, match=r"longer than 0\.3 seconds"):
            reader.load(TextSource("<p>" + "<b>x" * 3_000_000))
    finally:
        reader.close()


def test_the_next_page_is_read_after_a_kill(reader: PageReader) -> None:
    """Whoever killed the child while it was idle, nobody notices."""
    assert reader.load(TextSource(STORY)).body_text()
    child = reader._stories._child
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    wait_for(lambda: not child.running)

    assert reader.load(TextSource(STORY)).body_text().startswith(ONE)


def test_a_load_can_be_stopped_from_another_thread_and_the_next_one_works(reader: PageReader) -> None:
    """Escape while a page loads."""
    met: list[ReaderError] = []

    def load() -> None:
        try:
            reader.load(TextSource("<p>" + "<b>x" * 3_500_000))
        except ReaderError as error:
            met.append(error)

    thread = Thread(target=load, name="loading")
    thread.start()
    wait_for(lambda: reader._stories._asking and reader._stories._child.running)
    reader.cancel()
    thread.join(10)

    assert [type(error) for error in met] == [Cancelled]
    assert reader.load(TextSource(STORY)).body_text().startswith(ONE)


def test_cancel_without_a_load_stops_nothing(reader: PageReader) -> None:
    """The key may come a moment too late."""
    reader.cancel()

    assert reader.load(TextSource(STORY)).body_text().startswith(ONE)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of address space")
def test_a_page_of_a_million_levels_is_an_article_or_a_sentence(reader: PageReader) -> None:
    """Fourteen megabytes of <div>, as anybody can write."""
    began = time.monotonic()

    assert reader.load(TextSource("<div>" * 2_800_000 + ONE)).body_text() == ONE
    assert time.monotonic() - began < 20


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such limit, or keep it badly")
def test_a_limit_that_is_there_already_is_kept() -> None:
    """Under "ulimit -v" of less than ours pages are read all the same: a limit may not be raised."""
    program = (
        "import resource; from reader.extract.worker import MEMORY, limit_memory; less = MEMORY // 2\n"
        "resource.setrlimit(resource.RLIMIT_AS, (less, less)); limit_memory()\n"
        "print(resource.getrlimit(resource.RLIMIT_AS) == (less, less))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("True\n", "")


def test_who_asks_for_pages_loads_nothing_that_parses_them() -> None:
    """It took the window a tenth of a second at each start."""
    program = (
        "import sys, reader.session.session\n"
        "print([name for name in ('bs4', 'lxml', 'soupsieve', 'PIL') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_a_picture_comes_scaled_from_its_own_child(reader: PageReader, tmp_path: Path) -> None:
    """It need not wait for a page that loads."""
    Image.new("RGB", (60, 30), "red").save(tmp_path / "a.png")

    picture = reader.picture(str(tmp_path / "a.png"), str(tmp_path / "page.html"), 20, 20)

    assert (picture.width, picture.height, picture.ppm[-3:]) == (20, 10, b"\xff\x00\x00")


def test_a_closed_reader_says_that_it_was_stopped() -> None:
    """The window closes while a page is asked for."""
    reader = PageReader()
    reader.close()

    with pytest.raises(Cancelled):
        reader.load(TextSource(STORY))
