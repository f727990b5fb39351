"""Pages of our own, each with one difficulty that real pages have: what of them is the story, and what is not."""

import pytest
from extract.extract_pages import ONE, STORY, THREE, TWO, cms_page, page
from hypothesis import given
from hypothesis import strategies as st

from reader.document.blocks import Code, Figure, Heading, ListItem, Paragraph, Quote, Separator, Table, text_of
from reader.document.locator import block_id
from reader.extract import extract


def test_the_body_is_the_paragraphs_and_nothing_of_the_page_around_them() -> None:
    """The listener hears the story: no share box, player, read-also card or size label in it."""
    assert cms_page().body_text() == "\n".join((ONE, TWO, THREE))


def test_a_fact_checks_claim_and_an_authors_box_are_not_the_body() -> None:
    """Both lie in boxes of the body's own class."""
    claim = (
        '<div class="fc__body"><div class="statement"><div class="wsw"><p>“I have counted every ship there was.”</p>'
    )
    claim += '</div></div><div class="verdict"><p>Misleading</p></div></div>'
    author = (
        '<ul class="author-hlight"><li><div class="c-author"><h3>Ada Lind</h3><div class="wsw"><p>Ada Lind has told '
    )
    author += "the stories of the coast since she was old enough to hold a microphone.</p></div></div></li></ul>"

    assert cms_page(before=claim, after=author).body_text() == "\n".join((ONE, TWO, THREE))


def test_a_loose_dateline_begins_the_first_paragraph() -> None:
    """It stands before the first paragraph and in none."""
    article = page(f"<h1>The Counting Keeper</h1><div><span class=dateline>PORT ENNIS — </span>{STORY}</div>")

    assert article.blocks[0].text == f"PORT ENNIS — {ONE}"


def test_lead_and_inner_captions_come_once_each_and_in_place() -> None:
    """The lead picture stands outside the body's container, and is part of the article all the same."""
    article = cms_page()

    assert [type(b).__name__ for b in article.blocks] == ["Figure", "Paragraph", "Figure", "Paragraph", "Paragraph"]
    assert article.captions() == ("The lamp at noon.", "The kitchen wall, painted white.")


def test_an_alt_that_repeats_the_caption_is_dropped() -> None:
    """Nobody wants to hear the same words twice."""
    figures = [block for block in cms_page().blocks if isinstance(block, Figure)]

    assert [(f.alt, f.image) for f in figures] == [
        ("", "https://a.example/lead.jpg"),
        ("", "https://a.example/k/wall.jpg"),
    ]


def test_the_head_of_the_article_is_told_apart_from_its_body() -> None:
    """Title, byline and date are said once, by the narration."""
    article = cms_page()

    assert (article.title, article.byline, article.published) == (
        "The Counting Keeper",
        "Ada Lind",
        "2021-02-03T04:05:06Z",
    )


def test_blocks_are_numbered_in_reading_order() -> None:
    """Positions that are remembered are found again."""
    article = cms_page()

    assert [block.id for block in article.blocks] == [block_id(n) for n in range(len(article.blocks))]


def test_teasers_of_other_stories_are_cut_even_when_they_are_longer_than_the_story() -> None:
    """A short story among many teasers is still the story."""
    teaser = "<div class=c1><h4><a href=/{0}>Another story with a long title, number {0}</a></h4><p>{1}</p></div>"
    related = (
        "<div class=region>" + "".join(teaser.format(n, TWO.replace("winter", str(n))) for n in range(12)) + "</div>"
    )

    assert cms_page(related=related).body_text() == "\n".join((ONE, TWO, THREE))


@pytest.mark.parametrize(
    "box",
    [
        '<div class="newsletter"><p>Get our letter each morning with your tea, and all the ships there are.</p></div>',
        '<div id="comments"><p>First! I have counted ships since I was nine and have never seen a circle.</p></div>',
        "<aside><p>The keeper's cousin counts too, though only clouds, and only when he is not at sea.</p></aside>",
        "<p style='display:none'>This sentence is hidden from everybody but the engines that search.</p>",
        '<ul><li><a href="/1">Ten ships to see</a></li><li><a href="/2">Five walls to paint</a></li></ul>',
        "<p><strong><a href=/3>READ MORE: The man who drew circles</a></strong></p>",
    ],
)
def test_boxes_inside_the_story_are_not_the_story(box: str) -> None:
    """What a page puts between two paragraphs is not read as one of them."""
    article = page(f"<article><h1>The Counting Keeper</h1><p>{ONE}</p>{box}<p>{TWO}</p><p>{THREE}</p></article>")

    assert article.body_text() == "\n".join((ONE, TWO, THREE))


