"""One small page for each way in which a story is lost or something else is taken for it, and for each reason given."""

import pytest
from extract.extract_pages import ONE, STORY, THREE, TWO

from reader.document.blocks import Figure, Heading, ListItem, Standfirst, text_of
from reader.extract import extract

NOISE = "<div><a href='/b/{0}'>Bread of the village and its bakers, part {0}</a></div>"
AROUND = "".join(map(NOISE.format, range(12)))  # what makes the story's own container the better choice


def page(body: str) -> str:
    return f"<html lang=en><title>Bakery</title><main><h1>Bakery</h1><div class=text>{body}</div></main></html>"


def body(html: str) -> list[str]:
    return extract(html, "https://a.example/news/bakery").body_text().split("\n")


def reasons(html: str) -> dict[str, str]:
    """The text of each part left out, and why."""
    return {part.text: part.reason for part in extract(html, "https://a.example/news/bakery").left_out}


# -- a story that was lost -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "name", ["post-12 post hentry category-cookies", "recipe-cookies", "commentary-body", "paywall"]
)
def test_a_story_is_kept_whatever_its_box_is_called(name: str) -> None:
    foot = "<footer><p>The Gazette is made by people who like bread, for longer than they can say.</p></footer>"

    assert body(f"<body><h1>Bakery</h1><div class='{name}'>{STORY}</div>{foot}</body>") == [ONE, TWO, THREE]


def test_a_paragraph_that_screen_readers_alone_are_spared_is_read() -> None:
    assert TWO in body(page(f"<p>{ONE}</p><p class='locked' aria-hidden='true'>{TWO}</p><p>{THREE}</p>"))


def test_ingredients_with_links_stay() -> None:
    html = page(
        f"<p>{ONE}</p><section><h2>Ingredients</h2><ul><li>200 g <a href='/i/1'>strong flour</a></li>"
        f"<li>4 <a href='/i/2'>eggs</a></li></ul></section><p>{TWO}</p>"
    )
    items = [block.text for block in extract(html).blocks if isinstance(block, ListItem)]

    assert items == ["200 g strong flour", "4 eggs"]


@pytest.mark.parametrize("name", ["standfirst", "article-dek", "subtitle"])
def test_the_words_below_a_headline_are_its_standfirst_wherever_they_stand(name: str) -> None:
    words = "A village carries its oven through the river, and nobody drops a brick on the way."
    article = extract(
        f"<body><header class='byline-social'><h1>Bakery</h1><p class='{name}'>{words}</p></header>{AROUND}"
        f"<main><div class='text'>{STORY}</div></main></body>"
    )

    assert [block.text for block in article.blocks if isinstance(block, Standfirst)] == [words]
    assert article.body_text().split("\n") == [ONE, TWO, THREE]


def test_a_standfirst_without_a_name_is_known_by_the_pages_description() -> None:
    words = "A village carries its oven through the river, and nobody drops a brick on the way."
    article = extract(
        f"<head><meta name='description' content='{words}'></head>"
        f"<body><div><h1>Bakery</h1><div><span>{words}</span></div>"
        f"</div>{AROUND}<main><div class='text'>{STORY}</div></main></body>"
    )

    assert any(isinstance(block, Standfirst) and block.text == words for block in article.blocks)


# -- what was taken for the story -------------------------------------------------------------------------------------
HEAD = ("Von Ann Gray und Tom Reed", "12.03.2024, 18:40 Uhr", "Lesezeit: 3 Min.", "Culture | Bread")
TAIL = (
    "Ann Gray contributed to this report.",
    "© 2024 The Gazette. All rights reserved.",
    "Follow us on Twitter and Facebook.",
    "Sign up for our newsletter to read more of this.",
    "dpa/ag",
)


@pytest.mark.parametrize("line", HEAD)
def test_a_line_of_the_head_is_no_part_of_the_story(line: str) -> None:
    assert body(page(f"<p>{line}</p>{STORY}")) == [ONE, TWO, THREE]


@pytest.mark.parametrize("line", [HEAD[0], HEAD[1], HEAD[2]])
def test_neither_is_one_below_the_standfirst(line: str) -> None:
    assert body(page(f"<p><b>{ONE}</b></p><p>{line}</p><p>{TWO}</p><p>{THREE}</p>")) == [ONE, TWO, THREE]


@pytest.mark.parametrize("line", TAIL)
def test_a_line_of_the_tail_is_no_part_of_the_story(line: str) -> None:
    assert body(page(f"{STORY}{STORY.replace('.', '!')}<p>{line}</p>"))[-1] == THREE.replace(".", "!")


@pytest.mark.parametrize("line", ["It was cold that morning.", "“Follow us,” she said, and went."])
def test_a_short_sentence_at_either_end_stays(line: str) -> None:
    assert body(page(f"<p>{line}</p>{STORY}<p>{line}</p>")) == [line, ONE, TWO, THREE, line]


def test_a_headline_in_other_words_is_said_once() -> None:
    html = page(f"<h2>Village carries its oven and nobody drops a brick</h2>{STORY}").replace(
        "<title>Bakery", "<title>Oven: nobody drops a brick as the village carries it"
    )
    article = extract(html.replace("<h1>Bakery</h1>", ""))

    assert article.headings() == ()


def test_the_same_words_within_a_story_stay() -> None:
    line = "They asked him to sign up for a newsletter, and he would not."

    assert line in body(page(f"<p>{ONE}</p><p>{line}</p><p>{TWO}</p><p>{THREE}</p>"))


