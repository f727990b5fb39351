"""How a page became the article that it became: for whoever meets a page that comes out wrong.

``reader extract --explain SOURCE`` prints it; docs/extraction.md says what to do with it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from reader.document.article import Article
from reader.document.left_out import LeftOut
from reader.document.put_back import in_page_order
from reader.extract.main_content import Weights, ranked

CANDIDATES = 8
WORDS = 90  # characters of a part that are shown


@dataclass(slots=True)
class Notes:
    """What is put down while a page is read."""

    candidates: list[str] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)
    decisions: list[str] = field(default_factory=list)

    def ranking(self, body: Element, weights: Weights) -> None:
        for score, element in ranked(body, weights)[:CANDIDATES]:
            weight = weights[element]
            told = f"prose {weight.prose:.0f}, noise {weight.noise:.0f}, links {weight.links:.0f} of {weight.chars:.0f}"
            self.candidates.append(f"{score:8.0f}  {path_of(element)}  ({told})")

    def choice(self, parts: Iterable[Element]) -> None:
        self.chosen.extend(path_of(part) for part in parts)


def path_of(element: Element) -> str:
    """The element and the two around it, as a selector."""
    steps = [element, *element.iterancestors()][:3]
    return " > ".join(_step(step) for step in reversed(steps))


def _step(element: Element) -> str:
    name = element.get("id") or ""
    classes = (element.get("class") or "").split()[:2]
    return f"{element.tag}{'#' + name if name else ''}{''.join('.' + one for one in classes)}"


def explanation(article: Article, notes: Notes) -> str:
    """Lines to read: title and where it stands, the candidates, what was chosen, what was left out and why."""
    lines = [
        f"title      {article.title}",
        f"byline     {article.byline or '(none)'}",
        f"published  {article.published or '(none)'}",
        f"language   {article.language or '(not known)'}, {article.direction}",
        f"story      {'yes' if article.story else 'no: what follows is all that the page shows'}",
        "",
        "Candidates, the best first (score = prose × purity³; see reader/extract/main_content.py)",
        *(notes.candidates or ["          none: there is no prose on the page"]),
        "",
        "Chosen, in reading order",
        *(f"          {path}" for path in notes.chosen),
        *(f"          {decision}" for decision in notes.decisions),
        "",
        "The page in its order: what was kept, and what was left out and why",
        *_in_order(article),
    ]
    return "\n".join(lines)


def _in_order(article: Article) -> Iterable[str]:
    for piece in in_page_order(article):
        if isinstance(piece, LeftOut):
            yield f"  - {piece.reason:<11} {piece.mark}: {_brief(piece.text)}"
        else:
            yield f"  + {type(piece).__name__:<11} {_brief(piece.text)}"


def _brief(text: str) -> str:
    line = " | ".join(text.split("\n"))
    return line if len(line) <= WORDS else line[: WORDS - 1] + "…"
