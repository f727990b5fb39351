"""The page around the article: what is not read as body, and yet is there to be used."""

from dataclasses import dataclass
from typing import Literal

SkipKind = Literal["content", "navigation", "search", "other"]


@dataclass(frozen=True, slots=True)
class SkipLink:
    """One of the page's own accessibility links (WCAG 2.4.1 Bypass Blocks), under the page's own label.

    ``target`` is the fragment it points to ("#content"), "" where the source did not keep it.
    """

    label: str
    target: str
    kind: SkipKind


@dataclass(frozen=True, slots=True)
class Landmark:
    """A region by its ARIA role (banner, navigation, main, search, complementary, contentinfo, region, form)."""

    role: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A line of the page that leads somewhere: an entry of its navigation, or an item of breaking news.

    ``address`` is absolute, "" where there is none.
    """

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class SearchForm:
    """The page's search form, when asking it takes no more than an address: a GET form with one text field."""

    action: str  # absolute address
    field: str
    label: str = ""
    hidden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    skip_links: tuple[SkipLink, ...] = ()
    landmarks: tuple[Landmark, ...] = ()
    navigation: tuple[PageLink, ...] = ()
    search: SearchForm | None = None
    breaking_news: tuple[PageLink, ...] = ()
