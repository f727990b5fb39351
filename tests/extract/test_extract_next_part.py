"""Articles that their sites cut into several pages: where they go on, and what only looks like that."""

import pytest

from reader.document.next_part import NextPart
from reader.extract import extract

HERE = "https://news.example/2024/bridge"
LINES = "".join(
    f"<p>The {n}th witness said that the bridge had been closed since noon, and that nobody had told the town why.</p>"
    for n in range(9)
)


def next_of(foot: str, url: str = HERE, head: str = "", body: str = LINES) -> NextPart | None:
    page = (
        f"<html><head><title>Bridge closed</title>{head}</head>"
        f"<body><main><article><h1>Bridge closed</h1>{body}{foot}</article></main></body></html>"
    )
    return extract(page, url).next_part


def part(address: str, number: int = 2) -> NextPart:
    return NextPart(number, address)


@pytest.mark.parametrize("address", ["/2024/bridge/2", "/2024/bridge/page/2/", "?page=2", "/2024/bridge?seite=2"])
def test_the_head_of_the_page_names_it(address: str) -> None:
    found = next_of("", head=f'<link rel="next" href="{address}">')

    assert found is not None
    assert (found.number, found.address.startswith(HERE)) == (2, True)


def test_a_link_of_the_page_is_marked_as_next() -> None:
    assert next_of(f'<p><a rel="next" href="{HERE}/2/">On and on</a></p>') == part(f"{HERE}/2/")


def test_numbers_in_a_row_of_which_the_first_is_no_link() -> None:
    """As WordPress, and many before it, set the pages of one post."""
    row = f'<p>Pages: <span>1</span> <a href="{HERE}/2/">2</a> <a href="{HERE}/3/">3</a></p>'

    assert next_of(row) == part(f"{HERE}/2/")


def test_names_that_end_in_the_number_and_an_ending() -> None:
    row = '<div><b>1</b> | <a href="story-2.html">2</a> | <a href="story-3.html">3</a></div>'

    assert next_of(row, "https://news.example/story.html") == part("https://news.example/story-2.html")


def test_a_pager_with_a_word_in_place_of_numbers() -> None:
    """In whatever language: the box is called a pager, and the address is this one's."""
    pager = '<div class="article-pager"><a href="?page=2">Stran naprej</a></div>'

    assert next_of(pager) == part(f"{HERE}?page=2")


def test_a_link_that_names_the_page_by_its_number() -> None:
    assert next_of(f'<p><a href="{HERE}/seite-2">Weiter auf Seite 2</a></p>') == part(f"{HERE}/seite-2")


def test_pages_that_are_counted_from_nothing() -> None:
    """Drupal's second page is page=1."""
    pager = (
        '<nav class="pager"><ul><li>1</li><li><a href="?page=1">2</a></li><li><a href="?page=2">3</a></li></ul></nav>'
    )

    assert next_of(pager) == part(f"{HERE}?page=1")


def test_the_second_part_leads_to_the_third() -> None:
    row = f'<p class="pagination"><a href="{HERE}">1</a> <b>2</b> <a href="{HERE}/3">3</a></p>'

    assert next_of(row, f"{HERE}/2") == part(f"{HERE}/3", 3)


def test_the_second_part_whose_address_of_record_is_the_first() -> None:
    head = f'<link rel="canonical" href="{HERE}"><link rel="next" href="{HERE}/3">'

    assert next_of("", f"{HERE}/2", head) == part(f"{HERE}/3", 3)


def test_the_second_of_pages_in_the_query() -> None:
    assert next_of("", f"{HERE}?page=2", '<link rel="next" href="?page=3">') == part(f"{HERE}?page=3", 3)


def test_the_last_part_leads_nowhere() -> None:
    row = f'<p class="pagination"><a href="{HERE}">1</a> <a href="{HERE}/2">2</a> <b>3</b></p>'

    assert next_of(row, f"{HERE}/3") is None


