"""Utterances as lines of JSON: what ``reader narrate`` prints and the samples keep."""

import json

from reader.narration.said import said
from reader.narration.script import Utterance


def as_line(utterance: Utterance) -> str:
    """One object: text, kind, locator {block, start, end}, language, pause in milliseconds.

    ``spoken`` stands after ``text`` where something else is said than is written.
    """
    place = utterance.locator
    spoken = said(utterance.text, utterance.language).text
    return json.dumps(
        {
            "text": utterance.text,
            **({"spoken": spoken} if spoken != utterance.text else {}),
            "kind": utterance.kind,
            "locator": {"block": place.block, "start": place.range.start, "end": place.range.end},
            "language": utterance.language,
            "pause": utterance.pause,
        },
        ensure_ascii=False,
    )
