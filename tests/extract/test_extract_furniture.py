"""Skip links, navigation, search and breaking news: found by what they are, not by the words on them."""

import pytest
from extract.extract_pages import ONE, STORY, cms_page, page

from reader.document.blocks import Figure, Paragraph
from reader.document.furniture import PageLink, SearchForm, SkipLink
from reader.extract import extract


def test_skip_links_keep_the_pages_own_labels_and_know_their_kind() -> None:
    """They come first in the window's tab order."""
    assert cms_page().furniture.skip_links == (
        SkipLink("Skip to main content", "#content", "content"),
        SkipLink("Skip to main Navigation", "#navigation", "navigation"),
        SkipLink("Skip to Search", "#txtHeaderSearch", "search"),
    )


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("<main id=x1></main>", "content"),
        ("<div id=x1 role=main></div>", "content"),
        ("<nav id=x1></nav>", "navigation"),
        ("<form role=search><input type=search id=x1></form>", "search"),
        ("<div id=x1><h1>Title</h1></div>", "content"),
        ("<div id=x1><p>loose</p></div>", "other"),
    ],
)
def test_the_kind_of_a_skip_link_is_that_of_its_target(target: str, kind: str) -> None:
    """A Finnish page says "Siirry sisältöön"; what it points to says the rest."""
    article = page(f'<a class="skip" href="#x1">Siirry</a>{target}<article>{STORY}</article>')

    assert [link.kind for link in article.furniture.skip_links] == [kind]


def test_a_table_of_contents_is_not_a_set_of_skip_links() -> None:
    """Links within the text belong to the text."""
    article = page(f'<article><ul><li><a href="#one">One</a></li></ul><h2 id=one>One</h2>{STORY}</article>')

    assert article.furniture.skip_links == ()


def test_navigation_and_search_form_are_there_to_be_used() -> None:
    """The window offers them; the voice does not read them."""
    furniture = cms_page().furniture

    assert [link.label for link in furniture.navigation] == ["Sea", "Land", "Air"]
    assert furniture.navigation[0].address == "https://a.example/sea"
    assert furniture.search == SearchForm("https://a.example/s", "k", "search here", (("tab", "all"),))


@pytest.mark.parametrize(
    "markup",
    [
        '<nav><a href="/sea">Sea</a><a href="/land"><svg></svg> Land ▾</a><a href="#x">Close</a></nav>',
        '<div role=navigation><ul><li><a href="/sea">Sea</a></li><li><a href="/land">Land</a></li></ul></div>',
        '<nav aria-label=Breadcrumb><a href="/">Home</a><a href="/c">Coast</a><a href="/c/2">Ennis</a></nav>'
        '<nav><a href="/sea">Sea</a><a href="/land">Land</a></nav>',
        '<a class=skip href="#where">To the navigation</a><nav><a href=/1>One</a><a href=/2>Two</a><a href=/3>Three</a>'
        '</nav><ul id=where class=menu><li><a href="/sea">Sea</a></li><li><a href="/land">Land</a></li></ul>',
        '<nav><a href="/sea"><img alt=Sea></a><a href="/sea">Sea!</a><a href="/land">Land</a><a href=/>SEA</a></nav>',
    ],
)
def test_the_sites_navigation_is_listed_however_short(markup: str) -> None:
    """Its entries in their order, with clean labels, each once."""
    article = page(f"{markup}<article>{STORY}</article>".replace("#where", "#nav").replace("id=where", "id=nav"))

    assert article.furniture.navigation == (
        PageLink("Sea", "https://a.example/sea"),
        PageLink("Land", "https://a.example/land"),
    )


def test_breaking_news_is_there_only_with_an_item() -> None:
    """The bar's label stands on every page; without news it must not be shown."""
    item = '<li><a href="/n/1">Ship runs into lighthouse at noon</a></li>'

    assert cms_page().furniture.breaking_news == ()
    assert cms_page(breaking=item).furniture.breaking_news == (
        PageLink("Ship runs into lighthouse at noon", "https://a.example/n/1"),
    )


def test_landmarks_carry_their_labels() -> None:
    """Who moves by landmarks hears which of two navigations it is."""
    article = page(f"<header></header><nav aria-label='Main'></nav><main><header></header><p>{ONE}</p></main>")

    assert [(mark.role, mark.label) for mark in article.furniture.landmarks] == [
        ("banner", ""),
        ("navigation", "Main"),
        ("main", ""),
    ]


SAVED = """<html lang="en"><head>{stated}<title>The last ship</title></head><body>
<nav><a href="/coast">Coast</a> <a href="/weather">Weather</a></nav>
<form role="search"><input type="search" name="q"></form>
<article><h1>The last ship</h1><p>The keeper counted <a href="../b/ships.html">every ship</a> that passed the island,
and wrote each of them down<a href="#note-1">1</a> in a green book that he kept beside the lamp.</p>
<figure><img src="files/lamp.jpg" alt="The lamp"></figure>
<p>Nobody has been found who wants to count on, so the book goes to the museum.</p></article></body></html>"""


@pytest.mark.parametrize(
    "stated",
    [
        '<link rel="canonical" href="https://www.example.org/a/ship.html">',
        '<meta property="og:url" content="https://www.example.org/a/ship.html">',
    ],
)
def test_a_saved_pages_links_lead_on_from_where_it_says_that_it_is_from(stated: str) -> None:
    """Its pictures lie beside its file, and its notes are on itself."""
    article = extract(SAVED.replace("{stated}", stated), "/home/ada/ship.html")
    links = [run.link for block in article.blocks if isinstance(block, Paragraph) for run in block.runs if run.link]

    assert [entry.address for entry in article.furniture.navigation] == [
        "https://www.example.org/coast",
        "https://www.example.org/weather",
    ]
    assert article.furniture.search is not None
    assert article.furniture.search.action == "https://www.example.org/a/ship.html"
    assert links == ["https://www.example.org/b/ships.html", "/home/ada/ship.html#note-1"]
    assert [block.image for block in article.blocks if isinstance(block, Figure)] == ["/home/ada/files/lamp.jpg"]
    assert article.address == "/home/ada/ship.html"


def test_where_a_page_says_that_it_is_from_is_not_believed_on_the_web() -> None:
    """It is seen from where it was opened."""
    stated = '<link rel="canonical" href="https://www.example.org/a/ship.html">'
    article = extract(SAVED.replace("{stated}", stated), "https://mirror.example/x/ship.html")

    assert article.furniture.navigation[0].address == "https://mirror.example/coast"
