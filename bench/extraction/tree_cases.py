"""The HTML standard's cases of tree construction (html5lib-tests): is a page's text what browsers see?

Compared is the text alone, white space aside: an expected tree's quoted lines, and what stands in our elements.
Cases of a fragment, and those for browsers that run scripts, are left out.
"""

import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString

from reader.extract.tree import parse

_CASE = re.compile(r"(.*?)\n#errors\n.*?#document\n(.*)", re.S)
_TEXT = re.compile(r'\| *"')
_SPACE = re.compile(r"[\s\0\ufffd]+")


@dataclass(frozen=True, slots=True)
class Case:
    markup: str
    text: str  # without white space


def cases(folder: Path) -> Iterator[Case]:
    """Those of every *.dat in the folder."""
    for file in sorted(folder.glob("*.dat")):
        with file.open(encoding="utf-8", newline="") as stream:
            parts = stream.read().split("#data\n")[1:]
        for part in parts:
            found = _CASE.match(part)
            if found and "#document-fragment" not in part and "#script-on" not in part:
                yield Case(found[1], squeezed(_text_in(found[2].rstrip("\n"))))


def _text_in(tree: str) -> str:
    """The quoted lines; a text of several lines goes on without the tree's sign before it."""
    texts: list[str] = []
    is_open = False
    for line in tree.split("\n"):
        if line.startswith("| "):
            found = _TEXT.match(line)
            is_open = found is not None
            if found:
                texts.append(line[found.end() :])
        elif is_open:
            texts[-1] += "\n" + line
    return "".join(text.removesuffix('"') for text in texts)


def squeezed(text: str) -> str:
    """Without white space, and without the signs that stand for a letter that is none."""
    return _SPACE.sub("", text)


def ours(markup: str) -> str:
    return "".join(map(str, parse(markup).itertext()))


def beautiful_soup(markup: str) -> str:
    """BeautifulSoup over lxml, as it is used everywhere; comments, doctypes and the like are no text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        soup = BeautifulSoup(markup, "lxml")
    strings = (part for part in soup.descendants if isinstance(part, NavigableString))
    return "".join(part for part in strings if not isinstance(part, PreformattedString))


def passed(every: tuple[Case, ...], read: Callable[[str], str]) -> int:
    return sum(squeezed(read(case.markup)) == case.text for case in every)
