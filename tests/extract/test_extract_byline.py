"""Who wrote it, wherever the page tells it."""

import json

import pytest
from extract.extract_pages import ONE, STORY, page

NAME = "Ada Lind"
HEAD = '<title>The Counting Keeper</title><meta property="og:site_name" content="Coast Radio">'


def linked(author: object, **more: object) -> str:
    data = {"@type": "NewsArticle", "headline": "The Counting Keeper", "author": author, **more}
    return f'{HEAD}<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "author",
    [
        NAME,
        [NAME],
        {"@type": "Person", "name": NAME},
        [{"@type": "Person", "name": NAME}, {"@type": "Person", "name": NAME}],
        f"By {NAME}",
    ],
)
def test_the_author_that_is_told_to_machines(author: object) -> None:
    """As a name, a list, an object or a list of them."""
    assert page(f"<article>{STORY}</article>", linked(author)).byline == NAME


def test_an_author_who_is_described_elsewhere_in_the_data() -> None:
    """Some systems tell each person once, and refer to them."""
    graph = [
        {"@type": "Article", "headline": "The Counting Keeper", "author": {"@id": "#ada"}},
        {"@type": "Person", "@id": "#ada", "name": NAME},
    ]
    head = f'{HEAD}<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'

    assert page(f"<article>{STORY}</article>", head).byline == NAME


@pytest.mark.parametrize(
    "markup",
    [
        "<p class=byline>By Ada Lind</p>",
        "<p class=c-byline>By <a href=/x>Ada Lind</a> | 3 May 2021 | 4 comments</p>",
        "<div itemprop=author itemscope><span itemprop=name>Ada Lind</span><p>Has counted ships since 1990.</p></div>",
        "<meta itemprop=author content='Ada Lind'>",
        "<a rel='author nofollow' href=/x>Ada Lind</a>",
        "<span class=author-name>Ada Lind</span>",
        "<p>By Ada Lind</p>",
        "<p>Published by: <b>the press</b></p><p>By Ada Lind</p>",
        "<p class=byline>Ada Lind<br>May 3, 2021</p>",
        "<p class=byline>Ada Lind<span>Updated 10:15</span></p>",
        "<div class=publishing-details><div class=published><time datetime=2021-02-03>Feb 3</time></div>"
        "<div class=links><ul><li class=links__item><a href=/author/9>Ada Lind</a></li></ul></div></div>",
    ],
)
def test_the_author_that_is_marked_or_stands_under_the_headline(markup: str) -> None:
    """By whatever means a page has."""
    assert page(f"<h1>The Counting Keeper</h1>{markup}<article>{STORY}</article>", HEAD).byline == NAME


def test_two_authors_in_a_box_without_by() -> None:
    """A right-to-left page of the CMS has no word before the names."""
    box = """<div class="publishing-details"><div class="published"><time datetime="2024-04-02">۱۴ فروردین</time></div>
      <ul class="links__list"><li class="links__item"><a class="links__item-link" href="/author/1">مینا راد</a></li>
      <li class="links__item"><a class="links__item-link" href="/author/2">سام کیا</a></li></ul></div>"""
    article = page(
        f"<div dir=rtl><h1>نگهبان</h1>{box}<div>{STORY}</div></div>", "<title>نگهبان</title>", "lang=fa dir=rtl"
    )

    assert article.byline == "مینا راد, سام کیا"


@pytest.mark.parametrize(
    "told",
    ["Coast Radio", "a.example", "https://coast.example/ada", "www.coast.example", "press@coast.example", "", "—"],
)
def test_a_site_or_an_address_is_no_author(told: str) -> None:
    """Whatever the page says: the name under the headline is better."""
    head = f'{HEAD}<meta name=author content="{told}">'

    assert page(f"<article>{STORY}</article>", head).byline == ""
    assert page(f"<h1>The Counting Keeper</h1><p>By Ada Lind</p><article>{STORY}</article>", head).byline == NAME


@pytest.mark.parametrize(
    "markup",
    [
        "<div id=comments><span class=author>Jo Bright</span><p>First!</p></div>",
        "<form><label class=author>Name (required)</label></form>",
        "<div class=related><a rel=author href=/x>Jo Bright</a></div>",
        "<p class=author><a href=/f>Facebook</a> <a href=/t>Twitter</a></p>",
        f"<p>By noon he had counted four ships, and {ONE}</p>",
    ],
)
def test_who_comments_or_sells_is_no_author(markup: str) -> None:
    """Nor is every line that begins with "By"."""
    assert page(f"<h1>The Counting Keeper</h1><article>{STORY}</article>{markup}", HEAD).byline == ""


