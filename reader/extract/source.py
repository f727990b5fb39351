"""From where a person points to, to a Page: a file, an address, standard input, the clipboard."""

import ipaddress
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from reader.errors import FetchRefused, NotAPage, SourceEmpty, SourceError, SourceMissing, SourceTooLarge, reason
from reader.extract.encoding import decode

MOST_BYTES = 15_000_000  # of a page, unpacked: more costs more memory and time than any article is worth

Kind = Literal["html", "text"]


@dataclass(frozen=True, slots=True)
class FileSource:
    path: str


@dataclass(frozen=True, slots=True)
class AddressSource:
    url: str


@dataclass(frozen=True, slots=True)
class TextSource:
    """What came through a pipe or from the clipboard; ``name`` says where from, for messages."""

    content: str | bytes
    name: str = "standard input"


Source = FileSource | AddressSource | TextSource


@dataclass(frozen=True, slots=True)
class Page:
    """Decoded text and where it is from ("" for pipe and clipboard)."""

    text: str
    address: str
    kind: Kind


_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x00\x00\x01\x00", "a picture"),
    (b"PK\x03\x04", "an archive"),
    (b"PK\x05\x06", "an archive"),
    (b"\x1f\x8b", "an archive"),
    (b"BZh", "an archive"),
    (b"\xfd7zXZ", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
    (b"fLaC", "a sound"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
)
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".xht", ".shtml")
_START_OF_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?>(?><!--.*?-->)\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG = re.compile(
    r"</?(?:p|div|article|section|h[1-6]|ul|ol|li|br|img|a|span|table|figure|blockquote|main|header|title|meta)\b[^<>]*>",
    re.I,
)
_BARE_ADDRESS = re.compile(r"(?:[\w-]+\.)+(?P<top>[^\W\d_]{2,})(?::\d+)?(?P<path>/\S*)?")
_OWN_ADDRESS = re.compile(r"(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?(?:/\S*)?")
_FILE_ENDINGS = frozenset(
    [
        "html",
        "htm",
        "xhtml",
        "xht",
        "txt",
        "text",
        "md",
        "pdf",
        "json",
        "xml",
        "wav",
        "mp3",
        "png",
        "jpg",
        "jpeg",
        "gif",
        "webp",
        "svg",
        "zip",
        "py",
        "epub",
        "doc",
        "docx",
        "odt",
        "rtf",
    ]
)
_ADDRESS = re.compile(r"https?://\S+", re.I)
_OTHER_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:/{1,2}\S*", re.I)  # two letters or more: C:/… is a path


def source_from(argument: str) -> FileSource | AddressSource:
    """What a person typed: an address, a file: address, or a path. ("-" is the caller's: see TextSource.)

    FetchRefused for an address of another kind.
    """
    typed = argument.strip()
    if _ADDRESS.match(typed):
        # Pasted from a mail it may be broken in two, and people type spaces.
        return AddressSource("".join(typed.splitlines()).replace(" ", "%20"))
    if typed[:5].lower() == "file:":
        return FileSource(_path_of(typed))
    path = _whole(os.path.expanduser(argument))  # Path.expanduser raises where there is no such home
    if _OTHER_ADDRESS.fullmatch(typed) and not os.path.exists(path):
        raise FetchRefused(f"{typed} cannot be opened: Reader opens files, and http or https addresses.")
    if not os.path.exists(path) and _is_bare_address(typed):
        own = is_own_name(urlsplit(f"//{typed}").hostname or "")
        return AddressSource(f"{'http' if own else 'https'}://{typed}")
    return FileSource(path)


def _whole(path: str) -> str:
    try:
        return os.path.abspath(path)
    except FileNotFoundError:  # the folder one is in is gone
        return path


