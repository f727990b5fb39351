"""What is copied here, and what is opened from the clipboard."""

import shutil
import subprocess

import pytest
from window_at_work import WindowAtWork

from reader.document.blocks import Heading
from reader.session.state import Open

WORDS = "The tide came in at four and nobody in the harbor was surprised by how high it stood. " * 6


def put(target: str, content: bytes) -> None:
    """On the clipboard, as another program does it."""
    if shutil.which("xclip") is None:
        pytest.skip("xclip is not installed (Debian: apt install xclip)")
    subprocess.run(
        ["xclip", "-selection", "clipboard", "-t", target, "-i"],
        input=content, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_what_a_browser_copied_keeps_its_headings(at_work: WindowAtWork, encoding: str) -> None:
    """Beside the plain text a browser offers the HTML; Firefox offers it as UTF-16."""
    html = f"<article><h1>High water</h1><p>{WORDS}</p><h2>At the café</h2><p>{WORDS}</p></article>"
    put("text/html", html.encode(encoding))
    at_work.keys("ctrl+shift+v")
    at_work.until(lambda: isinstance(at_work.session.state.page, Open))
    page = at_work.session.state.page
    assert isinstance(page, Open)

    assert page.article.title == "High water"
    assert [block.text for block in page.article.blocks if isinstance(block, Heading)] == ["At the café"]


def test_copied_text_is_opened_as_text(at_work: WindowAtWork) -> None:
    put("UTF8_STRING", f"High water\n\n{WORDS}\n\n{WORDS}\n".encode())
    at_work.keys("ctrl+shift+v")
    at_work.until(lambda: isinstance(at_work.session.state.page, Open))
    page = at_work.session.state.page
    assert isinstance(page, Open)

    assert page.article.title == "High water"


def test_an_empty_clipboard_is_said_to_be_empty(at_work: WindowAtWork) -> None:
    at_work.root.clipboard_clear()
    at_work.keys("ctrl+shift+v")

    assert "clipboard" in at_work.window.status.text


def test_the_middle_button_elsewhere_gets_the_articles_own_text(at_work: WindowAtWork) -> None:
    """X11 hands the selection over without copying: no bullets there either."""
    at_work.open()
    at_work.focus_on(at_work.article)
    at_work.keys("ctrl+a")
    selected = at_work.window.view.lines.selected_text()

    assert selected
    assert at_work.root.tk.call("selection", "get", "-selection", "PRIMARY", "-type", "UTF8_STRING") == selected
