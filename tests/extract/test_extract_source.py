"""From what a person points to, to a decoded page, or a sentence that says why not."""

import gzip
from pathlib import Path

import pytest

from reader.errors import FetchRefused, NotAPage, SourceEmpty, SourceError, SourceMissing, SourceTooLarge
from reader.extract.source import AddressSource, FileSource, Page, Source, TextSource, read, source_from
from reader.extract.source import source_from_clipboard as copied


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        ("https://a.example/x", AddressSource("https://a.example/x")),
        (" HTTP://a.example ", AddressSource("HTTP://a.example")),
        ("file:///home/ann/a%20b.html", FileSource("/home/ann/a b.html")),
        ("./text", FileSource(str(Path.cwd() / "text"))),
    ],
)
def test_what_is_typed_is_an_address_or_a_file(typed: str, source: Source) -> None:
    """One field takes both."""
    assert source_from(typed) == source


def test_a_tilde_is_the_persons_home() -> None:
    """As in a terminal."""
    assert source_from("~/a.html") == FileSource(str(Path.home() / "a.html"))


def test_a_tilde_of_nobody_is_a_name_like_any_other() -> None:
    """No such user, or no home folder at all, as in some containers."""
    assert source_from("~nobody-of-that-name/a.html") == FileSource(str(Path.cwd() / "~nobody-of-that-name/a.html"))


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://a.example/an old story", "https://a.example/an%20old%20story"),
        ("https://a.example/a-very-long-\nname-of-a-story", "https://a.example/a-very-long-name-of-a-story"),
        ("localhost:8000/page.html", "http://localhost:8000/page.html"),
        ("192.168.1.4/wiki", "http://192.168.1.4/wiki"),
        ("127.0.0.1:8766", "http://127.0.0.1:8766"),
    ],
)
def test_addresses_as_people_paste_them(typed: str, url: str) -> None:
    """Broken in two by a mail, with blanks, or of a machine at home."""
    assert source_from(typed) == AddressSource(url)


def test_in_a_folder_that_is_gone_a_file_is_missing_and_nothing_else_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()

    with pytest.raises(SourceMissing):
        read(source_from("page.html"))


@pytest.mark.parametrize("typed", ["ftp://a.example/x", "http://", "javascript://x", "file://[::1"])
def test_an_address_of_another_kind_is_named_as_such(typed: str) -> None:
    """ "There is no file ftp:/a.example" helps nobody."""
    with pytest.raises(FetchRefused, match="address"):
        source_from(typed)


def test_an_address_alone_on_the_clipboard_is_opened() -> None:
    """ "Open what I copied" does what was meant."""
    assert copied(" https://a.example/x\n") == AddressSource("https://a.example/x")
    assert copied("See https://a.example/x") == TextSource("See https://a.example/x", "the clipboard")


def test_an_empty_clipboard_is_said() -> None:
    """Rather than an empty window."""
    with pytest.raises(SourceMissing, match="Copy an address"):
        copied(" \n")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.html", b"<p>x", "html"),
        ("a.txt", b"<!DOCTYPE html><p>x", "html"),
        ("a", b"<?xml version='1.0'?>\n<html xmlns='x'><body>x</body></html>", "html"),
        ("a.txt", b"2 < 3 and 4 > 1, <said> he", "text"),
        ("a.txt", b"Just a line.", "text"),
    ],
)
def test_a_file_is_html_by_its_name_or_its_beginning(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    """A saved page without an extension is a page."""
    file = tmp_path / name
    file.write_bytes(data)

    page = read(FileSource(str(file)))

    assert (page.kind, page.address) == (kind, str(file))


def test_a_piece_of_a_page_on_the_clipboard_is_html() -> None:
    """Some programs copy the markup."""
    assert read(TextSource("<p>One</p><p>Two</p>")) == Page("<p>One</p><p>Two</p>", "", "html")


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", SourceEmpty, "is empty"),
        (b" \n\t", SourceEmpty, "is empty"),
        (b"%PDF-1.7 \x00", NotAPage, "a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00", NotAPage, "a picture"),
        (b"PK\x03\x04\x00", NotAPage, "an archive"),
        (gzip.compress(b"<p>x", mtime=0), NotAPage, "an archive"),
        (b"\x00\x01\x02 data", NotAPage, "not a page"),
        (b"<div>" * 4_000_000, SourceTooLarge, "15 MB"),
    ],
)
def test_what_is_no_page_is_said_in_a_sentence(
    tmp_path: Path, data: bytes, error: type[SourceError], words: str
) -> None:
    """The person can act on it."""
    file = tmp_path / "thing"
    file.write_bytes(data)

    with pytest.raises(error, match=words):
        read(FileSource(str(file)))


def test_no_file_and_a_folder_are_said_by_name(tmp_path: Path) -> None:
    """A slip of the finger is seen at once."""
    with pytest.raises(SourceMissing, match=r"There is no file .*nowhere\.html\."):
        read(FileSource(str(tmp_path / "nowhere.html")))
    with pytest.raises(NotAPage, match="is a folder"):
        read(FileSource(str(tmp_path)))


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        ("example.org/story", AddressSource("https://example.org/story")),
        ("www.example.org", AddressSource("https://www.example.org")),
        ("news.example.co:8080/a?b=c", AddressSource("https://news.example.co:8080/a?b=c")),
        ("page.html", FileSource(str(Path.cwd() / "page.html"))),
        ("notes.md", FileSource(str(Path.cwd() / "notes.md"))),
        ("folder/page", FileSource(str(Path.cwd() / "folder/page"))),
        ("my story.html", FileSource(str(Path.cwd() / "my story.html"))),
    ],
)
def test_an_address_may_be_typed_without_its_scheme(typed: str, source: Source) -> None:
    """As every browser takes it; what is named like a file is a file."""
    assert source_from(typed) == source


def test_a_file_that_is_there_is_a_file_whatever_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "example.org").write_text("Words.")

    assert source_from("example.org") == FileSource(str(tmp_path / "example.org"))
