"""What is said where a move ends: a sentence that names what one came to, or says that there is no more of it."""

from reader.wayfinding.stops import Kind, Stop

LONGEST = 160  # characters of what stands there: enough to know it by, and no reading aloud of a page

NAMES: dict[Kind, str] = {
    "heading": "heading", "paragraph": "paragraph", "sentence": "sentence", "word": "word", "link": "link",
    "list": "list", "list item": "list item", "table": "table", "quote": "quote", "figure": "picture",
    "caption": "caption", "landmark": "landmark", "text": "text that is no link",
}  # fmt: skip


def told(stop: Stop) -> str:
    """ "Heading level 2: The lamp"; a sentence or a word is said as it stands."""
    words = short(stop.words)
    what = _what(stop)
    if not what:
        return words
    return f"{what}: {words}" if words else f"{what}."


def none(kind: Kind, by: int, level: int = 0) -> str:
    """ "No next heading of level 3."; nothing has moved."""
    way = "next" if by > 0 else "previous"
    return f"No {way} {NAMES[kind]} of level {level}." if level else f"No {way} {NAMES[kind]}."


def short(text: str) -> str:
    """Its first line, as far as it is not too long."""
    line = next((" ".join(line.split()) for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _what(stop: Stop) -> str:
    match stop.kind:
        case "heading":
            return f"Heading level {stop.level}"
        case "list":
            items = "1 item" if stop.count == 1 else f"{stop.count} items"
            return f"List of {items}" if stop.level == 1 else f"List of {items} within a list"
        case "list item":
            return f"List item {stop.position} of {stop.count}" if stop.count else "List item"
        case "table":
            return f"Table of {stop.name}"
        case "figure" | "landmark":
            return stop.name
        case "sentence" | "word":
            return ""
        case kind:
            return NAMES[kind].capitalize() if kind != "text" else "Text"
