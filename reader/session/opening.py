"""Open things without making the window wait: one thread named "loading" at a time, the latest request wins."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.errors import ReaderError
from reader.extract.page_reader import PageReader
from reader.extract.source import Source
from reader.library.put_back import SiteMark
from reader.narration.policy import Wishes
from reader.narration.wished import as_wished
from reader.session.beside import as_remembered
from reader.session.messages import Loaded, LoadFailed, Message, NotPrepared, Prepared

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered of the person: the parts they want back of which sites' pages, how they want it said, the
    languages they named, by the article's address.
    """

    put_back: tuple[SiteMark, ...] = ()
    wishes: Wishes = Wishes()
    languages: Mapping[str, str] = field(default_factory=dict)


class Opening:
    """``tell`` is called from the loading thread; each answer carries its request's number."""

    def __init__(self, pages: PageReader, tell: Callable[[Message], None]) -> None:
        self._pages, self._tell = pages, tell
        self._request = 0

    @property
    def request(self) -> int:
        """The number of the newest request; answers to others are old."""
        return self._request

    def load(self, source: Source, allow_private: bool, kept: Kept) -> None:
        self.cancel()
        self._begin(self._load, self._request, source, allow_private, kept)

    def prepare(self, make: Callable[[int], Prepared]) -> None:
        """Make something of the open page that may take its time; ``make`` is called in the thread."""
        self._request += 1
        self._begin(self._prepare, self._request, make)

    def cancel(self) -> None:
        """Give up on what is being loaded; its answer will be dropped."""
        self._request += 1
        self._pages.cancel()

    def _begin(self, work: Callable[..., None], *about: object) -> None:
        threading.Thread(target=work, args=about, name="loading", daemon=True).start()

    def _load(self, request: int, source: Source, allow_private: bool, kept: Kept) -> None:
        try:
            found = self._pages.load(source, allow_private, wanted=lambda: request == self._request)
            arrangement = as_remembered(found, kept.put_back)
            language = kept.languages.get(found.address, "")
            told = as_wished(arrangement.article(), kept.wishes, language)
            self._tell(Loaded(request, arrangement, told.article, told.narration, language))
        except ReaderError as error:
            self._tell(LoadFailed(request, str(error)))
        except Exception:
            # The last resort of this thread: without an answer the window would say "Opening…" for ever.
            log.exception("loading failed")
            self._tell(
                LoadFailed(request, "This page could not be read: Reader met a fault of its own. Please report it.")
            )

    def _prepare(self, request: int, make: Callable[[int], Prepared]) -> None:
        try:
            self._tell(make(request))
        except Exception:
            log.exception("preparing failed")  # without a word the person would wait for it
            self._tell(NotPrepared(request, "This did not work: Reader met a fault of its own. Please report it."))