def test_a_story_inside_a_paywall_box_is_kept() -> None:
    """A name is not enough to lose the whole story."""
    article = page(f"<h1>The Counting Keeper</h1><p>{ONE}</p><div class=paywall-promo>{STORY * 4}</div>")

    assert THREE in article.body_text()


def test_a_story_in_chunks_between_adverts_is_whole() -> None:
    """Some pages cut their text in pieces so that adverts fit between."""
    chunk = '<div class="chunk"><p>{}</p><p>{}</p></div><div class="ad-slot">Buy a wall</div>'
    article = page(f"<div>{chunk.format(ONE, TWO)}{chunk.format(THREE, ONE + ' Again.')}</div>")

    assert article.body_text() == "\n".join((ONE, TWO, THREE, ONE + " Again."))


def test_headline_byline_and_date_inside_the_body_are_not_said_again() -> None:
    """They are in the article's head already."""
    head = "<title>The Counting Keeper</title><meta name=author content='Ada Lind'>"
    article = page(
        f"<article><h1>The Counting Keeper</h1><p>By Ada Lind</p><p>3 February 2021, 10:15</p>{STORY}</article>", head
    )

    assert article.body_text() == "\n".join((ONE, TWO, THREE))


def test_every_kind_of_block_is_read() -> None:
    """Lists, quotations, tables and code are said in their own way, so they must be known as such."""
    article = page(
        f"""<article><h1>The Counting Keeper</h1><p>{ONE}</p><h2>What he kept</h2><ol start=3><li>a brush</li>
        <li>a jar<ul><li>with a lid</li></ul></li></ol><blockquote><p>{TWO}</p></blockquote><hr>
        <table><caption>Ships</caption><tr><th>Month</th><th>Ships</th></tr><tr><td>May</td><td>41</td></tr></table>
        <pre>count = 0\n  ships</pre><p>{THREE}</p></article>"""
    )

    assert [(type(b), b.text) for b in article.blocks] == [
        (Paragraph, ONE),
        (Heading, "What he kept"),
        (ListItem, "a brush"),
        (ListItem, "a jar"),
        (ListItem, "with a lid"),
        (Quote, TWO),
        (Separator, ""),
        (Table, "Ships\nMonth\tShips\nMay\t41"),
        (Code, "count = 0\n  ships"),
        (Paragraph, THREE),
    ]
    items = [(b.depth, b.ordinal) for b in article.blocks if isinstance(b, ListItem)]
    assert items == [(1, 3), (1, 4), (2, None)]


def test_inline_runs_keep_style_link_and_language() -> None:
    """A French phrase is said by a French voice; a link leads somewhere."""
    article = page(
        f'<article><p>{ONE} He said <em lang="fr">bonne nuit</em> to <a href="../ship">the <b>ship</b></a>'
        f"<sup>2</sup> and <a href='javascript:alert(1)'>slept</a>.</p>{STORY}</article>"
    )
    first = article.blocks[0]

    assert isinstance(first, Paragraph)
    assert [(r.text, r.emphasis, r.strong, r.link, r.language) for r in first.runs[1:]] == [
        ("bonne nuit", True, False, "", "fr"),
        (" to ", False, False, "", ""),
        ("the ", False, False, "https://a.example/ship", ""),
        ("ship", False, True, "https://a.example/ship", ""),
        ("2", False, False, "", ""),
        (" and slept.", False, False, "", ""),
    ]


def test_a_caption_named_only_by_its_class_is_a_caption_and_its_credit_is_apart() -> None:
    """One caption in five has no figcaption."""
    article = page(
        f"""<article><h1>The Counting Keeper</h1><p>{ONE}</p><div class="wp-caption"><img src="w.jpg" alt="A wall">
        <p class="wp-caption-text">The wall in May. <span class="credit">Ada Lind</span></p></div>
        <p>{TWO}</p><p>{THREE}</p></article>"""
    )
    figures = [b for b in article.blocks if isinstance(b, Figure)]

    assert [(text_of(f.caption), f.credit, f.alt) for f in figures] == [("The wall in May.", "Ada Lind", "A wall")]
    assert article.body_text() == "\n".join((ONE, TWO, THREE))