def test_the_year_one_is_no_date() -> None:
    """Some systems write it where nobody filled in anything."""
    assert page(f"<article>{STORY}</article>", linked(NAME, datePublished="0001-01-01T00:00:00Z")).published == ""


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ("<div class=byline><span class=author>Ada Lind</span><span class=paper>COAST TODAY</span></div>", NAME),
        ("<div class=byline><div>By Ada Lind</div><div>Harbour Press</div></div>", NAME),
        ("<div class=byline>By <a href=/a/ada>Ada Lind</a><span>Senior reporter</span></div>", NAME),
        ("<div class=author><a href=/a/ada>Ada Lind</a><p>Has counted ships since 1990.</p></div>", NAME),
        ("<div class=author><b>Ada</b> <b>Lind</b><i>Harbour correspondent</i></div>", NAME),
        ("<p class=byline>Analysis by <a href=/a/ada>Ada Lind</a></p>", NAME),
        ("<p class=byline>By <a href=/a/ada>Ada Lind</a> and <a href=/a/bo>Bo Berg</a></p>", "Ada Lind and Bo Berg"),
        ("<p class=byline><a href=/a/ada>Ada Lind</a> <a href=/a/bo>Bo Berg</a></p>", "Ada Lind, Bo Berg"),
        (
            "<p class=byline><span class=author-name>Ada Lind</span><span class=author-name>Bo Berg</span></p>",
            "Ada Lind, Bo Berg",
        ),
        ("<p class=byline><a href=/a/ada>Ada Lind</a> <a href=/a/ada/all>More articles</a></p>", NAME),
        ("<p class=byline>Ada Lind @adacounts</p>", NAME),
        ("<h3 class=byline>by Ada Lind<br><span class=when>Monday, November 18, 2019</span></h3>", NAME),
        ("<ul class=share-line-below><li class=author>Ada Lind</li></ul>", ""),
        ("<header class=share-around><h1>The Counting Keeper</h1><p class=author>Ada Lind</p></header>", NAME),
        ("<figure><img src=x.jpg><figcaption>Light <span class=author>Jo Bright</span></figcaption></figure>", ""),
        ("<p class=author>Photo: Jo Bright</p>", ""),
        ("<p class=byline>Monday, 3 May</p>", ""),
    ],
)
def test_of_what_stands_with_the_names_only_the_names_are_taken(markup: str, names: str) -> None:
    """The trade, the paper, the day and the picture's author would be read out as if they had written it."""
    headline = "" if "<h1>" in markup else "<h1>The Counting Keeper</h1>"

    assert page(f"{headline}{markup}<article>{STORY}</article>", HEAD).byline == names


@pytest.mark.parametrize(
    "body",
    [
        f"<h2>The Counting Keeper</h2><font size=1>By Ada Lind, 5 March 2001</font>{STORY}",
        f"<center><font size=5><b>The Counting Keeper</b></font></center><br>by Ada Lind<br><br>{STORY}",
        f"<h2>The Counting Keeper</h2><p class=author>Ada Lind</p>{STORY}",
    ],
)
def test_the_author_under_a_headline_of_an_old_page(body: str) -> None:
    """It has no h1, and sometimes no element for the line."""
    assert page(body).byline == NAME


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("<meta name=author content='Coast Radio'><meta name=author content='Ada Lind'>", NAME),
        ("<meta name=author content='Ada Lind'><meta name=author content='Bo Berg'>", "Ada Lind, Bo Berg"),
        ("<meta name=article:author content='https://coast.example/ada'><meta name=byl content='By Ada Lind'>", NAME),
        (
            "<meta itemprop=author content='Ada Lind'><div itemprop=comment><meta itemprop=author content='Jo'></div>",
            NAME,
        ),
    ],
)
def test_several_meta_elements_that_name_authors(head: str, names: str) -> None:
    """Each names one; the site itself is none of them."""
    assert page(f"<article>{STORY}</article>", HEAD + head).byline == names


def test_the_site_beside_its_author_is_left_out() -> None:
    """Some systems list the paper among those who wrote."""
    authors = [{"@type": "Person", "name": NAME}, {"@type": "Organization", "name": "Coast Radio"}]

    assert page(f"<article>{STORY}</article>", linked(authors)).byline == NAME


def test_a_headline_in_a_box_called_byline_wrote_nothing() -> None:
    """Systems put the headline, the names and the buttons to share into one box."""
    box = "<header class=byline-social><h1>The Counting Keeper</h1>{}</header>"

    assert page(f"<article>{box.format('')}{STORY}</article>").byline == ""
    assert page(f"<article>{box.format('<p>By Ada Lind</p>')}{STORY}</article>").byline == NAME
