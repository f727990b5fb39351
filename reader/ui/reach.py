"""What of the window its commands reach for, and what they ask of it."""

import tkinter as tk
from typing import Protocol

from reader.document.article import Article
from reader.session.session import Session
from reader.session.state import Open
from reader.ui.accessible.channel import Channel
from reader.ui.article_view import ArticleView
from reader.ui.contents_panel import ContentsPanel
from reader.ui.find_bar import FindBar
from reader.ui.highlight import Highlight
from reader.ui.keys import Keys
from reader.ui.left_out_panel import LeftOutPanel
from reader.ui.notices import Notices
from reader.ui.page_states import PageStates
from reader.ui.player_bar import PlayerBar
from reader.ui.status_line import StatusLine
from reader.ui.theme import Theme
from reader.ui.toolbar import Toolbar


class Reach(Protocol):
    session: Session
    root: tk.Tk
    theme: Theme
    toolbar: Toolbar
    notices: Notices
    contents: ContentsPanel
    left_out: LeftOutPanel
    view: ArticleView
    find_bar: FindBar
    states: PageStates
    player: PlayerBar
    highlight: Highlight
    keys: Keys
    status: StatusLine
    channel: Channel

    def close(self) -> None: ...


def open_article(window: Reach) -> Article | None:
    page = window.session.state.page
    return page.article if isinstance(page, Open) else None
