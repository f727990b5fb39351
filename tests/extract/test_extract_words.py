"""What stands inside a block: its language, its quotation marks, its notes, its line breaks."""

import pytest
from extract.extract_pages import ONE, STORY, THREE, TWO, page

from reader.document.article import Article
from reader.document.blocks import Block, Figure, Heading, ListItem, Paragraph, Quote, Runs
from reader.extract.languages import language_tag


def runs_of(block: Block) -> Runs:
    match block:
        case Heading() | Paragraph() | ListItem() | Quote():
            return block.runs
        case Figure():
            return block.caption
        case _:
            return ()


def languages(article: Article) -> dict[str, str]:
    """The words that are not in the article's language, and theirs."""
    return {run.text: run.language for block in article.blocks for run in runs_of(block) if run.language}


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


@pytest.mark.parametrize(
    "markup",
    [
        "<p lang=fr>Bonne nuit</p>",
        "<h2 lang=fr>Bonne nuit</h2><p>He slept.</p>",
        "<blockquote lang=fr>Bonne nuit</blockquote>",
        "<ul><li lang=fr>Bonne nuit</li></ul>",
        "<ul lang=fr><li>Bonne nuit</li></ul>",
        "<table role=presentation><tr><td lang=fr><p>Bonne nuit</p></td></tr></table>",
        "<section lang=de><p lang=fr>Bonne nuit</p></section>",
        "<figure lang=fr><img src=n.jpg><figcaption>Bonne nuit</figcaption></figure>",
        "<figure><img src=n.jpg><figcaption lang=fr>Bonne nuit</figcaption></figure>",
    ],
)
def test_words_are_in_the_language_that_is_named_nearest(markup: str) -> None:
    """A French sentence is said by a French voice, whichever element says that it is French."""
    assert languages(page(f"<article>{STORY}{markup}<p>{ONE} Again.</p></article>")) == {"Bonne nuit": "fr"}


def test_the_articles_own_language_is_not_said_again() -> None:
    """No voice is changed for it: not in the whole, and not in a word within a foreign sentence."""
    article = page(f"<article lang=en-gb>{STORY}<p lang=en>Good</p><p lang=fr>Le <i lang=en-GB>club</i></p></article>")

    assert article.language == "en-GB"
    assert languages(article) == {"Le ": "fr"}


def test_the_story_may_speak_another_language_than_the_page_around_it() -> None:
    """An English frame around a Persian story: it is laid out and said as Persian."""
    article = page(f"<h1>نگهبان</h1><div lang=fa dir=rtl>{STORY}</div>")

    assert (article.language, article.direction, languages(article)) == ("fa", "rtl", {})


@pytest.mark.parametrize(
    ("written", "tag"),
    [("en_us", "en-US"), ("ZH-hant-tw", "zh-Hant-TW"), (" de, en", "de"), ("english", ""), ("", ""), ("{{lang}}", "")],
)
def test_language_tags_are_tidied_or_refused(written: str, tag: str) -> None:
    """Voices are chosen by them."""
    assert language_tag(written) == tag


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "He said “all ‘quiet’ here” twice."),
        ("de", "He said „all ‚quiet‘ here“ twice."),
        ("fr", "He said «\u202fall «\u202fquiet\u202f» here\u202f» twice."),
        ("ja", "He said 「all 『quiet』 here」 twice."),
        ("xx", "He said “all ‘quiet’ here” twice."),
    ],
)
def test_a_quotation_in_a_sentence_has_its_marks(language: str, said: str) -> None:
    """The browser draws them; without them nobody knows where the quotation ends."""
    article = page(
        f"<article>{STORY}<p>He said <q>all <q>quiet</q> here</q> twice.</p></article>", html="lang=" + language
    )

    assert article.blocks[-1].text == said


def test_a_quotation_that_brings_its_marks_gets_no_others() -> None:
    """Some authors write both."""
    article = page(f"<article>{STORY}<p>He said <q>“all quiet”</q> and went to bed.</p></article>")

    assert article.blocks[-1].text == "He said “all quiet” and went to bed."


