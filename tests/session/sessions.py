"""A session without a window, run until something is so; and articles made by hand in place of pages."""

import time
from collections.abc import Callable

from reader.document.article import Article
from reader.errors import SourceMissing
from reader.extract.page_reader import PageReader
from reader.extract.source import AddressSource, Source
from reader.session.session import Session
from reader.session.state import Loading, Open
from reader.session.voice import start_voice


class Shelf(PageReader):
    """Gives articles made by hand by their addresses, as if their pages had been read; ``asked`` says which."""

    def __init__(self, *articles: Article) -> None:
        super().__init__()
        self.articles = {article.address: article for article in articles}
        self.asked: list[str] = []

    def load(self, source: Source, allow_private: bool = False, wanted: Callable[[], bool] = lambda: True) -> Article:
        assert isinstance(source, AddressSource)
        self.asked.append(source.url)
        if source.url not in self.articles:
            raise SourceMissing(f"There is no page at {source.url}.")
        return self.articles[source.url]


def until(session: Session, so: Callable[[], bool], limit: float = 20.0) -> None:
    end = time.monotonic() + limit
    while not so():
        assert time.monotonic() < end, session.state.status
        session.tick()
        time.sleep(0.002)  # what is waited for happens in other threads, which would go without


def page_of(session: Session) -> Open:
    page = session.state.page
    assert isinstance(page, Open), page
    return page


def opened(session: Session, address: str) -> Open:
    session.visits.open(AddressSource(address), address)
    until(session, lambda: not isinstance(session.state.page, Loading))
    return page_of(session)


def with_voice(session: Session) -> None:
    start_voice(session.tell, session.voices.choose, lambda: session.reading.number, session.pronunciations.respell)
    until(session, lambda: session.state.sound.ready)


def playing(session: Session) -> bool:
    """Asked anew each time, where a property would be taken for unchanged."""
    return session.state.playing