def test_tracking_in_the_address_changes_nothing() -> None:
    assert next_of("", f"{HERE}?utm_source=rss", f'<link rel="next" href="{HERE}/2">') == part(f"{HERE}/2")


def test_a_saved_page_goes_on_where_it_says_it_is_from() -> None:
    head = f'<link rel="canonical" href="{HERE}"><meta property="og:url" content="{HERE}">'
    row = '<p><span>1</span> <a href="/2024/bridge/2">2</a></p>'

    assert next_of(row, "/home/ann/bridge.html", head) == part(f"{HERE}/2")


def test_a_saved_page_that_does_not_say_where_it_is_from_leads_nowhere() -> None:
    assert next_of('<p><span>1</span> <a href="bridge-2.html">2</a></p>', "/home/ann/bridge.html") is None


# -- what only looks like it -----------------------------------------------------------------------------------------
def test_the_next_story_is_no_next_part() -> None:
    """WordPress marks the newer post as next."""
    head = '<link rel="next" href="https://news.example/2024/ferry">'

    assert next_of('<a rel="next" href="/2024/ferry/">The ferry</a>', head=head) is None


@pytest.mark.parametrize(
    ("here", "there"),
    [("https://comic.example/353/", "/354/"), ("https://news.example/story/81", "/story/82"),
     ("https://news.example/show?id=12", "/show?id=13"), ("https://news.example/race-2018", "/race-2019"),
     ("https://news.example/weekly-links", "/weekly-links-2"), ("https://news.example/lesson-4.html", "lesson-5.html")],
)  # fmt: skip
def test_stories_that_are_numbered_are_not_parts(here: str, there: str) -> None:
    head = f'<link rel="next" href="{there}">'

    assert next_of(f'<p><a rel="next" href="{there}">Next</a></p>', here, head) is None


@pytest.mark.parametrize(
    "pager",
    ['<section id="comments"><nav class="pagination"><b>1</b> <a href="?page=2">2</a></nav></section>',
     '<div class="comment-list"><a rel="next" href="?page=2">Older</a></div>',
     f'<nav class="pagination"><a href="{HERE}/comment-page-2/#comments">2</a></nav>',
     '<div class="pager"><a href="?cpage=2#comments">2</a></div>'],
)  # fmt: skip
def test_the_pages_of_the_comments_are_no_parts(pager: str) -> None:
    assert next_of(pager) is None


@pytest.mark.parametrize("box", ["<aside>{}</aside>", '<div class="related-stories">{}</div>'])
def test_the_pages_of_other_stories_are_no_parts(box: str) -> None:
    assert next_of(box.format('<nav class="pager"><b>1</b> <a href="?page=2">2</a></nav>')) is None


def test_the_front_page_goes_on_without_end() -> None:
    assert next_of("", "https://news.example/", '<link rel="next" href="/page/2/">') is None


def test_an_archive_says_that_it_is_no_article() -> None:
    """Its whole posts read like one."""
    head = '<meta property="og:type" content="website"><link rel="next" href="/bridges/page/2/">'

    assert next_of("", "https://news.example/bridges/", head) is None


def test_a_page_without_a_story_has_no_parts() -> None:
    teasers = "".join(f'<h3><a href="/s{n}">Story number {n} of today</a></h3>' for n in range(30))
    found = next_of('<div class="pager"><b>1</b> <a href="?page=2">2</a></div>', body=teasers)

    assert found is None


@pytest.mark.parametrize(
    "address", ["https://other.example/2024/bridge/2", "javascript:go(2)", "#2", "/2024/bridge/1999"]
)
def test_another_place_is_no_part(address: str) -> None:
    assert next_of(f'<p class="pagination"><b>1</b> <a rel="next" href="{address}">2</a></p>') is None


def test_numbers_in_the_text_lead_nowhere() -> None:
    assert next_of(f'<p>In the year <a href="{HERE}-2024">2024</a> and <a href="/notes/2">2</a> more.</p>') is None
