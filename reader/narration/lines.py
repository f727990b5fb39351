"""Utterances as lines of JSON: what ``reader narrate`` prints and the samples keep."""

import json

from reader.narration.script import Utterance


def as_line(utterance: Utterance) -> str:
    """One object: text, kind, locator {block, start, end}, language, pause in milliseconds."""
    place = utterance.locator
    return json.dumps(
        {
            "text": utterance.text,
            "kind": utterance.kind,
            "locator": {"block": place.block, "start": place.range.start, "end": place.range.end},
            "language": utterance.language,
            "pause": utterance.pause,
        },
        ensure_ascii=False,
    )
