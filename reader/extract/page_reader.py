"""The parent's hand on the children that read strangers' pages and pictures (``worker.py``).

Light to load: what reads pages is loaded by the children alone.
"""

import json
import threading
from collections.abc import Callable

from reader import errors
from reader.child import Child, ChildDied, ChildSilent, Frame
from reader.document import codec
from reader.document.article import Article
from reader.errors import Cancelled, PageTooHard, ReaderError
from reader.extract.pictures import Picture
from reader.extract.questions import EXPLAIN, LOAD, PICTURE, SIZE, WRONG, packed
from reader.extract.source import AddressSource, Source, name_of

READING = 20.0  # seconds for parsing; the largest page allowed takes about 8
FETCHING = 20.0  # seconds for the network on top


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
        reply = self._stories.ask(Frame(LOAD, packed(source, allow_private)), limit, name_of(source), wanted)
        return codec.loads_lines(reply.decode())

    def explain(self, source: Source, allow_private: bool = False) -> str:
        """How the page becomes its article, to read; the same errors as ``load``."""
        limit = self._reading + (self._fetching if isinstance(source, AddressSource) else 0)
        return self._stories.ask(Frame(EXPLAIN, packed(source, allow_private)), limit, name_of(source)).decode()

    def picture(self, address: str, base: str, width: int, height: int) -> Picture:
        """The picture an article at ``base`` names, fitted into the box; a ReaderError when it is not to be shown."""
        request = json.dumps([address, base, width, height]).encode()
        limit = self._reading + (self._fetching if address.lower().startswith("http") else 0)
        reply = self._pictures.ask(Frame(PICTURE, request), limit, "The picture")
        shown_width, shown_height = SIZE.unpack_from(reply)
        return Picture(shown_width, shown_height, reply[SIZE.size :])

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


def _error(payload: bytes) -> ReaderError:
    """The child's error as the same class here."""
    name, message = json.loads(payload)
    kind = getattr(errors, name, ReaderError)
    return kind(message) if isinstance(kind, type) and issubclass(kind, ReaderError) else ReaderError(message)