def test_a_credit_at_the_end_of_a_caption_is_cut_off() -> None:
    """The caption is heard without the agency's name."""
    article = page(
        f"<article><figure><img src=a.jpg><figcaption>Circles. Photo: Jo Bright</figcaption></figure>{STORY}</article>"
    )

    assert article.captions() == ("Circles.",)


def test_icons_and_tracking_pixels_are_not_figures() -> None:
    """Nobody wants them announced."""
    article = page(
        f"<article><p>{ONE}<img src=p.gif width=1 height=1></p><p><img class=emoji src=e.png alt=x>{TWO}</p>{STORY}"
    )

    assert not [b for b in article.blocks if isinstance(b, Figure)]


def test_japanese_without_spaces_is_found_as_prose() -> None:
    """A short line of characters says as much as a long line of letters."""
    story = "灯台守は正午までに通った船を数え、その数を台所の壁に書いた。冬には一隻も通らない日があった。"
    article = page(f"<nav><a href=/>首頁</a></nav><div id=a><p>{story}</p><p>{story}終わり。</p></div>", html="lang=ja")

    assert article.body_text() == f"{story}\n{story}終わり。"
    assert article.language == "ja"


@pytest.mark.parametrize(("html", "direction"), [("lang=fa", "rtl"), ("lang=en dir=rtl", "rtl"), ("lang=en", "ltr")])
def test_the_direction_is_the_pages_or_its_languages(html: str, direction: str) -> None:
    """Persian and Hebrew are laid out from the right."""
    assert page(STORY, html=html).direction == direction


def test_the_text_kept_for_machines_rescues_a_page_that_shows_little() -> None:
    """Some pages draw their text by script; what JSON-LD says is better than a menu."""
    body = " ".join((ONE, TWO, THREE)) * 3
    data = f'{{"@type":"NewsArticle","headline":"Kept","articleBody":"{body}"}}'
    head = f'<script type="application/ld+json">{data}</script>'

    assert page("<div id=app><p>Loading</p></div>", head).body_text() == body


def test_a_page_without_a_story_gives_what_can_be_seen() -> None:
    """An empty window explains nothing."""
    links = "".join(f"<h3><a href=/{n}>Headline number {n} of the day</a></h3>" for n in range(3))
    article = page(f"<nav><a href=/>Home</a></nav><div>{links}</div><footer>Imprint</footer>", "<title>Front</title>")

    assert article.title == "Front"
    assert article.headings() == tuple(f"Headline number {n} of the day" for n in range(3))


def test_text_under_a_hundred_thousand_levels_is_not_lost() -> None:
    """The parser drops in silence what is too deep: it must never see it."""
    article = extract("<div>" * 100_000 + "<p>" + ONE + "</p>" + "</div>" * 100_000)

    assert article.body_text() == ONE


def test_dissolved_levels_still_part_lines() -> None:
    """Two paragraphs do not run into one because they lie deep."""
    article = extract("<div>" * 500 + f"<div>{ONE}</div><div>{TWO}</div>")

    assert article.body_text().split("\n") == [ONE, TWO]


@pytest.mark.parametrize("html", ["", " \n", "<", "<!DOCTYPE html>", "\0", "<p>\ud800", "&#xD800;&#0;"])
def test_nothing_makes_an_article_all_the_same(html: str) -> None:
    """The caller decides what to say about an empty page."""
    assert extract(html).title == ""


PIECES = [
    "<p>",
    "</p>",
    "<figure>",
    "<figcaption>",
    "</figure>",
    "<table>",
    "<tr>",
    "<td>",
    "<ul>",
    "<li>",
    "<a></a>",
    "<h1>",
    "<h2>",
    "<article>",
    "<b>",
    "<img>",
    "<br>",
    "<pre>",
    "<svg>",
    "<select>",
    "<!--",
    "-->",
    "<![CDATA[",
    "&#0;",
    "\x00",
    "x",
    "<script>",
    "<noscript>",
    "<html>",
    "<body>",
    "<div",
]


@given(st.lists(st.sampled_from([*PIECES, ONE, '<a href="x">', '<img src="a">', '<div class="']), max_size=25))
def test_strange_markup_never_raises(pieces: list[str]) -> None:
    """A page may hold anything."""
    article = extract("".join(pieces))

    assert all(block.text or isinstance(block, Figure | Separator) for block in article.blocks)
