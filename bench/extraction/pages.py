"""Page sets: a folder with pages.json ({id: {file, url, truth}}) and the pages, gzipped, beside it."""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.extract.encoding import decode

# Sets whose truth is what a program gave: it is right there by definition. Captions are a part of its text.
WRITTEN_BY = {"readability": "Readability.js"}


@dataclass(frozen=True, slots=True)
class Page:
    """``file`` holds the page's HTML in UTF-8, so that every program is given the same letters."""

    id: str
    url: str
    file: Path
    truth: str

    def html(self) -> str:
        return self.file.read_bytes().decode("utf-8")


@dataclass(frozen=True, slots=True)
class PageSet:
    """``writer``: the family of programs whose output the truth is, "" where people wrote it down."""

    name: str
    pages: tuple[Page, ...]
    writer: str

    @property
    def captions(self) -> bool:
        """Whether the truth's text holds the captions."""
        return bool(self.writer)


def load(folder: Path, unpacked: Path) -> PageSet:
    """The set in a folder, its pages decoded into ``unpacked``."""
    items: dict[str, dict[str, str]] = json.loads((folder / "pages.json").read_text("utf-8"))
    name = folder.resolve().name
    place = unpacked / name
    place.mkdir()
    pages = []
    for number, (key, item) in enumerate(items.items()):
        data = (folder / item["file"]).read_bytes()
        file = place / f"{number}.html"
        file.write_bytes(decode(gzip.decompress(data) if item["file"].endswith(".gz") else data).encode("utf-8"))
        pages.append(Page(key, item["url"], file, item["truth"]))
    return PageSet(name, tuple(pages), WRITTEN_BY.get(name, ""))


def by_name(sets: Iterable[PageSet]) -> dict[str, Page]:
    """Every page under "set/id"."""
    return {f"{each.name}/{page.id}": page for each in sets for page in each.pages}
