"""What the page's JSON-LD says of its story (schema.org Article and its like)."""

import html
import json
import re
from collections import deque
from dataclasses import dataclass

from lxml.etree import _Element as Element

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

_STORY_TYPES = re.compile(r"article|posting|report|review|recipe|webpage$", re.I)
_MOST_THINGS = 200


@dataclass(frozen=True, slots=True)
class Linked:
    """What JSON-LD says of the story; "" for what it does not say."""

    headline: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    publisher: str = ""
    description: str = ""
    body: str = ""


def linked_data(root: Element) -> Linked:
    best = Linked()
    people: dict[str, str] = {}  # names by the address that other objects know them by
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data: Json = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        things = _things(data)
        people.update((str(thing["@id"]), _plain(thing.get("name"))) for thing in things if "@id" in thing)
        for thing in things:
            found = _story(thing, people)
            if found is not None and (not best.headline or len(found.body) > len(best.body)):
                best = found
    return best


def _things(data: Json) -> list[dict[str, Json]]:
    """The top-level objects, also those in lists and in @graph."""
    waiting: deque[Json] = deque((data,))
    found: list[dict[str, Json]] = []
    while waiting and len(found) < _MOST_THINGS:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            found.append(item)
            waiting.extend(item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item)
    return found


def _story(thing: dict[str, Json], people: dict[str, str]) -> Linked | None:
    kinds = thing.get("@type")
    kind = " ".join(str(k) for k in kinds) if isinstance(kinds, list) else str(kinds)
    if not _STORY_TYPES.search(kind):
        return None
    return Linked(
        headline=_plain(thing.get("headline") or (thing.get("name") if "WebPage" not in kind else "")),
        author=_names(thing.get("author"), people),
        published=_plain(thing.get("datePublished")),
        language=_plain(thing.get("inLanguage")),
        publisher=_names(thing.get("publisher"), people),
        description=_plain(thing.get("description")),
        body=str(thing.get("articleBody") or "") if isinstance(thing.get("articleBody"), str) else "",
    )


def _plain(value: Json) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _names(value: Json, people: dict[str, str]) -> str:
    if isinstance(value, list):
        names = [name for item in value if (name := _names(item, people))]
        return ", ".join(dict.fromkeys(names))
    if isinstance(value, dict):
        return _plain(value.get("name")) or people.get(str(value.get("@id")), "")
    return _plain(value)
