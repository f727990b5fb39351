"""Our side of the player controls in tests: what is shown, and what was asked for."""

from reader.desktop.controls import DesktopControls
from reader.desktop.now_playing import NowPlaying, Track
from reader.desktop.requests import Request

TRACK = Track(
    "/reader/article/one", "How the tide came in", "Maren Oduya", "The Harbour Light", "https://example.org/tide",
    "file:///pictures/tide.jpg", 240.0,
)  # fmt: skip


class Player:
    """Our side: what it shows, and what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.controls = DesktopControls(self.asked.append)
        self.now = NowPlaying("Paused", TRACK, 12.5, 1.25, 0.8)
        self.show(self.now)

    def show(self, now: NowPlaying) -> None:
        self.now = now
        self.controls.show(now)
