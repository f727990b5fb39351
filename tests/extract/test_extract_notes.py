"""Notes and the places they are for lead to each other."""

import pytest
from extract.extract_pages import STORY, page

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import BlockId, Locator, TextRange, block_id
from reader.extract.blocks import runs_of

SHIPS = "Ships are counted"
EPUB = "lang=en xmlns:epub='http://www.idpf.org/2007/ops'"
REST = STORY.replace("e", "a")  # a second story, as the same again would be left out


def targets(article: Article) -> list[tuple[BlockId, Locator]]:
    """Every link within the article: in which block, and where it leads."""
    return [(block.id, run.target) for block in article.blocks for run in runs_of(block) if run.target is not None]


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("<sup><a href='#n' id=r>1</a></sup>", "<ol><li id=n>Of any kind. <a href='#r'>↩</a></li></ol>"),
        ("<sup id=r><a href='#n'>[1]</a></sup>", "<ol><li id=n><b><a href='#r'>^</a></b> Of any kind.</li></ol>"),
        ("<a id=r href='#n' role=doc-noteref>1</a>", "<p id=n>Of any kind. <a role=doc-backlink href='#r'>↑</a></p>"),
        ("<a id=r href='#n' epub:type=noteref>1</a>", "<aside id=n epub:type=footnote>Of any kind. <a href='#r'>↩</a>"),
        (
            "<sup id='fr:n'><a href='#f:n'>1</a></sup>",
            "<ol><li id='f:n'><p>Of any kind. <a href='#fr:n'>↩</a></ol>",
        ),
        ("<a name=r></a><a href='#n'>[1]</a>", "<p><a name=n></a>Of any kind. <a href='#r'>↩</a></p>"),
        ("<sup id=r><a href='https://a.example/k/1#n'>1</a></sup>", "<p id=n>Of any kind. <a href='/k/1#r'>↩</a></p>"),
        ("<sup id='r-é'><a href='#n'>1</a></sup>", "<p id=n>Of any kind. <a href='#r-%C3%A9'>↩</a></p>"),
    ],
)
def test_a_note_and_its_mark_lead_to_each_other(mark: str, note: str) -> None:
    """The way there, and the way back to the very word: all that a note needs to be read."""
    article = page(f"<article>{STORY}<p>{SHIPS}{mark} by night.</p>{REST}<hr>{note}</article>", html=EPUB)
    last = article.blocks[-1]
    there, back = targets(article)

    assert last.text.strip("↩↑^ ") == "Of any kind."
    assert there == (block_id(3), Locator(last.id))
    assert back[0] == last.id
    assert (back[1].block, back[1].range.start) == (block_id(3), len(SHIPS))


def test_the_way_back_leads_to_the_whole_mark() -> None:
    """So that the mark can be shown, not only its paragraph."""
    article = page(
        f"<article>{STORY}<p>{SHIPS}<sup><a id=r href='#n'>[1]</a></sup> by night.</p>{REST}"
        f"<p id=n>Of any kind. <a href='#r'>↩</a></p></article>"
    )

    assert targets(article)[-1][1] == Locator(block_id(3), TextRange(len(SHIPS), len(SHIPS) + 3))


def test_two_marks_of_one_note_have_two_ways_back() -> None:
    article = page(
        f"<article>{STORY}<p>Ships<sup id=r1><a href='#n'>[1]</a></sup> and boats<sup id=r2><a href='#n'>[1]</a></sup>."
        f"</p>{REST}<ol><li id=n>^ <a href='#r1'><sup>a</sup></a> <a href='#r2'><sup>b</sup></a> Of any kind.</ol>"
        "</article>"
    )
    places = [(target.block, target.range.start) for _, target in targets(article)]

    assert places == [("b7", 0), ("b7", 0), ("b3", 5), ("b3", 18)]


def test_a_link_to_a_heading_leads_to_it_and_the_sign_beside_the_heading_is_left_out() -> None:
    article = page(
        f"<article>{STORY}<p>See <a href='#lamp'>the lamp</a> below.</p><h2 id=lamp>The lamp <a href='#lamp'>#</a></h2>"
        f"{REST}</article>"
    )

    assert article.headings() == ("The lamp",)
    assert targets(article) == [("b3", Locator(block_id(4)))]


def test_an_arrow_that_leads_nowhere_is_left_out() -> None:
    """What it led to was not of the story."""
    article = page(f"<article>{STORY}<p><a href='#r'>^</a> Of any kind. <a href='#top'>↑</a></p>{REST}</article>")

    assert article.blocks[3].text == "Of any kind."
    assert targets(article) == []


def test_a_link_to_a_place_on_another_page_leads_away() -> None:
    article = page(f"<article>{STORY}<p id=n>See <a href='/other#n'>the keeper</a> by name.</p>{REST}</article>")

    assert [run.link for run in runs_of(article.blocks[3]) if run.link] == ["https://a.example/other#n"]
    assert targets(article) == []


def test_places_in_tables_pictures_and_code_are_found() -> None:
    """A link to a row leads to its table."""
    article = page(
        f"<article>{STORY}<p><a href='#t'>Table</a>, <a href='#f'>picture</a>, <a href='#c'>code</a>, and more.</p>"
        "<table><tr><th>Port<th>Hour<tr id=t><td>Ennis<td>6</table><figure><img id=f src=a.jpg alt=Lamp></figure>"
        f"<pre><code id=c>lamp.turn(3)</code></pre>{REST}</article>"
    )

    assert [target.block for _, target in targets(article)] == ["b4", "b5", "b6"]


def test_a_place_that_no_link_leads_to_leaves_no_trace() -> None:
    article = page(f"<article>{STORY}<p id=n>Of any kind, and of every kind.</p></article>")

    assert article.blocks[3] == Paragraph(block_id(3), (Run("Of any kind, and of every kind."),))
