"""How the runs of a block are told: as written, as the page wants them read, not at all, or with a word put in."""

import re
from dataclasses import dataclass

from reader.document.article import Article
from reader.document.blocks import Figure, Flowing, Run, Runs, text_of
from reader.document.locator import BlockId, Locator, TextRange
from reader.narration.announcements import link_prompt, prompt
from reader.narration.policy import Policy
from reader.narration.words import words

# A note's mark is superscript and a link, or in brackets: "1", "[12]", "[a]", "*". "m²" and "10⁶" are neither.
_NOTE_MARK = re.compile(r"\s*(?:\[[^\]\s]{1,12}\]|\[(?:note|n\.?|nb) ?\d+\])+\s*$")
_LINKED_NOTE_MARK = re.compile(r"\s*(?:[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]+)[\])]?[,\s]*)+$")

NOTE_MARK_CHARACTERS = 16  # a longer superscript is a text of its own

CLOSING = frozenset(",.;:!?…)]}”’»、。，！？；：،؛؟")


@dataclass(frozen=True, slots=True)
class Told:
    """Words to say; ``written`` is what they stand for in the block, None for a word put in."""

    text: str
    written: TextRange | None
    language: str  # "" for the article's


def told(block: BlockId, runs: Runs, language: str, policy: Policy, expanded: frozenset[Locator]) -> tuple[Told, ...]:
    """``expanded``: the abbreviations that are said in full."""
    out: list[Told] = []
    start = 0
    struck = after_mark = False
    announces = policy.struck == "announce"
    linked = ""
    for run in runs:
        if not _is_told(run, policy):
            after_mark = True
        elif run.text:
            if after_mark and run.text[0] in CLOSING:
                _close_up(out)
            after_mark = False
            if struck and not run.struck:
                out.append(Told(")", None, ""))
            if announces and run.struck and not struck:
                said = prompt("struck", language)
                out.append(Told(f"({said.text} ", None, said.language))
            struck = announces and run.struck
            link = "" if policy.links != "announce" or run.superscript else run.link
            if link and link != linked and words(run.text):
                said = link_prompt(language)
                out.append(Told(f"{said.text} ", None, said.language))
            linked = link
            named = policy.note_marks == "announce" and is_note_mark(run)
            if named:
                said = prompt("note", language)
                out.append(Told(f" ({said.text.rstrip('.')} ", None, said.language))
            out.append(Told(_spoken(run), TextRange(start, start + len(run.text)), run.language))
            if named:
                out.append(Told(")", None, ""))
            if run.expansion and Locator(block, TextRange(start, start + len(run.text))) in expanded:
                out.append(Told(f" ({run.expansion})", None, run.language))
        start += len(run.text)
    if struck:
        out.append(Told(")", None, ""))
    return tuple(out)


def _close_up(out: list[Told]) -> None:
    """ "A footnote [1]." without its mark is "A footnote." """
    if not out:
        return
    last = out[-1]
    if last.text.endswith(" ") and last.written is not None and len(last.written) == len(last.text):
        out[-1] = Told(last.text[:-1], TextRange(last.written.start, last.written.end - 1), last.language)


def _spoken(run: Run) -> str:
    if not run.spoken or not words(run.spoken):
        return run.text
    before = run.text[: len(run.text) - len(run.text.lstrip())]
    return before + run.spoken + run.text[len(run.text.rstrip()) :]


def _is_told(run: Run, policy: Policy) -> bool:
    if run.struck and policy.struck == "skip":
        return False
    if run.target is not None and not any(map(str.isalnum, run.text)):
        return False  # an arrow
    return policy.note_marks != "skip" or not is_note_mark(run)


def is_note_mark(run: Run) -> bool:
    if not run.superscript or len(run.text) > NOTE_MARK_CHARACTERS:
        return False
    return bool(_NOTE_MARK.match(run.text) or (run.link and _LINKED_NOTE_MARK.match(run.text)))


def first_abbreviations(article: Article) -> frozenset[Locator]:
    """Where each abbreviation is first met whose long form does not stand in the same block."""
    found = set[Locator]()
    met = set[str]()
    for block in article.blocks:
        runs = block.runs if isinstance(block, Flowing) else block.caption if isinstance(block, Figure) else ()
        if not any(run.expansion for run in runs):
            continue
        said = text_of(runs).casefold()
        start = 0
        for run in runs:
            end = start + len(run.text)
            if run.expansion and run.text.casefold() not in met and words(run.expansion):
                met.add(run.text.casefold())
                if run.expansion.casefold() not in said:
                    found.add(Locator(block.id, TextRange(start, end)))
            start = end
    return frozenset(found)
