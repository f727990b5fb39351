"""Pages made to hang, to swallow memory or to crash: each of any size, for the tests and for ``bench.growth``.

A size counts what the page has too much of: levels, attributes, paragraphs.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reader.extract.source import MOST_BYTES

WORDS = "The keeper counted the ships that passed before noon, and wrote their number on the kitchen wall. "
STORY = f"<p>{WORDS}{WORDS}</p>" * 3


@dataclass(frozen=True, slots=True)
class Hostile:
    """``make`` gives the page of a size."""

    name: str
    make: Callable[[int], str]
    text: bool = False  # plain text, not HTML

    def largest(self, most: int = MOST_BYTES) -> int:
        """The size whose page has about so many bytes, and no more."""
        small, large = (len(self.make(size).encode("utf-8", "replace")) for size in (10_000, 20_000))
        size = int(most / (large - small) * 9_900)  # the numbers in it grow longer
        while len(self.make(size).encode("utf-8", "replace")) > most:
            size = size * 98 // 100
        return size


def _nested(tag: str, closed: bool = True) -> Callable[[int], str]:
    ends = f"</{tag}>" if closed else ""
    return lambda size: f"{STORY}{f'<{tag}>' * size}{WORDS}{ends * size}"


def _many(unit: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """``unit`` so many times; ``#`` in it is the number."""
    if "#" not in unit:
        return lambda size: before + unit * size + after
    return lambda size: before + "".join(unit.replace("#", str(number)) for number in range(size)) + after


def _open(unit: str) -> Callable[[int], str]:
    """A story, and then something that begins over and over and never ends."""
    return lambda size: f"{STORY}<p>x{unit * size}"


def _named(name: str) -> Callable[[int], str]:
    """One element with an endless class, another with an endless id."""
    return lambda size: f"{STORY}<div class='{name * size}'><p>{WORDS}</p></div><p id='{name * size}'>{WORDS}</p>"


def _linked(inner: Callable[[int], str]) -> Callable[[int], str]:
    """What a page tells machines, in JSON."""
    return lambda size: f"<script type='application/ld+json'>{inner(size)}</script><h1>Ships</h1>{STORY}"


CARD = f"<div class=box><h3><a href=/a/#>Another story of ships, number #</a></h3><p>{WORDS[:60]}</p></div>"

