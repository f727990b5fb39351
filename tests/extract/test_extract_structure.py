"""What elements say about a text survives: what each part is, how a list counts, what a voice should know."""

import pytest
from extract.extract_pages import STORY, page

from reader.document.blocks import Block, Cell, Figure, Heading, ListItem, Paragraph, Quote, Run, Separator, Table
from reader.extract.addresses import Base
from reader.extract.blocks import read_blocks, runs_of

BASE = Base("https://a.example/k/1")


def blocks(markup: str, language: str = "en") -> list[Block]:
    return list(read_blocks(f"<body>{markup}</body>", BASE, language).blocks)


def runs(markup: str) -> tuple[Run, ...]:
    (block,) = blocks(markup)
    return runs_of(block)


def roles(markup: str) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in blocks(markup) if isinstance(block, Paragraph)]


def numbers(markup: str) -> list[str]:
    return [block.number for block in blocks(markup) if isinstance(block, ListItem)]


def test_a_term_and_what_is_said_of_it_are_told_apart() -> None:
    """A glossary in which all lines look alike is no glossary."""
    found = roles("<dl><dt>Ebb</dt><dd><p>The sea falls.</p><p>Twice a day.</p></dd></dl>")

    assert found == [("term", "Ebb"), ("definition", "The sea falls."), ("definition", "Twice a day.")]


def test_what_can_be_folded_is_kept_under_its_summary() -> None:
    found = roles("<details><summary>Why it turns</summary><p>A weight drives it.</p></details>")

    assert found == [("summary", "Why it turns"), ("", "A weight drives it.")]


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<ol start=3><li>a<li>b</ol>", ["3", "4"]),
        ("<ol><li>a<li value=7>b<li>c</ol>", ["1", "7", "8"]),
        ("<ol reversed><li>a<li>b<li>c</ol>", ["3", "2", "1"]),
        ("<ol reversed start=10><li>a<li>b</ol>", ["10", "9"]),
        ("<ol type=a start=26><li>a<li>b</ol>", ["z", "aa"]),
        ("<ol type=I start=4><li>a<li>b</ol>", ["IV", "V"]),
        ("<ol start=x><li value=y>a</ol>", ["1"]),
        ("<ul><li>a</ul>", [""]),
        ("<ol><li>a<ol type=i><li>b</ol><li>c</ol>", ["1", "i", "2"]),
    ],
)
def test_a_list_counts_as_its_author_counts(markup: str, wanted: list[str]) -> None:
    """ "See 7" must lead to the item that is called 7."""
    assert numbers(markup) == wanted


def test_an_item_keeps_its_depth() -> None:
    found = blocks("<ul><li>a<ul><li>b</ul><li>c</ul>")

    assert [(b.text, b.depth) for b in found if isinstance(b, ListItem)] == [("a", 1), ("b", 2), ("c", 1)]


def test_a_cell_over_rows_stands_in_each_and_one_over_columns_spans_them() -> None:
    """Otherwise every cell after it is told under a wrong column."""
    (table,) = blocks(
        "<table><caption>Tides</caption><tr><th rowspan=2>Port<th colspan=2>High water<tr><th>Day<th>Night"
        "<tr><th scope=row>Ennis<td>3 m<td>4 m</table>"
    )

    assert isinstance(table, Table)
    assert table.caption == "Tides"
    assert table.rows == (
        (Cell("Port", True), Cell("High water", True, 2)),
        (Cell("Port", True), Cell("Day", True), Cell("Night", True)),
        (Cell("Ennis", True), Cell("3 m"), Cell("4 m")),
    )


def test_a_table_within_a_table_of_facts_is_the_text_of_its_cell() -> None:
    (table,) = blocks(
        "<table><tr><th>Port<th>Hours<tr><td>Ennis<td>Days<table><tr><td>6<td>18</table><tr><td>Orm<td>12</table>"
    )

    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Port", "Hours"],
        ["Ennis", "Days 6 18"],
        ["Orm", "12"],
    ]


