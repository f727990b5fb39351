"""The reading as the desktop's player controls see it, and what is done when they ask for something."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath
from urllib.parse import urlsplit

from reader.desktop.now_playing import NowPlaying, Status, Track
from reader.desktop.requests import OpenAddress, Press, Request, Seek, SetPosition, SetRate, SetVolume
from reader.document.article import Article
from reader.document.blocks import Figure
from reader.session import actions
from reader.session.session import Session
from reader.session.state import Open, SessionState

PRESSED = {
    "pause": "pause", "play-pause": "play-pause", "stop": "stop", "next": "next-paragraph",
    "previous": "previous-paragraph",
}  # fmt: skip


class Remote:
    """Main thread only. ``come_forward`` brings the window to the front, ``leave`` closes it."""

    def __init__(self, session: Session, come_forward: Callable[[], object], leave: Callable[[], object]) -> None:
        self._session, self._come_forward, self._leave = session, come_forward, leave
        self._page: Open | None = None
        self._track: Track | None = None

    def now(self, state: SessionState) -> NowPlaying | None:
        """None when the person wants nothing of it shown. Asked at every word: the track is made once a page."""
        if not state.on_desktop:
            return None
        page = state.page if isinstance(state.page, Open) else None
        if page is not self._page:
            self._page, self._track = page, track_of(page) if page is not None else None
        spoken, track = state.spoken, self._track
        if state.aside is not None and track is not None:
            spoken = state.aside.spoken
            track = replace(track, id=f"{track.id}/part{state.aside.part}", seconds=0.0, seekable=False)
        status: Status = "Playing" if state.playing else "Stopped" if spoken is None or state.stopped else "Paused"
        seconds = spoken.seconds if spoken is not None else 0.0
        return NowPlaying(status, track, seconds, state.sound.rate, state.sound.volume)

    def carry_out(self, request: Request) -> None:
        session = self._session
        match request:
            case Press(button="raise"):
                self._come_forward()
            case Press(button="quit"):
                self._leave()
            case Press(button="play"):
                session.reading.play()
            case Press(button=button):
                actions.act(session, PRESSED[button])
            case Seek(seconds=seconds):
                spoken = session.state.spoken
                session.reading.seek_seconds((spoken.seconds if spoken is not None else 0.0) + seconds)
            case SetPosition(track=track, seconds=seconds):
                now = self.now(session.state)
                if now is not None and now.track is not None and now.track.id == track:
                    session.reading.seek_seconds(seconds)
            case SetRate(rate=rate):
                actions.set_rate(session, rate)
            case SetVolume(volume=volume):
                actions.set_volume(session, volume)
            case OpenAddress(address=address):
                session.visits.open_address(address)


def track_of(page: Open) -> Track | None:
    """None when there is nothing in it to read."""
    article = page.article
    if not page.narration.utterances:
        return None
    # The path names the article and tells nothing of it.
    digest = hashlib.sha256(f"{article.address}\n{article.title}".encode("utf-8", "replace")).hexdigest()
    return Track(
        f"/reader/article/{digest[:16]}", article.title or "An article", article.byline, article.site,
        _address(article.address), _picture(article), page.listen_seconds,
    )  # fmt: skip


def _address(place: str) -> str:
    """With a scheme; "" for what has none, such as a copied text."""
    if urlsplit(place).scheme in ("http", "https", "file"):
        return place
    path = PurePath(place)
    return path.as_uri() if path.is_absolute() else ""


def _picture(article: Article) -> str:
    """The first one, when it and the article are files here: the desktop is not to fetch anything from the web,
    nor to look into files because a page of the web says so."""
    if not _address(article.address).startswith("file:"):
        return ""
    pictures = (block.image for block in article.blocks if isinstance(block, Figure) and block.kind == "image")
    found = _address(next(filter(None, pictures), ""))
    return found if found.startswith("file:") else ""
