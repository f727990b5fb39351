"""Pages that nobody wrote: markup from a grammar of everything a page may hold, well formed or not."""

from hypothesis import strategies as st

BLOCKS = (
    "div", "p", "section", "article", "main", "header", "footer", "aside", "nav", "h1", "h2", "h3", "h6", "ul",
    "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "td", "th", "caption", "figure",
    "figcaption", "form", "details", "summary", "address", "hr", "center", "body", "html", "head", "title",
    "hgroup", "dialog", "menu",
)  # fmt: skip
INLINE = (
    "a", "b", "i", "em", "strong", "span", "code", "sup", "sub", "q", "cite", "abbr", "time", "small", "br",
    "img", "ruby", "rt", "rp", "math", "mi", "mo", "s", "del", "ins", "kbd", "dfn", "var", "bdo", "u", "font",
    "label", "button",
)  # fmt: skip
SILENT = ("script", "style", "template", "noscript", "textarea", "select", "svg", "iframe", "object")
PLAYERS = ("video", "audio", "source", "picture", "embed")
NAMES = (
    "comments", "related", "newsletter", "share-bar", "story", "article-body", "caption", "credit", "byline",
    "standfirst", "paywall", "hidden", "sr-only", "gallery", "post", "hentry", "category-cookies", "ad",
    "footnote", "pull-quote", "author", "teaser", "breadcrumb",
)  # fmt: skip
ADDRESSES = ("/a", "#n1", "#", "https://b.example/x?y=1&z", "javascript:alert(1)", "data:text/html,x", "mailto:a@b.c",
             "//c.example", "http://[", "page.html#n2", "", "\x00")  # fmt: skip
ROLES = (
    "heading",
    "list",
    "listitem",
    "table",
    "row",
    "cell",
    "img",
    "note",
    "doc-noteref",
    "math",
    "presentation",
    "x",
)
_LETTERS = st.characters(exclude_characters="<>&\x00", codec="utf-8")
_SAID = (
    "word ", "A sentence of some length that ends as sentences do. ", "文章です。", "שלום עולם", "مرحبا ", "1. ",
    "&amp;", "&#0;", "&#146;", "&#12;", "&#x1;", "&lt;b&gt;", "&nbsp;", "\u202e\u200f", "\n\n", "\f", "©",
)  # fmt: skip
WORDS = st.text(_LETTERS, min_size=1, max_size=40) | st.sampled_from(_SAID)


@st.composite
def attributes(draw: st.DrawFn) -> str:
    found = []
    for name, values in (
        ("class", NAMES),
        ("id", ("n1", "n2", *NAMES)),
        ("href", ADDRESSES),
        ("src", ADDRESSES),
        ("alt", ("A picture", "")),
        ("lang", ("de", "fr-CA", "x", "")),
        ("dir", ("rtl", "ltr", "auto", "y")),
        ("role", ROLES),
        ("style", ("display:none", "color:red")),
        ("hidden", ("",)),
        ("aria-hidden", ("true",)),
        ("start", ("3", "x", "-99999999999")),
        ("rowspan", ("2", "0", "99999999")),
        ("title", ("World Bread Office",)),
    ):
        if draw(st.integers(0, 7)) == 0:
            found.append(f' {name}="{draw(st.sampled_from(values))}"')
    return "".join(found)


@st.composite
def pieces(draw: st.DrawFn) -> str:
    kind = draw(st.integers(0, 9))
    if kind < 4:
        return draw(WORDS)
    tags = SILENT if kind == 4 else PLAYERS if kind == 5 else INLINE if kind < 8 else BLOCKS
    tag = draw(st.sampled_from(tags))
    if kind == 4:
        return f"<{tag}{draw(attributes())}>SILENT{draw(st.sampled_from(('', ' x')))}</{tag}>"
    match draw(st.integers(0, 5)):
        case 0:
            return f"<{tag}{draw(attributes())}>"
        case 1:
            return f"</{tag}>"
        case _:
            inner = "".join(draw(st.lists(pieces(), max_size=3)))
            return f"<{tag}{draw(attributes())}>{inner}</{tag}>"


pages = st.lists(pieces(), max_size=14).map("".join)
