"""The copied soup is the soup that BeautifulSoup itself makes."""

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from reader.extract.soup import soup_of

MARKUP = (
    "<p>One <b class='x y' id=z>two</b> three<br>four</p><ul><li>a<li>b <i></i></ul>",
    "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> &amp; &lt;b&gt; &copy; <pre>\n a\n  b</pre>",
    "text alone",
    "<table><tr><td>1<td>2<table><tr><td>3</table></table><p>after",
    "<div><div><p>unclosed <em>deep <strong>deeper</div> out",
    "",
)


def flat(tag: Tag) -> list[tuple[str, str, str]]:
    """Every tag and string in document order, without white space that stands alone."""
    found = []
    for part in tag.descendants:
        if isinstance(part, Tag):
            found.append((part.name, str(sorted(part.attrs.items())), ""))
        elif isinstance(part, NavigableString) and part.strip():
            found.append(("", type(part).__name__, str(part)))
    return found


@pytest.mark.parametrize("markup", MARKUP)
def test_the_same_parts_in_the_same_order_and_places(markup: str) -> None:
    ours, theirs = soup_of(markup), BeautifulSoup(markup, "lxml", multi_valued_attributes=None)

    assert flat(ours) == flat(theirs)
    assert ours.get_text() == theirs.get_text()
    assert [part.parent.name for part in ours.find_all(True) if part.parent] == [
        part.parent.name for part in theirs.find_all(True) if part.parent
    ]


def test_neighbours_know_each_other() -> None:
    first, second, third = soup_of("<p>a</p><p>b</p><p>c</p>").find_all("p")

    assert second.previous_sibling is first
    assert second.next_sibling is third
    assert list(third.find_all_previous(string=True)) == ["b", "a"]
