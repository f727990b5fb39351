"""What a story is called, wherever its headline stands: on pages of our own words."""

import pytest
from extract.extract_pages import ONE, STORY, page

from reader.extract import extract

NAME = "The Counting Keeper of the Northern Light"
SITE = "The Weekly Gazette"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f"<title>{NAME} - {SITE}</title>", f"<h1 class=logo><a href=/>{SITE}</a></h1><h2>{NAME}</h2>{STORY}"),
        (
            f'<title>{NAME} - {SITE}</title><meta property="og:title" content="{NAME}">',
            f"<h1><a href=/>{SITE}</a></h1><div><h2>{NAME}</h2>{STORY}</div>",
        ),
        (
            f"<title>{NAME} - {SITE}</title>",
            f"<header><h1>{SITE}</h1></header><main><article><h2>{NAME}</h2>{STORY}</article></main>",
        ),
        (f"<title>{NAME}</title>", f"<h1>{SITE}</h1><h2>{NAME}</h2>{STORY}"),
    ],
)
def test_the_sites_name_in_an_h1_is_no_headline(head: str, body: str) -> None:
    """Many sites put their logo into the page's only h1, and the story's headline into an h2."""
    assert page(body, head).title == NAME


def test_a_title_that_begins_with_the_sites_name_is_told_from_the_headline_below_it() -> None:
    """Old pages have no h1 and a title of both."""
    assert page(f"<h2>{NAME}</h2>{STORY}", f"<title>The Gazette: {NAME}</title>").title == NAME


def test_a_manuals_page_is_called_what_its_headline_says() -> None:
    """Not by the manual's own name behind it, nor with the sign that links the heading to itself."""
    headline = '<h1>Lamps<a class=headerlink href="#lamps" title="Link to this heading">¶</a></h1>'
    body = f"<div role=main><section id=lamps>{headline}{STORY}</section></div>"

    assert page(body, "<title>Lamps — Lighthouse 2.1 documentation</title>").title == "Lamps"


@pytest.mark.parametrize("headline", ["<h1><a href=/>Lamps</a></h1>", "<header><h1>Lamps</h1></header>"])
def test_a_short_name_that_leads_home_is_not_the_headline(headline: str) -> None:
    """It is the site's, although it is a part of the title."""
    assert page(f"{headline}<div>{STORY}</div>", f"<title>Lamps — {NAME}</title>").title != "Lamps"


def test_an_empty_title_element_does_not_hide_the_next() -> None:
    """Some systems write two."""
    assert page(f"<article>{STORY}</article>", f"<title></title><title>{NAME}</title>").title == NAME


def test_a_headline_that_says_more_than_the_title_is_kept() -> None:
    """The first heading of the story that begins as the title does."""
    body = f"<article><h1>{NAME}, and what he drew</h1><h2>Winter on the wall</h2>{STORY}<p>{ONE}</p></article>"

    assert page(body, f"<title>{NAME} | {SITE}</title>").title == f"{NAME}, and what he drew"


def test_a_page_without_a_headline_has_the_title_without_the_sites_name() -> None:
    """Even where the site's name is known only from the title's shape."""
    html = f"<title>{NAME} | The Gazette</title><body>{STORY}</body>"

    assert extract(html).title == NAME
