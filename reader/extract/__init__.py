"""HTML to an Article. The only room that knows BeautifulSoup and lxml; it imports them when first asked."""

from reader.document.article import Article


def extract(html: str, url: str | None = None) -> Article:
    """The story of a page, and the page's furniture; never an error, however strange the HTML.

    ``url`` is the page's own address (or a file's path): links and pictures are made absolute by it.
    """
    from reader.extract.story import article_of

    return article_of(html, url or "")


def explain(html: str, url: str | None = None) -> str:
    """How ``extract`` makes its article of the page: the candidates, the choice, each part left out and the reason."""
    from reader.extract.reading_notes import Notes, explanation
    from reader.extract.story import article_of

    notes = Notes()
    return explanation(article_of(html, url or "", notes), notes)
