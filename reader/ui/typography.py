"""How each kind of line is set, in em of the body. Data only: the whole typography of an article.

What differs from size to size (line height, measure, the ratio of headings) comes from ``styles/``.
"""

from dataclasses import dataclass
from typing import Literal

Ink = Literal["ink", "muted"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A paragraph style: font name, space above and below, left, hanging and right margin (em), ink.

    ``inset`` is space within the line, above and below its text: a table's rows stand apart and yet touch.
    """

    font: str = "body"
    above: float = 0.0
    below: float = 0.95
    left: float = 0.0
    hang: float = 0.0
    right: float = 0.0
    inset: float = 0.0
    ink: Ink = "ink"
    tight: bool = False  # headings: their lines stand closer than the body's
    wrap: bool = True


KINDS: dict[str, Kind] = {
    "title": Kind("title", above=0.6, below=0.45, tight=True),
    "byline": Kind("small", below=1.5, ink="muted"),
    "h1": Kind("h1", above=1.1, below=0.45, tight=True),
    "h2": Kind("h2", above=1.1, below=0.45, tight=True),
    "h3": Kind("h3", above=0.9, below=0.4, tight=True),
    "h4": Kind("strong", above=0.7, below=0.35),
    "standfirst": Kind("strong", below=1.1),
    "p": Kind(),
    "term": Kind("strong", above=0.2, below=0.15),
    "definition": Kind(below=0.6, left=1.8, hang=1.8),
    "summary": Kind("strong", above=0.2, below=0.35),
    "note": Kind("small", below=0.5, left=0.4, hang=0.4),
    "quote": Kind("emphasis", below=0.95, left=1.8, hang=1.8, right=1.8),
    "item1": Kind(below=0.45, left=0.4, hang=1.9),
    "item2": Kind(below=0.45, left=1.9, hang=3.4),
    "item3": Kind(below=0.45, left=3.4, hang=4.9),
    "item4": Kind(below=0.45, left=4.9, hang=6.4),
    "code": Kind("mono", below=0.95, left=1.0, hang=2.2),
    "table-caption": Kind("small", above=0.3, below=0.4, ink="muted"),
    "row": Kind("table", below=0, left=0.4, hang=0.4, inset=0.24, wrap=False),
    "row-last": Kind("table", below=1.2, left=0.4, hang=0.4, inset=0.24, wrap=False),
    "record": Kind("table", below=0, left=0.4, hang=2.0, inset=0.05),
    "record-last": Kind("table", below=0.8, left=0.4, hang=2.0),
    "picture": Kind(above=0.3, below=0.35),
    "caption": Kind("caption", below=1.3, ink="muted"),
    "credit": Kind("credit", below=1.3, ink="muted"),
    "next": Kind("strong", above=1.1),
    "rule": Kind(above=0.2, below=1.1, ink="muted"),
}  # fmt: skip

CENTRED = ("rule",)

EDGE = 1.5  # em above the title and below the last line
MOST_EDGE = 36  # px at 96 dpi: in a low window with large text the first view shall hold a line
EDGE_STYLE = "gap-edge"


def gap(before: str, after: str) -> float:
    """The space between two lines of these kinds, em; none between the lines of one block."""
    if before.endswith("-inner"):
        return 0.0
    space = max(KINDS[before].below, KINDS[after.removesuffix("-inner")].above)
    # The last item of a list stands off what follows like a paragraph, and so does a picture without words.
    ends = before.startswith("item") and not after.startswith("item")
    bare = before == "picture" and not after.startswith(("caption", "credit"))
    return max(space, KINDS["p"].below) if ends or bare else space


def gap_style(space: float) -> str:
    """The name of the style of an empty line that high."""
    return f"gap-{round(space * 100)}"


# Gaps are lines of their own: Tk tints a line with all the space above and below it, which would make the lit
# sentence a patch instead of a stroke.
GAPS = tuple(sorted({gap(before, after) for before in KINDS for after in KINDS} - {0.0}))
