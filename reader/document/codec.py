"""Articles to JSON and back: for the child process, the library, the samples and ``reader extract``.

An object names its class in "type"; fields that hold their default are left out.
"""

import json
from dataclasses import MISSING, fields, is_dataclass, replace

from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Cell,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Separator,
    Standfirst,
    Table,
)
from reader.document.furniture import Furniture, Landmark, PageLink, SearchForm, SkipLink
from reader.document.left_out import LeftOut
from reader.document.locator import Locator, TextRange
from reader.document.next_part import NextPart

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

BLOCKS_IN_LINE = 200

_CLASSES: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        Article, Cell, Code, Figure, Furniture, Heading, Landmark, LeftOut, ListItem, Locator, NextPart, PageLink,
        Paragraph, Quote, Run, SearchForm, Separator, SkipLink, Standfirst, Table, TextRange,
    )
}  # fmt: skip


def to_json(value: object) -> Json:
    """Any value of this room as plain JSON; TypeError for anything else."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if is_dataclass(value) and type(value).__name__ in _CLASSES:
        out: dict[str, Json] = {"type": type(value).__name__}
        for field in fields(value):
            item = getattr(value, field.name)
            if field.default is MISSING or item != field.default:
                out[field.name] = to_json(item)
        return out
    raise TypeError(f"{type(value).__name__} is not part of an article")


def _from_json(value: Json) -> object:
    if isinstance(value, list):
        return tuple(_from_json(item) for item in value)
    if isinstance(value, dict):
        kind = _CLASSES.get(str(value.get("type")))
        if kind is None:
            raise ValueError(f"unknown part of an article: {value.get('type')!r}")
        return kind(**{name: _from_json(item) for name, item in value.items() if name != "type"})
    return value


def dumps(article: Article, indent: int | None = None) -> str:
    return json.dumps(to_json(article), ensure_ascii=False, indent=indent)


def dumps_lines(article: Article) -> str:
    """The same on many lines, for ``loads_lines``: a whole book in one would hold up the program that reads it."""
    starts = range(0, len(article.blocks), BLOCKS_IN_LINE)
    parts = (article.blocks[start : start + BLOCKS_IN_LINE] for start in starts)
    lines = (json.dumps(to_json(part), ensure_ascii=False) for part in parts)
    return "\n".join((dumps(replace(article, blocks=())), *lines))


def loads_lines(text: str) -> Article:
    """The article that ``dumps_lines`` wrote."""
    head, *lines = text.split("\n")
    blocks: list[Block] = []
    for line in lines:
        part = _from_json(json.loads(line))
        assert isinstance(part, tuple)
        blocks += part
    return replace(loads(head), blocks=tuple(blocks))


def loads(text: str) -> Article:
    """The article that ``dumps`` wrote; ValueError when the text is something else."""
    try:
        article = _from_json(json.loads(text))
    except TypeError as error:
        raise ValueError(f"not an article: {error}") from error
    if not isinstance(article, Article):
        raise ValueError("not an article")
    return article