@pytest.mark.parametrize("span", ["0", "-1", "x", "", "999999999999"])
def test_a_span_that_makes_no_sense_breaks_no_table(span: str) -> None:
    (table,) = blocks(f"<table><tr><th colspan='{span}' rowspan='{span}'>A<th>B<tr><td>c<td>d</table>")

    assert isinstance(table, Table)
    assert len(table.rows) == 2


def test_raised_lowered_and_struck_text_is_marked() -> None:
    """H2O, m2 and a price that no longer holds: the voice must know, and the eye."""
    found = runs("<p>H<sub>2</sub>O, m<sup>2</sup>, <del>nine</del> <s>ten</s> <ins>six</ins>.</p>")
    marked = [(r.text, r.subscript, r.superscript, r.struck) for r in found if r.subscript or r.superscript or r.struck]

    assert marked == [
        ("2", True, False, False),
        ("2", False, True, False),
        ("nine", False, False, True),
        ("ten", False, False, True),
    ]


@pytest.mark.parametrize(
    ("markup", "expansion"),
    [
        ("<abbr title='World Health Organization'>WHO</abbr>", "World Health Organization"),
        ("<abbr title='2024-03-05T10:00'>5 March</abbr>", ""),
        ("<abbr title='WHO'>WHO</abbr>", ""),
        ("<abbr>WHO</abbr>", ""),
    ],
)
def test_what_an_abbreviation_stands_for_is_kept(markup: str, expansion: str) -> None:
    """A date in a title is for machines."""
    assert [run.expansion for run in runs(f"<p>{markup}</p>")] == [expansion]


def test_the_reading_of_a_character_is_beside_the_text_and_not_in_it() -> None:
    """The small signs say the word a second time."""
    found = runs("<p><ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>の話。</p>")

    assert [(run.text, run.spoken) for run in found] == [("灯台", "とうだい"), ("の話。", "")]


@pytest.mark.parametrize(
    ("formula", "text", "spoken"),
    [
        ("<math alttext='x squared'><msup><mi>x</mi><mn>2</mn></msup></math>", "x²", "x squared"),
        ("<math alttext='{\\displaystyle x^{2}}'><msup><mi>x</mi><mn>2</mn></msup></math>", "x²", ""),
        ("<math alttext='{\\displaystyle x^{2}}'></math>", "x^{2}", ""),
        (
            "<math><semantics><mrow><mi>a</mi><mo>=</mo><mfrac><mi>b</mi><mn>2</mn></mfrac></mrow>"
            "<annotation encoding='application/x-tex'>a=\\frac b2</annotation></semantics></math>",
            "a = b/2",
            "",
        ),
        (
            "<math><semantics><mrow/><annotation encoding='application/x-tex'>E=mc</annotation></semantics></math>",
            "E=mc",
            "",
        ),
        ("<math><msub><mi>a</mi><mi>k</mi></msub><mo>&#8290;</mo><msqrt><mn>2</mn></msqrt></math>", "a_k√2", ""),
        ("<span role=math aria-label='x squared'>x²</span>", "x²", "x squared"),
        ("<img class='mwe-math-fallback-image-inline' src=m.svg alt='{\\displaystyle x+y}'>", "x+y", ""),
    ],
)
def test_a_formula_is_text_and_said_once(formula: str, text: str, spoken: str) -> None:
    """MathML, its TeX and its picture say the same three times; without all of them it would be silence."""
    found = runs(f"<p>So {formula} holds.</p>")

    assert "".join(run.text for run in found) == f"So {text} holds."
    assert "".join(run.spoken for run in found) == spoken


