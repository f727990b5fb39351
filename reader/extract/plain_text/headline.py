"""Which line above a story in saved text is its headline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.plain_text.frame import links_end, news_label
from reader.extract.plain_text.signature import is_byline, is_timed, picture_words, shares
from reader.extract.plain_text.span import ANNOUNCES, MIDDLES, is_label
from reader.extract.plain_text.units import HASHES, Unit
from reader.extract.wording import ends_sentence, letters_of, width

LONGEST = 220  # width
QUOTED = 130  # width of one that is a whole sentence
NEAR = 18  # units above the story in which its headline stands
SAYS_ENOUGH = 60  # width: a headline longer than that is no better
STANDFIRST = 2  # lines between a headline and the words under it
CLOSE = 0.75  # of the score of those words, which a headline over them has
PLAUSIBLE = 0.5  # of the best score: without a frame the first such line is the headline
NAME = 6  # width from which a line says more than "Menu"
ARTICLE = 4  # letters of 'The', 'Eine' before it
WEAK = 25  # score of a line that is a headline only when nothing better is there

_UNFINISHED = (*MIDDLES, *ANNOUNCES)


@dataclass(frozen=True, slots=True)
class Headline:
    """Which unit it is, and its words."""

    index: int
    text: str


def marked_headline(units: Sequence[Unit]) -> Headline | None:
    """The one that Markdown marks as such, near the top."""
    for index, unit in enumerate(units[:12]):
        if not unit.code and (found := HASHES.match(unit.text)) and len(found[1]) == 1:
            return Headline(index, unit.text[found.end() :].rstrip("# "))
    return None


def headline_above(units: Sequence[Unit], story: int, framed: bool) -> Headline | None:
    """The headline of the story that begins at unit ``story``: in a frame the best line near it, else the first."""
    top = _above_pictures(units, story)
    low = max(top - NEAR, 0)
    news = news_label(units[:top])
    low = max(low, links_end(units[:top]), news + 1)
    after_news = news >= 0 and low == news + 1
    scores = {index: score for index in range(low, top) if (score := _score(units, index, top, low, story))}
    if after_news:  # the last long line under the label is the one that is no news
        scores = {index: score * (1 + 0.2 * (index - low)) for index, score in scores.items()}
    best = max(scores.values(), default=0.0)
    if best < WEAK and (doubled := _doubled(units, top)) is not None:
        return doubled
    if best < WEAK and (said := _sentence_over_picture(units, story)) is not None:
        return said
    if not scores:
        return None
    if not framed and is_alone(units, 0) and not is_alone(units, 1):
        return Headline(0, units[0].text)
    if framed:
        index = max(scores, key=lambda index: scores[index])
        # The words under a headline may be as long and closer to the story.
        over = [at for at in scores if index - STANDFIRST <= at < index and scores[at] >= CLOSE * scores[index]]
        if not after_news:
            index = min(over, default=index)
    else:
        index = next(index for index in scores if scores[index] >= PLAUSIBLE * best)
        if any(unit.text.endswith(_UNFINISHED) for unit in units[:index]):
            return None  # the text has begun: a letter's "Dear Ada,", a list that is announced
    return Headline(index, units[index].text)


def is_alone(units: Sequence[Unit], index: int) -> bool:
    """Whether a title may stand there: one short line above a blank one."""
    if index + 1 >= len(units):
        return False
    unit = units[index]
    return unit.group != units[index + 1].group and is_label(unit) and not unit.text.endswith(_UNFINISHED)


def _above_pictures(units: Sequence[Unit], story: int) -> int:
    """The unit that the pictures over the story begin at."""
    top = story
    while top and units[top - 1].twice:
        top -= 1
    return top


def _score(units: Sequence[Unit], index: int, top: int, low: int, story: int) -> float:
    """How much like a headline: it says something, stands near its story, and perhaps again elsewhere on the page."""
    unit = units[index]
    text, wide = unit.text, width(unit.text)
    digits = sum(map(str.isdigit, text))
    if (
        unit.twice
        or unit.is_marked
        or not 2 <= wide <= LONGEST
        or digits > 0.3 * len(text)
        or text.endswith(_UNFINISHED)
    ):
        return 0.0
    score = min(wide, SAYS_ENOUGH) * 0.95 ** (top - index)
    letters = letters_of(text)
    if sum(letters_of(other.text) == letters for other in units) > 1:
        score *= 1.5
    if wide >= NAME and letters in letters_of(units[story].text)[: len(letters) + ARTICLE]:
        score *= 6  # an encyclopedia's: its first sentence begins with what it is about
    if is_byline(text) or (is_timed(text) and wide < SAYS_ENOUGH):
        score *= 0.25
    if shares(text) or picture_words(text):
        score *= 0.2
    if ends_sentence(text) and text[-1] not in "?!？！؟":
        score *= 0.4
    if re.search(r"[©@/|]", text):
        score *= 0.6
    if any(is_byline(other.text) for other in units[max(low, index - 4) : index]):
        score *= 0.5  # a headline stands above its byline
    return score


def _doubled(units: Sequence[Unit], top: int) -> Headline | None:
    """A headline that stands twice in a row, over a picture that does too."""
    if top + 1 < len(units) and units[top].twice and units[top + 1].twice and not units[top].credit:
        return Headline(top, units[top].text)
    return None


def _sentence_over_picture(units: Sequence[Unit], story: int) -> Headline | None:
    """A headline that reads like a sentence opens the story, right above its first picture."""
    over = story + 1 < len(units) and units[story + 1].twice and not units[story].twice
    return Headline(story, units[story].text) if over and width(units[story].text) <= QUOTED else None
