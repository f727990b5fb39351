"""The child process in which strangers' pages and pictures are read, and the parent's hand on it.

A page may be made to hang, to swallow memory or to crash a parser: it takes a child with it, never the window.
Run as ``python -m reader.extract.worker``.
"""

import gc
import importlib
import json
import logging
import struct
import sys
import threading
from collections.abc import Callable

from reader import errors
from reader.child import Child, ChildDied, ChildSilent, Frame, serve
from reader.document import codec
from reader.document.article import Article
from reader.errors import Cancelled, PageTooHard, ReaderError, SourceEmpty
from reader.extract.bounds import within_bounds
from reader.extract.pictures import Picture, load_picture
from reader.extract.source import AddressSource, FileSource, Page, Source, TextSource, name_of, read

log = logging.getLogger(__name__)

READING = 20.0  # seconds for parsing; the largest page allowed takes about 8
FETCHING = 20.0  # seconds for the network on top
MEMORY = 2 * 1024**3  # bytes of address space

LOAD, PICTURE, EXPLAIN, ARTICLE, SHOWN, WRONG = b"L", b"P", b"X", b"A", b"I", b"E"
_SIZE = struct.Struct("<II")


class PageReader:
    """Loads articles and pictures in two children. Blocking; each call may come from any thread."""

    def __init__(self, reading: float = READING, fetching: float = FETCHING) -> None:
        self._stories = _Desk("stories")
        self._pictures = _Desk("pictures")
        self._reading, self._fetching = reading, fetching

    def start(self) -> None:
        """Begin to start the child, so that it is ready when the first page is asked for. Does not wait."""
        try:
            self._stories.start()
        except ChildDied:
            pass  # closed meanwhile

    def load(self, source: Source, allow_private: bool = False, wanted: Callable[[], bool] = lambda: True) -> Article:
        """The article; a ReaderError in one sentence when there is none. Cancelled after ``cancel``.

        ``wanted`` is asked when its turn comes: a load that was given up while it waited is Cancelled too.
        """
        limit = self._reading + (self._fetching if isinstance(source, AddressSource) else 0)
        reply = self._stories.ask(Frame(LOAD, _packed(source, allow_private)), limit, name_of(source), wanted)
        return codec.loads_lines(reply.decode())

    def explain(self, source: Source, allow_private: bool = False) -> str:
        """How the page becomes its article, to read; the same errors as ``load``."""
        limit = self._reading + (self._fetching if isinstance(source, AddressSource) else 0)
        return self._stories.ask(Frame(EXPLAIN, _packed(source, allow_private)), limit, name_of(source)).decode()

    def picture(self, address: str, base: str, width: int, height: int) -> Picture:
        """The picture an article at ``base`` names, fitted into the box; a ReaderError when it is not to be shown."""
        request = json.dumps([address, base, width, height]).encode()
        limit = self._reading + (self._fetching if address.lower().startswith("http") else 0)
        reply = self._pictures.ask(Frame(PICTURE, request), limit, "The picture")
        shown_width, shown_height = _SIZE.unpack_from(reply)
        return Picture(shown_width, shown_height, reply[_SIZE.size :])

    def cancel(self) -> None:
        """End the load that is under way, if any, with Cancelled. From any thread."""
        self._stories.cancel()

    def close(self) -> None:
        self._stories.close()
        self._pictures.close()


class _Desk:
    """One child that answers one question at a time, and is replaced when it dies or is late."""

    def __init__(self, name: str) -> None:
        self._child = Child("reader.extract.worker", name)
        self._turn = threading.Lock()
        self._starting = threading.Lock()
        self._asking = False
        self._cancelled = False
        self._closed = False

    def start(self) -> None:
        """ChildDied when it is no longer wanted."""
        with self._starting:
            if self._closed or self._cancelled:
                raise ChildDied(self._child.module)
            if not self._child.running:
                self._child.start()

    def ask(self, question: Frame, limit: float, name: str, wanted: Callable[[], bool] = lambda: True) -> bytes:
        with self._turn:
            self._cancelled, self._asking = False, True
            try:
                if not wanted():
                    raise Cancelled("Loading was stopped.")
                reply = self._exchange(question, limit)
            except ChildSilent:
                self._kill()
                raise PageTooHard(f"{name} took longer than {limit:g} seconds to read, so it was given up.") from None
            except ChildDied:
                if self._cancelled or self._closed:
                    raise Cancelled("Loading was stopped.") from None
                raise PageTooHard(f"{name} is too hard to read: it crashed the part that reads pages.") from None
            finally:
                self._asking = self._cancelled = False
        if reply.kind == WRONG:
            raise _error(reply.payload)
        return reply.payload

    def _exchange(self, question: Frame, limit: float) -> Frame:
        """Ask once more when the child had died while nobody was asking."""
        was_running = self._child.running
        self.start()
        try:
            self._child.send(question)
            return self._child.receive(limit)
        except ChildDied:
            if not was_running or self._cancelled or self._closed:
                raise
        self.start()
        self._child.send(question)
        return self._child.receive(limit)

    def cancel(self) -> None:
        if self._asking:
            self._cancelled = True
            self._kill()

    def close(self) -> None:
        self._closed = True
        self._kill()

    def _kill(self) -> None:
        with self._starting:
            self._child.kill()


