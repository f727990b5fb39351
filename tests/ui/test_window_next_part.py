"""An article in several pages, from a server of our own: its last line leads on, and so does a key."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from window_at_work import WindowAtWork

from reader.document.locator import NEXT_PART
from reader.session.state import Open

ASKED: list[str] = []


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        ASKED.append(self.path)
        number = 2 if self.path.endswith("/2") else 1
        lines = "".join(
            f"<p>Part {number}, line {n}. The bridge had been closed since noon, and nobody told the town.</p>"
            for n in range(20)
        )
        row = '<p class="pages"><span>1</span> <a href="/bridge/2">2</a></p>' if number == 1 else ""
        page = f"<html><title>Bridge</title><article><h1>Bridge</h1><h2>Noon</h2>{lines}{row}</article></html>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def address() -> Iterator[str]:
    ASKED.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/bridge"
    server.shutdown()
    server.server_close()
    thread.join()


def shows(work: WindowAtWork, address: str) -> bool:
    page = work.session.state.page
    return isinstance(page, Open) and page.article.address == address


def open_first(work: WindowAtWork, address: str) -> None:
    work.window.actions.open_typed(address)
    work.until(lambda: shows(work, address))
    work.until(lambda: work.focus is work.article)


def test_a_key_opens_the_next_part_and_back_leads_to_the_first(at_work: WindowAtWork, address: str) -> None:
    open_first(at_work, address)
    assert ASKED == ["/bridge"]
    at_work.keys("alt+n")
    at_work.until(lambda: shows(at_work, f"{address}/2"))
    at_work.until(lambda: at_work.focus is at_work.article)
    assert "Part 2, line 19" in at_work.article.get("1.0", "end")
    at_work.keys("alt+Left")
    at_work.until(lambda: shows(at_work, address))

    assert "Part 1, line 19" in at_work.article.get("1.0", "end")


def test_the_last_line_of_the_article_is_a_link_to_its_next_part(at_work: WindowAtWork, address: str) -> None:
    open_first(at_work, address)
    at_work.keys("ctrl+End", "Home")
    assert at_work.article.get("insert linestart", "insert lineend") == "Continue with part 2"
    at_work.keys("Return")
    at_work.until(lambda: shows(at_work, f"{address}/2"))

    assert "Continue with part" not in at_work.article.get("1.0", "end")


def test_the_line_is_lit_while_it_is_said(at_work: WindowAtWork, address: str) -> None:
    open_first(at_work, address)
    at_work.start_voice()
    at_work.session.reading.start_at(NEXT_PART, 0)
    at_work.until(lambda: at_work.tagged("sentence") == "Continue with part 2")
    at_work.until(lambda: not at_work.playing())

    assert at_work.session.state.status == "The end of this part. Alt+N opens part 2."
    assert ASKED == ["/bridge"]


def test_from_the_last_line_the_headings_are_behind(at_work: WindowAtWork, address: str) -> None:
    open_first(at_work, address)
    at_work.window.view.go_to(NEXT_PART)
    at_work.keys("h")
    assert at_work.session.state.status == "No next heading."
    at_work.keys("shift+h")

    assert at_work.session.state.status == "Heading level 2: Noon"