def test_notes_stay_raised_links_and_their_way_back_is_not_read() -> None:
    """ "Leftwards arrow with hook" after every note is nothing to listen to."""
    article = page(
        f"""<article>{STORY}<p>Ships<sup><a href="#n1">[1]</a></sup> and circles<a href="#n2">[2]</a>.</p>
        <ol><li id=n1>Of any kind. <a href="#r1">↩</a></li><li id=n2><a href="#r2">^</a> Small ones.
        <a href="#r3" class=footnote-backref>b</a></li></ol></article>"""
    )
    raised = [(run.text, run.link) for run in runs_of(article.blocks[3]) if run.superscript]

    assert raised == [("[1]", "https://a.example/k/1#n1"), ("[2]", "https://a.example/k/1#n2")]
    assert texts(article)[4:] == ["Of any kind.", "Small ones."]


def test_a_headings_link_to_itself_is_not_part_of_it() -> None:
    """Manuals put a pilcrow behind each."""
    article = page(f'<article>{STORY}<h2 id=w>The wall<a href="#w">¶</a></h2><p>{ONE} Again.</p></article>')

    assert article.headings() == ("The wall",)


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (
            "<p>Count the ships,<br>paint the wall,<br>\n and sleep.</p>",
            "Count the ships,\npaint the wall,\nand sleep.",
        ),
        ("<address>12 Sea Road<br>Port Ennis</address>", "12 Sea Road\nPort Ennis"),
        ("<p>Count the ships,<br>then sleep.</p>", "Count the ships, then sleep."),
        (f"<p>{ONE}<br>He slept.<br>He woke.</p>", f"{ONE} He slept. He woke."),
        ("<p>数えた、<br>塗った、<br>そして眠った。</p>", "数えた、\n塗った、\nそして眠った。"),
    ],
)
def test_the_lines_of_verse_and_addresses_stay_lines(markup: str, said: str) -> None:
    """A poem is a poem; any other break is a matter of the page's width."""
    assert page(f"<article>{STORY}{markup}</article>").blocks[-1].text == said


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        (f"<blockquote><p>{ONE} Said he.</p><footer>— <cite>Ada Lind</cite>, keeper</footer></blockquote>",
         "— Ada Lind, keeper"),
        (f"<blockquote><p>{ONE} Said he.</p><footer class=quote-footer>Ada Lind</footer></blockquote>",
         "— Ada Lind"),
        (f"<blockquote><p>{ONE} Said he.</p><cite>Ada Lind</cite></blockquote>", "— Ada Lind"),
        (f"<blockquote><p>{ONE} Said he.</p><p><cite>Ada Lind</cite></p></blockquote>", "— Ada Lind"),
        (f"<blockquote>{ONE} Said he.<br><cite>Ada Lind</cite></blockquote>", "— Ada Lind"),
        (f"<figure><blockquote><p>{ONE} Said he.</p></blockquote><figcaption>Ada Lind, <cite>Walls</cite></figcaption>"
         "</figure>", "— Ada Lind, Walls"),
    ],
)  # fmt: skip
def test_who_is_quoted_stands_under_the_quotation(markup: str, name: str) -> None:
    """A quotation without its name is a rumor."""
    article = page(f"<article>{STORY}{markup}<p>{TWO} Again.</p></article>")

    assert [block.text for block in article.blocks if isinstance(block, Quote)] == [f"{ONE} Said he.", name]
    assert article.captions() == ()


def test_a_book_named_within_a_quotation_is_not_who_is_quoted() -> None:
    """cite is for titles, too."""
    article = page(f"<article>{STORY}<blockquote><p>I read <cite>Walls</cite> at sea.</p></blockquote></article>")

    assert article.blocks[-1].text == "I read Walls at sea."


@pytest.mark.parametrize(
    "pulled",
    [
        "<blockquote class=pullquote><p>{}</p><footer>Ada Lind</footer></blockquote>",
        "<aside><p>{}</p></aside>",
        "<aside class=pull-quote>{}</aside>",
        "<div class=c-pull-quote><p>“{}”</p></div>",
        "<p class=pullquote>{}</p>",
        "<figure class=pull-quote><p>{}</p><figcaption>Ada Lind</figcaption></figure>",
    ],
)
def test_a_sentence_set_large_beside_the_text_is_read_once(pulled: str) -> None:
    """It stands in the text already."""
    sentence = THREE.split(",")[0]
    article = page(f"<article><p>{ONE}</p>{pulled.format(sentence)}<p>{TWO}</p><p>{THREE}</p></article>")

    assert texts(article) == [ONE, TWO, THREE]


