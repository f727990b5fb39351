"""The child process in which strangers' pages and pictures are read.

A page may be made to hang, to swallow memory or to crash a parser: it takes a child with it, never the window.
Run as ``python -m reader.extract.worker``; asked by ``page_reader.py``.
"""

import gc
import importlib
import json
import logging
import sys
from collections.abc import Callable

from reader.child import Frame, serve
from reader.document import codec
from reader.document.article import Article
from reader.errors import ReaderError, SourceEmpty
from reader.extract.bounds import within_bounds
from reader.extract.pictures import load_picture
from reader.extract.questions import ARTICLE, EXPLAIN, LOAD, SHOWN, SIZE, WRONG, unpacked
from reader.extract.source import Page, Source, name_of, read

log = logging.getLogger(__name__)

MEMORY = 2 * 1024**3  # bytes of address space


def article_from(page: Page, name: str) -> Article:
    """The page's article; SourceEmpty when there is not a word in it."""
    if page.kind == "html":
        from reader.extract import extract

        article = extract(page.text, page.address)
    else:
        from reader.extract.plain_text import extract_text

        article = extract_text(page.text, page.address)
    if not article.body_text(captions=True):
        raise SourceEmpty(f"{name} has no text to read.")
    return within_bounds(article)


def _explanation(source: Source, allow_private: bool) -> str:
    page = read(source, allow_private)
    if page.kind != "html":
        return "This is plain text: it is read by its shape, without candidates (reader/extract/plain_text/)."
    from reader.extract import explain

    return explain(page.text, page.address)


def _answer(question: Frame) -> Frame:
    try:
        if question.kind == LOAD:
            source, allow_private = unpacked(question.payload)
            article = article_from(read(source, allow_private), name_of(source))
            return Frame(ARTICLE, codec.dumps_lines(article).encode("utf-8", "replace"))
        if question.kind == EXPLAIN:
            return Frame(ARTICLE, _explanation(*unpacked(question.payload)).encode("utf-8", "replace"))
        address, base, width, height = json.loads(question.payload)
        shown = load_picture(address, base, width, height)
        return Frame(SHOWN, SIZE.pack(shown.width, shown.height) + shown.ppm)
    except ReaderError as error:
        return Frame(WRONG, json.dumps([type(error).__name__, str(error)]).encode())
    except (MemoryError, RecursionError):
        return Frame(
            WRONG, json.dumps(["PageTooHard", "This page is too large or too deeply nested to be read."]).encode()
        )


def main(desk: str) -> None:
    limit_memory()
    if desk == "stories":
        importlib.import_module("reader.extract.story")  # while nobody waits yet

    def answer(question: Frame, reply: Callable[[Frame], None]) -> None:
        reply(_answer(question))
        gc.collect()  # while nobody waits: a soup is full of cycles, and looking for them while it grows costs half

    gc.disable()
    serve(answer)


def limit_memory() -> None:
    """At most ``MEMORY`` of address space where the system can say so, less where it allows less.

    Windows has only the time limit; so has macOS when it refuses (both unverified).
    """
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        except (ValueError, OSError) as error:
            log.warning("memory is not limited: %s", error)


if __name__ == "__main__":
    main(*sys.argv[1:2])
