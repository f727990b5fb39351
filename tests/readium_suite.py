"""Half of Readium's conformance suite for reading aloud, where it is at hand beside this project."""

import json
from functools import cache
from pathlib import Path

from reader.document.article import Article
from reader.document.codec import Json
from reader.extract.addresses import Base
from reader.extract.blocks import read_blocks
from reader.extract.clean import clean_hidden
from reader.extract.cuts import Cuts
from reader.extract.roles import keep_notes, respell
from reader.extract.tree import markup_of, parse

SUITE = Path(__file__).parents[1].parent / "shared" / "corpus" / "readium-speech"
CASES = sorted(folder.name for folder in SUITE.iterdir() if folder.is_dir()) if SUITE.is_dir() else []
MISSING = "needs Readium's suite in ../shared/corpus/readium-speech"


@cache
def article_of(case: str) -> Article:
    """A fragment tells no story that could be found in a page: it is read as the chosen part of a page is."""
    html = next((SUITE / case).glob("input.*")).read_text("utf-8")
    root = parse(html)
    body = next(root.iter("body"), root)
    keep_notes(body)
    clean_hidden(body, Cuts())
    respell(body)
    language = root.get("lang") or "en"
    base = Base("")
    return Article("", language=language, blocks=read_blocks(markup_of(body), base, language).blocks)


@cache
def expected(case: str, name: str) -> Json:
    file = SUITE / case / name
    found: Json = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return found
