"""What of a page is not read as its story, and why: nothing that was on the page is lost. See put_back.py."""

from dataclasses import dataclass
from typing import Literal

from reader.document.blocks import Block

Reason = Literal[
    "navigation",  # menus, breadcrumbs, the way to the next page
    "frame",  # the page's head and foot
    "related",  # other stories: lists, teasers, "read also"
    "comments",
    "share",  # share and follow
    "advert",
    "newsletter",  # asked to subscribe, sign up, pay
    "consent",  # cookies and privacy
    "controls",  # forms, players' buttons, dialogs
    "hidden",  # nobody sees it on the page
    "details",  # the author, tags, ratings, dates: about the story
    "headline",  # said in the article's head: title, byline, date
    "repeated",  # stands elsewhere in the article
    "label",  # a line of the page's frame within the story
    "outside",  # beside or below the story, and no part of it
]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part of the page that is no part of the article.

    ``blocks`` have no ids; pictures, links and emphasis may be missing in them. ``place`` is how many of the article's
    own blocks come before it. ``mark`` is the same for the same part of other pages of the site: what the person put
    back here is put back there by it.
    """

    reason: Reason
    blocks: tuple[Block, ...]
    place: int
    mark: str

    @property
    def text(self) -> str:
        """One block a line."""
        return "\n".join(block.text for block in self.blocks if block.text)
