"""Pages that tell no story: said to be so, and shown all the same. And short stories, which are stories."""

import pytest
from extract.extract_pages import ONE, STORY, TWO, cms_page, page

from reader.document.article import Article
from reader.extract import extract

LINES = (
    "The ferry to Marrick Island sails again after eleven weeks of storms and repairs.",
    "Gale warning was given for the outer islands on Tuesday, and the harbor is shut until Thursday night.",
)
FRAME = "<header><a href=/>Coast</a></header><nav><a href=/a>Sea</a><a href=/b>Land</a></nav>{}<footer>Imprint</footer>"


def front(card: str, top: str = "", address: str = "https://a.example/", head: str = "") -> Article:
    """A page of fourteen teasers."""
    cards = "".join(
        card.format(at=f"/{n}", title=f"Headline {n} of the ferry sailing", text=LINES[n % 2]) for n in range(14)
    )
    return extract(f"<html lang=en><head>{head}</head><body>{FRAME.format(f'<main>{top}{cards}</main>')}", address)


CARDS = [
    "<article><h2><a href={at}>{title}</a></h2><p>{text}</p></article>",
    "<article><a href={at}><h2>{title}</h2><p>{text}</p></a></article>",
    "<div><h3><a href={at}>{title}</a></h3><p>{text}</p><p>{text}</p></div>",
    "<div><a href={at}>{title}</a><p>{text}</p></div>",
    "<ul><li><a href={at}>{title}</a></li></ul>",
    "<article><h2><a href={at}>{title}</a></h2><time datetime=2021-01-01></time><p>{text} {text} {text}</p></article>",
]


@pytest.mark.parametrize("address", ["https://a.example/", "https://a.example/sea/news", ""])
@pytest.mark.parametrize("card", CARDS)
def test_a_page_of_teasers_is_no_story_and_shows_them_all(card: str, address: str) -> None:
    """Who opens a front page is told so, and finds what stands on it."""
    article = front(card, address=address)

    assert not article.story
    assert [f"Headline {n} of the ferry sailing" in article.body_text() for n in range(14)] == [True] * 14


@pytest.mark.parametrize(
    "top",
    [
        "<h1>News From the Coast</h1>",
        f"<section><h2>About us</h2><p>{LINES[0]} {LINES[1]}</p></section>",
        f"<h1>All our stories about the sea</h1><p>{LINES[0]} {LINES[1]}</p>",
    ],
)
@pytest.mark.parametrize("card", CARDS)
def test_a_few_words_over_the_teasers_are_no_story(card: str, top: str) -> None:
    """The paragraph about the site is not what somebody came for."""
    assert not front(card, top, head="<title>News From the Coast</title>").story


@pytest.mark.parametrize("card", CARDS)
def test_a_short_story_over_many_teasers_is_a_story(card: str) -> None:
    """Two paragraphs of news are news, where the page says that it is an article."""
    article = front(
        card,
        f"<article><h1>The Counting Keeper</h1><p>{ONE}</p><p>{TWO}</p></article>",
        "https://a.example/a/1",
        "<title>The Counting Keeper</title><meta property=og:type content=article>",
    )

    assert article.story
    assert article.body_text().startswith(f"{ONE}\n{TWO}")


@pytest.mark.parametrize(
    "markup", ["<p>Hello.</p>", "<h1>A note</h1><p>Back at two.</p>", "<div>Gone <a href=/x>out</a>"]
)
def test_a_few_words_alone_are_a_short_story(markup: str) -> None:
    """There is nothing else that the person could have meant."""
    assert page(markup).story


def test_stories_are_stories() -> None:
    """The notice never stands over one."""
    assert cms_page().story
    assert page(f"<article>{STORY}</article>").story


def test_a_contents_list_that_leads_to_places_in_the_page_is_no_list_of_stories() -> None:
    """Manuals link each heading to the list of contents."""
    parts = "".join(f"<h2><a href='#toc{n}'>Part {n} of the manual</a></h2><p>{ONE} {n}</p>" for n in range(6))

    assert page(f"<h1>Manual</h1>{parts}").story


@pytest.mark.parametrize("markup", ["<nav><a href=/>Home</a></nav>", "<footer><p>Imprint</p></footer>"])
def test_a_page_of_nothing_but_frame_shows_its_frame(markup: str) -> None:
    """Any text is better than an empty window."""
    article = page(markup)

    assert (article.story, article.body_text()) in ((False, "Home"), (True, "Imprint"))


def test_a_page_without_text_is_empty() -> None:
    """The caller says that there is nothing to read."""
    article = page("<nav></nav><p hidden>secret</p><script>1</script>")

    assert (article.story, article.blocks) == (False, ())


def test_a_page_of_links_without_a_body_is_no_story_and_its_title_no_text() -> None:
    """Parsers put such a page's navigation beside the title."""
    article = extract("<title>Harbour</title><nav><a href=/a>Ships</a><a href=/b>Tides</a></nav>", "https://a.example/")

    assert not article.story
    assert "Harbour" not in article.body_text()