PAGES = (
    # -- depth
    *(
        Hostile(f"{tag} in {tag}", _nested(tag))
        for tag in ("div", "b", "table", "font", "blockquote", "li", "ul", "a", "span", "figure", "q", "cite", "p")
    ),
    Hostile("div never closed", _nested("div", closed=False)),
    Hostile("table cells in table cells", _many("<table><tr><td>", STORY, WORDS)),
    Hostile("lists in lists", lambda size: f"{STORY}{'<ul><li>x' * size}"),
    Hostile("quotations in quotations", _many("<blockquote><p>Words of it.", STORY)),
    Hostile("svg in svg", _many("<svg><g>", STORY)),
    Hostile("select, option", _many("<select><option>x", STORY)),
    Hostile("formatting that is never closed", _many(f"<b><p>{WORDS[:20]}</b>")),
    Hostile("formatting around paragraphs", lambda size: "<b>" * 300 + "<p>x</p>" * size),
    Hostile("formatting crossed", _many("<b><i>x</b>y</i> ", STORY)),
    Hostile("links never closed", _many("<a href=/x>y ", STORY)),
    Hostile("table fostering", lambda size: f"{STORY}<table>{'<b>x' * size}"),
    # -- what never ends
    Hostile("comments begun", _open("<!--")),
    Hostile("comments", _open("<!-- x -->")),
    Hostile("comment dashes", _open("<!------")),
    Hostile("comments before html", lambda size: f"{'<!-- x -->' * size}<html><body>{STORY}"),
    Hostile("bogus ends", _open("</ ")),
    Hostile("CDATA begun", _open("<![CDATA[")),
    Hostile("declarations begun", _open("<!")),
    Hostile("instructions begun", _open("<?x ")),
    Hostile("less-than signs", _open("<")),
    Hostile("ampersands", _open("&")),
    Hostile("entities", _open("&amp;")),
    Hostile("entity without an end", lambda size: f"{STORY}<p>&{'a' * size}"),
    Hostile("number without an end", lambda size: f"{STORY}<p>&#{'9' * size};"),
    Hostile("attribute without an end", _many("<i>x", f'{STORY}<p title="')),
    Hostile("script without an end", lambda size: f"{STORY}<script>{'<' * size}"),
    Hostile("scripts without ends", _many("<script>x", STORY)),
    Hostile("tags without ends", _many("<p a ", STORY)),
    Hostile("titles without ends", _many("<title>x", STORY)),
    # -- attributes and names
    Hostile("attributes on one tag", lambda size: f"{STORY}<p {' '.join(f'a{i}=1' for i in range(size))}>x"),
    Hostile("attributes on many tags", _many(f"<p {' '.join(f'a{i}=1' for i in range(900))}>x", STORY)),
    Hostile("the same attribute", lambda size: f"{STORY}<p {'a=1 ' * size}>x"),
    Hostile("long attribute", lambda size: f"{STORY}<p title='{'x' * size}'>x"),
    *(Hostile(f"class {word!r} endless", _named(word)) for word in (
        "a", "-", "_", "ad-", "article-", "article_", "entry-_", "pull_", "quote-_", "photo ", "caption ", "nav ",
        "breaking", "credit ", "share ", "publish_", "foo bar ")),
    Hostile("style attribute", lambda size: f"{STORY}<p style='{'display:' + ' ' * size}'>{WORDS}</p>"),
    Hostile("style of displays", lambda size: f"{STORY}<p style='{'display ' * size}'>{WORDS}</p>"),
    Hostile("classes that differ", _many(f"<p class='c#'>{WORDS}</p>")),
    Hostile("ids of targets", _many("<a href='#t#'>Go to #</a><p id='t#'>x</p>", STORY)),
    Hostile("skip link to a long name", lambda size: f"<a class=skip href='#{'s' * size}'>Skip</a>{STORY}"),
    # -- pictures
    Hostile("srcset", lambda size: f"{STORY}<img srcset='{'a.jpg 10w, ' * size}'>"),
    Hostile("srcset of spaces", lambda size: f"{STORY}<img srcset='{', ' * size}'>"),
    Hostile("srcset of numbers", lambda size: f"{STORY}<img srcset='a {'9' * size}w'>"),
    Hostile("width of digits", lambda size: f"{STORY}<img src=a.png width='{'1' * size}'>"),
    Hostile("picture address", lambda size: f"{STORY}<img src='{'a1-' * size}.jpg'>"),
    Hostile("picture in the page", lambda size: f"{STORY}<img src='data:image/png;base64,{'A' * size}'>"),
    Hostile("pictures in a figure", _many("<img src=a#.jpg alt='Ship #'>", f"{STORY}<figure>", "</figure>")),
    Hostile("pictures one size", _many("<img src='/a-100x100/-@1x1-#.jpg'>", f"{STORY}<figure>", "</figure>")),
    Hostile("captions in a figure",
            _many("<figcaption>Ship #</figcaption>", f"{STORY}<figure><img src=a>", "</figure>")),
    Hostile("captions in captions", _many("<figcaption>Ship #", f"{STORY}<figure><img src=a.jpg>")),
    Hostile("captions outside", _many("<figcaption>Ship #</figcaption>", STORY)),
    Hostile("captions outside in a figure",
            _many(f"<figcaption>Ship # {WORDS}</figcaption>", f"<figure><blockquote>{STORY}</blockquote>")),
    Hostile("caption of credits", lambda size: f"{STORY}<figure><img src=a><figcaption>{'Photo: ' * size}"),
    Hostile("caption of brackets", lambda size: f"{STORY}<figure><img src=a><figcaption>{'(' * size}"),
    Hostile("caption of slashes", lambda size: f"{STORY}<figure><img src=a><figcaption>{'(/' * size}"),
    Hostile("caption of spaces", lambda size: f"{STORY}<figure><img src=a><figcaption>{'x&#32;&#160;' * size}"),
    Hostile("figures", _many(f"<figure><img src=a#.jpg><figcaption>Ship #</figcaption></figure><p>{WORDS}</p>")),
    Hostile("figures in a figure", _many("<figure><img src=a#.jpg></figure>", f"{STORY}<figure>", "</figure>")),
    Hostile("boxes called caption", _many("<div class=caption>Ship #</div>", f"{STORY}<div><img src=a>", "</div>")),
    Hostile("boxes called caption, pictures", _many("<div><img src=a#><div class=caption>Ship #</div></div>", STORY)),
    Hostile("boxes called caption in boxes", _many("<div class=caption>Ship", STORY)),
    Hostile("boxes called caption, no picture", _many("<div class=caption>Ship #</div>", f"{STORY}<div>", "</div>")),
    Hostile("photos in a box, no words", _many("<img src=a#>", f"{STORY}<div class=photo>", "</div>")),
    Hostile("photos in a box of a long name",
            lambda size: f"{STORY}<div class='photo{'x' * 9 * size}'>{'<img src=a><b>x </b>' * size}</div>"),
    Hostile("bylines in a box of a long name",
            lambda size: f"{STORY}<div class='{'x' * 9 * size}'>{'<i class=byline>1234</i>' * size}</div>"),
    Hostile("captions in a box of a long name",
            lambda size: f"{STORY}<div class='{'x' * 9 * size}'>{'<p class=caption>x</p>' * size}</div>"),
    Hostile("boxes called photo", _many("<div class=photo><img src=a#><p>Words of a ship</p></div>", STORY)),
    Hostile("photos in a box", _many("<img src=a#>", f"{STORY}<div class=photo>", "Words of it here</div>")),
    Hostile("parts of a photo box",
            _many("<i><img src=a></i><b>x</b>", f"{STORY}<div class=photo>", "</div>")),
    Hostile("boxes called pull quote", _many(f"<div class=pullquote>{WORDS}</div>", STORY)),
    Hostile("pull quotes in pull quotes", _many("<div class=pullquote>x", STORY)),
    # -- many
    Hostile("paragraphs", _many("<p>words and words ")),
    Hostile("sentences", _many(f"<p>{WORDS}</p>")),
    Hostile("short paragraphs", _many("<p>x</p>", STORY)),
    Hostile("headings", _many("<h2>Ship #</h2>", STORY)),
    Hostile("headings and words", _many(f"<h2>Ship #</h2><p>{WORDS}</p>")),
    Hostile("first headings", _many("<h1>Ships of the #</h1>", STORY)),
    Hostile("first headings, one title",
            lambda size: f"<title>{'ships ' * 200}</title>{'<h1>Ships of the ships</h1>' * size}{STORY}"),
    Hostile("h1 in boxes", _many("<div><h1>Ships", STORY)),
    Hostile("list items", _many("<li>x", f"{STORY}<ul>")),
    Hostile("list that starts at", lambda size: f"{STORY}<ol start={'9' * size}><li>{WORDS}"),
    Hostile("list items of words", _many(f"<li>{WORDS}</li>", "<ul>")),
    Hostile("breaks", _many("<br>", f"{STORY}<p>x", "y")),
    Hostile("breaks and words", _many("x<br>", f"{STORY}<p>")),
    Hostile("two breaks and words", _many(f"{WORDS}<br><br>")),
    Hostile("rules", _many("<hr>", STORY)),
    Hostile("spans", _many("<span>x</span>", f"{STORY}<p>")),
    Hostile("spans of languages", _many("<span lang=de>x</span>y", f"{STORY}<p>")),
    Hostile("styles that change", _many("<b>x</b>y", f"{STORY}<p>")),
    Hostile("styles in one caption", _many("<b>x</b>y", f"{STORY}<figure><img src=a><figcaption>")),
    Hostile("links", _many("<a href=/l#>A link, number #</a> ", STORY)),
    Hostile("links in a nav", _many("<a href=/l#>A link, number #</a> ", f"{STORY}<nav>", "</nav>")),
    Hostile("same links in a nav", _many("<a href=/l>A link</a> ", f"{STORY}<nav>", "</nav>")),
    Hostile("navs", _many("<nav><a href=/l#>x</a></nav>", STORY)),
    Hostile("navs in navs", _many("<nav><a href=/l#>x #</a>", STORY)),
    Hostile("links to notes", _many("<a href='#n'>[1]</a>x", f"{STORY}<p>")),
    Hostile("quotes in a sentence", _many("<q>x</q> y ", f"{STORY}<p>")),
    Hostile("cites in a quotation", _many("<cite>x</cite> y ", f"{STORY}<blockquote>")),
    Hostile("cites alone in a quotation", _many("<cite></cite>", f"{STORY}<blockquote>")),
    Hostile("cites in rows", _many("<cite>x</cite><i></i>", f"{STORY}<blockquote>")),
    Hostile("cites in boxes", _many("<div><cite>x", f"{STORY}<blockquote>")),
    Hostile("table rows", _many("<tr><td>Ship #<td>#", f"{STORY}<table><th>Name<th>Number", "</table>")),
    Hostile("table columns", _many("<td>#", f"{STORY}<table><tr><th>Name", "</table>")),
    Hostile("tables", _many("<table><tr><th>x<td>#</table>", STORY)),
    Hostile("tables of pieces", _many("<table><tr><td>x<tr><td>#</table>", STORY)),
    Hostile("table captions", _many("<caption>x #</caption>", f"{STORY}<table><th>x<td>y")),
    Hostile("preformatted lines", _many("x #\n", f"{STORY}<pre>")),
    Hostile("definition lists", _many(f"<dl><dt>Ship #<dd>{WORDS}</dl>", STORY)),
    Hostile("sections", _many(f"<section><h2>Ship #</h2><p>{WORDS}</p></section>")),
    Hostile("asides", _many("<aside>x</aside>", STORY)),
    Hostile("hidden parts", _many("<p hidden>x</p>", STORY)),
    Hostile("aria-hidden parts", _many("<i aria-hidden=true>x", f"{STORY}<p>")),
    Hostile("junk boxes", _many(f"<div class=related>{WORDS}</div>", STORY)),
    Hostile("junk boxes in boxes", _many("<div class=related>x", STORY)),
    Hostile("junk around the story", lambda size: f"{'<div class=ad>' * 100}{STORY}{'<p>x y</p>' * size}"),
    Hostile("footers in quotations", _many("<footer>x</footer>", f"{STORY}<blockquote>")),
    Hostile("noscripts", _many("<noscript><img src=a#></noscript>", STORY)),
    Hostile("forms", _many("<form action=/s><input name=q></form>", STORY)),
    Hostile("inputs in a form",
            _many("<input type=hidden name=a# value=#>", f"{STORY}<form>", "<input name=q></form>")),
    Hostile("breaking news", _many("<li>A ship has come in, number #</li>", f"{STORY}<ul class=breaking>")),
    Hostile("boxes called breaking", _many("<div class=breaking>x", STORY)),
    Hostile("bars called breaking", _many("<div class=breaking><li>x</div>", STORY)),
    # -- other stories
    Hostile("cards", _many(CARD, STORY)),
    Hostile("cards in a box", _many(CARD, f"{STORY}<div>", "</div>")),
    Hostile("cards in boxes", _many(CARD.removesuffix("</div>"), STORY)),
    Hostile("linked headings", _many("<h3><a href=/a/#>Another story of ships, number #</a></h3>", STORY)),
    Hostile("linked headings in a box",
            _many("<h3><a href=/a#>Another story of ships</a></h3>", f"{STORY}<div>", "</div>")),
    Hostile("linked heading in boxes", lambda size: STORY + (
        f"{'<div>' * 100}<h3><a href=/a>Another story of ships</a></h3>{'</div>' * 100}" * (size // 100 + 1))),
    Hostile("heading and small things",
            _many("<i>x</i>", f"{STORY}<div>" + "<h3><a href=/>Another story of it</a></h3>" * 2, "</div>")),
    Hostile("heading among paragraphs",
            _many("<h3><a href=/a>Another story of ships</a></h3><p>x</p>", f"{STORY}<div>", "</div>")),
    Hostile("teaser pictures", _many("<li><figure><figcaption><a href=/>A ship</a></figcaption></figure>", STORY)),
    Hostile("teaser pictures in boxes",
            _many("<ul><li><div><figure><figcaption><a href=/>A ship</a></figcaption></figure>", STORY)),
    Hostile("teaser pictures in a list",
            lambda size:
                f"{STORY}<ul>{'<li><figure><figcaption><a href=/>A ship</a></figcaption></figure></li>' * size}"
                         f"<li>{WORDS}</li></ul>"),
    Hostile("articles within one",
            _many(f"<article><h2>Ship #</h2><p>{WORDS}</p></article>", f"<article><h1>Ships</h1>{STORY}",
                  "</article>")),
    Hostile("articles",
            _many(f"<article><h2>Ship #</h2><p>{WORDS}</p></article>", "<article><h1>Ships</h1></article>")),
    Hostile("articles within", _many(f"<article><h2>Ship</h2><p>{WORDS}</p>", "<article><h1>Ships</h1>")),
    Hostile("kin", _many(f"<div class=chunk><p>{WORDS}</p></div><i></i>")),
    Hostile("link boxes in the story", _many("<div><a href=/>x</a> y</div>", f"<div>{STORY}", "</div>")),
    Hostile("bylines", _many("<span class=byline>By nobody known</span>", f"<h1>Ships</h1>{STORY}")),
    Hostile("bylines in comments",
            _many("<div class=comments><a rel=author>Ada #</a>", f"<h1>Ships</h1>{STORY}")),
    Hostile("author boxes", _many("<div class=author>x", f"<h1>Ships</h1>{STORY}")),
    Hostile("times", _many("<time>x</time>", f"<h1>Ships</h1>{STORY}")),
    Hostile("landmarks", _many("<header>x</header><footer>y</footer>", STORY)),
    Hostile("footers in asides", _many("<aside><footer>x", STORY)),
    Hostile("metas", _many("<meta name=a# content=b#>")),
    Hostile("canonical links", _many("<link rel=canonical href=/a>", after=STORY)),
    Hostile("teasers", _many("<a href=/#>A long enough text of a link to be one</a> ", STORY)),
    # -- text
    Hostile("one line", lambda size: f"<p>{'word ' * size}"),
    Hostile("one word", lambda size: f"{STORY}<p>{'x' * size}"),
    Hostile("spaces", lambda size: f"{STORY}<p>x{' ' * size}y"),
    Hostile("no-break spaces", lambda size: f"{STORY}<p>x{'&nbsp;' * size}y"),
    Hostile("spaces of all kinds", _many(" \u00a0\u200b", f"{STORY}<p>x", "y")),
    Hostile("line breaks", lambda size: f"{STORY}<pre>x{chr(10) * size}y</pre>"),
    Hostile("dashes", lambda size: f"<p>{'— ' * size}</p>{STORY}"),
    Hostile("dots", lambda size: f"{STORY}<p>{'. ' * size}</p>"),
    Hostile("brackets", lambda size: f"{STORY}<p>{'[1]' * size}</p>"),
    Hostile("quotation marks", lambda size: f"{STORY}<p>x.{'”' * size}</p>"),
    Hostile("digits", lambda size: f"{STORY}<p>{'1' * size}</p>"),
    Hostile("dates", lambda size: f"{STORY}<p>{'12. 3. ' * size}</p>"),
    Hostile("combining marks", lambda size: f"{STORY}<p>Z{chr(0x300) * size}</p>"),
    Hostile("Chinese", lambda size: f"<p>{'海上有船。' * size}</p>"),
    Hostile("NULs", lambda size: f"{STORY}<p>a{chr(0) * size}b</p>"),
    Hostile("lone surrogates", lambda size: f"{STORY}<p>a{chr(0xD800) * size}b</p>"),
    Hostile("bidi controls", lambda size: f"{STORY}<p>a{chr(0x202E) * size}b</p>"),
    Hostile("emoji", lambda size: f"{STORY}<p>{'👩‍👩‍👧 ' * size}</p>"),
    # -- told to machines
    Hostile("JSON in JSON", _linked(lambda size: "[" * size)),
    Hostile("JSON objects in objects", _linked(lambda size: '{"a":' * size + "1" + "}" * size)),
    Hostile("JSON in JSON, closed", _linked(lambda size: "[" * size + "]" * size)),
    Hostile("JSON of strings", _linked(lambda size: "[" + '"x",' * size + "1]")),
    Hostile("JSON of objects", _linked(lambda size: "[" + '{"@type":"Article"},' * size + "1]")),
    Hostile("JSON graph", _linked(lambda size: '{"@graph":' * size + "1" + "}" * size)),
    Hostile("JSON authors", _linked(lambda size: '{"@type":"Article","headline":"Ships","author":['
                                    + ",".join(f'{{"name":"Ada {n}"}}' for n in range(size)) + "]}")),
    Hostile("JSON authors in authors", _linked(
        lambda size: '{"@type":"Article","headline":"Ships","author":' + "[" * size + "]" * size + "}")),
    Hostile("JSON type", _linked(lambda size: '{"@type":"' + "article" * size + 'x"}')),
    Hostile("JSON date", _linked(lambda size: '{"@type":"Article","datePublished":"' + "2020-" * size + '"}')),
    Hostile("JSON body", _linked(lambda size: '{"@type":"Article","articleBody":"' + "word &amp; " * size + '"}')),
    Hostile("JSON body of lines", _linked(lambda size: '{"@type":"Article","articleBody":"' + "word\\n" * size + '"}')),
    Hostile("JSON scripts", _many("<script type='application/ld+json'>{\"@type\":\"Article\"}</script>", after=STORY)),
    Hostile("JSON number", _linked(lambda size: "9" * size)),
    Hostile("title of separators", lambda size: f"<title>{' | ' * size}</title>{STORY}"),
    Hostile("title of spaces", lambda size: f"<title>a{' &nbsp;' * size}</title>{STORY}"),
    Hostile("long title", lambda size: f"<title>{'Ships ' * size}</title><h1>{'Ships ' * size}</h1>{STORY}"),
    Hostile("meta author of spaces",
            lambda size: f"<meta name=author content='a{'&nbsp;' * size}b'>{STORY}"),
    Hostile("meta author of dots", lambda size: f"<meta name=author content='{'a.' * size}'>{STORY}"),
    Hostile("meta date", lambda size: f"<meta name=date content='{'2020-01-' * size}'>{STORY}"),
    Hostile("language tag", lambda size: f"<html lang='en{'-a' * size}'>{STORY}"),
    Hostile("language tags", _many("<p lang=aa-#>x</p>", STORY)),
    Hostile("base", lambda size: f"<base href='http://a/{'../' * size}'>{STORY}<p><a href=b>x</a>"),
    Hostile("link address", lambda size: f"{STORY}<p><a href='http://a/{'a/../' * size}'>x</a> {WORDS}"),
    Hostile("link address of dots", lambda size: f"{STORY}<p><a href='http://a/{'a.' * size} '>x</a> {WORDS}"),
    Hostile("by", lambda size: f"<h1>Ships</h1><p>By{' &nbsp;' * size}</p>{STORY}"),
    Hostile("style", lambda size: f"<style>{'p{color:red}' * size}</style>{STORY}"),
    Hostile("entity declarations", _many('<!ENTITY a "&a;&a;">', "<!DOCTYPE html [", f"]>{STORY}&a;")),
    # -- plain text
    Hostile("text of lines", _many("A line of words, number #\n"), text=True),
    Hostile("text of paragraphs", _many(f"{WORDS}\n\n"), text=True),
    Hostile("text of wrapped lines", _many("Words of the keeper who counted the ships that passed before\nnoon and "),
            text=True),
    Hostile("text of letters", _many("x\n"), text=True),
    Hostile("text of items", _many("- item #\n"), text=True),
    Hostile("text of headings", _many("# Ship #\n\n"), text=True),
    Hostile("text of quotations", _many("> words\n"), text=True),
    Hostile("text of dashes", _many("- "), text=True),
    Hostile("text of rules", _many("---\n"), text=True),
    Hostile("text of rule signs", _many("_ ", after="x"), text=True),
    Hostile("text of underlines", _many("Ship #\n======\n"), text=True),
    Hostile("text of tabs", _many("a\tb\n"), text=True),
    Hostile("text in one row", _many("a\t"), text=True),
    Hostile("text of fences", _many("```\n"), text=True),
    Hostile("text said again", _many("A line of words that is said over again\n"), text=True),
    Hostile("text on one line", _many("word "), text=True),
    Hostile("text of spaces", _many(" ", "x", "y"), text=True),
    Hostile("text of mail fields", _many("Field-#: words\n", "From: a@b.c\nSubject: x\n"), text=True),
    Hostile("text of captions", _many("Image caption\nA ship, number #\n"), text=True),
    Hostile("text of shares", _many("Facebook Twitter\n"), text=True),
    Hostile("text of skip links", _many("Skip to content #\n", after=f"\n\n{WORDS}\n\n{WORDS}"), text=True),
    Hostile("text of bylines", _many("By Ada Lind\n", after=f"\n\n{WORDS}\n\n{WORDS}"), text=True),
    Hostile("text of credits", _many("(/ ", f"{WORDS}\n{WORDS} "), text=True),
    Hostile("text of brackets", _many("[1]", "x"), text=True),
    Hostile("text of headlines",
            _many("The ships of the harbour and what became of them #\n\n", after=f"{WORDS}\n\n{WORDS}"), text=True),
    Hostile("text of one headline", _many("The ships\n\nwords\n\n", after=f"{WORDS}\n\n{WORDS}"), text=True),
)  # fmt: skip
