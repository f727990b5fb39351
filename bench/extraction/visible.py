"""All the text that a piece of HTML shows, blocks on lines of their own: the least an extractor must beat."""

from importlib import import_module

SILENT = frozenset(("script", "style", "noscript", "template", "svg", "math", "head", "title"))
BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "html", "iframe", "img", "legend", "li", "main", "menu", "nav", "object", "ol", "option"),
        *("p", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
        *("video", "audio"),
    )
)


def visible_text(markup: str) -> str:
    """Written to run in the peers' Python, too: of the libraries it needs lxml alone."""
    if not markup.strip():
        return ""
    etree = import_module("lxml.etree")
    root = etree.fromstring(markup.encode("utf-8", "replace"), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    pieces: list[str] = []
    silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            silent += element.tag in SILENT
            pieces.append("\n" if element.tag in BLOCKS else "")
            pieces.append("" if silent else element.text or "")
            continue
        if event == "end":
            silent -= element.tag in SILENT
            pieces.append("\n" if element.tag in BLOCKS else "")
        pieces.append("" if silent else element.tail or "")
    return "\n".join(line for piece in "".join(pieces).split("\n") if (line := " ".join(piece.split())))
