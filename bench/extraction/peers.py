"""How each program is called, at its best for plain article text.

This runs in the Python that has the program: nothing here may need more than the standard library and that program.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version

from bench.extraction.visible import visible_text

LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
    "he": "Hebrew", "id": "Indonesian", "it": "Italian", "ko": "Korean", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
}  # fmt: skip
_LANG = re.compile(r"<html[^>]*\blang=[\"']?([a-zA-Z]{2})")


@dataclass(frozen=True, slots=True)
class About:
    """What a program says of the page beside its text; "" for what it does not say, several authors one by one."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""


Read = Callable[[str, str], str]  # HTML and address to text
Tell = Callable[[str, str], About]


@dataclass(frozen=True, slots=True)
class Caller:
    """A program ready to be asked; ``tell`` is None for one that knows of nothing but text."""

    version: str
    read: Read
    tell: Tell | None = None


def reader(captions: bool) -> Caller:
    from reader import __version__
    from reader.extract import extract

    def tell(html: str, url: str) -> About:
        article = extract(html, url)
        return About(article.title, (article.byline,), article.published)

    return Caller(__version__, lambda html, url: extract(html, url).body_text(captions), tell)


def trafilatura(**options: bool) -> Caller:
    library = import_module("trafilatura")

    def tell(html: str, url: str) -> About:
        found = library.extract_metadata(html)
        return About(found.title or "", _split(found.author or ""), found.date or "")

    return Caller(
        version("trafilatura"), lambda html, url: library.extract(html, include_comments=False, **options) or "", tell
    )


def readability_lxml() -> Caller:
    library = import_module("readability")
    return Caller(
        version("readability-lxml"),
        lambda html, url: visible_text(library.Document(html).summary(html_partial=True)),
        lambda html, url: About(str(library.Document(html).short_title())),
    )


def newspaper() -> Caller:
    library = import_module("newspaper")

    def tell(html: str, url: str) -> About:
        article = library.Article(url, fetch_images=False)
        article.download(input_html=html)
        article.parse()
        date = article.publish_date
        return About(article.title or "", tuple(map(str, article.authors)), date.isoformat() if date else "")

    def read(html: str, url: str) -> str:
        article = library.Article(url, fetch_images=False)
        article.download(input_html=html)
        article.parse()
        return str(article.text)

    return Caller(version("newspaper4k"), read, tell)


def justext() -> Caller:
    library = import_module("justext")
    known = library.get_stoplists()

    def read(html: str, url: str) -> str:
        found = _LANG.search(html[:4000])
        language = LANGUAGES.get(found[1].lower(), "English") if found else "English"
        words = library.get_stoplist(language if language in known else "English")
        # The article-extraction-benchmark's settings: better than the defaults on every set.
        paragraphs = library.justext(html, words, 50, 200, 0.1, 0.2, 0.2, 200, True)
        return "\n".join(part.text for part in paragraphs if not part.is_boilerplate)

    return Caller(version("jusText"), read)


def resiliparse() -> Caller:
    library = import_module("resiliparse.extract.html2text")
    settings = {"comments": False, "alt_texts": False, "post_meta": False, "list_bullets": False}
    return Caller(
        version("Resiliparse"),
        lambda html, url: str(library.extract_plain_text(html, main_content=True, **settings)),
    )


def goose() -> Caller:
    library = import_module("goose3")
    settings = library.Configuration()
    settings.enable_image_fetching = False
    asked = library.Goose(settings)

    def tell(html: str, url: str) -> About:
        found = asked.extract(raw_html=html)
        return About(found.title or "", tuple(map(str, found.authors)), str(found.publish_date or ""))

    return Caller(version("goose3"), lambda html, url: str(asked.extract(raw_html=html).cleaned_text), tell)


def everything() -> Caller:
    import_module("lxml.etree")
    return Caller(f"lxml {version('lxml')}", lambda html, url: visible_text(html))


def _split(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(";") if name.strip())


PYTHON_PROGRAMS: dict[str, Callable[[], Caller]] = {
    "trafilatura": trafilatura,
    "trafilatura fast": lambda: trafilatura(fast=True),
    "trafilatura precision": lambda: trafilatura(favor_precision=True),
    "trafilatura recall": lambda: trafilatura(favor_recall=True),
    "readability-lxml": readability_lxml,
    "newspaper4k": newspaper,
    "jusText": justext,
    "Resiliparse": resiliparse,
    "goose3": goose,
    "all visible text": everything,
}
