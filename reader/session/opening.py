"""Open things without making the window wait: one thread named "loading" at a time, the latest request wins."""

import logging
import threading
from collections.abc import Callable

from reader.errors import ReaderError
from reader.extract.source import Source
from reader.extract.worker import PageReader
from reader.narration.narrate import narrate
from reader.session.messages import Loaded, LoadFailed, Message

log = logging.getLogger(__name__)


class Opening:
    """``tell`` is called from the loading thread; each load's answer carries its number."""

    def __init__(self, pages: PageReader, tell: Callable[[Message], None]) -> None:
        self._pages, self._tell = pages, tell
        self._request = 0

    @property
    def request(self) -> int:
        """The number of the newest load; answers to others are old."""
        return self._request

    def load(self, source: Source, allow_private: bool) -> None:
        self.cancel()
        request = self._request
        threading.Thread(target=self._load, args=(request, source, allow_private), name="loading", daemon=True).start()

    def cancel(self) -> None:
        """Give up on what is being loaded; its answer will be dropped."""
        self._request += 1
        self._pages.cancel()

    def _load(self, request: int, source: Source, allow_private: bool) -> None:
        try:
            article = self._pages.load(source, allow_private, wanted=lambda: request == self._request)
            self._tell(Loaded(request, article, narrate(article)))
        except ReaderError as error:
            self._tell(LoadFailed(request, str(error)))
        except Exception:
            # The last resort of this thread: without an answer the window would say "Opening…" for ever.
            log.exception("loading failed")
            self._tell(
                LoadFailed(request, "This page could not be read: Reader met a fault of its own. Please report it.")
            )