def test_a_list_of_other_stories_is_cut_and_one_of_sources_is_not() -> None:
    stories = "".join(f"<li><a href='/{n}'>Another village moves something heavy {n}</a></li>" for n in range(4))

    assert body(page(f"<p>{ONE}</p><p>{TWO}</p><ul>{stories}</ul><p>{THREE}</p>")) == [ONE, TWO, THREE]


def test_a_sign_in_box_without_a_form_is_cut_by_its_label() -> None:
    box = "<section aria-label='Newsletter sign-up'><h3>The week in bread</h3><p>Fridays, to your door.</p></section>"

    assert body(page(f"<p>{ONE}</p>{box}<p>{TWO}</p><p>{THREE}</p>")) == [ONE, TWO, THREE]


def test_a_show_of_pictures_that_drowns_the_story_is_another_story() -> None:
    slides = "".join(f"<li><h2>{n}/9 Bread</h2><img src='/{n}.jpg'><p>{TWO} {THREE} {n}</p></li>" for n in range(1, 10))
    told = "".join(f"<p>{ONE} {n}</p><p>{THREE} {n}</p>" for n in range(6))
    article = extract(page(f"{told}<div class='full-gallery'><ul>{slides}</ul></div><p>{TWO}</p>"))

    assert not any("/9 Bread" in block.text for block in article.blocks)
    assert article.body_text().endswith(TWO)
    assert any("9/9 Bread" in part.text for part in article.left_out)


def test_a_show_that_is_the_story_stays() -> None:
    slides = "".join(f"<li><h2>{n}/9 Bread</h2><img src='/{n}.jpg'><p>{TWO} {THREE} {n}</p></li>" for n in range(1, 10))

    assert "9/9 Bread" in body(page(f"<p>{ONE}</p><div class='full-gallery'><ul>{slides}</ul></div>"))


# -- captions without the name ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "box",
    [
        "<div><img src='/o.jpg' width='900' alt='The oven leaves Mill Street on rollers'>"
        "<div>The oven leaves Mill Street on rollers</div></div>",
        "<div class='x1'><picture><img src='/o.jpg' width='900'></picture>"
        "<div>The oven leaves Mill Street on rollers</div><div>Ann Gray</div></div>",
        "<div class='image-widget'><img src='/o.jpg' width='900'><p>The oven leaves Mill Street on rollers</p></div>",
    ],
)
def test_words_in_a_pictures_box_are_its_caption(box: str) -> None:
    article = extract(page(f"<p>{ONE}</p>{box}<p>{TWO}</p><p>{THREE}</p>"))
    figures = [block for block in article.blocks if isinstance(block, Figure)]

    assert [text_of(figure.caption) for figure in figures] == ["The oven leaves Mill Street on rollers"]
    assert article.body_text().split("\n") == [ONE, TWO, THREE]


LEAD = (
    "<figure{0}><img src='/o.jpg' width='900'><figcaption>The oven leaves Mill Street on rollers</figcaption></figure>"
)


@pytest.mark.parametrize(
    "html",
    [
        page(LEAD.format(" role='button' tabindex='0'") + STORY),
        f"<body><div class='hero-banner'>{LEAD.format('')}</div><main><h1>Bakery</h1>{STORY}</main></body>",
        page(
            "<div class='media'><a class='lightBox' href='/o-large.jpg'><img src='/o.jpg' width='900'></a>"
            f"<span class='caption'>The oven leaves Mill Street on rollers</span></div>{STORY}"
        ),
    ],
)
def test_a_lead_picture_stays_whatever_it_does_when_it_is_clicked(html: str) -> None:
    article = extract(html, "https://a.example/news/bakery")

    assert isinstance(article.blocks[0], Figure)
    assert article.captions() == ("The oven leaves Mill Street on rollers",)


# -- reasons -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("box", "reason"),
    [
        ("<nav><a href='/'>Home page</a></nav>", "navigation"),
        ("<div class='related-stories'>Other bread of ours</div>", "related"),
        ("<div class='comments'>I have eaten it</div>", "comments"),
        ("<div class='share-bar'>Send it on</div>", "share"),
        ("<div class='advert'>Buy this flour</div>", "advert"),
        ("<div class='newsletter'>Letters on Friday</div>", "newsletter"),
        ("<div class='cookie-consent'>We keep crumbs</div>", "consent"),
        ("<div hidden>Nobody sees it</div>", "hidden"),
        ("<div class='author-bio'>She bakes</div>", "details"),
        ("<form><p>Tell us your name</p></form>", "controls"),
        ("<footer>Mill Street 3</footer>", "frame"),
    ],
)
def test_each_part_left_out_has_its_reason(box: str, reason: str) -> None:
    assert reason in reasons(f"<body><main><h1>Bakery</h1><div class='text'>{STORY}</div>{box}</main></body>").values()


def test_nothing_of_a_page_is_lost() -> None:
    html = (
        f"<body>Loose words<header><a href='/'>Gazette</a></header><main><h1>Bakery</h1><p>By Ann Gray</p>{STORY}"
        "<aside>Beside it</aside></main><div>Below it <b>all</b></div>end</body>"
    )
    article = extract(html)
    said = " ".join([article.title, *(block.text for block in article.blocks), *(p.text for p in article.left_out)])

    for words in ("Loose words", "Gazette", "By Ann Gray", "Beside it", "Below it all", "end"):
        assert words in said, words


def test_a_part_within_the_story_keeps_its_place() -> None:
    article = extract(page(f"<p>{ONE}</p><div class='newsletter'>Letters on Friday</div><p>{TWO}</p><p>{THREE}</p>"))

    assert [part.place for part in article.left_out if part.reason == "newsletter"] == [1]
    assert not any(isinstance(block, Heading) for block in article.blocks)