def _packed(source: Source, allow_private: bool) -> bytes:
    """A line of JSON, a line break, and the content if the source brings its own."""
    content = b""
    match source:
        case FileSource(path):
            head = ["file", path]
        case AddressSource(url):
            head = ["address", url]
        case TextSource(str() as text, name):
            head, content = ["text", name], text.encode("utf-8", "replace")
        case TextSource(data, name):
            head, content = ["bytes", name], data if isinstance(data, bytes) else b""
    return json.dumps([*head, allow_private]).encode() + b"\n" + content


def _unpacked(payload: bytes) -> tuple[Source, bool]:
    head, _, content = payload.partition(b"\n")
    kind, what, allow_private = json.loads(head)
    match kind:
        case "file":
            return FileSource(what), allow_private
        case "address":
            return AddressSource(what), allow_private
        case "text":
            return TextSource(content.decode(), what), allow_private
        case _:
            return TextSource(content, what), allow_private


def _error(payload: bytes) -> ReaderError:
    """The child's error as the same class here."""
    name, message = json.loads(payload)
    kind = getattr(errors, name, ReaderError)
    return kind(message) if isinstance(kind, type) and issubclass(kind, ReaderError) else ReaderError(message)


def article_from(page: Page, name: str) -> Article:
    """The page's article; SourceEmpty when there is not a word in it."""
    if page.kind == "html":
        from reader.extract import extract

        article = extract(page.text, page.address)
    else:
        from reader.extract.plain_text import extract_text

        article = extract_text(page.text, page.address)
    if not article.body_text(captions=True):
        raise SourceEmpty(f"{name} has no text to read.")
    return within_bounds(article)


def _explanation(source: Source, allow_private: bool) -> str:
    page = read(source, allow_private)
    if page.kind != "html":
        return "This is plain text: it is read by its shape, without candidates (reader/extract/plain_text/)."
    from reader.extract import explain

    return explain(page.text, page.address)


def _answer(question: Frame) -> Frame:
    try:
        if question.kind == LOAD:
            source, allow_private = _unpacked(question.payload)
            article = article_from(read(source, allow_private), name_of(source))
            return Frame(ARTICLE, codec.dumps_lines(article).encode("utf-8", "replace"))
        if question.kind == EXPLAIN:
            return Frame(ARTICLE, _explanation(*_unpacked(question.payload)).encode("utf-8", "replace"))
        address, base, width, height = json.loads(question.payload)
        shown = load_picture(address, base, width, height)
        return Frame(SHOWN, _SIZE.pack(shown.width, shown.height) + shown.ppm)
    except ReaderError as error:
        return Frame(WRONG, json.dumps([type(error).__name__, str(error)]).encode())
    except (MemoryError, RecursionError):
        return Frame(
            WRONG, json.dumps(["PageTooHard", "This page is too large or too deeply nested to be read."]).encode()
        )


def main(desk: str) -> None:
    limit_memory()
    if desk == "stories":
        importlib.import_module("reader.extract.story")  # while nobody waits yet

    def answer(question: Frame, reply: Callable[[Frame], None]) -> None:
        reply(_answer(question))
        gc.collect()  # while nobody waits: a soup is full of cycles, and looking for them while it grows costs half

    gc.disable()
    serve(answer)


def limit_memory() -> None:
    """At most ``MEMORY`` of address space where the system can say so, less where it allows less.

    Windows has only the time limit; so has macOS when it refuses (both unverified).
    """
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        except (ValueError, OSError) as error:
            log.warning("memory is not limited: %s", error)


if __name__ == "__main__":
    main(*sys.argv[1:2])