def test_a_sentence_set_large_that_stands_nowhere_else_is_kept() -> None:
    """As a quotation."""
    article = page(
        f"<article>{STORY}<div class=pullquote><p>I was never lonely.</p></div><p>{ONE} Again.</p></article>"
    )

    assert isinstance(article.blocks[3], Quote)
    assert article.blocks[3].text == "I was never lonely."


@pytest.mark.parametrize(
    "markup",
    [
        "<figure><img src=a.jpg alt=Before><img src=b.jpg alt=After><figcaption>The wall.</figcaption></figure>",
        "<figure><figure><img src=a.jpg alt=Before></figure><figure><img src=b.jpg alt=After></figure>"
        "<figcaption>The wall.</figcaption></figure>",
    ],
)
def test_a_figure_of_two_pictures_shows_both_and_says_its_caption_once(markup: str) -> None:
    """Nobody should miss the second picture."""
    figures = [block for block in page(f"<article>{STORY}{markup}</article>").blocks if isinstance(block, Figure)]

    assert [(figure.image[-5:], figure.alt, figure.text) for figure in figures] == [
        ("a.jpg", "Before", ""),
        ("b.jpg", "After", "The wall."),
    ]


@pytest.mark.parametrize(
    "pictures",
    [
        "<img src=wall-300x200.jpg><img src=wall-1024x683.jpg>",
        "<img class=wide src=x1.jpg alt='A wall'><img class=narrow src=x2.jpg alt='A wall'>",
        "<img data-src=wall.jpg><noscript><img src=wall.jpg></noscript>",
    ],
)
def test_one_picture_given_for_several_widths_of_screen_is_one_figure(pictures: str) -> None:
    """Nor should anybody see it twice."""
    article = page(f"<article>{STORY}<figure>{pictures}<figcaption>The wall.</figcaption></figure></article>")

    assert sum(isinstance(block, Figure) for block in article.blocks) == 1


@pytest.mark.parametrize("headline", ["The Counting Keeper of Port Ennis", "A Man Who Wrote Ships on His Wall"])
def test_the_storys_own_headline_is_its_title(headline: str) -> None:
    """Whatever the page tells machines; and it is said once."""
    article = page(f"<main><h1>{headline}</h1>{STORY}</main>")

    assert (article.title, article.headings(), article.body_text()) == (headline, (), "\n".join((ONE, TWO, THREE)))


def test_the_sites_name_over_the_page_is_not_the_title() -> None:
    """Many sites have it in an h1."""
    article = page(f"<header><h1>The Evening Lamp of the Coast</h1></header><main>{STORY}</main>")

    assert article.title == "The Counting Keeper"


def test_a_wikis_link_to_change_a_part_is_not_read() -> None:
    """It stands beside every heading."""
    edit = "<span>[<a href=/e>edit</a> | <a href=/s>edit source</a>]</span>"
    article = page(f"<article>{STORY}<div><h2>Walls</h2>{edit}</div><p>{ONE} Again.</p></article>")

    assert texts(article)[3:] == ["Walls", f"{ONE} Again."]


def test_a_sites_words_under_its_logo_are_no_caption() -> None:
    """They stand on every page of it."""
    logo = "<div class=logo-box><img src=l.png><p class=c-caption>Edited by Ada Lind since 1990</p></div>"

    assert page(f"<div>{logo}<h1>The Counting Keeper</h1>{STORY}</div>").captions() == ()


def test_words_of_several_lines_are_no_heading() -> None:
    """A standfirst set as h2 is read like the paragraph it is, and is not in the list of contents."""
    article = page(f"<article><h1>The Counting Keeper</h1><h2>{TWO}</h2><p>{ONE}</p><h2>Circles</h2><p>{THREE}</p>")

    assert isinstance(article.blocks[0], Paragraph)
    assert article.headings() == ("Circles",)
