"""Fetching against a server of our own that does what hostile servers do."""

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from reader.errors import FetchFailed, FetchRefused, NotAPage, SourceTooLarge
from reader.extract.fetch import fetch, is_public, resolve
from reader.extract.source import AddressSource, read

BOMB = gzip.compress(bytes(30_000_000))


class Handler(BaseHTTPRequestHandler):
    """Answers by path; ``stop`` ends the answers that would never end."""

    stop = Event()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Type": "text/html", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        try:
            self.route()
        except (BrokenPipeError, ConnectionResetError):
            pass  # the client had enough

    def route(self) -> None:
        match self.path.split("/")[1]:
            case "page":
                self.answer("<p>мир</p>".encode("windows-1251"), Content_Type="text/html; charset=windows-1251")
            case "gzip":
                self.answer(gzip.compress(b"<p>packed"), Content_Encoding="gzip")
            case "bomb":
                self.answer(BOMB, Content_Encoding="gzip")
            case "stacked":
                self.answer(BOMB, Content_Encoding="gzip, gzip")
            case "broken":
                self.answer(b"this is not gzip", Content_Encoding="gzip")
            case "endless":
                self.answer(b"")
                while not self.stop.is_set():
                    self.wfile.write(b"x" * 65536)
            case "drip":
                self.answer(b"")
                while not self.stop.wait(0.05):
                    self.wfile.write(b"x")
                    self.wfile.flush()
            case "silent":
                self.stop.wait(20)
            case "loop":
                self.answer(b"", 302, Location="/loop")
            case "moved":
                self.answer(b"", 301, Location="/page")
            case "to-file":
                self.answer(b"", 302, Location="file:///etc/passwd")
            case "picture":
                self.answer(b"\x89PNG", Content_Type="image/png")
            case _:
                self.answer(b"no", 404)


@contextmanager
def serving() -> Iterator[str]:
    Handler.stop.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        Handler.stop.set()
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with serving() as address:
        yield address


def test_a_page_comes_with_its_charset(server: str) -> None:
    """The server's word goes before the page's own."""
    assert read(AddressSource(f"{server}/page"), allow_private=True).text == "<p>мир</p>"


def test_a_redirect_gives_the_new_address(server: str) -> None:
    """Links of the page are relative to where it lies now."""
    assert fetch(f"{server}/moved", allow_private=True).address == f"{server}/page"


def test_gzip_is_unpacked(server: str) -> None:
    """Most servers pack."""
    assert fetch(f"{server}/gzip", allow_private=True).data == b"<p>packed"


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("bomb", SourceTooLarge, "15 MB"),
        ("endless", SourceTooLarge, "15 MB"),
        ("stacked", FetchFailed, "packed its answer"),
        ("broken", FetchFailed, "damaged"),
        ("loop", FetchFailed, "without end"),
        ("to-file", FetchRefused, "Only http"),
        ("picture", NotAPage, "image/png"),
        ("nothing-here", FetchFailed, "404"),
    ],
)
def test_what_a_hostile_server_does_ends_in_a_sentence(
    server: str, path: str, error: type[Exception], words: str
) -> None:
    """Nothing hangs, nothing swallows the machine."""
    with pytest.raises(error, match=words):
        fetch(f"{server}/{path}", allow_private=True)


@pytest.mark.parametrize("path", ["drip", "silent"])
def test_our_own_deadline_holds_against_a_server_that_drips(server: str, path: str) -> None:
    """Each byte begins the library's time limit anew; ours counts for the whole."""
    began = time.monotonic()

    with pytest.raises(FetchFailed, match=r"did not answer within 0\.5 seconds"):
        fetch(f"{server}/{path}", allow_private=True, deadline=0.5)
    assert time.monotonic() - began < 3


def test_a_private_address_is_refused_unless_the_person_said_so(server: str) -> None:
    """A page must not make the reader knock at doors inside the house."""
    with pytest.raises(FetchRefused, match="private network"):
        fetch(f"{server}/page")


def test_nobody_there_is_said() -> None:
    """Port 1 is nobody's."""
    with pytest.raises(FetchFailed, match="refuses the connection"):
        fetch("http://127.0.0.1:1/", allow_private=True)


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "data:text/html,x", "//a/b", "http://",
     "http://a:99999/", "http://me:secret@a.example/", "http://[::1"],
)  # fmt: skip
def test_only_plain_web_addresses_are_opened(url: str) -> None:
    """Whatever a page writes into a link."""
    with pytest.raises(FetchRefused):
        resolve(url)


@pytest.mark.parametrize("host", ["127.1", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]", "localhost", "0.0.0.0"])
def test_odd_spellings_of_this_computer_are_not_public(host: str) -> None:
    """They all lead home."""
    assert not resolve(f"http://{host}/").public


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:4700::1111", True),
        ("10.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("::127.0.0.1", False),
        ("fe80::1%eth0", False),
    ],
)
def test_ipv4_hidden_in_ipv6_is_unpacked(address: str, public: bool) -> None:
    """Python calls some of them global."""
    assert is_public(address) is public
