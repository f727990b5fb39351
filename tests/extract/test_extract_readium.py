"""Half of Readium's conformance suite for reading aloud: the roles and words it expects, against what we make of them.

Its inputs are fragments of a line or two, which tell no story that could be found in a page: they are read as the
chosen part of a page is, by ``read_blocks``, with what nobody can see cut out before. Compared is what each text is
and what it says, not the suite's English prompts. Where we differ, ``ROLES`` and ``SAID`` say how and why;
docs/structure.md says the same to people.
"""

from dataclasses import dataclass

import pytest
from readium_suite import CASES, MISSING, article_of, expected

from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Separator,
    Standfirst,
    Table,
)
from reader.document.codec import Json
from reader.extract.tree import parse
from reader.narration.narrate import narrate

pytestmark = pytest.mark.skipif(not CASES, reason=MISSING)

NAMED_PART = "which part of a book it is, is told by its heading, and changes nothing in how it is read"
ROLES = {
    **dict.fromkeys(
        (
            "abstract-role-aria", "acknowledgments-epub-type", "afterword-epub-type", "appendix-role-aria",
            "conclusion-epub-type", "dedication-epub-type", "dedication-role-aria", "epilogue-epub-type",
            "epilogue-role-aria", "preface-role-aria", "subtitle-epub-type",
        ),
        NAMED_PART,
    ),
    **dict.fromkeys(
        ("aside-html-native", "complementary-role-aria", "notice-epub-type", "qna-epub-type", "qna-role-aria",
         "example-role-aria", "tip-epub-type"),
        "a text beside the text that the author gave no heading: a paragraph where the story keeps it",
    ),
    "navigation-role-aria": "a page's navigation is its furniture; a fragment has nothing else to show",
    "backlink-epub-type": "a link to nothing in the fragment: a link in a paragraph",
    "biblioref-epub-type": "a link to nothing in the fragment: a link in a paragraph",
    "biblioref-role-aria": "a link to nothing in the fragment: a link in a paragraph",
    "credits-epub-type": "the items of a list, whatever each is called within",
    "figure-caption-html-native": "a drawing in letters is kept, with its caption under it; theirs drops the drawing",
    "figure-caption-role-aria": "a drawing in letters is kept, with its caption under it; theirs drops the drawing",
    "endnotes-epub-type": "the notes are the numbered items that the text's marks lead to",
    "pagebreak-epub-type": "where a printed page ends is no word of the text",
    "image-decorative-empty-alt": "a decorative picture is shown and not said",
    "image-decorative-role-presentation": "a decorative picture is shown and not said",
    "separator-html-native": "a drawn line is kept: it is heard as a pause",
    "language-inline-pagebreak": "the suite has no expected structure for it",
}  # fmt: skip
NUMBERS = "the number of an item is said before it"
SAID = {
    **dict.fromkeys(
        ("bibliography-epub-type", "bibliography-role-aria", "credits-epub-type", "endnotes-epub-type",
         "index-epub-type", "index-role-aria", "landmarks-epub-type", "loa-epub-type", "lot-epub-type",
         "toc-role-aria"),
        NUMBERS,
    ),
    "pagebreak-epub-type": "a page's number in the middle of a sentence is no part of it",
    "table-html-native": "a table is read row by row, each cell after its column's name; theirs says nothing",
    "table-role-aria": "a table is read row by row, each cell after its column's name; theirs says nothing",
    "language-inline-pagebreak": "the suite has no expected utterances for it",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """A text and what it is."""

    role: str
    text: str


def ours(article: Article) -> list[Said]:
    return [said for block in article.blocks for said in _said(block)]


def _said(block: Block) -> list[Said]:
    match block:
        case Heading(level=level):
            return [Said(f"heading{level}", block.text)]
        case ListItem():
            return [Said("listItem", block.text)]
        case Standfirst():
            return [Said("standfirst", block.text)]
        case Quote():
            return [Said("blockquote", block.text)]
        case Table(rows=rows):
            return [Said("header" if cell.header else "cell", cell.text) for row in rows for cell in row]
        case Figure():
            return [Said("image", block.alt or block.text)]
        case Code():
            return [Said("code", block.text)]
        case Separator():
            return [Said("separator", "")]
        case Paragraph(role="note"):
            return [Said("footnote", block.text)]
        case Paragraph():
            return _of_paragraph(block)


def _of_paragraph(block: Paragraph) -> list[Said]:
    """A paragraph that is nothing but a formula, a term or a mark is that."""
    run = block.runs[0]
    if len(block.runs) == 1 and run.spoken:
        return [Said("math", run.spoken)]
    if len(block.runs) == 1 and run.superscript and run.link:
        return [Said("noteref", run.text)]
    if block.role or (len(block.runs) == 1 and run.emphasis):
        return [Said(block.role or "term", block.text)]
    marks = [Said("noteref", run.text) for run in block.runs if run.superscript and run.link]
    return [Said("paragraph", _without_marks(block.runs)), *marks]


def _without_marks(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs if not (run.superscript and run.link)).replace(" .", ".")


KNOWN = (
    "heading1", "heading2", "heading3", "heading4", "heading5", "heading6", "footnote", "noteref", "listItem",
    "blockquote", "definition", "term", "summary", "math", "image", "header", "cell", "paragraph",
)  # fmt: skip
SAME = {"columnheader": "header", "rowheader": "header", "cell": "cell", "figure": "image"}
CONTAINERS = frozenset(("body", "section", "article", "main", "presentation", "chapter"))


def theirs(node: Json) -> list[Said]:
    """The texts of the expected tree in its order; a part that only holds text is a paragraph to us."""
    assert isinstance(node, dict)
    roles = node.get("role", [])
    assert isinstance(roles, list)
    found = []
    if said := _words(node):
        names = [SAME.get(str(role), str(role)) for role in roles if role not in CONTAINERS]
        known = [role for role in names if role in KNOWN]
        found.append(Said((known or names or ["paragraph"])[0], said))
    children = node.get("children", [])
    assert isinstance(children, list)
    return found + [said for child in children for said in theirs(child)]


def _words(node: dict[str, Json]) -> str:
    text = node.get("text") or node.get("description") or ""
    if isinstance(text, dict):
        text = text.get("plain") or _plain(str(text.get("ssml")))
    return " ".join(str(text).split())


def _plain(ssml: str) -> str:
    return "".join(str(part) for part in parse(f"<p>{ssml}</p>").itertext())


@pytest.mark.parametrize("case", CASES)
def test_what_each_text_is_is_kept(case: str) -> None:
    """Every role of the suite is ours too, or the table says what we do instead and why."""
    same = ours(article_of(case)) == theirs(expected(case, "gnd.json"))

    assert same == (case not in ROLES), (ours(article_of(case)), theirs(expected(case, "gnd.json")))


@pytest.mark.parametrize("case", CASES)
def test_the_same_words_are_said(case: str) -> None:
    """What is hidden, decorative or a mark is left out, and nothing else."""
    told = expected(case, "utterances.json")
    assert isinstance(told, dict)
    cases = told.get("cases", [])
    plain = cases[0] if isinstance(cases, list) and cases else {}
    assert isinstance(plain, dict)
    utterances = plain.get("utterances", [])
    assert isinstance(utterances, list)
    wanted = " ".join(str(one.get("plain", "")) for one in utterances if isinstance(one, dict))
    said = " ".join(one.text for one in narrate(article_of(case)).utterances if one.kind not in ("announcement", "cue"))

    assert (said == wanted) == (case not in SAID), (said, wanted)


def test_the_tables_name_cases_of_the_suite() -> None:
    """A difference that is no more must not stay listed."""
    assert {*ROLES, *SAID} <= set(CASES)
