"""Markup to a tree: the text that browsers see in it, however broken it is."""

from pathlib import Path

import pytest
from extract.extract_pages import ONE, TWO, page

from bench.extraction.tree_cases import cases, ours, passed, squeezed

CASES = Path(__file__).parents[2].parent / "shared" / "corpus" / "html5lib" / "tree-construction"
FLOOR = 1543  # of 1592: as many as BeautifulSoup over lxml


@pytest.mark.skipif(not CASES.is_dir(), reason="needs the HTML standard's cases in ../shared/corpus/html5lib")
def test_the_text_of_the_standards_cases_is_kept() -> None:
    """Cases of html5lib-tests that a browser without scripts would meet."""
    every = tuple(cases(CASES))

    assert len(every) >= 1592
    assert passed(every, ours) >= FLOOR


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One<p>two", "Onetwo"),
        ("One</html>two", "Onetwo"),
        ("<body>One</body></html><!-- three --><p>two</HTML>three", "Onetwothree"),
        ("<BODY>One</BODY></HTML><p>two", "Onetwo"),
        ("<table><tr><td>One</html>two", "Onetwo"),
        ("<title>One</title>two", "Onetwo"),
        ("<textarea><b>One</textarea>two", "<b>Onetwo"),
        ("<p>One\0two\x0bthree", "Onetwothree"),
        ("<b><i>One</b>two</i>three", "Onetwothree"),
        ("<!-- One --> <!doctype html> two <!-- > three", "two"),
        ("<p>One &amp; two &nosuchsign; &lt three &notone", "One&two&nosuchsign;<three¬one"),
        ("<p>One<br/>two</br>three</p></p>", "Onetwothree"),
        ("<ul><li>One<li>two</ul></div></section>three", "Onetwothree"),
        ("", ""),
        ("   ", ""),
        ("<", "<"),
    ],
)
def test_the_text_of_broken_markup(markup: str, text: str) -> None:
    """What stands in the tree, white space aside."""
    assert squeezed(ours(markup)) == squeezed(text)


def test_a_story_that_goes_on_after_the_pages_end_is_read_to_its_own() -> None:
    """Some systems paste a whole page into another."""
    article = page(f"<p>{ONE}</p></body></html><p>{TWO}</p>")

    assert TWO in article.body_text()