@pytest.mark.parametrize(
    ("markup", "kind", "name"),
    [
        ("<video src=a.mp4 title='Waves'>Your browser is old.</video>", "video", "Waves"),
        ("<audio src=a.mp3 aria-label='The fog horn'></audio>", "audio", "The fog horn"),
        ("<iframe src='//v.example/1' title='Harbour film' allowfullscreen></iframe>", "video", "Harbour film"),
        ("<iframe src='https://v.example/podcast/1' title='Harbour talk'></iframe>", "audio", "Harbour talk"),
        ("<figure><iframe src='//v.example/1' allow=autoplay title='A film'></iframe></figure>", "video", "A film"),
        ("<figure><audio src=a.mp3></audio></figure>", "audio", ""),
        ("<div role=img aria-label='A map of the bay'></div>", "image", "A map of the bay"),
    ],
)  # fmt: skip
def test_what_a_page_plays_stands_there_by_name(markup: str, kind: str, name: str) -> None:
    """Reader plays none of it; that it is there, and what it is called, is part of the page."""
    found = blocks(f"<p>Before.</p>{markup}<p>After.</p>")

    assert [type(block) for block in found] == [Paragraph, Figure, Paragraph]
    assert [(b.kind, b.alt, b.text) for b in found if isinstance(b, Figure)] == [(kind, name, "")]


def test_a_captioned_player_is_one_figure_with_its_name_beside_the_caption() -> None:
    found = blocks("<figure><video src=a.mp4 title='Waves'></video><figcaption>A storm at Ennis.</figcaption></figure>")

    assert [(b.kind, b.alt, b.text) for b in found if isinstance(b, Figure)] == [
        ("video", "Waves", "A storm at Ennis.")
    ]


@pytest.mark.parametrize(
    "frame",
    [
        "<iframe src='https://ads.example/1'></iframe>",
        "<iframe src='https://v.example/player' title=Counter width=1 height=1></iframe>",
        "<iframe title='Sign up' src='https://f.example/form'></iframe>",
        "<iframe allowfullscreen></iframe>",
    ],
)
def test_a_frame_that_plays_nothing_is_no_film(frame: str) -> None:
    """Adverts, counters and forms are frames too."""
    assert blocks(f"<p>Before.</p>{frame}") == blocks("<p>Before.</p>")


@pytest.mark.parametrize(
    "post",
    [
        "<blockquote class='twitter-tweet'><p lang=en dir=ltr>The lamp is lit.</p>&mdash; Ann Keeper (@ann) "
        "<a href='https://t.example/ann/1'>March 3, 2024</a></blockquote>",
        "<blockquote class='mini-embed'><section><a href='https://k.example/@ann'>@ann</a> <p>The lamp is lit.</p>"
        "<a href='https://k.example/s'>original sound</a></section></blockquote>",
        "<blockquote class='picture-media'><a href='https://i.example/p/1'>View this post</a><p>The lamp is lit.</p>"
        "<p><a href='https://i.example/p/1'>A post shared by Ann Keeper (@ann)</a></p></blockquote>",
    ],
)
def test_an_embedded_post_is_a_quotation_with_who_said_it_last(post: str) -> None:
    """The words are somebody's, and invitations to see them elsewhere are nobody's."""
    found = blocks(post)

    assert [type(block) for block in found] == [Quote, Quote]
    assert found[0].text == "The lamp is lit."
    assert found[1].text.startswith("— ")
    assert "@ann" in found[1].text


def test_a_paragraph_of_another_direction_keeps_it() -> None:
    found = blocks("<p>One.</p><p dir=rtl lang=he>שלום</p><div dir=rtl><ul><li>א</ul><h2 dir=ltr>B</h2></div>")
    directions = [b.direction for b in found if isinstance(b, Paragraph | ListItem | Heading)]

    assert directions == ["", "rtl", "rtl", "ltr"]


def test_a_structured_story_keeps_it_all_on_its_way_through_the_page() -> None:
    """Finding the story, and trimming it, must not flatten what is in it."""
    article = page(
        f"<article><h1>The Counting Keeper</h1>{STORY}<h2>Words</h2><dl><dt>Ebb</dt><dd>The sea falls.</dd></dl><hr>"
        f"<ol type=a><li>Count what passes the light.<li>Write it down before you sleep.</ol>{STORY}</article>"
    )
    kinds = [type(block) for block in article.blocks]

    assert kinds == [*[Paragraph] * 3, Heading, *[Paragraph] * 2, Separator, *[ListItem] * 2, *[Paragraph] * 3]