def is_own_name(host: str) -> bool:
    """Whether only the person's own network can know this host: a private number, a name without a dot."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return bool(host) and "." not in host


def _is_bare_address(typed: str) -> bool:
    """An address as people type it, "example.org/story": no scheme, and no name a file would have."""
    if _OWN_ADDRESS.fullmatch(typed):
        return True
    found = _BARE_ADDRESS.fullmatch(typed)
    return found is not None and (bool(found["path"]) or found["top"].lower() not in _FILE_ENDINGS)


def source_from_clipboard(text: str, html: bytes = b"") -> AddressSource | TextSource:
    """An address alone is opened; anything else is the page itself. SourceMissing when there is nothing.

    ``html`` is what a browser puts beside the plain text: it still has the headings, links and lists.
    """
    copied = text.strip()
    if html.strip() and not _ADDRESS.fullmatch(copied):
        return TextSource(f"<!DOCTYPE html>{_copied_html(html)}", "the clipboard")
    if not copied:
        raise SourceMissing("There is no text on the clipboard. Copy an address or an article first.")
    if _ADDRESS.fullmatch(copied):
        return AddressSource(copied)
    return TextSource(text, "the clipboard")


def _copied_html(html: bytes) -> str:
    """Firefox copies HTML as UTF-16, often without saying so; others as UTF-8."""
    if html[:2] in _MARKS:
        return html.decode("utf-16", "replace")
    return html.decode("utf-16-le" if html[1:2] == b"\0" else "utf-8", "replace")


def _path_of(address: str) -> str:
    """The path in a file: address, also as Windows writes it (file:///C:/…; unverified there)."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        raise FetchRefused(f"{address} is not a valid address.") from None
    return path[1:] if re.match(r"/[A-Za-z]:", path) else path


def name_of(source: Source) -> str:
    """How to call it in a sentence."""
    match source:
        case FileSource(path):
            return path
        case AddressSource(url):
            return url
        case TextSource():
            return source.name


def read(source: Source, allow_private: bool = False) -> Page:
    """The page, decoded. A SourceError says in a sentence why there is none.

    ``allow_private``: an address inside the person's own network may be opened, because the person said so.
    """
    match source:
        case FileSource(path):
            data = read_file(path)
            return _page(data, path, path, "")
        case AddressSource(url):
            from reader.extract.fetch import fetch

            answer = fetch(url, allow_private=allow_private)
            return _page(answer.data, answer.address, answer.address, answer.charset, answer.content_type)
        case TextSource(str() as text, name):
            if not text.strip():
                raise SourceEmpty(f"There is nothing on {name}.")
            if len(text) > MOST_BYTES:
                raise too_large(name)
            return Page(text, "", sniff_text(text))
        case TextSource(content, name):
            return _page(bytes(content) if not isinstance(content, str) else content.encode(), "", name, "")


def read_file(path: str) -> bytes:
    file = Path(path)
    try:
        if file.is_dir():
            raise NotAPage(f"{path} is a folder. Open a file in it.")
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise SourceMissing(f"There is no file {path}.") from None
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise SourceError(f"{path} cannot be read: {why}.") from error
    if len(data) > MOST_BYTES:
        raise too_large(path)
    return data


def too_large(name: str) -> SourceTooLarge:
    return SourceTooLarge(f"{name} is larger than {MOST_BYTES // 1_000_000} MB: too large for an article.")


def _page(data: bytes, address: str, name: str, charset: str, content_type: str = "") -> Page:
    if len(data) > MOST_BYTES:
        raise too_large(name)
    if not data.strip():
        raise SourceEmpty(f"{name} is empty.")
    kind = sniff(data, name, content_type)
    text = decode(data, charset)
    if kind is None:
        kind = sniff_text(text)
    return Page(text, address, kind)


def sniff(data: bytes, name: str = "", content_type: str = "") -> Kind | None:
    """What the bytes are by the server's word, the file's name and their first bytes; None to ask the text itself.

    NotAPage for what is no text at all.
    """
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise NotAPage(f"{name or 'This'} is {what}, not a page of text.")
    if data[:4] == b"RIFF" or data[4:8] == b"ftyp":
        raise NotAPage(f"{name or 'This'} is a sound or a film, not a page of text.")
    if b"\x00" in data[:4096] and not data.startswith(_MARKS):
        raise NotAPage(f"{name or 'This'} is not a page of text.")
    if content_type in ("text/html", "application/xhtml+xml"):
        return "html"
    return "html" if name.lower().split("?")[0].endswith(_PAGE_NAMES) else None


def sniff_text(text: str) -> Kind:
    """HTML when it begins like a page, or when tags stand in it as thickly as in a copied piece of one."""
    if _START_OF_PAGE.match(text[:4096]):
        return "html"
    head = text[:20_000]
    tags = len(_TAG.findall(head))
    begins = head.lstrip().startswith("<")
    return "html" if tags >= 2 and (begins or tags * 400 > len(head)) else "text"
