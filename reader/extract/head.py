"""Cut the lines between headline and story: kickers, breadcrumbs, byline, date, reading time, the headline again.

They stand before the first paragraph, or between the words under the headline and the second. Words in a few languages
only say of which kind a line is; a line that ends like a sentence is never cut for being short.
"""

import re
from collections.abc import Sequence

from reader.document.blocks import Block, Figure, Heading, ListItem, Paragraph, Quote, Standfirst
from reader.extract.wording import ends_sentence, letters_of, width, word_count

LINES = 8  # blocks, figures aside, among which the head's lines are looked for
SHORT_LINE = 90  # characters
LONG_LINE = 120  # characters: a paragraph, whatever it ends with
SHARED, MOST_OF = 4, 0.6  # words that two headlines of one story have in common
LABEL = 6  # words of a kicker, a place, a name
SAME = 12  # letters that are enough to be the headline's

DATE = re.compile(
    r"\d{1,2}[./:]\d{1,2}(?!\d*\s?[%％])|\b\d{1,2}[:h]\d\d\b|\d年\d{1,2}月"
    r"|\b\d{1,2}\b.*\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.*\b\d{1,2}\b"
    r"|\b\d+\s+(?:hours?|minutes?|mins?|days?)\s+ago\b",
    re.I,
)
_BYLINE = re.compile(
    r"^(?:by|von|par|por|di|door|published|updated|posted|written by|last updated|first published"
    r"|publié|mis à jour|veröffentlicht|aktualisiert|publiziert|stand|publicado|actualizado|pubblicato|gepubliceerd"
    r"|publisert|publicerad|opublikowano|publikacja|опубликовано|giriş|bron|quelle|source)\b",
    re.I,
)
_READING_TIME = re.compile(
    r"lese(?:zeit|dauer)|reading time|\bmin(?:ute)?s? read|temps de lecture|lecture \d|tempo de leitura"
    r"|tiempo de lectura"
    r"|^\W*\d{1,3}\s*(?:min|minutes?|minuten|minutos?|minuti|мин|分|분)\b",
    re.I,
)
_WORDS = re.compile(r"\w{3,}")
_FINISHED = (":", "：", ",", "—", "–", "-", "”", '"', "»", ")")


def without_head(blocks: list[Block], title: str, names: Sequence[str]) -> list[Block]:
    """The blocks without the head's lines. ``names`` are the letters of the authors' names."""
    first, second = _first_paragraphs(blocks)
    begun = next((n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.level > 1), len(blocks))
    kept = []
    for index, block in enumerate(blocks):
        if index < first and (
            _is_headline(block, title) or (index < begun and second < len(blocks) and _is_label(block))
        ):
            continue
        if index < second and _is_head_matter(block, names):
            continue
        kept.append(block)
    return kept


def _first_paragraphs(blocks: Sequence[Block]) -> tuple[int, int]:
    """Where the first and the second paragraph of the story stand, or where they are no longer looked for."""
    found = []
    lines = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Figure | Standfirst):
            continue
        lines += 1
        if (
            lines > LINES
            or not isinstance(block, Heading | Paragraph | ListItem | Quote)
            or (not isinstance(block, Heading) and _is_told(block.text))
        ):
            found.append(index)
        if len(found) == 2:
            break
    first, second, *_ = (*found, len(blocks), len(blocks))
    return first, second


def _is_told(text: str) -> bool:
    return width(text) >= LONG_LINE or (width(text) >= SHORT_LINE / 2 and ends_sentence(text))


def _is_headline(block: Block, title: str) -> bool:
    """The title, with more words around it or with fewer."""
    if not isinstance(block, Paragraph | ListItem | Heading) or width(block.text) >= 1.5 * LONG_LINE:
        return False
    letters, said = letters_of(block.text), letters_of(title)
    if len(said) > SAME and (
        (said in letters and len(letters) < 2 * len(said)) or (letters in said and len(letters) > SAME)
    ):
        return True
    return isinstance(block, Heading) and not ends_sentence(block.text) and _share_words(block.text, title)


def _share_words(one: str, other: str) -> bool:
    """Whether they say the same in other words."""
    first, second = (set(_WORDS.findall(text.casefold())) for text in (one, other))
    return len(first & second) >= max(SHARED, MOST_OF * min(len(first), len(second)))


def _is_label(block: Block) -> bool:
    """A few words that are no sentence: the story's section or place, an agency; entries of a list only as links."""
    if not isinstance(block, Paragraph | ListItem) or word_count(block.text) > LABEL:
        return False
    if isinstance(block, ListItem) and not all(run.link for run in block.runs):
        return False
    return not ends_sentence(block.text) and not block.text.endswith(_FINISHED)


def _is_head_matter(block: Block, names: Sequence[str]) -> bool:
    """A short line of byline, date or reading time."""
    if not isinstance(block, Paragraph | ListItem | Heading) or width(block.text) >= SHORT_LINE:
        return False
    text = block.text
    letters = letters_of(text)
    words = word_count(text)
    if any(name in letters and len(letters) < len(name) + 30 for name in names) and not text.endswith((".", "?", "!")):
        return True
    if _READING_TIME.search(text) and words < 12:
        return True
    byline, dated = _BYLINE.search(text) is not None, DATE.search(text) is not None
    if (ends_sentence(text) or text.endswith((":", "："))) and not byline:
        return False
    if byline:
        return words < (25 if dated else 14)
    return dated and words < 10
