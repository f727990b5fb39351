"""Quotations: whose they are, and posts of other sites, which are shown as quotations of who posted them."""

import re
from dataclasses import replace

from bs4.element import NavigableString, PageElement, Tag

from reader.document.blocks import Block, Quote, Run, Runs
from reader.extract.tags import attribute

_POST = re.compile(r"(?:^|[\s_-])(?:embed|tweet|toot|post|media)(?:$|[\s_-])")
_HANDLE = re.compile(r"(?<![\w.])@\w[\w.@-]*")
_DASHES = ("—", "–", "―", "-", "~")
WORDS = 25  # of a line that only says who posted


def is_post(quotation: Tag) -> bool:
    """A block quotation that its site's script turns into the post: it is called so and leads to it."""
    return quotation.find("a") is not None and _POST.search(attribute(quotation, "class").lower()) is not None


def arranged(blocks: list[Block]) -> list[Block]:
    """A post: what is said, then the line that says by whom; without invitations to see it where it came from."""
    blocks = [replace(block, post=True) if isinstance(block, Quote) else block for block in blocks]
    said: list[Block] = []
    names: list[Block] = []
    for block in blocks:
        if isinstance(block, Quote) and _names_author(block):
            names.append(replace(block, runs=with_dash(block.runs)))
        else:
            said.append(block)
    if names:
        said = [block for block in said if not (isinstance(block, Quote) and all(run.link for run in block.runs))]
    return [*said, *names[-1:]] if said or names else blocks


def _names_author(quote: Quote) -> bool:
    """ "— Name (@handle) date": a dash, or a handle in few words, and a link in it."""
    text = quote.text
    if text.startswith(_DASHES):
        return True
    linked = sum(len(run.text) for run in quote.runs if run.link)
    return len(text.split()) <= WORDS and _HANDLE.search(text) is not None and 2 * linked >= len(text)


def with_dash(runs: Runs) -> Runs:
    if runs[0].text.startswith(_DASHES):
        return runs
    return (Run("— "), *runs)


def is_attribution(cite: Tag) -> bool:
    """The last words of a quotation, apart from what is quoted: not the name of a book in the middle of it."""
    if not _said(cite) or any(_said(sibling) for sibling in cite.next_siblings):
        return False
    before = next((part for part in cite.previous_siblings if _said(part) or getattr(part, "name", "") == "br"), None)
    if cite.parent is not None and cite.parent.name == "blockquote":
        return before is None or not _said(before).endswith(_DASHES)
    return before is None or getattr(before, "name", "") == "br"


def _said(part: PageElement) -> str:
    return part.get_text().strip() if isinstance(part, Tag | NavigableString) else ""
