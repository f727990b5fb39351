"""An article as plain text: read with the eyes or by a screen reader, so marked with words rather than signs."""

from collections.abc import Iterator

from reader.document.article import Article
from reader.document.blocks import Block, Code, Figure, Heading, ListItem, Paragraph, Quote, Separator, Table, text_of
from reader.document.head import byline_text
from reader.narration.announcements import Word, next_part_prompt, prompt

INDENT = "    "  # of quotations and code

# A page must not send commands to the terminal. Tabs and line breaks stay.
_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n"}


def harmless(text: str) -> str:
    return text.translate(_CONTROLS)


def plain_text(article: Article) -> str:
    """Title, byline and date, then the blocks, a blank line between them; captions begin with "Caption:"."""
    head = "\n".join(line for line in (article.title, byline_text(article)) if line)
    parts = [head] if head else []
    before: Block | None = None
    for block in article.blocks:
        text = "\n".join(_lines(block, article.language))
        if not text:
            continue
        if isinstance(block, ListItem) and isinstance(before, ListItem):
            parts[-1] += "\n" + text  # a list keeps together
        else:
            parts.append("\n" + text if isinstance(block, Heading) else text)  # and a heading stands apart
        before = block
    if line := next_part_line(article):
        parts.append(line)
    return harmless("\n\n".join(parts))


def next_part_line(article: Article) -> str:
    """Where the article goes on; "" when that is all of it."""
    if article.next_part is None:
        return ""
    words = next_part_prompt(article.next_part.number, article.language).text.rstrip(".")
    return harmless(f"{words}: {article.next_part.address}")


def _lines(block: Block, language: str) -> Iterator[str]:
    match block:
        case ListItem(number=number, depth=depth):
            mark = f"{number}. " if number else "• "
            yield INDENT[:2] * (depth - 1) + mark + block.text
        case Paragraph(role="definition"):
            yield from (INDENT + line for line in block.text.split("\n"))
        case Quote():
            yield from (INDENT + line for line in block.text.split("\n"))
        case Code():
            yield from (INDENT + line for line in block.text.split("\n"))
        case Table():
            if block.caption:
                yield _marked("table", block.caption, language)
            yield from (" | ".join(" ".join(cell.text.split()) for cell in row) for row in block.rows)
        case Figure():
            yield from _figure(block, language)
        case Separator():
            yield "* * *"
        case _:
            yield block.text


def _figure(figure: Figure, language: str) -> Iterator[str]:
    caption = text_of(figure.caption)
    if not caption and (figure.alt or figure.kind != "image"):
        yield _marked(figure.kind, figure.alt, language)
    if caption:
        yield _marked("caption", caption, language)
    if figure.credit:
        yield _marked("credit", figure.credit, language)


def _marked(word: Word, text: str, language: str) -> str:
    return f"{prompt(word, language).text.rstrip('.:')}: {text}".rstrip()
